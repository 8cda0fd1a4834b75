"""Where a decision is carried out, and who outside is told of it. Both follow from the checklist.

Telling past recipients is no duty of the Act, but the joint users' manager must keep what it shares
accurate (27(5)(iii)), and a recipient that hears nothing goes on using what was wrong.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from casemgr.domain.checklist import INCIDENT, INTERNAL, JOINT_USE, RECIPIENT
from casemgr.domain.decision import Outcome
from casemgr.domain.facts import SourceStatus
from casemgr.domain.findings import retained
from casemgr.domain.rules import Effect, RequestType

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case, ItemState, SourceState

Rows = tuple["SourceState", ...]

EQUIVALENT_MEASURES = "equivalent_measures"
"""Basis of provision abroad from which the right to information on it follows (28(3))."""
OPT_OUT = "opt_out_27_2"
"""Basis of provision that is stopped at the person's request without any ground (27(2))."""

TOLD_OF = frozenset(
    {
        RequestType.CORRECT,
        RequestType.STOP_USE,
        RequestType.ERASE,
        RequestType.STOP_PROVISION,
    }
)
"""Types of which it is worth a warning that nobody outside was told."""


def systems(case: Case, item: ItemState) -> Rows:
    """List the places where the item's change is to be made; empty where nothing is changed.

    Those that hold something of the person; where none says so, all that might. Provision to
    others is stopped at each of them.
    """
    kind = case.rule(item)
    if kind.effect is not Effect.CHANGE:
        return ()
    if kind.id is RequestType.STOP_PROVISION:
        rows = _of_kind(case, RECIPIENT)
    elif kind.id is RequestType.OPT_OUT:
        announced = with_basis(case, OPT_OUT)
        rows = tuple(r for r in _of_kind(case, RECIPIENT) if r.source.id in announced)
    else:
        # What the record of a leak says is looked up, not changed.
        inside = tuple(r for r in _of_kind(case, INTERNAL) if r.source.id != INCIDENT)
        return tuple(r for r in inside if retained(r)) or inside
    return tuple(r for r in rows if r.status is SourceStatus.FOUND) or rows


def left(case: Case, item: ItemState) -> Rows:
    """List the places where the present decision has not been carried out yet."""
    if item.carried_out is not None:
        return ()
    done = {s.source for s in item.steps}
    return tuple(r for r in systems(case, item) if r.source.id not in done)


def first_day(case: Case, item: ItemState) -> date | None:
    """Give the first day on which a decided change may be made; None before the decision.

    Only an erasure waits: the company may give itself time to undo a mistake. An alternative
    erases nothing.
    """
    decision = item.decision
    if decision is None:
        return None
    erases = item.item.type is RequestType.ERASE and decision.outcome is not Outcome.ALTERNATIVE
    wait = case.rules.policy.cooling_off_days if erases else 0
    return decision.decided_on + timedelta(days=wait)


def to_tell(case: Case, item: ItemState) -> Rows:
    """List whom to tell of the item's change: recipients and the manager of the joint use.

    An item referred to that manager changes nothing here, and concerns nobody else.
    """
    if item.outcome is Outcome.REFERRED_JOINT_MANAGER:
        return _of_kind(case, JOINT_USE)
    if case.rule(item).effect is not Effect.CHANGE:
        return ()
    return _of_kind(case, RECIPIENT, JOINT_USE)


def untold(case: Case, item: ItemState) -> Rows:
    """List who holds the data, or was asked about it, and has not been told of a change made.

    Those that answered that they hold it; where none did, the manager of the joint use if asked.
    """
    if item.carried_out is None or item.item.type not in TOLD_OF:
        return ()
    rows = to_tell(case, item)
    holders = tuple(r for r in rows if r.status is SourceStatus.FOUND) or tuple(
        r for r in rows if r.source.kind == JOINT_USE and r.asked_on is not None
    )
    told = {t.told.source for t in item.told}
    return tuple(r for r in holders if r.source.id not in told)


def unreferred(case: Case, item: ItemState) -> bool:
    """Whether the item is referred to the joint users' manager and that has not been told yet."""
    referred = item.outcome is Outcome.REFERRED_JOINT_MANAGER
    return referred and bool(to_tell(case, item)) and not item.told


def with_basis(case: Case, basis: str) -> frozenset[str]:
    """Name the policy's recipients to whom data goes on this *basis*."""
    recipients = case.rules.policy.recipients.values()
    return frozenset(r.id for r in recipients if r.basis == basis)


def _of_kind(case: Case, *kinds: str) -> Rows:
    return tuple(s for s in case.sources if s.source.kind in kinds)
