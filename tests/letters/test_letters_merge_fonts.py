from __future__ import annotations

import io
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from judge import faults
from letter_samples import acknowledgement, disclosure, renderer
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject

from casemgr.domain.text import Language
from casemgr.letters.merge import Merger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES = (
    "髙橋 一郎", "𠮷野 﨑子", "Zoë Müller-Šťastná", "Nguyễn Văn Đức", "김민수", "สมชาย ใจดี",
    "葛\U000e0100飾 さくら", "辻\U000e0101本 葵", "邉見 渚", "見本 太郎", "架空 翠",
)  # fmt: skip


@cache
def letters() -> tuple[bytes, ...]:
    return tuple(
        renderer().render((disclosure if n % 2 else acknowledgement)(addressee=name), language).pdf
        for n, name in enumerate(NAMES)
        for language in Language
    )


def merged(parts: Sequence[bytes]) -> bytes:
    whole = Merger(both_sides=False)
    for number, one in enumerate(parts):
        whole.add(one, str(number))
    return whole.finish()


def fonts(pdf: bytes) -> list[str]:
    """The names of all fonts, without the mark of what was cut out."""
    found = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        listed: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for key in listed:
            one = listed.raw_get(key)
            found[one.idnum] = one.get_object()["/BaseFont"].partition("+")[2]
    return sorted(found.values())


def test_a_font_is_there_once_for_all_letters_and_each_reads_as_before() -> None:
    made = merged(letters())
    assert len(made) < sum(map(len, letters())) / 3
    joined = fonts(made)
    # Two selectors got one number in two letters, so there are two of that font.
    assert {name: joined.count(name) for name in joined if joined.count(name) > 1} == {
        "BIZUDPMincho-Regular": 2
    }
    said = [page for one in letters() for page in renderer().read_text(one).split("\f")]
    assert renderer().read_text(made).split("\f") == said


def test_each_letter_looks_as_before(tmp_path: Path) -> None:
    def drawn(pdf: bytes, name: str) -> list[bytes]:
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", "50", path, tmp_path / name], check=True)
        return [p.read_bytes() for p in sorted(tmp_path.glob(f"{name}-*.ppm"))]

    apart = [page for n, one in enumerate(letters()) for page in drawn(one, f"a{n:02}")]
    assert drawn(merged(letters()), "whole") == apart


def test_the_whole_is_fit_for_the_archive_and_for_screen_readers(tmp_path: Path) -> None:
    assert faults({"whole": merged(letters())}, tmp_path) == {}


def test_the_same_letters_give_the_same_file() -> None:
    assert merged(letters()) == merged(letters())


@pytest.mark.parametrize("fault", ["meaning", "width", "no map", "no file"])
def test_a_font_that_is_not_understood_is_copied_as_it_is(fault: str) -> None:
    """Another program's font may have codes of which nobody knows what they say."""
    writer = PdfWriter(clone_from=io.BytesIO(letters()[0]))
    listed: Any = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for one in listed.values():
        font: Any = one.get_object()
        inner = font["/DescendantFonts"][0].get_object()
        match fault:
            case "meaning":
                del font["/ToUnicode"]
            case "width":
                inner[NameObject("/W")] = ArrayObject([NumberObject(n) for n in (3, 9, 400)])
            case "no map":
                inner[NameObject("/CIDToGIDMap")] = NameObject("/Identity")
            case "no file":
                del inner["/FontDescriptor"].get_object()["/FontFile2"]
    out = io.BytesIO()
    writer.write(out)
    foreign = out.getvalue()
    made = merged([foreign, letters()[0], foreign])
    assert fonts(made) == sorted(fonts(foreign) + fonts(letters()[0]))
