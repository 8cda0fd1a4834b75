"""The one next step of a case: what the main button does."""

from __future__ import annotations

from dataclasses import dataclass

from casemgr.domain import workflow as wf
from casemgr.domain.actions import Action, Blocks, blocks, letter_blocks, posting_blocks
from casemgr.domain.case import DECISION_LETTER, Case
from casemgr.domain.facts import SourceStatus
from casemgr.domain.fee import FeeState


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next, and what stands in its way."""

    action: Action
    detail: str = ""
    """Item number, source id, letter kind or letter number, as the action needs."""
    blocked: Blocks = ()


def next_step(case: Case) -> NextStep | None:
    """Tell the one next step; None once the case is closed."""
    step = _next(case)
    if step is None:
        return None
    if step.action is Action.ISSUE_LETTER:
        return NextStep(step.action, step.detail, letter_blocks(case, step.detail))
    return NextStep(step.action, step.detail, blocks(case, step.action))


def _next(case: Case) -> NextStep | None:
    now = wf.phase(case)
    if now is wf.Phase.CLOSED:
        return None
    if ready := [x for x in wf.waiting_letters(case) if not posting_blocks(case, x)]:
        return NextStep(Action.POST_LETTER, ready[0].id)
    if now is wf.Phase.RECEIVED:
        return NextStep(Action.ACCEPT)
    if now is wf.Phase.IDENTITY:
        missing = [r.value for r in case.checks_needed if r not in case.checks_passed]
        return NextStep(Action.RECORD_IDENTITY, missing[0])
    # The fee is asked for once it is known who asks, before work that it pays for.
    if now is not wf.Phase.NOTIFICATION and wf.fee_state(case) is FeeState.DUE:
        return NextStep(Action.ASK_FEE)
    if now is wf.Phase.INVESTIGATION:
        return _next_source(case)
    if now is wf.Phase.DECISION:
        return NextStep(Action.DECIDE, str(wf.undecided(case)[0].number))
    if now is wf.Phase.CARRYING_OUT:
        return NextStep(Action.CARRY_OUT, str(wf.to_carry_out(case)[0].number))
    if all(wf.notified(case, i) for i in case.items):
        return NextStep(Action.CLOSE)
    if wf.fee_open(case) and any(wf.discloses(case, i) for i in case.items):
        asked = wf.fee_state(case) is FeeState.ASKED
        return NextStep(Action.PAY_FEE if asked else Action.ASK_FEE)
    return NextStep(Action.ISSUE_LETTER, DECISION_LETTER)


def _next_source(case: Case) -> NextStep:
    unasked = next((s for s in case.sources if s.status is SourceStatus.NOT_ASKED), None)
    if unasked is not None:
        action = Action.ANSWER_SOURCE if unasked.source.kind == "internal" else Action.ASK_SOURCE
        return NextStep(action, unasked.source.id)
    waiting = sorted(
        (s for s in case.sources if not s.answered), key=lambda s: str(s.answer_by or "9999")
    )
    if waiting:
        return NextStep(Action.ANSWER_SOURCE, waiting[0].source.id)
    return NextStep(Action.CONCLUDE_INVESTIGATION)
