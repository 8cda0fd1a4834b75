"""Editing a company's own file of envelopes: what nothing is said of stays byte for byte."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import AoT

from casemgr.domain.errors import Code, Problem
from casemgr.services import papers
from casemgr.services.papers import Offset
from casemgr.services.policy_edit import put_value
from casemgr.services.rules.faults import RulesFault

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from casemgr.services.papers import EnvelopeProfile

_EMPTY = "schema_version = 1\n\n"
_LIST = "envelope"


def put(own: str, profile: EnvelopeProfile) -> str:
    """Give the file *own* with *profile* in it, in the place of the one of its id.

    Raises ``field_missing`` or ``field_invalid`` with the key and its bounds.
    """
    last = "" if own.endswith("\n") else "\n"
    document = tomlkit.parse(own + last if own.strip() else _EMPTY)
    if _LIST not in document:
        document[_LIST] = tomlkit.aot()
    entries: Any = document[_LIST]
    entry = _entry(entries, profile.id)
    if entry is None:
        # A file may also have them in one line each.
        lines = isinstance(entries, AoT)
        entry = tomlkit.table() if lines else tomlkit.inline_table()
        _write(entry, profile)
        if lines:
            entry.add(tomlkit.nl())
        entries.append(entry)
    else:
        _write(entry, profile)
    text = tomlkit.dumps(document)
    try:
        papers.own_text(text.encode())
    except Problem as problem:
        raise _at_field(problem, profile) from None
    return text


def drop(own: str, envelope: str) -> str:
    """Give the file *own* without an envelope. Raises ``field_invalid`` where it has none such."""
    document = tomlkit.parse(own)
    entries: Any = document.get(_LIST, [])
    entry = _entry(entries, envelope)
    if entry is None:
        known = ", ".join(str(one["id"]) for one in entries)
        raise Problem(Code.FIELD_INVALID, field="envelope", value=envelope, expected=known)
    entries.remove(entry)
    if not entries:
        del document[_LIST]
    return tomlkit.dumps(document)


def fresh_id(like: str, known: Container[str]) -> str:
    """Give an id for a copy of the envelope *like* that none of *known* has."""
    number = 2
    while f"{like}-{number}" in known:
        number += 1
    return f"{like}-{number}"


def _entry(entries: Any, envelope: str) -> Any:
    return next((one for one in entries if one.get("id") == envelope), None)


def _write(entry: Any, profile: EnvelopeProfile) -> None:
    """Write what differs; lengths are whole numbers where they can be."""
    for name, value in _values(profile).items():
        if name == "play":
            _write_play(entry, profile, value)
        elif value is None:
            if entry.get(name):
                entry.pop(name)
        elif isinstance(value, dict):
            _write_table(entry, name, value)
        elif entry.get(name) != value:
            put_value(entry, name, value)


def _write_play(entry: Any, profile: EnvelopeProfile, value: Mapping[str, Any]) -> None:
    """Leave out what is the room there is: it then follows, should that change."""
    room = papers.room(profile.width, profile.height, profile.fold)
    said = entry.get("play", {})
    if Offset(said.get("x", room.x), said.get("y", room.y)) == profile.play:
        return
    if profile.play == room:
        entry.pop("play")
    else:
        _write_table(entry, "play", value)


def _write_table(entry: Any, name: str, values: Mapping[str, Any]) -> None:
    if name not in entry:
        inline = tomlkit.inline_table()
        inline.update(values)
        entry[name] = inline
        return
    for inner, one in values.items():
        if entry[name].get(inner, 0) != one:
            put_value(entry[name], inner, one)


def _values(profile: EnvelopeProfile) -> dict[str, Any]:
    """Give what stands in the file, in its order; None for what is left out."""
    numbers = _numbers(asdict(profile))
    name, nudge = numbers["name"], numbers["nudge"]
    return {
        "id": profile.id,
        "name_ja": name["ja"] or None,
        "name_en": name["en"] or None,
        "width": numbers["width"],
        "height": numbers["height"],
        "fold": numbers["fold"] or None,
        "window": numbers["window"],
        "play": numbers["play"],
        "return_line": profile.return_line or None,
        "postcode": numbers["postcode"],
        "nudge": nudge if any(nudge.values()) else None,
    }


def _numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _numbers(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_numbers(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _at_field(problem: Problem, profile: EnvelopeProfile) -> Problem:
    """Say what is wrong with the profile itself at its field; other faults stay what they are."""
    here = f"{_LIST}.{profile.id}."
    key = str(problem.facts.get("key", ""))
    if not key.startswith(here):
        return problem
    field = key.removeprefix(here)
    if problem.facts["reason"] == RulesFault.MISSING_TEXT.value:
        return Problem(Code.FIELD_MISSING, field=field)
    value: Any = {"name_en": profile.name.en, "name_ja": profile.name.ja, **asdict(profile)}
    for part in field.split("."):
        value = value[part]
    shown = ", ".join(str(one) for one in _numbers(value if isinstance(value, tuple) else [value]))
    expected = str(problem.facts.get("detail", ""))
    return Problem(Code.FIELD_INVALID, field=field, value=shown, expected=expected)
