"""Everything a letter may say, and nothing it must not.

These classes have no place for an internal reason or an internal legal reference. An item whose
type must not carry a reason (policy 6(2): correction, stop of use) is a plain ``LetterItem``;
only a ``ReasonedItem`` has fields for a reason, so a leak is not a matter of care but of type.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Text


class LetterKind(StrEnum):
    """Kinds of letters."""

    ACKNOWLEDGEMENT = "acknowledgement"
    IDENTITY_REQUEST = "identity_request"
    FEE_NOTICE = "fee_notice"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One line of what was corrected."""

    label: Text
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One row of an annex: what it is, and what is held (one or more lines)."""

    label: Text
    value: str = ""
    """Empty where only the presence of the datum is told (passwords)."""


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One record of provision to a third party: exactly the statutory items (Rules 20, 24)."""

    recipient: str
    person: str
    """Whom the data is about: the record identifies them (Rule 20(1))."""
    address: str
    representative: str
    items: str
    consent: bool
    provided_on: str = ""
    """Only where the date is a statutory item (opt-out)."""


@dataclass(frozen=True, slots=True)
class Annex:
    """Data disclosed with an item, printed as a table over as many pages as it takes."""

    item: int
    title: Text
    rows: tuple[AnnexRow, ...] = ()
    provisions: tuple[ProvisionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One requested item as a letter speaks of it; without any reason."""

    number: int
    type: RequestType
    label: Text
    article: str
    notice_article: str
    policy_ref: str
    asked: str
    """What the person asked for, in the words recorded at arrival; may be empty."""
    method: str = ""
    outcome: str = ""
    """Empty before a decision; ``not_held_order5`` never stands here, it is ``not_held``."""
    decided_on: date | None = None
    carried_out_on: date | None = None
    measure: str = ""
    """What was done instead, or to what extent."""
    withheld: tuple[Text, ...] = ()
    corrections: tuple[CorrectionLine, ...] = ()
    purposes: tuple[Text, ...] = ()
    annex: int = 0
    """Number of the annex that goes with the item; 0 for none."""
    joint_manager: Text | None = None
    """To whom it was referred, when it was."""
    other_case: str = ""


@dataclass(frozen=True, slots=True)
class ReasonedItem(LetterItem):
    """An item whose letter may say why (Act, Article 36)."""

    reason: str = ""
    exception: Text | None = None
    exception_article: str = ""


@dataclass(frozen=True, slots=True)
class LetterFee:
    """The fee as a letter speaks of it, in yen."""

    amount: int
    per_item: int
    count: int
    per_letter: bool
    paid_on: date | None = None
    waived: bool = False


@dataclass(frozen=True, slots=True)
class LetterData:
    """All values of one letter."""

    kind: LetterKind
    reference: str
    """Letter number, such as ``R2026-0012-L3``."""
    case_number: str
    issued_on: date
    arrived_on: date
    company: Particulars
    addressee: str
    addressee_organisation: str
    address: Address
    person: str
    """The person concerned where an agent asks for them; else empty."""
    policy_title: Text
    items: tuple[LetterItem, ...]
    fee: LetterFee | None = None
    annexes: tuple[Annex, ...] = ()
    papers: tuple[Text, ...] = ()
    """Kinds of identity documents asked for."""
    authority_papers: tuple[Text, ...] = ()
    fresh_months: int = 0
    """How recently certificates must have been issued, in months; 0 where nothing is said."""
    papers_needed: tuple[int, int] = (1, 2)
    """How many with a photograph, or else how many without."""
    reply_by: date | None = None
    log_head: str = ""
    """Sequence and start of the hash of the newest log entry, printed small in the foot."""
    sample: bool = False

    @property
    def abroad(self) -> bool:
        """Whether the letter leaves Japan."""
        return bool(self.address.country)
