"""Fills a sample vault with the sample cases, as if they had come in during the last weeks."""

from __future__ import annotations

import heapq
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from casemgr.play.clock import SetClock
from casemgr.play.runner import Failure, Run, used_by
from casemgr.play.scenario import read_file
from casemgr.services.desk import JST, Desk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from casemgr.services.ports import OpenVault
    from casemgr.services.printing import Letters

_WEEK = 7


def fill(
    vault: OpenVault,
    letters: Letters,
    law: bytes,
    policy: bytes,
    files: Iterable[Path],
    now: datetime,
) -> list[Failure]:
    """Play *files* into a fresh vault, their dates moved by whole weeks up to *now*.

    The weekdays stay, the holidays do not; so what the files expect of dates is not looked at.
    Steps of different files are mixed by their time, as the cases of one desk would be.
    """
    today = now.astimezone(JST).date()

    def shift(anchor: date) -> timedelta:
        return timedelta(weeks=(today - anchor).days // _WEEK)

    scenarios = [read_file(path, shift) for path in files]
    clock = SetClock(min([now, *(s.clock for s in scenarios if s.clock)]))
    desk = Desk(vault, letters, clock)
    if not desk.has_rules():
        desk.adopt_rules(law, policy)
    # What several files use (the company's particulars) happens once, before everything.
    runs = [
        Run(s, desk, clock, letters, with_used=False) for s in (*used_by(*scenarios), *scenarios)
    ]
    _mixed(runs, now)
    return [failure for run in runs for failure in run.result.failures]


def _mixed(runs: list[Run], now: datetime) -> None:
    """Always play the step that is earliest."""
    queue = [(moment, n) for n, run in enumerate(runs) if (moment := run.next_moment())]
    heapq.heapify(queue)
    while queue:
        _, n = heapq.heappop(queue)
        runs[n].step(expecting=False, not_after=now)
        if moment := runs[n].next_moment():
            heapq.heappush(queue, (moment, n))
