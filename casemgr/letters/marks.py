"""What can stand on a page, and where: text, lines, boxes. Not how a file writes it.

Distances are points from the top left corner; ``mm`` turns millimetres into points.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from casemgr.letters.linebreak import Line
from casemgr.letters.pictures import Pixels

if TYPE_CHECKING:
    from casemgr.letters.fonts import FontBook, Type

PAGE_WIDTH = 595.2756
PAGE_HEIGHT = 841.8898

BLACK = 0.0
GREY = 0.45
LIGHT = 0.72


def mm(value: float) -> float:
    """Turn millimetres into points."""
    return value * 72 / 25.4


@dataclass(
    slots=True, eq=False
)  # not frozen: that takes thrice as long, and there are hundreds in a letter
class Tag:
    """A piece of a letter's structure, such as a paragraph; each is itself only.

    Its role is a standard one of PDF (ISO 32000-1, 14.8.4): P, H1, H2, L, LI, Lbl, LBody, Table,
    TR, TH, TD, Figure. What has no tag is decoration, which a screen reader leaves out.
    """

    role: str
    parent: Tag | None = None
    language: str = ""
    alt: str = ""
    """What is read instead of a figure."""
    box: tuple[float, float, float, float] | None = None
    """Where a figure stands: left, top, right and bottom."""


@dataclass(slots=True)  # not frozen: that takes thrice as long, and there are hundreds in a letter
class TextMark:
    """A line of text; *y* is its base line."""

    x: float
    y: float
    line: Line
    size: float
    grey: float = BLACK
    angle: float = 0.0
    tag: Tag | None = None


@dataclass(slots=True)  # not frozen: that takes thrice as long, and there are hundreds in a letter
class RuleMark:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.4
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A rectangle: filled, or outlined when *fill* is None."""

    x: float
    y: float
    width: float
    height: float
    fill: float | None = None
    line: float = 0.5
    grey: float = GREY
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class QrMark:
    """A QR code of *text*, *side* wide without a quiet zone."""

    x: float
    y: float
    side: float
    text: str
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class ImageMark:
    """An image; what is under it shows through, as under ink."""

    x: float
    y: float
    width: float
    height: float
    pixels: Pixels
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A place of a form to be filled in on screen; the box around it is drawn by others.

    Its tag has the role Form.
    """

    x: float
    y: float
    width: float
    height: float
    name: str
    """Within the file, in ASCII."""
    hint: str
    """What is to be filled in, as it is read out."""
    tag: Tag
    shown: tuple[TextMark, ...] = ()
    """What stands in it already, set inside its rectangle; *value* is the same as plain text."""
    value: str = ""
    tick: bool = False
    """Whether it is a box to tick; it is ticked where it has a value."""
    lines: bool = False
    """Whether it takes several lines."""
    size: float = 10.0


Mark = TextMark | RuleMark | BoxMark | QrMark | ImageMark | FieldMark


@dataclass(slots=True)
class Page:
    """The marks of one page, and its size."""

    marks: list[Mark] = field(default_factory=list)
    width: float = PAGE_WIDTH
    height: float = PAGE_HEIGHT

    def put(self, mark: Mark, x: float = 0.0, y: float = 0.0) -> None:
        """Add *mark*, moved by *x* and *y*."""
        self.marks.append(moved(mark, x, y))


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Give *mark* moved by *x* and *y*."""
    if not x and not y:
        return mark
    # Nearly all are texts or rules; ``replace`` takes several times as long.
    if isinstance(mark, TextMark):
        return TextMark(
            mark.x + x, mark.y + y, mark.line, mark.size, mark.grey, mark.angle, mark.tag
        )
    if isinstance(mark, RuleMark):
        return RuleMark(mark.x1 + x, mark.y1 + y, mark.x2 + x, mark.y2 + y, mark.width, mark.grey)
    if isinstance(mark, FieldMark):
        shown = tuple(replace(m, x=m.x + x, y=m.y + y) for m in mark.shown)
        return replace(mark, x=mark.x + x, y=mark.y + y, shown=shown)
    return replace(mark, x=mark.x + x, y=mark.y + y)


def untagged(mark: Mark) -> Mark:
    """Give *mark* as mere decoration: what is repeated on every page is read out once."""
    return replace(mark, tag=None) if isinstance(mark, TextMark | QrMark | ImageMark) else mark


def text_mark(
    book: FontBook,
    text: str,
    kind: Type,
    size: float,
    *,
    x: float,
    y: float,
    anchor: float = 0.0,
    grey: float = BLACK,
    angle: float = 0.0,
    tag: Tag | None = None,
) -> TextMark:
    """Set one line; *anchor* 0 puts its left end at *x*, 0.5 its middle, 1 its right end."""
    line = Line(book.glyphs(text, kind))
    return TextMark(x - anchor * line.width * size, y, line, size, grey, angle, tag)
