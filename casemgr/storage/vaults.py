"""Makes and opens vaults."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from casemgr.domain.errors import Code, Problem
from casemgr.storage import (
    access,
    backup,
    files,
    keys,
    leftovers,
    migrations,
    reading,
    recovery_key,
    rotation,
    slots,
    unopened,
    whereabouts,
)
from casemgr.storage import header as headers
from casemgr.storage.engine import connect
from casemgr.storage.header import Header
from casemgr.storage.passphrase import require_strong, strength
from casemgr.storage.problems import from_system, named_errors
from casemgr.storage.slots import Role
from casemgr.storage.vault import EncryptedVault, Lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filelock import BaseFileLock

    from casemgr.services.ports import Clock
    from casemgr.storage.keys import Cost
    from casemgr.storage.reading import Still

_DATABASE = headers.database_name(1)


class EncryptedVaults:
    """Implements ``services.vaults.Vaults``, where each method is described."""

    def __init__(
        self,
        clock: Clock,
        *,
        cost: Cost | None = None,
        heads: Path | None = None,
        reserve: int = 0,
    ) -> None:
        """Take the clock for the log, and what a guess at a new pass phrase shall cost.

        Without a *cost* it is what takes this computer half a second to a second.
        In the folder *heads* this computer remembers the newest log entry of each vault; without
        one nothing is remembered. So many bytes as *reserve* says are held for each vault against
        a full disk.
        """
        if cost is not None and not keys.is_enough(cost):
            raise ValueError(cost)
        self._clock = clock
        self._known_cost = cost
        self._heads = heads
        self._reserve = reserve

    def create(
        self, folder: str, passphrase: str, *, sample: bool = False
    ) -> tuple[EncryptedVault, str]:
        """Make a vault beside its place and move it there when it is whole."""
        path = files.behind_link(Path(folder).absolute())
        require_strong(passphrase)
        try:
            return self._create(path, passphrase, sample=sample)
        except OSError as error:
            problem = from_system(error, path)
            if problem.code is Code.VAULT_READ_ONLY:  # there is no vault yet
                problem = Problem(Code.CANNOT_WRITE, path=str(path), reason=error.strerror)
            raise problem from error

    def open(self, folder: str, passphrase: str) -> EncryptedVault:
        """Open with a pass phrase."""
        return self._open(folder, lambda header: access.with_passphrase(header, passphrase))

    def open_unconverted(self, folder: str, passphrase: str) -> EncryptedVault:
        """Open with a pass phrase, and leave the structure as it is."""
        return self._open(
            folder, lambda header: access.with_passphrase(header, passphrase), as_it_is=True
        )

    def open_to_check(self, folder: str, passphrase: str) -> EncryptedVault:
        """Open with a pass phrase, and write nothing."""
        path = Path(folder).absolute()
        _look_at_folder(path)
        return self._open_to_read(
            path, lambda header: access.with_passphrase(header, passphrase), as_it_is=True
        )

    def look_at(self, folder: str) -> None:
        """Say whether there is a vault."""
        path = Path(folder).absolute()
        _look_at_folder(path)
        headers.read(path)

    def look_at_place(self, folder: str) -> None:
        """Say whether backups can go there."""
        backup.require_place(Path(folder).absolute())

    def open_with_recovery_key(self, folder: str, key: str) -> EncryptedVault:
        """Open with the recovery key."""
        return self._open(folder, lambda header: access.with_recovery_key(header, key))

    def backups_in(self, folder: str, of: str) -> list[str]:
        """Give what looks like a backup."""
        found = unopened.backups(Path(folder).absolute(), Path(of).absolute())
        return [str(place) for place in found]

    def caution(self, folder: str) -> str:
        """Say why a vault should not lie there."""
        return whereabouts.caution(folder)

    def strength(self, passphrase: str) -> int:
        """Judge a pass phrase."""
        return strength(passphrase)

    def _create(self, path: Path, passphrase: str, *, sample: bool) -> tuple[EncryptedVault, str]:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise Problem(Code.VAULT_EXISTS, path=str(path))
        place = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))  # 0700
        secret = keys.secret_from(passphrase)
        recovery = bytearray(os.urandom(keys.KEY_BYTES))
        dek = bytearray(os.urandom(keys.KEY_BYTES))
        try:
            header = self._new_header(dek, secret, recovery)
            _make_database(place / _DATABASE, dek, header.vault_id, sample=sample)
            (place / leftovers.INSIDE).mkdir(mode=0o700)
            headers.create(place, header, dek)
            if path.exists():
                path.rmdir()  # Windows does not rename onto a folder, not even an empty one
            place = place.rename(path)
            files.sync_folder(path.parent)
            with _locked(path) as lock:
                vault = self._take(path, header, dek, Role.MANAGER, lock)
            return vault, recovery_key.write(recovery)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            keys.wipe(dek)
            raise
        finally:
            keys.wipe(secret, recovery)

    def _cost(self) -> Cost:
        return self._known_cost or keys.calibrated()

    def _new_header(self, dek: bytearray, secret: bytearray, recovery: bytearray) -> Header:
        vault_id = os.urandom(headers.ID_BYTES)
        ways = ((Role.MANAGER, secret, self._cost()), (Role.RECOVERY, recovery, None))
        return Header(
            vault_id=vault_id,
            seq=1,
            database=_DATABASE,
            key_number=1,
            slots=tuple(
                slots.make(dek, own, vault_id=vault_id, slot_id=slot_id, role=role, cost=cost)
                for slot_id, (role, own, cost) in enumerate(ways, start=1)
            ),
        )

    def _open(
        self,
        folder: str,
        unlock: Callable[[Header], tuple[bytearray, Role]],
        *,
        as_it_is: bool = False,
    ) -> EncryptedVault:
        path = Path(folder).absolute()
        _look_at_folder(path)
        # Opened to be worked in, a backup would be one no longer.
        if not backup.is_untouched(path):
            try:
                return self._open_to_write(path, unlock, as_it_is=as_it_is)
            except Problem as problem:
                if problem.code is not Code.VAULT_READ_ONLY:
                    raise
        return self._open_to_read(path, unlock, as_it_is=as_it_is)

    def _open_to_read(
        self,
        path: Path,
        unlock: Callable[[Header], tuple[bytearray, Role]],
        *,
        as_it_is: bool = False,
    ) -> EncryptedVault:
        with reading.held(path / leftovers.LOCK) as held:
            read, dek, role = access.unlock(path, unlock)
            try:
                database = rotation.database_of(path, read.header)
                still = held.still(database, dek, as_it_is=as_it_is)
                if not as_it_is and backup.is_untouched(path):
                    still = held.converted(still, dek)
                return self._take(path, read.header, dek, role, held, still)
            except BaseException:
                keys.wipe(dek)
                raise

    def _open_to_write(
        self,
        path: Path,
        unlock: Callable[[Header], tuple[bytearray, Role]],
        *,
        as_it_is: bool = False,
    ) -> EncryptedVault:
        with _locked(path) as lock:
            read, dek, role = access.unlock(path, unlock)
            try:
                rotation.settle(path, read.header)
                convert = not as_it_is
                vault = self._take(path, read.header, dek, role, lock, convert=convert)
            except BaseException:
                keys.wipe(dek)
                raise
            # A spare copy that cannot be mended now must not keep anyone from the cases.
            with contextlib.suppress(Problem, OSError):
                headers.heal(path, read)
                rotation.clear(path, read.header)  # only now is the header sure to stay
            return vault

    def _take(
        self,
        path: Path,
        header: Header,
        dek: bytearray,
        role: Role,
        lock: Lock,
        still: Still | None = None,
        *,
        convert: bool = True,
    ) -> EncryptedVault:
        return EncryptedVault(
            path,
            header,
            dek,
            role=role,
            lock=lock,
            clock=self._clock,
            cost=self._cost,
            heads=self._heads,
            reserve=self._reserve,
            still=still,
            convert=convert,
        )


def _look_at_folder(path: Path) -> None:
    """Tell what *path* is before anything is made in it."""
    if not path.exists():
        raise Problem(Code.VAULT_MISSING, path=str(path))
    if not headers.exists(path):
        if any(path.glob("cases-*.db")):
            raise Problem(Code.VAULT_DAMAGED, part="header")
        raise Problem(Code.VAULT_NOT_A_VAULT, path=str(path))


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[BaseFileLock]:
    """Take the vault for this process and keep it, unless the block fails.

    The system frees the lock when the process dies.
    """
    lock = FileLock(
        path / leftovers.LOCK,
        mode=files.PRIVATE_FILE,
        blocking=False,
        thread_local=False,
        preserve_lock_file=True,  # never falls back to a lock that outlives a killed process
    )
    try:
        lock.acquire()
    except Timeout as error:
        raise Problem(Code.VAULT_OPEN_ELSEWHERE, path=str(path)) from error
    except OSError as error:
        raise from_system(error, path) from error
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _make_database(path: Path, dek: bytearray, vault_id: bytes, *, sample: bool) -> None:
    files.create_private(path)  # SQLite gives the same rights to the files it makes beside it
    connection = connect(path, dek)
    with contextlib.closing(connection), named_errors(path.parent):
        migrations.migrate(connection)
        connection.execute(
            "INSERT INTO vault (one, id, sample, needs) VALUES (1, ?, ?, ?)",
            (vault_id, int(sample), migrations.needed()),
        )
