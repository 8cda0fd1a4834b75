"""Which backups may go: all of the last day stay, then one a day, one a week, one a month.

A day, a week or a month of which there is no backup is not counted, so that after a long pause the
old ones are still there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from casemgr.domain.clocks import JST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

ALL_OF = timedelta(days=1)
"""Of this last time every backup stays."""
DAYS = 7
"""Before that, the last one of so many days."""
WEEKS = 4
"""Before that, the last one of so many weeks."""
MONTHS = 12
"""Before that, the last one of so many months."""


def may_go(made: Mapping[str, datetime], now: datetime) -> set[str]:
    """Give the names of the backups that are no longer needed; the newest is never one of them.

    *made* says when each was made (aware moments). One from the future, after a clock was set
    back, stays.
    """
    newest_first = sorted(made, key=lambda name: (made[name], name), reverse=True)
    stay = {name for name in newest_first if now - made[name] < ALL_OF} | set(newest_first[:1])
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        seen = set()
        room = most
        for name in newest_first:
            this = period(made[name])
            if this not in seen:
                seen.add(this)
                # The last one of its day, week or month; where it stays anyway, nothing is added.
                if name not in stay and room > 0:
                    stay.add(name)
                    room -= 1
    return set(made) - stay


def _day(moment: datetime) -> date:
    return moment.astimezone(JST).date()


def _week(moment: datetime) -> tuple[int, int]:
    return moment.astimezone(JST).isocalendar()[:2]


def _month(moment: datetime) -> tuple[int, int]:
    local = moment.astimezone(JST)
    return local.year, local.month
