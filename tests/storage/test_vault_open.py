"""Opening: every way it can go wrong has its own name and leaves the folder as it was."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from casemgr import __version__
from casemgr.domain.errors import Code, Problem
from casemgr.storage import EncryptedVaults, engine, files, header, keys, look, migrations
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
    from pathlib import Path

    from casemgr.storage.keys import Cost

OTHER_PASSPHRASE = "とても長い代理の合言葉その弐"


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
    for name in ("header.json", "header.bak"):
        (folder / name).write_bytes(header.canonical(body))


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

    monkeypatch.setattr(os, "open", deny)
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


# --- one bad copy keeps nobody out ---------------------------------------------------------------


def changed(content: bytes, **values: Any) -> bytes:
    """A header of someone who knows the format and not the key."""
    body = json.loads(content) | values
    del body["sum"]
    body["sum"] = header._sum(body)
    return header.canonical(body)


def foreign(folder: Path, vaults: EncryptedVaults) -> bytes:
    """The header of another vault under the same pass phrase, changed more often."""
    other = folder.with_name("other")
    vault, _ = vaults.create(str(other), PASSPHRASE)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.change_passphrase(NEW_PASSPHRASE, OTHER_PASSPHRASE)
    vault.close()
    return (other / "header.json").read_bytes()


def forged(folder: Path, _vaults: EncryptedVaults) -> bytes:
    return changed((folder / "header.json").read_bytes(), seq=999)


def forged_key(folder: Path, _vaults: EncryptedVaults) -> bytes:
    return changed((folder / "header.json").read_bytes(), seq=999, key=2, database="cases-2.db")


def forged_slots(folder: Path, vaults: EncryptedVaults) -> bytes:
    """Of this vault by its id, and no secret opens it."""
    theirs = json.loads(foreign(folder, vaults))["slots"]
    return changed((folder / "header.json").read_bytes(), seq=999, key=2, slots=theirs)


def forged_move(folder: Path, vaults: EncryptedVaults) -> bytes:
    """As if the key had been changed; but the database under it is nowhere."""
    return changed(forged_slots(folder, vaults), database="cases-2.db")


def foreign_move(folder: Path, vaults: EncryptedVaults) -> bytes:
    """Here lies what could be the database that another vault's header names."""
    (folder / "cases-2.db").write_bytes(b"anything")
    return changed(foreign(folder, vaults), key=2, database="cases-2.db")


def dear(folder: Path, _vaults: EncryptedVaults) -> bytes:
    content = (folder / "header.json").read_bytes()
    slots = json.loads(content)["slots"]
    slots[0]["kdf"]["m"] = 128
    return changed(content, seq=999, slots=slots)


def of_the_future(folder: Path, _vaults: EncryptedVaults) -> bytes:
    return changed((folder / "header.json").read_bytes(), format=2)


@pytest.mark.parametrize("name", ["header.json", "header.bak"])
@pytest.mark.parametrize(
    "make",
    [foreign, forged, forged_key, forged_slots, dear, of_the_future, forged_move, foreign_move],
    ids=lambda f: f.__name__,
)
def test_a_copy_that_is_none_of_the_vaults_keeps_nobody_out(
    vaults: EncryptedVaults,
    folder: Path,
    key: str,
    name: str,
    make: Callable[[Path, EncryptedVaults], bytes],
) -> None:
    own, bad = (folder / "header.json").read_bytes(), make(folder, vaults)
    ways: list[Callable[[], Any]] = [
        lambda: vaults.open(str(folder), PASSPHRASE),
        lambda: vaults.open_with_recovery_key(str(folder), key),
    ]
    for way in ways:
        (folder / name).write_bytes(bad)
        wrong = refused(lambda: vaults.open(str(folder), "wrong"))
        assert wrong.code is Code.VAULT_WRONG_PASSPHRASE
        way().close()
        assert (folder / "header.json").read_bytes() == own
        assert (folder / "header.bak").read_bytes() == own


def test_a_right_secret_is_not_called_wrong_where_no_copy_is_good(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    bad = {
        "header.json": foreign(folder, vaults),
        "header.bak": changed((folder / "header.json").read_bytes(), key=2),
    }
    for name, content in bad.items():
        (folder / name).write_bytes(content)
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "header"})
    problem = refused(lambda: vaults.open(str(folder), "wrong"))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    assert {name: (folder / name).read_bytes() for name in bad} == bad


def test_memory_that_only_a_forged_copy_asks_for_is_not_missed(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "header.bak").write_bytes(dear(folder, vaults))
    stretch = keys.stretch

    def short(secret: bytearray, salt: bytes, cost: Cost) -> bytearray:
        if cost.memory_kib == 128:
            raise Problem(Code.VAULT_MEMORY_SHORT, needed=1)
        return stretch(secret, salt, cost)

    monkeypatch.setattr(keys, "stretch", short)
    assert refused(lambda: vaults.open(str(folder), "wrong")).code is Code.VAULT_MEMORY_SHORT
    vaults.open(str(folder), PASSPHRASE).close()


@pytest.mark.parametrize("name", ["header.json", "header.bak"])
def test_who_was_shut_out_does_not_come_in_by_an_older_copy(
    vaults: EncryptedVaults, folder: Path, key: str, name: str
) -> None:
    """As it lies there after a power cut between the two copies of a rotation."""
    vault = vaults.open(str(folder), PASSPHRASE)
    vault.keys.add_deputy(PASSPHRASE, OTHER_PASSPHRASE)
    vault.close()
    old = {one: (folder / one).read_bytes() for one in ("header.json", "cases-1.db")}
    vault = vaults.open(str(folder), PASSPHRASE)
    vault.keys.drop_deputy(PASSPHRASE)
    vault.close()
    (folder / name).write_bytes(old["header.json"])
    (folder / "cases-1.db").write_bytes(old["cases-1.db"])
    for written in ("cases-2.db", "cases-2.db.part"):
        (folder / "cases-2.db").rename(folder / written)
        before = fingerprint(folder)
        problem = refused(lambda: vaults.open(str(folder), OTHER_PASSPHRASE))
        assert problem.code is Code.VAULT_WRONG_PASSPHRASE
        assert fingerprint(folder) == before
    vaults.open(str(folder), PASSPHRASE).close()
    assert (folder / "header.json").read_bytes() == (folder / "header.bak").read_bytes()
    assert (folder / "cases-2.db").exists()
    assert not (folder / "cases-1.db").exists()


def test_a_header_older_than_the_database_is_named(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    old = (folder / "header.json").read_bytes()
    vault = vaults.open(str(folder), PASSPHRASE)
    vault.keys.rotate(PASSPHRASE)
    vault.close()
    (folder / "header.json").write_bytes(old)
    (folder / "header.bak").write_bytes(b"torn")
    before = fingerprint(folder)
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert problem.facts == {"part": "header, older than the database"}
    assert fingerprint(folder) == before


# --- what is called like a file and is none ------------------------------------------------------


def test_an_endless_header_is_not_read(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.truncate(folder / "header.bak", 64 * 1024 * 1024 * 1024)  # sparse: more than any memory
    vaults.open(str(folder), PASSPHRASE).close()
    assert (folder / "header.bak").read_bytes() == (folder / "header.json").read_bytes()


def put_pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def put_folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def put_device(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")


odd = pytest.mark.parametrize("put", [put_pipe, put_folder, put_device], ids=lambda f: f.__name__)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.timeout(60)
@odd
@pytest.mark.parametrize("name", ["cases-1.db", "cases-1.db-wal", "cases-1.db-shm"])
def test_what_is_no_file_is_a_damaged_database(
    vaults: EncryptedVaults, folder: Path, key: str, put: Callable[[Path], None], name: str
) -> None:
    put(folder / name)
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "database"})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.timeout(60)
@odd
def test_what_is_no_file_is_a_damaged_header(
    vaults: EncryptedVaults, folder: Path, key: str, put: Callable[[Path], None]
) -> None:
    put(folder / "header.bak")
    vaults.open(str(folder), PASSPHRASE).close()
    for name in ("header.json", "header.bak"):
        if not (folder / name).is_dir():
            put(folder / name)
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "header"})


def test_a_pipe_put_in_the_place_of_a_file_while_it_is_opened_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    of_file = os.stat(tmp_path / "file")
    before = os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else []
    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", lambda *_args, **_more: of_file)
        with pytest.raises(OSError, match="not a regular file"):
            files.open_regular(tmp_path / "pipe")
    assert (os.listdir("/proc/self/fd") if before else []) == before


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP])
def test_a_file_system_that_cannot_sync_a_folder_will_do(
    vaults: EncryptedVaults, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    sync = os.fsync

    def of_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", of_files)
    vault, _ = vaults.create(str(folder), PASSPHRASE)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.close()
    vaults.open(str(folder), NEW_PASSPHRASE).close()


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_a_folder_that_fails_to_sync_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match=os.strerror(number)):
        files.sync_folder(tmp_path)


def test_a_file_that_fails_to_sync_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Invalid"):
        files.create_private(tmp_path / "file", b"x")
    with pytest.raises(OSError, match="Invalid"):
        files.sync_file(tmp_path / "file")


# --- pass phrases without end --------------------------------------------------------------------

LONG = "葡萄とバナナの花見は楽しいばかり、" * 100


def test_a_pass_phrase_without_end_is_refused_by_name(
    vaults: EncryptedVaults, folder: Path, tmp_path: Path
) -> None:
    most = LONG[:1024]
    for long in (LONG[:1025], "㌖" * 300, LONG * 1000):  # the sign in the middle stands for six
        problem = refused(lambda long=long: vaults.create(str(tmp_path / "new"), long))
        assert (problem.code, problem.facts) == (Code.VAULT_LONG_PASSPHRASE, {"maximum": 1024})
        assert vaults.strength(long) == 0
    assert vaults.strength(most) > 0
    vault, _ = vaults.create(str(folder), most)
    problem = refused(lambda: vault.change_passphrase(most, LONG))
    assert problem.code is Code.VAULT_LONG_PASSPHRASE
    vault.close()
    vaults.open(str(folder), unicodedata.normalize("NFD", most)).close()


def test_a_pass_phrase_without_end_is_wrong_and_costs_nothing(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_secret: str) -> bytearray:
        raise AssertionError

    monkeypatch.setattr(keys, "secret_from", never)
    problem = refused(lambda: vaults.open(str(folder), LONG * 1000))
    assert (problem.code, problem.facts) == (Code.VAULT_WRONG_PASSPHRASE, {})
