"""Finds, before anything is drawn, what could not be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language, Text
from casemgr.letters import proposals as proposals_of
from casemgr.letters import text as characters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
    texts: list[tuple[str, str]] = []
    _collect(values, "", language, texts)
    for place, text in texts:
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


def _collect(value: object, place: str, language: Language, found: list[tuple[str, str]]) -> None:
    """Add all texts in *value* to *found*, each with its place."""
    if isinstance(value, str):
        found.append((place, value))
    elif isinstance(value, Text):
        found.append((place, value.in_(language)))
    elif isinstance(value, tuple):
        for number, one in enumerate(value, start=1):
            _collect(one, f"{place}.{number}", language, found)
    else:
        kind: type = type(value)
        inner = _inner(kind)
        for name, one in inner(value) if inner else ():
            _collect(one, f"{place}.{name}" if place else name, language, found)


@cache
def _inner(kind: type) -> Callable[[Any], Iterable[tuple[str, object]]] | None:
    """Give what lists the named parts of a value of this kind; None where it has none."""
    if issubclass(kind, Mapping):
        return lambda value: ((str(name), one) for name, one in value.items())
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        return lambda value: [(name, getattr(value, name)) for name in names]
    return None
