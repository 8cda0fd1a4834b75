"""What can stand on a page, and where: text, lines, boxes. Not how a file writes it.

Distances are points from the top left corner; ``mm`` turns millimetres into points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casemgr.letters.linebreak import Line

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


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of text; *y* is its base line."""

    x: float
    y: float
    line: Line
    size: float
    grey: float = BLACK
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
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


Mark = TextMark | RuleMark | BoxMark | QrMark


@dataclass(slots=True)
class Page:
    """The marks of one page."""

    marks: list[Mark] = field(default_factory=list)

    def put(self, mark: Mark, x: float = 0.0, y: float = 0.0) -> None:
        """Add *mark*, moved by *x* and *y*."""
        self.marks.append(moved(mark, x, y))


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Give *mark* moved by *x* and *y*."""
    if not x and not y:
        return mark
    match mark:
        case TextMark():
            return TextMark(mark.x + x, mark.y + y, mark.line, mark.size, mark.grey, mark.angle)
        case RuleMark():
            return RuleMark(
                mark.x1 + x, mark.y1 + y, mark.x2 + x, mark.y2 + y, mark.width, mark.grey
            )
        case BoxMark():
            return BoxMark(
                mark.x + x,
                mark.y + y,
                mark.width,
                mark.height,
                mark.fill,
                mark.line,
                mark.grey,
                mark.dash,
            )
        case QrMark():
            return QrMark(mark.x + x, mark.y + y, mark.side, mark.text)


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
) -> TextMark:
    """Set one line; *anchor* 0 puts its left end at *x*, 0.5 its middle, 1 its right end."""
    line = Line(book.glyphs(text, kind))
    return TextMark(x - anchor * line.width * size, y, line, size, grey, angle)
