"""Corrected letters: which letter one takes the place of, and what it says of that.

A letter that never left the house is taken back when its corrected form is made. One that did
stays in the file as it was sent, with the day on which it told the person; the corrected letter
says which one it replaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from casemgr.domain.acts.common import need_letter
from casemgr.domain.acts.sending import correctable
from casemgr.domain.case import DECISION_LETTER, ItemState
from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.services import letter_values
from casemgr.services.commands import IssueLetter
from casemgr.services.letter_builder import items_for
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from casemgr.domain.case import Case, LetterState
    from casemgr.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Correction:
    """What a corrected letter in one language takes the place of."""

    items: tuple[ItemState, ...]
    """What it speaks of: what the letter before spoke of."""
    first_on: date
    """The day on which the first form of the letter was made."""
    supersedes: str = ""
    """Empty where the letter before was not in this language."""
    corrects: str = ""
    """Number of the letter it says it replaces; empty where none is with the person."""
    corrects_on: date | None = None


def languages(case: Case, order: IssueLetter) -> tuple[Language, ...]:
    """Give the languages *order* asks for, the Japanese original before its translation.

    None named means the case's own; of a corrected letter, those of the letter and its pair.
    Raises ``no_such_letter``, ``letter_void``.
    """
    chosen = order.languages
    if not chosen and order.supersedes:
        old = need_letter(case, order.supersedes)
        chosen = tuple(x for x in Language if partner(case, old, x) is not None)
    return tuple(x for x in Language if x in (chosen or (case.language,)))


def partner(case: Case, letter: LetterState, language: Language) -> LetterState | None:
    """Give the form of a letter in *language* that still stands, or the letter itself."""
    told = letter.issued
    if told.language is language:
        return letter
    found = [
        x
        for x in case.letters
        if (x.issued.kind, x.issued.items, x.issued.language) == (told.kind, told.items, language)
        and x.stands
        # Of decisions there is one letter in each language; others, such as reminders, come again.
        and (told.kind == DECISION_LETTER or _made(case, x) == _made(case, letter))
    ]
    return found[-1] if found else None


def _made(case: Case, letter: LetterState) -> datetime:
    """Tell when its first form was made; both languages of one order are at one moment."""
    first = case.forms(letter.id)[-1].issued
    return next(step.at for step in case.history if step.event == first)


def of(case: Case, order: IssueLetter, among: tuple[Language, ...]) -> dict[Language, Correction]:
    """Tell for each language *among* which a letter is ordered what it takes the place of.

    Empty where *order* corrects nothing. Raises what ``domain.acts.sending.correctable`` raises,
    and ``letter_already_issued`` where a language has been told of some of the items apart.
    """
    if not order.supersedes:
        return {}
    old = correctable(case, order.supersedes, order.kind.value, among)
    return {language: _one(case, order.kind, old, language) for language in among}


def _one(case: Case, kind: LetterKind, old: LetterState, language: Language) -> Correction:
    items = tuple(i for i in case.items if i.number in old.issued.items)
    before = partner(case, old, language)
    if before is None:
        new = items_for(case, kind, language)
        told = next((i for i in items if i not in new), None)
        if kind is LetterKind.DECISION and told is not None:
            there = {x.id for x in case.letters if x.issued.language is language}
            letter = [x for x in told.letters if x in there][-1]
            raise Problem(Code.LETTER_ALREADY_ISSUED, letter=letter)
    forms = (*case.forms(before.id if before else ""), *case.forms(old.id))
    known = next((x for x in forms if x.posted is not None), None)
    return Correction(
        items=items,
        first_on=case.forms(old.id)[-1].issued.on,
        supersedes=before.id if before else "",
        corrects=known.id if known else "",
        corrects_on=known.issued.on if known else None,
    )


def order(desk: Desk, letter: str) -> IssueLetter:
    """Give the order for the corrected form of *letter*: as it was made, in the same languages.

    What the moment of issue fixed (the day to answer by, the receipt's name, the enclosures) is
    taken over and may be changed. Raises ``no_such_letter`` and why it cannot be corrected.
    """
    stored = desk.letter(letter)
    case = desk.case(stored.case_id)
    old = correctable(case, letter, stored.kind, tuple(Language))
    pair = {x: y.id for x in Language if (y := partner(case, old, x)) is not None}
    said = {x: letter_values.read(desk.letter(number)) for x, number in pair.items()}
    first = next(iter(said.values()))
    english = said.get(Language.EN, first).enclosures
    same = len(said) == 1 or len(english) != len(first.enclosures)
    return IssueLetter(
        case=case.number,
        kind=LetterKind(stored.kind),
        languages=tuple(said),
        reply_by=first.reply_by,
        receipt_name=first.receipt_name,
        enclosures=first.enclosures,
        enclosures_en=() if same else english,
        supersedes=letter,
    )
