"""The newest entries of a vault's log, kept outside the vault.

SQLite drops the end of a torn or missing write-ahead log without a word, and an older copy of a
vault proves itself as well as the newest. So this computer remembers, in a small file per vault,
the head of the log as it last saw it; it names no person.

There may be several heads: a vault restored from a backup has the same id and goes a way of its
own from there. A vault is as it was seen when its log has at least one of the heads in it. Where
the vault lies is no matter, so an older copy in another folder is known as one, too.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from casemgr.storage import files

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT = 1
_MAX_BYTES = 16 * 1024
_MOST = 16
_PRIVATE_FOLDER = 0o700
_MAX_SEQ = 2**53
_HASH_DIGITS = 64


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a log as it was seen."""

    seq: int
    hash: str
    at: str
    """When it was seen: ISO 8601 with its zone."""

    @property
    def moment(self) -> datetime:
        """When it was seen."""
        return datetime.fromisoformat(self.at)


class Anchor:
    """The heads that were seen of one vault. Never a reason for work to fail: it only warns."""

    def __init__(self, folder: Path | None = None, vault_id: bytes = b"") -> None:
        """Keep them in *folder*, made when it is needed; without one nothing is kept."""
        self._folder = folder
        self._file = folder / f"{vault_id.hex()}.json" if folder else None
        self._own: set[str] = set()
        self._held = False

    def heads(self) -> tuple[Head, ...]:
        """Give what was kept; nothing where there is no file, or none that can be read."""
        if self._file is None:
            return ()
        try:
            with files.open_regular(self._file) as file:
                content = file.read(_MAX_BYTES + 1)
            body = json.loads(content)
            if len(content) > _MAX_BYTES or body["format"] != _FORMAT:
                return ()
            return tuple(_head(one) for one in body["heads"][-_MOST:])
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return ()

    def follow(self, own: set[str], *, held: bool = False) -> None:
        """Take the heads with these hashes for the vault's own: the next one replaces them.

        While *held*, nothing is kept: a doubt must still be there at the next opening.
        """
        self._own, self._held = set(own), held

    def note(self, seq: int, head: str, at: datetime, *, sync: bool = False) -> None:
        """Keep the newest head; with *sync* it survives a power cut."""
        if self._held or not seq:
            return
        self._own.add(head)
        others = [one for one in self.heads() if one.hash not in self._own]
        self._own = {head}
        self._write([*others, Head(seq, head, at.isoformat(timespec="seconds"))], sync=sync)

    def add(self, seq: int, head: str, at: datetime) -> None:
        """Keep the head of another vault of this id: one just restored from a backup."""
        self._write([*self.heads(), Head(seq, head, at.isoformat(timespec="seconds"))], sync=True)

    def drop(self, *gone: str) -> None:
        """Forget heads by their hashes: of a vault that did not come to be."""
        heads = self.heads()
        left = [one for one in heads if one.hash not in gone]
        if len(left) < len(heads):
            self._write(left, sync=True)

    def sync(self) -> None:
        """Make what was kept survive a power cut."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                files.sync_file(self._file)
                files.sync_folder(self._file.parent)

    def _write(self, heads: list[Head], *, sync: bool) -> None:
        if self._folder is None or self._file is None:
            return
        body = {"format": _FORMAT, "heads": [asdict(one) for one in heads[-_MOST:]]}
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}.part")
        with contextlib.suppress(OSError):
            try:
                self._replace(part, json.dumps(body).encode())
            except FileNotFoundError:
                self._folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
                self._replace(part, json.dumps(body).encode())
            finally:
                part.unlink(missing_ok=True)
            if sync:
                self.sync()

    def _replace(self, part: Path, content: bytes) -> None:
        assert self._file is not None  # noqa: S101 - asked before
        part.unlink(missing_ok=True)  # of a program that was killed
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, files.PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        part.replace(self._file)


def _head(one: dict[str, object]) -> Head:
    seq, digest, at = one["seq"], one["hash"], one["at"]
    if type(seq) is not int or not 0 < seq <= _MAX_SEQ:
        raise ValueError
    if not isinstance(digest, str) or len(digest) != _HASH_DIGITS or not isinstance(at, str):
        raise ValueError
    if datetime.fromisoformat(at).tzinfo is None:
        raise ValueError
    return Head(seq, digest, at)
