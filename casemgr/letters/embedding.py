"""Turns lines into the codes of a PDF's text, and embeds what they use of each font.

Glyphs go out under their number in the font file, so the code of a line is the same in every
letter and need be made once only. Where a glyph stands for another text than usual (a kanji with
its selector), it goes out under a free number above those.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from casemgr.letters.archive import stream
from casemgr.letters.linebreak import grows
from casemgr.letters.objects import raw, reference, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.letters.fonts import FontBook, Glyph
    from casemgr.letters.linebreak import Line
    from casemgr.letters.truetype import Face

_NO_BREAK = "\u00a0"
_SYMBOLIC = 4
_MAPPINGS_AT_ONCE = 100
_STEM = 80
_USUAL_WIDTH = 1000
_HAIR = 1e-4
"""Ems that nobody sees."""
_LEVEL = 1
"""Outlines pack hardly better however long it takes."""
_KEPT = 4000
"""Lines whose code is kept, the latest ones."""


@dataclass(frozen=True, slots=True)
class _Code:
    """The code of a line: strings by font, and the glyphs in them."""

    strings: tuple[tuple[str, str], ...]
    glyphs: tuple[tuple[str, frozenset[int]], ...]


def _said(glyph: Glyph) -> str:
    """Give the text a glyph is copied as: a space that binds is copied as any other."""
    return glyph.text.replace(_NO_BREAK, " ")


@lru_cache(_KEPT)
def _plain(line: Line, book: FontBook) -> _Code | None:
    """Give the code of a line in which each glyph stands for its usual text, else None."""
    strings: list[tuple[str, str]] = []
    used: dict[str, set[int]] = {}
    shown: list[str] = []
    name = ""
    gap = f"{round(-1000 * line.stretch, 3):g}"
    growing = line.stretch > _HAIR
    last = len(line.glyphs) - 1
    for at, glyph in enumerate((*line.glyphs, *line.tail)):
        if glyph.face != name:
            if shown:
                strings.append((name, _joined(shown)))
            name, shown = glyph.face, []
            face = book.face(name)
            mine = used.setdefault(name, set())
        if glyph.parts or face.usual.get(glyph.id) != _said(glyph):
            return None
        shown.append(f"<{glyph.id:04X}>")
        mine.add(glyph.id)
        if growing and at < last and grows(glyph, line.glyphs[at + 1]):
            shown.append(gap)
    if shown:
        strings.append((name, _joined(shown)))
    return _Code(tuple(strings), tuple((n, frozenset(g)) for n, g in used.items()))


def _joined(shown: list[str]) -> str:
    return "".join(shown).replace("><", "")


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
        code = _plain(line, self._book)
        if code is None:
            return " ".join(self._pieces(line, size))
        for name, glyphs in code.glyphs:
            self._subset(name).glyphs |= glyphs
        written = number(size)
        return " ".join(
            f"{self._subset(name).resource} {written} Tf [{string}] TJ"
            for name, string in code.strings
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
                yield f"<{subset.number(glyph.id, _said(glyph)):04X}> Tj"
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
        yield f"/Span <</ActualText {text(_said(glyph))}>> BDC"
        yield written.replace("] TJ [", "").replace("><", "") if ends else written
        yield "EMC"

    def embed(self, pdfdoc: Any, document: Any) -> None:
        """Write the fonts into *document*."""
        fonts = document.idToObject["BasicFonts"].dict
        for subset in self._subsets.values():
            fonts[subset.resource[1:]] = document.Reference(_font(pdfdoc, document, subset))


@lru_cache(_KEPT)
def number(value: float) -> str:
    """Write a number shortly, without an exponent."""
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _font(pdfdoc: Any, document: Any, subset: _Subset) -> Any:
    """Build the objects of one Type 0 font."""
    face = subset.face
    codes = {glyph: glyph for glyph in sorted(subset.glyphs)}
    codes |= {code: glyph for (glyph, _), code in subset.others.items()}
    order = tuple(dict.fromkeys(codes.values()))
    data, tag = _cut(face, order)
    name = f"/{tag}+{face.name}"

    def packed(content: bytes, **extra: Any) -> str:
        return reference(document, stream(pdfdoc, content, level=_LEVEL, **extra))

    box = " ".join(str(face.thousandths(v)) for v in face.box)
    descriptor = raw(
        pdfdoc,
        f"<</Type /FontDescriptor /FontName {name} /Flags {_SYMBOLIC} /FontBBox [{box}] "
        f"/ItalicAngle 0 /Ascent {face.thousandths(face.ascent)} "
        f"/Descent {face.thousandths(face.descent)} "
        f"/CapHeight {face.thousandths(face.cap_height)} /StemV {_STEM} "
        f"/FontFile2 {packed(data, Length1=len(data))}>>",
    )
    places = {glyph: place for place, glyph in enumerate(order, start=1)}
    to_glyph = bytearray(2 * (max(codes, default=0) + 1))
    for code, glyph in codes.items():
        to_glyph[2 * code : 2 * code + 2] = places[glyph].to_bytes(2, "big")
    widths = " ".join(
        f"{code} [{width}]"
        for code, glyph in codes.items()
        if (width := face.thousandths(face.advances[glyph])) != _USUAL_WIDTH
    )
    descendant = (
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} "
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
        f"/FontDescriptor {reference(document, descriptor)} /DW {_USUAL_WIDTH} /W [{widths}] "
        f"/CIDToGIDMap {packed(bytes(to_glyph))}>>"
    )
    return raw(
        pdfdoc,
        f"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant}] /ToUnicode {packed(_to_unicode(subset))}>>",
    )


@lru_cache(maxsize=8)
def _cut(face: Face, order: tuple[int, ...]) -> tuple[bytes, str]:
    """Cut a font; give it with the mark of its content that PDF puts before its name.

    Headings use the same glyphs in many letters.
    """
    data = face.cut(list(order))
    digest = hashlib.sha256(data).digest()
    return data, "".join(chr(ord("A") + b % 26) for b in digest[:6])


def _to_unicode(subset: _Subset) -> bytes:
    usual = subset.face.usual
    lines = [f"<{glyph:04X}> <{_hex(usual[glyph])}>" for glyph in sorted(subset.glyphs)]
    lines += [f"<{code:04X}> <{_hex(said)}>" for (_, said), code in subset.others.items()]
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
