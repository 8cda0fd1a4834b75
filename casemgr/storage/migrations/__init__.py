"""Steps that build the database's structure; ``PRAGMA user_version`` counts the steps taken.

A released step is never changed: a new version adds a step, its golden schema hash, and an
encrypted vault as the program of its day wrote it (``tests/storage/fixtures``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from casemgr.domain.errors import Code, Problem
from casemgr.storage.keys import fields
from casemgr.storage.migrations import step_001, step_002


@dataclass(frozen=True, slots=True)
class Step:
    """From one structure to the next."""

    since: str
    """The version of casemgr that came with it; told where an older one is given the vault."""
    statements: tuple[str, ...]
    fill: Callable[[Any], None] | None = None
    """What SQL cannot say: runs after the statements, on the driver's connection."""


STEPS = (
    Step("0.1.0", step_001.STATEMENTS),
    Step("0.2.0", step_002.STATEMENTS, step_002.fill),
)
LATEST = len(STEPS)
SCHEMA_HASHES = {
    1: "a630d89409cd197a58d7170c5e07d08a78a94c860792baa6aa1c6d986310a887",
    2: "0bd1ba6a709e481986a475c616fd618ea0795adcb5240e3b76bacb1bba936893",
}
"""What ``schema_hash`` gives after each step: a structure changed from outside is noticed."""


def version_of(connection: Any) -> int:
    """Give the number of steps the database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def needed() -> str:
    """Give the oldest version of casemgr that knows the present structure."""
    return STEPS[-1].since


def schema_hash(connection: Any) -> str:
    """Give a hash of all tables, indexes and triggers.

    Left out are the tables in which SQLite keeps a full-text index: how they are written depends
    on its version, and its own check looks after them.
    """
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'"
        " AND NOT (type = 'table' AND name GLOB 'case_search_*') ORDER BY type, name"
    )
    return hashlib.sha256(fields(text for row in rows for text in row)).hexdigest()


def is_intact(connection: Any) -> bool:
    """Say whether the structure is the one its version stands for."""
    return schema_hash(connection) == SCHEMA_HASHES.get(version_of(connection))


def migrate(connection: Any) -> None:
    """Take the steps still missing, in a transaction: all of them or none. Raises as ``take``."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        take(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def take(connection: Any) -> None:
    """Take the steps still missing, within the caller's transaction.

    Raises ``vault_damaged`` when what comes of it is not what it has to be.
    """
    build(connection)
    if not is_intact(connection):
        raise Problem(Code.VAULT_DAMAGED, part="schema")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise Problem(Code.VAULT_DAMAGED, part="structure")


def build(connection: Any) -> None:
    """Take the steps without a look at what comes of it."""
    for step in STEPS[version_of(connection) :]:
        for statement in step.statements:
            connection.execute(statement)
        if step.fill is not None:
            step.fill(connection)
    connection.execute("UPDATE vault SET needs = ?", (needed(),))
    connection.execute(f"PRAGMA user_version = {LATEST}")
