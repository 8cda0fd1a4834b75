"""Where a scenario is played: a desk, a clock, and what the scenario's short names stand for."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.play import output
from casemgr.play.clock import SetClock
from casemgr.services.desk import Desk
from casemgr.services.printing import Letters

if TYPE_CHECKING:
    from casemgr.domain.case import LetterState
    from casemgr.services.queries import CaseDetail

LAST = "last"
REAL_NUMBER = re.compile(r"R\d{4}-\d{4,}")


@dataclass(slots=True)
class Stage:
    """The desk of a vault and the names a scenario has given so far."""

    desk: Desk
    clock: SetClock
    letters: Letters
    cases: dict[str, str] = field(default_factory=dict)
    """Case numbers by short name."""
    issued: list[str] = field(default_factory=list)
    """Every letter issued so far, in order."""

    def knows(self, case: str) -> bool:
        """Whether *case* is a case that has come in, by its short name or its number."""
        return case in self.cases or bool(REAL_NUMBER.fullmatch(case))

    def number(self, case: str) -> str:
        """Give the number of the case with this short name; a real number stands for itself."""
        return self.cases.get(case, case)

    def detail(self, case: str) -> CaseDetail:
        """Give the picture of a case."""
        return self.desk.detail(self.desk.find(self.number(case)))

    def letter_id(self, name: str) -> str:
        """Give the number of a letter.

        ``last``, ``CASE`` (its newest decision), ``CASE:KIND``, ``CASE:KIND:LANGUAGE``,
        ``CASE:KIND:LANGUAGE:2`` (the second such one), or a real number.
        """
        if name == LAST and self.issued:
            return self.issued[-1]
        case, *parts = name.split(":")
        if not parts and case not in self.cases:
            return name
        return self.letter(case, name, *parts).id

    def letter(
        self, case: str, name: str, kind: str = "decision", language: str = "", nth: str = ""
    ) -> LetterState:
        """Give one of a case's letters, the newest unless *nth* says which."""
        found = [
            x
            for x in self.detail(case).case.letters
            if x.voided is None
            and x.issued.kind == kind
            and (not language or x.issued.language == language)
        ]
        wanted = int(nth) - 1 if nth.isdigit() else -1
        if not -1 <= wanted < len(found) or not found:
            raise Problem(Code.NO_SUCH_LETTER, letter=name)
        return found[wanted]

    def text(self, letter: str) -> str:
        """Give the text of a letter as read back from its PDF, without any white space."""
        return squeezed(self.letters.read_text(self.desk.letter(letter).pdf))

    def code(self, letter: str) -> str:
        """Read the code at the foot of a letter, as a person reads it from the sheet.

        Empty where it has none. Raises ``no_such_letter``.
        """
        foot = re.search(rf"{re.escape(letter)}·([A-Z0-9]+)", self.text(letter))
        return foot[1] if foot else ""

    def about(self, letter: str) -> dict[str, str]:
        """Give what stands beside the text of a letter: its file's name and what the PDF says."""
        stored = self.desk.letter(letter)
        return {"file": output.file_name(stored), **self.letters.read_about(stored.pdf)}

    def masked_text(self, letter: str) -> str:
        """Give the text with letter number, its code, case number and log head taken out."""
        values: dict[str, Any] = json.loads(self.desk.letter(letter).values)
        text = self.text(letter)
        if code := self.code(letter):
            text = text.replace(f"{letter}·{code}", letter)
        for name in ("reference", "case_number", "log_head"):
            if value := squeezed(str(values.get(name, ""))):
                text = text.replace(value, f"<{name}>")
        return text


def squeezed(text: str) -> str:
    """Give *text* without white space: line breaks are the typesetter's affair."""
    return "".join(text.split())
