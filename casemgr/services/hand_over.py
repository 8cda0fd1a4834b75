"""The hand-over book: what whoever takes the office must know, read from the vault page by page.

It is for the successor's eyes: it names people. Reasons, findings and what people wrote have no
place in it; for those there is the case itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import regimes
from casemgr.domain import workflow as wf
from casemgr.domain.facts import SourceStatus
from casemgr.domain.fee import FeeState
from casemgr.domain.steps import FEE_NOTICE, IDENTITY_REQUEST
from casemgr.domain.text import Text
from casemgr.services.dispatch_log import copies
from casemgr.services.hand_over_book import (
    Book,
    FeeKind,
    FeeOwing,
    OpenCase,
    Paper,
    PaperKind,
    Promise,
    PromiseKind,
    UnpostedLetter,
)
from casemgr.services.ports import ListFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from casemgr.domain.case import Case, LetterState
    from casemgr.services.desk import Desk
    from casemgr.services.ports import ListRow, OpenVault

_NAMELESS = Text()
AT_ONCE = 100
"""Cases read at a time; of each only its lines of the book are kept."""


def collect(
    desk: Desk,
    vault: OpenVault,
    made_at: datetime,
    name: str,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Book | None:
    """Read the book of *vault*, which is called *name*; None once *cancelled* says so.

    *progress* is told how many cases are read, of how many. One call, on the vault's thread.
    """
    today = desk.today()
    with vault.begin() as uow:
        open_ids = uow.list_ids(ListFilter(open_only=True, sort="due"), today)
        # What outlives the closing of a case: promises, letters that came back, money, files.
        left = uow.list_ids(ListFilter(tasks=True), today)
        left += uow.list_ids(ListFilter(unposted=True), today)
        left += uow.cases_with("fee_paid") + uow.cases_with("legal_hold_set")
        left += uow.cases_with("attachment_added")
        total = len(uow.case_ids())
    ids = list(dict.fromkeys([*open_ids, *left]))
    lines = _Lines(today)
    for start in range(0, len(ids), AT_ONCE):
        if cancelled():
            return None
        page = ids[start : start + AT_ONCE]
        for row in desk.rows(page):
            lines.add(row, desk.case(row.id))
        if progress is not None:
            progress(min(start + AT_ONCE, len(ids)), len(ids))
    policy = desk.rules().policy
    return Book(
        made_at=made_at,
        vault=name,
        head=desk.log_head(),
        company=desk.particulars(),
        policy=policy.title,
        policy_version=policy.version,
        total=total,
        closed_with_files=len(
            {p.case for p in lines.papers if p.closed and p.kind is PaperKind.FILE}
        ),
        cases=tuple(lines.cases),
        promises=tuple(sorted(lines.promises, key=_by_day)),
        papers=tuple(lines.papers),
        fees=tuple(lines.fees),
        letters=lines.letters(desk),
        backups=vault.backups.state(),
        ways=tuple(vault.keys.ways()),
    )


def _by_day(promise: Promise) -> tuple[date, str]:
    """What has no day comes last."""
    return promise.on or date.max, promise.case


class _Lines:
    """The lines of the book, gathered case by case."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.cases: list[OpenCase] = []
        self.promises: list[Promise] = []
        self.papers: list[Paper] = []
        self.fees: list[FeeOwing] = []
        self._unposted: dict[str, tuple[UnpostedLetter, datetime]] = {}

    def add(self, row: ListRow, case: Case) -> None:
        """Read one case."""
        if not case.closed:
            self.cases.append(_open_case(row, case))
        self.promises += _promises(case)
        self.papers += _papers(case)
        self.fees += _fees(case)
        made = {s.event.letter: s.at for s in case.history if isinstance(s.event, ev.LetterIssued)}
        for letter in wf.waiting_letters(case):
            self._unposted[letter.id] = (_unposted(case, letter), made[letter.id])

    def letters(self, desk: Desk) -> tuple[UnpostedLetter, ...]:
        """Give the letters that wait, the longest waiting first; the log is read once for all."""
        ways = copies(desk, {letter: at for letter, (_, at) in self._unposted.items()})
        waiting = sorted(self._unposted.items(), key=lambda x: (x[1][1], x[0]))
        return tuple(replace(line, copied=bool(ways[letter])) for letter, (line, _) in waiting)


def _open_case(row: ListRow, case: Case) -> OpenCase:
    known = row.summary
    source = case.find_source(known.next_detail)
    suit = None if wf.target(case).ended else wf.suit(case)
    return OpenCase(
        case=case.number,
        person=case.person.name,
        agent=known.agent,
        arrived_on=case.arrived_on,
        phase=known.phase,
        hold=known.hold,
        next_action=known.next_action,
        next_detail=known.next_detail,
        next_source=source.source.name if source is not None else Text(),
        due_on=row.due_on,
        suit_from=suit.possible_from if suit is not None else None,
    )


def _promises(case: Case) -> Iterator[Promise]:
    def promise(
        kind: PromiseKind, on: date | None, detail: str, text: str = "", name: Text = _NAMELESS
    ) -> Promise:
        person = case.person.name
        return Promise(on, kind, detail, text, name, case.number, person, case.closed)

    for task in (t.task for t in case.open_tasks):
        yield promise(PromiseKind.TASK, task.due_on, task.kind, task.text)
    for matter in (m.opened for m in case.open_matters):
        yield promise(PromiseKind.MATTER, matter.answer_by, matter.kind, matter.text)
    if case.legal_hold is not None:
        yield promise(PromiseKind.HOLD, None, "", case.legal_hold.reason)
    if case.closed:
        return
    if not wf.target(case).ended:
        for clock in regimes.clocks(case):
            name = case.rules.law.regimes[clock.regime].label
            yield promise(PromiseKind.REGIME, clock.due_on, clock.regime, clock.note, name)
    for letter in case.letters:
        if _awaits(case, letter):
            said = letter.issued
            yield promise(PromiseKind.REPLY, said.reply_by, said.kind, said.letter)
    for row in case.sources:
        if row.status is SourceStatus.ASKED and row.answer_by is not None:
            yield promise(PromiseKind.SOURCE, row.answer_by, row.source.id, "", row.source.name)


def _awaits(case: Case, letter: LetterState) -> bool:
    """Whether a letter that is with the person gave a day for what has not come yet."""
    waited_for = {
        IDENTITY_REQUEST: not case.identity_confirmed,
        FEE_NOTICE: wf.fee_open(case),
    }
    arrived = letter.posted is not None and letter.stands and not letter.doubtful
    asked = letter.issued.reply_by is not None
    return arrived and asked and waited_for.get(letter.issued.kind, False)


def _papers(case: Case) -> Iterator[Paper]:
    for task in wf.papers_to_mask(case):
        yield _paper(case, PaperKind.COVER, Text(ja=task.task.text), task.task.on)
    kinds = case.rules.policy.documents
    for check in () if case.closed else case.checks:
        for seen in check.documents:
            yield _paper(case, PaperKind.SEEN, kinds[seen.kind].label, check.on)
    for file in (f for f in case.attachments if f.sha256):  # not erased since
        yield _paper(case, PaperKind.FILE, Text(ja=file.name), file.on, file.size)


def _paper(case: Case, kind: PaperKind, label: Text, on: date, size: int = 0) -> Paper:
    return Paper(case.number, case.person.name, kind, label, on, size, case.closed)


def _fees(case: Case) -> Iterator[FeeOwing]:
    def owing(kind: FeeKind, amount: int, since: date | None) -> FeeOwing:
        return FeeOwing(case.number, case.person.name, kind, amount, since)

    fee = case.fee
    if not case.closed:
        state = wf.fee_state(case)
        if state is FeeState.DUE:
            yield owing(FeeKind.DUE, wf.fee_outstanding(case, None), None)
        elif state is FeeState.ASKED:
            yield owing(FeeKind.ASKED, fee.asked - fee.paid, fee.asked_on)
    if back := wf.refund_open(case):
        yield owing(FeeKind.REFUND, back, fee.paid_on)


def _unposted(case: Case, letter: LetterState) -> UnpostedLetter:
    made = letter.issued
    return UnpostedLetter(
        letter=letter.id,
        addressee=case.requester.name,
        kind=made.kind,
        language=made.language,
        made_on=made.on,
        returned_on=letter.returned.on if letter.returned is not None else None,
        copied=False,
        enclosures=made.enclosures,
    )
