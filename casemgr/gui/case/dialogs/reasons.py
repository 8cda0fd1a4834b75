"""Forms that ask for one text only: a reason or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.facts import HoldReason
from casemgr.domain.steps import IDENTITY_REQUEST
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class ReasonDialog(ActDialog):
    """Asks for one text and says what it is for."""

    def __init__(
        self,
        session: Session,
        detail: CaseDetail,
        parent: QWidget | None,
        title: str,
        verb: str,
        label: str,
        intro: str,
        *,
        required: bool = True,
    ) -> None:
        """Ask for the text called *label*."""
        super().__init__(session, detail, title, verb, parent, intro=intro)
        self.reason = self.text_field(
            label, required=required, about="reason_empty note_empty text", lines=4
        )
        self.reason.setFocus()


class FailIdentityDialog(ReasonDialog):
    """Gives identity up."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Identity cannot be confirmed"),
            self.tr("&End all items as unverified"),
            self.tr("Why"),
            self.tr(
                "Every item without a decision ends as unverified. The letter will neither confirm"
                " nor deny that data is held."
            ),
        )
        said = self.tr("Requests for papers sent so far: {sent}; the policy foresees {expected}.")
        expected = self.case.rules.policy.identity.reminders
        sent = wf.times_sent(self.case, IDENTITY_REQUEST)
        self.say(said.format(sent=sent, expected=expected))

    def command(self) -> Command:
        """Give identity up."""
        return do.FailIdentity(case=self.case.number, reason=self.reason.value())


class WaiveFeeDialog(ReasonDialog):
    """Does without the fee."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Waive the fee"),
            self.tr("&Waive"),
            self.tr("Why"),
            self.tr("The company does without the fee."),
        )
        if any(hold.reason == HoldReason.FEE_OWING.value for hold in self.case.holds):
            self.say(self.tr("The wait for the fee ends today."))

    def command(self) -> Command:
        """Waive the fee."""
        return do.WaiveFee(case=self.case.number, reason=self.reason.value())


class ReopenInvestigationDialog(ReasonDialog):
    """Takes the investigation up again."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Look something up again"),
            self.tr("&Take up again"),
            self.tr("Why"),
            self.tr("The checklist opens again. Decisions already made stay until replaced."),
        )

    def command(self) -> Command:
        """Reopen the investigation."""
        return do.ReopenInvestigation(case=self.case.number, reason=self.reason.value())


class CloseDialog(ReasonDialog):
    """Closes the case."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Close the case"),
            self.tr("&Close the case"),
            self.tr("Closing note"),
            self.tr("Everything has been decided, done and posted. It can be reopened later."),
            required=False,
        )

    def command(self) -> Command:
        """Close the case."""
        return do.Close(case=self.case.number, note=self.reason.value())


class ReopenDialog(ReasonDialog):
    """Goes on with a closed case."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Reopen the case"),
            self.tr("&Reopen"),
            self.tr("Why"),
            self.tr("What was decided and posted stays as it is, and may be decided anew."),
        )

    def command(self) -> Command:
        """Reopen the case."""
        return do.Reopen(case=self.case.number, reason=self.reason.value())


class NoteDialog(ReasonDialog):
    """Writes something down; of a letter, that it was right when it left the house."""

    def __init__(
        self,
        session: Session,
        detail: CaseDetail,
        parent: QWidget | None = None,
        letter: str = "",
    ) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Add a note"),
            self.tr("&Add the note"),
            self.tr("Note"),
            self.tr(
                "Notes stay in the file and never stand in a letter. They are personal data of"
                " the requester: a later request for disclosure reaches them."
            ),
        )
        if letter:
            words = self.tr("Letter {letter} was right when it left the house.")
            self.reason.set_value(words.format(letter=letter))

    def command(self) -> Command:
        """Add the note."""
        return do.Note(case=self.case.number, text=self.reason.value())


class RepinDialog(ReasonDialog):
    """Moves the case to the policy now in force."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Move to the policy now in force"),
            self.tr("&Move the case"),
            self.tr("Why"),
            self.tr(
                "A case keeps the policy in force when it arrived. Fee, grounds and letters will"
                " follow the new edition from now on."
            ),
        )

    def command(self) -> Command:
        """Move the case."""
        return do.RepinPolicy(case=self.case.number, note=self.reason.value())


class VoidLetterDialog(ReasonDialog):
    """Takes back a letter that has not left the house."""

    def __init__(
        self, session: Session, detail: CaseDetail, letter: str, parent: QWidget | None = None
    ) -> None:
        self._letter = letter
        super().__init__(
            session,
            detail,
            parent,
            self.tr("Take back letter {0}").format(letter),
            self.tr("&Take back"),
            self.tr("Why"),
            self.tr(
                "The letter stays in the file, marked as taken back. Its number is not reused."
            ),
        )

    def command(self) -> Command:
        """Take the letter back."""
        return do.VoidLetter(case=self.case.number, letter=self._letter, reason=self.reason.value())
