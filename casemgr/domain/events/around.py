"""Events beside the way of a case: notes, tasks, matters, links, further clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import LinkKind, MatterKind, TaskKind


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """The manager wrote something down."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class ClockExtended:
    """A clock was given more time: the own target by business days, another regime's by its own."""

    on: date
    reason: str
    clock: str = "target"
    """``target`` or the id of a regime."""
    days: int = 0


@dataclass(frozen=True, slots=True)
class RegimeAdded:
    """The requester invokes the law of another place: a second clock runs."""

    regime: str
    since: date
    """The day from which its time runs: receipt."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TaskSet:
    """Something is to be done by a day."""

    id: str
    kind: TaskKind
    due_on: date
    text: str
    on: date
    item: int = 0


@dataclass(frozen=True, slots=True)
class TaskDone:
    """It has been done."""

    id: str
    on: date
    note: str


@dataclass(frozen=True, slots=True)
class MatterOpened:
    """A complaint, an authority's inquiry or a lawsuit runs beside the request."""

    id: str
    kind: MatterKind
    on: date
    text: str
    answer_by: date | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class MatterClosed:
    """It has come to its end."""

    id: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class CaseLinked:
    """Another case is connected with this one."""

    other: str
    kind: LinkKind
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class LegalHoldSet:
    """Nothing of the case may be erased from now on, whatever the terms say."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class LegalHoldLifted:
    """The terms hold again."""

    on: date
    reason: str
