"""The line that a Japanese sender ends with, and the seal over the end of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.letters.envelopes import put_picture
from casemgr.letters.fonts import Type
from casemgr.letters.honorifics import name_lines
from casemgr.letters.linebreak import break_lines
from casemgr.letters.marks import LIGHT, BoxMark, Page, Tag, TextMark, mm, text_mark
from casemgr.letters.pictures import pixels
from casemgr.letters.sheet import RIGHT, extent
from casemgr.letters.slices import base_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.text import Language
    from casemgr.letters.fonts import FontBook, Glyph
    from casemgr.letters.linebreak import Line
    from casemgr.letters.slices import Style
    from casemgr.services.papers import Picture

SIDE = mm(24)
"""Of the place for a company's seal."""
_COVERED = 0.5
"""Part of the name's last character that a seal stands over."""
_MIDDLE = 0.38
"""Ems from the base line up to the middle of a Japanese line."""
_APART = 0.5
"""Least distance of a seal from other lines, in millimetres."""
_SMALLER = (0, 1, 2)
"""Points by which a name may be smaller to stay on one line."""


def put_signer(
    page: Page,
    book: FontBook,
    text: str,
    style: Style,
    at: tuple[float, float],
    seal: Picture | None,
    word: str,
    language: Language,
) -> float:
    """Print who signs from *at* down, and *seal* over the end; give where they end.

    Without a seal there is a place for one with *word* in it; without a word neither. The middle of
    the seal is that of the line, which goes further down where it would hide another line; its
    right edge stays within the margin, for which a long name is broken.
    """
    image = pixels(seal.content) if seal else None
    width = mm(seal.width) if seal else SIDE if word else 0.0
    height = width * image.ratio if image else width
    lines, size = _lines(book, text, style, RIGHT - at[0], RIGHT - at[0] - width)
    base = base_line(style.leading, size)
    x, y = at[0], at[1] + base
    tag = Tag("P")
    for line in lines[:-1]:
        page.put(TextMark(x, y, line, size, tag=tag))
        y += style.leading
    name = TextMark(x, y, lines[-1], size, tag=tag)
    if not width:
        page.put(name)
        return y - base + style.leading
    left = min(x + (name.line.width - _over(name.line.glyphs)) * size, RIGHT - width)
    top = _clear(page, left, y - _MIDDLE * size - height / 2, width, height)
    name.y = top + height / 2 + _MIDDLE * size
    page.put(name)
    if seal and image:
        put_picture(page, seal, image, left, top, width, language)
    else:
        page.put(BoxMark(left, top, width, height, line=0.5, grey=LIGHT, dash=(2, 2)))
        middle, foot = left + width / 2, top + height / 2 + 3.2
        page.put(text_mark(book, word, Type.MINCHO, 9, x=middle, y=foot, anchor=0.5, grey=LIGHT))
    return max(name.y - base + style.leading, top + height)


def _over(glyphs: Sequence[Glyph]) -> float:
    """Give the ems of a line that a seal stands over."""
    return _COVERED * glyphs[-1].width if glyphs else 0.0


def _lines(
    book: FontBook, text: str, style: Style, room: float, last: float
) -> tuple[list[Line], float]:
    """Break a name so that its *last* line has room beside the seal; give the size of its type."""
    glyphs = book.glyphs(text, style.kind)
    over = _over(glyphs)
    wide = sum(glyph.width for glyph in glyphs)
    for less in _SMALLER:
        size = style.size - less
        if (wide - over) * size <= last and wide * size <= room:
            return break_lines(glyphs, room / size), size
    size = style.size
    ems = room / size
    beside = last / size + over
    found = name_lines(book, text, style.kind, ems, ems, last=beside, least=1, more=1)
    return found or break_lines(glyphs, ems), size


def _clear(page: Page, x: float, y: float, width: float, height: float) -> float:
    """Give the top of a seal that stands at *y* or as little below it as hides nothing."""
    while True:
        zone = extent(BoxMark(x, y, width, height))
        hidden = [there.bottom for mark in page.marks if zone.touches(there := extent(mark))]
        if not hidden:
            return y
        y += mm(max(hidden) - zone.top + _APART)
