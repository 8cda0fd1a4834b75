"""A case is nothing but the sum of its events."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.case import Stamped
from casemgr.domain.facts import Finding, HoldReason, LinkKind
from casemgr.domain.fold import _FOLD, replay
from casemgr.domain.rules import Capacity
from tests.builders import (
    ARRIVED,
    HANAKO,
    NAME,
    RULES,
    TARO,
    WIDE,
    Story,
    T,
    carried_out,
    closed,
    decided,
    identified,
)

AT = datetime(2026, 11, 9, tzinfo=UTC)


def test_a_case_can_be_rebuilt_from_its_events_at_every_point() -> None:
    story = decided(*T, rules=WIDE)
    for item in wf.to_carry_out(story.case):
        story.carry_out(item.number)
    story.post(story.issue())
    history = story.close().reopen().case.history
    for length in range(1, len(history) + 1):
        assert replay(history[:length], WIDE).history == history[:length]
    assert replay(history, WIDE) == replay(history[:], WIDE)


def test_the_first_event_is_the_arrival() -> None:
    with pytest.raises(TypeError):
        replay([Stamped(ev.Closed(ARRIVED), AT, "manager")], RULES)


def test_every_event_has_its_effect_and_its_name() -> None:
    events = set(get_args(ev.Event))
    assert set(ev.EVENTS.values()) == events
    assert set(_FOLD) == events - {ev.Received}


def test_what_happened_to_one_item_does_not_touch_another() -> None:
    case = closed(T.CORRECT, T.ERASE).case
    story = closed(T.CORRECT, T.ERASE).reopen()
    story.withdraw(1)
    assert story.case.items[1].carried_out == case.items[1].carried_out
    assert story.case.find_item(3) is None
    assert story.case.find_letter("R2026-0001-L9") is None


def told_everywhere() -> Story:
    """Two items of which the same two recipients are told."""
    story = carried_out(T.CORRECT, T.ERASE)
    for number in (1, 2):
        story.add(tuple(ev.RecipientTold(number, s, ARRIVED, "電話") for s in ("stores", "ga")))
    return story


def test_steps_and_tellings_belong_to_one_item_and_one_recipient() -> None:
    story = told_everywhere()
    reply = ev.RecipientAnswered(2, "ga", ARRIVED, "対応済み")
    step = ev.StepCarriedOut(2, "internal-provided", ARRIVED, "消去", "画面")
    story.add((reply, step))
    first, second = story.case.items
    assert [(t.told.source, t.answered) for t in first.told] == [("stores", None), ("ga", None)]
    assert [(t.told.source, t.answered) for t in second.told] == [("stores", None), ("ga", reply)]
    assert (first.steps, second.steps) == ((), (step,))


def test_a_new_decision_starts_over() -> None:
    """What was done and told was so for the decision of then."""
    story = told_everywhere()
    story.add((ev.StepCarriedOut(1, "internal-provided", ARRIVED, "訂正", "画面"),))
    decision = story.case.items[0].decision
    assert decision is not None
    story.add((ev.ItemDecided(1, decision),))
    first, second = story.case.items
    assert (first.steps, first.told, first.carried_out) == ((), (), None)
    assert len(second.told) == 2


def test_a_finding_is_blacked_out_by_its_number_in_its_source_only() -> None:
    story = identified(T.DISCLOSE)
    two = (Finding("form_other", "同伴者 見本 次郎"), NAME)
    for source in ("internal-provided", "internal-provided_form"):
        story.answer(source, *two)
    red = ev.FindingRedacted("internal-provided_form", 1, "同伴者 ■■", "同伴者の氏名", ARRIVED)
    story.add((red,))
    first, second = (story.case.find_source(s) for s in ("internal-provided", red.source))
    assert first is not None
    assert second is not None
    assert [f.shown for f in first.findings] == [None, None]
    assert [f.shown for f in second.findings] == ["同伴者 ■■", None]
    assert second.findings[0].value == two[0].value
    assert story.case.redactions == (red,)
    # A new answer brings new findings: they must be looked through again.
    story.answer(red.source, two[0])
    again = story.case.find_source(red.source)
    assert again is not None
    assert again.findings[0].shown is None
    assert story.case.redactions == (red,)


def test_attachments_and_links_are_gathered() -> None:
    story = Story(T.ERASE)
    files = tuple(ev.AttachmentAdded(f"A{n}", "a.pdf", "0" * 64, n, ARRIVED) for n in (1, 2))
    links = tuple(ev.CaseLinked(f"R2025-000{n}", LinkKind.EARLIER, ARRIVED) for n in (1, 2))
    story.add((*files, *links))
    assert (story.case.attachments, story.case.links) == (files, links)


def test_a_wait_keeps_the_day_to_answer_by() -> None:
    story = Story(T.ERASE)
    story.add((ev.HoldStarted(HoldReason.CLARIFICATION, ARRIVED, "", ARRIVED),))
    assert story.case.holds[0].answer_by == ARRIVED


def test_events_stored_before_there_was_a_capacity_to_change_leave_it_as_it_was() -> None:
    story = identified(T.ERASE, capacity=Capacity.PARENT)
    story.add((ev.PersonChanged(TARO, HANAKO),))
    assert story.case.capacity is Capacity.PARENT
    assert story.case.identity_confirmed
