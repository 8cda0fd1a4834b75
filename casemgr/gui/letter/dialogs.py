"""Taking a letter back, and recording that the post brought one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.gui.kit import DateField, Dialog, TextArea, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session


class VoidDialog(Dialog):
    """Takes back a letter that has not left the house."""

    def __init__(self, session: Session, case: str, letter: str, parent: QWidget) -> None:
        """Ask why *letter* is taken back."""
        super().__init__(
            session,
            QCoreApplication.translate("VoidDialog", "Take back letter {letter}").format(
                letter=letter
            ),
            QCoreApplication.translate("VoidDialog", "Take it back"),
            parent,
            intro=QCoreApplication.translate(
                "VoidDialog",
                "Destroy what is printed. The letter stays in the file, marked as taken back; "
                "its number is not used again, and a new letter can be issued.",
            ),
        )
        self._case, self._letter = case, letter
        self.reason = TextArea(lines=2)
        self.form.add_row(self.tr("Reason"), self.reason, required=True, name="reason")

    def command(self) -> do.VoidLetter:
        """Make the command."""
        return do.VoidLetter(case=self._case, letter=self._letter, reason=self.reason.value())


class ReturnDialog(Dialog):
    """Records that the post brought a letter back."""

    def __init__(
        self, session: Session, case: str, letter: str, today: date, parent: QWidget
    ) -> None:
        """Ask when *letter* came back."""
        super().__init__(
            session,
            QCoreApplication.translate("ReturnDialog", "Letter {letter} came back").format(
                letter=letter
            ),
            QCoreApplication.translate("ReturnDialog", "Record return"),
            parent,
            intro=QCoreApplication.translate(
                "ReturnDialog",
                "Until it is posted again, the person counts as not notified. If the address was "
                "wrong, correct it in the case and issue the letter anew.",
            ),
        )
        self._case, self._letter = case, letter
        self.on = DateField(today, today=today)
        self.reason = TextField(
            placeholder=QCoreApplication.translate("ReturnDialog", "Unknown at this address")
        )
        self.form.add_row(self.tr("Came back on"), self.on, required=True, name="on")
        self.form.add_row(self.tr("What the post says"), self.reason, name="reason")

    def command(self) -> do.ReturnLetter:
        """Make the command."""
        return do.ReturnLetter(
            case=self._case, letter=self._letter, on=self.on.value(), reason=self.reason.value()
        )
