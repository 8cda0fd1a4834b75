"""What each clock of a case has done so far: when it started, stood still, ran on, ended.

Read from the case's history, event by event; nothing of it is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.case import Case
from casemgr.domain.clocks import JST, OWN_TARGET, SUIT, SuitClock, TargetFacts
from casemgr.domain.corrected import as_corrected
from casemgr.domain.fold import after, replay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class What(StrEnum):
    """What a clock did."""

    STARTED = "started"
    STOPPED = "stopped"
    RESUMED = "resumed"
    EXTENDED = "extended"
    OPENED = "opened"
    """Of the lawsuit clock: from this day a lawsuit is possible."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger."""

    on: date
    clock: str
    """``target``, ``suit``, the id of a regime, or ``hold:`` and the reason of a hold."""
    what: What
    reason: str = ""
    """A code of ``REASONS``, the reason of a hold, or the words noted with an extension."""
    days: int = 0
    """Business days of an extension of the own target."""


ARRIVAL, IDENTITY, RECEIPT = "arrival", "identity", "receipt"
TOLD, CLOSED, GOES_ON, WITHDRAWN = "told", "closed", "goes_on", "withdrawn"
REFUSAL, TWO_WEEKS, RETURNED = "refusal", "two_weeks", "returned"
REASONS = (
    ARRIVAL,
    IDENTITY,
    RECEIPT,
    TOLD,
    CLOSED,
    GOES_ON,
    WITHDRAWN,
    REFUSAL,
    TWO_WEEKS,
    RETURNED,
)
"""Why a clock did something, where no one noted a reason."""
HOLD = "hold:"
"""Before the reason in the name of a hold's clock."""


_UNSTARTED, _RUNS, _STANDS, _ENDED = "unstarted", "runs", "stands", "ended"


@dataclass(frozen=True, slots=True)
class _Moment:
    """A case and its clocks as they were after one event."""

    case: Case
    event: ev.Event
    day: date
    """The day the event happened on, else the day in Japan on which it was recorded."""
    target: TargetFacts
    suit: SuitClock | None

    @property
    def stands(self) -> str:
        """How the own target stands."""
        if self.target.start is None:
            return _UNSTARTED
        if self.target.ended:
            return _ENDED
        return _RUNS if self.target.paused_since is None else _STANDS

    @property
    def refused_on(self) -> date | None:
        """The day a refusal opened the way to court, if one did."""
        return self.suit.possible_from if self.suit and self.suit.opened_by_refusal else None

    @property
    def over(self) -> str:
        """Why the clocks that wait for an answer have ended."""
        return CLOSED if self.case.closed else TOLD


def ledger(case: Case, today: date) -> tuple[Entry, ...]:
    """List what all clocks have done up to *today*, in order of the days it happened on.

    On the same day the order is that of recording; a day may have been noted late.
    """
    moments = list(_moments(case))
    found = [
        e for old, now in zip([None, *moments], moments, strict=False) for e in _between(old, now)
    ]
    suit = moments[-1].suit
    if suit is not None and not suit.opened_by_refusal and suit.possible_from <= today:
        found.append(Entry(suit.possible_from, SUIT, What.OPENED, TWO_WEEKS))
    return tuple(sorted(_whole_days(found), key=lambda e: e.on))


def _whole_days(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out where the own target stood still for no whole day: nothing was lost by it."""
    kept: list[Entry] = []
    for entry in entries:
        same = [n for n, e in enumerate(kept) if e.clock == entry.clock][-2:]
        stopped = (What.STOPPED, entry.on)
        if (
            entry.what is What.RESUMED
            and (kept[same[-1]].what, kept[same[-1]].on) == stopped
            and kept[same[0]].what is not What.ENDED
        ):
            del kept[same[-1]]  # by its place: another stop of the same day may be its equal
        else:
            kept.append(entry)
    return kept


def _moments(case: Case) -> Iterator[_Moment]:
    history = as_corrected(case.history)
    state = replay(history[:1], case.rules)
    yield _moment(state)
    for step in history[1:]:
        state = after(state, step)
        yield _moment(state)


def _moment(case: Case) -> _Moment:
    step = case.history[-1]
    on: date | None = getattr(step.event, "on", None)
    day = on or step.at.astimezone(JST).date()
    return _Moment(case, step.event, day, wf.target(case), wf.suit(case))


def _between(old: _Moment | None, now: _Moment) -> Iterator[Entry]:
    """Tell what one event did to all clocks."""
    event = now.event
    if isinstance(event, ev.ClockExtended):
        yield Entry(event.on, event.clock, What.EXTENDED, event.reason, event.days)
    elif isinstance(event, ev.HoldStarted):
        yield Entry(event.on, HOLD + event.reason.value, What.STARTED, event.note)
    elif isinstance(event, ev.HoldEnded):
        yield Entry(event.on, HOLD + event.reason.value, What.ENDED)
    yield from _target(old, now)
    yield from _suit(old, now)
    yield from _regimes(old, now)


def _target(old: _Moment | None, now: _Moment) -> Iterator[Entry]:
    """The company's own target."""
    had, have = old.stands if old else _UNSTARTED, now.stands
    start = now.target.start
    if start is not None and start != (old.target.start if old else None):
        why = IDENTITY if now.case.rules.policy.clock_starts == IDENTITY else ARRIVAL
        yield Entry(start, OWN_TARGET, What.STARTED, why)
        had = _RUNS if had == _UNSTARTED else had
    if have == had or {had, have} == {_ENDED, _UNSTARTED}:
        return
    if have == _ENDED:
        yield Entry(now.day, OWN_TARGET, What.ENDED, now.over)
    elif have == _UNSTARTED:
        # A later check failed: who asks is not known any longer.
        yield Entry(now.day, OWN_TARGET, What.STOPPED, IDENTITY)
    elif have == _STANDS:
        yield Entry(now.day, OWN_TARGET, What.STOPPED, now.case.holds[0].reason)
    else:
        yield Entry(now.day, OWN_TARGET, What.RESUMED, GOES_ON if had == _ENDED else "")


def _suit(old: _Moment | None, now: _Moment) -> Iterator[Entry]:
    """The lawsuit clock (Article 39)."""
    known = old is not None and old.suit is not None
    if now.suit is None:
        if known:
            yield Entry(now.day, SUIT, What.ENDED, WITHDRAWN)
        return
    if not known:
        yield Entry(now.case.arrived_on, SUIT, What.STARTED, ARRIVAL)
    if now.refused_on == (old.refused_on if old else None):
        return
    if now.refused_on is not None:
        yield Entry(now.refused_on, SUIT, What.OPENED, REFUSAL)
    else:
        # The refusal did not reach the person after all.
        yield Entry(now.day, SUIT, What.RESUMED, RETURNED)


def _regimes(old: _Moment | None, now: _Moment) -> Iterator[Entry]:
    """The clocks of other places' laws: they want the same answer."""
    known = {r.regime for r in old.case.regimes} if old else set()
    for regime in now.case.regimes:
        if regime.regime not in known:
            yield Entry(regime.since, regime.regime, What.STARTED, regime.note or RECEIPT)
        elif old and old.target.ended != now.target.ended:
            what, why = (What.ENDED, now.over) if now.target.ended else (What.RESUMED, GOES_ON)
            yield Entry(now.day, regime.regime, what, why)
