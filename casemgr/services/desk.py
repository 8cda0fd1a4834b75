"""The information manager's desk: every use case on an open vault.

All calls belong to one thread, the database's. Each command is one transaction: it is done whole
and logged, or refused with a ``Problem`` and nothing has changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from casemgr.domain import events as ev
from casemgr.domain.acts import intake, sending
from casemgr.domain.case import Case, Stamped
from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.domain.fold import after, replay
from casemgr.services import (
    attachments,
    clock_facts,
    commands,
    neighbours,
    outdated,
    queries,
    rulebooks,
)
from casemgr.services.calendar import JapaneseCalendar, is_closing_day
from casemgr.services.drafts import Drafts
from casemgr.services.handlers import Now, events_of, new_items
from casemgr.services.house import HouseTexts
from casemgr.services.issuing import Draft, Press
from casemgr.services.ports import ListFilter
from casemgr.services.projection import PROJECTION_VERSION, summarise
from casemgr.services.stationery import Stationery
from casemgr.services.stored import passing_over_newer, steps_of, to_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.domain.rules import Particulars, Rulebook
    from casemgr.domain.text import Language
    from casemgr.services.letter_data import LetterKind
    from casemgr.services.ports import (
        Clock,
        Letters,
        ListRow,
        LogEntry,
        OpenVault,
        StoredLetter,
        UnitOfWork,
    )
    from casemgr.services.queries import AffectedCase, CaseDetail, DateAhead, WaitingLetter

__all__ = ["JST", "Desk", "Done"]

_CLOSING_DAYS = "closing_days"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command has done."""

    case_id: int
    number: str
    letters: tuple[str, ...] = ()


class Desk:
    """Carries out commands and answers queries on one open vault."""

    def __init__(self, vault: OpenVault, letters: Letters, clock: Clock) -> None:
        """Take charge of an open vault, in the name of whoever opened it."""
        self.vault = vault
        self._press = Press(letters, vault.sample)
        self.stationery = Stationery(vault, letters)
        self.wording = HouseTexts(vault, letters, clock, vault.role)
        self.drafts = Drafts(vault, clock)
        self._clock = clock
        self._actor = vault.role
        self._books = rulebooks.Rulebooks()
        with vault.begin() as uow:
            self._calendar = self._load_calendar(uow)
        vault.set_due_function(lambda text: clock_facts.due_from(text, self._calendar))
        self._refresh_projection()

    # --- setting up ---------------------------------------------------------------------

    @property
    def sample(self) -> bool:
        """Whether this is a sample vault, whose letters are marked as such."""
        return self.vault.sample

    def today(self) -> date:
        """Give today's date in Japan."""
        return self._now().today

    def _now(self) -> Now:
        at = self._clock.now()
        return Now(at, at.astimezone(JST).date())

    def adopt_rules(self, law: bytes, policy: bytes) -> None:
        """Make law and policy files the ones that new cases are pinned to."""
        with self.vault.begin() as uow:
            self._books.adopt(uow, law, policy, self.today())

    def has_rules(self) -> bool:
        """Whether the vault knows a law and a policy yet; a new one does not."""
        with self.vault.begin() as uow:
            return all(self._books.current_hashes(uow))

    def rules(self) -> Rulebook:
        """Give the rules a case arriving today would get."""
        with self.vault.begin() as uow:
            return self._books.current(uow, self.today())

    def editions(self) -> list[rulebooks.Edition]:
        """List the policy's editions in this vault, the newest first."""
        with self.vault.begin() as uow:
            return self._books.editions(uow)

    def rules_files(self, policy: str = "") -> tuple[bytes, bytes]:
        """Give the files of the law and of a policy by its hash; else of the one in force."""
        with self.vault.begin() as uow:
            return self._books.files(uow, policy)

    def particulars(self) -> Particulars:
        """Give the company's particulars as letters will print them."""
        with self.vault.begin() as uow:
            return rulebooks.particulars(uow, self._books.current(uow, self.today()))

    def set_particulars(self, entered: Particulars) -> None:
        """Keep what the company fills in where its policy is silent."""
        with self.vault.begin() as uow:
            rulebooks.set_particulars(uow, entered, self._books.said(uow, self.today()))

    def closing_days(self) -> tuple[str, ...]:
        """Give the company's closing days, and with a ``+`` its working ones (``calendar``)."""
        with self.vault.begin() as uow:
            return tuple(json.loads(uow.setting(_CLOSING_DAYS) or "[]"))

    def set_closing_days(self, days: Sequence[str]) -> None:
        """Keep the company's closing days; every open case's due date follows at once."""
        for day in days:
            if not is_closing_day(day):
                expected = "MM-DD, YYYY-MM-DD"
                raise Problem(Code.FIELD_INVALID, field="on", value=day, expected=expected)
        with self.vault.begin() as uow:
            uow.set_setting(_CLOSING_DAYS, json.dumps(sorted(days)))
            self._calendar = self._load_calendar(uow)
        self.vault.set_due_function(lambda text: clock_facts.due_from(text, self._calendar))

    def _load_calendar(self, uow: UnitOfWork) -> JapaneseCalendar:
        return JapaneseCalendar(json.loads(uow.setting(_CLOSING_DAYS) or "[]"))

    def _refresh_projection(self) -> None:
        """Rebuild all list rows when this program makes them differently from the last one."""
        with self.vault.begin() as uow:
            if uow.setting("projection") == PROJECTION_VERSION or self.vault.read_only:
                return
            for case_id in uow.case_ids():
                with passing_over_newer():
                    uow.replace_summary(case_id, summarise(self._load(uow, case_id)))
            uow.set_setting("projection", PROJECTION_VERSION)

    # --- commands -----------------------------------------------------------------------

    def do(self, command: Any) -> Done:
        """Carry out one command of ``services.commands``, whole or not at all."""
        now = self._now()
        with self.vault.begin() as uow:
            if isinstance(command, commands.Receive):
                return self._receive(uow, command, now)
            case_id = uow.case_id(command.case)
            case = self._load(uow, case_id)
            letters: tuple[str, ...] = ()
            if isinstance(command, commands.IssueLetter):
                letters, events = self._press.issue(uow, case_id, case, command, now)
            elif isinstance(command, commands.RepinPolicy):
                case, events = self._repin(uow, case, command, now)
            else:
                events = events_of(case, command, now)
            if isinstance(command, commands.Dismiss | commands.Link) and command.other_case:
                uow.case_id(command.other_case)
            attachments.keep(uow, command)
            self._append(uow, case_id, case, events, now)
            return Done(case_id, case.number, letters)

    def _receive(self, uow: UnitOfWork, command: commands.Receive, now: Now) -> Done:
        arrived = command.arrived_on or now.today
        law, policy, rules = self._books.at_arrival(uow, arrived)
        event = ev.Received(
            number=f"R{arrived.year}-{uow.next_number(arrived.year):04d}",
            arrived_on=arrived,
            channel=command.channel,
            language=command.language,
            requester=command.requester,
            capacity=command.capacity,
            items=new_items(command.items, 1),
            policy_id=rules.policy.id,
            policy_version=rules.policy.version,
            policy_sha256=policy,
            law_sha256=law,
            subject=command.subject,
            text=command.text,
            regimes=command.regimes,
        )
        steps = [self._stamp(e, now) for e in intake.receive(event, rules, now.today)]
        case = replay(steps, rules)
        case_id = uow.add_case(to_store(steps), summarise(case), policy)
        return Done(case_id, case.number)

    def _repin(
        self, uow: UnitOfWork, case: Case, command: commands.RepinPolicy, now: Now
    ) -> tuple[Case, tuple[ev.Event, ...]]:
        """Give the case as the policy now in force judges it, and the event of the move."""
        policy = self._books.current_hashes(uow)[1]
        rules = self._books.pinned(uow, case.law_sha256, policy, case.arrived_on)
        event = ev.PolicyRepinned(
            on=now.today,
            policy_id=rules.policy.id,
            policy_version=rules.policy.version,
            policy_sha256=policy,
            note=command.note,
        )
        return replace(case, rules=rules), sending.repin_policy(case, event, rules, now.today)

    # --- queries ------------------------------------------------------------------------

    def case(self, case_id: int) -> Case:
        """Give a case as it stands, without all that follows from it."""
        with self.vault.begin() as uow:
            return self._load(uow, case_id)

    def detail(self, case_id: int) -> CaseDetail:
        """Give a case with everything that follows from it today."""
        with self.vault.begin() as uow:
            case = self._load(uow, case_id)
            people = uow.find_people(case.person.name, case.person.email)
            same = [(other, self._load(uow, other)) for other, _ in people if other != case_id]
            linked = [(other, self._load(uow, other)) for other in uow.find_linked(case.number)]
            current = self._books.current_hashes(uow)[1]
            newer = ""
            if current != case.policy_sha256 and not case.closed:
                newer = self._books.current(uow, self.today()).policy.version
            stale = outdated.of_case(uow, case, (other.number for _, other in same))
        around = neighbours.around(case_id, case, same, linked, newer)
        return queries.detail(case_id, case, self.today(), self._calendar, around, stale)

    def deadlines(self) -> list[DateAhead]:
        """Give the days ahead over all open cases, and what outlived closed ones, in order."""
        with self.vault.begin() as uow:
            filters = (ListFilter(open_only=True), ListFilter(tasks=True))
            ids = {i: None for what in filters for i in uow.list_ids(what, self.today())}
            cases = [(i, self._load(uow, i)) for i in ids]
        return queries.ahead(cases, self._calendar)

    def affected_by_policy(self) -> list[AffectedCase]:
        """Give the open cases that another policy than the one in force judges."""
        with self.vault.begin() as uow:
            ids = uow.list_ids(ListFilter(open_only=True, sort="number"), self.today())
            cases = [(i, self._load(uow, i)) for i in ids]
            now = self._books.current_hashes(uow)[1]

            def rules(case: Case) -> Rulebook:
                return self._books.pinned(uow, case.law_sha256, now, case.arrived_on)

            return queries.affected(cases, now, rules, self.today())

    def find(self, number: str) -> int:
        """Give the id of the case with this number. Raises ``no_such_case``."""
        with self.vault.begin() as uow:
            return uow.case_id(number)

    def ids(self, what: ListFilter) -> list[int]:
        """Give the ids the list shows, in order."""
        with self.vault.begin() as uow:
            return uow.list_ids(what, self.today())

    def rows(self, ids: Sequence[int]) -> list[ListRow]:
        """Give the list's rows for *ids*."""
        with self.vault.begin() as uow:
            return uow.list_rows(ids)

    def counts(self) -> dict[str, int]:
        """Count cases for the chips and the rail."""
        with self.vault.begin() as uow:
            return uow.counts(self.today())

    def preview(
        self,
        case_id: int,
        kind: LetterKind,
        language: Language,
        reply_by: date | None = None,
        receipt_name: str = "",
        enclosures: tuple[str, ...] = (),
        enclosures_en: tuple[str, ...] = (),
        supersedes: str = "",
    ) -> Draft:
        """Make the letter as it would be issued now, marked as a draft; nothing is stored."""
        with self.vault.begin() as uow:
            case = self._load(uow, case_id)
            order = commands.IssueLetter(
                case=case.number,
                kind=kind,
                reply_by=reply_by,
                receipt_name=receipt_name,
                enclosures=enclosures,
                enclosures_en=enclosures_en,
                supersedes=supersedes,
            )
            return self._press.draft(uow, case, order, language, self._now())

    def letter(self, letter: str) -> StoredLetter:
        """Give an issued letter with its bytes, exactly as they were made."""
        with self.vault.begin() as uow:
            return uow.letter(letter)

    def attachment(self, case_id: int, attachment: str) -> bytes:
        """Give the bytes of a file that was put into the case. Raises ``file_missing``."""
        with self.vault.begin() as uow:
            return attachments.content(uow, self._load(uow, case_id), attachment)

    def copy_out(self, case_id: int, attachment: str, write: attachments.Write) -> None:
        """Give a file of the case to *write* in pieces, and log it; see ``attachments``."""
        with self.vault.begin() as uow:
            attachments.copy_out(uow, self._load(uow, case_id), attachment, write)

    def waiting_letters(self) -> list[WaitingLetter]:
        """Give the letters made and not posted, over all cases, the longest waiting first."""
        with self.vault.begin() as uow:
            ids = uow.list_ids(ListFilter(unposted=True), self.today())
            cases = [(i, self._load(uow, i)) for i in ids]
        return queries.waiting(cases, self.today())

    def cases(self) -> list[tuple[int, Case]]:
        """Give every case, for reports."""
        with self.vault.begin() as uow:
            return [(i, self._load(uow, i)) for i in uow.case_ids()]

    def log(self, limit: int, before: int | None = None) -> list[LogEntry]:
        """Give entries of the audit chain, newest first."""
        with self.vault.begin() as uow:
            return uow.log(limit, before)

    def log_head(self) -> tuple[int, str]:
        """Give sequence and hash of the newest log entry."""
        with self.vault.begin() as uow:
            return uow.log_head()

    def write_log(self, action: str, reference: str = "") -> None:
        """Log something that is no event of a case, such as an export."""
        with self.vault.begin() as uow:
            uow.write_log(action, reference)

    def verify(self) -> list[str]:
        """Check the whole vault; give the names of the faults found."""
        return self.vault.verify()

    def close(self) -> None:
        """Lock the vault."""
        self.vault.close()

    # --- loading and storing -------------------------------------------------------------

    def _load(self, uow: UnitOfWork, case_id: int) -> Case:
        steps = steps_of(uow.events(case_id))
        return replay(steps, self._rules_of(uow, steps))

    def _rules_of(self, uow: UnitOfWork, steps: list[Stamped]) -> Rulebook:
        """Find the rules a case is pinned to: at arrival, or by its last move to another policy."""
        first = steps[0].event
        if not isinstance(first, ev.Received):
            raise Problem(Code.VAULT_DAMAGED, part="event received")
        moves = [s.event for s in steps if isinstance(s.event, ev.PolicyRepinned)]
        policy = moves[-1].policy_sha256 if moves else first.policy_sha256
        return self._books.pinned(uow, first.law_sha256, policy, first.arrived_on)

    def _append(
        self, uow: UnitOfWork, case_id: int, case: Case, events: Sequence[ev.Event], now: Now
    ) -> Case:
        known = len(case.history)
        steps = [self._stamp(e, now) for e in events]
        for step in steps:
            case = after(case, step)
        uow.append(case_id, known, to_store(steps), summarise(case))
        return case

    def _stamp(self, event: ev.Event, now: Now) -> Stamped:
        return Stamped(event, now.at, self._actor)
