"""Turns lines into the codes of a PDF's text, and embeds what they use of each font.

Glyphs go out under their number in the font file, so the code of a line is the same in every
letter and need be made once only. Where a glyph stands for another text than usual (a kanji with
its selector), it goes out under a free number above those.
"""

from __future__ import annotations

import hashlib
import string
import sys
from array import array
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from casemgr.letters.linebreak import grows
from casemgr.letters.objects import PACKED, packed, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from casemgr.letters.fonts import FontBook, Glyph
    from casemgr.letters.linebreak import Line
    from casemgr.letters.objects import Document
    from casemgr.letters.truetype import Face

_LETTERS = string.ascii_uppercase
_SYMBOLIC = 4
_MAPPINGS_AT_ONCE = 100
_STEM = 80
_USUAL_WIDTH = 1000
_FACE = attrgetter("face")
_HAIR = 1e-4
"""Ems that nobody sees."""
_KEPT = 4000
"""Lines whose code is kept, the latest ones."""
_GLYPHS = 20_000
"""Glyphs of which is kept how they are written."""


@dataclass(frozen=True, slots=True)
class _Code:
    """The code of a line: strings by font, and the glyphs in them."""

    strings: tuple[tuple[str, str], ...]
    glyphs: tuple[tuple[str, frozenset[int]], ...]


@lru_cache(_KEPT)
def plain(line: Line) -> _Code | None:
    """Give the code of a line in which each glyph stands for its usual text, else None."""
    glyphs = (*line.glyphs, *line.tail)
    shown = [glyph.code for glyph in glyphs]
    if "" in shown:
        return None
    if line.stretch > _HAIR:
        gap = f">{round(-1000 * line.stretch, 3):g}<"
        for at, (left, right) in enumerate(pairwise(line.glyphs)):
            if grows(left, right):
                shown[at] += gap
    strings: list[tuple[str, str]] = []
    used: dict[str, set[int]] = {}
    start = 0
    for name, run in groupby(glyphs, _FACE):
        numbers = [glyph.id for glyph in run]
        end = start + len(numbers)
        strings.append((name, f"<{''.join(shown[start:end])}>".removesuffix("<>")))
        used.setdefault(name, set()).update(numbers)
        start = end
    return _Code(tuple(strings), tuple((n, frozenset(g)) for n, g in used.items()))


class _Subset:
    """What one file uses of one font."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self.glyphs: set[int] = set()
        self.others: dict[tuple[int, str], int] = {}
        """Numbers of glyphs that stand for another text than usual, by glyph and text."""

    def number(self, glyph: int, said: str) -> int:
        if self.face.usual.get(glyph) == said:
            self.glyphs.add(glyph)
            return glyph
        return self.others.setdefault((glyph, said), len(self.face.advances) + len(self.others))


class Fonts:
    """The fonts of one file."""

    def __init__(self, book: FontBook) -> None:
        """Use nothing yet."""
        self._book = book
        self._subsets: dict[str, _Subset] = {}

    def show(self, line: Line, size: float) -> str:
        """Give the operators that show *line* in type of *size* points; empty for nothing."""
        code = plain(line)
        if code is None:
            return " ".join(self._pieces(line, size))
        for name, glyphs in code.glyphs:
            self._subset(name).glyphs |= glyphs
        written = number(size)
        if len(code.strings) == 1:
            # Nearly all are like this one.
            name, string = code.strings[0]
            return f"{self._subsets[name].resource} {written} Tf [{string}] TJ"
        return " ".join(
            [
                f"{self._subset(name).resource} {written} Tf [{string}] TJ"
                for name, string in code.strings
            ]
        )

    def _subset(self, name: str) -> _Subset:
        if name not in self._subsets:
            self._subsets[name] = _Subset(self._book.face(name), f"/F{len(self._subsets) + 1}")
        return self._subsets[name]

    def _pieces(self, line: Line, size: float) -> Iterable[str]:
        """Give the operators of a line glyph by glyph."""
        name = ""
        gaps = [line.stretch if grows(a, b) else 0.0 for a, b in pairwise(line.glyphs)]
        gaps += [0.0] * (1 + len(line.tail))
        for glyph, gap in zip((*line.glyphs, *line.tail), gaps, strict=False):
            subset = self._subset(glyph.face)
            if glyph.face != name:
                yield f"{subset.resource} {number(size)} Tf"
                name = glyph.face
            if glyph.parts:
                yield from self._shaped(glyph, size)
            else:
                yield f"<{subset.number(glyph.id, glyph.said):04X}> Tj"
            if gap:
                yield f"[{number(-1000 * gap)}] TJ"

    def _shaped(self, glyph: Glyph, size: float) -> Iterable[str]:
        """Place the parts of a cluster, and say which text they are together.

        Readers sort strings by where they begin, and take the end of the last glyph for the end
        of the cluster: so no string begins beyond the cluster, and a blank stands at its end.
        """
        subset = self._subset(glyph.face)
        blank = subset.face.glyphs[ord(" ")]
        back = glyph.width - subset.face.width(blank)
        last = glyph.parts[-1]
        ends = abs(last.x + subset.face.width(last.id) - glyph.width) <= _HAIR
        parts = [(p.id, p.text, p.x, p.y) for p in glyph.parts]
        parts += [] if ends else [(blank, " ", back, 0.0)]
        pen = 0.0
        strings: list[str] = []
        for one, said, x, y in parts:
            shown: list[str] = []
            lead = [(blank, " ", back)] if x >= glyph.width else []
            for code, told, at in (*lead, (one, said, x)):
                if abs(at - pen) > _HAIR:
                    shown.append(number(1000 * (pen - at)))
                shown.append(f"<{subset.number(code, told):04X}>")
                pen = at + subset.face.width(code)
            string = f"[{''.join(shown)}] TJ"
            strings.append(f"{number(y * size)} Ts {string} 0 Ts" if y else string)
        written = " ".join(strings)
        yield f"/Span <</ActualText {text(glyph.said)}>> BDC"
        yield written.replace("] TJ [", "").replace("><", "") if ends else written
        yield "EMC"

    def embed(self, document: Document) -> str:
        """Write the fonts into *document*; give the code of their list."""
        fonts = (f"{one.resource} {_font(document, one)}" for one in self._subsets.values())
        return f"<<{' '.join(fonts)}>>"


@lru_cache(_KEPT)
def number(value: float) -> str:
    """Write a number shortly, without an exponent."""
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _font(document: Document, subset: _Subset) -> str:
    """Add a Type 0 font."""
    face = subset.face
    glyphs = tuple(sorted(subset.glyphs))
    cut = _cut(face, glyphs, tuple((c, g, said) for (g, said), c in subset.others.items()))
    name = f"/{cut.tag}+{face.name}"
    file = document.stream(cut.file, f"/Length1 {cut.size} {PACKED}")
    box = " ".join(str(face.thousandths(v)) for v in face.box)
    descriptor = document.add(
        f"<</Type /FontDescriptor /FontName {name} /Flags {_SYMBOLIC} /FontBBox [{box}] "
        f"/ItalicAngle 0 /Ascent {face.thousandths(face.ascent)} "
        f"/Descent {face.thousandths(face.descent)} "
        f"/CapHeight {face.thousandths(face.cap_height)} /StemV {_STEM} /FontFile2 {file}>>"
    )
    descendant = (
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} "
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
        f"/FontDescriptor {descriptor} /DW {_USUAL_WIDTH} /W [{cut.widths}] "
        f"/CIDToGIDMap {document.stream(cut.to_glyph, PACKED)}>>"
    )
    return document.add(
        f"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant}] /ToUnicode {document.stream(cut.meanings, PACKED)}>>"
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """What is written of a font; all but the widths is packed."""

    tag: str
    """The mark of what is in it, which PDF wants before its name."""
    size: int
    file: bytes
    to_glyph: bytes
    meanings: bytes
    widths: str


@lru_cache(maxsize=8)
def _cut(face: Face, glyphs: tuple[int, ...], others: tuple[tuple[int, int, str], ...]) -> _Cut:
    """Cut a font down to *glyphs*, and to *others* with their codes and what they stand for.

    Headings use the same glyphs in many letters.
    """
    codes = dict(zip(glyphs, glyphs, strict=True)) | {code: glyph for code, glyph, _ in others}
    order = tuple(dict.fromkeys(codes.values()))
    places = {glyph: place for place, glyph in enumerate(order, start=1)}
    to_glyph = array("H", bytes(2 * (max(codes, default=0) + 1)))
    for code, glyph in codes.items():
        to_glyph[code] = places[glyph]
    if sys.byteorder == "little":
        to_glyph.byteswap()
    meanings = [_meaning(face, glyph) for glyph in glyphs]
    meanings += [f"<{code:04X}> <{_hex(said)}>" for code, _, said in others]
    size, file = face.packed(order)
    digest = hashlib.sha256(str(order).encode("ascii")).digest()
    return _Cut(
        tag="".join([_LETTERS[b % 26] for b in digest[:6]]),
        size=size,
        file=file,
        to_glyph=packed(to_glyph.tobytes()),
        meanings=packed(to_unicode(meanings)),
        widths=" ".join([w for code, glyph in codes.items() if (w := _width(face, code, glyph))]),
    )


@lru_cache(_GLYPHS)
def _width(face: Face, code: int, glyph: int) -> str:
    """Say how wide a code is, unless it is as wide as most."""
    width = face.thousandths(face.advances[glyph])
    return "" if width == _USUAL_WIDTH else f"{code} [{width}]"


@lru_cache(_GLYPHS)
def _meaning(face: Face, glyph: int) -> str:
    """Say what a glyph usually stands for."""
    return f"<{glyph:04X}> <{_hex(face.usual[glyph])}>"


def to_unicode(lines: Sequence[str]) -> bytes:
    """Give the table of what codes stand for; each line has a code and a text, in hex."""
    out = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for at in range(0, len(lines), _MAPPINGS_AT_ONCE):
        some = lines[at : at + _MAPPINGS_AT_ONCE]
        out += [f"{len(some)} beginbfchar", *some, "endbfchar"]
    out += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", ""]
    return "\n".join(out).encode("ascii")
