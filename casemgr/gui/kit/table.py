"""Tables as they look everywhere in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from casemgr.gui.kit.icons import pixmap
from casemgr.gui.theme import ROW_PX, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

_PAD = 8
_SIGN = 10
_HEADING_PX = 12


class TableHeader(QHeaderView):
    """Headings that bear the sign of the order right beside the word it belongs to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stand over a table."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setFixedHeight(30)

    def word_width(self, section: int) -> int:
        """Give the width a heading needs, with room for the sign."""
        word = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        font = QFont(self.font())
        font.setPixelSize(_HEADING_PX)
        sign = _SIGN + 4 if self.isSortIndicatorShown() else 0
        return QFontMetrics(font).horizontalAdvance(word) + 2 * _PAD + sign

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the heading, then the sign where the list is in its order."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if not self.isSortIndicatorShown() or section != self.sortIndicatorSection():
            return
        down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        name = f"sort-{'down' if down else 'up'}-{tokens().name}"
        sign = pixmap(name, "", _SIGN, self.devicePixelRatioF())
        left = rect.left() + self.word_width(section) - _PAD - _SIGN
        left = min(left, rect.right() - _SIGN)
        painter.drawPixmap(QPoint(left, rect.center().y() - _SIGN // 2 + 1), sign)


class ToneDelegate(QStyledItemDelegate):
    """Leaves a cell its own colour on the selected row, too."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take over the colour the model gives."""
        super().initStyleOption(option, index)
        role = QPalette.ColorRole
        option.palette.setBrush(role.HighlightedText, option.palette.brush(role.Text))


class Table(QTableView):
    """Rows of 34 px, no grid, whole rows selected. Enter or a double click chooses a row."""

    chosen = Signal(int)
    """The row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty table; *name* is what a screen reader calls it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(ToneDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        # Anything but fixed heights measures every row, which takes minutes at 100,000.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        self.setHorizontalHeader(TableHeader(self))
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    def set_columns(self, widths: Iterable[int]) -> None:
        """Make the columns as wide as this, from the left; the last one takes what is left."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def on_surface(self) -> QFrame:
        """Put the table on a white surface of its own, and give that."""
        surface = QFrame()
        surface.setProperty("kind", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self)
        return surface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
