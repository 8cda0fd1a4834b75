"""What can happen to a case. A case is nothing but the sum of these, in order."""

from __future__ import annotations

from casemgr.domain.events.around import (
    CaseLinked,
    ClockExtended,
    LegalHoldLifted,
    LegalHoldSet,
    MatterClosed,
    MatterOpened,
    NoteAdded,
    RegimeAdded,
    TaskDone,
    TaskSet,
)
from casemgr.domain.events.deciding import (
    ItemCarriedOut,
    ItemDecided,
    ItemWithdrawn,
    RecipientAnswered,
    RecipientTold,
    StepCarriedOut,
)
from casemgr.domain.events.intake import (
    Accepted,
    FeeAsked,
    FeePaid,
    FeeRefunded,
    FeeWaived,
    HoldEnded,
    HoldStarted,
    IdentityFailed,
    IdentityRecorded,
    ItemAdded,
    PersonChanged,
    PolicyRepinned,
    Received,
)
from casemgr.domain.events.investigation import (
    AttachmentAdded,
    FindingRedacted,
    InvestigationConcluded,
    InvestigationReopened,
    SourceAdded,
    SourceAnswered,
    SourceAsked,
)
from casemgr.domain.events.sending import (
    Closed,
    LetterIssued,
    LetterPosted,
    LetterReturned,
    LetterVoided,
    PostingCorrected,
    Reopened,
)

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
    | PostingCorrected
    | LetterReturned
    | Closed
    | Reopened
    | NoteAdded
    | PolicyRepinned
    | FindingRedacted
    | AttachmentAdded
    | StepCarriedOut
    | RecipientTold
    | RecipientAnswered
    | ClockExtended
    | RegimeAdded
    | TaskSet
    | TaskDone
    | MatterOpened
    | MatterClosed
    | CaseLinked
    | LegalHoldSet
    | LegalHoldLifted
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
    "posting_corrected": PostingCorrected,
    "letter_returned": LetterReturned,
    "closed": Closed,
    "reopened": Reopened,
    "note_added": NoteAdded,
    "policy_repinned": PolicyRepinned,
    "finding_redacted": FindingRedacted,
    "attachment_added": AttachmentAdded,
    "step_carried_out": StepCarriedOut,
    "recipient_told": RecipientTold,
    "recipient_answered": RecipientAnswered,
    "clock_extended": ClockExtended,
    "regime_added": RegimeAdded,
    "task_set": TaskSet,
    "task_done": TaskDone,
    "matter_opened": MatterOpened,
    "matter_closed": MatterClosed,
    "case_linked": CaseLinked,
    "legal_hold_set": LegalHoldSet,
    "legal_hold_lifted": LegalHoldLifted,
}
"""Events by the name they are stored under; a name, once used, never changes its meaning."""

__all__ = [
    "EVENTS",
    "Accepted",
    "AttachmentAdded",
    "CaseLinked",
    "ClockExtended",
    "Closed",
    "Event",
    "FeeAsked",
    "FeePaid",
    "FeeRefunded",
    "FeeWaived",
    "FindingRedacted",
    "HoldEnded",
    "HoldStarted",
    "IdentityFailed",
    "IdentityRecorded",
    "InvestigationConcluded",
    "InvestigationReopened",
    "ItemAdded",
    "ItemCarriedOut",
    "ItemDecided",
    "ItemWithdrawn",
    "LegalHoldLifted",
    "LegalHoldSet",
    "LetterIssued",
    "LetterPosted",
    "LetterReturned",
    "LetterVoided",
    "MatterClosed",
    "MatterOpened",
    "NoteAdded",
    "PersonChanged",
    "PolicyRepinned",
    "PostingCorrected",
    "Received",
    "RecipientAnswered",
    "RecipientTold",
    "RegimeAdded",
    "Reopened",
    "SourceAdded",
    "SourceAnswered",
    "SourceAsked",
    "StepCarriedOut",
    "TaskDone",
    "TaskSet",
]
