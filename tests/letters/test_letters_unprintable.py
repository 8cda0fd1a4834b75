"""A character that no font has stops a letter wherever it stands, and is named with its place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest
from letter_samples import AUTHORITY, renderer
from test_letters_archive import KINDS, MORE
from test_letters_render import all_records

from casemgr.domain.errors import Code
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import LetterData, ReasonedItem
from tests.builders import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Path = tuple[str | int, ...]

WORDS = Text("Kaku, Inc.", "架空")
LACKING = "\ue000"
"""Of the private use area: no font may have it."""


def full(data: LetterData) -> LetterData:
    """Give a letter with a text in every place that may be empty."""
    return replace(
        data,
        addressee_organisation="見本商事",
        person="見本 花子",
        enclosures=("返信用封筒",),
        authority_papers=AUTHORITY,
        fee=data.fee and replace(data.fee, payments=((date(2026, 11, 18), 1000, "transfer"),)),
        items=tuple(
            replace(
                one,
                **dict.fromkeys(("joint_manager", "manager_representative", "manager_told"), WORDS),
                **dict.fromkeys(("withheld", "purposes", "redacted", "explanations"), (WORDS,)),
            )
            for one in data.items
        ),
    )


LETTERS: dict[str, Callable[[], LetterData]] = {**KINDS, **MORE, "all_records": all_records}
TRIED: set[tuple[str, str]] = set()
"""Classes of a letter's data, and the fields of theirs in which a text was put."""


def places(value: Any, language: Language, path: Path = ()) -> Iterator[Path]:
    """Where a text in *language* stands in a letter's data; names of things in law are none."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield path
    elif isinstance(value, Text):
        yield (*path, language.value)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from places(one, language, (*path, number))
    elif is_dataclass(value):
        for field in fields(value):
            for place in places(getattr(value, field.name), language, (*path, field.name)):
                TRIED.update((owner.__name__, field.name) for owner in type(value).__mro__)
                yield place


def put(value: Any, path: Path, text: str) -> Any:
    """Give *value* with *text* behind what stands at *path*."""
    if not path:
        return value + text
    first, *rest = path
    inner = tuple(rest)
    if isinstance(first, int):
        return (*value[:first], put(value[first], inner, text), *value[first + 1 :])
    return replace(value, **{first: put(getattr(value, first), inner, text)})


def named(path: Path, language: Language) -> str:
    """Name a place as the refusal does: counted from 1, without the language."""
    parts = path[:-1] if path[-1] == language.value else path
    return ".".join(str(p + 1) if isinstance(p, int) else p for p in parts)


FIRST: dict[str, tuple[str, Path]] = {}
"""Each place of a text once: the letter that has it, and its path there."""


def _collect() -> None:
    for letter_name, make in LETTERS.items():
        for language in Language:
            for path in places(full(make()), language):
                kind = ".".join("*" if isinstance(p, int) else p for p in path)
                FIRST.setdefault(kind, (letter_name, path))


_collect()


@pytest.mark.parametrize("place", FIRST)
def test_what_no_font_has_is_refused_wherever_it_stands(place: str) -> None:
    letter_name, path = FIRST[place]
    data = put(full(LETTERS[letter_name]()), path, LACKING)
    spoken = [g for g in Language if path[-1] == g.value] or list(Language)
    for language in spoken:
        with refused(
            Code.UNPRINTABLE_CHARACTERS, characters="U+E000", fields=named(path, language)
        ):
            renderer().render(data, language)


@pytest.mark.parametrize("name", LETTERS)
def test_what_every_font_has_is_refused_nowhere(name: str) -> None:
    """The control: the same letters, with the same texts in them, are made."""
    for language in Language:
        assert renderer().render(full(LETTERS[name]()), language).pages


def texts(kind: type, found: set[tuple[str, str]]) -> None:
    """Collect the fields with text of a class and of all it is made of."""

    def look(name: str, hint: Any) -> None:
        if hint in {str, Text}:
            found.add((kind.__name__, name))
        elif is_dataclass(hint):
            texts(hint, found)  # type: ignore[arg-type]
        else:
            for inner in get_args(hint):
                look(name, inner)

    for name, hint in get_type_hints(kind).items():
        look(name, hint)


def test_every_text_of_a_letter_is_tried() -> None:
    """A field that is new in a letter's data stands in no letter here, and is named."""
    found: set[tuple[str, str]] = set()
    for kind in (LetterData, ReasonedItem):
        texts(kind, found)
    assert len(found) > 60
    assert found - TRIED == set()
