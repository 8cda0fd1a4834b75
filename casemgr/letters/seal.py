"""The company's seal, or the place for it, over the end of the sender's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.letters.envelopes import put_picture
from casemgr.letters.fonts import Type
from casemgr.letters.marks import LIGHT, BoxMark, Page, TextMark, mm, text_mark
from casemgr.letters.pictures import pixels
from casemgr.letters.sheet import RIGHT, extent

if TYPE_CHECKING:
    from casemgr.domain.text import Language
    from casemgr.letters.fonts import FontBook
    from casemgr.services.papers import Picture

SIDE = mm(18)
_FURTHEST = mm(204)
"""How far right a seal may stand: printers leave the edge of the paper white."""
_OVER = 0.8
"""Ems of the sender's name that a seal stands over: less than its last character."""
_ASCENT = 0.9


def put_seal(
    page: Page, book: FontBook, seal: Picture | None, word: str, middle: float, language: Language
) -> float:
    """Print *seal*, or a place for one with *word* in it; give where it ends.

    What was printed last is the line that the sender's name ends in. The seal is centred on
    *middle* where that hides no other line; else it hangs from the name.
    """
    name = [mark for mark in page.marks if isinstance(mark, TextMark)][-1]
    if seal is None:
        # At the margin, unless the name itself reaches that far.
        x, y = _place(page, name, SIDE, SIDE, middle, RIGHT - SIDE)
        page.put(BoxMark(x, y, SIDE, SIDE, line=0.5, grey=LIGHT, dash=(2, 2)))
        at, base = x + SIDE / 2, y + SIDE / 2 + 3.2
        page.put(text_mark(book, word, Type.MINCHO, 9, x=at, y=base, anchor=0.5, grey=LIGHT))
        return y + SIDE
    image, width = pixels(seal.content), mm(seal.width)
    height = width * image.ratio
    x, y = _place(page, name, width, height, middle, 0)
    put_picture(page, seal, image, x, y, width, language)
    return y + height


def _place(
    page: Page, name: TextMark, width: float, height: float, middle: float, least: float
) -> tuple[float, float]:
    """Give where a seal goes, no further to the left than *least*."""
    end = name.x + name.line.width * name.size
    x = min(max(end - _OVER * name.size, least), _FURTHEST - width)
    y = middle - height / 2
    zone = extent(BoxMark(x, y, width, height))
    if any(zone.touches(extent(mark)) for mark in page.marks if mark is not name):
        y = name.y - _ASCENT * name.size
    return x, y
