"""Whether the tables that are drawn from the cases still belong to them.

SQLCipher takes an older page for a good one when it is put back in its place, and these tables
bear no hashes: a page of them put back would hide cases from the list, or let a number be given
twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection

WRONG = (
    # Each case has its row in the list and its words in the search, and nothing else has.
    "SELECT 1 FROM case_file LEFT JOIN case_row ON case_row.case_id = case_file.id"
    " WHERE case_row.number IS NOT case_file.number",
    "SELECT 1 FROM case_row WHERE case_id NOT IN (SELECT id FROM case_file)",
    "SELECT id FROM case_file EXCEPT SELECT rowid FROM case_search",
    "SELECT rowid FROM case_search EXCEPT SELECT id FROM case_file",
    "SELECT 1 FROM case_person WHERE case_id NOT IN (SELECT id FROM case_file)",
    # An id or a number that was given is never given again.
    "SELECT 1 FROM case_file WHERE id >"
    " coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'case_file'), 0)",
    "SELECT 1 WHERE (SELECT coalesce(sum(last), 0) FROM number_sequence) <"
    " (SELECT count(*) FROM (SELECT number FROM case_file UNION SELECT number FROM register))",
)
"""Each gives a row where something is wrong."""


def lists_agree(connection: Connection) -> bool:
    """Say whether lists, search and numbers fit the cases."""
    return not any(connection.execute(text(f"{query} LIMIT 1")).first() for query in WRONG)
