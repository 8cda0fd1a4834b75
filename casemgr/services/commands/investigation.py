"""Commands of looking up what is held and to whom it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import (
    Finding,
    ProvisionRecord,
    SourceStatus,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    """Put a source on the checklist; ``kind`` is internal or recipient."""

    case: str
    id: str
    name: str
    kind: str = "recipient"
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskSource:
    """Record that sources were asked."""

    case: str
    sources: tuple[str, ...]
    on: date | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSource:
    """Record what sources have answered; findings belong to one source only."""

    case: str
    sources: tuple[str, ...]
    status: SourceStatus
    on: date | None = None
    note: str = ""
    findings: tuple[Finding, ...] = ()
    records: tuple[ProvisionRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludeInvestigation:
    """End the investigation."""

    case: str
    third_parties_checked: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenInvestigation:
    """Look something up again."""

    case: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Redact:
    """Black out what concerns other persons in a finding, by its number in the source, from 1."""

    case: str
    source: str
    finding: int
    shown: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attach:
    """Put a file into the case; ``source`` when it belongs to a row of the checklist."""

    case: str
    name: str
    content: bytes
    source: str = ""
    note: str = ""
