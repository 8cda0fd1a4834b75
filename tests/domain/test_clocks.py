"""The clock of Article 39 and the company's own target."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain import regimes
from casemgr.domain import workflow as wf
from casemgr.domain.acts import around, intake
from casemgr.domain.case import RegimeState
from casemgr.domain.clocks import (
    ClockLine,
    DayKind,
    Extension,
    LineKind,
    Pause,
    SuitClock,
    TargetFacts,
    due_on,
    explain,
    explain_suit,
    suit_clock,
)
from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason
from casemgr.domain.rules import Capacity, RequestType
from casemgr.domain.text import Language
from casemgr.services.calendar import JapaneseCalendar
from tests.builders import (
    ARRIVED,
    CHANGES,
    RULES,
    WIDE,
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


SUED = (T.DISCLOSE, T.PROVISION_RECORDS, *CHANGES)
"""What Article 39(1) speaks of; the notice of purposes and what rests on Article 28 it leaves."""


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


@pytest.mark.parametrize("kind", [T.FOREIGN_INFO, T.OPT_OUT])
def test_nor_has_what_does_not_rest_on_articles_33_to_35(kind: RequestType) -> None:
    assert wf.suit(Story(kind, rules=WIDE).case) is None


def test_nor_has_what_is_answered_of_free_will() -> None:
    assert wf.suit(Story(T.DISCLOSE, capacity=Capacity.HEIR).case) is None


@pytest.mark.parametrize("kind", SUED)
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


@pytest.mark.parametrize("kind", SUED)
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
    assert story.case.refused_on == story.today


def test_turning_a_request_away_for_want_of_procedure_opens_it_too() -> None:
    story = Story(T.DISCLOSE).accept()
    story.dismiss()
    story.post(story.issue())
    assert story.case.refused_on == story.today


def test_saying_that_it_is_no_retained_data_opens_it_too() -> None:
    story = investigated(T.CORRECT)
    story.decide(1, Outcome.NOT_RETAINED_DATA, internal_reason="委託を受けた情報")
    story.post(story.issue())
    assert story.case.refused_on == story.today


def test_not_acting_on_it_for_want_of_identity_opens_it_too() -> None:
    story = Story(T.DISCLOSE).accept()
    story.give_up_identity()
    story.post(story.issue())
    assert story.case.refused_on == story.today


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
    assert story.case.refused_on is None
    story.wait().post(letter)
    assert story.case.refused_on == story.today


def test_a_refusal_that_reached_the_person_is_not_undone_by_deciding_anew() -> None:
    story = investigated(T.STOP_USE)
    story.decide(1, Outcome.REFUSED, **reason_of(T.STOP_USE))
    story.post(story.issue())
    first = story.today
    story.close().wait(3).reopen().decide(1, Outcome.GRANTED)
    story.carry_out()
    story.post(story.issue())
    assert story.case.refused_on == first
    assert wf.suit(story.case) == SuitClock(date(2026, 11, 23), first, opened_by_refusal=True)


def test_of_two_refusals_the_first_that_arrived_counts() -> None:
    story = investigated(T.STOP_USE)
    story.decide(1, Outcome.REFUSED, **reason_of(T.STOP_USE))
    first = story.post(story.issue())
    story.close().wait(3).reopen().decide(1, Outcome.REFUSED, **reason_of(T.STOP_USE))
    story.post(story.issue())
    assert story.case.refused_on == ARRIVED
    story.wait().bring_back(first)
    assert story.case.refused_on == ARRIVED + timedelta(days=3)
    # Sent out again it still says what it said, although the item was decided anew since.
    story.post(first)
    assert story.case.refused_on == ARRIVED + timedelta(days=3)


def test_a_refusal_after_reopening_counts_from_its_own_letter() -> None:
    story = closed(T.STOP_USE).reopen()
    story.wait(2).decide(1, Outcome.REFUSED, **reason_of(T.STOP_USE))
    assert story.case.refused_on is None
    story.post(story.issue())
    assert story.case.refused_on == story.today


def test_a_grant_is_no_refusal() -> None:
    assert told(T.DISCLOSE, T.CORRECT).case.refused_on is None


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


def test_an_extension_adds_business_days_and_says_why() -> None:
    longer = TargetFacts(
        ARRIVED, 3, (), ended=False, extensions=(Extension(2, "照会中"), Extension(1, "休業"))
    )
    assert longer.days == 6
    assert due_on(longer, JAPAN) == date(2026, 11, 17)
    assert [(d.day.day, d.number, d.why, d.extended) for d in explain(longer, JAPAN)] == [
        (10, 1, "", False),
        (11, 2, "", False),
        (12, 3, "", False),
        (13, 4, "照会中", True),
        (14, 4, "weekend", False),
        (15, 4, "weekend", False),
        (16, 5, "照会中", True),
        (17, 6, "休業", True),
    ]


def test_an_extension_moves_a_date_that_has_passed_and_one_that_stands_still() -> None:
    story = Story(T.DISCLOSE).accept()
    assert due_on(wf.target(story.case), JAPAN) == date(2026, 11, 24)
    story.wait(20)
    story.add(around.extend(story.case, "target", 5, "照会中", story.today))
    assert due_on(wf.target(story.case), JAPAN) == date(2026, 12, 1)
    story.hold()
    story.add(around.extend(story.case, "target", 5, "さらに照会中", story.today))
    assert due_on(wf.target(story.case), JAPAN) is None
    story.wait(7).release()
    # 29 November and the six days after were not counted: all of them lie before the last five.
    assert due_on(wf.target(story.case), JAPAN) == date(2026, 12, 15)


def test_the_target_crosses_years_with_extensions_and_leap_days() -> None:
    ahead = TargetFacts(
        date(2027, 12, 1), 10, (), ended=False, extensions=(Extension(250, "訴訟"),)
    )
    due = due_on(ahead, JAPAN)
    assert due is not None
    lines = explain(ahead, JAPAN)
    assert lines[-1].day == due == date(2028, 12, 19)
    assert date(2028, 2, 29) in {line.day for line in lines if line.kind is DayKind.COUNTED}
    assert sum(line.extended for line in lines) == 250


def test_years_of_waiting_do_not_make_the_count_give_up() -> None:
    long = pause(date(2026, 11, 12), date(2035, 11, 12))
    assert due_on(facts(ARRIVED, 3, long), JAPAN) == date(2035, 11, 12)


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


def test_a_hold_keeps_by_when_an_answer_is_expected() -> None:
    story = Story(T.DISCLOSE).accept()
    by, day = date(2026, 11, 20), story.today
    story.add(intake.hold(story.case, HoldReason.CLARIFICATION, day, day, "対象", by))
    assert [p.answer_by for p in story.case.holds] == [by]


# --- how the clocks of calendar days are counted -------------------------------------------------


def test_the_lawsuit_clock_is_explained_in_three_lines() -> None:
    clock = suit_clock(date(2026, 12, 10), None, 14)
    assert explain_suit(date(2026, 12, 10), clock) == (
        ClockLine(date(2026, 12, 10), LineKind.START),
        ClockLine(date(2026, 12, 24), LineKind.ADDED, days=14),
        ClockLine(date(2026, 12, 25), LineKind.FIRST_DAY, days=1),
    )


def test_after_a_refusal_the_last_line_is_its_day() -> None:
    clock = suit_clock(date(2026, 12, 10), date(2026, 12, 15), 14)
    last = explain_suit(date(2026, 12, 10), clock)[-1]
    assert last == ClockLine(date(2026, 12, 15), LineKind.REFUSED)


GDPR, CCPA = RULES.law.regimes["gdpr"], RULES.law.regimes["ccpa"]


@pytest.mark.parametrize(
    ("since", "due", "extended_due"),
    [
        (date(2026, 11, 9), date(2026, 12, 9), date(2027, 2, 9)),
        (date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)),
        (date(2027, 1, 31), date(2027, 2, 28), date(2027, 4, 30)),
        (date(2028, 1, 31), date(2028, 2, 29), date(2028, 4, 30)),
        (date(2028, 1, 29), date(2028, 2, 29), date(2028, 4, 29)),
        (date(2026, 11, 30), date(2026, 12, 30), date(2027, 2, 28)),
    ],
)
def test_a_month_ends_on_the_same_day_or_on_the_last(
    since: date, due: date, extended_due: date
) -> None:
    assert regimes.explain(GDPR, since, extended=False)[-1].day == due
    assert regimes.explain(GDPR, since, extended=True)[-1].day == extended_due


def test_days_are_counted_as_days() -> None:
    since = date(2026, 11, 30)
    assert regimes.explain(CCPA, since, extended=True) == (
        ClockLine(since, LineKind.START),
        ClockLine(date(2027, 1, 14), LineKind.ADDED, days=45),
        ClockLine(date(2027, 2, 28), LineKind.EXTENDED, days=45),
    )


def test_the_explanation_says_where_a_month_has_no_such_day() -> None:
    since = date(2027, 1, 31)
    assert regimes.explain(GDPR, since, extended=True) == (
        ClockLine(since, LineKind.START),
        ClockLine(date(2027, 2, 28), LineKind.ADDED, months=1),
        ClockLine(date(2027, 2, 28), LineKind.MONTH_END),
        ClockLine(date(2027, 4, 30), LineKind.EXTENDED, months=2),
        ClockLine(date(2027, 4, 30), LineKind.MONTH_END),
    )


def test_the_clock_of_an_invoked_law_runs_from_its_own_day_and_is_extended_once() -> None:
    story = Story(T.DISCLOSE).accept()
    story.wait(3)
    noted = around.flag_regime(story.case, "gdpr", date(2026, 11, 10), story.today, "第15条")
    story.add(noted)
    (clock,) = regimes.clocks(story.case)
    assert (clock.regime, clock.since, clock.due_on, clock.extended, clock.note) == (
        "gdpr",
        date(2026, 11, 10),
        date(2026, 12, 10),
        False,
        "第15条",
    )
    story.add(around.extend(story.case, "gdpr", 0, "複雑", story.today))
    (clock,) = regimes.clocks(story.case)
    assert (clock.due_on, clock.extended) == (date(2027, 2, 10), True)
    assert clock.lines[-1] == ClockLine(date(2027, 2, 10), LineKind.EXTENDED, months=2)


def test_a_law_that_the_cases_edition_does_not_know_has_no_clock() -> None:
    story = Story(T.DISCLOSE)
    story.case = replace(story.case, regimes=(RegimeState("lgpd", ARRIVED),))
    assert regimes.clocks(story.case) == ()


def test_holds_of_a_case_pause_its_target_only() -> None:
    story = Story(T.DISCLOSE).accept()
    story.wait(2).hold()
    story.wait().hold(HoldReason.CLARIFICATION)
    assert wf.target(story.case).paused_since == ARRIVED + timedelta(days=2)
    story.wait(4).release()
    assert wf.target(story.case).paused_since == ARRIVED + timedelta(days=3)
    story.release(HoldReason.CLARIFICATION)
    assert due_on(wf.target(story.case), JAPAN) == date(2026, 11, 27)


def test_what_came_back_in_one_language_told_nothing_in_the_other() -> None:
    story = investigated(T.DISCLOSE)
    story.waive()
    story.decide(1, Outcome.REFUSED, exception="33-2-1", internal_reason="業務への支障")
    letters = [story.issue(language=language) for language in Language]
    for letter in letters:
        story.post(letter)
    sent = story.today
    story.wait(3).bring_back(letters[0])
    assert story.case.refused_on is None
    # Posted again it counts; the other one did not arrive on its first day either.
    story.post(letters[0])
    assert story.case.refused_on == story.today != sent
    story.bring_back(letters[1])
    story.post(letters[1])
    assert [x.doubtful for x in story.case.letters] == [False, False]


def test_letters_posted_apart_arrive_apart() -> None:
    story = investigated(T.DISCLOSE)
    story.waive()
    story.decide(1, Outcome.REFUSED, exception="33-2-1", internal_reason="業務への支障")
    letters = [story.issue(language=language) for language in Language]
    story.post(letters[0])
    story.wait().post(letters[1])
    second = story.today
    story.wait(3).bring_back(letters[0])
    assert story.case.refused_on == second
