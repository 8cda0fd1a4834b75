"""A page of plain text for reading or printing: headings, labelled lines, lists, all wrapped.

Japanese is set by its own habits: a full-width sign takes two columns, a line may end between any
two of them, but does not begin with a closing sign nor end with an opening one.
"""

from __future__ import annotations

from unicodedata import east_asian_width

WIDTH = 100
LABEL = 24
"""Columns of a label, left of what it labels."""

_NEVER_FIRST = (
    "、。，．・：；）」』】〕》〉ー々ゝゞ！？ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NEVER_LAST = "（「『【〔《〈"


def columns(text: str) -> int:
    """Count the columns that *text* takes on a terminal or in a fixed-width font."""
    return sum(2 if _wide(sign) else 1 for sign in text)


def _wide(sign: str) -> bool:
    return east_asian_width(sign) in "WF"


def wrapped(text: str, width: int) -> list[str]:
    """Break *text* into lines of at most *width* columns, at spaces or between Japanese signs."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and columns(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Divide *text* into what must not be broken; a space stays with what stands before it."""
    pieces: list[str] = []
    for sign in " ".join(text.split()):
        if pieces and _holds(pieces[-1][-1], sign):
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _holds(before: str, sign: str) -> bool:
    """Whether no line may end between two signs."""
    if sign == " " or sign in _NEVER_FIRST or before in _NEVER_LAST:
        return True
    return before != " " and not _wide(before) and not _wide(sign)


class Page:
    """Text in the making."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lines: list[str] = []

    def heading(self, text: str, mark: str = "-") -> None:
        """Add a heading, underlined with *mark*."""
        found = wrapped(text, WIDTH)
        self._lines += ["", *found, mark * max(map(columns, found)), ""]

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        self._lines += [*wrapped(text, WIDTH), ""]

    def line(self, label: str, text: str) -> None:
        """Add a label with what it labels to its right."""
        head = f"  {label}"
        room = " " * max(1, LABEL - columns(head))
        first, *rest = wrapped(text, WIDTH - LABEL) or ["-"]
        if columns(head) >= LABEL:
            self._lines += [head, " " * LABEL + first]
        else:
            self._lines.append(f"{head}{room}{first}")
        self._lines += [" " * LABEL + more for more in rest]

    def entries(self, label: str, texts: list[str]) -> None:
        """Add a label, and below it a list."""
        self._lines.append(f"  {label}")
        for text in texts:
            first, *rest = wrapped(text, WIDTH - 6)
            self._lines += [f"    - {first}", *(f"      {more}" for more in rest)]

    def gap(self) -> None:
        """Leave a line free."""
        self._lines.append("")

    def text(self) -> str:
        """Give the whole, never with two free lines one after the other."""
        found: list[str] = []
        for line in self._lines:
            if line or (found and found[-1]):
                found.append(line)
        return "\n".join(found).rstrip("\n") + "\n"
