"""Arrival, people, identity, holds and fee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.actions import Action
from casemgr.domain.acts.common import (
    allow,
    end_fee_hold,
    end_hold,
    need_reason,
    on_day,
    refuse,
)
from casemgr.domain.checklist import draw_up
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import HoldReason, Item
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import IdentityCheck, faults
from casemgr.domain.rules import Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.domain.people import Party
    from casemgr.domain.rules import RequestType, Rulebook

Events = tuple[ev.Event, ...]


def receive(event: ev.Received, rules: Rulebook, today: date) -> Events:
    """Take in a request. Raises for a missing name, an unknown type, ground or method."""
    if event.arrived_on > today:
        raise Problem(Code.DATE_IN_FUTURE, what="arrived_on", date=event.arrived_on)
    _people(event.requester, event.subject, event.capacity)
    if not event.items:
        raise Problem(Code.NO_ITEMS)
    for item in event.items:
        check_item(item, rules)
    return (event,)


def _people(requester: Party, subject: Party | None, capacity: Capacity) -> None:
    if not requester.name.strip():
        raise Problem(Code.NAME_MISSING)
    if capacity is Capacity.SELF:
        # Who asks for oneself cannot at the same time ask for someone else.
        if subject is not None:
            raise Problem(Code.FIELD_INVALID, field="subject", value=subject.name, expected="")
    elif subject is None or not subject.name.strip():
        raise Problem(Code.SUBJECT_MISSING)


def check_item(item: Item, rules: Rulebook) -> None:
    """Raise when *rules* do not know an item's type, ground or method."""
    rule = rules.types.get(item.type)
    if rule is None:
        raise Problem(Code.UNKNOWN_TYPE, type=item.type.value)
    if item.ground and item.ground not in {g.id for g in rule.grounds}:
        raise Problem(Code.UNKNOWN_GROUND, ground=item.ground)
    if item.method and item.method not in rule.methods:
        raise Problem(Code.UNKNOWN_METHOD, method=item.method)


def change_person(case: Case, requester: Party, subject: Party | None) -> Events:
    """Correct what is known of the people."""
    allow(case, Action.CHANGE_PERSON)
    _people(requester, subject, case.capacity)
    return (ev.PersonChanged(requester, subject),)


def add_item(case: Case, item: Item, today: date) -> Events:
    """Add one more requested thing; sources it needs are added to a checklist already drawn."""
    allow(case, Action.ADD_ITEM)
    check_item(item, case.rules)
    return (ev.ItemAdded(item), *more_sources(case, case.rules, [item.type], today))


def more_sources(case: Case, rules: Rulebook, types: Iterable[RequestType], today: date) -> Events:
    """Add the sources *types* need to a checklist already drawn; the investigation goes on."""
    if case.accepted_on is None:
        return ()
    known = {s.source.id for s in case.sources}
    kinds = tuple(dict.fromkeys(types))
    found: list[ev.Event] = [ev.SourceAdded(s) for s in draw_up(rules, kinds) if s.id not in known]
    if case.concluded is not None:
        found.append(ev.InvestigationReopened(today, ", ".join(k.value for k in kinds)))
    return tuple(found)


def accept(case: Case, today: date) -> Events:
    """Take the request up and draw up its checklist."""
    allow(case, Action.ACCEPT)
    types = [i.item.type for i in case.items]
    return (ev.Accepted(today, draw_up(case.rules, types)),)


def record_identity(case: Case, check: IdentityCheck, today: date) -> Events:
    """Record an identity check. A confirmation that completes the need ends the wait for papers."""
    allow(case, Action.RECORD_IDENTITY)
    on_day(check.on, today, case.arrived_on, "on")
    refuse(faults(check, case.rules, case.capacity))
    found: list[ev.Event] = [ev.IdentityRecorded(check)]
    passed = {*case.checks_passed, check.role} if check.confirmed else set()
    if passed == set(case.checks_needed):
        found += end_hold(case, HoldReason.PAPERS_MISSING, check.on)
    return tuple(found)


def fail_identity(case: Case, today: date, reason: str) -> Events:
    """Give identity up: every open item ends as unverified."""
    allow(case, Action.FAIL_IDENTITY)
    return (
        ev.IdentityFailed(today, need_reason(reason)),
        *end_hold(case, HoldReason.PAPERS_MISSING, today),
        *end_fee_hold(case, [i.number for i in case.items if i.open], today),
    )


def hold(case: Case, reason: HoldReason, on: date, today: date, note: str = "") -> Events:
    """Let the case wait for someone else; the own target stands still meanwhile."""
    allow(case, Action.HOLD)
    if reason is HoldReason.FEE_OWING:
        raise Problem(Code.FEE_HOLD_IS_AUTOMATIC)
    if any(p.reason == reason.value for p in case.holds):
        raise Problem(Code.ALREADY_HELD, reason=reason.value)
    on_day(on, today, case.arrived_on, "on")
    return (ev.HoldStarted(reason, on, note),)


def release(case: Case, reason: HoldReason, on: date, today: date) -> Events:
    """End a wait."""
    allow(case, Action.RELEASE)
    if reason is HoldReason.FEE_OWING:
        raise Problem(Code.FEE_HOLD_IS_AUTOMATIC)
    since = next((p.start for p in case.holds if p.reason == reason.value), None)
    if since is None:
        raise Problem(Code.NOT_HELD_UP, reason=reason.value)
    on_day(on, today, since, "on")
    return (ev.HoldEnded(reason, on),)


def ask_fee(case: Case, basis: FeeBasis, today: date) -> Events:
    """Ask for the fee; the case is held until it is paid or waived."""
    allow(case, Action.ASK_FEE)
    amount, count = _outstanding(case, basis)
    if not amount:
        raise Problem(Code.FEE_SETTLED)
    asked = ev.FeeAsked(today, amount, basis, count)
    if any(p.reason == HoldReason.FEE_OWING.value for p in case.holds):
        return (asked,)
    return (asked, ev.HoldStarted(HoldReason.FEE_OWING, today))


def _amounts(case: Case) -> dict[int, tuple[FeeBasis, int]]:
    """Give the amounts that settle the fee, each with the basis and the count it stands for."""
    fee = case.fee
    if fee.basis is not None and fee.asked > fee.paid:
        return {fee.asked - fee.paid: (fee.basis, fee.count - fee.paid_count)}
    # The dearer basis comes last: where both cost the same it is the one that was meant.
    bases = (fee.basis,) if fee.basis is not None else (FeeBasis.PER_LETTER, FeeBasis.PER_REQUEST)
    found = {basis: _outstanding(case, basis) for basis in bases}
    return {amount: (basis, count) for basis, (amount, count) in found.items()}


def _outstanding(case: Case, basis: FeeBasis) -> tuple[int, int]:
    """Give what is still to be asked on *basis*, and for how many requests."""
    wanted = len(wf.chargeable(case)) if basis is FeeBasis.PER_REQUEST else 1
    return wf.fee_outstanding(case, basis), wanted - case.fee.paid_count


def pay_fee(case: Case, amount: int, method: str, evidence: str, on: date, today: date) -> Events:
    """Record that the fee came in; also when it came with the request, before it was asked for."""
    allow(case, Action.PAY_FEE)
    on_day(on, today, case.arrived_on, "on")
    right = _amounts(case)
    if amount not in right:
        raise Problem(Code.FEE_AMOUNT_WRONG, amount=amount, expected=max(right))
    basis, count = right[amount]
    methods = case.rules.policy.fee.methods
    if methods and method not in methods:
        raise Problem(Code.FIELD_INVALID, field="method", value=method, expected=", ".join(methods))
    return (
        ev.FeePaid(on, amount, method, evidence, basis, count),
        *end_hold(case, HoldReason.FEE_OWING, on),
    )


def waive_fee(case: Case, reason: str, today: date) -> Events:
    """Do without the fee."""
    allow(case, Action.WAIVE_FEE)
    return (
        ev.FeeWaived(today, need_reason(reason)),
        *end_hold(case, HoldReason.FEE_OWING, today),
    )


def refund_fee(case: Case, reason: str, on: date, today: date) -> Events:
    """Give the fee back."""
    allow(case, Action.REFUND_FEE)
    on_day(on, today, case.fee.paid_on or case.arrived_on, "on")
    return (ev.FeeRefunded(on, need_reason(reason)),)
