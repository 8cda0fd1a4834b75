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
from pathlib import Path
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.storage.engine import connect
from casemgr.storage.problems import from_system, named_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform != "win32":  # where a file that is open for writing elsewhere cannot be read
    import fcntl


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

    def still(self, database: Path, dek: bytearray) -> Path:
        """Give the database, or a copy of it that has in it what its log has."""
        log = database.with_name(f"{database.name}-wal")
        try:
            if not log.exists() or not log.stat().st_size:
                return database
            place = Path(tempfile.mkdtemp(prefix="casemgr-"))  # 0700
            self._stack.callback(shutil.rmtree, place, ignore_errors=True)
            for path in (database, log):
                shutil.copyfile(path, place / path.name)
        except OSError as error:
            raise from_system(error, database.parent) from error
        copy = place / database.name
        with closing(connect(copy, dek)) as own, named_errors(place):
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return copy


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
