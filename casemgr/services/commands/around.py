"""Commands beside the way of a case: notes, tasks, matters, links, further clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import LinkKind, MatterKind, TaskKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Write something down."""

    case: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extend:
    """Give a clock more time: the own target (business days) or another regime's."""

    case: str
    reason: str
    clock: str = "target"
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagRegime:
    """Note that the requester invokes the law of another place."""

    case: str
    regime: str
    since: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTask:
    """Set something to be done by a day."""

    case: str
    text: str
    due_on: date
    kind: TaskKind = TaskKind.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishTask:
    """Record that a task was done; ``task`` is its id (``T1``)."""

    case: str
    task: str
    note: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMatter:
    """Record a complaint, an authority's inquiry or a lawsuit."""

    case: str
    kind: MatterKind
    text: str
    on: date | None = None
    answer_by: date | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMatter:
    """Record how a matter ended; ``matter`` is its id (``M1``)."""

    case: str
    matter: str
    text: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLegalHold:
    """Let nothing of the case be erased until the hold is lifted."""

    case: str
    reason: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftLegalHold:
    """Let the terms of keeping hold again."""

    case: str
    reason: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Connect another case with this one."""

    case: str
    other_case: str
    kind: LinkKind = LinkKind.EARLIER
    note: str = ""
