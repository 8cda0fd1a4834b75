"""Commands of deciding and carrying out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.decision import Correction, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Decide one item."""

    case: str
    item: int
    outcome: Outcome
    decided_on: date | None = None
    exception: str = ""
    internal_reason: str = ""
    legal_ref: str = ""
    letter_reason: str = ""
    measure: str = ""
    protection: str = ""
    withheld: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    purposes: tuple[str, ...] = ()
    evidence: str = ""
    letter_reason_en: str = ""
    measure_en: str = ""
    explanations: tuple[str, ...] = ()
    promised_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismiss:
    """End an item without looking into it: procedure_not_followed, duplicate_of, mistaken."""

    case: str
    item: int
    outcome: Outcome
    reason: str
    other_case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Record that the person takes items back; none named means all."""

    case: str
    items: tuple[int, ...] = ()
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOut:
    """Record that a decided change was made: in one system, or with none named in all."""

    case: str
    item: int
    proof: str
    what: str = ""
    on: date | None = None
    system: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellRecipient:
    """Record that recipients, or the joint manager, were told of what was carried out."""

    case: str
    item: int
    sources: tuple[str, ...]
    on: date | None = None
    way: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientReply:
    """Record what a recipient has answered."""

    case: str
    item: int
    source: str
    on: date | None = None
    note: str = ""
