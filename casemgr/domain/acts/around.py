"""What runs beside the way of a case: further clocks, tasks, matters, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.acts.common import (
    allow,
    need_known,
    need_reason,
    need_text,
    no_number,
    no_numbers,
    not_before,
    on_day,
)
from casemgr.domain.clocks import OWN_TARGET, SUIT
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import TaskKind
from casemgr.domain.regimes import clock as regime_clock
from casemgr.domain.steps import Action

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.domain.facts import LinkKind, MatterKind

Events = tuple[ev.Event, ...]

MOST_DAYS = 250
"""Business days by which the own target may be extended at once: a year."""


def extend(case: Case, clock: str, days: int, reason: str, today: date) -> Events:
    """Give a clock more time: the own target as often as needed, another regime's once.

    That must be told within the first time (GDPR Article 12(3)); the Act's own is the Act's (39).
    """
    allow(case, Action.EXTEND)
    if clock == OWN_TARGET:
        if not days:
            raise Problem(Code.FIELD_MISSING, field="days")
        if not 1 <= days <= MOST_DAYS:
            raise Problem(
                Code.FIELD_INVALID, field="days", value=str(days), expected=f"1-{MOST_DAYS}"
            )
        return (ev.ClockExtended(today, need_reason(reason), clock, days),)
    if clock == SUIT:
        raise Problem(Code.SUIT_NOT_EXTENDED)
    regime = next((r for r in case.regimes if r.regime == clock), None)
    if regime is None:
        raise Problem(Code.NO_SUCH_CLOCK, clock=clock)
    if regime.extended is not None:
        raise Problem(Code.CLOCK_EXTENDED, clock=clock)
    first = regime_clock(case, regime)
    if first is not None and today > first.due_on:
        raise Problem(Code.CLOCK_OVER, clock=clock, date=first.due_on)
    return (ev.ClockExtended(today, need_reason(reason), clock),)


def flag_regime(case: Case, regime: str, since: date, today: date, note: str) -> Events:
    """Note that the requester invokes the law of another place; its clock runs beside the Act's."""
    allow(case, Action.FLAG_REGIME)
    need_known(regime, case.rules.law.regimes, "regime")
    if any(r.regime == regime for r in case.regimes):
        raise Problem(Code.REGIME_KNOWN, regime=regime)
    on_day(since, today, case.arrived_on, "since")
    no_numbers(note=note)
    return (ev.RegimeAdded(regime, since, note.strip()),)


def add_task(case: Case, kind: TaskKind, due_on: date, text: str, today: date) -> Events:
    """Set something to be done by a day."""
    allow(case, Action.ADD_TASK)
    not_before(due_on, today, "due_on")
    return (new_task(case, kind, due_on, need_text(text, "text"), today),)


def new_task(
    case: Case, kind: TaskKind, due_on: date, text: str, today: date, item: int = 0
) -> ev.TaskSet:
    """Make a task with the next number of the case."""
    return ev.TaskSet(f"T{len(case.tasks) + 1}", kind, due_on, text, today, item)


def finish_task(case: Case, task: str, on: date, today: date, note: str) -> Events:
    """Record that a task was done, with what shows it; also after the case was closed."""
    allow(case, Action.FINISH_TASK)
    known = next((t for t in case.open_tasks if t.task.id == task), None)
    if known is None:
        raise Problem(Code.NO_SUCH_TASK, task=task)
    on_day(on, today, known.task.on, "on")
    if known.task.kind is TaskKind.MASK_OR_RETURN:
        no_number(note, "note")
    return (ev.TaskDone(task, on, need_text(note, "note")),)


def open_matter(
    case: Case,
    kind: MatterKind,
    on: date,
    today: date,
    text: str,
    answer_by: date | None,
    reference: str,
) -> Events:
    """Record a complaint, an authority's inquiry or a lawsuit; also after the case was closed."""
    allow(case, Action.OPEN_MATTER)
    on_day(on, today, case.arrived_on, "on")
    not_before(answer_by, on, "answer_by")
    number = f"M{len(case.matters) + 1}"
    what = need_text(text, "text")
    no_numbers(reference=reference)
    return (ev.MatterOpened(number, kind, on, what, answer_by, reference.strip()),)


def close_matter(case: Case, matter: str, on: date, today: date, text: str) -> Events:
    """Record how a matter ended."""
    allow(case, Action.CLOSE_MATTER)
    known = next((m for m in case.open_matters if m.opened.id == matter), None)
    if known is None:
        raise Problem(Code.NO_SUCH_MATTER, matter=matter)
    on_day(on, today, known.opened.on, "on")
    return (ev.MatterClosed(matter, on, need_text(text, "text")),)


def link(case: Case, other: str, kind: LinkKind, today: date, note: str) -> Events:
    """Connect another case with this one; that it exists has been seen to."""
    allow(case, Action.LINK)
    if other == case.number:
        raise Problem(Code.FIELD_INVALID, field="other_case", value=other, expected="")
    if any(x.other == other for x in case.links):
        raise Problem(Code.ALREADY_LINKED, case=other)
    no_numbers(note=note)
    return (ev.CaseLinked(other, kind, today, note.strip()),)
