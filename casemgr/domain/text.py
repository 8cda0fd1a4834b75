"""Text that exists in both languages of the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Languages a letter can be written in."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One meaning in Japanese and English; either may be empty where a source leaves it out."""

    en: str = ""
    ja: str = ""

    def in_(self, language: Language) -> str:
        """Give the text in *language*, or the other one when that is empty."""
        first, second = (self.ja, self.en) if language is Language.JA else (self.en, self.ja)
        return first or second
