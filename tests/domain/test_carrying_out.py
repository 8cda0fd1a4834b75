"""Carrying out a decision place by place, promising it for later, and telling who has the data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import carrying
from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.actions import blocks, item_blocks
from casemgr.domain.acts import carrying_out, investigation
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, KeptOut, SourceStatus, TaskKind
from casemgr.domain.next_step import next_step
from casemgr.domain.steps import Action
from casemgr.domain.workflow import Phase
from tests.builders import (
    ARRIVED,
    CHANGES,
    NAME,
    RECORD,
    TELLS,
    WIDE,
    Story,
    T,
    carried_out,
    closed,
    decided,
    granting,
    identified,
    investigated,
    policy_with,
    refused,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.case import SourceState
    from casemgr.domain.rules import RequestType, Rulebook

O = Outcome  # noqa: E741  (as short as the types)
INSIDE = [
    "internal-provided",
    "internal-provided_form",
    "internal-from_other_services",
    "internal-collected",
]
OUTSIDE = ["stores", "ga", "brevo", "mailbluster", "f1", "f2", "f3", "f4", "f5"]
TOMORROW = ARRIVED + timedelta(days=1)
INSTEAD: dict[str, Any] = {
    "measure": "帳簿の保存期間が終わる日に消去します。",
    "protection": "保存の間は他に使わない",
    "internal_reason": "法人税法施行規則第59条",
}


def looked_up(kind: RequestType, *holders: str, rules: Rulebook = WIDE) -> Story:
    """Only these sources hold something."""
    story = identified(kind, rules=rules)
    for row in story.case.sources:
        story.answer(row.source.id, *([NAME] if row.source.id in holders else []))
    return story.conclude()


def granted(kind: RequestType, *holders: str, **more: Any) -> Story:
    story = looked_up(kind, *holders, **more)
    story.decide(1, O.GRANTED, **granting(kind))
    return story


def ids(rows: Iterable[SourceState]) -> list[str]:
    return [r.source.id for r in rows]


def places(story: Story) -> list[str]:
    return ids(carrying.systems(story.case, story.case.items[0]))


def left(story: Story) -> list[str]:
    return ids(carrying.left(story.case, story.case.items[0]))


def standing(story: Story) -> tuple[Phase, int, int]:
    progress = wf.progress(story.case)
    return wf.phase(story.case), progress.done, progress.total


# --- all at once ---------------------------------------------------------------------------------


def test_a_change_is_recorded_with_its_proof_once() -> None:
    story = decided(T.ERASE)
    do = carrying_out.carry_out
    with refused(Code.PROOF_MISSING):
        do(story.case, 1, ARRIVED, ARRIVED, "消去した", " ")
    with refused(Code.DATE_BEFORE, limit=ARRIVED):
        do(story.case, 1, ARRIVED - timedelta(days=1), ARRIVED, "", "記録")
    with refused(Code.DATE_IN_FUTURE):
        do(story.case, 1, TOMORROW, ARRIVED, "", "記録")
    assert story.carry_out() == (ev.ItemCarriedOut(1, ARRIVED, "改めた", "画面の写し"),)
    with refused(Code.ALREADY_CARRIED_OUT):
        story.carry_out()


def test_only_a_granted_change_is_carried_out() -> None:
    with refused(Code.ITEMS_UNDECIDED, count=1):
        investigated(T.ERASE).carry_out()
    with refused(Code.NOTHING_TO_CARRY_OUT):
        decided(T.DISCLOSE).carry_out()
    story = investigated(T.ERASE)
    story.decide(1, O.NOT_HELD)
    with refused(Code.NOTHING_TO_CARRY_OUT):
        story.carry_out()
    with refused(Code.NO_SUCH_ITEM):
        story.carry_out(9)


def test_identity_is_asked_for_again_before_data_is_changed() -> None:
    story = decided(T.ERASE)
    story.fail_check()
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.carry_out()


def test_an_identified_case_without_decision_has_nothing_to_do() -> None:
    with refused(Code.ITEMS_UNDECIDED):
        identified(T.CORRECT).carry_out()


# --- place by place ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [T.CORRECT, T.STOP_USE, T.ERASE])
def test_data_is_changed_where_it_was_found_else_wherever_it_might_be(kind: RequestType) -> None:
    assert places(granted(kind, INSIDE[1], INSIDE[3], "stores")) == [INSIDE[1], INSIDE[3]]
    assert places(granted(kind, "stores")) == INSIDE


def test_provision_is_stopped_at_those_that_have_it_else_at_all() -> None:
    assert places(granted(T.STOP_PROVISION, INSIDE[0], "f2", "f3")) == ["f2", "f3"]
    assert places(granted(T.STOP_PROVISION)) == OUTSIDE


def test_an_opt_out_stops_at_those_to_whom_data_goes_by_opt_out() -> None:
    assert places(granted(T.OPT_OUT, INSIDE[0], "f3")) == ["f4"]
    recipients = {
        k: replace(r, basis="opt_out_27_2" if k in {"f4", "f5"} else r.basis)
        for k, r in WIDE.policy.recipients.items()
    }
    rules = policy_with(types=WIDE.policy.types, recipients=recipients)
    assert places(granted(T.OPT_OUT, rules=rules)) == ["f4", "f5"]
    assert places(granted(T.OPT_OUT, "f5", rules=rules)) == ["f5"]


def test_what_is_no_retained_data_shows_no_place_and_the_leaks_record_is_none() -> None:
    story = Story(T.CORRECT)
    story.add_item(T.ERASE, ground="leak_26_1")
    story.accept().identify()
    for row in story.case.sources:
        story.answer(row.source.id)
    pseudonymised = Finding("log", "分析用", KeptOut.NOT_RETAINED)
    story.answer(INSIDE[3], pseudonymised)
    story.answer("incident", status=SourceStatus.FOUND, note="会員番号の照合")
    story.conclude()
    assert places(story) == INSIDE


@pytest.mark.parametrize("kind", TELLS)
def test_telling_changes_data_nowhere(kind: RequestType) -> None:
    story = decided(kind)
    assert places(story) == []
    assert ids(carrying.to_tell(story.case, story.case.items[0])) == []


def test_the_item_is_done_when_the_last_place_is() -> None:
    story = granted(T.ERASE, *INSIDE[:3])
    assert standing(story) == (Phase.CARRYING_OUT, 0, 3)
    act = carrying_out.carry_out
    story.wait(3)
    done = act(story.case, 1, TOMORROW, story.today, "消去", "チケット 2", INSIDE[1])
    assert done == (ev.StepCarriedOut(1, INSIDE[1], TOMORROW, "消去", "チケット 2"),)
    story.add(done)
    assert left(story) == [INSIDE[0], INSIDE[2]]
    assert standing(story) == (Phase.CARRYING_OUT, 1, 3)
    found = next_step(story.case)
    assert found is not None
    assert (found.action, found.detail, found.blocked) == (Action.CARRY_OUT, "1", ())
    # In any order: this one was done before the first.
    story.add(act(story.case, 1, ARRIVED, story.today, " ", "チケット 1", INSIDE[0]))
    assert story.case.items[0].carried_out is None
    last = act(story.case, 1, ARRIVED, story.today, "消去", "チケット 3", INSIDE[2])
    proofs = "チケット 2; チケット 1; チケット 3"
    assert last[1:] == (ev.ItemCarriedOut(1, TOMORROW, "消去", proofs),)
    story.add(last)
    assert (left(story), standing(story)) == ([], (Phase.NOTIFICATION, 0, 1))


def test_one_place_is_done_once_and_only_where_there_is_something_to_do() -> None:
    story = granted(T.ERASE, *INSIDE[:2])
    for place in ("stores", INSIDE[2], "nowhere"):
        with refused(Code.NO_SUCH_SYSTEM, system=place):
            story.carry_out(1, place)
    story.carry_out(1, INSIDE[0])
    with refused(Code.ALREADY_CARRIED_OUT):
        story.carry_out(1, INSIDE[0])
    with refused(Code.PROOF_MISSING):
        carrying_out.carry_out(story.case, 1, ARRIVED, ARRIVED, "", "", INSIDE[1])
    with refused(Code.DATE_BEFORE, what="on", limit=ARRIVED):
        early = ARRIVED - timedelta(days=1)
        carrying_out.carry_out(story.case, 1, early, ARRIVED, "", "記録", INSIDE[1])


def test_the_rest_may_be_done_at_once_but_not_before_its_places() -> None:
    story = granted(T.ERASE, *INSIDE)
    story.wait(2)
    story.carry_out(1, INSIDE[0])
    with refused(Code.DATE_BEFORE, what="on", limit=story.today):
        carrying_out.carry_out(story.case, 1, TOMORROW, story.today, "", "記録")
    (done,) = story.carry_out()
    assert isinstance(done, ev.ItemCarriedOut)
    assert (done.on, left(story)) == (story.today, [])


def test_each_item_is_carried_out_for_itself() -> None:
    story = looked_up(T.CORRECT, *INSIDE[:2])
    story.add_item(T.STOP_USE)
    story.conclude()
    story.decide(1, O.GRANTED, **granting(T.CORRECT))
    story.decide(2, O.GRANTED)
    assert standing(story) == (Phase.CARRYING_OUT, 0, 4)
    story.carry_out(1)
    story.carry_out(2, INSIDE[0])
    assert standing(story) == (Phase.CARRYING_OUT, 3, 4)


def test_a_case_without_any_row_is_carried_out_as_one() -> None:
    types = {k: replace(v, investigate=()) for k, v in WIDE.policy.types.items()}
    story = granted(T.ERASE, rules=policy_with(types=types))
    assert standing(story) == (Phase.CARRYING_OUT, 0, 1)
    with refused(Code.NO_SUCH_SYSTEM):
        story.carry_out(1, INSIDE[0])
    story.carry_out()


def test_after_a_first_place_the_case_may_be_looked_into_again_before_the_next() -> None:
    story = granted(T.ERASE, INSIDE[0], INSIDE[1])
    story.carry_out(1, INSIDE[0])
    story.reopen_investigation()
    assert story.case.items[0].decision is not None
    with refused(Code.INVESTIGATION_NOT_CONCLUDED):
        story.carry_out(1, INSIDE[1])
    story.answer(INSIDE[1])
    story.conclude()
    # What is left of it is done already; that it is the whole is still to be said.
    assert (places(story), left(story)) == ([INSIDE[0]], [])
    assert standing(story) == (Phase.CARRYING_OUT, 0, 1)
    story.carry_out()
    assert wf.phase(story.case) is Phase.NOTIFICATION


def test_a_new_decision_starts_over() -> None:
    story = granted(T.ERASE, *INSIDE[:2])
    for place in INSIDE[:2]:
        story.carry_out(1, place)
    story.tell("f1")
    story.post(story.issue())
    story.close().reopen()
    story.decide(1, O.GRANTED)
    assert (story.case.items[0].steps, story.case.items[0].told) == ((), ())
    assert left(story) == INSIDE[:2]


# --- when ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("system", ["", INSIDE[0]])
def test_an_erasure_waits_for_the_policys_time_to_undo_a_mistake(system: str) -> None:
    rules = policy_with(cooling_off_days=7)
    story = granted(T.ERASE, *INSIDE[:2], rules=rules).wait(6)
    first = ARRIVED + timedelta(days=7)
    assert carrying.first_day(story.case, story.case.items[0]) == first
    with refused(Code.COOLING_OFF, date=first):
        story.carry_out(1, system)
    story.wait().carry_out(1, system)


def test_nothing_else_waits() -> None:
    rules = policy_with(cooling_off_days=7)
    granted(T.STOP_USE, rules=rules).carry_out()
    story = looked_up(T.ERASE, rules=rules)
    assert carrying.first_day(story.case, story.case.items[0]) is None
    story.decide(1, O.ALTERNATIVE, **INSTEAD)
    story.carry_out()
    granted(T.ERASE).carry_out()


# --- what is promised ----------------------------------------------------------------------------


def promised() -> Story:
    story = looked_up(T.ERASE, *INSIDE[:2])
    story.decide(1, O.ALTERNATIVE, promised_on=TOMORROW, **INSTEAD)
    return story


def test_a_promise_becomes_a_task_that_outlives_the_case() -> None:
    story = promised()
    _, task = story.carry_out()
    assert task == ev.TaskSet(
        "T1", TaskKind.ERASE_LATER, TOMORROW, INSTEAD["measure"], ARRIVED, item=1
    )
    story.post(story.issue())
    story.close()
    assert [t.done for t in story.case.tasks] == [None]


def test_place_by_place_the_promise_is_noted_with_the_last() -> None:
    story = promised()
    assert len(story.carry_out(1, INSIDE[0])) == 1
    kinds = [type(e) for e in story.carry_out(1, INSIDE[1])]
    assert kinds == [ev.StepCarriedOut, ev.ItemCarriedOut, ev.TaskSet]


def test_an_alternative_without_a_day_sets_no_task() -> None:
    story = looked_up(T.ERASE)
    story.decide(1, O.ALTERNATIVE, **INSTEAD)
    assert len(story.carry_out()) == 1


# --- telling who has the data --------------------------------------------------------------------


def codes(story: Story, action: Action) -> list[Code]:
    found = item_blocks(story.case, action, story.case.items[0])
    assert blocks(story.case, action) == found
    return [b.code for b in found]


@pytest.mark.parametrize("action", [Action.TELL_RECIPIENT, Action.RECIPIENT_REPLY])
def test_recipients_are_told_of_what_was_done(action: Action) -> None:
    assert codes(investigated(T.ERASE), action) == [Code.ITEMS_UNDECIDED]
    assert codes(decided(T.DISCLOSE), action) == [Code.NOTHING_TO_CARRY_OUT]
    assert codes(decided(T.ERASE), action) == [Code.CARRYING_OUT_OPEN]
    types = {k: replace(v, investigate=()) for k, v in WIDE.policy.types.items()}
    alone = carried_out(T.ERASE, rules=policy_with(types=types))
    assert codes(alone, action) == [Code.NO_SUCH_SOURCE]


def test_they_are_told_from_the_first_place_on() -> None:
    story = granted(T.ERASE, *INSIDE[:2])
    story.carry_out(1, INSIDE[0])
    assert codes(story, Action.TELL_RECIPIENT) == []
    assert codes(story, Action.RECIPIENT_REPLY) == [Code.SOURCE_NOT_ANSWERABLE]
    story.tell("stores")
    assert codes(story, Action.RECIPIENT_REPLY) == []


def test_telling_names_whom_when_and_how() -> None:
    story = carried_out(T.CORRECT).wait(2)
    tell = carrying_out.tell_recipient
    with refused(Code.FIELD_MISSING, field="sources"):
        story.tell()
    for source in (INSIDE[0], "nowhere"):
        with refused(Code.NO_SUCH_SOURCE, source=source):
            story.tell("stores", source)
    with refused(Code.DATE_IN_FUTURE, what="on"):
        tell(story.case, 1, ["stores"], story.today + timedelta(days=1), story.today)
    with refused(Code.DATE_BEFORE, what="on", limit=ARRIVED):
        tell(story.case, 1, ["stores"], ARRIVED - timedelta(days=1), story.today)
    with refused(Code.NO_SUCH_ITEM, item=4):
        tell(story.case, 4, ["stores"], ARRIVED, ARRIVED)
    sources = ("stores", "joint_use", "stores")
    told = story.add(tell(story.case, 1, sources, TOMORROW, story.today, " 電話 ", " 担当へ "))
    assert told == tuple(
        ev.RecipientTold(1, s, TOMORROW, "電話", "担当へ") for s in ("stores", "joint_use")
    )


def test_the_first_day_of_telling_is_that_of_the_first_place() -> None:
    story = granted(T.ERASE, *INSIDE[:2]).wait(2)
    act = carrying_out.carry_out
    story.add(act(story.case, 1, TOMORROW, story.today, "", "記録", INSIDE[0]))
    story.carry_out(1, INSIDE[1])
    with refused(Code.DATE_BEFORE, limit=TOMORROW):
        carrying_out.tell_recipient(story.case, 1, ["ga"], ARRIVED, story.today)
    carrying_out.tell_recipient(story.case, 1, ["ga"], TOMORROW, story.today)


def test_only_who_was_told_answers_and_a_later_answer_replaces_the_first() -> None:
    story = carried_out(T.CORRECT).wait(3)
    tell, reply = carrying_out.tell_recipient, carrying_out.recipient_reply
    story.add(tell(story.case, 1, ["stores"], TOMORROW, story.today))
    story.tell("stores", "ga")
    with refused(Code.SOURCE_NOT_ANSWERABLE, source="f1"):
        reply(story.case, 1, "f1", story.today, story.today)
    with refused(Code.DATE_BEFORE, what="on", limit=TOMORROW):
        reply(story.case, 1, "stores", ARRIVED, story.today)
    with refused(Code.DATE_IN_FUTURE, what="on"):
        reply(story.case, 1, "stores", story.today + timedelta(days=1), story.today)
    story.add(reply(story.case, 1, "stores", TOMORROW, story.today, "確認中"))
    (last,) = story.add(reply(story.case, 1, "stores", story.today, story.today, " 改めた "))
    assert last == ev.RecipientAnswered(1, "stores", story.today, "改めた")
    answers = [(t.told.source, t.answered) for t in story.case.items[0].told]
    assert answers == [("stores", last), ("stores", last), ("ga", None)]


def test_telling_and_answers_go_on_after_closing() -> None:
    """It never holds up the closing, so the closing does not end it."""
    story = closed(T.CORRECT)
    story.tell("stores")
    day = story.today
    story.add(carrying_out.recipient_reply(story.case, 1, "stores", day, day))
    assert codes(closed(T.DISCLOSE), Action.TELL_RECIPIENT) == [Code.NOTHING_TO_CARRY_OUT]


@pytest.mark.parametrize("kind", [*CHANGES, T.OPT_OUT])
def test_whom_to_tell_is_who_is_on_the_checklist(kind: RequestType) -> None:
    story = granted(kind)
    joint = [] if kind in {T.STOP_PROVISION, T.OPT_OUT} else ["joint_use"]
    assert ids(carrying.to_tell(story.case, story.case.items[0])) == [*OUTSIDE, *joint]


def untold(story: Story) -> list[str]:
    return ids(carrying.untold(story.case, story.case.items[0]))


@pytest.mark.parametrize("kind", CHANGES)
def test_those_that_have_the_data_are_missed_until_told(kind: RequestType) -> None:
    story = granted(kind, "f2", "stores")
    assert untold(story) == []
    story.carry_out()
    assert untold(story) == ["stores", "f2"]
    story.tell("stores", "f1")
    assert untold(story) == ["f2"]
    story.tell("f2")
    assert untold(story) == []


def test_of_others_nobody_is_missed() -> None:
    story = granted(T.OPT_OUT, "f4")
    story.carry_out()
    assert untold(story) == []
    assert untold(decided(T.DISCLOSE)) == []


@pytest.mark.parametrize(("asked", "missed"), [(True, ["joint_use"]), (False, [])])
def test_where_nobody_has_it_the_joint_manager_is_missed_if_it_was_asked(
    asked: bool, missed: list[str]
) -> None:
    story = identified(T.CORRECT)
    for row in story.case.sources:
        if asked:
            story.ask(row.source.id)
        story.answer(row.source.id)
    story.conclude().decide(1, O.GRANTED, **granting(T.CORRECT))
    story.carry_out()
    assert untold(story) == missed


def test_a_record_given_by_a_recipient_shows_that_it_has_the_data() -> None:
    story = identified(T.ERASE)
    story.answer("stores", records=(RECORD,))
    status = SourceStatus.NOTHING
    for row in story.case.sources[:4]:
        answer = ev.SourceAnswered(row.source.id, status, story.today)
        story.add(investigation.answer_source(story.case, answer, story.today))
    for row in story.case.sources:
        if not row.answered:
            story.answer(row.source.id)
    story.conclude().decide(1, O.GRANTED)
    story.carry_out()
    assert untold(story) == ["stores"]


# --- referring to the manager of the joint use ---------------------------------------------------


@pytest.mark.parametrize("kind", [T.ERASE, T.DISCLOSE])
def test_what_is_referred_is_passed_on_to_the_joint_manager_alone(kind: RequestType) -> None:
    story = investigated(kind)
    story.decide(1, O.REFERRED_JOINT_MANAGER)
    assert ids(carrying.to_tell(story.case, story.case.items[0])) == ["joint_use"]
    assert carrying.unreferred(story.case, story.case.items[0])
    item = story.case.items[0]
    assert item_blocks(story.case, Action.TELL_RECIPIENT, item) == ()
    (why,) = item_blocks(story.case, Action.RECIPIENT_REPLY, item)
    assert why.code is Code.SOURCE_NOT_ANSWERABLE
    with refused(Code.NO_SUCH_SOURCE, source="stores"):
        story.tell("stores")
    early, day = ARRIVED - timedelta(days=1), story.today
    with refused(Code.DATE_BEFORE, limit=ARRIVED):
        carrying_out.tell_recipient(story.case, 1, ["joint_use"], early, day)
    assert story.tell("joint_use") == (ev.RecipientTold(1, "joint_use", ARRIVED, "", ""),)
    assert not carrying.unreferred(story.case, story.case.items[0])
    story.add(carrying_out.recipient_reply(story.case, 1, "joint_use", day, day, "対応する"))
    (told,) = story.case.items[0].told
    assert told.answered is not None


def test_without_a_joint_use_there_is_nobody_to_refer_to() -> None:
    rules = policy_with(joint_use=None)
    story = identified(T.ERASE, rules=rules).investigate(NAME)
    story.decide(1, O.REFERRED_JOINT_MANAGER)
    assert not carrying.unreferred(story.case, story.case.items[0])
    with refused(Code.NO_SUCH_SOURCE):
        story.tell("joint_use")


def test_what_is_not_referred_is_not_passed_on() -> None:
    assert not carrying.unreferred(*_first(Story(T.ERASE)))
    assert not carrying.unreferred(*_first(decided(T.ERASE)))


def _first(story: Story) -> tuple[Any, Any]:
    return story.case, story.case.items[0]
