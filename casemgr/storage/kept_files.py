"""Files of cases, in pieces: a row takes a gigabyte at most, and as much memory as it has bytes."""

from __future__ import annotations

import contextlib
import hashlib
import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, exists, insert, select
from sqlcipher3 import dbapi2

from casemgr.domain.errors import Code, Problem
from casemgr.services.attachments import ATTACHMENT, PIECE_BYTES
from casemgr.storage.engine import ONCE, USUAL, driver_connection
from casemgr.storage.tables import case_event, document, file, file_chunk, redaction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

ATTACHED = "attachment_added"
"""The kind of event."""
_ADD_PIECE = insert(file_chunk)


def add(connection: Connection, sha256: str, size: int, pieces: Iterable[bytes]) -> None:
    """Keep a file, unless it is kept already. Raises ``file_changed`` where the bytes differ."""
    if has(connection, sha256):
        return
    row = insert(file).values(sha256=sha256, size=size).returning(file.c.id)
    file_id = int(connection.execute(row).scalar_one())
    digest, got, position = hashlib.sha256(), 0, 0
    with _small_cache(connection):
        for piece in _of_one_size(pieces):
            digest.update(piece)
            got += len(piece)
            position += 1
            if got > size:  # a file that grows is not written to its end
                break
            values = {"file_id": file_id, "position": position, "content": piece}
            connection.execute(_ADD_PIECE, values)
    if got != size or digest.hexdigest() != sha256:
        raise Problem(Code.FILE_CHANGED, file="")


def has(connection: Connection, sha256: str) -> bool:
    """Say whether a file is kept, in pieces or as vaults of the first version kept it."""
    in_pieces = select(file.c.id).where(file.c.sha256 == sha256)
    if connection.execute(in_pieces).first() is not None:
        return True
    return connection.execute(_whole(document.c.sha256, sha256)).first() is not None


def pieces(connection: Connection, sha256: str) -> Iterator[bytes]:
    """Give the bytes of a file in pieces. Raises ``vault_damaged`` where it is missing."""
    file_id = connection.execute(select(file.c.id).where(file.c.sha256 == sha256)).scalar()
    if file_id is None:
        whole: bytes | None = connection.execute(_whole(document.c.content, sha256)).scalar()
        if whole is None:
            raise Problem(Code.VAULT_DAMAGED, part=ATTACHMENT)
        yield whole
        return
    with _small_cache(connection):
        yield from _pieces_of(connection, file_id)


def all_kept(connection: Connection) -> bool:
    """Say whether each file that an event put into a case is there, and is the one."""
    last = 0
    after = select(file).where(file.c.id > bindparam("last")).order_by(file.c.id).limit(1)
    while row := connection.execute(after, {"last": last}).first():
        last = row.id
        digest, got = hashlib.sha256(), 0
        for piece in _pieces_of(connection, row.id):
            digest.update(piece)
            got += len(piece)
        if digest.hexdigest() != row.sha256 or got != row.size:
            return False
    whole = select(document.c.sha256, document.c.content).where(document.c.kind == ATTACHMENT)
    for sha256, content in connection.execute(whole):
        if hashlib.sha256(content).hexdigest() != sha256:
            return False
    return all(has(connection, sha256) for sha256 in _named(connection))


@contextlib.contextmanager
def _small_cache(connection: Connection) -> Iterator[None]:
    """With the usual one a large file would push everything else out of it, to no use.

    Past SQLAlchemy, which would begin a transaction if this ended after the one it is in.
    """
    driver = driver_connection(connection)
    driver.execute(ONCE)
    try:
        yield
    finally:
        with contextlib.suppress(dbapi2.Error):  # closed since
            driver.execute(USUAL)


def _whole(column: Any, sha256: str) -> Any:
    return select(column).where(document.c.kind == ATTACHMENT, document.c.sha256 == sha256)


def _pieces_of(connection: Connection, file_id: int) -> Iterator[bytes]:
    """One statement a piece: a cursor left open would keep the transaction from ending."""
    position = 0
    query = select(file_chunk.c.position, file_chunk.c.content)
    query = query.where(file_chunk.c.file_id == file_id).order_by(file_chunk.c.position).limit(1)
    while row := connection.execute(query.where(file_chunk.c.position > position)).first():
        position = row[0]
        yield row[1]


def _of_one_size(given: Iterable[bytes]) -> Iterator[bytes]:
    for piece in given:
        for start in range(0, len(piece), PIECE_BYTES):
            yield piece[start : start + PIECE_BYTES]


def _named(connection: Connection) -> Iterator[str]:
    """Give the hashes that events name; one whose file was erased by a rule names none."""
    erased = exists().where(redaction.c.log_seq == case_event.c.log_seq)
    query = select(case_event.c.payload, erased).where(case_event.c.kind == ATTACHED)
    for payload, gone in connection.execute(query):
        sha256 = _hash_in(payload)
        if sha256 or not gone:
            yield sha256


def _hash_in(payload: str) -> str:
    try:
        return str(json.loads(payload)["sha256"])
    except (ValueError, KeyError, TypeError):  # a changed event; no file can be told to be its own
        return ""
