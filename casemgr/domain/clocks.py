"""The clocks of a case, computed from facts and never stored.

Two clocks run. The lawsuit clock of Article 39 counts calendar days from arrival and stops for
nothing. The company's own target counts business days and pauses while the case is held.
The Act itself sets no deadline for an answer: it says "without delay".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

JST = timezone(timedelta(hours=9), "JST")
"""Japan has no summer time; and not every system has a table of time zones."""
OWN_TARGET = "target"
"""Name of the company's own target among the clocks."""
SUIT = "suit"
"""Name of the lawsuit clock among them."""
_DAY = timedelta(days=1)
_LONGEST_WAIT = 3660
"""Calendar days in a row of which none counts: then none ever will."""


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
    answer_by: date | None = None
    """Day by which whoever is waited for should have answered."""


@dataclass(frozen=True, slots=True)
class Extension:
    """More time the company gave itself: business days after those of the policy."""

    days: int
    reason: str = ""


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
    """Why it does not count; of a day of an extension, why there is one."""
    extended: bool = False
    """Whether it counts only because the target was extended."""


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """What the own target is computed from."""

    start: date | None
    """The day after which counting begins; None before the clock has started."""
    business_days: int
    pauses: tuple[Pause, ...]
    ended: bool
    """True once the case no longer runs against its target (notified or closed)."""
    extensions: tuple[Extension, ...] = ()

    @property
    def days(self) -> int:
        """Business days to count, those of all extensions included."""
        return self.business_days + sum(e.days for e in self.extensions)

    @property
    def paused_since(self) -> date | None:
        """The day since which the target stands still, if it does."""
        return min((p.start for p in self.pauses if p.end is None), default=None)


def due_on(facts: TargetFacts, calendar: BusinessCalendar) -> date | None:
    """Give the day by which the company means to answer; None when paused, ended, unstarted."""
    if facts.start is None or facts.ended or facts.paused_since is not None:
        return None
    day, number = facts.start, 0
    for day, number, _, _ in _days_of(facts, calendar, None):  # noqa: B007 - the last ones count
        pass
    return day if number == facts.days else None


def explain(
    facts: TargetFacts, calendar: BusinessCalendar, until: date | None = None
) -> list[DayCount]:
    """Count day by day from the day after the start; the last line is the due date.

    With an open pause the count would never end: it then stops at *until* (today), or at once.
    """
    days: list[DayCount] = []
    for day, number, why, pause in _days_of(facts, calendar, until):
        if why:
            days.append(DayCount(day, DayKind.CLOSED, number, why))
        elif pause is not None:
            days.append(DayCount(day, DayKind.PAUSED, number, pause.reason))
        else:
            days.append(_counted(facts, day, number))
    return days


def _days_of(
    facts: TargetFacts, calendar: BusinessCalendar, until: date | None
) -> Iterator[tuple[date, int, str, Pause | None]]:
    """Give each day with how many have counted by then, why it is closed, and its pause."""
    if facts.start is None:
        return
    day, number, idle, wanted, pauses = facts.start, 0, 0, facts.days, facts.pauses
    while number < wanted and idle < _LONGEST_WAIT:
        day += _DAY
        idle += 1
        why = calendar.closed(day)
        pause = _pause_on(day, pauses)
        if pause is not None and pause.end is None and (until is None or day > until):
            return
        if not why and pause is None:
            number, idle = number + 1, 0
        yield day, number, why, pause


def _counted(facts: TargetFacts, day: date, number: int) -> DayCount:
    """Count a day; one after those of the policy belongs to the extension it falls into."""
    over = number - facts.business_days
    for extension in facts.extensions:
        if 0 < over <= extension.days:
            return DayCount(day, DayKind.COUNTED, number, extension.reason, extended=True)
        over -= extension.days
    return DayCount(day, DayKind.COUNTED, number, "")


def _pause_on(day: date, pauses: Sequence[Pause]) -> Pause | None:
    for pause in pauses:
        if pause.start <= day and (pause.end is None or day < pause.end):
            return pause
    return None


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


class LineKind(StrEnum):
    """What a line of the explanation of a clock of calendar days says."""

    START = "start"
    ADDED = "added"
    MONTH_END = "month_end"
    """The month has no such day, so that its last one stands for it."""
    EXTENDED = "extended"
    FIRST_DAY = "first_day"
    """The day after the last day of the wait."""
    REFUSED = "refused"
    """A refusal ended the wait."""


@dataclass(frozen=True, slots=True)
class ClockLine:
    """One line of the explanation of a clock of calendar days; the last one has its day."""

    day: date
    kind: LineKind
    months: int = 0
    days: int = 0
    """What was added to come to ``day``."""


def explain_suit(arrived_on: date, clock: SuitClock) -> tuple[ClockLine, ...]:
    """Tell how the lawsuit clock was counted; no day is left out, holidays neither (Article 39)."""
    days = (clock.two_weeks_end - arrived_on).days
    last = LineKind.REFUSED if clock.opened_by_refusal else LineKind.FIRST_DAY
    return (
        ClockLine(arrived_on, LineKind.START),
        ClockLine(clock.two_weeks_end, LineKind.ADDED, days=days),
        ClockLine(clock.possible_from, last, days=0 if clock.opened_by_refusal else 1),
    )
