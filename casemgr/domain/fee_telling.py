"""Whether the person knows of the fee that was asked for: only from then on is it waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.case import Stamped
from casemgr.domain.facts import HoldReason
from casemgr.domain.fee import FeeState
from casemgr.domain.fold import after
from casemgr.domain.steps import FEE_NOTICE

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case, LetterState


def told(case: Case) -> bool:
    """Whether the person was told of the fee last asked for, by a notice or otherwise."""
    return _otherwise(case) or any(_arrived(x) for x in _notices(case))


def wait_from_posting(case: Case, letter: str, on: date) -> tuple[ev.Event, ...]:
    """Begin the wait for the fee when the notice of it leaves the house on day *on*."""
    notice = any(x.id == letter for x in _notices(case))
    if not notice or wf.fee_state(case) is not FeeState.ASKED or _waits(case):
        return ()
    return (ev.HoldStarted(HoldReason.FEE_OWING, on),)


def wait_no_longer(case: Case, returned: ev.LetterReturned) -> tuple[ev.Event, ...]:
    """End the wait when the notice that began it came back: who was not told does not owe yet."""
    then = after(case, Stamped(returned, case.history[-1].at, ""))
    if not _waits(case) or not told(case) or told(then):
        return ()
    return (ev.HoldEnded(HoldReason.FEE_OWING, returned.on),)


def _waits(case: Case) -> bool:
    return any(p.reason == HoldReason.FEE_OWING.value for p in case.holds)


def _arrived(letter: LetterState) -> bool:
    return letter.posted is not None and not letter.doubtful


def _asked_at(case: Case) -> int:
    """Give the place in the history at which the fee was last asked for; -1: never."""
    asked = [n for n, s in enumerate(case.history) if isinstance(s.event, ev.FeeAsked)]
    return asked[-1] if asked else -1


def _notices(case: Case) -> list[LetterState]:
    """Give the notices made since the fee was last asked for: earlier ones name another amount."""
    since = [s.event for s in case.history[_asked_at(case) + 1 :]]
    made = {e.letter for e in since if isinstance(e, ev.LetterIssued)}
    return [x for x in case.letters if x.id in made and x.issued.kind == FEE_NOTICE]


def _otherwise(case: Case) -> bool:
    """Whether the person was told otherwise than by a notice.

    Cases of earlier versions say it by the wait, which then began with the asking itself or went on
    over it.
    """
    at = _asked_at(case)
    events = [s.event for s in case.history[: at + 2]]
    waits = [
        isinstance(e, ev.HoldStarted)
        for e in events
        if isinstance(e, ev.HoldStarted | ev.HoldEnded) and e.reason is HoldReason.FEE_OWING
    ]
    asked = events[at]
    return isinstance(asked, ev.FeeAsked) and (bool(asked.told) or waits[-1:] == [True])
