"""The audit log: a chain of hashes in which no entry can be changed, dropped or slipped in.

It outlives the erasure of a case, so it holds no personal data: of an event only a hash salted
with the case's own salt, which goes when the case goes.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, and_, bindparam, exists, func, insert, literal_column, select

from casemgr.services.erasing import ERASED
from casemgr.services.ports import LogEntry
from casemgr.storage.direct import Direct
from casemgr.storage.engine import LAST_ENTRY
from casemgr.storage.keys import fields
from casemgr.storage.rows import moment_from_text, moment_to_text
from casemgr.storage.tables import (
    audit_log,
    case_event,
    case_file,
    erasure,
    redaction,
    register,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Row, RowMapping

_EVENT_FIELDS = ("position", "kind", "payload", "at", "actor")
_ERASURE_FIELDS = ("kind", "reference", "sha256", "rule", "erased_at")
_REGISTER_FIELDS = ("number", "arrived_on", "closed_on", "entry", "erased_at")
_HEAD = select(audit_log.c.seq, audit_log.c.hash).order_by(audit_log.c.seq.desc()).limit(1)
_FIELDS = ("seq", "at", "actor", "action", "reference", "content", "prev")
_HEAD_NOW, _APPEND = Direct(_HEAD), Direct(insert(audit_log), *_FIELDS, "hash")
_CHAIN = Direct(select(*(audit_log.c[name] for name in (*_FIELDS, "hash"))).order_by("seq"))
_ADDED = LAST_ENTRY
SETTING = "setting_changed"
IS_EVENT = and_(
    audit_log.c.content != "", audit_log.c.action != ERASED, audit_log.c.action != SETTING
)
"""Holds for the entries that are of events; the others with a hash are of other rows."""
_LAST = (
    select(redaction.c.content)
    .where(redaction.c.log_seq == audit_log.c.seq)
    .order_by(redaction.c.by_seq.desc())
    .limit(1)
    .scalar_subquery()
)
_EVENTS = Direct(
    select(
        case_event.c.id,
        func.coalesce(_LAST, audit_log.c.content),
        case_file.c.salt,
        *(case_event.c[name] for name in _EVENT_FIELDS),
    )
    .select_from(audit_log)
    .outerjoin(case_event, case_event.c.log_seq == audit_log.c.seq)
    .outerjoin(case_file, case_file.c.id == case_event.c.case_id)
    .where(IS_EVENT)
)
"""Each event of the log, with the hash of it or of what was left of it last."""
_BY: BindParameter[int] = bindparam("by")
_ERASURES = Direct(select(audit_log.c.seq, audit_log.c.content).where(audit_log.c.action == ERASED))
_REDACTED = Direct(
    select(redaction.c.log_seq, redaction.c.content)
    .where(redaction.c.by_seq == _BY)
    .order_by(redaction.c.log_seq)
)
_PARTS = Direct(
    select(*(erasure.c[name] for name in _ERASURE_FIELDS))
    .where(erasure.c.by_seq == _BY)
    .order_by(erasure.c.id)
)
_CASE, _DROPPED = "case", "register"
_LINES = Direct(
    select(erasure.c.reference, erasure.c.kind, erasure.c.sha256, func.max(erasure.c.id))
    .where(erasure.c.kind.in_((literal_column("'case'"), literal_column("'register'"))))
    .group_by(erasure.c.reference)
)
"""What was done last to each line of the register: of a group SQLite gives the row with the max."""
_LINE = Direct(
    select(*(register.c[name] for name in _REGISTER_FIELDS)).where(
        register.c.number == bindparam("number")
    )
)
_MADE = exists().where(erasure.c.reference == register.c.number, erasure.c.kind == _CASE)
_STRAY = (
    *(
        Direct(
            select(audit_log.c.seq)
            .select_from(table.outerjoin(audit_log, audit_log.c.seq == table.c.by_seq))
            .where(audit_log.c.action.is_distinct_from(ERASED))
            .limit(1)
        )
        for table in (erasure, redaction)
    ),
    Direct(select(register.c.number).where(~_MADE).limit(1)),
)
"""What no entry of the log speaks of."""


def head(connection: Connection) -> tuple[int, str]:
    """Give sequence and hash of the newest entry; (0, "") when there is none."""
    row = connection.execute(_HEAD).one_or_none()
    return (row.seq, row.hash) if row else (0, "")


def append(
    connection: Connection,
    *,
    at: datetime,
    actor: str,
    action: str,
    reference: str,
    content: str = "",
) -> int:
    """Add an entry and give its sequence number."""
    added: tuple[int, str] | None = connection.info.get(_ADDED)
    seq, prev = added or _HEAD_NOW.row(connection) or (0, "")
    entry: dict[str, Any] = {
        "seq": seq + 1,
        "at": moment_to_text(at),
        "actor": actor,
        "action": action,
        "reference": reference,
        "content": content,
        "prev": prev,
    }
    link = _link(entry)
    _APPEND.run(connection, {**entry, "hash": link})
    connection.info[_ADDED] = (seq + 1, link)
    return seq + 1


def take_added(connection: Connection) -> tuple[int, str] | None:
    """Give sequence and hash of the last entry that was added here, once; not yet committed."""
    added: tuple[int, str] | None = connection.info.pop(_ADDED, None)
    return added


def newest(connection: Connection, limit: int, before: int | None) -> list[LogEntry]:
    """Give up to *limit* entries, newest first, older than *before* when given."""
    query = select(audit_log).order_by(audit_log.c.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(audit_log.c.seq < before)
    return [_entry(row) for row in connection.execute(query)]


def newest_of(connection: Connection, *actions: str) -> LogEntry | None:
    """Give the newest entry of these actions."""
    query = select(audit_log).where(audit_log.c.action.in_(actions))
    row = connection.execute(query.order_by(audit_log.c.seq.desc()).limit(1)).one_or_none()
    return _entry(row) if row else None


def content_of(salt: bytes, event: Mapping[str, Any] | RowMapping) -> str:
    """Give the hash that stands in the log for an event; the salt keeps it from being guessed."""
    return _event_hash(salt, (event[name] for name in _EVENT_FIELDS))


def _event_hash(salt: bytes, parts: Iterable[Any]) -> str:
    return hashlib.sha256(fields(("casemgr event 1", salt, *parts))).hexdigest()


def chain_holds(connection: Connection) -> bool:
    """Recompute every link."""
    seq, prev = 0, ""
    for *entry, link in _CHAIN.run(connection):
        parts = fields(("casemgr audit 1", *entry))
        if entry[0] != seq + 1 or entry[-1] != prev or link != hashlib.sha256(parts).hexdigest():
            return False
        seq, prev = entry[0], link
    return True


def events_match(connection: Connection) -> bool:
    """Say whether each event is the one in the log, or what an erasure left of it.

    Each logged event must be there, unless an entry of the log says that it was erased, and each
    erasure on record must be the log's.
    """
    if not erasures_match(connection):
        return False
    matched = 0
    for event_id, content, salt, *event in _EVENTS.run(connection):
        if content == "" and event_id is None:
            continue
        if salt is None or content != _event_hash(salt, event):
            return False
        matched += 1
    return matched == connection.execute(select(func.count()).select_from(case_event)).scalar_one()


def erasures_match(connection: Connection) -> bool:
    """Say whether what is on record as erased is what the log's entries say, and no more or less.

    So too for the register: a line for each erased case, unless that was dropped later.
    """
    for seq, content in _ERASURES.run(connection):
        events = _REDACTED.run(connection, {"by": seq})
        parts = [
            dict(zip(_ERASURE_FIELDS, one, strict=True))
            for one in _PARTS.run(connection, {"by": seq})
        ]
        if not parts or content != erasure_hash(events, parts):
            return False
    return not any(query.row(connection) for query in _STRAY) and all(
        _line_fits(connection, *last) for last in _LINES.run(connection)
    )


def _line_fits(connection: Connection, number: str, kind: str, sha256: str, _id: int) -> bool:
    """Say whether the register has a line that was made last, and none that was dropped last."""
    row = _LINE.row(connection, {"number": number})
    if kind == _DROPPED or row is None:
        return kind == _DROPPED and row is None
    return line_hash(dict(zip(_REGISTER_FIELDS, row, strict=True))) == sha256


def erasure_hash(redactions: Iterable[tuple[int, str]], erased: Iterable[Mapping[str, Any]]) -> str:
    """Give the hash that stands in the log for all that was erased at once."""
    parts: list[str | int] = ["casemgr erasure 1"]
    for log_seq, content in redactions:
        parts += ["event", log_seq, content]
    for one in erased:
        parts += ["part", *(one[name] for name in _ERASURE_FIELDS)]
    return hashlib.sha256(fields(parts)).hexdigest()


def line_hash(line: Mapping[str, Any] | RowMapping) -> str:
    """Give the hash that stands in the record of an erasure for a line of the register."""
    return hashlib.sha256(
        fields(("casemgr register 1", *(line[name] for name in _REGISTER_FIELDS)))
    ).hexdigest()


def _entry(row: Row[Any]) -> LogEntry:
    return LogEntry(
        seq=row.seq,
        at=moment_from_text(row.at),
        actor=row.actor,
        action=row.action,
        reference=row.reference,
        hash=row.hash,
    )


def _link(entry: Mapping[str, Any] | RowMapping) -> str:
    return hashlib.sha256(
        fields(("casemgr audit 1", *(entry[name] for name in _FIELDS)))
    ).hexdigest()
