"""The case list, in SQL: filter, sort, search, count.

A search asks a full-text index whose words are single characters: every part of a text is found,
one Japanese character is enough, and no sign in the query has a meaning of its own. Indexes of
three characters together would miss two-character words, indexes of words signs such as @.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import aggregate_order_by, case, func, literal_column, or_, select

from casemgr.domain.workflow import Phase
from casemgr.services.ports import ListRow
from casemgr.storage.rows import canonical, summary_from_row, type_mark
from casemgr.storage.tables import case_event, case_file, case_person, case_row, case_search, due
from casemgr.storage.text_keys import person_marks, search_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, Table

    from casemgr.services.ports import ListFilter

_SORTS: dict[str, ColumnElement[object]] = {
    "number": case_row.c.number_sort,
    "name": case_row.c.name_sort,
    "types": case_row.c.types,
    "phase": case({phase.value: step for step, phase in enumerate(Phase)}, value=case_row.c.phase),
    "due": due.c.due_on,
    "next": case_row.c.next_action,
}
_CASES = case_row.outerjoin(due, due.c.case_id == case_row.c.case_id)
_ALL = case_file.outerjoin(due, due.c.case_id == case_file.c.id)
_CHUNK = 1000
_SOON = 5
_LINKED = "case_linked"
_OPEN = (("task_set", "task_done"), ("matter_opened", "matter_closed"))
"""Kinds of events that begin and end what may outlive a case's closing."""


def ids(connection: Connection, what: ListFilter, today: date) -> list[int]:
    """Give the ids the list shows, in order."""
    by = _SORTS[what.sort]
    source, case_id = _CASES, case_row.c.case_id
    conditions = list(_conditions(what, today))
    if what.sort == "due" and not conditions:
        source, case_id = _ALL, case_file.c.id  # which is far smaller than the rows
    elif what.sort == "due" and len(conditions) == 1 and (phrase := search_phrase(what.text)):
        return _found(connection, phrase, descending=what.descending)
    # Cases without a date come last in either direction.
    order = (by.desc() if what.descending else by).nulls_last()
    found = aggregate_order_by(func.json_group_array(case_id), order, case_id)
    return _as_one(connection, select(found).select_from(source).where(*conditions))


def _found(connection: Connection, phrase: str, *, descending: bool) -> list[int]:
    """Answer what is typed into the search from the index alone, in order of due dates.

    Few cases have one, and are put before the others. To have the database sort all that were
    found takes longer than to find them.
    """
    found = select(func.json_group_array(case_search.c.rowid))
    rest = set(_as_one(connection, found.where(case_search.c.words.match(phrase))))
    by = due.c.due_on.desc() if descending else due.c.due_on
    dated = select(due.c.case_id).order_by(by, due.c.case_id).subquery()
    in_order = _as_one(connection, select(func.json_group_array(dated.c.case_id)))
    first = [case_id for case_id in in_order if case_id in rest]
    rest.difference_update(first)
    return first + sorted(rest)


def _as_one(connection: Connection, query: Select[str]) -> list[int]:
    """Fetch ids as one text: row by row takes longer than to find them."""
    given: list[int] = json.loads(connection.execute(query).scalar_one())
    return given


def rows(connection: Connection, wanted: Sequence[int]) -> list[ListRow]:
    """Give the rows for *wanted*, in that order."""
    found: dict[int, ListRow] = {}
    for start in range(0, len(wanted), _CHUNK):
        query = (
            select(case_row, due.c.due_on)
            .select_from(_CASES)
            .where(case_row.c.case_id.in_(wanted[start : start + _CHUNK]))
        )
        for row in connection.execute(query).mappings():
            number = row["case_id"]
            found[number] = ListRow(number, summary_from_row(row), row["due_on"])
    return [found[number] for number in wanted if number in found]


def counts(connection: Connection, today: date) -> dict[str, int]:
    """Count the cases behind each filter of the list."""

    def number_of(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
        return select(func.count()).select_from(table).where(*conditions).scalar_subquery()

    # Each from an index of its own, or from the few due dates, however many cases there are.
    query = select(
        number_of(case_file).label("total"),
        number_of(case_row, _is_open()).label("open"),
        number_of(due, _is_overdue(today)).label("overdue"),
        number_of(due, _is_due_within(today, _SOON)).label("due_within_5"),
        number_of(case_row, _is_held()).label("held"),
        number_of(case_row, _has_unposted()).label("unposted"),
    )
    return dict(connection.execute(query).mappings().one())


def people(connection: Connection, name: str, email: str) -> list[tuple[int, str]]:
    """Find cases with an equal e-mail address or an equal name."""
    same = select(case_person.c.case_id).where(case_person.c.mark.in_(person_marks(name, email)))
    query = select(case_row.c.case_id, case_row.c.number).where(case_row.c.case_id.in_(same))
    return [(row.case_id, row.number) for row in connection.execute(query.order_by("case_id"))]


def linked(connection: Connection, number: str) -> list[int]:
    """Find the cases with a link to the case of this number, by id."""
    # Payloads are stored in one form only, in which a quotation mark within a text is escaped.
    mark = canonical({"other": number})[1:-1]
    query = select(case_event.c.case_id).where(
        case_event.c.kind == _LINKED, func.instr(case_event.c.payload, mark) > 0
    )
    return list(connection.execute(query.distinct().order_by(case_event.c.case_id)).scalars())


def _conditions(what: ListFilter, today: date) -> Iterator[ColumnElement[bool]]:
    if phrase := search_phrase(what.text):
        yield case_row.c.case_id.in_(
            select(case_search.c.rowid).where(case_search.c.words.match(phrase))
        )
    if what.phases:
        yield case_row.c.phase.in_(what.phases)
    if what.types:
        yield or_(*(func.instr(case_row.c.types, type_mark(one)) > 0 for one in what.types))
    if what.open_only:
        yield _is_open()
    if what.overdue:
        yield _is_overdue(today)
    if what.due_within is not None:
        yield _is_due_within(today, what.due_within)
    if what.held:
        yield _is_held()
    if what.unposted:
        yield _has_unposted()
    if what.tasks:
        yield or_(*(_has_open(begun, ended) for begun, ended in _OPEN))


def _is_open() -> ColumnElement[bool]:
    return case_row.c.closed_on.is_(None)


def _is_overdue(today: date) -> ColumnElement[bool]:
    return due.c.due_on < today


def _is_due_within(today: date, days: int) -> ColumnElement[bool]:
    return due.c.due_on <= today + timedelta(days=days)


def _is_held() -> ColumnElement[bool]:
    return case_row.c.hold != literal_column("''")  # written out, as the index has it


def _has_unposted() -> ColumnElement[bool]:
    return case_row.c.unposted > literal_column("0")


def _has_open(begun: str, ended: str) -> ColumnElement[bool]:
    """Whether a case has more events of one kind than of the other, which ends one of them each."""

    def number_of(kind: str) -> ColumnElement[int]:
        return func.count(case((case_event.c.kind == kind, 1)))

    both = (
        select(case_event.c.case_id)
        .where(case_event.c.kind.in_((begun, ended)))
        .group_by(case_event.c.case_id)
        .having(number_of(begun) > number_of(ended))
    )
    return case_row.c.case_id.in_(both)
