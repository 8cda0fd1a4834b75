"""The steps a manager can take on a case, and the kinds of letters."""

from __future__ import annotations

from enum import StrEnum

from casemgr.domain.case import DECISION_LETTER


class Action(StrEnum):
    """Every step a manager can take on a case. The names are those of the played cases."""

    ACCEPT = "accept"
    CHANGE_PERSON = "change_person"
    ADD_ITEM = "add_item"
    RECORD_IDENTITY = "record_identity"
    FAIL_IDENTITY = "fail_identity"
    HOLD = "hold"
    RELEASE = "release"
    ASK_FEE = "ask_fee"
    PAY_FEE = "pay_fee"
    WAIVE_FEE = "waive_fee"
    REFUND_FEE = "refund_fee"
    ADD_SOURCE = "add_source"
    ASK_SOURCE = "ask_source"
    ANSWER_SOURCE = "answer_source"
    CONCLUDE_INVESTIGATION = "conclude_investigation"
    REOPEN_INVESTIGATION = "reopen_investigation"
    DECIDE = "decide"
    DISMISS = "dismiss"
    WITHDRAW = "withdraw"
    CARRY_OUT = "carry_out"
    ISSUE_LETTER = "issue_letter"
    VOID_LETTER = "void_letter"
    POST_LETTER = "post_letter"
    RETURN_LETTER = "return_letter"
    CORRECT_POSTING = "correct_posting"
    CLOSE = "close"
    REOPEN = "reopen"
    NOTE = "note"
    REPIN_POLICY = "repin_policy"
    REDACT = "redact"
    ATTACH = "attach"
    TELL_RECIPIENT = "tell_recipient"
    RECIPIENT_REPLY = "recipient_reply"
    EXTEND = "extend"
    FLAG_REGIME = "flag_regime"
    ADD_TASK = "add_task"
    FINISH_TASK = "finish_task"
    OPEN_MATTER = "open_matter"
    CLOSE_MATTER = "close_matter"
    LINK = "link"
    SET_LEGAL_HOLD = "set_legal_hold"
    LIFT_LEGAL_HOLD = "lift_legal_hold"


ACKNOWLEDGEMENT = "acknowledgement"
IDENTITY_REQUEST = "identity_request"
FEE_NOTICE = "fee_notice"
RECEIPT = "receipt"
LETTER_KINDS = (ACKNOWLEDGEMENT, IDENTITY_REQUEST, FEE_NOTICE, DECISION_LETTER, RECEIPT)

AT_ANY_TIME = frozenset(
    {
        Action.NOTE,
        Action.FINISH_TASK,
        Action.OPEN_MATTER,
        Action.CLOSE_MATTER,
        Action.LINK,
    }
)
"""Steps that closing a case does not end: a promise, a complaint or a lawsuit outlives it."""
