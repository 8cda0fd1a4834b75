"""Step 2: drafts, retired keys, files in chunks, what is erased, and an index of the search."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    # The version of casemgr a vault needs, for an older one to name. No later step may drop it.
    "ALTER TABLE vault ADD COLUMN needs TEXT NOT NULL DEFAULT ''",
    # Keys the vault had before: they open its older backups, and nothing newer. Each is in a box
    # that the present key opens.
    """
    CREATE TABLE retired_key (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        key BLOB NOT NULL CHECK (length(key) = 60),
        retired_at TEXT NOT NULL
    ) STRICT
    """,
    # What was being typed when the vault was locked; never part of a case, never logged.
    """
    CREATE TABLE draft (
        key TEXT NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        content TEXT NOT NULL
    ) STRICT
    """,
    # Files put into cases. A database row takes a gigabyte at most and a large one needs as much
    # memory, so a file lies in pieces.
    """
    CREATE TABLE file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL CHECK (size >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE file_chunk (
        id INTEGER PRIMARY KEY,
        file_id INTEGER NOT NULL REFERENCES file (id),
        position INTEGER NOT NULL CHECK (position > 0),
        content BLOB NOT NULL,
        UNIQUE (file_id, position)
    ) STRICT
    """,
    # An event whose content was erased by a rule of retention, by the log's entry by_seq: *content*
    # is the salted hash of what is left (as in the log), empty where nothing is. An event may be
    # erased in two steps, and the last one counts.
    """
    CREATE TABLE redaction (
        log_seq INTEGER NOT NULL REFERENCES audit_log (seq),
        by_seq INTEGER NOT NULL REFERENCES audit_log (seq),
        content TEXT NOT NULL,
        PRIMARY KEY (log_seq, by_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX redaction_by_seq ON redaction (by_seq)",
    # What was erased: a class of a case, a letter, a file, a case, a line of the register. *sha256*
    # is the hash of what is left in its place, if anything is.
    """
    CREATE TABLE erasure (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        rule TEXT NOT NULL,
        erased_at TEXT NOT NULL,
        by_seq INTEGER NOT NULL REFERENCES audit_log (seq)
    ) STRICT
    """,
    "CREATE INDEX erasure_reference ON erasure (reference)",
    "CREATE INDEX erasure_by_seq ON erasure (by_seq)",
    # What is left of a case when its file has gone: nothing that names a person.
    """
    CREATE TABLE register (
        number TEXT NOT NULL PRIMARY KEY,
        arrived_on TEXT NOT NULL,
        closed_on TEXT NOT NULL,
        entry TEXT NOT NULL,
        erased_at TEXT NOT NULL
    ) STRICT
    """,
    # Erasing begins with the entry of the log, which says by its hash all that will be erased;
    # only then, and only of that, can anything go.
    """
    CREATE TRIGGER redaction_next BEFORE INSERT ON redaction
    WHEN NEW.by_seq <> (SELECT max(seq) FROM audit_log)
        OR (SELECT action FROM audit_log WHERE seq = NEW.by_seq) <> 'erased'
        OR EXISTS (SELECT 1 FROM redaction WHERE log_seq = NEW.log_seq AND by_seq = NEW.by_seq)
    BEGIN SELECT RAISE(ABORT, 'what is erased is logged first'); END
    """,
    """
    CREATE TRIGGER redaction_no_update BEFORE UPDATE ON redaction
    BEGIN SELECT RAISE(ABORT, 'what was erased is never changed'); END
    """,
    """
    CREATE TRIGGER redaction_no_delete BEFORE DELETE ON redaction
    BEGIN SELECT RAISE(ABORT, 'what was erased is never forgotten'); END
    """,
    """
    CREATE TRIGGER erasure_next BEFORE INSERT ON erasure
    WHEN NEW.by_seq <> (SELECT max(seq) FROM audit_log)
        OR (SELECT action FROM audit_log WHERE seq = NEW.by_seq) <> 'erased'
        OR EXISTS (SELECT 1 FROM erasure WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'what is erased is logged first'); END
    """,
    """
    CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
    BEGIN SELECT RAISE(ABORT, 'what was erased is never changed'); END
    """,
    """
    CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
    BEGIN SELECT RAISE(ABORT, 'what was erased is never forgotten'); END
    """,
    "DROP TRIGGER case_event_no_update",
    """
    CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event
    WHEN (NEW.id, NEW.case_id, NEW.position, NEW.kind, NEW.at, NEW.actor, NEW.log_seq)
        IS NOT (OLD.id, OLD.case_id, OLD.position, OLD.kind, OLD.at, OLD.actor, OLD.log_seq)
        OR NOT EXISTS (
            SELECT 1 FROM redaction WHERE log_seq = OLD.log_seq AND content <> ''
                AND by_seq = (SELECT max(seq) FROM audit_log)
        )
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
    """,
    """
    CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event
    WHEN NOT EXISTS (
        SELECT 1 FROM redaction WHERE log_seq = OLD.log_seq AND content = ''
            AND by_seq = (SELECT max(seq) FROM audit_log)
    )
    BEGIN SELECT RAISE(ABORT, 'events go only as the log says'); END
    """,
    """
    CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter
    WHEN NOT EXISTS (
        SELECT 1 FROM erasure WHERE kind = 'letter' AND reference = OLD.id
            AND by_seq = (SELECT max(seq) FROM audit_log)
    )
    BEGIN SELECT RAISE(ABORT, 'letters go only as the log says'); END
    """,
    """
    CREATE TRIGGER register_no_update BEFORE UPDATE ON register
    BEGIN SELECT RAISE(ABORT, 'the register is never changed'); END
    """,
    """
    CREATE TRIGGER register_next BEFORE INSERT ON register
    WHEN EXISTS (SELECT 1 FROM register WHERE number = NEW.number)
        OR NOT EXISTS (
            SELECT 1 FROM erasure WHERE kind = 'case' AND reference = NEW.number
                AND by_seq = (SELECT max(seq) FROM audit_log)
        )
    BEGIN SELECT RAISE(ABORT, 'only an erased case gets a line in the register'); END
    """,
    """
    CREATE TRIGGER register_no_delete BEFORE DELETE ON register
    WHEN NOT EXISTS (
        SELECT 1 FROM erasure WHERE kind = 'register' AND reference = OLD.number
            AND by_seq = (SELECT max(seq) FROM audit_log)
    )
    BEGIN SELECT RAISE(ABORT, 'the register is shortened only as the log says'); END
    """,
    # What cases are found by, as a full-text index. Its words are single characters, each written
    # as its number, so that any part of a text is a phrase: see storage.text_keys.
    "ALTER TABLE case_search RENAME TO case_words",
    "CREATE VIRTUAL TABLE case_search USING fts5 (words, tokenize = 'ascii')",
    # Without it the words of an erased case would stay in the index until it is next merged.
    "INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1)",
    # What the list asks of all cases, however many are closed: each is true of few of them.
    # All the list sorts by and counts from: without a look at the rows, which lie far apart.
    """
    CREATE INDEX case_row_open
    ON case_row (case_id, clock, number_sort, name_sort, types, phase, next_action)
    WHERE closed_on IS NULL
    """,
    "CREATE INDEX case_row_held ON case_row (case_id) WHERE hold <> ''",
    "CREATE INDEX case_row_unposted ON case_row (case_id) WHERE unposted > 0",
    "CREATE INDEX case_event_kind ON case_event (kind, case_id)",
)


def fill(connection: Any) -> None:
    """Bring the words of the cases over; a line was a text."""
    cases = connection.execute("SELECT case_id, words FROM case_words ORDER BY case_id")
    connection.executemany(
        "INSERT INTO case_search (rowid, words) VALUES (?, ?)",
        ((case_id, _spelt(words)) for case_id, words in cases),
    )
    connection.execute("DROP TABLE case_words")


def _spelt(words: str) -> str:
    # As storage.text_keys had it when this step was released: a step is never changed.
    return " z ".join(" ".join(f"{ord(sign):x}" for sign in text) for text in words.split("\n"))
