"""Facts found in the text of a letter, in whatever way they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import LetterData, LetterKind
from casemgr.services.paired import Side, amounts, dates, differences

DAY = "2026-11-03"
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "2026年11月3日",
        "令和8年11月3日",
        "2026 年 11月\n3 日",
        "on 3 November 2026.",
        "on 3\nNovember\n2026",
        "3rd Nov. 2026",
        "November 3, 2026",
        "Nov 3rd 2026",
        "2026-11-03",
        "2026/11/3",
        "(2026.11.03)",
    ],
)
def test_one_day_in_many_forms(text: str) -> None:
    assert dict(dates(text)) == {DAY: 1}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", "2019-05-01"),
        ("平成31年4月30日", "2019-04-30"),
        ("昭和64年1月7日", "1989-01-07"),
        ("大正15年12月24日", "1926-12-24"),
        ("明治45年7月29日", "1912-07-29"),
    ],
)
def test_days_of_every_era(text: str, day: str) -> None:
    assert list(dates(text)) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "平成15年法律第57号",
        "2026年11月31日",
        "31 November 2026",
        "電話 03-0000-0000",
        "〒150-0000",
        "R2026-0012-L3",
        "12026-11-03",
        "in November 2026",
        "11月3日",
        "2026-11/03",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert not dates(text)


@given(st.dates(date(2019, 5, 1), date(2099, 12, 31)))
def test_the_same_day_in_three_ways(day: date) -> None:
    year, month = day.year, day.month
    era = "元" if year == 2019 else str(year - 2018)
    texts = (
        f"{year}年{month}月{day.day}日",
        f"令和{era}年{month}月{day.day}日",
        f"{day.day} {MONTHS[month - 1]} {year}",
    )
    assert [list(dates(text)) for text in texts] == [[day.isoformat()]] * 3


@pytest.mark.parametrize(
    "text",
    ["12,000円", "金12000円也", "12,000 yen", "12,000 JPY", "¥12,000-", "JPY 12000", "1.2円 1万2"],
)
def test_one_amount_in_many_forms(text: str) -> None:
    assert list(amounts(text)) == ([] if text.startswith("1.2") else ["12000"])


def test_amounts_of_ten_thousands_and_several() -> None:
    assert dict(amounts("1万円、2,000円、2,000 yen")) == {"10000": 1, "2000": 2}
    assert not amounts("円 yen 3 years 2026")


def side(language: Language, text: str, *house: str) -> Side:
    data = LetterData(
        kind=LetterKind.ACKNOWLEDGEMENT,
        reference="R2026-0001-L1",
        case_number="R2026-0001",
        issued_on=date(2026, 11, 3),
        arrived_on=date(2026, 11, 2),
        company=Particulars(),
        addressee="見本 太郎",
        addressee_organisation="",
        address=Address(),
        person="",
        policy_title=Text(),
        items=(),
    )
    return Side(data, language, text, house)


def test_the_own_words_of_letters_say_a_day_equally_often() -> None:
    ours = side(Language.JA, "2026年11月3日、2026年11月3日")
    assert differences(ours, side(Language.EN, "3 November 2026")) == ("date:2026-11-03:ja",)
    assert differences(ours, side(Language.EN, "3 November 2026 3 November 2026")) == ()


def test_the_companys_own_words_say_it_as_often_as_they_like() -> None:
    ours = side(Language.JA, "2026年11月3日、2026年11月3日", "((issued_on))")
    assert differences(ours, side(Language.EN, "3 November 2026")) == ()
    assert differences(side(Language.JA, "2026年11月3日"), side(Language.EN, "none", "x")) == (
        "date:2026-11-03:ja",
    )
