"""What must be right before a letter leaves the house, each point in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from casemgr.domain import workflow as wf
from casemgr.domain.decision import POSITIVE, Outcome
from casemgr.domain.errors import Code, block
from casemgr.domain.rules import Reasons
from casemgr.domain.text import Language
from casemgr.gui import labels
from casemgr.services import letter_builder, warnings
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.errors import Block, Problem
    from casemgr.gui.letter.shown import Shown

_PAPER = (
    Code.PARTICULARS_MISSING,
    Code.ADDRESS_MISSING,
    Code.UNPRINTABLE_CHARACTERS,
    Code.ADDRESS_TOO_LONG,
)
"""What making the paper may stumble on, in the order in which it does."""
_WARNINGS = (
    Code.WARN_NOT_HELD_CONTRADICTED,
    Code.WARN_ALTERNATIVE_NOT_IN_ACT,
    Code.WARN_ADDRESS_UNPROVEN,
    Code.WARN_SUIT_NEAR,
)
"""What to think of before a decision leaves the house."""


class State(Enum):
    """How a check stands."""

    RIGHT = "done"
    WRONG = "late"
    THINK = "waiting"
    """It stops nothing, but is worth a thought."""
    LATER = "quiet"
    """Not looked at yet, since something before it is wrong."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list."""

    state: State
    text: str


class Checks(QObject):
    """Looks through a draft. A class only because Qt finds translations by class."""

    def __init__(self, shown: Shown) -> None:
        """Look at the draft that is *shown*, or could not be made."""
        super().__init__()
        self._detail = shown.detail
        self._kind = shown.kind
        self._language = shown.language
        self._refused = shown.refused
        self._blocks = shown.detail.letters[shown.kind.value]

    def listed(self) -> list[Check]:
        """List all checks."""
        untranslated = [*self._untranslated()]
        found = [*self._steps(), *untranslated, *self._paper()]
        known = {*_PAPER, *(b.code for b in self._blocks)}
        if untranslated:
            known.add(Code.TRANSLATION_MISSING)
        if self._refused is not None and self._refused.code not in known:
            found.insert(0, Check(State.WRONG, why_not(self._refused)))
        found += [
            Check(State.THINK, labels.explain(w))
            for w in self._detail.warnings
            if self._kind is LetterKind.DECISION and w.code in _WARNINGS
        ]
        found += [Check(State.THINK, labels.explain(w)) for w in self._in_its_language()]
        return found

    def _in_its_language(self) -> Iterator[Block]:
        """What to think of in the language of this letter, which may be another than the case's."""
        if self._kind in {LetterKind.DECISION, LetterKind.ACKNOWLEDGEMENT}:
            yield from warnings.asked_in_japanese(self._detail.case, self._language)
        if self._kind is LetterKind.DECISION:
            yield from warnings.unexplained(self._detail.case, self._language)

    def _steps(self) -> Iterator[Check]:
        """What the case itself must have come to."""
        wrong = {b.code: b for b in self._blocks}
        done = self._done_words()
        for code, why in wrong.items():
            if code not in done:
                yield Check(State.WRONG, labels.explain(why))
        for code, words in done.items():
            if code in wrong:
                yield Check(State.WRONG, labels.explain(wrong[code]))
            else:
                yield Check(State.RIGHT, words)

    def _done_words(self) -> dict[Code, str]:
        """Say for each block that could have been there what its absence means."""
        case = self._detail.case
        if self._kind is LetterKind.FEE_NOTICE:
            return {Code.FEE_NOT_ASKED: self.tr("The fee has been set and asked for")}
        if self._kind is LetterKind.RECEIPT:
            return {Code.FEE_NOT_PAID: self.tr("The fee has come in")}
        if self._kind is not LetterKind.DECISION:
            return {}
        words = {Code.ITEMS_UNDECIDED: self.tr("Every request is decided")}
        if not wf.ended_without_identity(case):
            words[Code.IDENTITY_NOT_CONFIRMED] = self.tr("Identity is confirmed")
        if any(wf.needs_carrying_out(case, i) for i in case.items):
            words[Code.CARRYING_OUT_OPEN] = self.tr("What was decided has been carried out")
        if wf.chargeable(case):
            words[Code.FEE_NOT_PAID] = self.tr("The fee is settled, or this letter needs none")
        return words

    def _untranslated(self) -> Iterator[Check]:
        """Name each text that a letter in English would print and that is in Japanese only."""
        case = self._detail.case
        if self._kind is not LetterKind.DECISION:
            return
        english = self._language is Language.EN
        if not english and case.language is not Language.EN:
            return
        for item in letter_builder.items_for(case, self._kind, Language.EN):
            for words in self._japanese_only(case, item):
                text = self.tr("Item {number} has no English version: {what}. Decide it anew.")
                text = text.format(number=item.number, what=words)
                yield Check(State.WRONG if english else State.THINK, text)

    def _japanese_only(self, case: Case, item: ItemState) -> Iterator[str]:
        decision, lacks = item.decision, letter_builder.lacks_english
        if decision is None:
            return
        if decision.outcome in POSITIVE and lacks(decision.measure, decision.measure_en):
            yield labels.word("field", "measure")
        told = decision.outcome in {Outcome.REFUSED, Outcome.GRANTED_PART}
        free = case.rule(item).reasons is not Reasons.FORBIDDEN
        if told and free and lacks(decision.letter_reason, decision.letter_reason_en):
            yield labels.word("field", "letter_reason")

    def _paper(self) -> Iterator[Check]:
        """What the paper needs; known only as far as making it got."""
        right = {
            Code.PARTICULARS_MISSING: self.tr("The company's particulars are complete"),
            Code.ADDRESS_MISSING: self.tr("There is an address to send it to"),
            Code.UNPRINTABLE_CHARACTERS: self.tr("All characters can be printed"),
            Code.ADDRESS_TOO_LONG: self.tr("The address fits the window of the envelope"),
        }
        refused = self._refused
        known = not self._blocks and (refused is None or refused.code in _PAPER)
        missing = not self._detail.case.requester.address.lines
        for code in _PAPER:
            if code is Code.ADDRESS_MISSING and missing and not wf.needs_address(self._detail.case):
                continue
            if refused is not None and refused.code is code:
                yield Check(State.WRONG, labels.explain(refused))
                known = False
            elif code is Code.ADDRESS_MISSING and missing:
                yield Check(State.WRONG, labels.explain(block(code)))
            elif code is Code.ADDRESS_MISSING or known:
                yield Check(State.RIGHT, right[code])
            else:
                yield Check(
                    State.LATER, self.tr("Not checked yet: {check}").format(check=right[code])
                )


def why_not(refused: Problem) -> str:
    """Say why a draft could not be made."""
    if refused.code is Code.FIELD_INVALID and refused.facts.get("field") == "enclosures_en":
        return QCoreApplication.translate(
            "Checks", "The English letter needs an English name for each enclosure."
        )
    return labels.explain(refused)


def ready(found: list[Check]) -> bool:
    """Whether nothing stands in the way."""
    return all(c.state in {State.RIGHT, State.THINK} for c in found)
