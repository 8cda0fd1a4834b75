"""A vault that cannot be written is read, and every change is refused with its reason."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code
from casemgr.services.ports import ListFilter
from casemgr.storage import TEST_COST, EncryptedVaults, reading
from tests.storage.fixtures import make
from tests.storage.samples import (
    PASSPHRASE,
    TODAY,
    FixedClock,
    add,
    due,
    fingerprint,
    letter,
    mounted,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from casemgr.storage.vault import EncryptedVault


def read(vaults: EncryptedVaults, place: Path) -> None:
    """Open the vault, look at all of it, try to change it, close it; nothing on disk changes."""
    before = fingerprint(place)
    vault = vaults.open(str(place), PASSPHRASE)
    vault.set_due_function(due)
    assert vault.read_only
    assert vault.verify() == []
    with vault.begin() as uow:
        assert uow.list_ids(ListFilter(text="山田"), TODAY) == [1]
        assert uow.letter("R2026-0001-1").case_id == 1

    def change() -> None:
        with vault.begin() as uow:
            uow.set_setting("company", "x")

    for attempt in (change, lambda: add(vault, summary("R2026-0002"))):
        problem = refused(attempt)
        assert (problem.code, problem.facts) == (Code.VAULT_READ_ONLY, {"path": str(place)})
    problem = refused(lambda: vault.change_passphrase(PASSPHRASE, "名前はあとで付けることにした"))
    assert problem.code is Code.VAULT_READ_ONLY
    with vault.begin() as uow:
        assert uow.setting("company") is None
    vault.close()
    assert fingerprint(place) == before


@pytest.fixture
def filled(vault: EncryptedVault) -> EncryptedVault:
    add(vault, summary())
    with vault.begin() as uow:
        uow.add_letter(letter(1))
    return vault


@pytest.fixture
def medium(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "medium"):
        yield tmp_path / "medium"


def freeze(medium: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(medium)], check=True)


def test_on_a_medium_that_cannot_be_written(
    vaults: EncryptedVaults, folder: Path, filled: EncryptedVault, medium: Path
) -> None:
    filled.close()
    shutil.copytree(folder, medium / "vault")
    freeze(medium)
    read(vaults, medium / "vault")


def test_what_stands_in_the_log_only_is_read_too(
    vaults: EncryptedVaults, folder: Path, filled: EncryptedVault, medium: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, medium / "vault")  # as after the program was killed
    assert (medium / "vault" / "cases-1.db-wal").stat().st_size
    freeze(medium)
    read(vaults, medium / "vault")


def test_in_a_folder_without_permission(
    vaults: EncryptedVaults, folder: Path, filled: EncryptedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root no permission is missing, so that the system's answer is put in its place."""
    filled.close()
    if sys.platform != "linux" or not shutil.which("chattr"):
        pytest.skip("files cannot be made unchangeable here")
    paths = [path for path in folder.rglob("*") if path.is_file()]
    if subprocess.run(["chattr", "+i", *paths], capture_output=True, check=False).returncode:
        pytest.skip("files cannot be made unchangeable here")
    try:
        read(vaults, folder)
    finally:
        subprocess.run(["chattr", "-i", *paths], check=True)


def test_while_another_program_writes_it_is_not_read(
    vaults: EncryptedVaults, folder: Path, vault: EncryptedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = refused(lambda: vaults._open_to_read(folder, lambda _header: (bytearray(32), None)))
    assert problem.code is Code.VAULT_OPEN_ELSEWHERE
    vault.close()
    held = reading.Held()
    held.lock(folder / "lock")
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert problem.code is Code.VAULT_OPEN_ELSEWHERE
    held.release()
    held.release()
    vaults.open(str(folder), PASSPHRASE).close()


def test_an_older_structure_is_not_changed_there(medium: Path) -> None:
    shutil.copytree(make.HERE / "schema-1", medium / "vault")
    freeze(medium)
    vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
    problem = refused(lambda: vaults.open(str(medium / "vault"), make.PASSPHRASE))
    assert (problem.code, problem.facts) == (
        Code.VAULT_READ_ONLY,
        {"path": str(medium / "vault")},
    )


def test_wrong_secrets_stay_wrong_there(
    vaults: EncryptedVaults, folder: Path, key: str, medium: Path
) -> None:
    shutil.copytree(folder, medium / "vault")
    freeze(medium)
    problem = refused(lambda: vaults.open(str(medium / "vault"), "wrong"))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    vaults.open_with_recovery_key(str(medium / "vault"), key).close()
