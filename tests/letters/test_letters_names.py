"""Names and their honorifics: one for each, and never torn from it; the line that is sealed."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from judge import faults
from letter_samples import COMPANY, HOME, acknowledgement, disclosure, heir, receipt, renderer
from PIL import Image

from casemgr import resources
from casemgr.domain.people import Address
from casemgr.domain.text import Language, Text
from casemgr.letters.address_block import AddressLine, put_address
from casemgr.letters.envelopes import honoured
from casemgr.letters.fonts import Type
from casemgr.letters.honorifics import ORGANISATION, PERSON, bare, name_lines, with_honorific
from casemgr.letters.marks import Page, TextMark, mm
from casemgr.letters.sheet import Zone
from casemgr.letters.titles import receipt_addressee
from casemgr.services.papers import SHIPPED, Paper, Picture, Recipient, stock

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 20)
STOCK = stock(resources.read(SHIPPED))
BOOK = renderer()._book
JAPANESE = renderer()._wordings.get("stationery", Language.JA)
ENGLISH = renderer()._wordings.get("stationery", Language.EN)
FIRM = "弁護士法人架空総合法律事務所千代田分室東京第二営業部門個人情報保護相談窓口担当班一"
PERSONS = (
    "架空院 " + "龍" * 40,
    "ヴォルフェ シュレーゲル・シュタインハウゼン＝アレクサンドロヴィチ見本",
)
LENGTHS = range(4, 41)

# --- one honorific for each ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("山田 太郎", "山田 太郎　様"),
        ("山田 太郎様", "山田 太郎　様"),
        ("山田 太郎 様", "山田 太郎　様"),
        ("山田 太郎　　さま", "山田 太郎　様"),
        ("山田太郎さま", "山田太郎　様"),
        ("山田 太郎 殿", "山田 太郎　様"),
        ("山田太郎殿", "山田太郎　様"),
        ("架空 次郎 先生", "架空 次郎 先生"),
        ("架空次郎先生", "架空次郎先生"),
        ("架空商店 御中", "架空商店　御中"),
        ("鵜殿", "鵜殿　様"),
        ("鵜殿 様", "鵜殿　様"),
        ("鵜殿様", "鵜殿　様"),
        ("様", "様　様"),
        ("様子 花", "様子 花　様"),
    ],
)
def test_a_person_has_one_honorific(name: str, printed: str) -> None:
    assert honoured(name, "架空商事", JAPANESE.text) == printed
    assert receipt_addressee(name, JAPANESE) == printed
    assert bare(name) == (printed.removesuffix("　様").removesuffix("　御中"))


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("株式会社架空商事", "株式会社架空商事　御中"),
        ("株式会社架空商事御中", "株式会社架空商事　御中"),
        ("株式会社架空商事 御中", "株式会社架空商事　御中"),
        ("株式会社架空商事 様", "株式会社架空商事　様"),
        ("株式会社架空商事 殿", "株式会社架空商事　様"),
        ("株式会社架空商事様", "株式会社架空商事様"),
        ("株式会社架空商事殿", "株式会社架空商事殿"),
        ("株式会社王様", "株式会社王様"),
        ("架空法律事務所 先生", "架空法律事務所 先生"),
        ("株式会社見本御殿", "株式会社見本御殿　御中"),
    ],
)
def test_an_organisation_has_one_honorific(name: str, printed: str) -> None:
    assert honoured("", name, JAPANESE.text) == printed
    assert receipt_addressee(name, JAPANESE) == printed


def test_an_english_letter_has_none() -> None:
    assert with_honorific("山田 太郎 様", PERSON, ENGLISH.text) == "山田 太郎"
    assert with_honorific("架空商事 御中", ORGANISATION, ENGLISH.text) == "架空商事"


def test_all_papers_have_the_same_one() -> None:
    to = Recipient("山田 太郎 殿", "", HOME)
    data = disclosure(addressee=to.name)
    for made in (
        renderer().render(data, Language.JA).pdf,
        renderer().envelope(to, STOCK.envelopes["naga3"], Language.JA, DAY),
        renderer().labels([to], STOCK.labels["12-up"], Language.JA, DAY),
        renderer().render(receipt(receipt_name=to.name, addressee=to.name), Language.JA).pdf,
    ):
        text = renderer().read_text(made)
        assert "山田 太郎　様" in text
        assert "殿" not in text
    told = renderer().read_text(
        renderer().render(replace(heir(), person="見本 花子様"), Language.JA).pdf
    )
    assert "見本 花子　様" in told
    assert "様　様" not in told


# --- never torn ------------------------------------------------------------------------------


def said(pdf: bytes) -> list[str]:
    """Give the lines of page 1 as they stand on paper, by where each character is."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    lines: dict[float, list[tuple[float, str]]] = {}
    for number in range(page.count_chars()):
        character = page.get_text_range(number, 1)
        left, bottom, right, _ = page.get_charbox(number, loose=True)
        if character.strip() and right - left < 50:
            lines.setdefault(round(bottom, 1), []).append((left, character))
    document.close()
    return ["".join(c for _, c in sorted(line)) for line in lines.values()]


def check(pdf: bytes, name: str, honorific: str) -> None:
    """The name is there, its honorific behind it, with no less than four characters of it."""
    joined = name.replace(" ", "")
    (line,) = [one for one in said(pdf) if f"{joined[-4:]}{honorific}" in one]
    assert line.count(honorific) == 1


@pytest.mark.parametrize("profile", STOCK.envelopes)
@pytest.mark.parametrize("name", [FIRM, *PERSONS])
def test_an_honorific_stays_with_its_name_on_envelopes(profile: str, name: str) -> None:
    envelope = STOCK.envelopes[profile]
    for length in LENGTHS:
        part = name[:length].strip()
        firm = name == FIRM
        to = Recipient("" if firm else part, part if firm else "", HOME)
        honorific = "御中" if firm else "様"
        if envelope.window is None:
            made = renderer().envelope(to, envelope, Language.JA, DAY)
        else:
            data = acknowledgement(addressee=to.name, addressee_organisation=to.organisation)
            made = renderer().render(data, Language.JA, paper=Paper(envelope, envelope)).pdf
        check(made, part, honorific)


@pytest.mark.parametrize("name", [FIRM, *PERSONS])
@pytest.mark.parametrize("sheets", STOCK.labels)
def test_an_honorific_stays_with_its_name_on_labels(sheets: str, name: str) -> None:
    for length in LENGTHS:
        part = name[:length].strip()
        firm = name == FIRM
        to = Recipient("" if firm else part, part if firm else "", HOME)
        made = renderer().labels([to], STOCK.labels[sheets], Language.JA, DAY)
        check(made, part, "御中" if firm else "様")


def address(width: float, name: str, *more: AddressLine) -> list[TextMark]:
    page = Page()
    lines = [AddressLine("東京都"), AddressLine(name, name=True), *more]
    put_address(page, BOOK, lines, Zone(0, 0, width, 60), Type.MINCHO)
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


def text_of(mark: TextMark) -> str:
    return "".join(glyph.text for glyph in mark.line.glyphs)


def test_a_long_name_gets_smaller_before_it_is_broken() -> None:
    place, name = address(60, "弁護士法人架空総合法律事務所　御中")
    assert text_of(name) == "弁護士法人架空総合法律事務所　御中"
    assert place.size == 10
    assert place.size <= name.size < 12.5
    place, name = address(60, "弁護士法人架空総合法律事務所千代田分室　御中")
    assert place.size < 10
    assert name.line.width * name.size <= mm(60)
    # A name that must be broken costs the address nothing.
    place, *name = address(60, FIRM + "　御中")
    assert place.size == 10
    assert len(name) == 3


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("独立行政法人見本機構　御中", 10, ["独立行政法人", "見本機構　御中"]),
        ("架空総合法律事務所　御中", 9, ["架空総合", "法律事務所　御中"]),
        ("見本架空商事株式会社　御中", 9, ["見本架空商事", "株式会社　御中"]),
        ("株式会社見本架空商事　御中", 9, ["株式会社", "見本架空商事　御中"]),
        ("見本架空 花子太郎　様", 8, ["見本架空", "花子太郎　様"]),
        ("アンナ・マリアンネ　様", 8, ["アンナ・", "マリアンネ　様"]),
        ("見本架空花子太郎　様", 8, ["見本架空", "花子太郎　様"]),
        ("太郎" * 3 + "　様", 6.5, ["太郎", "太郎太郎　様"]),
        ("Wolfeschlegelsteinhausen　様", 8, ["Wolfeschlegels", "teinhausen　様"]),
        ("山田 花子 先生", 6, None),
    ],
)
def test_a_name_is_broken_where_it_hurts_least(
    name: str, room: float, lines: list[str] | None
) -> None:
    found = name_lines(BOOK, name, Type.MINCHO, room, room)
    read = [["".join(g.text for g in line.glyphs) for line in found]] if found else [None]
    assert read == [lines]


def test_an_address_gets_a_little_smaller_so_that_no_word_of_a_name_is_broken() -> None:
    name = "ヴォルフェシュレーゲルハウゼン アレクサンドロヴィチ　様"
    place, *found = address(45, name)
    assert [text_of(mark) for mark in found] == [
        "ヴォルフェシュレーゲルハウゼン",
        "アレクサンドロヴィチ　様",
    ]
    assert 8 <= place.size < 10
    # No more than a little.
    place, *found = address(45, name.replace("シュレーゲル", "シュレーゲルシュタイン"))
    assert place.size == 10


def test_what_has_no_room_at_all_is_broken_as_any_line() -> None:
    marks = address(10, "見本架空花子太郎　様")
    assert name_lines(BOOK, "見本架空花子太郎　様", Type.MINCHO, 4, 2.5) is None
    assert "".join(text_of(mark) for mark in marks).endswith("見本架空花子太郎様")


def test_the_note_stands_beside_the_name_and_not_beside_the_town() -> None:
    long = AddressLine("架空市見本町", name=False)
    note = AddressLine("親展", note=True)
    page = Page()
    lines = [AddressLine("龍" * 18 + "　様", name=True), long, note]
    put_address(page, BOOK, lines, Zone(0, 0, 70, 9), Type.MINCHO)
    marks = [mark for mark in page.marks if isinstance(mark, TextMark)]
    beside = [mark.y for mark in marks if text_of(mark) == "親展"]
    assert beside in ([], [marks[0].y])


# --- the seal --------------------------------------------------------------------------------


def picture(width: float) -> Picture:
    out = io.BytesIO()
    Image.new("RGBA", (90, 90), (200, 30, 30, 255)).save(out, "PNG")
    return Picture(out.getvalue(), width, Text("Seal", "印"))


def sealed(pdf: bytes) -> tuple[tuple[float, ...], list[tuple[str, tuple[float, ...]]]]:
    """Give where the image stands and all characters with their boxes: left, bottom, right, top."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    raw = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    (image,) = [one.get_bounds() for one in page.get_objects() if one.type == raw]
    text = page.get_textpage()
    found = [
        (text.get_text_range(n, 1), text.get_charbox(n, loose=True))
        for n in range(text.count_chars())
    ]
    document.close()
    return image, [(c, at) for c, at in found if c.strip()]


LONG = "執行役員　最高情報管理責任者　兼　個人情報保護管理者　勅使河原 龍之助"
NOBODY = replace(COMPANY, officer=Text(), representative=Text())
SIGNERS = {
    "usual": (COMPANY, "郎"),
    "long": (replace(COMPANY, officer=Text("", LONG)), "助"),
    "short": (replace(COMPANY, officer=Text("", "林 修")), "修"),
    "nobody": (replace(NOBODY, company=Text("", "見本オマカセ株式会社")), "社"),
}


@pytest.mark.parametrize("width", [15, 18, 24])
@pytest.mark.parametrize("signer", SIGNERS)
@pytest.mark.parametrize("profile", ["kaku2", "naga3-window", "us10-window"])
def test_the_seal_is_centred_on_the_line_and_covers_half_the_last_character(
    profile: str, signer: str, width: float
) -> None:
    company, last = SIGNERS[signer]
    on = Paper(STOCK.envelopes[profile], STOCK.envelopes[profile], seal=picture(width))
    made = renderer().render(disclosure(company=company), Language.JA, paper=on).pdf
    (left, bottom, right, top), found = sealed(made)
    under = [
        (c, at)
        for c, at in found
        if at[0] < right and left < at[2] and at[1] < top - 0.6 and bottom + 0.6 < at[3]
    ]
    ((character, at),) = under
    assert character == last
    em = at[2] - at[0]
    assert 0.3 <= (at[2] - left) / em <= 0.8
    # Boxes of characters reach from the ascent to the descent of their font.
    assert (top + bottom) / 2 == pytest.approx((at[1] + at[3]) / 2, abs=0.15 * em)
    assert right <= mm(185) + 0.1
    assert right - left == pytest.approx(mm(width), abs=0.1)


def test_the_place_for_a_seal_is_there_for_those_who_stamp_by_hand() -> None:
    known = STOCK.envelopes["naga3-window"]
    with_place = Paper(known, known, stamped=True)
    by_hand = renderer().render(disclosure(), Language.JA, paper=with_place).pdf
    usual = renderer().render(disclosure(), Language.JA, paper=Paper(known, known)).pdf
    head = [renderer().read_text(made).split("拝復")[0] for made in (by_hand, usual)]
    assert ["印" in one for one in head] == [True, False]
    assert all("見本 太郎" in one for one in head)


def test_sealed_letters_are_valid_and_the_same_again(tmp_path: Path) -> None:
    long = replace(COMPANY, officer=Text("", LONG))
    known = STOCK.envelopes["us10-window"]
    on = Paper(known, known, seal=picture(24))
    data = disclosure(
        company=long, addressee=PERSONS[1], address=Address("879-7364", ("東京都渋谷区",))
    )
    made = renderer().render(data, Language.JA, paper=on).pdf
    assert made == renderer().render(data, Language.JA, paper=on).pdf
    assert faults({"letter": made}, tmp_path) == {}
