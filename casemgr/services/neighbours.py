"""What the other cases in the vault say of one case: same person, earlier requests, links to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain.decision import UNTOLD, Outcome
from casemgr.domain.facts import LinkKind
from casemgr.domain.rules import RequestType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from casemgr.domain.case import Case, ItemState


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier request of the same person: what was asked for, and what became of it."""

    case_id: int
    number: str
    arrived_on: date
    types: tuple[RequestType, ...]
    """One for each item; what was taken in by mistake is none."""
    outcomes: tuple[Outcome | None, ...]
    """Of the same items; None where nothing is decided."""
    closed: bool


@dataclass(frozen=True, slots=True)
class LinkFrom:
    """Another case that was connected with this one, seen from here."""

    case_id: int
    number: str
    kind: LinkKind
    """What this case is to the other one, as the other one noted it."""
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """All that a picture of a case needs to know of the rest of the vault."""

    same_person: tuple[str, ...] = ()
    """Numbers of the cases of the same person."""
    newer_policy: str = ""
    """Version of the policy in force, where the case is judged by another one."""
    earlier: tuple[Earlier, ...] = ()
    linked_from: tuple[LinkFrom, ...] = ()


def earlier(case_id: int, case: Case, others: Iterable[tuple[int, Case]]) -> tuple[Earlier, ...]:
    """List those of *others* that arrived before *case*, the newest first."""
    found = [
        Earlier(
            case_id=other_id,
            number=other.number,
            arrived_on=other.arrived_on,
            types=tuple(i.item.type for i in _asked(other)),
            outcomes=tuple(i.outcome for i in _asked(other)),
            closed=other.closed,
        )
        for other_id, other in others
        if (other.arrived_on, other_id) < (case.arrived_on, case_id)
    ]
    return tuple(sorted(found, key=lambda e: (e.arrived_on, e.case_id), reverse=True))


def _asked(case: Case) -> list[ItemState]:
    return [i for i in case.items if i.outcome not in UNTOLD]


def linked_from(case: Case, others: Iterable[tuple[int, Case]]) -> tuple[LinkFrom, ...]:
    """List the links of *others* that lead to *case*."""
    return tuple(
        LinkFrom(other_id, other.number, link.kind, link.on, link.note)
        for other_id, other in others
        for link in other.links
        if link.other == case.number
    )


def around(
    case_id: int,
    case: Case,
    same_person: Sequence[tuple[int, Case]],
    linked: Iterable[tuple[int, Case]],
    newer_policy: str,
) -> Neighbours:
    """Put together what the cases of the same person and those with a link to *case* say of it."""
    return Neighbours(
        same_person=tuple(other.number for _, other in same_person),
        newer_policy=newer_policy,
        earlier=earlier(case_id, case, same_person),
        linked_from=linked_from(case, linked),
    )
