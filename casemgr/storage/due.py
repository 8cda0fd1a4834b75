"""Due dates of open cases, in a TEMP table: for sorting and filtering, never in the file.

The table is made inside the transaction that first needs it. If that one is rolled back, the
table goes with it, so that it can never disagree with the cases.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, text
from sqlalchemy.schema import CreateIndex, CreateTable, DropTable

from casemgr.storage.direct import Direct
from casemgr.storage.tables import case_row, due, due_order

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy import Connection

    from casemgr.services.ports import Summary

_MADE = Direct(text("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'due'"))
_OPEN = Direct(select(case_row.c.case_id, case_row.c.clock).where(case_row.c.closed_on.is_(None)))
_FORGET = Direct(delete(due).where(due.c.case_id == bindparam("case")))
_KEEP = Direct(insert(due), "case_id", "due_on")


class DueDates:
    """Computes and keeps the due dates of one connection."""

    def __init__(self) -> None:
        self._due: Callable[[str], date | None] = lambda _clock: None

    def use(self, connection: Connection, function: Callable[[str], date | None]) -> None:
        """Compute with *function* from now on; runs in a transaction of its own."""
        with connection.begin():
            connection.execute(DropTable(due, if_exists=True))
        self._due = function

    def ensure(self, connection: Connection) -> None:
        """Make and fill the table unless it is there."""
        if self._made(connection):
            return
        connection.execute(CreateTable(due))
        connection.execute(CreateIndex(due_order))

        @cache  # many cases have the same facts
        def due_on(clock: str) -> str:
            day = self._due(clock)
            return day.isoformat() if day else ""

        found = ((case_id, due_on(clock)) for case_id, clock in _OPEN.run(connection).fetchall())
        _KEEP.run_for_each(connection, (one for one in found if one[1]))

    def refresh(self, connection: Connection, case_id: int, summary: Summary) -> None:
        """Compute one case anew after it changed."""
        if not self._made(connection):
            return
        _FORGET.run(connection, {"case": case_id})
        due_on = self._due(summary.clock) if summary.closed_on is None else None
        if due_on is not None:
            _KEEP.run(connection, {"case_id": case_id, "due_on": due_on})

    def forget(self, connection: Connection, case_id: int) -> None:
        """Forget a case that was erased."""
        if self._made(connection):
            connection.execute(delete(due).where(due.c.case_id == case_id))

    def _made(self, connection: Connection) -> bool:
        return bool(_MADE.row(connection)[0])
