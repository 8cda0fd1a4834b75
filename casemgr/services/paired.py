"""Whether a Japanese letter and its English translation carry the same facts.

Both are made of one set of data. That their words put it the same way is checked on what the
reader gets: the texts as read back from the two PDF files, with Japanese and English dates,
amounts and numbers brought to one form.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import LetterData, LetterItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""The year before the first of each era."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = f"({'|'.join(_MONTHS)})[a-z]*\\.?"
_NUMBER = r"(?<![\d,.])(\d[\d,]*)"

_JAPANESE = re.compile(
    rf"({'|'.join(_ERAS)})?\s*(元|(?<!\d)\d{{1,4}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(\d{{4}})(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"(?<![A-Za-z]){_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])")

_AMOUNTS = (
    re.compile(rf"{_NUMBER}\s*()円"),
    re.compile(rf"{_NUMBER}\s*(万)円"),
    re.compile(rf"{_NUMBER}()\s*(?:yen|JPY)(?![A-Za-z])", re.IGNORECASE),
    re.compile(rf"(?:¥|(?<![A-Za-z])JPY)\s*{_NUMBER}()"),
)
_ANNEX = re.compile(r"(?:別紙|Annex)\s*(\d+)")
# Kana and kanji count as letters of a word, so a word's edge is none of theirs.
_CASE = re.compile(r"(?<![A-Za-z\d])R\d{4}-\d{4,}")


@dataclass(frozen=True, slots=True)
class Side:
    """One letter of the pair."""

    data: LetterData
    language: Language
    text: str
    """As read back from the PDF."""
    house: tuple[str, ...] = ()
    """The company's own texts in it, with their fields; each language has its own."""


def differences(japanese: Side, english: Side) -> tuple[str, ...]:
    """Tell what one letter says and the other does not; empty where they agree.

    Each is what it is, the value and the letter that has it: ``date:2026-11-20:ja``,
    ``amount:1000:en``, ``annex:2:ja``, ``case:R2026-0012:en``; ``item:2`` is an item that is
    decided differently.
    """
    found = [f"item:{number}" for number in _unequal_items(japanese.data, english.data)]
    for kind, facts in _COUNTED.items():
        one, other = _worded(facts, japanese, english), _worded(facts, english, japanese)
        if japanese.house or english.house:
            # The company's texts may name the days of the letter as often as they like too.
            one, other = Counter(set(one)), Counter(set(other))
        found += _apart(kind, set(one - other), set(other - one))
        # What people typed says a thing as often as it likes in each language.
        found += _apart(kind, *(set(_of_typed(facts, side)) for side in (japanese, english)))
    for kind, names in _NAMED.items():
        found += _apart(kind, *(set(names(_plain(side.text))) for side in (japanese, english)))
    return tuple(dict.fromkeys(found))


def _apart(kind: str, japanese: set[str], english: set[str]) -> list[str]:
    only = {Language.JA: japanese - english, Language.EN: english - japanese}
    return [f"{kind}:{v}:{language}" for language in Language for v in sorted(only[language])]


def _unequal_items(one: LetterData, other: LetterData) -> list[int]:
    ours, theirs = ({i.number: _outcome(i) for i in data.items} for data in (one, other))
    return [n for n in sorted({*ours, *theirs}) if ours.get(n) != theirs.get(n)]


def _outcome(item: LetterItem) -> tuple[object, ...]:
    return item.type, item.outcome, item.decided_on, item.carried_out_on, item.promised_on


# --- what a text says -------------------------------------------------------------------------


def dates(text: str) -> Counter[str]:
    """Find the dates in a text, Western, of Japanese eras or English, as ISO dates."""
    found: list[str] = []
    for era, year, month, day in _JAPANESE.findall(text):
        number = 1 if year == "元" else int(year)
        found += _iso(number + _ERAS.get(era, 0), month, day)
    for day, month, year in _DAY_FIRST.findall(text):
        found += _iso(year, _month(month), day)
    for month, day, year in _MONTH_FIRST.findall(text):
        found += _iso(year, _month(month), day)
    for year, _, month, day in _FIGURES.findall(text):
        found += _iso(year, month, day)
    return Counter(found)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _iso(year: int | str, month: int | str, day: int | str) -> list[str]:
    try:
        return [date(int(year), int(month), int(day)).isoformat()]
    except ValueError:  # such as 31 November: no date
        return []


def amounts(text: str) -> Counter[str]:
    """Find the amounts of yen in a text."""
    return Counter(
        str(int(number.replace(",", "")) * (10_000 if ten_thousands else 1))
        for pattern in _AMOUNTS
        for number, ten_thousands in pattern.findall(text)
    )


_COUNTED: dict[str, Callable[[str], Counter[str]]] = {"date": dates, "amount": amounts}
"""What both letters say equally often, but for texts that people typed."""
_NAMED: dict[str, Callable[[str], list[str]]] = {"annex": _ANNEX.findall, "case": _CASE.findall}


def _plain(text: str) -> str:
    """Full-width figures and signs become plain ones."""
    return unicodedata.normalize("NFKC", text)


def _worded(facts: Callable[[str], Counter[str]], side: Side, other: Side) -> Counter[str]:
    """Give what the letter's own words say: what was typed, or is this letter's alone, is not."""
    left = facts(_plain(side.text)) - _of_typed(facts, side)
    return left - facts(_plain(" ".join((*_own(side.data, other.data), *side.house))))


def _of_typed(facts: Callable[[str], Counter[str]], side: Side) -> Counter[str]:
    texts = _strings(side.data, side.language)
    return Counter(fact for text in texts for fact in facts(_plain(text)).elements())


def _own(data: LetterData, other: LetterData) -> Iterator[str]:
    """Give the dates of letters before, where each language had one of its own."""
    for mine, theirs in zip(_before(data), _before(other), strict=False):
        if mine != theirs and mine[1] is not None:
            yield mine[1].isoformat()


def _before(data: LetterData) -> list[tuple[str, date | None]]:
    return [(data.corrects, data.corrects_on), *((i.replaces, i.replaces_on) for i in data.items)]


def _strings(value: Any, language: Language) -> Iterator[str]:
    """Give every text in *value*, as it stands in a letter in *language*."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield value.in_(language)
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one, language)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name), language)
