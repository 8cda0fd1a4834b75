"""Other ways to make the letters of ``measure_letters``: the same texts, in the same fonts.

What they leave out is in their favour: none prints the code or the place of the seal, and only
typst's files are tagged. Where things stand is copied roughly, so that all fill two pages.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from measure_letters import PAGES, letter

from casemgr import resources
from casemgr.domain.text import Language
from casemgr.letters import pdf
from casemgr.letters.marks import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BoxMark,
    Page,
    RuleMark,
    Tag,
    TextMark,
    mm,
)
from casemgr.letters.renderer import LetterRenderer

if TYPE_CHECKING:
    from collections.abc import Sequence

MINCHO, GOTHIC = "BIZUDPMincho-Regular", "BIZUDPGothic-Bold"
LEFT, RIGHT, FOOT = mm(25), mm(185), mm(280)
FROM_SIDE = mm(100)
"""Where the column of the sender begins, at the latest."""


@dataclass(frozen=True)
class Piece:
    """A paragraph, or a cell of a table."""

    text: str
    face: str
    size: float
    role: str


@dataclass
class Content:
    """What a letter says, piece by piece."""

    address: list[Piece] = field(default_factory=list)
    side: list[Piece] = field(default_factory=list)
    title: str = ""
    body: list[Piece | tuple[list[Piece], list[Piece]] | list[list[Piece]]] = field(
        default_factory=list
    )
    """Paragraphs, rows with label and text, and tables."""
    feet: list[str] = field(default_factory=list)
    """What stands at the foot of each page."""


class Pages:
    """Takes the pages of our own letters."""

    def __init__(self) -> None:
        self._renderer = LetterRenderer(resources.read)

    def of(self, number: int) -> list[Page]:
        """Give the pages of a letter before they are written."""
        taken: list[Page] = []
        write = pdf.write

        def take(pages: Sequence[Page], *_: Any) -> bytes:
            taken.extend(pages)
            return b""

        pdf.write = take
        try:
            self._renderer.render(letter(number), Language.JA)
        finally:
            pdf.write = write
        assert len(taken) == PAGES
        return taken


def content_of(pages: Sequence[Page]) -> Content:
    """Read from its pages what a letter says."""
    found = Content()
    pieces: dict[Tag, list[TextMark]] = {}
    for mark in (m for page in pages for m in page.marks):
        if isinstance(mark, TextMark) and mark.tag is not None:
            pieces.setdefault(mark.tag, []).append(mark)
    for page in pages:
        foot = [m for m in page.marks if isinstance(m, TextMark) and m.y > FOOT and m.tag is None]
        found.feet.append("　".join(_text([m]) for m in sorted(foot, key=lambda m: m.x)))
    rows: dict[Tag, Any] = {}
    for tag, marks in pieces.items():
        piece = Piece(_text(marks), marks[0].line.glyphs[0].face, marks[0].size, tag.role)
        item = _above(tag, "LI")
        if tag.role in {"TH", "TD"}:
            whole, row = _above(tag, "Table"), _above(tag, "TR")
            assert whole is not None
            if whole not in rows:
                found.body.append(rows.setdefault(whole, []))
            if row not in rows:
                rows[whole].append(rows.setdefault(row, []))
            rows[row].append(piece)
        elif item is not None:
            if item not in rows:
                found.body.append(rows.setdefault(item, ([], [])))
            rows[item][tag.role != "Lbl"].append(piece)
        elif tag.role == "H1":
            found.title = piece.text
        elif found.title:
            found.body.append(piece)
        else:
            (found.side if marks[0].x > FROM_SIDE else found.address).append(piece)
    return found


def _text(marks: Sequence[TextMark]) -> str:
    return "".join(g.text for m in marks for g in (*m.line.glyphs, *m.line.tail))


def _above(tag: Tag | None, role: str) -> Tag | None:
    while tag is not None and tag.role != role:
        tag = tag.parent
    return tag


def _leading(size: float) -> float:
    return size * (1.5 if size in {8.5, 9.0} else 1.76)


def _register() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in (MINCHO, GOTHIC):
        pdfmetrics.registerFont(TTFont(face, io.BytesIO(resources.read(f"fonts/{face}.ttf"))))


class BareCanvas:
    """reportlab's Canvas and TTFont alone: every line is drawn where it is known to stand."""

    def __init__(self) -> None:
        _register()
        self._pages: dict[int, list[tuple[list[Any], list[Any], list[Any]]]] = {}

    def prepare(self, numbers: range) -> None:
        """Have all lines broken and measured."""
        pages = Pages()
        self._pages = {n: [_drawn(page) for page in pages.of(n)] for n in numbers}

    def make(self, number: int) -> bytes:
        """Make a letter."""
        from reportlab.pdfgen.canvas import Canvas

        file = io.BytesIO()
        canvas = Canvas(file, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1)
        canvas.setTitle("通知書")
        for texts, rules, boxes in self._pages[number]:
            for x, y, width, height, fill in boxes:
                canvas.setFillGray(fill)
                canvas.rect(x, y, width, height, stroke=0, fill=1)
            for x1, y1, x2, y2, width, grey in rules:
                canvas.setLineWidth(width)
                canvas.setStrokeGray(grey)
                canvas.line(x1, y1, x2, y2)
            canvas.setFillGray(0)
            for x, y, text, face, size in texts:
                canvas.setFont(face, size)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return file.getvalue()


def _drawn(page: Page) -> tuple[list[Any], list[Any], list[Any]]:
    """Give a page as lines of text, rules and filled boxes, counted from below."""
    high = PAGE_HEIGHT
    texts: list[Any] = []
    rules: list[Any] = []
    boxes: list[Any] = []
    for m in page.marks:
        if isinstance(m, TextMark) and m.line.glyphs:
            face = GOTHIC if m.line.glyphs[0].face == GOTHIC else MINCHO
            texts.append((m.x, high - m.y, _text([m]), face, m.size))
        elif isinstance(m, RuleMark):
            rules.append((m.x1, high - m.y1, m.x2, high - m.y2, m.width, m.grey))
        elif isinstance(m, BoxMark) and m.fill is not None:
            boxes.append((m.x, high - m.y - m.height, m.width, m.height, m.fill))
    return texts, rules, boxes


class Platypus:
    """reportlab's own layout, as its manual teaches it."""

    def __init__(self) -> None:
        _register()
        self._letters: dict[int, Content] = {}
        self._styles: dict[tuple[str, float, int], Any] = {}

    def prepare(self, numbers: range) -> None:
        """Have the texts ready."""
        pages = Pages()
        self._letters = {n: content_of(pages.of(n)) for n in numbers}

    def make(self, number: int) -> bytes:
        """Make a letter."""
        from reportlab.platypus import SimpleDocTemplate

        file = io.BytesIO()
        content = self._letters[number]
        foot = partial(self._foot, content.feet)
        SimpleDocTemplate(
            file, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), title="通知書", pageCompression=1,
            leftMargin=LEFT - 6, rightMargin=PAGE_WIDTH - RIGHT - 6,
            topMargin=mm(14), bottomMargin=mm(22),
        ).build(self._story(content), onFirstPage=foot, onLaterPages=foot)  # fmt: skip
        return file.getvalue()

    def _story(self, content: Content) -> list[Any]:
        from reportlab.platypus import PageBreak, Spacer, Table, TableStyle

        top = [[list(map(self._set, content.address)), list(map(self._set, content.side))]]
        title = Piece(content.title, GOTHIC, 14.5, "H1")
        bare = TableStyle(
            [("TOPPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        )
        lines = TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.3, "#999999"),
                ("BACKGROUND", (0, 0), (-1, 0), "#eeeeee"),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
        story = [Table(top, (mm(93), mm(67))), Spacer(1, 20), self._set(title), Spacer(1, 11)]
        for one in content.body:
            if isinstance(one, Piece):
                if one.text.startswith("別紙"):
                    story.append(PageBreak())
                story.append(self._set(one))
            elif isinstance(one, tuple):
                row = [[list(map(self._set, some)) for some in one]]
                story.append(Table(row, (mm(40), mm(120)), style=bare))
            else:
                cells = [[self._set(cell) for cell in row] for row in one]
                story.append(Table(cells, (mm(48), mm(112)), style=lines, repeatRows=1))
        return story

    def _set(self, piece: Piece) -> Any:
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph

        face = GOTHIC if piece.face == GOTHIC else MINCHO
        key = (face, piece.size, int(piece.role == "H1"))
        if key not in self._styles:
            self._styles[key] = ParagraphStyle(
                str(key), fontName=face, fontSize=piece.size, leading=_leading(piece.size),
                wordWrap="CJK", alignment=key[2],
            )  # fmt: skip
        return Paragraph(escape(piece.text), self._styles[key])

    def _foot(self, texts: list[str], canvas: Any, document: Any) -> None:
        canvas.setFont(MINCHO, 7)
        canvas.drawString(LEFT, PAGE_HEIGHT - mm(286), texts[document.page - 1])


class Typst:
    """typst with its template read once; each letter is given as values."""

    def __init__(self) -> None:
        import typst

        fonts = [str(resources.path("fonts"))]
        template = Path(__file__).with_suffix(".typ")
        self._compiler = typst.Compiler(template, font_paths=fonts, ignore_system_fonts=True)
        self._letters: dict[int, str] = {}

    def prepare(self, numbers: range) -> None:
        """Have the texts ready."""
        pages = Pages()
        self._letters = {n: _as_json(content_of(pages.of(n))) for n in numbers}

    def make(self, number: int) -> bytes:
        """Make a letter."""
        made: bytes = self._compiler.compile(
            format="pdf",
            sys_inputs={"letter": self._letters[number]},
            pdf_standards=["a-3a"],
            timestamp=datetime(2026, 11, 20, tzinfo=UTC),
        )
        return made


def _as_json(content: Content) -> str:
    body: list[dict[str, Any]] = []
    for one in content.body:
        if isinstance(one, Piece):
            body.append({"kind": "text", "piece": vars(one)})
        elif isinstance(one, tuple):
            label, texts = ([vars(p) for p in some] for some in one)
            body.append({"kind": "row", "label": label, "texts": texts})
        else:
            body.append({"kind": "table", "rows": [[vars(p) for p in row] for row in one]})
    return json.dumps(
        {
            "address": [vars(p) for p in content.address],
            "side": [vars(p) for p in content.side],
            "title": content.title,
            "body": body,
            "feet": content.feet,
        }
    )
