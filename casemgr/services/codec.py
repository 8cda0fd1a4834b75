"""Turns commands and events into plain values and back, by their type hints.

Dates are ISO dates, enumerations their values, bytes are in base64. Unknown and missing fields are
named, so that a played case or a foreign vault gives a message and not a guess.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from cattrs import BaseConverter, Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.strategies import configure_tagged_union, include_subclasses

from casemgr.domain.decision import DISMISSALS, WITHOUT_IDENTITY, Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.events import EVENTS, Event
from casemgr.services.commands import Decide, Dismiss
from casemgr.services.letter_data import LetterItem

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

_POSSIBLE: dict[tuple[type, str], tuple[str, ...]] = {
    (Decide, "outcome"): tuple(o.value for o in Outcome if o not in WITHOUT_IDENTITY),
    (Dismiss, "outcome"): tuple(o.value for o in DISMISSALS),
}
"""What may stand in a command's field, where that is less than its type holds."""


def _date(value: Any, _: type[date]) -> date:
    # A moment is not a day: TOML can write both, and datetime is a subclass of date.
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        return date.fromisoformat(value)
    raise TypeError(value)


def _bytes(value: Any, _: type[bytes]) -> bytes:
    return value if isinstance(value, bytes) else b64decode(value, validate=True)


def _exact(kind: type[T]) -> Any:
    """Take a value of *kind* and nothing else; ``True`` is no number here."""

    def hook(value: Any, wanted: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(value)
        # The hook for str also gets all its subclasses: the enumerations.
        return value if wanted is kind else wanted(value)

    return hook


_converter = Converter(forbid_extra_keys=True, omit_if_default=True)
_converter.register_structure_hook(date, _date)
_converter.register_unstructure_hook(date, date.isoformat)
_converter.register_structure_hook(bytes, _bytes)
_converter.register_unstructure_hook(bytes, lambda value: b64encode(value).decode())
_converter.register_unstructure_hook(StrEnum, lambda member: member.value)
for _kind in (str, int, bool):
    _converter.register_structure_hook(_kind, _exact(_kind))


def _many(kind: Any, converter: BaseConverter) -> Any:
    """Take a list for a tuple, and nothing that merely can be run through, such as text."""
    inner = homogenous_tuple_structure_factory(kind, converter)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise TypeError(value)
        return inner(value, kind)

    return hook


def _is_many(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis


_converter.register_structure_hook_factory(_is_many, _many)
# Only its class tells whether a letter's item has a reason, so the class is written with it.
include_subclasses(LetterItem, _converter, union_strategy=configure_tagged_union)


def read(values: Mapping[str, Any], kind: type[T]) -> T:
    """Build a *kind* from plain values.

    Raises ``field_missing``, ``field_unknown`` or ``field_invalid`` with the field's path.
    """
    try:
        return _converter.structure(dict(values), kind)
    except BaseValidationError as error:
        fault = _fault(error, "", values)
        possible = _POSSIBLE.get((kind, fault.facts["field"]))
        if possible and fault.code is Code.FIELD_INVALID:
            fault.facts["expected"] = ", ".join(possible)
        raise fault from None


def write(value: Any) -> dict[str, Any]:
    """Give plain, JSON-ready values; fields at their defaults are left out."""
    return dict(_converter.unstructure(value))


def event_name(event: Event) -> str:
    """Give the name an event is stored under."""
    return _NAMES[type(event)]


def read_event(name: str, payload: Mapping[str, Any]) -> Event:
    """Build an event from its stored form.

    Raises ``case_newer`` where the kind or a field is unknown: a newer casemgr made it in a vault
    of the same structure. Raises ``vault_damaged`` for what cannot be read.
    """
    kind = EVENTS.get(name)
    if kind is None:
        raise Problem(Code.CASE_NEWER, case="", event=name)
    try:
        return read(payload, kind)
    except Problem as problem:
        if problem.code is Code.FIELD_UNKNOWN:
            raise Problem(Code.CASE_NEWER, case="", event=name) from problem
        raise Problem(Code.VAULT_DAMAGED, part=f"event {name}: {problem}") from problem


_NAMES = {kind: name for name, kind in EVENTS.items()}
_LONGEST = 200
"""Signs of a value or a path that a refusal shows."""


def _fault(error: BaseException, path: str, value: Any) -> Problem:
    """Name the first fault in a tree of faults, by the path that leads to it."""
    if isinstance(error, BaseValidationError):
        inner = error.exceptions[0]
        step, child = _step(inner, value)
        dot = "." if path and step and not step.startswith("[") else ""
        return _fault(inner, f"{path}{dot}{step}", child)
    if isinstance(error, ForbiddenExtraKeysError):
        extra = sorted(error.extra_fields)[0]
        return Problem(Code.FIELD_UNKNOWN, field=_short(f"{path}.{extra}".strip(".")))
    if isinstance(error, KeyError):
        return Problem(Code.FIELD_MISSING, field=path)
    expected = _expected(error)
    return Problem(
        Code.FIELD_INVALID, field=_short(path), value=_short(str(value)), expected=expected
    )


def _short(text: str) -> str:
    """People read it: a list of a thousand numbers, or a name as long, would fill the window."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _note(error: BaseException) -> AttributeValidationNote | IterableValidationNote | None:
    notes = getattr(error, "__notes__", ())
    kinds = (AttributeValidationNote, IterableValidationNote)
    return next((n for n in notes if isinstance(n, kinds)), None)


def _step(error: BaseException, value: Any) -> tuple[str, Any]:
    note = _note(error)
    if isinstance(note, AttributeValidationNote):
        child = value.get(note.name) if hasattr(value, "get") else None
        return note.name, child
    if isinstance(note, IterableValidationNote):
        index = note.index
        if isinstance(value, dict):
            return str(index), value.get(index)
        inside = isinstance(value, list | tuple) and isinstance(index, int) and index < len(value)
        return f"[{index}]", value[index] if inside else None
    return "", value


def _expected(error: BaseException) -> str:
    note = _note(error)
    kind: Any = note.type if note is not None else ""
    kind = next((k for k in get_args(kind) if k is not NoneType), kind) if _optional(kind) else kind
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(m.value for m in kind)
    if is_dataclass(kind):
        return "{" + ", ".join(f.name for f in fields(kind)) + "}"
    if get_origin(kind) is tuple:
        return "[…]"
    return getattr(kind, "__name__", str(kind))


def _optional(kind: Any) -> bool:
    return NoneType in get_args(kind)
