"""One transaction on an open vault."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from casemgr.domain.errors import Code, Problem
from casemgr.services.ports import Clock
from casemgr.storage import audit, listing, rows
from casemgr.storage.due import DueDates
from casemgr.storage.engine import driver_connection
from casemgr.storage.tables import (
    case_event,
    case_file,
    case_person,
    case_row,
    case_search,
    document,
    number_sequence,
    setting,
)
from casemgr.storage.tables import letter as letters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import BindParameter, CursorResult, Executable, RowMapping

    from casemgr.services.ports import (
        ListFilter,
        ListRow,
        LogEntry,
        StoredEvent,
        StoredLetter,
        Summary,
    )

_CASE_SALT_BYTES = 32

# Made once: with values given apart, SQLAlchemy compiles each statement a single time.
_CASE: BindParameter[int] = bindparam("case")
_FILE = select(case_file).where(case_file.c.id == _CASE)
_NEW_FILE = insert(case_file).returning(case_file.c.id)
_COUNT_EVENTS = select(func.count()).where(case_event.c.case_id == _CASE)
_SET_ROW = update(case_row).where(case_row.c.case_id == _CASE)
_FORGET_PERSON = delete(case_person).where(case_person.c.case_id == _CASE)
_SET_WORDS = update(case_search).where(case_search.c.case_id == _CASE)


@dataclass(frozen=True, slots=True)
class Workplace:
    """What all units of work of an open vault share."""

    connection: Connection
    due: DueDates
    clock: Clock
    actor: str
    """Who unlocked the vault; stands in the log where no event names the actor."""


class SqlUnitOfWork:
    """Implements ``services.ports.UnitOfWork``, where each method is described."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._begun = False

    def __enter__(self) -> SqlUnitOfWork:
        """Begin."""
        self._place.connection.begin()
        self._begun = True
        return self

    def __exit__(self, *exc: object) -> None:
        """Commit, or roll back when an exception passes or the commit fails."""
        self._begun = False
        connection = self._place.connection
        try:
            if exc[0] is None:
                connection.commit()
        finally:
            connection.rollback()
            # After a failed commit SQLAlchemy takes the transaction for ended; SQLite does not.
            driver_connection(connection).rollback()

    # --- cases ---------------------------------------------------------------------------

    def next_number(self, year: int) -> int:
        """Take the next case number of *year*."""
        taken = upsert(number_sequence).values(year=year, last=1)
        taken = taken.on_conflict_do_update(
            index_elements=["year"], set_={"last": number_sequence.c.last + 1}
        )
        return int(self._do(taken.returning(number_sequence.c.last)).scalar_one())

    def add_case(self, events: Sequence[StoredEvent], summary: Summary, policy_sha256: str) -> int:
        """Store a new case."""
        salt = os.urandom(_CASE_SALT_BYTES)
        file = {"number": summary.number, "salt": salt, "policy_sha256": policy_sha256}
        case_id = int(self._do(_NEW_FILE, file).scalar_one())
        self._add_events(case_id, summary.number, salt, 0, events)
        self._do(insert(case_row), {"case_id": case_id, **rows.summary_to_row(summary)})
        words = rows.summary_to_words(summary)
        self._do(insert(case_search), {"case_id": case_id, "words": words})
        self._note_person_and_due(case_id, summary)
        return case_id

    def events(self, case_id: int) -> list[StoredEvent]:
        """Give all events of a case."""
        self._file(case_id)
        query = select(case_event).where(case_event.c.case_id == case_id)
        found = self._do(query.order_by(case_event.c.position)).mappings()
        return [rows.event_from_row(row) for row in found]

    def append(
        self, case_id: int, known: int, events: Sequence[StoredEvent], summary: Summary
    ) -> None:
        """Add events to a case."""
        file = self._file(case_id)
        if self._do(_COUNT_EVENTS, {"case": case_id}).scalar_one() != known:
            raise Problem(Code.CHANGED_MEANWHILE, case=file["number"])
        self._add_events(case_id, file["number"], file["salt"], known, events)
        self.replace_summary(case_id, summary)

    def case_id(self, number: str) -> int:
        """Find a case by its number."""
        query = select(case_file.c.id).where(case_file.c.number == number)
        case_id: int | None = self._do(query).scalar_one_or_none()
        if case_id is None:
            raise Problem(Code.NO_SUCH_CASE, case=number)
        return case_id

    def case_ids(self) -> list[int]:
        """Give the ids of all cases."""
        return list(self._do(select(case_file.c.id).order_by(case_file.c.id)).scalars())

    def replace_summary(self, case_id: int, summary: Summary) -> None:
        """Write a summary."""
        self._file(case_id)
        self._do(_SET_ROW, {"case": case_id, **rows.summary_to_row(summary)})
        self._do(_SET_WORDS, {"case": case_id, "words": rows.summary_to_words(summary)})
        self._do(_FORGET_PERSON, {"case": case_id})
        self._note_person_and_due(case_id, summary)

    # --- lists ---------------------------------------------------------------------------

    def find_people(self, name: str, email: str) -> list[tuple[int, str]]:
        """Find cases of the same person."""
        return listing.people(self._connection, name, email)

    def find_linked(self, number: str) -> list[int]:
        """Find the cases connected with this one."""
        return listing.linked(self._connection, number)

    def list_ids(self, what: ListFilter, today: date) -> list[int]:
        """Give the ids the list shows."""
        self._place.due.ensure(self._connection)
        return listing.ids(self._connection, what, today)

    def list_rows(self, ids: Sequence[int]) -> list[ListRow]:
        """Give the rows for *ids*."""
        self._place.due.ensure(self._connection)
        return listing.rows(self._connection, ids)

    def counts(self, today: date) -> dict[str, int]:
        """Count the cases behind each filter of the list."""
        self._place.due.ensure(self._connection)
        return listing.counts(self._connection, today)

    # --- letters, settings, documents ------------------------------------------------------

    def add_letter(self, letter: StoredLetter) -> None:
        """Keep an issued letter."""
        _require_hash(letter.pdf, letter.sha256)
        self._do(insert(letters), rows.letter_to_row(letter))

    def letter(self, letter_id: str) -> StoredLetter:
        """Give an issued letter."""
        row = self._do(select(letters).where(letters.c.id == letter_id)).mappings().one_or_none()
        if row is None:
            raise Problem(Code.NO_SUCH_LETTER, letter=letter_id)
        return rows.letter_from_row(row)

    def setting(self, key: str) -> str | None:
        """Give a setting."""
        query = select(setting.c.value).where(setting.c.key == key)
        value: str | None = self._do(query).scalar_one_or_none()
        return value

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting and log that it changed."""
        kept = upsert(setting).values(key=key, value=value)
        self._do(kept.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
        self.write_log("setting_changed", key)

    def add_document(self, kind: str, sha256: str, content: bytes) -> None:
        """Keep a rules file or a file put into a case."""
        _require_hash(content, sha256)
        kept = upsert(document).values(kind=kind, sha256=sha256, content=content)
        self._do(kept.on_conflict_do_nothing())

    def document(self, kind: str, sha256: str) -> bytes:
        """Give a kept file."""
        query = select(document.c.content).where(
            document.c.kind == kind, document.c.sha256 == sha256
        )
        content: bytes | None = self._do(query).scalar_one_or_none()
        if content is None:
            raise Problem(Code.VAULT_DAMAGED, part=f"document {kind}")
        return content

    # --- log -----------------------------------------------------------------------------

    def log(self, limit: int, before: int | None = None) -> list[LogEntry]:
        """Give the newest entries of the audit chain."""
        return audit.newest(self._connection, limit, before)

    def log_head(self) -> tuple[int, str]:
        """Give sequence and hash of the newest entry."""
        return audit.head(self._connection)

    def write_log(self, action: str, reference: str) -> None:
        """Add an entry that is not about a case's events."""
        audit.append(
            self._connection,
            at=self._place.clock.now(),
            actor=self._place.actor,
            action=action,
            reference=reference,
        )

    # -------------------------------------------------------------------------------------

    @property
    def _connection(self) -> Connection:
        if not self._begun:  # SQLAlchemy would silently begin a transaction nobody ends
            raise RuntimeError("a unit of work is used inside its with block only")
        return self._place.connection

    def _do(self, statement: Executable, values: Any = None) -> CursorResult[Any]:
        return self._connection.execute(statement, values)

    def _file(self, case_id: int) -> RowMapping:
        row = self._do(_FILE, {"case": case_id}).mappings().one_or_none()
        if row is None:
            raise Problem(Code.NO_SUCH_CASE, case=case_id)
        return row

    def _note_person_and_due(self, case_id: int, summary: Summary) -> None:
        marks = rows.summary_to_marks(summary)
        if marks:
            self._do(insert(case_person), [{"case_id": case_id, "mark": mark} for mark in marks])
        self._place.due.refresh(self._connection, case_id, summary)

    def _add_events(
        self, case_id: int, number: str, salt: bytes, known: int, events: Sequence[StoredEvent]
    ) -> None:
        for position, event in enumerate(events, start=known + 1):
            stored = {
                "position": position,
                "kind": event.kind,
                "payload": rows.canonical(event.payload),
                "at": rows.moment_to_text(event.at),
                "actor": event.actor,
            }
            seq = audit.append(
                self._connection,
                at=event.at,
                actor=event.actor,
                action=event.kind,
                reference=number,
                content=audit.content_of(salt, stored),
            )
            self._do(insert(case_event), {"case_id": case_id, "log_seq": seq, **stored})


def _require_hash(content: bytes, sha256: str) -> None:
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError("the hash is not the content's")
