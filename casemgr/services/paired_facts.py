"""Dates and amounts in a text, in whatever way either language writes them."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from decimal import Decimal

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""The year before the first of each era."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = f"({'|'.join(_MONTHS)})[a-z]*\\.?"
_NUMBER = r"(?<![\d,.])(\d[\d,]*)"

_JAPANESE = re.compile(
    rf"({'|'.join(ERAS)})?\s*(元|(?<!\d)\d{{1,4}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(\d{{4}})(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"(?<![A-Za-z]){_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])")
DATES = (_JAPANESE, _DAY_FIRST, _MONTH_FIRST, _FIGURES)

AMOUNTS = (
    re.compile(rf"{_NUMBER}\s*円"),
    re.compile(rf"{_NUMBER}\s*(?:(?:Japanese\s+)?yen|JPY)(?![A-Za-z])", re.IGNORECASE),
    re.compile(rf"(?:¥|(?<![A-Za-z])JPY)\s*{_NUMBER}"),
)
WRITTEN = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A number as it is written in figures: 12,000 or 1.5."""
UNITS = {"百": 100, "千": 1_000, "万": 10_000, "億": 100_000_000}
# 千 of 千代田 and other names of places is no number. Lines break anywhere.
_WITH_UNITS = re.compile(
    rf"(?<!\d)(?<!\d[,.]){WRITTEN}(?:(?:\s*[万億]|\n?百|\n?千(?![代葉歳駄早]))+(?:\n?{WRITTEN})?)+"
)
_UNIT_OR_NUMBER = re.compile(rf"{WRITTEN}|[百千万億]")


def dates(text: str) -> Counter[str]:
    """Find the dates in a text, Western, of Japanese eras or English, as ISO dates."""
    found: list[str] = []
    for era, year, month, day in _JAPANESE.findall(text):
        found += _iso(year_of(era, year), month, day)
    for day, month, year in _DAY_FIRST.findall(text):
        found += _iso(year, month_of(month), day)
    for month, day, year in _MONTH_FIRST.findall(text):
        found += _iso(year, month_of(month), day)
    for year, _, month, day in _FIGURES.findall(text):
        found += _iso(year, month, day)
    return Counter(found)


def year_of(era: str, year: str) -> int:
    """Give the Western year of one of *era*; of a Western one that year."""
    return (1 if year == "元" else int(year)) + ERAS.get(era, 0)


def month_of(name: str) -> int:
    """Give the number of a month by its English name."""
    return _MONTHS.index(name[:3].lower()) + 1


def _iso(year: int | str, month: int | str, day: int | str) -> list[str]:
    try:
        return [date(int(year), int(month), int(day)).isoformat()]
    except ValueError:  # such as 31 November: no date
        return []


def amounts(text: str) -> Counter[str]:
    """Find the amounts of yen in a text."""
    plain = counted_out(text)
    return Counter(
        str(int(number.replace(",", "")))
        for pattern in AMOUNTS
        for number in pattern.findall(plain)
    )


def counted_out(text: str) -> str:
    """Write 1万2千 and 1.5億 in figures."""
    return _WITH_UNITS.sub(lambda found: f"{_sum(found[0]).normalize():f}", text)


def _sum(written: str) -> Decimal:
    total = section = current = Decimal(0)
    for part in _UNIT_OR_NUMBER.findall(written):
        unit = UNITS.get(part)
        if unit is None:
            current = Decimal(part.replace(",", ""))
        elif unit >= UNITS["万"]:
            total, section, current = total + (section + current) * unit, Decimal(0), Decimal(0)
        else:
            section, current = section + (current or 1) * unit, Decimal(0)
    return total + section + current
