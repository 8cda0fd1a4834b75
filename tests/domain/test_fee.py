"""The fee: 1,000 yen, for notice of purposes, disclosure and records only (policy 6(1), Act 38)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import intake
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import HoldReason, Item
from casemgr.domain.fee import FeeBasis, FeeState, amount
from casemgr.domain.rules import FeeRules, RequestType, Rulebook
from tests.builders import (
    ARRIVED,
    BY_PHONE,
    CHANGES,
    RULES,
    TELLS,
    WIDE,
    Story,
    T,
    closed,
    decided,
    granting,
    identified,
    investigated,
    policy_with,
    refused,
)

PER_REQUEST, PER_LETTER = FeeBasis.PER_REQUEST, FeeBasis.PER_LETTER
HELD = ev.HoldStarted(HoldReason.FEE_OWING, ARRIVED)
RELEASED = ev.HoldEnded(HoldReason.FEE_OWING, ARRIVED)


# --- for what ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", TELLS)
def test_charged_are_purposes_disclosure_and_provision_records(kind: RequestType) -> None:
    assert RULES.types[kind].fee == 1000
    assert wf.fee_state(Story(kind).case) is FeeState.DUE


@pytest.mark.parametrize("kind", CHANGES)
def test_nothing_is_charged_for_correcting_stopping_and_erasing(kind: RequestType) -> None:
    story = Story(kind)
    assert RULES.types[kind].fee == 0
    assert wf.fee_state(story.case) is FeeState.NOT_APPLICABLE
    with refused(Code.FEE_NOT_APPLICABLE):
        story.ask_fee()
    with refused(Code.FEE_NOT_APPLICABLE):
        story.pay()
    with refused(Code.FEE_NOT_APPLICABLE):
        story.waive()


@pytest.mark.parametrize("kind", [T.FOREIGN_INFO, T.OPT_OUT])
def test_nothing_is_charged_for_rights_that_rest_on_a_provision(kind: RequestType) -> None:
    """Article 38(1) names neither 28(3) nor 27(2)."""
    assert wf.fee_state(Story(kind, rules=WIDE).case) is FeeState.NOT_APPLICABLE
    greedy = Rulebook.of(WIDE.law, replace(WIDE.policy, fee=FeeRules(5000, tuple(RequestType), ())))
    assert greedy.types[kind].fee == 0


def test_a_policy_cannot_charge_for_what_the_act_leaves_free() -> None:
    greedy = policy_with(fee=FeeRules(5000, tuple(RequestType), ()))
    assert {k for k, rule in greedy.types.items() if rule.fee} == set(TELLS)


def test_per_request_counts_each_item_and_per_letter_the_letter_of_request() -> None:
    case = Story(*TELLS, T.CORRECT).case
    assert wf.fee_amount(case, PER_REQUEST) == 3000
    assert wf.fee_amount(case, PER_LETTER) == 1000
    assert wf.fee_amount(case, None) == 3000
    assert amount(PER_LETTER, []) == 0


# --- asking --------------------------------------------------------------------------------------


def test_asking_names_the_sum_and_holds_the_case() -> None:
    story = Story(*TELLS, T.CORRECT)
    assert story.ask_fee() == (ev.FeeAsked(ARRIVED, 3000, PER_REQUEST, 3, BY_PHONE), HELD)
    other = Story(*TELLS)
    assert other.ask_fee(PER_LETTER) == (
        ev.FeeAsked(ARRIVED, 1000, PER_LETTER, 1, BY_PHONE),
        HELD,
    )
    assert wf.fee_state(other.case) is FeeState.ASKED


def test_it_is_asked_for_once() -> None:
    story = Story(T.DISCLOSE)
    story.ask_fee()
    with refused(Code.FEE_ALREADY_ASKED):
        story.ask_fee()


def test_it_is_asked_for_anew_when_what_is_charged_has_changed() -> None:
    story = Story(*TELLS)
    story.ask_fee()
    story.withdraw(1)
    with refused(Code.FEE_AMOUNT_WRONG, amount=2000, expected=3000):
        story.pay(2000)
    assert story.ask_fee() == (ev.FeeAsked(ARRIVED, 2000, PER_REQUEST, 2, BY_PHONE),)
    story.pay(2000)
    assert story.case.holds == ()


# --- paying --------------------------------------------------------------------------------------


def test_paying_ends_the_wait() -> None:
    story = Story(T.DISCLOSE)
    story.ask_fee()
    paid = ev.FeePaid(ARRIVED, 1000, "transfer", "slip", PER_REQUEST, 1)
    assert story.pay() == (paid, RELEASED)
    assert wf.fee_state(story.case) is FeeState.PAID
    for again in (story.pay, story.waive, story.ask_fee):
        with refused(Code.FEE_SETTLED):
            again()


@pytest.mark.parametrize(
    ("sum_", "basis", "count"), [(3000, PER_REQUEST, 3), (1000, PER_LETTER, 1)]
)
def test_money_that_came_with_the_request_shows_by_its_sum_what_it_is_for(
    sum_: int, basis: FeeBasis, count: int
) -> None:
    story = Story(*TELLS)
    story.pay(sum_)
    assert (story.case.fee.asked, story.case.fee.basis, story.case.fee.count) == (
        sum_,
        basis,
        count,
    )
    assert story.case.holds == ()


def test_another_sum_is_not_the_fee() -> None:
    for wrong in (0, 999, 2000, -1000):
        with refused(Code.FEE_AMOUNT_WRONG, amount=wrong, expected=3000):
            Story(*TELLS).pay(wrong)
    story = Story(*TELLS)
    story.ask_fee()
    with refused(Code.FEE_AMOUNT_WRONG, amount=1000, expected=3000):
        story.pay(1000)


def test_it_is_paid_in_a_way_the_policy_takes_on_a_day_that_has_come() -> None:
    case = Story(T.DISCLOSE).case
    pay = intake.pay_fee
    with refused(Code.FIELD_INVALID, field="method", value="shells"):
        pay(case, 1000, "shells", "", ARRIVED, ARRIVED)
    with refused(Code.DATE_IN_FUTURE):
        pay(case, 1000, "cash", "", ARRIVED + timedelta(days=1), ARRIVED)
    with refused(Code.DATE_BEFORE):
        pay(case, 1000, "cash", "", ARRIVED - timedelta(days=1), ARRIVED)


def test_a_policy_that_names_no_way_takes_any() -> None:
    fee = replace(RULES.policy.fee, methods=())
    story = Story(T.DISCLOSE, rules=policy_with(fee=fee))
    paid, *_ = story.pay()
    assert isinstance(paid, ev.FeePaid)
    assert paid.method == "transfer"


def test_a_payment_noted_late_ends_the_wait_no_earlier_than_it_began() -> None:
    story = Story(T.DISCLOSE).wait(5)
    story.ask_fee()
    paid = intake.pay_fee(story.case, 1000, "cash", "", ARRIVED, story.today)
    assert paid[1] == ev.HoldEnded(HoldReason.FEE_OWING, story.today)


# --- waiving and giving back ---------------------------------------------------------------------


def test_the_company_may_do_without_it_for_a_reason() -> None:
    story = Story(T.DISCLOSE)
    story.ask_fee()
    assert story.waive() == (ev.FeeWaived(ARRIVED, "好意"), RELEASED)
    assert wf.fee_state(story.case) is FeeState.WAIVED
    with refused(Code.FEE_SETTLED):
        story.pay()
    with refused(Code.REASON_EMPTY):
        intake.waive_fee(Story(T.PURPOSE).case, "", ARRIVED)


def test_only_what_was_paid_goes_back() -> None:
    story = Story(T.DISCLOSE)
    refund = intake.refund_fee
    with refused(Code.FEE_NOT_PAID):
        refund(story.case, "取下げ", ARRIVED, ARRIVED)
    story.wait(2).pay()
    story.withdraw()
    with refused(Code.DATE_BEFORE, limit=story.today):
        refund(story.case, "取下げ", ARRIVED, story.today)
    with refused(Code.REASON_EMPTY):
        refund(story.case, "", story.today, story.today)
    story.add(refund(story.case, "取下げ", story.today, story.today))
    assert wf.fee_state(story.case) is FeeState.REFUNDED
    with refused(Code.FEE_NOT_PAID):
        refund(story.case, "再度", story.today, story.today)


# --- items that go -------------------------------------------------------------------------------


def test_the_wait_for_the_fee_ends_with_the_last_item_it_was_for() -> None:
    story = Story(T.DISCLOSE, T.PURPOSE, T.CORRECT).accept()
    story.ask_fee()
    assert RELEASED not in story.withdraw(1)
    assert story.dismiss(2)[1:] == (RELEASED,)
    assert wf.fee_state(story.case) is FeeState.NOT_APPLICABLE
    assert story.case.holds == ()


def test_it_ends_by_withdrawal_and_by_failed_identity_too() -> None:
    for end in (Story.withdraw, Story.give_up_identity):
        story = Story(T.DISCLOSE).accept()
        story.ask_fee()
        assert RELEASED in end(story)


def test_a_refusal_leaves_the_fee_to_the_manager() -> None:
    story = identified(T.DISCLOSE)
    story.ask_fee()
    story.investigate()
    story.decide(1, Outcome.NOT_HELD)
    assert wf.fee_state(story.case) is FeeState.ASKED
    story.post(story.issue())
    story.close()


# --- the fee and the letter ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", TELLS)
def test_nothing_is_disclosed_before_the_fee_is_paid_or_waived(kind: RequestType) -> None:
    for settle in (Story.pay, Story.waive):
        story = investigated(kind)
        story.decide(1, Outcome.GRANTED, **granting(kind))
        with refused(Code.FEE_NOT_PAID, amount=1000):
            story.issue()
        settle(story)
        story.issue()


def test_a_sum_asked_per_letter_is_the_one_that_is_owed() -> None:
    story = investigated(*TELLS)
    story.ask_fee(PER_LETTER)
    for number, kind in enumerate(TELLS, start=1):
        story.decide(number, Outcome.GRANTED, **granting(kind))
    with refused(Code.FEE_NOT_PAID, amount=1000):
        story.issue()


def test_a_fee_notice_follows_the_asking() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.FEE_NOT_ASKED):
        story.issue("fee_notice")
    story.ask_fee()
    story.issue("fee_notice")
    with refused(Code.FEE_SETTLED):
        decided(T.DISCLOSE).issue("fee_notice")
    with refused(Code.FEE_NOT_APPLICABLE):
        Story(T.CORRECT).issue("fee_notice")


def test_a_closed_case_takes_no_money() -> None:
    with refused(Code.CASE_CLOSED):
        closed(T.CORRECT).ask_fee()


def test_what_is_added_after_the_fee_was_paid_is_charged_too() -> None:
    story = Story(T.DISCLOSE)
    story.add(intake.ask_fee(story.case, FeeBasis.PER_REQUEST, story.today))
    story.add(intake.pay_fee(story.case, 1000, "transfer", "", story.today, story.today))
    assert wf.fee_state(story.case) is FeeState.PAID
    story.add(intake.add_item(story.case, Item(2, T.PROVISION_RECORDS), story.today))
    assert wf.fee_state(story.case) is FeeState.DUE
    with refused(Code.FEE_SETTLED):
        intake.ask_fee(story.case, FeeBasis.PER_LETTER, story.today)
    asked = story.add(intake.ask_fee(story.case, FeeBasis.PER_REQUEST, story.today))
    assert isinstance(asked[0], ev.FeeAsked)
    assert (asked[0].amount, asked[0].count) == (1000, 1)
    assert (story.case.fee.asked, story.case.fee.count) == (2000, 2)
    assert wf.fee_state(story.case) is FeeState.ASKED
    story.add(intake.pay_fee(story.case, 1000, "transfer", "", story.today, story.today))
    assert wf.fee_state(story.case) is FeeState.PAID
    assert (story.case.fee.paid, story.case.fee.paid_count) == (2000, 2)


def test_the_rest_of_a_fee_may_be_waived_or_come_unasked() -> None:
    story = Story(T.DISCLOSE)
    story.add(intake.ask_fee(story.case, FeeBasis.PER_REQUEST, story.today))
    story.add(intake.pay_fee(story.case, 1000, "transfer", "", story.today, story.today))
    story.add(intake.add_item(story.case, Item(2, T.PURPOSE), story.today))
    case = story.case
    story.add(intake.waive_fee(case, "善意", story.today))
    assert wf.fee_state(story.case) is FeeState.PAID
    (paid,) = intake.pay_fee(case, 1000, "transfer", "", story.today, story.today)
    assert isinstance(paid, ev.FeePaid)
    assert (paid.basis, paid.count) == (FeeBasis.PER_REQUEST, 1)


# --- giving back a part --------------------------------------------------------------------------


def give_back(story: Story, amount: int = 0) -> tuple[ev.Event, ...]:
    day = story.today
    return story.add(intake.refund_fee(story.case, "取下げ", day, day, amount))


def test_what_was_paid_for_a_withdrawn_item_goes_back_and_the_rest_stays_paid() -> None:
    story = Story(*TELLS)
    story.pay(3000)
    story.withdraw(1)
    assert wf.refund_open(story.case) == 1000
    assert give_back(story, 1000) == (ev.FeeRefunded(ARRIVED, "取下げ", 1000),)
    assert (story.case.fee.refunded, story.case.fee.kept, story.case.fee.kept_count) == (
        1000,
        2000,
        2,
    )
    assert wf.fee_state(story.case) is FeeState.PAID
    assert wf.refund_open(story.case) == 0
    # One more item is one more to pay for.
    story.add_item(T.PURPOSE)
    assert story.ask_fee() == (ev.FeeAsked(ARRIVED, 1000, PER_REQUEST, 1, BY_PHONE), HELD)
    with refused(Code.FEE_ALREADY_ASKED):
        story.ask_fee()
    story.pay()
    assert wf.fee_state(story.case) is FeeState.PAID


def test_of_what_is_still_due_a_part_given_back_is_due_again() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    give_back(story, 400)
    assert wf.fee_state(story.case) is FeeState.DUE
    assert wf.fee_outstanding(story.case, None) == 400
    with refused(Code.FEE_AMOUNT_WRONG, amount=700, expected=600):
        give_back(story, 700)
    with refused(Code.FEE_AMOUNT_WRONG, amount=-1, expected=600):
        give_back(story, -1)
    give_back(story, 600)
    assert wf.fee_state(story.case) is FeeState.REFUNDED
    with refused(Code.FEE_NOT_PAID):
        give_back(story)


def test_the_rest_goes_back_without_naming_it() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    give_back(story, 400)
    give_back(story)
    assert (story.case.fee.refunded, story.case.fee.kept) == (1000, 0)


@pytest.mark.parametrize("amount", [0, 1000])
def test_all_given_back_nothing_is_waited_for(amount: int) -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    story.add_item(T.PURPOSE)
    story.ask_fee()
    assert give_back(story, amount)[1:] == (RELEASED,)


def test_a_part_given_back_does_not_end_the_wait() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    story.add_item(T.PURPOSE)
    story.ask_fee()
    assert give_back(story, 500) == (ev.FeeRefunded(ARRIVED, "取下げ", 500),)
    assert wf.fee_outstanding(story.case, None) == 1500


def test_what_was_withdrawn_is_owed_back_unless_it_was_used() -> None:
    used = Story(T.DISCLOSE, T.ERASE)
    used.pay()
    used.withdraw(2)
    assert wf.refund_open(used.case) == 0
    used.withdraw(1)
    assert wf.refund_open(used.case) == 1000
    used.add_item(T.PURPOSE)
    assert wf.refund_open(used.case) == 0
    letter = Story(T.DISCLOSE, T.PURPOSE)
    letter.ask_fee(PER_LETTER)
    letter.pay()
    letter.withdraw(1)
    assert wf.refund_open(letter.case) == 0
    letter.withdraw(2)
    assert wf.refund_open(letter.case) == 1000
    unpaid = Story(T.DISCLOSE)
    unpaid.withdraw(1)
    assert wf.refund_open(unpaid.case) == 0


def test_each_payment_is_kept() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    story.wait().add_item(T.PURPOSE)
    story.pay()
    days = (ARRIVED, ARRIVED + timedelta(days=1))
    assert story.case.fee.payments == tuple((d, 1000, "transfer", "slip") for d in days)
