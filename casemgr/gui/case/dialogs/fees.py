"""Asking for the fee, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.errors import Code, Problem
from casemgr.domain.fee import FeeBasis
from casemgr.gui import labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Choice, DateField, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


_BY_NOTICE, _OTHERWISE = "notice", "otherwise"


class AskFeeDialog(ActDialog):
    """Asks for the fee, for each requested thing or once for the letter of request."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Ask for the fee"),
            self.tr("&Ask for the fee"),
            parent,
        )
        self.say(
            self.tr(
                "The policy charges per request, which may mean each thing asked for or the whole"
                " letter. From when the person knows, the case waits until it is paid or waived."
            )
        )
        count = len(wf.chargeable(self.case))
        options = [
            (
                FeeBasis.PER_REQUEST.value,
                self.tr("%n thing(s) asked for: {0} yen", None, count),
            ),
            (FeeBasis.PER_LETTER.value, self.tr("One letter of request: {0} yen")),
        ]
        self.basis = self.field(
            self.tr("Charged for"),
            Choice(
                [
                    (code, words.format(f"{wf.fee_outstanding(self.case, FeeBasis(code)):,}"))
                    for code, words in options
                ]
            ),
            about="basis",
        )
        self.way = self.field(
            self.tr("The person is told"),
            Choice(
                [
                    (_BY_NOTICE, self.tr("By the notice of the fee, which comes next")),
                    (_OTHERWISE, self.tr("In another way")),
                ]
            ),
            about="telling",
        )
        self.told = self.field(
            self.tr("In which way"),
            TextField(),
            self.tr("By telephone, by e-mail, in the letter of …"),
            required=True,
            about="told",
        )
        self.way.edited.connect(self._show_told)
        self._show_told()

    def _show_told(self) -> None:
        self.form.set_row_visible(self.told, self.way.value() == _OTHERWISE)

    def command(self) -> Command:
        """Ask for it."""
        return do.AskFee(
            case=self.case.number,
            basis=FeeBasis(self.basis.value()),
            told=self.told.value() if self.way.value() == _OTHERWISE else "",
        )


class PayFeeDialog(ActDialog):
    """Records that the fee came in."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Fee received"),
            self.tr("&Record the payment"),
            parent,
        )
        case = self.case
        asked = case.fee.asked - case.fee.paid
        expected = asked or wf.fee_outstanding(case, case.fee.basis or FeeBasis.PER_REQUEST)
        self.amount = self.field(
            self.tr("Amount (yen)"), TextField(), about="fee_amount_wrong amount"
        )
        self.amount.setText(f"{expected:,}")
        methods = case.rules.policy.fee.methods
        self.method = self.field(
            self.tr("Paid by"), Choice([(m, labels.word("fee_method", m)) for m in methods])
        )
        self.on = self.field(self.tr("Received on"), DateField(detail.today), about="on")
        self.evidence = self.field(
            self.tr("Evidence"),
            TextField(),
            self.tr("Line of the account, number of the order"),
            about="evidence",
        )

    def command(self) -> Command:
        """Record the payment."""
        return do.PayFee(
            case=self.case.number,
            amount=_yen(self.amount.text()),
            method=self.method.value(),
            evidence=self.evidence.value(),
            on=self.on.value(),
        )


class RefundFeeDialog(ActDialog):
    """Gives the fee back."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Give the fee back"),
            self.tr("&Record the refund"),
            parent,
        )
        self.amount = self.field(
            self.tr("Amount (yen)"),
            TextField(f"{self.case.fee.kept:,}"),
            self.tr("All, or what one of the requests cost"),
            about="fee_amount_wrong amount",
        )
        self.on = self.field(self.tr("Given back on"), DateField(detail.today), about="on")
        self.reason = self.text_field(self.tr("Why"), about="reason_empty")

    def command(self) -> Command:
        """Record the refund."""
        return do.RefundFee(
            case=self.case.number,
            reason=self.reason.value(),
            on=self.on.value(),
            amount=_yen(self.amount.text()),
        )


def _yen(text: str) -> int:
    """Read an amount as people write it. Raises ``field_invalid``."""
    written = text.replace(",", "").strip()
    if not (written.isascii() and written.isdigit()):
        raise Problem(Code.FIELD_INVALID, field="amount", value=text, expected="1,000")
    return int(written)
