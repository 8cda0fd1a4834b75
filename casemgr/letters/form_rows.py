"""The rows of a form: a label and, beside it, places to fill in and boxes to tick."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from casemgr.letters.fonts import FontBook, Type
from casemgr.letters.marks import (
    GREY,
    LIGHT,
    BoxMark,
    FieldMark,
    Mark,
    Page,
    RuleMark,
    Tag,
    TextMark,
    mm,
    moved,
    text_mark,
)
from casemgr.letters.slices import Slice, Style, paragraph, stacked

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = mm(33)
_PAD = 4.0
_INDENT = 6.0
_BOX = 9.0
"""Side of a box to tick, in points."""
_TYPED = 10.0
_SMALLEST = 5.5
_LINE = 19.0
"""Height of a place for one line."""
_SEAL = mm(15)
"""Side of the place of a seal; registered ones are mostly smaller."""
_STROKES = ((0.18, 0.52), (0.42, 0.8), (0.86, 0.2))
"""A tick in a box, from left to right; parts of its side."""


@dataclass(frozen=True, slots=True)
class FormLook:
    """The types of a form."""

    label: Style
    body: Style
    small: Style
    typed: Type


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to fill in, and what stands in it already."""

    name: str
    """Within the file, in ASCII."""
    caption: str
    share: float = 1.0
    """Part of the line it takes."""
    value: str = ""
    which: str = ""
    """Tells it from others with the same caption when it is read out."""
    unit: str = ""
    """What stands behind it, such as 年."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    name: str
    text: str
    hint: str = ""
    ticked: bool = False


@dataclass(slots=True)
class Cell:
    """What stands to the right of a label, filled from above."""

    book: FontBook
    look: FormLook
    width: float
    about: str
    """The label, read out before each caption."""
    marks: list[Mark] = field(default_factory=list)
    y: float = _PAD

    def words(self, text: str, style: Style | None = None) -> None:
        """Add a paragraph."""
        if text:
            self._put(paragraph(self.book, text, style or self.look.body, self.width), 0)

    def _put(self, slices: Sequence[Slice], x: float) -> None:
        marks, self.y = stacked(slices, x, self.y)
        self.marks += marks

    def line(self, *entries: Entry) -> None:
        """Add places to fill in, side by side on one line."""
        left = 0.0
        for one in entries:
            room = one.share * self.width - 6
            base = self.y + 13
            style = self.look.small
            size = style.size
            # A caption leaves at least half of its part for what is filled in.
            spoken = self.book.width(one.caption, style.kind)
            size = min(size, 0.5 * room / spoken) if spoken else size
            start, end = left, left + room
            if one.caption:
                start += spoken * size + 5
                self._said(one.caption, size, left, base)
            if one.unit:
                end -= self.book.width(one.unit, style.kind) * style.size + 2
                self._said(one.unit, style.size, end + 2, base)
            self._field(one, start, end - start)
            self.marks.append(RuleMark(start, base + 4, end, base + 4, 0.4, GREY))
            left += one.share * self.width
        self.y += _LINE

    def _said(self, text: str, size: float, x: float, base: float) -> None:
        kind, tag = self.look.small.kind, Tag("P")
        self.marks.append(text_mark(self.book, text, kind, size, x=x, y=base, grey=0.25, tag=tag))

    def area(self, entry: Entry, height: float) -> None:
        """Add a place for several lines, its caption above."""
        self.words(entry.caption, self.look.small)
        self.marks.append(BoxMark(0, self.y, self.width - 6, height, line=0.4))
        self._field(entry, 0, self.width - 6, height)
        self.y += height + 3

    def _field(self, entry: Entry, x: float, width: float, area: float = 0.0) -> None:
        """Add a place of one line, or of several in *area*."""
        shown: tuple[TextMark, ...] = ()
        top, height = (self.y, area) if area else (self.y + 2, _LINE - 4)
        if entry.value:
            wide = self.book.width(entry.value, self.look.typed)
            size = max(_SMALLEST, min(_TYPED, (width - 4) / wide))
            base = top + (size + 3 if area else height - 4.6)
            mark = text_mark(self.book, entry.value, self.look.typed, size, x=x + 2, y=base)
            shown = (mark,)
        hint = " ".join(
            part for part in (self.about, entry.caption, entry.which, entry.unit) if part
        )
        self.marks.append(
            FieldMark(
                x, top, width, height, entry.name, hint, Tag("Form"),
                shown=shown, value=entry.value, lines=bool(area), size=_TYPED,
            )
        )  # fmt: skip

    def ticks(self, ticks: Sequence[Tick], columns: int = 1) -> None:
        """Add boxes to tick, in columns read line by line."""
        listed = Tag("L")
        width = self.width / columns
        for at in range(0, len(ticks), columns):
            top, lowest = self.y, self.y
            for place, one in enumerate(ticks[at : at + columns]):
                self.y = top
                self._tick(one, place * width, width, Tag("LI", listed))
                lowest = max(lowest, self.y)
            self.y = lowest

    def _tick(self, tick: Tick, x: float, width: float, item: Tag) -> None:
        style = self.look.body
        box = self.y + (style.leading - _BOX) / 2
        self.marks.append(BoxMark(x, box, _BOX, _BOX, line=0.6, grey=0.2))
        body = Tag("LBody", item)
        hint = ": ".join(part for part in (self.about, tick.text) if part)
        self.marks.append(
            FieldMark(
                x, box, _BOX, _BOX, tick.name, hint, Tag("Form", body),
                value="Yes" if tick.ticked else "", tick=True,
            )
        )  # fmt: skip
        left = x + _BOX + 5
        room = width - _BOX - 9
        said = Tag("P", body)
        self._put(paragraph(self.book, tick.text, style, room, tag=said), left)
        if tick.hint:
            small = self.look.small
            self._put(paragraph(self.book, tick.hint, small, room, tag=Tag("P", body)), left)

    def sign(self, caption: str, note: str, seal: str) -> None:
        """Add a line to sign on, by hand only, and beside it the place of a *seal*, if any."""
        self.y += 12
        base = self.y + 8
        end = self.width - 6
        if seal:
            self.y += _SEAL - _LINE
            base = self.y + 8
            self._seal(seal, end - _SEAL, base + 5 - _SEAL)
            end -= _SEAL + 6
        style = self.look.small
        mark = text_mark(self.book, caption, style.kind, style.size, x=0, y=base, tag=Tag("P"))
        self.marks.append(mark)
        start = self.book.width(caption, style.kind) * style.size + 8
        self.marks.append(RuleMark(start, base + 3, end, base + 3, 0.5))
        if note:
            side = end - 2
            tag = Tag("P")
            self.marks.append(
                text_mark(self.book, note, style.kind, 7, x=side, y=base, anchor=1, tag=tag)
            )
        self.y += _LINE - 4

    def _seal(self, text: str, x: float, y: float) -> None:
        self.marks.append(BoxMark(x, y, _SEAL, _SEAL, line=0.5, grey=LIGHT, dash=(2, 2)))
        kind, middle = self.look.small.kind, _SEAL / 2
        self.marks.append(
            text_mark(
                self.book, text, kind, 9, x=x + middle, y=y + middle + 3.2, anchor=0.5,
                grey=GREY, tag=Tag("P"),
            )
        )  # fmt: skip


def cell(book: FontBook, look: FormLook, width: float, about: str) -> Cell:
    """Begin what stands to the right of the label *about* in a row *width* wide."""
    return Cell(book, look, width - _LABEL - _INDENT, about)


def row(look: FormLook, book: FontBook, label: str, note: str, content: Cell) -> Slice:
    """Set one row: it stays on one page."""
    tag = Tag("H2")
    head = paragraph(book, label, look.label, _LABEL - 2 * _PAD, x=_PAD, tag=tag)
    if note:
        head += paragraph(book, note, look.small, _LABEL - 2 * _PAD, x=_PAD, tag=Tag("P"))
    height = max(content.y, _PAD + sum(s.height for s in head)) + _PAD
    whole = _LABEL + _INDENT + content.width
    marks: list[Mark] = [BoxMark(0, 0, _LABEL, height, fill=0.94), *stacked(head, 0, _PAD)[0]]
    marks += [moved(m, _LABEL + _INDENT, 0) for m in content.marks]
    marks.append(BoxMark(0, 0, whole, height, line=0.5, grey=0.3))
    marks.append(RuleMark(_LABEL, 0, _LABEL, height, 0.5, 0.3))
    return Slice(height, tuple(marks))


def flat(page: Page) -> Page:
    """Give *page* without fields: what stands in them is drawn, and ticks are two strokes."""
    out = Page(width=page.width, height=page.height)
    for mark in page.marks:
        if not isinstance(mark, FieldMark):
            out.put(mark)
        elif mark.tick and mark.value:
            points = [(mark.x + x * _BOX, mark.y + y * _BOX) for x, y in _STROKES]
            for (x1, y1), (x2, y2) in pairwise(points):
                out.put(RuleMark(x1, y1, x2, y2, 1.2))
        else:
            for one in mark.shown:
                out.put(replace(one, tag=Tag("P")))
    return out
