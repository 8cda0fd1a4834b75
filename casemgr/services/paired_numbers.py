"""Numbers in texts that people typed once per language, brought to one form and compared.

Whatever way a number is written in either language, it is found: 10時 and 10 a.m., 3月 and March,
令和8年 and 2026, 電話 03-0000-0000 and +81 3-0000-0000, 第34条第1項 and Article 34(1), 1万2千 and
12,000. A wrong alarm stops a right letter, so that where one language may do without figures none
are asked for.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from casemgr.services.paired_facts import (
    AMOUNTS,
    DATES,
    ERAS,
    UNITS,
    WRITTEN,
    amounts,
    counted_out,
    dates,
    month_of,
    year_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    readings: frozenset[str]
    """What it may stand for: 5:00 is five or seventeen o'clock."""
    said: str = ""
    """What it is called where the other text lacks it; empty for one that need not be there.

    Numbers in words are such: 第三者 and "third party" count nothing.
    """


_UNSAID = frozenset({"0", "1"})
"""What one language says by figures and another by a word or not at all: 年1回, annually."""
_NOON = 12
_TIMES = {"p", "午後"}
_ENGLISH_ERAS = {"reiwa": "令和", "heisei": "平成", "showa": "昭和"}
_WORDS: dict[str, int] = {
    word: number
    for numbers, words in (
        (range(13), "zero one two three four five six seven eight nine ten eleven twelve"),
        (range(13, 20), "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        (range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety"),
        (range(1, 7), "first second third fourth fifth sixth"),
        (range(7, 13), "seventh eighth ninth tenth eleventh twelfth"),
        ((1, 2, 2, 2, 2, 4), "once twice both half double quarter"),
        ((12, 12, 14, 24), "dozen noon fortnight midnight"),
    )
    for number, word in zip(numbers, words.split(), strict=True)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_KANJI = "〇一二三四五六七八九"
_MULTIPLES = {"十": 10, **UNITS}
_ROMAN = {"i": 1, "v": 5, "x": 10}
_ALSO_WORDS = {"May", "March", "Mar"}
"""Months that are words, too."""


def unlike(one: str, other: str) -> tuple[set[str], set[str]]:
    """Give the numbers of each of two texts that the other one lacks, but for dates and yen.

    How often a text says a number makes no difference, nor does the way it is written.
    """
    ours, theirs = numbers(one), numbers(other)
    return _lacking(ours, theirs), _lacking(theirs, ours)


def _lacking(figures: tuple[Figure, ...], others: tuple[Figure, ...]) -> set[str]:
    known = _UNSAID.union(*(figure.readings for figure in others))
    return {f.said for f in figures if f.said and not f.readings & known}


def numbers(text: str) -> tuple[Figure, ...]:
    """Find the numbers in a text; those of dates and amounts of yen need not be in the other."""
    plain = _BETWEEN.sub("-", counted_out(unicodedata.normalize("NFKC", text)))
    found: list[Figure] = []
    for pattern, read in _WAYS:
        plain = pattern.sub(partial(_taken, read, found), plain)
    return tuple(found)


def _taken(
    read: Callable[[re.Match[str]], Iterator[Figure]], found: list[Figure], match: re.Match[str]
) -> str:
    """Read a number and leave a mark in its place, so that it is not read again."""
    found += read(match)
    return "|"


def _plainly(value: int | str) -> Iterator[Figure]:
    yield Figure(frozenset({str(value)}), str(value))


def _perhaps(*values: int | str) -> Iterator[Figure]:
    yield Figure(frozenset(map(str, values)))


# --- the ways of writing ------------------------------------------------------------------------


def _nothing(_: re.Match[str]) -> Iterator[Figure]:
    """Addresses on the net and numbers of letters differ from language to language."""
    yield from ()


def _date(match: re.Match[str]) -> Iterator[Figure]:
    for day in dates(match[0]):
        yield from _perhaps(*map(int, day.split("-")))


def _amount(match: re.Match[str]) -> Iterator[Figure]:
    yield from _perhaps(*amounts(match[0]))


def _telephone(match: re.Match[str]) -> Iterator[Figure]:
    yield from _plainly("0" + "".join(match.groups()))


def _era(match: re.Match[str]) -> Iterator[Figure]:
    era, year = match.groups()
    known = year.isdecimal() or year == "元"
    written = year if known else str(_of_kanji(year))
    yield from _plainly(year_of(_ENGLISH_ERAS.get(era.lower(), era), written))


def _two_hours(match: re.Match[str]) -> Iterator[Figure]:
    """Read 2:00-5:00 p.m.: the first hour may be of either half of the day."""
    yield from _hour(match[1], match[2])
    yield from _hour(match[3], match[4], match[5])


def _hour_then_half(match: re.Match[str]) -> Iterator[Figure]:
    yield from _hour(*match.groups())


def _half_then_hour(match: re.Match[str]) -> Iterator[Figure]:
    yield from _hour(match[2], match[3], match[1])


def _hour(written: str, minutes: str | None, half: str | None = None) -> Iterator[Figure]:
    """Give an hour of the day, of twenty-four, and its minutes."""
    hour = int(written)
    later = hour + _NOON if hour < _NOON else hour
    if half is None:
        yield Figure(frozenset({str(hour), str(later)}), str(hour))
    else:
        yield from _plainly(later if half.lower() in _TIMES else hour)
    if minutes:
        yield from _plainly(30 if minutes == "半" else int(minutes))


def _round_the_clock(_: re.Match[str]) -> Iterator[Figure]:
    yield from _plainly(24)
    yield Figure(frozenset({"7", "365"}), "365")


def _scaled(match: re.Match[str]) -> Iterator[Figure]:
    yield from _plainly(_even(Decimal(match[1].replace(",", "")) * _SCALES[match[2].lower()]))


def _roman(match: re.Match[str]) -> Iterator[Figure]:
    values = [_ROMAN[sign] for sign in (match[1] or match[2]).lower()]
    yield from _plainly(sum(-v if v < max(values[n:]) else v for n, v in enumerate(values)))


def _month(match: re.Match[str]) -> Iterator[Figure]:
    before, name, after = match.groups()
    sure = before or after or name not in _ALSO_WORDS
    yield from (_plainly if sure else _perhaps)(month_of(name))


def _of_name(match: re.Match[str]) -> Iterator[Figure]:
    """Read the 4 of A4, which one language may do without."""
    yield from _perhaps(_even(Decimal(match[1].replace(",", ""))))


def _figures(match: re.Match[str]) -> Iterator[Figure]:
    written = match[0].replace(",", "")
    # The zeros before the number of an account belong to it; that of 09 is for show.
    short = len(written) <= len("09") or "." in written
    yield from _plainly(_even(Decimal(written)) if short else written)


def _even(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _words(match: re.Match[str]) -> Iterator[Figure]:
    total = section = 0
    for word in re.split("[ -]+(?:and )?", match[0].lower()):
        scale = _SCALES.get(word, 0)
        if not scale:
            section += _WORDS[word]
            yield from _perhaps(_WORDS[word])
        elif scale == _SCALES["hundred"]:
            section = (section or 1) * scale
        else:
            total, section = total + (section or 1) * scale, 0
    yield from _perhaps(total + section)


def _kanji(match: re.Match[str]) -> Iterator[Figure]:
    yield from _perhaps(_of_kanji(match[0]))


def _of_kanji(written: str) -> int:
    """Read 二十五, 二〇二六 or 一万二千."""
    total = section = 0
    current = ""
    for sign in written:
        unit = _MULTIPLES.get(sign)
        if unit is None:
            current += str(_KANJI.index(sign))
        elif unit >= UNITS["万"]:
            total, section, current = total + (section + int(current or 0)) * unit, 0, ""
        else:
            section, current = section + int(current or 1) * unit, ""
    return total + section + int(current or 0)


_BETWEEN = re.compile(r"(?<=\d)[‐‑‒–—―−ー~〜](?=\d)")
"""Whatever stands between two numbers for a hyphen."""
_LATIN = "[A-Za-z]"
_MINUTES = r"(?:[:.](\d{2}))?"
_HALF = rf"([ap])\.?\s?m(?!{_LATIN})"
_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_BEFORE_MONTHS = "in|of|by|to|since|until|till|from|through|before|after|early|late|mid"
_WORD = f"(?:{'|'.join((*_WORDS, *_SCALES))})"
_PARTS = "Chapter|Section|Part|Article|Paragraph|Item|Annex|Title"

_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Figure]]], ...] = (
    (re.compile(r"(?:https?://|www\.)[!-~]+|[!-~]{1,64}@[!-~]+"), _nothing),
    (re.compile(rf"(?<!{_LATIN})R\d{{4}}-\d{{4,}}(?:-L\d+)?"), _nothing),
    *((pattern, _date) for pattern in DATES),
    *((pattern, _amount) for pattern in AMOUNTS),
    # Nine or ten figures after the 0 that +81 stands for.
    (
        re.compile(
            r"(?<![\d-])(?:\+81[\s-]*(?:\(0\))?[\s-]*0?|\(?0)(?=(?:[\s()-]{0,2}\d){9,10}(?![\d-]))"
            r"(\d{1,4})\)?[\s-]?\(?(\d{1,4})\)?[\s-]?(\d{3,4})(?!\d)"
        ),
        _telephone,
    ),
    (re.compile(rf"({'|'.join(ERAS)})\s*(元|\d{{1,4}}|[一二三四五六七八九十]{{1,4}})\s*年"), _era),
    (
        re.compile(rf"(?<!{_LATIN})({'|'.join(_ENGLISH_ERAS)})\s+(\d{{1,4}})(?!\d)", re.IGNORECASE),
        _era,
    ),
    (re.compile(r"(?<![\d/])24/7(?![\d/])|24時間、?(?:週7日|365日)"), _round_the_clock),
    (
        re.compile(
            rf"(?<!\d)(\d{{1,2}}){_MINUTES}\s*(?:-|–|—|~|to|until|till)\s*"
            rf"(\d{{1,2}}){_MINUTES}\s*{_HALF}",
            re.IGNORECASE,
        ),
        _two_hours,
    ),
    (re.compile(rf"(?<!\d)(\d{{1,2}}){_MINUTES}\s*{_HALF}", re.IGNORECASE), _hour_then_half),
    (
        re.compile(rf"(?<!{_LATIN})([ap])\.?m\.?\s*(\d{{1,2}}){_MINUTES}(?!\d)", re.IGNORECASE),
        _half_then_hour,
    ),
    (re.compile(r"(午前|午後)\s*(\d{1,2})\s*(?:時(?!間)|:)\s*(半|\d{2})?"), _half_then_hour),
    (re.compile(r"(?<![\d:])(\d{1,2})\s*時(?!間)\s*(半|\d{1,2}(?=\s*分))?"), _hour_then_half),
    (re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])"), _hour_then_half),
    (
        re.compile(
            rf"(?<!\d)(?<!\d[,.])({WRITTEN})\s*(hundred|thousand|million|billion)", re.IGNORECASE
        ),
        _scaled,
    ),
    (
        re.compile(rf"\(([ivx]{{1,5}})\)|(?<!{_LATIN})(?:{_PARTS})\s+([IVX]{{1,5}})(?!{_LATIN})"),
        _roman,
    ),
    (
        re.compile(
            rf"(?:(?<!{_LATIN})({_BEFORE_MONTHS}|(?<=\d)(?:st|nd|rd|th)?)[\s-]+)?"
            rf"(?<!{_LATIN})({_MONTHS})(?!{_LATIN})(?=(\.?\s+\d)?)"
        ),
        _month,
    ),
    (re.compile(rf"(?<={_LATIN})-?({WRITTEN})"), _of_name),
    (re.compile(WRITTEN), _figures),
    (
        re.compile(rf"(?<!{_LATIN}){_WORD}(?:(?:[ -]|\sand\s){_WORD})*(?!{_LATIN})", re.IGNORECASE),
        _words,
    ),
    (re.compile(f"[{_KANJI}{''.join(_MULTIPLES)}]{{1,20}}"), _kanji),
)
"""Each way of writing a number, those that say more of it first."""
