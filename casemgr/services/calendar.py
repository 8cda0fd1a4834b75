"""The business calendar: weekends, Japanese holidays, and the company's own closing days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import holidays

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_SATURDAY = 5


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
