"""One command for every step a manager can take."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, get_args

from casemgr.domain import events as ev
from casemgr.domain.facts import HoldReason, Item, LinkKind, MatterKind, TaskKind
from casemgr.domain.identity import SeenDocument
from casemgr.domain.rules import Capacity, CheckRole
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.services import commands, handlers
from casemgr.services.attachments import AttachFile
from casemgr.services.letter_data import LetterKind
from tests.builders import ARRIVED, HANAKO, TARO, Story, T

if TYPE_CHECKING:
    from casemgr.domain.case import Case


def test_there_is_a_command_for_receiving_and_for_every_action() -> None:
    assert set(commands.COMMANDS) == {"receive"} | {a.value for a in Action}
    assert set(commands.COMMANDS.values()) == set(get_args(commands.Command))


def test_every_command_is_carried_out_by_an_act_or_by_the_desk_itself() -> None:
    by_the_desk = {commands.Receive, commands.IssueLetter, commands.RepinPolicy}
    # A file of this computer is put in by the window only: a file of steps brings its bytes itself.
    beside = {AttachFile}
    assert set(handlers._HANDLERS) | by_the_desk == set(commands.COMMANDS.values()) | beside
    assert not set(handlers._HANDLERS) & by_the_desk


AT = datetime(2026, 11, 9, 9, tzinfo=UTC)
NOW = handlers.Now(AT, ARRIVED)
UNTIL = ARRIVED + timedelta(days=14)


def one(case: Case, command: object) -> ev.Event:
    (event,) = handlers.events_of(case, command, NOW)
    return event


def test_what_a_command_says_reaches_its_act() -> None:
    story = Story(T.ERASE, capacity=Capacity.PARENT).accept()
    case, name = story.case, story.case.number
    papers = HoldReason.PAPERS_MISSING
    hold = commands.Hold(case=name, reason=papers, note="再送を依頼", answer_by=UNTIL)
    assert one(case, hold) == ev.HoldStarted(papers, ARRIVED, "再送を依頼", UNTIL)
    mandated = Capacity.MANDATED
    change = commands.ChangePerson(case=name, requester=TARO, subject=HANAKO, capacity=mandated)
    assert one(case, change) == ev.PersonChanged(TARO, HANAKO, mandated)
    story.add((one(case, change),))
    paper = (SeenDocument("power_of_attorney", ARRIVED, unmasked=True),)
    authority = commands.RecordIdentity(
        case=name, confirmed=True, role=CheckRole.AUTHORITY, documents=paper, scope=(T.CORRECT,)
    )
    recorded, task = handlers.events_of(story.case, authority, NOW)
    assert isinstance(recorded, ev.IdentityRecorded)
    assert (recorded.check.documents, recorded.check.scope) == (paper, (T.CORRECT,))
    assert isinstance(task, ev.TaskSet)
    item = commands.NewItem(type=T.STOP_USE, ground="leak_26_1", incident="架空の件")
    added = handlers.events_of(case, commands.AddItem(case=name, item=item), NOW)[0]
    assert added == ev.ItemAdded(Item(2, T.STOP_USE, "leak_26_1", incident="架空の件"))


def test_what_runs_beside_a_case_has_its_commands() -> None:
    story = Story(T.ERASE)
    case, name = story.case, story.case.number
    extend = commands.Extend(case=name, reason="調査中", days=5)
    assert one(case, extend) == ev.ClockExtended(ARRIVED, "調査中", "target", 5)
    flag = commands.FlagRegime(case=name, regime="gdpr", note="引用")
    assert one(case, flag) == ev.RegimeAdded("gdpr", ARRIVED, "引用")
    assert one(case, replace(flag, since=ARRIVED)) == one(case, flag)
    task = commands.AddTask(case=name, text="電話", due_on=UNTIL)
    assert one(case, task) == ev.TaskSet("T1", TaskKind.OTHER, UNTIL, "電話", ARRIVED)
    matter = commands.OpenMatter(
        case=name, kind=MatterKind.AUTHORITY, text="照会", answer_by=UNTIL, reference="第0号"
    )
    opened = ev.MatterOpened("M1", MatterKind.AUTHORITY, ARRIVED, "照会", UNTIL, "第0号")
    assert one(case, matter) == opened
    story.add((one(case, task), opened))
    done = commands.FinishTask(case=name, task="T1", note="済")
    assert one(story.case, done) == ev.TaskDone("T1", ARRIVED, "済")
    end = commands.CloseMatter(case=name, matter="M1", text="回答済")
    assert one(story.case, end) == ev.MatterClosed("M1", ARRIVED, "回答済")
    link = commands.Link(case=name, other_case="R2025-0009", note="前回")
    assert one(case, link) == ev.CaseLinked("R2025-0009", LinkKind.EARLIER, ARRIVED, "前回")


def test_the_kinds_of_letters_are_the_same_everywhere() -> None:
    assert tuple(k.value for k in LetterKind) == LETTER_KINDS
