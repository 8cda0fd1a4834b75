"""What the use cases need from outside: a vault, letters, a clock. Adapters fulfil these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from casemgr.services.printing import Letters, RenderedLetter
from casemgr.services.sheets import SummaryWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from casemgr.services.backups import Backups, Progress
    from casemgr.services.drafts import StoredDraft
    from casemgr.services.erasing import Cleaning, Erasing
    from casemgr.services.history import History
    from casemgr.services.keys import Keys


# The ports for what is printed and written have modules of their own; these are found here too.
__all__ = ["Letters", "RenderedLetter", "SummaryWriter"]


NETWORK = "network"
"""Where a folder lies that is on another computer."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Give the present moment, aware."""
        ...


# --- records that cross the storage port -------------------------------------------------


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One thing that happened to a case, as kept in the vault."""

    kind: str
    payload: Mapping[str, Any]
    """JSON-ready values."""
    at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The row of a case in lists: what can be searched, sorted and filtered in SQL.

    It is a projection of the case's events and can be rebuilt from them at any time.
    Due dates and lateness are not in it: they depend on today and on the holiday table.
    """

    number: str
    name: str
    """Person concerned, as written."""
    kana: str
    agent: str
    email: str
    types: tuple[str, ...]
    phase: str
    done: int
    total: int
    verified: bool
    hold: str
    hold_since: date | None
    next_action: str
    next_detail: str
    arrived_on: date
    closed_on: date | None
    has_suit_clock: bool
    unposted: int
    clock: str
    """JSON facts from which the own target is computed (see ``services.clock_facts``)."""


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What the case list shows. Empty values do not filter."""

    text: str = ""
    """Part of name, reading, agent, number or e-mail; NFKC, case-blind."""
    phases: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    open_only: bool = False
    overdue: bool = False
    due_within: int | None = None
    """Calendar days from today, overdue ones included."""
    held: bool = False
    unposted: bool = False
    tasks: bool = False
    """With a task or a matter that is still open; also closed cases, which these outlive."""
    sort: str = "due"
    """``number``, ``name``, ``types``, ``phase``, ``due`` or ``next``."""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of the case list: the summary and the due date computed for it."""

    id: int
    summary: Summary
    due_on: date | None
    """None when paused, closed or without a target."""


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """An issued letter: its bytes are kept and never made again."""

    id: str
    case_id: int
    kind: str
    language: str
    issued_at: datetime
    pdf: bytes
    sha256: str
    template: str
    """Id and version of the wording."""
    template_sha256: str
    values: str
    """JSON snapshot of the values the letter was made from."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One link of the audit chain; never personal data in it."""

    seq: int
    at: datetime
    actor: str
    action: str
    reference: str
    hash: str


# --- ports --------------------------------------------------------------------------------


class UnitOfWork(Protocol):
    """One transaction on an open vault. Leaving the block commits; an exception undoes all."""

    def __enter__(self) -> UnitOfWork:
        """Begin (``BEGIN IMMEDIATE``)."""
        ...

    def __exit__(self, *exc: object) -> None:
        """Commit, or roll back when an exception passes."""
        ...

    def next_number(self, year: int) -> int:
        """Take the next case number of *year*, from 1; never given twice."""
        ...

    def add_case(self, events: Sequence[StoredEvent], summary: Summary, policy_sha256: str) -> int:
        """Store a new case and give its id."""
        ...

    def events(self, case_id: int) -> list[StoredEvent]:
        """Give all events of a case in order. Raises ``no_such_case``."""
        ...

    def append(
        self, case_id: int, known: int, events: Sequence[StoredEvent], summary: Summary
    ) -> None:
        """Add *events* to a case of which the caller has seen *known* events.

        Raises ``changed_meanwhile`` when the case has grown since.
        Every event also becomes an entry of the audit chain, without personal data.
        """
        ...

    def case_id(self, number: str) -> int:
        """Find a case by its number. Raises ``no_such_case``, ``case_erased``."""
        ...

    def case_ids(self) -> list[int]:
        """Give the ids of all cases in order of arrival in the vault."""
        ...

    def cases_with(self, kind: str) -> list[int]:
        """Give the ids of the cases to which an event of this kind has happened."""
        ...

    def replace_summary(self, case_id: int, summary: Summary) -> None:
        """Write a rebuilt summary."""
        ...

    def find_people(self, name: str, email: str) -> list[tuple[int, str]]:
        """Find cases (id, number) of the same person: equal e-mail, or equal name, normalised."""
        ...

    def find_linked(self, number: str) -> list[int]:
        """Find the cases that were connected with the case of this number, by id."""
        ...

    def list_ids(self, what: ListFilter, today: date) -> list[int]:
        """Give the ids the list shows, in order."""
        ...

    def list_rows(self, ids: Sequence[int]) -> list[ListRow]:
        """Give the rows for *ids*, in that order; ids that are gone are left out."""
        ...

    def counts(self, today: date) -> dict[str, int]:
        """Count cases: ``total``, ``open``, ``overdue``, ``due_within_5``, ``held``, ``unposted``.

        Each but ``total`` is the number of ids the list filter of that name gives.
        """
        ...

    def add_letter(self, letter: StoredLetter) -> None:
        """Keep an issued letter."""
        ...

    def letter(self, letter_id: str) -> StoredLetter:
        """Give an issued letter. Raises ``no_such_letter``, ``content_erased``."""
        ...

    def setting(self, key: str) -> str | None:
        """Give a setting of the vault."""
        ...

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting of the vault, and log that *key* changed."""
        ...

    def add_document(self, kind: str, sha256: str, content: bytes) -> None:
        """Keep a file by its hash; the same one twice is no error.

        *kind* is ``law``, ``policy`` or ``image``; in vaults of the first version also
        ``attachment`` (a file put into a case).
        """
        ...

    def add_file(self, sha256: str, size: int, pieces: Iterable[bytes]) -> None:
        """Keep a file put into a case, piece by piece; the same one twice is kept once.

        Raises ``file_changed`` where *pieces* are not the bytes of this hash and size, and what
        they raise themselves; the unit of work must then end without a commit.
        """
        ...

    def file_pieces(self, sha256: str) -> Iterator[bytes]:
        """Give a kept file in pieces, also one from before there were pieces.

        Raises ``vault_damaged`` when it is missing. To be read within the unit of work.
        """
        ...

    def document(self, kind: str, sha256: str) -> bytes:
        """Give a kept file by its hash. Raises ``vault_damaged`` when it is missing."""
        ...

    def keep_draft(self, key: str, at: datetime, content: str) -> None:
        """Keep what is being typed, in the place of what was kept under *key*; never logged."""
        ...

    def drafts(self, beginning: str = "") -> list[StoredDraft]:
        """Give the drafts whose keys begin so."""
        ...

    def forget_drafts(self, keys: Sequence[str]) -> None:
        """Remove drafts; ones that are gone are no error."""
        ...

    def log(self, limit: int, before: int | None = None) -> list[LogEntry]:
        """Give the newest *limit* entries of the audit chain, newest first."""
        ...

    def log_head(self) -> tuple[int, str]:
        """Give sequence and hash of the newest entry; (0, "") when there is none."""
        ...

    @property
    def erasing(self) -> Erasing:
        """What erases by the rules of retention."""
        ...

    def write_log(self, action: str, reference: str) -> None:
        """Add an entry that is not about a case's events (opening, export …)."""
        ...


class OpenVault(Protocol):
    """An unlocked vault. All use from one thread."""

    sample: bool
    role: str
    """By whose way it was opened: ``manager``, ``recovery`` or ``deputy``; stands in the log."""
    upgraded: str
    """The backup of the vault as an older casemgr left it, if opening converted it; else empty."""
    read_only: bool
    """Whether it is not to be written; each change then raises ``vault_read_only``."""
    is_backup: bool
    """Whether that is because it is a backup in which nobody has worked, and which stays one."""
    older: bool
    """Whether it has the structure of an older casemgr, and is only to be checked and copied."""

    @property
    def backups(self) -> Backups:
        """Copies of this vault, and what to do with them."""
        ...

    @property
    def history(self) -> History:
        """Whether this is the newest copy of the vault, as far as this computer can tell."""
        ...

    @property
    def cleaning(self) -> Cleaning:
        """What follows a batch of erasures."""
        ...

    @property
    def keys(self) -> Keys:
        """The ways into this vault."""
        ...

    def begin(self) -> UnitOfWork:
        """Give a new unit of work."""
        ...

    def set_due_function(self, due: Callable[[str], date | None]) -> None:
        """Tell how a due date is computed from ``Summary.clock``.

        The vault keeps the results in memory only (a TEMP table), never in the file.
        Calling it again (after the calendar changed) recomputes all open cases.
        """
        ...

    def verify(self, say: Progress | None = None) -> list[str]:
        """Check pages, structure and the audit chain; give the names of the faults found.

        *say* is told how far it is. When it stops the check, this raises ``check_stopped``.
        """
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the pass phrase of whoever opened it; *old* may also be the recovery key.

        One who came with the recovery key replaces the manager's. Raises
        ``vault_wrong_passphrase``, ``vault_weak_passphrase``, ``vault_long_passphrase``,
        ``passphrase_in_use`` (by another). Slow: derives keys.
        """
        ...

    def close(self) -> None:
        """Lock: checkpoint, close, wipe the key, free the lock file."""
        ...
