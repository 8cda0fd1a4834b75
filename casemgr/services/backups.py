"""What storage can do about copies of an open vault; part of the ports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

Progress = Callable[[str, int], None]
"""Called now and then with what is being done (``copy``, ``check``) and how many percent.

What it raises stops the work and is raised by it; ``backup_stopped`` is meant for that.
"""


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of a vault in a folder of its own."""

    path: str
    made_at: datetime
    seq: int
    """The newest log entry in it."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the backups of a vault stand."""

    folder: str
    """Where they go; empty until one is chosen."""
    last: datetime | None
    changed: bool
    """Whether the vault has changed since the last one; opening it is no change."""
    overdue: bool
    """Whether it has changed and the last one, or without any the vault, is 7 days old.

    Also when the last one is missing.
    """
    failed: str
    """The code of the refusal when the newest attempt failed, else empty."""
    missing: bool = False
    """Whether the folder is there and the last backup is not in it."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What the present vault has and a backup has not, and the other way round."""

    backup: Backup
    last_entry: datetime | None
    """Of the backup's log."""
    cases_there: int
    letters_there: int
    entries: int
    """Log entries of the present vault that the backup has not."""
    events: int
    """Those of them that are events of cases."""
    cases: tuple[str, ...]
    """Numbers of the cases these events belong to."""
    new_cases: tuple[str, ...]
    """Those of them that are not in the backup at all."""
    letters: int
    """Issued letters that are not in the backup."""
    only_there: int
    """Log entries that only the backup has: the two have gone separate ways."""
    erasures: int = 0
    """What was erased since and is still in the backup; the restored vault offers to do it again.
    """


class Backups(Protocol):
    """Backups of an open vault. Slow calls; on the vault's thread."""

    def state(self) -> BackupState:
        """Say how things stand; no medium is needed."""
        ...

    def last_backup(self) -> datetime | None:
        """Give the moment of the last backup that was made and verified."""
        ...

    def on_same_disk(self) -> bool:
        """Say whether the folder that is kept is on the file system of the vault itself.

        False too where nobody can tell, and where none is kept.
        """
        ...

    def set_folder(self, folder: str) -> None:
        """Keep where backups go (an empty text: nowhere).

        Raises ``vault_missing``, ``not_a_folder``, ``place_inside`` (a vault or a backup).
        """
        ...

    def make(self, folder: str = "", say: Progress | None = None) -> Backup:
        """Make a backup, prove that it is whole and equal, and thin out older ones beside it.

        Into *folder*, else into the one kept. Nothing is left when it fails or is stopped. Raises
        ``vault_missing`` (no such folder), ``not_a_folder``, ``place_inside`` (a vault or a
        backup), ``vault_damaged`` (the vault itself, *part* names the faults),
        ``vault_disk_full``, ``cannot_write``, and what *say* raises.
        """
        ...

    def make_if_changed(self, say: Progress | None = None) -> Backup | None:
        """Make one where a folder is kept and the vault has changed; before it is locked.

        Never raises a ``Problem``: a failure is logged, and ``state`` tells of it.
        """
        ...

    def listed(self, folder: str = "") -> list[Backup]:
        """Give this vault's backups in *folder*, newest first.

        Without *folder* those of the one kept, and after them those that a new version of the
        program made in the vault's own folder before it changed the structure.
        Where *folder* is itself one of them, that one is given.
        """
        ...

    def remove(self, path: str) -> None:
        """Remove the backup in *path* for good, and log it; other files are never touched.

        Raises ``vault_not_a_vault`` (no backup of this vault), ``vault_open_elsewhere`` (it is the
        one that is open), ``cannot_write``.
        """
        ...

    def compare(self, path: str) -> Loss:
        """Say what would be lost with the backup in *path*; nothing is written.

        Raises ``vault_not_a_vault`` (no backup of this vault), ``vault_damaged``.
        """
        ...

    def restore(self, path: str, into: str, say: Progress | None = None) -> str:
        """Make a vault of the backup *path* in the new folder *into*, and prove it; gives *into*.

        The open vault is left as it is. The present pass phrase and recovery key open the new
        one, whichever were in force when the backup was made. Raises ``vault_exists``,
        ``place_inside`` (a vault or a backup), ``vault_not_a_vault``, ``vault_damaged``,
        ``vault_disk_full``, ``cannot_write``.
        """
        ...
