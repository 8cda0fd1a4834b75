"""The people of a case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from unicodedata import category

_LEGAL_FORM = re.compile(
    r"(?:株式|有限|合同|合資|合名)会社|\w{1,8}?法人(?:社団|財団)?|[(（][株有同資名][)）]|[㈱㈲]"
)
_TITLES = (
    *("代表取締役", "取締役", "執行役員", "執行役", "代表社員", "代表理事", "理事長", "理事"),
    *("会長", "副社長", "社長", "専務", "常務", "部長", "課長", "支店長", "院長", "所長"),
    *("弁護士", "司法書士", "行政書士", "公認会計士", "税理士", "弁理士", "社会保険労務士", "医師"),
    *("教授", "先生", "法定代理人", "代理人", "成年後見人", "様", "殿", "氏"),
    *("attorney at law", "attorney", "lawyer", "representative director", "director", "president"),
    *("ceo", "dr", "prof", "professor", "phd", "esq", "mr", "mrs", "ms", "miss", "mx", "sir"),
)
"""What stands before or after a name and is none; none that is a name as well (博士, Hon, Md)."""
_ANY_TITLE = "|".join(x.replace(" ", r"[\s-]") for x in sorted(_TITLES, key=len, reverse=True))
_JOINED = "|".join(x for x in _TITLES if len(x) > 1 and not x.isascii())
# Alone between spaces; a Japanese one also joined to the name that follows, but not in that of an
# organisation: 弁護士会, 弁護士見本株式会社.
_TITLE = re.compile(
    rf"(?<![^\s,、・･])(?:(?:(?:{_ANY_TITLE})\.?)+(?![^\s,、・･])"
    rf"|(?:{_JOINED})+(?![会法事\s])(?!\S*会社))",
    re.IGNORECASE,
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
    three words the first two and the last count, of an organisation not its legal form, of a person
    no title. A name written without a space has one.
    """
    named = name.strip()
    form = _LEGAL_FORM.match(named)
    bare = named[form.end() :] or named if form else named
    found = _first_signs(_TITLE.sub(" ", bare)) or _first_signs(bare)
    return "".join(found if len(found) <= _MOST_INITIALS else (*found[:2], found[-1]))


def _first_signs(words: str) -> list[str]:
    return [first for first in map(_first_sign, _BETWEEN_WORDS.split(words)) if first]


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
