"""Stamps enclosures: letter, recipient's initials and numbers at the foot of every page.

The stamp is added behind the bytes of the file (an incremental update, ISO 32000-1, 7.5.6), so
nothing of the enclosure is lost. It stands where the page is blank; where the foot is printed on,
the page grows by a strip below.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.letters import pdf
from casemgr.letters.contents import unbalanced, without
from casemgr.letters.fonts import Type
from casemgr.letters.increment import increment
from casemgr.letters.marks import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ImageMark,
    Page,
    Tag,
    mm,
    text_mark,
)
from casemgr.letters.paper import Asked, TooMuchError, first_blank
from casemgr.letters.pictures import photo
from casemgr.services.enclosing import Fault, Stamp

if TYPE_CHECKING:
    from casemgr.letters.fonts import FontBook

Say = Callable[[str, Language], str]

_SIZE, _GREY = 7.0, 0.25
_UNDER, _HIGH = 2.5, 10.0
"""Below the base line of a stamp, and its whole height."""
_EDGE = mm(8)
_UP = (mm(5), mm(9), mm(13))
"""How high above the foot a stamp may stand."""
_FREE = 2.0
"""Of blank paper around a stamp."""
_WIDEST = 4.0
"""How many times larger a stamp may be on a large sheet."""
_MOST_PAGES = 5000
_MOST_DRAWING = 64 * 1024 * 1024
"""Bytes that draw all pages of a file, unpacked; maps take some millions."""
_HEAD = 1024
"""Where in a file its head may stand."""
_MARGIN, _FOOT = mm(12), mm(18)
_DOT = 0.75
"""Most points that a pixel of a picture takes: 96 to an inch."""
_NAME = "/CasemgrStamp"
_TURNS = {
    0: (1, 0, 0, 1, 0, 1),
    90: (0, 1, -1, 0, 2, 1),
    180: (-1, 0, 0, -1, 2, 3),
    270: (0, -1, 1, 0, 0, 3),
}
"""By the turn of a page, how what is seen lies on it, and which two sides meet in the corner that
is seen at the lower left (0 left, 1 bottom, 2 right, 3 top)."""
_FREE_NUMBER = 65535
"""Generation of object 0, which is none; files in which others are not 0 are very rare."""
_MISTAKES = (
    KeyError, IndexError, ValueError, TypeError, AttributeError, AssertionError, RecursionError,
    OverflowError, ZeroDivisionError, zlib.error,
)  # fmt: skip
"""What reading a broken file comes to."""


def stamped(book: FontBook, say: Say, enclosure: bytes, stamp: Stamp) -> bytes:
    """Give a stamped copy; *say* gives the text under a key of the wording, in a language.

    Raises ``enclosure_unusable`` with a ``Fault``.
    """
    from pypdf.errors import LimitReachedError, PyPdfError  # noqa: PLC0415 - slow to import

    if enclosure.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        enclosure = _sheet(book, say, enclosure, stamp)
    elif b"%PDF-" not in enclosure[:_HEAD]:
        raise _refused(Fault.NO_PDF)
    both = " / ".join(say("text.number", each) for each in Language)
    words = " · ".join(one for one in (stamp.letter, stamp.initials, both) if one)
    try:
        return _stamped(book, words, enclosure, _is_sound(enclosure))
    except (LimitReachedError, TooMuchError, MemoryError) as error:
        raise _refused(Fault.TOO_MUCH) from error
    except (PyPdfError, *_MISTAKES) as error:
        raise _refused(Fault.BROKEN) from error


def _refused(fault: Fault) -> Problem:
    return Problem(Code.ENCLOSURE_UNUSABLE, reason=fault.value)


# --- pictures ---------------------------------------------------------------------------------


def _sheet(book: FontBook, say: Say, content: bytes, stamp: Stamp) -> bytes:
    """Put a picture on a sheet of A4, turned as the picture is, no larger than it is fine."""
    try:
        pixels = photo(content)
    except OverflowError:
        raise _refused(Fault.TOO_LARGE) from None
    except ValueError:
        raise _refused(Fault.BROKEN) from None
    size = (PAGE_WIDTH, PAGE_HEIGHT)
    wide, high = size if pixels.ratio >= 1 else size[::-1]
    room, depth = wide - 2 * _MARGIN, high - _MARGIN - _FOOT
    width = min(room, depth / pixels.ratio, pixels.width * _DOT)
    height = width * pixels.ratio
    left, top = (wide - width) / 2, _MARGIN + (depth - height) / 2
    # A tag's box is counted on an A4 sheet that stands.
    down = top + PAGE_HEIGHT - high
    title, alt = (" / ".join(say(f"text.{k}", x) for x in Language) for k in ("title", "picture"))
    tag = Tag("Figure", alt=alt, box=(left, down, left + width, down + height))
    page = Page([ImageMark(left, top, width, height, pixels, tag)], wide, high)
    return pdf.write([page], book, pdf.About(title, stamp.language.value, stamp.made_on))


# --- files ------------------------------------------------------------------------------------


def _is_sound(content: bytes) -> bool:
    """Tell whether nothing in the file had to be guessed, so that something can be added to it.

    Raises ``enclosure_unusable`` for a file that must not be changed.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(content), strict=True)
        _refuse_protected(reader)
        return bool(reader.pages) and set(reader.xref) <= {0, _FREE_NUMBER}
    except (PyPdfError, *_MISTAKES):
        _refuse_protected(PdfReader(io.BytesIO(content)))
        return False


def _refuse_protected(reader: Any) -> None:
    if reader.is_encrypted:
        raise _refused(Fault.LOCKED)
    root = reader.trailer["/Root"].get_object()
    form = root["/AcroForm"].get_object() if "/AcroForm" in root else {}
    if "/Perms" in root or _is_signed(form):
        raise _refused(Fault.SIGNED)
    if "/XFA" in form and bool(root.get("/NeedsRendering", False)):
        raise _refused(Fault.DYNAMIC)


def _is_signed(form: Any) -> bool:
    """Tell whether a field for signatures holds one."""
    left: list[tuple[Any, str]] = [(one, "") for one in form.get("/Fields", ())]
    seen: set[int] = set()
    while left:
        field, kind = left.pop()
        number = getattr(field, "idnum", 0)
        if number in seen:
            continue
        seen |= {number} - {0}
        entries = field.get_object()
        kind = str(entries.get("/FT", kind))
        if kind == "/Sig" and "/V" in entries:
            return True
        left += [(one, kind) for one in entries.get("/Kids", ())]
    return False


# --- pages ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """A page as it is seen, and where its stamp goes. User units from its lower left corner."""

    box: tuple[float, float, float, float]
    turn: int
    wide: float
    high: float
    scale: float
    """User units to a point of the stamp."""
    x: float = 0.0
    y: float = 0.0
    strip: float = 0.0
    """By how much the page grows below."""

    def matrix(self) -> str:
        """Lay what is seen onto the page."""
        a, b, c, d, x, y = _TURNS[self.turn]
        return f"{a} {b} {c} {d} {self.box[x]:.4f} {self.box[y]:.4f} cm"

    def grown(self, box: tuple[float, float, float, float]) -> list[float]:
        """Give *box* with the strip at the side that is seen below."""
        side = {0: 1, 90: 2, 180: 3, 270: 0}[self.turn]
        out = list(box)
        out[side] += self.strip if side >= 2 else -self.strip  # noqa: PLR2004 - right and top
        return out


def _stamped(book: FontBook, words: str, content: bytes, sound: bool) -> bytes:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - slow to import

    if sound:
        writer: Any = PdfWriter(io.BytesIO(content), incremental=True)
    else:
        # Behind a file whose parts had to be searched for nothing can be added: it is put right.
        writer = PdfWriter(clone_from=io.BytesIO(content), keep_initial_header=True)
    pages = list(writer.pages)
    drawings = _drawings(pages)
    texts = [f"{words} · {n}/{len(pages)}" for n in range(1, len(pages) + 1)]
    stamps, widths = _stamps(book, texts)
    found = [_place(page, width) for page, width in zip(pages, widths, strict=True)]
    asked = [_asked(*one, width) for one, width in zip(found, widths, strict=True)]
    blank = first_blank(content, asked)
    forms = PdfReader(io.BytesIO(stamps)).pages
    for number, page in enumerate(pages):
        below, free = found[number]
        place = below if blank[number] < 0 else free[blank[number]]
        _add(writer, page, place, forms[number], widths[number], drawings[number])
    if sound:
        return increment(writer, content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _stamps(book: FontBook, texts: list[str]) -> tuple[bytes, list[float]]:
    """Make a page for each stamp, just as large as it, and give their widths."""
    marks = [
        text_mark(book, text, Type.MINCHO, _SIZE, x=0, y=_HIGH - _UNDER, grey=_GREY)
        for text in texts
    ]
    widths = [mark.line.width * _SIZE for mark in marks]
    pages = [Page([m], width, _HIGH) for m, width in zip(marks, widths, strict=True)]
    return pdf.write(pages, book, pdf.About("", "ja", date(2000, 1, 1))), widths


def _place(page: Any, width: float) -> tuple[_Place, list[_Place]]:
    """Give where a stamp of this *width* may stand, and where it covers nothing for certain."""
    media, crop = (tuple(map(float, box)) for box in (page.mediabox, page.cropbox))
    box = (
        max(min(crop[0], crop[2]), min(media[0], media[2])),
        max(min(crop[1], crop[3]), min(media[1], media[3])),
        min(max(crop[0], crop[2]), max(media[0], media[2])),
        min(max(crop[1], crop[3]), max(media[1], media[3])),
    )
    turn = round(page.rotation / 90) % 4 * 90
    wide, high = box[2] - box[0], box[3] - box[1]
    if turn in {90, 270}:
        wide, high = high, wide
    unit = float(page.get("/UserUnit", 1))
    large = min(max(min(wide, high) * unit / PAGE_WIDTH, 1), _WIDEST)
    edge = min(_EDGE * large / unit, wide / 25)
    scale = min(large / unit, (wide - 2 * edge) / width)
    last = wide - edge - width * scale
    free = [
        _Place(box, turn, wide, high, scale, left, up * scale)
        for up, left in product(_UP, (last, edge, (wide - width * scale) / 2))
        if up * scale + 2 * _HIGH * scale < high
    ]
    strip = (_HIGH + 2 * _FREE) * scale
    below = _Place(box, turn, wide, high, scale, last, _FREE * scale - strip, strip)
    return below, free


def _asked(below: _Place, free: list[_Place], width: float) -> Asked:
    """Say around which places it shall be looked for blank paper."""
    margin, high = _FREE * below.scale, _HIGH * below.scale
    cut = [
        (
            one.x - margin,
            one.y - margin,
            one.wide - (one.x + width * one.scale) - margin,
            one.high - (one.y + high) - margin,
        )
        for one in free
    ]
    return Asked(below.wide, below.high, below.scale, cut)


def _add(writer: Any, page: Any, place: _Place, stamp: Any, width: float, content: bytes) -> None:
    """Draw the stamp over everything else on the page."""
    from pypdf.generic import (  # noqa: PLC0415 - slow to import
        ArrayObject,
        DecodedStreamObject,
        DictionaryObject,
        FloatObject,
        NameObject,
    )

    def stream(content: bytes) -> Any:
        made = DecodedStreamObject()
        made.set_data(content)
        return made

    form = stream(stamp["/Contents"].get_object().get_data())
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(map(FloatObject, (0, 0, width, _HIGH)))
    form[NameObject("/Resources")] = stamp["/Resources"].clone(writer)

    # What pages share or take over from above them stays as it is: this page gets its own.
    resources = DictionaryObject(_inherited(page, "/Resources"))
    objects = DictionaryObject(resources.get("/XObject", DictionaryObject()).get_object())
    name = _NAME
    while name in objects:
        name += "_"
    objects[NameObject(name)] = writer._add_object(form)  # noqa: SLF001 - pypdf's only door
    resources[NameObject("/XObject")] = objects
    page[NameObject("/Resources")] = resources

    parts = _drawing(page)
    kept, surplus = unbalanced(content)
    if surplus:
        parts = [writer._add_object(stream(without(content, surplus)))]  # noqa: SLF001
    paper = ""
    if place.strip:
        # Blank, whatever was cut off there.
        corner = f"0 {-place.strip:.4f} {place.wide:.4f} {place.strip:.4f}"
        paper = f"/Artifact BMC 1 g {corner} re f EMC "
        page[NameObject("/MediaBox")] = _larger(page.mediabox, place.grown(place.box))
        page[NameObject("/CropBox")] = ArrayObject(map(FloatObject, place.grown(place.box)))
    drawn = (
        f"\n{'Q ' * (kept + 1)}q {place.matrix()} {paper}"
        f"{place.scale:.6f} 0 0 {place.scale:.6f} {place.x:.4f} {place.y:.4f} cm {name} Do Q\n"
    )
    ends = [writer._add_object(stream(c)) for c in (b"q\n", drawn.encode("ascii"))]  # noqa: SLF001
    page[NameObject("/Contents")] = ArrayObject([ends[0], *parts, ends[1]])


def _inherited(page: Any, key: str) -> Any:
    """Give an entry of a page or of what is above it; empty for none."""
    seen: set[int] = set()
    while key not in page and "/Parent" in page:
        if id(page) in seen:  # pages above themselves
            raise ValueError
        seen.add(id(page))
        page = page["/Parent"].get_object()
    return page[key].get_object() if key in page else {}


def _drawings(pages: list[Any]) -> list[bytes]:
    """Give what draws each page, unpacked. Raises ``TooMuchError``."""
    if len(pages) > _MOST_PAGES:
        raise TooMuchError
    found, left = [], _MOST_DRAWING
    for page in pages:
        found.append(b"\n".join(one.get_object().get_data() for one in _drawing(page)))
        left -= len(found[-1])
        if left < 0:
            raise TooMuchError
    return found


def _drawing(page: Any) -> list[Any]:
    """Give the streams that draw a page, in order."""
    if "/Contents" not in page:
        return []
    whole = page.raw_get("/Contents")
    inside = whole.get_object()
    return list(inside) if isinstance(inside, list) else [whole]


def _larger(media: Any, box: list[float]) -> Any:
    """Give a page's box made large enough to hold *box*."""
    from pypdf.generic import ArrayObject, FloatObject  # noqa: PLC0415 - slow to import

    left, bottom, right, top = map(float, media)
    corners = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
    return ArrayObject(map(FloatObject, corners))
