"""The clocks of a case, computed from facts and never stored.

Two clocks run. The lawsuit clock of Article 39 counts calendar days from arrival and stops for
nothing. The company's own target counts business days and pauses while the case is held.
The Act itself sets no deadline for an answer: it says "without delay".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_WALK = 3660


class BusinessCalendar(Protocol):
    """Knows the days on which the company works."""

    def closed(self, day: date) -> str:
        """Say why *day* is no business day (``weekend`` or a holiday's name); "" if it is one."""
        ...


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which the own target stands still: from ``start`` until before ``end``."""

    start: date
    end: date | None
    reason: str


class DayKind(StrEnum):
    """How one day counts."""

    COUNTED = "counted"
    CLOSED = "closed"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class DayCount:
    """One line of the explanation of a date."""

    day: date
    kind: DayKind
    number: int
    """Business days counted up to and including this day."""
    why: str


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """What the own target is computed from."""

    start: date | None
    """The day after which counting begins; None before the clock has started."""
    business_days: int
    pauses: tuple[Pause, ...]
    ended: bool
    """True once the case no longer runs against its target (notified or closed)."""

    @property
    def paused_since(self) -> date | None:
        """The day since which the target stands still, if it does."""
        return min((p.start for p in self.pauses if p.end is None), default=None)


def due_on(facts: TargetFacts, calendar: BusinessCalendar) -> date | None:
    """Give the day by which the company means to answer; None when paused, ended, unstarted."""
    if facts.start is None or facts.ended or facts.paused_since is not None:
        return None
    last = explain(facts, calendar)[-1]
    return last.day if last.number == facts.business_days else None


def explain(
    facts: TargetFacts, calendar: BusinessCalendar, until: date | None = None
) -> list[DayCount]:
    """Count day by day from the day after the start; the last line is the due date.

    With an open pause the count would never end: it then stops at *until* (today), or at once.
    """
    days: list[DayCount] = []
    if facts.start is None:
        return days
    day, number = facts.start, 0
    while number < facts.business_days and len(days) < _LONGEST_WALK:
        day += timedelta(days=1)
        why = calendar.closed(day)
        pause = _pause_on(day, facts.pauses)
        if pause is not None and pause.end is None and (until is None or day > until):
            break
        if why:
            days.append(DayCount(day, DayKind.CLOSED, number, why))
        elif pause is not None:
            days.append(DayCount(day, DayKind.PAUSED, number, pause.reason))
        else:
            number += 1
            days.append(DayCount(day, DayKind.COUNTED, number, ""))
    return days


def _pause_on(day: date, pauses: Sequence[Pause]) -> Pause | None:
    return next((p for p in pauses if p.start <= day and (p.end is None or day < p.end)), None)


@dataclass(frozen=True, slots=True)
class SuitClock:
    """Article 39: no lawsuit within two weeks of arrival, unless the request was refused."""

    two_weeks_end: date
    possible_from: date
    opened_by_refusal: bool


def suit_clock(arrived_on: date, refused_on: date | None, days: int) -> SuitClock:
    """Compute the lawsuit clock; a refusal that reached the person ends the wait at once."""
    end = arrived_on + timedelta(days=days)
    regular = end + timedelta(days=1)
    if refused_on is not None and refused_on < regular:
        return SuitClock(end, refused_on, opened_by_refusal=True)
    return SuitClock(end, regular, opened_by_refusal=False)
