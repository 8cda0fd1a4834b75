"""Numbers of texts in two languages: the same in whatever way they are written, else named."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casemgr import resources
from casemgr.services.paired_facts import amounts
from casemgr.services.paired_numbers import unlike

if TYPE_CHECKING:
    from collections.abc import Iterator

NONE: tuple[set[str], set[str]] = (set(), set())
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
WORDS = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]  # fmt: skip

ALIKE = [
    # times
    ("平日10時から17時まで", "weekdays 10:00-17:00"),
    ("平日10時から17時まで", "weekdays from 10 a.m. to 5 p.m."),
    ("午前10時から午後5時30分", "10 am – 5:30 pm"),
    ("午前9時半", "9:30 A.M."),
    ("午後2時から5時まで", "2-5 p.m."),
    ("10:00～17:00", "10:00 to 17:00"),
    ("９時〜18時", "9 AM~6 PM"),
    ("10:00-17:30", "10.00 a.m.-5.30 p.m."),
    ("17時", "PM 5:00"),
    ("12時", "12 p.m."),
    ("午後12時30分", "12:30 p.m."),
    ("正午・12時", "noon"),
    ("午前0時から", "from midnight, 0:00"),
    ("24時間", "24 hours"),
    ("24時間365日", "24/7"),
    ("10時間", "ten hours"),
    # telephones and accounts
    ("電話 03-1234-5678", "Tel. +81 3-1234-5678"),
    ("（03）1234-5678", "+81-(0)3-1234-5678"),
    ("03ー1234ー5678", "(03) 1234-5678"),
    ("09012345678", "+81 90 1234 5678"),
    ("0120-000-000", "0120 000 000"),
    ("見本銀行　渋谷支店　普通預金　0000000", "Mihon Bank, ordinary account No. 0000000"),
    # days, months, years
    ("2026年3月1日", "March 1, 2026"),
    ("3月1日", "1 March"),
    ("2026年3月まで", "up to March 2026"),
    ("2026-03", "Mar. 2026"),
    ("5月に", "in May"),
    ("当社は", "May we add that we do"),
    ("当社は", "March past"),
    ("令和8年の記録", "records of 2026"),
    ("令和元年度", "fiscal 2019"),
    ("令和八年", "Reiwa 8 (2026)"),
    ("平成15年法律第57号", "Act No. 57 of 2003"),
    ("二〇二六年", "2026"),
    # articles
    ("第34条第1項", "Article 34(1)"),
    ("第33条第2項第1号", "Article 33(2)(i)"),
    ("第27条第2項第6号", "Article 27(2)(vi)"),
    ("第35条第9項", "Article 35(ix)"),
    ("第4章第2節", "Chapter IV, Section 2"),
    # counts
    ("1か月", "one month"),
    ("1か月", "a month"),
    ("年1回", "annually"),
    ("0件", "none"),
    ("2名", "two persons"),
    ("2通とも", "both"),
    ("2分の1", "half"),
    ("第三者の記録", "records of a third party"),
    ("記録", "records of a third party"),
    ("三件", "three records"),
    ("12件", "a dozen"),
    ("25通", "twenty-five mails"),
    ("二十五通", "25 mails"),
    ("200件", "two hundred"),
    ("1,234件", "one thousand two hundred and thirty-four"),
    ("２０％", "20 percent"),
    ("1.50％", "1.5%"),
    ("1万2千件", "12,000 records"),
    ("1.5万件", "15 thousand records"),
    ("3百件", "300"),
    ("1千万件", "10 million"),
    ("3億2千万人", "320,000,000 people"),
    ("一万二千件", "12,000"),
    ("百件", "one hundred"),
    ("3名，5万件", "50,000 records, 3 persons"),
    ("①写し", "1. copy"),
    ("21日", "the 21st"),
    ("09", "9"),
    # what one language may do without
    ("1,200円", "1,200 Japanese yen"),
    ("1万2千円", "JPY 12,000"),
    ("A4用紙", "paper"),
    ("COVID-19の記録", "records of that illness"),
    ("R2026-0002-L1の件", "our letter R2026-0002-L2"),
    ("https://a.example/ja/3", "https://a.example/en/4"),
    ("a3@example.jp", "b4@example.jp"),
    ("千代田1-5千代田ビル", "1-5 Chiyoda"),
    ("理由", ""),
]


@pytest.mark.parametrize(("japanese", "english"), ALIKE)
def test_the_same_number_in_two_languages(japanese: str, english: str) -> None:
    assert unlike(japanese, english) == NONE
    assert unlike(english, japanese) == NONE


@pytest.mark.parametrize(
    ("japanese", "english", "ours", "theirs"),
    [
        ("普通 1234567", "account 7654321", {"1234567"}, {"7654321"}),
        ("普通 0123456", "account 123456", {"0123456"}, {"123456"}),
        ("10時から17時まで", "9:00-12:00", {"10", "17"}, {"9", "12"}),
        ("午後5時", "5 a.m.", {"17"}, {"5"}),
        ("9時半", "9:15", {"30"}, {"15"}),
        ("03-1234-5678", "+81 3-1234-5679", {"0312345678"}, {"0312345679"}),
        ("3件", "5 records", {"3"}, {"5"}),
        ("3件", "five records", {"3"}, set()),
        ("三件", "5 records", set(), {"5"}),
        ("10日以内", "within 30 days", {"10"}, {"30"}),
        ("20％", "80%", {"20"}, {"80"}),
        ("2026年3月まで", "up to May 2026", {"3"}, {"5"}),
        ("2月", "May 3", {"2"}, {"5", "3"}),
        ("100ドル", "$900", {"100"}, {"900"}),
        ("令和8年", "2027", {"2026"}, {"2027"}),
        ("第34条第7項", "Article 35(iv)", {"34", "7"}, {"35", "4"}),
        ("1万2千件", "12,500", {"12000"}, {"12500"}),
        ("150万件", "1.6 million", {"1500000"}, {"1600000"}),
        ("24時間365日", "24 hours", {"365"}, set()),
        ("4名", "", {"4"}, set()),
    ],
)
def test_another_number_is_named(
    japanese: str, english: str, ours: set[str], theirs: set[str]
) -> None:
    assert unlike(japanese, english) == (ours, theirs)
    assert unlike(english, japanese) == (theirs, ours)


@given(st.integers(2, 99_999_999), st.integers(2, 99_999_999))
@example(10_000, 12_000)
def test_any_count_is_itself_and_no_other(one: int, other: int) -> None:
    ways = [f"{one}件", f"{one:,}件", *([f"{one // 10_000}万件"] if one % 10_000 == 0 else [])]
    for way in ways:
        assert unlike(way, f"{one:,} records") == NONE
        assert (unlike(way, f"{other} records") == NONE) is (one == other)


@given(st.integers(0, 23), st.integers(0, 59))
def test_any_time_of_day(hour: int, minute: int) -> None:
    half = ("午後", "p.m.") if hour >= 12 else ("午前", "a.m.")
    small = hour - 12 if hour > 12 else hour
    ways = (f"{hour}時{minute}分", f"{hour}:{minute:02}", f"{half[0]}{small}時{minute}分")
    for way in ways:
        assert unlike(way, f"{small}:{minute:02} {half[1]}") == NONE
        assert unlike(way, f"{hour:02}:{minute:02}") == NONE


@given(st.dates(date(2019, 5, 1), date(2099, 12, 31)))
def test_any_month_and_day(day: date) -> None:
    month = MONTHS[day.month - 1]
    assert unlike(f"{day.month}月{day.day}日", f"{day.day} {month}") == NONE
    assert unlike(f"{day.year}年{day.month}月", f"in {month} {day.year}") == NONE
    assert unlike(f"令和{day.year - 2018}年{day.month}月", f"{month} {day.year}") == NONE
    wrong = MONTHS[day.month % 12]
    if {day.month, day.month % 12 + 1}.isdisjoint({1, day.day}):
        assert unlike(f"{day.month}月{day.day}日", f"{day.day} {wrong}") != NONE


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert unlike(text, text) == NONE


@pytest.mark.parametrize("one", ["9", "令和9", "Reiwa 9", "一", "万", "9万", "nine ", "9-", "a"])
def test_no_text_is_too_long(one: str) -> None:
    text = f"{one[:-1]}{one[-1] * 6000}年"
    assert unlike(text, text) == NONE


@pytest.mark.parametrize("number", range(2, 13))
def test_numbers_in_words(number: int) -> None:
    assert unlike(f"{number}通", f"{WORDS[number - 2]} letters") == NONE


@pytest.mark.parametrize("written", ["1万2千円", "1万2,000円", "1.2万円", "1\n万2\n千円"])
def test_amounts_with_units(written: str) -> None:
    assert dict(amounts(written)) == {"12000": 1}
    assert dict(amounts("1,000 Japanese yen")) == {"1000": 1}


def pairs(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, text in value.items():
            english = value.get(f"{key.removesuffix('_ja')}_en") if key.endswith("_ja") else None
            if isinstance(text, str) and isinstance(english, str):
                yield text, english
            yield from pairs(text)
    elif isinstance(value, list):
        for one in value:
            yield from pairs(one)


@pytest.mark.parametrize("name", ["law/appi.toml", "policy/omakase.toml"])
def test_the_shipped_texts_give_no_wrong_alarm(name: str) -> None:
    found = list(pairs(tomllib.loads(resources.read(name).decode())))
    assert len(found) > 50
    for japanese, english in found:
        assert not all(unlike(japanese, english)), japanese
