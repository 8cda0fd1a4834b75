"""A first look at a database, before anything relies on it."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlcipher3 import dbapi2

from casemgr import __version__
from casemgr.domain.errors import Code, Problem
from casemgr.storage import files, migrations
from casemgr.storage.engine import BESIDE, PAGE_BYTES, driver_connection
from casemgr.storage.problems import from_system
from casemgr.storage.tables import vault as vault_table

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

_PLAIN_MAGIC = b"SQLite format 3\0"
_NUMBERED = re.compile(r"cases-([0-9]{1,9})\.db")


def at_file(database: Path) -> None:
    """Refuse what SQLite would take for a new, empty database or read without a key."""
    try:
        with files.open_regular(database) as file:
            first = file.read(PAGE_BYTES)
        beside = [database.with_name(database.name + end) for end in BESIDE]
        whole = all(files.is_regular_or_missing(path) for path in beside)
    except PermissionError as error:
        raise from_system(error, database) from error
    except OSError as error:  # missing, or unreadable for the disk itself
        raise Problem(Code.VAULT_DAMAGED, part=_missing_part(database)) from error
    if not whole or len(first) < PAGE_BYTES or first.startswith(_PLAIN_MAGIC):
        raise Problem(Code.VAULT_DAMAGED, part="database")


def _missing_part(database: Path) -> str:
    """Say which of the two is wrong: a database under a newer key needs a newer header."""
    own = _NUMBERED.fullmatch(database.name)
    if own and not database.exists():
        for path in database.parent.glob("cases-*.db"):
            found = _NUMBERED.fullmatch(path.name)
            if found and int(found[1]) > int(own[1]):
                return "header, older than the database"
    return "database"


def inside(connection: Connection, vault_id: bytes) -> bool:
    """Make sure that this is the database the header means; give whether it is a sample."""
    own = driver_connection(connection)
    version = migrations.version_of(own)
    if version > migrations.LATEST:
        raise Problem(
            Code.VAULT_NEWER, format=version, known=migrations.LATEST, needed=_needed(own)
        )
    if not migrations.is_intact(own):  # nothing is ever made here: an empty database is damage
        raise Problem(Code.VAULT_DAMAGED, part="schema")
    with connection.begin():
        # By name: older structures have fewer columns.
        row = connection.execute(select(vault_table.c.id, vault_table.c.sample)).one_or_none()
    if row is None or row.id != vault_id:
        raise Problem(Code.VAULT_DAMAGED, part="database")
    return bool(row.sample)


def _needed(connection: Any) -> str:
    """Give the version of casemgr that a newer vault asks for."""
    with contextlib.suppress(dbapi2.Error):
        for (needed,) in connection.execute("SELECT needs FROM vault"):
            return str(needed)
    return f"> {__version__}"
