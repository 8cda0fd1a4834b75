"""What stands together on a page, and what is never left alone on one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from letter_samples import BERLIN, book, item, letter, receipt, renderer

from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.letters import compose
from casemgr.letters.flow import Column, Flow
from casemgr.letters.fonts import Type
from casemgr.letters.marks import Page, RuleMark, TextMark, mm
from casemgr.letters.slices import Column as TableColumn
from casemgr.letters.slices import Frame, Slice, Style, TableStyle, ended, paragraph, space, table
from casemgr.services.letter_data import LetterKind

ENDING = {
    Language.JA: ("お問い合わせ窓口", "電子メール", "電話", "以上"),
    Language.EN: (
        *("Inquiry Desk", "Email: ", "Telephone: ", "If you have any questions"),
        *("Yours sincerely,", "Taro Mihon, Information Manager", "courtesy translation"),
    ),
}
LETTER = Column(mm(25), mm(160), mm(70), mm(26), mm(263))


def of_length(language: Language, lines: int, **more: Any) -> list[str]:
    """The pages of a letter whose applicant wrote *lines* lines."""
    asked = "\n".join(f"ASKED-{n}" for n in range(lines))
    one = item(RequestType.ERASE, "refused", asked=asked)
    translates = "R2026-0002-L1" if language is Language.EN else ""
    data = letter(LetterKind.DECISION, one, address=BERLIN, translates=translates, **more)
    return renderer().read_text(renderer().render(data, language).pdf).split("\f")


@pytest.mark.parametrize("language", list(Language))
def test_the_end_of_a_letter_is_on_one_page_with_its_last_row(language: Language) -> None:
    english = language is Language.EN
    more = {"enclosures": ("ENCLOSED-1", "ENCLOSED-2")} if english else {}
    wanted = [*ENDING[language], *(["Enclosures", "ENCLOSED-1", "ENCLOSED-2"] if english else [])]
    apart = 0
    for lines in range(1, 45):
        pages = of_length(language, lines, **more)
        assert [w for w in wanted if w not in pages[-1]] == [], lines
        apart += "ASKED-" not in pages[-1] and len(pages) > 1
    # Now and then there is no more on that page, so that it would have been found.
    assert apart


def test_a_long_list_of_enclosures_is_divided_and_none_stands_alone() -> None:
    many = tuple(f"ENCLOSED-{n}-" for n in range(60))
    for lines in range(1, 30, 3):
        pages = of_length(Language.EN, lines, enclosures=many)
        signed = next(n for n, page in enumerate(pages) if "Yours sincerely," in page)
        assert signed == 0 or lines > 1
        assert "ENCLOSED-0-" in pages[signed]
        assert "Inquiry Desk" in pages[signed]
        assert "courtesy translation" in pages[-1]
        assert sum(one in pages[-1] for one in many) >= 2
        assert sum(one in page for page in pages for one in many) == len(many)


def test_on_a_receipt_the_prevailing_language_is_not_named_on_a_page_of_its_own() -> None:
    alone = 0
    fee = receipt().fee
    assert fee is not None
    for count in range(2, 30):
        parts = tuple((date(2026, 11, 10), 100 + n, "transfer") for n in range(count))
        data = receipt(fee=replace(fee, payments=parts), translates="R2026-0002-L1")
        pages = renderer().read_text(renderer().render(data, Language.EN).pdf).split("\f")
        assert "courtesy translation" in pages[-1]
        assert "Email: " in pages[-1]
        alone += len(pages) > 1
    assert alone


@pytest.mark.parametrize("language", list(Language))
def test_spaces_shrink_a_little_where_that_saves_a_page(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths = range(1, 30)
    shrunk = [len(of_length(language, lines)) for lines in lengths]
    monkeypatch.setattr(compose, "_TIGHT", 1.0)
    usual = [len(of_length(language, lines)) for lines in lengths]
    assert all(a <= b for a, b in zip(shrunk, usual, strict=True))
    if language is Language.EN:  # A Japanese letter has few spaces, which seldom make a line.
        assert any(a < b for a, b in zip(shrunk, usual, strict=True))


def test_spaces_are_as_usual_where_nothing_is_saved() -> None:
    flow, other = Flow(LETTER), Flow(LETTER, tight=0.9)
    for one in (flow, other):
        one.add([Slice(10), space(20), Slice(10)])
    assert flow.y - LETTER.top == pytest.approx(40)
    assert other.y - LETTER.top == pytest.approx(38)


def _text(text: str = "x") -> Slice:
    return paragraph(book(), text, Style(Type.SERIF, 10, 10), 100)[0]


def test_what_ends_a_text_takes_two_lines_along() -> None:
    out = ended([_text(), space(5), _text(), Slice(5), _text(), space(2)], [space(9), _text()])
    assert [one.keep for one in out] == [False, False, True, True, True, True, True, False]
    assert [one.keep for one in ended([_text()], [_text()])] == [True, False]


STYLE = TableStyle(Style(Type.SERIF_BOLD, 8, 12), *[Style(Type.SERIF, 8, 12)] * 2)
MEASURE = mm(160)


def _pages(rows: list[tuple[str, str]], start: float = 0.0) -> list[Page]:
    columns = (TableColumn("Head-1", 0.3), TableColumn("Head-2", 0.7))
    flow = Flow(LETTER)
    flow.y += start
    flow.add(table(book(), columns, rows, STYLE, MEASURE))
    return flow.pages


def _texts(page: Page) -> list[tuple[str, float]]:
    marks = [m for m in page.marks if isinstance(m, TextMark)]
    return [("".join(g.text for g in m.line.glyphs), m.y) for m in marks]


@pytest.mark.parametrize("high", [4, 6, 17])
def test_a_row_no_higher_than_a_third_of_a_page_is_never_divided(high: int) -> None:
    rows = [(f"No-{n}", "\n".join(f"L-{n}-{k}" for k in range(high))) for n in range(30)]
    for start in range(0, 240, 24):
        pages = _pages(rows, start)
        assert len(pages) > 1
        for n in range(30):
            its = (f"No-{n}-", f"L-{n}-")
            found = [(p, f"{t}-") for p, page in enumerate(pages) for t, _ in _texts(page)]
            on = [p for p, text in found if text.startswith(its)]
            assert len(set(on)) == 1, (n, on)
            assert len(on) == high + 1
        for page in pages:
            assert [t for t, _ in _texts(page)][:2] == ["Head-1", "Head-2"]


def test_a_higher_row_goes_on_under_the_head_with_its_name_and_the_usual_space() -> None:
    rows = [("No-1", "one"), ("No-2", "\n".join(f"L-{k}" for k in range(120))), ("No-3", "end")]
    first, *others = _pages(rows)
    usual = dict(_texts(first))
    assert usual["No-2"] == usual["L-0"]
    space_under_head = usual["No-1"] - usual["Head-1"]
    assert len(others) >= 2
    for page in others:
        texts = dict(_texts(page))
        assert list(texts)[:2] == ["Head-1", "Head-2"]
        top = min(y for text, y in texts.items() if text.startswith("L-"))
        assert top - texts["Head-1"] == pytest.approx(space_under_head)
        assert texts["No-2"] == top
        # What is repeated is decoration: it is read out once.
        again = [m for m in page.marks if isinstance(m, TextMark) and m.tag is None]
        assert len(again) == 3
    # The table is closed by a rule wherever it goes on.
    rules = [m for m in first.marks if isinstance(m, RuleMark) and m.width == 0.7]
    lowest = max(y for _, y in _texts(first))
    assert max(m.y1 for m in rules) > lowest


def test_a_name_of_many_lines_is_not_repeated_over_others() -> None:
    rows = [("a\nb\nc", "\n".join(f"L-{k}" for k in range(120)))]
    _, second, *_ = _pages(rows)
    assert not {"a", "b", "c"} & set(dict(_texts(second)))


def test_nothing_of_a_row_is_repeated_where_the_page_ends_between_rows() -> None:
    rows = [(f"No-{n}", "one\ntwo\nthree\nfour") for n in range(40)]
    names = [t for page in _pages(rows) for t, _ in _texts(page) if t.startswith("No-")]
    assert names == [f"No-{n}" for n in range(40)]


def test_what_is_higher_than_a_page_goes_on_under_the_head_of_its_table() -> None:
    head, mark = Slice(10), RuleMark(0, 0, 10, 0)
    rest = Slice(100, (mark,), frame=Frame((head,)))
    flow = Flow(LETTER)
    flow.add([Slice(10), space(5, keep=True), Slice(600, (mark,), keep=True), rest])
    assert [[m.y1 for m in page.marks if isinstance(m, RuleMark)] for page in flow.pages] == [
        [],
        [LETTER.next_top],
        [LETTER.next_top + head.height],
    ]
