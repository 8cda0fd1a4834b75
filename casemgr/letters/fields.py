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

from fontTools import subset
from fontTools.ttLib import TTFont

from casemgr.letters.archive import stream
from casemgr.letters.marks import PAGE_HEIGHT, FieldMark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    """A field, the page it stands on and the code that draws what stands in it."""

    mark: FieldMark
    page: int
    code: str


def objects(
    pdfdoc: Any, document: Any, pages: Sequence[Any], found: Sequence[Placed], font: bytes
) -> list[Any]:
    """Add the fields to *document* and its pages; give a reference to each.

    *font* is the file of the font for what is typed. Numbers in the tree follow the pages'.
    """
    if not found:
        return []
    references = []
    on_page: dict[int, list[Any]] = {}
    for number, placed in enumerate(found, start=len(pages)):
        one = document.Reference(_field(pdfdoc, document, pages, placed, number))
        references.append(one)
        on_page.setdefault(placed.page, []).append(one)
    for at, here in on_page.items():
        pages[at].Annots = pdfdoc.PDFArray(here)
    typed = document.Reference(_font(pdfdoc, document, font))
    form = {
        "Fields": pdfdoc.PDFArray(references),
        "DR": pdfdoc.PDFDictionary({"Font": pdfdoc.PDFDictionary({"Typed": typed})}),
        "DA": pdfdoc.PDFString("/Typed 10 Tf 0 g"),
    }
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AcroForm"]
    catalog.AcroForm = document.Reference(pdfdoc.PDFDictionary(form))
    return references


def _field(pdfdoc: Any, document: Any, pages: Sequence[Any], placed: Placed, number: int) -> Any:
    mark = placed.mark
    low = PAGE_HEIGHT - mark.y - mark.height
    box = [round(v, 3) for v in (mark.x, low, mark.x + mark.width, low + mark.height)]

    def drawn(code: str) -> Any:
        # In the page's own coordinates: the box is the field's rectangle, so nothing moves.
        fonts = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)
        form = stream(
            pdfdoc,
            code.encode("ascii"),
            Type=pdfdoc.PDFName("XObject"),
            Subtype=pdfdoc.PDFName("Form"),
            BBox=pdfdoc.PDFArray(box),
            Resources=pdfdoc.PDFDictionary({"Font": fonts}),
        )
        return document.Reference(form)

    entries: dict[str, Any] = {
        "Type": pdfdoc.PDFName("Annot"),
        "Subtype": pdfdoc.PDFName("Widget"),
        "Rect": pdfdoc.PDFArray(box),
        "P": document.Reference(pages[placed.page]),
        "F": _PRINTED,
        "T": pdfdoc.PDFString(mark.name),
        "TU": pdfdoc.PDFString(mark.hint),
        "StructParent": number,
    }
    if mark.tick:
        state = pdfdoc.PDFName("Yes" if mark.value else "Off")
        looks = pdfdoc.PDFDictionary({"Yes": drawn(_tick(mark)), "Off": drawn("")})
        entries |= {
            "FT": pdfdoc.PDFName("Btn"),
            "V": state,
            "AS": state,
            "AP": pdfdoc.PDFDictionary({"N": looks}),
        }
        return pdfdoc.PDFDictionary(entries)
    size = f"{mark.size:g}"
    entries |= {
        "FT": pdfdoc.PDFName("Tx"),
        "DA": pdfdoc.PDFString(f"/Typed {size} Tf 0 g"),
        "AP": pdfdoc.PDFDictionary({"N": drawn(f"/Tx BMC q {placed.code} Q EMC")}),
    }
    if mark.lines:
        entries["Ff"] = _LINES
    if mark.value:
        entries["V"] = pdfdoc.PDFString(mark.value)
    return pdfdoc.PDFDictionary(entries)


def _tick(mark: FieldMark) -> str:
    """Draw a tick."""
    low = PAGE_HEIGHT - mark.y - mark.height
    points = ((0.18, 0.5), (0.42, 0.22), (0.84, 0.82))
    (x1, y1), (x2, y2), (x3, y3) = (
        (mark.x + mark.width * x, low + mark.height * y) for x, y in points
    )
    return f"q 1.3 w 1 J 1 j 0 G {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l {x3:.2f} {y3:.2f} l S Q"


def _font(pdfdoc: Any, document: Any, data: bytes) -> Any:
    """Build a simple font of all Latin letters of Western Europe."""
    cut, widths, metrics = _latin(data)
    name = pdfdoc.PDFName(f"{_TAG}+{TYPED_FACE}")
    descriptor = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _NONSYMBOLIC,
            "FontBBox": pdfdoc.PDFArray(list(metrics[:4])),
            "ItalicAngle": 0,
            "Ascent": metrics[4],
            "Descent": metrics[5],
            "CapHeight": metrics[4],
            "StemV": _STEM,
            "FontFile2": document.Reference(stream(pdfdoc, cut, Length1=len(cut))),
        }
    )
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("TrueType"),
            "BaseFont": name,
            "Encoding": pdfdoc.PDFName("WinAnsiEncoding"),
            "FirstChar": _FIRST,
            "LastChar": _LAST,
            "Widths": pdfdoc.PDFArray(list(widths)),
            "FontDescriptor": document.Reference(descriptor),
        }
    )


@lru_cache(maxsize=2)
def _latin(data: bytes) -> tuple[bytes, tuple[int, ...], tuple[int, ...]]:
    """Cut a font down to what can be typed; give it with its widths and metrics."""
    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, name_IDs=[], recalc_timestamp=False
    )
    font: Any = TTFont(io.BytesIO(data), recalcTimestamp=False)
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
