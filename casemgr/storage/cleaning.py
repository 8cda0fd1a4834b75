"""What follows a batch of erasures: no term is left in an index, no old page in the file.

SQLite overwrites what is deleted (``secure_delete``), also in the full-text index. The index is
merged all the same, and the file written anew, so that nothing rests on either alone.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from casemgr.storage.engine import driver_connection
from casemgr.storage.problems import named_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.backups import Progress
    from casemgr.storage.unit_of_work import Workplace

_PAUSE_SECONDS = 0.05
_INDEXES = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%'"


class VaultCleaning:
    """Implements ``services.erasing.Cleaning``, where each method is described."""

    def __init__(self, place: Workplace) -> None:
        """Work on an open vault, outside of transactions."""
        self._place = place

    def clean(self, say: Progress | None = None) -> None:
        """Merge the full-text indexes, empty the write-ahead log and write the file anew."""
        own = driver_connection(self._place.connection)
        path = Path(own.execute("PRAGMA database_list").fetchone()[2])
        with named_errors(path.parent):
            for (name,) in own.execute(_INDEXES).fetchall():
                merge = f"INSERT INTO {name} ({name}) VALUES ('optimize')"  # noqa: S608 - our own
                own.execute(merge)
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            with _beside_memory(own), _watched(path, say):
                own.execute("VACUUM")
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextlib.contextmanager
def _beside_memory(own: Any) -> Iterator[None]:
    """Let the new copy grow in a file, encrypted as the vault, since it may be of gigabytes.

    The switch empties what is kept in memory beside the file (``due``), which is made anew.
    """
    own.execute("PRAGMA temp_store = FILE")
    try:
        yield
    finally:
        own.execute("PRAGMA temp_store = MEMORY")


@contextlib.contextmanager
def _watched(path: Path, say: Progress | None) -> Iterator[None]:
    """Tell how much of the new copy has gone through the write-ahead log.

    SQLite says nothing while it does this, so the file is looked at from beside.
    """
    if say is None:
        yield
        return
    tell, log, done = say, path.with_name(f"{path.name}-wal"), Event()
    whole = max(1, path.stat().st_size)

    def look() -> None:
        while True:
            tell("clean", min(100, 100 * log.stat().st_size // whole))
            if done.wait(_PAUSE_SECONDS):
                return

    watcher = Thread(target=look, name="watch")
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
