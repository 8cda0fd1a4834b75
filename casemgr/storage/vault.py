"""An open vault: one connection, the key, the lock."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Never, Protocol, cast

from sqlcipher3 import dbapi2

from casemgr.domain.errors import Code, Problem
from casemgr.storage import backup, foreign, keys, look, rotation, stand_ins, upgrade, verify
from casemgr.storage import header as headers
from casemgr.storage.anchor import Anchor
from casemgr.storage.backup import Source
from casemgr.storage.backups import VaultBackups
from casemgr.storage.ballast import Ballast
from casemgr.storage.cleaning import VaultCleaning
from casemgr.storage.due import DueDates
from casemgr.storage.engine import driver_connection, make_engine
from casemgr.storage.history import VaultHistory
from casemgr.storage.polling import Poll
from casemgr.storage.problems import named_errors
from casemgr.storage.ring import VaultKeys
from casemgr.storage.unit_of_work import SqlUnitOfWork, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Connection

    from casemgr.services.backups import Progress
    from casemgr.services.ports import Clock
    from casemgr.storage.header import Header
    from casemgr.storage.keys import Cost
    from casemgr.storage.reading import Still
    from casemgr.storage.rotation import Moved
    from casemgr.storage.slots import Role


class Lock(Protocol):
    """What keeps others out of the vault."""

    def release(self) -> None:
        """Let them in."""
        ...


class _Shut:
    """Stands for a connection that could not be made again: whoever asks is told so."""

    closed = True

    @property
    def connection(self) -> Never:
        """Give none."""
        raise Problem(Code.VAULT_OPEN_AGAIN)

    def begin(self) -> Never:
        """Begin nothing."""
        raise Problem(Code.VAULT_OPEN_AGAIN)


class EncryptedVault:
    """Implements ``services.ports.OpenVault``, where each method is described.

    Takes over the key and the lock: closing wipes the one and frees the other.
    """

    def __init__(
        self,
        folder: Path,
        header: Header,
        dek: bytearray,
        *,
        role: Role,
        lock: Lock,
        clock: Clock,
        cost: Callable[[], Cost],
        heads: Path | None = None,
        reserve: int = 0,
        still: Still | None = None,
        convert: bool = True,
    ) -> None:
        """Open it; where it cannot be written, *still* is the database to be read.

        Unless it shall *convert* an older structure, it raises ``vault_read_only`` for one.
        """
        self._folder = folder
        self._header = header
        self._dek = dek
        self._lock = lock
        self.read_only = still is not None
        self.is_backup = self.read_only and backup.is_untouched(folder)
        self._still = still
        self._database = still.database if still else folder / header.database
        look.at_file(self._database)
        aside = still.aside if still else foreign.set_aside(self._database, dek)
        self._engine = make_engine(self._database, dek, reading=self.read_only, folder=folder)
        connection = self._engine.connect()
        try:
            with named_errors(folder):
                self.sample = look.inside(connection, header.vault_id)
                self.older = upgrade.is_needed(connection)
                self.upgraded = self._upgrade(connection, clock, role, convert=convert)
        except BaseException:
            connection.close()
            raise
        anchor = Anchor(heads, header.vault_id)
        self._ballast = Ballast(folder, 0 if still else reserve)
        self._ballast.take()
        self._place = Workplace(
            connection,
            DueDates(),
            clock,
            role.value,
            anchor,
            self._ballast,
            read_only=str(folder) if still else "",
        )
        self.cleaning = VaultCleaning(self._place)
        self.history = VaultHistory(self._place, sample=self.sample, aside=aside)
        self.role = role.value
        self.backups = VaultBackups(self._place, self.source)
        self.keys = VaultKeys(self._place, self, cost)

    def begin(self) -> SqlUnitOfWork:
        """Give a new unit of work."""
        return SqlUnitOfWork(self._place)

    def _upgrade(self, connection: Connection, clock: Clock, role: Role, *, convert: bool) -> str:
        if not self.older:
            return ""
        if self._still is not None and self._still.as_it_is:
            stand_ins.make(connection)
            return ""
        if self._still is not None or not convert:
            raise Problem(Code.VAULT_READ_ONLY, path=str(self._folder))
        source = Source(self._database, self._dek, self._header)
        kept = upgrade.upgrade(connection, source, clock.now(), role.value)
        self.older = False
        return kept

    def set_due_function(self, due: Callable[[str], date | None]) -> None:
        """Tell how a due date is computed."""
        self._place.due.use(self._place.connection, due)

    def verify(self, say: Progress | None = None) -> list[str]:
        """Check everything."""
        poll = Poll(say) if say else None
        try:
            if self._still is not None:
                return verify.faults_of_copy(self._still.checked, self._dek, poll=poll)
            self._ballast.give_if_full()
            return verify.faults(self._place.connection, self._database, self._dek, poll)
        except Problem as problem:
            if problem.code is Code.BACKUP_STOPPED:
                raise Problem(Code.CHECK_STOPPED) from problem
            raise

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace a pass phrase; the database stays under its key."""
        self.keys.change_passphrase(old, new)

    # --- what the ring of keys needs --------------------------------------------------------

    def source(self) -> Source:
        """Give database, key and header as they are now."""
        self._ballast.give_if_full()  # whoever asks is about to copy them
        return Source(
            self._database, self._dek, self._header, home=self._folder, still=self.read_only
        )

    def put(self, header: Header) -> None:
        """Put a header with the same key in force."""
        headers.write(self._folder, header, self._dek)
        self._header = header

    def move(self, moved: Moved) -> None:
        """Go on with the database that has taken the place of the present one.

        That one is closed first: whatever fails here, nothing is written into it any more.
        Raises ``vault_open_again``: the change is made, and has to be told as made.
        """
        self._place.connection.close()
        self._engine.dispose()
        keys.wipe(self._dek)
        self._header, self._dek = moved.header, moved.dek
        self._database = self._folder / moved.header.database
        try:
            rotation.settle(self._folder, moved.header)
            look.at_file(self._database)
            self._engine = make_engine(self._database, self._dek)
            self._place.connection = self._engine.connect()
        except (Problem, OSError) as error:
            self._place.connection = cast("Connection", _Shut())
            raise Problem(Code.VAULT_OPEN_AGAIN) from error
        if moved.safe:
            rotation.clear(self._folder, moved.header)
        self.history.keep()

    def close(self) -> None:
        """Lock. Safe to call again."""
        connection = self._place.connection
        self.keys.forget()
        with contextlib.ExitStack() as last:  # whatever fails, neither key nor lock stays
            last.callback(self._lock.release)
            last.callback(keys.wipe, self._dek)
            if connection.closed:
                return
            last.callback(self._engine.dispose)
            last.callback(connection.close)
            self.history.keep()
            self._ballast.give_if_full()
            # On a full disk the checkpoint fails; the work is safe in the log all the same.
            with contextlib.suppress(dbapi2.Error):
                driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
