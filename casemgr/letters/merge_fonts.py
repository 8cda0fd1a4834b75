"""Joins the fonts of several letters: each has its own cut, of nearly the same glyphs.

Codes are the same in all letters, so one font with the glyphs of all cuts serves every page as it
is. Where two cuts mean different things by one code, they stay apart.
"""

from __future__ import annotations

import hashlib
import re
import struct
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from casemgr.letters import sfnt
from casemgr.letters.embedding import to_unicode
from casemgr.letters.truetype import FIXED, font_file, is_composite, with_parts

if TYPE_CHECKING:
    from collections.abc import Callable

_MEANING = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_BLOCK = re.compile(rb"beginbfchar\n(.*?)endbfchar", re.DOTALL)
_USUAL_WIDTH = 1000

Key = tuple[str, bytes, tuple[bytes, ...]]


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a code of a font prints and says."""

    place: int
    width: int
    meaning: bytes


@dataclass(slots=True)
class _Joined:
    """A font that grows with every letter."""

    number: int
    tables: dict[str, bytes]
    signs: dict[int, _Sign] = field(default_factory=dict)
    outlines: list[bytes] = field(default_factory=list)
    measures: list[tuple[int, int]] = field(default_factory=list)
    places: dict[tuple[bytes, tuple[int, int]], int] = field(default_factory=dict)

    def place(self, outline: bytes, measure: tuple[int, int]) -> int:
        """Give the place of an outline, in which its parts have theirs already."""
        key = (outline, measure)
        if key not in self.places:
            self.places[key] = len(self.outlines)
            self.outlines.append(outline)
            self.measures.append(measure)
        return self.places[key]


@dataclass(frozen=True, slots=True)
class Written:
    """A joined font as it is written: its dictionary asks for three streams."""

    number: int
    name: str
    descriptor: bytes
    """The descriptor but for the name and the file."""
    file: bytes
    to_glyph: bytes
    widths: bytes
    meanings: bytes


class JoinedFonts:
    """The fonts of all letters put together."""

    def __init__(self, reserve: Callable[[], int], write: Callable[[Any], bytes]) -> None:
        """Take what gives a new object its number, and what writes a value."""
        self._reserve = reserve
        self._write = write
        self._joined: dict[Key, list[_Joined]] = {}

    def number(self, font: Any) -> int | None:
        """Give the number of the font that has all of *font*; None for another kind of font."""
        try:
            cut = _read(font, self._write)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError, struct.error):
            return None
        if cut is None:
            return None
        joined = self._joined.setdefault(cut.key, [])
        for one in joined:
            signs = cut.signs(one)
            if all(one.signs.get(code, sign) == sign for code, sign in signs.items()):
                break
        else:
            one = _Joined(self._reserve(), cut.tables)
            joined.append(one)
            signs = cut.signs(one)
        one.signs.update(signs)
        return one.number

    def written(self) -> list[Written]:
        """Give the fonts."""
        return [
            _written(name, descriptor, one)
            for (name, descriptor, _), joined in self._joined.items()
            for one in joined
        ]


def _common(tables: dict[str, bytes]) -> tuple[bytes, ...]:
    """Give what cuts of one font have in common, but for counts and checksums."""
    head, hhea, maxp = tables["head"], tables["hhea"], tables["maxp"]
    rest = tuple(tables.get(t, b"") for t in FIXED)
    return (head[:8] + head[12:50], hhea[:34], maxp[:4] + maxp[6:], *rest)


@dataclass(frozen=True, slots=True)
class _Cut:
    """The font of one letter."""

    key: Key
    tables: dict[str, bytes]
    outlines: list[bytes]
    measures: list[tuple[int, int]]
    glyphs: dict[int, int]
    """Places of outlines by code."""
    widths: dict[int, int]
    meanings: dict[int, bytes]

    def signs(self, into: _Joined) -> dict[int, _Sign]:
        """Take the outlines *into* a font; give what the codes are there."""

        def place(glyph: int) -> int:
            outline = self.outlines[glyph]
            if is_composite(outline):
                outline = with_parts(outline, place)
            return into.place(outline, self.measures[glyph])

        place(0)  # what stands for a missing glyph comes first
        return {
            code: _Sign(place(glyph), self.widths.get(code, _USUAL_WIDTH), self.meanings[code])
            for code, glyph in self.glyphs.items()
        }


def _read(font: Any, write: Callable[[Any], bytes]) -> _Cut | None:
    """Read a font; None unless it is known of every glyph what it says, as of ours."""
    inner = font["/DescendantFonts"][0].get_object()
    if font["/Encoding"] != "/Identity-H" or inner["/DW"] != _USUAL_WIDTH:
        return None
    descriptor = inner["/FontDescriptor"].get_object()
    tables = sfnt.tables(descriptor["/FontFile2"].get_data())
    shown = {k: v for k, v in descriptor.items() if k not in {"/FontName", "/FontFile2"}}
    said = b" ".join(k.encode() + b" " + write(v) for k, v in sorted(shown.items()))
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    long = struct.unpack_from(">H", tables["hhea"], 34)[0]
    offsets = sfnt.offsets(tables["loca"], long=bool(tables["head"][51]))
    to_glyph = inner["/CIDToGIDMap"].get_data()
    places = struct.unpack(f">{len(to_glyph) // 2}H", to_glyph)
    cut = _Cut(
        key=(font["/BaseFont"].partition("+")[2], said, _common(tables)),
        tables=tables,
        outlines=[tables["glyf"][a:b] for a, b in pairwise(offsets)],
        measures=list(zip(*sfnt.metrics(tables["hmtx"], long, count), strict=True)),
        glyphs={code: place for code, place in enumerate(places) if place},
        widths=_widths(inner["/W"]),
        meanings=_meanings(font["/ToUnicode"].get_data()),
    )
    whole = all(len(outline) % 4 == 0 for outline in cut.outlines)
    return cut if whole and cut.glyphs.keys() == cut.meanings.keys() else None


def _widths(listed: Any) -> dict[int, int]:
    return {
        int(listed[at]) + n: int(width)
        for at in range(0, len(listed), 2)
        for n, width in enumerate(listed[at + 1])
    }


def _meanings(table: bytes) -> dict[int, bytes]:
    return {
        int(code, 16): said
        for block in _BLOCK.findall(table)
        for code, said in _MEANING.findall(block)
    }


def _written(name: str, descriptor: bytes, one: _Joined) -> Written:
    codes = sorted(one.signs)
    to_glyph = bytearray(2 * (codes[-1] + 1)) if codes else bytearray(2)
    for code in codes:
        to_glyph[2 * code : 2 * code + 2] = one.signs[code].place.to_bytes(2, "big")
    widths = [(code, one.signs[code].width) for code in codes]
    lines = [f"<{code:04X}> <{one.signs[code].meaning.decode('ascii')}>" for code in codes]
    file = font_file(one.tables, one.outlines, one.measures)
    tag = "".join(chr(ord("A") + b % 26) for b in hashlib.sha256(file).digest()[:6])
    return Written(
        number=one.number,
        name=f"/{tag}+{name}",
        descriptor=descriptor,
        file=file,
        to_glyph=bytes(to_glyph),
        widths=" ".join(f"{c} [{w}]" for c, w in widths if w != _USUAL_WIDTH).encode("ascii"),
        meanings=to_unicode(lines),
    )
