"""Writes pages as PDF, on reportlab's canvas.

Text goes out as glyph numbers of embedded subsets (Type 0 fonts), each with the text it stands
for: reportlab's own TrueType fonts lose characters above U+FFFF when text is copied.
The same pages give the same bytes on every day and machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from casemgr.letters.archive import conform, image, metadata
from casemgr.letters.canvas import Pages
from casemgr.letters.embedding import Fonts
from casemgr.letters.embedding import number as _n
from casemgr.letters.fields import TYPED_FACE, Placed, form
from casemgr.letters.marks import (
    PAGE_HEIGHT,
    BoxMark,
    FieldMark,
    ImageMark,
    Mark,
    Page,
    QrMark,
    RuleMark,
    TextMark,
)
from casemgr.letters.objects import Document
from casemgr.letters.qr import modules
from casemgr.letters.spoken import runs
from casemgr.letters.structure import Structure

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


@dataclass(slots=True)
class _Sheet:
    """A page being written."""

    place: str
    images: set[str] = field(default_factory=set)
    fields: list[str] = field(default_factory=list)


class _Writer:
    def __init__(self, book: FontBook, about: About) -> None:
        self._book = book
        self._about = about
        self._document = Document()
        self._pages = Pages(self._document, about.title, about.language, about.made_on)
        self._structure = Structure(self._document)
        self._fonts = Fonts(book)
        self._font_list = self._document.reserve()
        self._images: dict[str, str] = {}
        self._fields: list[Placed] = []
        self._sheets: list[_Sheet] = []
        self._code: list[str] = []

    def write(self, pages: Sequence[Page]) -> bytes:
        for page in pages:
            sheet = _Sheet(self._pages.begin(page.width, page.height))
            self._sheets.append(sheet)
            self._code = self._pages.code
            self._structure.new_page(sheet.place)
            if page.height != PAGE_HEIGHT:
                # Marks are measured from the top of an A4 sheet.
                self._say(f"1 0 0 1 0 {_n(page.height - PAGE_HEIGHT)} cm")
            self._page(page)
            self._pages.end()
        return self._finish()

    def _page(self, page: Page) -> None:
        """Draw the marks; neighbours of one tag are one piece of content."""
        begun = False
        before: Tag | None = None
        spoken = ""
        own = self._about.language
        for mark in page.marks:
            pieces: Sequence[tuple[Mark, str]] = ((mark, ""),)
            if isinstance(mark, TextMark):
                # Nearly all are like this one.
                tag = mark.tag
                if tag is not None:
                    pieces = _by_language(mark, own)
            elif isinstance(mark, FieldMark):
                self._field(mark)
                continue
            else:
                tag = mark.tag if isinstance(mark, _TAGGED) else None
            for piece, language in pieces:
                if not begun or tag is not before or language != spoken:
                    if begun:
                        self._say("EMC")
                    begun, before, spoken = True, tag, language
                    self._say(self._opening(tag, language))
                self._draw(piece)
        if begun:
            self._say("EMC")

    def _opening(self, tag: Tag | None, language: str) -> str:
        if tag is None:
            return "/Artifact BMC"
        spoken = f"/Lang ({language}) " if language else ""
        return f"/{tag.role} <<{spoken}/MCID {self._structure.number(tag)}>> BDC"

    def _finish(self) -> bytes:
        document, about = self._document, self._about
        document.fill(self._font_list, self._fonts.embed(document))
        for number, sheet in enumerate(self._sheets):
            self._sheet(number, sheet)
        pages, info = self._pages.finish()
        entries = [
            f"<</Type /Catalog /Pages {pages} /Lang ({about.language})",
            f"/MarkInfo <</Marked true>> /StructTreeRoot {self._structure.write()}",
            "/ViewerPreferences <</DisplayDocTitle true>>",
        ]
        if self._fields:
            typed, first = self._book.file(TYPED_FACE), len(self._sheets)
            entries.append(form(document, self._fields, self._font_list, typed, first))
        packet = metadata(about.title, about.language, about.made_on)
        entries.append(conform(document, packet, self._book.colours()))
        return document.file(document.add(f"{' '.join(entries)}>>"), info)

    def _sheet(self, number: int, sheet: _Sheet) -> None:
        """Write a page."""
        resources = f"/Font {self._font_list}"
        if sheet.images:
            images = " ".join(f"/{name} {self._images[name]}" for name in sorted(sheet.images))
            resources += f" /XObject <<{images}>> /ExtGState <</Over <</BM /Multiply>>>>"
        entries = {"StructParents": str(number), "Tabs": "/S"}
        if sheet.fields:
            entries["Annots"] = f"[{' '.join(sheet.fields)}]"
        self._pages.write(number, f"<<{resources}>>", entries)

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
        kept, self._code = self._code, []
        for one in mark.shown:
            self._text(one)
        code, self._code = " ".join(self._code), kept
        sheet, place = self._sheets[-1], self._document.reserve()
        sheet.fields.append(place)
        self._structure.add_field(mark.tag, place)
        self._fields.append(Placed(mark, place, sheet.place, code))

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
            place = f"1 0 0 1 {_n(mark.x)} {_n(PAGE_HEIGHT - mark.y)} Tm"
        self._code.append(f"BT {_n(mark.grey)} g {place} {shown} ET")

    def _box(self, mark: BoxMark) -> None:
        place = f"{_n(mark.x)} {_up(mark.y + mark.height)} {_n(mark.width)} {_n(mark.height)} re"
        if mark.fill is not None:
            self._say(f"q {_n(mark.fill)} g {place} f Q")
            return
        dash = " ".join(_n(d) for d in mark.dash)
        self._say(f"q {_n(mark.line)} w {_n(mark.grey)} G [{dash}] 0 d {place} S Q")

    def _qr(self, mark: QrMark) -> None:
        side, code = modules(mark.text)
        # One unit is one module, counted from the top.
        unit = f"{mark.side / side:.6f}"
        self._say(f"q 0 g {unit} 0 0 -{unit} {_n(mark.x)} {_up(mark.y)} cm {code} f Q")

    def _image(self, mark: ImageMark) -> None:
        pixels = mark.pixels
        name = f"I{pixels.name}"
        if name not in self._images:
            self._images[name] = image(self._document, pixels)
        self._sheets[-1].images.add(name)
        # Ink does not cover the print under it.
        self._say(
            f"q /Over gs {_n(mark.width)} 0 0 {_n(mark.height)} "
            f"{_n(mark.x)} {_up(mark.y + mark.height)} cm /{name} Do Q"
        )

    def _say(self, code: str) -> None:
        self._code.append(code)


def _up(y: float) -> str:
    return _n(PAGE_HEIGHT - y)


def _by_language(mark: TextMark, own: str) -> list[tuple[Mark, str]]:
    """Part a line by its languages, one mark after the other: readers lose what follows a mark
    within a mark.
    """
    found = runs(mark.line, own)
    if len(found) == 1:
        return [(mark, found[0].language)]
    pieces: list[tuple[Mark, str]] = []
    x = mark.x
    for run in found:
        pieces.append((replace(mark, x=x, line=run.line), run.language))
        x += (run.line.width + run.gap) * mark.size
    return pieces
