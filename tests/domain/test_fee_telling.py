"""Whether the person knows of the fee: until then they are told, and nobody waits for it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain import fee_telling
from casemgr.domain import workflow as wf
from casemgr.domain.acts import intake, sending
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import HoldReason, PostWay
from casemgr.domain.fee import FeeBasis
from casemgr.domain.ledger import What, ledger
from casemgr.domain.next_step import next_step
from casemgr.domain.text import Language
from tests.builders import (
    ARRIVED,
    BY_PHONE,
    Story,
    T,
    identified,
    investigated,
    reason_of,
    refused,
)

NOTICE = "fee_notice"
FEE = HoldReason.FEE_OWING.value


def step(story: Story) -> tuple[str, str]:
    found = next_step(story.case)
    assert found is not None
    assert found.blocked == ()
    return found.action.value, found.detail


def asked(*types: T) -> Story:
    """Asked for, and nobody told yet."""
    story = identified(*(types or (T.DISCLOSE,)))
    assert story.ask_fee(told="") == (
        ev.FeeAsked(ARRIVED, 1000 * len(story.case.items), FeeBasis.PER_REQUEST, len(types) or 1),
    )
    return story


def waits_since(story: Story) -> list[object]:
    return [p.start for p in story.case.holds if p.reason == FEE]


# --- the next step -------------------------------------------------------------------------------


def test_after_asking_comes_the_notice_then_its_posting_then_the_work() -> None:
    story = asked()
    assert step(story) == ("issue_letter", NOTICE)
    letter = story.issue(NOTICE)
    assert step(story) == ("post_letter", letter)
    story.post(letter)
    assert step(story) == ("answer_source", "internal-provided")


def test_who_was_told_otherwise_needs_no_notice_and_is_waited_for_at_once() -> None:
    story = identified(T.DISCLOSE)
    held = ev.HoldStarted(HoldReason.FEE_OWING, ARRIVED)
    assert story.ask_fee(told=f" {BY_PHONE} ") == (
        ev.FeeAsked(ARRIVED, 1000, FeeBasis.PER_REQUEST, 1, BY_PHONE),
        held,
    )
    assert step(story) == ("answer_source", "internal-provided")


def test_how_they_were_told_names_no_number_of_a_paper() -> None:
    with refused(Code.DOCUMENT_NUMBER, field="told"):
        identified(T.DISCLOSE).ask_fee(told="免許証番号 123456789012 を見て電話")


def test_before_the_letter_that_discloses_the_notice_comes_too() -> None:
    story = investigated(T.DISCLOSE)
    story.decide(1, Outcome.GRANTED)
    story.ask_fee(told="")
    assert step(story) == ("issue_letter", NOTICE)
    story.post(story.issue(NOTICE))
    assert step(story) == ("pay_fee", "")


def test_a_refusal_needs_no_notice_of_a_fee() -> None:
    story = investigated(T.DISCLOSE)
    story.ask_fee(told="")
    story.decide(1, Outcome.REFUSED, **reason_of(T.DISCLOSE))
    assert step(story) == ("issue_letter", "decision")


def test_what_was_asked_for_anew_is_told_anew() -> None:
    story = asked(T.DISCLOSE, T.PURPOSE)
    story.post(story.issue(NOTICE))
    story.wait().withdraw(2)
    ended, again = story.ask_fee(told="")
    assert ended == ev.HoldEnded(HoldReason.FEE_OWING, story.today)
    assert isinstance(again, ev.FeeAsked)
    assert step(story) == ("issue_letter", NOTICE)
    assert waits_since(story) == []


def test_an_old_notice_posted_late_tells_another_amount() -> None:
    story = asked(T.DISCLOSE, T.PURPOSE)
    old = story.issue(NOTICE)
    story.withdraw(2)
    story.ask_fee(told="")
    story.post(old)
    assert waits_since(story) == []
    assert step(story) == ("issue_letter", NOTICE)


def test_nobody_was_told_of_what_was_never_asked() -> None:
    assert not fee_telling.told(Story(T.DISCLOSE).case)


# --- since when it is waited for -----------------------------------------------------------------


def test_the_target_runs_until_the_notice_has_left_the_house() -> None:
    story = asked()
    letter = story.wait().issue(NOTICE)
    assert wf.target(story.case).paused_since is None
    story.wait()
    day = story.today - timedelta(days=1)
    story.add(sending.post_letter(story.case, letter, day, story.today, PostWay.ORDINARY))
    assert waits_since(story) == [day]
    story.wait().pay()
    own = [(e.on, e.what) for e in ledger(story.case, story.today) if e.clock == "target"]
    assert own == [(ARRIVED, What.STARTED), (day, What.STOPPED), (story.today, What.RESUMED)]


def test_two_notices_begin_one_wait() -> None:
    story = asked()
    ja, en = story.issue(NOTICE), story.issue(NOTICE, Language.EN)
    story.post(ja)
    story.post(en)
    assert waits_since(story) == [ARRIVED]


def test_other_letters_and_a_notice_of_what_is_paid_begin_none() -> None:
    story = asked()
    story.post(story.issue("acknowledgement"))
    letter = story.issue(NOTICE)
    story.pay()
    story.post(letter)
    assert not [p for p in story.case.pauses if p.reason == FEE]


def test_a_notice_that_comes_back_is_not_waited_for() -> None:
    story = asked()
    letter = story.post(story.issue(NOTICE))
    story.wait().bring_back(letter)
    assert waits_since(story) == []
    assert not fee_telling.told(story.case)
    story.wait().post(letter)
    assert waits_since(story) == [story.today]


def test_two_languages_come_back_in_one_envelope() -> None:
    story = asked()
    ja, en = story.issue(NOTICE), story.issue(NOTICE, Language.EN)
    story.post(ja)
    story.post(en)
    story.wait().bring_back(ja)
    assert waits_since(story) == []


def test_it_is_waited_for_all_the_same_where_another_notice_arrived() -> None:
    story = asked()
    first, again = story.issue(NOTICE), story.issue(NOTICE)
    story.post(first)
    story.wait().post(again)
    story.wait().bring_back(first)
    assert waits_since(story) == [ARRIVED]


def test_it_is_waited_for_all_the_same_where_another_letter_of_that_day_came_back() -> None:
    story = asked()
    other = story.post(story.issue("acknowledgement"))
    story.post(story.issue(NOTICE))
    story.wait().bring_back(other)
    assert fee_telling.told(story.case)
    assert waits_since(story) == [ARRIVED]


def test_where_they_were_told_by_telephone_a_returned_notice_changes_nothing() -> None:
    story = identified(T.DISCLOSE)
    story.ask_fee()
    other = story.post(story.issue("acknowledgement"))
    letter = story.post(story.issue(NOTICE))
    for back in (letter, other):
        story.wait().bring_back(back)
    assert waits_since(story) == [ARRIVED]


def test_what_was_paid_meanwhile_is_not_waited_for_when_the_notice_comes_back() -> None:
    story = asked()
    letter = story.post(story.issue(NOTICE))
    story.wait().pay()
    assert len(story.bring_back(letter)) == 1


# --- cases of earlier versions -------------------------------------------------------------------


def old_asking(story: Story, *more: ev.Event) -> None:
    story.add((ev.FeeAsked(story.today, 1000, FeeBasis.PER_REQUEST, 1), *more))


def test_in_older_cases_the_wait_began_with_the_asking() -> None:
    story = identified(T.DISCLOSE)
    old_asking(story, ev.HoldStarted(HoldReason.FEE_OWING, ARRIVED))
    assert step(story) == ("answer_source", "internal-provided")
    assert waits_since(story) == [ARRIVED]


@pytest.mark.parametrize("notice", [False, True])
def test_and_went_on_when_it_was_asked_for_anew(notice: bool) -> None:
    story = identified(T.DISCLOSE)
    old_asking(story, ev.HoldStarted(HoldReason.FEE_OWING, ARRIVED))
    story.wait()
    old_asking(story)
    if notice:
        story.post(story.issue(NOTICE))
    assert step(story) == ("answer_source", "internal-provided")
    assert waits_since(story) == [ARRIVED]


def test_the_wait_for_the_fee_is_not_the_only_one() -> None:
    story = identified(T.DISCLOSE)
    story.hold()
    story.ask_fee(told="")
    story.post(story.issue(NOTICE))
    assert [p.reason for p in story.case.holds] == ["papers_missing", FEE]
    assert intake.waive_fee(story.case, "好意", story.today)[1:] == (
        ev.HoldEnded(HoldReason.FEE_OWING, ARRIVED),
    )
