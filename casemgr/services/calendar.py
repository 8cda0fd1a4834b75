"""The business calendar: weekends, Japanese holidays, the company's closing and working days."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import holidays

from casemgr.domain.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

WORKED = "+"
"""Before a day: the company works then, whatever the table of holidays says."""
_SATURDAY = 5
_LEAP_YEAR = 2000
_SPOKEN = {Language.JA: "ja", Language.EN: "en_US"}


def is_closing_day(text: str) -> bool:
    """Tell whether *text* names a day, as ``MM-DD`` (29 February too) or ``YYYY-MM-DD``.

    A ``+`` before it says that the company works on that day.
    """
    day = text.removeprefix(WORKED)
    try:
        found = date.fromisoformat(day if len(day) > len("MM-DD") else f"{_LEAP_YEAR}-{day}")
    except ValueError:
        return False
    return found.isoformat().endswith(day)


def holiday_name(day: date, language: Language) -> str:
    """Give the name of a Japanese public holiday in *language*; "" if *day* is none."""
    return str(_table(language).get(day) or "")


@cache
def _table(language: Language) -> holidays.HolidayBase:
    return holidays.country_holidays("JP", language=_SPOKEN[language])


class JapaneseCalendar:
    """Japanese public holidays, substitute holidays included, for any year.

    ``closing_days`` are the company's own, each as ``MM-DD`` (every year) or ``YYYY-MM-DD``. With a
    ``+`` before it a day is worked although the table of holidays says otherwise: tables are
    sometimes wrong, and the law on holidays changes. A day of one year goes before a day of every
    year; of two that contradict each other the closed one holds, which gives nobody less time.
    """

    def __init__(self, closing_days: Iterable[str] = ()) -> None:
        """Load nothing yet; years are computed when asked for."""
        self._holidays = holidays.country_holidays("JP", language="ja")
        self._closing = frozenset(closing_days)
        self._known: dict[date, str] = {}

    def closed(self, day: date) -> str:
        """Say why *day* is no business day; "" if it is one."""
        # Thousands of due dates are counted over the same few weeks.
        why = self._known.get(day)
        if why is None:
            why = self._known[day] = self._closed(day)
        return why

    def _closed(self, day: date) -> str:
        iso = day.isoformat()
        if WORKED + iso in self._closing and iso not in self._closing:
            return ""
        if day.weekday() >= _SATURDAY:
            return "weekend"
        yearly = iso[5:]
        name = "" if WORKED + yearly in self._closing else self._holidays.get(day)
        if name:
            return name
        return "closing_day" if iso in self._closing or yearly in self._closing else ""
