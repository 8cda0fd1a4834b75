"""What may not be kept anywhere: the number of a paper or of a card.

The acts say so for the fields they know; this looks through all the others, so that none is
forgotten: what was asked for, what was found, who a person is, what a letter encloses, what the
company says of itself (My Number Act 15, 20; Rules 3, 4).

What bears no name is told by its digits where they say enough: a My Number and a card have a check
digit. Of the eight digits of an insurer and the ten of a basic pension number nothing tells them
from a day, a telephone or a member's number, so these two are seen beside their name only. And
twelve digits alone may well be a telephone or a member's number where one is asked for.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.domain.numbers import names_document_number, tells_document_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HASHES = frozenset({"law_sha256", "policy_sha256", "sha256", "template", "seal", "logo"})
"""Hashes, and what names one: such digits stand in them by chance, and nobody types them."""
_KNOWN_BY = frozenset(
    {
        # numbers by which a person or a parcel is reached or known
        "phone", "email", "postal_code", "member_id", "tracking",
        # the program's own signs, and what the company calls its systems and editions
        "code", "id", "policy_id", "policy_version", "letter", "supersedes", "number", "other",
        "duplicate_of", "case",
    }
)  # fmt: skip
"""Fields of digits: twelve of them alone are no My Number there."""


def refuse_numbers(values: Iterable[Any]) -> None:
    """Raise ``document_number``, with the field's name, when one of *values* carries one.

    They are events, or whatever else is made of dataclasses and texts.
    """
    for value in values:
        for field, text in _texts(value, ""):
            refuse_number(field, text)


def refuse_number(field: str, text: str) -> None:
    """Raise ``document_number`` when *text* carries one; *field* may be the key of a file."""
    known_by = field.rpartition(".")[2] in _KNOWN_BY
    tells = tells_document_number if known_by else names_document_number
    if tells(text):
        raise Problem(Code.DOCUMENT_NUMBER, field=field)


def _texts(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _HASHES:
                own = name if field.name in _LANGUAGES else field.name
                yield from _texts(getattr(value, field.name), own)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner, name)


_LANGUAGES = frozenset({"ja", "en"})
"""Fields of a text in two languages, which has the name of what it is the text of."""
