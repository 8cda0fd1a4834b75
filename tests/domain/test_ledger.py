"""What every clock of a case has done, read from its history."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from casemgr.domain import events as ev
from casemgr.domain.acts import around, intake
from casemgr.domain.case import Stamped
from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason, Item
from casemgr.domain.fold import after, replay
from casemgr.domain.ledger import HOLD, REASONS, Entry, What, ledger
from casemgr.domain.rules import Capacity
from tests.builders import (
    ARRIVED,
    RULES,
    TARO,
    Story,
    T,
    carried_out,
    closed,
    decided,
    investigated,
    policy_with,
    reason_of,
    received,
)

FAR = date(2030, 1, 1)


def of(story: Story, clock: str, today: date | None = None) -> list[tuple[int, str, str]]:
    """The entries of one clock: days since arrival, what, why."""
    return [
        ((e.on - ARRIVED).days, e.what.value, e.reason)
        for e in ledger(story.case, today or story.today)
        if e.clock == clock
    ]


# --- the own target ------------------------------------------------------------------------------


def test_the_target_starts_with_the_arrival() -> None:
    assert of(Story(T.DISCLOSE), "target") == [(0, "started", "arrival")]


def test_where_the_policy_says_so_it_starts_with_the_last_check_passed() -> None:
    late = policy_with(clock_starts="identity")
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT, rules=late).accept()
    assert of(story, "target") == []
    story.hold()
    for role in story.case.checks_needed:
        story.wait().check(role)
    # The papers came: the wait for them ended on the very day on which the target starts.
    assert of(story, "target") == [(3, "started", "identity")]
    story.wait().fail_check()
    assert of(story, "target")[1:] == [(4, "stopped", "identity")]
    story.wait().check()
    assert of(story, "target")[2:] == [(5, "started", "identity")]


def test_a_target_that_never_started_has_not_ended_and_one_that_ended_stays_so() -> None:
    late = policy_with(clock_starts="identity")
    story = Story(T.DISCLOSE, rules=late).accept()
    story.give_up_identity()
    story.post(story.issue())
    assert of(story, "target") == []
    story = carried_out(T.ERASE, rules=late)
    story.post(story.issue())
    story.fail_check()
    assert of(story, "target") == [(0, "started", "identity"), (0, "ended", "told")]


def test_a_target_that_starts_during_a_wait_stands_still_at_once() -> None:
    late = policy_with(clock_starts="identity")
    story = Story(T.DISCLOSE, rules=late).accept()
    story.hold(HoldReason.CLARIFICATION)
    story.wait(2).check()
    assert of(story, "target") == [(2, "started", "identity"), (2, "stopped", "clarification")]


def test_a_new_check_starts_it_anew() -> None:
    story = Story(T.DISCLOSE, rules=policy_with(clock_starts="identity")).accept()
    story.wait().check()
    story.wait().check()
    assert of(story, "target") == [(1, "started", "identity"), (2, "started", "identity")]


def test_of_waits_that_overlap_the_first_stops_it_and_the_last_lets_it_go_on() -> None:
    story = Story(T.DISCLOSE).accept()
    story.wait().hold()
    story.wait().hold(HoldReason.CLARIFICATION)
    story.wait().release()
    story.wait().release(HoldReason.CLARIFICATION)
    assert of(story, "target")[1:] == [(1, "stopped", "papers_missing"), (4, "resumed", "")]
    assert of(story, HOLD + "papers_missing") == [(1, "started", ""), (3, "ended", "")]
    assert of(story, HOLD + "clarification") == [(2, "started", ""), (4, "ended", "")]


def test_a_wait_that_ends_on_its_first_day_has_cost_no_day() -> None:
    story = Story(T.DISCLOSE).accept()
    story.wait(2).hold()
    story.release()
    assert of(story, "target") == [(0, "started", "arrival")]
    assert of(story, HOLD + "papers_missing") == [(2, "started", ""), (2, "ended", "")]


def test_a_wait_noted_late_stands_on_its_own_day() -> None:
    story = Story(T.DISCLOSE).accept().wait(5)
    since = ARRIVED + timedelta(days=2)
    reason = HoldReason.CLARIFICATION
    story.add(intake.hold(story.case, reason, since, story.today, "対象の期間"))
    assert of(story, "target")[1:] == [(2, "stopped", "clarification")]
    assert of(story, HOLD + "clarification") == [(2, "started", "対象の期間")]


def test_an_extension_is_noted_with_its_days_and_its_reason() -> None:
    story = Story(T.DISCLOSE).wait(2)
    story.add(around.extend(story.case, "target", 5, "照会中", story.today))
    day = story.today
    assert ledger(story.case, day)[-1] == Entry(day, "target", What.EXTENDED, "照会中", 5)


def test_it_ends_with_the_letter_and_goes_on_when_the_letter_comes_back() -> None:
    story = carried_out(T.DISCLOSE, T.ERASE)
    letter = story.wait().issue()
    story.wait().post(letter)
    assert of(story, "target")[1:] == [(2, "ended", "told")]
    story.wait().bring_back(letter)
    story.wait().post(letter)
    assert of(story, "target")[2:] == [(3, "resumed", "goes_on"), (4, "ended", "told")]
    story.wait().close()
    assert len(of(story, "target")) == 4


def test_what_is_asked_for_after_the_answer_lets_it_go_on_and_a_wait_stand_still() -> None:
    story = closed(T.ERASE)
    story.wait().reopen()
    assert of(story, "target")[1:] == [(0, "ended", "told")]
    story.wait().add_item(T.CORRECT)
    assert of(story, "target")[2:] == [(2, "resumed", "goes_on")]
    again = closed(T.ERASE).reopen()
    again.hold()
    again.wait().add_item(T.CORRECT)
    # The wait was begun while there was nothing to wait for.
    assert of(again, "target")[2:] == [(1, "stopped", "papers_missing")]
    again.release()
    assert of(again, "target")[3:] == [(1, "resumed", "")]
    # Once more on the same day: this time it had been running, and no whole day was lost.
    again.hold()
    assert of(again, "target")[3:] == [(1, "resumed", ""), (1, "stopped", "papers_missing")]
    again.release()
    assert of(again, "target")[2:] == [(1, "stopped", "papers_missing"), (1, "resumed", "")]


def test_a_case_closed_by_an_older_program_before_its_letters_left_ends_with_that() -> None:
    story = decided(T.PURPOSE)
    story.add((ev.Closed(story.today, ""),))
    assert of(story, "target")[1:] == [(0, "ended", "closed")]


# --- the lawsuit clock ---------------------------------------------------------------------------


def test_the_two_weeks_open_the_way_once_they_are_over() -> None:
    story = Story(T.DISCLOSE)
    started = (0, "started", "arrival")
    assert of(story, "suit", ARRIVED + timedelta(days=14)) == [started]
    assert of(story, "suit", ARRIVED + timedelta(days=15)) == [started, (15, "opened", "two_weeks")]


def test_purposes_have_no_such_clock_and_what_is_asked_besides_has_it_from_the_arrival() -> None:
    story = Story(T.PURPOSE).wait(3)
    assert of(story, "suit") == []
    story.add_item(T.ERASE)
    assert of(story, "suit") == [(0, "started", "arrival")]


def test_taking_back_what_it_ran_for_ends_it() -> None:
    story = Story(T.PURPOSE, T.DISCLOSE)
    story.wait(2).withdraw(2)
    assert of(story, "suit", FAR) == [(0, "started", "arrival"), (2, "ended", "withdrawn")]


def test_a_refusal_opens_the_way_and_its_return_takes_that_back() -> None:
    story = investigated(T.STOP_USE)
    story.decide(1, Outcome.REFUSED, **reason_of(T.STOP_USE))
    letter = story.wait(2).issue()
    story.wait().post(letter)
    assert of(story, "suit", FAR)[1:] == [(3, "opened", "refusal")]
    story.wait().bring_back(letter)
    assert of(story, "suit")[2:] == [(4, "resumed", "returned")]
    story.wait().post(letter)
    assert of(story, "suit")[3:] == [(5, "opened", "refusal")]


# --- other places' laws --------------------------------------------------------------------------


def regime_story() -> Story:
    event = received(Item(1, T.ERASE))
    story = Story(T.ERASE)
    event = ev.Received(**{f: getattr(event, f) for f in event.__slots__} | {"regimes": ("gdpr",)})
    story.case = replay([Stamped(event, story.case.history[0].at, "manager")], RULES)
    return story


def test_an_invoked_law_has_a_clock_from_arrival_or_from_the_day_noted() -> None:
    story = regime_story().wait(2)
    story.add(around.flag_regime(story.case, "ccpa", ARRIVED, story.today, "カリフォルニア在住"))
    story.wait().add(around.extend(story.case, "gdpr", 0, "複雑な請求", story.today))
    assert of(story, "gdpr") == [(0, "started", "receipt"), (3, "extended", "複雑な請求")]
    assert of(story, "ccpa") == [(0, "started", "カリフォルニア在住")]


def test_its_clock_waits_for_the_same_answer() -> None:
    story = regime_story().accept()
    story.wait().withdraw()
    letter = story.post(story.issue())
    story.wait().bring_back(letter)
    story.wait().post(letter)
    assert of(story, "gdpr")[1:] == [
        (1, "ended", "told"),
        (2, "resumed", "goes_on"),
        (3, "ended", "told"),
    ]


# --- days and order ------------------------------------------------------------------------------


def test_an_event_without_a_day_of_its_own_happened_on_the_day_in_japan() -> None:
    story = closed(T.ERASE).reopen()
    at = datetime(2026, 11, 30, 15, 30, tzinfo=UTC)  # half past midnight in Japan
    story.case = after(story.case, Stamped(ev.ItemAdded(Item(2, T.CORRECT)), at, "manager"))
    last = ledger(story.case, FAR)[-1]
    assert (last.on, last.what) == (date(2026, 12, 1), What.RESUMED)


def test_entries_stand_in_the_order_of_their_days() -> None:
    story = investigated(T.DISCLOSE)
    story.wait(3).ask_fee()
    story.wait(20).pay()
    story.add(intake.change_person(story.case, TARO, None, story.today))
    days = [e.on for e in ledger(story.case, story.today)]
    assert days == sorted(days)
    codes = {e.reason for e in ledger(story.case, story.today) if e.what is not What.STOPPED}
    assert codes <= {*REASONS, ""}
