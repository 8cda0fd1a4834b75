"""A history as it would be if every posting had been recorded rightly at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.facts import HoldReason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from casemgr.domain.case import Case, Stamped


def as_corrected(history: Iterable[Stamped]) -> tuple[Stamped, ...]:
    """Give *history* with each posting as it was last corrected, and without the corrections.

    A wait that began with the posting begins on the right day too.
    """
    steps: list[Stamped] = []
    for step in history:
        if isinstance(step.event, ev.PostingCorrected):
            _put_right(steps, step.event)
        else:
            steps.append(step)
    return tuple(steps)


def _put_right(steps: list[Stamped], right: ev.PostingCorrected) -> None:
    known = [s for s in steps if _posted(s) == right.letter]
    # A letter of that envelope which came back since had left the house in the same way.
    for at in [n for n, s in enumerate(steps) if _envelope(s) == _envelope(known[-1])]:
        event = ev.LetterPosted(_posted(steps[at]), right.on, right.way, right.tracking)
        steps[at] = replace(steps[at], event=event)
        _wait_rightly(steps, at + 1, right.on)


def _wait_rightly(steps: list[Stamped], at: int, on: date) -> None:
    """Let a wait for the fee that stands at place *at* begin on day *on*."""
    for step in steps[at : at + 1]:
        event = step.event
        if isinstance(event, ev.HoldStarted) and event.reason is HoldReason.FEE_OWING:
            # A wait that was over before the right day lasted no time at all.
            day = min([on, *_ends(steps[at + 1 :])[:1]])
            steps[at] = replace(step, event=replace(event, on=day))


def _ends(steps: Iterable[Stamped]) -> list[date]:
    """Give the days on which a wait for the fee ended."""
    ended = [s.event for s in steps if isinstance(s.event, ev.HoldEnded)]
    return [e.on for e in ended if e.reason is HoldReason.FEE_OWING]


def _posted(step: Stamped) -> str:
    """Name the letter that left the house in *step*; empty where none did."""
    return step.event.letter if isinstance(step.event, ev.LetterPosted) else ""


def _envelope(step: Stamped) -> tuple[datetime, ev.Event] | None:
    """Tell in which envelope a letter went: one command posts all of it at one moment."""
    event = step.event
    return (step.at, replace(event, letter="")) if isinstance(event, ev.LetterPosted) else None


def together(case: Case, letter: str) -> tuple[str, ...]:
    """Name the posted letters that left the house in one envelope with *letter*, and itself."""
    posted = {x.id: replace(x.posted, letter="") for x in case.letters if x.posted is not None}
    moments = {
        number: (s.at, posted[number]) for s in case.history if (number := _posted(s)) in posted
    }
    return tuple(x for x, moment in moments.items() if moment == moments[letter])
