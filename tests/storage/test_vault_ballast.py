"""Room held for a vault is given up on a full disk, to check it, back it up and lock it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code
from casemgr.storage import TEST_COST, EncryptedVaults
from casemgr.storage.ballast import NAME, Ballast
from tests.storage.samples import PASSPHRASE, FixedClock, add, mounted, refused, summary

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.domain.errors import Problem
    from casemgr.storage.vault import EncryptedVault

MIB = 1024 * 1024


def fill(disk: Path, left: int = 0) -> Path:
    """Fill the disk but for *left* bytes."""
    path = disk / "filler"
    with path.open("ab", buffering=0) as file:
        while (free := shutil.disk_usage(disk).free) > left:
            file.write(bytes(min(free - left, MIB)))
    return path


def write_until_full(vault: EncryptedVault) -> Problem:
    def write() -> None:
        for number in range(10_000):
            with vault.begin() as uow:
                uow.set_setting(f"company {number}", "x" * 5000)

    return refused(write)


@pytest.mark.parametrize("reserve", [MIB, 0])
def test_on_a_full_disk_the_vault_can_still_be_looked_after(tmp_path: Path, reserve: int) -> None:
    disk, safe = tmp_path / "disk", tmp_path / "safe"
    safe.mkdir()
    with mounted(disk, "-o", "size=8m"):
        vaults = EncryptedVaults(FixedClock(), cost=TEST_COST, reserve=reserve)
        vault, _ = vaults.create(str(disk / "vault"), PASSPHRASE)
        held = disk / "vault" / NAME
        assert held.exists() == bool(reserve)
        add(vault, summary())
        filler = fill(disk, 300_000)
        problem = write_until_full(vault)
        if not reserve:  # the control: without a reserve not even the check can be made
            assert problem.code is Code.VAULT_DISK_FULL
            assert refused(vault.verify).code is Code.VAULT_DISK_FULL
            vault.close()
            return
        assert problem.code is Code.VAULT_RESERVE_GIVEN
        assert not held.exists()
        with vault.begin() as uow:
            assert uow.case_ids() == [1]
        assert vault.verify() == []
        vault.backups.make(str(safe))
        vault.close()
        assert not (disk / "vault" / "cases-1.db-wal").exists()
        vault = vaults.open(str(disk / "vault"), PASSPHRASE)
        assert not held.exists()  # not while there is no plenty
        vault.close()
        filler.unlink()
        vaults.open(str(disk / "vault"), PASSPHRASE).close()
        assert held.stat().st_size == reserve


def test_what_writes_first_on_a_full_disk_gives_the_room(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "-o", "size=8m"):
        vaults = EncryptedVaults(FixedClock(), cost=TEST_COST, reserve=MIB)
        vault, _ = vaults.create(str(disk / "vault"), PASSPHRASE)
        add(vault, summary())
        fill(disk)
        assert vault.verify() == []
        assert not (disk / "vault" / NAME).exists()
        vault.close()


def test_it_is_made_whole_and_never_stops_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Ballast(tmp_path, 100_000)
    own.take()
    assert (tmp_path / NAME).stat().st_size == 100_000
    os.truncate(tmp_path / NAME, 5)  # as a killed program leaves it
    own.take()
    assert (tmp_path / NAME).stat().st_size == 100_000
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
    own.give_if_full()
    assert (tmp_path / NAME).exists()
    assert own.give()
    assert not own.give()
    with monkeypatch.context() as patch:  # as on Windows
        patch.delattr(os, "posix_fallocate")
        own.take()
        assert (tmp_path / NAME).read_bytes() == bytes(100_000)
        own.give()
    none = Ballast(tmp_path, 0)
    none.take()
    none.give_if_full()
    assert not none.give()
    Ballast(tmp_path / "gone", 1000).take()
    Ballast(tmp_path / "gone", 1000).give_if_full()
    assert os.listdir(tmp_path) == []


def test_a_half_made_one_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "posix_fallocate", fail, raising=False)
    Ballast(tmp_path, 1000).take()
    assert os.listdir(tmp_path) == []
