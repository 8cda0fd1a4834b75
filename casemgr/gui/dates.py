"""Dates as people of each language read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.clocks import JST
from casemgr.domain.text import Language
from casemgr.gui import i18n

if TYPE_CHECKING:
    from datetime import date, datetime

_DAYS_JA = "月火水木金土日"
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def long_date(d: date, language: Language | None = None) -> str:
    """Write a date with year and weekday: ``2026年11月8日(日)``, ``Sun 8 Nov 2026``."""
    if (language or i18n.current()) is Language.JA:
        return f"{d.year}年{d.month}月{d.day}日({_DAYS_JA[d.weekday()]})"
    return f"{_DAYS_EN[d.weekday()]} {d.day} {_MONTHS_EN[d.month - 1]} {d.year}"


def short_date(d: date, today: date | None = None, language: Language | None = None) -> str:
    """Write day and month: ``11月8日``, ``8 Nov``; the year too when it is not *today*'s."""
    year = today is not None and d.year != today.year
    if (language or i18n.current()) is Language.JA:
        return f"{d.year}年{d.month}月{d.day}日" if year else f"{d.month}月{d.day}日"
    plain = f"{d.day} {_MONTHS_EN[d.month - 1]}"
    return f"{plain} {d.year}" if year else plain


def moment(at: datetime, language: Language | None = None) -> str:
    """Write a moment with minutes, as the clocks in Japan showed it."""
    at = at.astimezone(JST)
    if (language or i18n.current()) is Language.JA:
        return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"
    return f"{at.day} {_MONTHS_EN[at.month - 1]} {at.year}, {at:%H:%M}"


def due_words(
    due_on: date | None,
    today: date,
    paused_since: date | None = None,
    closed: bool = False,
    answered: bool = False,
) -> tuple[str, str]:
    """Say how a case stands against its target, and in what tone.

    The target of a case that is *answered* has been met or missed; nothing is due any longer.

    Tones: ``late``, ``waiting``, ``done``, ``quiet`` and ``normal``.
    """
    if closed:
        return QCoreApplication.translate("dates", "closed"), "done"
    if paused_since is not None:
        text = QCoreApplication.translate("dates", "paused since {date}")
        return text.format(date=short_date(paused_since, today)), "waiting"
    if answered:
        return QCoreApplication.translate("dates", "answered"), "done"
    if due_on is None:
        return QCoreApplication.translate("dates", "no target"), "quiet"
    left = (due_on - today).days
    if left < 0:
        return _counted_late(-left, short_date(due_on, today)), "late"
    if left == 0:
        return QCoreApplication.translate("dates", "due today"), "late"
    if left == 1:
        text = QCoreApplication.translate("dates", "due tomorrow · {date}")
    else:
        text = QCoreApplication.translate("dates", "in %n day(s) · {date}", None, left)
    return text.format(date=short_date(due_on, today)), "normal"


def _counted_late(days: int, day: str) -> str:
    text = QCoreApplication.translate("dates", "%n day(s) overdue · {date}", None, days)
    return text.format(date=day)
