"""Events of arrival: people, identity, waits, fee, and the policy a case is judged by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import Channel, HoldReason, Item, Source
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
    regimes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """Particulars of the requester or of the person concerned were corrected."""

    requester: Party
    subject: Party | None
    capacity: Capacity | None = None
    """The capacity from now on; None: as before."""
    language: Language | None = None
    """The language of letters from now on; None: as before."""


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
    answer_by: date | None = None


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
    told: str = ""
    """How the person was told of it otherwise than by the notice of the fee."""


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
    """The fee went back, or a part of it."""

    on: date
    reason: str
    amount: int = 0
    """In yen; 0: all that was left."""


@dataclass(frozen=True, slots=True)
class PolicyRepinned:
    """The case was moved to another edition of the policy, deliberately."""

    on: date
    policy_id: str
    policy_version: str
    policy_sha256: str
    note: str
