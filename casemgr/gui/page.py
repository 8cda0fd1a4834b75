"""What every page of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.card import GUTTER

if TYPE_CHECKING:
    from casemgr.gui.session import Session


_SIDE, _TOP = 24, 16


class Page(QWidget):
    """One place of the window. Put its contents into ``layout()``, below the message bar.

    The window calls ``refresh`` whenever the page comes into view; a page that can be in view for
    longer listens to ``session.changed`` too.
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

    def leave_gutter(self, *heads: QLayout) -> None:
        """Let a scroll bar stand in the margin, so that cards end where *heads* and the bar do."""
        self.column.setContentsMargins(_SIDE, _TOP, _SIDE - GUTTER, _TOP)
        for row in (self._bar_row, *heads):
            row.setContentsMargins(0, 0, GUTTER, 0)

    def title(self) -> str:
        """Give what stands in the window's title bar."""
        return ""

    def refresh(self) -> None:
        """Show what is in the vault now."""

    def focus_search(self) -> bool:
        """Put the cursor into the page's search field (Ctrl+F); False where there is none."""
        return False

    def print_page(self) -> bool:
        """Print what the page shows (Ctrl+P); False where there is nothing to print."""
        return False

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Give headings and texts for the F1 panel: what may be done here, and why not the rest."""
        return ()
