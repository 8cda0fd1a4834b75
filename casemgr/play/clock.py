"""A clock that a scenario sets, and the waits it can be moved by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from casemgr.services.desk import JST

if TYPE_CHECKING:
    from casemgr.domain.clocks import BusinessCalendar

_WAIT = re.compile(r"(\d{1,4}) (business )?(day|week|hour|minute)s?")
_OPENING = time(9, 0)
_LONGEST_WAIT = 4000


class SetClock:
    """Shows the moment it was last set to."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """Give the moment set."""
        return self._moment

    def set(self, moment: datetime) -> None:
        """Show *moment* from now on."""
        self._moment = moment


@dataclass(frozen=True, slots=True)
class Wait:
    """A time to pass: calendar time, or days on which the company works."""

    time: timedelta = timedelta()
    business_days: int = 0

    def after(self, moment: datetime, calendar: BusinessCalendar) -> datetime:
        """Give the moment when the wait from *moment* is over."""
        moment += self.time
        left = self.business_days
        while left:
            moment += timedelta(days=1)
            left -= not calendar.closed(moment.astimezone(JST).date())
        return moment


def read_wait(text: Any) -> Wait | None:
    """Read ``3 days``, ``2 business days``, ``1 week`` or ``4 hours``; None for anything else."""
    found = _WAIT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    number, business, unit = int(found[1]), bool(found[2]), found[3]
    if business:
        return Wait(business_days=number) if unit == "day" and number <= _LONGEST_WAIT else None
    return Wait(timedelta(**{f"{unit}s": number}))


def read_moment(value: Any) -> datetime | None:
    """Read a TOML date or time; without a zone it is Japan's, without a time it is 9 o'clock."""
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=JST)
    if isinstance(value, date):
        return datetime.combine(value, _OPENING, JST)
    return None


def shifted(tree: Any, by: timedelta) -> Any:
    """Give a TOML tree with all its dates and times moved by whole days."""
    if isinstance(tree, dict):
        return {key: shifted(value, by) for key, value in tree.items()}
    if isinstance(tree, list):
        return [shifted(value, by) for value in tree]
    # A time with a zone of its own keeps its time of day; a date is a datetime's base class.
    return tree + by if isinstance(tree, date) else tree
