"""Events of looking up what is held and to whom it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casemgr.domain.facts import Finding, ProvisionRecord, Source, SourceStatus


@dataclass(frozen=True, slots=True)
class SourceAdded:
    """A source was put on the checklist by hand (a store, a system)."""

    source: Source


@dataclass(frozen=True, slots=True)
class SourceAsked:
    """A source was asked."""

    source: str
    on: date
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class SourceAnswered:
    """A source has answered; replaces what it answered before."""

    source: str
    status: SourceStatus
    on: date
    note: str = ""
    findings: tuple[Finding, ...] = ()
    records: tuple[ProvisionRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingRedacted:
    """What concerns other persons was blacked out in a finding (33(2)(i)); the log of the gate."""

    source: str
    finding: int
    """Number of the finding within its source, from 1."""
    shown: str
    """What may be shown; empty: nothing of it."""
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class AttachmentAdded:
    """A file was put into the case; its bytes are kept in the vault by their hash."""

    id: str
    name: str
    sha256: str
    size: int
    """In bytes."""
    on: date
    source: str = ""
    """Row of the checklist it belongs to; empty: the case."""
    note: str = ""
    kind: str = ""
    """What it is by its content (``services.file_kinds``); empty: nobody looked."""
    told: tuple[str, ...] = ()
    """Warnings in spite of which it was put in (``services.file_kinds.Warned``)."""


@dataclass(frozen=True, slots=True)
class InvestigationConcluded:
    """Everything has been looked up."""

    on: date
    third_parties_checked: bool
    """Whether the findings were checked for data of other persons."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class InvestigationReopened:
    """Something has to be looked up again."""

    on: date
    reason: str
