"""Nothing is readable without the key, and what is written is what others can read with it."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import apsw
import pytest

from casemgr.storage import engine
from tests.storage.samples import (
    MARKER,
    PASSPHRASE,
    PDF,
    add,
    behind_the_back,
    dek_of,
    due_on,
    event,
    letter,
    summary,
)

if TYPE_CHECKING:
    from casemgr.storage.vault import EncryptedVault


def traces(folder: Path, *texts: str) -> list[tuple[str, str]]:
    return [
        (path.name, text)
        for path in folder.rglob("*")
        if path.is_file()
        for text in texts
        for encoding in ("utf-8", "utf-16-le", "cp932")
        if text.encode(encoding, "ignore") in path.read_bytes()
    ]


def test_no_marker_stands_in_any_file(folder: Path, vault: EncryptedVault) -> None:
    everything = summary(
        name=MARKER, kana=MARKER, agent=MARKER, email=MARKER, next_detail=MARKER, clock=due_on(None)
    )
    with vault.begin() as uow:
        case_id = uow.add_case([event(text=MARKER)], everything, "policy")
        uow.add_letter(letter(case_id))
        uow.add_document("attachment", letter(case_id).sha256, PDF)
        uow.set_setting(MARKER, MARKER)
    wanted = (MARKER, "MARKER", "R2026-0001", PASSPHRASE, "case_event", "CREATE TABLE", "%PDF")
    assert (folder / "cases-1.db-wal").stat().st_size > 4096
    assert traces(folder, *wanted) == []
    vault.close()
    assert traces(folder, *wanted) == []
    assert dek_of(folder).hex() not in (folder / "header.json").read_text()


def test_settings_of_the_connection(folder: Path, vault: EncryptedVault) -> None:
    with behind_the_back(folder) as connection:
        found = {
            name: int(value) if (value := engine._pragma(connection, name)).isdigit() else value
            for name in (
                "cipher_status", "journal_mode", "synchronous", "foreign_keys", "trusted_schema",
                "cell_size_check", "secure_delete", "temp_store", "page_size",
            )
        }  # fmt: skip
    assert found == {
        "cipher_status": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "page_size": 4096,
    }


def test_driver_is_the_right_sqlcipher() -> None:
    connection = engine.dbapi2.connect(":memory:")
    with contextlib.closing(connection):
        connection.set_key(bytearray(b"x'" + b"00" * 32 + b"'"))
        version = connection.execute("PRAGMA cipher_version").fetchone()[0]
    assert engine._numbers(version) >= engine.OLDEST_CIPHER


def second_reader(folder: Path) -> apsw.Connection:
    """An independent implementation of the same file format."""
    connection = apsw.Connection(str(folder / "cases-1.db"), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.pragma("cipher", "sqlcipher")
    connection.pragma("legacy", 4)
    connection.pragma("key", f"x'{dek_of(folder).hex()}'")
    return connection


def test_an_independent_program_reads_the_vault(folder: Path, vault: EncryptedVault) -> None:
    add(vault, summary(), summary("R2026-0002"))
    vault.close()
    with contextlib.closing(second_reader(folder)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = connection.execute("SELECT number FROM case_row ORDER BY 1").fetchall()
        assert found == [("R2026-0001",), ("R2026-0002",)]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/PID/mem")
def test_no_key_stays_in_memory(folder: Path, key: str) -> None:
    script = textwrap.dedent("""
        import sys
        from casemgr.storage import TEST_COST, EncryptedVaults
        from tests.storage.samples import PASSPHRASE, FixedClock, add, summary
        vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
        add(vault, summary())
        assert vault.verify() == []
        print("open", flush=True)
        sys.stdin.readline()
        vault.close()
        print("closed", flush=True)
        sys.stdin.readline()
    """)
    dek = bytes(dek_of(folder))
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        assert copies_in_memory(other.pid, bytes(folder)) > 0  # the search does find things
        assert copies_in_memory(other.pid, dek.hex().encode()) == 0
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.stdout.readline() == "closed\n"
        assert copies_in_memory(other.pid, dek.hex().encode()) == 0
        assert copies_in_memory(other.pid, dek) == 0
        other.stdin.write("\n")


def copies_in_memory(process: int, needle: bytes) -> int:
    found = 0
    maps = Path(f"/proc/{process}/maps").read_text().splitlines()
    with Path(f"/proc/{process}/mem").open("rb") as memory:
        for line in maps:
            area, rights = line.split()[:2]
            if rights.startswith("rw"):
                start, end = (int(part, 16) for part in area.split("-"))
                memory.seek(start)
                found += memory.read(end - start).count(needle)
    return found
