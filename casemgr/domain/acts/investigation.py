"""Looking up what is held, and to whom it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.actions import Action
from casemgr.domain.acts.common import allow, need_reason, need_source, on_day
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import Finding, ProvisionRecord, Source, SourceStatus
from casemgr.domain.rules import Disclosure

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case

Events = tuple[ev.Event, ...]

PRESENT = "present"
"""Stands for the value of a category of which only presence may be told (passwords)."""

_MASK_KEEPS = 4


def add_source(case: Case, source: Source) -> Events:
    """Put a source on the checklist, such as the store the person reserved at."""
    allow(case, Action.ADD_SOURCE)
    if case.find_source(source.id) is not None:
        raise Problem(Code.SOURCE_EXISTS, source=source.id)
    if not (source.name.en or source.name.ja):
        raise Problem(Code.NAME_MISSING)
    return (ev.SourceAdded(source),)


def ask_source(case: Case, source: str, on: date, answer_by: date | None, today: date) -> Events:
    """Record that a source was asked; asking again is a reminder."""
    allow(case, Action.ASK_SOURCE)
    row = need_source(case, source)
    if row.answered:
        raise Problem(Code.SOURCE_NOT_ANSWERABLE, source=source)
    on_day(on, today, case.arrived_on, "on")
    if answer_by is not None and answer_by < on:
        raise Problem(Code.DATE_BEFORE, what="answer_by", date=answer_by, limit=on)
    return (ev.SourceAsked(source, on, answer_by),)


def answer_source(case: Case, answer: ev.SourceAnswered, today: date) -> Events:
    """Record what a source has answered; a new answer replaces the earlier one.

    A password is recorded as present only and a card number masked, whatever was typed:
    what must not be disclosed is not to be stored either.
    """
    allow(case, Action.ANSWER_SOURCE)
    row = need_source(case, answer.source)
    if answer.status in {SourceStatus.NOT_ASKED, SourceStatus.ASKED}:
        raise Problem(Code.FIELD_INVALID, field="status", value=answer.status.value, expected="")
    on_day(answer.on, today, row.asked_on or case.arrived_on, "on")
    if answer.status is SourceStatus.NOT_APPLICABLE:
        need_reason(answer.note)
    found = answer.status is SourceStatus.FOUND
    if found and not (answer.findings or answer.records):
        raise Problem(Code.NO_FINDINGS, source=answer.source)
    findings = tuple(_safe(case, f) for f in answer.findings) if found else ()
    records = tuple(_complete(r) for r in answer.records) if found else ()
    return (
        ev.SourceAnswered(answer.source, answer.status, answer.on, answer.note, findings, records),
    )


def _safe(case: Case, finding: Finding) -> Finding:
    category = case.rules.policy.categories.get(finding.category)
    if category is None:
        raise Problem(Code.UNKNOWN_CATEGORY, category=finding.category)
    if not finding.value.strip():
        raise Problem(Code.FIELD_MISSING, field=finding.category)
    if category.disclose is Disclosure.PRESENCE_ONLY:
        return Finding(finding.category, PRESENT)
    if category.disclose is Disclosure.MASKED:
        return Finding(finding.category, masked(finding.value))
    return finding


def masked(value: str) -> str:
    """Hide all digits of *value* but the last four."""
    digits = sum(c.isdigit() for c in value)
    seen = 0
    out = []
    for char in value:
        seen += char.isdigit()
        out.append("*" if char.isdigit() and seen <= digits - _MASK_KEEPS else char)
    return "".join(out)


def _complete(record: ProvisionRecord) -> ProvisionRecord:
    """Rule 20 wants at least who received what."""
    for field, value in (("recipient", record.recipient), ("items", record.items)):
        if not value.strip():
            raise Problem(Code.FIELD_MISSING, field=field)
    return record


def conclude(case: Case, today: date, *, third_parties_checked: bool, note: str = "") -> Events:
    """End the investigation. Findings must have been looked through for other persons' data."""
    allow(case, Action.CONCLUDE_INVESTIGATION)
    if not third_parties_checked and any(s.findings or s.records for s in case.sources):
        raise Problem(Code.THIRD_PARTIES_UNCHECKED)
    return (ev.InvestigationConcluded(today, third_parties_checked, note),)


def reopen(case: Case, today: date, reason: str) -> Events:
    """Look something up again."""
    allow(case, Action.REOPEN_INVESTIGATION)
    return (ev.InvestigationReopened(today, need_reason(reason)),)
