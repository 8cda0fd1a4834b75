"""The case summary as an Excel workbook, made in memory."""

from __future__ import annotations

import io
import unicodedata
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import xlsxwriter

from casemgr.exports.cells import encodable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.exports.cells import Cell

_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same rows, the same bytes
_FIRST_EXCEL_YEAR = 1900
_NARROW, _WIDE = 8, 40
_FONT = {"font_name": "Yu Gothic", "font_size": 10, "valign": "top"}
_HEAD = {"bold": True, "bg_color": "#E6EEF8", "bottom": 1, "text_wrap": True}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class XlsxFile:
    """Implements ``services.ports.SummaryWriter``."""

    def write(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
        """Give the workbook: one sheet, texts typed as text, dates as dates, ready to filter."""
        file = io.BytesIO()
        book = xlsxwriter.Workbook(file, _OPTIONS)
        book.set_properties({"created": _CREATED})
        formats = {
            "head": book.add_format(_FONT | _HEAD),
            # The format "text" keeps it text when someone edits the cell.
            "text": book.add_format(_FONT | {"num_format": "@"}),
            "number": book.add_format(_FONT | {"num_format": "#,##0"}),
            "date": book.add_format(_FONT | {"num_format": "yyyy-mm-dd", "align": "left"}),
        }
        sheet = book.add_worksheet()
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, encodable(heading), formats["head"])
            sheet.set_column(column, column, _width(heading, [r[column] for r in rows]))
        for line, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                _put(sheet, line, column, cell, formats)
        if headings:
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, len(rows), len(headings) - 1)
            sheet.repeat_rows(0)
            sheet.set_landscape()
            sheet.set_paper(9)  # A4
            sheet.fit_to_pages(1, 0)
        book.close()
        return file.getvalue()


def _put(sheet: Any, line: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:
    if cell is None:
        return
    if isinstance(cell, int):
        sheet.write_number(line, column, cell, formats["number"])
    elif isinstance(cell, date) and cell.year >= _FIRST_EXCEL_YEAR:
        sheet.write_datetime(line, column, cell, formats["date"])
    else:
        sheet.write_string(line, column, encodable(str(cell)), formats["text"])


def _width(heading: str, cells: list[Cell]) -> int:
    """Make a column as wide as what is in it; a Japanese sign takes two places."""
    longest = max(_places(str(c)) for c in (heading, *cells) if c is not None)
    return min(max(longest + 2, _NARROW), _WIDE)


def _places(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)
