"""Numbers of credit cards, told by the lengths and first digits their brands use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casemgr.domain.digits import digits_of, luhn

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = r"[ \-‐‑‒–—―−ー・./]"
_NUMBER = re.compile(
    # A word may stand right before it (visa4111…); with one or two letters it is another number.
    rf"(?:(?<![0-9A-Z+])|(?<=[A-Z]{{3}}))(?<![0-9]{_GAP})(?:"
    r"[0-9]{14,19}"
    rf"|[0-9]{{4}}{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}(?:{_GAP}[0-9]{{3}})?"
    rf"|[0-9]{{4}}{_GAP}[0-9]{{6}}{_GAP}[0-9]{{4,5}}"
    rf"|[0-9](?: {{1,2}}[0-9]){{13,18}}"  # as in the boxes of a form
    rf")(?!{_GAP}?[0-9])(?![A-Z])"
)
_BRANDS: tuple[tuple[int, int, tuple[int, ...]], ...] = (
    (4, 4, (16, 19)),  # Visa
    (51, 55, (16,)),  # Mastercard
    (2221, 2720, (16,)),
    (3528, 3589, (16,)),  # JCB
    (34, 34, (15,)),  # American Express
    (37, 37, (15,)),
    (300, 305, (14,)),  # Diners Club
    (3095, 3095, (14,)),
    (36, 36, (14,)),
    (38, 39, (14, 16)),
    (6011, 6011, (16,)),  # Discover
    (644, 659, (16,)),
    (62, 62, (16, 17, 18, 19)),  # UnionPay
)
"""First and last of the first digits, and how many digits there are (ISO/IEC 7812-1)."""


def is_card_number(digits: str) -> bool:
    """Tell whether *digits* are as a brand writes its cards, with their check digit.

    No number of a legal person (法人番号, 13 digits) is one, nor is a sign of an article (JAN, 13).
    """
    known = any(
        len(digits) in lengths and first <= int(digits[: len(str(first))]) <= last
        for first, last, lengths in _BRANDS
        if len(digits) >= len(str(first))
    )
    return known and luhn(digits)


def card_numbers(plain: str) -> Iterator[re.Match[str]]:
    """Find the numbers of cards in a text that ``digits.plain`` has made."""
    for found in _NUMBER.finditer(plain):
        if is_card_number(digits_of(found[0])):
            yield found
