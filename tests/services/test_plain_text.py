"""Plain text is wrapped by columns, not by characters."""

from __future__ import annotations

import pytest

from casemgr.services.plain_text import WIDTH, Page, columns, wrapped


@pytest.mark.parametrize(("text", "wide"), [("abc", 3), ("漢字", 4), ("aｱ漢", 4), ("“é”", 3)])
def test_a_full_width_sign_takes_two_columns(text: str, wide: int) -> None:
    assert columns(text) == wide


def test_words_stay_whole_and_japanese_breaks_anywhere() -> None:
    assert wrapped("one two  three", 8) == ["one two", "three"]
    assert wrapped("漢字漢字漢字", 8) == ["漢字漢字", "漢字"]
    assert wrapped("条文 [art18_long]", 8) == ["条文", "[art18_long]"]
    assert wrapped("", 8) == []


def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one() -> None:
    assert wrapped("漢字漢字。次", 8) == ["漢字漢", "字。次"]
    assert wrapped("漢字漢（字）", 8) == ["漢字漢", "（字）"]


def test_a_page_has_headings_labels_and_lists() -> None:
    page = Page()
    page.heading("題", "=")
    page.paragraph("text")
    page.line("Label", "value")
    page.line("A label that is longer than its place", "value")
    page.line("Empty", "")
    page.line("Long", "word " * 30)
    page.entries("List", ["one", "漢" * 60])
    page.gap()
    page.gap()
    lines = page.text().split("\n")
    assert lines[:4] == ["題", "==", "", "text"]
    assert "  Label                 value" in lines
    assert lines[lines.index("  A label that is longer than its place") + 1] == " " * 24 + "value"
    assert "  Empty                 -" in lines
    assert "    - one" in lines
    assert lines[-2] == "      " + "漢" * 13
    assert max(map(columns, lines)) <= WIDTH
    assert page.text().endswith("漢\n")
