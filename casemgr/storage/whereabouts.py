"""Whether a folder lies where a vault does not belong: on a network, or in a synchronised folder.

A program that synchronises copies files while they are written, and puts older ones back; locks
and syncs over a network are not to be relied on. Nothing is refused for it: the manager is told.
Only names are looked at, since a network that does not answer would hold up the window.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from pathlib import Path, PurePath

from casemgr.services.ports import NETWORK

_SYNCED = (
    (re.compile(r"onedrive( [-–] .*)?|onedrive-.*"), "OneDrive"),
    (re.compile(r"(.* )?dropbox( \(.*\))?|dropbox-.*"), "Dropbox"),
    (re.compile(r"google ?drive|googledrive-.*|my drive|マイドライブ"), "Google Drive"),
    (re.compile(r"icloud ?drive|com~apple~clouddocs"), "iCloud Drive"),
    (re.compile(r"nextcloud\d*"), "Nextcloud"),
    (re.compile(r"owncloud"), "ownCloud"),
    (re.compile(r"box|box sync|box-box"), "Box"),
    (re.compile(r"mega(sync)?"), "MEGA"),
    (re.compile(r"pcloud ?drive"), "pCloud"),
    (re.compile(r"synologydrive"), "Synology Drive"),
)
"""Names that these programs give to their folders."""
_ENVIRONMENT = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOTE = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse"}
    | {"fuse.onedriver", "fuse.rclone", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3"}
    | {"smbfs", "vboxsf", "fuse.vmhgfs-fuse"}
)
_MOUNTS = Path("/proc/self/mounts")
_DRIVE_REMOTE = 4
"""What Windows calls a drive on another computer (GetDriveTypeW)."""


def caution(folder: str) -> str:
    """Give the name of what synchronises *folder*, ``NETWORK``, or an empty text."""
    if not folder:
        return ""
    path = Path(os.path.abspath(folder))
    if _is_remote(path):
        return NETWORK
    for name in _ENVIRONMENT:
        place = os.environ.get(name)
        if place and path.is_relative_to(place):
            return "OneDrive"
    return next(filter(None, map(_service, path.parts)), "")


def same_disk(one: Path, other: Path) -> bool:
    """Say whether two folders are on one file system; False where nobody can tell.

    A folder on a network is not asked: one that does not answer would hold up the vault.
    """
    if _is_remote(other.absolute()):
        return False
    try:
        found = {path.stat().st_dev for path in (one, other)}
    except OSError:
        return False
    return len(found) == 1 and 0 not in found  # 0: a system that does not tell


def answers(folder: Path) -> bool:
    """Say whether *folder* is there; one on a network is not asked, as with ``same_disk``."""
    return not _is_remote(folder.absolute()) and folder.is_dir()


def _service(part: str) -> str:
    name = part.casefold()
    return next((service for pattern, service in _SYNCED if pattern.fullmatch(name)), "")


def _is_remote(path: PurePath) -> bool:
    if path.drive.startswith("\\\\") or str(path).startswith("//"):
        return True
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there only

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
    return _mounted(path) in _REMOTE


def _mounted(path: PurePath) -> str:
    """Give the kind of file system that *path* is on; an empty text where nobody tells."""
    kinds = {}
    with contextlib.suppress(OSError):
        for line in _MOUNTS.read_text("utf-8", "surrogateescape").splitlines():
            _, place, kind, *_ = line.split(" ")
            kinds[re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), place)] = kind
    places = [place for place in kinds if path.is_relative_to(place)]
    return kinds[max(places, key=len)] if places else ""
