"""Everything that can be done, as plain values: one class a use case.

The window builds them from its forms, a played case from its steps; the names of the fields are
the ones a played case is written with. ``case`` is a case number. Dates left out mean today.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.facts import (
    Channel,
    Finding,
    HoldReason,
    PostWay,
    ProvisionRecord,
    SourceStatus,
)
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.domain.text import Language
from casemgr.services.letter_data import LetterKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """One thing asked for."""

    type: RequestType
    ground: str = ""
    asked: str = ""
    method: str = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePerson:
    """Correct the people's particulars; ``subject`` only when an agent asks."""

    case: str
    requester: Party
    subject: Party | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """End a wait."""

    case: str
    reason: HoldReason
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFee:
    """Ask for the fee."""

    case: str
    basis: FeeBasis


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
    """Give the fee back."""

    case: str
    reason: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    """Put a source on the checklist; ``kind`` is internal or recipient."""

    case: str
    id: str
    name: str
    kind: str = "recipient"
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskSource:
    """Record that sources were asked."""

    case: str
    sources: tuple[str, ...]
    on: date | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSource:
    """Record what sources have answered; findings belong to one source only."""

    case: str
    sources: tuple[str, ...]
    status: SourceStatus
    on: date | None = None
    note: str = ""
    findings: tuple[Finding, ...] = ()
    records: tuple[ProvisionRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludeInvestigation:
    """End the investigation."""

    case: str
    third_parties_checked: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenInvestigation:
    """Look something up again."""

    case: str
    reason: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismiss:
    """End an item without looking into it: procedure_not_followed or duplicate_of."""

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
    """Record that a decided change was made."""

    case: str
    item: int
    proof: str
    what: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLetter:
    """Make a letter final, one per language; no language means the case's own."""

    case: str
    kind: LetterKind
    languages: tuple[Language, ...] = ()
    reply_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidLetter:
    """Take back a letter that has not left the house."""

    case: str
    letter: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLetter:
    """Record that letters left the house in one envelope; none named means all that wait."""

    case: str
    way: PostWay
    letters: tuple[str, ...] = ()
    on: date | None = None
    tracking: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnLetter:
    """Record that the post brought a letter back."""

    case: str
    letter: str
    on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """Close the case."""

    case: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """Go on with a closed case."""

    case: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Write something down."""

    case: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RepinPolicy:
    """Move the case to the policy now in force."""

    case: str
    note: str


Command = (
    Receive
    | ChangePerson
    | AddItem
    | Accept
    | RecordIdentity
    | FailIdentity
    | Hold
    | Release
    | AskFee
    | PayFee
    | WaiveFee
    | RefundFee
    | AddSource
    | AskSource
    | AnswerSource
    | ConcludeInvestigation
    | ReopenInvestigation
    | Decide
    | Dismiss
    | Withdraw
    | CarryOut
    | IssueLetter
    | VoidLetter
    | PostLetter
    | ReturnLetter
    | Close
    | Reopen
    | Note
    | RepinPolicy
)

COMMANDS: dict[str, type[Command]] = {
    "receive": Receive,
    "change_person": ChangePerson,
    "add_item": AddItem,
    "accept": Accept,
    "record_identity": RecordIdentity,
    "fail_identity": FailIdentity,
    "hold": Hold,
    "release": Release,
    "ask_fee": AskFee,
    "pay_fee": PayFee,
    "waive_fee": WaiveFee,
    "refund_fee": RefundFee,
    "add_source": AddSource,
    "ask_source": AskSource,
    "answer_source": AnswerSource,
    "conclude_investigation": ConcludeInvestigation,
    "reopen_investigation": ReopenInvestigation,
    "decide": Decide,
    "dismiss": Dismiss,
    "withdraw": Withdraw,
    "carry_out": CarryOut,
    "issue_letter": IssueLetter,
    "void_letter": VoidLetter,
    "post_letter": PostLetter,
    "return_letter": ReturnLetter,
    "close": Close,
    "reopen": Reopen,
    "note": Note,
    "repin_policy": RepinPolicy,
}
"""Commands by the name of their step; ``receive`` and one per ``Action`` of the domain."""
