"""An open vault: new pass phrase, closing, two at once, newer structure."""

from __future__ import annotations

import errno
import subprocess
import sys
import textwrap
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from casemgr.domain.errors import Code
from casemgr.storage import EncryptedVaults, access, engine, header, keys, migrations
from tests.storage.samples import (
    NEW_PASSPHRASE,
    PASSPHRASE,
    add,
    behind_the_back,
    fingerprint,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from casemgr.storage.vault import EncryptedVault


def test_passphrase_is_changed(vaults: EncryptedVaults, folder: Path, key: str) -> None:
    before = header.read(folder).header
    dek, _ = access.with_passphrase(before, PASSPHRASE)
    vault = vaults.open(str(folder), PASSPHRASE)
    problem = refused(lambda: vault.change_passphrase("wrong", NEW_PASSPHRASE))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    problem = refused(lambda: vault.change_passphrase(PASSPHRASE, "weak"))
    assert problem.code is Code.VAULT_WEAK_PASSPHRASE
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    with vault.begin() as uow:
        assert [(e.actor, e.action) for e in uow.log(1)] == [("manager", "passphrase_changed")]
    vault.close()
    after = header.read(folder).header
    # Only the header is written anew: the database stays where it is, under its key.
    assert (after.database, after.key_number) == (before.database, before.key_number)
    assert access.with_passphrase(after, NEW_PASSPHRASE)[0] == dek
    assert refused(lambda: vaults.open(str(folder), PASSPHRASE)).code is Code.VAULT_WRONG_PASSPHRASE
    vaults.open(str(folder), NEW_PASSPHRASE).close()


def test_a_forgotten_passphrase_is_replaced_by_recovery_key(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    vault = vaults.open_with_recovery_key(str(folder), key)
    vault.change_passphrase(key.lower(), NEW_PASSPHRASE)
    vault.close()
    vaults.open(str(folder), NEW_PASSPHRASE).close()
    vaults.open_with_recovery_key(str(folder), key).close()


@pytest.mark.parametrize("failing", ["create_private", "sync_folder"])
def test_a_passphrase_change_that_fails_early_changes_nothing(
    vaults: EncryptedVaults,
    folder: Path,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    vault = vaults.open(str(folder), PASSPHRASE)
    before = fingerprint(folder)
    with monkeypatch.context() as patch:
        patch.setattr(header.files, "create_private", full)
        problem = refused(lambda: vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE))
    assert problem.code is Code.VAULT_DISK_FULL
    assert fingerprint(folder) == before
    vault.close()


def test_closing_twice_is_harmless_and_wipes_the_key(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    vault = vaults.open(str(folder), PASSPHRASE)
    dek = vault._dek
    assert any(dek)
    vault.close()
    vault.close()
    assert not any(dek)
    vaults.open(str(folder), PASSPHRASE).close()


def test_closing_on_a_full_disk_keeps_the_work(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing:
        def execute(self, _sql: str) -> None:
            raise engine.dbapi2.OperationalError("database or disk is full")

    vault = vaults.open(str(folder), PASSPHRASE)
    add(vault, summary())
    with monkeypatch.context() as patch:
        patch.setattr("casemgr.storage.vault.driver_connection", lambda _connection: Failing())
        vault.close()
    vault = vaults.open(str(folder), PASSPHRASE)
    with vault.begin() as uow:
        assert uow.case_id("R2026-0001") == 1
    vault.close()


def test_second_opening_in_this_program_is_refused(
    vaults: EncryptedVaults, folder: Path, vault: EncryptedVault
) -> None:
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert (problem.code, problem.facts) == (Code.VAULT_OPEN_ELSEWHERE, {"path": str(folder)})
    with vault.begin() as uow:
        assert uow.case_ids() == []


def test_second_opening_in_another_program_is_refused_until_it_dies(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    script = textwrap.dedent("""
        import sys
        from casemgr.storage import TEST_COST, EncryptedVaults
        from tests.storage.samples import PASSPHRASE, FixedClock
        vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
        print("open", flush=True)
        sys.stdin.read()
    """)
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
        assert problem.code is Code.VAULT_OPEN_ELSEWHERE
        other.kill()
    vaults.open(str(folder), PASSPHRASE).close()


def test_control_without_the_lock_two_have_one_vault_open(
    vaults: EncryptedVaults,
    folder: Path,
    vault: EncryptedVault,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[..., None],
) -> None:
    """The database itself refuses nobody."""
    monkeypatch.setattr(FileLock, "acquire", lambda _self: None)
    second = vaults.open(str(folder), PASSPHRASE)
    for one in (vault, second):
        with one.begin() as uow:
            assert uow.case_ids() == []
    second.close()
    record_property("faults", {"control_states": 1, "control_bad": 1})


def test_a_lock_that_cannot_be_made_is_named(
    vaults: EncryptedVaults, folder: Path, key: str
) -> None:
    (folder / "lock").unlink()
    (folder / "lock").mkdir()
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert problem.code is Code.CANNOT_WRITE


def add_step(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    step = migrations.Step("9.9.9", statements)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
    monkeypatch.setattr(migrations, "LATEST", len(migrations.STEPS))
    with closing(engine.dbapi2.connect(":memory:", isolation_level=None)) as connection:
        with suppress(engine.dbapi2.OperationalError):
            migrations.build(connection)
        monkeypatch.setitem(
            migrations.SCHEMA_HASHES, migrations.LATEST, migrations.schema_hash(connection)
        )


def test_an_older_vault_takes_the_missing_steps(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_step(monkeypatch, "CREATE TABLE extra (one INTEGER)")
    vaults.open(str(folder), PASSPHRASE).close()
    with behind_the_back(folder) as connection:
        assert migrations.version_of(connection) == migrations.LATEST
        assert connection.execute("SELECT * FROM extra").fetchall() == []


def test_a_failing_step_is_undone_whole(
    vaults: EncryptedVaults, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        add_step(patch, "CREATE TABLE extra (one INTEGER)", "CREATE TABLE extra (two INTEGER)")
        with pytest.raises(engine.dbapi2.OperationalError):
            vaults.open(str(folder), PASSPHRASE)
    vaults.open(str(folder), PASSPHRASE).close()


def test_a_key_of_another_length_is_never_used(folder: Path, key: str) -> None:
    with pytest.raises(ValueError, match="31"):
        engine.connect(folder / "cases-1.db", bytearray(31))
    assert keys.KEY_BYTES == 32
