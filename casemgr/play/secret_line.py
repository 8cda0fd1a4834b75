"""A pass phrase: typed without being shown, or the first line of a file or open descriptor."""

from __future__ import annotations

import getpass
import os
import warnings
from pathlib import Path

from casemgr.domain.errors import Code, Problem

_MOST = 4096


def read(file: str | None, descriptor: int | None) -> str:
    """Give the first line, from *file* if one is named. Raises ``file_missing``."""
    try:
        content = Path(file).read_bytes() if file else _first_line(descriptor or 0)
        lines = content.decode("utf-8-sig").splitlines()
    except (OSError, UnicodeError, OverflowError) as error:
        raise Problem(Code.FILE_MISSING, file=file or f"fd {descriptor}") from error
    return lines[0] if lines else ""


def ask(prompt: str) -> str:
    """Give what is typed at the terminal; empty when there is nobody."""
    try:
        with warnings.catch_warnings():
            # Without a terminal it is read from the input all the same.
            warnings.simplefilter("ignore", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except EOFError:
        return ""


def _first_line(descriptor: int) -> bytes:
    """Read up to the end of the line and no further: what follows may be for somebody else."""
    found = bytearray()
    while len(found) < _MOST and not found.endswith(b"\n"):
        byte = os.read(descriptor, 1)
        if not byte:
            break
        found += byte
    return bytes(found)
