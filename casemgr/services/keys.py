"""What storage can do about the ways into an open vault; part of the ports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from casemgr.services.backups import Progress


@dataclass(frozen=True, slots=True)
class Way:
    """One secret that opens the vault."""

    id: int
    role: str
    """``manager``, ``recovery`` or ``deputy``."""
    since: datetime | None
    """When it was made, from the log; None for the ones the vault was born with."""
    tried: datetime | None
    """When it last opened the vault or was tried, from the log."""
    mark: str = ""
    """Short sign by which the log and the sheet name it."""


@dataclass(frozen=True, slots=True)
class NewRecoveryKey:
    """A recovery key that is on paper and not yet in force."""

    key: str
    """As printed: groups of five signs, joined by hyphens."""
    vault: str
    """Id of the vault, in hex."""
    mark: str
    """Short sign of its slot, printed on the sheet, so that an old sheet is known as one."""


class Keys(Protocol):
    """The ways into an open vault. Slow calls (key derivation); on the vault's thread.

    *own* is the pass phrase of whoever sits at the program, or the recovery key: an unlocked
    screen must not be enough to let another in. A wrong one raises ``vault_wrong_passphrase``;
    a new one that is too weak ``vault_weak_passphrase``, too long ``vault_long_passphrase``. Each
    call logs what it did, and either does all of it or leaves everything as it was.
    """

    def ways(self) -> list[Way]:
        """Give the ways in: the manager's, the recovery key's, then the deputy's if any."""
        ...

    def confirm(self, own: str) -> None:
        """Make sure, before more is asked, that *own* is right; nothing is logged or changed."""
        ...

    def add_deputy(self, own: str, new: str) -> None:
        """Let a deputy in with the pass phrase *new*; at most one. Raises ``deputy_exists``."""
        ...

    def drop_deputy(self, own: str, say: Progress | None = None) -> None:
        """Shut the deputy out and change the data key. Raises ``no_deputy`` and as ``rotate``."""
        ...

    def try_deputy(self, passphrase: str) -> bool:
        """Say whether the deputy's pass phrase opens the vault, by a real unlocking; logged.

        A wrong one gives False and is logged too. Raises ``no_deputy``.
        """
        ...

    def prepare_recovery_key(self, own: str) -> NewRecoveryKey:
        """Make a new recovery key, to be printed; the present one stays in force."""
        ...

    def accept_recovery_key(self, typed: Mapping[int, str]) -> None:
        """Put the prepared key in force, the old one out, after a real unlocking with it.

        *typed* are groups read from the paper, by their number from 1; they replace those of the
        prepared key before it is tried. Raises ``vault_recovery_key_mistyped`` (*group*) and
        ``no_recovery_key_prepared``; the old key then stays in force.
        """
        ...

    def sheet_of(self, key: str) -> NewRecoveryKey:
        """Give what the sheet of the recovery key in force says; for a vault just made."""
        ...

    def try_recovery_key(self, key: str, typed: Mapping[int, str] | None = None) -> None:
        """Make sure that the recovery key in force opens the vault, by a real unlocking; logged.

        *key* is the whole key; *typed* are groups read from the paper, by their number from 1,
        which replace its own before it is tried. Raises ``vault_recovery_key_mistyped`` (*group*)
        and ``vault_wrong_recovery_key``.
        """
        ...

    def note_opened(self) -> None:
        """Log that somebody sat down at the vault, and by which way they came in."""
        ...

    def rotate(self, own: str, say: Progress | None = None) -> None:
        """Change the data key: a verified copy under a new one, then the header says so.

        Older backups stay readable: the key they are under is kept inside the vault. Raises
        ``vault_damaged``, ``vault_disk_full``, ``cannot_write``; the vault then stays as it was.
        """
        ...

    def hand_over(self, own: str, new: str, say: Progress | None = None) -> None:
        """Give the office to a successor with the pass phrase *new*.

        The predecessor's way goes, the data key changes, the recovery key and the deputy's pass
        phrase stay. One step: either all of it is in force or nothing. Raises as ``rotate``.
        """
        ...
