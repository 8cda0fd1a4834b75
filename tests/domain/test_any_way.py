"""Whatever a manager does, in whatever order: what must never happen does not happen."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from casemgr.domain import carrying
from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.actions import blocks, item_blocks, letter_blocks, posting_blocks
from casemgr.domain.acts import (
    around,
    carrying_out,
    deciding,
    holding,
    intake,
    investigation,
    sending,
)
from casemgr.domain.acts.investigation import PRESENT
from casemgr.domain.case import DECISION_LETTER, Case, ItemState
from casemgr.domain.decision import Correction, Decision, Outcome
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.domain.facts import (
    Finding,
    HoldReason,
    Item,
    KeptOut,
    LinkKind,
    MatterKind,
    PostWay,
    SourceStatus,
    TaskKind,
)
from casemgr.domain.fee import Fee, FeeBasis, FeeState
from casemgr.domain.fold import replay
from casemgr.domain.identity import IdentityCheck, SeenDocument
from casemgr.domain.ledger import What
from casemgr.domain.next_step import next_step
from casemgr.domain.rules import Capacity, CheckRole, Particulars, Rulebook
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.domain.text import Language, Text
from casemgr.services import codec, letter_builder
from casemgr.services.calendar import JapaneseCalendar
from casemgr.services.letter_data import LetterKind, ReasonedItem
from casemgr.services.neighbours import Neighbours
from casemgr.services.projection import summarise
from casemgr.services.queries import CaseDetail, detail
from tests.builders import ARRIVED, HANAKO, NUMBERS, PAPER_OF, RECORD, TARO, TELLS, WIDE, Story, T

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORKFLOW = {
    Code.CASE_CLOSED,
    Code.CASE_NOT_CLOSED,
    Code.NOT_ACCEPTED,
    Code.ALREADY_ACCEPTED,
    Code.IDENTITY_NOT_CONFIRMED,
    Code.IDENTITY_ALREADY_CONFIRMED,
    Code.FEE_NOT_APPLICABLE,
    Code.FEE_ALREADY_ASKED,
    Code.FEE_NOT_ASKED,
    Code.FEE_NOT_PAID,
    Code.FEE_SETTLED,
    Code.SOURCES_OPEN,
    Code.INVESTIGATION_NOT_CONCLUDED,
    Code.INVESTIGATION_CONCLUDED,
    Code.ITEMS_UNDECIDED,
    Code.ITEM_DECIDED,
    Code.LETTER_ALREADY_ISSUED,
    Code.NOTHING_TO_CARRY_OUT,
    Code.CARRYING_OUT_OPEN,
    Code.ALREADY_CARRIED_OUT,
    Code.LETTER_NOT_OFFERED,
    Code.ITEMS_NOT_NOTIFIED,
    Code.NO_LETTER_TO_POST,
}
"""What only the standing of a case can be the reason for, never an argument."""

SECRETS = {
    "internal_reason": "内緒の理由ウラジジョウ",
    "legal_ref": "内部参照ホウジョウ",
    "protection": "保護方法ナイショ",
    "evidence": "証拠ウラヅケ",
    "file": "控えオボエガキ",
}
"""Texts for the file only; "file" are all that are no part of a decision."""
OUTLIVING = (
    ev.Reopened
    | ev.NoteAdded
    | ev.TaskDone
    | ev.MatterOpened
    | ev.MatterClosed
    | ev.CaseLinked
    | ev.LegalHoldSet
    | ev.LegalHoldLifted
    | ev.RecipientTold
    | ev.RecipientAnswered
    | ev.PostingCorrected
)
CARD = "4111111111111234"
COMPANY = Particulars(
    Text(ja="架空株式会社"), "100-0001", Text(ja="架空"), Text(ja="代表"), email="a@b"
)
JAPAN = JapaneseCalendar()
TYPES = st.sampled_from(list(T))
RULES = Rulebook.of(WIDE.law, replace(WIDE.policy, cooling_off_days=1))
MINOR = replace(HANAKO, born_on=ARRIVED.replace(year=2008, day=20))
"""Of age eleven days after the case arrived."""
CLOCKS = ("target", "target", "gdpr", "ccpa", "nowhere")


class AnyWay(RuleBasedStateMachine):
    """A manager who tries everything."""

    @initialize(
        types=st.lists(TYPES, min_size=1, max_size=4),
        capacity=st.sampled_from([Capacity.SELF, *Capacity]),
        ahead=st.integers(0, 20),
    )
    def receive(self, types: list[T], capacity: Capacity, ahead: int) -> None:
        """Begin anywhere on the straight way."""
        self.story = Story(*types, capacity=capacity, rules=RULES)
        self.seen = self.story.case.history
        self.words: list[str] = []
        self.values = 0
        self.always_free = True
        self.looked_at: object = None
        self.do_what_comes_next(ahead)

    @property
    def case(self) -> Case:
        return self.story.case

    def secret(self, field: str) -> str:
        """A text that no other field of this case has."""
        self.words.append(f"{SECRETS[field]}{len(self.words):04d}")
        return self.words[-1]

    def attempt(self, why: Sequence[Block], act: Callable[[], tuple[ev.Event, ...]]) -> None:
        """A step is refused by what stands in its way, or else for its arguments only."""
        events, refusal = self.outcome_of(act)
        if refusal is not None:
            assert refusal.code is why[0].code if why else refusal.code not in WORKFLOW, refusal
            return
        assert not why, f"done in spite of {why[0]}"
        for event in events:
            self.before(event)
            refused_on = self.case.refused_on
            self.story.add((event,))
            if refused_on is not None and not isinstance(
                event, ev.LetterReturned | ev.PostingCorrected
            ):
                # Whatever is decided later: the way to court is open (39(1)).
                assert self.case.refused_on is not None
                assert self.case.refused_on <= refused_on

    @staticmethod
    def outcome_of(
        act: Callable[[], tuple[ev.Event, ...]],
    ) -> tuple[tuple[ev.Event, ...], Problem | None]:
        try:
            return act(), None
        except Problem as problem:
            return (), problem

    def before(self, event: ev.Event) -> None:
        """What must be true at the very moment an event happens."""
        case = self.case
        if case.closed:
            assert isinstance(event, OUTLIVING)
        if isinstance(event, ev.ItemCarriedOut | ev.StepCarriedOut):
            assert case.identity_confirmed
            item = case.items[event.item - 1]
            assert item.decision is not None
            assert event.on >= (carrying.first_day(case, item) or event.on)
        if isinstance(event, ev.FeeAsked | ev.FeePaid):
            assert event.amount > 0
            free = [i for i in wf.chargeable(case) if i.item.type not in TELLS]
            assert case.statutory
            assert wf.chargeable(case)
            assert not free
        if isinstance(event, ev.RecipientTold):
            item = case.items[event.item - 1]
            # Of a change that was made, or of a request that is for the joint users' manager.
            referred = item.outcome is Outcome.REFERRED_JOINT_MANAGER
            assert item.steps or item.carried_out or referred
        stored = codec.write(event)
        assert codec.read_event(codec.event_name(event), stored) == event
        # What must not be disclosed is not to be stored either.
        assert CARD not in json.dumps(stored)
        if isinstance(event, ev.LetterIssued | ev.LetterPosted):
            letter = case.find_letter(event.letter)
            kind = (
                event.kind if isinstance(event, ev.LetterIssued) else letter and letter.issued.kind
            )
            numbers = (
                [i.number for i in case.items if event.letter in i.letters]
                if isinstance(event, ev.LetterPosted)
                else event.items
            )
            told = [i for i in case.items if i.number in numbers]
            if kind == DECISION_LETTER and not all(i.ended for i in told):
                assert case.identity_confirmed

    # --- every step, with arguments that are right most of the time -------------------------

    @rule(days=st.integers(0, 9))
    def wait(self, days: int) -> None:
        self.story.wait(days)

    @rule()
    def accept(self) -> None:
        self.attempt(
            blocks(self.case, Action.ACCEPT), lambda: intake.accept(self.case, self.story.today)
        )

    @rule(
        subject=st.sampled_from([None, HANAKO, MINOR]),
        capacity=st.sampled_from([None, None, *Capacity]),
        language=st.sampled_from([None, None, *Language]),
    )
    def change_person(self, subject: Any, capacity: Any, language: Any) -> None:
        why = blocks(self.case, Action.CHANGE_PERSON)
        act, day = intake.change_person, self.story.today
        self.attempt(why, lambda: act(self.case, TARO, subject, day, capacity, language))

    @rule(kind=TYPES)
    def add_item(self, kind: T) -> None:
        item = Item(len(self.case.items) + 1, kind)
        why = blocks(self.case, Action.ADD_ITEM)
        self.attempt(why, lambda: intake.add_item(self.case, item, self.story.today))

    @rule(role=st.sampled_from(CheckRole), good=st.sampled_from([True, True, True, False]))
    def record_identity(self, role: CheckRole, good: bool) -> None:
        paper = PAPER_OF.get(self.case.capacity, "") if role is CheckRole.AUTHORITY else "passport"
        today = self.story.today
        seen = (SeenDocument(paper, today),)
        check = IdentityCheck(role, "document", seen, ("name",), good, today)
        why = blocks(self.case, Action.RECORD_IDENTITY)
        self.attempt(why, lambda: intake.record_identity(self.case, check, self.story.today))

    @rule()
    def identify(self) -> None:
        for role in self.case.checks_needed:
            self.record_identity(role, good=True)

    @rule()
    def fail_identity(self) -> None:
        why = blocks(self.case, Action.FAIL_IDENTITY)
        reason = self.secret("internal_reason")
        self.attempt(why, lambda: intake.fail_identity(self.case, self.story.today, reason))

    @rule(reason=st.sampled_from(HoldReason))
    def hold(self, reason: HoldReason) -> None:
        day, why = self.story.today, blocks(self.case, Action.HOLD)
        note, by = self.secret("file"), day + timedelta(days=7)
        self.attempt(why, lambda: intake.hold(self.case, reason, day, day, note, by))

    @rule(reason=st.sampled_from(HoldReason))
    def release(self, reason: HoldReason) -> None:
        day, why = self.story.today, blocks(self.case, Action.RELEASE)
        self.attempt(why, lambda: intake.release(self.case, reason, day, day))

    @rule(basis=st.sampled_from(FeeBasis), told=st.sampled_from(["", "電話"]))
    def ask_fee(self, basis: FeeBasis, told: str = "") -> None:
        why = blocks(self.case, Action.ASK_FEE)
        self.attempt(why, lambda: intake.ask_fee(self.case, basis, self.story.today, told))

    @rule(wrong=st.sampled_from([0, 0, 0, 1]))
    def pay_fee(self, wrong: int) -> None:
        day, why = self.story.today, blocks(self.case, Action.PAY_FEE)
        sum_ = (self.case.fee.asked or wf.fee_amount(self.case, None)) + wrong
        self.attempt(why, lambda: intake.pay_fee(self.case, sum_, "cash", "", day, day))

    @rule(reason=st.sampled_from(["好意", ""]))
    def waive_fee(self, reason: str) -> None:
        why = blocks(self.case, Action.WAIVE_FEE)
        self.attempt(why, lambda: intake.waive_fee(self.case, reason, self.story.today))

    @rule()
    def refund_fee(self) -> None:
        day, why = self.story.today, blocks(self.case, Action.REFUND_FEE)
        self.attempt(why, lambda: intake.refund_fee(self.case, "返金", day, day))

    @rule(data=st.data())
    def ask_source(self, data: st.DataObject) -> None:
        source = data.draw(st.sampled_from([*(s.source.id for s in self.case.sources), "nowhere"]))
        day, why = self.story.today, blocks(self.case, Action.ASK_SOURCE)
        self.attempt(why, lambda: investigation.ask_source(self.case, source, day, None, day))

    @rule(data=st.data(), status=st.sampled_from(SourceStatus))
    def answer_source(self, data: st.DataObject, status: SourceStatus) -> None:
        source = data.draw(st.sampled_from([*(s.source.id for s in self.case.sources), "nowhere"]))
        category = data.draw(st.sampled_from(["name", "card", "password", "form_other"]))
        kept_out = data.draw(st.sampled_from(KeptOut))
        number = f"{CARD} " if category in {"card", "password"} else ""
        self.answer(source, status, Finding(category, number + self.value(), kept_out))

    def value(self) -> str:
        """A value that no other finding has."""
        self.values += 1
        return f"値《{self.values}》"

    def answer(self, source: str, status: SourceStatus, *findings: Finding) -> None:
        day, why = self.story.today, blocks(self.case, Action.ANSWER_SOURCE)
        row = self.case.find_source(source)
        records = (RECORD,) if row is not None and row.source.kind == "recipient" else ()
        found = (*findings, Finding("email", self.value()))
        answer = ev.SourceAnswered(source, status, day, self.secret("file"), found, records)
        self.attempt(why, lambda: investigation.answer_source(self.case, answer, day))

    @rule(data=st.data(), number=st.integers(1, 2), shown=st.sampled_from(["", "一部", CARD]))
    def redact(self, data: st.DataObject, number: int, shown: str) -> None:
        source = data.draw(st.sampled_from([*(s.source.id for s in self.case.sources), "nowhere"]))
        row = self.case.find_source(source)
        if shown == CARD and (row is None or len(row.findings) < number):
            return
        if shown == CARD and row is not None and row.findings[number - 1].category != "card":
            return
        day, why = self.story.today, blocks(self.case, Action.REDACT)
        act, reason = investigation.redact, self.secret("file")
        self.attempt(why, lambda: act(self.case, source, number, shown, reason, day))

    @rule(data=st.data(), size=st.sampled_from([0, 10, 10]))
    def attach(self, data: st.DataObject, size: int) -> None:
        source = data.draw(st.sampled_from(["", *(s.source.id for s in self.case.sources)]))
        file = ev.AttachmentAdded(
            "", "写し.pdf", "0" * 64, size, self.story.today, source, self.secret("file")
        )
        why = blocks(self.case, Action.ATTACH)
        self.attempt(why, lambda: investigation.attach(self.case, file))

    @rule(found=st.booleans())
    def answer_all(self, found: bool) -> None:
        for row in self.case.sources:
            if not row.answered:
                status = SourceStatus.FOUND if found else SourceStatus.NOTHING
                self.answer(row.source.id, status, Finding("name", self.value()))

    @rule(checked=st.sampled_from([True, True, False]))
    def conclude(self, checked: bool) -> None:
        why = blocks(self.case, Action.CONCLUDE_INVESTIGATION)
        day, end = self.story.today, investigation.conclude
        self.attempt(why, lambda: end(self.case, day, third_parties_checked=checked))

    @rule()
    def reopen_investigation(self) -> None:
        why = blocks(self.case, Action.REOPEN_INVESTIGATION)
        self.attempt(why, lambda: investigation.reopen(self.case, self.story.today, "追加"))

    @rule(data=st.data(), odd=st.sampled_from([False, False, True]))
    def decide(self, data: st.DataObject, odd: bool) -> None:
        item = data.draw(st.sampled_from(self.case.items))
        rules = self.case.rule(item)
        usual = [*deciding.choices(rules), Outcome.GRANTED_PART]
        outcome = data.draw(st.sampled_from(list(Outcome) if odd else usual))
        part = outcome is Outcome.GRANTED_PART and item.item.type in TELLS
        held_back = {T.DISCLOSE: ("card",), T.PROVISION_RECORDS: (RECORD.recipient,)}
        self.decide_one(
            item,
            outcome,
            letter_reason="公にできる理由" if odd else "",
            measure=data.draw(st.sampled_from(["", "内緒の理由"])) if odd else "配信先から外す",
            measure_en="taken off the list",
            explanations=data.draw(st.sampled_from([(), (), ("joint_use",), ("nothing",)])),
            promised_on=data.draw(
                st.sampled_from([None, *(self.story.today + timedelta(days=n) for n in (0, 90))])
            ),
            withheld=("name",) if odd else held_back.get(item.item.type, ()) if part else (),
            corrections=(Correction("card", "1", "12345678"),),
        )

    @rule(granted=st.booleans())
    def decide_all(self, granted: bool) -> None:
        for item in wf.undecided(self.case):
            self.decide_one(item, Outcome.GRANTED if granted else Outcome.REFUSED)

    def decide_one(self, item: ItemState, outcome: Outcome, **more: Any) -> None:
        values: dict[str, Any] = {
            "exception": next((g.id for g in self.case.rule(item).exceptions), ""),
            "corrections": (Correction("name", "山田 太朗", "山田 太郎"),),
            "purposes": ("2-2-1",),
            **{field: self.secret(field) for field in SECRETS if field != "file"},
        }
        day = self.story.today
        decision = Decision(outcome, day, **(values | more))
        why = item_blocks(self.case, Action.DECIDE, item)
        self.attempt(why, lambda: deciding.decide(self.case, item.number, decision, day))

    @rule(data=st.data(), outcome=st.sampled_from([*deciding.DISMISSALS, Outcome.REFUSED]))
    def dismiss(self, data: st.DataObject, outcome: Outcome) -> None:
        item = data.draw(st.sampled_from(self.case.items))
        why, reason = item_blocks(self.case, Action.DISMISS, item), self.secret("internal_reason")
        act, day = deciding.dismiss, self.story.today
        self.attempt(why, lambda: act(self.case, item.number, outcome, day, reason, "R2026-9"))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(self.case.items))
        day, why = self.story.today, item_blocks(self.case, Action.WITHDRAW, item)
        note = self.secret("internal_reason")
        numbers = [item.number]
        self.attempt(why, lambda: deciding.withdraw(self.case, numbers, day, day, note))

    @rule()
    def withdraw_all(self) -> None:
        day, why = self.story.today, blocks(self.case, Action.WITHDRAW)
        self.attempt(why, lambda: deciding.withdraw(self.case, (), day, day))

    @rule(data=st.data())
    def carry_out(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(self.case.items))
        places = [r.source.id for r in carrying.systems(self.case, item)]
        system = data.draw(st.sampled_from(["", *places, "nowhere"]))
        self.carry_out_one(item.number, system)

    def carry_out_one(self, number: int, system: str = "") -> None:
        day, act, item = self.story.today, carrying_out.carry_out, self.case.items[number - 1]
        why = item_blocks(self.case, Action.CARRY_OUT, item)
        if not why and any(step.source == system for step in item.steps):
            why = (block(Code.ALREADY_CARRIED_OUT),)  # there, though elsewhere it is still to do
        what, proof = self.secret("file"), self.secret("file")
        self.attempt(why, lambda: act(self.case, number, day, day, what, proof, system))

    def carry_out_next(self, number: int) -> None:
        """Place by place in every other case, else at once."""
        left = carrying.left(self.case, self.case.items[number - 1])
        places = [r.source.id for r in left] if len(self.words) % 2 else []
        self.carry_out_one(number, places[0] if places else "")

    @rule(data=st.data())
    def tell_recipient(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(self.case.items))
        whom = [r.source.id for r in carrying.to_tell(self.case, item)]
        source = data.draw(st.sampled_from([*whom, "nowhere"]))
        why = item_blocks(self.case, Action.TELL_RECIPIENT, item)
        act, day, note = carrying_out.tell_recipient, self.story.today, self.secret("file")
        self.attempt(why, lambda: act(self.case, item.number, [source], day, day, "電話", note))

    @rule(data=st.data())
    def recipient_reply(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(self.case.items))
        source = data.draw(st.sampled_from([*(t.told.source for t in item.told), "nowhere"]))
        why = item_blocks(self.case, Action.RECIPIENT_REPLY, item)
        act, day, note = carrying_out.recipient_reply, self.story.today, self.secret("file")
        self.attempt(why, lambda: act(self.case, item.number, source, day, day, note))

    # --- what runs beside -------------------------------------------------------------------

    @rule(clock=st.sampled_from(CLOCKS), days=st.sampled_from([1, 5, 20, 0, 251]))
    def extend(self, clock: str, days: int) -> None:
        before, why = wf.target(self.case), blocks(self.case, Action.EXTEND)
        act, reason = around.extend, self.secret("file")
        self.attempt(why, lambda: act(self.case, clock, days, reason, self.story.today))
        assert wf.target(self.case).days >= before.days

    @rule(regime=st.sampled_from([*RULES.law.regimes, "nowhere"]), ago=st.integers(-1, 3))
    def flag_regime(self, regime: str, ago: int) -> None:
        day, why = self.story.today, blocks(self.case, Action.FLAG_REGIME)
        since, note = day - timedelta(days=ago), self.secret("file")
        self.attempt(why, lambda: around.flag_regime(self.case, regime, since, day, note))

    @rule(kind=st.sampled_from(TaskKind), days=st.integers(-1, 40))
    def add_task(self, kind: TaskKind, days: int) -> None:
        day, why = self.story.today, blocks(self.case, Action.ADD_TASK)
        due, text = day + timedelta(days=days), self.secret("file")
        self.attempt(why, lambda: around.add_task(self.case, kind, due, text, day))

    @rule(data=st.data())
    def finish_task(self, data: st.DataObject) -> None:
        task = data.draw(st.sampled_from([*(t.task.id for t in self.case.tasks), "nowhere"]))
        self.finish(task)

    def finish(self, task: str) -> None:
        day, why = self.story.today, blocks(self.case, Action.FINISH_TASK)
        note = self.secret("file")
        self.attempt(why, lambda: around.finish_task(self.case, task, day, day, note))

    @rule(kind=st.sampled_from(MatterKind), days=st.sampled_from([None, -1, 14]))
    def open_matter(self, kind: MatterKind, days: Any) -> None:
        day, why = self.story.today, blocks(self.case, Action.OPEN_MATTER)
        by = None if days is None else day + timedelta(days=days)
        text, act = self.secret("file"), around.open_matter
        self.attempt(why, lambda: act(self.case, kind, day, day, text, by, "令8-1"))

    @rule(data=st.data())
    def close_matter(self, data: st.DataObject) -> None:
        matter = data.draw(st.sampled_from([*(m.opened.id for m in self.case.matters), "nowhere"]))
        day, why, text = self.story.today, blocks(self.case, Action.CLOSE_MATTER), "終わり"
        self.attempt(why, lambda: around.close_matter(self.case, matter, day, day, text))

    @rule(
        other=st.sampled_from(["R2026-0001", "R2026-9", "R2025-3"]), kind=st.sampled_from(LinkKind)
    )
    def link(self, other: str, kind: LinkKind) -> None:
        day, why, note = self.story.today, blocks(self.case, Action.LINK), self.secret("file")
        self.attempt(why, lambda: around.link(self.case, other, kind, day, note))

    @rule()
    def hold_for_law(self) -> None:
        day, why, text = self.story.today, blocks(self.case, Action.SET_LEGAL_HOLD), "訴訟の予告"
        self.attempt(why, lambda: holding.set_legal_hold(self.case, day, day, text))

    @rule()
    def lift_hold_for_law(self) -> None:
        day, why, text = self.story.today, blocks(self.case, Action.LIFT_LEGAL_HOLD), "終結"
        self.attempt(why, lambda: holding.lift_legal_hold(self.case, day, day, text))

    # --- letters ----------------------------------------------------------------------------

    @rule(kind=st.sampled_from(LETTER_KINDS), language=st.sampled_from(Language))
    def issue_letter(self, kind: str, language: Language) -> None:
        case = self.case
        why = letter_builder.refused(case, LetterKind(kind), language)
        if why:
            if letter_blocks(case, kind):
                self.attempt(why, lambda: self.issued(kind, language))
            return
        if self.letter(LetterKind(kind), language):
            self.attempt(why, lambda: self.issued(kind, language))

    def issued(self, kind: str, language: Language) -> tuple[ev.Event, ...]:
        items = letter_builder.items_for(self.case, LetterKind(kind), language)
        numbers = tuple(i.number for i in items)
        number = sending.next_letter(self.case)
        event = ev.LetterIssued(number, kind, language, numbers, self.story.today, "", 1, "")
        return sending.issue_letter(self.case, event)

    def letter(self, kind: LetterKind, language: Language) -> bool:
        """A letter says nothing that is for the file only, and names no unadmitted outcome."""
        case = self.case
        items = letter_builder.items_for(case, kind, language)
        frame = letter_builder.Frame(
            "L1", self.story.today, COMPANY, "1 abc", sample=False, language=language
        )
        try:
            data = letter_builder.build(case, kind, items, frame)
        except Problem as problem:
            if problem.code not in {Code.TRANSLATION_MISSING, Code.NOTHING_FOUND_TO_DISCLOSE}:
                raise
            return False
        text = json.dumps(codec.write(data), ensure_ascii=False)
        assert not any(word in text for word in self.words)
        for finding in (f for s in case.sources for f in s.findings if f.value != PRESENT):
            if not finding.retained or finding.shown is not None:
                assert finding.value not in text
        assert Outcome.NOT_HELD_ORDER5.value not in text
        assert codec.read(json.loads(text), type(data)) == data
        for item in data.items:
            if item.type in {T.CORRECT, T.STOP_USE}:
                assert not hasattr(item, "reason")
                assert not isinstance(item, ReasonedItem)
                assert item.explanations == ()
            if not case.statutory:
                assert (item.article, item.notice_article) == ("", "")
        return True

    @rule(data=st.data())
    def void_letter(self, data: st.DataObject) -> None:
        letter = data.draw(st.sampled_from([*(x.id for x in self.case.letters), "nowhere"]))
        why = blocks(self.case, Action.VOID_LETTER)
        day = self.story.today
        self.attempt(why, lambda: sending.void_letter(self.case, letter, day, "誤り"))

    @rule(data=st.data(), way=st.sampled_from(PostWay))
    def post_letter(self, data: st.DataObject, way: PostWay) -> None:
        self.post(data.draw(st.sampled_from([*(x.id for x in self.case.letters), "nowhere"])), way)

    @rule()
    def post_all(self) -> None:
        for letter in wf.waiting_letters(self.case):
            self.post(letter.id)

    def post(self, letter: str, way: PostWay = PostWay.ORDINARY) -> None:
        why = blocks(self.case, Action.POST_LETTER)
        found = self.case.find_letter(letter)
        if not why and found is not None and found.waiting:
            why = posting_blocks(self.case, found)
        day, act = self.story.today, sending.post_letter
        self.attempt(why, lambda: act(self.case, letter, day, day, way, NUMBERS[way]))

    @rule(data=st.data(), way=st.sampled_from(PostWay))
    def correct_posting(self, data: st.DataObject, way: PostWay) -> None:
        letter = data.draw(st.sampled_from([*(x.id for x in self.case.letters), "nowhere"]))
        day, why = self.story.today, blocks(self.case, Action.CORRECT_POSTING)
        known = self.case.find_letter(letter)
        on = known.posted.on if known and known.posted else day
        reason = self.secret("file")
        act, number = sending.correct_posting, NUMBERS[way]
        self.attempt(why, lambda: act(self.case, letter, on, day, way, number, reason))

    @rule(data=st.data())
    def return_letter(self, data: st.DataObject) -> None:
        letter = data.draw(st.sampled_from([*(x.id for x in self.case.letters), "nowhere"]))
        day, why = self.story.today, blocks(self.case, Action.RETURN_LETTER)
        self.attempt(why, lambda: sending.return_letter(self.case, letter, day, day))

    @rule()
    def close(self) -> None:
        why = blocks(self.case, Action.CLOSE)
        self.attempt(why, lambda: sending.close(self.case, self.story.today))

    @rule()
    def reopen(self) -> None:
        why = blocks(self.case, Action.REOPEN)
        self.attempt(why, lambda: sending.reopen(self.case, self.story.today, "続き"))

    @rule(text=st.sampled_from(["電話あり", ""]))
    def note(self, text: str) -> None:
        why = blocks(self.case, Action.NOTE)
        self.attempt(why, lambda: sending.note(self.case, self.story.today, text))

    @rule(steps=st.integers(1, 12))
    def do_what_comes_next(self, steps: int) -> None:
        """Follow the main button for a while, so that cases reach their end."""
        for _ in range(steps):
            step = next_step(self.case)
            if step is None:
                return
            self.press(step.action, step.detail)

    def press(self, action: Action, detail: str) -> None:
        simple: dict[Action, Callable[[], Any]] = {
            Action.ACCEPT: self.accept,
            Action.RECORD_IDENTITY: self.identify,
            Action.ASK_FEE: lambda: self.ask_fee(FeeBasis.PER_REQUEST),
            Action.PAY_FEE: lambda: self.pay_fee(0),
            Action.ASK_SOURCE: lambda: self.answer_all(found=True),
            Action.ANSWER_SOURCE: lambda: self.answer_all(found=True),
            Action.CONCLUDE_INVESTIGATION: lambda: self.conclude(checked=True),
            Action.DECIDE: lambda: self.decide_all(granted=True),
            Action.CARRY_OUT: lambda: self.carry_out_next(int(detail)),
            Action.POST_LETTER: self.post_all,
            Action.ISSUE_LETTER: lambda: self.issue_letter(detail, self.case.language),
            Action.CLOSE: self.close,
            Action.FINISH_TASK: lambda: self.finish(detail),
        }
        simple[action]()

    # --- what is always true ------------------------------------------------------------------

    @invariant()
    def no_event_is_ever_lost(self) -> None:
        assert self.case.history[: len(self.seen)] == self.seen
        self.seen = self.case.history

    @invariant()
    def the_events_give_the_same_case(self) -> None:
        if self.case is not self.looked_at:
            assert replay(self.case.history, self.case.rules) == self.case

    @invariant()
    def a_closed_case_is_done_with(self) -> None:
        if not self.case.closed:
            return
        posted = {x.id for x in self.case.letters if x.posted and x.issued.kind == DECISION_LETTER}
        for item in self.case.items:
            assert item.decision is not None
            assert item.outcome is Outcome.MISTAKEN or posted & set(item.letters)
        assert self.case.identity_confirmed or all(i.ended for i in self.case.items)
        assert not wf.waiting_letters(self.case)
        assert not wf.to_carry_out(self.case)
        papers = [t for t in self.case.tasks if t.task.kind is TaskKind.MASK_OR_RETURN]
        assert all(t.done for t in papers)

    @invariant()
    def no_money_for_what_is_free(self) -> None:
        case = self.case
        asked = any(i.item.type in TELLS for i in case.items)
        self.always_free = self.always_free and not (case.statutory and asked)
        if self.always_free:
            assert case.fee == Fee()
            assert not [x for x in case.letters if x.issued.kind in {"fee_notice", "receipt"}]

    @invariant()
    def an_answer_of_free_will_has_no_lawsuit_clock(self) -> None:
        if not self.case.statutory:
            assert wf.suit(self.case) is None

    @invariant()
    def the_wait_for_the_fee_lasts_as_long_as_it_is_owed(self) -> None:
        if any(p.reason == HoldReason.FEE_OWING.value for p in self.case.holds):
            assert wf.fee_state(self.case) is FeeState.ASKED

    @invariant()
    def merits_are_decided_on_a_finished_investigation(self) -> None:
        for item in self.case.items:
            if item.decision is not None and item.open:
                assert self.case.concluded is not None

    @invariant()
    def the_next_step_is_one_that_can_be_taken(self) -> None:
        step = next_step(self.case)
        assert (step is None) == self.case.closed
        assert step is None or step.blocked == ()

    @invariant()
    def the_window_and_the_list_can_show_it(self) -> None:
        case, today = self.case, self.story.today
        if case is self.looked_at:
            return
        self.looked_at = case
        found = detail(1, case, today, JAPAN, Neighbours())
        assert found.allowed(Action.NOTE)
        summary = summarise(case)
        assert summary.phase == found.phase.value
        assert summary.done <= summary.total
        self.the_ledger_agrees_with_the_clocks(found)

    def the_ledger_agrees_with_the_clocks(self, found: CaseDetail) -> None:
        own = [e for e in found.ledger if e.clock == "target" and e.what != What.EXTENDED]
        facts = wf.target(self.case)
        runs = own[-1].what in {What.STARTED, What.RESUMED}
        assert runs == (not facts.ended and facts.paused_since is None)
        assert sum(e.days for e in found.ledger) == facts.days - facts.business_days
        assert list(found.deadlines) == sorted(found.deadlines, key=lambda d: d.on)
        assert runs == any(d.name == "target" for d in found.deadlines)


AnyWay.TestCase.settings = settings(
    max_examples=120,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyWay = AnyWay.TestCase
