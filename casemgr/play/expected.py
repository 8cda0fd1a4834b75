"""What a scenario may expect after a step, as plain values, read and checked for sense."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import (
    HoldReason,
    LinkKind,
    MatterKind,
    RecordKind,
    SourceStatus,
    TaskKind,
)
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.ledger import What
from casemgr.domain.steps import Action
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

    state: FeeState | None = None
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
class ExpectedTask:
    """Something to be done by a day; fields left out are not looked at."""

    kind: TaskKind | None = None
    due_on: date | None = None
    item: int | None = None
    text: str | None = None
    done: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedMatter:
    """A complaint, an authority's inquiry or a lawsuit."""

    kind: MatterKind | None = None
    answer_by: date | None = None
    open: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLink:
    """A connection with another case, by the name the scenario gave it."""

    other: str
    kind: LinkKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedTold:
    """A recipient that was told of what was carried out."""

    item: int
    source: str
    answered: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRecord:
    """A record of provision, as the case keeps it."""

    source: str | None = None
    recipient: str | None = None
    kind: RecordKind | None = None
    address: str | None = None
    representative: str | None = None
    obtained: str | None = None
    provided_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedEntry:
    """What a clock did, as its ledger tells it."""

    clock: str
    what: What | None = None
    on: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedFeeLedger:
    """Sums of the case's lines in the ledger of fees, in yen."""

    asked: int | None = None
    paid: int | None = None
    waived: int | None = None
    refunded: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSummary:
    """Words that stand, or do not, in the case summary as it is exported by default."""

    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


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
    fee_ledger: ExpectedFeeLedger | None = None
    due_on: Any = None
    overdue_days: int | None = None
    counted: int | None = None
    suit_from: Any = None
    two_weeks_end: Any = None
    suit_opened_by_refusal: bool | None = None
    paused_since: Any = None
    holds: tuple[HoldReason, ...] | None = None
    sources: dict[str, str] = field(default_factory=dict)
    tasks: tuple[ExpectedTask, ...] | None = None
    matters: tuple[ExpectedMatter, ...] | None = None
    links: tuple[ExpectedLink, ...] | None = None
    told: tuple[ExpectedTold, ...] | None = None
    carried_out: dict[str, tuple[str, ...]] = field(default_factory=dict)
    records: tuple[ExpectedRecord, ...] | None = None
    redacted: int | None = None
    attached: tuple[str, ...] | None = None
    deadlines: dict[str, Any] = field(default_factory=dict)
    ledger: tuple[ExpectedEntry, ...] | None = None
    allowed: tuple[str, ...] = ()
    blocked: dict[str, str] = field(default_factory=dict)
    warnings: tuple[dict[str, Any], ...] = ()
    no_warnings: tuple[str, ...] = ()
    policy_version: str | None = None
    letters: tuple[LetterName, ...] | None = None
    letter: tuple[ExpectedLetter, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    identical: tuple[tuple[str, ...], ...] = ()
    list: tuple[ExpectedList, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    summary: ExpectedSummary | None = None
    verify: tuple[str, ...] | None = None


NAMES = tuple(f.name for f in fields(Expect))


def read_expect(table: Any) -> Expect:
    """Read one ``[step.expect]``. Raises ``field_…`` with a field under ``expect``."""
    if not isinstance(table, dict):
        raise wrong("expect", table, "[step.expect]")
    values = dict(table)
    for one_or_more in ("letter", "list"):
        if isinstance(values.get(one_or_more), dict):
            values[one_or_more] = [values[one_or_more]]
    if isinstance(values.get("error"), str):
        values["error"] = _with_facts(values["error"])
    if isinstance(values.get("warnings"), list):
        values["warnings"] = [_with_facts(w) for w in values["warnings"]]
    try:
        expect = codec.read(values, Expect)
    except Problem as problem:
        problem.facts["field"] = f"expect.{problem.facts.get('field', '')}"
        raise
    _check(expect)
    return expect


def _with_facts(code: Any) -> Any:
    """Read ``"code"`` as ``{ code = "code" }``: a code of which no fact is looked at."""
    return {"code": code} if isinstance(code, str) else code


def _check(expect: Expect) -> None:
    for name in _DAYS:
        _day(f"expect.{name}", getattr(expect, name))
    for name, day in expect.deadlines.items():
        _day(f"expect.deadlines.{name}", day)
    for number in expect.carried_out:
        _number("expect.carried_out", number)
    codes = [c.value for c in Code]
    if expect.error is not None:
        _one_of("expect.error", expect.error.get("code", ""), codes)
    warnings = [c for c in codes if c.startswith("warn_")]
    _each_of("expect.warnings", (w.get("code", "") for w in expect.warnings), warnings)
    _each_of("expect.no_warnings", expect.no_warnings, warnings)
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
                raise wrong(f"expect.{name}", pair, '["a", "b"]')


def _day(name: str, value: Any) -> None:
    day = isinstance(value, date) and not isinstance(value, datetime)
    if not (value is None or value == NONE or day):
        raise wrong(name, value, f"date, {NONE}")


def _number(name: str, value: str) -> None:
    if not value.isascii() or not value.isdigit():
        raise wrong(name, value, "1, 2, 3 …")


def _actions(name: str, actions: Iterable[str]) -> None:
    """Read ``decide``, ``decide:2`` (an item) or ``issue_letter:decision`` (a kind)."""
    _each_of(name, [a.partition(":")[0] for a in actions], [a.value for a in Action])


def _each_of(name: str, values: Iterable[str], known: list[str]) -> None:
    for value in values:
        _one_of(name, value, known)


def _one_of(name: str, value: Any, known: list[str]) -> None:
    if value not in known:
        raise invalid(name, value, known)


_LONGEST = 80
"""Signs of a wrong value that are shown: it may be a whole text, and a person reads it."""


def invalid(name: str, value: Any, known: list[str], otherwise: str = "") -> Problem:
    """Make the problem of a word that is not known: all that are, or the nearest of many.

    Where there is none that could be meant, *otherwise* says what belongs there.
    """
    near = known if len(known) <= _FEW else get_close_matches(str(value), known, 3, 0.5)
    return wrong(name, value, ", ".join(near) or otherwise)


def wrong(name: str, value: Any, expected: str) -> Problem:
    """Make the problem of a value that is none of what is *expected*."""
    return Problem(Code.FIELD_INVALID, field=name, value=str(value)[:_LONGEST], expected=expected)


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
