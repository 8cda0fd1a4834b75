"""Connections to the encrypted database.

The key goes to SQLCipher through ``set_key`` as a bytearray that is wiped at once: given in a
PRAGMA or an address it would stay readable in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Never

from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from casemgr.domain.errors import Code, Problem
from casemgr.storage.keys import KEY_BYTES, wipe
from casemgr.storage.problems import from_database, named_errors

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import ExceptionContext

OLDEST_CIPHER = (4, 19)
"""Other packages install an older SQLCipher under the same import name."""
PAGE_BYTES = 4096
USUAL = "PRAGMA cache_size = -16000"
"""KiB; the memory a vault takes, however many cases it has. Four times as much makes nothing faster
but to sort a hundred thousand closed cases by their names."""
ONCE = "PRAGMA cache_size = -8000"
"""For what is read or written once, from end to end: keeping it would only fill the memory."""
LAST_ENTRY = "casemgr.added"
"""Where a connection has the log entry last added in its transaction (``storage.audit``)."""
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite may put beside a database, by the end of its name."""
_HEX = b"0123456789abcdef"
_RAW_KEY_LENGTH = 67  # x'…' around 64 digits; any other length SQLCipher takes for a pass phrase
_JOURNALS = {"WAL": "write-ahead log", "DELETE": "a file of its own"}
_SETTINGS = (
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged work at a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    USUAL,
)


def connect(path: Path, dek: bytearray) -> Any:
    """Open a driver connection to an existing file, keyed and checked."""
    return _connect(path, dek, "mode=rw", "WAL")


def connect_single(path: Path, dek: bytearray) -> Any:
    """Open a file that shall need no other beside it: a copy that is being made."""
    connection = _connect(path, dek, "mode=rw", "DELETE")
    connection.execute(ONCE)
    return connection


def connect_reading(path: Path, dek: bytearray) -> Any:
    """Open a file that nobody writes, without leaving a trace; a read-only medium will do.

    A write-ahead log beside it is not read.
    """
    return _connect(path, dek, "mode=ro&immutable=1", "")


def _connect(path: Path, dek: bytearray, how: str, journal: str) -> Any:
    address = f"{path.absolute().as_uri()}?{how}"
    with named_errors(path.parent):
        connection = dbapi2.connect(address, uri=True, isolation_level=None)
        try:
            _prepare(connection, dek, journal)
        except BaseException:
            connection.close()
            raise
    return connection


def make_engine(
    path: Path, dek: bytearray, *, reading: bool = False, folder: Path | None = None
) -> Engine:
    """Make the engine; every transaction takes the write lock when it begins.

    With *reading* nothing is ever written, and no lock taken (see ``connect_reading``). Problems
    name *folder*, or the one the file is in.
    Connections are thread-bound (the driver's ``check_same_thread`` stays on), which enforces
    the rule that a vault is used from one thread.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: (connect_reading if reading else connect)(path, dek),
        poolclass=NullPool,  # the vault holds its one connection itself
        hide_parameters=True,  # error texts go to logs, and the values are personal data
    )

    def begin(connection: Connection) -> None:
        connection.info.pop(LAST_ENTRY, None)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    def translate(context: ExceptionContext) -> None:
        problem = from_database(context.original_exception, folder or path.parent)
        if problem is not None:
            raise problem from context.original_exception

    event.listen(engine, "begin", begin)
    event.listen(engine, "handle_error", translate)
    return engine


def driver_connection(connection: Connection) -> Any:
    """Give the driver's own connection, for PRAGMAs that must run outside a transaction."""
    return connection.connection.driver_connection


def _prepare(connection: Any, dek: bytearray, journal: str) -> None:
    if not hasattr(connection, "set_key"):  # SQLite itself, under our driver's name
        _refuse_driver("SQLite without encryption")
    key = _raw_key(dek)
    try:
        connection.set_key(key)
    finally:
        wipe(key)
    # Before the first read: a wrong key would print to the terminal.
    connection.execute("PRAGMA cipher_log_level = NONE")
    version = _pragma(connection, "cipher_version") or "none"
    if _numbers(version) < OLDEST_CIPHER:
        _refuse_driver(f"SQLCipher {version}")
    if _pragma(connection, "cipher_status") != "1":  # no key: the file would be plain
        _refuse_driver(f"SQLCipher {version}, not encrypting")
    for setting in _SETTINGS:
        connection.execute(setting)
    if _pragma(connection, "secure_delete") != "1":
        _refuse_driver(f"SQLCipher {version}, keeping deleted data")
    if journal and _pragma(connection, f"journal_mode = {journal}") != journal.lower():
        _refuse_driver(f"SQLCipher {version}, without {_JOURNALS[journal]}")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _raw_key(dek: bytearray) -> bytearray:
    """Write the key as ``x'…'`` without leaving a copy: neither an immutable one nor by growing."""
    if len(dek) != KEY_BYTES:
        raise ValueError(len(dek))
    key = bytearray(_RAW_KEY_LENGTH)
    key[:2], key[-1:] = b"x'", b"'"
    for place, byte in enumerate(dek, start=1):
        key[2 * place] = _HEX[byte >> 4]
        key[2 * place + 1] = _HEX[byte & 15]
    return key


def _pragma(connection: Any, name: str) -> str:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return str(row[0]) if row else ""


def _numbers(version: str) -> tuple[int, ...]:
    digits = version.split(" ", maxsplit=1)[0].split(".")
    return tuple(int(part) for part in digits if part.isdigit())


def _refuse_driver(found: str) -> Never:
    raise Problem(Code.VAULT_DRIVER, found=found)
