"""Cases with a mark of their own in every field, and a look at a vault's pages without SQLCipher.

Each mark holds a rare character, so that no other text gives the same term of an index.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from casemgr.domain.case import DECISION_LETTER
from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.facts import (
    Finding,
    HoldReason,
    LinkKind,
    MatterKind,
    PostWay,
    ProvisionRecord,
    SourceStatus,
    TaskKind,
)
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.services import commands as do
from casemgr.services.desk import JST, Desk
from casemgr.services.letter_data import LetterKind
from casemgr.storage.engine import PAGE_BYTES
from tests.builders import PAPER_OF

if TYPE_CHECKING:
    from pathlib import Path

RARE = "齉"
"""In no name and no wording."""
_SALT, _RESERVED, _IV = 16, 80, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24


class SetClock:
    """A clock in Japan that stands where it was put."""

    def __init__(self, day: date = date(2026, 11, 9)) -> None:
        self.at = datetime(day.year, day.month, day.day, 10, 0, tzinfo=JST)

    def now(self) -> datetime:
        return self.at

    def wait(self, days: int) -> None:
        self.at += timedelta(days=days)


def plain_pages(folder: Path, dek: bytearray) -> bytes:
    """Decrypt every page of the database and of its log by hand: AES-256-CBC, IV at the end."""
    key = bytes(dek)
    (database,) = folder.glob("cases-*.db")
    found = [
        _page(key, content, first=number == 0)
        for number, content in enumerate(_cut(database.read_bytes(), PAGE_BYTES))
    ]
    log = database.with_name(database.name + "-wal")
    if log.exists():
        frames = log.read_bytes()[_WAL_HEAD:]
        whole = len(frames) - len(frames) % (_FRAME_HEAD + PAGE_BYTES)  # the disk may be full
        for frame in _cut(frames[:whole], _FRAME_HEAD + PAGE_BYTES):
            number = int.from_bytes(frame[:4], "big")
            found.append(_page(key, frame[_FRAME_HEAD:], first=number == 1))
    return b"".join(found)


def _cut(content: bytes, size: int) -> list[bytes]:
    assert len(content) % size == 0
    return [content[start : start + size] for start in range(0, len(content), size)]


def _page(key: bytes, page: bytes, *, first: bool) -> bytes:
    vector = page[-_RESERVED : -_RESERVED + _IV]
    body = page[_SALT if first else 0 : -_RESERVED]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(vector)).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def found_in(pages: bytes, marks: list[str]) -> set[str]:
    """Name the marks that stand in *pages*, in any of the forms text has."""
    forms = ("utf-8", "utf-16-le", "utf-16-be")
    return {m for m in marks if any(m.encode(form) in pages for form in forms)}


@dataclass
class Marked:
    """Plays a case and remembers each mark it wrote."""

    desk: Desk
    clock: SetClock
    name: str
    marks: dict[str, str] = field(default_factory=dict)
    number: str = ""

    def mark(self, what: str) -> str:
        """Write a mark that stands nowhere else."""
        return self.marks.setdefault(what, f"{RARE}{self.name}{len(self.marks):02d}印")

    def do(self, command: Any) -> None:
        self.desk.do(command)

    def party(self, who: str) -> Party:
        return Party(
            name=self.mark(f"{who} name"),
            kana=self.mark(f"{who} kana"),
            email=f"{self.name}{who}@example.jp",
            phone="090-0000-0000",
            address=Address("150-0000", (self.mark(f"{who} address"), self.mark(f"{who} floor"))),
            member_id=self.mark(f"{who} member"),
            organisation=self.mark(f"{who} organisation"),
            print_name="見本 太郎",
        )

    def play(self, other: str = "", same_file: bytes = b"") -> str:
        """A whole case for disclosure, records and correction, from arrival to its closing."""
        kinds = (RequestType.DISCLOSE, RequestType.PROVISION_RECORDS, RequestType.CORRECT)
        asked = [do.NewItem(type=t, asked=self.mark(f"asked {t}")) for t in kinds]
        self.number = n = self.desk.do(
            do.Receive(
                requester=self.party("agent"),
                subject=self.party("person"),
                capacity=Capacity.MANDATED,
                items=tuple(asked),
                text=self.mark("request"),
            )
        ).number
        for who in ("agent", "person"):
            self.marks[f"{who} mail"] = f"{self.name}{who}@example.jp"
        self.do(do.Note(case=n, text=self.mark("note")))
        self.do(do.Accept(case=n))
        self.do(do.Hold(case=n, reason=HoldReason.PAPERS_MISSING, note=self.mark("hold")))
        self.do(do.Release(case=n, reason=HoldReason.PAPERS_MISSING))
        self._identify(n)
        self._look_up(n, same_file)
        self._decide(n)
        self._around(n, other)
        self.do(do.Close(case=n, note=self.mark("closing")))
        return n

    def detail(self) -> Any:
        return self.desk.detail(self.desk.find(self.number))

    def _identify(self, n: str) -> None:
        today = self.desk.today()
        for role in self.detail().case.checks_needed:
            authority = role is CheckRole.AUTHORITY
            paper = PAPER_OF[Capacity.MANDATED] if authority else "resident_record"
            papers = (SeenDocument(paper, today - timedelta(days=3)),)
            if not authority:
                papers += (SeenDocument("driver_licence", None, today + timedelta(days=900)),)
            check = do.RecordIdentity(
                case=n,
                role=role,
                confirmed=True,
                documents=papers,
                compared=("name",),
                note=self.mark(f"identity {role}"),
                override=self.mark(f"override {role}"),
            )
            self.do(check)

    def _look_up(self, n: str, same_file: bytes) -> None:
        rows = self.detail().case.sources
        inside = next(r.source.id for r in rows if r.source.kind == "internal")
        outside = next(r.source.id for r in rows if r.source.kind == "recipient")
        findings = (Finding("name", self.mark("found")), Finding("email", self.mark("other found")))
        record = ProvisionRecord(
            self.mark("recipient"),
            self.mark("items"),
            self.mark("place"),
            self.mark("representative"),
        )
        status = SourceStatus
        self.do(
            do.AnswerSource(
                case=n,
                sources=(inside,),
                status=status.FOUND,
                note=self.mark("answer"),
                findings=findings,
            )
        )
        self.do(do.AnswerSource(case=n, sources=(outside,), status=status.FOUND, records=(record,)))
        rest = tuple(r.source.id for r in rows if r.source.id not in {inside, outside})
        self.do(do.AnswerSource(case=n, sources=rest, status=status.NOTHING))
        shown, why = self.mark("found")[:-1], self.mark("blacked out")
        self.do(do.Redact(case=n, source=inside, finding=1, shown=shown, reason=why))
        content = self.mark("file").encode() * 400
        name = f"{self.mark('file name')}.txt"
        self.do(do.Attach(case=n, name=name, content=content, note=self.mark("file note")))
        if same_file:
            self.do(do.Attach(case=n, name="shared.txt", content=same_file))
        note = self.mark("concluded")
        self.do(do.ConcludeInvestigation(case=n, third_parties_checked=True, note=note))

    def _decide(self, n: str) -> None:
        for item in (1, 2, 3):
            wrong = (Correction("name", self.mark("before"), self.mark("after")),)
            self.do(
                do.Decide(
                    case=n,
                    item=item,
                    outcome=Outcome.GRANTED_PART if item == 1 else Outcome.GRANTED,
                    exception="33-2-1" if item == 1 else "",
                    letter_reason=self.mark("reason told") if item == 1 else "",
                    internal_reason=self.mark(f"inside {item}"),
                    corrections=wrong if item == 3 else (),
                )
            )
        self.do(do.WaiveFee(case=n, reason=self.mark("waived")))
        proof, what = self.mark("proof"), self.mark("done")
        self.do(do.CarryOut(case=n, item=3, proof=proof, what=what))
        self.do(do.IssueLetter(case=n, kind=LetterKind(DECISION_LETTER)))
        for letter in self.detail().case.letters:
            self.do(
                do.PostLetter(
                    case=n,
                    way=PostWay.BY_HAND,
                    letters=(letter.id,),
                    codes=(letter.issued.code,),
                )
            )

    def _around(self, n: str, other: str) -> None:
        day = self.desk.today()
        text = self.mark("task")
        self.do(do.AddTask(case=n, kind=TaskKind.OTHER, due_on=day, text=text))
        self.do(do.FinishTask(case=n, task="T1", note=self.mark("task done")))
        text, ref = self.mark("matter"), self.mark("reference")
        self.do(do.OpenMatter(case=n, kind=MatterKind.COMPLAINT, text=text, reference=ref))
        self.do(do.CloseMatter(case=n, matter="M1", text=self.mark("matter closed")))
        self.do(do.SetLegalHold(case=n, reason=self.mark("held")))
        self.do(do.LiftLegalHold(case=n, reason=self.mark("lifted")))
        if other:
            kind, note = LinkKind.SAME_MATTER, self.mark("link")
            self.do(do.Link(case=n, other_case=other, kind=kind, note=note))
