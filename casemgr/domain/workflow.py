"""Where a case stands: phase, progress, fee state, what each item still needs.

All of it follows from what has happened; none of it is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain import fee as fees
from casemgr.domain.carrying import left, systems
from casemgr.domain.clocks import Extension, SuitClock, TargetFacts, suit_clock
from casemgr.domain.decision import DISCLOSING, POSITIVE, UNTOLD, Outcome
from casemgr.domain.facts import TaskKind
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.rules import Effect

if TYPE_CHECKING:
    from casemgr.domain.case import Case, ItemState, LetterState, TaskState


class Phase(StrEnum):
    """The way of a case, in order."""

    RECEIVED = "received"
    IDENTITY = "identity"
    INVESTIGATION = "investigation"
    DECISION = "decision"
    CARRYING_OUT = "carrying_out"
    NOTIFICATION = "notification"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of the present phase is done."""

    done: int
    total: int


def phase(case: Case) -> Phase:
    """Tell the phase. A case whose items all ended without identity goes straight to notice."""
    if case.closed:
        return Phase.CLOSED
    if case.accepted_on is None:
        return Phase.RECEIVED
    if ended_without_identity(case):
        return Phase.NOTIFICATION
    if not case.identity_confirmed:
        return Phase.IDENTITY
    if case.concluded is None:
        return Phase.INVESTIGATION
    if undecided(case):
        return Phase.DECISION
    if to_carry_out(case):
        return Phase.CARRYING_OUT
    return Phase.NOTIFICATION


def progress(case: Case) -> Progress:
    """Give the fraction shown beside the phase."""
    now = phase(case)
    if now is Phase.RECEIVED:
        return Progress(0, 1)
    if now is Phase.IDENTITY:
        return Progress(len(case.checks_passed), len(case.checks_needed))
    if now is Phase.INVESTIGATION:
        return Progress(sum(s.answered for s in case.sources), len(case.sources))
    if now is Phase.DECISION:
        return Progress(len(case.items) - len(undecided(case)), len(case.items))
    if now is Phase.CARRYING_OUT:
        return _carried_out(case)
    if now is Phase.NOTIFICATION:
        return Progress(sum(notified(case, i) for i in case.items), len(case.items))
    return Progress(1, 1)


def _carried_out(case: Case) -> Progress:
    """Count places, each item for itself; an item without any counts as one."""
    total = remaining = 0
    for item in case.items:
        if needs_carrying_out(case, item):
            total += max(1, len(systems(case, item)))
            # The last place may have gone from the checklist meanwhile: the item still waits.
            remaining += max(item.carried_out is None, len(left(case, item)))
    return Progress(total - remaining, total)


def ended_without_identity(case: Case) -> bool:
    """Whether every item ended in a way that needs no identity (withdrawn, unverified …)."""
    return all(i.ended for i in case.items)


def undecided(case: Case) -> tuple[ItemState, ...]:
    """Items without a decision."""
    return tuple(i for i in case.items if i.decision is None)


def needs_carrying_out(case: Case, item: ItemState) -> bool:
    """Whether the decision means that data must be changed; telling is done by the letter."""
    return item.outcome in POSITIVE and case.rule(item).effect is Effect.CHANGE


def to_carry_out(case: Case) -> tuple[ItemState, ...]:
    """Items decided but not yet carried out."""
    return tuple(i for i in case.items if needs_carrying_out(case, i) and i.carried_out is None)


def discloses(case: Case, item: ItemState) -> bool:
    """Whether the item's letter puts data, purposes or records before the person."""
    return item.outcome in DISCLOSING and case.rule(item).effect is Effect.TELL


def notified(case: Case, item: ItemState) -> bool:
    """Whether a decision letter about the present decision has left the house.

    Of what was taken in by mistake nobody is to be told.
    """
    if item.outcome in UNTOLD:
        return True
    posted = {x.id for x in case.letters if x.posted is not None}
    return any(x in posted for x in item.letters)


def waiting_letters(case: Case) -> tuple[LetterState, ...]:
    """Letters made and neither posted nor taken back."""
    return tuple(x for x in case.letters if x.waiting)


def times_sent(case: Case, kind: str, before: date = date.max) -> int:
    """Count the days on which letters of *kind* left the house, of those first made *before* a day.

    Two languages in one envelope are one; a letter and its corrected forms are one too, sent when
    the first of them was.
    """
    chains = [case.forms(x.id) for x in case.letters if x.issued.kind == kind and x.stands]
    early = (forms for forms in chains if forms[-1].issued.on < before)
    days = ([x.posted.on for x in forms if x.posted is not None] for forms in early)
    return len({known[-1] for known in days if known})


def papers_to_mask(case: Case) -> tuple[TaskState, ...]:
    """Papers that came with what must be covered, or must not be kept, and are still so."""
    return tuple(t for t in case.open_tasks if t.task.kind is TaskKind.MASK_OR_RETURN)


def chargeable(case: Case) -> tuple[ItemState, ...]:
    """Items for which the company may charge and does, withdrawn ones left out."""
    return tuple(i for i in case.items if case.rule(i).fee and not i.ended)


def fee_state(case: Case) -> FeeState:
    """Tell where the fee stands."""
    fee = case.fee
    # A part that goes back leaves the question open whether the rest is enough.
    if fee.refunded_on is not None and not fee.kept:
        return FeeState.REFUNDED
    if fee.paid_on is not None and (fee.waived_on is not None or not fee_outstanding(case, None)):
        return FeeState.PAID
    if fee.waived_on is not None:
        return FeeState.WAIVED
    if not chargeable(case):
        return FeeState.NOT_APPLICABLE
    # What was paid for may be less than what is asked for since (policy 6(1): per request).
    return FeeState.ASKED if fee.asked > fee.paid else FeeState.DUE


def fee_amount(case: Case, basis: FeeBasis | None) -> int:
    """Compute the fee in yen for the items that are chargeable now."""
    return fees.amount(basis or FeeBasis.PER_REQUEST, [case.rule(i).fee for i in chargeable(case)])


def fee_outstanding(case: Case, basis: FeeBasis | None) -> int:
    """Compute what is still to be paid, in yen; *basis* None is the one chosen so far."""
    return max(0, fee_amount(case, basis or case.fee.basis) - case.fee.kept)


def refund_open(case: Case) -> int:
    """Compute what was paid for withdrawn items, in yen, and neither went back nor was used.

    So with what nobody had asked for. What ended in another way has cost work all the same.
    """
    bearing = [i for i in case.items if case.rule(i).fee]
    used = [case.rule(i).fee for i in bearing if not _not_wanted(i)]
    if len(used) == len(bearing):
        return 0
    return max(0, case.fee.kept - fees.amount(case.fee.basis or FeeBasis.PER_REQUEST, used))


def fee_open(case: Case) -> bool:
    """Whether a due fee is neither paid nor waived."""
    return fee_state(case) in {FeeState.DUE, FeeState.ASKED}


def needs_address(case: Case) -> bool:
    """Whether letters must bear an address; an answer asked for electronically needs none."""
    electronic = any(i.item.method == "electronic" for i in case.items)
    return not (electronic and case.requester.email)


def suit(case: Case) -> SuitClock | None:
    """Give the lawsuit clock; None where no item still asked for has one (purposes have none)."""
    if not any(case.rule(i).suit_clock for i in case.items if not _not_wanted(i)):
        return None
    return suit_clock(case.arrived_on, case.refused_on, case.rules.law.suit_days)


def satisfied(case: Case) -> bool:
    """Whether everything a lawsuit could be about was granted whole, and the person told so.

    A refusal told before gave its reason to sue all the same (39(1)).
    """
    claims = [i for i in case.items if case.rule(i).suit_clock and not _not_wanted(i)]
    granted = all(i.outcome is Outcome.GRANTED and notified(case, i) for i in claims)
    return granted and case.refused_on is None


def _not_wanted(item: ItemState) -> bool:
    """Whether nobody asks for it, or not any longer."""
    return item.outcome is Outcome.WITHDRAWN or item.outcome in UNTOLD


def target(case: Case) -> TargetFacts:
    """Give what the company's own target is computed from.

    It ends when every item has been notified, since that is what it aims at.
    """
    policy = case.rules.policy
    start = case.verified_on if policy.clock_starts == "identity" else case.arrived_on
    done = case.closed or all(notified(case, i) for i in case.items)
    more = tuple(Extension(e.days, e.reason) for e in case.extensions)
    return TargetFacts(start, policy.target_business_days, case.pauses, done, more)
