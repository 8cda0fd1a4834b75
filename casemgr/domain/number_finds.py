"""What a file carries that must not be kept, with how sure it is.

- A **My Number** may be kept for taxes and social insurance only, and never to answer a request
  (My Number Act 19, 20).
- An **insurer's number** with the symbol and number of an insured person may be asked of nobody
  (Health Insurance Act 194-2 and its likes); where it arrives, the receiver blackens it.
- A **basic pension number** is for the business of the pension only (its use is limited by the
  National Pension Act 108-4); on copies of papers it is covered.
- A **card number** opens a purse, and no request is answered with it.

In a file numbers of every other kind stand too, and one in eleven rows of twelve digits bears the
check digit of a My Number by chance. So a number that stands by its name, or that bears its check
digit in a table with the name, is *sure*; another one is told and judged by a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain.cards import card_numbers
from casemgr.domain.digits import digits_of, luhn, plain
from casemgr.domain.numbers import (
    ASIDE,
    EIGHT_GROUPED,
    GAP,
    INSURANCE,
    MY_NUMBER,
    MY_NUMBERS,
    PENSION,
    SYMBOL,
    is_moment,
    is_my_number,
    is_parcel,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class NumberKind(StrEnum):
    """What a number is the number of."""

    MY_NUMBER = "my_number"
    CARD = "card"
    INSURER = "insurer"
    INSURED = "insured"
    """Symbol and number of an insured person."""
    PENSION = "pension"


@dataclass(frozen=True, slots=True)
class Find:
    """A number that was found; never the number itself."""

    kind: NumberKind
    tail: str
    """Its last signs, so that a person finds the place."""
    sure: bool


_BETWEEN = rf"{ASIDE}[^0-9。]{{0,16}}?"
_MY_NUMBER_NAME = re.compile(MY_NUMBER)
_SIXES = re.compile(rf"(?<![0-9+])(?<![0-9]{GAP})[0-9]{{6}}{GAP}[0-9]{{6}}(?!{GAP}?[0-9])")
"""Written so it is one only where its name stands by it."""
_CARD_NAME = re.compile(
    r"カード|クレジット|CREDIT|CARD|VISA|MASTER|JCB|AMEX|AMERICAN EXPRESS|DINERS"
)
_INSURER = re.compile(
    rf"(?:(?<!被)保険者(?:等)?(?:番号|NO\.?)?|INSURER){_BETWEEN}"
    rf"(?<![0-9])([0-9]{{6}}(?:[0-9]{{2}})?|{EIGHT_GROUPED}(?!{GAP}[0-9]))(?![0-9年月/])"
)
_PENSION = re.compile(
    rf"(?:{PENSION}){_BETWEEN}"
    rf"(?<![0-9])([0-9]{{4}}{GAP}?[0-9]{{6}})(?![0-9])"
)
_NEAR = 40
"""Signs before a number in which its name makes it sure."""
_TAIL = 4
_TABLE = 3
"""So many numbers with a right check digit in a text that has the name are no chance any more."""


def finds(text: str) -> tuple[Find, ...]:
    """Give what *text* carries, each number once, the sure ones first."""
    seen = dict.fromkeys(_all(plain(text)))
    sure = {(f.kind, f.tail) for f in seen if f.sure}
    kept = [f for f in seen if f.sure or (f.kind, f.tail) not in sure]
    return tuple(sorted(kept, key=lambda f: not f.sure))


def _all(text: str) -> Iterator[Find]:
    yield from _my_numbers(text)
    for found in card_numbers(text):
        if not is_parcel(text, found.start()):
            sure = _named(_CARD_NAME, text, found) or not found[0].isdigit()
            yield Find(NumberKind.CARD, _tail(found[0]), sure)
    for found in _INSURER.finditer(text):
        yield Find(NumberKind.INSURER, _tail(found[1]), luhn(digits_of(found[1])))
    if INSURANCE.search(text):
        for found in SYMBOL.finditer(text):
            yield Find(NumberKind.INSURED, _tail(found[0]), sure=True)
    for found in _PENSION.finditer(text):
        yield Find(NumberKind.PENSION, _tail(found[1]), sure=True)


def _my_numbers(text: str) -> Iterator[Find]:
    hits = [
        (found, digits)
        for pattern in (*MY_NUMBERS, _SIXES)
        for found in pattern.finditer(text)
        if is_my_number(digits := digits_of(found[0]))
        and (pattern is not _SIXES or _named(_MY_NUMBER_NAME, text, found))
        and not (found[0] == digits and is_moment(digits))  # nobody writes a moment in fours
        and not is_parcel(text, found.start())
    ]
    name = _MY_NUMBER_NAME.search(text) is not None
    table = name and len({digits for _, digits in hits}) >= _TABLE
    for found, digits in hits:
        sure = table or (name and _named(_MY_NUMBER_NAME, text, found))
        yield Find(NumberKind.MY_NUMBER, _tail(digits), sure)


def _named(name: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    return name.search(text, max(0, found.start() - _NEAR), found.start()) is not None


def _tail(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", text)[-_TAIL:]
