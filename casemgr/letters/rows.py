"""Numbered and labelled rows: the part of a letter that says what was asked and decided."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters.fonts import FontBook, Type
from casemgr.letters.marks import Tag, mm
from casemgr.letters.slices import (
    Column,
    Slice,
    Style,
    TableStyle,
    beside,
    height_of,
    kept,
    listed,
    paragraph,
    space,
    table,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


_WHOLE = mm(60)
"""The last row is divided where it is higher than this."""


@dataclass(frozen=True, slots=True)
class Look:
    """The types and distances of one language."""

    body: Style
    label: Style
    heading: Style
    title: Style
    small: Style
    table: TableStyle
    number_width: float
    label_width: float
    row_gap: float


def look(language: Language) -> Look:
    """Give the look of letters in *language*."""
    if language is Language.JA:
        return Look(
            body=Style(Type.MINCHO, 10.5, 18.5, justify=True),
            label=Style(Type.GOTHIC_BOLD, 9.5, 18.5, even=True),
            heading=Style(Type.GOTHIC_BOLD, 10.5, 18.5, even=True),
            title=Style(Type.GOTHIC_BOLD, 14.5, 24, align="center", even=True),
            small=Style(Type.MINCHO, 9, 14, justify=True),
            table=TableStyle(
                head=Style(Type.GOTHIC_BOLD, 8.5, 13.5, even=True),
                first=Style(Type.MINCHO, 9, 13.5),
                cell=Style(Type.MINCHO, 9, 13.5),
            ),
            number_width=mm(7),
            label_width=mm(32),
            row_gap=2.5,
        )
    return Look(
        body=Style(Type.SERIF, 10, 15),
        label=Style(Type.SERIF_BOLD, 9.5, 15, even=True),
        heading=Style(Type.SERIF_BOLD, 10, 15, even=True),
        title=Style(Type.SERIF_BOLD, 12, 17, even=True),
        small=Style(Type.SERIF, 8.5, 12.5),
        table=TableStyle(
            head=Style(Type.SERIF_BOLD, 8.5, 12.5, even=True),
            first=Style(Type.SERIF, 8.5, 12.5),
            cell=Style(Type.SERIF, 8.5, 12.5),
        ),
        number_width=mm(7),
        label_width=mm(33),
        row_gap=4.5,
    )


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list inside a row."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table inside a row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Part = str | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled row."""

    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; without one, each row is numbered by itself."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(slots=True)
class RowSetter:
    """Sets sections of rows."""

    book: FontBook
    look: Look
    width: float
    bullet: str
    number: int = field(default=0)

    def sections(self, sections: Sequence[Section]) -> list[Slice]:
        """Set *sections* one under the other."""
        out: list[Slice] = []
        for section in sections:
            # Rows after the last heading are no part of what stands under it.
            whole = Tag("L")
            if section.heading:
                if out:
                    out.append(space(9))
                out += self._heading(section.heading)
            for place, row in enumerate(section.rows):
                if out and not out[-1].space:
                    out.append(space(self.look.row_gap, keep=out[-1].keep))
                done = self._row(row, Tag("LI", whole), numbered=not section.heading)
                # Under a heading, neither the first row nor the last stands alone on a page.
                last = len(section.rows) - 1
                held = section.heading and place < last and place in {0, last - 1}
                if section is sections[-1] and place == last and height_of(done) <= _WHOLE:
                    # What ends a letter goes with the last row, so that stays whole.
                    done = together(done)
                out += [*done[:-1], replace(done[-1], keep=True)] if held else done
        return out

    def _next(self) -> str:
        """Give the next number; the space parts it from the label where both are read out."""
        self.number += 1
        return f"{self.number} "

    def _heading(self, text: str) -> list[Slice]:
        shift = self.look.number_width
        tag, look = Tag("H2"), self.look.heading
        number = paragraph(self.book, self._next(), look, shift, tag=tag)
        room = self.width - shift
        words = paragraph(self.book, text, look, room, x=shift, keep=True, tag=tag)
        return beside([number, words])

    def _row(self, row: Row, item: Tag, *, numbered: bool) -> list[Slice]:
        start = self.look.number_width
        left = start + self.look.label_width
        label_room = self.look.label_width - mm(2)
        label, look = Tag("Lbl", item), self.look.label
        columns = [
            paragraph(self.book, row.label, look, label_room, x=start, tag=label),
            self._parts(row.parts, left, Tag("LBody", item)),
        ]
        if numbered:
            columns.insert(0, paragraph(self.book, self._next(), look, start, tag=label))
        out = beside(columns)
        # A label never stands at the foot of a page with only one line of its row.
        return kept(out) if len(out) > 1 else out

    def _parts(self, parts: Sequence[Part], left: float, within: Tag) -> list[Slice]:
        out: list[Slice] = []
        room = self.width - left
        for part in parts:
            match part:
                case str():
                    tag = Tag("P", within)
                    out += kept(paragraph(self.book, part, self.look.body, room, x=left, tag=tag))
                case Bullets():
                    whole = Tag("L", within)
                    for text in part.texts:
                        out += self._bullet(text, left, room, Tag("LI", whole))
                case Grid():
                    if out:
                        out.append(space(3, keep=True))
                    look = self.look.table
                    out += table(
                        self.book, part.columns, part.rows, look, room, x=left, parent=within
                    )
                    out.append(space(3))
        return out

    def _bullet(self, text: str, left: float, room: float, item: Tag) -> list[Slice]:
        body = self.look.body
        indent = body.size * 1.1
        return kept(listed(self.book, self.bullet, text, body, indent, room, item, x=left))
