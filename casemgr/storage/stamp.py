"""What a backup says of itself: of which vault, when, up to which entry of the log.

It is sealed with the vault's key, so that nothing is taken for a backup that is none.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from casemgr.storage import files, keys
from casemgr.storage.header import canonical

if TYPE_CHECKING:
    from pathlib import Path

NAME = "backup.json"
_FORMAT = 1
_MAX_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Stamp:
    """The facts; no personal data, since anyone can read them."""

    vault: str
    """The vault's id, in hexadecimal."""
    made_at: str
    """ISO, with the zone."""
    database: str
    size: int
    sha256: str
    """Of the database file as it was proved."""
    seq: int
    """The newest entry of its log."""
    head: str
    """The hash of that entry."""

    @property
    def moment(self) -> datetime:
        """When the backup was made."""
        return datetime.fromisoformat(self.made_at)


def encode(stamp: Stamp, dek: bytearray) -> bytes:
    """Give the bytes of the file."""
    body = {"format": _FORMAT, **asdict(stamp)}
    return canonical({**body, "mac": _mac(body, dek)})


def read(folder: Path, dek: bytearray) -> Stamp | None:
    """Read the stamp of a backup of the vault with this key; None for anything else."""
    try:
        with files.open_regular(folder / NAME) as file:
            content = file.read(_MAX_BYTES + 1)
        body = json.loads(content)
        mac = body.pop("mac")
        if body.pop("format") != _FORMAT:
            return None
        stamp = Stamp(**body)
        if not hmac.compare_digest(mac, _mac({"format": _FORMAT, **body}, dek)):
            return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return stamp  # only this program makes the seal, so the values are what it wrote


def _mac(body: dict[str, Any], dek: bytearray) -> str:
    return keys.mac(dek, b"casemgr backup 1", canonical(body)).hex()
