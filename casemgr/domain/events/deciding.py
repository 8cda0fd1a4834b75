"""Events of deciding and carrying out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.decision import Decision


@dataclass(frozen=True, slots=True)
class ItemDecided:
    """One item was decided; a later decision replaces an earlier one."""

    item: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class ItemWithdrawn:
    """The person took one item back."""

    item: int
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemCarriedOut:
    """What was decided has been done."""

    item: int
    on: date
    what: str
    proof: str


@dataclass(frozen=True, slots=True)
class StepCarriedOut:
    """What was decided has been done in one system; the item is done when all are."""

    item: int
    source: str
    on: date
    what: str
    proof: str


@dataclass(frozen=True, slots=True)
class RecipientTold:
    """A recipient or the joint manager was told of a correction, stop or erasure."""

    item: int
    source: str
    on: date
    way: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecipientAnswered:
    """A recipient has said what it did."""

    item: int
    source: str
    on: date
    note: str = ""
