"""One transaction on an open vault."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.services.drafts import StoredDraft
from casemgr.services.ports import Clock
from casemgr.storage import audit, kept_files, kept_rows, listing, rows
from casemgr.storage import statements as sql
from casemgr.storage.anchor import Anchor
from casemgr.storage.ballast import Ballast
from casemgr.storage.due import DueDates
from casemgr.storage.engine import driver_connection
from casemgr.storage.erasing import LETTER, CaseErasing
from casemgr.storage.tables import (
    case_event,
    case_file,
    document,
    draft,
    erasure,
    register,
    setting,
)
from casemgr.storage.tables import letter as letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from sqlalchemy import CursorResult, Executable, RowMapping

    from casemgr.services.ports import (
        ListFilter,
        ListRow,
        LogEntry,
        StoredEvent,
        StoredLetter,
        Summary,
    )

_CASE_SALT_BYTES = 32


@dataclass(slots=True)
class Workplace:
    """What all units of work of an open vault share."""

    connection: Connection
    """Another one after the data key has changed."""
    due: DueDates
    clock: Clock
    actor: str
    """Who unlocked the vault; stands in the log where no event names the actor."""
    anchor: Anchor = field(default_factory=Anchor)
    """What this computer remembers of the log's head."""
    ballast: Ballast | None = None
    """Room that is given up when the disk is full."""
    read_only: str = ""
    """The folder of a vault that is only read."""


class SqlUnitOfWork:
    """Implements ``services.ports.UnitOfWork``, where each method is described."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._begun = False
        self._weighty = False

    def __enter__(self) -> SqlUnitOfWork:
        """Begin."""
        self._place.connection.begin()
        audit.take_added(self._place.connection)
        self._begun = True
        return self

    def __exit__(self, *exc: object) -> None:
        """Commit, or roll back when an exception passes or the commit fails."""
        try:
            self._end(done=exc[0] is None)
        except Problem as problem:
            self._tell(problem)
            raise
        self._tell(exc[1])

    def _tell(self, why: object) -> None:
        """Name a problem by what it means for the vault.

        On a full disk make sure that it can still be checked, backed up and locked.
        """
        ballast, folder = self._place.ballast, self._place.read_only
        if isinstance(why, Problem) and why.code is Code.VAULT_READ_ONLY and folder:
            raise Problem(Code.VAULT_READ_ONLY, path=folder)
        full = isinstance(why, Problem) and why.code is Code.VAULT_DISK_FULL
        if full and ballast is not None and ballast.give():
            raise Problem(Code.VAULT_RESERVE_GIVEN)

    def _end(self, *, done: bool) -> None:
        self._begun = False
        connection = self._place.connection
        try:
            if done:
                connection.commit()
                self._remember()
        finally:
            connection.rollback()
            # After a failed commit SQLAlchemy takes the transaction for ended; SQLite does not.
            driver_connection(connection).rollback()

    # --- cases ---------------------------------------------------------------------------

    def next_number(self, year: int) -> int:
        """Take the next case number of *year*."""
        return int(sql.NEXT_NUMBER.row(self._connection, {"in_year": year})[0])

    def add_case(self, events: Sequence[StoredEvent], summary: Summary, policy_sha256: str) -> int:
        """Store a new case."""
        salt = os.urandom(_CASE_SALT_BYTES)
        file = {"number": summary.number, "salt": salt, "policy_sha256": policy_sha256}
        case_id = int(sql.NEW_FILE.row(self._connection, file)[0])
        self._add_events(case_id, summary.number, salt, 0, events)
        sql.ADD_ROW.run(self._connection, {"case_id": case_id, **rows.summary_to_row(summary)})
        words = rows.summary_to_words(summary)
        sql.ADD_WORDS.run(self._connection, {"rowid": case_id, "words": words})
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
        if sql.COUNT_EVENTS.row(self._connection, {"case": case_id})[0] != known:
            raise Problem(Code.CHANGED_MEANWHILE, case=file["number"])
        self._add_events(case_id, file["number"], file["salt"], known, events)
        self.replace_summary(case_id, summary)

    def case_id(self, number: str) -> int:
        """Find a case by its number."""
        query = select(case_file.c.id).where(case_file.c.number == number)
        case_id: int | None = self._do(query).scalar_one_or_none()
        if case_id is None:
            self._refuse_erased(number)
            raise Problem(Code.NO_SUCH_CASE, case=number)
        return case_id

    def case_ids(self) -> list[int]:
        """Give the ids of all cases."""
        return list(self._do(select(case_file.c.id).order_by(case_file.c.id)).scalars())

    def cases_with(self, kind: str) -> list[int]:
        """Give the ids of the cases to which an event of this kind has happened."""
        found = select(case_event.c.case_id).where(case_event.c.kind == kind).distinct()
        return [int(row[0]) for row in self._do(found.order_by(case_event.c.case_id))]

    def replace_summary(self, case_id: int, summary: Summary) -> None:
        """Write a summary."""
        self._file(case_id)
        sql.SET_ROW.run(self._connection, {"case": case_id, **rows.summary_to_row(summary)})
        words = rows.summary_to_words(summary)
        sql.SET_WORDS.run(self._connection, {"case": case_id, "now": words})
        sql.FORGET_PERSON.run(self._connection, {"case": case_id})
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
        self._weighty = True  # it will leave the house
        self._do(insert(letters), rows.letter_to_row(letter))

    def letter(self, letter_id: str) -> StoredLetter:
        """Give an issued letter."""
        row = self._do(select(letters).where(letters.c.id == letter_id)).mappings().one_or_none()
        if row is None:
            self._refuse_erased_letter(letter_id)
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
        self.write_log(audit.SETTING, key, kept_rows.setting_hash(self._connection, key, value))

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

    # --- drafts ---------------------------------------------------------------------------

    def keep_draft(self, key: str, at: datetime, content: str) -> None:
        """Keep what is being typed."""
        values = {"at": rows.moment_to_text(at), "content": content}
        kept = upsert(draft).values(key=key, **values)
        self._do(kept.on_conflict_do_update(index_elements=["key"], set_=values))

    def drafts(self, beginning: str = "") -> list[StoredDraft]:
        """Give the drafts whose keys begin so."""
        begins = func.substr(draft.c.key, 1, len(beginning)) == beginning
        found = self._do(select(draft).where(begins).order_by(draft.c.key)).mappings()
        return [
            StoredDraft(row["key"], rows.moment_from_text(row["at"]), row["content"])
            for row in found
        ]

    def forget_drafts(self, keys: Sequence[str]) -> None:
        """Remove drafts."""
        self._do(delete(draft).where(draft.c.key.in_(keys)))

    def add_file(self, sha256: str, size: int, pieces: Iterable[bytes]) -> None:
        """Keep a file put into a case."""
        kept_files.add(self._connection, sha256, size, pieces)

    def file_pieces(self, sha256: str) -> Iterator[bytes]:
        """Give a kept file in pieces."""
        return kept_files.pieces(self._connection, sha256)

    # --- erasing -------------------------------------------------------------------------

    @property
    def erasing(self) -> CaseErasing:
        """What can be erased."""
        self._weighty = True  # an older vault would bring back what was erased
        return CaseErasing(self._place)

    def _refuse_erased(self, number: str) -> None:
        line = self._do(select(register).where(register.c.number == number)).one_or_none()
        if line is not None:
            at = rows.moment_from_text(line.erased_at)
            raise Problem(Code.CASE_ERASED, case=number, date=at.astimezone(JST).date())

    def _refuse_erased_letter(self, letter_id: str) -> None:
        query = select(erasure.c.erased_at).where(
            erasure.c.kind == LETTER, erasure.c.reference == letter_id
        )
        erased_at = self._do(query.limit(1)).scalar_one_or_none()
        if erased_at is not None:
            day = rows.moment_from_text(erased_at).astimezone(JST).date()
            raise Problem(Code.CONTENT_ERASED, what=letter_id, date=day)

    # --- log -----------------------------------------------------------------------------

    def log(self, limit: int, before: int | None = None) -> list[LogEntry]:
        """Give the newest entries of the audit chain."""
        return audit.newest(self._connection, limit, before)

    def log_head(self) -> tuple[int, str]:
        """Give sequence and hash of the newest entry."""
        return audit.head(self._connection)

    def write_log(self, action: str, reference: str, content: str = "") -> None:
        """Add an entry that is not about a case's events; *content* is a hash of what it is."""
        audit.append(
            self._connection,
            at=self._place.clock.now(),
            actor=self._place.actor,
            action=action,
            reference=reference,
            content=content,
        )

    # -------------------------------------------------------------------------------------

    def _remember(self) -> None:
        """Keep the log's new head outside the vault, once it is safe in the vault."""
        added = audit.take_added(self._place.connection)
        if added:
            self._place.anchor.note(*added, self._place.clock.now(), sync=self._weighty)

    @property
    def _connection(self) -> Connection:
        if not self._begun:  # SQLAlchemy would silently begin a transaction nobody ends
            raise RuntimeError("a unit of work is used inside its with block only")
        return self._place.connection

    def _do(self, statement: Executable, values: Any = None) -> CursorResult[Any]:
        return self._connection.execute(statement, values)

    def _file(self, case_id: int) -> RowMapping:
        row = self._do(sql.FILE, {"case": case_id}).mappings().one_or_none()
        if row is None:
            raise Problem(Code.NO_SUCH_CASE, case=case_id)
        return row

    def _note_person_and_due(self, case_id: int, summary: Summary) -> None:
        for mark in rows.summary_to_marks(summary):
            sql.ADD_PERSON.run(self._connection, {"case_id": case_id, "mark": mark})
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
            sql.ADD_EVENT.run(self._connection, {"case_id": case_id, "log_seq": seq, **stored})


def _require_hash(content: bytes, sha256: str) -> None:
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError("the hash is not the content's")
