"""Setting and lifting a legal hold, with a reason and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import DateField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class SetLegalHoldDialog(ActDialog):
    """Lets nothing of the case be erased."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Set a legal hold"),
            self.tr("&Set the hold"),
            parent,
            intro=self.tr(
                "While it is in force nothing of this case can be erased, whatever its terms of "
                "keeping say. Set it when a lawsuit or an inquiry is to be expected."
            ),
        )
        self.on = self.field(
            self.tr("From"), DateField(detail.today, today=detail.today), about="on"
        )
        self.reason = self.text_field(
            self.tr("Why"), required=True, about="reason_empty reason", lines=3
        )
        self.reason.setFocus()

    def command(self) -> Command:
        """Set it."""
        return do.SetLegalHold(
            case=self.case.number, reason=self.reason.value(), on=self.on.value()
        )


class LiftLegalHoldDialog(ActDialog):
    """Lets the terms of keeping hold again."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Lift the legal hold"),
            self.tr("&Lift the hold"),
            parent,
            intro=self.tr(
                "From then on the terms of keeping hold again. What is over by then can be erased "
                "at once; nothing goes by itself."
            ),
        )
        self.on = self.field(
            self.tr("Lifted on"), DateField(detail.today, today=detail.today), about="on"
        )
        self.reason = self.text_field(
            self.tr("Why"), required=True, about="reason_empty reason", lines=3
        )
        self.reason.setFocus()

    def command(self) -> Command:
        """Lift it."""
        return do.LiftLegalHold(
            case=self.case.number, reason=self.reason.value(), on=self.on.value()
        )
