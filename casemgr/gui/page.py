"""What every page of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.card import GUTTER

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from casemgr.gui.session import Session


_SIDE, _TOP = 24, 16


class Page(QWidget):
    """One place of the window. Put its contents into ``layout()``, below the message bar.

    The window calls ``refresh`` whenever the page comes into view; a page that can be in view for
    longer listens to ``session.changed`` too, mostly with ``refresh_in_view``.
    """

    key = ""
    """How the window finds the page."""

    def __init__(self, session: Session) -> None:
        """Make an empty page with its message bar."""
        super().__init__()
        self.session = session
        self.setProperty("kind", "page")
        self.bar = MessageBar(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self.column.setSpacing(12)
        self._bar_row = QHBoxLayout()
        self._bar_row.addWidget(self.bar)
        self.column.addLayout(self._bar_row)
        self._folded: tuple[QBoxLayout, int] | None = None

    def leave_gutter(self, *heads: QLayout) -> None:
        """Let a scroll bar stand in the margin, so that cards end where *heads* and the bar do."""
        self.column.setContentsMargins(_SIDE, _TOP, _SIDE - GUTTER, _TOP)
        for row in (self._bar_row, *heads):
            row.setContentsMargins(0, 0, GUTTER, 0)

    def fold(self, parts: QBoxLayout, width: int) -> None:
        """Put *parts* side by side on a page of this *width* or wider, else under each other."""
        self._folded = parts, width

    def add_columns(self, into: QVBoxLayout, width: int) -> tuple[QVBoxLayout, QVBoxLayout]:
        """Give two columns of cards, the left one the wider; see ``fold``."""
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(12)
        into.addLayout(both)
        into.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, share in ((left, 3), (right, 2)):
            column.setSpacing(12)
            both.addLayout(column, share)
        self.fold(both, width)
        return left, right

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what is side by side where the window is narrow."""
        if self._folded is not None:
            parts, width = self._folded
            way = QBoxLayout.Direction
            wide = event.size().width() >= width
            parts.setDirection(way.LeftToRight if wide else way.TopToBottom)
        super().resizeEvent(event)

    def title(self) -> str:
        """Give what stands in the window's title bar."""
        return ""

    def refresh(self) -> None:
        """Show what is in the vault now."""

    def refresh_in_view(self, _: int) -> None:
        """Hear of a change; a page that is not in view is refreshed when it comes into it."""
        if self.isVisible():
            self.refresh()

    def focus_search(self) -> bool:
        """Put the cursor into the page's search field (Ctrl+F); False where there is none."""
        return False

    def print_page(self) -> bool:
        """Print what the page shows (Ctrl+P); False where there is nothing to print."""
        return False

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Give headings and texts for the F1 panel: what may be done here, and why not the rest."""
        return ()
