"""The pages of a file on reportlab's canvas.

reportlab keeps the pages; everything they name (contents, fonts, images, structure) and what the
file says of itself is added to the same document as code, which is several times faster for the
hundred small objects of a letter.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from casemgr.letters.marks import PAGE_HEIGHT, PAGE_WIDTH
from casemgr.letters.objects import text

if TYPE_CHECKING:
    from datetime import date

    from casemgr.letters.objects import Document

_MAKER = "casemgr"
_A_ROW = 6
"""Entries that reportlab writes on one line."""


class Pages:
    """Pages being drawn, one after the other."""

    def __init__(self, document: Document, title: str, language: str, made_on: date) -> None:
        """Begin without pages; what is told of the file is never a person's name."""
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - slow to import

        self._document = document
        self._canvas: Any = Canvas(
            io.BytesIO(),
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            lang=language,
            pdfVersion=(1, 7),
        )
        self._places: list[str] = []
        self._above = document.reserve()
        # No page may name a font that is not embedded.
        self._canvas._preamble = ""  # noqa: SLF001 - reportlab has no door to these
        self._title, self._made_on = title, made_on

    @property
    def code(self) -> list[str]:
        """What is drawn on the page in hand."""
        code: list[str] = self._canvas._code  # noqa: SLF001
        return code

    def begin(self, width: float, height: float) -> str:
        """Begin a page of this size, in points; give a reference to it."""
        self._canvas._pagesize = (round(width, 4), round(height, 4))  # noqa: SLF001 - see above
        self._places.append(self._document.reserve())
        return self._places[-1]

    def end(self) -> None:
        """Go on to the next page."""
        self._canvas.showPage()
        self._canvas._preamble = ""  # noqa: SLF001 - reportlab makes it anew for each page

    def write(self, number: int, resources: str, entries: dict[str, str]) -> None:
        """Write a page that has ended, from 0, with its *resources* and further *entries*."""
        page, place = self._canvas._doc.Pages.pages[number], self._places[number]  # noqa: SLF001
        content = self._document.packed(page.stream.strip().encode("ascii"))
        size = f"{_short(page.pagewidth)} {_short(page.pageheight)}"
        usual = {
            "Contents": content,
            "MediaBox": f"[ 0 0 {size} ]",
            "Parent": self._above,
            "Resources": resources,
            "Rotate": "0",
            "Trans": "<<\n\n>>",
            "Type": "/Page",
        }
        self._document.fill(place, _page(usual | entries))

    def finish(self) -> tuple[str, str]:
        """Write the list of pages and what the file says of itself; give references to both."""
        kids, count = " ".join(self._places), len(self._places)
        self._document.fill(self._above, f"<</Type /Pages /Kids [{kids}] /Count {count}>>")
        at = f"(D:{self._made_on:%Y%m%d}000000+09'00')"
        made = f"/CreationDate {at} /ModDate {at} /Creator ({_MAKER}) /Producer ({_MAKER})"
        return self._above, self._document.add(f"<<{made} /Title {text(self._title)}>>")


def _page(entries: dict[str, str]) -> str:
    """Give the dictionary of a page, to the last blank as reportlab writes it.

    So a letter is the same file as ever; and it takes a tenth of the time.
    """
    written = [f"/{name} {code}" for name, code in sorted(entries.items())]
    rows = [" ".join(written[at : at + _A_ROW]) for at in range(0, len(written), _A_ROW)]
    return "<<\n" + " \n  ".join(rows) + "\n>>"


def _short(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
