"""Step 1: the first structure."""

STATEMENTS = (
    """
    CREATE TABLE vault (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id BLOB NOT NULL,
        sample INTEGER NOT NULL CHECK (sample IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE number_sequence (
        year INTEGER PRIMARY KEY,
        last INTEGER NOT NULL CHECK (last > 0)
    ) STRICT
    """,
    # AUTOINCREMENT: an id that a window still holds never comes to mean another case.
    """
    CREATE TABLE case_file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL UNIQUE,
        salt BLOB NOT NULL CHECK (length(salt) = 32),
        policy_sha256 TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE audit_log (
        seq INTEGER PRIMARY KEY CHECK (seq > 0),
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        reference TEXT NOT NULL,
        content TEXT NOT NULL,
        prev TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE case_event (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES case_file (id),
        position INTEGER NOT NULL CHECK (position > 0),
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        log_seq INTEGER NOT NULL UNIQUE REFERENCES audit_log (seq),
        UNIQUE (case_id, position)
    ) STRICT
    """,
    """
    CREATE TABLE case_row (
        case_id INTEGER PRIMARY KEY REFERENCES case_file (id),
        number TEXT NOT NULL,
        number_sort TEXT NOT NULL,
        name TEXT NOT NULL,
        name_sort TEXT NOT NULL,
        kana TEXT NOT NULL,
        agent TEXT NOT NULL,
        email TEXT NOT NULL,
        types TEXT NOT NULL,
        phase TEXT NOT NULL,
        done INTEGER NOT NULL,
        total INTEGER NOT NULL,
        verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
        hold TEXT NOT NULL,
        hold_since TEXT,
        next_action TEXT NOT NULL,
        arrived_on TEXT NOT NULL,
        closed_on TEXT,
        has_suit_clock INTEGER NOT NULL CHECK (has_suit_clock IN (0, 1)),
        unposted INTEGER NOT NULL,
        next_detail TEXT NOT NULL,
        clock TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE case_search (
        case_id INTEGER PRIMARY KEY REFERENCES case_file (id),
        words TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE case_person (
        case_id INTEGER NOT NULL REFERENCES case_file (id),
        mark TEXT NOT NULL,
        PRIMARY KEY (case_id, mark)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX case_person_mark ON case_person (mark)",
    """
    CREATE TABLE letter (
        id TEXT NOT NULL PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES case_file (id),
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        template TEXT NOT NULL,
        template_sha256 TEXT NOT NULL,
        snapshot TEXT NOT NULL,
        pdf BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX letter_case_id ON letter (case_id)",
    """
    CREATE TABLE document (
        kind TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (kind, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT
    """,
    # INSERT OR REPLACE deletes without firing delete triggers, so inserts are judged as well.
    """
    CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END
    """,
    """
    CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is never shortened'); END
    """,
    """
    CREATE TRIGGER audit_log_next BEFORE INSERT ON audit_log
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_log)
        OR NEW.prev <> coalesce((SELECT hash FROM audit_log ORDER BY seq DESC LIMIT 1), '')
    BEGIN SELECT RAISE(ABORT, 'an entry must follow the head of the audit log'); END
    """,
    """
    CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
    """,
    """
    CREATE TRIGGER case_event_next BEFORE INSERT ON case_event
    WHEN NEW.position <> (
        SELECT coalesce(max(position), 0) + 1 FROM case_event WHERE case_id = NEW.case_id
    ) OR EXISTS (SELECT 1 FROM case_event WHERE id = NEW.id OR log_seq = NEW.log_seq)
    BEGIN SELECT RAISE(ABORT, 'an event must follow the last one of its case'); END
    """,
    """
    CREATE TRIGGER letter_no_update BEFORE UPDATE ON letter
    BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END
    """,
    """
    CREATE TRIGGER letter_no_replace BEFORE INSERT ON letter
    WHEN EXISTS (SELECT 1 FROM letter WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an issued letter is never replaced'); END
    """,
)
