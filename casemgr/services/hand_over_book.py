"""What the hand-over book says: plain values, for whoever prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casemgr.domain.rules import Particulars
from casemgr.domain.text import Language, Text
from casemgr.services.backups import BackupState
from casemgr.services.keys import Way


class PromiseKind(StrEnum):
    """Who waits for what on a day."""

    TASK = "task"
    """The company has promised something, mostly in a letter."""
    MATTER = "matter"
    """A complaint, an authority or a court waits for an answer, or at least is not done with."""
    REGIME = "regime"
    """Another place's law wants an answer."""
    REPLY = "reply"
    """A letter gave the person until then."""
    SOURCE = "source"
    """Somebody who was asked what they hold was given until then."""
    HOLD = "hold"
    """Nothing of the case may be erased before somebody lifts this."""


class PaperKind(StrEnum):
    """What lies in the file of a case."""

    SEEN = "seen"
    """A paper by which somebody was identified."""
    COVER = "cover"
    """A paper with what must be covered, or that must go back."""
    FILE = "file"
    """A file received, kept in the vault."""


class FeeKind(StrEnum):
    """What is owing, and which way."""

    DUE = "due"
    """The fee has still to be asked for."""
    ASKED = "asked"
    """It was asked for and has not come in."""
    REFUND = "refund"
    """It came in and has to go back."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case that goes on."""

    case: str
    person: str
    agent: str
    arrived_on: date
    phase: str
    hold: str
    """Why it waits for somebody else; empty where it does not."""
    next_action: str
    next_detail: str
    """As ``next_step`` has it."""
    next_source: Text
    """The source that is to be asked or has to answer; empty where the step is about none."""
    due_on: date | None
    """By the company's own target; None where it stands still or has been met."""
    suit_from: date | None
    """From when a lawsuit is possible; None where none is, or all were told."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A day that somebody counts on."""

    on: date | None
    kind: PromiseKind
    detail: str
    """Kind of task, matter or letter, or the id of the regime or source."""
    text: str
    """What it is about, as it was noted; the name of the regime."""
    name: Text
    case: str
    person: str
    closed: bool
    """Whether only this is left of the case."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Something that was received."""

    case: str
    person: str
    kind: PaperKind
    label: Text
    """The kind of paper; the name of a file."""
    on: date
    size: int = 0
    """Of a file, in bytes."""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class FeeOwing:
    """Money that still has to move."""

    case: str
    person: str
    kind: FeeKind
    amount: int
    """In yen."""
    since: date | None
    """When it was asked for or came in."""


@dataclass(frozen=True, slots=True)
class UnpostedLetter:
    """A letter that is made and has not left the house, or that has come back."""

    letter: str
    addressee: str
    kind: str
    language: Language
    made_on: date
    returned_on: date | None
    copied: bool
    """Whether it was printed or saved, so that there may be a paper of it."""
    enclosures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All of it."""

    made_at: datetime
    vault: str
    head: tuple[int, str]
    """Sequence and hash of the newest log entry."""
    company: Particulars
    policy: Text
    policy_version: str
    total: int
    """All cases of the vault, closed ones included."""
    closed_with_files: int
    """Closed cases in which files received are kept."""
    cases: tuple[OpenCase, ...]
    promises: tuple[Promise, ...]
    papers: tuple[Paper, ...]
    """Of open cases, and of closed ones what must be covered or go back and what is kept."""
    fees: tuple[FeeOwing, ...]
    letters: tuple[UnpostedLetter, ...]
    backups: BackupState
    ways: tuple[Way, ...]
