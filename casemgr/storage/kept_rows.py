"""Whether settings and letters are those of which the log knows.

SQLCipher takes an older page for a good one when it is put back in its place. So the log keeps a
hash of each setting as it was last set, and each letter is named, with its hash, by an event.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, bindparam, func, select

from casemgr.storage.audit import SETTING
from casemgr.storage.direct import Direct
from casemgr.storage.keys import fields
from casemgr.storage.tables import audit_log, case_event, erasure, letter, setting, vault

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ISSUED = "letter_issued"
"""The kind of event."""
_NUMBER: BindParameter[str] = bindparam("number")
_ISSUED_LETTERS = Direct(select(case_event.c.payload).where(case_event.c.kind == _ISSUED))
_KEPT = Direct(select(letter.c.sha256).where(letter.c.id == _NUMBER))
_GONE = Direct(
    select(erasure.c.id).where(erasure.c.kind == "letter", erasure.c.reference == _NUMBER).limit(1)
)


def setting_hash(connection: Connection, key: str, value: str) -> str:
    """Give the hash that stands in the log for a setting; it tells nothing in another vault."""
    salt: bytes = connection.execute(select(vault.c.id)).scalar_one()
    return hashlib.sha256(fields(("casemgr setting 1", salt, key, value))).hexdigest()


def settings_match(connection: Connection) -> bool:
    """Say whether each setting is as it was last set; the first version kept no hashes of them."""
    query = (
        select(audit_log.c.reference, audit_log.c.content, func.max(audit_log.c.seq))
        .where(audit_log.c.action == SETTING)
        .group_by(audit_log.c.reference)
    )
    kept = {row.key: row.value for row in connection.execute(select(setting))}
    return all(
        row.reference in kept
        and setting_hash(connection, row.reference, kept[row.reference]) == row.content
        for row in connection.execute(query).all()
        if row.content
    )


def letters_kept(connection: Connection) -> bool:
    """Say whether each letter an event names is there, unless it was erased, and is that one."""
    for (payload,) in _ISSUED_LETTERS.run(connection):
        number, sha256 = _named(payload)
        if (
            number
            and _KEPT.row(connection, {"number": number}) != (sha256,)
            and not _GONE.row(connection, {"number": number})
        ):
            return False
    return True


def _named(payload: str) -> tuple[str, str]:
    try:
        event = json.loads(payload)
        return str(event["letter"]), str(event["sha256"])
    except (ValueError, KeyError, TypeError):  # changed; the hash of the event tells of that
        return "", ""
