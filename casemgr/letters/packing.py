"""Packs pieces that come again in many files, each of them once (deflate, RFC 1951).

All pieces of one kind share a code that never changes. So a piece is the same bits in every file,
kept when it was first packed and only joined to others: a few hundredths of the time it takes to
pack a file, for a tenth more of its size.
"""

from __future__ import annotations

import heapq
import zlib
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE = 65_536
"""Bytes that are counted to learn how often each is met."""
_END = 256
"""The sign that ends a block."""
LONGEST = 15
"""Bits a code may have at most."""
_KEPT = 5000
"""Pieces of which the bits are kept, the latest ones."""

Bits = tuple[int, int]
"""Bits and how many there are; the lowest one comes first."""


class Packer:
    """Packs pieces of one kind."""

    def __init__(self, kind: bytes) -> None:
        """Learn from *kind*, which holds many pieces, how often each byte is met."""
        some = kind[:: len(kind) // _SAMPLE + 1]
        lengths = _lengths([*some, *range(_END + 1)])
        self._codes = _codes(lengths)
        self._head = _bits(_head(lengths))
        self._end = _bits([self._codes[_END]])
        self._kept = lru_cache(_KEPT)(self._piece)

    def _piece(self, piece: bytes) -> Bits:
        return _bits([self._codes[byte] for byte in piece])

    def packed(self, front: bytes, pieces: Sequence[bytes]) -> bytes:
        """Pack *front*, which is of any kind, and *pieces* behind it (a zlib stream, RFC 1950)."""
        first = zlib.compressobj(1, zlib.DEFLATED, -12)
        # What is flushed ends with a whole byte.
        out = bytearray(b"\x78\x01" + first.compress(front) + first.flush(zlib.Z_SYNC_FLUSH))
        held = used = 0
        for bits, count in (self._head, *map(self._kept, pieces), self._end):
            held |= bits << used
            used += count
            out += held.to_bytes((used >> 3) + 1, "little")
            held = out.pop()
            used &= 7
        if used:
            out.append(held)
        check = zlib.adler32(b"".join(pieces), zlib.adler32(front))
        return bytes(out + check.to_bytes(4, "big"))


def _bits(codes: Sequence[str]) -> Bits:
    """Put codes one behind the other; in each, the first bit comes last."""
    written = "".join(reversed(codes))
    return int(written or "0", 2), len(written)


def _lengths(signs: Sequence[int]) -> list[int]:
    """Give the lengths of a Huffman code for *signs*, by sign."""
    heap: list[tuple[int, int, tuple[int, ...]]] = [
        (count, sign, (sign,)) for sign, count in sorted(Counter(signs).items())
    ]
    heapq.heapify(heap)
    lengths = [0] * (_END + 1)
    while len(heap) > 1:
        few, _, some = heapq.heappop(heap)
        more, at, others = heapq.heappop(heap)
        for sign in (*some, *others):
            lengths[sign] += 1
        heapq.heappush(heap, (few + more, at, (*some, *others)))
    assert max(lengths) <= LONGEST  # noqa: S101 - true of all fonts there are
    return lengths


def _codes(lengths: Sequence[int]) -> list[str]:
    """Give the codes of these lengths (RFC 1951, 3.2.2), each with its first bit last."""
    codes = [""] * len(lengths)
    code = before = 0
    for length, sign in sorted((length, sign) for sign, length in enumerate(lengths)):
        code <<= length - before
        codes[sign] = f"{code:0{length}b}"[::-1]
        code, before = code + 1, length
    return codes


def _head(lengths: Sequence[int]) -> list[str]:
    """Begin the last block of a stream, in a code of these lengths (RFC 1951, 3.2.7)."""
    # Every length is written with four bits; the three signs for repetitions are not used.
    # Of the two codes for distances neither is used, but some readers want them.
    return [
        *("1", "10", f"{_END + 1 - 257:05b}", f"{2 - 1:05b}", f"{19 - 4:04b}"),
        *["000"] * 3,
        *["100"] * 16,
        *[f"{length:04b}"[::-1] for length in (*lengths, 1, 1)],
    ]
