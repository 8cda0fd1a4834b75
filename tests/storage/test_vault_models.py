"""The tables as the code sees them are those that the migrations make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    create_engine,
    types,
)
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateTable

from casemgr.storage import engine, migrations, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

STORED = {Boolean: "INTEGER", Date: "TEXT", Integer: "INTEGER", LargeBinary: "BLOB", Text: "TEXT"}
"""How SQLite keeps what the code has as these; it is strict about the kinds on the right."""
ONLY_MADE = {"remove_index", "remove_constraint", "remove_fk"}
"""Whether something is unique or refers to something is the migrations' business alone."""


@pytest.fixture
def migrated() -> Iterator[Connection]:
    made = create_engine(
        "sqlite+pysqlite://",
        module=engine.dbapi2,
        creator=lambda: engine.dbapi2.connect(":memory:", isolation_level=None),
        poolclass=StaticPool,
    )
    with made.connect() as connection:
        migrations.migrate(engine.driver_connection(connection))
        yield connection
    made.dispose()


def differences(connection: Connection, models: MetaData) -> list[Any]:
    kinds = connection.exec_driver_sql("SELECT name, type FROM pragma_table_list")
    inner = {name for name, kind in kinds if kind == "shadow"}  # parts of a full-text index

    def other_type(
        _context: object, _there: object, _model: object, stored: object, wanted: Any
    ) -> bool:
        # The index takes anything; what it is given is text.
        return not isinstance(stored, types.NullType) and STORED[type(wanted)] != str(stored)

    def include(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or name not in inner

    context = MigrationContext.configure(
        connection, opts={"compare_type": other_type, "include_name": include}
    )
    found = []
    for one in compare_metadata(context, models):
        found += one if isinstance(one, list) else [one]
    keys = {
        (table.name, column.name)
        for table in models.tables.values()
        for column in table.primary_key
    }
    return [
        one
        for one in found
        if one[0] not in ONLY_MADE
        # The number of a row is never NULL, and SQLite does not say so.
        and not (one[0] == "modify_nullable" and one[2:4] in keys)
    ]


def test_models_and_migrated_schema_agree(migrated: Connection) -> None:
    found = differences(migrated, tables.metadata)
    (row_number,) = found  # which every table has without saying so
    assert row_number[0] == "add_column"
    assert (row_number[2], row_number[3].name) == ("case_search", "rowid")


def test_keys_of_models_and_migrated_schema_agree(migrated: Connection) -> None:
    for table in tables.metadata.sorted_tables:
        rows = migrated.exec_driver_sql(f"PRAGMA table_info({table.name})").fetchall()
        keys = {row[1] for row in rows if row[5]} or {"rowid"}
        assert keys == {column.name for column in table.primary_key}


def test_the_table_in_memory_can_be_made(migrated: Connection) -> None:
    """alembic does not see it; it is made from the model itself."""
    assert [table.name for table in tables.temporary.sorted_tables] == ["due"]
    migrated.execute(CreateTable(tables.due))
    rows = migrated.exec_driver_sql("PRAGMA temp.table_info(due)").fetchall()
    assert {row[1] for row in rows} == {column.name for column in tables.due.columns}


def drop_table(models: MetaData) -> None:
    models.remove(models.tables["draft"])


def drop_column(models: MetaData) -> None:
    letter = models.tables["letter"]
    letter._columns.remove(letter.c.template)  # type: ignore[attr-defined]


def add_column(models: MetaData) -> None:
    models.tables["letter"].append_column(Column("colour", Text))


def other_type(models: MetaData) -> None:
    models.tables["case_row"].c.total.type = Text()


def nothing_allowed(models: MetaData) -> None:
    models.tables["case_row"].c.hold.nullable = True


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (drop_table, "remove_table"),
        (drop_column, "remove_column"),
        (add_column, "add_column"),
        (other_type, "modify_type"),
        (nothing_allowed, "modify_nullable"),
    ],
)
def test_a_model_that_has_drifted_is_found(
    migrated: Connection, change: Any, expected: str
) -> None:
    models = MetaData()
    for table in tables.metadata.sorted_tables:
        table.to_metadata(models)
    usual = len(differences(migrated, models))
    change(models)
    found = differences(migrated, models)
    assert len(found) == usual + 1
    assert expected in {one[0] for one in found}
