"""An open vault: one connection, the key, the lock."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from casemgr.storage import access, keys, look, slots, verify
from casemgr.storage import header as headers
from casemgr.storage.backup import Source
from casemgr.storage.backups import VaultBackups
from casemgr.storage.due import DueDates
from casemgr.storage.engine import driver_connection, make_engine
from casemgr.storage.passphrase import require_strong
from casemgr.storage.problems import named_errors
from casemgr.storage.slots import Role
from casemgr.storage.unit_of_work import SqlUnitOfWork, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from filelock import BaseFileLock

    from casemgr.services.ports import Clock
    from casemgr.storage.header import Header
    from casemgr.storage.keys import Cost


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
        lock: BaseFileLock,
        clock: Clock,
        cost: Cost,
    ) -> None:
        self._folder = folder
        self._header = header
        self._dek = dek
        self._lock = lock
        self._cost = cost
        self._database = folder / header.database
        look.at_file(self._database)
        self._engine = make_engine(self._database, dek)
        connection = self._engine.connect()
        try:
            with named_errors(folder):
                self.sample = look.inside(connection, header.vault_id)
        except BaseException:
            connection.close()
            raise
        self._place = Workplace(connection, DueDates(), clock, role.value)
        self.backups = VaultBackups(
            self._place, lambda: Source(self._database, self._dek, self._header)
        )

    def begin(self) -> SqlUnitOfWork:
        """Give a new unit of work."""
        return SqlUnitOfWork(self._place)

    def set_due_function(self, due: Callable[[str], date | None]) -> None:
        """Tell how a due date is computed."""
        self._place.due.use(self._place.connection, due)

    def verify(self) -> list[str]:
        """Check everything."""
        return verify.faults(self._place.connection, self._database, self._dek)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the manager's pass phrase; the database stays as it is."""
        access.require_either(self._header, old)
        require_strong(new)
        secret = keys.secret_from(new)
        try:
            kept = [slot for slot in self._header.slots if slot.role is not Role.MANAGER]
            added = slots.make(
                self._dek,
                secret,
                vault_id=self._header.vault_id,
                slot_id=1 + max(slot.id for slot in self._header.slots),
                role=Role.MANAGER,
                cost=self._cost,
            )
        finally:
            keys.wipe(secret)
        header = replace(self._header, seq=self._header.seq + 1, slots=(added, *kept))
        headers.write(self._folder, header, self._dek)
        self._header = header

    def close(self) -> None:
        """Lock. Safe to call again."""
        connection = self._place.connection
        try:
            if not connection.closed:
                # On a full disk the checkpoint fails; the work is safe in the log all the same.
                with contextlib.suppress(dbapi2.Error):
                    driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.close()
                self._engine.dispose()
        finally:
            keys.wipe(self._dek)
            self._lock.release()
