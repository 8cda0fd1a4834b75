"""The laws of other places a requester invokes: each a clock of its own beside the Act's.

Whether such a law applies to the company is for counsel; the case under the Act runs all the same.
Calendar days count, all of them; nothing here is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from casemgr.domain.clocks import ClockLine, LineKind
from casemgr.domain.identity import months_before

if TYPE_CHECKING:
    from casemgr.domain.case import Case, RegimeState
    from casemgr.domain.rules import Regime


@dataclass(frozen=True, slots=True)
class RegimeClock:
    """Until when that law wants an answer."""

    regime: str
    since: date
    due_on: date
    extended: bool
    note: str
    lines: tuple[ClockLine, ...]
    """How the day is counted; the last line has ``due_on``."""


def months_after(day: date, months: int) -> date:
    """Give the day *months* later; the month's last day where that day does not exist."""
    return months_before(day, -months)


def explain(regime: Regime, since: date, *, extended: bool) -> tuple[ClockLine, ...]:
    """Tell how the time of *regime* is counted from *since*, the day of receipt.

    Months of an extension are counted together with the first ones: three months from 31 January
    end on 30 April, although one month from then ends on 28 February (GDPR Article 12(3)).
    """
    lines = [ClockLine(since, LineKind.START)]
    lines += _added(regime.months, regime.days, since, LineKind.ADDED, (0, 0))
    if extended:
        before = (regime.months, regime.days)
        more = (regime.extension_months, regime.extension_days)
        lines += _added(*more, since, LineKind.EXTENDED, before)
    return tuple(lines)


def _added(
    months: int, days: int, since: date, kind: LineKind, before: tuple[int, int]
) -> list[ClockLine]:
    base = months_after(since, before[0] + months)
    day = base + timedelta(days=before[1] + days)
    lines = [ClockLine(day, kind, months, days)]
    if base.day != since.day:
        lines.append(ClockLine(day, LineKind.MONTH_END))
    return lines


def clock(case: Case, state: RegimeState) -> RegimeClock | None:
    """Give the clock of one invoked law; None where the case's edition of the law has it not."""
    regime = case.rules.law.regimes.get(state.regime)
    if regime is None:
        return None
    lines = explain(regime, state.since, extended=state.extended is not None)
    return RegimeClock(
        regime=state.regime,
        since=state.since,
        due_on=lines[-1].day,
        extended=state.extended is not None,
        note=state.note,
        lines=lines,
    )


def clocks(case: Case) -> tuple[RegimeClock, ...]:
    """Give the clocks of all laws invoked, in the order in which they were noted."""
    return tuple(c for c in (clock(case, r) for r in case.regimes) if c is not None)
