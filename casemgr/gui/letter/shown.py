"""What the letter page shows: an issued letter, or a draft with what still stands in its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain.case import LetterState
from casemgr.domain.errors import Problem
from casemgr.domain.text import Language
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import StoredLetter
from casemgr.services.queries import CaseDetail

if TYPE_CHECKING:
    from casemgr.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the page was asked to show: a letter by its number, or a draft."""

    letter: str = ""
    case_id: int = 0
    kind: str = ""
    language: Language | None = None
    """None for the language of the case."""
    reply_by: date | None = None
    receipt_name: str = ""
    """To whom a receipt is made out; empty for the requester."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What came of it."""

    detail: CaseDetail
    kind: LetterKind
    language: Language
    pdf: bytes
    """Empty where the draft could not be made."""
    letter: LetterState | None = None
    stored: StoredLetter | None = None
    refused: Problem | None = None
    """Why the draft could not be made."""


def fetch(desk: Desk, wanted: Wanted) -> Shown:
    """Get from the desk what is *wanted*."""
    if wanted.letter:
        return _issued(desk, wanted.letter)
    detail = desk.detail(wanted.case_id)
    kind = LetterKind(wanted.kind)
    language = wanted.language or detail.case.language
    try:
        pdf = desk.preview(wanted.case_id, kind, language, wanted.reply_by, wanted.receipt_name).pdf
    except Problem as problem:
        return Shown(detail, kind, language, b"", refused=problem)
    return Shown(detail, kind, language, pdf)


def _issued(desk: Desk, number: str) -> Shown:
    stored = desk.letter(number)
    detail = desk.detail(stored.case_id)
    letter = detail.case.find_letter(number)
    return Shown(
        detail,
        LetterKind(stored.kind),
        Language(stored.language),
        stored.pdf,
        letter=letter,
        stored=stored,
    )
