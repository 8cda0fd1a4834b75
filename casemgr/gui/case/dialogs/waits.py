"""Taking a request up, and letting it wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.checklist import for_items
from casemgr.domain.facts import HoldReason
from casemgr.gui import dates, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Choice, DateField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class AcceptDialog(ActDialog):
    """Says what taking the request up brings with it."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Take up the request"),
            self.tr("&Take up"),
            parent,
        )
        case = self.case
        for item in case.items:
            self.say(self.item_words(item))
        sources = for_items(case.rules, [i.item for i in case.items])
        self.say(
            self.tr(
                "The policy gives a checklist of %n source(s) to look through.", None, len(sources)
            )
        )
        checks = " · ".join(labels.word("check_role", r.value) for r in case.checks_needed)
        self.say(self.tr("To be confirmed: {0}").format(checks))

    def command(self) -> Command:
        """Take it up."""
        return do.Accept(case=self.case.number)


class HoldDialog(ActDialog):
    """Lets the case wait for the person."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Wait for the person"),
            self.tr("&Wait"),
            parent,
        )
        self.say(
            self.tr(
                "The company's own target stands still meanwhile. The two weeks of Article 39"
                " run on."
            )
        )
        held = {p.reason for p in self.case.holds}
        self.reason = self.field(
            self.tr("Waiting for"),
            Choice(
                [
                    (r.value, labels.word("hold", r.value))
                    for r in (HoldReason.PAPERS_MISSING, HoldReason.CLARIFICATION)
                    if r.value not in held
                ]
            ),
            about="already_held",
        )
        self.on = self.field(self.tr("Since"), DateField(detail.today), about="on")
        self.answer_by = self.field(
            self.tr("Answer asked for by"),
            DateField(None, today=detail.today),
            self.tr("Stands among the dates of the case, so that a reminder can go out"),
            about="answer_by",
        )
        self.note = self.text_field(self.tr("Note"))

    def command(self) -> Command:
        """Start the wait."""
        return do.Hold(
            case=self.case.number,
            reason=HoldReason(self.reason.value()),
            on=self.on.value(),
            note=self.note.value(),
            answer_by=self.answer_by.value(),
        )


class ReleaseDialog(ActDialog):
    """Ends a wait."""

    def __init__(
        self, session: Session, detail: CaseDetail, reason: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Go on with the case"),
            self.tr("&Go on"),
            parent,
        )
        by_hand = [p for p in self.case.holds if p.reason != HoldReason.FEE_OWING.value]
        self.reason = self.field(
            self.tr("Waiting for"),
            Choice(
                [
                    (
                        p.reason,
                        self.tr("{0}, since {1}").format(
                            labels.word("hold", p.reason), dates.short_date(p.start)
                        ),
                    )
                    for p in by_hand
                ]
            ),
        )
        if reason:
            self.reason.set_value(reason)
        self.on = self.field(self.tr("Until"), DateField(detail.today), about="on")

    def command(self) -> Command:
        """End the wait."""
        return do.Release(
            case=self.case.number, reason=HoldReason(self.reason.value()), on=self.on.value()
        )
