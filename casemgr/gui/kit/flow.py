"""A row that goes on in the next line where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays widgets out in reading order, as many to a line as fit."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        """Start empty, without margins."""
        super().__init__()
        self._items: list[QLayoutItem] = []  # first: Qt asks how many there are at once
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Take *item* in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Give how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one of them out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at *width*."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line, best."""
        shown = [i.sizeHint() for i in self._items if not i.isEmpty()]
        wide = sum(s.width() for s in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, max((s.height() for s in shown), default=0))

    def minimumSize(self) -> QSize:
        """At least the widest of them."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Go through the lines and give their height together."""
        line: list[tuple[QLayoutItem, int]] = []
        x, y, high = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and x + size.width() > rect.x() + rect.width():
                self._settle(line, y, high, move=move)
                line, x, y, high = [], rect.x(), y + high + self.spacing(), 0
            line.append((item, x))
            x += size.width() + self.spacing()
            high = max(high, size.height())
        self._settle(line, y, high, move=move)
        return y + high - rect.y()

    @staticmethod
    def _settle(line: list[tuple[QLayoutItem, int]], y: int, high: int, *, move: bool) -> None:
        """Put the things of one line on its middle."""
        for item, x in line if move else ():
            size = item.sizeHint()
            item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
