"""A desk at a real vault, with real letters and a clock that is set; and a vault for commands."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from casemgr import app, resources
from casemgr.domain.text import Language
from casemgr.gui import i18n
from casemgr.letters.renderer import LetterRenderer
from casemgr.play.clock import SetClock
from casemgr.services.desk import JST, Desk
from casemgr.storage import TEST_COST, EncryptedVaults
from tests.storage.fixtures import make as fixtures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

PASSPHRASE = "kaku-mihon-reidai-2026"
LAW, POLICY = resources.read("law/appi.toml"), resources.read("policy/omakase.toml")


@pytest.fixture(scope="session")
def letters() -> LetterRenderer:
    return LetterRenderer(resources.read)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 11, 2, 9, 0, tzinfo=JST))


@pytest.fixture
def desk(tmp_path: Path, clock: SetClock, letters: LetterRenderer) -> Iterator[Desk]:
    vaults = EncryptedVaults(clock, cost=TEST_COST)
    vault, _ = vaults.create(str(tmp_path / "vault"), PASSPHRASE)
    desk = Desk(vault, letters, clock)
    desk.adopt_rules(LAW, POLICY)
    yield desk
    desk.close()


@pytest.fixture
def vault(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """The vault ``v`` with one entry in its log; its pass phrase is in the file ``pass``."""
    monkeypatch.setattr(app, "key_cost", TEST_COST)
    monkeypatch.setenv("CASEMGR_DEBUG", "1")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pass").write_text(f"{PASSPHRASE}\n", "utf-8")
    made, _ = app.wire().vaults.create("v", PASSPHRASE)
    with made.begin() as uow:
        uow.write_log("exported", "cases.csv")
    made.close()
    yield tmp_path / "v"
    i18n.install(qapp, Language.EN)


@pytest.fixture
def old_vault(vault: Path) -> Path:
    """The vault ``old`` as an older casemgr left it; its pass phrase is in the file ``pass``."""
    old = vault.parent / "old"
    old.mkdir(mode=0o700)
    for name in fixtures.KEPT:
        shutil.copyfile(fixtures.HERE / "schema-1" / name, old / name)
    (vault.parent / "pass").write_text(fixtures.PASSPHRASE, "utf-8")
    return old
