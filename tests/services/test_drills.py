"""Whether the deputy's pass phrase should be tried."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from casemgr.services.drills import EVERY, Drill, deputy_of, state
from casemgr.services.keys import Way

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
OTHERS = [Way(1, "manager", None, NOW), Way(2, "recovery", None, None)]
DAY = timedelta(days=1)


def deputy(since: datetime | None, tried: datetime | None) -> Way:
    return Way(3, "deputy", since, tried)


def test_without_a_deputy_there_is_nothing_to_try() -> None:
    assert state(OTHERS, NOW) is Drill.NO_DEPUTY
    assert deputy_of(OTHERS) is None


@pytest.mark.parametrize(
    ("since", "tried", "expected"),
    [
        (NOW, None, Drill.DONE),  # just made: it was typed twice
        (NOW - EVERY, None, Drill.DONE),
        (NOW - EVERY - DAY, None, Drill.DUE),
        (NOW - 3 * EVERY, NOW - EVERY, Drill.DONE),
        (NOW - 3 * EVERY, NOW - EVERY - DAY, Drill.DUE),
        (None, NOW - DAY, Drill.DONE),
        (None, None, Drill.DUE),
        (NOW - 3 * EVERY, NOW + 9 * EVERY, Drill.DUE),  # noted while the clock was wrong
        (NOW + 9 * EVERY, NOW - DAY, Drill.DONE),
        (NOW + DAY, None, Drill.DONE),
    ],
)
def test_once_a_year(since: datetime | None, tried: datetime | None, expected: Drill) -> None:
    ways = [*OTHERS, deputy(since, tried)]
    assert state(ways, NOW) is expected
    assert deputy_of(ways) == ways[-1]
