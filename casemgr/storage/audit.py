"""The audit log: a chain of hashes in which no entry can be changed, dropped or slipped in.

It outlives the erasure of a case, so it holds no personal data: of an event only a hash salted
with the case's own salt, which goes when the case goes.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from casemgr.services.ports import LogEntry
from casemgr.storage.keys import fields
from casemgr.storage.rows import moment_from_text, moment_to_text
from casemgr.storage.tables import audit_log, case_event, case_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Row, RowMapping

_EVENT_FIELDS = ("position", "kind", "payload", "at", "actor")
_HEAD = select(audit_log.c.seq, audit_log.c.hash).order_by(audit_log.c.seq.desc()).limit(1)
_FIELDS = ("seq", "at", "actor", "action", "reference", "content", "prev")


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
    seq, prev = head(connection)
    entry: dict[str, Any] = {
        "seq": seq + 1,
        "at": moment_to_text(at),
        "actor": actor,
        "action": action,
        "reference": reference,
        "content": content,
        "prev": prev,
    }
    connection.execute(insert(audit_log), {**entry, "hash": _link(entry)})
    return seq + 1


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
    return hashlib.sha256(
        fields(("casemgr event 1", salt, *(event[name] for name in _EVENT_FIELDS)))
    ).hexdigest()


def chain_holds(connection: Connection) -> bool:
    """Recompute every link."""
    seq, prev = 0, ""
    for row in connection.execute(select(audit_log).order_by(audit_log.c.seq)).mappings():
        if row["seq"] != seq + 1 or row["prev"] != prev or row["hash"] != _link(row):
            return False
        seq, prev = row["seq"], row["hash"]
    return True


def events_match(connection: Connection) -> bool:
    """Say whether each event is the one in the log, and each logged event is there."""
    query = (
        select(case_event, audit_log.c.content, case_file.c.salt)
        .select_from(audit_log)
        .outerjoin(case_event, case_event.c.log_seq == audit_log.c.seq)
        .outerjoin(case_file, case_file.c.id == case_event.c.case_id)
        .where(audit_log.c.content != "")
    )
    matched = 0
    for row in connection.execute(query).mappings():
        if row["salt"] is None or row["content"] != content_of(row["salt"], row):
            return False
        matched += 1
    return matched == connection.execute(select(func.count()).select_from(case_event)).scalar_one()


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
