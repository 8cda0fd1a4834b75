"""The picture of an envelope says what its paper shows: held against what is really printed."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from letter_samples import BERLIN, HOME, disclosure, renderer

from casemgr import resources
from casemgr.domain.people import Address
from casemgr.domain.text import Language
from casemgr.services.papers import SHIPPED, Area, Offset, Paper, Recipient, moved, stock

DAY = date(2026, 11, 20)
ENVELOPES = stock(resources.read(SHIPPED)).envelopes
WINDOWS = [one.id for one in ENVELOPES.values() if one.window]
PLAIN = [one.id for one in ENVELOPES.values() if not one.window]
SHIFT = Offset(2, -1)


def seen(pdf: bytes, first: str) -> list[Area]:
    """Where the characters of one line stand on page 1, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text_page, high = page.get_textpage(), page.get_height()
    at = text_page.get_text_range().index(first)
    found = []
    for number in range(at, at + len(first)):
        left, bottom, right, top = text_page.get_charbox(number)
        sides = [v * 25.4 / 72 for v in (left, high - top, right, high - bottom)]
        found.append(Area(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]))
    document.close()
    return found


def size(pdf: bytes) -> tuple[float, float]:
    document = pypdfium2.PdfDocument(pdf)
    width, height = document[0].get_size()
    document.close()
    return round(width * 25.4 / 72, 1), round(height * 25.4 / 72, 1)


def holds(area: Area, other: Area) -> bool:
    return (
        area.left <= other.left
        and area.top <= other.top
        and other.left + other.width <= area.left + area.width
        and other.top + other.height <= area.top + area.height
    )


@pytest.mark.parametrize("shift", [Offset(), SHIFT])
@pytest.mark.parametrize("envelope", WINDOWS)
def test_the_address_stands_where_the_picture_has_it(envelope: str, shift: Offset) -> None:
    profile = moved(ENVELOPES[envelope], shift)
    face = renderer().face(profile)
    window = ENVELOPES[envelope].window
    assert window is not None
    assert (face.width, face.height) == (profile.width, profile.height)
    assert face.window == Area(
        window.left + shift.x, window.top + shift.y, window.width, window.height
    )
    assert face.sheet == Area(0, 0, 210, profile.panel)
    assert face.always is not None
    assert face.ever is not None
    assert holds(face.ever, face.always)
    assert holds(face.always, face.address)
    assert (face.sender is not None) == profile.return_line
    made = renderer().render(disclosure(), Language.JA, paper=Paper(profile, profile))
    for character in seen(made.pdf, HOME.lines[0]):
        assert holds(face.address, character)


@pytest.mark.parametrize("shift", [Offset(), SHIFT])
@pytest.mark.parametrize("envelope", PLAIN)
def test_so_it_does_on_a_plain_envelope(envelope: str, shift: Offset) -> None:
    profile = moved(ENVELOPES[envelope], shift)
    face = renderer().face(profile)
    assert (face.window, face.sheet, face.always, face.ever) == (None, None, None, None)
    to = Recipient("見本 太郎", address=HOME)
    if profile.postcode is None:
        to = Recipient("Taro Mihon", address=BERLIN)
    made = renderer().envelope(to, profile, Language.EN, DAY)
    assert size(made) == (round(face.width, 1), round(face.height, 1))
    for character in seen(made, to.address.lines[0]):
        assert holds(face.address, character)
    assert len(face.boxes) == (7 if profile.postcode else 0)


def test_the_digits_of_the_postal_code_stand_in_its_boxes() -> None:
    profile = ENVELOPES["naga3"]
    to = Recipient("見本 太郎", address=Address("123-4567", ("東京都架空区",)))
    made = renderer().envelope(to, profile, Language.JA, DAY)
    digits = [seen(made, digit)[0] for digit in "1234567"]
    for box, digit in zip(renderer().face(profile).boxes, digits, strict=True):
        assert holds(box, digit)
