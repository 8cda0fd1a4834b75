"""Making a vault: whole and private, or nothing at all."""

from __future__ import annotations

import errno
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.storage import EncryptedVaults
from casemgr.storage import vaults as making
from tests.storage.samples import (
    PASSPHRASE,
    fingerprint,
    mounted,
    refused,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_vault_is_whole_and_private(vaults: EncryptedVaults, folder: Path) -> None:
    vault, key = vaults.create(str(folder), PASSPHRASE, sample=True)
    assert vault.sample
    assert {path.name for path in folder.iterdir()} == {
        "backups", "cases-1.db", "cases-1.db-shm", "cases-1.db-wal", "header.bak", "header.json",
        "lock",
    }  # fmt: skip
    if os.name == "posix":
        for path in (folder, *folder.iterdir()):
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    with vault.begin() as uow:
        assert uow.log_head() == (0, "")
    vault.close()
    assert not list(folder.glob("*-wal"))
    assert os.listdir(folder.parent) == [folder.name]
    reopened = vaults.open_with_recovery_key(str(folder), key)
    assert reopened.sample
    reopened.close()


def test_an_empty_folder_may_become_a_vault(vaults: EncryptedVaults, folder: Path) -> None:
    folder.mkdir()
    vaults.create(str(folder), PASSPHRASE)[0].close()
    assert refused(lambda: vaults.create(str(folder), PASSPHRASE)).code is Code.VAULT_EXISTS


def test_nothing_is_made_over_other_things(vaults: EncryptedVaults, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    before = fingerprint(tmp_path)
    for name in ("file", "full"):
        problem = refused(lambda name=name: vaults.create(str(tmp_path / name), PASSPHRASE))
        assert problem.code is Code.VAULT_EXISTS
        assert problem.facts == {"path": str(tmp_path / name)}
    problem = refused(lambda: vaults.create(str(tmp_path / "no" / "where"), PASSPHRASE))
    assert problem.code is Code.CANNOT_WRITE
    problem = refused(lambda: vaults.create(str(tmp_path / "weak"), "short"))
    assert (problem.code, problem.facts) == (Code.VAULT_WEAK_PASSPHRASE, {"minimum": 12})
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (("_make_database", OSError(errno.ENOSPC, "full")), Code.VAULT_DISK_FULL),
        (("_make_database", OSError(errno.EACCES, "no")), Code.CANNOT_WRITE),
        (("EncryptedVault", Problem(Code.VAULT_DAMAGED, part="database")), Code.VAULT_DAMAGED),
    ],
)
def test_a_failed_making_leaves_nothing(
    vaults: EncryptedVaults,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: tuple[str, Exception],
    code: Code,
) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise failure[1]

    monkeypatch.setattr(making, failure[0], fail)
    assert refused(lambda: vaults.create(str(folder), PASSPHRASE)).code is code
    assert os.listdir(folder.parent) == []


def test_making_on_a_full_disk_leaves_nothing(vaults: EncryptedVaults, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "-o", "size=64k"):
        problem = refused(lambda: vaults.create(str(disk / "vault"), PASSPHRASE))
        assert problem.code is Code.VAULT_DISK_FULL
        assert os.listdir(disk) == []


def test_a_read_only_medium_is_named(vaults: EncryptedVaults, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk):
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert refused(lambda: vaults.create(str(disk / "v"), PASSPHRASE)).code is Code.CANNOT_WRITE
