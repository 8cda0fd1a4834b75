"""Every letter is PDF/A-3a and PDF/UA-1: independent programs say so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from letter_samples import (
    acknowledgement,
    disclosure,
    fee_notice,
    identity_request,
    mixed,
    renderer,
)

from casemgr.domain.text import Language
from casemgr.letters.fonts import FontBook

HERE = Path(__file__).parent
KINDS = {
    "acknowledgement": acknowledgement,
    "identity_request": identity_request,
    "fee_notice": fee_notice,
    "disclosure": disclosure,
    "mixed": mixed,
}


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("letters")
    found = {}
    for name, make in KINDS.items():
        for language in Language:
            for draft in (False, True):
                key = f"{name}-{language.value}{'-draft' if draft else ''}"
                found[key] = folder / f"{key}.pdf"
                pdf = renderer().render(make(), language, draft=draft).pdf
                found[key].write_bytes(pdf)
    return found


@pytest.fixture(scope="module")
def verdicts(letters: dict[str, Path]) -> dict[str, dict[str, list[str]]]:
    # A control that must fail: the same letter without what names it an archive's.
    plain = letters["disclosure-ja"].with_name("control.pdf")
    whole = letters["disclosure-ja"].read_bytes()
    plain.write_bytes(
        whole.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<").replace(b"/MCID", b"/XCID")
    )
    files = {**letters, "control": plain}
    done = subprocess.run(
        [sys.executable, str(HERE / "vera.py"), *map(str, files.values())],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    return {name: told[str(path)] for name, path in files.items()}


def test_verapdf_finds_nothing(verdicts: dict[str, dict[str, list[str]]]) -> None:
    found = {k: v for k, v in verdicts.items() if k != "control" and any(v.values())}
    assert found == {}


def test_verapdf_would_find_something(verdicts: dict[str, dict[str, list[str]]]) -> None:
    assert verdicts["control"]["3a"]


def test_other_readers_have_nothing_to_say(letters: dict[str, Path], tmp_path: Path) -> None:
    for path in letters.values():
        checked = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
        assert checked.returncode == 0, checked.stdout
        drawn = subprocess.run(
            ["pdftoppm", "-r", "40", "-png", path, tmp_path / "page"],
            capture_output=True,
            check=False,
        )
        assert (drawn.returncode, drawn.stderr) == (0, b"")


def structure(path: Path) -> str:
    done = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_structure_is_read_in_the_order_of_the_letter(letters: dict[str, Path]) -> None:
    read = structure(letters["disclosure-ja"])
    order = ["髙橋 一郎", "文書番号", "GMO OMAKASE株式会社", "H1 (block)", "開示通知書", "LBody"]
    order += ["Table (block)", "TH:", "TD\n"]
    places = [read.index(words) for words in order]
    assert places == sorted(places)
    assert read.count("H1 (block)") == 1


def test_what_every_page_repeats_is_no_part_of_the_structure(letters: dict[str, Path]) -> None:
    read = structure(letters["disclosure-ja"])
    assert "1 ／ " not in read
    assert "記録 " not in read


def test_the_colours_are_those_of_the_profile() -> None:
    book = FontBook(lambda name: name.encode())
    assert book.colours() == b"colour/sRGB.icc"
