"""Commands of arrival: people, identity, waits, fee, policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import (
    Channel,
    HoldReason,
)
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.domain.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """One thing asked for."""

    type: RequestType
    ground: str = ""
    asked: str = ""
    method: str = ""
    incident: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive:
    """Take in a request."""

    requester: Party
    items: tuple[NewItem, ...]
    arrived_on: date | None = None
    channel: Channel = Channel.POST
    language: Language = Language.JA
    capacity: Capacity = Capacity.SELF
    subject: Party | None = None
    text: str = ""
    regimes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePerson:
    """Correct the people's particulars; ``subject`` only when an agent asks.

    ``capacity`` when it changes: a child come of age mandates its parent, or asks itself.
    ``language`` of the letters, when another is wanted from now on.
    """

    case: str
    requester: Party
    subject: Party | None = None
    capacity: Capacity | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddItem:
    """Add one more requested thing."""

    case: str
    item: NewItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Take the request up."""

    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordIdentity:
    """Record an identity check."""

    case: str
    confirmed: bool
    role: CheckRole = CheckRole.REQUESTER
    method: str = "document"
    documents: tuple[SeenDocument, ...] = ()
    compared: tuple[str, ...] = ()
    on: date | None = None
    note: str = ""
    override: str = ""
    scope: tuple[RequestType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FailIdentity:
    """Give identity up."""

    case: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Let the case wait."""

    case: str
    reason: HoldReason
    on: date | None = None
    note: str = ""
    answer_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """End a wait."""

    case: str
    reason: HoldReason
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFee:
    """Ask for the fee; ``told`` says how, where it is not by the notice of the fee."""

    case: str
    basis: FeeBasis
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayFee:
    """Record that the fee came in; ``amount`` in yen."""

    case: str
    amount: int
    method: str = "transfer"
    evidence: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiveFee:
    """Do without the fee."""

    case: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundFee:
    """Give the fee back; ``amount`` in yen, 0 for all of it."""

    case: str
    reason: str
    on: date | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RepinPolicy:
    """Move the case to the policy now in force."""

    case: str
    note: str
