"""What else can be made of a letter: what lies behind "More" on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.letter.shown import Shown


class MoreMenu(QMenu):
    """Empty for a draft, and for a letter that was taken back."""

    envelope = Signal()
    label = Signal()
    locked_copy = Signal()
    signed_copy = Signal()
    stamp = Signal()
    correct = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.writing: list[QAction] = []
        """Entries that write into the vault, if only what was made into its log."""

    def show_letter(self, shown: Shown) -> None:
        """Offer what can be made of the letter."""
        self.clear()
        self.writing = []
        letter = shown.letter
        if letter is None or letter.voided is not None:
            return
        self._add("envelope", self.tr("Envelope…"), self.envelope.emit)
        self._add("label", self.tr("Label…"), self.label.emit)
        self.writing = [
            self._add("lock", self.tr("Locked copy for e-mail…"), self.locked_copy.emit),
            self._add("sign", self.tr("Signed copy…"), self.signed_copy.emit),
            self._add("stamp", self.tr("Stamp an enclosure…"), self.stamp.emit),
        ]
        if letter.stands and not shown.detail.case.closed:
            self.addSeparator()
            words = self.tr("Issue a corrected letter…")
            self.writing.append(self._add("correct", words, self.correct.emit))

    def _add(self, name: str, text: str, do: Callable[[], object]) -> QAction:
        entry = self.addAction(text)
        entry.setObjectName(f"more-{name}")
        entry.triggered.connect(do)
        return entry
