"""Reading a file that comes into the vault."""

from __future__ import annotations

from pathlib import Path

from casemgr.domain.errors import Code, Problem


def read_file(path: str, most: int) -> bytes:
    """Give the bytes of the file *path*, at most *most*; slow, so never on the window's thread.

    Raises ``file_missing`` where it cannot be read, and ``file_too_large`` before all of it is in
    memory.
    """
    place = Path(path)
    try:
        with place.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise Problem(Code.FILE_MISSING, file=place.name) from error
    if len(content) > most:
        raise Problem(Code.FILE_TOO_LARGE, file=place.name, limit=most)
    return content
