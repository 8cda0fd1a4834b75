"""The business calendar: weekends, Japanese holidays, and the company's own closing days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import holidays

if TYPE_CHECKING:
    from collections.abc import Iterable

_SATURDAY = 5
_LEAP_YEAR = 2000


def is_closing_day(text: str) -> bool:
    """Tell whether *text* names a day, as ``MM-DD`` (29 February too) or ``YYYY-MM-DD``."""
    try:
        day = date.fromisoformat(text if len(text) > len("MM-DD") else f"{_LEAP_YEAR}-{text}")
    except ValueError:
        return False
    return day.isoformat().endswith(text)


class JapaneseCalendar:
    """Japanese public holidays, substitute holidays included, for any year.

    ``closing_days`` are the company's own, each as ``MM-DD`` (every year) or ``YYYY-MM-DD``.
    """

    def __init__(self, closing_days: Iterable[str] = ()) -> None:
        """Load nothing yet; years are computed when asked for."""
        self._holidays = holidays.country_holidays("JP", language="ja")
        self._closing = frozenset(closing_days)

    def closed(self, day: date) -> str:
        """Say why *day* is no business day; "" if it is one."""
        if day.weekday() >= _SATURDAY:
            return "weekend"
        name = self._holidays.get(day)
        if name:
            return name
        iso = day.isoformat()
        return "closing_day" if iso in self._closing or iso[5:] in self._closing else ""
