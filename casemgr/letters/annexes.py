"""Sets the annexes: what is disclosed with a letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.letters.marks import BoxMark, RuleMark
from casemgr.letters.slices import Column, Slice, beside, paragraph, space, table, together
from casemgr.letters.text import clean, first_capital

if TYPE_CHECKING:
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.rows import Look
    from casemgr.letters.values import Words
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import Annex, ProvisionRow

_LABEL = 0.3
"""Part of the width that the names of items take."""


class AnnexSetter:
    """Sets annexes of one letter."""

    def __init__(self, book: FontBook, wording: Wording, words: Words, look: Look) -> None:
        """Take what all annexes share."""
        self._book = book
        self._wording = wording
        self._words = words
        self._look = look

    def set(self, one: Annex, values: dict[str, str], width: float) -> list[Slice]:
        """Set one annex; *values* hold its number and the letter's reference."""
        look = self._look
        values = values | {"title": first_capital(clean(self._words.of(one.title)))}
        heading = self._wording.text("common.annex.heading", values)
        centered = replace(look.title, size=look.title.size - 1, align="center")
        out = paragraph(self._book, heading, centered, width, keep=True)
        out.append(space(6, keep=True))
        key = "common.annex.rows" if one.rows else "common.annex.provisions"
        text = self._wording.text(key, values)
        out += paragraph(self._book, text, look.small, width, keep=True)
        out.append(space(8, keep=True))
        if one.rows:
            out += self._table(one, width)
        for number, record in enumerate(one.provisions, start=1):
            if number > 1:
                out.append(space(10))
            out += self._record(record, number, width)
        return out

    def _table(self, one: Annex, width: float) -> list[Slice]:
        columns = (
            Column(self._wording.text("common.annex.item"), _LABEL),
            Column(self._wording.text("common.annex.value"), 1 - _LABEL),
        )
        cells = [
            (
                clean(self._words.of(row.label)),
                clean(row.value) or self._wording.text("common.annex.present"),
            )
            for row in one.rows
        ]
        return table(self._book, columns, cells, self._look.table, width)

    def _record(self, record: ProvisionRow, number: int, width: float) -> list[Slice]:
        """Set one record of provision: the items it has, one under the other."""
        rows = [
            ("recipient", record.recipient),
            ("address", record.address),
            ("representative", record.representative),
            ("subject", record.person),
            ("items", record.items),
            ("consent", self._wording.text("common.annex.consented") if record.consent else ""),
            ("provided_on", record.provided_on),
        ]
        style = self._look.table
        title = self._wording.text("common.annex.record", {"n": str(number)})
        head = paragraph(self._book, title, style.head, width, x=style.gap / 2)
        height = sum(s.height for s in head) + 2 * style.pad
        thick, thin = RuleMark(0, 0, width, 0, 0.7), RuleMark(0, 0, width, 0, 0.3, 0.6)
        tint = BoxMark(0, 0, width, height, fill=style.tint)
        out = [Slice(style.pad, (tint, thick)), *head, Slice(style.pad)]
        split = _LABEL * width
        for key, value in rows:
            if not value.strip():
                continue
            label = self._wording.text(f"common.annex.{key}")
            left = paragraph(self._book, label, style.first, split - style.gap, x=style.gap / 2)
            right = paragraph(
                self._book,
                clean(value),
                style.cell,
                width - split - style.gap,
                x=split + style.gap / 2,
            )
            out += [Slice(style.pad, (thin,)), *beside([left, right]), Slice(style.pad)]
        # A record stays on one page: its items belong together.
        return together([*out, Slice(0.1, (thick,))])
