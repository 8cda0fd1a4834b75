"""Records of provision: which exist, what stands in them, how long they are kept.

A record that no duty asks for is none in the sense of Article 33(5), and what is no statutory item
is not kept: it would only be one thing more to disclose (Rules 20, 21, 24, 25).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from casemgr.domain.carrying import EQUIVALENT_MEASURES, OPT_OUT
from casemgr.domain.checklist import JOINT_USE, RECIPIENT
from casemgr.domain.facts import ProvisionRecord, RecordKept, RecordKind, SourceStatus
from casemgr.domain.findings import disclosable
from casemgr.domain.people import birthday

if TYPE_CHECKING:
    from casemgr.domain.case import Case, SourceState
    from casemgr.domain.rules import Recipient

_WHO = ("recipient", "address", "representative", "items")
"""The third party by name, address and representative, and the items: always (Rules 20, 24)."""

STATUTORY: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.GIVEN_CONSENT: _WHO,  # 20(1)(ii): the day is no item
    RecordKind.GIVEN_OPT_OUT: (*_WHO, "provided_on"),  # 20(1)(i)
    RecordKind.RECEIVED_CONSENT: (*_WHO, "obtained"),  # 24(1)(ii)
    RecordKind.RECEIVED_OPT_OUT: (*_WHO, "provided_on", "obtained"),  # 24(1)(i)
    RecordKind.RECEIVED_RELATED: _WHO,  # 24(1)(iii)
    RecordKind.RECEIVED_OTHER: (*_WHO, "obtained"),  # 24(1)(iv)
}
"""Fields of a record that are statutory items of its kind. Of a natural person, who has no
representative, their own name stands there. Consent and the person concerned need no field."""

RECEIVED = frozenset(k for k in RecordKind if k.value.startswith("received"))
"""Kinds in which the company is the one that received."""

CONSENT = frozenset(
    {RecordKind.GIVEN_CONSENT, RecordKind.RECEIVED_CONSENT, RecordKind.RECEIVED_RELATED}
)
"""Kinds of which it is an item that the person's consent was obtained."""

_FIELDS = ("recipient", "address", "representative", "items", "provided_on", "obtained")
_WITHOUT_DUTY = frozenset({"law_27_1", "on_behalf_of_person"})
"""Article 29(1) with 27(1); on behalf of the person nobody has provided anything."""
_WITHOUT_DUTY_AT_HOME = frozenset({"entrusted_27_5_1", "succession_27_5_2"})
"""Article 27(5): exempt, except where the recipient is a third party abroad (29(1), 28(1))."""

_YEARS = {RecordKept.SINGLE: 3, RecordKept.BATCH: 3, RecordKept.CONTRACT: 1}
_DAY = timedelta(days=1)


def kind_of(record: ProvisionRecord, recipient: Recipient | None = None) -> RecordKind | None:
    """Tell what kind of record it is; None where no duty asks for one.

    *recipient* is the policy's entry for who received it, where there is one. Its system of
    equivalent measures takes it out of "third party in a foreign country" (28(1)), so that
    entrusting it is exempt again.
    """
    if record.kind is not None:
        return record.kind
    if record.basis in _WITHOUT_DUTY:
        return None
    if record.basis in _WITHOUT_DUTY_AT_HOME:
        if recipient is None or not recipient.foreign or recipient.basis == EQUIVALENT_MEASURES:
            return None
        return RecordKind.GIVEN_CONSENT
    return RecordKind.GIVEN_OPT_OUT if record.basis == OPT_OUT else RecordKind.GIVEN_CONSENT


def kept(record: ProvisionRecord, kind: RecordKind) -> ProvisionRecord:
    """Give the record as a *kind* with its statutory items only."""
    wanted = STATUTORY[kind]
    values: dict[str, Any] = {
        field: getattr(record, field).strip() if field in wanted else "" for field in _FIELDS
    }
    return replace(record, kind=kind, **values)


def missing(record: ProvisionRecord, kind: RecordKind) -> str:
    """Name the first statutory item of *kind* that the record lacks; empty when complete."""
    return next((f for f in STATUTORY[kind] if not getattr(record, f).strip()), "")


def keep_until(record: ProvisionRecord) -> date | None:
    """Give the last day of the time for which a record is kept (Rules 21, 25).

    None while the day from which it counts is not known: such a record counts as still kept.
    The day itself does not count (Civil Code 140); the time ends on the day before the one that
    corresponds to its first day, or with the month where there is none (143(2)), as a year of
    life does. Where the calendar ends, that day stands for the time that never ends.
    """
    if record.last_on is None:
        return None
    first = min(record.last_on, date.max - _DAY) + _DAY
    return birthday(first, _YEARS[record.kept]) - _DAY


def expired(record: ProvisionRecord, on: date) -> bool:
    """Whether the time for keeping was over on that day: the record then counts as not held."""
    last = keep_until(record)
    return last is not None and last < on


def records_to_disclose(case: Case) -> tuple[ProvisionRecord, ...]:
    """Give the records within Article 33(5), in the checklist's order.

    Neither what no duty asks for nor what was past its time is among them, nor what is kept out
    (Order, Article 11). The day the request arrived counts: the time the company takes for its
    answer must not defeat the right.
    """
    recipients = case.rules.policy.recipients
    return tuple(
        r
        for s in case.sources
        if s.source.kind != JOINT_USE
        for r in s.records
        if r.retained
        and kind_of(r, recipients.get(s.source.id)) is not None
        and not expired(r, case.arrived_on)
    )


def only_outside(case: Case) -> bool:
    """Whether all that was found is kept out, so that any answer but "not held" gives it away.

    A source that holds something it does not hand over, or that says without particulars that the
    person was in a leak, leaves something to speak of.
    """
    hidden = any(not f.retained for s in case.sources for f in s.findings) or any(
        not r.retained for s in case.sources for r in s.records
    )
    if not hidden or disclosable(case) or records_to_disclose(case):
        return False
    return not any(
        s.status is SourceStatus.EXCEPTION
        or (s.status is SourceStatus.FOUND and not (s.findings or s.records))
        for s in case.sources
    )


def proposals(case: Case) -> tuple[tuple[str, ProvisionRecord], ...]:
    """Prepare a record for each recipient of the checklist that has none yet, with its row's id.

    Made from the policy and from the stores entered in the case; what is not known is left empty
    and has to be filled in. Joint use makes no record (27(5)(iii)), nor does provision without a
    duty to record it.
    """
    found = ((s.source.id, _proposal(case, s)) for s in case.sources if not s.records)
    return tuple((source, record) for source, record in found if record is not None)


def _proposal(case: Case, row: SourceState) -> ProvisionRecord | None:
    if row.source.kind != RECIPIENT:
        return None
    recipients = case.rules.policy.recipients
    known = recipients.get(row.source.id)
    # A store entered by hand is one of those the policy speaks of together (4(1)).
    general = known or next((r for r in recipients.values() if r.per_case_names), None)
    if general is None:
        record = ProvisionRecord(row.source.name.in_(case.language), "")
    else:
        record = _from_policy(case, general)
    if known is None:
        name, items = (t.in_(case.language) for t in (row.source.name, row.source.detail))
        record = replace(
            record, recipient=name, items=items or record.items, address="", representative=""
        )
    kind = kind_of(record, known)
    return None if kind is None else kept(record, kind)


def _from_policy(case: Case, recipient: Recipient) -> ProvisionRecord:
    """A role is no name, nor is the name of many together."""
    name = "" if recipient.per_case_names else recipient.name.in_(case.language)
    return ProvisionRecord(
        recipient=name,
        items=recipient.items.in_(case.language),
        address=recipient.address.in_(case.language),
        representative=recipient.representative.in_(case.language),
        basis=recipient.basis,
    )
