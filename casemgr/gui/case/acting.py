"""Which form stands behind each action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.steps import Action
from casemgr.gui.case.dialogs import (
    around,
    attach,
    carrying,
    clocks,
    decide,
    fees,
    holding,
    identity,
    items,
    people,
    posting,
    reasons,
    redact,
    sources,
    waits,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from casemgr.gui.case.dialogs.base import ActDialog
    from casemgr.gui.session import Session
    from casemgr.services.queries import CaseDetail

_PLAIN: dict[Action, Callable[..., ActDialog]] = {
    Action.ACCEPT: waits.AcceptDialog,
    Action.CHANGE_PERSON: people.ChangePersonDialog,
    Action.ADD_ITEM: items.AddItemDialog,
    Action.FAIL_IDENTITY: reasons.FailIdentityDialog,
    Action.HOLD: waits.HoldDialog,
    Action.ASK_FEE: fees.AskFeeDialog,
    Action.PAY_FEE: fees.PayFeeDialog,
    Action.WAIVE_FEE: reasons.WaiveFeeDialog,
    Action.REFUND_FEE: fees.RefundFeeDialog,
    Action.ADD_SOURCE: sources.AddSourceDialog,
    Action.CONCLUDE_INVESTIGATION: sources.ConcludeDialog,
    Action.REOPEN_INVESTIGATION: reasons.ReopenInvestigationDialog,
    Action.WITHDRAW: items.WithdrawDialog,
    Action.CLOSE: reasons.CloseDialog,
    Action.REOPEN: reasons.ReopenDialog,
    Action.REPIN_POLICY: reasons.RepinDialog,
    Action.FLAG_REGIME: clocks.FlagRegimeDialog,
    Action.ADD_TASK: around.AddTaskDialog,
    Action.OPEN_MATTER: around.OpenMatterDialog,
    Action.LINK: around.LinkDialog,
    Action.SET_LEGAL_HOLD: holding.SetLegalHoldDialog,
    Action.LIFT_LEGAL_HOLD: holding.LiftLegalHoldDialog,
    Action.ATTACH: attach.AttachDialog,
}

_ABOUT_ONE: dict[Action, Callable[..., ActDialog]] = {
    Action.RECORD_IDENTITY: identity.RecordIdentityDialog,
    Action.RELEASE: waits.ReleaseDialog,
    Action.RETURN_LETTER: items.ReturnLetterDialog,
    Action.CORRECT_POSTING: posting.CorrectPostingDialog,
    Action.EXTEND: clocks.ExtendDialog,
    Action.FINISH_TASK: around.FinishTaskDialog,
    Action.CLOSE_MATTER: around.CloseMatterDialog,
    Action.REDACT: redact.RedactDialog,
}
"""Forms that start from a role, a reason, a letter, a clock, a task, a matter or a source."""

_ABOUT_ITEM: dict[Action, Callable[..., ActDialog]] = {
    Action.DECIDE: decide.DecideDialog,
    Action.CARRY_OUT: carrying.CarryOutDialog,
    Action.TELL_RECIPIENT: carrying.TellDialog,
    Action.RECIPIENT_REPLY: carrying.ReplyDialog,
}
"""Forms about one item; with none named, the first on which the step can be taken."""


def form_for(
    action: Action,
    subject: str,
    ticked: Sequence[str],
    session: Session,
    detail: CaseDetail,
    parent: QWidget,
) -> ActDialog | None:
    """Make the form for *action* on *subject*; None where another page does it.

    *ticked* are the sources ticked in the checklist; a source named as subject goes before them.
    What is typed into it is kept for this action on this subject only.
    """
    if not subject and action in _ABOUT_ITEM:
        subject = str(_first(detail, action))
    form = _make(action, subject, ticked, session, detail, parent)
    if form is not None:
        form.keep_entries(detail.id, f"{action.value}:{subject}")
    return form


def _make(
    action: Action,
    subject: str,
    ticked: Sequence[str],
    session: Session,
    detail: CaseDetail,
    parent: QWidget,
) -> ActDialog | None:
    if action in _PLAIN:
        return _PLAIN[action](session, detail, parent=parent)
    if action in _ABOUT_ONE:
        return _ABOUT_ONE[action](session, detail, subject, parent=parent)
    if action in _ABOUT_ITEM:
        return _ABOUT_ITEM[action](session, detail, int(subject), parent)
    case = detail.case
    match action:
        case Action.ASK_SOURCE:
            unasked = [s.source.id for s in case.sources if not s.answered]
            chosen = [s for s in ticked if s in unasked] or ([subject] if subject else unasked)
            return sources.AskSourceDialog(session, detail, chosen, parent)
        case Action.ANSWER_SOURCE:
            chosen = [subject] if subject else list(ticked)
            return sources.AnswerSourceDialog(session, detail, chosen, parent)
        case Action.NOTE:
            return reasons.NoteDialog(session, detail, parent, subject)
        case Action.DISMISS:
            return items.DismissDialog(session, detail, int(subject or 0), parent)
        case Action.VOID_LETTER:
            waiting = [x.id for x in case.letters if x.waiting]
            return reasons.VoidLetterDialog(session, detail, subject or waiting[-1], parent)
    return None


def _first(detail: CaseDetail, action: Action) -> int:
    """Find the first item on which *action* can be taken."""
    return next(n for (a, n), blocks in detail.items.items() if a is action and not blocks)
