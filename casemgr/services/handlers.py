"""Which act each command on an existing case is. Letters and arrival have rooms of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import (
    around,
    carrying_out,
    deciding,
    holding,
    intake,
    investigation,
    sending,
)
from casemgr.domain.case import Stamped
from casemgr.domain.checklist import INTERNAL, RECIPIENT
from casemgr.domain.decision import Decision
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import Item, Source
from casemgr.domain.fold import after
from casemgr.domain.identity import IdentityCheck
from casemgr.domain.text import Text
from casemgr.services import attachments
from casemgr.services import commands as do

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from casemgr.domain.case import Case

Events = tuple[ev.Event, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Now:
    """The moment a command is carried out, and its date in Japan."""

    at: datetime
    today: date


def events_of(case: Case, command: Any, now: Now) -> Events:
    """Give the events *command* leads to. Raises the ``Problem`` that forbids it."""
    return _HANDLERS[type(command)](case, command, now)


def new_items(items: Iterable[do.NewItem], first: int) -> tuple[Item, ...]:
    """Number the requested items from *first*."""
    return tuple(
        Item(n, i.type, i.ground, i.asked, i.method, i.incident)
        for n, i in enumerate(items, start=first)
    )


def _each(case: Case, now: Now, names: Iterable[T], step: Callable[[Case, T], Events]) -> Events:
    """Take a step for each of *names*, on the case as the step before has left it."""
    done: list[ev.Event] = []
    for name in names:
        for event in step(case, name):
            done.append(event)
            case = after(case, Stamped(event, now.at, ""))
    return tuple(done)


def _add_item(case: Case, c: do.AddItem, now: Now) -> Events:
    (item,) = new_items([c.item], len(case.items) + 1)
    return intake.add_item(case, item, now.today)


def _record_identity(case: Case, c: do.RecordIdentity, now: Now) -> Events:
    check = IdentityCheck(
        role=c.role,
        method=c.method,
        documents=c.documents,
        compared=c.compared,
        confirmed=c.confirmed,
        on=c.on or now.today,
        note=c.note,
        override=c.override,
        scope=c.scope,
    )
    return intake.record_identity(case, check, now.today)


def _add_source(case: Case, c: do.AddSource, _: Now) -> Events:
    if c.kind not in {INTERNAL, RECIPIENT}:
        raise Problem(
            Code.FIELD_INVALID, field="kind", value=c.kind, expected=f"{INTERNAL}, {RECIPIENT}"
        )
    if not c.id.strip():
        raise Problem(Code.FIELD_MISSING, field="id")
    return investigation.add_source(
        case, Source(c.id, c.kind, Text(c.name, c.name), Text(c.detail, c.detail))
    )


def _ask_source(case: Case, c: do.AskSource, now: Now) -> Events:
    _some(c.sources)
    on = c.on or now.today
    return _each(
        case,
        now,
        c.sources,
        lambda k, s: investigation.ask_source(k, s, on, c.answer_by, now.today),
    )


def _answer_source(case: Case, c: do.AnswerSource, now: Now) -> Events:
    _some(c.sources)
    if len(c.sources) > 1 and (c.findings or c.records):
        raise Problem(Code.FIELD_INVALID, field="sources", value=", ".join(c.sources), expected="1")
    on = c.on or now.today
    answers = [ev.SourceAnswered(s, c.status, on, c.note, c.findings, c.records) for s in c.sources]
    return _each(case, now, answers, lambda k, a: investigation.answer_source(k, a, now.today))


def _some(sources: tuple[str, ...]) -> None:
    if not sources:
        raise Problem(Code.FIELD_MISSING, field="sources")


def _conclude(case: Case, c: do.ConcludeInvestigation, now: Now) -> Events:
    return investigation.conclude(
        case, now.today, third_parties_checked=c.third_parties_checked, note=c.note
    )


def _decide(case: Case, c: do.Decide, now: Now) -> Events:
    decision = Decision(
        outcome=c.outcome,
        decided_on=c.decided_on or now.today,
        exception=c.exception,
        internal_reason=c.internal_reason,
        legal_ref=c.legal_ref,
        letter_reason=c.letter_reason,
        measure=c.measure,
        protection=c.protection,
        withheld=c.withheld,
        corrections=c.corrections,
        purposes=c.purposes,
        evidence=c.evidence,
        letter_reason_en=c.letter_reason_en,
        measure_en=c.measure_en,
        explanations=c.explanations,
        promised_on=c.promised_on,
    )
    return deciding.decide(case, c.item, decision, now.today)


def _post_letter(case: Case, c: do.PostLetter, now: Now) -> Events:
    """Post several letters in one envelope: all of them or none."""
    letters = c.letters or tuple(x.id for x in wf.waiting_letters(case))
    if not letters:
        raise Problem(Code.NO_LETTER_TO_POST)
    on = c.on or now.today
    return _each(
        case,
        now,
        letters,
        lambda k, x: sending.post_letter(k, x, on, now.today, c.way, c.tracking, c.codes, letters),
    )


_HANDLERS: dict[type[Any], Callable[[Case, Any, Now], Events]] = {
    do.ChangePerson: lambda k, c, n: intake.change_person(
        k, c.requester, c.subject, n.today, c.capacity, c.language
    ),
    do.AddItem: _add_item,
    do.Accept: lambda k, _, n: intake.accept(k, n.today),
    do.RecordIdentity: _record_identity,
    do.FailIdentity: lambda k, c, n: intake.fail_identity(k, n.today, c.reason),
    do.Hold: lambda k, c, n: intake.hold(
        k, c.reason, c.on or n.today, n.today, c.note, c.answer_by
    ),
    do.Release: lambda k, c, n: intake.release(k, c.reason, c.on or n.today, n.today),
    do.AskFee: lambda k, c, n: intake.ask_fee(k, c.basis, n.today, c.told),
    do.PayFee: lambda k, c, n: intake.pay_fee(
        k, c.amount, c.method, c.evidence, c.on or n.today, n.today
    ),
    do.WaiveFee: lambda k, c, n: intake.waive_fee(k, c.reason, n.today),
    do.RefundFee: lambda k, c, n: intake.refund_fee(
        k, c.reason, c.on or n.today, n.today, c.amount
    ),
    do.AddSource: _add_source,
    do.AskSource: _ask_source,
    do.AnswerSource: _answer_source,
    do.ConcludeInvestigation: _conclude,
    do.Redact: lambda k, c, n: investigation.redact(
        k, c.source, c.finding, c.shown, c.reason, n.today
    ),
    do.Attach: lambda k, c, n: investigation.attach(k, attachments.described(k, c, n.today)),
    attachments.AttachFile: lambda k, c, n: investigation.attach(
        k, attachments.described(k, c, n.today)
    ),
    do.ReopenInvestigation: lambda k, c, n: investigation.reopen(k, n.today, c.reason),
    do.Decide: _decide,
    do.Dismiss: lambda k, c, n: deciding.dismiss(
        k, c.item, c.outcome, n.today, c.reason, c.other_case
    ),
    do.Withdraw: lambda k, c, n: deciding.withdraw(k, c.items, c.on or n.today, n.today, c.note),
    do.CarryOut: lambda k, c, n: carrying_out.carry_out(
        k, c.item, c.on or n.today, n.today, c.what, c.proof, c.system
    ),
    do.TellRecipient: lambda k, c, n: carrying_out.tell_recipient(
        k, c.item, c.sources, c.on or n.today, n.today, c.way, c.note
    ),
    do.RecipientReply: lambda k, c, n: carrying_out.recipient_reply(
        k, c.item, c.source, c.on or n.today, n.today, c.note
    ),
    do.VoidLetter: lambda k, c, n: sending.void_letter(k, c.letter, n.today, c.reason),
    do.PostLetter: _post_letter,
    do.CorrectPosting: lambda k, c, n: sending.correct_posting(
        k, c.letter, c.on or n.today, n.today, c.way, c.tracking, c.reason, c.codes
    ),
    do.ReturnLetter: lambda k, c, n: sending.return_letter(
        k, c.letter, c.on or n.today, n.today, c.reason
    ),
    do.Close: lambda k, c, n: sending.close(k, n.today, c.note),
    do.Reopen: lambda k, c, n: sending.reopen(k, n.today, c.reason),
    do.Note: lambda k, c, n: sending.note(k, n.today, c.text),
    do.Extend: lambda k, c, n: around.extend(k, c.clock, c.days, c.reason, n.today),
    do.FlagRegime: lambda k, c, n: around.flag_regime(
        k, c.regime, c.since or k.arrived_on, n.today, c.note
    ),
    do.AddTask: lambda k, c, n: around.add_task(k, c.kind, c.due_on, c.text, n.today),
    do.FinishTask: lambda k, c, n: around.finish_task(k, c.task, c.on or n.today, n.today, c.note),
    do.OpenMatter: lambda k, c, n: around.open_matter(
        k, c.kind, c.on or n.today, n.today, c.text, c.answer_by, c.reference
    ),
    do.CloseMatter: lambda k, c, n: around.close_matter(
        k, c.matter, c.on or n.today, n.today, c.text
    ),
    do.Link: lambda k, c, n: around.link(k, c.other_case, c.kind, n.today, c.note),
    do.SetLegalHold: lambda k, c, n: holding.set_legal_hold(k, c.on or n.today, n.today, c.reason),
    do.LiftLegalHold: lambda k, c, n: holding.lift_legal_hold(
        k, c.on or n.today, n.today, c.reason
    ),
}
