"""Reads TrueType files and cuts out the glyphs that one letter uses."""

from __future__ import annotations

import io
import struct
import sys
import unicodedata
from array import array
from typing import Any

from fontTools.ttLib import TTFont

# Flags of a component of a composite glyph, as the font format names them.
_WORDS = 0x0001
_SCALE = 0x0008
_MORE = 0x0020
_TWO_SCALES = 0x0040
_MATRIX = 0x0080

_CHECKSUM_MAGIC = 0xB1B0AFBA
_LONG_OFFSETS = 1
_NO_BREAK = 0xA0


class Face:
    """One font file, ready to measure and to cut."""

    def __init__(self, name: str, data: bytes) -> None:
        """Read what measuring needs; outlines stay in the file's bytes."""
        font: Any = TTFont(io.BytesIO(data), lazy=True)
        self.name = name
        self.units: int = font["head"].unitsPerEm
        self.glyphs: dict[int, int] = {
            code: font.getGlyphID(glyph) for code, glyph in font.getBestCmap().items()
        }
        self.usual: dict[int, str] = {}
        """What each glyph stands for, unless a text says otherwise."""
        for code, glyph in sorted(self.glyphs.items()):
            known = self.usual.get(glyph)
            # Kanji share their glyphs with radicals, which nobody types.
            if known is None or not unicodedata.is_normalized("NFKC", known):
                self.usual[glyph] = " " if code == _NO_BREAK else chr(code)
        self.variations = _variations(font)
        order: list[str] = font.getGlyphOrder()
        metrics = font["hmtx"].metrics
        self.advances: list[int] = [metrics[glyph][0] for glyph in order]
        self.bearings: list[int] = [metrics[glyph][1] for glyph in order]
        head = font["head"]
        self.box: tuple[int, int, int, int] = (head.xMin, head.yMin, head.xMax, head.yMax)
        self.ascent: int = font["hhea"].ascent
        self.descent: int = font["hhea"].descent
        self.cap_height: int = getattr(font["OS/2"], "sCapHeight", 0) or self.ascent
        tables = ("head", "hhea", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep")
        self._tables: dict[str, bytes] = {t: font.reader[t] for t in tables if t in font.reader}
        long_offsets = head.indexToLocFormat == _LONG_OFFSETS
        loca = self._tables.pop("loca")
        self._offsets: tuple[int, ...] = (
            struct.unpack(f">{len(loca) // 4}I", loca)
            if long_offsets
            else tuple(2 * o for o in struct.unpack(f">{len(loca) // 2}H", loca))
        )

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

    def cut(self, wanted: list[int]) -> bytes:
        """Give a font file with glyph 0 and then the glyphs *wanted*, in that order."""
        order = [0, *wanted]
        new = {old: place for place, old in reversed(list(enumerate(order)))}
        outlines: list[bytes] = []
        place = 0
        while place < len(order):  # composites add their parts at the end while we go
            outlines.append(self._outline(order[place], order, new))
            place += 1
        return self._assemble(order, outlines)

    def _outline(self, glyph: int, order: list[int], new: dict[int, int]) -> bytes:
        start, end = self._offsets[glyph], self._offsets[glyph + 1]
        data = self._tables["glyf"][start:end]
        if len(data) == 0 or struct.unpack_from(">h", data)[0] >= 0:
            return data
        mended = bytearray(data)
        at = 10
        while True:
            flags, part = struct.unpack_from(">HH", data, at)
            if part not in new:
                new[part] = len(order)
                order.append(part)
            struct.pack_into(">H", mended, at + 2, new[part])
            at += 8 if flags & _WORDS else 6
            at += 2 * bool(flags & _SCALE) + 4 * bool(flags & _TWO_SCALES)
            at += 8 * bool(flags & _MATRIX)
            if not flags & _MORE:
                return bytes(mended)

    def _assemble(self, order: list[int], outlines: list[bytes]) -> bytes:
        padded = [o + b"\0" * (-len(o) % 4) for o in outlines]
        offsets = [0]
        for outline in padded:
            offsets.append(offsets[-1] + len(outline))
        head = bytearray(self._tables["head"])
        struct.pack_into(">I", head, 8, 0)  # checksum, set below
        struct.pack_into(">h", head, 50, _LONG_OFFSETS)
        hhea = bytearray(self._tables["hhea"])
        struct.pack_into(">H", hhea, 34, len(order))
        maxp = bytearray(self._tables["maxp"])
        struct.pack_into(">H", maxp, 4, len(order))
        tables = {
            "glyf": b"".join(padded),
            "head": bytes(head),
            "hhea": bytes(hhea),
            "hmtx": b"".join(struct.pack(">Hh", self.advances[g], self.bearings[g]) for g in order),
            "loca": struct.pack(f">{len(offsets)}I", *offsets),
            "maxp": bytes(maxp),
        }
        tables |= {t: self._tables[t] for t in ("cvt ", "fpgm", "prep") if t in self._tables}
        return _file(tables)


def _variations(font: Any) -> dict[tuple[int, int], int | None]:
    """List the variation sequences a font knows; None where the usual glyph is meant."""
    found: dict[tuple[int, int], int | None] = {}
    for table in font["cmap"].tables:
        for selector, pairs in (getattr(table, "uvsDict", None) or {}).items():
            for code, glyph in pairs:
                found[code, selector] = None if glyph is None else font.getGlyphID(glyph)
    return found


def _checksum(data: bytes) -> int:
    data += b"\0" * (-len(data) % 4)
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _file(tables: dict[str, bytes]) -> bytes:
    """Put tables together as a font file."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    at = len(header) + 16 * count
    bodies: list[bytes] = []
    head_at = total = 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            head_at = at
        checksum = _checksum(data)
        total += checksum
        header += struct.pack(">4sIII", tag.encode("ascii"), checksum, at, len(data))
        bodies.append(data + b"\0" * (-len(data) % 4))
        at += len(bodies[-1])
    whole = bytearray(b"".join([header, *bodies]))
    # The sum of the whole file is that of its parts.
    total += _checksum(header)
    struct.pack_into(">I", whole, head_at + 8, (_CHECKSUM_MAGIC - total) & 0xFFFFFFFF)
    return bytes(whole)
