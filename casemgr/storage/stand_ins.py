"""Empty tables in the place of those that a database of an older casemgr has not.

Whoever reads such a database, to check it or to compare with it, need not know what came when.
They lie in memory beside the connection, so that a read-only medium will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import MetaData, text
from sqlalchemy.schema import CreateTable

from casemgr.storage.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NAMES = text("SELECT name FROM main.sqlite_schema WHERE type = 'table'")


def make(connection: Connection) -> None:
    """Make the missing tables."""
    with connection.begin():
        there = set(connection.execute(_NAMES).scalars())
        for name, table in metadata.tables.items():
            if name not in there:
                connection.execute(CreateTable(table.to_metadata(MetaData(schema="temp"))))
