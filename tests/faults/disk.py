"""What a disk may hold after a power cut, computed from the calls that were made.

Harder than any real file system: what was written and not synced may be there, be missing, be
there in parts of 512 bytes or in another order; names made, changed and removed stay for sure only
when their folder was synced, and within a folder come in their order.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.faults.gate import Call

SECTOR = 512
_SHARED = "-shm"
"""Memory of running programs; a machine that was off has none."""


@dataclass(eq=False)
class _File:
    safe: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes (place, data) and truncations (length, None) since the last sync."""

    def content(self, kept: list[tuple[int, bytes | None]]) -> bytes:
        content = bytearray(self.safe)
        for place, data in kept:
            if data is None:
                del content[place:]
                content += bytes(place - len(content))
            else:
                content += bytes(max(0, place - len(content)))
                content[place : place + len(data)] = data
        return bytes(content)


@dataclass(eq=False)
class _Folder:
    now: dict[str, _File | _Folder] = field(default_factory=dict)
    safe: dict[str, _File | _Folder] = field(default_factory=dict)
    pending: list[dict[str, _File | _Folder | None]] = field(default_factory=list)
    """Names changed together since the last sync; None for a name that goes."""

    def change(self, **names: _File | _Folder | None) -> None:
        self.pending.append(names)
        _change(self.now, names)


def _change(names: dict[str, _File | _Folder], changes: dict[str, _File | _Folder | None]) -> None:
    for name, node in changes.items():
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


@dataclass
class State:
    """One world that may be found when the machine is on again."""

    how: str
    files: dict[str, bytes | None]
    """By path; None for a folder."""

    def mark(self) -> bytes:
        digest = hashlib.sha256()
        for path, content in sorted(self.files.items()):
            digest.update(path.encode() + b"\0")
            digest.update(b"-" if content is None else hashlib.sha256(content).digest())
        return digest.digest()

    def write(self, folder: Path) -> None:
        folder.mkdir()
        for path, content in sorted(self.files.items()):
            if content is None:
                (folder / path).mkdir()
            else:
                (folder / path).write_bytes(content)


class Disk:
    """A folder as it lies on the disk, and the calls made on it."""

    def __init__(self, before: Path, world: Path) -> None:
        """Begin with what *before* holds, all of it safe; calls name paths below *world*."""
        self._world = world
        self._root = _read(before)

    def apply(self, call: Call) -> None:
        """Let a call happen."""
        getattr(self, f"_{call.name}")(call)

    def states(self, chance: random.Random) -> Iterator[State]:
        """Give worlds that may be left if the power went now; nothing is random but the mix."""
        yield self._state("nothing kept", lambda _f: 0, lambda _f: [])
        yield self._state("all kept", lambda f: len(f.pending), lambda f: f.pending)
        yield self._state("names only", lambda f: len(f.pending), lambda _f: [])
        yield self._state("contents only", lambda _f: 0, lambda f: f.pending)
        yield self._state(
            "the last write torn", lambda f: len(f.pending), lambda f: _torn(f.pending, chance)
        )
        yield self._state(
            "the last write alone", lambda f: len(f.pending), lambda f: f.pending[-1:]
        )
        for _ in range(2):
            yield self._state(
                "some of all",
                lambda f: chance.randint(0, len(f.pending)),
                lambda f: _some(f.pending, chance),
            )

    def _state(self, how: str, names: object, writes: object) -> State:
        files: dict[str, bytes | None] = {}

        def walk(folder: _Folder, path: PurePosixPath) -> None:
            held = dict(folder.safe)
            for changes in folder.pending[: names(folder)]:  # type: ignore[operator]
                _change(held, changes)
            for name, node in held.items():
                if isinstance(node, _Folder):
                    files[str(path / name)] = None
                    walk(node, path / name)
                elif not name.endswith(_SHARED):
                    files[str(path / name)] = node.content(writes(node))  # type: ignore[operator]

        walk(self._root, PurePosixPath())
        return State(how, files)

    # --- calls -----------------------------------------------------------------------------------

    def _find(self, path: str) -> tuple[_Folder, str]:
        parts = Path(path).relative_to(self._world).parts
        folder = self._root
        for part in parts[:-1]:
            inner = folder.now[part]
            assert isinstance(inner, _Folder)
            folder = inner
        return folder, parts[-1]

    def _file(self, path: str) -> _File:
        folder, name = self._find(path)
        node = folder.now[name]
        assert isinstance(node, _File)
        return node

    def _create(self, call: Call) -> None:
        folder, name = self._find(call.path)
        folder.change(**{name: _File()})

    def _mkdir(self, call: Call) -> None:
        folder, name = self._find(call.path)
        folder.change(**{name: _Folder()})

    def _unlink(self, call: Call) -> None:
        folder, name = self._find(call.path)
        folder.change(**{name: None})

    _rmdir = _unlink

    def _rename(self, call: Call) -> None:
        folder, old = self._find(call.path)
        target, new = self._find(call.other)
        assert folder is target, "a rename across folders is not modelled"
        folder.change(**{new: folder.now[old], old: None})

    def _write(self, call: Call) -> None:
        self._file(call.path).pending.append((call.offset, call.data))

    def _truncate(self, call: Call) -> None:
        self._file(call.path).pending.append((call.offset, None))

    def _reserve(self, call: Call) -> None:
        file = self._file(call.path)
        if call.offset > len(file.content(file.pending)):
            file.pending.append((call.offset, None))

    def _sync(self, call: Call) -> None:
        file = self._file(call.path)
        file.safe = file.content(file.pending)
        file.pending = []

    def _sync_folder(self, call: Call) -> None:
        if Path(call.path) == self._world:
            folder = self._root
        else:
            outer, name = self._find(call.path)
            inner = outer.now[name]
            assert isinstance(inner, _Folder)
            folder = inner
        folder.safe, folder.pending = dict(folder.now), []


def _read(place: Path) -> _Folder:
    folder = _Folder()
    for path in place.iterdir():
        folder.now[path.name] = _read(path) if path.is_dir() else _File(path.read_bytes())
    folder.safe = dict(folder.now)
    return folder


def _torn(
    pending: list[tuple[int, bytes | None]], chance: random.Random
) -> list[tuple[int, bytes | None]]:
    if not pending or not (last := pending[-1][1]):
        return pending[:-1]
    sectors = max(1, len(last) // SECTOR)
    cut = SECTOR * chance.randrange(sectors)
    return [*pending[:-1], (pending[-1][0], last[:cut])]


def _some(
    pending: list[tuple[int, bytes | None]], chance: random.Random
) -> list[tuple[int, bytes | None]]:
    kept: list[tuple[int, bytes | None]] = []
    for place, data in pending:
        if data is None:
            kept += [(place, data)] if chance.random() < 0.5 else []
            continue
        for start in range(0, len(data), SECTOR):
            if chance.random() < 0.5:
                kept.append((place + start, data[start : start + SECTOR]))
    return kept
