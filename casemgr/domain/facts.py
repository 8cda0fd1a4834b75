"""The small facts that events and cases are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
    EXCEPTION = "exception"
    """It holds something but says why it does not hand it over; the note says why."""


class RecordKind(StrEnum):
    """What a record of provision is of, which fixes its statutory items (Rules 20, 24)."""

    GIVEN_CONSENT = "given_consent"
    GIVEN_OPT_OUT = "given_opt_out"
    RECEIVED_CONSENT = "received_consent"
    RECEIVED_OPT_OUT = "received_opt_out"
    RECEIVED_RELATED = "received_related"
    """Personal-related information received as personal data (31(1), 30(3))."""
    RECEIVED_OTHER = "received_other"
    """Received from someone who is no business operator."""


class RecordKept(StrEnum):
    """How a record was made, which fixes how long it is kept (Rules 21, 25)."""

    SINGLE = "single"
    """Each time: three years from the making."""
    BATCH = "batch"
    """Together for repeated provision: three years from the last."""
    CONTRACT = "contract"
    """A contract or the like stands for it: one year from the last provision."""


class KeptOut(StrEnum):
    """Why a finding or a record of provision is none that the Act gives rights of.

    Nothing is said of it.
    """

    NO = ""
    ORDER5 = "order5"
    """Order, Article 5, of records Article 11: to tell that it exists defeats the rule."""
    NOT_RETAINED = "not_retained"
    """The company has no authority over it, or it is pseudonymised (41(9)) or anonymised."""


class TaskKind(StrEnum):
    """What is to be done later, by a day."""

    ERASE_LATER = "erase_later"
    """Promised instead of erasure: erase when a duty to keep ends."""
    MASK_OR_RETURN = "mask_or_return"
    """A paper arrived with a number that must be covered, or that must not be kept at all."""
    OTHER = "other"


class MatterKind(StrEnum):
    """What runs beside the request itself."""

    COMPLAINT = "complaint"
    """Article 40; policy Article 7."""
    AUTHORITY = "authority"
    """An inquiry of the Commission (PPC) or another authority."""
    LITIGATION = "litigation"
    """A lawsuit is announced or pending: nothing may be destroyed."""


class LinkKind(StrEnum):
    """How another case is connected."""

    EARLIER = "earlier"
    FOLLOW_UP = "follow_up"
    DUPLICATE = "duplicate"
    SAME_MATTER = "same_matter"


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

WITHOUT_PAPER = frozenset({PostWay.EMAIL})
"""Ways on which no sheet leaves the house, so that none can be looked at."""

DOMESTIC_ONLY = frozenset(
    {PostWay.SIMPLIFIED_REGISTERED, PostWay.PERSONAL_RECEIPT, PostWay.RECORDED}
)
"""Ways that Japan Post has within Japan only; abroad there are registered mail and EMS."""

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
    incident: str = ""
    """The company's reference of the leak, where the ground is one (35(5), 26(1))."""


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
    kept_out: KeptOut = KeptOut.NO
    shown: str | None = None
    """Value with what concerns other persons blacked out (33(2)(i)); None: not redacted;
    empty: the whole value is held back."""

    @property
    def retained(self) -> bool:
        """Whether it is retained personal data, of which the Act gives rights."""
        return self.kept_out is KeptOut.NO


@dataclass(frozen=True, slots=True)
class ProvisionRecord:
    """One record of provision, given or received (Act 29, 30; Rules 20, 24)."""

    recipient: str
    items: str
    address: str = ""
    representative: str = ""
    basis: str = "consent_27_1"
    provided_on: str = ""
    """The day, in words; a statutory item for opt-out only."""
    kind: RecordKind | None = None
    """None: follows from the basis."""
    obtained: str = ""
    """How the giver had obtained the data (30(1)(ii)); only where received."""
    kept: RecordKept = RecordKept.SINGLE
    last_on: date | None = None
    """The day it was made, or of the last provision it covers: from then it is kept."""
    kept_out: KeptOut = KeptOut.NO
    """Order, Article 11: such a record stays in the file and is never disclosed or mentioned."""

    @property
    def retained(self) -> bool:
        """Whether it is a record of which the Act gives rights (33(5))."""
        return self.kept_out is KeptOut.NO
