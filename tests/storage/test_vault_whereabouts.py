"""Folders that are synchronised or on another computer are known by their names alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.services.ports import NETWORK
from casemgr.storage import whereabouts
from tests.storage.samples import mounted

if TYPE_CHECKING:
    from casemgr.storage import EncryptedVaults


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/home/m/OneDrive/vault", "OneDrive"),
        ("/home/m/OneDrive - 見本株式会社/事案/vault", "OneDrive"),
        ("/home/m/Library/CloudStorage/OneDrive-Mihon/vault", "OneDrive"),
        ("/home/m/Dropbox (Mihon)/vault", "Dropbox"),
        ("/home/m/Mihon Dropbox/vault", "Dropbox"),
        ("/home/m/マイドライブ", "Google Drive"),
        ("/home/m/Library/CloudStorage/GoogleDrive-m@example.jp/My Drive/v", "Google Drive"),
        ("/home/m/Library/Mobile Documents/com~apple~CloudDocs/v", "iCloud Drive"),
        ("/home/m/iCloudDrive/v", "iCloud Drive"),
        ("/home/m/Nextcloud2/v", "Nextcloud"),
        ("/home/m/Box/v", "Box"),
        ("/home/m/pCloud Drive/v", "pCloud"),
        ("//server/share/v", NETWORK),
        # The control: ordinary folders, with names that are like those.
        ("/home/m/Documents/vault", ""),
        ("/home/m/boxes/vault", ""),
        ("/home/m/dropboxer/vault", ""),
        ("/home/m/onedrives", ""),
        ("/home/m/My drives", ""),
        ("", ""),
    ],
)
def test_a_folder_is_known_by_its_name(vaults: EncryptedVaults, path: str, found: str) -> None:
    assert vaults.caution(path) == found


def test_a_company_may_give_its_folder_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert whereabouts.caution(str(tmp_path / "vault")) == ""
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert whereabouts.caution(str(tmp_path / "vault")) == "OneDrive"
    assert whereabouts.caution(str(tmp_path.parent)) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the mounts are told in /proc")
def test_the_kind_of_file_system_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "root / ext4 rw 0 0\n"
        "server:/x /mnt/the\\040share nfs4 rw 0 0\n"
        "disk /mnt/the\\040share/own ext4 rw 0 0\n"
        "//s/x /mnt/\\346\\241\\210 cifs rw 0 0\n",
        "utf-8",
    )
    monkeypatch.setattr(whereabouts, "_MOUNTS", mounts)
    assert whereabouts.caution("/mnt/the share/vault") == NETWORK
    assert whereabouts.caution("/mnt/the share/own/vault") == ""
    assert whereabouts.caution("/mnt/the shares/vault") == ""
    monkeypatch.setattr(whereabouts, "_MOUNTS", tmp_path / "none")
    assert whereabouts.caution("/mnt/the share/vault") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the mounts are told in /proc")
def test_a_real_mount_is_found(tmp_path: Path) -> None:
    place = tmp_path / "a place"
    with mounted(place):
        assert whereabouts._mounted(place / "deep" / "vault") == "tmpfs"
    if not os.path.exists("/usr/bin/findmnt"):
        return
    done = subprocess.run(
        ["findmnt", "-no", "FSTYPE", "-T", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert whereabouts._mounted(tmp_path) == done.stdout.strip()


def test_folders_on_one_disk_are_known_and_nothing_is_said_in_doubt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    assert whereabouts.same_disk(one, other)
    assert not whereabouts.same_disk(one, tmp_path / "gone")
    monkeypatch.setattr(whereabouts, "_is_remote", lambda path: path == other)
    assert not whereabouts.same_disk(one, other)
    monkeypatch.undo()
    silent = os.stat_result((0o40700, 1, 0, 2, 0, 0, 0, 0, 0, 0))  # a system that does not tell
    monkeypatch.setattr(Path, "stat", lambda _: silent)
    assert not whereabouts.same_disk(one, other)
