"""Looks for what stands in the cases in the log, which outlives them and must name nobody."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.desk import Desk

_NO_TERM = re.compile(
    r"[a-z][a-z_0-9.]*"  # a word of the program
    r"|R\d{4}-\d+(-\w+)*"  # number of a case, a letter, a file
    r"|\d{4}-\d\d-\d\d(T.*)?"
    r"|[0-9a-f]{64}|[\d.,]*"
    r"|(decision|notice|[a-z_]+)/(ja|en) v\d+( \+ house \d+)?"
)
_LEAST, _LEAST_ASCII = 2, 5
_COLUMNS = ("at", "actor", "action", "reference", "content", "prev", "hash")


def personal_terms(desk: Desk) -> set[str]:
    """Give every text that stands in an event, a row of the list or a setting of the company."""
    connection = _connection(desk)
    with connection.begin():
        payloads = connection.execute(text("SELECT payload FROM case_event")).scalars()
        found = {leaf for payload in payloads for leaf in _leaves(json.loads(payload))}
        rows = connection.execute(text("SELECT name, kana, agent, email FROM case_row"))
        found |= {value for row in rows for value in row}
        values = "SELECT value FROM setting WHERE key = 'particulars'"
        for value in connection.execute(text(values)).scalars():
            found |= set(_leaves(json.loads(value)))
    return {
        term
        for term in found
        if len(term) >= (_LEAST_ASCII if term.isascii() else _LEAST)
        and not _NO_TERM.fullmatch(term)
    }


def named_in_log(desk: Desk) -> list[str]:
    """Give the terms that stand in a column of the log."""
    connection = _connection(desk)
    with connection.begin():
        log = connection.execute(text(f"SELECT {', '.join(_COLUMNS)} FROM audit_log")).all()  # noqa: S608
    texts = {value for row in log for value in row}
    terms = personal_terms(desk)
    return sorted(term for term in terms if any(term in value for value in texts))


def _connection(desk: Desk) -> Any:
    return desk.vault._place.connection  # type: ignore[attr-defined]


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    elif isinstance(value, str):
        yield value
