"""Erasing by rules of retention: logged first, then done, and nothing else can be.

The log keeps of each event a salted hash, and the salt goes with the case. So the chain survives:
an erasure is an entry of its own whose hash is over all redactions and erasures made by it. Which
of them are on record is checked with the chain (``audit.events_match``).
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, exists, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from casemgr.domain.errors import Code, Problem
from casemgr.services.attachments import ATTACHMENT
from casemgr.services.erasing import ERASED, Erasure, FeeLine, RegisterEntry, Undone
from casemgr.storage import audit, kept_files, rows
from casemgr.storage.tables import (
    audit_log,
    case_event,
    case_file,
    case_person,
    case_row,
    case_search,
    document,
    draft,
    erasure,
    file,
    file_chunk,
    letter,
    redaction,
    register,
    setting,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, RowMapping

    from casemgr.storage.unit_of_work import Workplace

CLASS, CASE, LETTER, FILE, REGISTER = "class", "case", "letter", "file", "register"
"""Kinds of what is erased."""
UNDONE = "erased_before"
"""The setting by which a restored vault knows what had been erased."""
_Event = dict[str, Any]


class CaseErasing:
    """Implements ``services.erasing.Erasing``, where each method is described."""

    def __init__(self, place: Workplace) -> None:
        """Work inside the unit of work that *place* is in."""
        self._place = place
        self._connection = place.connection

    def redact(
        self,
        case_id: int,
        known: int,
        rule: str,
        left: Mapping[int, Mapping[str, Any]],
        letters: Sequence[str],
    ) -> int:
        """Put what is left of events in their place, and drop letters and files."""
        number, salt, events = self._case(case_id, known)
        now = [
            {**e, "payload": rows.canonical(left[e["position"]])} if e["position"] in left else e
            for e in events
        ]
        kept = _files(now)
        gone = {name: sha for name, sha in _files(events).items() if name not in kept}
        changed = [e for e in now if e["position"] in left]
        seq = self._begin(
            number,
            rule,
            {e["log_seq"]: audit.content_of(salt, e) for e in changed},
            [(CLASS, number, ""), *_parts(number, letters, gone)],
        )
        for event in changed:
            same = case_event.c.id == event["id"]
            self._connection.execute(
                update(case_event).where(same).values(payload=event["payload"])
            )
        if letters:
            self._connection.execute(delete(letter).where(letter.c.id.in_(letters)))
        self._drop_files(gone.values())
        return seq

    def erase_case(self, case_id: int, known: int, rule: str, entry: RegisterEntry) -> int:
        """Erase a whole case, but for its line in the register."""
        number, _, events = self._case(case_id, known)
        own = letter.c.case_id == case_id
        letters = list(self._connection.execute(select(letter.c.id).where(own)).scalars())
        gone, line = _files(events), _line(entry, rows.moment_to_text(self._place.clock.now()))
        seq = self._begin(
            number,
            rule,
            {e["log_seq"]: "" for e in events},
            [(CASE, number, audit.line_hash(line)), *_parts(number, letters, gone)],
        )
        self._connection.execute(insert(register), line)
        for table in (case_event, case_row, case_person, letter):
            self._connection.execute(delete(table).where(table.c.case_id == case_id))
        self._connection.execute(delete(case_search).where(case_search.c.rowid == case_id))
        self._connection.execute(delete(draft).where(draft.c.key.startswith(f"{case_id}/")))
        self._connection.execute(delete(case_file).where(case_file.c.id == case_id))
        self._place.due.forget(self._connection, case_id)
        self._drop_files(gone.values())
        return seq

    def drop_entry(self, number: str, rule: str) -> int:
        """Take a line out of the register."""
        mine = register.c.number == number
        if self._connection.execute(select(register).where(mine)).one_or_none() is None:
            raise Problem(Code.NO_SUCH_CASE, case=number)
        seq = self._begin(number, rule, {}, [(REGISTER, number, "")])
        self._connection.execute(delete(register).where(mine))
        return seq

    def register(self) -> list[RegisterEntry]:
        """Give the register, the newest first."""
        query = select(register).order_by(register.c.erased_at.desc(), register.c.number.desc())
        return [entry_from_row(row) for row in self._connection.execute(query).mappings()]

    def erasures(self) -> list[Erasure]:
        """Give what was erased so far, the newest first."""
        counts: dict[tuple[int, str], int] = {}
        of_kind = select(erasure.c.by_seq, erasure.c.kind, func.count()).group_by(
            erasure.c.by_seq, erasure.c.kind
        )
        for by_seq, kind, count in self._connection.execute(of_kind):
            counts[by_seq, kind] = count
        of_events = select(redaction.c.by_seq, func.count()).group_by(redaction.c.by_seq)
        events = {row[0]: row[1] for row in self._connection.execute(of_events)}
        main = erasure.c.kind.in_((CLASS, CASE, REGISTER))
        query = (
            select(audit_log, erasure.c.reference.label("number"), erasure.c.rule)
            .join(erasure, and_(erasure.c.by_seq == audit_log.c.seq, main))
            .order_by(audit_log.c.seq.desc())
        )
        found = self._connection.execute(query).mappings().all()
        first = self._first({row["number"] for row in found})
        return [
            Erasure(
                seq=row["seq"],
                at=rows.moment_from_text(row["at"]),
                actor=row["actor"],
                number=row["number"],
                rule=row["rule"],
                first_seq=first[row["number"]],
                letters=counts.get((row["seq"], LETTER), 0),
                files=counts.get((row["seq"], FILE), 0),
                events=events.get(row["seq"], 0),
            )
            for row in found
        ]

    def undone(self) -> list[Undone]:
        """Give what restoring a backup brought back."""
        query = select(setting.c.value).where(setting.c.key == UNDONE)
        kept: str | None = self._connection.execute(query).scalar_one_or_none()
        return [
            Undone(number, rule, rows.moment_from_text(at), date.fromisoformat(on) if on else None)
            for number, rule, at, on in json.loads(kept or "[]")
        ]

    def candidates(self, rule: str, closed_by: date | None) -> list[int]:
        """Give the ids of cases in which a class may have come to its end."""
        ended = (
            or_(case_row.c.verified, case_row.c.closed_on.is_not(None))
            if closed_by is None
            else case_row.c.closed_on <= closed_by
        )
        newest = (
            select(func.max(case_event.c.log_seq))
            .where(case_event.c.case_id == case_row.c.case_id)
            .scalar_subquery()
        )
        done: ColumnElement[bool] = exists().where(
            erasure.c.kind == CLASS,
            erasure.c.reference == case_row.c.number,
            erasure.c.rule == rule,
            erasure.c.by_seq > newest,
        )
        query = select(case_row.c.case_id).where(ended, ~done).order_by(case_row.c.case_id)
        return list(self._connection.execute(query).scalars())

    # -------------------------------------------------------------------------------------

    def _case(self, case_id: int, known: int) -> tuple[str, bytes, list[_Event]]:
        own = select(case_file).where(case_file.c.id == case_id)
        found = self._connection.execute(own).one_or_none()
        if found is None:
            raise Problem(Code.NO_SUCH_CASE, case=case_id)
        mine = select(case_event).where(case_event.c.case_id == case_id)
        ordered = self._connection.execute(mine.order_by(case_event.c.position)).mappings()
        events = [dict(row) for row in ordered]
        if len(events) != known:
            raise Problem(Code.CHANGED_MEANWHILE, case=found.number)
        return found.number, found.salt, events

    def _begin(
        self,
        number: str,
        rule: str,
        redactions: Mapping[int, str],
        parts: Iterable[tuple[str, str, str]],
    ) -> int:
        """Write the log's entry and what it stands for; the database lets go only of that."""
        now = self._place.clock.now()
        at = rows.moment_to_text(now)
        erased = [
            {"kind": kind, "reference": of, "sha256": sha, "rule": rule, "erased_at": at}
            for kind, of, sha in parts
        ]
        seq = audit.append(
            self._connection,
            at=now,
            actor=self._place.actor,
            action=ERASED,
            reference=f"{number} {rule}",
            content=audit.erasure_hash(redactions.items(), erased),
        )
        if redactions:
            made = [{"log_seq": n, "by_seq": seq, "content": c} for n, c in redactions.items()]
            self._connection.execute(insert(redaction), made)
        self._connection.execute(insert(erasure), [{**one, "by_seq": seq} for one in erased])
        return seq

    def _first(self, numbers: set[str]) -> dict[str, int]:
        """Give the first entry of the log about each case."""
        query = select(audit_log.c.reference, func.min(audit_log.c.seq)).where(audit.IS_EVENT)
        found = self._connection.execute(query.group_by(audit_log.c.reference))
        return {number: seq for number, seq in found if number in numbers}

    def _drop_files(self, hashes: Iterable[str]) -> None:
        """Drop files unless another case has the same one, or this case still."""
        for sha in set(hashes):
            # Payloads are stored in one form only, in which a quotation mark is escaped.
            mark = rows.canonical({"sha256": sha})[1:-1]
            named = select(case_event.c.id).where(
                case_event.c.kind == kept_files.ATTACHED, func.instr(case_event.c.payload, mark) > 0
            )
            if self._connection.execute(named.limit(1)).scalar() is not None:
                continue
            same = select(file.c.id).where(file.c.sha256 == sha).scalar_subquery()
            self._connection.execute(delete(file_chunk).where(file_chunk.c.file_id.in_(same)))
            self._connection.execute(delete(file).where(file.c.sha256 == sha))
            own = and_(document.c.kind == ATTACHMENT, document.c.sha256 == sha)
            self._connection.execute(delete(document).where(own))


def erased_since(connection: Connection, seq: int) -> list[list[str]]:
    """List for a vault restored from a backup with the entries up to *seq* what it brings back.

    That is what was erased later.
    """
    closed = {row.number: row.closed_on for row in connection.execute(select(register)).all()}
    query = select(erasure).where(erasure.c.by_seq > seq, erasure.c.kind.in_((CLASS, CASE)))
    found = connection.execute(query.order_by(erasure.c.id)).all()
    return [
        [row.reference, row.rule, row.erased_at, closed.get(row.reference, "")] for row in found
    ]


def tell_undone(present: Connection, new: Connection, seq: int) -> None:
    """Keep in the *new* vault, restored from a backup with entries up to *seq*, what it undoes."""
    with present.begin():
        told = json.dumps(erased_since(present, seq))
    kept = upsert(setting).values(key=UNDONE, value=told)
    new.execute(kept.on_conflict_do_update(index_elements=["key"], set_={"value": told}))


def entry_from_row(row: RowMapping) -> RegisterEntry:
    """Read a line of the register."""
    asked = json.loads(row["entry"])
    return RegisterEntry(
        number=row["number"],
        arrived_on=date.fromisoformat(row["arrived_on"]),
        closed_on=date.fromisoformat(row["closed_on"]),
        requests=tuple((one["type"], one["outcome"]) for one in asked["items"]),
        fees=tuple(_fee_from(one) for one in asked.get("fees", ())),
        erased_at=rows.moment_from_text(row["erased_at"]),
    )


def _line(entry: RegisterEntry, at: str) -> dict[str, str]:
    items = [{"type": kind, "outcome": outcome} for kind, outcome in entry.requests]
    return {
        "number": entry.number,
        "arrived_on": entry.arrived_on.isoformat(),
        "closed_on": entry.closed_on.isoformat(),
        "entry": rows.canonical({"items": items, "fees": [_fee_to(one) for one in entry.fees]}),
        "erased_at": at,
    }


def _fee_to(line: FeeLine) -> dict[str, Any]:
    return {**asdict(line), "on": line.on.isoformat(), "at": rows.moment_to_text(line.at)}


def _fee_from(kept: Mapping[str, Any]) -> FeeLine:
    on, at = date.fromisoformat(kept["on"]), rows.moment_from_text(kept["at"])
    return FeeLine(**{**kept, "on": on, "at": at})


def _parts(number: str, letters: Iterable[str], files: Iterable[str]) -> list[tuple[str, str, str]]:
    return [
        *((LETTER, one, "") for one in letters),
        *((FILE, f"{number}/{one}", "") for one in files),
    ]


def _files(events: Iterable[_Event]) -> dict[str, str]:
    """Give the hashes of files that are still kept, by their names within the case."""
    added = (json.loads(e["payload"]) for e in events if e["kind"] == kept_files.ATTACHED)
    return {one["id"]: one["sha256"] for one in added if one["sha256"]}
