from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casemgr.exports.cells import harmless
from casemgr.exports.csv_file import CsvFile
from casemgr.exports.xlsx_file import XlsxFile

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

STARTS = "=+-@\t\r\0＝＋－＠"
HARD_NAMES = [
    '山田, "太郎"',
    "髙﨑\n一郎",
    "\u202eevil\u202c",
    "O'Brien",
    "𠮷田",
    "",
    "  ",
    "1e5",
    "0090",
]


def csv_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data: bytes) -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.active is not None
    return book.active


@given(st.text())
@example("=1+1")
@example(" =1+1")
@example("\u200b＠SUM(A1)")
def test_no_text_begins_like_a_formula(text: str) -> None:
    safe = harmless(text)
    assert safe[:1] not in tuple(STARTS)
    assert safe in {text, "'" + text}


@pytest.mark.parametrize("start", STARTS)
def test_every_dangerous_start_is_neutralised(start: str) -> None:
    assert harmless(start + "cmd|' /C calc'!A0").startswith("'")


@pytest.mark.parametrize("text", ["山田 太郎", "R2026-0001", "a=b", "090-1234", "33(1)", "", "'=1"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2)))
def test_csv_reads_back_as_written(rows: list[list[str]]) -> None:
    read = csv_rows(CsvFile().write(["a", "b"], rows))
    assert read == [["a", "b"], *[[harmless(c) for c in row] for row in rows]]


def test_csv_is_what_excel_in_japan_expects() -> None:
    data = CsvFile().write(["番号", "日"], [["R1", date(2026, 11, 9)], [-5, None]])
    assert data == "\ufeff番号,日\r\nR1,2026-11-09\r\n-5,\r\n".encode()


@pytest.mark.parametrize("name", HARD_NAMES)
def test_hard_names_survive_both_files(name: str) -> None:
    assert csv_rows(CsvFile().write(["n", "x"], [[name, "."]]))[1] == [name, "."]
    read = sheet(XlsxFile().write(["n", "x"], [[name, "."]]))["A2"].value
    assert (read or "") == name


def test_a_lone_surrogate_breaks_neither_file() -> None:
    assert csv_rows(CsvFile().write(["n"], [["a\ud800b"]]))[1] == ["a\ufffdb"]
    assert sheet(XlsxFile().write(["n"], [["a\ud800b"]]))["A2"].value == "a\ufffdb"


@pytest.mark.parametrize("text", ["=1+1", "＝1", "@x", "https://example.jp", "2026-01-01", "12"])
def test_workbook_cells_with_text_are_typed_as_text(text: str) -> None:
    cell = sheet(XlsxFile().write(["n"], [[text]]))["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.hyperlink is None


def test_workbook_has_real_dates_and_numbers_and_a_fixed_heading() -> None:
    read = sheet(XlsxFile().write(["a", "b", "c"], [[date(2026, 11, 9), 1000, None]]))
    assert read["A2"].is_date
    assert str(read["A2"].value) == "2026-11-09 00:00:00"
    assert (read["B2"].value, read["B2"].data_type, read["C2"].value) == (1000, "n", None)
    assert (read.freeze_panes, read.auto_filter.ref) == ("B2", "A1:C2")
    assert read["A1"].font.b


def test_a_date_before_excel_is_text() -> None:
    assert sheet(XlsxFile().write(["a"], [[date(1868, 1, 25)]]))["A2"].value == "1868-01-25"


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = [["山田", 1, date(2026, 1, 2)]]
    assert XlsxFile().write(["a", "b", "c"], rows) == XlsxFile().write(["a", "b", "c"], rows)


def test_columns_are_wide_enough_for_japanese_and_never_endless() -> None:
    read = sheet(XlsxFile().write(["a", "b"], [["保有個人データの開示", "x" * 500]]))
    assert 20 < read.column_dimensions["A"].width < 30
    assert read.column_dimensions["B"].width < 45


@pytest.mark.parametrize("writer", [CsvFile(), XlsxFile()])
def test_a_summary_without_rows_still_has_its_headings(writer: CsvFile | XlsxFile) -> None:
    assert writer.write(["a", "b"], [])
