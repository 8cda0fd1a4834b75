"""Rows to records and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from casemgr.services.ports import StoredEvent, StoredLetter, Summary
from casemgr.storage.text_keys import fold, number_order, person_marks, search_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import RowMapping

_SAME = (
    "number", "name", "kana", "agent", "email", "phase", "done", "total", "verified", "hold",
    "hold_since", "next_action", "next_detail", "arrived_on", "closed_on", "has_suit_clock",
    "unposted", "clock",
)  # fmt: skip
"""Fields of a summary that are columns as they are."""


@lru_cache(maxsize=64)
def moment_to_text(moment: datetime) -> str:
    """Write a moment so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_from_text(text: str) -> datetime:
    """Read a moment."""
    return datetime.fromisoformat(text)


def canonical(value: Mapping[str, Any]) -> str:
    """Write JSON in the one form that is hashed."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def type_mark(request_type: str) -> str:
    """Give the form in which a type stands in the ``types`` column."""
    return f"|{request_type}|"


def summary_to_row(summary: Summary) -> dict[str, Any]:
    """Give the columns of ``case_row``, but for the id."""
    return {name: getattr(summary, name) for name in _SAME} | {
        "types": "".join(type_mark(one) for one in summary.types),
        "number_sort": number_order(summary.number),
        "name_sort": fold(summary.kana or summary.name),
    }


def summary_to_words(summary: Summary) -> str:
    """Give the text a case is searched by."""
    return search_words(summary.name, summary.kana, summary.agent, summary.number, summary.email)


def summary_to_marks(summary: Summary) -> list[str]:
    """Give what the person of a case is known by."""
    return person_marks(summary.name, summary.email)


def summary_from_row(row: RowMapping) -> Summary:
    """Read a summary."""
    types = tuple(one for one in row["types"].split("|") if one)
    return Summary(types=types, **{name: row[name] for name in _SAME})


def event_from_row(row: RowMapping) -> StoredEvent:
    """Read an event."""
    return StoredEvent(
        kind=row["kind"],
        payload=json.loads(row["payload"]),
        at=moment_from_text(row["at"]),
        actor=row["actor"],
    )


def letter_to_row(letter: StoredLetter) -> dict[str, Any]:
    """Give the columns of ``letter``."""
    return {
        "id": letter.id,
        "case_id": letter.case_id,
        "kind": letter.kind,
        "language": letter.language,
        "issued_at": moment_to_text(letter.issued_at),
        "sha256": letter.sha256,
        "template": letter.template,
        "template_sha256": letter.template_sha256,
        "snapshot": letter.values,
        "pdf": letter.pdf,
    }


def letter_from_row(row: RowMapping) -> StoredLetter:
    """Read a letter."""
    same = {
        name: row[name]
        for name in ("id", "case_id", "kind", "language", "pdf", "sha256", "template")
    }
    return StoredLetter(
        **same,
        issued_at=moment_from_text(row["issued_at"]),
        template_sha256=row["template_sha256"],
        values=row["snapshot"],
    )
