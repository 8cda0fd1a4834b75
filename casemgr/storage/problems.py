"""Turns errors of the system and of the database into problems a person can act on."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from casemgr.domain.errors import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Primary result codes of SQLite, https://sqlite.org/rescode.html
_ELSEWHERE = (5, 6)  # BUSY, LOCKED
_READ_ONLY = (8, 14)  # CANTOPEN: in WAL mode a database cannot be opened without writing beside it
_INPUT_OUTPUT = 10
_FULL = 13
_UNREADABLE = "Could not decode to UTF-8"  # the driver's own; only damage makes such a text
_DAMAGED = (11, 26)  # CORRUPT, NOTADB: the header has proved the key, so it is not the key


def from_system(error: OSError, path: Path) -> Problem:
    """Name the problem behind a failed file operation on *path*."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem(Code.VAULT_DISK_FULL)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return Problem(Code.VAULT_READ_ONLY, path=str(path))
    return Problem(Code.CANNOT_WRITE, path=str(path), reason=error.strerror or str(error))


def from_database(error: BaseException, folder: Path) -> Problem | None:
    """Name the problem behind a database error; None when it is a mistake of the program."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # upper bits say more of the same
    if code in _ELSEWHERE:
        return Problem(Code.VAULT_OPEN_ELSEWHERE, path=str(folder))
    if code in _READ_ONLY:
        return Problem(Code.VAULT_READ_ONLY, path=str(folder))
    if code in _DAMAGED or str(error).startswith(_UNREADABLE):
        return Problem(Code.VAULT_DAMAGED, part="database")
    if code == _FULL:
        return Problem(Code.VAULT_DISK_FULL)
    if code == _INPUT_OUTPUT:
        return Problem(Code.CANNOT_WRITE, path=str(folder), reason=str(error))
    return None


@contextlib.contextmanager
def named_errors(folder: Path) -> Iterator[None]:
    """Name the problem when the driver is used without SQLAlchemy."""
    try:
        yield
    except dbapi2.Error as error:
        raise from_database(error, folder) or error from error
