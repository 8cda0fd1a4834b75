"""Editing a company's policy: its own file is changed value by value, remarks and order stay."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import AoT, Table

from casemgr.domain.errors import Code, Problem
from casemgr.services.policy_fields import GROWING, LISTS, parts
from casemgr.services.rules.toml_file import flat, refuse_numbers_in
from casemgr.services.rules_files import load_law, load_policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from casemgr.services.policy_fields import Part

NOTHING = ""
"""Stands on the side of a difference where there was or is nothing."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Give a value of the policy another value; ``key`` as in ``policy_fields.Field``."""

    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add an entry to a list of the policy, empty but for its id."""

    list: str
    id: str


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Take an entry out of a list."""

    list: str
    id: str


_BEGINNINGS: dict[str, dict[str, Any]] = {
    "recipient": {"kind": "third_party"},
    "request_type": {
        "reasons_in_letter": "recommended",
        "alternative_allowed": False,
        "investigate": ["recipients"],
    },
}
"""What a new entry begins with, beside its id."""

Change = SetValue | AddEntry | RemoveEntry


@dataclass(frozen=True, slots=True)
class Difference:
    """One value in which two editions differ, as plain text; empty where one has none."""

    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An edited policy that has been looked through."""

    content: bytes
    differences: tuple[Difference, ...]
    fault: Problem | None
    """Why it cannot be put into force (``rules_invalid`` …); None when it can."""


def form(policy: bytes, law: bytes, on: date) -> tuple[Part, ...]:
    """Give the parts of *policy* that can be edited, as of *on*."""
    return parts(tomllib.loads(policy.decode()), load_law(law, "law", on))


def draft(policy: bytes, law: bytes, changes: Iterable[Change], on: date) -> Draft:
    """Apply *changes* to *policy* and check what comes of it against the Act.

    An edition that says something else must be called something else: cases are pinned to it.
    """
    content = edited(policy, changes)
    found = differences(policy, content)
    return Draft(content, found, _fault(content, law, found, on))


def _fault(content: bytes, law: bytes, found: tuple[Difference, ...], on: date) -> Problem | None:
    try:
        load_policy(content, "policy", load_law(law, "law", on))
        refuse_numbers_in(content, "policy")
    except Problem as problem:
        return problem
    if not found:
        return Problem(Code.SAME_POLICY)
    if all(d.key != "policy.version" for d in found):
        version = tomllib.loads(content.decode())["policy"]["version"]
        return Problem(Code.FIELD_INVALID, field="policy.version", value=version, expected="")
    return None


def edited(policy: bytes, changes: Iterable[Change]) -> bytes:
    """Give *policy* with *changes*; what nothing is said of stays byte for byte.

    Raises ``field_unknown`` for a place that is not there, ``field_invalid`` for an id in use.
    """
    document = tomlkit.parse(policy.decode())
    for change in changes:
        if isinstance(change, SetValue):
            _set(document, change)
        elif isinstance(change, AddEntry):
            _add(document, change)
        else:
            entries = _entries(document, change.list)
            entries.remove(_entry(entries, change.list, change.id))
    return tomlkit.dumps(document).encode()


def _set(document: tomlkit.TOMLDocument, change: SetValue) -> None:
    name, *way = change.key.split(".")
    place: Any = document.get(name)
    if isinstance(place, AoT):
        place = _entry(place, name, way.pop(0))
    if place is None:
        place = document[name] = tomlkit.table()
    for part in way[:-1]:
        if part not in place:
            place[part] = tomlkit.table()
        place = place[part]
    put_value(place, way[-1], change.value)


def put_value(place: Any, name: str, value: Any) -> None:
    """Set a value; its remark stays, for it says where the value comes from."""
    old = place.get(name)
    place[name] = value
    remark = getattr(getattr(old, "trivia", None), "comment", "")
    if remark:
        place[name].comment(remark.lstrip("# "))


def _add(document: tomlkit.TOMLDocument, change: AddEntry) -> None:
    if change.list not in GROWING:
        raise Problem(Code.FIELD_UNKNOWN, field=change.list)
    entries = _entries(document, change.list)
    if not change.id.strip() or any(e.get("id") == change.id for e in entries):
        raise Problem(Code.FIELD_INVALID, field="id", value=change.id, expected="")
    entry = tomlkit.table()
    entry["id"] = change.id
    for name, value in _BEGINNINGS.get(change.list, {}).items():
        entry[name] = value
    entries.append(entry)


def _entries(document: tomlkit.TOMLDocument, name: str) -> AoT:
    if name not in LISTS:
        raise Problem(Code.FIELD_UNKNOWN, field=name)
    if name not in document:
        document[name] = tomlkit.aot()
    found = document[name]
    assert isinstance(found, AoT)  # noqa: S101  (a policy in force has been read before)
    return found


def _entry(entries: AoT, name: str, own_id: str) -> Table:
    for entry in entries:
        if isinstance(entry, Table) and entry.get("id") == own_id:
            return entry
    raise Problem(Code.FIELD_UNKNOWN, field=f"{name}.{own_id}")


def differences(old: bytes, new: bytes) -> tuple[Difference, ...]:
    """List every value in which two editions differ, in the order of the newer one."""
    before, after = _flat(old), _flat(new)
    keys = [*after, *(k for k in before if k not in after)]
    return tuple(
        Difference(k, before.get(k, NOTHING), after.get(k, NOTHING))
        for k in keys
        if before.get(k, NOTHING) != after.get(k, NOTHING)
    )


def _flat(content: bytes) -> Mapping[str, str]:
    return flat(tomllib.loads(content.decode()))
