"""Sheets of address labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.letters.address_block import put_address
from casemgr.letters.envelopes import address_lines
from casemgr.letters.fonts import Type
from casemgr.letters.marks import Page
from casemgr.letters.sheet import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.envelopes import Say
    from casemgr.letters.fonts import FontBook
    from casemgr.services.papers import LabelSheet, Recipient

_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)


def label_pages(
    book: FontBook,
    say: Say,
    labels: LabelSheet,
    to: Sequence[Recipient],
    language: Language,
    start: int = 1,
) -> list[Page]:
    """Give the sheets; the first ``start - 1`` labels of the first are used already.

    Raises ``field_missing`` for no recipients, ``field_invalid`` for a start that the sheet does
    not have, and ``address_too_long`` with the place of the recipient in the order given, from 1.
    """
    if not to:
        raise Problem(Code.FIELD_MISSING, field="letters")
    if not 1 <= start <= labels.places:
        expected = f"1-{labels.places}"
        raise Problem(Code.FIELD_INVALID, field="start", value=str(start), expected=expected)
    pages: list[Page] = []
    kind = Type.MINCHO if language is Language.JA else Type.SERIF
    for number, one in enumerate(to):
        place = (start - 1 + number) % labels.places
        if not pages or place == 0:
            pages.append(Page())
        lines = address_lines(one, say, language)
        try:
            put_address(pages[-1], book, lines, _zone(labels, place), kind, _SIZES)
        except Problem as problem:
            raise Problem(problem.code, **{**problem.facts, "place": number + 1}) from None
    return pages


def _zone(labels: LabelSheet, place: int) -> Zone:
    """Give where a label is printed on; places go by row."""
    row, column = divmod(place, labels.columns)
    left, top = labels.left + column * labels.step_x, labels.top + row * labels.step_y
    pad = labels.pad
    return Zone(left + pad, top + pad, left + labels.width - pad, top + labels.height - pad)
