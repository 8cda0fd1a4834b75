"""Surfaces: cards, lines, and columns that scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casemgr.gui.kit.words import Heading, Label

GUTTER = 14
"""The room a scroll bar takes, whether there is anything to scroll or not."""


class Card(QFrame):
    """A white surface with a heading. Put things into ``body``; ``head`` is the heading's row."""

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, accent: bool = False
    ) -> None:
        """Make an empty card; *accent* marks the one card that says what is next."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setProperty("accent", accent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 14)
        outer.setSpacing(10)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.heading = Heading(title, level=2, parent=self)  # shown without, it would be a window
        self.heading.setVisible(bool(title))
        self.head.addWidget(self.heading, 1)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)
        if title:
            self.setAccessibleName(title)


class Line(QFrame):
    """A thin line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Draw it."""
        super().__init__(parent)
        self.setProperty("kind", "line")


class Facts(QWidget):
    """Pairs of a quiet word and what is known, one under the other."""

    def __init__(self, parent: QWidget | None = None, *, label_width: int = 92) -> None:
        """Start with none."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)

    def add(self, label: str, value: str | QWidget, tone: str = "") -> QWidget:
        """Add a pair and give the widget that shows the value."""
        row = self._grid.rowCount()
        shown = value if isinstance(value, QWidget) else Label(value).copyable()
        if tone and isinstance(shown, Label):
            shown.set_tone(tone)
        shown.setAccessibleDescription(label)
        top = Qt.AlignmentFlag.AlignTop
        words = Label(label, "quiet")
        self._grid.addWidget(words, row, 0, top)
        self._grid.addWidget(shown, row, 1, top)
        if self.isVisible():
            words.show()
            shown.show()
        return shown

    def clear(self) -> None:
        """Forget all pairs."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()


class _Column(QWidget):
    """What scrolls; never squeezed below what its contents need."""

    def heightForWidth(self, width: int) -> int:
        """Tell the height; that of the layout alone leaves out fixed heights far inside."""
        return max(super().heightForWidth(width), self.minimumSizeHint().height())


class Scroll(QScrollArea):
    """A column that scrolls up and down, never sideways. Put things into ``column``.

    The bar's room is always kept, so that nothing moves when it comes or goes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(self._range_changed)
        inner = _Column()
        inner.setProperty("kind", "clear")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setWidget(inner)

    def _range_changed(self, low: int, high: int) -> None:
        """Show the bar only while there is something to scroll."""
        self.verticalScrollBar().setEnabled(high > low)
