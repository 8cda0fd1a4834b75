"""What the log tells of letters: which were copied out of the vault, and what left on a day.

The log is read back from its newest entry only as far as it can matter, so that a vault of many
years answers almost as fast as a new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.services.dispatch import LOCKED, posted_on
from casemgr.services.signing import SIGNED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date, datetime

    from casemgr.domain.case import Case
    from casemgr.services.desk import Desk
    from casemgr.services.dispatch import Posting
    from casemgr.services.ports import LogEntry

PRINTED, SAVED = "printed", "exported"
"""What the log calls printing a letter, and saving it as a file."""

_COPIES = frozenset({PRINTED, SAVED, LOCKED, SIGNED})
_AT_ONCE = 500
SLACK = 5000
"""Entries in a row without any meaning for the question, before no more are expected."""


def copied(desk: Desk, case: Case, letters: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Tell for each of these *letters* of *case* how it was copied out of the vault so far.

    By the log's own words; empty where it was never printed, saved or locked in this program.
    Raises ``no_such_letter``.
    """
    made = {s.event.letter: s.at for s in case.history if isinstance(s.event, ev.LetterIssued)}
    wanted = list(letters)
    for letter in wanted:
        if letter not in made:
            raise Problem(Code.NO_SUCH_LETTER, letter=letter)
    return copies(desk, {letter: made[letter] for letter in wanted})


def copies(desk: Desk, made: Mapping[str, datetime]) -> Mapping[str, frozenset[str]]:
    """Tell the same for letters of any cases, by the moments at which they were made."""
    found: dict[str, set[str]] = {letter: set() for letter in made}
    first = min(made.values(), default=None)
    if first is not None:
        for entry in _back(desk, lambda entry: entry.at >= first):
            # Of a signed copy, the certificate stands behind the number.
            letter = entry.reference.partition(" · ")[0]
            if entry.action in _COPIES and letter in found:
                found[letter].add(entry.action)
    return {letter: frozenset(ways) for letter, ways in found.items()}


def left_on(desk: Desk, day: date) -> tuple[Posting, ...]:
    """List what left the house on *day*: by way, then by letter number.

    Looked at are the cases of which the log tells anything since that day: a posting is recorded
    on its day or later, never before.
    """
    entries = _back(desk, lambda entry: entry.at.astimezone(JST).date() >= day)
    cases = []
    for number in sorted({entry.reference for entry in entries}):
        try:
            cases.append(desk.case(desk.find(number)))
        except Problem:  # the entry is about something else: a setting, a letter, a file
            continue
    return posted_on(cases, day)


def _back(desk: Desk, matters: Callable[[LogEntry], bool]) -> Iterator[LogEntry]:
    """Give the log's entries that *matter*, the newest first, until there are long none.

    Not only until the first that does not: a computer's clock is put right now and then, and a
    vault that was filled from files tells of its cases one after the other.
    """
    before: int | None = None
    idle = 0
    while idle < SLACK and (entries := desk.log(_AT_ONCE, before)):
        for entry in entries:
            if matters(entry):
                idle = 0
                yield entry
            else:
                idle += 1
        before = entries[-1].seq
