"""Compares what runs beside the way of a case: tasks, matters, links, telling, records, clocks."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from casemgr.play.difference import Difference, differ, rows_differ
from casemgr.play.expected import NONE, Expect, ExpectedSummary
from casemgr.services import fee_ledger, reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.case import Case
    from casemgr.play.stage import Stage
    from casemgr.services.queries import CaseDetail

Rows = list[dict[str, Any]]


def of_what_runs_beside(expect: Expect, now: CaseDetail, stage: Stage) -> Iterator[Difference]:
    """Give what is not as expected beside the way of a case."""
    case = now.case
    yield from rows_differ("tasks", expect.tasks, _tasks(case))
    yield from rows_differ("matters", expect.matters, _matters(case))
    yield from rows_differ("links", expect.links, _links(case, stage))
    yield from rows_differ("told", expect.told, _told(case))
    yield from rows_differ("records", expect.records, _records(case))
    for number, systems in expect.carried_out.items():
        item = case.find_item(int(number))
        done = tuple(s.source for s in item.steps) if item else ()
        yield from differ(f"carried_out.{number}", systems, done)
    yield from differ("redacted", expect.redacted, len(case.redactions))
    yield from differ("attached", expect.attached, tuple(a.name for a in case.attachments))
    if expect.fee_ledger is not None:
        sums = fee_ledger.of_case(case)
        for field in fields(expect.fee_ledger):
            wanted = getattr(expect.fee_ledger, field.name)
            yield from differ(f"fee_ledger.{field.name}", wanted, getattr(sums, field.name))
    yield from rows_differ("ledger", expect.ledger, _ledger(expect, now))
    days = {d.name: d.on for d in now.deadlines}
    for name, day in expect.deadlines.items():
        yield from differ(f"deadlines.{name}", day, days.get(name, NONE))


def _tasks(case: Case) -> Rows:
    return [
        {
            "kind": t.task.kind,
            "due_on": t.task.due_on,
            "item": t.task.item,
            "text": t.task.text,
            "done": t.done is not None,
        }
        for t in case.tasks
    ]


def _matters(case: Case) -> Rows:
    return [
        {"kind": m.opened.kind, "answer_by": m.opened.answer_by, "open": m.closed is None}
        for m in case.matters
    ]


def _links(case: Case, stage: Stage) -> Rows:
    names = {number: name for name, number in stage.cases.items()}
    return [{"other": names.get(x.other, x.other), "kind": x.kind} for x in case.links]


def _told(case: Case) -> Rows:
    return [
        {"item": i.number, "source": t.told.source, "answered": t.answered is not None}
        for i in case.items
        for t in i.told
    ]


def _records(case: Case) -> Rows:
    return [
        {
            "source": s.source.id,
            "recipient": r.recipient,
            "kind": r.kind,
            "address": r.address,
            "representative": r.representative,
            "obtained": r.obtained,
            "provided_on": r.provided_on,
        }
        for s in case.sources
        for r in s.records
    ]


def _ledger(expect: Expect, now: CaseDetail) -> Rows:
    """What the clocks did that are expected to have done something."""
    named = {line.clock for line in expect.ledger or ()}
    return [
        {"clock": e.clock, "what": e.what, "on": e.on, "reason": e.reason}
        for e in now.ledger
        if e.clock in named
    ]


def of_summary(expect: ExpectedSummary, stage: Stage) -> Iterator[Difference]:
    """Look through the case summary as it is exported unless asked otherwise, in codes."""
    found, erased = reports.of_house(stage.desk)
    sheet = reports.sheet(found, lambda _, code: code, erased=erased)
    text = "\n".join(str(cell) for row in sheet.rows for cell in row)
    for words in expect.contains:
        if words.casefold() not in text.casefold():
            yield Difference("summary contains", words, "-")
    for words in expect.lacks:
        if words.casefold() in text.casefold():
            yield Difference("summary lacks", words, words)
