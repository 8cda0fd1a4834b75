"""Lays text out as slices: horizontal strips that pages are filled with.

Every kind of block (paragraph, labelled row, table) becomes a list of slices, so page breaks
need to be understood in one place only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from casemgr.letters.fonts import Type
from casemgr.letters.linebreak import Line, set_even, set_lines
from casemgr.letters.marks import (
    BLACK,
    BoxMark,
    Mark,
    RuleMark,
    Tag,
    TextMark,
    mm,
    moved,
    untagged,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook

_BASE_LINE = 0.86
"""How far below the top of its type size a line's base line stands (BIZ: 0.88, Noto: 0.84)."""

_SHORT = 3
"""Paragraphs of up to this many lines and tables of as many rows stand on one page."""
_WHOLE = mm(120)
"""Short tables higher than this are divided: half a page left empty is worse."""
_ROW = mm(79)
"""Rows of a table that are higher than this, a third of a page, are divided, lower ones never."""
_NOT_ALONE = 2
"""Lines that stand before what ends a text, if that comes to a page of its own."""


Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set. Sizes in points."""

    kind: Type
    size: float
    leading: float
    justify: bool = False
    align: Align = "left"
    first: float = 0.0
    """Indent of the first line in ems."""
    even: bool = False
    """Whether a last line of a word or a few characters is avoided: in headings and on forms."""
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Frame:
    """What is repeated around a page break inside a table."""

    head: tuple[Slice, ...] = ()
    rule: tuple[Mark, ...] = ()
    """Drawn under the last slice of a page when the table goes on."""
    beside: tuple[Mark, ...] = ()
    """Drawn again beside the first slice of the next page: which row it is that goes on."""


@dataclass(slots=True)  # not frozen: that takes thrice as long, and there are hundreds in a letter
class Slice:
    """A strip across the text column."""

    height: float
    marks: tuple[Mark, ...] = ()
    keep: bool = False
    """Whether the next slice must stand on the same page."""
    frame: Frame | None = None
    """Of the table that goes on with it, if a page begins with it."""
    space: bool = False
    """Whether it is mere space, which no page begins with."""


def space(height: float, *, keep: bool = False) -> Slice:
    """Give empty space."""
    return Slice(height, keep=keep, space=True)


def paragraph(
    book: FontBook,
    text: str,
    style: Style,
    measure: float,
    *,
    x: float = 0.0,
    keep: bool = False,
    tag: Tag | None = None,
) -> list[Slice]:
    """Set *text* in a column of *measure* points at *x*; line feeds begin new lines.

    It is one paragraph of the letter's structure, unless *tag* says what else it is.
    """
    tag = tag or Tag("P")
    out: list[Slice] = []
    parts = text.split("\n")
    room = measure / style.size
    for number, part in enumerate(parts, start=1):
        how = set_even if style.even else set_lines
        lines = how(
            book,
            part,
            style.kind,
            room,
            first=style.first,
            justify=style.justify,
            more=number < len(parts),
        )
        out += [
            Slice(style.leading, (_placed(line, style, measure, x, tag, first=not n),))
            for n, line in enumerate(lines)
        ]
    return kept(out, last=keep) if keep or len(out) > 1 else out


def kept(slices: Sequence[Slice], *, last: bool = False) -> list[Slice]:
    """Forbid page breaks that would leave a single line of *slices* alone."""
    count = len(slices)
    out = list(slices)
    for n, one in enumerate(out):
        held = n < count - 1 and (count <= _SHORT or n in {0, count - 2})
        if not one.keep and (held or (last and n == count - 1)):
            out[n] = _with_next(one)
    return out


def _with_next(one: Slice) -> Slice:
    # ``replace`` takes several times as long.
    return Slice(one.height, one.marks, keep=True, frame=one.frame, space=one.space)


def together(slices: Sequence[Slice]) -> list[Slice]:
    """Forbid every page break inside *slices*."""
    return [_with_next(one) for one in slices[:-1]] + list(slices[-1:])


def ended(slices: Sequence[Slice], end: Sequence[Slice]) -> list[Slice]:
    """Put *end* under *slices*, undivided: no page has it without two lines before it."""
    out = list(slices)
    lines, at = 0, len(out)
    while at and lines < _NOT_ALONE:
        at -= 1
        lines += any(isinstance(mark, TextMark) for mark in out[at].marks)
        out[at] = _with_next(out[at])
    return [*out, *together(end)]


def height_of(slices: Sequence[Slice]) -> float:
    """Give the height of *slices* one under the other, in points."""
    return sum(one.height for one in slices)


def _placed(
    line: Line, style: Style, measure: float, x: float, tag: Tag, *, first: bool
) -> TextMark:
    left = x + (style.first * style.size if first else 0.0)
    spare = measure - line.width * style.size
    if style.align == "center":
        left = x + spare / 2
    elif style.align == "right":
        left = x + spare
    base = base_line(style.leading, style.size)
    return TextMark(left, base, line, style.size, style.grey, tag=tag)


def base_line(leading: float, size: float) -> float:
    """Give how far below the top of its strip of *leading* the base line of a line stands."""
    return (leading - size) / 2 + _BASE_LINE * size


def beside(columns: Sequence[Sequence[Slice]]) -> list[Slice]:
    """Put columns of slices side by side; their marks already stand at their own x."""
    out: list[Slice] = []
    for at in range(max(len(c) for c in columns)):
        row = [c[at] for c in columns if at < len(c)]
        height = max(one.height for one in row)
        marks: list[Mark] = []
        keep, frame, empty = False, None, True
        for one in row:
            # Types of different sizes share a base line when their strips are centred.
            marks += [moved(m, 0.0, (height - one.height) / 2) for m in one.marks]
            keep, frame, empty = keep or one.keep, frame or one.frame, empty and one.space
        out.append(Slice(height, tuple(marks), keep=keep, frame=frame, space=empty))
    return out


def listed(
    book: FontBook,
    sign: str,
    text: str,
    style: Style,
    indent: float,
    measure: float,
    item: Tag,
    *,
    x: float = 0.0,
) -> list[Slice]:
    """Set *item* of a list: its number or bullet *sign*, and beside it *text*."""
    mark = paragraph(book, sign, style, indent, x=x, tag=Tag("Lbl", item))
    words = paragraph(book, text, style, measure - indent, x=x + indent, tag=Tag("LBody", item))
    return beside([mark, words])


def stacked(slices: Sequence[Slice], x: float, y: float) -> tuple[list[Mark], float]:
    """Put *slices* one under the other from *y* down; give their marks and where they end."""
    marks: list[Mark] = []
    for one in slices:
        marks += [moved(m, x, y) for m in one.marks]
        y += one.height
    return marks, y


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    head: str
    share: float
    """Part of the table's width."""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table is set."""

    head: Style
    first: Style
    """Style of the first column."""
    cell: Style
    pad: float = 3.0
    gap: float = 8.0
    tint: float = 0.93


def table(
    book: FontBook,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    style: TableStyle,
    measure: float,
    *,
    x: float = 0.0,
    parent: Tag | None = None,
) -> list[Slice]:
    """Set a table whose head is repeated on every page; long rows go on over page breaks."""
    lefts: list[float] = []
    widths: list[float] = []
    at = x + style.gap / 2
    for column in columns:
        lefts.append(at)
        widths.append(column.share * measure - style.gap)
        at += column.share * measure

    whole = Tag("Table", parent)

    def cells(texts: Sequence[str], styles: Sequence[Style], role: str) -> list[list[Slice]]:
        row = Tag("TR", whole)
        return [
            paragraph(book, text, one, width, x=left, tag=Tag(role, row))
            for text, one, width, left in zip(texts, styles, widths, lefts, strict=True)
        ]

    thin = RuleMark(x, 0, x + measure, 0, 0.3, 0.6)
    thick = RuleMark(x, 0, x + measure, 0, 0.7)
    head_lines = beside(cells([c.head for c in columns], [style.head] * len(columns), "TH"))
    height = height_of(head_lines) + 2 * style.pad
    tint = BoxMark(x, 0, measure, height, fill=style.tint)
    words, _ = stacked(head_lines, 0, style.pad)
    rule = RuleMark(x, height, x + measure, height, 0.4)
    head = Slice(height, (tint, thick, *words, rule), keep=True)
    again = replace(head, marks=tuple(untagged(m) for m in head.marks))
    frame = Frame((again,), (thick,))
    styles = [style.first] + [style.cell] * (len(columns) - 1)

    out = [head]
    for number, row in enumerate(rows):
        done = cells(row, styles, "TD")
        lines = kept(beside(done))
        goes_on = Frame((again, Slice(style.pad)), (thick,), _again(done[0]))
        top: tuple[Mark, ...] = (thin,) if number else ()
        out.append(Slice(style.pad, top, keep=True, frame=frame if number else None))
        # The space under a row goes with its last line.
        low = height_of(lines) + 2 * style.pad <= _ROW
        out += [
            Slice(one.height, one.marks, keep=low or one.keep or one is lines[-1], frame=goes_on)
            for one in lines
        ]
        out.append(Slice(style.pad, frame=goes_on))
    out[-1] = replace(out[-1], keep=True)
    out.append(Slice(0.1, (thick,)))
    short = len(rows) <= _SHORT and height_of(out) <= _WHOLE
    return together(out) if short else out


def _again(first: Sequence[Slice]) -> tuple[Mark, ...]:
    """Give the first column of a row as it is repeated; never more than the lines that go on."""
    marks, _ = stacked(first, 0, 0)
    return tuple(untagged(mark) for mark in marks) if len(first) <= _NOT_ALONE else ()
