"""The check of a whole vault: pages, structure, audit chain, events, letters, rules files."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.storage import audit, migrations
from casemgr.storage.engine import connect, driver_connection
from casemgr.storage.problems import named_errors
from casemgr.storage.tables import document, letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Column, Connection


def faults(connection: Connection, path: Path, dek: bytearray) -> list[str]:
    """Give the names of the faults found; an empty list says that all is well."""
    # The check of the pages reads the main file only, so the log must be brought into it first.
    with named_errors(path.parent):
        driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def on_own_connection(check: Callable[[Any], bool]) -> Callable[[], bool]:
        # One bad page spoils later checks on the same connection.
        def run() -> bool:
            with closing(connect(path, dek)) as own, named_errors(path.parent):
                return check(own)

        return run

    def in_transaction(check: Callable[[Connection], bool]) -> Callable[[], bool]:
        def run() -> bool:
            with connection.begin():
                return check(connection)

        return run

    checks = {
        "pages": on_own_connection(_pages_hold),
        "structure": on_own_connection(_structure_holds),
        "schema": on_own_connection(migrations.is_intact),
        "audit_chain": in_transaction(audit.chain_holds),
        "events": in_transaction(audit.events_match),
        "letters": in_transaction(lambda own: _hashes_match(own, letter.c.sha256, letter.c.pdf)),
        "documents": in_transaction(
            lambda own: _hashes_match(own, document.c.sha256, document.c.content)
        ),
    }
    return [name for name, check in checks.items() if not _passes(check)]


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


def _hashes_match(connection: Connection, sha256: Column[Any], content: Column[Any]) -> bool:
    return all(
        hashlib.sha256(row[1]).hexdigest() == row[0]
        for row in connection.execute(select(sha256, content))
    )
