"""The tables as queries see them; the migrations make them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()
temporary = MetaData(schema="temp")
"""Lives in memory beside the connection, never in the file."""

vault = Table(
    "vault",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("id", LargeBinary),
    Column("sample", Boolean),
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
    Column("hold_since", Date),
    Column("next_action", Text),
    Column("arrived_on", Date),
    Column("closed_on", Date),
    Column("has_suit_clock", Boolean),
    Column("unposted", Integer),
    Column("next_detail", Text),
    Column("clock", Text),
)
case_search = Table(
    "case_search",
    metadata,
    Column("case_id", Integer, primary_key=True),
    Column("words", Text),
)
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
due = Table(
    "due",
    temporary,
    Column("case_id", Integer, primary_key=True),
    Column("due_on", Date, nullable=False),
)
