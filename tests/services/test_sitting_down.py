"""Whoever opens the vault is who acts: in the log, and in the cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.services import commands as do
from casemgr.services.wiring import Wiring
from casemgr.storage import TEST_COST, EncryptedVaults
from tests.builders import LAW, POLICY, TARO, T
from tests.services.conftest import PASSPHRASE, PlainLetters, SetClock

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault

DEPUTY = "rusu wo azukaru hito no kagi 7"


def wiring(vaults: EncryptedVaults, clock: SetClock) -> Wiring:
    rest: Any = None
    return Wiring(
        vaults=vaults,
        letters=PlainLetters(),  # type: ignore[arg-type]
        clock=clock,
        writers={},
        files=rest,
        law=LAW,
        policy=POLICY,
        fill_sample=rest,
    )


def log(desk: Desk, count: int) -> list[tuple[str, str]]:
    return [(entry.actor, entry.action) for entry in desk.log(count)]


@pytest.mark.parametrize("way", ["manager", "deputy", "recovery"])
def test_the_desk_acts_in_the_name_of_whoever_opened(
    tmp_path: Path, clock: SetClock, way: str
) -> None:
    vaults = EncryptedVaults(clock, cost=TEST_COST)
    folder = str(tmp_path / "vault")
    vault, key = vaults.create(folder, PASSPHRASE)
    vault.keys.add_deputy(PASSPHRASE, DEPUTY)
    vault.close()
    vault = {
        "manager": lambda: vaults.open(folder, PASSPHRASE),
        "deputy": lambda: vaults.open(folder, DEPUTY),
        "recovery": lambda: vaults.open_with_recovery_key(folder, key),
    }[way]()
    desk = wiring(vaults, clock).desk(vault)
    assert desk.has_rules()
    assert log(desk, 1) == [(way, "vault_opened")]
    tried = {each.role: each.tried for each in vault.keys.ways()}
    assert tried == dict.fromkeys(("manager", "recovery", "deputy"), None) | {way: clock.now()}
    desk.do(do.Receive(requester=TARO, items=(do.NewItem(type=T.DISCLOSE),)))
    (step,) = desk.detail(1).case.history
    assert step.actor == way
    assert log(desk, 1) == [(way, "received")]
    vault.close()


def test_where_nothing_can_be_logged_the_cases_are_read_all_the_same(
    vault: EncryptedVault, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    vaults = EncryptedVaults(clock, cost=TEST_COST)
    wiring(vaults, clock).desk(vault)

    def full() -> None:
        raise Problem(Code.VAULT_DISK_FULL)

    monkeypatch.setattr(vault.keys, "note_opened", full)
    desk = wiring(vaults, clock).desk(vault)
    assert log(desk, 1) == [("manager", "vault_opened")]  # of the time before
