"""Writes pages as PDF with reportlab.

Text goes out as glyph numbers of embedded subsets (Type 0 fonts), each with the text it stands
for: reportlab's own TrueType fonts lose characters above U+FFFF when text is copied.
The same pages give the same bytes on every day and machine.
"""

from __future__ import annotations

import hashlib
import io
import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import segno

from casemgr.letters.linebreak import grows
from casemgr.letters.marks import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BoxMark,
    Mark,
    Page,
    QrMark,
    RuleMark,
    TextMark,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook, Glyph
    from casemgr.letters.truetype import Face

_NO_BREAK = "\u00a0"
_SYMBOLIC = 4
_MAPPINGS_AT_ONCE = 100
_STEM = 80


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; never a person's name."""

    title: str
    language: str
    made_on: date


def write(pages: Sequence[Page], book: FontBook, about: About) -> bytes:
    """Give the PDF file."""
    return _Writer(book, about).write(pages)


class _Subset:
    """The glyphs one file uses of one font. Numbers are given in the order of use."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self.numbers: dict[tuple[int, str], int] = {}

    def number(self, glyph: Glyph) -> int:
        # The same glyph for two texts (a kanji with and without its selector) is two numbers.
        return self.numbers.setdefault((glyph.id, glyph.text), len(self.numbers) + 1)


class _Writer:
    def __init__(self, book: FontBook, about: About) -> None:
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - slow to import

        self._book = book
        self._subsets: dict[str, _Subset] = {}
        self._file = io.BytesIO()
        self._canvas: Any = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            lang=about.language,
            pdfVersion=(1, 7),
        )
        # No page may name a font that is not embedded.
        document = self._canvas._doc  # noqa: SLF001 - reportlab has no door to these
        document.idToObject["BasicFonts"].dict.clear()
        document.fontMapping.clear()
        self._canvas._preamble = ""  # noqa: SLF001
        stamp = document._timeStamp  # noqa: SLF001
        day = about.made_on
        stamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
        stamp.dhh, stamp.dmm = 9, 0
        self._canvas.setTitle(about.title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("casemgr")
        self._canvas.setProducer("casemgr")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def write(self, pages: Sequence[Page]) -> bytes:
        for page in pages:
            for mark in page.marks:
                self._draw(mark)
            self._canvas._preamble = ""  # noqa: SLF001 - reportlab makes it anew for each page
            self._canvas.showPage()
        self._embed()
        self._canvas.save()
        return self._file.getvalue()

    # --- marks ---------------------------------------------------------------------------

    def _draw(self, mark: Mark) -> None:
        match mark:
            case TextMark():
                self._text(mark)
            case RuleMark():
                self._say(
                    f"q {_n(mark.width)} w {_n(mark.grey)} G {_n(mark.x1)} {_up(mark.y1)} m "
                    f"{_n(mark.x2)} {_up(mark.y2)} l S Q"
                )
            case BoxMark():
                self._box(mark)
            case QrMark():
                self._qr(mark)

    def _text(self, mark: TextMark) -> None:
        out: list[str] = []
        face = ""
        shown: list[str] = []
        glyphs = mark.line.glyphs
        for n, glyph in enumerate(glyphs):
            subset = self._subset(glyph.face)
            if glyph.face != face:
                if shown:
                    out.append(f"[{''.join(shown)}] TJ")
                    shown = []
                out.append(f"{subset.resource} {_n(mark.size)} Tf")
                face = glyph.face
            shown.append(f"<{subset.number(glyph):04X}>")
            extra = _extra(glyphs, n, mark)
            if abs(extra) > 1e-4:  # noqa: PLR2004 - less than a hair's breadth
                shown.append(_n(-1000 * extra))
        if not shown:
            return
        out.append(f"[{''.join(shown)}] TJ")
        turn = math.radians(mark.angle)
        cosine, sine = math.cos(turn), math.sin(turn)
        place = f"{_n(cosine)} {_n(sine)} {_n(-sine)} {_n(cosine)} {_n(mark.x)} {_up(mark.y)} Tm"
        self._say(f"BT {_n(mark.grey)} g {place} {' '.join(out)} ET".replace("><", ""))

    def _box(self, mark: BoxMark) -> None:
        place = f"{_n(mark.x)} {_up(mark.y + mark.height)} {_n(mark.width)} {_n(mark.height)} re"
        if mark.fill is not None:
            self._say(f"q {_n(mark.fill)} g {place} f Q")
            return
        dash = " ".join(_n(d) for d in mark.dash)
        self._say(f"q {_n(mark.line)} w {_n(mark.grey)} G [{dash}] 0 d {place} S Q")

    def _qr(self, mark: QrMark) -> None:
        code = segno.make(mark.text, error="m", micro=False)
        rows = [list(row) for row in code.matrix]
        unit = mark.side / len(rows)
        out = ["q 0 g"]
        for down, row in enumerate(rows):
            start = None
            for right, dark in enumerate([*row, 0]):
                if dark and start is None:
                    start = right
                elif not dark and start is not None:
                    out.append(
                        f"{_n(mark.x + start * unit)} {_up(mark.y + (down + 1) * unit)} "
                        f"{_n((right - start) * unit)} {_n(unit)} re"
                    )
                    start = None
        self._say(" ".join([*out, "f Q"]))

    def _say(self, code: str) -> None:
        self._canvas._code.append(code)  # noqa: SLF001

    # --- fonts ---------------------------------------------------------------------------

    def _subset(self, name: str) -> _Subset:
        if name not in self._subsets:
            self._subsets[name] = _Subset(self._book.face(name), f"/F{len(self._subsets) + 1}")
        return self._subsets[name]

    def _embed(self) -> None:
        from reportlab.pdfbase import pdfdoc  # noqa: PLC0415 - slow to import

        document = self._canvas._doc  # noqa: SLF001
        fonts = document.idToObject["BasicFonts"].dict
        for subset in self._subsets.values():
            fonts[subset.resource[1:]] = document.Reference(_font(pdfdoc, document, subset))


def _font(pdfdoc: Any, document: Any, subset: _Subset) -> Any:
    """Build the objects of one Type 0 font."""
    face = subset.face
    places = {glyph: at + 1 for at, glyph in enumerate(dict.fromkeys(g for g, _ in subset.numbers))}
    data = face.cut(list(places))
    digest = hashlib.sha256(data).digest()
    tag = "".join(chr(ord("A") + b % 26) for b in digest[:6])
    name = pdfdoc.PDFName(f"{tag}+{face.name}")

    def stream(content: bytes, **extra: Any) -> Any:
        made = pdfdoc.PDFStream(
            dictionary=pdfdoc.PDFDictionary(dict(extra)),
            content=content,
            filters=[pdfdoc.PDFZCompress],
        )
        return document.Reference(made)

    def dictionary(**entries: Any) -> Any:
        return document.Reference(pdfdoc.PDFDictionary(entries))

    def thousandths(value: int) -> int:
        return round(value * 1000 / face.units)

    descriptor = dictionary(
        Type=pdfdoc.PDFName("FontDescriptor"),
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=pdfdoc.PDFArray([thousandths(v) for v in face.box]),
        ItalicAngle=0,
        Ascent=thousandths(face.ascent),
        Descent=thousandths(face.descent),
        CapHeight=thousandths(face.cap_height),
        StemV=_STEM,
        FontFile2=stream(data, Length1=len(data)),
    )
    to_glyph = b"\0\0" + b"".join(places[g].to_bytes(2, "big") for g, _ in subset.numbers)
    widths = [thousandths(face.advances[g]) for g, _ in subset.numbers]
    descendant = dictionary(
        Type=pdfdoc.PDFName("Font"),
        Subtype=pdfdoc.PDFName("CIDFontType2"),
        BaseFont=name,
        CIDSystemInfo=pdfdoc.PDFDictionary(
            {
                "Registry": pdfdoc.PDFString("Adobe"),
                "Ordering": pdfdoc.PDFString("Identity"),
                "Supplement": 0,
            }
        ),
        FontDescriptor=descriptor,
        W=pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
        CIDToGIDMap=stream(to_glyph),
    )
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": name,
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([descendant]),
            "ToUnicode": stream(_to_unicode(subset)),
        }
    )


def _to_unicode(subset: _Subset) -> bytes:
    lines = [
        # A space that must not break a line is copied as a space like any other.
        f"<{number:04X}> <{text.replace(_NO_BREAK, ' ').encode('utf-16-be').hex().upper()}>"
        for (_, text), number in subset.numbers.items()
    ]
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


def _extra(glyphs: Sequence[Glyph], n: int, mark: TextMark) -> float:
    if not mark.line.stretch or n + 1 >= len(glyphs):
        return 0.0
    return mark.line.stretch if grows(glyphs[n], glyphs[n + 1]) else 0.0


def _up(y: float) -> str:
    return _n(PAGE_HEIGHT - y)


def _n(value: float) -> str:
    """Write a number shortly, without an exponent."""
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
