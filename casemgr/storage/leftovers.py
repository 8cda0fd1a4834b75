"""What a killed program leaves of a backup, or of a vault that it was making of one.

It has a whole database in it, so that it must not lie there for good. Nothing is taken away that
somebody may be working on, and nothing that is not surely ours.
"""

from __future__ import annotations

import contextlib
import re
import time
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from casemgr.storage import files, stamp
from casemgr.storage import header as headers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from filelock import BaseFileLock

LOCK = "lock"
INSIDE = "backups"
"""Folder beside the database for backups that can be made nowhere else."""
_OURS = re.compile(r"cases-[1-9]\d*\.db(\.new)?(-journal|-wal|-shm)?")
_ABANDONED_SECONDS = 3600


def hidden(vault: str) -> str:
    """Begin the name of what is not yet, or no longer, a backup or vault of this id."""
    return f".casemgr-{vault}-"


def hold(place: Path) -> BaseFileLock | None:
    """Tell others that *place* is worked on; the system forgets it with the process.

    None where the medium knows no locks.
    """
    lock = _lock(place)
    try:
        lock.acquire()
    except (OSError, NotImplementedError):
        return None
    return lock


def let_go(place: Path, lock: BaseFileLock | None) -> None:
    """Take the lock away, before *place* gets its name: a folder in use cannot be renamed."""
    if lock is not None:
        lock.release()
    (place / LOCK).unlink(missing_ok=True)


def clear(folder: Path, vault: str) -> None:
    """Remove what was left in *folder* of this vault's backups and restored vaults."""
    own = {stamp.NAME, headers.MAIN, headers.COPY, LOCK, INSIDE}
    for place in folder.glob(f"{hidden(vault)}*"):
        with contextlib.suppress(OSError):
            inside = list(place.iterdir())
            if (
                not place.is_symlink()
                and all(one.name in own or _OURS.fullmatch(one.name) for one in inside)
                and _is_abandoned(place, inside)
            ):
                empty(place, (path.name for path in inside))


def empty(place: Path, names: Iterable[str]) -> None:
    """Remove *place*, in which is nothing but files and empty folders of these names."""
    for name in names:
        if (place / name).is_dir():
            (place / name).rmdir()
        else:
            (place / name).unlink(missing_ok=True)
    place.rmdir()


def _is_abandoned(place: Path, inside: list[Path]) -> bool:
    """Ask the lock, and where there is none, the clock."""
    if place / LOCK in inside:
        lock = _lock(place)
        try:
            lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):  # a medium that knows no locks
            pass
        else:
            lock.release()
            return True
    touched = max(path.lstat().st_mtime for path in (place, *inside))
    return time.time() - touched > _ABANDONED_SECONDS


def _lock(place: Path) -> BaseFileLock:
    return FileLock(
        place / LOCK,
        mode=files.PRIVATE_FILE,
        blocking=False,
        thread_local=False,
        preserve_lock_file=True,
    )
