"""A desk at a real vault, with real letters and a clock that is set."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from casemgr import resources
from casemgr.letters.renderer import LetterRenderer
from casemgr.play.clock import SetClock
from casemgr.services.desk import JST, Desk
from casemgr.storage import TEST_COST, EncryptedVaults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
