"""A file that holds room on the disk, to be given up when the disk is full.

On a full disk a vault cannot even be checked, backed up or brought into one file: each of these
writes a little. So room is kept for them beside the database, and taken again once there is enough.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from casemgr.storage import files

if TYPE_CHECKING:
    from pathlib import Path

NAME = "ballast"
BYTES = 16 * 1024 * 1024
_PLENTY = 4
"""So many times its size must be free before it is taken: the cases come first."""
_CHUNK = bytes(1024 * 1024)


class Ballast:
    """The room held for a vault. Never a reason for work to fail."""

    def __init__(self, folder: Path, size: int) -> None:
        """Hold *size* bytes in *folder*; 0 holds nothing."""
        self._path = folder / NAME
        self._size = size

    def take(self) -> None:
        """Hold the room, where it is not held yet and there is plenty."""
        if not self._size:
            return
        with contextlib.suppress(OSError):
            if self._path.exists() and self._path.stat().st_size >= self._size:
                return
            self._path.unlink(missing_ok=True)  # cut short when the program was killed
            if shutil.disk_usage(self._path.parent).free < _PLENTY * self._size:
                return
            try:
                self._fill()
            except OSError:
                self._path.unlink(missing_ok=True)

    def give(self) -> bool:
        """Give the room up; say whether there was any."""
        if not self._size:
            return False
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def give_if_full(self) -> None:
        """Give the room up where hardly any other is left."""
        with contextlib.suppress(OSError):
            if self._size and shutil.disk_usage(self._path.parent).free < self._size // 4:
                self.give()

    def _fill(self) -> None:
        files.create_private(self._path)
        with self._path.open("r+b") as file:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file.fileno(), 0, self._size)
                return
            for start in range(0, self._size, len(_CHUNK)):
                file.write(_CHUNK[: self._size - start])
