"""The child: reads a file from its input, tells in lines of JSON what it has seen, and ends."""

from __future__ import annotations

import hashlib
import json
import sys
from typing import IO, TYPE_CHECKING

from casemgr.domain.number_finds import Find, finds
from casemgr.incoming import kinds, limits, texts
from casemgr.incoming.seen import Seen
from casemgr.services.file_kinds import Flag, Looked

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 4 * 1024 * 1024
_BLOCK = 512 * 1024
"""Signs of text that are looked through at once."""
_OVERLAP = 256
"""A number with its name may lie across two blocks."""
_MOST_TEXT = 50 * 1024 * 1024
_MOST_FINDS = 50


def main() -> None:
    """Look at standard input."""
    limits.give_up_rights()
    file = sys.stdin.buffer
    _say(**_hashed(file))
    seen = Seen()
    kind = kinds.recognise(file, seen)
    _say(kind=kind, flags=sorted(seen.flags))
    found = list(_finds(texts.of(file, kind, seen), seen))
    _say(
        looked=seen.looked.value,
        flags=sorted(seen.flags),
        finds=[(f.kind.value, f.tail, f.sure) for f in found],
    )


def _hashed(file: IO[bytes]) -> dict[str, object]:
    digest, size = hashlib.sha256(), 0
    while piece := file.read(_PIECE):
        digest.update(piece)
        size += len(piece)
        _say(done=size)
    return {"sha256": digest.hexdigest(), "size": size}


def _finds(parts: Iterator[str], seen: Seen) -> Iterator[Find]:
    """Look through the text as it comes; what cannot be read ends the looking, not the telling."""
    told: set[Find] = set()
    read = 0
    try:
        for block in _blocks(parts):
            read += len(block)
            told |= set(finds(block))
            _say(beat=read)
            if read > _MOST_TEXT or len(told) > _MOST_FINDS:
                seen.less(Looked.PARTLY)
                break
    except MemoryError:
        seen.less(Looked.PARTLY)
    except Exception:
        # Whatever a reader of a foreign format may stumble over: the file is not as it should be.
        seen.flags.add(Flag.DAMAGED)
        seen.less(Looked.PARTLY)
    sure = {(f.kind, f.tail) for f in told if f.sure}
    for find in sorted(told, key=lambda f: (not f.sure, f.kind.value, f.tail)):
        if find.sure or (find.kind, find.tail) not in sure:
            yield find


def _blocks(parts: Iterator[str]) -> Iterator[str]:
    held = ""
    for part in parts:
        held += part
        if len(held) >= _BLOCK:
            yield held
            held = held[-_OVERLAP:]
    yield held


def _say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()
