"""Looks for words in all bytes of folders, in every disguise in which they could lie there."""

from __future__ import annotations

import contextlib
import json
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc-jp")
_ZLIB_HEADERS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_MOST = 1 << 24


def forms(word: str) -> set[bytes]:
    """*word* in every encoding, and as JSON, PDF and settings files escape it."""
    escaped = json.dumps(word)[1:-1]
    found = {escaped.encode(), escaped.upper().replace("\\U", "\\u").encode()}
    # Qt's settings files write \x5c0f for a character, and a letter that could be read as part of
    # the number in the same way.
    found.add("".join(c if c.isascii() else f"\\x{ord(c):x}" for c in word).encode())
    found.add(word.encode("utf-16-be").hex().encode())
    found.add(word.encode("utf-16-be").hex().upper().encode())
    for encoding in ENCODINGS:
        try:
            found.add(word.encode(encoding))
        except UnicodeEncodeError:
            continue
    return found


def traces(folders: Iterable[Path], words: Iterable[str]) -> list[tuple[str, str]]:
    """Each file in *folders* that holds one of *words*, plain or compressed, or has it as name."""
    wanted = {word: forms(word) for word in words}
    found = []
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            contents = [str(path).encode(), path.read_bytes()]
            contents += _unpacked(contents[1])
            found += [
                (path.name, word)
                for word, disguises in wanted.items()
                if any(form in content for form in disguises for content in contents)
            ]
    return found


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Everything in *content* that zlib can unpack, such as the streams of a PDF."""
    for header in _ZLIB_HEADERS:
        start = content.find(header)
        while start >= 0:
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj().decompress(content[start:], _MOST)
            start = content.find(header, start + 1)
