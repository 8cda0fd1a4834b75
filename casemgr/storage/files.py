"""Writing small files so that a crash or power cut leaves the old or the new one, whole."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from casemgr.storage.problems import from_system

if TYPE_CHECKING:
    from collections.abc import Mapping
    from io import BufferedReader

PRIVATE_FILE = 0o600
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe opens at once with the one; Windows reads the bytes as they are with the other."""
_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)


def open_regular(path: Path) -> BufferedReader:
    """Open a file to be read.

    Raises ``OSError`` for whatever else is called so: a pipe would keep the program waiting.
    """
    _require_regular(os.stat(path), path)  # opening a device may do something already
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        _require_regular(os.fstat(descriptor), path)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def is_regular_or_missing(path: Path) -> bool:
    """Say whether a library may be let open *path*: a file, or nothing yet."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return True


def _require_regular(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))


def behind_link(path: Path) -> Path:
    """Give what a link leads to, which can be replaced by a folder while the link itself cannot."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


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
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_folder(folder: Path) -> None:
    """Make renames in *folder* survive a power cut, where the file system knows how.

    Shared folders and some network drives sync files, but refuse a folder.
    """
    if os.name != "posix":  # Windows cannot open a folder and orders its renames itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
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
