"""Commands of carrying out reach their acts with every field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from casemgr.domain import events as ev
from casemgr.domain.decision import Outcome
from casemgr.services import commands as do
from casemgr.services.handlers import Now, events_of
from tests.builders import ARRIVED, NAME, Story, T, identified

if TYPE_CHECKING:
    from datetime import date

LATER = ARRIVED + timedelta(days=2)
FIRST, SECOND = "internal-provided", "internal-collected"


def granted() -> Story:
    story = identified(T.ERASE)
    for row in story.case.sources:
        story.answer(row.source.id, *([NAME] if row.source.id in {FIRST, SECOND} else []))
    story.conclude().decide(1, Outcome.GRANTED)
    return story


def done(story: Story, command: Any, today: date = LATER) -> tuple[ev.Event, ...]:
    now = Now(datetime(today.year, today.month, today.day, tzinfo=UTC), today)
    return story.add(events_of(story.case, command, now))


def test_a_change_is_carried_out_in_one_place_or_everywhere() -> None:
    story, number = granted(), "R2026-0001"
    one = do.CarryOut(case=number, item=1, proof="チケット", what="消去", on=ARRIVED, system=FIRST)
    assert done(story, one) == (ev.StepCarriedOut(1, FIRST, ARRIVED, "消去", "チケット"),)
    rest = do.CarryOut(case=number, item=1, proof="記録")
    assert done(story, rest) == (ev.ItemCarriedOut(1, LATER, "", "記録"),)


def test_recipients_are_told_and_answer() -> None:
    story, number = granted(), "R2026-0001"
    done(story, do.CarryOut(case=number, item=1, proof="記録", on=ARRIVED))
    sources = ("stores", "joint_use")
    told = do.TellRecipient(
        case=number, item=1, sources=sources, on=ARRIVED, way="電話", note="担当へ"
    )
    assert done(story, told) == tuple(
        ev.RecipientTold(1, s, ARRIVED, "電話", "担当へ") for s in sources
    )
    (again,) = done(story, do.TellRecipient(case=number, item=1, sources=("ga",)))
    assert again == ev.RecipientTold(1, "ga", LATER)
    reply = do.RecipientReply(case=number, item=1, source="stores", on=ARRIVED, note="消去した")
    assert done(story, reply) == (ev.RecipientAnswered(1, "stores", ARRIVED, "消去した"),)
    (late,) = done(story, do.RecipientReply(case=number, item=1, source="ga"))
    assert late == ev.RecipientAnswered(1, "ga", LATER)
