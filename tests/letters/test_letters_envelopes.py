"""Envelopes: what windows show, plain envelopes, labels, calibration, seal and logo."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from judge import faults
from letter_samples import (
    BERLIN,
    COMPANY,
    HOME,
    acknowledgement,
    disclosure,
    fee_notice,
    heir,
    identity_request,
    mixed,
    receipt,
    renderer,
)
from PIL import Image, ImageDraw

from casemgr import resources
from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address
from casemgr.domain.text import Language, Text
from casemgr.letters import sheet
from casemgr.letters.address_block import AddressLine, put_address
from casemgr.letters.calibration import calibration_page
from casemgr.letters.envelopes import box_lefts, refuse_peeking
from casemgr.letters.marks import BoxMark, Page, QrMark, RuleMark, Tag, TextMark, mm
from casemgr.letters.pictures import MOST_PIXELS, pixels
from casemgr.letters.sheet import Zone, zones
from casemgr.letters.values import era_year
from casemgr.services.papers import (
    ABROAD,
    DOMESTIC,
    SHIPPED,
    DateStyle,
    EnvelopeProfile,
    Offset,
    Paper,
    Picture,
    Recipient,
    moved,
    stock,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from casemgr.services.letter_data import LetterData

DAY = date(2026, 11, 20)
STOCK = stock(resources.read(SHIPPED))
WINDOWS = [e.id for e in STOCK.envelopes.values() if e.window]
KINDS: dict[str, Callable[..., LetterData]] = {
    "acknowledgement": acknowledgement,
    "identity_request": identity_request,
    "fee_notice": fee_notice,
    "decision": disclosure,
    "mixed": mixed,
    "receipt": receipt,
    "heir": heir,
}
LONG = Address(
    "879-7364",
    (
        "大分県豊後大野市犬飼町田原見本一丁目25番7号",
        "グランドメゾン見本ザ・レジデンス弐番館1197号室",
    ),
)
TO = Recipient("髙橋 一郎", "見本商事株式会社", HOME)
AWAY = Recipient("Zoë Müller", "Muster GmbH", BERLIN)


def png(width: int, height: int, *, mode: str = "RGBA") -> bytes:
    clear: tuple[int, ...] = (0, 0, 0, 0) if mode == "RGBA" else (250, 250, 250)
    image = Image.new(mode, (width, height), clear)
    draw = ImageDraw.Draw(image)
    red = (200, 30, 30, 255)[: len(clear)]
    draw.rectangle((2, 2, width - 3, height - 3), outline=red, width=3)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


SEAL = Picture(png(200, 200), 18, Text("Seal of the company", "公印"))
LOGO = Picture(png(300, 90, mode="RGB"), 40)


def paper(domestic: str = DOMESTIC, abroad: str = ABROAD, **more: Any) -> Paper:
    return Paper(STOCK.envelopes[domestic], STOCK.envelopes[abroad], **more)


def boxes(pdf: bytes) -> list[tuple[str, Zone]]:
    """Give each character of page 1 with its box in millimetres from the top left corner."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    height = page.get_height()
    text_page = page.get_textpage()
    out = []
    for number in range(text_page.count_chars()):
        left, bottom, right, top = text_page.get_charbox(number, loose=True)
        character = text_page.get_text_range(number, 1)
        if character.strip():
            at = [v * 25.4 / 72 for v in (left, height - top, right, height - bottom)]
            out.append((character, Zone(*at)))
    document.close()
    return out


def text_of(pdf: bytes) -> str:
    return renderer().read_text(pdf)


# --- the zones -------------------------------------------------------------------------------


def rounded(zone: Zone) -> tuple[float, ...]:
    return tuple(round(v, 1) for v in (zone.left, zone.top, zone.right, zone.bottom))


@pytest.mark.parametrize(
    ("profile", "always", "ever"),
    [
        ("naga3-window", (22, 12, 87, 36), (0, 0, 112, 57)),
        ("dl-window", (20, 50, 100, 90), (10, 45, 110, 95)),
        ("c5-window", (20, 57, 91, 88.5), (1, 43.5, 110, 102)),
        ("us10-window", (22.2, 63.5, 105.2, 86.3), (0, 57.7, 136.5, 92.1)),
    ],
)
def test_zones_follow_from_window_and_play(
    profile: str, always: tuple[float, ...], ever: tuple[float, ...]
) -> None:
    found = zones(STOCK.envelopes[profile])
    assert found is not None
    assert rounded(found[0]) == always
    assert rounded(found[1]) == ever


@pytest.mark.parametrize("profile", WINDOWS)
def test_a_zone_is_what_sliding_shows(profile: str) -> None:
    """The zones again, by putting the sheet into every corner of the envelope."""
    envelope = STOCK.envelopes[profile]
    window = envelope.window
    assert window is not None
    shown = [
        Zone(
            max(0.0, window.left - x),
            max(0.0, window.top - y),
            window.left + window.width - x,
            min(envelope.panel, window.top + window.height - y),
        )
        for x in (0.0, envelope.play.x)
        for y in (0.0, envelope.play.y)
    ]
    found = zones(envelope)
    assert found is not None
    assert found[0] == Zone(
        max(z.left for z in shown),
        max(z.top for z in shown),
        min(z.right for z in shown),
        min(z.bottom for z in shown),
    )
    assert found[1] == Zone(
        min(z.left for z in shown),
        min(z.top for z in shown),
        max(z.right for z in shown),
        max(z.bottom for z in shown),
    )


def test_a_nudge_moves_the_zones_and_the_address() -> None:
    usual = STOCK.envelopes[DOMESTIC]
    nudged = moved(usual, Offset(3, 2))
    before, after = zones(usual), zones(nudged)
    assert before is not None
    assert after is not None
    assert rounded(after[0]) == (25, 14, 90, 38)

    def first(profile: EnvelopeProfile) -> Zone:
        made = renderer().render(
            disclosure(), Language.JA, paper=replace(paper(), domestic=profile)
        )
        return next(at for c, at in boxes(made.pdf) if c == "〒")

    one, other = first(usual), first(nudged)
    assert other.top - one.top == pytest.approx(2, abs=0.01)


# --- the check -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("profile", WINDOWS)
def test_the_window_shows_the_address_and_nothing_else(
    profile: str, kind: str, language: Language
) -> None:
    """What an independent reader finds in the file, in every position of the sheet."""
    found = zones(STOCK.envelopes[profile])
    assert found is not None
    always, ever = found
    for address in (HOME, LONG, BERLIN):
        data = KINDS[kind](address=address, sample=True, addressee_organisation="見本法律事務所")
        on = paper(profile, profile, seal=SEAL, logo=LOGO)
        made = renderer().render(data, language, draft=True, paper=on)
        seen = [(c, at) for c, at in boxes(made.pdf) if ever.touches(at)]
        shown = "".join(c for c, _ in seen)
        read_in = Language.EN if address.country else language
        company = COMPANY.company.in_(read_in).replace(" ", "")
        if STOCK.envelopes[profile].return_line:
            assert shown.startswith(company)
            assert all(at.bottom < always.top + 5 for _, at in seen[: len(company)])
        else:
            assert company not in shown
        for part in (*address.lines, address.postal_code, "髙橋 一郎", address.country.upper()):
            assert part.replace(" ", "") in shown
        sender = COMPANY.company.in_(read_in) + COMPANY.address.in_(read_in) + "150-0000JAPAN〒,"
        allowed = "".join(
            (
                *address.lines,
                address.postal_code,
                address.country.upper(),
                "髙橋一郎様〒見本法律事務所",
                "親展" if language is Language.JA else "Private and confidential",
                sender if STOCK.envelopes[profile].return_line else "",
            )
        )
        assert not set(shown) - set(allowed), shown
        for character, at in seen:
            assert always.holds(at), (character, at)


def test_without_a_window_the_address_stands_in_a_normal_place() -> None:
    long = Address("879-7364", (*LONG.lines, "東館", "十二階", "見本商事気付"))
    data = disclosure(address=long, addressee_organisation="見本法律事務所　個人情報保護部")
    with pytest.raises(Problem) as caught:
        renderer().render(data, Language.JA)
    assert caught.value.code is Code.ADDRESS_TOO_LONG
    assert caught.value.facts["needed"] > caught.value.facts["lines"]
    made = renderer().render(data, Language.JA, paper=paper("kaku2"))
    mark = next(at for c, at in boxes(made.pdf) if c == "〒")
    assert (round(mark.left), round(mark.top)) == (25, 15)


def test_the_room_that_is_told_is_the_room_there_is() -> None:
    for profile in WINDOWS:
        room = too_long(profile, 30).facts["lines"]
        lines = tuple("甲" for _ in range(room - 2))
        data = disclosure(address=Address("879-7364", lines))
        renderer().render(data, Language.JA, paper=paper(profile))
        assert too_long(profile, room - 1).facts == {"lines": room, "needed": room + 1}


def too_long(profile: str, lines: int) -> Problem:
    data = disclosure(address=Address("879-7364", ("甲",) * lines))
    with pytest.raises(Problem) as caught:
        renderer().render(data, Language.JA, paper=paper(profile))
    return caught.value


WINDOW = sheet.envelope(STOCK.envelopes[DOMESTIC])


@pytest.mark.parametrize(
    "mark",
    [
        RuleMark(mm(100), mm(50), mm(130), mm(50)),
        RuleMark(mm(130), mm(50), mm(100), mm(50)),
        BoxMark(mm(111), mm(56), mm(30), mm(30)),
        QrMark(mm(60), mm(40), mm(13), "x", Tag("Figure")),
    ],
)
def test_the_check_finds_what_peeks(mark: Any) -> None:
    page = Page([mark])
    assert sheet.peeking(page, WINDOW, ()) == ([], [mark])
    with pytest.raises(Problem) as caught:
        refuse_peeking(page, WINDOW, (), ())
    assert caught.value.facts["key"] == "envelope.naga3-window.window"
    if mark.__class__ is QrMark:
        assert sheet.peeking(page, WINDOW, (), (mark.tag,)) == ([], [])
    plain = sheet.envelope(STOCK.envelopes["kaku2"])
    assert sheet.peeking(page, plain, ()) == ([], [])


def test_the_check_finds_an_address_that_may_be_hidden() -> None:
    page = Page()
    zone = Zone(25, 30, 90, 60)
    tags = put_address(
        page,
        renderer()._book,
        [AddressLine(t) for t in ("一", "二")],
        zone,
        sheet.Type.MINCHO,
    )
    assert [m.tag for m in sheet.peeking(page, WINDOW, tags)[0] if isinstance(m, TextMark)] == [
        tags[1]
    ]
    with pytest.raises(Problem) as caught:
        refuse_peeking(page, WINDOW, tags, ())
    assert caught.value.code is Code.ADDRESS_TOO_LONG


def test_turned_text_takes_the_room_it_turns_through() -> None:
    page = Page()
    sheet.put_watermark(page, renderer()._book, "DRAFT", ())
    at = sheet.extent(page.marks[0])
    assert at.bottom - at.top > 60
    assert at.right - at.left > 60
    assert at.top > 102


def test_the_finished_page_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    foot = sheet.put_foot

    def too_high(page: Page, *rest: Any) -> None:
        foot(page, *rest)
        page.put(BoxMark(mm(100), mm(40), 9, 9))

    monkeypatch.setattr(sheet, "put_foot", too_high)
    with pytest.raises(Problem) as caught:
        renderer().render(disclosure(), Language.JA)
    assert caught.value.code is Code.RULES_INVALID


@pytest.mark.parametrize("profile", WINDOWS)
@pytest.mark.parametrize("way", [(10, 10), (-10, 10), (10, -10), (-10, -10)])
def test_letters_are_made_for_the_farthest_nudge(profile: str, way: tuple[float, float]) -> None:
    nudged = moved(STOCK.envelopes[profile], Offset(*way))
    on = Paper(nudged, nudged, seal=SEAL, logo=LOGO)
    for language in Language:
        renderer().render(disclosure(sample=True), language, draft=True, paper=on)


def test_folds_are_not_marked_where_a_window_shows_them() -> None:
    flat = replace(STOCK.envelopes[DOMESTIC], height=332.0, fold=(), play=Offset(25, 25), id="flat")
    window = replace(flat.window, top=120.0) if flat.window else None
    for profile, marked in ((flat, 1), (replace(flat, window=window), 0)):
        page = Page()
        sheet.put_folds(page, sheet.envelope(profile))
        assert len(page.marks) == marked


def test_a_japanese_sender_begins_with_the_place_and_ends_with_who_signs() -> None:
    head = text_of(renderer().render(disclosure(), Language.JA).pdf).split("拝復")[0]
    told = ("〒150-0000", "東京都渋谷区架空町1-2-3", "GMO OMAKASE株式会社", "見本 太郎")
    places = [head.index(one) for one in told]
    assert places == sorted(places)


def test_the_text_begins_under_a_tall_sender() -> None:
    tall = Picture(png(100, 160), 30, Text("Seal", "印"))
    usual = boxes(renderer().render(disclosure(), Language.JA).pdf)
    made = boxes(renderer().render(disclosure(), Language.JA, paper=paper(seal=tall)).pdf)

    def title(found: list[tuple[str, Zone]]) -> float:
        return next(at.top for c, at in found if c == "開")

    assert title(made) > title(usual) + 5


def test_a_sender_too_long_for_the_line_is_cut_to_its_name() -> None:
    long = Text("Ltd. " * 3, "見本" * 40)
    company = replace(COMPANY, address=long)
    on = paper("dl-window")
    made = renderer().render(disclosure(company=company), Language.JA, paper=on)
    first = "".join(c for c, at in boxes(made.pdf) if 50 < at.top < 54 and at.left < 100)
    assert first == "GMOOMAKASE株式会社,〒150-0000"
    nameless = replace(company, company=long)
    made = renderer().render(disclosure(company=nameless), Language.JA, paper=on)
    assert not [c for c, at in boxes(made.pdf) if 50 < at.top < 54 and at.left < 100]


# --- plain envelopes -------------------------------------------------------------------------


def size(pdf: bytes) -> tuple[float, ...]:
    document = pypdfium2.PdfDocument(pdf)
    found = tuple(round(v * 25.4 / 72, 1) for v in document[0].get_size())
    document.close()
    return found


@pytest.mark.parametrize("profile", ["naga3", "kaku2"])
def test_a_japanese_envelope_has_its_digits_in_the_boxes(profile: str) -> None:
    envelope = STOCK.envelopes[profile]
    made = renderer().envelope(TO, envelope, Language.JA, DAY, COMPANY)
    width, height = size(made)
    assert width < height
    found = boxes(made)
    printed = envelope.postcode
    assert printed is not None
    digits = found[:7]
    assert "".join(c for c, _ in digits) == "8797364"
    for left, (_, at) in zip(box_lefts(printed, width), digits, strict=True):
        assert left < (at.left + at.right) / 2 < left + printed.width
        middle = (at.left + at.right) / 2
        assert middle == pytest.approx(left + printed.width / 2, abs=0.3)
        assert printed.top < (at.top + at.bottom) / 2 < printed.top + printed.height
    text = text_of(made)
    assert "〒879-7364" not in text
    assert text.index(HOME.lines[0]) < text.index("見本商事株式会社") < text.index("髙橋 一郎　様")
    assert "〒150-0000" in text
    assert all(at.left > 0 and at.right < width for _, at in found)


def test_the_boxes_are_where_the_post_wants_them() -> None:
    """Seven of 5.7 by 8 in 47.7, 12 from the top and 8 from the right."""
    boxes_of = STOCK.envelopes["naga3"].postcode
    assert boxes_of is not None
    lefts = box_lefts(boxes_of, 120)
    assert lefts[0] == pytest.approx(120 - 8 - 47.7)
    assert lefts[-1] + boxes_of.width == pytest.approx(112)


def test_abroad_an_envelope_lies_and_ends_with_the_country() -> None:
    made = renderer().envelope(AWAY, STOCK.envelopes["naga3"], Language.EN, DAY, COMPANY)
    assert size(made) == (235, 120)
    assert [line.strip() for line in text_of(made).splitlines()] == [
        "Private and confidential",
        "Zoë Müller",
        "Muster GmbH",
        "Musterstraße 12a",
        "10115 Berlin",
        "GERMANY",
        "GMO OMAKASE Inc.",
        "1-2-3 Mihon, Shibuya-ku, Tokyo 150-0000, JAPAN",
    ]


def test_a_japanese_envelope_abroad_has_a_sender_that_the_post_there_can_read() -> None:
    made = renderer().envelope(AWAY, STOCK.envelopes["naga3"], Language.JA, DAY, COMPANY)
    assert [line.strip() for line in text_of(made).splitlines()] == [
        "親展",
        "Muster GmbH",
        "Zoë Müller　様",
        "Musterstraße 12a",
        "10115 Berlin",
        "GERMANY",
        "GMO OMAKASE Inc.",
        "1-2-3 Mihon, Shibuya-ku, Tokyo 150-0000, JAPAN",
    ]


@pytest.mark.parametrize("language", list(Language))
def test_the_return_line_abroad_is_english(language: Language) -> None:
    made = renderer().render(disclosure(address=BERLIN), language, paper=paper()).pdf
    first = "".join(c for c, at in boxes(made) if 50 < at.top < 54 and at.left < 100)
    assert first == "GMOOMAKASEInc.,1-2-3Mihon,Shibuya-ku,Tokyo150-0000,JAPAN"
    long = replace(COMPANY, address=Text("Ltd. " * 40, "見本"))
    made = renderer().render(disclosure(address=BERLIN, company=long), language).pdf
    first = "".join(c for c, at in boxes(made) if 50 < at.top < 54 and at.left < 100)
    assert first == "GMOOMAKASEInc.,150-0000,JAPAN"


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("1-2-3 Mihon, Tokyo", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo, Japan", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo JAPAN.", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1 Japantown, Tokyo", "1 Japantown, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo 150-0000, Japan", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo 150-0000", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo, Japan 1500000", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo, 〒150‐0000", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo １５０－００００ Japan", "1-2-3 Mihon, Tokyo 150-0000, JAPAN"),
        ("1-2-3 Mihon, Tokyo 151-0000", "1-2-3 Mihon, Tokyo 151-0000 150-0000, JAPAN"),
        ("150-0000 Mihon, Tokyo", "150-0000 Mihon, Tokyo 150-0000, JAPAN"),
        ("Mihon 3150-0000", "Mihon 3150-0000 150-0000, JAPAN"),
    ],
)
def test_the_senders_postal_code_and_country_are_named_once(address: str, printed: str) -> None:
    company = replace(COMPANY, address=Text(address, "見本"))
    made = renderer().envelope(AWAY, STOCK.envelopes["naga3"], Language.EN, DAY, company)
    assert text_of(made).splitlines()[-1].strip() == printed
    side = " ".join(
        text_of(renderer().render(disclosure(company=company), Language.EN).pdf).split()
    )
    assert printed in side


@pytest.mark.parametrize(
    ("code", "lines", "country", "last"),
    [
        ("10115", ("Musterstraße 1", "Berlin"), "Germany", "10115 Berlin"),
        ("10115", ("Musterstraße 1", "10115 Berlin"), "Germany", "10115 Berlin"),
        ("10115", ("Musterstraße 1", "D-10115 Berlin"), "Germany", "D-10115 Berlin"),
        ("1011", ("Voorbeeld 1", "Amsterdam 10115"), "the Netherlands", "1011 Amsterdam 10115"),
        ("75001", ("1 rue Imaginaire", "Paris"), "FRANCE", "75001 Paris"),
        ("10001", ("1 Sample Street", "New York, NY"), "United States", "New York, NY 10001"),
        ("SW1A 1AA", ("1 Sample Street", "London"), "United Kingdom", "London SW1A 1AA"),
        ("SW1A 1AA", ("1 Sample Street", "London sw1a1aa"), "UK", "London sw1a1aa"),
        ("2000", (), "Australia", "2000"),
        ("", ("1 Sample Street", "Sydney"), "Australia", "Sydney"),
    ],
)
def test_a_postal_code_stands_where_its_country_has_it(
    code: str, lines: tuple[str, ...], country: str, last: str
) -> None:
    to = Recipient("Zoë Müller", "", Address(code, lines, country))
    for made in (
        renderer().envelope(to, STOCK.envelopes["dl"], Language.EN, DAY),
        renderer().labels([to], STOCK.labels["12-up"], Language.EN, DAY),
    ):
        said = [line.strip() for line in text_of(made).splitlines()]
        assert said[2:] == [*lines[:-1], last, country.upper()]


# --- confidential --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "word"), [(Language.JA, "親展"), (Language.EN, "Private and confidential")]
)
def test_what_goes_to_a_person_is_confidential(language: Language, word: str) -> None:
    for to, said in ((TO, 1), (AWAY, 1), (replace(TO, name=""), 0)):
        data = disclosure(
            addressee=to.name, addressee_organisation=to.organisation, address=to.address
        )
        for made in (
            renderer().render(data, language).pdf,
            renderer().envelope(to, STOCK.envelopes["kaku2"], language, DAY),
            *(renderer().labels([to], sheets, language, DAY) for sheets in STOCK.labels.values()),
        ):
            assert text_of(made).count(word) == said


def noted(
    zone: Zone, *, first: bool, name: str = "見本 太郎", sizes: tuple[float, ...] = (10.0,)
) -> list[tuple[str, float, float]]:
    """Give the lines of an address with a note, each with its place on the page."""
    note = AddressLine("親展", note=True)
    lines = [AddressLine("甲"), AddressLine(name, name=True), AddressLine("乙")]
    page = Page()
    both = [note, *lines] if first else [*lines, note]
    tags = put_address(page, renderer()._book, both, zone, sheet.Type.MINCHO, sizes)
    marks = [mark for mark in page.marks if isinstance(mark, TextMark)]
    assert [mark.tag for mark in marks] == list(tags)
    for mark in marks:
        assert zone.holds(sheet.extent(mark))
    return [("".join(g.text for g in m.line.glyphs), m.x, m.y) for m in marks]


def test_the_note_never_costs_the_address_its_room() -> None:
    for first, order in ((True, "親甲見乙"), (False, "甲見乙親")):
        found = noted(Zone(20, 20, 80, 60), first=first)
        assert [text[0] for text, _, _ in found] == list(order)
        assert {x for _, x, _ in found} == {mm(20)}
        assert sorted(y for _, _, y in found) == [y for _, _, y in found]
    # No room above: beside the name.
    found = noted(Zone(20, 20, 80, 37.5), first=True)
    assert [text[0] for text, _, _ in found] == list("甲見親乙")
    assert found[1][2] == found[2][2]
    # None there either, though it is wide enough for one and not for both.
    tight = Zone(20, 20, 46, 39)
    assert [t[0] for t, _, _ in noted(tight, first=False)] == list("甲見乙")
    # A little smaller, but no more than that.
    assert [t[0] for t, _, _ in noted(tight, first=False, sizes=(10, 9.5, 9, 8.5))] == list(
        "甲見乙親"
    )
    kept = noted(Zone(20, 20, 46, 36.5), first=False, sizes=(10, 8))
    assert kept == noted(Zone(20, 20, 46, 36.5), first=False)
    assert [t[0] for t, _, _ in kept] == list("甲見乙")
    # A zone too narrow for it under the address.
    narrow = noted(Zone(20, 20, 25, 90), first=False, name="太")
    assert [text[0] for text, _, _ in narrow] == list("甲太乙")


def test_an_odd_postal_code_is_printed_as_it_is_written() -> None:
    to = replace(TO, address=replace(HOME, postal_code="879"))
    assert "〒879" in text_of(renderer().envelope(to, STOCK.envelopes["naga3"], Language.JA, DAY))


def test_organisations_are_onchu_and_no_sender_is_printed_unasked() -> None:
    to = Recipient("", "見本商事株式会社", HOME)
    text = text_of(renderer().envelope(to, STOCK.envelopes["dl"], Language.JA, DAY))
    assert "見本商事株式会社　御中" in text
    assert "OMAKASE" not in text


def test_an_envelope_is_nudged_whole() -> None:
    usual = STOCK.envelopes["naga3"]
    one = boxes(renderer().envelope(TO, usual, Language.JA, DAY, COMPANY))
    other = boxes(renderer().envelope(TO, moved(usual, Offset(-2, 1)), Language.JA, DAY, COMPANY))
    for (_, a), (_, b) in zip(one, other, strict=True):
        assert (round(b.left - a.left, 1), round(b.top - a.top, 1)) == (-2, 1)


def test_a_long_address_gets_smaller_and_is_refused_at_last() -> None:
    profile = STOCK.envelopes["dl"]

    def height(lines: int) -> float:
        to = replace(TO, address=Address("879-7364", ("甲乙丙",) * lines))
        found = boxes(renderer().envelope(to, profile, Language.JA, DAY))
        return max(at.bottom - at.top for c, at in found if c == "甲")

    assert height(6) < height(1)
    with pytest.raises(Problem) as caught:
        height(20)
    assert caught.value.code is Code.ADDRESS_TOO_LONG


def test_what_cannot_be_printed_is_named() -> None:
    to = replace(TO, organisation="見本𓀀")
    for make in (
        lambda: renderer().envelope(to, STOCK.envelopes["dl"], Language.JA, DAY),
        lambda: renderer().labels([TO, to], STOCK.labels["12-up"], Language.JA, DAY),
    ):
        with pytest.raises(Problem) as caught:
            make()
        assert caught.value.code is Code.UNPRINTABLE_CHARACTERS


# --- labels ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STOCK.labels)
def test_each_label_holds_its_own_address(name: str) -> None:
    labels = STOCK.labels[name]
    many = [
        Recipient(f"見本 {n:02}", "", Address("150-0000", (LONG.lines[0],)))
        for n in range(1, labels.places + 3)
    ]
    made = renderer().labels(many, labels, Language.JA, DAY, 3)
    first, second = text_of(made).split("\f")
    assert f"見本 {labels.places - 2:02}　様" in first
    assert f"見本 {labels.places - 1:02}　様" in second
    rows = [labels.top + row * labels.step_y for row in range(labels.rows)]
    columns = [labels.left + column * labels.step_x for column in range(labels.columns)]
    places = [
        Zone(x + labels.pad - 1, y + labels.pad - 1, x + labels.width, y + labels.height)
        for y in rows
        for x in columns
    ]
    holding = [sum(place.holds(at) for place in places) for _, at in boxes(made)]
    assert set(holding) == {1}
    assert not any(place.holds(at) for place in places[:2] for _, at in boxes(made))


def test_labels_begin_where_there_is_one() -> None:
    labels = STOCK.labels["12-up"]
    for start in (0, 13):
        with pytest.raises(Problem) as caught:
            renderer().labels([TO], labels, Language.JA, DAY, start)
        assert caught.value.facts["expected"] == "1-12"
    with pytest.raises(Problem) as caught:
        renderer().labels([], labels, Language.JA, DAY)
    assert caught.value.code is Code.FIELD_MISSING


def test_an_address_too_long_for_its_label_is_told_by_its_place() -> None:
    long = replace(TO, address=Address("1", LONG.lines * 5))
    with pytest.raises(Problem) as caught:
        renderer().labels([TO, long], STOCK.labels["21-up"], Language.JA, DAY)
    assert caught.value.code is Code.ADDRESS_TOO_LONG
    assert caught.value.facts["place"] == 2


# --- calibration -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", STOCK.envelopes)
def test_the_calibration_sheet_tells_what_should_be_read(name: str, language: Language) -> None:
    profile = moved(STOCK.envelopes[name], Offset(1.5, 0))
    made = renderer().calibration(profile, language, DAY)
    text = text_of(made)
    assert profile.name.in_(language) in text
    assert "1.5" in text
    left = f"{profile.window.left + 1.5:.1f}" if profile.window else "20.0"
    assert left in text
    width, height = size(made)
    assert {width, height} == (
        {210.0, 297.0} if profile.window else {profile.width, profile.height}
    )
    assert "\f" not in text
    for _, at in boxes(made):
        assert at.left >= 0
        assert at.top >= 0
        assert at.right <= width
        assert at.bottom <= height


@pytest.mark.parametrize("name", STOCK.envelopes)
def test_no_scale_is_drawn_over_the_figures_of_the_other(name: str) -> None:
    page = calibration_page(
        renderer()._book,
        renderer()._wordings.get("stationery", Language.JA),
        STOCK.envelopes[name],
        Language.JA,
    )
    figures = [m for m in page.marks if isinstance(m, TextMark) and m.size == 6]
    scales = [m for m in page.marks if isinstance(m, RuleMark) and m.width == 0.25]
    assert len(figures) > 8
    for one in figures:
        right, top = one.x + one.line.width * 6, one.y - 4.4
        assert not [
            m
            for m in scales
            if min(m.x1, m.x2) < right
            and max(m.x1, m.x2) > one.x
            and min(m.y1, m.y2) < one.y
            and max(m.y1, m.y2) > top
        ]
        assert not [
            m
            for m in figures
            if m is not one and m.x < right and one.x < m.x + m.line.width * 6
            and m.y - 4.4 < one.y and top < m.y
        ]  # fmt: skip


# --- seal, logo and dates --------------------------------------------------------------------


def images(pdf: bytes) -> list[Zone]:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    height = page.get_height()
    found = []
    for one in page.get_objects():
        if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = one.get_bounds()
            at = [v * 25.4 / 72 for v in (left, height - top, right, height - bottom)]
            found.append(Zone(*at))
    document.close()
    return found


def test_the_seal_stands_over_the_end_of_the_senders_name() -> None:
    made = renderer().render(disclosure(), Language.JA, paper=paper(seal=SEAL)).pdf
    (at,) = images(made)
    assert at.right - at.left == pytest.approx(18, abs=0.1)
    assert under(made, at) == ["郎"]  # 見本 太郎, who signs
    assert "印" not in text_of(made).split("拝復")[0]


def under(pdf: bytes, seal: Zone) -> list[str]:
    """Give what a seal stands over, by where its ink may be: characters overlap a little."""
    ink = Zone(seal.left + 0.2, seal.top + 0.2, seal.right - 0.2, seal.bottom - 0.2)
    return [c for c, at in boxes(pdf) if ink.touches(at)]


@pytest.mark.parametrize("width", [12, 18, 21])
@pytest.mark.parametrize("profile", ["kaku2", *WINDOWS])
def test_a_seal_hides_no_name(profile: str, width: float) -> None:
    """It stands over the last character of the last name, whichever that is, on every paper."""
    signs = replace(COMPANY, company=Text("", "見本オマカセ株式会社"), representative=Text())
    long = Text("", "代表取締役社長兼個人情報保護管理責任者　見本 太郎丸")
    for company, last in (
        (COMPANY, "郎"),
        (replace(signs, officer=Text("", "見本 太郎")), "郎"),
        (replace(signs, officer=Text()), "社"),
        (replace(signs, officer=long), "丸"),
    ):
        on = paper(profile, seal=replace(SEAL, width=width))
        made = renderer().render(disclosure(company=company), Language.JA, paper=on).pdf
        (at,) = images(made)
        assert under(made, at) == [last]
        assert at.right <= 204.1


@pytest.mark.parametrize("profile", ["kaku2", *WINDOWS])
def test_the_place_for_a_seal_hides_no_name(profile: str) -> None:
    """Who stamps by hand stamps where the box is."""
    on = paper(profile, stamped=True)
    made = renderer().render(disclosure(), Language.JA, paper=on).pdf
    word = next(at for c, at in boxes(made) if c == "印")
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    said = under(made, Zone(x - 9, y - 8.6, x + 9, y + 8.6))
    assert said in (["印"], ["郎", "印"])


def test_without_a_seal_there_is_a_place_for_one_only_where_it_is_stamped_by_hand() -> None:
    assert "印" not in text_of(renderer().render(disclosure(), Language.JA).pdf)
    by_hand = paper(stamped=True)
    assert "印" in text_of(renderer().render(disclosure(), Language.JA, paper=by_hand).pdf)


def test_a_seal_is_for_japanese_letters_and_a_logo_for_all() -> None:
    on = paper(seal=SEAL, logo=LOGO)
    assert len(images(renderer().render(disclosure(), Language.JA, paper=on).pdf)) == 2
    assert len(images(renderer().render(disclosure(), Language.EN, paper=on).pdf)) == 1


def structure(pdf: bytes, tmp_path: Path) -> str:
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_picture_is_read_out_only_where_it_has_words(tmp_path: Path) -> None:
    spoken = replace(LOGO, alt=Text("OMAKASE", "おまかせ"))
    for logo, figures in ((LOGO, 1), (spoken, 2)):
        on = paper(seal=SEAL, logo=logo)
        made = renderer().render(disclosure(), Language.JA, paper=on).pdf
        read = structure(made, tmp_path)
        assert read.count("Figure") == figures
        assert read.index("情報管理責任者") < read.rindex("Figure")


def test_a_picture_is_in_a_file_once_and_the_same_bytes_each_time() -> None:
    on = paper(seal=SEAL, logo=SEAL)
    one = renderer().render(disclosure(), Language.JA, paper=on).pdf
    assert one == renderer().render(disclosure(), Language.JA, paper=on).pdf
    assert one.count(b"/SMask") == 1
    assert len(images(one)) == 2


def test_pictures_that_are_none_are_refused() -> None:
    out = io.BytesIO()
    Image.new("RGB", (20, 20)).save(out, "JPEG")
    broken = png(64, 64)[:-30]
    for content in (
        b"",
        b"GIF89a",
        out.getvalue(),
        broken,
        png(7, 20),
        png(MOST_PIXELS + 1, 8),
        png(20, 20) + bytes(4 * 1024 * 1024),
    ):
        with pytest.raises(Problem) as caught:
            renderer().picture_size(content)
        assert caught.value.code is Code.FIELD_INVALID
        assert caught.value.facts["field"] == "image"
    assert renderer().picture_size(SEAL.content) == (200, 200)


def test_pictures_of_all_kinds_are_read() -> None:
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA"):
        out = io.BytesIO()
        Image.new(mode, (20, 10)).save(out, "PNG")
        found = pixels(out.getvalue())
        assert (found.width, found.height, found.ratio) == (20, 10, 0.5)
        assert bool(found.cover) == (mode in {"LA", "RGBA"})


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 20), "令和8"),
        (date(2019, 5, 1), "令和元"),
        (date(2019, 4, 30), "平成31"),
        (date(1989, 1, 7), "昭和64"),
        (date(1926, 12, 25), "昭和元"),
        (date(1926, 12, 24), "大正15"),
        (date(1912, 7, 29), "明治45"),
        (date(1873, 1, 1), "明治6"),
        (date(1872, 12, 31), "1872"),
    ],
)
def test_years_of_eras(day: date, said: str) -> None:
    assert era_year(day) == said


def test_dates_follow_the_style_in_japanese_only() -> None:
    on = paper(dates=DateStyle.ERA)
    assert "令和8年11月20日" in text_of(renderer().render(disclosure(), Language.JA, paper=on).pdf)
    assert "2026年" in text_of(renderer().render(disclosure(), Language.JA, paper=paper()).pdf)
    assert "令和" not in text_of(renderer().render(disclosure(), Language.EN, paper=on).pdf)


# --- the archive -----------------------------------------------------------------------------


def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files: dict[str, bytes] = {}
    on = paper(seal=SEAL, logo=replace(LOGO, alt=Text("OMAKASE", "おまかせ")), dates=DateStyle.ERA)
    for language in Language:
        files[f"letter-{language}"] = renderer().render(disclosure(), language, paper=on).pdf
        for name in ("dl-window", "kaku2"):
            files[f"{name}-{language}"] = (
                renderer().render(mixed(), language, draft=True, paper=paper(name, logo=LOGO)).pdf
            )
    files["envelope-ja"] = renderer().envelope(
        TO, STOCK.envelopes["naga3"], Language.JA, DAY, COMPANY
    )
    files["envelope-en"] = renderer().envelope(
        AWAY, STOCK.envelopes["us10"], Language.EN, DAY, COMPANY
    )
    files["labels"] = renderer().labels([TO, AWAY] * 9, STOCK.labels["12-up"], Language.JA, DAY)
    for name in ("naga3-window", "naga3"):
        for language in Language:
            files[f"calibration-{name}-{language}"] = renderer().calibration(
                STOCK.envelopes[name], language, DAY
            )
    assert faults(files, tmp_path) == {}


def test_a_file_says_nothing_of_the_person() -> None:
    for made in (
        renderer().envelope(TO, STOCK.envelopes["naga3"], Language.JA, DAY, COMPANY),
        renderer().labels([TO], STOCK.labels["12-up"], Language.JA, DAY),
    ):
        about = renderer().read_about(made)
        assert about["title"] in {"封筒　長形3号", "宛名ラベル　12面（86.4×42.3）"}
        assert "髙橋" not in str(about)
