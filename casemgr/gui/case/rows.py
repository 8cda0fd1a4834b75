"""A few rows in a card: as wide as the card, as high as their words, never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from casemgr.gui.kit import Label, Line, Pill, Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_ROW_HEIGHT = 34
_PAD = 6
_BOX_PAD = 4
"""For what is higher than a line of words, so that all stand on one line."""


class Rows(QWidget):
    """Rows under quiet headings, with a thin line after each."""

    def __init__(
        self, headings: Sequence[str], stretch: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """Make no rows yet; *stretch* says which columns take the room that is left."""
        super().__init__(parent)
        self._headings = tuple(headings)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        for column, part in enumerate(stretch):
            self._grid.setColumnStretch(column, part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.count = 0
        self._next = 0

    def clear(self) -> None:
        """Forget all rows."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in range(self._next):
            self._grid.setRowMinimumHeight(row, 0)
        self.count = self._next = 0

    def begin(self) -> None:
        """Start over with the headings."""
        self.clear()
        for column, heading in enumerate(self._headings):
            label = Label(heading, "small")
            label.setWordWrap(False)
            label.setContentsMargins(0, 0, 0, 4)
            self._grid.addWidget(label, 0, column)
        self._grid.addWidget(Line(), 1, 0, 1, len(self._headings))
        self._next = 2

    def add(self, *cells: str | QWidget) -> None:
        """Add a row; the first words of all its cells stand on one line."""
        for column, cell in enumerate(cells):
            widget = cell if isinstance(cell, QWidget) else Label(cell)
            boxed = isinstance(widget, (QAbstractButton, Pill))
            pad = _BOX_PAD if boxed else _PAD
            place = Qt.AlignmentFlag.AlignTop
            if not isinstance(widget, Label) and not self._grid.columnStretch(column):
                place |= Qt.AlignmentFlag.AlignLeft
            if boxed:  # their own margins would go into their frames
                widget = _framed(widget)
            widget.setContentsMargins(0, pad, 0, pad)
            self._grid.addWidget(widget, self._next, column, place)
            if self.isVisible():  # at once, else the row would stand there squeezed for a moment
                widget.show()
        self._grid.setRowMinimumHeight(self._next, _ROW_HEIGHT)
        self._grid.addWidget(Line(), self._next + 1, 0, 1, len(self._headings))
        self._next += 2
        self.count += 1


def _framed(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    return holder


def solid(text: str) -> str:
    """Keep a date or an amount on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


class OneLine(Quiet):
    """A quiet remark on one line; what does not fit is in its tool tip."""

    def __init__(self, text: str, parent: QWidget | None = None, *, small: bool = True) -> None:
        """Show as much of *text* as there is room for."""
        super().__init__("", parent, small=small)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show *text* instead."""
        self._full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._shorten(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text anew."""
        super().resizeEvent(event)
        self._shorten(event.size().width())

    def _shorten(self, room: int) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._full, mode, room))


def stacked(*lines: QWidget) -> QWidget:
    """Put words one under the other in one cell."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        if isinstance(line, Label) and not isinstance(line, Pill):
            grid.addWidget(line, place, 0, 1, 2)
        else:
            grid.addWidget(line, place, 0)
    return holder
