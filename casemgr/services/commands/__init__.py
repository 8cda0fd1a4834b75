"""Everything that can be done, as plain values: one class a use case.

The window builds them from its forms, a played case from its steps; the names of the fields are
the ones a played case is written with. ``case`` is a case number. Dates left out mean today.
"""

from __future__ import annotations

from casemgr.services.commands.around import (
    AddTask,
    CloseMatter,
    Extend,
    FinishTask,
    FlagRegime,
    LiftLegalHold,
    Link,
    Note,
    OpenMatter,
    SetLegalHold,
)
from casemgr.services.commands.deciding import (
    CarryOut,
    Decide,
    Dismiss,
    RecipientReply,
    TellRecipient,
    Withdraw,
)
from casemgr.services.commands.intake import (
    Accept,
    AddItem,
    AskFee,
    ChangePerson,
    FailIdentity,
    Hold,
    NewItem,
    PayFee,
    Receive,
    RecordIdentity,
    RefundFee,
    Release,
    RepinPolicy,
    WaiveFee,
)
from casemgr.services.commands.investigation import (
    AddSource,
    AnswerSource,
    AskSource,
    Attach,
    ConcludeInvestigation,
    Redact,
    ReopenInvestigation,
)
from casemgr.services.commands.sending import (
    Close,
    CorrectPosting,
    IssueLetter,
    PostLetter,
    Reopen,
    ReturnLetter,
    VoidLetter,
)

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
    | CorrectPosting
    | ReturnLetter
    | Close
    | Reopen
    | Note
    | RepinPolicy
    | Redact
    | Attach
    | TellRecipient
    | RecipientReply
    | Extend
    | FlagRegime
    | AddTask
    | FinishTask
    | OpenMatter
    | CloseMatter
    | Link
    | SetLegalHold
    | LiftLegalHold
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
    "correct_posting": CorrectPosting,
    "return_letter": ReturnLetter,
    "close": Close,
    "reopen": Reopen,
    "note": Note,
    "repin_policy": RepinPolicy,
    "redact": Redact,
    "attach": Attach,
    "tell_recipient": TellRecipient,
    "recipient_reply": RecipientReply,
    "extend": Extend,
    "flag_regime": FlagRegime,
    "add_task": AddTask,
    "finish_task": FinishTask,
    "open_matter": OpenMatter,
    "close_matter": CloseMatter,
    "link": Link,
    "set_legal_hold": SetLegalHold,
    "lift_legal_hold": LiftLegalHold,
}
"""Commands by the name of their step; ``receive`` and one per ``Action`` of the domain."""

__all__ = [
    "COMMANDS",
    "Accept",
    "AddItem",
    "AddSource",
    "AddTask",
    "AnswerSource",
    "AskFee",
    "AskSource",
    "Attach",
    "CarryOut",
    "ChangePerson",
    "Close",
    "CloseMatter",
    "Command",
    "ConcludeInvestigation",
    "CorrectPosting",
    "Decide",
    "Dismiss",
    "Extend",
    "FailIdentity",
    "FinishTask",
    "FlagRegime",
    "Hold",
    "IssueLetter",
    "LiftLegalHold",
    "Link",
    "NewItem",
    "Note",
    "OpenMatter",
    "PayFee",
    "PostLetter",
    "Receive",
    "RecipientReply",
    "RecordIdentity",
    "Redact",
    "RefundFee",
    "Release",
    "Reopen",
    "ReopenInvestigation",
    "RepinPolicy",
    "ReturnLetter",
    "SetLegalHold",
    "TellRecipient",
    "VoidLetter",
    "WaiveFee",
    "Withdraw",
]
