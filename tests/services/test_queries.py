"""The picture of a case as the window shows it: what it says and what it warns of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from casemgr.domain.actions import Action
from casemgr.domain.acts import intake
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import HoldReason, Item
from casemgr.domain.rules import Capacity, RequestType
from casemgr.domain.text import Language, Text
from casemgr.services.calendar import JapaneseCalendar
from casemgr.services.projection import summarise
from casemgr.services.queries import CaseDetail, detail
from tests.builders import (
    ARRIVED,
    CHANGES,
    TARO,
    Story,
    T,
    carried_out,
    closed,
    investigated,
    reason_of,
    told,
)

JAPAN = JapaneseCalendar()


def picture(
    story: Story, today: date | None = None, same: tuple[str, ...] = (), newer: str = ""
) -> CaseDetail:
    return detail(7, story.case, today or story.today, JAPAN, same, newer)


def warnings(story: Story, today: date | None = None) -> list[tuple[Code, dict[str, Any]]]:
    return [(w.code, dict(w.facts)) for w in picture(story, today).warnings]


# --- the picture ---------------------------------------------------------------------------------


def test_every_step_is_there_for_the_case_and_for_each_item() -> None:
    story = investigated(T.CORRECT, T.ERASE)
    story.withdraw(1)
    found = picture(story)
    assert set(found.actions) == set(Action)
    assert found.allowed(Action.DECIDE)
    assert not found.allowed(Action.CLOSE)
    assert [b.code for b in found.items[Action.DECIDE, 1]] == [Code.ITEM_DECIDED]
    assert found.items[Action.DECIDE, 2] == ()
    assert len(found.items) == 8
    assert list(found.letters) == ["acknowledgement", "identity_request", "fee_notice", "decision"]


def test_a_paused_case_has_no_due_date_and_is_not_overdue() -> None:
    story = Story(T.DISCLOSE).accept().wait(2)
    story.hold()
    found = picture(story, story.today + timedelta(days=60))
    assert (found.due_on, found.overdue_days()) == (None, 0)
    assert found.paused_since == story.today
    assert found.explanation[-1].day == story.today + timedelta(days=60)


def test_a_case_that_was_told_shows_neither_date_nor_pause() -> None:
    story = Story(T.ERASE).accept()
    story.hold()
    story.withdraw()
    story.post(story.issue())
    found = picture(story)
    assert (found.due_on, found.paused_since) == (None, None)


@pytest.mark.parametrize(("days", "overdue"), [(14, -1), (15, 0), (16, 1), (45, 30)])
def test_lateness_is_counted_in_days_past_the_due_date(days: int, overdue: int) -> None:
    story = Story(T.DISCLOSE)
    assert picture(story, ARRIVED + timedelta(days=days)).overdue_days() == overdue


# --- warnings: they block nothing ----------------------------------------------------------------


def test_an_ordinary_case_warns_of_nothing() -> None:
    assert warnings(Story(*T)) == []


def test_other_cases_of_the_person_and_a_newer_policy_are_pointed_out() -> None:
    found = picture(Story(T.ERASE), same=("R2025-0003",), newer="2027-01").warnings
    assert [(w.code, dict(w.facts)) for w in found] == [
        (Code.WARN_SAME_PERSON, {"cases": ["R2025-0003"]}),
        (Code.WARN_NEWER_POLICY, {"version": "2027-01"}),
    ]


def test_a_ground_of_the_act_that_the_policy_does_not_name_is_pointed_out() -> None:
    story = Story(T.CORRECT)
    for number, ground in ((2, "art18"), (3, "leak_26_1")):
        item = Item(number, T.STOP_USE, ground)
        story.add(intake.add_item(story.case, item, ARRIVED))
    assert warnings(story) == [(Code.WARN_NOT_IN_POLICY, {"ground": "leak_26_1", "item": 3})]


@pytest.mark.parametrize("kind", CHANGES)
def test_only_for_a_correction_the_act_knows_no_alternative(kind: RequestType) -> None:
    """Policy 6(4) allows it there too; Article 34 has no such proviso."""
    story = investigated(kind)
    alternative = {"measure": "次の改版で改める", "protection": "無害", "internal_reason": "高額"}
    story.decide(1, Outcome.ALTERNATIVE, **alternative)
    expected = [(Code.WARN_ALTERNATIVE_NOT_IN_ACT, {"item": 1})] if kind is T.CORRECT else []
    assert warnings(story) == expected


@pytest.mark.parametrize("kind", list(RequestType))
def test_a_refusal_without_a_reason_is_pointed_out_where_one_may_be_given(
    kind: RequestType,
) -> None:
    story = investigated(kind)
    story.decide(1, Outcome.REFUSED, **reason_of(kind))
    silent = kind in {T.CORRECT, T.STOP_USE}
    assert warnings(story) == ([] if silent else [(Code.WARN_REASON_RECOMMENDED, {"item": 1})])
    if not silent:
        story.decide(1, Outcome.REFUSED, letter_reason="契約が続くため", **reason_of(kind))
        assert warnings(story) == []


def test_a_part_refused_without_a_reason_is_pointed_out_too() -> None:
    story = investigated(T.ERASE)
    story.decide(1, Outcome.GRANTED_PART, measure="案内のみ", internal_reason="契約が続く")
    assert warnings(story) == [(Code.WARN_REASON_RECOMMENDED, {"item": 1})]


@pytest.mark.parametrize(("days", "warned"), [(11, False), (12, True), (15, True), (60, True)])
def test_the_day_from_which_a_lawsuit_is_possible_is_announced_three_days_before(
    days: int, warned: bool
) -> None:
    story = Story(T.DISCLOSE)
    found = warnings(story, ARRIVED + timedelta(days=days))
    day = ARRIVED + timedelta(days=15)
    assert found == ([(Code.WARN_SUIT_NEAR, {"date": day})] if warned else [])


def test_it_is_not_announced_of_purposes_nor_once_the_person_was_told() -> None:
    later = ARRIVED + timedelta(days=60)
    assert warnings(Story(T.PURPOSE), later) == []
    assert warnings(told(T.DISCLOSE), later) == []


# --- the row in the list -------------------------------------------------------------------------


def test_a_row_says_who_what_where_and_what_next() -> None:
    story = Story(T.CORRECT, T.ERASE, T.CORRECT, capacity=Capacity.PARENT).accept()
    row = summarise(story.case)
    assert (row.number, row.name, row.agent) == ("R2026-0001", "山田 花子", "山田 太郎")
    assert row.email == "hanako@example.jp taro@example.jp"
    assert row.types == ("correct", "erase")
    assert (row.phase, row.done, row.total) == ("identity", 0, 3)
    assert (row.next_action, row.next_detail) == ("record_identity", "requester")
    assert (row.verified, row.hold, row.hold_since) == (False, "", None)
    assert (row.has_suit_clock, row.unposted) == (True, 0)


def test_a_row_of_ones_own_case_names_no_agent() -> None:
    row = summarise(Story(T.PURPOSE).case)
    assert (row.name, row.agent, row.email) == ("山田 太郎", "", "taro@example.jp")
    assert not row.has_suit_clock


def test_a_row_shows_the_last_hold_and_the_letters_in_the_house() -> None:
    story = Story(T.PURPOSE).accept()
    story.hold()
    story.wait().hold(HoldReason.CLARIFICATION)
    story.issue("acknowledgement")
    row = summarise(story.case)
    assert (row.hold, row.hold_since, row.unposted) == ("clarification", story.today, 1)


def test_a_row_of_a_closed_case_has_no_next_step() -> None:
    row = summarise(closed(T.ERASE).case)
    assert (row.next_action, row.closed_on, row.phase) == ("", ARRIVED, "closed")
    assert summarise(carried_out(T.ERASE).case).verified


# --- the two languages ---------------------------------------------------------------------------


def test_a_text_left_out_in_one_language_is_given_in_the_other() -> None:
    both, english = Text("name", "氏名"), Text(en="name")
    assert (both.in_(Language.JA), both.in_(Language.EN)) == ("氏名", "name")
    assert english.in_(Language.JA) == "name"


def test_a_person_without_mail_has_an_empty_one() -> None:
    story = Story(T.ERASE)
    story.add(intake.change_person(story.case, replace(TARO, email=""), None))
    assert summarise(story.case).email == ""
