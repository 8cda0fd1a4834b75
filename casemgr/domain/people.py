"""The people of a case."""

from __future__ import annotations

from dataclasses import dataclass


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

    @property
    def letter_name(self) -> str:
        """Name as it stands in a letter."""
        return self.print_name or self.name
