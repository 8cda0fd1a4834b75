"""Lists what a letter's fixed words say, so that it can be looked for in the finished letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.letters.rows import Bullets, Grid
from casemgr.letters.sections import sections
from casemgr.letters.values import Words, letter_values
from casemgr.services.letter_data import LetterKind, ReasonedItem
from casemgr.services.printing import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.text import Language
    from casemgr.letters.rows import Section
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData, LetterItem

_NOT_OF_THE_MATTER = ("person", "desk", "enclosures")
"""Labels of the rows in which names, the company's own texts and what people typed stand."""


def statements(
    data: LetterData, wording: Wording, language: Language, *, eras: bool
) -> tuple[Statement, ...]:
    """Give what the rows of the letter say, but for what people typed."""
    words = Words(wording, language, eras=eras)
    fixed = replace(data, items=tuple(map(_untyped, data.items)))
    found = sections(fixed, wording, words, letter_values(data, words), language)
    values = {"voluntary": "" if data.statutory else "1"}
    left_out = {wording.text(f"common.label.{name}", values) for name in _NOT_OF_THE_MATTER}
    return tuple(
        Statement(number, text, label)
        for number, section in _numbered(data, found)
        for label, text in _texts(section, left_out)
    )


def _untyped(item: LetterItem) -> LetterItem:
    if isinstance(item, ReasonedItem):
        item = replace(item, reason="")
    return replace(item, asked="", measure="", corrections=())


def _numbered(data: LetterData, found: list[Section]) -> Iterator[tuple[int, Section]]:
    """Give each section with the number of the item it is about; 0 for all of them."""
    numbers = [item.number for item in data.items]
    if data.kind is LetterKind.DECISION and len(numbers) == 1:
        yield from ((numbers[0], section) for section in found)
        return
    for section in found:
        yield numbers.pop(0) if section.heading else 0, section


def _texts(section: Section, left_out: set[str]) -> Iterator[tuple[str, str]]:
    """Give labels and texts."""
    if section.heading:
        yield "", section.heading
    for row in section.rows:
        if row.label in left_out:
            continue
        for part in row.parts:
            match part:
                case Bullets():
                    yield from ((row.label, text) for text in part.texts)
                case Grid():
                    pass
                case str():
                    yield row.label, part
