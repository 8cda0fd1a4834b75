"""Texts as numbers are looked for in them: one width, one kind of digit, nothing unseen."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_KANJI = "〇一二三四五六七八九零壱弐参"
_KANJI_DIGITS = str.maketrans(_KANJI, "01234567890123")
_KANJI_ROW = re.compile(rf"[{_KANJI}]{{4,}}")
"""Four and more in a row are a number written out; fewer are words such as 一二の."""
_PLANE = 0x10000
"""The signs in common use, Japanese and others."""
_SPECIAL = re.compile(r"[^\x00-\x7f]")


@cache
def _signs() -> dict[int, str | None]:
    """Digits of every script become ASCII ones; what has no width of its own goes."""
    found: dict[int, str | None] = {}
    for code in range(0x80, _PLANE):
        kind = unicodedata.category(chr(code))
        if kind == "Nd":
            found[code] = str(unicodedata.decimal(chr(code)))
        elif kind == "Cf":
            found[code] = None
    return found


def plain(text: str) -> str:
    """Give *text* in capitals of one width, with its digits as 0 to 9 and without unseen signs."""
    if not _SPECIAL.search(text):
        return text.upper()
    narrow = unicodedata.normalize("NFKC", text).translate(_signs()).upper()
    return _KANJI_ROW.sub(lambda row: row[0].translate(_KANJI_DIGITS), narrow)


def digits_of(text: str) -> str:
    """Give the digits in *text* alone; what divides them goes."""
    return re.sub(r"[^0-9]", "", text)


def luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B).

    Cards have it, and so have the numbers of insurers (検証番号).
    """
    doubled = (2 * int(d) if n % 2 else int(d) for n, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0  # noqa: PLR2004  (ISO's own)
