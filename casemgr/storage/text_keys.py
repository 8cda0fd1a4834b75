"""How texts are made comparable for searching, sorting and finding the same person."""

from __future__ import annotations

import re
import unicodedata

from casemgr.domain.text import HIRAGANA

_DIGITS = 12
_BORDER = "z"
_LONGEST = 300
"""Signs that are searched for."""


def fold(text: str) -> str:
    """Give *text* without differences of width, case, kana script and spacing.

    People write 「山田　太郎」, 「ﾔﾏﾀﾞ ﾀﾛｳ」 and 「やまだたろう」 for one another.
    """
    # Half a surrogate pair, as an input method can leave it, must not break the query.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    plain = "".join(unicodedata.normalize("NFKC", whole).casefold().split())
    # Once more: without case and gaps, marks may stand together that have an order of their own.
    return unicodedata.normalize("NFKC", plain).translate(HIRAGANA)


def number_order(number: str) -> str:
    """Give a key that sorts 2026-10000 after 2026-9999."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(_DIGITS), number)


def search_words(*texts: str) -> str:
    """Give the texts of a case in the form in which the full-text index takes them.

    Every character is a word of the index, so that any part of a text, one character too, is
    found as a phrase. It is written as its number: no sign has a meaning of its own then, and
    none divides words. ``z`` is no number, so no match spans two texts.
    """
    return f" {_BORDER} ".join(_spelt(fold(text)) for text in texts)


def search_phrase(text: str) -> str:
    """Give what to ask the index for; empty when *text* says nothing.

    Of a text that is longer than any searched for its beginning counts: the index would need the
    square of its length.
    """
    folded = fold(text[:_LONGEST])[:_LONGEST]
    return f'"{_spelt(folded)}"' if folded else ""


def _spelt(text: str) -> str:
    return " ".join([f"{ord(sign):x}" for sign in text])


def person_marks(name: str, emails: str) -> list[str]:
    """Give the marks by which the same person is found: the name, and each e-mail address."""
    return sorted({mark for text in (name, *emails.split()) if (mark := fold(text))})
