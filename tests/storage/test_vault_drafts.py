"""Drafts lie in the vault's file only, encrypted, and are gone from it when forgotten."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.storage.samples import MARKER, NOW, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.storage import EncryptedVaults

LATER = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


def test_drafts_outlive_closing_the_vault(vaults: EncryptedVaults, folder: Path) -> None:
    vault, _ = vaults.create(str(folder), PASSPHRASE)
    with vault.begin() as uow:
        uow.keep_draft("1/a", NOW, MARKER)
        uow.keep_draft("12/b", NOW, "b")
        uow.keep_draft("1/a", LATER, f"{MARKER} again")
        head = uow.log_head()
    vault.close()
    everything = b"".join(f.read_bytes() for f in folder.rglob("*") if f.is_file())
    assert MARKER.encode() not in everything
    vault = vaults.open(str(folder), PASSPHRASE)
    try:
        with vault.begin() as uow:
            assert [(d.key, d.at, d.content) for d in uow.drafts("1/")] == [
                ("1/a", LATER, f"{MARKER} again")
            ]
            assert [d.key for d in uow.drafts()] == ["1/a", "12/b"]
            uow.forget_drafts(("1/a", "not there"))
            assert [d.key for d in uow.drafts()] == ["12/b"]
            assert [e for e in uow.log(100) if "draft" in e.action] == []
            uow.forget_drafts(())
        assert head[0] > 0 or head == (0, "")
    finally:
        vault.close()


def test_a_rolled_back_draft_was_never_there(vaults: EncryptedVaults, folder: Path) -> None:
    vault, _ = vaults.create(str(folder), PASSPHRASE)
    try:
        try:
            with vault.begin() as uow:
                uow.keep_draft("1/a", NOW, "x")
                raise RuntimeError("in the middle")
        except RuntimeError:
            pass
        with vault.begin() as uow:
            assert uow.drafts() == []
    finally:
        vault.close()
