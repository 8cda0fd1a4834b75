"""The clock of Article 39 and the company's own target."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain import workflow as wf
from casemgr.domain.clocks import (
    DayKind,
    Pause,
    SuitClock,
    TargetFacts,
    due_on,
    explain,
    suit_clock,
)
from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason
from casemgr.domain.rules import Capacity, RequestType
from casemgr.services.calendar import JapaneseCalendar
from tests.builders import (
    ARRIVED,
    Story,
    T,
    carried_out,
    closed,
    identified,
    investigated,
    policy_with,
    reason_of,
    told,
)

JAPAN = JapaneseCalendar()


def facts(start: date, days: int = 10, *pauses: Pause) -> TargetFacts:
    return TargetFacts(start, days, pauses, ended=False)


def pause(start: date, end: date | None = None) -> Pause:
    return Pause(start, end, "papers_missing")


# --- the lawsuit clock (Article 39) --------------------------------------------------------------


@pytest.mark.parametrize(
    ("arrived", "two_weeks_end", "possible_from"),
    [
        (date(2026, 4, 1), date(2026, 4, 15), date(2026, 4, 16)),  # the Commission's own example
        (date(2026, 12, 10), date(2026, 12, 24), date(2026, 12, 25)),  # a Thursday
        (date(2026, 12, 25), date(2027, 1, 8), date(2027, 1, 9)),  # holidays do not stop it
        (date(2028, 2, 20), date(2028, 3, 5), date(2028, 3, 6)),  # leap year
    ],
)
def test_a_lawsuit_is_possible_from_the_fifteenth_day_after_arrival(
    arrived: date, two_weeks_end: date, possible_from: date
) -> None:
    case = Story(T.DISCLOSE, arrived=arrived).case
    assert wf.suit(case) == SuitClock(two_weeks_end, possible_from, opened_by_refusal=False)


def test_a_notice_of_purposes_has_no_lawsuit_clock() -> None:
    assert wf.suit(Story(T.PURPOSE).case) is None


@pytest.mark.parametrize("kind", [k for k in T if k is not T.PURPOSE])
def test_every_other_request_has_one_also_beside_a_notice_of_purposes(kind: RequestType) -> None:
    assert wf.suit(Story(T.PURPOSE, kind).case) is not None


def test_what_was_withdrawn_cannot_be_sued_for() -> None:
    story = Story(T.PURPOSE, T.DISCLOSE)
    story.withdraw(2)
    assert wf.suit(story.case) is None


def test_the_lawsuit_clock_runs_from_arrival_whatever_the_case_waits_for() -> None:
    story = Story(T.DISCLOSE).accept()
    before = wf.suit(story.case)
    story.hold()
    story.wait(5).check()
    assert wf.suit(story.case) == before


@pytest.mark.parametrize("kind", [k for k in T if k is not T.PURPOSE])
def test_a_refusal_opens_the_way_the_day_its_letter_leaves(kind: RequestType) -> None:
    story = investigated(kind)
    story.wait(3).decide(1, Outcome.REFUSED, **reason_of(kind))
    letter = story.issue()
    assert wf.suit(story.case) == suit_clock(ARRIVED, None, 14)
    story.wait().post(letter)
    clock = wf.suit(story.case)
    assert clock == SuitClock(date(2026, 11, 23), date(2026, 11, 13), opened_by_refusal=True)


def test_a_refusal_in_part_opens_it_too() -> None:
    story = investigated(T.STOP_USE)
    story.decide(1, Outcome.GRANTED_PART, measure="配信のみ停止", internal_reason="契約が続く")
    story.carry_out()
    story.post(story.issue())
    assert wf.refused_on(story.case) == story.today


def test_turning_a_request_away_for_want_of_procedure_opens_it_too() -> None:
    story = Story(T.DISCLOSE).accept()
    story.dismiss()
    story.post(story.issue())
    assert wf.refused_on(story.case) == story.today


def test_saying_that_it_is_no_retained_data_opens_it_too() -> None:
    story = investigated(T.CORRECT)
    story.decide(1, Outcome.NOT_RETAINED_DATA, internal_reason="委託を受けた情報")
    story.post(story.issue())
    assert wf.refused_on(story.case) == story.today


def test_not_acting_on_it_for_want_of_identity_opens_it_too() -> None:
    story = Story(T.DISCLOSE).accept()
    story.give_up_identity()
    story.post(story.issue())
    assert wf.refused_on(story.case) == story.today


def test_a_late_refusal_opens_nothing_that_is_not_open_already() -> None:
    story = investigated(T.CORRECT)
    story.wait(20).decide(1, Outcome.REFUSED, **reason_of(T.CORRECT))
    story.post(story.issue())
    assert wf.suit(story.case) == suit_clock(ARRIVED, None, 14)


def test_a_letter_that_came_back_has_refused_nothing() -> None:
    story = investigated(T.CORRECT)
    story.decide(1, Outcome.REFUSED, **reason_of(T.CORRECT))
    letter = story.post(story.issue())
    story.wait(2).bring_back(letter)
    assert wf.refused_on(story.case) is None
    story.wait().post(letter)
    assert wf.refused_on(story.case) == story.today


def test_a_refusal_after_reopening_counts_from_its_own_letter() -> None:
    story = closed(T.STOP_USE).reopen()
    story.wait(2).decide(1, Outcome.REFUSED, **reason_of(T.STOP_USE))
    assert wf.refused_on(story.case) is None
    story.post(story.issue())
    assert wf.refused_on(story.case) == story.today


def test_a_grant_is_no_refusal() -> None:
    assert wf.refused_on(told(T.DISCLOSE, T.CORRECT).case) is None


# --- business days -------------------------------------------------------------------------------


def closed_days(start: date, end: date) -> dict[date, str]:
    days = (start + timedelta(days=n) for n in range((end - start).days + 1))
    return {d: JAPAN.closed(d) for d in days if JAPAN.closed(d) not in ("", "weekend")}


def test_golden_week_2026_with_its_substitute_holiday() -> None:
    assert closed_days(date(2026, 4, 28), date(2026, 5, 8)) == {
        date(2026, 4, 29): "昭和の日",
        date(2026, 5, 4): "みどりの日",
        date(2026, 5, 5): "こどもの日",
        date(2026, 5, 6): "振替休日",
    }
    assert due_on(facts(date(2026, 4, 28), 5), JAPAN) == date(2026, 5, 11)


def test_silver_week_2026_has_a_holiday_between_two_holidays() -> None:
    days = closed_days(date(2026, 9, 18), date(2026, 9, 25))
    assert list(days) == [date(2026, 9, 21), date(2026, 9, 22), date(2026, 9, 23)]
    assert due_on(facts(date(2026, 9, 18), 1), JAPAN) == date(2026, 9, 24)


def test_over_new_year_with_the_companys_own_closing_days() -> None:
    start = date(2026, 12, 25)
    assert due_on(facts(start, 3), JAPAN) == date(2026, 12, 30)
    ours = JapaneseCalendar(["12-29", "12-30", "12-31", "01-02", "01-03", "2027-01-04"])
    assert due_on(facts(start, 3), ours) == date(2027, 1, 6)
    assert ours.closed(date(2026, 12, 29)) == ours.closed(date(2030, 1, 3)) == "closing_day"
    assert ours.closed(date(2027, 1, 4)) == "closing_day"
    assert ours.closed(date(2028, 1, 4)) == ""
    assert ours.closed(date(2027, 1, 1)) == "元日"
    assert ours.closed(date(2027, 1, 2)) == "weekend"


def test_holidays_are_known_in_every_year_a_target_can_reach() -> None:
    assert due_on(facts(date(2026, 12, 1), 250), JAPAN) == date(2027, 12, 8)
    assert JAPAN.closed(date(2029, 2, 12)) == "振替休日"


def test_counting_begins_the_day_after_arrival() -> None:
    assert due_on(facts(ARRIVED, 1), JAPAN) == ARRIVED + timedelta(days=1)
    assert due_on(facts(date(2026, 11, 7), 1), JAPAN) == ARRIVED  # arrived on a Saturday


# --- pauses --------------------------------------------------------------------------------------


def test_a_pause_counts_from_its_first_day_until_before_the_day_it_ends() -> None:
    plain = due_on(facts(ARRIVED, 3), JAPAN)
    one = due_on(facts(ARRIVED, 3, pause(date(2026, 11, 10), date(2026, 11, 11))), JAPAN)
    assert (plain, one) == (date(2026, 11, 12), date(2026, 11, 13))


def test_a_pause_that_ends_the_day_it_began_costs_nothing() -> None:
    day = date(2026, 11, 10)
    assert due_on(facts(ARRIVED, 3, pause(day, day)), JAPAN) == date(2026, 11, 12)


def test_pauses_that_overlap_count_once_and_weekends_never() -> None:
    first = pause(date(2026, 11, 11), date(2026, 11, 16))
    second = pause(date(2026, 11, 13), date(2026, 11, 18))
    assert due_on(facts(ARRIVED, 3, first, second), JAPAN) == date(2026, 11, 19)


def test_while_a_pause_is_open_there_is_no_due_date() -> None:
    held = facts(ARRIVED, 5, pause(date(2026, 11, 12)))
    assert due_on(held, JAPAN) is None
    assert held.paused_since == date(2026, 11, 12)
    assert [d.day.day for d in explain(held, JAPAN)] == [10, 11]
    until = explain(held, JAPAN, date(2026, 11, 14))
    assert [(d.day.day, d.kind) for d in until] == [
        (10, DayKind.COUNTED),
        (11, DayKind.COUNTED),
        (12, DayKind.PAUSED),
        (13, DayKind.PAUSED),
        (14, DayKind.CLOSED),
    ]


def test_of_two_open_pauses_the_first_says_since_when_the_target_stands_still() -> None:
    both = facts(ARRIVED, 5, pause(date(2026, 11, 12)), pause(date(2026, 11, 16)))
    assert both.paused_since == date(2026, 11, 12)


def test_the_explanation_names_every_day_and_why_it_counts_or_not() -> None:
    start = date(2026, 4, 30)
    held = pause(date(2026, 5, 7), date(2026, 5, 8))
    lines = explain(facts(start, 2, held), JAPAN)
    assert [(d.day.isoformat()[5:], d.kind.value, d.number, d.why) for d in lines] == [
        ("05-01", "counted", 1, ""),
        ("05-02", "closed", 1, "weekend"),
        ("05-03", "closed", 1, "weekend"),
        ("05-04", "closed", 1, "みどりの日"),
        ("05-05", "closed", 1, "こどもの日"),
        ("05-06", "closed", 1, "振替休日"),
        ("05-07", "paused", 1, "papers_missing"),
        ("05-08", "counted", 2, ""),
    ]


DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@st.composite
def closed_pauses(draw: st.DrawFn) -> Pause:
    start = draw(DAYS)
    return pause(start, start + timedelta(days=draw(st.integers(0, 40))))


@given(DAYS, st.integers(1, 40), st.lists(closed_pauses(), max_size=3))
def test_the_due_date_is_the_last_day_explained_and_no_day_is_left_out(
    start: date, days: int, pauses: list[Pause]
) -> None:
    target = facts(start, days, *pauses)
    lines = explain(target, JAPAN)
    due = due_on(target, JAPAN)
    assert due is not None
    assert [line.day for line in lines] == [
        start + timedelta(days=n) for n in range(1, (due - start).days + 1)
    ]
    assert sum(line.kind is DayKind.COUNTED for line in lines) == days
    assert lines[-1].kind is DayKind.COUNTED
    assert due >= due_on(facts(start, days), JAPAN)  # type: ignore[operator]


class NeverOpen:
    def closed(self, _: date) -> str:
        return "weekend"


def test_a_calendar_without_business_days_gives_no_date_and_no_endless_walk() -> None:
    assert due_on(facts(ARRIVED), NeverOpen()) is None


# --- the target of a case ------------------------------------------------------------------------


def test_the_target_runs_from_arrival_unless_the_policy_says_from_identity() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT)
    assert wf.target(story.case).start == ARRIVED
    later = policy_with(clock_starts="identity")
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT, rules=later).accept()
    for role in story.case.checks_needed:
        assert wf.target(story.case).start is None
        assert due_on(wf.target(story.case), JAPAN) is None
        assert explain(wf.target(story.case), JAPAN) == []
        story.wait().check(role)
    assert wf.target(story.case).start == ARRIVED + timedelta(days=3)


def test_the_target_aims_at_the_notice_and_ends_with_it() -> None:
    story = carried_out(T.DISCLOSE, T.ERASE)
    letter = story.issue()
    assert due_on(wf.target(story.case), JAPAN) == date(2026, 11, 24)
    story.post(letter)
    assert due_on(wf.target(story.case), JAPAN) is None
    story.bring_back(letter)
    assert due_on(wf.target(story.case), JAPAN) is not None


def test_a_closed_case_is_never_late() -> None:
    assert wf.target(closed(T.PURPOSE).case).ended


def test_editing_a_case_does_not_move_its_target() -> None:
    story = identified(T.CORRECT)
    before = due_on(wf.target(story.case), JAPAN)
    story.wait(20).add_item(T.ERASE)
    assert due_on(wf.target(story.case), JAPAN) == before


def test_holds_of_a_case_pause_its_target_only() -> None:
    story = Story(T.DISCLOSE).accept()
    story.wait(2).hold()
    story.wait().hold(HoldReason.CLARIFICATION)
    assert wf.target(story.case).paused_since == ARRIVED + timedelta(days=2)
    story.wait(4).release()
    assert wf.target(story.case).paused_since == ARRIVED + timedelta(days=3)
    story.release(HoldReason.CLARIFICATION)
    assert due_on(wf.target(story.case), JAPAN) == date(2026, 11, 27)
