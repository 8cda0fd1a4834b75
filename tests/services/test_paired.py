"""Facts found in the text of a letter, in whatever way they are written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import LetterData, LetterItem, LetterKind, ReasonedItem
from casemgr.services.paired import Side, amounts, articles, dates, differences
from casemgr.services.printing import Statement

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


# --- what the fixed words say -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("法第35条第7項", {"35(7)"}),
        ("第３５条\n第１項及び第５項", {"35(1)", "35(5)"}),
        ("第35条第1項、第3項及び第5項並びに第26条第1項", {"35(1)", "35(3)", "35(5)", "26(1)"}),
        ("第33条第5項において準用する同条第2項第1号", {"33(5)", "33(2)(1)"}),
        ("個人情報の保護に関する法律施行規則第18条第3項", {"Rule 18(3)"}),
        ("個人情報の保護に関する法律施行令第12条", {"Order 12"}),
        ("Act, Article\u00a035(7)", {"35(7)"}),
        ("Article 35(1),\n(3) and (5), Article 26(1)", {"35(1)", "35(3)", "35(5)", "26(1)"}),
        ("Article 33(2)(i) as applied by Article 33(5)", {"33(5)", "33(2)(1)"}),
        ("Article 27(2)(vi) and (see below)", {"27(2)(6)"}),
        ("Article 18(3) of the Enforcement Rules", {"Rule 18(3)"}),
        ("Article 12 of the Enforcement Order", {"Order 12"}),
        ("同条、条、第5項、Articles, 35(7)", set()),
    ],
)
def test_articles_in_both_languages(text: str, cited: set[str]) -> None:
    assert articles(text) - {""} == cited


def saying(language: Language, text: str, *said: Statement, **values: Any) -> Side:
    one = side(language, text)
    return replace(one, data=replace(one.data, **values), statements=said)


NO = Statement(1, "We do not delete it.", "The decision")
NEIN = Statement(1, "消去いたしません。", "決定")


@pytest.mark.parametrize(
    "text",
    [
        "We do not delete it.",
        "We do\nnot de-\nlete it.",
        "2 The We do not\ndecision delete it. 3 Other",
        "2 Decision We do not Page 1 of 2\fdelete it. Page 2 of 2",
    ],
)
def test_words_are_found_wherever_a_line_or_a_page_ends(text: str) -> None:
    japanese = saying(Language.JA, "消去いたしません。", NEIN)
    assert differences(japanese, saying(Language.EN, text, NO)) == ()


def test_words_are_found_beside_a_label_of_two_lines_at_the_end_of_a_page() -> None:
    said = Statement(1, "We have decided not to delete it for now.", "The decision")
    text = "2 The We have\ndecision decided not Page 1 of 2\fto delete it for now. Page 2 of 2"
    japanese = saying(Language.JA, "消去いたしません。", NEIN)
    assert differences(japanese, saying(Language.EN, text, said)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We delete it.",
        "We do not delete\fWe do not delete",
        "delete it.\fWe do not",
        "We do not\fPage 2\fdelete it.",
        # The rest of it stands at the top of the next page, not anywhere.
        f"We do not\f{'Another text. ' * 5} delete it.",
    ],
)
def test_words_that_are_not_there_are_missed(text: str) -> None:
    japanese = saying(Language.JA, "消去いたしません。", NEIN)
    assert differences(japanese, saying(Language.EN, text, NO)) == ("text:1:en",)
    whole = replace(NO, item=0), replace(NEIN, item=0)
    japanese = saying(Language.JA, "", whole[1])
    assert differences(japanese, saying(Language.EN, NO.text, whole[0])) == ("letter:0:ja",)


def test_what_is_said_of_two_items_stands_twice() -> None:
    twice = (NEIN, replace(NEIN, item=2)), (NO, replace(NO, item=2))
    japanese = saying(Language.JA, NEIN.text * 2, *twice[0])
    assert differences(japanese, saying(Language.EN, f"{NO.text} {NO.text}", *twice[1])) == ()
    lost = differences(japanese, saying(Language.EN, f"{NO.text}\f{NO.text[3:]}", *twice[1]))
    assert lost == ("text:1:en", "text:2:en")


def test_what_only_one_letter_has_to_say_is_named_and_signs_alone_are_nothing() -> None:
    japanese = saying(Language.JA, NEIN.text, NEIN, Statement(2, "―"))
    english = saying(Language.EN, NO.text, NO)
    assert differences(japanese, english) == ("text:2:en",)


def test_an_article_of_one_letter_only_is_named_unless_its_own_words_foresee_it() -> None:
    japanese = side(Language.JA, "法第35条第7項")
    assert differences(japanese, side(Language.EN, "Act, Article 35(7)")) == ()
    wrong = differences(japanese, side(Language.EN, "Act, Article 34(3)"))
    assert wrong == ("article:35(7):ja", "article:34(3):en")
    fixed = Statement(1, "Article 35(7)"), Statement(1, "第35条第7項")
    cut = saying(Language.JA, "第35条 1 ／ 2\f第7項", fixed[1])
    assert differences(cut, saying(Language.EN, "Article 35(7)", fixed[0])) == ()
    house = side(Language.EN, "Article 35(7), Article 40", "Article 40")
    assert differences(japanese, house) == ()


def told(**more: Any) -> ReasonedItem:
    values: dict[str, Any] = {
        "number": 1, "type": RequestType.ERASE, "label": Text(), "article": "35(1)",
        "notice_article": "35(7)", "policy_ref": "6(3)", "asked": "",
    }  # fmt: skip
    return ReasonedItem(**(values | more))


@pytest.mark.parametrize(
    "other",
    [
        {"notice_article": "34(3)"},
        {"article": "35(5)"},
        {"policy_ref": ""},
        {"exception_article": "33(2)(i)"},
        {"method": "paper"},
        {"withheld": (Text("a", "あ"),)},
        {"redacted": (Text("a", "あ"),)},
        {"purposes": (Text("a", "あ"),)},
        {"measure": "x"},
        {"asked": "x"},
        {"reason": "x"},
    ],
    ids=lambda o: next(iter(o)),
)
def test_items_of_other_values_are_named(other: dict[str, Any]) -> None:
    def of(language: Language, item: LetterItem) -> Side:
        return saying(language, "", items=(item,))

    assert differences(of(Language.JA, told()), of(Language.EN, told(**other))) == ("item:1",)
    both = {**other, "reason": "理由"} if "reason" in other else other
    assert differences(of(Language.JA, told(**other)), of(Language.EN, told(**both))) == ()
