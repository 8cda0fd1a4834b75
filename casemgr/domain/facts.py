"""The small facts that events and cases are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casemgr.domain.rules import RequestType
from casemgr.domain.text import Text


class Channel(StrEnum):
    """How a request came in."""

    POST = "post"
    EMAIL = "email"
    FORM = "form"
    PHONE = "phone"
    IN_PERSON = "in_person"
    STORE = "store"
    GROUP = "group"


class HoldReason(StrEnum):
    """Why a case waits for someone else."""

    PAPERS_MISSING = "papers_missing"
    FEE_OWING = "fee_owing"
    CLARIFICATION = "clarification"


class SourceStatus(StrEnum):
    """What a source of the checklist has answered."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    FOUND = "found"
    NOTHING = "nothing"
    NOT_APPLICABLE = "not_applicable"


class PostWay(StrEnum):
    """How a letter leaves the house."""

    ORDINARY = "ordinary"
    SIMPLIFIED_REGISTERED = "simplified_registered"
    REGISTERED = "registered"
    PERSONAL_RECEIPT = "personal_receipt"
    RECORDED = "recorded"
    EMS = "ems"
    EMAIL = "email"
    BY_HAND = "by_hand"


WITHOUT_ADDRESS = frozenset({PostWay.EMAIL, PostWay.BY_HAND})
"""Ways for which no address is needed."""

TRACKED = frozenset(
    {
        PostWay.SIMPLIFIED_REGISTERED,
        PostWay.REGISTERED,
        PostWay.PERSONAL_RECEIPT,
        PostWay.RECORDED,
        PostWay.EMS,
    }
)
"""Ways that give a tracking number, which is then part of the proof."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for."""

    number: int
    type: RequestType
    ground: str = ""
    asked: str = ""
    method: str = ""
    """How the person wants the answer (Act 33(1)): electronic, paper, company_defined."""


@dataclass(frozen=True, slots=True)
class Source:
    """A row of the investigation's checklist."""

    id: str
    kind: str
    """``internal``, ``recipient`` or ``joint_use``."""
    name: Text
    detail: Text
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One datum found."""

    category: str
    value: str


@dataclass(frozen=True, slots=True)
class ProvisionRecord:
    """One record of provision to a third party (Act 29, Rule 20)."""

    recipient: str
    items: str
    address: str = ""
    representative: str = ""
    basis: str = "consent_27_1"
    provided_on: str = ""
