from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casemgr.storage import TEST_COST, EncryptedVaults
from tests.storage.samples import PASSPHRASE, FixedClock, due

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from casemgr.storage.vault import EncryptedVault


@pytest.fixture
def vaults() -> EncryptedVaults:
    return EncryptedVaults(FixedClock(), cost=TEST_COST)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "事案 vault"


@pytest.fixture
def key(vaults: EncryptedVaults, folder: Path) -> str:
    """A vault made and closed again; gives its recovery key."""
    vault, recovery_key = vaults.create(str(folder), PASSPHRASE)
    vault.close()
    return recovery_key


@pytest.fixture
def vault(vaults: EncryptedVaults, folder: Path, key: str) -> Iterator[EncryptedVault]:
    vault = vaults.open(str(folder), PASSPHRASE)
    vault.set_due_function(due)
    yield vault
    vault.close()
