"""Finds, before anything is drawn, what could not be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language, Text
from casemgr.letters import proposals as proposals_of
from casemgr.letters import text as characters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.letters.fonts import FontBook


def refuse_unprintable(book: FontBook, values: object, language: Language) -> None:
    """Raise ``unprintable_characters`` naming every character and every field it stands in.

    Fields are named by their path, such as ``addressee`` or ``items.1.asked`` (counted from 1).
    ``proposals`` are other spellings that could be printed, where all is known that it takes;
    else ``way`` is ``kana`` or ``roman``: what a person must write down instead.
    """
    found: dict[str, None] = {}
    places: dict[str, None] = {}
    proposals: dict[str, None] = {}
    unsolved: dict[str, None] = {}
    for place, text in _texts(values, "", language):
        missing = book.unprintable(text)
        if missing:
            found |= dict.fromkeys(missing)
            places[place] = None
            proposal = proposals_of.spelling(book, text)
            if proposal:
                proposals[proposal] = None
            else:
                unsolved |= dict.fromkeys(missing)
    if found:
        raise Problem(
            Code.UNPRINTABLE_CHARACTERS,
            characters=", ".join(characters.named(c) for c in found),
            fields=", ".join(places),
            proposals=", ".join(proposals),
            way=proposals_of.way(unsolved),
        )


def _texts(value: object, place: str, language: Language) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Text):
        yield place, value.in_(language)
    elif isinstance(value, tuple):
        for number, one in enumerate(value, start=1):
            yield from _texts(one, f"{place}.{number}", language)
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield from _texts(one, f"{place}.{name}" if place else str(name), language)
    elif is_dataclass(value):
        for field in fields(value):
            inner = f"{place}.{field.name}" if place else field.name
            yield from _texts(getattr(value, field.name), inner, language)
