"""Everything a letter may say, and nothing it must not.

These classes have no place for an internal reason or an internal legal reference. An item whose
type must not carry a reason (policy 6(2): correction, stop of use) is a plain ``LetterItem``;
only a ``ReasonedItem`` has fields for a reason, so a leak is not a matter of care but of type.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casemgr.domain.facts import RecordKind
from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Text


class LetterKind(StrEnum):
    """Kinds of letters."""

    ACKNOWLEDGEMENT = "acknowledgement"
    IDENTITY_REQUEST = "identity_request"
    FEE_NOTICE = "fee_notice"
    DECISION = "decision"
    RECEIPT = "receipt"


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
class Transfer:
    """What the policy promises to tell of a recipient abroad (policy 4(3); Act 28(2), Rule 17)."""

    country: Text
    regime: str
    """Where the country's system for protecting personal information is described (a link)."""
    measures: Text


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One record of provision, given or received: exactly the statutory items (Rules 20, 24)."""

    recipient: str
    """The third party: who received it or, of a record of receipt, who gave it."""
    person: str
    """Whom the data is about: the record identifies them (Rule 20(1))."""
    address: str
    representative: str
    items: str
    consent: bool
    provided_on: str = ""
    """Only where the date is a statutory item (opt-out)."""
    kind: RecordKind = RecordKind.GIVEN_CONSENT
    obtained: str = ""
    """How the giver had obtained the data; only of records of receipt (Act 30(1)(ii))."""
    published: bool = False
    """Whether it is an item that the Commission has published the opt-out (27(4))."""
    transfer: Transfer | None = None
    """For a recipient abroad; no item of the record, and printed apart from it."""


@dataclass(frozen=True, slots=True)
class Safeguard:
    """One of the seven matters of Rule 18(3), by the policy's name for it."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class ForeignRow:
    """What is told of one recipient abroad with a system of equivalent measures (28(3))."""

    recipient: Text
    safeguards: tuple[Safeguard, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """Data disclosed with an item, printed as a table over as many pages as it takes."""

    item: int
    title: Text
    rows: tuple[AnnexRow, ...] = ()
    provisions: tuple[ProvisionRow, ...] = ()
    foreign: tuple[ForeignRow, ...] = ()
    type: RequestType = RequestType.DISCLOSE


@dataclass(frozen=True, slots=True)
class PaperHint:
    """What to cover on a paper, or how it must be."""

    paper: Text
    hint: Text


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
    """The case it repeats; empty unless the reader is known to be the person of that case."""
    promised_on: date | None = None
    """Day by which a promised alternative is done; what is carried out before is the interim."""
    redacted: tuple[Text, ...] = ()
    """Items of which a part is blacked out; the rest of them is disclosed."""
    explanations: tuple[Text, ...] = ()
    """Prepared answers on information outside the rights."""
    manager_representative: Text | None = None
    manager_address: str = ""
    """Of the joint manager to whom it was referred, where known (Act 27(5)(iii))."""
    manager_told: Text | None = None
    manager_told_on: date | None = None
    """The joint manager that was told of what was carried out, and when."""
    replaces: str = ""
    replaces_on: date | None = None
    """Number and date of the letter that told an earlier decision, which this one changes."""


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
    method: str = ""
    """How it was paid; empty until it is."""
    received: int = 0
    """What had come in, in yen, where *amount* is what is still open."""
    open_items: tuple[int, ...] = ()
    """Numbers of the items that the open amount is for, where that is only some of them."""
    payments: tuple[tuple[date, int, str], ...] = ()
    """Day, amount and method of each payment, once all is paid; what went back is in them."""
    refunded: int = 0
    """What went back of the payments; ``amount`` is what is left."""
    refunded_on: date | None = None


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
    hints: tuple[PaperHint, ...] = ()
    """What to mind with the papers asked for, in the policy's words."""
    reminder: int = 0
    """On how many days letters of this kind were posted before."""
    receipt_name: str = ""
    """To whom a receipt is made out."""
    statutory: bool = True
    """Whether it answers a request under the Act; else it is an answer given voluntarily, in
    which no article is cited (Act 2(1): the dead are no living individuals)."""
    enclosures: tuple[str, ...] = ()
    """What goes into the envelope with the letter, listed at its end."""
    corrects: str = ""
    corrects_on: date | None = None
    """Number and date of the letter it takes the place of, where that one left the house."""
    translates: str = ""
    """Number of the Japanese letter of which this is the courtesy translation."""
    log_head: str = ""
    """Sequence and start of the hash of the newest log entry, printed small in the foot."""
    sample: bool = False
    code: str = ""
    """Printed at the foot, to be given when the letter is posted; a draft has none."""

    @property
    def abroad(self) -> bool:
        """Whether the letter leaves Japan."""
        return bool(self.address.country)
