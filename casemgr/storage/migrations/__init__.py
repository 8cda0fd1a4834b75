"""Steps that build the database's structure; ``PRAGMA user_version`` counts the steps taken.

A released step is never changed: a new version adds a step and its golden schema hash.
"""

from __future__ import annotations

import hashlib
from typing import Any

from casemgr.storage.keys import fields
from casemgr.storage.migrations import step_001

STEPS = (step_001.STATEMENTS,)
LATEST = len(STEPS)
SCHEMA_HASHES = {1: "a630d89409cd197a58d7170c5e07d08a78a94c860792baa6aa1c6d986310a887"}
"""What ``schema_hash`` gives after each step: a structure changed from outside is noticed."""


def version_of(connection: Any) -> int:
    """Give the number of steps the database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_hash(connection: Any) -> str:
    """Give a hash of all tables, indexes and triggers."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
        " WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"
    )
    return hashlib.sha256(fields(text for row in rows for text in row)).hexdigest()


def is_intact(connection: Any) -> bool:
    """Say whether the structure is the one its version stands for."""
    return schema_hash(connection) == SCHEMA_HASHES.get(version_of(connection))


def migrate(connection: Any) -> None:
    """Take the steps still missing: all of them or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in STEPS[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {LATEST}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
