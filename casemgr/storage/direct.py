"""Statements that are run over and over within one transaction.

SQLAlchemy writes the SQL, once for all; then the driver is asked itself. Asked through SQLAlchemy
each of these would cost several times what the database does for it.
"""

from __future__ import annotations

from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.sqlite import dialect
from sqlcipher3 import dbapi2

from casemgr.storage.problems import from_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection
    from sqlalchemy.sql.expression import ClauseElement

_DIALECT = dialect(paramstyle="qmark")
_NONE: Mapping[str, Any] = {}


class Direct:
    """A statement, ready to be run inside a transaction that SQLAlchemy has begun."""

    def __init__(self, statement: ClauseElement, *columns: str) -> None:
        """Take a statement; for one that writes, also the columns that are given values."""
        compiled: Any = statement.compile(dialect=_DIALECT, column_keys=columns or None)
        self._sql = str(compiled)
        names: list[str] = list(compiled.positiontup or ())
        self._pick = _picker(names)
        binds = {name: compiled.binds[name] for name in names}
        self._fixed = {name: bind.value for name, bind in binds.items() if not bind.required}
        self._converted = []
        for place, name in enumerate(names):
            convert = binds[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
            if convert is not None:
                self._converted.append((place, convert))

    def run(self, connection: Connection, values: Mapping[str, Any] = _NONE) -> Any:
        """Run it and give the driver's cursor. Raises what SQLAlchemy would, or the driver."""
        own = _driver(connection)
        try:
            return own.execute(self._sql, self._given(values))
        except dbapi2.Error as error:
            raise from_database(error, _folder(own)) or error from error

    def run_for_each(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Run it once for each of *rows*, which are given to the driver as they are."""
        own = _driver(connection)
        try:
            own.executemany(self._sql, rows)
        except dbapi2.Error as error:
            raise from_database(error, _folder(own)) or error from error

    def row(self, connection: Connection, values: Mapping[str, Any] = _NONE) -> Any:
        """Give the first row it finds, as the driver has it, or None."""
        return self.run(connection, values).fetchone()

    def _given(self, values: Mapping[str, Any]) -> Sequence[Any]:
        picked = self._pick({**self._fixed, **values} if self._fixed else values)
        if not self._converted:
            return picked
        given = list(picked)
        for place, convert in self._converted:
            given[place] = convert(given[place])
        return given


def _picker(names: Sequence[str]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """Give what takes the values of these names, in their order."""
    if len(names) > 1:  # of one, itemgetter would give the value and no tuple
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


def _driver(connection: Connection) -> Any:
    own: Any = connection.connection.dbapi_connection
    if not own.in_transaction:  # the driver would take it for a transaction of its own
        raise RuntimeError("a statement is run inside a transaction only")
    return own


def _folder(own: Any) -> Path:
    return Path(own.execute("PRAGMA database_list").fetchone()[2]).parent
