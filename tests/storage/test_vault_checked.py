"""The check of a whole vault tells how far it is, and can be stopped at any moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.storage import polling, verify
from tests.storage.samples import PASSPHRASE, event, letter, summary

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.storage import EncryptedVaults
    from casemgr.storage.vault import EncryptedVault


@pytest.fixture
def filled(vault: EncryptedVault) -> EncryptedVault:
    with vault.begin() as uow:
        for number in range(1, 40):
            uow.next_number(2026)
            name = f"R2026-{number:04}"
            case = uow.add_case([event()], summary(name), "policy")
            uow.add_letter(letter(case, f"{name}-1"))
    return vault


class Stops:
    """Stops at the call with this number."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, _what: str, _percent: int) -> None:
        self.left -= 1
        if self.left == 0:
            raise Problem(Code.BACKUP_STOPPED)


def test_it_tells_how_far_it_is(filled: EncryptedVault) -> None:
    told: list[tuple[str, int]] = []
    assert filled.verify(lambda what, percent: told.append((what, percent))) == []
    assert {what for what, _ in told} == {"check"}
    percents = [percent for _, percent in told]
    assert percents == sorted(percents)
    assert set(percents) == set(range(0, 100, 10))


def test_it_is_stopped_between_any_two_parts_and_says_nothing_of_the_vault(
    filled: EncryptedVault,
) -> None:
    for at in range(1, 11):
        with pytest.raises(Problem) as stopped:
            filled.verify(Stops(at))
        assert stopped.value.code is Code.CHECK_STOPPED
    # It can be worked with, and checked again.
    with filled.begin() as uow:
        uow.set_setting("particulars", "{}")
    assert filled.verify() == []


def test_it_is_stopped_in_the_midst_of_a_part(
    filled: EncryptedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part that is broken off has found no fault, and none is told of."""
    monkeypatch.setattr(polling, "_STEPS", 50)
    monkeypatch.setattr(polling, "_SECONDS", 0.0)
    calls: list[int] = []
    assert filled.verify(lambda _, percent: calls.append(percent)) == []
    assert len(calls) > 20  # also from inside
    for at in range(1, len(calls), len(calls) // 20):
        with pytest.raises(Problem) as stopped:
            filled.verify(Stops(at))
        assert stopped.value.code is Code.CHECK_STOPPED
    # Nothing asks from inside any more: the handler would raise here.
    with filled.begin() as uow:
        assert len(uow.case_ids()) == 39


def test_a_fault_of_the_check_itself_is_told_as_such(
    filled: EncryptedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> bool:
        raise Problem(Code.VAULT_DISK_FULL)

    monkeypatch.setattr(verify.audit, "chain_holds", broken)
    with pytest.raises(Problem) as told:
        filled.verify(lambda *_: None)
    assert told.value.code is Code.VAULT_DISK_FULL


def test_faults_are_found_while_it_tells(
    filled: EncryptedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify.audit, "chain_holds", lambda _: False)
    assert filled.verify(lambda *_: None) == ["audit_chain"]


def test_what_can_only_be_read_is_checked_and_stopped_alike(
    filled: EncryptedVault, vaults: EncryptedVaults, tmp_path: Path
) -> None:
    read = vaults.open(filled.backups.make(str(tmp_path)).path, PASSPHRASE)
    told: list[int] = []
    assert read.verify(lambda _, percent: told.append(percent)) == []
    assert max(told) == 90
    with pytest.raises(Problem) as stopped:
        read.verify(Stops(5))
    assert stopped.value.code is Code.CHECK_STOPPED
    assert read.verify() == []
    read.close()
