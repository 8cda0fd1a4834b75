"""Due dates of open cases, in a TEMP table: for sorting and filtering, never in the file.

The table is made inside the transaction that first needs it. If that one is rolled back, the
table goes with it, so that it can never disagree with the cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, text
from sqlalchemy.schema import CreateTable, DropTable

from casemgr.storage.tables import case_row, due

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy import Connection

    from casemgr.services.ports import Summary

_MADE = text("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'due'")


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
        open_cases = select(case_row.c.case_id, case_row.c.clock).where(
            case_row.c.closed_on.is_(None)
        )
        rows = [
            {"case_id": row.case_id, "due_on": due_on}
            for row in connection.execute(open_cases)
            if (due_on := self._due(row.clock)) is not None
        ]
        if rows:
            connection.execute(insert(due), rows)

    def refresh(self, connection: Connection, case_id: int, summary: Summary) -> None:
        """Compute one case anew after it changed."""
        if not self._made(connection):
            return
        connection.execute(delete(due).where(due.c.case_id == case_id))
        due_on = self._due(summary.clock) if summary.closed_on is None else None
        if due_on is not None:
            connection.execute(insert(due).values(case_id=case_id, due_on=due_on))

    def _made(self, connection: Connection) -> bool:
        return bool(connection.execute(_MADE).scalar_one())
