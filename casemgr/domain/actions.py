"""What may be done with a case now, and for each thing that may not, why.

One table, asked by the window to enable its buttons and by every act before it changes anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.case import DECISION_LETTER, Case, ItemState, LetterState
from casemgr.domain.decision import UNTOLD
from casemgr.domain.errors import Block, Code, block
from casemgr.domain.facts import HoldReason
from casemgr.domain.fee import FeeState
from casemgr.domain.holding import lift_blocks, set_blocks
from casemgr.domain.identity import scope
from casemgr.domain.steps import (
    ACKNOWLEDGEMENT,
    AT_ANY_TIME,
    FEE_NOTICE,
    IDENTITY_REQUEST,
    LETTER_KINDS,
    RECEIPT,
    Action,
)
from casemgr.domain.telling import reply_blocks, tell_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


Blocks = tuple[Block, ...]

_OUTLIVING = frozenset(
    {
        *(Action.TELL_RECIPIENT, Action.RECIPIENT_REPLY, Action.CORRECT_POSTING),
        *(Action.SET_LEGAL_HOLD, Action.LIFT_LEGAL_HOLD),
    }
)
"""Steps beside the request, which never hold up its closing and so do not end with it; and putting
right what is written of a posting, which changes nothing that happened."""


def blocks(case: Case, action: Action) -> Blocks:
    """Tell why *action* cannot be taken now; empty when it can."""
    if action is Action.REOPEN:
        return () if case.closed else (block(Code.CASE_NOT_CLOSED),)
    if action in AT_ANY_TIME:
        return ()
    if case.closed and action not in _OUTLIVING:
        return (block(Code.CASE_CLOSED),)
    return _GUARDS[action](case)


def all_blocks(case: Case) -> dict[Action, Blocks]:
    """Tell it for every action."""
    return {action: blocks(case, action) for action in Action}


def letter_blocks(case: Case, kind: str) -> Blocks:
    """Tell why a letter of *kind* cannot be issued now."""
    if case.closed:
        return (block(Code.CASE_CLOSED),)
    if kind not in _LETTER_GUARDS:
        return (block(Code.LETTER_NOT_OFFERED, kind=kind),)
    return _LETTER_GUARDS[kind](case)


def item_blocks(case: Case, action: Action, item: ItemState) -> Blocks:
    """Tell why *action* (decide, dismiss, withdraw, carry_out) cannot be taken on one item."""
    if case.closed and action not in _OUTLIVING:
        return (block(Code.CASE_CLOSED),)
    return _ITEM_GUARDS[action](case, item)


def _accepted(case: Case) -> Blocks:
    return () if case.accepted_on is not None else (block(Code.NOT_ACCEPTED),)


def _identity(case: Case) -> Blocks:
    missing = [r.value for r in case.checks_missing]
    return (block(Code.IDENTITY_NOT_CONFIRMED, missing=missing),) if missing else ()


def _mandate(case: Case, item: ItemState) -> Blocks:
    """An agent acts within what the paper names (Order 13(ii)), and for nothing beyond it."""
    covered = scope(case.checks, case.rules, case.capacity)
    if covered is None or item.item.type in covered:
        return ()
    return (block(Code.NOT_IN_MANDATE, type=item.item.type.value),)


def _mandates(case: Case, items: Iterable[ItemState]) -> Blocks:
    """Tell it of *items*, each type once."""
    outside = {i.item.type: _mandate(case, i) for i in items}
    return tuple(b for why in outside.values() for b in why)


def _free(_: Case) -> Blocks:
    return ()


def _accept(case: Case) -> Blocks:
    return () if case.accepted_on is None else (block(Code.ALREADY_ACCEPTED),)


def _fail_identity(case: Case) -> Blocks:
    if case.identity_confirmed:
        return (block(Code.IDENTITY_ALREADY_CONFIRMED),)
    if not any(i.open for i in case.items):
        return (block(Code.ITEM_DECIDED, item=case.items[-1].number),)
    return _accepted(case)


def _hold(case: Case) -> Blocks:
    reasons = {p.reason for p in case.holds}
    by_hand = {HoldReason.PAPERS_MISSING.value, HoldReason.CLARIFICATION.value}
    if by_hand <= reasons:
        return (block(Code.ALREADY_HELD, reason=sorted(reasons)[0]),)
    return ()


def _release(case: Case) -> Blocks:
    reasons = {p.reason for p in case.holds}
    if reasons - {HoldReason.FEE_OWING.value}:
        return ()
    # The fee hold ends by itself when the fee is paid or waived.
    return (block(Code.FEE_HOLD_IS_AUTOMATIC if reasons else Code.NOT_HELD_UP, reason=""),)


def _ask_fee(case: Case) -> Blocks:
    state = wf.fee_state(case)
    if state is FeeState.NOT_APPLICABLE:
        return (block(Code.FEE_NOT_APPLICABLE),)
    if state is FeeState.ASKED:
        # Asked anew when items came or went meanwhile.
        wanted = case.fee.asked - case.fee.refunded
        same = wanted == wf.fee_amount(case, case.fee.basis)
        return (block(Code.FEE_ALREADY_ASKED),) if same else ()
    return () if state is FeeState.DUE else (block(Code.FEE_SETTLED),)


def _settle_fee(case: Case) -> Blocks:
    state = wf.fee_state(case)
    if state is FeeState.NOT_APPLICABLE:
        return (block(Code.FEE_NOT_APPLICABLE),)
    return () if state in {FeeState.DUE, FeeState.ASKED} else (block(Code.FEE_SETTLED),)


def _refund_fee(case: Case) -> Blocks:
    return () if case.fee.kept else (block(Code.FEE_NOT_PAID, amount=0),)


def _investigating(case: Case) -> Blocks:
    if case.concluded is not None:
        return (block(Code.INVESTIGATION_CONCLUDED),)
    return (*_accepted(case), *_identity(case))


def _add_source(case: Case) -> Blocks:
    if case.concluded is not None:
        return (block(Code.INVESTIGATION_CONCLUDED),)
    return _accepted(case)


def _conclude(case: Case) -> Blocks:
    found = list(_investigating(case))
    still = sum(not s.answered for s in case.sources)
    if still and case.concluded is None:
        found.append(block(Code.SOURCES_OPEN, count=still))
    return tuple(found)


def _reopen_investigation(case: Case) -> Blocks:
    if case.concluded is None:
        return (block(Code.INVESTIGATION_NOT_CONCLUDED),)
    return _no_letter_out(case)


def _no_letter_out(case: Case) -> Blocks:
    """What has been told to the person cannot be worked over silently."""
    return next((found for i in case.items if (found := _letter_out(case, i))), ())


def _letter_out(case: Case, item: ItemState) -> Blocks:
    """Reopening frees what was told; a letter that still waits must be taken back in any case."""
    waiting = {x.id for x in wf.waiting_letters(case)}
    out = [x for x in item.letters if not item.reopened or x in waiting]
    return (block(Code.LETTER_ALREADY_ISSUED, letter=out[-1]),) if out else ()


def _concluded(case: Case) -> Blocks:
    if case.concluded is not None:
        return ()
    return (block(Code.INVESTIGATION_NOT_CONCLUDED),)


def _some_item(action: Action) -> Callable[[Case], Blocks]:
    """An action on items is possible if it is possible on one of them.

    Else what is shown is what stands in the way of the item nearest to being possible.
    """
    guard = _ITEM_GUARDS[action]
    # Of what ended in another way, that it ended says the least.
    return lambda case: min(
        (guard(case, i) for i in sorted(case.items, key=lambda i: i.ended)), key=len
    )


def _item_untold(case: Case, item: ItemState) -> Blocks:
    if found := _letter_out(case, item):
        return found
    # What was done in one place cannot be undone by deciding otherwise.
    done = (item.carried_out is not None or item.steps) and not item.reopened
    return (block(Code.ALREADY_CARRIED_OUT),) if done else ()


def _item_ended(item: ItemState) -> Blocks:
    return (block(Code.ITEM_DECIDED, item=item.number),) if item.ended and not item.reopened else ()


def _decide(case: Case, item: ItemState) -> Blocks:
    return (
        *_accepted(case),
        *_identity(case),
        *_concluded(case),
        *_item_ended(item),
        *_item_untold(case, item),
        *_mandate(case, item),
    )


def _dismiss(case: Case, item: ItemState) -> Blocks:
    return (*_accepted(case), *_withdraw(case, item))


def _withdraw(case: Case, item: ItemState) -> Blocks:
    return (*_item_ended(item), *_item_untold(case, item))


def _carry_out(case: Case, item: ItemState) -> Blocks:
    if item.decision is None:
        return (block(Code.ITEMS_UNDECIDED, count=1),)
    if not wf.needs_carrying_out(case, item):
        return (block(Code.NOTHING_TO_CARRY_OUT),)
    if item.carried_out is not None:
        return (block(Code.ALREADY_CARRIED_OUT),)
    # Deciding already needed it; asked again here because an identity check can be taken back,
    # and because a case done in one place may be looked into again before the next.
    return (*_identity(case), *_mandate(case, item), *_concluded(case))


def _identity_request(case: Case) -> Blocks:
    if case.identity_confirmed:
        return (block(Code.IDENTITY_ALREADY_CONFIRMED),)
    return _accepted(case)


def _fee_notice(case: Case) -> Blocks:
    state = wf.fee_state(case)
    if state is FeeState.ASKED:
        return ()
    if state is FeeState.NOT_APPLICABLE:
        return (block(Code.FEE_NOT_APPLICABLE),)
    return (block(Code.FEE_NOT_ASKED if state is FeeState.DUE else Code.FEE_SETTLED),)


def _receipt(case: Case) -> Blocks:
    """A receipt says that money is here; what went back has none."""
    paid = wf.fee_state(case) is FeeState.PAID
    return () if paid else (block(Code.FEE_NOT_PAID, amount=wf.fee_outstanding(case, None)),)


def _settled(case: Case) -> list[Block]:
    """Everything is decided and done, by and for someone known."""
    found = [*_accepted(case)]
    if undecided := wf.undecided(case):
        found.append(block(Code.ITEMS_UNDECIDED, count=len(undecided)))
    if not wf.ended_without_identity(case):
        found += (*_identity(case), *_concluded(case))
    if to_do := wf.to_carry_out(case):
        found.append(block(Code.CARRYING_OUT_OPEN, count=len(to_do)))
    return found


def _decision_letter(case: Case) -> Blocks:
    if all(i.outcome in UNTOLD for i in case.items):
        return (block(Code.NOBODY_TO_TELL),)
    found = _settled(case)
    if wf.fee_open(case) and any(wf.discloses(case, i) for i in case.items):
        amount = wf.fee_outstanding(case, None)
        found.append(block(Code.FEE_NOT_PAID, amount=amount))
    untold = (i for i in case.items if i.decision and not i.ended and not wf.notified(case, i))
    return (*found, *_mandates(case, untold))


def _issue_letter(case: Case) -> Blocks:
    return min((_LETTER_GUARDS[k](case) for k in LETTER_KINDS), key=len)


def _void_letter(case: Case) -> Blocks:
    return () if wf.waiting_letters(case) else (block(Code.NO_LETTER_TO_POST),)


def _post_letter(case: Case) -> Blocks:
    """As with an action on items: possible if it is possible with one of the letters."""
    each = [posting_blocks(case, x) for x in wf.waiting_letters(case)]
    return min(each, key=len, default=(block(Code.NO_LETTER_TO_POST),))


def posting_blocks(case: Case, letter: LetterState) -> Blocks:
    """Tell why this letter cannot be posted now.

    Making a decision letter already needed identity; asked again since a check can be taken back.
    """
    if by := letter.superseded_by:
        return (block(Code.LETTER_SUPERSEDED, letter=letter.id, by=by),)
    told = [i for i in case.items if letter.id in i.letters and not i.ended]
    return (*(_identity(case) if told else ()), *_mandates(case, told))


def _some_posted(case: Case) -> Blocks:
    posted = any(x.posted is not None for x in case.letters)
    return () if posted else (block(Code.NO_POSTED_LETTER),)


def _close(case: Case) -> Blocks:
    found = _settled(case)
    if waiting := wf.waiting_letters(case):
        found.append(block(Code.LETTER_NOT_POSTED, count=len(waiting)))
    untold = sum(not wf.notified(case, i) for i in case.items)
    if untold and not wf.undecided(case):
        found.append(block(Code.ITEMS_NOT_NOTIFIED, count=untold))
    if papers := wf.papers_to_mask(case):
        found.append(block(Code.TASKS_OPEN, count=len(papers)))
    return tuple(found)


def _repin_policy(case: Case) -> Blocks:
    decided = [i.number for i in case.items if i.decision is not None and not i.ended]
    return (block(Code.ITEM_DECIDED, item=decided[0]),) if decided else ()


_ITEM_GUARDS: dict[Action, Callable[[Case, ItemState], Blocks]] = {
    Action.DECIDE: _decide,
    Action.DISMISS: _dismiss,
    Action.WITHDRAW: _withdraw,
    Action.CARRY_OUT: _carry_out,
    Action.TELL_RECIPIENT: tell_blocks,
    Action.RECIPIENT_REPLY: reply_blocks,
}

_LETTER_GUARDS: dict[str, Callable[[Case], Blocks]] = {
    ACKNOWLEDGEMENT: _free,
    IDENTITY_REQUEST: _identity_request,
    FEE_NOTICE: _fee_notice,
    DECISION_LETTER: _decision_letter,
    RECEIPT: _receipt,
}

_GUARDS: dict[Action, Callable[[Case], Blocks]] = {
    Action.ACCEPT: _accept,
    Action.CHANGE_PERSON: _free,
    Action.ADD_ITEM: _free,
    Action.RECORD_IDENTITY: _accepted,
    Action.FAIL_IDENTITY: _fail_identity,
    Action.HOLD: _hold,
    Action.RELEASE: _release,
    Action.ASK_FEE: _ask_fee,
    Action.PAY_FEE: _settle_fee,
    Action.WAIVE_FEE: _settle_fee,
    Action.REFUND_FEE: _refund_fee,
    Action.ADD_SOURCE: _add_source,
    Action.ASK_SOURCE: _investigating,
    Action.ANSWER_SOURCE: _investigating,
    Action.CONCLUDE_INVESTIGATION: _conclude,
    Action.REOPEN_INVESTIGATION: _reopen_investigation,
    Action.DECIDE: _some_item(Action.DECIDE),
    Action.DISMISS: _some_item(Action.DISMISS),
    Action.WITHDRAW: _some_item(Action.WITHDRAW),
    Action.CARRY_OUT: _some_item(Action.CARRY_OUT),
    Action.ISSUE_LETTER: _issue_letter,
    Action.VOID_LETTER: _void_letter,
    Action.POST_LETTER: _post_letter,
    Action.RETURN_LETTER: _some_posted,
    Action.CORRECT_POSTING: _some_posted,
    Action.CLOSE: _close,
    Action.REPIN_POLICY: _repin_policy,
    Action.REDACT: _investigating,
    Action.ATTACH: _free,
    Action.TELL_RECIPIENT: _some_item(Action.TELL_RECIPIENT),
    Action.RECIPIENT_REPLY: _some_item(Action.RECIPIENT_REPLY),
    Action.EXTEND: _free,
    Action.FLAG_REGIME: _free,
    Action.ADD_TASK: _free,
    Action.SET_LEGAL_HOLD: set_blocks,
    Action.LIFT_LEGAL_HOLD: lift_blocks,
}
