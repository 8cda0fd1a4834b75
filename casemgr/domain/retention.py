"""How long what is kept, and what erasing it takes away.

The Act knows no term for the file of a request; the terms are the company's own ([retention_days]
of the policy). They run by classes: notes on papers of identity go once identity is confirmed,
copies of what was disclosed and the file some time after closing, and the bare register last of
all. A class that must not go yet is held, and each reason is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.case import DECISION_LETTER, Case, LetterState
from casemgr.domain.rules import Effect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class Keep(StrEnum):
    """A class of what is kept; the names are the keys of the policy's table."""

    IDENTITY_NOTES = "identity_copy_after_verification"
    DISCLOSED_COPIES = "disclosed_copy_after_close"
    CASE_FILE = "case_file_after_close"
    REGISTER = "register_after_close"


class HeldBy(StrEnum):
    """Why something is not erased although its term is over."""

    LEGAL_HOLD = "legal_hold"
    OPEN_MATTER = "open_matter"
    """A complaint, an authority's inquiry or a lawsuit: nothing may be destroyed."""
    UNPOSTED_LETTER = "unposted_letter"
    OPEN_TASK = "open_task"
    """A promise that is still to be kept."""
    SUIT_CLOCK = "suit_clock"
    """The days before a lawsuit is possible still run (39(1))."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a case belongs to a class and is still there."""

    notes: int = 0
    """Checks of identity with dates of papers or remarks."""
    findings: int = 0
    """Data found, and records of provision."""
    files: int = 0
    letters: int = 0
    events: int = 0
    """All that has happened; only where the whole file goes."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to erase."""
        return not any((self.notes, self.findings, self.files, self.letters, self.events))


@dataclass(frozen=True, slots=True)
class Kept:
    """One class of one case: since when its term runs, until when, and what holds it."""

    keep: Keep
    since: date
    due_on: date
    contents: Contents
    held_by: tuple[HeldBy, ...] = ()

    def due(self, today: date) -> bool:
        """Whether the term is over."""
        return self.due_on <= today


_OF_CASES = (Keep.IDENTITY_NOTES, Keep.DISCLOSED_COPIES, Keep.CASE_FILE)


def kept(case: Case, days: Mapping[Keep, int], today: date) -> tuple[Kept, ...]:
    """List the classes of *case* whose term runs or is over, with what they hold.

    *days* are the policy's; a class it does not name is kept without end. Dates are days in Japan.
    """
    found = []
    for keep in _OF_CASES:
        since, contents = _since(case, keep), contents_of(case, keep)
        if since is None or keep not in days or contents.empty:
            continue
        due_on = last_day(since, days[keep])
        found.append(Kept(keep, since, due_on, contents, held_by(case, keep, today)))
    return tuple(found)


def last_day(since: date, days: int) -> date:
    """Give the day on which a term is over; the last day there is where it ends beyond."""
    return since + timedelta(days=min(days, (date.max - since).days))


def _since(case: Case, keep: Keep) -> date | None:
    """Notes on papers serve until identity is confirmed; all else until the case is closed."""
    if keep is Keep.IDENTITY_NOTES:
        return case.verified_on or case.closed_on
    return case.closed_on


def held_by(case: Case, keep: Keep, today: date) -> tuple[HeldBy, ...]:
    """Tell what forbids to erase a class of *case* now."""
    found = []
    if case.legal_hold is not None:
        found.append(HeldBy.LEGAL_HOLD)
    if case.open_matters:
        found.append(HeldBy.OPEN_MATTER)
    if keep is not Keep.IDENTITY_NOTES:
        if wf.waiting_letters(case):
            found.append(HeldBy.UNPOSTED_LETTER)
        if case.open_tasks:
            found.append(HeldBy.OPEN_TASK)
        suit = wf.suit(case)
        if suit is not None and today < suit.possible_from and not wf.satisfied(case):
            found.append(HeldBy.SUIT_CLOCK)
    return tuple(found)


def contents_of(case: Case, keep: Keep) -> Contents:
    """Count what erasing a class of *case* would take away."""
    if keep is Keep.CASE_FILE:
        events, letters = len(case.history), sum(bool(x.issued.sha256) for x in case.letters)
        return Contents(_notes(case), _found(case), _files(case), letters=letters, events=events)
    if keep is Keep.IDENTITY_NOTES:
        return Contents(notes=_notes(case))
    return Contents(findings=_found(case), files=_files(case), letters=len(copies(case)))


def _notes(case: Case) -> int:
    return sum(without(case, s.event, Keep.IDENTITY_NOTES) != s.event for s in case.history)


def _found(case: Case) -> int:
    """Also what was answered first and differently later is still there."""
    answers = (s.event for s in case.history if isinstance(s.event, ev.SourceAnswered))
    return sum(len(a.findings) + len(a.records) or bool(a.note) for a in answers)


def _files(case: Case) -> int:
    return sum(bool(a.sha256) for a in case.attachments)


def copies(case: Case) -> tuple[LetterState, ...]:
    """List the kept letters that put data before the person: copies of what was disclosed."""
    return tuple(x for x in case.letters if x.issued.sha256 and _discloses(case, x))


def _discloses(case: Case, letter: LetterState) -> bool:
    """By what was asked, not by what is decided now: a letter keeps what it said."""
    if letter.issued.kind != DECISION_LETTER:
        return False
    items = (i for i in case.items if i.number in letter.issued.items)
    return any(case.rule(i).effect is Effect.TELL for i in items)


def without(case: Case, event: ev.Event, keep: Keep) -> ev.Event:
    """Give *event* without what belongs to the class *keep*; the same where nothing does.

    What is left still tells that, when and by whom something was done. An empty hash says of a
    letter or a file that it was erased.
    """
    if keep is Keep.IDENTITY_NOTES:
        return _without_notes(event)
    return _without_data(case, event)


def _without_notes(event: ev.Event) -> ev.Event:
    if not isinstance(event, ev.IdentityRecorded):
        return event
    check = event.check
    papers = tuple(replace(d, issued_on=None, valid_until=None) for d in check.documents)
    return ev.IdentityRecorded(replace(check, documents=papers, note="", override=""))


def _without_data(case: Case, event: ev.Event) -> ev.Event:
    if isinstance(event, ev.SourceAnswered):
        return replace(event, findings=(), records=(), note="")
    if isinstance(event, ev.FindingRedacted):
        return replace(event, shown="", reason="")
    if isinstance(event, ev.AttachmentAdded):
        return replace(event, name="", sha256="", note="")
    if isinstance(event, ev.LetterIssued):
        state = case.find_letter(event.letter)
        if state is not None and _discloses(case, state):
            return replace(event, sha256="", enclosures=())
    return event


def redactions(case: Case, keep: Keep) -> Iterator[tuple[int, ev.Event]]:
    """Give position, from 1, and new form of each event that changes when the class goes."""
    for position, step in enumerate(case.history, start=1):
        if (left := without(case, step.event, keep)) != step.event:
            yield position, left


def file_hashes(events: Iterable[ev.Event]) -> frozenset[str]:
    """Name the files that *events* put into a case and that are still kept."""
    added = (e for e in events if isinstance(e, ev.AttachmentAdded))
    return frozenset(e.sha256 for e in added if e.sha256)
