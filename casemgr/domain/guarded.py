"""What no event of a case may carry: the number of a paper or of a card.

The acts say so for the fields they know; this looks through all the others, so that none is
forgotten: what was asked for, what was found, who a person is (My Number Act 15, 20; Rules 3, 4).
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.domain.numbers import names_document_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from casemgr.domain.events import Event

_SIGNS = frozenset(
    {
        # the program's own: hashes, codes and ids
        "law_sha256", "policy_sha256", "sha256", "template", "code", "id", "policy_id",
        "policy_version", "letter", "supersedes", "number", "other", "duplicate_of",
        # numbers by which a person or a parcel is reached or known
        "phone", "email", "postal_code", "member_id", "tracking",
    }
)  # fmt: skip
"""Fields that are no text, in which such digits stand by chance."""


def refuse_numbers(events: Iterable[Event]) -> None:
    """Raise ``document_number``, with the field's name, when one of *events* carries one."""
    for event in events:
        for field, text in _texts(event, ""):
            if names_document_number(text):
                raise Problem(Code.DOCUMENT_NUMBER, field=field)


def _texts(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _SIGNS:
                own = name if field.name in _LANGUAGES else field.name
                yield from _texts(getattr(value, field.name), own)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner, name)


_LANGUAGES = frozenset({"ja", "en"})
"""Fields of a text in two languages, which has the name of what it is the text of."""
