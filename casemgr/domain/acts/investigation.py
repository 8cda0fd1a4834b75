"""Looking up what is held, and to whom it went."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import records
from casemgr.domain.acts.common import (
    allow,
    need_reason,
    need_source,
    no_numbers,
    not_before,
    on_day,
)
from casemgr.domain.checklist import INCIDENT, JOINT_USE
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import Finding, ProvisionRecord, Source, SourceStatus
from casemgr.domain.file_names import safe_name
from casemgr.domain.rules import Disclosure
from casemgr.domain.steps import Action

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case, SourceState

Events = tuple[ev.Event, ...]

PRESENT = "present"
"""Stands for the value of a category of which only presence may be told (passwords)."""

MOST_BYTES = 25 * 1024 * 1024
"""Size up to which a file is worked on as a whole, such as one that is stamped."""
MOST_IN_CASE = 1024 * 1024 * 1024
"""Size up to which files may be put into one case, all of them together."""

_MASK_KEEPS = 4
_REASONED = frozenset({SourceStatus.NOT_APPLICABLE, SourceStatus.EXCEPTION})
"""Answers that say nothing without a note."""


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
    not_before(answer_by, on, "answer_by")
    return (ev.SourceAsked(source, on, answer_by),)


def answer_source(case: Case, answer: ev.SourceAnswered, today: date) -> Events:
    """Record what a source has answered; a new answer replaces the earlier one.

    A password is recorded as present only and a card number masked, whatever was typed:
    what must not be disclosed is not to be stored either. Of a record of provision the statutory
    items are kept. What was blacked out before has to be blacked out anew.
    """
    allow(case, Action.ANSWER_SOURCE)
    row = need_source(case, answer.source)
    if answer.status in {SourceStatus.NOT_ASKED, SourceStatus.ASKED}:
        raise Problem(Code.FIELD_INVALID, field="status", value=answer.status.value, expected="")
    on_day(answer.on, today, row.asked_on or case.arrived_on, "on")
    no_numbers(note=answer.note)
    if answer.status in _REASONED:
        need_reason(answer.note)
    found = answer.status is SourceStatus.FOUND
    if found and not (answer.findings or answer.records):
        # That the person's data was in a leak is the whole answer; which data, a note may say.
        if answer.source != INCIDENT:
            raise Problem(Code.NO_FINDINGS, source=answer.source)
        need_reason(answer.note)
    findings = tuple(_safe(case, f) for f in answer.findings) if found else ()
    provided = tuple(_statutory(case, row, r) for r in answer.records) if found else ()
    return (
        ev.SourceAnswered(answer.source, answer.status, answer.on, answer.note, findings, provided),
    )


def _safe(case: Case, finding: Finding) -> Finding:
    category = case.rules.policy.categories.get(finding.category)
    if category is None:
        known = list(case.rules.policy.categories)
        raise Problem(Code.UNKNOWN_CATEGORY, category=finding.category, expected=known)
    if not finding.value.strip():
        raise Problem(Code.FIELD_MISSING, field=finding.category)
    return replace(finding, value=as_kept(category.disclose, finding.value), shown=None)


def as_kept(disclose: Disclosure, value: str) -> str:
    """Give *value* as it may be stored of a category that may appear so in an annex."""
    if disclose is Disclosure.PRESENCE_ONLY:
        return PRESENT
    return masked(value) if disclose is Disclosure.MASKED else value


def masked(value: str) -> str:
    """Hide all digits of *value* but the last four."""
    digits = sum(c.isdigit() for c in value)
    seen = 0
    out = []
    for char in value:
        seen += char.isdigit()
        out.append("*" if char.isdigit() and seen <= digits - _MASK_KEEPS else char)
    return "".join(out)


def _statutory(case: Case, row: SourceState, record: ProvisionRecord) -> ProvisionRecord:
    """Give the record with its statutory items; raise when there is no such record to be kept."""
    recipient = case.rules.policy.recipients.get(row.source.id)
    kind = None if row.source.kind == JOINT_USE else records.kind_of(record, recipient)
    if kind is None:
        raise Problem(Code.NO_RECORD_DUTY, source=row.source.id)
    if lacking := records.missing(record, kind):
        who = record.recipient.strip() or row.source.id
        raise Problem(Code.RECORD_INCOMPLETE, recipient=who, field=lacking)
    return records.kept(record, kind)


def redact(
    case: Case, source: str, number: int, shown: str, reason: str, today: date
) -> tuple[ev.FindingRedacted]:
    """Black out what concerns other persons in a finding (33(2)(i)); empty: all of it.

    What is kept of passwords and card numbers stays as it is: nothing more can be typed in here.
    """
    allow(case, Action.REDACT)
    findings = need_source(case, source).findings
    if not 1 <= number <= len(findings):
        raise Problem(Code.NO_SUCH_FINDING, source=source, finding=number)
    finding = findings[number - 1]
    disclose = case.rules.policy.categories[finding.category].disclose
    kept = as_kept(disclose, shown.strip()) if shown.strip() else ""
    if kept == finding.value.strip():
        raise Problem(Code.FIELD_INVALID, field="shown", value=kept, expected="")
    return (ev.FindingRedacted(source, number, kept, need_reason(reason), today),)


def attach(case: Case, file: ev.AttachmentAdded) -> Events:
    """Put a file into the case; its number within the case is given here.

    Its bytes are kept beside this event by their hash, so the same file counts once.
    """
    allow(case, Action.ATTACH)
    name = safe_name(file.name)
    if not name:
        raise Problem(Code.FIELD_MISSING, field="name")
    if not file.size:
        raise Problem(Code.FILE_EMPTY, file=name)
    held = bytes_held(case)
    if file.size > MOST_IN_CASE - held and not _has(case, file.sha256):
        raise Problem(
            Code.FILES_TOO_LARGE, file=name, size=file.size, held=held, limit=MOST_IN_CASE
        )
    no_numbers(name=name, note=file.note)
    if file.source:
        need_source(case, file.source)
    number = f"A{len(case.attachments) + 1}"
    return (replace(file, id=number, name=name, note=file.note.strip()),)


def bytes_held(case: Case) -> int:
    """Give the size of the files of the case, each counted once; one that was erased is none."""
    return sum({x.sha256: x.size for x in case.attachments if x.sha256}.values())


def _has(case: Case, sha256: str) -> bool:
    return any(file.sha256 == sha256 for file in case.attachments)


def conclude(case: Case, today: date, *, third_parties_checked: bool, note: str = "") -> Events:
    """End the investigation. Findings must have been looked through for other persons' data."""
    allow(case, Action.CONCLUDE_INVESTIGATION)
    if not third_parties_checked and any(s.findings or s.records for s in case.sources):
        raise Problem(Code.THIRD_PARTIES_UNCHECKED)
    no_numbers(note=note)
    return (ev.InvestigationConcluded(today, third_parties_checked, note),)


def reopen(case: Case, today: date, reason: str) -> Events:
    """Look something up again."""
    allow(case, Action.REOPEN_INVESTIGATION)
    return (ev.InvestigationReopened(today, need_reason(reason)),)
