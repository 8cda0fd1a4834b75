"""The fee: asked for, paid, waived or given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import fee_telling
from casemgr.domain import workflow as wf
from casemgr.domain.fee import FeeState
from casemgr.domain.steps import RECEIPT, Action
from casemgr.gui import dates, labels
from casemgr.gui.case.part import Part, allow
from casemgr.gui.kit import Label, Pill

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from casemgr.services.queries import CaseDetail

_TONES = {
    FeeState.DUE: "waiting",
    FeeState.ASKED: "waiting",
    FeeState.PAID: "done",
    FeeState.WAIVED: "quiet",
    FeeState.REFUNDED: "quiet",
}
_OFFERED = {
    FeeState.DUE: (Action.ASK_FEE, Action.PAY_FEE, Action.WAIVE_FEE),
    FeeState.ASKED: (Action.PAY_FEE, Action.WAIVE_FEE),
    FeeState.PAID: (Action.REFUND_FEE,),
}


class FeeCard(Part):
    """Where the fee stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Fee"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.state = Pill()
        self.head.addWidget(self.state)
        self.words = Label()
        self.body.addWidget(self.words)
        for action in (Action.ASK_FEE, Action.PAY_FEE, Action.WAIVE_FEE, Action.REFUND_FEE):
            self.offer(action)
        self.receipt = self.offer(Action.ISSUE_LETTER, self.tr("&Receipt …"), RECEIPT)
        self.receipt.setObjectName("receipt")
        self.finish()

    def show_case(self, detail: CaseDetail) -> None:
        """Show it."""
        state = detail.fee
        self.state.show_state(labels.word("fee_state", state.value), _TONES.get(state, "quiet"))
        self.words.setText(self._words(detail))
        offered = () if detail.case.closed else _OFFERED.get(state, ())
        for (action, _), button in self.buttons.items():
            allow(button, detail.actions[action])
            button.setVisible(action in offered)
        # A receipt says that the money is here: only once it is, and not when it went back.
        blocks = detail.letters[RECEIPT]
        allow(self.receipt, blocks)
        self.receipt.setVisible(not blocks)
        self.say_why(*(detail.actions[a] for a in offered))

    def _words(self, detail: CaseDetail) -> str:
        fee, today = detail.case.fee, detail.today
        yen = self.tr("{amount} yen")
        parts: list[str] = []
        if detail.fee is FeeState.NOT_APPLICABLE:
            return self.tr("Nothing asked for may be charged (policy 6(1), Act Art. 38).")
        if fee.asked_on is None and fee.paid_on is None and fee.waived_on is None:
            count = len(wf.chargeable(detail.case))
            words = self.tr("%n item(s) may be charged, {amount} yen each.", None, count)
            return words.format(amount=f"{detail.fee_per_request:,}")
        if fee.asked:
            parts.append(yen.format(amount=f"{fee.asked:,}"))
        if fee.basis is not None:
            parts.append(labels.word("fee_basis", fee.basis.value))
        for words, day, more in (
            (self.tr("asked for {date}"), fee.asked_on, ""),
            (
                self.tr("paid {date}"),
                fee.paid_on,
                labels.word("fee_method", fee.method) if fee.method else "",
            ),
            (self.tr("receipt made {date}"), receipt_on(detail), ""),
            (self.tr("waived {date}"), fee.waived_on, fee.waived_because),
            (self.tr("returned {date}"), fee.refunded_on, fee.refunded_because),
        ):
            if day is not None:
                parts.append(words.format(date=dates.short_date(day, today)))
                parts += [more] if more else []
        if detail.fee is FeeState.ASKED and not fee_telling.told(detail.case):
            parts.append(self.tr("the person does not know of it yet"))
        return " · ".join(parts)


def receipt_on(detail: CaseDetail) -> date | None:
    """Give the day of the newest receipt that was not taken back; None without one."""
    made = [x for x in detail.case.letters if x.issued.kind == RECEIPT and x.voided is None]
    return made[-1].issued.on if made else None
