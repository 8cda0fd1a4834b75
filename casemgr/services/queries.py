"""What the window may see of a case: a picture of the moment, made afresh after every change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.actions import (
    LETTER_KINDS,
    Action,
    Blocks,
    all_blocks,
    item_blocks,
    letter_blocks,
)
from casemgr.domain.case import Case
from casemgr.domain.clocks import BusinessCalendar, DayCount, SuitClock, due_on, explain
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Block, Code, block
from casemgr.domain.fee import FeeState
from casemgr.domain.next_step import NextStep, next_step
from casemgr.domain.rules import Reasons
from casemgr.domain.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

_SUIT_NEAR_DAYS = 3

ITEM_ACTIONS = (Action.DECIDE, Action.DISMISS, Action.WITHDRAW, Action.CARRY_OUT)


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
    warnings: tuple[Block, ...]

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


def detail(
    case_id: int,
    case: Case,
    today: date,
    calendar: BusinessCalendar,
    same_person: tuple[str, ...],
    newer_policy: str,
) -> CaseDetail:
    """Make the picture of *case* as of *today*."""
    facts = wf.target(case)
    return CaseDetail(
        id=case_id,
        case=case,
        today=today,
        phase=wf.phase(case),
        progress=wf.progress(case),
        next_step=next_step(case),
        actions=_actions(case, newer_policy),
        items={
            (action, i.number): item_blocks(case, action, i)
            for action in ITEM_ACTIONS
            for i in case.items
        },
        letters={kind: letter_blocks(case, kind) for kind in LETTER_KINDS},
        fee=wf.fee_state(case),
        fee_per_request=max(case.rule(i).fee for i in case.items),
        suit=wf.suit(case),
        due_on=due_on(facts, calendar),
        paused_since=None if facts.ended else facts.paused_since,
        explanation=tuple(explain(facts, calendar, today)),
        warnings=tuple(_warnings(case, today, same_person, newer_policy)),
    )


def _actions(case: Case, newer_policy: str) -> dict[Action, Blocks]:
    """Add what the case itself cannot know: whether there is another policy to move to."""
    found = all_blocks(case)
    if not newer_policy and not found[Action.REPIN_POLICY]:
        found[Action.REPIN_POLICY] = (block(Code.SAME_POLICY),)
    return found


def _warnings(
    case: Case, today: date, same_person: tuple[str, ...], newer_policy: str
) -> list[Block]:
    """What the manager should know; none of it blocks anything."""
    found: list[Block] = []
    if same_person:
        found.append(block(Code.WARN_SAME_PERSON, cases=list(same_person)))
    if newer_policy:
        found.append(block(Code.WARN_NEWER_POLICY, version=newer_policy))
    for item in case.items:
        rule = case.rule(item)
        ground = next((g for g in rule.grounds if g.id == item.item.ground), None)
        if ground is not None and not ground.in_policy:
            found.append(block(Code.WARN_NOT_IN_POLICY, ground=ground.id, item=item.number))
        decision = item.decision
        if decision is None:
            continue
        if decision.outcome is Outcome.ALTERNATIVE and not rule.alternative_statutory:
            # Policy 6(4) covers corrections, Article 34 of the Act does not.
            found.append(block(Code.WARN_ALTERNATIVE_NOT_IN_ACT, item=item.number))
        if (
            decision.outcome in {Outcome.REFUSED, Outcome.GRANTED_PART}
            and rule.reasons is Reasons.RECOMMENDED
            and not decision.letter_reason
        ):
            found.append(block(Code.WARN_REASON_RECOMMENDED, item=item.number))
    suit = wf.suit(case)
    told = all(wf.notified(case, i) for i in case.items)
    if suit and not told and (suit.possible_from - today).days <= _SUIT_NEAR_DAYS:
        found.append(block(Code.WARN_SUIT_NEAR, date=suit.possible_from))
    return found
