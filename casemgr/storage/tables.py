"""The tables as queries see them; the migrations make them."""

from __future__ import annotations

from functools import partial

from sqlalchemy import Boolean, Date, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy import Column as AnyColumn

Column = partial(AnyColumn, nullable=False)
"""A column holds nothing only where it says so."""

metadata = MetaData()
temporary = MetaData(schema="temp")
"""Lives in memory beside the connection, never in the file."""

vault = Table(
    "vault",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("id", LargeBinary),
    Column("sample", Boolean),
    Column("needs", Text),
)
number_sequence = Table(
    "number_sequence",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("last", Integer),
)
case_file = Table(
    "case_file",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Text),
    Column("salt", LargeBinary),
    Column("policy_sha256", Text),
)
audit_log = Table(
    "audit_log",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text),
    Column("actor", Text),
    Column("action", Text),
    Column("reference", Text),
    Column("content", Text),
    Column("prev", Text),
    Column("hash", Text),
)
case_event = Table(
    "case_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", Integer),
    Column("position", Integer),
    Column("kind", Text),
    Column("payload", Text),
    Column("at", Text),
    Column("actor", Text),
    Column("log_seq", Integer),
)
case_row = Table(
    "case_row",
    metadata,
    Column("case_id", Integer, primary_key=True),
    Column("number", Text),
    Column("number_sort", Text),
    Column("name", Text),
    Column("name_sort", Text),
    Column("kana", Text),
    Column("agent", Text),
    Column("email", Text),
    Column("types", Text),
    Column("phase", Text),
    Column("done", Integer),
    Column("total", Integer),
    Column("verified", Boolean),
    Column("hold", Text),
    Column("hold_since", Date, nullable=True),
    Column("next_action", Text),
    Column("arrived_on", Date),
    Column("closed_on", Date, nullable=True),
    Column("has_suit_clock", Boolean),
    Column("unposted", Integer),
    Column("next_detail", Text),
    Column("clock", Text),
)
case_search = Table(
    "case_search",
    metadata,
    Column("rowid", Integer, primary_key=True),  # the case's id
    Column("words", Text, nullable=True),  # which an index takes
)
"""A full-text index (FTS5)."""
case_person = Table(
    "case_person",
    metadata,
    Column("case_id", Integer, primary_key=True),
    Column("mark", Text, primary_key=True),
)
letter = Table(
    "letter",
    metadata,
    Column("id", Text, primary_key=True),
    Column("case_id", Integer),
    Column("kind", Text),
    Column("language", Text),
    Column("issued_at", Text),
    Column("sha256", Text),
    Column("template", Text),
    Column("template_sha256", Text),
    Column("snapshot", Text),
    Column("pdf", LargeBinary),
)
document = Table(
    "document",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary),
)
setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text),
)
retired_key = Table(
    "retired_key",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", LargeBinary),
    Column("retired_at", Text),
)
draft = Table(
    "draft",
    metadata,
    Column("key", Text, primary_key=True),
    Column("at", Text),
    Column("content", Text),
)
file = Table(
    "file",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text),
    Column("size", Integer),
)
file_chunk = Table(
    "file_chunk",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file_id", Integer),
    Column("position", Integer),
    Column("content", LargeBinary),
)
redaction = Table(
    "redaction",
    metadata,
    Column("log_seq", Integer, primary_key=True),
    Column("by_seq", Integer, primary_key=True),
    Column("content", Text),
)
erasure = Table(
    "erasure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text),
    Column("reference", Text),
    Column("sha256", Text),
    Column("rule", Text),
    Column("erased_at", Text),
    Column("by_seq", Integer),
)
register = Table(
    "register",
    metadata,
    Column("number", Text, primary_key=True),
    Column("arrived_on", Text),
    Column("closed_on", Text),
    Column("entry", Text),
    Column("erased_at", Text),
)
due = Table(
    "due",
    temporary,
    Column("case_id", Integer, primary_key=True),
    Column("due_on", Date),
)
due_order = Index("due_order", due.c.due_on, due.c.case_id)
