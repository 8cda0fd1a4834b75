"""What the letter page shows: an issued letter, or a draft with what still stands in its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain.case import LetterState
from casemgr.domain.errors import Problem
from casemgr.domain.text import Language
from casemgr.services import dispatch_log
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import StoredLetter
from casemgr.services.queries import CaseDetail

if TYPE_CHECKING:
    from casemgr.services.commands import IssueLetter
    from casemgr.services.desk import Desk
    from casemgr.services.outdated import Outdated


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
    enclosures: tuple[str, ...] = ()
    enclosures_en: tuple[str, ...] = ()
    supersedes: str = ""
    """The letter of which the draft is the corrected form."""
    both: bool = False
    """Whether the draft is begun in both languages."""


def corrected(case_id: int, order: IssueLetter) -> Wanted:
    """Give the draft of a corrected letter as it is to be begun."""
    return Wanted(
        case_id=case_id,
        kind=order.kind.value,
        language=order.languages[0],
        reply_by=order.reply_by,
        receipt_name=order.receipt_name,
        enclosures=order.enclosures,
        enclosures_en=order.enclosures_en,
        supersedes=order.supersedes,
        both=len(order.languages) > 1,
    )


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
    supersedes: str = ""
    """Of a draft: the letter of which it is the corrected form."""
    printed: bool = False
    """Whether the log says that the letter, which waits to be posted, was printed."""

    @property
    def outdated(self) -> Outdated | None:
        """What the letter would say otherwise now."""
        number = self.letter.id if self.letter is not None else ""
        return next((x for x in self.detail.outdated if x.letter == number), None)


def fetch(desk: Desk, wanted: Wanted) -> Shown:
    """Get from the desk what is *wanted*."""
    if wanted.letter:
        return _issued(desk, wanted.letter)
    detail = desk.detail(wanted.case_id)
    kind = LetterKind(wanted.kind)
    language = wanted.language or detail.case.language
    try:
        pdf = desk.preview(
            wanted.case_id,
            kind,
            language,
            wanted.reply_by,
            wanted.receipt_name,
            wanted.enclosures,
            wanted.enclosures_en,
            wanted.supersedes,
        ).pdf
    except Problem as problem:
        return Shown(detail, kind, language, b"", refused=problem, supersedes=wanted.supersedes)
    return Shown(detail, kind, language, pdf, supersedes=wanted.supersedes)


def _issued(desk: Desk, number: str) -> Shown:
    stored = desk.letter(number)
    detail = desk.detail(stored.case_id)
    letter = detail.case.find_letter(number)
    # Of what has left the house nobody asks it, and the log may have gone on for years since.
    asked = [number] if letter is not None and letter.waiting else []
    copies = dispatch_log.copied(desk, detail.case, asked)
    return Shown(
        detail,
        LetterKind(stored.kind),
        Language(stored.language),
        stored.pdf,
        letter=letter,
        stored=stored,
        printed=dispatch_log.PRINTED in copies.get(number, ()),
    )
