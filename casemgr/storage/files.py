"""Writing small files so that a crash or power cut leaves the old or the new one, whole."""

from __future__ import annotations

import contextlib
import hashlib
import os
from typing import TYPE_CHECKING

from casemgr.storage.problems import from_system

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PRIVATE_FILE = 0o600


def create_private(path: Path, content: bytes = b"") -> None:
    """Make a new file only its owner can read, with *content* safe on disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Make what another library wrote into *path* survive a power cut.

    Where the system lets us, its memory of the file is dropped: what is read next comes from the
    medium.
    """
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def sha256_of(path: Path) -> str:
    """Give the hash of a file of any size."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_folder(folder: Path) -> None:
    """Make renames in *folder* survive a power cut."""
    if os.name != "posix":  # Windows cannot open a folder and orders its renames itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_all(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Replace files of *folder*, in the order given.

    All new contents are on disk before the first file is replaced, so a full disk changes none.
    """
    parts = {name: folder / f"{name}.part" for name in contents}
    try:
        for name, part in parts.items():
            part.unlink(missing_ok=True)
            create_private(part, contents[name])
        for name, part in parts.items():
            part.replace(folder / name)
            sync_folder(folder)
    except OSError as error:
        raise from_system(error, folder) from error
    finally:
        for part in parts.values():
            with contextlib.suppress(OSError):  # it is in nobody's way, and goes the next time
                part.unlink(missing_ok=True)
