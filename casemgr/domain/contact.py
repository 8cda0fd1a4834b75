"""Postal codes, countries, e-mail addresses and telephone numbers, as letters print them.

Where the meaning is clear a value is put right (full width, a missing hyphen); what cannot be
one is refused, since an answer sent there reaches nobody.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import name, normalize

from casemgr.domain.errors import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.people import Party

POSTAL_CODE = "150-0031"
EMAIL = "name@example.jp"
PHONE = "03-0000-0000"
COUNTRY = "France"
"""Values as they look."""

_HERE = frozenset({"", "japan", "日本", "日本国"})
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_AROUND_CODE = re.compile(r"[〒\s\-ー]+")
_CODE = re.compile(r"[0-9]{7}")
# Before the @ almost anything is in use, dots side by side too; behind it stands a domain's name.
_EMAIL = re.compile(r"[^\s@<>(),;:\"\\\[\]]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_][\w-]*[^\W\d_]")
_NUMBER_ONLY = re.compile(r"[0-9+(). \-]+")
_DIGIT = re.compile(r"[0-9]")


def postal_code(typed: str) -> str:
    """Give a Japanese postal code as 150-0031. Raises ``field_invalid``; empty stays empty."""
    digits = _AROUND_CODE.sub("", _plain(typed))
    if not digits:
        return ""
    if not _CODE.fullmatch(digits):
        raise _wrong("postal_code", typed, POSTAL_CODE)
    return f"{digits[:3]}-{digits[3:]}"


def email(typed: str) -> str:
    """Give an e-mail address in plain width. Raises ``field_invalid``; empty stays empty."""
    plain = normalize("NFKC", typed).strip()
    if plain and not _EMAIL.fullmatch(plain):
        raise _wrong("email", typed, EMAIL)
    return plain


def phone(typed: str) -> str:
    """Give a telephone number in plain width; words beside it, such as hours, stay as they are.

    Raises ``field_invalid`` for a text without any digit; empty stays empty.
    """
    plain = _plain(typed)
    if plain and not _DIGIT.search(plain):
        raise _wrong("phone", typed, PHONE)
    return plain if _NUMBER_ONLY.fullmatch(plain) else typed.strip()


def country(typed: str) -> str:
    """Give the English name of a country in plain width; letters abroad are read by their post.

    Raises ``field_invalid`` for a name in other than Latin letters; empty stays empty, and Japan's
    own name, in either language, is left out as that of a place within Japan.
    """
    plain = " ".join(normalize("NFKC", typed).split())
    if plain.casefold() in _HERE:
        return ""
    letters = [sign for sign in plain if sign.isalpha()]
    if not letters or not all(name(sign, "").startswith("LATIN") for sign in letters):
        raise _wrong("country", typed, COUNTRY)
    return plain


def reachable(party: Party) -> Party:
    """Give *party* with the ways to reach it put right. Raises ``field_invalid``.

    Postal codes of other countries stay as they are.
    """
    address = replace(party.address, country=country(party.address.country))
    if not address.country:
        address = replace(address, postal_code=postal_code(address.postal_code))
    return replace(party, email=email(party.email), phone=phone(party.phone), address=address)


def or_as_is(read: Callable[[str], str], typed: str) -> str:
    """Put *typed* right by *read* where it can be, else leave it: it was kept long ago."""
    try:
        return read(typed)
    except Problem:
        return typed


def _plain(typed: str) -> str:
    return normalize("NFKC", typed).translate(_HYPHENS).strip()


def _wrong(field: str, typed: str, expected: str) -> Problem:
    return Problem(Code.FIELD_INVALID, field=field, value=typed.strip(), expected=expected)
