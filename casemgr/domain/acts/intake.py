"""Arrival, people, identity, holds and fee."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts.around import new_task
from casemgr.domain.acts.common import (
    allow,
    end_fee_hold,
    end_hold,
    need_authority,
    need_known,
    need_reason,
    no_number,
    no_numbers,
    not_before,
    on_day,
    refuse,
)
from casemgr.domain.checklist import LEAK_GROUND, for_items
from casemgr.domain.contact import reachable
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import HoldReason, Item, TaskKind
from casemgr.domain.fee import FeeBasis
from casemgr.domain.guarded import refuse_numbers
from casemgr.domain.identity import IdentityCheck, faults, to_be_masked
from casemgr.domain.rules import Capacity, CheckRole
from casemgr.domain.steps import Action

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.domain.people import Party
    from casemgr.domain.rules import RequestType, Rulebook
    from casemgr.domain.text import Language

Events = tuple[ev.Event, ...]


def receive(event: ev.Received, rules: Rulebook, today: date) -> Events:
    """Take in a request.

    Raises for a missing name, an unknown type, ground, method or regime, for an e-mail address,
    telephone number or postal code that cannot be one, and for the number of a paper or a card
    anywhere: whoever takes a request in covers it first.
    """
    if event.arrived_on > today:
        raise Problem(Code.DATE_IN_FUTURE, what="arrived_on", date=event.arrived_on)
    _people(event.requester, event.subject, event.capacity, rules, event.arrived_on)
    if not event.items:
        raise Problem(Code.NO_ITEMS)
    for item in event.items:
        check_item(item, rules)
    for regime in event.regimes:
        need_known(regime, rules.law.regimes, "regimes")
    refuse_numbers((event,))
    return (
        replace(
            event,
            requester=reachable(event.requester),
            subject=event.subject and reachable(event.subject),
            items=tuple(_kept(i) for i in event.items),
            regimes=tuple(dict.fromkeys(event.regimes)),
        ),
    )


def _people(
    requester: Party, subject: Party | None, capacity: Capacity, rules: Rulebook, arrived_on: date
) -> None:
    # An edition of the law may have been read in before this capacity was written into it.
    need_known(capacity.value, rules.law.capacities, "capacity")
    if not requester.name.strip():
        raise Problem(Code.NAME_MISSING)
    if capacity is Capacity.SELF:
        # Who asks for oneself cannot at the same time ask for someone else.
        if subject is not None:
            raise Problem(Code.FIELD_INVALID, field="subject", value=subject.name, expected="")
    elif subject is None or not subject.name.strip():
        raise Problem(Code.SUBJECT_MISSING)
    born_on = (subject or requester).born_on
    if born_on is not None and born_on > arrived_on:
        raise Problem(Code.DATE_IN_FUTURE, what="born_on", date=born_on)


def check_item(item: Item, rules: Rulebook) -> None:
    """Raise when *rules* do not offer an item's type or do not know its ground or method."""
    rule = rules.types.get(item.type)
    if rule is None:
        offered = [t.value for t in rules.types]
        raise Problem(Code.TYPE_NOT_OFFERED, type=item.type.value, expected=offered)
    grounds = [g.id for g in rule.grounds]
    if item.ground and item.ground not in grounds:
        raise Problem(Code.UNKNOWN_GROUND, ground=item.ground, expected=grounds)
    if item.method and item.method not in rule.methods:
        raise Problem(Code.UNKNOWN_METHOD, method=item.method, expected=list(rule.methods))


def _kept(item: Item) -> Item:
    """Keep the reference of an incident only where the request rests on a leak (35(5), 26(1))."""
    return replace(item, incident=item.incident.strip() if item.ground == LEAK_GROUND else "")


def change_person(
    case: Case,
    requester: Party,
    subject: Party | None,
    today: date,
    capacity: Capacity | None = None,
    language: Language | None = None,
) -> Events:
    """Correct what is known of the people, in what capacity the requester acts, or the language.

    Letters made before stay in theirs.

    The wait for a fee ends when the new capacity leaves nothing to charge for (an heir).
    """
    allow(case, Action.CHANGE_PERSON)
    now = capacity or case.capacity
    _people(requester, subject, now, case.rules, case.arrived_on)
    person = (subject or requester).name
    if (
        now is not case.capacity
        and person != case.person.name
        and any(s.answered for s in case.sources)
    ):
        # What was found is about the person concerned: nobody takes that person's place.
        name = case.person.name
        raise Problem(Code.FIELD_INVALID, field="subject", value=person, expected=name)
    return (
        ev.PersonChanged(reachable(requester), subject and reachable(subject), capacity, language),
        *end_fee_hold(replace(case, capacity=now), (), today),
    )


def add_item(case: Case, item: Item, today: date) -> Events:
    """Add one more requested thing; sources it needs are added to a checklist already drawn."""
    allow(case, Action.ADD_ITEM)
    check_item(item, case.rules)
    item = _kept(item)
    return (ev.ItemAdded(item), *more_sources(case, case.rules, [item], today))


def more_sources(case: Case, rules: Rulebook, items: Sequence[Item], today: date) -> Events:
    """Add the sources *items* need to a checklist already drawn; the investigation goes on."""
    if case.accepted_on is None:
        return ()
    known = {s.source.id for s in case.sources}
    rows = for_items(rules, items)
    found: list[ev.Event] = [ev.SourceAdded(s) for s in rows if s.id not in known]
    if case.concluded is not None:
        kinds = dict.fromkeys(i.type.value for i in items)
        found.append(ev.InvestigationReopened(today, ", ".join(kinds)))
    return tuple(found)


def accept(case: Case, today: date) -> Events:
    """Take the request up and draw up its checklist."""
    allow(case, Action.ACCEPT)
    return (ev.Accepted(today, for_items(case.rules, [i.item for i in case.items])),)


def record_identity(case: Case, check: IdentityCheck, today: date) -> Events:
    """Record an identity check. A confirmation that completes the need ends the wait for papers.

    A paper that bears what must be covered, or that must go back, is a task for the same day.
    """
    allow(case, Action.RECORD_IDENTITY)
    on_day(check.on, today, case.arrived_on, "on")
    refuse(faults(check, case.rules, case.capacity))
    if check.confirmed and check.role is CheckRole.AUTHORITY:
        need_authority(case, today)
    found: list[ev.Event] = [ev.IdentityRecorded(replace(check, scope=_scope(case, check)))]
    if papers := to_be_masked(check, case.rules):
        names = ", ".join(f"{p.label.ja} / {p.label.en}" for p in papers)
        found.append(new_task(case, TaskKind.MASK_OR_RETURN, today, names, today))
    passed = {*case.checks_passed, check.role} if check.confirmed else set()
    if passed == set(case.checks_needed):
        found += end_hold(case, HoldReason.PAPERS_MISSING, check.on)
    return tuple(found)


def _scope(case: Case, check: IdentityCheck) -> tuple[RequestType, ...]:
    """A mandate that names nothing covers what is asked for at that moment (Order 13(ii))."""
    if check.role is not CheckRole.AUTHORITY or not case.rules.capacity(case.capacity).scoped:
        return ()
    return tuple(dict.fromkeys(check.scope or (i.item.type for i in case.items)))


def fail_identity(case: Case, today: date, reason: str) -> Events:
    """Give identity up: every open item ends as unverified."""
    allow(case, Action.FAIL_IDENTITY)
    no_number(reason, "reason")
    return (
        ev.IdentityFailed(today, need_reason(reason)),
        *end_hold(case, HoldReason.PAPERS_MISSING, today),
        *end_fee_hold(case, [i.number for i in case.items if i.open], today),
    )


def hold(
    case: Case,
    reason: HoldReason,
    on: date,
    today: date,
    note: str = "",
    answer_by: date | None = None,
) -> Events:
    """Let the case wait for someone else; the own target stands still meanwhile.

    ``answer_by`` is the day until which the answer is waited for.
    """
    allow(case, Action.HOLD)
    if reason is HoldReason.FEE_OWING:
        raise Problem(Code.FEE_HOLD_IS_AUTOMATIC)
    if any(p.reason == reason.value for p in case.holds):
        raise Problem(Code.ALREADY_HELD, reason=reason.value)
    on_day(on, today, case.arrived_on, "on")
    not_before(answer_by, on, "answer_by")
    no_number(note, "note")
    return (ev.HoldStarted(reason, on, note, answer_by),)


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


def ask_fee(case: Case, basis: FeeBasis, today: date, told: str = "") -> Events:
    """Ask for the fee. From when the person knows of it, the case waits until it is paid or waived.

    They know by the notice of the fee, when that leaves the house; or from today, if *told* says
    how they were told otherwise.
    """
    allow(case, Action.ASK_FEE)
    amount, count = _outstanding(case, basis)
    if not amount:
        raise Problem(Code.FEE_SETTLED)
    no_numbers(told=told)
    asked = ev.FeeAsked(today, amount, basis, count, told.strip())
    waits = any(p.reason == HoldReason.FEE_OWING.value for p in case.holds)
    if not asked.told:
        # Of another amount than the one they were told of before, they do not know yet.
        return (*end_hold(case, HoldReason.FEE_OWING, today), asked)
    return (asked,) if waits else (asked, ev.HoldStarted(HoldReason.FEE_OWING, today))


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
    return wf.fee_outstanding(case, basis), wanted - case.fee.kept_count


def pay_fee(case: Case, amount: int, method: str, evidence: str, on: date, today: date) -> Events:
    """Record that the fee came in; also when it came with the request, before it was asked for."""
    allow(case, Action.PAY_FEE)
    on_day(on, today, case.arrived_on, "on")
    no_numbers(evidence=evidence)
    right = _amounts(case)
    if amount not in right:
        # Where the basis is not settled yet, the fee of one letter is right too.
        or_ = {"or_": min(right)} if len(right) > 1 else {}
        raise Problem(Code.FEE_AMOUNT_WRONG, amount=amount, expected=max(right), **or_)
    basis, count = right[amount]
    if methods := case.rules.policy.fee.methods:
        need_known(method, methods, "method")
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


def refund_fee(case: Case, reason: str, on: date, today: date, amount: int = 0) -> Events:
    """Give the fee back, or *amount* yen of it; given back whole, it is asked for no longer."""
    allow(case, Action.REFUND_FEE)
    kept = case.fee.kept
    if not 0 <= amount <= kept:
        raise Problem(Code.FEE_AMOUNT_WRONG, amount=amount, expected=kept)
    on_day(on, today, case.fee.paid_on or case.arrived_on, "on")
    refunded = ev.FeeRefunded(on, need_reason(reason), amount)
    whole = amount in {0, kept}
    return (refunded, *(end_hold(case, HoldReason.FEE_OWING, on) if whole else ()))
