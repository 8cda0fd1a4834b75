"""The one next step of a case: what the main button does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casemgr.domain import fee_telling
from casemgr.domain import workflow as wf
from casemgr.domain.actions import Blocks, blocks, item_blocks, letter_blocks, posting_blocks
from casemgr.domain.case import DECISION_LETTER, Case
from casemgr.domain.checklist import INTERNAL
from casemgr.domain.errors import Code
from casemgr.domain.facts import SourceStatus
from casemgr.domain.fee import FeeState
from casemgr.domain.rules import CheckRole
from casemgr.domain.steps import FEE_NOTICE, Action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.case import ItemState


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next, and what stands in its way."""

    action: Action
    detail: str = ""
    """Item number, source id, letter kind or letter number, as the action needs."""
    blocked: Blocks = ()


_AUTHORITY = NextStep(Action.RECORD_IDENTITY, CheckRole.AUTHORITY.value)
"""Of what lies outside an agent's mandate: a new paper, unless it is withdrawn or dismissed."""


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
        return NextStep(Action.RECORD_IDENTITY, case.checks_missing[0].value)
    # The fee is asked for once it is known who asks, before work that it pays for.
    if now is not wf.Phase.NOTIFICATION and (step := _next_of_fee(case)):
        return step
    if now is wf.Phase.INVESTIGATION:
        return _next_source(case)
    if now is wf.Phase.DECISION:
        return _next_item(case, Action.DECIDE, wf.undecided(case))
    if now is wf.Phase.CARRYING_OUT:
        return _next_item(case, Action.CARRY_OUT, wf.to_carry_out(case))
    if all(wf.notified(case, i) for i in case.items):
        papers = wf.papers_to_mask(case)
        return NextStep(Action.FINISH_TASK, papers[0].task.id) if papers else NextStep(Action.CLOSE)
    if wf.fee_open(case) and any(wf.discloses(case, i) for i in case.items):
        return _next_of_fee(case) or NextStep(Action.PAY_FEE)
    if any(b.code is Code.NOT_IN_MANDATE for b in letter_blocks(case, DECISION_LETTER)):
        return _AUTHORITY
    return NextStep(Action.ISSUE_LETTER, DECISION_LETTER)


def _next_of_fee(case: Case) -> NextStep | None:
    """Ask for the fee, then tell the person; None where there is nothing to do but to wait."""
    state = wf.fee_state(case)
    if state is FeeState.DUE:
        return NextStep(Action.ASK_FEE)
    if state is FeeState.ASKED and not fee_telling.told(case):
        return NextStep(Action.ISSUE_LETTER, FEE_NOTICE)
    return None


def _next_item(case: Case, action: Action, items: Sequence[ItemState]) -> NextStep:
    """The first item on which it can be done; if there is none, they lie outside the mandate."""
    free = [i for i in items if not item_blocks(case, action, i)]
    return NextStep(action, str(free[0].number)) if free else _AUTHORITY


def _next_source(case: Case) -> NextStep:
    unasked = next((s for s in case.sources if s.status is SourceStatus.NOT_ASKED), None)
    if unasked is not None:
        action = Action.ANSWER_SOURCE if unasked.source.kind == INTERNAL else Action.ASK_SOURCE
        return NextStep(action, unasked.source.id)
    waiting = sorted(
        (s for s in case.sources if not s.answered), key=lambda s: str(s.answer_by or "9999")
    )
    if waiting:
        return NextStep(Action.ANSWER_SOURCE, waiting[0].source.id)
    return NextStep(Action.CONCLUDE_INVESTIGATION)
