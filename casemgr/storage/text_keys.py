"""How texts are made comparable for searching, sorting and finding the same person."""

from __future__ import annotations

import re
import unicodedata

from casemgr.domain.text import HIRAGANA

_DIGITS = 12


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
    """Join the texts of a case so that no match spans two of them."""
    return "\n".join(fold(text) for text in texts)


def person_marks(name: str, emails: str) -> list[str]:
    """Give the marks by which the same person is found: the name, and each e-mail address."""
    return sorted({mark for text in (name, *emails.split()) if (mark := fold(text))})
