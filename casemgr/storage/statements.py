"""The statements by which cases are written, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from casemgr.storage.direct import Direct
from casemgr.storage.tables import (
    case_event,
    case_file,
    case_person,
    case_row,
    case_search,
    number_sequence,
)

if TYPE_CHECKING:
    from sqlalchemy import BindParameter

_CASE: BindParameter[int] = bindparam("case")
_ROW = [column.name for column in case_row.columns]
_EVENT = [column.name for column in case_event.columns if column.name != "id"]
_TAKE = upsert(number_sequence).values(year=bindparam("in_year"), last=1)
NEXT_NUMBER = Direct(
    _TAKE.on_conflict_do_update(
        index_elements=["year"], set_={"last": number_sequence.c.last + 1}
    ).returning(number_sequence.c.last)
)
FILE = select(case_file).where(case_file.c.id == _CASE)
NEW_FILE = Direct(insert(case_file).returning(case_file.c.id), "number", "salt", "policy_sha256")
COUNT_EVENTS = Direct(select(func.count()).where(case_event.c.case_id == _CASE))
ADD_EVENT = Direct(insert(case_event), *_EVENT)
ADD_ROW = Direct(insert(case_row), *_ROW)
SET_ROW = Direct(
    update(case_row).where(case_row.c.case_id == _CASE), *(x for x in _ROW if x != "case_id")
)
ADD_PERSON = Direct(insert(case_person), "case_id", "mark")
FORGET_PERSON = Direct(delete(case_person).where(case_person.c.case_id == _CASE))
ADD_WORDS = Direct(insert(case_search), "rowid", "words")
# A change of the index is dear, and most events change nothing that a case is found by.
SET_WORDS = Direct(
    update(case_search)
    .where(case_search.c.rowid == _CASE, case_search.c.words != bindparam("now"))
    .values(words=bindparam("now"))
)
