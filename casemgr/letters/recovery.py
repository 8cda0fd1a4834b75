"""The sheet with the recovery key, to be printed once and kept in a safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.flow import Column, Flow
from casemgr.letters.fonts import Type
from casemgr.letters.linebreak import Line
from casemgr.letters.marks import GREY, BoxMark, QrMark, RuleMark, TextMark, mm, text_mark
from casemgr.letters.rows import Look, look
from casemgr.letters.slices import Style, beside, paragraph, space
from casemgr.letters.values import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Page
    from casemgr.letters.wording import Wording

_COLUMNS = 4
_BOX_HEIGHT = mm(12.5)
_GAP = mm(3)
_QR = mm(38)
_KEY_SIZE = 15.0
_PART = 4
"""Digits of the vault's number that stand together."""


def pages(
    book: FontBook,
    wording: Wording,
    *,
    vault: str,
    vault_id: str,
    mark: str,
    groups: Sequence[str],
    made_on: date,
    language: Language,
) -> list[Page]:
    """Give the finished page.

    *vault_id* and *mark* say of which vault the key is and which of its sheets this is; empty ones
    are left out.
    """
    japanese = language is Language.JA
    bold = Type.GOTHIC_BOLD if japanese else Type.SERIF_BOLD
    own = look(language)
    parted = " ".join(vault_id[at : at + _PART] for at in range(0, len(vault_id), _PART))
    made = Words(wording, language).date(made_on)
    values = {"vault": vault, "id": parted, "mark": mark, "made_on": made}

    def say(key: str) -> str:
        return wording.text(f"text.{key}", values)

    column = Column(sheet.LEFT, sheet.WIDTH, mm(24), mm(24), sheet.BOTTOM + mm(14))
    flow = Flow(column)
    flow.add(paragraph(book, say("title"), Style(bold, 20, 28), sheet.WIDTH))
    flow.gap(4)
    flow.page.put(RuleMark(sheet.LEFT, flow.y, sheet.RIGHT, flow.y, 1.2))
    flow.gap(12)
    for key in ("vault", "id", "mark", "made_on"):
        if not values[key]:
            continue
        label = paragraph(book, say(key), own.label, mm(28))
        value = paragraph(book, values[key], own.body, sheet.WIDTH - mm(30), x=mm(30))
        flow.add(beside([label, value]))
    flow.gap(10)
    flow.add(paragraph(book, say("secret"), Style(bold, 11, 17), sheet.WIDTH))
    flow.gap(10)
    flow.add(paragraph(book, say("key"), own.heading, sheet.WIDTH))
    flow.gap(5)
    _boxes(flow, book, groups)
    flow.gap(10)
    _use(flow, book, own, wording, "-".join(groups))
    flow.gap(14)
    flow.add(paragraph(book, say("filed"), own.heading, sheet.WIDTH))
    flow.gap(8)
    for key in ("filed_on", "place", "signature"):
        flow.add(paragraph(book, say(key), own.label, sheet.WIDTH))
        flow.page.put(RuleMark(sheet.LEFT + mm(34), flow.y - 3, sheet.RIGHT, flow.y - 3, 0.5))
        flow.gap(13)
    foot = text_mark(book, say("page"), own.body.kind, 8, x=sheet.LEFT, y=mm(286))
    flow.page.put(foot)
    return flow.pages


def _boxes(flow: Flow, book: FontBook, groups: Sequence[str]) -> None:
    """Print the groups of the key in numbered boxes."""
    width = (sheet.WIDTH - (_COLUMNS - 1) * _GAP) / _COLUMNS
    top = flow.y
    for place, group in enumerate(groups):
        x = sheet.LEFT + place % _COLUMNS * (width + _GAP)
        y = top + place // _COLUMNS * (_BOX_HEIGHT + _GAP)
        flow.page.put(BoxMark(x, y, width, _BOX_HEIGHT, line=0.8, grey=0.2))
        flow.page.put(text_mark(book, str(place + 1), Type.GOTHIC, 7, x=x + 4, y=y + 10, grey=GREY))
        flow.page.put(_spaced(book, group, x + width / 2, y + _BOX_HEIGHT / 2 + 0.42 * _KEY_SIZE))
    rows = -(-len(groups) // _COLUMNS)
    flow.add([space(rows * _BOX_HEIGHT + (rows - 1) * _GAP)])


def _spaced(book: FontBook, group: str, middle: float, y: float) -> TextMark:
    line = Line(book.glyphs(group, Type.GOTHIC_BOLD))
    return TextMark(middle - line.width * _KEY_SIZE / 2, y, line, _KEY_SIZE)


def _use(flow: Flow, book: FontBook, own: Look, wording: Wording, key: str) -> None:
    """Print how to use the key, beside its QR code."""
    width = sheet.WIDTH - _QR - mm(10)
    x, top = sheet.RIGHT - _QR, flow.y + 4
    flow.page.put(QrMark(x, top, _QR, key))
    label, under = wording.text("text.qr"), top + _QR + 13
    flow.page.put(
        text_mark(book, label, own.body.kind, 8, x=x + _QR / 2, y=under, anchor=0.5, grey=GREY)
    )
    flow.add(paragraph(book, wording.text("text.use_title"), own.heading, width))
    flow.gap(3)
    for number, text in enumerate(wording.many("text.use"), start=1):
        mark = paragraph(book, str(number), own.body, mm(6))
        words = paragraph(book, text, own.body, width - mm(6), x=mm(6))
        flow.add(beside([mark, words]))
    # The code hangs beside the text, whichever is longer.
    if flow.y < under:
        flow.gap(under - flow.y)
