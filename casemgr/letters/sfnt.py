"""Reads the tables of a TrueType file, as its format lays them out (ISO/IEC 14496-22).

fontTools reads far more than a letter needs, and takes ten times as long over it.
"""

from __future__ import annotations

import struct
import sys
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFERRED = ((3, 10), (3, 1), (0, 6), (0, 4), (0, 3), (0, 2), (0, 1), (0, 0))
"""Encodings of a character map by platform, the one with most characters first."""
_SEGMENTS, _GROUPS, _SEQUENCES = 4, 12, 14
"""Formats of a character map: by segments of 16 bits, by groups of 32, and of variations."""
_WHOLE = 0x10000


def tables(data: bytes) -> dict[str, bytes]:
    """Give the tables of a font file by their names."""
    found: dict[str, bytes] = {}
    for at in range(12, 12 + 16 * _u16(data, 4), 16):
        name, _, start, length = struct.unpack_from(">4sIII", data, at)
        found[name.decode("ascii")] = data[start : start + length]
    return found


def characters(table: bytes) -> dict[int, int]:
    """Give the glyph of each character, from the table ``cmap``."""
    known = {(platform, encoding): at for platform, encoding, at in _subtables(table)}
    at = next(known[key] for key in _PREFERRED if key in known)
    kind = _u16(table, at)
    if kind == _GROUPS:
        return _groups(table, at)
    if kind == _SEGMENTS:
        return _segments(table, at)
    raise ValueError(kind)


def variations(table: bytes) -> dict[tuple[int, int], int | None]:
    """List the variation sequences a font knows; None where the usual glyph is meant."""
    found: dict[tuple[int, int], int | None] = {}
    for _, _, at in _subtables(table):
        if _u16(table, at) != _SEQUENCES:
            continue
        for record in range(at + 10, at + 10 + 11 * _u32(table, at + 6), 11):
            selector = _u24(table, record)
            usual, own = struct.unpack_from(">II", table, record + 3)
            if usual:
                first = at + usual + 4
                for place in range(first, first + 4 * _u32(table, first - 4), 4):
                    code = _u24(table, place)
                    more = table[place + 3]
                    found |= dict.fromkeys((c, selector) for c in range(code, code + more + 1))
            if own:
                first = at + own + 4
                for place in range(first, first + 5 * _u32(table, first - 4), 5):
                    found[_u24(table, place), selector] = _u16(table, place + 3)
    return found


def metrics(table: bytes, long: int, count: int) -> tuple[list[int], list[int]]:
    """Give advances and left bearings of *count* glyphs, from the table ``hmtx``.

    The first *long* have an advance of their own, all others that of the last of them.
    """
    advances = _shorts(table[: 4 * long], "H")[::2]
    bearings = _shorts(table[: 4 * long], "h")[1::2]
    advances += advances[-1:] * (count - long)
    bearings += _shorts(table[4 * long : 4 * long + 2 * (count - long)], "h")
    return advances, bearings


def offsets(table: bytes, *, long: bool) -> list[int]:
    """Give where each outline begins and the last one ends, from the table ``loca``."""
    if long:
        return list(struct.unpack(f">{len(table) // 4}I", table))
    return [2 * one for one in _shorts(table, "H")]


def _subtables(table: bytes) -> Iterator[tuple[int, int, int]]:
    for at in range(4, 4 + 8 * _u16(table, 2), 8):
        yield struct.unpack_from(">HHI", table, at)


def _groups(table: bytes, at: int) -> dict[int, int]:
    found: dict[int, int] = {}
    groups = table[at + 16 : at + 16 + 12 * _u32(table, at + 12)]
    for first, last, glyph in struct.iter_unpack(">III", groups):
        for code in range(first, last + 1):
            found[code] = glyph + code - first
    return found


def _segments(table: bytes, at: int) -> dict[int, int]:
    count = _u16(table, at + 6) // 2
    words = _shorts(table[at + 14 : at + _u16(table, at + 2)], "H")
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    deltas, ranges = words[2 * count + 1 : 3 * count + 1], 3 * count + 1
    found: dict[int, int] = {}
    for n in range(count):
        first, last, delta = starts[n], ends[n], deltas[n]
        skip = words[ranges + n] // 2
        for code in range(first, last + 1):
            glyph = code if not skip else words[ranges + n + skip + code - first]
            if skip and not glyph:
                continue
            glyph = (glyph + delta) % _WHOLE
            if glyph:
                found[code] = glyph
    return found


def _shorts(data: bytes, kind: str) -> list[int]:
    words = array(kind, data)
    if sys.byteorder == "little":
        words.byteswap()
    return words.tolist()


def _u16(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")


def _u24(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 3], "big")


def _u32(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
