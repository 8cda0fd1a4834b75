"""A case is nothing but the sum of its events."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import pytest

from casemgr.domain import events as ev
from casemgr.domain.case import Stamped
from casemgr.domain.fold import _FOLD, replay
from tests.builders import ARRIVED, RULES, T, closed

AT = datetime(2026, 11, 9, tzinfo=UTC)


def test_a_case_can_be_rebuilt_from_its_events_at_every_point() -> None:
    history = closed(*T).reopen().case.history
    for length in range(1, len(history) + 1):
        assert replay(history[:length], RULES).history == history[:length]
    assert replay(history, RULES) == replay(history[:], RULES)


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
