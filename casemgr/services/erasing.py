"""What storage can do about erasing; part of the ports.

Each call is part of a unit of work. It is logged first, with a hash over everything that goes, and
the check of the vault takes nothing for erased that the log does not name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from casemgr.services.backups import Progress

ERASED = "erased"
"""The action under which the log keeps an erasure; its reference is the number and the rule."""


@dataclass(frozen=True, slots=True)
class FeeLine:
    """What happened to the fee of a case, as the ledger needs it beyond the case."""

    on: date
    at: datetime
    """When it was recorded: lines of a day stand in this order."""
    what: str
    amount: int
    method: str = ""
    letter: str = ""
    """Number of the notice it was asked for by, or of the receipt. What else was noted as evidence
    may name the payer, and goes."""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """What is left of a case whose file was erased: nothing that names a person."""

    number: str
    arrived_on: date
    closed_on: date
    requests: tuple[tuple[str, str], ...]
    """Kind of request and outcome of each item."""
    fees: tuple[FeeLine, ...] = ()
    """The books outlast the file (Corporation Tax Act Enforcement Regulations, Article 59)."""
    erased_at: datetime | None = None
    """None before it is."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What had been erased in the vault from which this one was restored, and is back here."""

    number: str
    rule: str
    at: datetime
    closed_on: date | None
    """When the case was closed there, where its whole file was erased."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """One entry of the log by which something was erased."""

    seq: int
    at: datetime
    actor: str
    number: str
    rule: str
    first_seq: int
    """The case's first entry of the log: older copies of the vault know nothing of it."""
    letters: int
    files: int
    events: int

    def is_in(self, seq: int) -> bool:
        """Whether a copy whose newest entry is *seq* still holds what was erased."""
        return self.first_seq <= seq < self.seq


class Erasing(Protocol):
    """Erasing within a unit of work."""

    def redact(
        self,
        case_id: int,
        known: int,
        rule: str,
        left: Mapping[int, Mapping[str, Any]],
        letters: Sequence[str],
    ) -> int:
        """Put what is *left* of events, by position, in their place, and drop *letters*.

        Files that no event names any longer go as well. Gives the log's entry. Raises
        ``changed_meanwhile`` when the case has not just the *known* events.
        """
        ...

    def erase_case(self, case_id: int, known: int, rule: str, entry: RegisterEntry) -> int:
        """Erase a whole case, but for its *entry* of the register. Raises as ``redact``."""
        ...

    def drop_entry(self, number: str, rule: str) -> int:
        """Take a line out of the register. Raises ``no_such_case``."""
        ...

    def register(self) -> list[RegisterEntry]:
        """Give the register of erased cases, the newest first."""
        ...

    def erasures(self) -> list[Erasure]:
        """Give what was erased so far, the newest first."""
        ...

    def undone(self) -> list[Undone]:
        """Give what restoring a backup brought back although it had been erased."""
        ...

    def candidates(self, rule: str, closed_by: date | None) -> list[int]:
        """Give the ids of cases in which the class *rule* may have come to its end.

        Closed on *closed_by* or before; None: with identity confirmed, or closed. A case to which
        nothing has happened since the class was erased is left out.
        """
        ...


class Cleaning(Protocol):
    """What follows a batch of erasures, outside of any transaction."""

    def clean(self, say: Progress | None = None) -> None:
        """Merge the full-text index, empty the write-ahead log and write the file anew.

        Deleted rows are overwritten at once; this takes away what indexes and free pages may still
        tell. Raises ``vault_disk_full``; the erasures stand all the same.
        """
        ...
