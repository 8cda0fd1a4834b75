"""The check of a whole vault: pages, structure, audit chain, events, letters, files."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.services.attachments import ATTACHMENT
from casemgr.storage import agreement, audit, kept_files, kept_rows, migrations, stand_ins
from casemgr.storage.engine import ONCE, connect, connect_reading, driver_connection, make_engine
from casemgr.storage.problems import named_errors
from casemgr.storage.tables import document, letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Select

    from casemgr.storage.polling import Poll

_DOCUMENTS = select(document.c.sha256, document.c.content)


def faults(
    connection: Connection, path: Path, dek: bytearray, poll: Poll | None = None
) -> list[str]:
    """Give the names of the faults found; an empty list says that all is well.

    *poll* is told how far it is, and may stop it at any moment.
    """
    # The check of the pages reads the main file only, so the log must be brought into it first.
    with named_errors(path.parent):
        driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if poll is None:
        return _faults(connection, path, lambda: connect(path, dek))
    with poll.watching(driver_connection(connection)):
        return _faults(connection, path, lambda: poll.watch(connect(path, dek)), poll)


def faults_of_copy(
    path: Path,
    dek: bytearray,
    watch: Callable[[Any], Any] | None = None,
    poll: Poll | None = None,
) -> list[str]:
    """Check the database of a vault that nobody has open, and write nothing beside it.

    *watch* is given each connection of the driver and gives it back (``polling``); *poll* does so
    too, and is told how far it is.
    """
    watched = watch or (poll.watch if poll else _as_it_is)
    engine = make_engine(path, dek, reading=True)
    try:
        with closing(engine.connect()) as connection:
            stand_ins.make(connection)
            watched(driver_connection(connection))
            return _faults(connection, path, lambda: watched(connect_reading(path, dek)), poll)
    finally:
        engine.dispose()


def faults_of_file(path: Path, dek: bytearray) -> list[str]:
    """Check as ``faults`` does, on a connection of its own."""
    engine = make_engine(path, dek)
    try:
        with closing(engine.connect()) as connection:
            stand_ins.make(connection)
            return faults(connection, path, dek)
    finally:
        engine.dispose()


def pages_hold(path: Path, dek: bytearray, *, still: bool = False) -> bool:
    """Say whether every page of the file bears the seal of the key.

    Reading alone does not tell: SQLCipher gives zeros for a damaged page inside a long text.
    Where it lies *still*, nothing is written beside it.
    """
    opened = connect_reading if still else connect
    if not still:
        with closing(connect(path, dek)) as connection, named_errors(path.parent):
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    with closing(opened(path, dek)) as connection, named_errors(path.parent):
        return _passes(lambda: _pages_hold(connection))


def _faults(
    connection: Connection, path: Path, opened: Callable[[], Any], poll: Poll | None = None
) -> list[str]:
    def on_own_connection(check: Callable[[Any], bool]) -> Callable[[], bool]:
        # One bad page spoils later checks on the same connection.
        def run() -> bool:
            with closing(opened()) as own, named_errors(path.parent):
                own.execute(ONCE)
                return check(own)

        return run

    def in_transaction(check: Callable[[Connection], bool]) -> Callable[[], bool]:
        def run() -> bool:
            with named_errors(path.parent), connection.begin():
                return check(connection)

        return run

    checks = {
        "pages": on_own_connection(_pages_hold),
        "structure": on_own_connection(_structure_holds),
        "schema": on_own_connection(migrations.is_intact),
        "audit_chain": in_transaction(audit.chain_holds),
        "events": in_transaction(audit.events_match),
        "lists": in_transaction(agreement.lists_agree),
        "settings": in_transaction(kept_rows.settings_match),
        "letters": in_transaction(
            lambda own: (
                _hashes_match(own, select(letter.c.sha256, letter.c.pdf))
                and kept_rows.letters_kept(own)
            )
        ),
        "documents": in_transaction(
            lambda own: _hashes_match(own, _DOCUMENTS.where(document.c.kind != ATTACHMENT))
        ),
        "attachments": in_transaction(kept_files.all_kept),
    }
    if poll is None:
        return [name for name, check in checks.items() if not _passes(check)]
    return _told(checks, poll)


def _told(checks: dict[str, Callable[[], bool]], poll: Poll) -> list[str]:
    """Do *checks* and tell of each; one that was stopped in its midst has found no fault."""
    found = []
    for number, (name, check) in enumerate(checks.items()):
        poll.say("check", 100 * number // len(checks))
        try:
            if not _passes(check):
                found.append(name)
        except BaseException:
            if poll.stopped is not None:
                raise poll.stopped from None
            raise
        if poll.stopped is not None:
            raise poll.stopped
    return found


def _as_it_is(connection: Any) -> Any:
    return connection


def _passes(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Problem as problem:
        if problem.code is Code.VAULT_DAMAGED:
            return False
        raise


def _pages_hold(connection: Any) -> bool:
    return not connection.execute("PRAGMA cipher_integrity_check").fetchall()


def _structure_holds(connection: Any) -> bool:
    # Cut-off pages show here only; broken references in no other check.
    sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return sound and not connection.execute("PRAGMA foreign_key_check").fetchall()


def _hashes_match(connection: Connection, query: Select[Any]) -> bool:
    return all(hashlib.sha256(row[1]).hexdigest() == row[0] for row in connection.execute(query))
