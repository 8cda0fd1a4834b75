"""Letters put together to print, and encrypted copies."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from judge import faults
from letter_samples import acknowledgement, disclosure, mixed, renderer
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from casemgr.domain.errors import Code, block
from casemgr.domain.text import Language
from casemgr.letters.merge import Merger
from casemgr.services.dispatch import Batch, Selected, passphrase
from tests.builders import refused

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 23)
JA, EN = Language
WHY = (block(Code.LETTER_POSTED, letter="R2026-0003-L1"),)


@cache
def letters() -> tuple[tuple[str, bytes], ...]:
    """Three letters of one, two and more pages, in both languages."""
    made = (
        (acknowledgement(), JA),
        (disclosure(), EN),
        (mixed(), JA),
    )
    return tuple(
        (f"R2026-000{n}-L1", renderer().render(replace(d, reference=f"R2026-000{n}-L1"), lang).pdf)
        for n, (d, lang) in enumerate(made, start=1)
    )


def batch(*more: Selected) -> Batch:
    found = [
        Selected(name, name[:-3], "髙橋 一郎", count(pdf), ("返信用封筒",), pdf)
        for name, pdf in letters()
    ]
    return Batch((*found, *more), DAY)


def count(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def merged(of: Batch, language: Language = JA, **more: Any) -> bytes:
    made = renderer().merged(of, language, **more)
    assert made is not None
    return made


NOT_PRINTED = Selected(
    "R2026-0009-L1", "R2026-0009", "見本 花子", 2, (), b"", WHY, ("すでに発送されています。",)
)


def contents(pdf: bytes) -> list[bytes]:
    found = [page.get_contents() for page in PdfReader(io.BytesIO(pdf)).pages]
    return [b"" if c is None else c.get_data() for c in found]


def test_what_is_drawn_is_copied_byte_for_byte() -> None:
    made = merged(batch(), both_sides=False)
    expected = [c for _, pdf in letters() for c in contents(pdf)]
    assert contents(made)[1:] == expected


def test_each_letter_reads_and_looks_as_it_did(tmp_path: Path) -> None:
    made = merged(batch(), both_sides=False)
    said = renderer().read_text(made).split("\f")[1:]
    assert said == [p for _, pdf in letters() for p in renderer().read_text(pdf).split("\f")]

    def drawn(pdf: bytes, name: str) -> list[bytes]:
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        command = ["pdftoppm", "-r", "40", path, tmp_path / name]
        subprocess.run(command, check=True)
        return [p.read_bytes() for p in sorted(tmp_path.glob(f"{name}-*.ppm"))]

    apart = [page for name, pdf in letters() for page in drawn(pdf, name)]
    assert drawn(made, "whole")[1:] == apart


def test_no_letter_begins_on_the_back_of_another() -> None:
    made = merged(batch())
    reader = PdfReader(io.BytesIO(made))
    marks = [(str(m.title), reader.get_destination_page_number(m)) for m in reader.outline]  # type: ignore[union-attr,arg-type]
    assert [name for name, _ in marks] == ["一括印刷の一覧", *(name for name, _ in letters())]
    assert all(page is not None and page % 2 == 0 for _, page in marks)
    assert len(reader.pages) % 2 == 0
    pages = renderer().read_text(made).split("\f")
    blank = [n for n, page in enumerate(pages) if not page.strip()]
    assert blank
    assert all(n % 2 for n in blank)
    apart = merged(batch(), both_sides=False)
    assert all(p.strip() for p in renderer().read_text(apart).split("\f"))


def test_the_list_says_what_is_printed_and_why_the_rest_is_not() -> None:
    first = renderer().read_text(merged(batch(NOT_PRINTED))).split("\f")[0]
    assert "4通を選択し、3通を印刷しました。印刷していない1通の理由" in first
    assert "印刷していません：すでに発送されています。" in first.replace("\n", "")
    assert "返信用封筒" in first
    assert "R2026-0009-L1" in first
    said = renderer().read_text(merged(batch(NOT_PRINTED), EN)).split("\f")[0]
    assert "Selected: 4. Printed: 3. Not printed: 1; the table says why." in said
    assert "Not printed" not in renderer().read_text(merged(batch(), EN)).split("\f")[0]


@pytest.mark.parametrize(
    ("said", "language", "expected"),
    [
        (("発送済みです。", "取消し済みです。"), JA, "発送済みです。取消し済みです。"),
        (("発送済み", "取消し済み。"), JA, "発送済み、取消し済み。"),
        (("It was posted.", "It is void."), EN, "It was posted. It is void."),
        (("posted", "void"), EN, "posted, void"),
    ],
)
def test_several_reasons_are_joined_as_sentences_are(
    said: tuple[str, ...], language: Language, expected: str
) -> None:
    two = replace(NOT_PRINTED, said=said)
    first = renderer().read_text(merged(Batch((two,), DAY), language)).split("\f")[0]
    between = "" if language is JA else " "
    assert expected in " ".join(first.split()).replace(" ", between)


def test_the_bookmarks_and_the_title_name_nobody() -> None:
    made = merged(batch(NOT_PRINTED))
    reader = PdfReader(io.BytesIO(made))
    names = "".join(str(m.title) for m in reader.outline)  # type: ignore[union-attr]
    packet = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "髙橋" not in names + packet
    assert "一括印刷の一覧" in packet


def test_nothing_to_print_is_a_list_only() -> None:
    made = merged(Batch((NOT_PRINTED,), DAY), both_sides=False)
    assert count(made) == 1
    assert count(merged(Batch((), DAY))) == 2


def test_progress_is_told_letter_by_letter() -> None:
    told: list[tuple[int, int]] = []
    merged(batch(), progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("after", [0, 1, 3])
def test_it_can_be_cancelled_at_any_letter(after: int) -> None:
    told: list[int] = []

    def cancelled() -> bool:
        return len(told) > after

    def progress(done: int, _of: int) -> None:
        told.append(done)

    assert renderer().merged(batch(), JA, progress=progress, cancelled=cancelled) is None
    assert told[-1] == after


def test_the_same_batch_gives_the_same_bytes() -> None:
    assert merged(batch()) == merged(batch())


def test_what_letters_share_is_kept_once() -> None:
    name, pdf = letters()[0]
    same = Batch(tuple(Selected(f"L{n}", pdf=pdf) for n in range(40)), DAY)
    cover = len(merged(Batch((), DAY)))
    assert len(merged(same)) - cover < 5 * len(pdf), name


@pytest.mark.parametrize("spoilt", [b"", b"no pdf", "cut", "twisted"])
def test_a_letter_that_cannot_be_read_is_named(spoilt: bytes | str) -> None:
    pdf = letters()[0][1]
    made = {"cut": pdf[: len(pdf) // 3], "twisted": pdf.replace(b"/Nums", b"/Mums")}
    bad = made[spoilt] if isinstance(spoilt, str) else spoilt
    with refused(Code.VAULT_DAMAGED, part="R2026-0007-L1"):
        renderer().merged(Batch((Selected("R2026-0007-L1", pdf=bad),), DAY), JA)


def untagged() -> bytes:
    """A letter as programs without structure make it; its pages inherit what they share."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources << >> >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Group 9 0 R >>",
        b"<< /Length 12 >>\nstream\n0 0 9 9 re f\nendstream",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def test_a_letter_without_structure_is_printed_too_but_nothing_is_claimed() -> None:
    made = merged(Batch((Selected("R2026-0001-L1", pdf=untagged()),), DAY))
    reader = PdfReader(io.BytesIO(made))
    root = reader.trailer["/Root"]
    assert "/Metadata" not in root
    assert "/StructTreeRoot" not in root
    assert reader.pages[2].mediabox[3] == 842
    assert b"0 0 9 9 re f" in contents(made)[2]


def test_nothing_at_all_is_still_a_file() -> None:
    assert count(Merger(both_sides=True).finish()) == 0


def test_the_whole_is_for_the_archive_and_for_screen_readers(tmp_path: Path) -> None:
    files = {
        "both": merged(batch(NOT_PRINTED)),
        "one": merged(batch(), EN, both_sides=False),
        "none": merged(Batch((), DAY)),
    }
    assert faults(files, tmp_path) == {}


# --- electronic delivery -------------------------------------------------------------------------


def test_a_locked_copy_opens_with_its_pass_phrase_only(tmp_path: Path) -> None:
    word = passphrase()
    name, pdf = letters()[1]
    path = tmp_path / "locked.pdf"
    path.write_bytes(renderer().locked(pdf, word))
    for wrong in ("", word.lower(), word.replace("-", "")):
        shut = PdfReader(path)
        assert shut.is_encrypted
        assert not shut.decrypt(wrong)
        with pytest.raises(FileNotDecryptedError):
            shut.pages[0].extract_text()
    told = subprocess.run(
        ["qpdf", f"--password={word}", "--show-encryption", path],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "R = 6" in told.stdout
    assert told.stdout.count("AESv3") == 3
    assert "extract for accessibility: allowed" in told.stdout
    assert subprocess.run(["qpdf", "--password=x", "--check", path], check=False).returncode
    opened = subprocess.run(
        ["pdftotext", "-upw", word, path, "-"], capture_output=True, text=True, check=True
    )
    assert name in opened.stdout


def test_nothing_of_a_letter_can_be_seen_in_its_locked_copy() -> None:
    name, pdf = letters()[1]
    assert name.encode() in pdf
    locked = renderer().locked(pdf, passphrase())
    assert name.encode() not in locked
    assert name.encode("utf-16-be") not in locked
    assert b"pdfaid" not in locked


def test_the_letter_inside_is_the_same_and_keeps_its_structure() -> None:
    name, pdf = letters()[2]
    reader = PdfReader(io.BytesIO(renderer().locked(pdf, "ACDE-7777")), password="ACDE-7777")
    assert [p.get_contents().get_data() for p in reader.pages] == contents(pdf)  # type: ignore[union-attr]
    assert {"/StructTreeRoot", "/MarkInfo", "/Metadata"} <= set(reader.trailer["/Root"]), name


def test_no_two_copies_are_alike() -> None:
    pdf = letters()[0][1]
    assert renderer().locked(pdf, "ACDE-7777") != renderer().locked(pdf, "ACDE-7777")
