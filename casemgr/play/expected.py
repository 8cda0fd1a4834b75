"""What a scenario may expect after a step, as plain values, read and checked for sense."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from casemgr.domain.actions import Action
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import HoldReason, SourceStatus
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.text import Language
from casemgr.domain.workflow import Phase
from casemgr.services import codec
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import ListFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from casemgr.domain.clocks import DayCount

NONE = "none"
"""Stands for a date or a step that there is not."""

UNDECIDED = "undecided"

_DAYS = ("due_on", "suit_from", "two_weeks_end", "paused_since")
_FEW = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedFee:
    """Where the fee stands; ``per_request`` and ``per_letter`` are what it would come to."""

    state: FeeState
    amount: int | None = None
    count: int | None = None
    basis: FeeBasis | None = None
    per_request: int | None = None
    per_letter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLetter:
    """One letter, not taken back; the newest of its kind and language unless ``id`` says which."""

    kind: LetterKind = LetterKind.DECISION
    language: Language | None = None
    id: str = ""
    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    pages: int | None = None
    posted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterName:
    """Kind and language of one of the case's letters."""

    kind: LetterKind
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedList:
    """What a list shows: the fields of the list's filter, and the cases, in any order."""

    cases: tuple[str, ...]
    filter: ListFilter = field(default_factory=ListFilter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """All that can be expected; what is left out is not looked at."""

    case: str = ""
    error: dict[str, Any] | None = None
    phase: Phase | None = None
    progress: tuple[int, ...] | None = None
    next_step: str | None = None
    outcome: dict[str, str] | None = None
    fee: ExpectedFee | None = None
    due_on: Any = None
    overdue_days: int | None = None
    counted: int | None = None
    suit_from: Any = None
    two_weeks_end: Any = None
    suit_opened_by_refusal: bool | None = None
    paused_since: Any = None
    holds: tuple[HoldReason, ...] | None = None
    sources: dict[str, str] = field(default_factory=dict)
    allowed: tuple[str, ...] = ()
    blocked: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    no_warnings: tuple[str, ...] = ()
    policy_version: str | None = None
    letters: tuple[LetterName, ...] | None = None
    letter: tuple[ExpectedLetter, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    identical: tuple[tuple[str, ...], ...] = ()
    list: tuple[ExpectedList, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    verify: tuple[str, ...] | None = None


NAMES = tuple(f.name for f in fields(Expect))


def read_expect(table: Any) -> Expect:
    """Read one ``[step.expect]``. Raises ``field_…`` with a field under ``expect``."""
    if not isinstance(table, dict):
        raise Problem(
            Code.FIELD_INVALID, field="expect", value=str(table), expected="[step.expect]"
        )
    values = dict(table)
    for one_or_more in ("letter", "list"):
        if isinstance(values.get(one_or_more), dict):
            values[one_or_more] = [values[one_or_more]]
    if isinstance(values.get("error"), str):
        values["error"] = {"code": values["error"]}
    try:
        expect = codec.read(values, Expect)
    except Problem as problem:
        problem.facts["field"] = f"expect.{problem.facts.get('field', '')}"
        raise
    _check(expect)
    return expect


def _check(expect: Expect) -> None:
    for name in _DAYS:
        _day(f"expect.{name}", getattr(expect, name))
    codes = [c.value for c in Code]
    if expect.error is not None:
        _one_of("expect.error", expect.error.get("code", ""), codes)
    for name in ("warnings", "no_warnings"):
        warnings = [c for c in codes if c.startswith("warn_")]
        _each_of(f"expect.{name}", getattr(expect, name), warnings)
    _actions("expect.allowed", expect.allowed)
    _actions("expect.blocked", expect.blocked)
    _each_of("expect.blocked", expect.blocked.values(), codes)
    if expect.next_step is not None and expect.next_step != NONE:
        _actions("expect.next_step", [expect.next_step])
    for number, outcome in (expect.outcome or {}).items():
        _number("expect.outcome", number)
        _one_of(f"expect.outcome.{number}", outcome, [*(o.value for o in Outcome), UNDECIDED])
    statuses = [*(s.value for s in SourceStatus), NONE]
    for source, status in expect.sources.items():
        _one_of(f"expect.sources.{source}", status, statuses)
    for name in ("alike", "identical"):
        for pair in getattr(expect, name):
            if len(pair) < 2:  # noqa: PLR2004  (a pair)
                raise Problem(
                    Code.FIELD_INVALID,
                    field=f"expect.{name}",
                    value=str(pair),
                    expected='["a", "b"]',
                )


def _day(name: str, value: Any) -> None:
    day = isinstance(value, date) and not isinstance(value, datetime)
    if not (value is None or value == NONE or day):
        raise Problem(Code.FIELD_INVALID, field=name, value=str(value), expected=f"date, {NONE}")


def _number(name: str, value: str) -> None:
    if not value.isascii() or not value.isdigit():
        raise Problem(Code.FIELD_INVALID, field=name, value=value, expected="1, 2, 3 …")


def _actions(name: str, actions: Iterable[str]) -> None:
    """Read ``decide``, ``decide:2`` (an item) or ``issue_letter:decision`` (a kind)."""
    _each_of(name, [a.partition(":")[0] for a in actions], [a.value for a in Action])


def _each_of(name: str, values: Iterable[str], known: list[str]) -> None:
    for value in values:
        _one_of(name, value, known)


def _one_of(name: str, value: Any, known: list[str]) -> None:
    if value not in known:
        raise invalid(name, value, known)


def invalid(name: str, value: Any, known: list[str]) -> Problem:
    """Make the problem of a word that is not known: all that are, or the nearest of many."""
    near = known if len(known) <= _FEW else get_close_matches(str(value), known, 3, 0.5)
    return Problem(Code.FIELD_INVALID, field=name, value=str(value), expected=", ".join(near))


def counted(days: Iterable[DayCount], today: date) -> int:
    """Give the number of business days counted up to today."""
    return max((d.number for d in days if d.day <= today), default=0)


def same_facts(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """Whether every fact that is wanted is so; dates may be written as text."""
    return all(_plain(found.get(k)) == _plain(v) for k, v in wanted.items())


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(v) for v in value] if isinstance(value, list | tuple) else value
