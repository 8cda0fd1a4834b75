"""No rule, box, seal, logo or code of squares is ever seen through a window.

``test_letters_envelopes`` looks at every character. Only the front of the first sheet is asked
about: the sheets are folded together with it outside, and the next ones lie behind it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from letter_samples import BERLIN, HOME, renderer
from pypdfium2.raw import FPDF_PAGEOBJ_FORM, FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_PATH
from test_letters_archive import KINDS, MORE
from test_letters_envelopes import LOGO, SEAL, STOCK, WINDOWS, paper

from casemgr.domain.text import Language
from casemgr.letters.sheet import Zone, zones

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAWN = [FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM]
_POINT = 25.4 / 72


def drawn(pdf: bytes) -> Iterator[Zone]:
    """What is drawn on the first sheet and is no text, in millimetres from its top left corner."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        high = page.get_height()
        for one in page.get_objects(filter=DRAWN):
            left, bottom, right, top = one.get_bounds()
            yield Zone(*(v * _POINT for v in (left, high - top, right, high - bottom)))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [*KINDS, *MORE])
def test_nothing_that_is_drawn_is_seen_through_any_window(name: str, language: Language) -> None:
    data = {**KINDS, **MORE}[name]()
    for number, profile in enumerate(WINDOWS):
        found = zones(STOCK.envelopes[profile])
        assert found is not None
        _, ever = found
        to = (HOME, BERLIN)[number % 2]
        there = replace(data, address=to)
        on = paper(profile, profile, seal=SEAL, logo=LOGO)
        marks = list(drawn(renderer().render(there, language, paper=on).pdf))
        assert len(marks) > 3
        assert [m for m in marks if ever.touches(m)] == []


def test_the_zone_is_one_in_which_something_would_be_seen() -> None:
    """The control: the rule above finds a mark laid into the zone of any window."""
    for profile in WINDOWS:
        found = zones(STOCK.envelopes[profile])
        assert found is not None
        always, ever = found
        middle = (always.left + always.right) / 2
        assert ever.touches(Zone(middle, always.top, middle + 1, always.bottom))
        assert not ever.touches(Zone(200, 280, 205, 285))
