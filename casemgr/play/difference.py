"""One expectation that was not met, and how values are shown in it."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Difference:
    """One expectation that was not met."""

    what: str
    expected: str
    found: str


def differ(what: str, expected: Any, found: Any) -> Iterator[Difference]:
    """Compare; what is not expected (None) is not looked at."""
    if expected is not None and expected != found:
        yield Difference(what, show(expected), show(found))


def rows_differ(
    what: str, expected: Sequence[Any] | None, found: Sequence[dict[str, Any]]
) -> Iterator[Difference]:
    """Compare rows in order: each expected one by the fields it names, and how many there are."""
    if expected is None:
        return
    wanted = [_named(row) for row in expected]
    shown = [
        {name: row[name] for name in want} for want, row in zip(wanted, found, strict=False)
    ] + list(found[len(wanted) :])
    if wanted != shown:
        yield Difference(what, show(wanted), show(shown))


def _named(row: Any) -> dict[str, Any]:
    return {
        f.name: value
        for f in (fields(row) if is_dataclass(row) else ())
        if (value := getattr(row, f.name)) is not None
    }


def show(value: Any) -> str:
    """Give *value* in one line."""
    if isinstance(value, dict):
        return ", ".join(f"{k}={show(v)}" for k, v in value.items()) or "-"
    if isinstance(value, list | tuple):
        return ", ".join(_bracketed(v) for v in value) or "-"
    return str(value)


def _bracketed(value: Any) -> str:
    return f"{{{show(value)}}}" if isinstance(value, dict) else show(value)
