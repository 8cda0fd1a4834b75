"""What runs beside the way of a case: further clocks, tasks, matters, links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import around
from casemgr.domain.case import RegimeState
from casemgr.domain.errors import Code
from casemgr.domain.facts import LinkKind, MatterKind, TaskKind
from casemgr.domain.fold import replay
from tests.builders import ARRIVED, Story, T, closed, refused

OTHER = "R2025-0009"
LATER = ARRIVED + timedelta(days=30)


def story_with(*regimes: str) -> Story:
    story = Story(T.DISCLOSE)
    for regime in regimes:
        story.add(around.flag_regime(story.case, regime, ARRIVED, story.today, ""))
    return story


# --- more time -----------------------------------------------------------------------------------


def test_the_own_target_is_extended_as_often_as_there_is_a_reason() -> None:
    story = Story(T.DISCLOSE)
    for days in (1, 250):
        story.add(around.extend(story.case, "target", days, " 調査に時間を要する ", story.today))
    first, second = story.case.extensions
    assert first == ev.ClockExtended(ARRIVED, "調査に時間を要する", "target", 1)
    assert second.days == 250
    assert story.case.regimes == ()


def test_the_own_target_needs_to_know_by_how_much() -> None:
    with refused(Code.FIELD_MISSING, field="days"):
        around.extend(Story(T.DISCLOSE).case, "target", 0, "理由", ARRIVED)


@pytest.mark.parametrize("days", [-1, 251])
def test_by_no_time_or_by_years_it_is_not(days: int) -> None:
    with refused(Code.FIELD_INVALID, field="days", value=str(days), expected="1-250"):
        around.extend(Story(T.DISCLOSE).case, "target", days, "理由", ARRIVED)


def test_more_time_needs_a_reason() -> None:
    with refused(Code.REASON_EMPTY):
        around.extend(Story(T.DISCLOSE).case, "target", 5, " ", ARRIVED)
    with refused(Code.REASON_EMPTY):
        around.extend(story_with("gdpr").case, "gdpr", 0, "", ARRIVED)


def test_the_clock_of_another_law_is_extended_once() -> None:
    story = story_with("gdpr", "ccpa")
    (extended,) = story.add(around.extend(story.case, "gdpr", 99, "複雑な請求", story.today))
    assert extended == ev.ClockExtended(ARRIVED, "複雑な請求", "gdpr")
    assert [r.extended for r in story.case.regimes] == [extended, None]
    assert story.case.extensions == ()
    with refused(Code.CLOCK_EXTENDED, clock="gdpr"):
        around.extend(story.case, "gdpr", 0, "再び", story.today)
    with refused(Code.NO_SUCH_CLOCK, clock="uk_gdpr"):
        around.extend(story.case, "uk_gdpr", 0, "理由", story.today)
    with refused(Code.SUIT_NOT_EXTENDED):
        around.extend(story.case, "suit", 5, "理由", story.today)


def test_more_time_under_another_law_is_taken_within_its_first_time() -> None:
    story = story_with("gdpr")
    last = date(2026, 12, 9)
    with refused(Code.CLOCK_OVER, clock="gdpr", date=last):
        around.extend(story.case, "gdpr", 0, "複雑な請求", last + timedelta(days=1))
    assert around.extend(story.case, "gdpr", 0, "複雑な請求", last)
    # An edition of the law that does not say how long the time is.
    rules = replace(story.case.rules, law=replace(story.case.rules.law, regimes={}))
    silent = replace(story.case, rules=rules)
    assert around.extend(silent, "gdpr", 0, "複雑な請求", last + timedelta(days=1))


# --- the law of another place --------------------------------------------------------------------


def test_another_law_is_noted_with_the_day_from_which_its_time_runs() -> None:
    story = Story(T.DISCLOSE).wait(3)
    since = ARRIVED + timedelta(days=1)
    story.add(around.flag_regime(story.case, "gdpr", since, story.today, " 第15条を引用 "))
    assert story.case.regimes == (RegimeState("gdpr", since, "第15条を引用"),)
    assert story.case.statutory  # the request under the Act runs all the same
    with refused(Code.REGIME_KNOWN, regime="gdpr"):
        around.flag_regime(story.case, "gdpr", since, story.today, "")


def test_a_law_noted_at_arrival_runs_from_arrival() -> None:
    story = Story(T.DISCLOSE)
    first = story.case.history[0]
    assert isinstance(first.event, ev.Received)
    invoked = replace(first, event=replace(first.event, regimes=("ccpa",)))
    story.case = replay([invoked], story.case.rules)
    assert story.case.regimes == (RegimeState("ccpa", ARRIVED),)
    with refused(Code.REGIME_KNOWN, regime="ccpa"):
        around.flag_regime(story.case, "ccpa", ARRIVED, ARRIVED, "")


def test_only_laws_the_program_knows_and_days_between_arrival_and_today() -> None:
    case = Story(T.DISCLOSE).case
    with refused(Code.FIELD_INVALID, field="regime", value="x", expected="gdpr, uk_gdpr, ccpa"):
        around.flag_regime(case, "x", ARRIVED, ARRIVED, "")
    with refused(Code.DATE_IN_FUTURE, what="since"):
        around.flag_regime(case, "gdpr", LATER, ARRIVED, "")
    with refused(Code.DATE_BEFORE, what="since", limit=ARRIVED):
        around.flag_regime(case, "gdpr", ARRIVED - timedelta(days=1), ARRIVED, "")


# --- tasks ---------------------------------------------------------------------------------------


def add_task(story: Story, due_on: date, text: str = "折り返しの電話") -> ev.TaskSet:
    (task,) = story.add(around.add_task(story.case, TaskKind.OTHER, due_on, text, story.today))
    assert isinstance(task, ev.TaskSet)
    return task


def test_tasks_are_numbered_and_due_today_or_later() -> None:
    story = Story(T.ERASE)
    one, two = add_task(story, ARRIVED, " 電話 "), add_task(story, LATER)
    assert one == ev.TaskSet("T1", TaskKind.OTHER, ARRIVED, "電話", ARRIVED)
    assert two.id == "T2"
    with refused(Code.DATE_BEFORE, what="due_on", limit=ARRIVED):
        add_task(story, ARRIVED - timedelta(days=1))
    with refused(Code.FIELD_MISSING, field="text"):
        add_task(story, LATER, "")
    with refused(Code.DOCUMENT_NUMBER, field="text"):
        add_task(story, LATER, "旅券 TK1234567 を返却")


def test_a_task_is_done_once_with_what_shows_it() -> None:
    story = Story(T.ERASE)
    add_task(story, LATER)
    add_task(story.wait(2), LATER)
    finish, day = around.finish_task, story.today
    with refused(Code.DATE_BEFORE, what="on", limit=day):
        finish(story.case, "T2", ARRIVED, day, "済")
    with refused(Code.DATE_IN_FUTURE, what="on"):
        finish(story.case, "T2", LATER, day, "済")
    with refused(Code.FIELD_MISSING, field="note"):
        finish(story.case, "T2", day, day, " ")
    story.add(finish(story.case, "T2", day, day, " 済 "))
    first, second = story.case.tasks
    assert (first.done, second.done) == (None, ev.TaskDone("T2", day, "済"))
    for task in ("T2", "T3"):
        with refused(Code.NO_SUCH_TASK, task=task):
            finish(story.case, task, day, day, "済")


def test_a_task_outlives_the_case_but_none_is_set_on_a_closed_one() -> None:
    story = closed(T.ERASE).reopen()
    add_task(story, LATER)
    story.close()
    with refused(Code.CASE_CLOSED):
        add_task(story, LATER)
    story.wait(3).add(around.finish_task(story.case, "T1", story.today, story.today, "消去済み"))
    assert story.case.tasks[0].done is not None


# --- complaints, inquiries, lawsuits -------------------------------------------------------------


@pytest.mark.parametrize("kind", list(MatterKind))
def test_a_matter_is_opened_and_closed_also_after_the_case_was(kind: MatterKind) -> None:
    story = closed(T.ERASE)
    story.wait(5)
    day, until = story.today, story.today + timedelta(days=14)
    opened = around.open_matter(story.case, kind, day, day, " 申出 ", until, " 個情第0号 ")
    assert opened == (ev.MatterOpened("M1", kind, day, "申出", until, "個情第0号"),)
    story.add(opened)
    story.add(around.open_matter(story.case, kind, day, day, "別件", None, ""))
    story.wait().add(around.close_matter(story.case, "M1", story.today, story.today, " 回答済 "))
    first, second = story.case.matters
    assert first.closed == ev.MatterClosed("M1", story.today, "回答済")
    assert (second.opened.id, second.closed) == ("M2", None)
    for matter in ("M1", "M3"):
        with refused(Code.NO_SUCH_MATTER, matter=matter):
            around.close_matter(story.case, matter, story.today, story.today, "済")


def test_a_matter_has_its_days_and_words() -> None:
    story, kind = Story(T.ERASE).wait(3), MatterKind.COMPLAINT
    day, before = story.today, ARRIVED - timedelta(days=1)
    with refused(Code.DATE_BEFORE, what="on", limit=ARRIVED):
        around.open_matter(story.case, kind, before, day, "申出", None, "")
    with refused(Code.DATE_IN_FUTURE, what="on"):
        around.open_matter(story.case, kind, LATER, day, "申出", None, "")
    with refused(Code.DATE_BEFORE, what="answer_by", limit=day):
        around.open_matter(story.case, kind, day, day, "申出", ARRIVED, "")
    with refused(Code.FIELD_MISSING, field="text"):
        around.open_matter(story.case, kind, day, day, "", None, "")
    with refused(Code.DOCUMENT_NUMBER, field="text"):
        around.open_matter(story.case, kind, day, day, "個人番号 123456789018", None, "")
    story.add(around.open_matter(story.case, kind, day, day, "申出", day, ""))
    with refused(Code.DATE_BEFORE, what="on", limit=day):
        around.close_matter(story.case, "M1", ARRIVED, day, "済")
    with refused(Code.FIELD_MISSING, field="text"):
        around.close_matter(story.case, "M1", day, day, "")


# --- other cases ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(LinkKind))
def test_another_case_is_connected_once_and_never_the_case_itself(kind: LinkKind) -> None:
    story = closed(T.ERASE)
    linked = around.link(story.case, OTHER, kind, story.today, " 前回の請求 ")
    assert story.add(linked) == (ev.CaseLinked(OTHER, kind, story.today, "前回の請求"),)
    assert story.case.links == linked
    with refused(Code.ALREADY_LINKED, case=OTHER):
        around.link(story.case, OTHER, LinkKind.EARLIER, story.today, "")
    with refused(Code.FIELD_INVALID, field="other_case", value=story.case.number):
        around.link(story.case, story.case.number, kind, story.today, "")


def test_a_closed_case_is_given_no_more_time() -> None:
    case = closed(T.ERASE).case
    with refused(Code.CASE_CLOSED):
        around.extend(case, "target", 5, "理由", LATER)
    with refused(Code.CASE_CLOSED):
        around.flag_regime(case, "gdpr", ARRIVED, LATER, "")
