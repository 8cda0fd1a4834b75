"""The case summary: one row per requested item, derived from what has happened to each case.

A row is an item, never a case, so nothing is counted twice; what belongs to a case as a whole
(the fee) stands in one of its rows only. Internal reasons and legal references have no column,
and data under Order, Article 5 counts as not held, as its letter says. Names are left out unless
asked for. A case whose file was erased has one row, with its number, its year and the day of that:
who counts the numbers finds no gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.clocks import JST, suit_clock
from casemgr.domain.decision import UNTOLD, Outcome
from casemgr.domain.facts import Channel
from casemgr.domain.fee import FeeState
from casemgr.domain.identity import latest
from casemgr.domain.rules import Capacity, RequestType
from casemgr.domain.text import Language
from casemgr.services import fee_ledger
from casemgr.services.letter_builder import printed_outcome
from casemgr.services.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from casemgr.domain.case import Case, ItemState
    from casemgr.services.desk import Desk
    from casemgr.services.erasing import RegisterEntry
    from casemgr.services.sheets import Cell, Say

NOTHING, YES, NO = "", "yes", "no"


@dataclass(frozen=True, slots=True)
class Period:
    """Which arrivals count; an end left out is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether *day* lies in the period, both ends included."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Row:
    """One requested item in codes; amounts in yen, empty where there is nothing to say."""

    ref: str
    item: int
    person: str
    requester: str
    type: RequestType
    statute: str
    channel: Channel
    language: Language
    capacity: Capacity
    phase: wf.Phase
    arrived: date
    verified: date | None
    decided: date | None
    done: date | None
    notified: date | None
    closed: date | None
    outcome: Outcome | None
    exception: str
    fee_due: int | None
    fee_paid: int | None
    fee_waived: int | None
    fee_refunded: int | None
    suit_passed: bool | None
    """Whether two weeks had passed before the notice went out (Article 39); None without it."""
    policy: str

    @property
    def days_from_arrival(self) -> int | None:
        """Calendar days from arrival to notice."""
        return (self.notified - self.arrived).days if self.notified else None

    @property
    def days_from_verified(self) -> int | None:
        """Calendar days from confirmed identity to notice."""
        return (self.notified - self.verified).days if self.notified and self.verified else None


@dataclass(frozen=True, slots=True)
class Gone:
    """A case whose file was erased; the register knows more of it, which is not told here."""

    ref: str
    year: int
    """Of its arrival."""
    erased: date


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items of one type ended how, and how long their notice took."""

    type: RequestType
    outcomes: dict[Outcome | None, int]
    """None counts what is not decided yet."""
    median_days: float | None
    """From arrival to notice, over those notified."""

    @property
    def total(self) -> int:
        """All items of the type."""
        return sum(self.outcomes.values())


def rows(cases: Iterable[Case], today: date, period: Period | None = None) -> list[Row]:
    """Give a row for each item of the cases that arrived in *period*."""
    within = period or Period()
    return [
        _row(case, item, fee, today)
        for case in cases
        if within.holds(case.arrived_on)
        for item, fee in zip(case.items, _fees(case), strict=True)
    ]


def gone(register: Iterable[RegisterEntry], period: Period | None = None) -> list[Gone]:
    """Give a row for each erased case of *register* that arrived in *period*, by number."""
    within = period or Period()
    found = [
        Gone(left.number, left.arrived_on.year, left.erased_at.astimezone(JST).date())
        for left in register
        if left.erased_at is not None and within.holds(left.arrived_on)
    ]
    return sorted(found, key=lambda one: (one.year, len(one.ref), one.ref))


def of_house(desk: Desk, period: Period | None = None) -> tuple[list[Row], list[Gone]]:
    """Give both for all cases of the vault."""
    with desk.vault.begin() as uow:
        register = uow.erasing.register()
    return rows((case for _, case in desk.cases()), desk.today(), period), gone(register, period)


def _row(case: Case, item: ItemState, fee: _Fee, today: date) -> Row:
    rule = case.rule(item)
    decision = item.decision
    outcome = printed_outcome(decision.outcome) if decision else None
    hidden = decision is not None and outcome is not decision.outcome
    notified = _notified_on(case, item)
    clock = rule.suit_clock and item.outcome not in UNTOLD
    return Row(
        ref=case.number,
        item=item.number,
        person=case.person.name,
        requester=case.requester.name,
        type=rule.id,
        statute=rule.article,
        channel=case.channel,
        language=case.language,
        capacity=case.capacity,
        phase=wf.phase(case),
        arrived=case.arrived_on,
        verified=_verified_on(case),
        decided=decision.decided_on if decision else None,
        done=item.carried_out.on if item.carried_out else None,
        notified=notified,
        closed=case.closed_on,
        outcome=outcome,
        # An exception beside "not held" would say that something is held after all.
        exception=decision.exception if decision and not hidden else NOTHING,
        fee_due=fee.due,
        fee_paid=fee.paid,
        fee_waived=fee.waived,
        fee_refunded=fee.refunded,
        suit_passed=_suit_passed(case, notified or today) if clock else None,
        policy=case.policy_version,
    )


def _verified_on(case: Case) -> date | None:
    """The day the last of the checks needed was passed."""
    if not case.identity_confirmed:
        return None
    newest = latest(case.checks)
    return max(newest[role].on for role in case.checks_needed)


def _notified_on(case: Case, item: ItemState) -> date | None:
    """The day the first letter about the present decision left the house."""
    days = [x.posted.on for x in case.letters if x.posted is not None and x.id in item.letters]
    return min(days, default=None)


def _suit_passed(case: Case, day: date) -> bool:
    """Whether the two weeks were over on *day*; an early refusal does not make them shorter."""
    return day >= suit_clock(case.arrived_on, None, case.rules.law.suit_days).possible_from


@dataclass(frozen=True, slots=True)
class _Fee:
    due: int | None = None
    paid: int | None = None
    waived: int | None = None
    refunded: int | None = None


def _fees(case: Case) -> list[_Fee]:
    """Give each item's fee cells: a case's fee stands once, so that columns can be added up."""
    moved, state = fee_ledger.of_case(case), wf.fee_state(case)
    due = None
    if state is FeeState.ASKED:
        due = case.fee.asked - case.fee.paid
    elif state is FeeState.DUE:
        due = wf.fee_outstanding(case, None)
    whole = _Fee(due, moved.paid or None, moved.waived or None, moved.refunded or None)
    bearing = wf.chargeable(case) or [i for i in case.items if case.rule(i).fee] or case.items
    return [whole if i is bearing[0] else _Fee() for i in case.items]


_NAMES = ("person", "requester")
_COLUMNS: dict[str, Callable[[Row, Say], Cell]] = {
    "ref": lambda r, _: r.ref,
    "item": lambda r, _: r.item,
    "person": lambda r, _: r.person,
    "requester": lambda r, _: r.requester,
    "type": lambda r, say: say("type", r.type),
    "statute": lambda r, _: r.statute,
    "channel": lambda r, say: say("channel", r.channel),
    "language": lambda r, say: say("language", r.language),
    "capacity": lambda r, say: say("capacity", r.capacity),
    "phase": lambda r, say: say("phase", r.phase),
    "arrived": lambda r, _: r.arrived,
    "verified": lambda r, _: r.verified,
    "decided": lambda r, _: r.decided,
    "done": lambda r, _: r.done,
    "notified": lambda r, _: r.notified,
    "closed": lambda r, _: r.closed,
    "outcome": lambda r, say: say("outcome", r.outcome) if r.outcome else NOTHING,
    "exception": lambda r, _: r.exception,
    "alternative": lambda r, say: (
        _yes_no(r.outcome is Outcome.ALTERNATIVE, say) if r.outcome else NOTHING
    ),
    "fee_due": lambda r, _: r.fee_due,
    "fee_paid": lambda r, _: r.fee_paid,
    "fee_waived": lambda r, _: r.fee_waived,
    "fee_refunded": lambda r, _: r.fee_refunded,
    "days_from_arrival": lambda r, _: r.days_from_arrival,
    "days_from_verified": lambda r, _: r.days_from_verified,
    "suit_passed": lambda r, say: NOTHING if r.suit_passed is None else _yes_no(r.suit_passed, say),
    "policy": lambda r, _: r.policy,
    "year": lambda r, _: str(r.arrived.year),
    "erased": lambda *_: None,
}
_OF_GONE: dict[str, Callable[[Gone], Cell]] = {
    "ref": lambda g: g.ref,
    "year": lambda g: str(g.year),
    "erased": lambda g: g.erased,
}


def columns(*, names: bool) -> tuple[str, ...]:
    """Give the codes of the columns in order; with or without the two that name people."""
    return tuple(c for c in _COLUMNS if names or c not in _NAMES)


def sheet(
    found: Sequence[Row], say: Say, *, names: bool = False, erased: Sequence[Gone] = ()
) -> Sheet:
    """Put *found* into words by ``say(group, code)``; headings are the group ``report_column``.

    The *erased* stand below, with nothing in any column but the three that tell of them.
    """
    shown = columns(names=names)
    below = (tuple(_OF_GONE[c](one) if c in _OF_GONE else None for c in shown) for one in erased)
    return Sheet(
        headings=tuple(say("report_column", c) for c in shown),
        rows=(*(tuple(_COLUMNS[c](row, say) for c in shown) for row in found), *below),
    )


def _yes_no(answer: bool, say: Say) -> str:
    return say("answer", YES if answer else NO)


def tallies(found: Sequence[Row]) -> list[Tally]:
    """Count by type and outcome, in the order of the Act."""
    by_type = {kind: [r for r in found if r.type is kind] for kind in RequestType}
    return [_tally(kind, of_type) for kind, of_type in by_type.items() if of_type]


def _tally(kind: RequestType, found: list[Row]) -> Tally:
    days = [r.days_from_arrival for r in found if r.days_from_arrival is not None]
    ends = [r.outcome for r in found]
    order: tuple[Outcome | None, ...] = (None, *Outcome)
    return Tally(
        kind,
        {o: ends.count(o) for o in order if o in ends},
        median(days) if days else None,
    )
