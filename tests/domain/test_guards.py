"""Everything that can stand in the way of a step, each shown on a case in which it does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.actions import all_blocks, blocks, item_blocks, letter_blocks
from casemgr.domain.acts import holding, intake
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import HoldReason
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import SeenDocument
from casemgr.domain.rules import Capacity, CheckRole
from casemgr.domain.steps import AT_ANY_TIME, LETTER_KINDS, Action
from tests.builders import (
    NAME,
    RULES,
    Story,
    T,
    carried_out,
    closed,
    decided,
    identified,
    investigated,
    policy_with,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Callable

A = Action


def asked() -> Story:
    story = identified(T.DISCLOSE)
    story.ask_fee()
    return story


def paid() -> Story:
    story = identified(T.DISCLOSE)
    story.pay()
    return story


def withdrawn() -> Story:
    story = Story(T.DISCLOSE).accept()
    story.withdraw()
    return story


def mistaken() -> Story:
    story = Story(T.DISCLOSE).accept()
    story.dismiss(outcome=Outcome.MISTAKEN)
    return story


def held(*reasons: HoldReason) -> Story:
    story = Story(T.DISCLOSE).accept()
    for reason in reasons:
        story.hold(reason)
    return story


def issued() -> Story:
    story = carried_out(T.CORRECT)
    story.issue()
    return story


def doubted(story: Story) -> Story:
    story.fail_check()
    return story


def looked_up_again() -> Story:
    story = decided(T.PURPOSE)
    story.reopen_investigation()
    return story


def granted_unpaid() -> Story:
    story = investigated(T.DISCLOSE)
    story.decide(1, Outcome.GRANTED)
    return story


def asked_per_letter_then_withdrawn() -> Story:
    story = Story(T.DISCLOSE, T.PURPOSE)
    story.ask_fee()
    story.withdraw(1)
    return story


def returned() -> Story:
    story = told(T.PURPOSE)
    story.bring_back("R2026-0001-L1")
    return story


def given_back() -> Story:
    story = paid()
    story.add(intake.refund_fee(story.case, "取下げ", story.today, story.today))
    return story


def recipients_told() -> Story:
    story = carried_out(T.CORRECT)
    story.tell("stores")
    return story


def nobody_to_tell() -> Story:
    types = {k: replace(t, investigate=t.investigate[:1]) for k, t in RULES.policy.types.items()}
    return carried_out(T.CORRECT, rules=policy_with(types=types))


def asked_beyond_the_mandate() -> Story:
    story = identified(T.ERASE, capacity=Capacity.LAWYER)
    story.add_item(T.CORRECT)
    story.withdraw(1)
    return story.investigate(NAME)


def cut_down(story: Story) -> Story:
    story.check(CheckRole.AUTHORITY, scope=(T.DISCLOSE,))
    return story


def mandate_cut_down() -> Story:
    return cut_down(decided(T.CORRECT, capacity=Capacity.LAWYER))


def beyond_the_mandate() -> Story:
    """Two items of a kind, and one that was let go: one reason stands in the way."""
    story = carried_out(T.ERASE, T.CORRECT, T.ERASE, capacity=Capacity.LAWYER)
    story.add_item(T.PURPOSE)
    story.withdraw(4)
    story.conclude()
    story.check(CheckRole.AUTHORITY, scope=(T.CORRECT,))
    return story


def letter_beyond_the_mandate() -> Story:
    story = carried_out(T.CORRECT, capacity=Capacity.LAWYER)
    story.issue()
    return cut_down(story)


def uncovered() -> Story:
    story = told(T.CORRECT)
    story.check(documents=(SeenDocument("passport", story.today, unmasked=True),))
    return story


def held_for_law() -> Story:
    story = closed(T.CORRECT)
    day = story.today
    story.add(holding.set_legal_hold(story.case, day, day, "訴訟の予告"))
    return story


NEW = lambda: Story(T.DISCLOSE)  # noqa: E731  (a case just received)
TAKEN_UP = lambda: Story(T.DISCLOSE).accept()  # noqa: E731
FREE = lambda: Story(T.CORRECT).accept()  # noqa: E731  (of charge)
KNOWN = lambda: identified(T.CORRECT)  # noqa: E731
LOOKED_UP = lambda: investigated(T.CORRECT)  # noqa: E731
CORRECTED = lambda: carried_out(T.CORRECT)  # noqa: E731
TOLD = lambda: told(T.CORRECT)  # noqa: E731
CLOSED = lambda: closed(T.CORRECT)  # noqa: E731
REOPENED = lambda: closed(T.CORRECT).reopen()  # noqa: E731

PAPERS, CLARIFICATION = HoldReason.PAPERS_MISSING, HoldReason.CLARIFICATION

TABLE: list[tuple[Action, Callable[[], Story], list[Code]]] = [
    (A.ACCEPT, NEW, []),
    (A.ACCEPT, TAKEN_UP, [Code.ALREADY_ACCEPTED]),
    (A.CHANGE_PERSON, NEW, []),
    (A.CHANGE_PERSON, CLOSED, [Code.CASE_CLOSED]),
    (A.ADD_ITEM, TOLD, []),
    (A.ADD_ITEM, CLOSED, [Code.CASE_CLOSED]),
    (A.RECORD_IDENTITY, NEW, [Code.NOT_ACCEPTED]),
    (A.RECORD_IDENTITY, TOLD, []),
    (A.FAIL_IDENTITY, NEW, [Code.NOT_ACCEPTED]),
    (A.FAIL_IDENTITY, TAKEN_UP, []),
    (A.FAIL_IDENTITY, KNOWN, [Code.IDENTITY_ALREADY_CONFIRMED]),
    (A.FAIL_IDENTITY, withdrawn, [Code.ITEM_DECIDED]),
    (A.HOLD, NEW, []),
    (A.HOLD, lambda: held(PAPERS), []),
    (A.HOLD, lambda: held(PAPERS, CLARIFICATION), [Code.ALREADY_HELD]),
    (A.RELEASE, NEW, [Code.NOT_HELD_UP]),
    (A.RELEASE, asked, [Code.FEE_HOLD_IS_AUTOMATIC]),
    (A.RELEASE, lambda: held(PAPERS), []),
    (A.ASK_FEE, NEW, []),
    (A.ASK_FEE, FREE, [Code.FEE_NOT_APPLICABLE]),
    (A.ASK_FEE, asked, [Code.FEE_ALREADY_ASKED]),
    (A.ASK_FEE, asked_per_letter_then_withdrawn, []),
    (A.ASK_FEE, paid, [Code.FEE_SETTLED]),
    (A.PAY_FEE, NEW, []),
    (A.PAY_FEE, FREE, [Code.FEE_NOT_APPLICABLE]),
    (A.PAY_FEE, paid, [Code.FEE_SETTLED]),
    (A.WAIVE_FEE, asked, []),
    (A.WAIVE_FEE, FREE, [Code.FEE_NOT_APPLICABLE]),
    (A.WAIVE_FEE, paid, [Code.FEE_SETTLED]),
    (A.REFUND_FEE, asked, [Code.FEE_NOT_PAID]),
    (A.REFUND_FEE, paid, []),
    (A.ADD_SOURCE, NEW, [Code.NOT_ACCEPTED]),
    (A.ADD_SOURCE, TAKEN_UP, []),
    (A.ADD_SOURCE, LOOKED_UP, [Code.INVESTIGATION_CONCLUDED]),
    (A.ASK_SOURCE, NEW, [Code.NOT_ACCEPTED, Code.IDENTITY_NOT_CONFIRMED]),
    (A.ASK_SOURCE, KNOWN, []),
    (A.ASK_SOURCE, LOOKED_UP, [Code.INVESTIGATION_CONCLUDED]),
    (A.ANSWER_SOURCE, KNOWN, []),
    (A.ANSWER_SOURCE, TAKEN_UP, [Code.IDENTITY_NOT_CONFIRMED]),
    (A.CONCLUDE_INVESTIGATION, KNOWN, [Code.SOURCES_OPEN]),
    (A.CONCLUDE_INVESTIGATION, LOOKED_UP, [Code.INVESTIGATION_CONCLUDED]),
    (A.CONCLUDE_INVESTIGATION, looked_up_again, []),
    (A.REOPEN_INVESTIGATION, KNOWN, [Code.INVESTIGATION_NOT_CONCLUDED]),
    (A.REOPEN_INVESTIGATION, CORRECTED, []),
    (A.REOPEN_INVESTIGATION, TOLD, [Code.LETTER_ALREADY_ISSUED]),
    (A.REOPEN_INVESTIGATION, REOPENED, []),
    (
        A.DECIDE,
        NEW,
        [Code.NOT_ACCEPTED, Code.IDENTITY_NOT_CONFIRMED, Code.INVESTIGATION_NOT_CONCLUDED],
    ),
    (A.DECIDE, LOOKED_UP, []),
    (A.DECIDE, CORRECTED, [Code.ALREADY_CARRIED_OUT]),
    (A.DECIDE, issued, [Code.LETTER_ALREADY_ISSUED]),
    (A.DECIDE, REOPENED, []),
    (A.DECIDE, asked_beyond_the_mandate, [Code.NOT_IN_MANDATE]),
    (A.DISMISS, NEW, [Code.NOT_ACCEPTED]),
    (A.DISMISS, TAKEN_UP, []),
    (A.DISMISS, withdrawn, [Code.ITEM_DECIDED]),
    (A.DISMISS, TOLD, [Code.LETTER_ALREADY_ISSUED]),
    (A.WITHDRAW, NEW, []),
    (A.WITHDRAW, withdrawn, [Code.ITEM_DECIDED]),
    (A.WITHDRAW, CORRECTED, [Code.ALREADY_CARRIED_OUT]),
    (A.CARRY_OUT, LOOKED_UP, [Code.ITEMS_UNDECIDED]),
    (A.CARRY_OUT, granted_unpaid, [Code.NOTHING_TO_CARRY_OUT]),
    (A.CARRY_OUT, lambda: decided(T.CORRECT), []),
    (A.CARRY_OUT, lambda: doubted(decided(T.CORRECT)), [Code.IDENTITY_NOT_CONFIRMED]),
    (A.CARRY_OUT, CORRECTED, [Code.ALREADY_CARRIED_OUT]),
    (A.CARRY_OUT, mandate_cut_down, [Code.NOT_IN_MANDATE]),
    (A.ISSUE_LETTER, NEW, []),
    (A.ISSUE_LETTER, CLOSED, [Code.CASE_CLOSED]),
    (A.VOID_LETTER, TOLD, [Code.NO_LETTER_TO_POST]),
    (A.VOID_LETTER, issued, []),
    (A.POST_LETTER, NEW, [Code.NO_LETTER_TO_POST]),
    (A.POST_LETTER, issued, []),
    (A.POST_LETTER, lambda: doubted(issued()), [Code.IDENTITY_NOT_CONFIRMED]),
    (A.POST_LETTER, letter_beyond_the_mandate, [Code.NOT_IN_MANDATE]),
    (A.RETURN_LETTER, issued, [Code.NO_POSTED_LETTER]),
    (A.RETURN_LETTER, TOLD, []),
    (A.CORRECT_POSTING, issued, [Code.NO_POSTED_LETTER]),
    (A.CORRECT_POSTING, CLOSED, []),
    (
        A.CLOSE,
        NEW,
        [
            Code.NOT_ACCEPTED,
            Code.ITEMS_UNDECIDED,
            Code.IDENTITY_NOT_CONFIRMED,
            Code.INVESTIGATION_NOT_CONCLUDED,
        ],
    ),
    (A.CLOSE, lambda: decided(T.CORRECT), [Code.CARRYING_OUT_OPEN, Code.ITEMS_NOT_NOTIFIED]),
    (A.CLOSE, issued, [Code.LETTER_NOT_POSTED, Code.ITEMS_NOT_NOTIFIED]),
    (A.CLOSE, returned, [Code.LETTER_NOT_POSTED, Code.ITEMS_NOT_NOTIFIED]),
    (A.CLOSE, withdrawn, [Code.ITEMS_NOT_NOTIFIED]),
    (A.CLOSE, mistaken, []),
    (A.CLOSE, TOLD, []),
    (A.CLOSE, uncovered, [Code.TASKS_OPEN]),
    (A.CLOSE, CLOSED, [Code.CASE_CLOSED]),
    (A.REOPEN, TOLD, [Code.CASE_NOT_CLOSED]),
    (A.REOPEN, CLOSED, []),
    (A.NOTE, NEW, []),
    (A.NOTE, CLOSED, []),
    (A.REPIN_POLICY, NEW, []),
    (A.REPIN_POLICY, withdrawn, []),
    (A.REPIN_POLICY, TOLD, [Code.ITEM_DECIDED]),
    (A.REDACT, NEW, [Code.NOT_ACCEPTED, Code.IDENTITY_NOT_CONFIRMED]),
    (A.REDACT, KNOWN, []),
    (A.REDACT, LOOKED_UP, [Code.INVESTIGATION_CONCLUDED]),
    (A.ATTACH, NEW, []),
    (A.ATTACH, CLOSED, [Code.CASE_CLOSED]),
    (A.TELL_RECIPIENT, LOOKED_UP, [Code.ITEMS_UNDECIDED]),
    (A.TELL_RECIPIENT, lambda: decided(T.CORRECT), [Code.CARRYING_OUT_OPEN]),
    (A.TELL_RECIPIENT, CORRECTED, []),
    (A.TELL_RECIPIENT, granted_unpaid, [Code.NOTHING_TO_CARRY_OUT]),
    (A.TELL_RECIPIENT, nobody_to_tell, [Code.NO_SUCH_SOURCE]),
    (A.TELL_RECIPIENT, CLOSED, []),
    (A.RECIPIENT_REPLY, CORRECTED, [Code.SOURCE_NOT_ANSWERABLE]),
    (A.RECIPIENT_REPLY, recipients_told, []),
    (A.EXTEND, NEW, []),
    (A.EXTEND, CLOSED, [Code.CASE_CLOSED]),
    (A.FLAG_REGIME, TOLD, []),
    (A.FLAG_REGIME, CLOSED, [Code.CASE_CLOSED]),
    (A.ADD_TASK, NEW, []),
    (A.ADD_TASK, CLOSED, [Code.CASE_CLOSED]),
    (A.FINISH_TASK, CLOSED, []),
    (A.OPEN_MATTER, CLOSED, []),
    (A.CLOSE_MATTER, CLOSED, []),
    (A.LINK, CLOSED, []),
    (A.SET_LEGAL_HOLD, CLOSED, []),
    (A.SET_LEGAL_HOLD, held_for_law, [Code.LEGAL_HOLD_SET]),
    (A.LIFT_LEGAL_HOLD, CLOSED, [Code.NO_LEGAL_HOLD]),
    (A.LIFT_LEGAL_HOLD, held_for_law, []),
]


@pytest.mark.parametrize(("action", "make", "codes"), TABLE)
def test_what_stands_in_the_way_of_a_step(
    action: Action, make: Callable[[], Story], codes: list[Code]
) -> None:
    assert [b.code for b in blocks(make().case, action)] == codes


def test_the_table_shows_every_step_possible_and_refused() -> None:
    possible = {action for action, _, codes in TABLE if not codes}
    in_the_way = {action for action, _, codes in TABLE if codes}
    assert possible == set(Action)
    assert in_the_way == set(Action) - AT_ANY_TIME


LETTERS: list[tuple[str, Callable[[], Story], list[Code]]] = [
    ("acknowledgement", NEW, []),
    ("identity_request", NEW, [Code.NOT_ACCEPTED]),
    ("identity_request", TAKEN_UP, []),
    ("identity_request", KNOWN, [Code.IDENTITY_ALREADY_CONFIRMED]),
    ("fee_notice", NEW, [Code.FEE_NOT_ASKED]),
    ("fee_notice", asked, []),
    ("fee_notice", FREE, [Code.FEE_NOT_APPLICABLE]),
    ("fee_notice", paid, [Code.FEE_SETTLED]),
    ("decision", withdrawn, []),
    ("decision", mistaken, [Code.NOBODY_TO_TELL]),
    ("decision", granted_unpaid, [Code.FEE_NOT_PAID]),
    ("decision", looked_up_again, [Code.ITEMS_UNDECIDED, Code.INVESTIGATION_NOT_CONCLUDED]),
    ("decision", CORRECTED, []),
    ("decision", CLOSED, [Code.CASE_CLOSED]),
    ("decision", beyond_the_mandate, [Code.NOT_IN_MANDATE]),
    ("receipt", NEW, [Code.FEE_NOT_PAID]),
    ("receipt", asked, [Code.FEE_NOT_PAID]),
    ("receipt", paid, []),
    ("receipt", given_back, [Code.FEE_NOT_PAID]),
    ("receipt", FREE, [Code.FEE_NOT_PAID]),
    ("greeting", NEW, [Code.LETTER_NOT_OFFERED]),
]


@pytest.mark.parametrize(("kind", "make", "codes"), LETTERS)
def test_what_stands_in_the_way_of_a_letter(
    kind: str, make: Callable[[], Story], codes: list[Code]
) -> None:
    assert [b.code for b in letter_blocks(make().case, kind)] == codes


def test_the_five_kinds_of_letters() -> None:
    kinds = ("acknowledgement", "identity_request", "fee_notice", "decision", "receipt")
    assert kinds == LETTER_KINDS


def test_a_step_on_items_is_possible_if_it_is_possible_on_one_of_them() -> None:
    story = Story(T.CORRECT, T.ERASE).accept()
    story.withdraw(1)
    first, second = story.case.items
    assert [b.code for b in item_blocks(story.case, A.WITHDRAW, first)] == [Code.ITEM_DECIDED]
    assert item_blocks(story.case, A.WITHDRAW, second) == ()
    assert blocks(story.case, A.WITHDRAW) == ()
    case = closed(T.ERASE).case
    assert [b.code for b in item_blocks(case, A.DECIDE, case.items[0])] == [Code.CASE_CLOSED]


def test_the_facts_say_what_is_missing_and_how_much() -> None:
    case = Story(T.DISCLOSE, T.ERASE, capacity=Capacity.PARENT).accept().case
    facts = {str(b.code): dict(b.facts) for b in blocks(case, A.CLOSE)}
    assert facts["identity_not_confirmed"] == {"missing": ["requester", "subject", "authority"]}
    assert facts["items_undecided"] == {"count": 2}
    unpaid = granted_unpaid()
    unpaid.ask_fee(FeeBasis.PER_LETTER)
    (owed,) = letter_blocks(unpaid.case, "decision")
    assert str(owed) == str(Problem.of(owed)) == "fee_not_paid {'amount': 1000}"
    assert str(blocks(closed(T.ERASE).case, A.CLOSE)[0]) == "case_closed"


def test_all_blocks_names_every_step() -> None:
    found = all_blocks(Story(T.DISCLOSE).case)
    assert set(found) == set(Action)
    assert [a for a, why in found.items() if not why] == [
        A.ACCEPT,
        A.CHANGE_PERSON,
        A.ADD_ITEM,
        A.HOLD,
        A.ASK_FEE,
        A.PAY_FEE,
        A.WAIVE_FEE,
        A.WITHDRAW,
        A.ISSUE_LETTER,
        A.NOTE,
        A.REPIN_POLICY,
        A.ATTACH,
        A.EXTEND,
        A.FLAG_REGIME,
        A.ADD_TASK,
        A.FINISH_TASK,
        A.OPEN_MATTER,
        A.CLOSE_MATTER,
        A.LINK,
        A.SET_LEGAL_HOLD,
    ]
