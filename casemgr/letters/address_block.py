"""Addresses as they are printed: in the largest type that has room, names with their honorifics."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.letters.honorifics import has_honorific, name_lines
from casemgr.letters.linebreak import Line, break_lines
from casemgr.letters.marks import Page, Tag, TextMark, mm, text_mark
from casemgr.letters.sheet import DESCENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook, Type
    from casemgr.letters.sheet import Zone

SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_NAME_LARGER = (1.25, 1.12, 1.0)
"""How much larger the name is than the rest: less, where it stays on one line with its honorific
for it."""
_LEADING = 1.38
_NOTE, _NOTE_GAP, _BESIDE = 0.8, 0.35, 2.5
"""Size of the note with an address and its distance from it, in ems; that from a name beside it."""
_FOR_NOTE = 0.85
"""How much smaller than needed an address may become to make room for its note."""
_FOR_WORDS = 0.8
"""How much smaller it may become so that no word of a name is broken."""
_TWO = 2
_HANGING = 1.5
"""Ems by which the rest of a broken address line is indented."""


@dataclass(frozen=True, slots=True)
class AddressLine:
    """One line of the address as it is meant to be read."""

    text: str
    name: bool = False
    note: bool = False
    """Private and confidential: smaller, and only where there is room for it."""


def put_address(
    page: Page,
    book: FontBook,
    lines: Sequence[AddressLine],
    zone: Zone,
    kind: Type,
    sizes: Sequence[float] = SIZES,
) -> tuple[Tag, ...]:
    """Print the address, in smaller type where it is long; give its pieces of structure.

    A note stands above or under it as *lines* have it, else beside the name; for its sake the type
    becomes a little smaller, and where that is not enough there is none.

    Raises ``address_too_long`` with how many lines there is room for and how many it takes.
    """
    width = mm(zone.right - zone.left)
    height = mm(zone.bottom - zone.top)
    notes = [line for line in lines if line.note]
    above = bool(notes) and lines[0].note
    lines = [line for line in lines if not line.note]
    names = [line.text for line in lines if line.name and has_honorific(line.text)]
    widest = max((book.width(text, kind) for text in names), default=0.0)
    # What fits on no line in the smallest type must be broken, and then in any.
    broken = widest * sizes[-1] > width
    if broken:
        sizes = _smooth(book, names, kind, width, sizes) or sizes
    larger = 1.0
    fewest = 0
    usual: tuple[float, list[TextMark]] | None = None
    for size in sizes:
        if usual and size < _FOR_NOTE * usual[0]:
            break
        fitting = [by for by in _NAME_LARGER if widest * size * by <= width]
        if not fitting and not broken:
            continue
        larger = fitting[0] if fitting else 1.0
        marks: list[TextMark] = []
        name: Tag | None = None
        y = 0.0
        for line in lines:
            own = size * (larger if line.name else 1.0)
            if line.name and marks:
                y += 0.3 * size
            tag = Tag("P")
            name = tag if line.name else name
            for number, one in enumerate(_broken(book, line, kind, width / own)):
                # The rest of a broken line is indented, so it is not read as a line of its own.
                x = _HANGING * own if number else 0.0
                marks.append(TextMark(x, y + own, one, own, tag=tag))
                y += own * _LEADING
        fewest = len(marks)
        if y - 0.2 * size <= height:
            room = (width, height)
            for note in notes:
                marks = _noted(book, marks, note.text, kind, room, size, name, above=above)
            if len(marks) == fewest + len(notes):
                return _put(page, marks, zone)
            usual = usual or (size, marks)
    if usual:
        return _put(page, usual[1], zone)
    # The name takes more than the others.
    more = (larger - 1) * _LEADING + 0.3
    most = int((height / sizes[-1] + 0.2 - more) / _LEADING)
    raise Problem(Code.ADDRESS_TOO_LONG, lines=most, needed=fewest)


def _smooth(
    book: FontBook, names: Sequence[str], kind: Type, width: float, sizes: Sequence[float]
) -> Sequence[float]:
    """Give the sizes in which *names* take two lines and no word of them is broken.

    None where the type would have to be much smaller for it.
    """
    for number, size in enumerate(sizes):
        if size < _FOR_WORDS * sizes[0]:
            break
        room = width / size
        found = [
            name_lines(book, name, kind, room, room - _HANGING, anywhere=False) for name in names
        ]
        if all(one and len(one) <= _TWO for one in found):
            return sizes[number:]
    return ()


def _broken(book: FontBook, line: AddressLine, kind: Type, room: float) -> list[Line]:
    """Break a line of an address that has *room* ems."""
    rest = room - _HANGING
    found = None
    if line.name and has_honorific(line.text):
        found = name_lines(book, line.text, kind, room, rest)
    return found or break_lines(book.glyphs(line.text, kind), rest, first=-_HANGING)


def _put(page: Page, marks: Sequence[TextMark], zone: Zone) -> tuple[Tag, ...]:
    for mark in marks:
        page.put(mark, mm(zone.left), mm(zone.top))
    return tuple(dict.fromkeys(mark.tag for mark in marks if mark.tag))


def _noted(
    book: FontBook,
    marks: list[TextMark],
    text: str,
    kind: Type,
    room: tuple[float, float],
    size: float,
    named: Tag | None,
    *,
    above: bool,
) -> list[TextMark]:
    """Add a note to the *marks* of an address in type of *size*, where the *room* allows it."""
    width, height = room
    own = max(_NOTE * size, SIZES[-1])
    small = text_mark(book, text, kind, own, x=0, y=own, tag=Tag("P"))
    wide = small.line.width * own
    down = own * _LEADING + _NOTE_GAP * size
    if wide <= width and marks[-1].y + DESCENT * marks[-1].size + down <= height:
        if above:
            return [small, *(replace(mark, y=mark.y + down) for mark in marks)]
        return [*marks, replace(small, y=marks[-1].y + down)]
    name = [mark for mark in marks if mark.tag is named][-1]
    x = name.x + name.line.width * name.size + _BESIDE * own
    if x + wide > width:
        return marks
    beside = replace(small, x=x, y=name.y)
    at = marks.index(name) + 1
    return [*marks[:at], beside, *marks[at:]]
