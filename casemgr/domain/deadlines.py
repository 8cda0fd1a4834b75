"""All days ahead of a case in one list, computed from its facts and never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain import regimes
from casemgr.domain import workflow as wf
from casemgr.domain.clocks import OWN_TARGET, SUIT, due_on
from casemgr.domain.facts import SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.case import Case
    from casemgr.domain.clocks import BusinessCalendar


class DeadlineKind(StrEnum):
    """What a day ahead is the day of."""

    TARGET = "target"
    """The company's own target; the Act says "without delay"."""
    SUIT = "suit"
    """From then a lawsuit is possible (Article 39)."""
    REGIME = "regime"
    """Another place's law wants an answer."""
    SOURCE = "source"
    """A source that was asked should have answered."""
    HOLD = "hold"
    """Whoever the case waits for should have answered."""
    TASK = "task"
    MATTER = "matter"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day ahead, or one that has passed and is still open."""

    on: date
    kind: DeadlineKind
    name: str
    """``target``, ``suit``, or the id of the regime, source, hold's reason, task or matter."""
    text: str = ""
    """What a task or a matter is about."""

    def days_left(self, today: date) -> int:
        """Calendar days from *today*; negative when it has passed."""
        return (self.on - today).days


_ORDER = list(DeadlineKind)


def deadlines(case: Case, calendar: BusinessCalendar) -> tuple[Deadline, ...]:
    """List all days ahead of *case*, the next one first.

    Closing the case leaves only what outlives it: tasks and matters.
    """
    found = [*_around(case)] if case.closed else [*_clocks(case, calendar), *_around(case)]
    return tuple(sorted(found, key=lambda d: (d.on, _ORDER.index(d.kind), d.name)))


def _clocks(case: Case, calendar: BusinessCalendar) -> Iterator[Deadline]:
    facts = wf.target(case)
    due = due_on(facts, calendar)
    if due is not None:
        yield Deadline(due, DeadlineKind.TARGET, OWN_TARGET)
    suit = wf.suit(case)
    if not facts.ended:
        # Everybody who was told has had what these clocks wait for.
        if suit is not None:
            yield Deadline(suit.possible_from, DeadlineKind.SUIT, SUIT)
        for clock in regimes.clocks(case):
            yield Deadline(clock.due_on, DeadlineKind.REGIME, clock.regime, clock.note)
    for row in case.sources:
        if row.status is SourceStatus.ASKED and row.answer_by is not None:
            yield Deadline(row.answer_by, DeadlineKind.SOURCE, row.source.id)
    for hold in case.holds:
        if hold.answer_by is not None:
            yield Deadline(hold.answer_by, DeadlineKind.HOLD, hold.reason)


def _around(case: Case) -> Iterator[Deadline]:
    for task in (t.task for t in case.open_tasks):
        yield Deadline(task.due_on, DeadlineKind.TASK, task.id, task.text)
    for matter in (m.opened for m in case.open_matters):
        if matter.answer_by is not None:
            yield Deadline(matter.answer_by, DeadlineKind.MATTER, matter.id, matter.text)
