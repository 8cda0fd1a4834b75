"""Opening: every way it can go wrong has its own name and leaves the folder as it was."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from casemgr import __version__
from casemgr.domain.errors import Code
from casemgr.storage import EncryptedVaults, engine, header, look, migrations
from casemgr.storage import vaults as making
from tests.storage.samples import (
    NEW_PASSPHRASE,
    PASSPHRASE,
    behind_the_back,
    dek_of,
    fingerprint,
    refused,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def remove_headers(folder: Path) -> None:
    (folder / "header.json").unlink()
    (folder / "header.bak").unlink()


def remove_all_but_the_lock(folder: Path) -> None:
    remove_headers(folder)
    (folder / "cases-1.db").unlink()


def tear_headers(folder: Path) -> None:
    for name in ("header.json", "header.bak"):
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: len(content) // 2])


def forge_header(folder: Path) -> None:
    read = header.read(folder)
    content = header.encode(read.header, bytearray(32))
    (folder / "header.json").write_bytes(content)
    (folder / "header.bak").write_bytes(content)


def newer_header(folder: Path) -> None:
    body = {"format": 7}
    body["sum"] = header._sum(body)
    (folder / "header.json").write_bytes(header.canonical(body))


def remove_database(folder: Path) -> None:
    (folder / "cases-1.db").unlink()


def cut_to(length: int) -> Callable[[Path], None]:
    def cut(folder: Path) -> None:
        os.truncate(folder / "cases-1.db", length)

    return cut


def cut_last_page(folder: Path) -> None:
    os.truncate(folder / "cases-1.db", (folder / "cases-1.db").stat().st_size - 4096)


def plain_database(folder: Path) -> None:
    (folder / "cases-1.db").write_bytes(b"SQLite format 3\0" + bytes(8192))


def noise(folder: Path) -> None:
    (folder / "cases-1.db").write_bytes(os.urandom(8192))


def flip_first_page(folder: Path) -> None:
    with (folder / "cases-1.db").open("r+b") as file:
        file.seek(2000)
        byte = file.read(1)[0]
        file.seek(2000)
        file.write(bytes([byte ^ 1]))


def empty_database(folder: Path) -> None:
    dek = dek_of(folder)
    (folder / "cases-1.db").unlink()
    (folder / "cases-1.db").touch()
    with contextlib.closing(engine.connect(folder / "cases-1.db", dek)) as connection:
        connection.execute("VACUUM")


def other_vault_inside(folder: Path) -> None:
    with behind_the_back(folder) as connection:
        connection.execute("UPDATE vault SET id = ?", (bytes(16),))


def no_vault_inside(folder: Path) -> None:
    with behind_the_back(folder) as connection:
        connection.execute("DELETE FROM vault")


def newer_database(folder: Path) -> None:
    with behind_the_back(folder) as connection:
        connection.execute("UPDATE vault SET needs = '9.1.0'")
        connection.execute("PRAGMA user_version = 9")


def newer_database_of_another_shape(folder: Path) -> None:
    with behind_the_back(folder) as connection:
        connection.execute("DROP TABLE vault")
        connection.execute("PRAGMA user_version = 9")


def folder_for_database(folder: Path) -> None:
    (folder / "cases-1.db").unlink()
    (folder / "cases-1.db").mkdir()


def no_version(folder: Path) -> None:
    with behind_the_back(folder) as connection:
        connection.execute("PRAGMA user_version = 0")


def dropped_trigger(folder: Path) -> None:
    with behind_the_back(folder) as connection:
        connection.execute("DROP TRIGGER audit_log_no_update")


def newer(found: int, known: int, needed: str) -> dict[str, Any]:
    return {"format": found, "known": known, "needed": needed}


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (remove_headers, (Code.VAULT_DAMAGED, {"part": "header"})),
        (remove_all_but_the_lock, (Code.VAULT_NOT_A_VAULT, None)),
        (tear_headers, (Code.VAULT_DAMAGED, {"part": "header"})),
        (forge_header, (Code.VAULT_DAMAGED, {"part": "header"})),
        (newer_header, (Code.VAULT_NEWER, newer(7, 1, f"> {__version__}"))),
        (remove_database, (Code.VAULT_DAMAGED, {"part": "database"})),
        (cut_to(0), (Code.VAULT_DAMAGED, {"part": "database"})),
        (cut_to(1), (Code.VAULT_DAMAGED, {"part": "database"})),
        (cut_to(100), (Code.VAULT_DAMAGED, {"part": "database"})),
        (cut_to(4095), (Code.VAULT_DAMAGED, {"part": "database"})),
        (cut_to(4096), (Code.VAULT_DAMAGED, {"part": "database"})),
        (cut_last_page, (Code.VAULT_DAMAGED, {"part": "database"})),
        (plain_database, (Code.VAULT_DAMAGED, {"part": "database"})),
        (noise, (Code.VAULT_DAMAGED, {"part": "database"})),
        (flip_first_page, (Code.VAULT_DAMAGED, {"part": "database"})),
        (empty_database, (Code.VAULT_DAMAGED, {"part": "schema"})),
        (other_vault_inside, (Code.VAULT_DAMAGED, {"part": "database"})),
        (no_vault_inside, (Code.VAULT_DAMAGED, {"part": "database"})),
        (newer_database, (Code.VAULT_NEWER, newer(9, migrations.LATEST, "9.1.0"))),
        (
            newer_database_of_another_shape,
            (Code.VAULT_NEWER, newer(9, migrations.LATEST, f"> {__version__}")),
        ),
        (folder_for_database, (Code.VAULT_DAMAGED, {"part": "database"})),
        (no_version, (Code.VAULT_DAMAGED, {"part": "schema"})),
        (dropped_trigger, (Code.VAULT_DAMAGED, {"part": "schema"})),
    ],
)
def test_a_vault_that_does_not_open_says_why_and_stays_as_it_is(
    vaults: EncryptedVaults,
    folder: Path,
    key: str,
    damage: Callable[[Path], None],
    expected: tuple[Code, dict[str, Any] | None],
) -> None:
    damage(folder)
    before = fingerprint(folder)
    for attempt in (
        lambda: vaults.open(str(folder), PASSPHRASE),
        lambda: vaults.open_with_recovery_key(str(folder), key),
        lambda: vaults.open(str(folder), PASSPHRASE),
    ):
        problem = refused(attempt)
        assert (problem.code, problem.facts) == (expected[0], expected[1] or {"path": str(folder)})
    assert fingerprint(folder) == before


def test_wrong_secrets_are_told_from_damage(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    before = fingerprint(folder)
    for wrong in ("", "wrong", PASSPHRASE + " ", PASSPHRASE.upper() + "x", key, "\ud800"):
        problem = refused(lambda wrong=wrong: vaults.open(str(folder), wrong))
        assert (problem.code, problem.facts) == (Code.VAULT_WRONG_PASSPHRASE, {})
    other = making.recovery_key.write(bytearray(range(32)))
    problem = refused(lambda: vaults.open_with_recovery_key(str(folder), other))
    assert problem.code is Code.VAULT_WRONG_RECOVERY_KEY
    mistyped = ("2" if key[7] == "1" else "1").join((key[:7], key[8:]))
    problem = refused(lambda: vaults.open_with_recovery_key(str(folder), mistyped))
    assert (problem.code, problem.facts) == (Code.VAULT_RECOVERY_KEY_MISTYPED, {"group": 2})
    assert fingerprint(folder) == before
    vaults.open(str(folder), PASSPHRASE).close()


def test_what_is_not_there_or_not_a_vault(vaults: EncryptedVaults, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    for name, code in (
        ("nothing", Code.VAULT_MISSING),
        ("folder", Code.VAULT_NOT_A_VAULT),
        ("file", Code.VAULT_NOT_A_VAULT),
    ):
        path = str(tmp_path / name)
        problem = refused(lambda path=path: vaults.open(path, PASSPHRASE))
        assert (problem.code, problem.facts) == (code, {"path": path})
    assert os.listdir(tmp_path / "folder") == []


@pytest.mark.parametrize("name", ["header.json", "header.bak"])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff" * 70_000])
def test_one_good_header_is_enough_and_mends_the_other(
    vaults: EncryptedVaults, folder: Path, key: str, name: str, content: bytes | None
) -> None:
    before = fingerprint(folder)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    vaults.open(str(folder), PASSPHRASE).close()
    assert {n: h for n, h in fingerprint(folder).items() if n.startswith("header")} == {
        n: h for n, h in before.items() if n.startswith("header")
    }


def test_a_header_that_cannot_be_mended_keeps_nobody_out(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    (folder / "header.bak").unlink()
    (folder / "header.bak").mkdir()
    vaults.open(str(folder), PASSPHRASE).close()


def test_an_unreadable_header_is_named(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(*_args: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "open", deny)
    assert refused(lambda: header.read(folder)).code is Code.VAULT_READ_ONLY
    problem = refused(lambda: look.at_file(folder / "cases-1.db"))
    assert problem.code is Code.VAULT_READ_ONLY


def test_newer_of_two_good_headers_counts(vaults: EncryptedVaults, folder: Path, key: str) -> None:
    old = (folder / "header.json").read_bytes()
    vault = vaults.open(str(folder), PASSPHRASE)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.close()
    (folder / "header.json").write_bytes(old)  # as after a power cut between the two copies
    assert refused(lambda: vaults.open(str(folder), PASSPHRASE)).code is Code.VAULT_WRONG_PASSPHRASE
    vaults.open(str(folder), NEW_PASSPHRASE).close()
    assert (folder / "header.json").read_bytes() == (folder / "header.bak").read_bytes() != old


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("cipher_version", "", "SQLCipher none"),
        ("cipher_status", "0", "not encrypting"),
        ("secure_delete", "0", "keeping deleted data"),
        ("journal_mode = WAL", "delete", "without write-ahead log"),
    ],
)
def test_a_driver_that_does_not_do_its_work_is_refused(
    folder: Path, key: str, monkeypatch: pytest.MonkeyPatch, name: str, value: str, found: str
) -> None:
    truth, dek = engine._pragma, dek_of(folder)
    monkeypatch.setattr(
        engine, "_pragma", lambda own, asked: value if asked == name else truth(own, asked)
    )
    problem = refused(lambda: engine.connect(folder / "cases-1.db", dek))
    assert problem.code is Code.VAULT_DRIVER
    assert found in problem.facts["found"]


def test_another_driver_is_refused(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(folder)
    monkeypatch.setattr(engine, "OLDEST_CIPHER", (99, 0))
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert problem.code is Code.VAULT_DRIVER
    assert problem.facts["found"].startswith("SQLCipher 4.")
    assert fingerprint(folder) == before
