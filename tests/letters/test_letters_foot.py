"""The foot of every sheet: whose it is, by number, code and initials, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
import segno
from judge import faults
from letter_samples import BERLIN, acknowledgement, book, disclosure, receipt, renderer

from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.fonts import Type
from casemgr.letters.marks import PAGE_WIDTH, Page, TextMark, mm

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.services.letter_data import LetterData

JA, EN = Language.JA, Language.EN
CODE = "W3MX"


def made(data: LetterData, language: Language = JA, *, draft: bool = False) -> bytes:
    return renderer().render(data, language, draft=draft).pdf


def feet(pdf: bytes) -> list[str]:
    """The last line of each page, as it is copied."""
    pages = renderer().read_text(pdf).split("\f")
    return [page.strip().splitlines()[-1] for page in pages]


@pytest.mark.parametrize(
    ("language", "start", "pages"),
    [(JA, "文書番号　R2026-0002-L1", "{} ／ {}"), (EN, "Our ref.: R2026-0002-L1", "Page {} of {}")],
)
def test_every_sheet_bears_number_code_initials_and_page(
    language: Language, start: str, pages: str
) -> None:
    found = feet(made(disclosure(60, code=CODE), language))
    assert len(found) >= 3
    for number, foot in enumerate(found, start=1):
        expected = f"{start} · {CODE} · 髙一 {pages.format(number, len(found))} "
        assert foot.startswith(expected), foot


@pytest.mark.parametrize(
    ("name", "organisation", "initials"),
    [
        ("Anna Maria Berg", "", "AMB"),
        ("見本 Anna", "", "見A"),
        ("見", "", "見"),
        ("見本\n太郎", "", "見太"),
        ("見本 太郎", "株式会社架空商事", "見太"),
        ("", "株式会社架空商事", "架"),
        ("", "Kaku Trading Co., Ltd.", "KTL"),
    ],
)
def test_initials_are_of_the_person_or_else_of_the_organisation(
    name: str, organisation: str, initials: str
) -> None:
    data = acknowledgement(addressee=name, addressee_organisation=organisation, code=CODE)
    (foot, *_) = feet(made(data))
    assert f"R2026-0002-L1 · {CODE} · {initials} 1" in foot
    assert len(name) <= 1 or name not in foot


def test_a_receipt_bears_it_too() -> None:
    assert f"· {CODE} · 髙一" in feet(made(receipt(code=CODE)))[0]


def test_a_draft_and_a_letter_from_before_have_no_code() -> None:
    for draft in (False, True):
        text = renderer().read_text(made(acknowledgement(), draft=draft))
        assert "\n文書番号　R2026-0002-L1 · 髙一 1 ／ 1 " in text


def dark(pdf: bytes, page: int, side: int) -> list[list[bool]]:
    """What a scanner sees where the code of squares stands: *side* by *side* modules."""
    with pypdfium2.PdfDocument(pdf) as document:
        scale = 6
        image = document[page].render(scale=scale).to_pil().convert("L")
    left, top, width = sheet.RIGHT - mm(13), mm(267.5), mm(13)
    step = width / side
    return [
        [
            image.getpixel(
                (int((left + (x + 0.5) * step) * scale), int((top + (y + 0.5) * step) * scale))
            )
            < 128
            for x in range(side)
        ]
        for y in range(side)
    ]


@pytest.mark.parametrize(
    ("more", "text"),
    [({"code": CODE}, f"R2026-0002-L1-{CODE}"), ({}, "R2026-0002-L1")],
)
def test_a_scanner_reads_number_and_code_from_each_sheet(more: dict[str, str], text: str) -> None:
    pdf = made(disclosure(60, **more))
    wanted = [[bool(x) for x in row] for row in segno.make(text, error="m", micro=False).matrix]
    for page in range(len(feet(pdf))):
        assert dark(pdf, page, len(wanted)) == wanted


def test_the_longest_foot_leaves_the_page_number_alone() -> None:
    page = Page()
    foot = sheet.Foot("文書番号　R2026-12345-L99", "10 ／ 10", "", "", "WWWW", "髙髙髙")
    sheet.put_foot(page, book(), foot, Type.MINCHO)
    texts = [m for m in page.marks if isinstance(m, TextMark)]
    *left, middle = texts
    assert max(m.x + m.line.width * m.size for m in left) < middle.x - 10
    assert abs(middle.x + middle.line.width * middle.size / 2 - PAGE_WIDTH / 2) < 0.01


def test_the_foot_is_decoration_and_the_file_is_still_an_archives(tmp_path: Path) -> None:
    files = {
        "ja": made(disclosure(60, code=CODE)),
        "en": made(acknowledgement(code=CODE, address=BERLIN, addressee="Anna Berg"), EN),
    }
    assert faults(files, tmp_path) == {}
    page = Page()
    sheet.put_foot(page, book(), sheet.Foot("R", "1", "log", "R-W3MX", CODE, "見"), Type.SERIF)
    assert [m for m in page.marks if getattr(m, "tag", None) is not None] == []


def test_the_same_letter_with_another_code_differs_only_there() -> None:
    texts = [renderer().read_text(made(disclosure(60, code=code))) for code in (CODE, "K7XM")]
    assert texts[0] != texts[1]
    assert texts[0].replace(CODE, "K7XM") == texts[1]
