"""The business calendar: what the table of holidays says, and what the company says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from casemgr.domain.text import Language
from casemgr.services.calendar import JapaneseCalendar, holiday_name, is_closing_day

THANKSGIVING = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    "text",
    ["12-29", "02-29", "2026-12-29", "2028-02-29", "+11-23", "+2026-11-23", "+02-29"],
)
def test_a_day_of_every_year_or_of_one_closed_or_worked(text: str) -> None:
    assert is_closing_day(text)


@pytest.mark.parametrize(
    "text",
    ["", "+", "12", "13-01", "02-30", "2027-02-29", "++2026-11-23", "-11-23", "20261123",
     "2026-W48-1", "+ 11-23", "2026-11-23+", "12/29"],
)  # fmt: skip
def test_anything_else_is_no_day(text: str) -> None:
    assert not is_closing_day(text)


def test_a_holiday_of_the_table_that_is_none_is_declared_a_working_day() -> None:
    assert JapaneseCalendar().closed(THANKSGIVING) == "勤労感謝の日"
    ours = JapaneseCalendar(["+2026-11-23"])
    assert ours.closed(THANKSGIVING) == ""
    assert ours.closed(date(2027, 11, 23)) == "勤労感謝の日"


def test_a_day_worked_every_year_is_worked_but_not_on_weekends() -> None:
    ours = JapaneseCalendar(["+11-23"])
    assert [ours.closed(date(year, 11, 23)) for year in (2026, 2027, 2028, 2030)] == [
        "",
        "",
        "",
        "weekend",
    ]


def test_a_saturday_of_one_year_can_be_worked() -> None:
    assert JapaneseCalendar(["+2026-11-21"]).closed(date(2026, 11, 21)) == ""


def test_a_holiday_the_table_does_not_know_is_declared_a_closing_day() -> None:
    ours = JapaneseCalendar(["2026-11-24"])
    assert ours.closed(date(2026, 11, 24)) == "closing_day"
    assert ours.closed(date(2027, 11, 24)) == ""


def test_a_day_of_one_year_goes_before_a_day_of_every_year() -> None:
    ours = JapaneseCalendar(["12-29", "+2026-12-29"])
    assert ours.closed(date(2026, 12, 29)) == ""
    assert ours.closed(date(2027, 12, 29)) == "closing_day"
    other = JapaneseCalendar(["+11-23", "2026-11-23"])
    assert other.closed(THANKSGIVING) == "closing_day"
    assert other.closed(date(2027, 11, 23)) == ""


def test_of_two_days_that_contradict_each_other_the_closed_one_holds() -> None:
    assert JapaneseCalendar(["2026-11-24", "+2026-11-24"]).closed(date(2026, 11, 24)) == (
        "closing_day"
    )
    assert JapaneseCalendar(["11-24", "+11-24"]).closed(date(2026, 11, 24)) == "closing_day"


def test_the_table_reaches_into_years_that_no_one_has_decreed_yet() -> None:
    calendar = JapaneseCalendar()
    for year in (2027, 2035, 2050):
        assert calendar.closed(date(year, 1, 1)) != ""
        days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
        assert 12 <= sum(calendar.closed(d) not in {"", "weekend"} for d in days) <= 22


def test_holidays_have_a_name_in_both_languages() -> None:
    assert holiday_name(THANKSGIVING, Language.JA) == "勤労感謝の日"
    assert holiday_name(THANKSGIVING, Language.EN) == "Labor Thanksgiving Day"
    assert holiday_name(THANKSGIVING + timedelta(days=1), Language.EN) == ""
