"""Making folders, and asking for and writing a file that leaves the vault, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from casemgr.domain.errors import Code, Problem
from casemgr.gui.preferences import documents_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def ask_path(parent: QWidget, title: str, name: str, kinds: str) -> str:
    """Ask where to save a file that is proposed as *name*; empty where the user thought better.

    What is chosen without the ending of *name* gets it.
    """
    ending = Path(name).suffix
    proposed = str(Path(documents_folder()) / name)
    path, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return path if not path or path.lower().endswith(ending.lower()) else f"{path}{ending}"


def write_file(path: str, data: bytes) -> None:
    """Put *data* into the file *path*. Raises ``cannot_write``; an older file then stays whole."""
    write_pieces(path, [data])


def write_pieces(path: str, pieces: Iterable[bytes]) -> None:
    """Put *pieces* into the file *path*, as ``write_file`` does.

    What they raise leaves an older file whole, too.
    """
    place = Path(path)
    try:
        # Beside its destination, so that the last step is a renaming and cannot stop half-way;
        # readable by the user only, since what is saved is about people.
        handle, part = tempfile.mkstemp(dir=place.parent, prefix=".casemgr-")
    except OSError as error:
        raise _problem(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(place)
    except BaseException as error:
        with contextlib.suppress(OSError):
            Path(part).unlink()
        if isinstance(error, OSError):
            raise _problem(path, error) from error
        raise


def make_parent(folder: str) -> None:
    """Make the folders above *folder* that are not there yet. Raises ``cannot_write``."""
    try:
        Path(folder).absolute().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _problem(folder, error) from error


def _problem(path: str, error: OSError) -> Problem:
    return Problem(Code.CANNOT_WRITE, path=path, reason=error.strerror or str(error))
