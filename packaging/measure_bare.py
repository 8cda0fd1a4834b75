"""What a vault does, done by hand on bare sqlcipher3: what ``measure_vault.py`` compares with.

Same file, same tables, indexes and triggers, same hashes, same checks, same transactions; but the
driver alone, straight ahead, and no more for one purpose than it needs. The texts of the rows come
from the same functions, for what they cost is no matter of layers.
"""

from __future__ import annotations

import hashlib
import marshal
import os
from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from casemgr.storage import agreement, migrations, rows
from casemgr.storage.keys import fields

if TYPE_CHECKING:
    from pathlib import Path

_SETTINGS = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
)
_KEY = bytearray(range(32))
_ROW = (
    "case_id", "number", "number_sort", "name", "name_sort", "kana", "agent", "email", "types",
    "phase", "done", "total", "verified", "hold", "hold_since", "next_action", "arrived_on",
    "closed_on", "has_suit_clock", "unposted", "next_detail", "clock",
)  # fmt: skip
_ADD_ROW = f"INSERT INTO case_row ({', '.join(_ROW)}) VALUES ({', '.join('?' * len(_ROW))})"  # noqa: S608 - our own names
_PAGES_AT_ONCE = 256


def connect(path: Path, dek: bytearray, how: str = "rw") -> Any:
    """Open a database."""
    made = dbapi2.connect(f"{path.as_uri()}?mode={how}", uri=True, isolation_level=None)
    made.set_key(bytearray(b"x'" + dek.hex().encode() + b"'"))
    for setting in _SETTINGS:
        made.execute(setting)
    return made


def empty(path: Path) -> Any:
    """Make an empty database of the same structure."""
    made = connect(path, _KEY, "rwc")
    made.execute("PRAGMA journal_mode = WAL")
    migrations.migrate(made)
    made.execute("INSERT INTO vault (one, id, sample) VALUES (1, ?, 0)", (bytes(16),))
    return made


def rows_of(connection: Any) -> dict[str, int]:
    """Count the rows of each table and index."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type != 'shadow'"
        " AND name NOT LIKE 'sqlite%' AND name != 'vault'"
    ).fetchall()
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608 - our own names
        for (name,) in names
    }


# --- writing -----------------------------------------------------------------------------------


def write(connection: Any, made: list[Any]) -> None:
    """Write cases in one transaction."""
    run = connection.execute
    run("BEGIN IMMEDIATE")
    found = run("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1").fetchone()
    seq, prev = found or (0, "")
    for events, summary, letter in made:
        run(
            "INSERT INTO number_sequence (year, last) VALUES (2026, 1)"
            " ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last"
        ).fetchone()
        salt = os.urandom(32)
        (case_id,) = run(
            "INSERT INTO case_file (number, salt, policy_sha256) VALUES (?, ?, ?) RETURNING id",
            (summary.number, salt, "policy"),
        ).fetchone()
        for position, event in enumerate(events, start=1):
            at, payload = rows.moment_to_text(event.at), rows.canonical(event.payload)
            parts = ("casemgr event 1", salt, position, event.kind, payload, at, event.actor)
            content = hashlib.sha256(fields(parts)).hexdigest()
            seq += 1
            entry = (seq, at, event.actor, event.kind, summary.number, content, prev)
            prev = hashlib.sha256(fields(("casemgr audit 1", *entry))).hexdigest()
            run(
                "INSERT INTO audit_log (seq, at, actor, action, reference, content, prev, hash)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*entry, prev),
            )
            run(
                "INSERT INTO case_event (case_id, position, kind, payload, at, actor, log_seq)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (case_id, position, event.kind, payload, at, event.actor, seq),
            )
        row = rows.summary_to_row(summary)
        row["case_id"] = case_id
        for day in ("arrived_on", "closed_on", "hold_since"):
            row[day] = row[day] and row[day].isoformat()
        run(_ADD_ROW, [row[name] for name in _ROW])
        words = rows.summary_to_words(summary)
        run("INSERT INTO case_search (rowid, words) VALUES (?, ?)", (case_id, words))
        for mark in rows.summary_to_marks(summary):
            run("INSERT INTO case_person (case_id, mark) VALUES (?, ?)", (case_id, mark))
        if letter is not None:
            _write_letter(connection, case_id, letter)
    run("COMMIT")


def _write_letter(connection: Any, case_id: int, letter: Any) -> None:
    if hashlib.sha256(letter.pdf).hexdigest() != letter.sha256:
        raise ValueError(letter.id)
    values = {**rows.letter_to_row(letter), "case_id": case_id}
    connection.execute(
        f"INSERT INTO letter ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608 - our own names
        list(values.values()),
    )


# --- checking ----------------------------------------------------------------------------------


def verify(path: Path, dek: bytearray) -> bool:
    """Check a whole database: pages, structure, chain, events, lists, letters, documents."""
    with closing(connect(path, dek)) as own:
        own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if own.execute("PRAGMA cipher_integrity_check").fetchall():
            return False
    with closing(connect(path, dek)) as own:
        if own.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return False
        if own.execute("PRAGMA foreign_key_check").fetchall() or not migrations.is_intact(own):
            return False
    # As in the vault: one bad page spoils what is read later on the same connection.
    with closing(connect(path, dek)) as own:
        return (
            _chain_holds(own)
            and _events_match(own)
            and not any(own.execute(f"{query} LIMIT 1").fetchone() for query in agreement.WRONG)
            and _hashes_match(own, "SELECT sha256, pdf FROM letter")
            and _hashes_match(own, "SELECT sha256, content FROM document")
        )


def _chain_holds(own: Any) -> bool:
    seq, prev = 0, ""
    query = "SELECT seq, at, actor, action, reference, content, prev, hash FROM audit_log"
    for row in own.execute(f"{query} ORDER BY seq"):
        link = hashlib.sha256(fields(("casemgr audit 1", *row[:7]))).hexdigest()
        if row[0] != seq + 1 or row[6] != prev or row[7] != link:
            return False
        seq, prev = row[0], row[7]
    return True


def _events_match(own: Any) -> bool:
    """Nothing was erased here, which is what makes it so short."""
    for table in ("redaction", "erasure", "register"):
        if own.execute(f"SELECT 1 FROM {table}").fetchone():  # noqa: S608 - our own names
            raise ValueError(table)
    matched = 0
    query = (
        "SELECT audit_log.content, salt, position, kind, payload, case_event.at, case_event.actor"
        " FROM audit_log LEFT JOIN case_event ON case_event.log_seq = audit_log.seq"
        " LEFT JOIN case_file ON case_file.id = case_event.case_id WHERE audit_log.content != ''"
    )
    for content, salt, *event in own.execute(query):
        if salt is None:
            return False
        if content != hashlib.sha256(fields(("casemgr event 1", salt, *event))).hexdigest():
            return False
        matched += 1
    return bool(own.execute("SELECT count(*) FROM case_event").fetchone() == (matched,))


def _hashes_match(own: Any, query: str) -> bool:
    return all(hashlib.sha256(one).hexdigest() == sha256 for sha256, one in own.execute(query))


# --- backing up --------------------------------------------------------------------------------


def backup(path: Path, dek: bytearray, target: Path) -> None:
    """Copy a database, put it on the medium, read it back, check it, compare it row by row."""
    with closing(connect(path, dek)) as own:
        own.execute("PRAGMA wal_checkpoint(PASSIVE)")
    with closing(connect(path, dek)) as own:
        if own.execute("PRAGMA cipher_integrity_check").fetchall():
            raise ValueError(path)
    with closing(connect(path, dek)) as own, closing(connect(target, dek, "rwc")) as copy:
        own.execute("BEGIN")
        before = _contents(own)
        own.backup(copy, pages=_PAGES_AT_ONCE)
        copy.execute("PRAGMA journal_mode = DELETE")
    descriptor = os.open(target, os.O_RDWR)
    os.fsync(descriptor)
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)
    with target.open("rb") as file:
        hashlib.file_digest(file, "sha256")
    if not verify(target, dek):
        raise ValueError(target)
    with closing(connect(target, dek, "ro")) as copy:
        if _contents(copy) != before:
            raise ValueError(target)


def _contents(connection: Any) -> dict[str, tuple[int, str]]:
    found = {}
    for name in rows_of(connection):
        count, digest = 0, hashlib.sha256()
        for row in connection.execute(f"SELECT * FROM {name}"):  # noqa: S608 - our own names
            count += 1
            digest.update(marshal.dumps(row, 2))
        found[name] = count, digest.hexdigest()
    return found
