"""The case summary as CSV, as Excel in Japan opens it by a double click."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from casemgr.exports.cells import encodable, harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.exports.cells import Cell

_ENCODING = "utf-8-sig"  # without the mark Excel reads the file as Shift_JIS


class CsvFile:
    """Implements ``services.ports.SummaryWriter``."""

    def write(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
        """Give the file: UTF-8 with mark, CRLF, dates as ISO 8601, formulas neutralised."""
        text = io.StringIO(newline="")
        out = csv.writer(text, lineterminator="\r\n")
        out.writerow([_plain(h) for h in headings])
        out.writerows([_plain(cell) for cell in row] for row in rows)
        return text.getvalue().encode(_ENCODING)


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(encodable(cell))
    return str(cell) if isinstance(cell, int) else cell.isoformat()
