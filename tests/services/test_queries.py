"""The picture of a case as the window shows it, and what is asked over all cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.acts import around, intake
from casemgr.domain.clocks import LineKind
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.events import EVENTS
from casemgr.domain.facts import HoldReason, LinkKind, MatterKind, PostWay, TaskKind
from casemgr.domain.ledger import What
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, Particulars, Rulebook
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.domain.text import Language, Text
from casemgr.services import commands as do
from casemgr.services.calendar import JapaneseCalendar
from casemgr.services.letter_data import LetterKind
from casemgr.services.neighbours import Earlier, LinkFrom, Neighbours
from casemgr.services.ports import ListFilter
from casemgr.services.projection import summarise
from casemgr.services.queries import CaseDetail, affected, ahead, detail, open_to_read
from casemgr.storage import listing
from tests.builders import (
    ARRIVED,
    LAW,
    POLICY,
    RULES,
    TARO,
    Story,
    T,
    carried_out,
    closed,
    decided,
    investigated,
    policy_with,
    refused,
)
from tests.sheets import posting

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.services.desk import Desk
    from tests.services.conftest import SetClock

JAPAN = JapaneseCalendar()


def picture(story: Story, today: date | None = None, **around: Any) -> CaseDetail:
    return detail(7, story.case, today or story.today, JAPAN, Neighbours(**around))


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
    assert len(found.items) == 12
    assert list(found.letters) == list(LETTER_KINDS)


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


def test_the_picture_shows_how_every_date_is_counted() -> None:
    story = Story(T.DISCLOSE).accept()
    story.add(around.flag_regime(story.case, "gdpr", ARRIVED, story.today, ""))
    story.add(around.extend(story.case, "target", 5, "照会中", story.today))
    found = picture(story)
    assert found.due_on == found.explanation[-1].day == date(2026, 12, 1)
    assert [d.extended for d in found.explanation[-7:]] == [True] * 3 + [False] * 2 + [True] * 2
    assert found.suit_explanation[-1].kind is LineKind.FIRST_DAY
    assert [(r.regime, r.due_on) for r in found.regimes] == [("gdpr", date(2026, 12, 9))]
    assert [d.name for d in found.deadlines] == ["suit", "target", "gdpr"]
    assert [e.what for e in found.ledger if e.clock == "target"] == [What.STARTED, What.EXTENDED]
    assert picture(Story(T.PURPOSE)).suit_explanation == ()


def test_open_tasks_and_matters_come_first() -> None:
    story = Story(T.DISCLOSE).accept()
    day = story.today
    for days in (30, 10, 20):
        due = day + timedelta(days=days)
        story.add(around.add_task(story.case, TaskKind.OTHER, due, "電話", day))
    story.add(around.finish_task(story.case, "T2", day, day, "済"))
    for kind in (MatterKind.COMPLAINT, MatterKind.AUTHORITY):
        story.add(around.open_matter(story.case, kind, day, day, "内容", None, ""))
    story.add(around.close_matter(story.case, "M1", day, day, "済"))
    found = picture(story)
    assert [t.task.id for t in found.tasks] == ["T3", "T1", "T2"]
    assert [m.opened.id for m in found.matters] == ["M2", "M1"]


def test_what_the_other_cases_say_is_shown_as_it_is() -> None:
    earlier = Earlier(3, "R2026-0003", ARRIVED, (T.ERASE,), (None,), closed=False)
    link = LinkFrom(4, "R2026-0004", LinkKind.EARLIER, ARRIVED)
    found = picture(Story(T.ERASE), earlier=(earlier,), linked_from=(link,))
    assert (found.earlier, found.linked_from) == ((earlier,), (link,))


# --- over all cases ------------------------------------------------------------------------------


def test_the_days_ahead_of_all_cases_stand_in_one_row() -> None:
    first, second = Story(T.PURPOSE), closed(T.ERASE)
    due = ARRIVED + timedelta(days=3)
    first.add(around.add_task(first.case, TaskKind.OTHER, due, "電話", ARRIVED))
    kind = MatterKind.COMPLAINT
    matter = around.open_matter(second.case, kind, ARRIVED, ARRIVED, "苦情", due, "")
    second.add(matter)
    found = ahead([(2, second.case), (1, first.case)], JAPAN)
    assert [(x.case_id, x.deadline.name, x.closed) for x in found] == [
        (1, "T1", False),
        (2, "M1", True),
        (1, "target", False),
    ]
    assert (found[0].case, found[0].person) == ("R2026-0001", "山田 太郎")


def newer(_: Case) -> Rulebook:
    return RULES


def test_cases_under_another_policy_are_listed_with_what_keeps_them_there() -> None:
    cases = [Story(T.DISCLOSE).case, decided(T.ERASE).case, Story(T.PURPOSE).case]
    cases[2] = replace(cases[2], policy_sha256="p2")
    found = affected(enumerate(cases), "p2", newer, ARRIVED)
    assert [(x.case_id, x.number, x.person, x.version, x.movable) for x in found] == [
        (0, "R2026-0001", "山田 太郎", "undated-1", True),
        (1, "R2026-0001", "山田 太郎", "undated-1", False),
    ]
    assert [b.code for b in found[1].why_not] == [Code.ITEM_DECIDED]


def test_a_case_cannot_move_where_the_new_policy_has_no_place_for_it() -> None:
    types = {k: v for k, v in RULES.policy.types.items() if k is not T.DISCLOSE}
    narrow = policy_with(types=types)
    (found,) = affected([(0, Story(T.DISCLOSE).case)], "p2", lambda _: narrow, ARRIVED)
    assert [(b.code, b.facts["type"]) for b in found.why_not] == [
        (Code.TYPE_NOT_OFFERED, "disclose")
    ]

    def unreadable(_: Case) -> Rulebook:
        raise Problem(Code.RULES_INVALID, file="policy", key="fee", reason="x")

    (found,) = affected([(0, Story(T.DISCLOSE).case)], "p2", unreadable, ARRIVED)
    assert [b.code for b in found.why_not] == [Code.RULES_INVALID]


# --- the same on a vault -------------------------------------------------------------------------


def receive(desk: Desk, *types: T, **more: Any) -> str:
    items = tuple(do.NewItem(type=t) for t in types)
    return desk.do(do.Receive(**({"requester": TARO, "items": items} | more))).number


def shown(desk: Desk, number: str) -> CaseDetail:
    return desk.detail(desk.find(number))


def withdrawn(desk: Desk, number: str) -> str:
    company = Particulars(
        postal_code="100-0001",
        address=Text(ja="東京都千代田区架空1"),
        representative=Text(ja="架空 一郎"),
    )
    desk.set_particulars(company)
    desk.do(do.Accept(case=number))
    desk.do(do.Withdraw(case=number))
    desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    desk.do(posting(desk, number, PostWay.ORDINARY))
    desk.do(do.Close(case=number))
    return number


def test_the_row_of_earlier_requests_names_what_came_of_them(desk: Desk, clock: SetClock) -> None:
    first = withdrawn(desk, receive(desk, T.DISCLOSE, T.ERASE))
    clock.wait(40)
    receive(desk, T.DISCLOSE, requester=Party("佐藤 花", email="hana@example.jp"))
    second = receive(desk, T.DISCLOSE)
    late = receive(desk, T.DISCLOSE, arrived_on=ARRIVED + timedelta(days=1))
    found = shown(desk, second)
    taken_back = (Outcome.WITHDRAWN, Outcome.WITHDRAWN)
    assert [(e.number, e.arrived_on, e.types, e.outcomes, e.closed) for e in found.earlier] == [
        (late, ARRIVED + timedelta(days=1), (T.DISCLOSE,), (None,), False),
        (first, ARRIVED, (T.DISCLOSE, T.ERASE), taken_back, True),
    ]
    assert [e.number for e in shown(desk, late).earlier] == [first]
    assert shown(desk, first).earlier == ()
    repeated = [w.facts for w in found.warnings if w.code is Code.WARN_REPEATED]
    assert repeated == [{"cases": [first, late]}]


def test_a_link_is_seen_from_both_ends(desk: Desk) -> None:
    first, second, third = (receive(desk, T.ERASE) for _ in range(3))
    note = f'続き "other":"{third}"'
    desk.do(do.Link(case=second, other_case=first, kind=LinkKind.FOLLOW_UP, note=note))
    (link,) = shown(desk, first).linked_from
    assert (link.number, link.case_id, link.kind, link.note) == (
        second,
        desk.find(second),
        LinkKind.FOLLOW_UP,
        note,
    )
    assert [x.other for x in shown(desk, second).case.links] == [first]
    assert shown(desk, second).linked_from == shown(desk, third).linked_from == ()
    desk.do(do.Link(case=second, other_case=third))
    assert [x.number for x in shown(desk, third).linked_from] == [second]
    assert len(shown(desk, first).linked_from) == 1


def test_a_case_that_does_not_exist_is_neither_linked_nor_a_duplicate(desk: Desk) -> None:
    number = receive(desk, T.ERASE)
    desk.do(do.Accept(case=number))
    with refused(Code.NO_SUCH_CASE, case="R2019-0007"):
        desk.do(do.Link(case=number, other_case="R2019-0007"))
    duplicate = do.Dismiss(
        case=number, item=1, outcome=Outcome.DUPLICATE_OF, reason="重複", other_case="R2019-0007"
    )
    with refused(Code.NO_SUCH_CASE, case="R2019-0007"):
        desk.do(duplicate)
    assert shown(desk, number).case.items[0].decision is None
    other = receive(desk, T.ERASE)
    desk.do(replace(duplicate, other_case=other))
    assert [(x.number, x.kind) for x in shown(desk, other).linked_from] == [
        (number, LinkKind.DUPLICATE)
    ]


def test_what_outlives_a_closed_case_is_found_in_the_list_and_among_the_days(
    desk: Desk, clock: SetClock
) -> None:
    plain = withdrawn(desk, receive(desk, T.ERASE))
    tasked, sued = receive(desk, T.ERASE), receive(desk, T.ERASE)
    due = ARRIVED + timedelta(days=200)
    for text in ("一つ", "二つ"):
        desk.do(do.AddTask(case=tasked, text=text, due_on=due))
    withdrawn(desk, tasked)
    withdrawn(desk, sued)
    desk.do(do.OpenMatter(case=sued, kind=MatterKind.LITIGATION, text="訴状", answer_by=due))
    open_ = receive(desk, T.PURPOSE)
    everything = ListFilter(tasks=True, sort="number")
    assert desk.ids(everything) == [desk.find(tasked), desk.find(sued)]
    assert desk.ids(replace(everything, open_only=True)) == []
    found = desk.deadlines()
    assert [(x.case, x.deadline.name, x.closed) for x in found] == [
        (open_, "target", False),
        (tasked, "T1", True),
        (tasked, "T2", True),
        (sued, "M1", True),
    ]
    clock.wait(30)
    desk.do(do.FinishTask(case=tasked, task="T1", note="済"))
    assert desk.ids(everything) == [desk.find(tasked), desk.find(sued)]
    desk.do(do.FinishTask(case=tasked, task="T2", note="済"))
    desk.do(do.CloseMatter(case=sued, matter="M1", text="取下げ"))
    assert desk.ids(everything) == []
    assert [x.case for x in desk.deadlines()] == [open_]
    assert plain not in {x.case for x in found}


def test_the_list_knows_events_by_the_names_they_are_stored_under() -> None:
    kinds = {listing._LINKED, *(kind for pair in listing._OPEN for kind in pair)}
    assert kinds <= set(EVENTS)


def test_open_cases_that_an_old_policy_judges_are_listed(desk: Desk) -> None:
    done = withdrawn(desk, receive(desk, T.DISCLOSE))
    old = receive(desk, T.DISCLOSE)
    assert desk.affected_by_policy() == []
    newer_policy = POLICY.replace(b'version = "undated-1"', b'version = "2027-01"')
    desk.adopt_rules(LAW, newer_policy)
    receive(desk, T.DISCLOSE)
    (found,) = desk.affected_by_policy()
    assert (found.number, found.case_id, found.version) == (old, desk.find(old), "undated-1")
    assert found.movable
    desk.do(do.RepinPolicy(case=old, note="改定後による"))
    assert desk.affected_by_policy() == []
    assert not shown(desk, done).allowed(Action.REPIN_POLICY)


# --- days are computed when they are asked for ---------------------------------------------------


def test_after_weeks_without_the_program_every_date_is_todays(desk: Desk, clock: SetClock) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.do(do.AddTask(case=number, text="電話", due_on=date(2026, 12, 1)))
    desk.do(do.FlagRegime(case=number, regime="ccpa"))
    before = shown(desk, number)
    assert {w.code for w in before.warnings} == {Code.WARN_REGIME}
    assert desk.ids(ListFilter(overdue=True)) == []
    clock.go(date(2027, 1, 12), 0, 30)
    now = shown(desk, number)
    assert (now.today, now.overdue_days()) == (date(2027, 1, 12), 49)
    assert {w.code for w in now.warnings} == {
        Code.WARN_REGIME,
        Code.WARN_SUIT_NEAR,
        Code.WARN_TASK_DUE,
    }
    assert now.deadlines == before.deadlines
    assert [e.what for e in now.ledger if e.clock == "suit"] == [What.STARTED, What.OPENED]
    assert desk.ids(ListFilter(overdue=True)) == [now.id]


def test_a_wait_over_new_year_is_counted_by_days_in_japan(desk: Desk, clock: SetClock) -> None:
    clock.go(date(2026, 12, 25), 23, 45)
    number = receive(desk, T.DISCLOSE)
    clock.go(date(2026, 12, 26), 0, 30)
    desk.do(do.Hold(case=number, reason=HoldReason.CLARIFICATION, answer_by=date(2027, 1, 8)))
    assert shown(desk, number).case.arrived_on == date(2026, 12, 25)
    held = shown(desk, number)
    assert (held.paused_since, held.due_on) == (date(2026, 12, 26), None)
    assert held.deadlines[0].on == date(2027, 1, 8)
    clock.go(date(2027, 1, 12), 0, 15)
    desk.do(do.Release(case=number, reason=HoldReason.CLARIFICATION))
    assert shown(desk, number).due_on == date(2027, 1, 25)
    row = desk.rows([desk.find(number)])[0]
    assert row.due_on == date(2027, 1, 25)


def test_a_wrong_holiday_is_set_right_by_a_working_day(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    assert shown(desk, number).due_on == date(2026, 11, 24)
    desk.set_closing_days(["+2026-11-23"])
    found = shown(desk, number)
    assert found.due_on == desk.rows([found.id])[0].due_on == date(2026, 11, 23)
    assert desk.deadlines()[0].deadline.on == date(2026, 11, 23)
    desk.set_closing_days([])
    assert shown(desk, number).due_on == date(2026, 11, 24)


def test_an_extension_moves_the_date_in_the_list_too(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.do(do.Extend(case=number, days=3, reason="照会中"))
    found = shown(desk, number)
    assert found.due_on == desk.rows([found.id])[0].due_on == date(2026, 11, 27)


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
    story.add(intake.change_person(story.case, replace(TARO, email=""), None, story.today))
    assert summarise(story.case).email == ""


def test_a_vault_that_is_only_read_says_so() -> None:
    (why,) = open_to_read("/medium/vault")
    assert (why.code, why.facts) == (Code.VAULT_OPEN_TO_READ, {"path": "/medium/vault"})
