"""From a backup back to a vault: what would be lost, and the vault made anew beside the old one."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.services.backups import Loss
from casemgr.storage import (
    audit,
    backup,
    erasing,
    files,
    leftovers,
    look,
    retired,
    stand_ins,
    upgrade,
    verify,
)
from casemgr.storage import header as headers
from casemgr.storage.backup import Source
from casemgr.storage.engine import BESIDE, connect_reading, driver_connection, make_engine
from casemgr.storage.problems import named_errors
from casemgr.storage.rows import moment_from_text
from casemgr.storage.tables import audit_log, case_file, letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection

    from casemgr.services.backups import Progress
    from casemgr.storage.backup import Found

_CHUNK = 1024 * 1024


def chosen(path: str, source: Source) -> Found:
    """Recognise the backup in *path*. Raises ``vault_not_a_vault``."""
    found = backup.recognise(Path(path).absolute(), source)
    if found is None:
        raise Problem(Code.VAULT_NOT_A_VAULT, path=path)
    return found


def compare(present: Connection, found: Found) -> Loss:
    """Say what *present* has and the backup has not. Raises ``vault_damaged``."""
    database = found.folder / found.stamp.database
    with _readable(found):
        if files.sha256_of(database) != found.stamp.sha256:
            raise Problem(Code.VAULT_DAMAGED, part="database")
    engine = make_engine(database, found.dek, reading=True)
    try:
        with closing(engine.connect()) as there:
            stand_ins.make(there)
            with there.begin(), present.begin():
                return _loss(present, there, found)
    finally:
        engine.dispose()


def restore(
    found: Found,
    into: Path,
    source: Source,
    present: Connection,
    *,
    at: datetime,
    actor: str,
    say: Progress,
    proved: Callable[[int, str], None],
) -> None:
    """Make a vault of a backup: beside its place first, renamed once it is proved.

    It is under the key of the *present* vault, also where the backup is under an older one.
    *proved* is told sequence and hash of the newest entry of its log before it gets its place.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise Problem(Code.VAULT_EXISTS, path=str(into))
    backup.require_outside(into, for_backups=False)
    try:
        leftovers.clear(into.parent, source.vault)
        prefix = leftovers.hidden(source.vault)
        place = Path(tempfile.mkdtemp(prefix=prefix, dir=into.parent))  # 0700
        lock = leftovers.hold(place)
        try:
            _copy(found, place, say)
            if found.dek != source.dek:
                _under_present_key(found, place, source, say)
            # Key and slots are today's, so that the pass phrase known now opens the vault, and
            # one given up since does not.
            header = replace(source.header, database=found.stamp.database)
            headers.create(place, header, source.dek)
            (place / leftovers.INSIDE).mkdir(mode=0o700)
            say("check", 0)

            def note(new: Connection) -> None:
                if found.dek != source.dek:  # so that it can read the older backups, too
                    retired.take_over(present, new)
                erasing.tell_undone(present, new, found.stamp.seq)
                # The log of the new vault tells where it comes from.
                reference = found.folder.name
                audit.append(new, at=at, actor=actor, action="restored", reference=reference)

            proved(*_try_out(place, header.database, source, note))
            if into.exists():
                into.rmdir()
            leftovers.let_go(place, lock)
            place.rename(into)
        except BaseException:
            if lock is not None:
                lock.release()
            shutil.rmtree(place, ignore_errors=True)
            raise
        files.sync_folder(into.parent)
    except OSError as error:
        raise backup.cannot_write(error, into) from error


def _copy(found: Found, place: Path, say: Progress) -> None:
    """Copy the database and make sure that it is the one that was proved."""
    digest, done = hashlib.sha256(), 0
    target = place / found.stamp.database
    files.create_private(target)
    with contextlib.ExitStack() as stack:
        with _readable(found):
            original = stack.enter_context((found.folder / found.stamp.database).open("rb"))
        copy = stack.enter_context(target.open("r+b"))
        while True:
            with _readable(found):
                chunk = original.read(_CHUNK)
            if not chunk:
                break
            digest.update(chunk)
            copy.write(chunk)
            done += len(chunk)
            say("copy", 100 * done // max(found.stamp.size, 1))
    if digest.hexdigest() != found.stamp.sha256:
        raise Problem(Code.VAULT_DAMAGED, part="database")
    files.sync_file(target)


def _under_present_key(found: Found, place: Path, source: Source, say: Progress) -> None:
    """Put the copied database under the vault's present key: by a copy once more."""
    database = place / found.stamp.database
    old = Source(database, found.dek, source.header)
    new = place / f"{database.name}.new"
    contents = backup.copy(old, new, say, dek=source.dek)
    with closing(connect_reading(new, source.dek)) as made, named_errors(place):
        if backup.contents_of(made) != contents:
            raise Problem(Code.CANNOT_WRITE, path=str(place), reason=os.strerror(errno.EIO))
    for end in ("", *BESIDE):
        (place / f"{database.name}{end}").unlink(missing_ok=True)
    new.replace(database)


def _try_out(
    place: Path, database: str, source: Source, note: Callable[[Connection], None]
) -> tuple[int, str]:
    """Open the new vault as it will be opened, write into it, check all of it; give its head."""
    headers.read(place).prove(source.dek)
    look.at_file(place / database)
    engine = make_engine(place / database, source.dek)
    try:
        with closing(engine.connect()) as connection:
            with named_errors(place):
                look.inside(connection, source.header.vault_id)
                upgrade.upgrade_copy(connection)
            with connection.begin():
                note(connection)
                head = audit.head(connection)
            faults = verify.faults(connection, place / database, source.dek)
            if faults:
                raise Problem(Code.VAULT_DAMAGED, part=", ".join(faults))
            with named_errors(place):
                driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    files.sync_file(place / database)
    return head


@contextlib.contextmanager
def _readable(found: Found) -> Iterator[None]:
    """A backup that cannot be read is a damaged one."""
    try:
        yield
    except OSError as error:
        raise Problem(Code.VAULT_DAMAGED, part=os.fspath(found.folder)) from error


# --- comparing --------------------------------------------------------------------------------


def _loss(present: Connection, there: Connection, found: Found) -> Loss:
    here_seq, there_seq = audit.head(present)[0], audit.head(there)[0]
    common = _common(present, there, min(here_seq, there_seq))
    newer = present.execute(
        select(audit_log.c.reference).where(audit_log.c.seq > common, audit.IS_EVENT)
    )
    events = list(newer.scalars())
    known = set(there.execute(select(case_file.c.number)).scalars())
    kept = set(there.execute(select(letter.c.id)).scalars())
    cases = tuple(sorted(set(events)))
    at = there.execute(select(audit_log.c.at).where(audit_log.c.seq == there_seq)).scalar()
    return Loss(
        backup=found.record(),
        last_entry=moment_from_text(at) if at else None,
        cases_there=len(known),
        letters_there=len(kept),
        entries=here_seq - common,
        events=len(events),
        cases=cases,
        new_cases=tuple(number for number in cases if number not in known),
        letters=_missing_letters(present, kept),
        only_there=there_seq - common,
        erasures=len(erasing.erased_since(present, common)),
    )


def _common(one: Connection, other: Connection, most: int) -> int:
    """Give the newest log entry that both have; a chain is alike up to there and nowhere after."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if _hash_at(one, middle) == _hash_at(other, middle):
            least = middle
        else:
            most = middle - 1
    return least


def _hash_at(connection: Connection, seq: int) -> str | None:
    return connection.execute(select(audit_log.c.hash).where(audit_log.c.seq == seq)).scalar()


def _missing_letters(present: Connection, kept: set[str]) -> int:
    return sum(one not in kept for one in present.execute(select(letter.c.id)).scalars())
