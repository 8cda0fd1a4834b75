"""Data keys the vault had before: they open its older backups, and nothing newer.

Each lies in a box that only the present data key opens, so that no page of the database, in memory
or in a file, has a key in the clear.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from casemgr.domain.errors import Code, Problem
from casemgr.storage import keys
from casemgr.storage.rows import moment_to_text
from casemgr.storage.tables import retired_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import Connection

    from casemgr.storage.backup import Source

_PURPOSE = b"casemgr retired key 1"


def keep(copy: Connection, source: Source, dek: bytearray, at: datetime) -> None:
    """Keep the key of *source* in a copy of it that is under *dek*, and box the older ones anew."""
    vault_id, number = source.header.vault_id, source.header.key_number
    table = retired_key
    for row in copy.execute(select(table)).all():
        key = _unboxed(row.key, source.dek, vault_id, row.number)
        boxed = _boxed(key, dek, vault_id, row.number)
        keys.wipe(key)
        copy.execute(update(table).where(table.c.number == row.number).values(key=boxed))
    boxed = _boxed(source.dek, dek, vault_id, number)
    now = {"number": number, "key": boxed, "retired_at": moment_to_text(at)}
    copy.execute(insert(table), now)


@contextlib.contextmanager
def opened(connection: Connection, vault_id: bytes, dek: bytearray) -> Iterator[list[bytearray]]:
    """Give the retired keys, the newest first; wiped when the block ends."""
    table = retired_key
    with connection.begin():
        rows = connection.execute(select(table).order_by(table.c.number.desc())).all()
    found = [_unboxed(row.key, dek, vault_id, row.number) for row in rows]
    try:
        yield found
    finally:
        keys.wipe(*found)


def take_over(present: Connection, restored: Connection) -> None:
    """Give a restored vault, which is under the present key, the keys of the present one."""
    with present.begin():
        rows = [dict(row) for row in present.execute(select(retired_key)).mappings()]
    restored.execute(delete(retired_key))
    if rows:
        restored.execute(insert(retired_key), rows)


def _boxed(key: bytearray, dek: bytearray, vault_id: bytes, number: int) -> bytes:
    own = keys.derive(dek, b"", _PURPOSE)
    try:
        return keys.box(own, key, _context(vault_id, number))
    finally:
        keys.wipe(own)


def _unboxed(content: bytes, dek: bytearray, vault_id: bytes, number: int) -> bytearray:
    own = keys.derive(dek, b"", _PURPOSE)
    try:
        key = keys.unbox(own, content, _context(vault_id, number))
    finally:
        keys.wipe(own)
    if key is None:
        raise Problem(Code.VAULT_DAMAGED, part="retired key")
    return key


def _context(vault_id: bytes, number: int) -> bytes:
    return keys.fields(("casemgr retired key 1", vault_id, number))
