"""The fields of a form that is filled in on screen (AcroForm, ISO 32000-1, 12.7).

Each field brings its own appearance and its font is in the file, so a form is as good for the
archive and for screen readers as a letter is. What is typed later is drawn by the reader's
program, with a font of its own where the script is not Latin.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from casemgr.letters.marks import PAGE_HEIGHT, FieldMark
from casemgr.letters.objects import text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from casemgr.letters.objects import Document

TYPED_FACE = "BIZUDPGothic-Regular"
"""The font of what is typed into a form."""

_FIRST, _LAST = 32, 255
_ENCODING = "cp1252"
_PRINTED = 4
_LINES = 1 << 12
_NONSYMBOLIC = 32
_STEM = 80
_TAG = "TYPEDA"


@dataclass(frozen=True, slots=True)
class Placed:
    """A field and where it goes; all but the mark are codes."""

    mark: FieldMark
    place: str
    """The object reserved for it."""
    page: str
    code: str
    """What draws what stands in it."""


def form(document: Document, found: Sequence[Placed], fonts: str, typed: bytes, first: int) -> str:
    """Add the fields to *document*; give what the catalog says of them.

    *fonts* are those of the pages, *typed* is the file of the font for what is typed, *first* the
    first field's number in the tree of the structure.
    """
    for number, placed in enumerate(found, start=first):
        document.fill(placed.place, _field(document, placed, fonts, number))
    fields = " ".join(placed.place for placed in found)
    resources = f"<</Font <</Typed {_font(document, typed)}>>>>"
    made = document.add(f"<</Fields [{fields}] /DR {resources} /DA (/Typed 10 Tf 0 g)>>")
    return f"/AcroForm {made}"


def _field(document: Document, placed: Placed, fonts: str, number: int) -> str:
    mark = placed.mark
    low = PAGE_HEIGHT - mark.y - mark.height
    corners = (mark.x, low, mark.x + mark.width, low + mark.height)
    box = f"[{' '.join(f'{v:.3f}' for v in corners)}]"

    def drawn(code: str) -> str:
        # In the page's own coordinates: the box is the field's rectangle, so nothing moves.
        kind = "/Type /XObject /Subtype /Form"
        return document.packed(
            code.encode("ascii"), f"{kind} /BBox {box} /Resources <</Font {fonts}>> "
        )

    said = (
        f"/Type /Annot /Subtype /Widget /Rect {box} /P {placed.page} /F {_PRINTED} "
        f"/T {text(mark.name)} /TU {text(mark.hint)} /StructParent {number}"
    )
    if mark.tick:
        state = "Yes" if mark.value else "Off"
        looks = f"<</Yes {drawn(_tick(mark))} /Off {drawn('')}>>"
        return f"<<{said} /FT /Btn /V /{state} /AS /{state} /AP <</N {looks}>>>>"
    look = drawn(f"/Tx BMC q {placed.code} Q EMC")
    said += f" /FT /Tx /DA (/Typed {mark.size:g} Tf 0 g) /AP <</N {look}>>"
    said += f" /Ff {_LINES}" if mark.lines else ""
    said += f" /V {text(mark.value)}" if mark.value else ""
    return f"<<{said}>>"


def _tick(mark: FieldMark) -> str:
    """Draw a tick."""
    low = PAGE_HEIGHT - mark.y - mark.height
    points = ((0.18, 0.5), (0.42, 0.22), (0.84, 0.82))
    (x1, y1), (x2, y2), (x3, y3) = (
        (mark.x + mark.width * x, low + mark.height * y) for x, y in points
    )
    return f"q 1.3 w 1 J 1 j 0 G {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l {x3:.2f} {y3:.2f} l S Q"


def _font(document: Document, data: bytes) -> str:
    """Add a simple font of all Latin letters of Western Europe."""
    cut, widths, metrics = _latin(data)
    name = f"/{_TAG}+{TYPED_FACE}"
    box = " ".join(map(str, metrics[:4]))
    descriptor = document.add(
        f"<</Type /FontDescriptor /FontName {name} /Flags {_NONSYMBOLIC} /FontBBox [{box}] "
        f"/ItalicAngle 0 /Ascent {metrics[4]} /Descent {metrics[5]} /CapHeight {metrics[4]} "
        f"/StemV {_STEM} /FontFile2 {document.packed(cut, f'/Length1 {len(cut)} ')}>>"
    )
    return document.add(
        f"<</Type /Font /Subtype /TrueType /BaseFont {name} /Encoding /WinAnsiEncoding "
        f"/FirstChar {_FIRST} /LastChar {_LAST} /Widths [{' '.join(map(str, widths))}] "
        f"/FontDescriptor {descriptor}>>"
    )


@lru_cache(maxsize=2)
def _latin(data: bytes) -> tuple[bytes, tuple[int, ...], tuple[int, ...]]:
    """Cut a font down to what can be typed; give it with its widths and metrics."""
    from fontTools import subset, ttLib  # noqa: PLC0415 - slow to import

    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, name_IDs=[], recalc_timestamp=False
    )
    font: Any = ttLib.TTFont(io.BytesIO(data), recalcTimestamp=False)
    codes = [bytes([n]).decode(_ENCODING, "ignore") for n in range(_FIRST, _LAST + 1)]
    options.drop_tables += ["meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(c) for c in codes if c])
    cutter.subset(font)
    scale: Callable[[int], int] = lambda v: round(v * 1000 / font["head"].unitsPerEm)  # noqa: E731
    known, advances = font.getBestCmap(), font["hmtx"].metrics
    missing = advances[".notdef"][0]
    widths = tuple(
        scale(advances[known[ord(c)]][0] if c and ord(c) in known else missing) for c in codes
    )
    head, hhea = font["head"], font["hhea"]
    box = (head.xMin, head.yMin, head.xMax, head.yMax, hhea.ascent, hhea.descent)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), widths, tuple(scale(v) for v in box)
