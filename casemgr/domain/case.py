"""A case: all that has happened to it so far. Immutable; every change is an event (``fold``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.clocks import Pause
from casemgr.domain.decision import REFUSING, WITHOUT_IDENTITY, Decision, Outcome
from casemgr.domain.facts import Channel, Finding, Item, ProvisionRecord, Source, SourceStatus
from casemgr.domain.fee import Fee
from casemgr.domain.identity import IdentityCheck, latest, roles_needed
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, Rulebook, voluntary
from casemgr.domain.text import Language

if TYPE_CHECKING:
    from casemgr.domain.rules import CheckRole, TypeRules

DECISION_LETTER = "decision"
"""The kind of letter that notifies decisions; every item needs one, posted."""


@dataclass(frozen=True, slots=True)
class Stamped:
    """An event with the moment it was recorded and who recorded it."""

    event: ev.Event
    at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class ToldState:
    """A recipient that was told of what was carried out, and what it answered."""

    told: ev.RecipientTold
    answered: ev.RecipientAnswered | None = None


@dataclass(frozen=True, slots=True)
class TaskState:
    """Something to be done by a day."""

    task: ev.TaskSet
    done: ev.TaskDone | None = None


@dataclass(frozen=True, slots=True)
class MatterState:
    """A complaint, an authority's inquiry or a lawsuit."""

    opened: ev.MatterOpened
    closed: ev.MatterClosed | None = None


@dataclass(frozen=True, slots=True)
class RegimeState:
    """Another place's law that the requester invokes."""

    regime: str
    since: date
    note: str = ""
    extended: ev.ClockExtended | None = None


@dataclass(frozen=True, slots=True)
class ItemState:
    """One requested item and what has become of it."""

    item: Item
    decision: Decision | None = None
    carried_out: ev.ItemCarriedOut | None = None
    letters: tuple[str, ...] = ()
    """Decision letters that speak of the present decision, voided ones left out."""
    reopened: bool = False
    """The case was reopened since the decision, so it may be decided anew."""
    steps: tuple[ev.StepCarriedOut, ...] = ()
    """Systems in which the present decision has been carried out."""
    told: tuple[ToldState, ...] = ()
    """Recipients told of it."""

    @property
    def number(self) -> int:
        """The item's number within the case."""
        return self.item.number

    @property
    def outcome(self) -> Outcome | None:
        """What was decided; None before the decision."""
        return None if self.decision is None else self.decision.outcome

    @property
    def ended(self) -> bool:
        """Whether the item ended in a way that needs no identity (withdrawn, unverified …)."""
        return self.outcome in WITHOUT_IDENTITY

    @property
    def open(self) -> bool:
        """Whether nothing has been done or told yet, so that a decision can still fall away."""
        return not (self.ended or self.carried_out or self.steps or self.letters)


@dataclass(frozen=True, slots=True)
class SourceState:
    """One row of the checklist and what came of it."""

    source: Source
    status: SourceStatus = SourceStatus.NOT_ASKED
    asked_on: date | None = None
    answer_by: date | None = None
    answered_on: date | None = None
    note: str = ""
    findings: tuple[Finding, ...] = ()
    records: tuple[ProvisionRecord, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether nothing more is expected from this source."""
        return self.status not in {SourceStatus.NOT_ASKED, SourceStatus.ASKED}


@dataclass(frozen=True, slots=True)
class LetterState:
    """An issued letter and where it is."""

    issued: ev.LetterIssued
    posted: ev.LetterPosted | None = None
    voided: ev.LetterVoided | None = None
    returned: ev.LetterReturned | None = None
    refuses: bool = False
    """Whether it said, when it left the house, that something is refused (39(1))."""
    doubtful: bool = False
    """Whether a letter that went out together with it came back, so that it went nowhere either."""
    superseded_by: str = ""
    """Number of the corrected letter that takes its place."""

    @property
    def id(self) -> str:
        """The letter's number."""
        return self.issued.letter

    @property
    def ready_on(self) -> date:
        """The first day on which it could leave the house: made, or brought back, on it."""
        return (self.returned or self.issued).on

    @property
    def waiting(self) -> bool:
        """Whether the letter is made but has not left the house."""
        return self.posted is None and self.stands

    @property
    def stands(self) -> bool:
        """Whether it was neither taken back nor replaced by a corrected letter."""
        return self.voided is None and not self.superseded_by


@dataclass(frozen=True, slots=True)
class Case:
    """Everything known of one case."""

    rules: Rulebook
    number: str
    arrived_on: date
    channel: Channel
    language: Language
    requester: Party
    capacity: Capacity
    text: str
    policy_id: str
    policy_version: str
    policy_sha256: str
    law_sha256: str
    subject: Party | None = None
    items: tuple[ItemState, ...] = ()
    """Never empty: a request asks for something."""
    accepted_on: date | None = None
    checks: tuple[IdentityCheck, ...] = ()
    pauses: tuple[Pause, ...] = ()
    fee: Fee = field(default_factory=Fee)
    sources: tuple[SourceState, ...] = ()
    concluded: ev.InvestigationConcluded | None = None
    letters: tuple[LetterState, ...] = ()
    closed_on: date | None = None
    regimes: tuple[RegimeState, ...] = ()
    extensions: tuple[ev.ClockExtended, ...] = ()
    """Of the own target."""
    redactions: tuple[ev.FindingRedacted, ...] = ()
    attachments: tuple[ev.AttachmentAdded, ...] = ()
    tasks: tuple[TaskState, ...] = ()
    matters: tuple[MatterState, ...] = ()
    links: tuple[ev.CaseLinked, ...] = ()
    legal_hold: ev.LegalHoldSet | None = None
    """In force: nothing of the case may be erased."""
    history: tuple[Stamped, ...] = ()

    @property
    def person(self) -> Party:
        """The person the data is about."""
        return self.subject or self.requester

    @property
    def closed(self) -> bool:
        """Whether the case is closed."""
        return self.closed_on is not None

    def rule(self, item: ItemState) -> TypeRules:
        """Give the rules of an item's type, as they apply to who asks."""
        rule = self.rules.types[item.item.type]
        return rule if self.statutory else voluntary(rule)

    @property
    def statutory(self) -> bool:
        """Whether this is a request under the Act; else it is answered voluntarily (heirs)."""
        return self.rules.capacity(self.capacity).statutory

    def find_item(self, number: int) -> ItemState | None:
        """Give an item by its number."""
        return next((i for i in self.items if i.number == number), None)

    def find_source(self, source: str) -> SourceState | None:
        """Give a row of the checklist by its id."""
        return next((s for s in self.sources if s.source.id == source), None)

    def find_letter(self, letter: str) -> LetterState | None:
        """Give a letter by its number."""
        return next((x for x in self.letters if x.id == letter), None)

    def forms(self, letter: str) -> tuple[LetterState, ...]:
        """Give a letter and, back to the first, those it took the place of."""
        known = self.find_letter(letter)
        return () if known is None else (known, *self.forms(known.issued.supersedes))

    @property
    def checks_needed(self) -> tuple[CheckRole, ...]:
        """Identity checks this requester must pass."""
        return roles_needed(self.rules, self.capacity)

    @property
    def checks_passed(self) -> tuple[CheckRole, ...]:
        """Identity checks whose latest result is a confirmation."""
        newest = latest(self.checks)
        return tuple(r for r in self.checks_needed if r in newest and newest[r].confirmed)

    @property
    def checks_missing(self) -> tuple[CheckRole, ...]:
        """Identity checks that are still to be passed."""
        passed = self.checks_passed
        return tuple(r for r in self.checks_needed if r not in passed)

    @property
    def identity_confirmed(self) -> bool:
        """Whether everything needed to know who asks has been confirmed."""
        return self.checks_passed == self.checks_needed

    @property
    def verified_on(self) -> date | None:
        """The day the last of the checks needed was passed."""
        if not self.identity_confirmed:
            return None
        newest = latest(self.checks)
        return max(newest[role].on for role in self.checks_needed)

    @property
    def refused_on(self) -> date | None:
        """The first day a letter with a refusal left the house; one that came back refused nothing.

        Article 39(1): the refusal ended the wait, whatever is decided later. Two languages in one
        envelope come back together, though only one of them was noted.
        """
        posted = (x.posted for x in self.letters if x.refuses and not x.doubtful)
        return min((p.on for p in posted if p is not None), default=None)

    @property
    def holds(self) -> tuple[Pause, ...]:
        """The holds in force."""
        return tuple(p for p in self.pauses if p.end is None)

    @property
    def open_tasks(self) -> tuple[TaskState, ...]:
        """What is still to be done by a day."""
        return tuple(t for t in self.tasks if t.done is None)

    @property
    def open_matters(self) -> tuple[MatterState, ...]:
        """Complaints, inquiries and lawsuits that have not ended."""
        return tuple(m for m in self.matters if m.closed is None)


def refusing(case: Case, item: ItemState) -> bool:
    """Whether the item's letter refuses something on which a lawsuit is possible (39(1))."""
    return case.rule(item).suit_clock and item.outcome in REFUSING
