"""Looking into a vault that cannot be written: on a read-only medium, or without permission.

The database is read as it lies there, without a lock of its own or a log; what still stands in a
write-ahead log is brought into a copy first, which is encrypted like the original.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.storage import foreign, look, migrations
from casemgr.storage.engine import connect, connect_reading
from casemgr.storage.problems import from_system, named_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform == "win32":
    from filelock import FileLock, Timeout
else:
    import fcntl


@dataclass(frozen=True, slots=True)
class Still:
    """A database that is only read."""

    database: Path
    """The one that lies there, or a copy of it that has in it what its log has."""
    checked: Path
    """What a check looks at: the same, but never one that was converted to be read."""
    aside: Path | None = None
    """The write-ahead log of another database that lies beside it and is left out."""
    as_it_is: bool = False
    """Whether one of an older casemgr is read without being converted."""


class Held:
    """What a vault that is only read holds; stands in the place of its lock."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._stack = contextlib.ExitStack()

    def release(self) -> None:
        """Let all of it go. Safe to call again."""
        self._stack.close()

    def lock(self, path: Path) -> None:
        """Keep out those who would write, as far as the medium knows locks.

        Raises ``vault_open_elsewhere``.
        """
        if sys.platform == "win32":
            self._lock_there(path)
            return
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except OSError:  # never opened since it came here: nobody writes
            return
        self._stack.callback(os.close, descriptor)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self.release()
            raise Problem(Code.VAULT_OPEN_ELSEWHERE, path=str(path.parent)) from error
        except OSError:  # the medium knows no locks
            return

    if sys.platform == "win32":

        def _lock_there(self, path: Path) -> None:
            if not path.exists():  # never opened since it came here: nobody writes
                return
            lock = FileLock(path, blocking=False, thread_local=False)
            try:
                lock.acquire()
            except Timeout as error:
                raise Problem(Code.VAULT_OPEN_ELSEWHERE, path=str(path.parent)) from error
            except OSError:  # a medium that cannot be written
                return
            self._stack.callback(lock.release)

    def still(self, database: Path, dek: bytearray, *, as_it_is: bool = False) -> Still:
        """Give the database as it lies there, or a copy of it that has in it what its log has."""
        log = database.with_name(f"{database.name}-wal")
        try:
            if not log.exists() or not log.stat().st_size:
                return Still(database, database, as_it_is=as_it_is)
        except OSError as error:
            raise from_system(error, database.parent) from error
        copy = self._copy(database, log)
        strange = foreign.set_aside(copy, dek) is not None
        with closing(connect(copy, dek)) as own, named_errors(copy.parent):
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Still(copy, copy, log if strange else None, as_it_is)

    def converted(self, still: Still, dek: bytearray) -> Still:
        """Give one of today's structure: a converted copy, where that of *still* is older.

        What was copied is not touched: a backup would be one no longer.
        """
        look.at_file(still.database)
        folder = still.database.parent
        with closing(connect_reading(still.database, dek)) as own, named_errors(folder):
            older = migrations.version_of(own) < migrations.LATEST
            if not older or not migrations.is_intact(own):  # whoever opens it tells
                return still
        copy = self._copy(still.database)
        with closing(connect(copy, dek)) as own, named_errors(folder):
            migrations.migrate(own)
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Still(copy, still.checked, still.aside)

    def _copy(self, database: Path, *beside: Path) -> Path:
        try:
            place = Path(tempfile.mkdtemp(prefix="casemgr-"))  # 0700
            self._stack.callback(shutil.rmtree, place, ignore_errors=True)
            for path in (database, *beside):
                shutil.copyfile(path, place / path.name)
        except OSError as error:
            raise from_system(error, database.parent) from error
        return place / database.name


@contextlib.contextmanager
def held(lock: Path) -> Iterator[Held]:
    """Hold what reading a vault needs, unless the block fails."""
    own = Held()
    try:
        own.lock(lock)
        yield own
    except BaseException:
        own.release()
        raise
