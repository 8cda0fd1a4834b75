"""Looks into what draws a page of somebody else's file: is its state put back at the end?

Drawing is told by operators; ``q`` keeps the state and ``Q`` puts it back (ISO 32000-1, 8.4.2).
Programs forget the one or the other; readers forgive it, but what is added to the page must mind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_APART = rb"[^\s\x00()<>\[\]{}/%]"
_TOKEN = re.compile(
    # Texts, remarks, hexadecimal texts and names are passed over: a q in them is none.
    rb"\(|%[^\r\n]*|<<|<[^>]*>|/" + _APART + rb"*"
    rb"|(?<!" + _APART + rb")(?:q|Q|ID)(?!" + _APART + rb")"
)
_IN_TEXT = re.compile(rb"\\.|[()]", re.DOTALL)
_PICTURE_ENDS = re.compile(rb"[\s\x00]EI(?=[\s\x00]|$)")


def unbalanced(content: bytes) -> tuple[int, list[int]]:
    """Give how many states are never put back, and where a state is put back that was not kept."""
    kept, surplus, at = 0, [], 0
    while found := _TOKEN.search(content, at):
        at = found.end()
        match found.group():
            case b"(":
                at = _after_text(content, at)
            case b"q":
                kept += 1
            case b"Q" if kept:
                kept -= 1
            case b"Q":
                surplus.append(found.start())
            case b"ID":
                end = _PICTURE_ENDS.search(content, at)
                at = end.end() if end else len(content)
    return kept, surplus


def without(content: bytes, places: Iterable[int]) -> bytes:
    """Give *content* with a blank at each of *places*."""
    out = bytearray(content)
    for at in places:
        out[at] = ord(" ")
    return bytes(out)


def _after_text(content: bytes, at: int) -> int:
    """Find the end of a text, which may hold brackets in pairs."""
    depth = 1
    while depth and (found := _IN_TEXT.search(content, at)):
        at = found.end()
        depth += {b"(": 1, b")": -1}.get(found.group(), 0)
    return len(content) if depth else at
