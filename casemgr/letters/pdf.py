"""Writes pages as PDF with reportlab.

Text goes out as glyph numbers of embedded subsets (Type 0 fonts), each with the text it stands
for: reportlab's own TrueType fonts lose characters above U+FFFF when text is copied.
The same pages give the same bytes on every day and machine.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import segno

from casemgr.letters.archive import conform, image, metadata, stream
from casemgr.letters.embedding import Fonts
from casemgr.letters.embedding import number as _n
from casemgr.letters.fields import TYPED_FACE, Placed, objects
from casemgr.letters.marks import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BoxMark,
    FieldMark,
    ImageMark,
    Mark,
    Page,
    QrMark,
    RuleMark,
    TextMark,
)
from casemgr.letters.structure import Structure
from casemgr.letters.text import is_east_asian, is_han, is_latin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Tag

_TAGGED = TextMark | QrMark | ImageMark


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; never a person's name."""

    title: str
    language: str
    made_on: date


def write(pages: Sequence[Page], book: FontBook, about: About) -> bytes:
    """Give the PDF file."""
    return _Writer(book, about).write(pages)


class _Writer:
    def __init__(self, book: FontBook, about: About) -> None:
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - slow to import

        self._book = book
        self._about = about
        self._structure = Structure()
        self._fonts = Fonts(book)
        self._images: set[str] = set()
        self._fields: list[Placed] = []
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
            self._structure.new_page()
            self._canvas._pagesize = (page.width, page.height)  # noqa: SLF001 - else a font is named
            if page.height != PAGE_HEIGHT:
                # Marks are measured from the top of an A4 sheet.
                self._say(f"1 0 0 1 0 {_n(page.height - PAGE_HEIGHT)} cm")
            self._page(page)
            self._canvas._preamble = ""  # noqa: SLF001 - reportlab makes it anew for each page
            self._canvas.showPage()
        self._finish()
        self._canvas.save()
        return self._file.getvalue()

    def _page(self, page: Page) -> None:
        """Draw the marks; neighbours of one tag are one piece of content."""
        start: tuple[Tag | None, str] | None = None
        for mark in page.marks:
            if isinstance(mark, FieldMark):
                self._field(mark)
                continue
            tag = mark.tag if isinstance(mark, _TAGGED) else None
            language = self._language(mark) if tag is not None else ""
            if start != (tag, language):
                if start is not None:
                    self._say("EMC")
                start = (tag, language)
                self._say(self._opening(tag, language))
            self._draw(mark)
        if start is not None:
            self._say("EMC")

    def _opening(self, tag: Tag | None, language: str) -> str:
        if tag is None:
            return "/Artifact BMC"
        spoken = f"/Lang ({language}) " if language else ""
        return f"/{tag.role} <<{spoken}/MCID {self._structure.number(tag)}>> BDC"

    def _language(self, mark: Mark) -> str:
        """Name the language of a line that is plainly not in the letter's own."""
        if not isinstance(mark, TextMark):
            return ""
        text = "".join(g.text for g in mark.line.glyphs)
        if self._about.language == "ja":
            foreign = any(map(is_latin, text)) and not any(map(is_east_asian, text))
            return "en" if foreign else ""
        return "ja" if any(map(is_han, text)) else ""

    def _finish(self) -> None:
        from reportlab.pdfbase import pdfdoc  # noqa: PLC0415 - slow to import

        document, about = self._canvas._doc, self._about  # noqa: SLF001
        self._fonts.embed(pdfdoc, document)
        pages = document.Pages.pages
        for page in pages:
            page.Contents = stream(pdfdoc, page.stream.encode("ascii"))
        font = self._book.file(TYPED_FACE) if self._fields else b""
        fields = objects(pdfdoc, document, pages, self._fields, font)
        self._structure.attach(pdfdoc, document, pages, fields)
        packet = metadata(about.title, about.language, about.made_on)
        conform(pdfdoc, document, packet, self._book.colours())

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
            case ImageMark():
                self._image(mark)

    def _field(self, mark: FieldMark) -> None:
        """Take note of a field; what stands in it is drawn apart from the page."""
        kept, self._canvas._code = self._canvas._code, []  # noqa: SLF001
        for one in mark.shown:
            self._text(one)
        code, self._canvas._code = " ".join(self._canvas._code), kept  # noqa: SLF001
        self._structure.add_field(mark.tag)
        self._fields.append(Placed(mark, len(self._structure.pages) - 1, code))

    def _text(self, mark: TextMark) -> None:
        shown = self._fonts.show(mark.line, mark.size)
        if not shown:
            return
        if mark.angle:
            turn = math.radians(mark.angle)
            cosine, sine = math.cos(turn), math.sin(turn)
            place = (
                f"{_n(cosine)} {_n(sine)} {_n(-sine)} {_n(cosine)} {_n(mark.x)} {_up(mark.y)} Tm"
            )
        else:
            place = f"1 0 0 1 {_n(mark.x)} {_up(mark.y)} Tm"
        self._say(f"BT {_n(mark.grey)} g {place} {shown} ET")

    def _box(self, mark: BoxMark) -> None:
        place = f"{_n(mark.x)} {_up(mark.y + mark.height)} {_n(mark.width)} {_n(mark.height)} re"
        if mark.fill is not None:
            self._say(f"q {_n(mark.fill)} g {place} f Q")
            return
        dash = " ".join(_n(d) for d in mark.dash)
        self._say(f"q {_n(mark.line)} w {_n(mark.grey)} G [{dash}] 0 d {place} S Q")

    def _qr(self, mark: QrMark) -> None:
        side, code = _modules(mark.text)
        # One unit is one module, counted from the top.
        unit = f"{mark.side / side:.6f}"
        self._say(f"q 0 g {unit} 0 0 -{unit} {_n(mark.x)} {_up(mark.y)} cm {code} f Q")

    def _image(self, mark: ImageMark) -> None:
        from reportlab.pdfbase import pdfdoc  # noqa: PLC0415 - slow to import

        document, pixels = self._canvas._doc, mark.pixels  # noqa: SLF001
        if pixels.name not in self._images:
            self._images.add(pixels.name)
            document.addForm(pixels.name, image(pdfdoc, document, pixels))
        forms = self._canvas._formsinuse  # noqa: SLF001
        if pixels.name not in forms:
            forms.append(pixels.name)
        self._say("q")
        # Ink does not cover the print under it.
        self._canvas.setBlendMode("Multiply")
        self._say(
            f"{_n(mark.width)} 0 0 {_n(mark.height)} {_n(mark.x)} {_up(mark.y + mark.height)} cm "
            f"/{document.getXObjectName(pixels.name)} Do Q"
        )
        self._canvas.setBlendMode("Normal")

    def _say(self, code: str) -> None:
        self._canvas._code.append(code)  # noqa: SLF001


def _up(y: float) -> str:
    return _n(PAGE_HEIGHT - y)


@lru_cache(maxsize=16)
def _modules(text: str) -> tuple[int, str]:
    """Give the side of a QR code in modules, and its dark runs as rectangles.

    Every page of a letter bears the same code.
    """
    rows = segno.make(text, error="m", micro=False).matrix
    found = []
    for down, row in enumerate(rows):
        line = bytes(row) + b"\0"
        end = 0
        while (start := line.find(1, end)) >= 0:
            end = line.index(0, start)
            found.append(f"{start} {down} {end - start} 1 re")
    return len(rows), " ".join(found)
