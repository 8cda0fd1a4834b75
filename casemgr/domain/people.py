"""The people of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, date


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
