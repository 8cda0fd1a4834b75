"""Composes letters of two layers: the shipped wording, and the texts a company puts into it."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING

from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.letters import text as characters
from casemgr.letters.text import clean
from casemgr.letters.wording import Condition, Value, Wording, parse
from casemgr.letters.wording_keys import FIELDS, REQUIRED
from casemgr.services.house import CONDITIONS, House, HouseFault, Legal, Place
from casemgr.services.house import FIELDS as ALLOWED
from casemgr.services.letter_data import ReasonedItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from casemgr.letters.fonts import FontBook
    from casemgr.letters.wording import Part

_PREFIX = "common.house."
_LABELS = "label"
"""Stands in the order of a letter for its numbered rows, of which the labels are shown."""

_LIMITS = {
    "opening": (20, 1),
    "greeting": (400, 6),
    "closing": (600, 8),
    "ending": (80, 1),
    "contact": (600, 8),
}
"""Most characters and most lines of each text: a letter stays one about its matter."""

_TOLD = FIELDS | {one.name for one in fields(ReasonedItem)} | {"decision", "purpose"}
"""Values and parts of an item that the fixed text alone may speak of."""
_NEVER_SHOWN = frozenset({*CONDITIONS, "reminder", "person"})
"""Values on which only the fixed texts of special letters depend."""
_LIKE_A_FIELD = re.compile(r"\(\(!?[^()]*\)\)")
_WIDE = re.compile("（（[!！]?[A-Za-z_Ａ-Ｚａ-ｚ＿]+(））|[?？]{2})")
"""A field typed without leaving the Japanese keyboard: it would be printed as it stands."""
_PLACE = re.compile(r" at (\d+)")
_WAYS = frozenset({"email", "phone", "address"})


class Composed(Wording):
    """A shipped wording with a company's texts in their places."""

    def __init__(self, shipped: Wording, house: House, *, draft: bool) -> None:
        """Put *house* into *shipped*; in a *draft* a value that is not there is marked."""
        own = {f"{_PREFIX}{name}": parse(clean(text)) for name, text in house.texts.items()}
        super().__init__(
            shipped.file, shipped.language, shipped.parts() | own, shipped.version, shipped.order
        )
        self._own = own
        self._draft = draft
        self._number = house.number
        texts = json.dumps(dict(house.texts), ensure_ascii=False, sort_keys=True)
        both = f"{shipped.sha256}\0{texts}".encode()
        self.sha256 = hashlib.sha256(both).hexdigest()

    @property
    def template(self) -> str:
        """Name both layers, as kept with each letter."""
        return f"{super().template} + house {self._number}"

    def text(self, key: str, values: Mapping[str, str] | None = None) -> str:
        """Give a text; in the company's own ones no value may be silently missing."""
        values = values or {}
        lacking = dict.fromkeys(_lacking(self._own.get(key, ()), values))
        if lacking and not self._draft:
            facts = {"key": key.removeprefix(_PREFIX), "reason": HouseFault.NO_VALUE.value}
            raise Problem(
                Code.HOUSE_TEXT_INVALID,
                language=self.language.value,
                kind=self.file,
                detail=f"(({next(iter(lacking))}))",
                **facts,
            )
        marks = {
            name: super(Composed, self).text("common.mark.missing", {"name": name})
            for name in lacking
        }
        return super().text(key, {**values, **marks})


def _lacking(parts: tuple[Part, ...], values: Mapping[str, str]) -> Iterator[str]:
    """Name the values that would be printed and are empty."""
    for part in parts:
        if isinstance(part, Value) and not values.get(part.name):
            yield part.name
        elif isinstance(part, Condition) and bool(values.get(part.name)) == part.wanted:
            yield from _lacking(part.parts, values)


def frame(wording: Wording) -> tuple[Legal | Place, ...]:
    """Give the texts of a letter in order, as a company sees them when it writes its own."""
    shown = {name: f"(({name}))" for name in FIELDS - _NEVER_SHOWN}
    out: list[Legal | Place] = []
    for key in wording.order:
        if key.startswith(_PREFIX):
            name = key.removeprefix(_PREFIX)
            out.append(Place(name, wording.source(key), *_LIMITS[name]))
            continue
        keys = [k for k in REQUIRED[wording.file] if k.startswith(f"{_LABELS}.")]
        said = [wording.text(k, shown) for k in (keys if key == _LABELS else [key])]
        out.append(Legal(" · ".join(dict.fromkeys(said)).strip()))
    return tuple(out)


def faults(book: FontBook, wording: Wording, texts: Mapping[str, str]) -> tuple[Block, ...]:
    """Say why *texts* cannot be put into *wording*: the first fault of each."""
    places = {one.name: one for one in frame(wording) if isinstance(one, Place)}
    found = {name: _fault(book, places.get(name), text) for name, text in texts.items()}
    if {"opening", "ending"} <= places.keys():
        pair = [texts.get(n, places[n].shipped).strip() for n in ("opening", "ending")]
        if bool(pair[0]) != bool(pair[1]):
            found["opening" if pair[1] else "ending"] = (HouseFault.UNPAIRED, "")
    return tuple(
        block(
            Code.HOUSE_TEXT_INVALID,
            language=wording.language.value,
            kind=wording.file,
            key=name,
            reason=fault[0].value,
            detail=fault[1],
        )
        for name, fault in found.items()
        if fault is not None
    )


def _fault(book: FontBook, place: Place | None, text: str) -> tuple[HouseFault, str] | None:
    if place is None:
        return HouseFault.UNKNOWN_TEXT, ""
    if len(text) > place.longest:  # before anything that takes time
        return HouseFault.TOO_LONG, str(place.longest)
    try:
        parts = parse(clean(text))
    except ValueError as error:
        return _brackets(clean(text), str(error))
    for part in _walk(parts):
        wrong = _wrong_name(part)
        if wrong is not None:
            return wrong
    plain = "".join(part for part in _walk(parts) if isinstance(part, str))
    wide = _WIDE.search(plain)
    if wide:
        return HouseFault.BRACKETS, wide[0]
    missing = book.unprintable(plain)
    if missing:
        return HouseFault.UNPRINTABLE, ", ".join(characters.named(c) for c in missing)
    if text.count("\n") >= place.lines:
        return HouseFault.TOO_MANY_LINES, str(place.lines)
    if place.name == "contact":
        asked = {part.name for part in _walk(parts) if isinstance(part, Value)}
        # A way to reach the company may also be written out.
        if not asked & _WAYS and not any(c.isdigit() or c == "@" for c in plain):
            return HouseFault.UNREACHABLE, ""
    return None


def _brackets(text: str, error: str) -> tuple[HouseFault, str]:
    """Tell a name that is none from brackets that do not match."""
    place = _PLACE.search(error)
    if place is None:
        return HouseFault.BRACKETS, "(("
    there = text[int(place[1]) :]
    field = _LIKE_A_FIELD.match(there)
    if field:
        return HouseFault.UNKNOWN_FIELD, field[0]
    return HouseFault.BRACKETS, there[:12]


def _walk(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        if isinstance(part, Condition):
            yield from _walk(part.parts)


def _wrong_name(part: Part) -> tuple[HouseFault, str] | None:
    if isinstance(part, str):
        return None
    field = f"(({part.name}))"
    if part.name in ALLOWED:
        return None
    if part.name in CONDITIONS:
        return (HouseFault.ONLY_CONDITION, field) if isinstance(part, Value) else None
    known = HouseFault.FIELD_NOT_ALLOWED if part.name in _TOLD else HouseFault.UNKNOWN_FIELD
    return known, field
