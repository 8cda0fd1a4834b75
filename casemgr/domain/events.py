"""What can happen to a case. A case is nothing but the sum of these, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.decision import Decision
from casemgr.domain.facts import (
    Channel,
    Finding,
    HoldReason,
    Item,
    PostWay,
    ProvisionRecord,
    Source,
    SourceStatus,
)
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import IdentityCheck
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language


@dataclass(frozen=True, slots=True)
class Received:
    """The request arrived."""

    number: str
    arrived_on: date
    channel: Channel
    language: Language
    requester: Party
    capacity: Capacity
    items: tuple[Item, ...]
    policy_id: str
    policy_version: str
    policy_sha256: str
    law_sha256: str
    subject: Party | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """Particulars of the requester or of the person concerned were corrected."""

    requester: Party
    subject: Party | None


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """The person asked for one more thing."""

    item: Item


@dataclass(frozen=True, slots=True)
class Accepted:
    """The request was read and taken up; the checklist was drawn up from the policy."""

    on: date
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class IdentityRecorded:
    """An identity check was made, with success or not."""

    check: IdentityCheck


@dataclass(frozen=True, slots=True)
class IdentityFailed:
    """Identity could not be confirmed; nothing is said of whether data is held."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class HoldStarted:
    """The case waits for someone else."""

    reason: HoldReason
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """The wait is over."""

    reason: HoldReason
    on: date


@dataclass(frozen=True, slots=True)
class FeeAsked:
    """The fee was asked for, in yen."""

    on: date
    amount: int
    basis: FeeBasis
    count: int


@dataclass(frozen=True, slots=True)
class FeePaid:
    """The fee came in."""

    on: date
    amount: int
    method: str
    evidence: str
    basis: FeeBasis = FeeBasis.PER_REQUEST
    count: int = 0


@dataclass(frozen=True, slots=True)
class FeeWaived:
    """The company does not take the fee."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class FeeRefunded:
    """The fee went back."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class SourceAdded:
    """A source was put on the checklist by hand (a store, a system)."""

    source: Source


@dataclass(frozen=True, slots=True)
class SourceAsked:
    """A source was asked."""

    source: str
    on: date
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class SourceAnswered:
    """A source has answered; replaces what it answered before."""

    source: str
    status: SourceStatus
    on: date
    note: str = ""
    findings: tuple[Finding, ...] = ()
    records: tuple[ProvisionRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class InvestigationConcluded:
    """Everything has been looked up."""

    on: date
    third_parties_checked: bool
    """Whether the findings were checked for data of other persons."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class InvestigationReopened:
    """Something has to be looked up again."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class ItemDecided:
    """One item was decided; a later decision replaces an earlier one."""

    item: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class ItemWithdrawn:
    """The person took one item back."""

    item: int
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemCarriedOut:
    """What was decided has been done."""

    item: int
    on: date
    what: str
    proof: str


@dataclass(frozen=True, slots=True)
class LetterIssued:
    """A letter was made final; its bytes are kept."""

    letter: str
    kind: str
    language: Language
    items: tuple[int, ...]
    on: date
    sha256: str
    pages: int
    template: str


@dataclass(frozen=True, slots=True)
class LetterVoided:
    """A letter that never left the house was taken back."""

    letter: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class LetterPosted:
    """A letter left the house."""

    letter: str
    on: date
    way: PostWay
    tracking: str = ""


@dataclass(frozen=True, slots=True)
class LetterReturned:
    """The post brought a letter back."""

    letter: str
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """Everything is done."""

    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reopened:
    """The case goes on after all."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """The manager wrote something down."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class PolicyRepinned:
    """The case was moved to another edition of the policy, deliberately."""

    on: date
    policy_id: str
    policy_version: str
    policy_sha256: str
    note: str


Event = (
    Received
    | PersonChanged
    | ItemAdded
    | Accepted
    | IdentityRecorded
    | IdentityFailed
    | HoldStarted
    | HoldEnded
    | FeeAsked
    | FeePaid
    | FeeWaived
    | FeeRefunded
    | SourceAdded
    | SourceAsked
    | SourceAnswered
    | InvestigationConcluded
    | InvestigationReopened
    | ItemDecided
    | ItemWithdrawn
    | ItemCarriedOut
    | LetterIssued
    | LetterVoided
    | LetterPosted
    | LetterReturned
    | Closed
    | Reopened
    | NoteAdded
    | PolicyRepinned
)

EVENTS: dict[str, type[Event]] = {
    "received": Received,
    "person_changed": PersonChanged,
    "item_added": ItemAdded,
    "accepted": Accepted,
    "identity_recorded": IdentityRecorded,
    "identity_failed": IdentityFailed,
    "hold_started": HoldStarted,
    "hold_ended": HoldEnded,
    "fee_asked": FeeAsked,
    "fee_paid": FeePaid,
    "fee_waived": FeeWaived,
    "fee_refunded": FeeRefunded,
    "source_added": SourceAdded,
    "source_asked": SourceAsked,
    "source_answered": SourceAnswered,
    "investigation_concluded": InvestigationConcluded,
    "investigation_reopened": InvestigationReopened,
    "item_decided": ItemDecided,
    "item_withdrawn": ItemWithdrawn,
    "item_carried_out": ItemCarriedOut,
    "letter_issued": LetterIssued,
    "letter_voided": LetterVoided,
    "letter_posted": LetterPosted,
    "letter_returned": LetterReturned,
    "closed": Closed,
    "reopened": Reopened,
    "note_added": NoteAdded,
    "policy_repinned": PolicyRepinned,
}
"""Events by the name they are stored under; a name, once used, never changes its meaning."""
