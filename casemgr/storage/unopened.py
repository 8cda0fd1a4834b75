"""Backups as they look from outside, before anybody has given a pass phrase for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.storage import backup
from casemgr.storage import header as headers

if TYPE_CHECKING:
    from pathlib import Path


def backups(folder: Path, of: Path) -> list[Path]:
    """Give what looks like a backup of the vault in *of*, the newest first.

    *folder* has them in it, or is itself one. Where the vault cannot even say which one it is,
    backups of every vault are given, and the pass phrase decides. Raises ``vault_missing``.
    """
    try:
        places = [folder] if backup.is_untouched(folder) else list(folder.iterdir())
    except OSError as error:
        raise Problem(Code.VAULT_MISSING, path=str(folder)) from error
    wanted = _vault(of)
    found = [
        place
        for place in places
        if backup.is_untouched(place)
        and (own := _vault(place)) is not None
        and wanted in (None, own)
    ]
    return sorted(found, key=lambda place: place.name, reverse=True)


def _vault(place: Path) -> bytes | None:
    """Give the id of a vault or backup, which is not secret; None where it cannot be read."""
    try:
        return headers.read(place).header.vault_id
    except (Problem, OSError):
        return None
