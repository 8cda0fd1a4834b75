"""Letters for electronic delivery: encrypted copies, and the sheet with the pass phrase."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.flow import Column, Flow
from casemgr.letters.fonts import Type
from casemgr.letters.marks import GREY, BoxMark, QrMark, RuleMark, Tag, mm, text_mark
from casemgr.letters.rows import look
from casemgr.letters.slices import Style, beside, listed, paragraph, space
from casemgr.letters.text import one_line
from casemgr.letters.values import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Page
    from casemgr.letters.wording import Wording

_CIPHER = "AES-256"
"""Revision 6 of the standard handler (ISO 32000-2, 7.6.4): AES with keys of 256 bits."""
_VERSION = "%PDF-1.7"
_BOX, _GAP = mm(14), mm(5)
_SIZE = 17.0
_QR = mm(30)


def locked(pdf: bytes, passphrase: str) -> bytes:
    """Give a copy of *pdf* that opens with *passphrase* only.

    Whoever opens it may print and copy it, and screen readers may read it: the letter is theirs.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - slow to import

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.pdf_header = _VERSION
    writer.encrypt(passphrase, algorithm=_CIPHER)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pages(
    book: FontBook,
    wording: Wording,
    *,
    letter: str,
    groups: Sequence[str],
    made_on: date,
    company: str,
    language: Language,
) -> list[Page]:
    """Give the finished sheet. It names nobody: only who has the letter knows whose it is."""
    shown = {"letter": letter, "groups": tuple(groups), "company": company}
    refuse_unprintable(book, shown, language)
    own = look(language)
    bold = Type.GOTHIC_BOLD if language is Language.JA else Type.SERIF_BOLD
    day = Words(wording, language).date(made_on)
    values = {"letter": letter, "made_on": day, "company": one_line(company)}

    def say(key: str) -> str:
        return wording.text(f"text.{key}", {"reference": letter})

    flow = Flow(Column(sheet.LEFT, sheet.WIDTH, mm(24), mm(24), sheet.BOTTOM))
    flow.add(paragraph(book, say("title"), Style(bold, 20, 28), sheet.WIDTH, tag=Tag("H1")))
    flow.gap(4)
    flow.page.put(RuleMark(sheet.LEFT, flow.y, sheet.RIGHT, flow.y, 1.2))
    flow.gap(12)
    for key, value in values.items():
        label = paragraph(book, say(key), own.label, mm(28))
        words = paragraph(book, value, own.body, sheet.WIDTH - mm(30), x=mm(30))
        flow.add(beside([label, words]))
    flow.gap(10)
    flow.add(paragraph(book, say("intro"), own.body, sheet.WIDTH))
    flow.gap(12)
    flow.add(paragraph(book, say("phrase"), own.heading, sheet.WIDTH, tag=Tag("H2")))
    flow.gap(5)
    _boxes(flow, book, groups)
    flow.gap(18)
    width = sheet.WIDTH - _QR - mm(10)
    x, top = sheet.RIGHT - _QR, flow.y + 4
    figure = Tag("Figure", alt=say("qr"), box=(x, top, x + _QR, top + _QR))
    flow.add(paragraph(book, say("use_title"), own.heading, width, tag=Tag("H2")))
    flow.gap(3)
    steps = Tag("L")
    for number, text in enumerate(wording.many("text.use"), start=1):
        item = Tag("LI", steps)
        flow.add(listed(book, str(number), text, own.body, mm(6), width, item))
    flow.page.put(QrMark(x, top, _QR, "-".join(groups), figure))
    under = text_mark(
        book, say("qr"), own.body.kind, 8, x=x + _QR / 2, y=top + _QR + 13, anchor=0.5, grey=GREY
    )
    flow.page.put(under)
    foot = text_mark(book, say("page"), own.body.kind, 8, x=sheet.LEFT, y=mm(286))
    flow.page.put(foot)
    return flow.pages


def _boxes(flow: Flow, book: FontBook, groups: Sequence[str]) -> None:
    """Print the groups in boxes, with the hyphens between them."""
    count = len(groups)
    width = (sheet.WIDTH - (count - 1) * _GAP) / count
    whole = Tag("P")
    base = flow.y + _BOX / 2 + 0.36 * _SIZE
    for place, group in enumerate(groups):
        x = sheet.LEFT + place * (width + _GAP)
        flow.page.put(BoxMark(x, flow.y, width, _BOX, line=0.8, grey=0.2))
        middle = x + width / 2
        kind = Type.GOTHIC_BOLD
        flow.page.put(text_mark(book, group, kind, _SIZE, x=middle, y=base, anchor=0.5, tag=whole))
        if place + 1 < count:
            dash = x + width + _GAP / 2
            flow.page.put(text_mark(book, "-", kind, _SIZE, x=dash, y=base, anchor=0.5, tag=whole))
    flow.add([space(_BOX)])
