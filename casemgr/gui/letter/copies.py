"""A dialog that makes something of a letter and saves it; it stays open to say what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.kit import Dialog
from casemgr.gui.letter.output import Output

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import LetterState
    from casemgr.gui.letter.shown import Shown
    from casemgr.gui.session import Session

_WIDE, _HIGH, _FOR_THE_BAR = 620, 440, 90


class CopyDialog(Dialog):
    """Fill ``form`` in the constructor, make and save in ``submit``."""

    def __init__(
        self,
        session: Session,
        shown: Shown,
        parent: QWidget,
        *,
        title: str,
        primary: str,
        intro: str,
    ) -> None:
        """Begin with an empty form for an issued letter, which *title* names as ``{letter}``."""
        assert shown.letter is not None  # noqa: S101 - a draft has no copies
        words = title.format(letter=shown.letter.id)
        super().__init__(session, words, primary, parent, intro=intro)
        self.shown = shown
        self.letter: LetterState = shown.letter
        self.output = Output(session, self.bar, self)
        self.output.saved.connect(self._saved)
        self.cancel.setText(self.tr("Close"))

    def showEvent(self, event: object) -> None:
        """Leave room for what the bar will say: the dialog stays open after each step."""
        super().showEvent(event)
        room = self.screen().availableGeometry().height() - 60
        self.resize(max(self.width(), _WIDE), min(max(self.height() + _FOR_THE_BAR, _HIGH), room))

    def _saved(self, _name: str) -> None:
        """Say nothing more than the bar does. Override this where more is to be done."""
