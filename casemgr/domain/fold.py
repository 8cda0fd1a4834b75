"""How each event changes a case. The only place where a case changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.case import (
    DECISION_LETTER,
    Case,
    ItemState,
    LetterState,
    RegimeState,
    SourceState,
    Stamped,
    ToldState,
    refusing,
)
from casemgr.domain.clocks import Pause
from casemgr.domain.corrected import as_corrected
from casemgr.domain.decision import Decision, Outcome
from casemgr.domain.facts import SourceStatus
from casemgr.domain.fold_around import AROUND
from casemgr.domain.rules import CheckRole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from casemgr.domain.rules import Rulebook


def replay(history: Iterable[Stamped], rules: Rulebook) -> Case:
    """Build a case from all its events; the first one must be its arrival."""
    steps = iter(history)
    first = next(steps)
    if not isinstance(first.event, ev.Received):
        raise TypeError(first.event)
    case = _begin(first, first.event, rules)
    for step in steps:
        case = after(case, step)
    return case


def after(case: Case, step: Stamped) -> Case:
    """Give the case as it is after one more event."""
    changed = _FOLD[type(step.event)](case, step.event)
    return replace(changed, history=(*case.history, step))


def _begin(first: Stamped, event: ev.Received, rules: Rulebook) -> Case:
    return Case(
        rules=rules,
        number=event.number,
        arrived_on=event.arrived_on,
        channel=event.channel,
        language=event.language,
        requester=event.requester,
        capacity=event.capacity,
        text=event.text,
        policy_id=event.policy_id,
        policy_version=event.policy_version,
        policy_sha256=event.policy_sha256,
        law_sha256=event.law_sha256,
        subject=event.subject,
        items=tuple(ItemState(i) for i in event.items),
        regimes=tuple(RegimeState(r, event.arrived_on) for r in event.regimes),
        history=(first,),
    )


def _with_item(case: Case, number: int, change: Callable[[ItemState], ItemState]) -> Case:
    return replace(case, items=tuple(change(i) if i.number == number else i for i in case.items))


def _with_source(case: Case, source: str, change: Callable[[SourceState], SourceState]) -> Case:
    return replace(
        case, sources=tuple(change(s) if s.source.id == source else s for s in case.sources)
    )


def _with_letter(case: Case, letter: str, change: Callable[[LetterState], LetterState]) -> Case:
    return replace(case, letters=tuple(change(x) if x.id == letter else x for x in case.letters))


def _decided(case: Case, number: int, decision: Decision) -> Case:
    """A new decision starts over: it is not yet carried out and no letter speaks of it."""
    return _with_item(case, number, lambda i: ItemState(i.item, decision))


def _person_changed(case: Case, e: ev.PersonChanged) -> Case:
    """A check confirmed the person of that name: whoever is put in their place is not confirmed."""
    unknown: set[CheckRole] = set()
    if e.requester.name != case.requester.name:
        unknown |= {CheckRole.REQUESTER, CheckRole.AUTHORITY}
    if (e.subject or e.requester).name != case.person.name:
        unknown |= {CheckRole.SUBJECT, CheckRole.AUTHORITY}
    capacity = e.capacity or case.capacity
    if capacity is not case.capacity:
        unknown.add(CheckRole.AUTHORITY)
    return replace(
        case,
        requester=e.requester,
        subject=e.subject,
        capacity=capacity,
        language=e.language or case.language,
        checks=tuple(c for c in case.checks if c.role not in unknown),
    )


def _item_added(case: Case, e: ev.ItemAdded) -> Case:
    return replace(case, items=(*case.items, ItemState(e.item)))


def _accepted(case: Case, e: ev.Accepted) -> Case:
    return replace(
        case,
        accepted_on=e.on,
        sources=(*case.sources, *(SourceState(s) for s in e.sources)),
    )


def _identity_recorded(case: Case, e: ev.IdentityRecorded) -> Case:
    return replace(case, checks=(*case.checks, e.check))


def _identity_failed(case: Case, e: ev.IdentityFailed) -> Case:
    """What was decided while identity seemed confirmed, and not told yet, falls with it."""
    decision = Decision(Outcome.UNVERIFIED, e.on, internal_reason=e.reason)
    return replace(
        case, items=tuple(ItemState(i.item, decision) if i.open else i for i in case.items)
    )


def _hold_started(case: Case, e: ev.HoldStarted) -> Case:
    return replace(case, pauses=(*case.pauses, Pause(e.on, None, e.reason.value, e.answer_by)))


def _hold_ended(case: Case, e: ev.HoldEnded) -> Case:
    return replace(
        case,
        pauses=tuple(
            replace(p, end=e.on) if p.end is None and p.reason == e.reason.value else p
            for p in case.pauses
        ),
    )


def _fee_asked(case: Case, e: ev.FeeAsked) -> Case:
    known = case.fee
    fee = replace(
        known,
        asked=known.paid + e.amount,
        basis=e.basis,
        count=known.paid_count + e.count,
        asked_on=e.on,
    )
    return replace(case, fee=fee)


def _fee_paid(case: Case, e: ev.FeePaid) -> Case:
    paid, count = case.fee.paid + e.amount, case.fee.paid_count + e.count
    fee = replace(
        case.fee,
        asked=paid,
        basis=e.basis,
        count=count,
        paid=paid,
        paid_count=count,
        paid_on=e.on,
        method=e.method,
        evidence=e.evidence,
        payments=(*case.fee.payments, (e.on, e.amount, e.method, e.evidence)),
    )
    return replace(case, fee=fee)


def _fee_waived(case: Case, e: ev.FeeWaived) -> Case:
    return replace(case, fee=replace(case.fee, waived_on=e.on, waived_because=e.reason))


def _fee_refunded(case: Case, e: ev.FeeRefunded) -> Case:
    back = case.fee.refunded + (e.amount or case.fee.kept)
    fee = replace(case.fee, refunded_on=e.on, refunded_because=e.reason, refunded=back)
    return replace(case, fee=fee)


def _source_added(case: Case, e: ev.SourceAdded) -> Case:
    return replace(case, sources=(*case.sources, SourceState(e.source)))


def _source_asked(case: Case, e: ev.SourceAsked) -> Case:
    return _with_source(
        case,
        e.source,
        lambda s: replace(s, status=SourceStatus.ASKED, asked_on=e.on, answer_by=e.answer_by),
    )


def _source_answered(case: Case, e: ev.SourceAnswered) -> Case:
    return _with_source(
        case,
        e.source,
        lambda s: replace(
            s,
            status=e.status,
            answered_on=e.on,
            note=e.note,
            findings=e.findings,
            records=e.records,
        ),
    )


def _concluded(case: Case, e: ev.InvestigationConcluded) -> Case:
    return replace(case, concluded=e)


def _investigation_reopened(case: Case, _: ev.InvestigationReopened) -> Case:
    """What was decided on findings that turn out incomplete, and not told yet, is open again."""
    items = tuple(ItemState(i.item) if i.open else i for i in case.items)
    return replace(case, concluded=None, items=items)


def _item_decided(case: Case, e: ev.ItemDecided) -> Case:
    return _decided(case, e.item, e.decision)


def _item_withdrawn(case: Case, e: ev.ItemWithdrawn) -> Case:
    return _decided(case, e.item, Decision(Outcome.WITHDRAWN, e.on, internal_reason=e.note))


def _item_carried_out(case: Case, e: ev.ItemCarriedOut) -> Case:
    return _with_item(case, e.item, lambda i: replace(i, carried_out=e))


def _letter_issued(case: Case, e: ev.LetterIssued) -> Case:
    by = {x.id: x.superseded_by or e.letter for x in case.forms(e.supersedes)}
    letters = (replace(x, superseded_by=by.get(x.id, x.superseded_by)) for x in case.letters)
    case = replace(case, letters=(*letters, LetterState(e)))
    if e.kind == DECISION_LETTER:
        for number in e.items:
            case = _with_item(case, number, lambda i: replace(i, letters=(*i.letters, e.letter)))
    return case


def _letter_voided(case: Case, e: ev.LetterVoided) -> Case:
    """As with reopening: untold again, a decision does not outlive the findings it rests on."""
    case = _with_letter(case, e.letter, lambda x: replace(x, voided=e))
    for old in (x.id for x in case.letters if x.superseded_by == e.letter):
        case = _with_letter(case, old, lambda x: replace(x, superseded_by=""))
    items = (replace(i, letters=tuple(x for x in i.letters if x != e.letter)) for i in case.items)
    running = case.concluded is None
    return replace(case, items=tuple(ItemState(i.item) if running and i.open else i for i in items))


def _letter_posted(case: Case, e: ev.LetterPosted) -> Case:
    refuses = any(e.letter in i.letters and refusing(case, i) for i in case.items)
    return _with_letter(
        case, e.letter, lambda x: replace(x, posted=e, refuses=x.refuses or refuses, doubtful=False)
    )


def _posting_corrected(case: Case, e: ev.PostingCorrected) -> Case:
    """The case is as if it had been recorded so at once; what was recorded stays in its history."""
    now = Stamped(e, case.history[-1].at, "")
    return replay(as_corrected((*case.history, now)), case.rules)


def _letter_returned(case: Case, e: ev.LetterReturned) -> Case:
    """The same on the same things in another language was in the same envelope."""
    gone = {_envelope(x) for x in case.letters if x.id == e.letter}
    letters = (replace(x, doubtful=x.doubtful or _envelope(x) in gone) for x in case.letters)
    case = replace(case, letters=tuple(letters))
    return _with_letter(case, e.letter, lambda x: replace(x, posted=None, returned=e))


def _envelope(letter: LetterState) -> tuple[object, ...]:
    posted = letter.posted and replace(letter.posted, letter="")
    return letter.issued.kind, letter.issued.items, posted


def _closed(case: Case, e: ev.Closed) -> Case:
    return replace(case, closed_on=e.on)


def _reopened(case: Case, _: ev.Reopened) -> Case:
    return replace(case, closed_on=None, items=tuple(replace(i, reopened=True) for i in case.items))


def _repinned(case: Case, e: ev.PolicyRepinned) -> Case:
    return replace(
        case,
        policy_id=e.policy_id,
        policy_version=e.policy_version,
        policy_sha256=e.policy_sha256,
    )


def _finding_redacted(case: Case, e: ev.FindingRedacted) -> Case:
    def redact(source: SourceState) -> SourceState:
        findings = tuple(
            replace(f, shown=e.shown) if n == e.finding else f
            for n, f in enumerate(source.findings, start=1)
        )
        return replace(source, findings=findings)

    case = _with_source(case, e.source, redact)
    return replace(case, redactions=(*case.redactions, e))


def _attachment_added(case: Case, e: ev.AttachmentAdded) -> Case:
    return replace(case, attachments=(*case.attachments, e))


def _step_carried_out(case: Case, e: ev.StepCarriedOut) -> Case:
    return _with_item(case, e.item, lambda i: replace(i, steps=(*i.steps, e)))


def _recipient_told(case: Case, e: ev.RecipientTold) -> Case:
    return _with_item(case, e.item, lambda i: replace(i, told=(*i.told, ToldState(e))))


def _recipient_answered(case: Case, e: ev.RecipientAnswered) -> Case:
    def answer(item: ItemState) -> ItemState:
        told = (replace(t, answered=e) if t.told.source == e.source else t for t in item.told)
        return replace(item, told=tuple(told))

    return _with_item(case, e.item, answer)


_FOLD: dict[type[ev.Event], Callable[..., Case]] = {
    ev.PersonChanged: _person_changed,
    ev.ItemAdded: _item_added,
    ev.Accepted: _accepted,
    ev.IdentityRecorded: _identity_recorded,
    ev.IdentityFailed: _identity_failed,
    ev.HoldStarted: _hold_started,
    ev.HoldEnded: _hold_ended,
    ev.FeeAsked: _fee_asked,
    ev.FeePaid: _fee_paid,
    ev.FeeWaived: _fee_waived,
    ev.FeeRefunded: _fee_refunded,
    ev.SourceAdded: _source_added,
    ev.SourceAsked: _source_asked,
    ev.SourceAnswered: _source_answered,
    ev.InvestigationConcluded: _concluded,
    ev.InvestigationReopened: _investigation_reopened,
    ev.ItemDecided: _item_decided,
    ev.ItemWithdrawn: _item_withdrawn,
    ev.ItemCarriedOut: _item_carried_out,
    ev.LetterIssued: _letter_issued,
    ev.LetterVoided: _letter_voided,
    ev.LetterPosted: _letter_posted,
    ev.PostingCorrected: _posting_corrected,
    ev.LetterReturned: _letter_returned,
    ev.Closed: _closed,
    ev.Reopened: _reopened,
    ev.PolicyRepinned: _repinned,
    ev.FindingRedacted: _finding_redacted,
    ev.AttachmentAdded: _attachment_added,
    ev.StepCarriedOut: _step_carried_out,
    ev.RecipientTold: _recipient_told,
    ev.RecipientAnswered: _recipient_answered,
    **AROUND,
}
