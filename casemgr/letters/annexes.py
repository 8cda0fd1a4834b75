"""Sets the annexes: what is disclosed with a letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain.facts import RecordKind
from casemgr.domain.records import RECEIVED
from casemgr.letters.marks import BoxMark, RuleMark
from casemgr.letters.slices import Column, Slice, beside, paragraph, space, table, together
from casemgr.letters.text import clean, first_capital

if TYPE_CHECKING:
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.rows import Look
    from casemgr.letters.values import Words
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import Annex, ForeignRow, ProvisionRow

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
        title = clean(self._words.of(one.title))
        if values.get("voluntary"):
            title = self._wording.text(f"common.what.{one.type.value}")
        values = values | {"title": first_capital(title)}
        heading = self._wording.text("common.annex.heading", values)
        centered = replace(look.title, size=look.title.size - 1, align="center")
        out = paragraph(self._book, heading, centered, width, keep=True)
        out.append(space(6, keep=True))
        key = next(k for k in ("rows", "provisions", "foreign") if getattr(one, k))
        text = self._wording.text(f"common.annex.{key}", values)
        out += paragraph(self._book, text, look.small, width, keep=True)
        out.append(space(8, keep=True))
        if one.rows:
            out += self._table(one, width)
        for number, record in enumerate(one.provisions, start=1):
            if number > 1:
                out.append(space(10))
            out += self._record(record, number, width)
        for number, recipient in enumerate(one.foreign, start=1):
            if number > 1:
                out.append(space(10))
            out += self._recipient(recipient, width)
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
        given = record.kind not in RECEIVED
        related = record.kind is RecordKind.RECEIVED_RELATED
        consented = "consented_related" if related else "consented"
        rows = [
            ("recipient" if given else "provider", record.recipient),
            ("address", record.address),
            ("representative", record.representative),
            ("obtained", record.obtained),
            ("subject", record.person),
            ("items_related" if related else "items", record.items),
            ("consent", self._said(consented) if record.consent else ""),
            ("published", self._said("published_so") if record.published else ""),
            ("provided_on" if given else "received_on", record.provided_on),
        ]
        title = self._said("record" if given else "record_received", {"n": str(number)})
        out = self._block(title, self._labelled(rows), width)
        if record.transfer is not None:
            rows = [
                ("country", self._words.of(record.transfer.country)),
                ("regime", record.transfer.regime),
                ("measures", self._words.of(record.transfer.measures)),
            ]
            block = self._block(self._said("transfer"), self._labelled(rows), width)
            out = [*out[:-1], replace(out[-1], keep=True), space(4, keep=True), *block]
        return out

    def _recipient(self, recipient: ForeignRow, width: float) -> list[Slice]:
        """Set what is told of one recipient abroad: the seven matters of Rule 18(3)."""
        rows = [
            (self._said(f"safeguard.{one.id}"), self._words.of(one.text))
            for one in recipient.safeguards
        ]
        return self._block(self._words.of(recipient.recipient), rows, width)

    def _said(self, key: str, values: dict[str, str] | None = None) -> str:
        return self._wording.text(f"common.annex.{key}", values)

    def _labelled(self, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(self._said(key), value) for key, value in rows]

    def _block(self, title: str, rows: list[tuple[str, str]], width: float) -> list[Slice]:
        """Set labelled values under a tinted title; what is empty is left out."""
        style = self._look.table
        head = paragraph(self._book, clean(title), style.head, width - style.gap, x=style.gap / 2)
        height = sum(s.height for s in head) + 2 * style.pad
        thick, thin = RuleMark(0, 0, width, 0, 0.7), RuleMark(0, 0, width, 0, 0.3, 0.6)
        tint = BoxMark(0, 0, width, height, fill=style.tint)
        out = [Slice(style.pad, (tint, thick)), *head, Slice(style.pad)]
        split = _LABEL * width
        for label, value in rows:
            if not value.strip():
                continue
            left = paragraph(self._book, label, style.first, split - style.gap, x=style.gap / 2)
            right = paragraph(
                self._book,
                clean(value),
                style.cell,
                width - split - style.gap,
                x=split + style.gap / 2,
            )
            out += [Slice(style.pad, (thin,)), *beside([left, right]), Slice(style.pad)]
        # A block stays on one page: its items belong together.
        return together([*out, Slice(0.1, (thick,))])
