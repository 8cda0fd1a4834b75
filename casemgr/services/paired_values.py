"""What the values of a letter are, beside its own words: compared from letter to letter.

Values of one language (names, rows of an annex, a telephone number) are the same in both letters
and stand in both. What was typed once per language says the same numbers, and as many things.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from casemgr.domain.decision import Outcome
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import LetterKind, ReasonedItem
from casemgr.services.paired_numbers import unlike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from casemgr.services.letter_data import Annex, LetterData, LetterItem
    from casemgr.services.paired import Side

TEXTS = {
    "reason": True,
    "measure": True,
    "enclosures": True,
    "hours": True,
    "payment": True,
    "address": False,
    "company": False,
    "policy": False,
    "house": False,
}
"""What is typed once per language, and whether each must have every number of the other.

Of addresses, the policy and the company's own words one language may do without, as without the
floor of a building; but where each has a number that the other lacks, they say otherwise.
"""
_COMPANY = ("address", "hours", "payment")
_MEASURED = {Outcome.ALTERNATIVE.value, Outcome.GRANTED_PART.value}
"""Outcomes whose letter says the measure; others have no line for it."""
_LONG = 8
"""Letters of a text that does not stand in a letter by chance."""
_HONORIFIC = re.compile("(?:様|さま|殿|御中|先生)$")
"""What a Japanese letter writes in its own way, and an English one as it was typed."""
_IN_ONE = {"addressee", "address", "company"}
"""Parts of which no label stands between two lines."""
_USUAL = 5
"""Letters that a line of a longer value has on the whole; one or the other may be short."""
_BETWEEN = 6
"""How many lines (foot, heading, labels) may stand between two lines of one value."""


def differences(japanese: Side, english: Side) -> list[str]:
    """Name the parts of a letter whose values differ, and numbers that one text lacks.

    ``annex:2`` is what is disclosed with item 2; ``number:reason 2:ja:10`` says that only the
    Japanese reason of item 2 has the number 10.
    """
    found = [*_unequal(_values(japanese.data), _values(english.data))]
    found += _unprinted(japanese, english)
    found += _unlike(_typed(japanese), _typed(english))
    return found


def _unequal(one: Mapping[str, object], other: Mapping[str, object]) -> Iterator[str]:
    # An item, a request or an annex that only one letter has is told by what it lacks.
    yield from (part for part in one if part in other and one[part] != other[part])


# --- values of one language -----------------------------------------------------------------


def _values(data: LetterData) -> dict[str, object]:
    """Give the values that both letters share, by the part of the letter they are in."""
    company = data.company
    found: dict[str, object] = {
        "addressee": (data.addressee, data.addressee_organisation, data.receipt_name),
        "address": data.address,
        "person": data.person,
        "company": (company.postal_code, company.email, company.phone),
        "papers": (
            *(len(data.papers), len(data.authority_papers), len(data.hints)),
            *(data.fresh_months, data.papers_needed),
        ),
        "enclosures": len(data.enclosures),
    }
    if data.fee:
        found["fee"] = (data.fee.count, data.fee.per_letter, data.fee.method)
    for item in data.items:
        if item.asked:
            found[f"request:{item.number}"] = item.asked
        changed = tuple((c.before, c.after) for c in item.corrections)
        found[f"decision:{item.number}"] = (changed, item.manager_address)
    for annex in data.annexes:
        found[f"annex:{annex.item}"] = tuple(_untranslated(annex))
    return found


def _untranslated(value: Any) -> Iterator[object]:
    """Give every value in *value* but for the texts of each language, with its shape."""
    if isinstance(value, tuple):
        yield len(value)
        for one in value:
            yield from _untranslated(one)
    elif isinstance(value, Text) or not is_dataclass(value):
        yield Text if isinstance(value, Text) else value
    else:
        for field in fields(value):
            yield from _untranslated(getattr(value, field.name))


# --- what is printed ------------------------------------------------------------------------


def _unprinted(japanese: Side, english: Side) -> Iterator[str]:
    """Name the parts of which a value stands in one of the letters only."""
    pages = [_Printed(side.text) for side in (japanese, english)]
    # The company's own texts may say how to reach it, or leave it out.
    reach = not (japanese.house or english.house)
    shared = [value for side in (japanese, english) for value in _shared(side.data, reach=reach)]
    for part, value in dict.fromkeys(shared):
        if pages[0].has(value, part) != pages[1].has(value, part):
            yield part
    ours, theirs = (dict(_own(side)) for side in (japanese, english))
    for place in ours:
        if place in theirs and pages[0].has(ours[place]) != pages[1].has(theirs[place]):
            yield place[0]


def _shared(data: LetterData, *, reach: bool) -> Iterator[tuple[str, str]]:
    """Give values that both letters print, or neither; with *reach* how to reach the company."""
    for name in (data.addressee, data.addressee_organisation):
        yield "addressee", _HONORIFIC.sub("", name.strip())
    yield from (("address", line) for line in data.address.lines)
    if reach:
        yield "company", data.company.email
        # Abroad +81 takes the place of the 0.
        yield "company", data.company.phone.strip().removeprefix("0")
    for item in data.items:
        for line in item.corrections:
            yield from ((f"decision:{item.number}", x) for x in (line.before, line.after))
    for annex in data.annexes:
        values = (v for v in _untranslated(_rows(annex)) if type(v) is str)
        yield from ((f"annex:{annex.item}", value) for value in values)


def _rows(annex: Annex) -> tuple[object, ...]:
    # What its table of safeguards calls each matter is no text of the letter.
    return annex.rows, annex.provisions


def _own(side: Side) -> Iterator[tuple[tuple[str, object], str]]:
    """Give texts that each language has in words of its own, by part and place."""
    for item in side.data.items:
        for place, text in _of_item(item):
            if len(_letters(text)) >= _LONG:
                yield (f"decision:{item.number}", place), text
    yield from ((("enclosures", n), one) for n, one in enumerate(side.data.enclosures))
    for annex in side.data.annexes:
        for n, row in enumerate(annex.rows):
            yield (f"annex:{annex.item}", n), row.label.in_(side.language)
    if side.data.kind is LetterKind.FEE_NOTICE:
        yield ("company", "payment"), side.data.company.payment.in_(side.language)


def _of_item(item: LetterItem) -> Iterator[tuple[str, str]]:
    if item.outcome in _MEASURED:
        yield "measure", item.measure
    if isinstance(item, ReasonedItem):
        yield "reason", item.reason


def _letters(text: str) -> str:
    """Leave letters and figures only, in small letters: countries stand in capitals."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in plain if c.isalnum())


class _Printed:
    """The text of a letter, in which values are looked for wherever lines and pages end."""

    def __init__(self, text: str) -> None:
        self._lines = [_letters(line) for line in re.split("[\n\f]", text)]
        self._whole = "".join(self._lines)

    def has(self, value: str, part: str = "") -> bool:
        """Tell whether *value* is printed: in one piece or, in a table, line by line."""
        sought = _letters(value)
        lines = part not in _IN_ONE and (len(sought) >= _LONG or "\n" in value)
        return sought in self._whole or (lines and self._in_lines(sought))

    def _in_lines(self, sought: str) -> bool:
        most = 2 + len(sought) // _USUAL
        # How far the value was read so far: in how many lines, and how many were passed since.
        reached: dict[int, tuple[int, int]] = {}
        for line in self._lines:
            onward: dict[int, tuple[int, int]] = {}
            for start, (parts, _) in ((0, (0, 0)), *reached.items()):
                end = start + _standing(sought[start:], line)
                if start < end and parts < most:
                    onward[end] = min((parts + 1, 0), onward.get(end, (most, 0)))
            if len(sought) in onward:
                return True
            waiting = {end: (p, n + 1) for end, (p, n) in reached.items() if n < _BETWEEN}
            reached = waiting | onward
        return False


def _standing(sought: str, line: str) -> int:
    """Tell how many letters of *sought*, from its beginning, stand together in *line*."""
    length = 0
    while length < len(sought) and sought[: length + 1] in line:
        length += 1
    return length


# --- numbers in what was typed per language ---------------------------------------------------


def _unlike(
    japanese: Mapping[tuple[str, ...], str], english: Mapping[tuple[str, ...], str]
) -> Iterator[str]:
    """Name each number that only one of two texts has, by the part they are in."""
    for place, text in japanese.items():
        ours, theirs = unlike(text, english.get(place, text))
        if not TEXTS[place[0]] and not (ours and theirs):
            continue
        part = " ".join(place[:2]).strip()
        for language, only in ((Language.JA, ours), (Language.EN, theirs)):
            yield from (f"number:{part}:{language}:{number}" for number in sorted(only))


def _typed(side: Side) -> dict[tuple[str, ...], str]:
    """Give the texts that were typed per language: part, number or name, and place."""
    data = side.data
    found: dict[tuple[str, ...], str] = {}
    for place, text in _texts(data, side.language):
        part, name = place[0], place[-1]
        if part != "company":
            found["policy", "", *place] = text
        elif name not in _COMPANY:
            found["company", "", name] = text
        elif _says(name, data):
            found[(name,)] = text
    for item in data.items:
        for name, text in _of_item(item):
            found[name, str(item.number)] = text
    for n, text in enumerate(data.enclosures, start=1):
        found["enclosures", str(n)] = text
    for name, text in zip(side.places, side.house, strict=False):
        # Fields are no numbers, whatever they are called.
        found["house", "", name] = re.sub(r"\(\(.*?\)\)", "", text)
    return found


def _says(name: str, data: LetterData) -> bool:
    """Tell whether a text of the company's stands in this letter."""
    if name == "payment":
        return data.kind is LetterKind.FEE_NOTICE
    # The hours are those in which the desk answers the telephone.
    return name != "hours" or bool(data.company.phone.strip())


def _texts(value: Any, language: Language, *place: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give every ``Text`` in *value* as it stands in a letter, by its place."""
    if isinstance(value, Text):
        yield place, value.in_(language)
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            yield from _texts(one, language, *place, str(n))
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), language, *place, field.name)
