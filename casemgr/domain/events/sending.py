"""Events of letters, closing and reopening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import PostWay
from casemgr.domain.text import Language


@dataclass(frozen=True, slots=True)
class LetterIssued:
    """A letter was made final; its bytes are kept."""

    letter: str
    kind: str
    language: Language
    items: tuple[int, ...]
    on: date
    sha256: str
    pages: int
    template: str
    enclosures: tuple[str, ...] = ()
    """What goes into the envelope with it, as the letter lists it."""
    reply_by: date | None = None
    """Until when it asks for an answer."""
    supersedes: str = ""
    """Number of the letter it takes the place of, being its corrected form."""
    code: str = ""
    """Stands at the foot of its sheets and is needed to post it; older letters have none."""


@dataclass(frozen=True, slots=True)
class LetterVoided:
    """A letter that never left the house was taken back."""

    letter: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class LetterPosted:
    """A letter left the house."""

    letter: str
    on: date
    way: PostWay
    tracking: str = ""


@dataclass(frozen=True, slots=True)
class PostingCorrected:
    """How or when a letter left the house had been recorded wrongly; this is how it was."""

    letter: str
    on: date
    way: PostWay
    tracking: str
    reason: str


@dataclass(frozen=True, slots=True)
class LetterReturned:
    """The post brought a letter back."""

    letter: str
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """Everything is done."""

    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reopened:
    """The case goes on after all."""

    on: date
    reason: str
