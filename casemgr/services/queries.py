"""What the window may see of a case: a picture of the moment, made afresh after every change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain import regimes
from casemgr.domain import workflow as wf
from casemgr.domain.actions import Blocks, all_blocks, blocks, item_blocks, letter_blocks
from casemgr.domain.acts.sending import repin_policy
from casemgr.domain.case import Case, MatterState, TaskState
from casemgr.domain.clocks import (
    BusinessCalendar,
    ClockLine,
    DayCount,
    SuitClock,
    due_on,
    explain,
    explain_suit,
)
from casemgr.domain.deadlines import Deadline, deadlines
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.domain.events import PolicyRepinned
from casemgr.domain.fee import FeeState
from casemgr.domain.ledger import Entry, ledger
from casemgr.domain.next_step import NextStep, next_step
from casemgr.domain.regimes import RegimeClock
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.domain.text import Language
from casemgr.services.neighbours import Earlier, LinkFrom, Neighbours
from casemgr.services.outdated import Outdated
from casemgr.services.warnings import of_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from casemgr.domain.rules import Rulebook

ITEM_ACTIONS = (
    Action.DECIDE,
    Action.DISMISS,
    Action.WITHDRAW,
    Action.CARRY_OUT,
    Action.TELL_RECIPIENT,
    Action.RECIPIENT_REPLY,
)


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case and everything that follows from it today."""

    id: int
    case: Case
    today: date
    phase: wf.Phase
    progress: wf.Progress
    next_step: NextStep | None
    actions: dict[Action, Blocks]
    """Why each action cannot be taken; empty when it can."""
    items: dict[tuple[Action, int], Blocks]
    """The same for each action on each item, by item number."""
    letters: dict[str, Blocks]
    """The same for issuing each kind of letter."""
    fee: FeeState
    fee_per_request: int
    suit: SuitClock | None
    due_on: date | None
    paused_since: date | None
    explanation: tuple[DayCount, ...]
    """Every day of the own target, those of its extensions included."""
    warnings: tuple[Block, ...]
    suit_explanation: tuple[ClockLine, ...] = ()
    regimes: tuple[RegimeClock, ...] = ()
    """Until when other places' laws want an answer, each with how it is counted."""
    deadlines: tuple[Deadline, ...] = ()
    """All days ahead, the next one first."""
    ledger: tuple[Entry, ...] = ()
    """What every clock has done so far."""
    tasks: tuple[TaskState, ...] = ()
    """Open ones first, by day."""
    matters: tuple[MatterState, ...] = ()
    """Open ones first."""
    earlier: tuple[Earlier, ...] = ()
    """Earlier requests of the same person, the newest first."""
    linked_from: tuple[LinkFrom, ...] = ()
    """Cases that were connected with this one; the case itself knows the other direction."""
    outdated: tuple[Outdated, ...] = ()
    """Letters that would say something else now; each is among the warnings too."""

    def allowed(self, action: Action) -> bool:
        """Whether *action* can be taken now."""
        return not self.actions[action]

    def overdue_days(self) -> int:
        """Calendar days past the own target; 0 or less when not overdue or without target."""
        return (self.today - self.due_on).days if self.due_on else 0


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter that is made and has not left the house, or that has come back."""

    case_id: int
    case: str
    person: str
    letter: str
    kind: str
    language: Language
    issued_on: date
    returned_on: date | None
    days: int
    """Calendar days it has been waiting, since it was made or came back."""


def waiting(cases: Iterable[tuple[int, Case]], today: date) -> list[WaitingLetter]:
    """List the letters of *cases* that wait to be posted, the longest waiting first."""
    found = [
        WaitingLetter(
            case_id=case_id,
            case=case.number,
            person=case.person.name,
            letter=letter.id,
            kind=letter.issued.kind,
            language=letter.issued.language,
            issued_on=letter.issued.on,
            returned_on=letter.returned.on if letter.returned else None,
            days=(today - (letter.returned or letter.issued).on).days,
        )
        for case_id, case in cases
        for letter in wf.waiting_letters(case)
    ]
    return sorted(found, key=lambda x: -x.days)


@dataclass(frozen=True, slots=True)
class DateAhead:
    """One of the days ahead, over all cases."""

    case_id: int
    case: str
    person: str
    closed: bool
    """Whether only this is left of the case: it outlived the closing."""
    deadline: Deadline


def ahead(cases: Iterable[tuple[int, Case]], calendar: BusinessCalendar) -> list[DateAhead]:
    """List the days ahead of *cases*, the next one first."""
    found = [
        DateAhead(case_id, case.number, case.person.name, case.closed, deadline)
        for case_id, case in cases
        for deadline in deadlines(case, calendar)
    ]
    return sorted(found, key=lambda x: (x.deadline.on, x.case_id))


@dataclass(frozen=True, slots=True)
class AffectedCase:
    """An open case that is judged by another edition of the policy than the one in force."""

    case_id: int
    number: str
    person: str
    version: str
    """The edition it is pinned to."""
    why_not: Blocks = ()
    """What stands in the way of moving it to the one in force."""

    @property
    def movable(self) -> bool:
        """Whether it can be moved."""
        return not self.why_not


def affected(
    cases: Iterable[tuple[int, Case]],
    policy_sha256: str,
    rules: Callable[[Case], Rulebook],
    today: date,
) -> list[AffectedCase]:
    """List those of *cases* that are judged by another policy than that of *policy_sha256*.

    *rules* gives what a case would be judged by under that policy.
    """
    return [
        AffectedCase(
            case_id=case_id,
            number=case.number,
            person=case.person.name,
            version=case.policy_version,
            why_not=_not_movable(case, policy_sha256, rules, today),
        )
        for case_id, case in cases
        if case.policy_sha256 != policy_sha256
    ]


def _not_movable(
    case: Case, policy_sha256: str, rules: Callable[[Case], Rulebook], today: date
) -> Blocks:
    """Ask by trying, so that there is one answer only."""
    found = blocks(case, Action.REPIN_POLICY)
    if found:
        return found
    try:
        book = rules(case)
        policy = book.policy
        trial = PolicyRepinned(today, policy.id, policy.version, policy_sha256, note="?")
        repin_policy(replace(case, rules=book), trial, book, today)
    except Problem as problem:
        return (block(problem.code, **problem.facts),)
    return ()


def detail(
    case_id: int,
    case: Case,
    today: date,
    calendar: BusinessCalendar,
    around: Neighbours,
    stale: tuple[Outdated, ...] = (),
) -> CaseDetail:
    """Make the picture of *case* as of *today*; *stale* are its letters that are outdated."""
    facts = wf.target(case)
    suit = wf.suit(case)
    return CaseDetail(
        id=case_id,
        case=case,
        today=today,
        phase=wf.phase(case),
        progress=wf.progress(case),
        next_step=next_step(case),
        actions=_actions(case, around.newer_policy),
        items={
            (action, i.number): item_blocks(case, action, i)
            for action in ITEM_ACTIONS
            for i in case.items
        },
        letters={kind: letter_blocks(case, kind) for kind in LETTER_KINDS},
        fee=wf.fee_state(case),
        fee_per_request=max(case.rule(i).fee for i in case.items),
        suit=suit,
        due_on=due_on(facts, calendar),
        paused_since=None if facts.ended else facts.paused_since,
        explanation=tuple(explain(facts, calendar, today)),
        warnings=(*of_case(case, today, around), *(x.warning for x in stale)),
        suit_explanation=explain_suit(case.arrived_on, suit) if suit else (),
        regimes=regimes.clocks(case),
        deadlines=deadlines(case, calendar),
        ledger=ledger(case, today),
        tasks=tuple(sorted(case.tasks, key=_task_order)),
        matters=tuple(sorted(case.matters, key=lambda m: m.closed is not None)),
        earlier=around.earlier,
        linked_from=around.linked_from,
        outdated=stale,
    )


def open_to_read(folder: str) -> Blocks:
    """Say why nothing can be done in the vault in *folder*, which can only be read."""
    return (block(Code.VAULT_OPEN_TO_READ, path=folder),)


def _task_order(state: TaskState) -> tuple[bool, date]:
    return state.done is not None, state.task.due_on


def _actions(case: Case, newer_policy: str) -> dict[Action, Blocks]:
    """Add what the case itself cannot know: whether there is another policy to move to."""
    found = all_blocks(case)
    if not newer_policy and not found[Action.REPIN_POLICY]:
        found[Action.REPIN_POLICY] = (block(Code.SAME_POLICY),)
    return found
