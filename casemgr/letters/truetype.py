"""Reads TrueType files and cuts out the glyphs that one letter uses."""

from __future__ import annotations

import struct
import sys
import unicodedata
from array import array
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from casemgr.letters import sfnt
from casemgr.letters.packing import Packer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# Flags of a component of a composite glyph, as the font format names them.
_WORDS = 0x0001
_SCALE = 0x0008
_MORE = 0x0020
_TWO_SCALES = 0x0040
_MATRIX = 0x0080

_CHECKSUM_MAGIC = 0xB1B0AFBA
_WORD = 0xFFFFFFFF
_NEGATIVE = 0x80
FIXED = ("cvt ", "fpgm", "prep")
"""Tables that every cut has in common with the whole font."""
_LONG_OFFSETS = 1
_NO_BREAK = 0xA0
_WITH_CAPITALS = 2
"""Version of OS/2 since which it tells how high capitals are."""


class Face:
    """One font file, ready to measure and to cut."""

    def __init__(self, name: str, data: bytes) -> None:
        """Read what measuring needs; outlines stay in the file's bytes."""
        self._tables = sfnt.tables(data)
        head, hhea, os2 = self._tables["head"], self._tables["hhea"], self._tables["OS/2"]
        self.name = name
        self.units: int = struct.unpack_from(">H", head, 18)[0]
        self.glyphs = sfnt.characters(self._tables["cmap"])
        self.usual: dict[int, str] = {}
        """What each glyph stands for, unless a text says otherwise."""
        for code, glyph in sorted(self.glyphs.items()):
            known = self.usual.get(glyph)
            # Kanji share their glyphs with radicals, which nobody types.
            if known is None or not unicodedata.is_normalized("NFKC", known):
                self.usual[glyph] = " " if code == _NO_BREAK else chr(code)
        (count,) = struct.unpack_from(">H", self._tables["maxp"], 4)
        (long,) = struct.unpack_from(">H", hhea, 34)
        self.advances, self.bearings = sfnt.metrics(self._tables["hmtx"], long, count)
        self.box: tuple[int, int, int, int] = struct.unpack_from(">4h", head, 36)
        self.ascent: int = struct.unpack_from(">h", hhea, 4)[0]
        self.descent: int = struct.unpack_from(">h", hhea, 6)[0]
        (version,) = struct.unpack_from(">H", os2)
        capitals = struct.unpack_from(">h", os2, 88)[0] if version >= _WITH_CAPITALS else 0
        self.cap_height: int = capitals or self.ascent
        (kind,) = struct.unpack_from(">h", head, 50)
        self._offsets = sfnt.offsets(self._tables["loca"], long=kind == _LONG_OFFSETS)
        self._simple: dict[int, tuple[bytes, int]] = {}
        """Outlines already cut out, with their checksums."""
        self._sums = {t: _checksum(self._tables[t]) for t in FIXED if t in self._tables}

    @cached_property
    def variations(self) -> dict[tuple[int, int], int | None]:
        """The sequences with a variation selector; None where the usual glyph is meant."""
        return sfnt.variations(self._tables["cmap"])

    def width(self, glyph: int) -> float:
        """Give the advance of a glyph in ems."""
        return self.advances[glyph] / self.units

    def thousandths(self, value: int) -> int:
        """Give a length of the font in thousandths of an em, as PDF counts."""
        return round(value * 1000 / self.units)

    def set_width(self, character: str, ems: float) -> None:
        """Make a character as wide as *ems*, on paper and in every cut."""
        glyph = self.glyphs.get(ord(character))
        if glyph is not None:
            self.advances[glyph] = round(ems * self.units)

    def cut(self, wanted: Sequence[int]) -> bytes:
        """Give a font file with glyph 0 and then the glyphs *wanted*, in that order."""
        front, outlines = self._parts(wanted)
        return b"".join([front, *outlines])

    def packed(self, wanted: Sequence[int]) -> tuple[int, bytes]:
        """Give the size of such a file, and the file packed."""
        front, outlines = self._parts(wanted)
        return len(front) + sum(map(len, outlines)), self._packer.packed(front, outlines)

    @cached_property
    def _packer(self) -> Packer:
        return Packer(self._tables["glyf"])

    def _parts(self, wanted: Sequence[int]) -> tuple[bytes, list[bytes]]:
        """Give all of a font file that stands before its outlines, and those."""
        order = [0, *wanted]
        known = self._simple
        try:
            # Nearly always all of them were cut out before.
            parts = [known[glyph] for glyph in order]
        except KeyError:
            parts = self._outlines(order)
        outlines = [data for data, _ in parts]
        measures = [(self.advances[g], self.bearings[g]) for g in order]
        # What is long is added up from the sums of its parts.
        sums = {**self._sums, "glyf": sum([checksum for _, checksum in parts]) & _WORD}
        return _before_outlines(self._tables, outlines, measures, sums), outlines

    def _outlines(self, order: list[int]) -> list[tuple[bytes, int]]:
        """Give outlines with their checksums; parts of composites are added to *order*."""
        new = {old: place for place, old in reversed(list(enumerate(order)))}
        # The list grows while we go.
        return [self._simple.get(glyph) or self._outline(glyph, order, new) for glyph in order]

    def _outline(self, glyph: int, order: list[int], new: dict[int, int]) -> tuple[bytes, int]:
        """Give an outline, filled up to whole words, and its checksum."""
        start, end = self._offsets[glyph], self._offsets[glyph + 1]
        data = self._tables["glyf"][start:end]
        if not is_composite(data):
            found = self._simple[glyph] = _padded(data)
            return found

        def place_of(part: int) -> int:
            if part not in new:
                new[part] = len(order)
                order.append(part)
            return new[part]

        return _padded(with_parts(data, place_of))


def is_composite(outline: bytes) -> bool:
    """Tell whether an outline is put together of others."""
    return bool(outline) and outline[0] >= _NEGATIVE


def with_parts(outline: bytes, place_of: Callable[[int], int]) -> bytes:
    """Give a composite outline with its parts where *place_of* puts them."""
    mended = bytearray(outline)
    at = 10
    while True:
        flags, part = struct.unpack_from(">HH", outline, at)
        struct.pack_into(">H", mended, at + 2, place_of(part))
        at += 8 if flags & _WORDS else 6
        at += 2 * bool(flags & _SCALE) + 4 * bool(flags & _TWO_SCALES)
        at += 8 * bool(flags & _MATRIX)
        if not flags & _MORE:
            return bytes(mended)


def font_file(
    shared: Mapping[str, bytes],
    outlines: Sequence[bytes],
    measures: Sequence[tuple[int, int]],
) -> bytes:
    """Give a font file of *outlines*, each filled up to whole words.

    *shared* are the tables of the whole font, *measures* advances and bearings.
    """
    whole = b"".join(outlines)
    return _before_outlines(shared, outlines, measures, {"glyf": _checksum(whole)}) + whole


def _before_outlines(
    shared: Mapping[str, bytes],
    outlines: Sequence[bytes],
    measures: Sequence[tuple[int, int]],
    sums: Mapping[str, int],
) -> bytes:
    """Give the file but for its outlines; *sums* are the checksums of tables known already."""
    count = len(outlines)
    offsets = list(accumulate(map(len, outlines), initial=0))
    head, hhea, maxp = (bytearray(shared[t]) for t in ("head", "hhea", "maxp"))
    struct.pack_into(">I", head, 8, 0)  # checksum, set below
    struct.pack_into(">h", head, 50, _LONG_OFFSETS)
    struct.pack_into(">H", hhea, 34, count)
    struct.pack_into(">H", maxp, 4, count)
    tables = {
        "head": bytes(head),
        "hhea": bytes(hhea),
        "hmtx": struct.pack(">" + "Hh" * count, *(v for pair in measures for v in pair)),
        "loca": struct.pack(f">{count + 1}I", *offsets),
        "maxp": bytes(maxp),
    }
    return _file(tables | {t: shared[t] for t in FIXED if t in shared}, offsets[-1], sums)


def _checksum(data: bytes) -> int:
    data += b"\0" * (-len(data) % 4)
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & _WORD


def _padded(data: bytes) -> tuple[bytes, int]:
    data += b"\0" * (-len(data) % 4)
    return data, _checksum(data)


def _file(tables: dict[str, bytes], outlines: int, sums: Mapping[str, int]) -> bytes:
    """Put tables together as a font file whose outlines come last, with that many bytes."""
    count = len(tables) + 1
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    at = len(header) + 16 * count
    bodies: list[bytes] = []
    entries = []
    head_at = total = 0
    for tag, data in tables.items():
        if tag == "head":
            head_at = at
        checksum = sums[tag] if tag in sums else _checksum(data)
        total += checksum
        entries.append(struct.pack(">4sIII", tag.encode("ascii"), checksum, at, len(data)))
        bodies.append(data + b"\0" * (-len(data) % 4))
        at += len(bodies[-1])
    total += sums["glyf"]
    entries.append(struct.pack(">4sIII", b"glyf", sums["glyf"], at, outlines))
    header += b"".join(sorted(entries))
    front = bytearray(b"".join([header, *bodies]))
    # The sum of the whole file is that of its parts.
    total += _checksum(header)
    struct.pack_into(">I", front, head_at + 8, (_CHECKSUM_MAGIC - total) & _WORD)
    return bytes(front)
