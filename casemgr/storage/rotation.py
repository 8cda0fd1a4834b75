"""Changing the data key: a proved copy of the database under a new one takes its place.

The order is what makes it safe at a power cut. The copy grows as ``cases-<n+1>.db.part``; it is
checked and on the medium, and so is its name, before the header says a word of it. Writing the
header (the spare copy first) is the one step by which the new key, the new database and the new
slots come into force together. Then the copy gets its name, and only then the old database goes.
Whatever was left by a program that was ended in between is settled at the next opening.

SQLCipher's own ``rekey`` is never used: with a disk that fails at the wrong moment it reports a
new key where the old one is still in force.

What it cannot do: somebody who kept a copy of an old header and of the old database, as a backup
is one, opens that old database with the secrets of then. The new database stays shut to them, since
no old header holds its key, and an old database put back beside the new header is not looked at.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.storage import audit, backup, files, keys, retired, slots, verify
from casemgr.storage import header as headers
from casemgr.storage.engine import BESIDE, connect_reading, driver_connection, make_engine
from casemgr.storage.header import Header
from casemgr.storage.problems import from_system, named_errors
from casemgr.storage.tables import audit_log, retired_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from casemgr.services.backups import Progress
    from casemgr.storage.backup import Contents, Source
    from casemgr.storage.slots import Slot

_PART = ".part"
_OURS = re.compile(r"cases-([1-9][0-9]{0,8})\.db(\.part)?(-wal|-shm|-journal)?")
_GROWN = (audit_log.name, retired_key.name)
"""Tables in which the copy has more than the original."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The header in force and the data key behind it."""

    header: Header
    dek: bytearray
    safe: bool
    """Whether it is known to survive a power cut; the old database must stay if not."""


def rotate(
    source: Source,
    kept: Iterable[Slot],
    *,
    at: datetime,
    actor: str,
    entries: Sequence[tuple[str, str]],
    say: Progress,
) -> Moved:
    """Put the vault under a new data key, to which the *kept* slots open.

    *entries* (action, reference) are logged in the copy, so that they are in the log when the
    key is in force, and only then. On failure everything is as it was.
    """
    folder, before = source.database.parent, source.header
    dek = bytearray(os.urandom(keys.KEY_BYTES))
    header = replace(
        before,
        seq=before.seq + 1,
        database=headers.database_name(_number(before.database) + 1),
        key_number=before.key_number + 1,
        slots=tuple(slots.seal_anew(slot, before.vault_id, dek) for slot in kept),
    )
    part = folder / (header.database + _PART)
    try:
        if not verify.pages_hold(source.database, source.dek):
            raise Problem(Code.VAULT_DAMAGED, part="pages")
        _remove(part)
        contents = backup.copy(source, part, say, dek=dek)
        _write_down(source, part, dek, at=at, actor=actor, entries=entries)
        say("check", 0)
        _prove(source, part, dek, contents, len(entries))
        files.sync_folder(folder)
        safe = headers.write(folder, header, dek)
    except BaseException as error:
        with contextlib.suppress(OSError):
            _remove(part)
        keys.wipe(dek)
        if isinstance(error, OSError):
            raise from_system(error, folder) from error
        raise
    return Moved(header, dek, safe)


def settle(folder: Path, header: Header) -> None:
    """Give the database its name, where the program was ended before it could."""
    part = database_of(folder, header)
    if part.name != header.database:
        try:
            for end in BESIDE:  # of another database of this name, and none of this one's
                (folder / (header.database + end)).unlink(missing_ok=True)
            part.replace(folder / header.database)
            files.sync_folder(folder)
        except OSError as error:
            raise from_system(error, folder) from error


def database_of(folder: Path, header: Header) -> Path:
    """Give the database, also where it could not be given its name on a medium that is shut."""
    database = folder / header.database
    part = folder / (header.database + _PART)
    return part if not database.exists() and part.exists() else database


def clear(folder: Path, header: Header) -> None:
    """Remove what a rotation has left: a half-made copy, and databases that were replaced.

    To be called only when *header* is safe on disk and its database has been opened. A database
    with a higher number is none of this program's leavings and stays.
    """
    for path in folder.glob("cases-*.db*"):
        found = _OURS.fullmatch(path.name)
        if found and (found[2] or int(found[1]) < _number(header.database)):
            with contextlib.suppress(OSError):  # tried again at the next opening
                path.unlink()
    with contextlib.suppress(OSError):
        for name in (headers.MAIN, headers.COPY):
            (folder / (name + _PART)).unlink(missing_ok=True)
        files.sync_folder(folder)


def _number(database: str) -> int:
    return int(database.removeprefix("cases-").removesuffix(".db"))


def _remove(part: Path) -> None:
    for end in ("", *BESIDE):
        part.with_name(part.name + end).unlink(missing_ok=True)


def _write_down(
    source: Source,
    part: Path,
    dek: bytearray,
    *,
    at: datetime,
    actor: str,
    entries: Sequence[tuple[str, str]],
) -> None:
    """Keep the old key in the copy, and log there what was done."""
    engine = make_engine(part, dek)
    try:
        with closing(engine.connect()) as copy:
            with copy.begin():
                retired.keep(copy, source, dek, at)
                for action, reference in entries:
                    audit.append(copy, at=at, actor=actor, action=action, reference=reference)
            with named_errors(part.parent):
                driver_connection(copy).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    files.sync_file(part)


def _prove(source: Source, part: Path, dek: bytearray, before: Contents, added: int) -> None:
    """Read the copy back from the medium and compare it with the original."""
    try:
        faults = verify.faults_of_copy(part, dek)
        if not faults:
            with closing(connect_reading(part, dek)) as copy, named_errors(part.parent):
                after = backup.contents_of(copy)
            if _as_it_should_be(before, after, added) and _goes_on(part, dek, before.head):
                return
    except Problem as problem:
        if problem.code is not Code.VAULT_DAMAGED:
            raise
    own = verify.faults_of_file(source.database, source.dek)
    if own:
        raise Problem(Code.VAULT_DAMAGED, part=", ".join(own))
    # The medium gives back something else than was written.
    raise Problem(Code.CANNOT_WRITE, path=str(part.parent), reason=os.strerror(errno.EIO))


def _as_it_should_be(before: Contents, after: Contents, added: int) -> bool:
    def others(one: Contents) -> dict[str, tuple[int, str]]:
        return {name: told for name, told in one.tables.items() if name not in _GROWN}

    grown = [after.tables[name][0] - before.tables[name][0] for name in _GROWN]
    return others(before) == others(after) and grown == [added, 1]


def _goes_on(part: Path, dek: bytearray, head: tuple[int, str]) -> bool:
    """Say whether the log of the copy begins with that of the original."""
    seq, digest = head
    if seq == 0:
        return True
    engine = make_engine(part, dek, reading=True)
    try:
        with closing(engine.connect()) as copy, copy.begin():
            there = select(audit_log.c.hash).where(audit_log.c.seq == seq)
            return copy.execute(there).scalar() == digest
    finally:
        engine.dispose()
