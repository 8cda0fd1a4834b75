"""Writes what a played vault holds to files: letters and the case summary."""

from __future__ import annotations

import os
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.services import reports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from casemgr.services.desk import Desk
    from casemgr.services.ports import StoredLetter, SummaryWriter

LETTERS, SUMMARY = "letters", "summary"


def file_name(letter: StoredLetter) -> str:
    """Name the file of a letter by its number and language, and by nothing that says more."""
    return f"{letter.id}-{letter.language}.pdf"


def make_ready(folder: Path) -> None:
    """Make *folder* and see that it can be written, before anything is played into it.

    Raises ``cannot_write``.
    """
    for place in (folder, folder / LETTERS):
        try:
            _folder(place)
            with TemporaryFile(dir=place):
                pass
        except OSError as error:
            raise cannot_write(place, error) from error


def write_letters(desk: Desk, letters: Iterable[str], folder: Path) -> list[Path]:
    """Write letters as PDF."""
    place = _folder(folder / LETTERS)
    written = []
    for number in letters:
        letter = desk.letter(number)
        path = place / file_name(letter)
        write(path, letter.pdf)
        desk.write_log("exported", letter.id)
        written.append(path)
    return written


def write_summary(
    desk: Desk,
    writers: Mapping[str, SummaryWriter],
    say: Callable[[str, str], str],
    folder: Path,
) -> list[Path]:
    """Write the case summary, without names, once for each kind of file."""
    place = _folder(folder)
    rows, erased = reports.of_house(desk)
    sheet = reports.sheet(rows, say, erased=erased)
    written = []
    for ending, writer in writers.items():
        path = place / f"{SUMMARY}.{ending}"
        write(path, writer.write(sheet.headings, sheet.rows))
        desk.write_log("exported", path.name)
        written.append(path)
    return written


def write(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read. Raises ``cannot_write``."""
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> Problem:
    """Make the problem of a file or folder that could not be made."""
    return Problem(Code.CANNOT_WRITE, path=str(path), reason=error.strerror or str(error))


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path, error) from error
    return path
