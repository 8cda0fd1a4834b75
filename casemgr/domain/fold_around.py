"""How the events beside the way of a case change it: notes, tasks, matters, links, clocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.case import Case, MatterState, RegimeState, TaskState
from casemgr.domain.clocks import OWN_TARGET

if TYPE_CHECKING:
    from collections.abc import Callable


def _note_added(case: Case, _: ev.NoteAdded) -> Case:
    return case


def _clock_extended(case: Case, e: ev.ClockExtended) -> Case:
    if e.clock == OWN_TARGET:
        return replace(case, extensions=(*case.extensions, e))
    return replace(
        case,
        regimes=tuple(replace(r, extended=e) if r.regime == e.clock else r for r in case.regimes),
    )


def _regime_added(case: Case, e: ev.RegimeAdded) -> Case:
    return replace(case, regimes=(*case.regimes, RegimeState(e.regime, e.since, e.note)))


def _task_set(case: Case, e: ev.TaskSet) -> Case:
    return replace(case, tasks=(*case.tasks, TaskState(e)))


def _task_done(case: Case, e: ev.TaskDone) -> Case:
    tasks = tuple(replace(t, done=e) if t.task.id == e.id else t for t in case.tasks)
    return replace(case, tasks=tasks)


def _matter_opened(case: Case, e: ev.MatterOpened) -> Case:
    return replace(case, matters=(*case.matters, MatterState(e)))


def _matter_closed(case: Case, e: ev.MatterClosed) -> Case:
    matters = tuple(replace(m, closed=e) if m.opened.id == e.id else m for m in case.matters)
    return replace(case, matters=matters)


def _case_linked(case: Case, e: ev.CaseLinked) -> Case:
    return replace(case, links=(*case.links, e))


def _legal_hold_set(case: Case, e: ev.LegalHoldSet) -> Case:
    return replace(case, legal_hold=e)


def _legal_hold_lifted(case: Case, _: ev.LegalHoldLifted) -> Case:
    return replace(case, legal_hold=None)


AROUND: dict[type[ev.Event], Callable[..., Case]] = {
    ev.NoteAdded: _note_added,
    ev.ClockExtended: _clock_extended,
    ev.RegimeAdded: _regime_added,
    ev.TaskSet: _task_set,
    ev.TaskDone: _task_done,
    ev.MatterOpened: _matter_opened,
    ev.MatterClosed: _matter_closed,
    ev.CaseLinked: _case_linked,
    ev.LegalHoldSet: _legal_hold_set,
    ev.LegalHoldLifted: _legal_hold_lifted,
}
"""What each of them does."""
