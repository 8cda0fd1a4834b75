"""F1: what may be done here, and what stands in the way of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from casemgr.gui.kit import Heading, KeyHint, Label, Line, Scroll, lay_out_now
from casemgr.gui.kit.icons import icon
from casemgr.gui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from casemgr.gui.page import Page

_WIDTH = 320
_ESCAPE = 0x01000000


class HelpPanel(QFrame):
    """A column on the right; Esc or F1 closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden and empty."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Help"))
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("What may I do here?"), level=2), 1)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(self.tr("Close the help"))
        self.close_button.setToolTip(self.tr("Close the help (F1)"))
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        self._scroll = Scroll()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 4, 12)
        head.setContentsMargins(0, 0, 8, 0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def explain(self, page: Page) -> None:
        """Show the help of *page*."""
        column = self._scroll.column
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        blocks: list[QWidget] = []
        for heading, text in page.help_blocks():
            block = QWidget()
            words = QVBoxLayout(block)
            words.setContentsMargins(0, 0, 8, 0)
            words.setSpacing(3)
            if heading:
                words.addWidget(Label(heading, "heading"))
            words.addWidget(Label(text).copyable())
            blocks.append(block)
        blocks += [Line(), self._keys()] if blocks else [self._keys()]
        for new in blocks:
            column.addWidget(new)
        column.addStretch(1)
        if self.isVisible():
            for new in blocks:
                new.show()
            lay_out_now()

    def _keys(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(
            (
                ("Ctrl+F", self.tr("Search")),
                ("Ctrl+N", self.tr("New case")),
                ("Ctrl+P", self.tr("Print")),
                ("Ctrl+L", self.tr("Lock")),
                ("Alt+1 … 7", self.tr("Places on the left")),
                ("Enter", self.tr("Open, or take the next step")),
                ("F5", self.tr("Refresh")),
                ("F1", self.tr("This help")),
            )
        ):
            grid.addWidget(KeyHint(keys), row, 0)
            grid.addWidget(Label(words), row, 1)
        return holder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == _ESCAPE:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        self.close_button.setIcon(icon("close"))
