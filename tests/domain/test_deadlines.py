"""The days ahead of a case, in one list."""

from __future__ import annotations

from datetime import date, timedelta

from casemgr.domain import events as ev
from casemgr.domain.acts import around, intake, investigation
from casemgr.domain.deadlines import Deadline, DeadlineKind, deadlines
from casemgr.domain.facts import HoldReason, MatterKind, TaskKind
from casemgr.services.calendar import JapaneseCalendar
from tests.builders import ARRIVED, Story, T, carried_out, closed, identified

JAPAN = JapaneseCalendar()
TARGET, SUIT = date(2026, 11, 24), date(2026, 11, 24)


def days(story: Story) -> list[tuple[str, str, date]]:
    return [(d.kind.value, d.name, d.on) for d in deadlines(story.case, JAPAN)]


def test_an_ordinary_case_has_the_own_target_and_the_day_of_the_lawsuit() -> None:
    assert days(Story(T.DISCLOSE)) == [("target", "target", TARGET), ("suit", "suit", SUIT)]
    assert days(Story(T.PURPOSE)) == [("target", "target", TARGET)]


def test_everything_that_runs_beside_is_there_the_next_day_first() -> None:
    story = identified(T.DISCLOSE)
    day = story.today
    by = date(2026, 11, 12)
    asked = investigation.ask_source(story.case, "joint_use", day, by, day)
    story.add(asked)
    story.ask("internal-provided")  # without a day
    hold = intake.hold(story.case, HoldReason.CLARIFICATION, day, day, "", date(2026, 11, 11))
    story.add(hold)
    story.hold()  # without a day
    story.add(around.flag_regime(story.case, "gdpr", day, day, "第15条"))
    story.add(around.add_task(story.case, TaskKind.OTHER, date(2026, 11, 30), "店舗へ電話", day))
    for answer_by in (date(2026, 12, 1), None):
        kind = MatterKind.COMPLAINT
        story.add(around.open_matter(story.case, kind, day, day, "苦情", answer_by, ""))
    assert days(story) == [
        ("hold", "clarification", date(2026, 11, 11)),
        ("source", "joint_use", by),
        ("suit", "suit", SUIT),  # the own target stands still
        ("task", "T1", date(2026, 11, 30)),
        ("matter", "M1", date(2026, 12, 1)),
        ("regime", "gdpr", date(2026, 12, 9)),
    ]
    texts = {d.name: d.text for d in deadlines(story.case, JAPAN)}
    assert (texts["T1"], texts["M1"], texts["gdpr"]) == ("店舗へ電話", "苦情", "第15条")
    assert (texts["suit"], texts["joint_use"]) == ("", "")


def test_what_was_answered_released_and_done_is_there_no_longer() -> None:
    story = identified(T.DISCLOSE)
    day = story.today
    story.add(investigation.ask_source(story.case, "joint_use", day, date(2026, 11, 12), day))
    reason = HoldReason.CLARIFICATION
    story.add(intake.hold(story.case, reason, day, day, "", date(2026, 11, 11)))
    story.add(around.add_task(story.case, TaskKind.OTHER, date(2026, 11, 30), "電話", day))
    matter = MatterKind.AUTHORITY
    story.add(around.open_matter(story.case, matter, day, day, "照会", date(2026, 11, 20), "1"))
    assert len(days(story)) == 5
    story.answer("joint_use")
    story.release(reason)
    story.add(around.finish_task(story.case, "T1", day, day, "済"))
    story.add(around.close_matter(story.case, "M1", day, day, "回答済"))
    assert [name for _, name, _ in days(story)] == ["target", "suit"]


def test_on_the_same_day_the_own_target_comes_first() -> None:
    story = Story(T.DISCLOSE)
    story.add(around.add_task(story.case, TaskKind.OTHER, TARGET, "電話", ARRIVED))
    assert [name for _, name, _ in days(story)] == ["target", "suit", "T1"]


def test_who_was_told_waits_no_longer() -> None:
    story = carried_out(T.DISCLOSE)
    story.add(around.flag_regime(story.case, "ccpa", ARRIVED, story.today, ""))
    assert [name for _, name, _ in days(story)] == ["target", "suit", "ccpa"]
    letter = story.post(story.issue())
    assert days(story) == []
    story.bring_back(letter)
    assert len(days(story)) == 3


def test_closing_leaves_tasks_and_matters_only() -> None:
    story = closed(T.ERASE)
    later = ARRIVED + timedelta(days=400)
    task = ev.TaskSet("T1", TaskKind.ERASE_LATER, later, "保存期間の満了時に消去", ARRIVED, 1)
    hold = ev.HoldStarted(HoldReason.CLARIFICATION, ARRIVED, "", later)
    story.add((task, hold))
    kind = MatterKind.COMPLAINT
    story.add(around.open_matter(story.case, kind, ARRIVED, ARRIVED, "苦情", later, ""))
    assert days(story) == [("task", "T1", later), ("matter", "M1", later)]


def test_the_days_left_are_calendar_days() -> None:
    one = Deadline(date(2026, 11, 24), DeadlineKind.TARGET, "target")
    assert one.days_left(date(2026, 11, 20)) == 4
    assert one.days_left(date(2026, 12, 1)) == -7
