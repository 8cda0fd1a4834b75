"""The people of a case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from unicodedata import category

_LEGAL_FORM = re.compile(
    r"(?:株式|有限|合同|合資|合名)会社|\w{1,8}?法人(?:社団|財団)?|[(（][株有同資名][)）]|[㈱㈲]"
)
_BETWEEN_WORDS = re.compile(r"[\s・･＝=]+")
_MOST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Address:
    """Where letters go. ``country`` is empty within Japan, else its English name."""

    postal_code: str = ""
    lines: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who asks, or whom the data is about.

    ``print_name`` stands in letters when the written name has characters no font can print.
    """

    name: str
    kana: str = ""
    email: str = ""
    phone: str = ""
    address: Address = Address()
    print_name: str = ""
    member_id: str = ""
    organisation: str = ""
    born_on: date | None = None
    """Noted for a minor, whose statutory agent's authority ends with majority."""

    @property
    def letter_name(self) -> str:
        """Name as it stands in a letter."""
        return self.print_name or self.name


def initials(name: str) -> str:
    """Give the initials of a person or an organisation, to tell one sheet from another.

    The first sign of each word, capitals in Latin: 見本 太郎 gives 見太, Anna Berg AB. Of more than
    three words the first two and the last count, of an organisation not its legal form. A name
    written without a space has one.
    """
    named = name.strip()
    form = _LEGAL_FORM.match(named)
    words = _BETWEEN_WORDS.split(named[form.end() :] or named if form else named)
    found = [first for first in map(_first_sign, words) if first]
    return "".join(found if len(found) <= _MOST_INITIALS else (*found[:2], found[-1]))


def _first_sign(word: str) -> str:
    """Give the first letter of *word* with the marks that belong to it; empty without one."""
    start = next((at for at, sign in enumerate(word) if sign.isalnum()), len(word))
    end = start + 1
    while category(word[end : end + 1] or " ").startswith("M"):
        end += 1
    sign = word[start:end]
    large = sign.upper()
    return large if len(large) == len(sign) else sign


def birthday(born_on: date, age: int) -> date:
    """Give the day on which a person born on *born_on* is *age* years old; at most the last day.

    Who was born on 29 February is so on 1 March of a year without one. (Under the Act on Counting
    Ages the age is reached when the day before ends, which is the same moment.)
    """
    year = born_on.year + age
    if year > MAXYEAR:
        return date.max
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
