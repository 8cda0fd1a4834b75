"""Text that exists in both languages of the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize


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


HIRAGANA = {code: code - 96 for code in range(ord("ァ"), ord("ヶ") + 1)}
"""For ``str.translate``: katakana letters ァ to ヶ to the hiragana 96 places before them. The signs
ー and ・ belong to both."""


def closed_up(text: str) -> str:
    """Give *text* as it is compared: widths of letters, case and spaces make no difference."""
    return "".join(normalize("NFKC", text).casefold().split())
