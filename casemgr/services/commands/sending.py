"""Commands of letters, closing and reopening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import (
    PostWay,
)
from casemgr.domain.text import Language
from casemgr.services.letter_data import LetterKind


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLetter:
    """Make a letter final, one per language; no language means the case's own."""

    case: str
    kind: LetterKind
    languages: tuple[Language, ...] = ()
    reply_by: date | None = None
    receipt_name: str = ""
    """For a receipt: the name it is made out to, as the person wants it."""
    enclosures: tuple[str, ...] = ()
    """What goes into the envelope with the letter, each in a few words; printed at its end."""
    enclosures_en: tuple[str, ...] = ()
    """The same in English, in the same order; needed where the others are in Japanese."""
    supersedes: str = ""
    """Number of the letter of which this is the corrected form. Its languages, where none is
    named, are those of that letter and of the one that went with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidLetter:
    """Take back a letter that has not left the house."""

    case: str
    letter: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLetter:
    """Record that letters left the house in one envelope; none named means all that wait."""

    case: str
    way: PostWay
    letters: tuple[str, ...] = ()
    on: date | None = None
    tracking: str = ""
    codes: tuple[str, ...] = ()
    """The code of each letter that has one, typed or scanned from its sheet; needed on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectPosting:
    """Put right how or when a letter, with all of its envelope, left the house."""

    case: str
    letter: str
    way: PostWay
    reason: str
    on: date | None = None
    tracking: str = ""
    codes: tuple[str, ...] = ()
    """As in ``PostLetter``; needed where it was recorded as sent without paper and was not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnLetter:
    """Record that the post brought a letter back."""

    case: str
    letter: str
    on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """Close the case."""

    case: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """Go on with a closed case."""

    case: str
    reason: str
