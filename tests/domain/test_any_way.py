"""Whatever a manager does, in whatever order: what must never happen does not happen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.actions import (
    LETTER_KINDS,
    Action,
    blocks,
    item_blocks,
    letter_blocks,
    posting_blocks,
)
from casemgr.domain.acts import deciding, intake, investigation, sending
from casemgr.domain.case import DECISION_LETTER, Case, ItemState
from casemgr.domain.decision import Correction, Decision, Outcome
from casemgr.domain.errors import Block, Code, Problem
from casemgr.domain.facts import Finding, HoldReason, Item, PostWay, SourceStatus
from casemgr.domain.fee import Fee, FeeBasis, FeeState
from casemgr.domain.fold import replay
from casemgr.domain.identity import IdentityCheck, SeenDocument
from casemgr.domain.next_step import next_step
from casemgr.domain.rules import Capacity, CheckRole, Particulars
from casemgr.domain.text import Language, Text
from casemgr.services import codec, letter_builder
from casemgr.services.calendar import JapaneseCalendar
from casemgr.services.letter_data import LetterKind, ReasonedItem
from casemgr.services.projection import summarise
from casemgr.services.queries import detail
from tests.builders import CHANGES, HANAKO, PAPER_OF, RECORD, TARO, TELLS, Story, T

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
}
COMPANY = Particulars(
    Text(ja="架空株式会社"), "100-0001", Text(ja="架空"), Text(ja="代表"), email="a@b"
)
JAPAN = JapaneseCalendar()
TYPES = st.sampled_from(list(T))


def secret_words(case: Case) -> set[str]:
    return {
        word
        for item in case.items
        if item.decision is not None
        for word in (
            item.decision.internal_reason,
            item.decision.legal_ref,
            item.decision.protection,
        )
        if word
    }


class AnyWay(RuleBasedStateMachine):
    """A manager who tries everything."""

    @initialize(
        types=st.lists(TYPES, min_size=1, max_size=4),
        capacity=st.sampled_from([Capacity.SELF, *Capacity]),
        ahead=st.integers(0, 20),
    )
    def receive(self, types: list[T], capacity: Capacity, ahead: int) -> None:
        """Begin anywhere on the straight way."""
        self.story = Story(*types, capacity=capacity)
        self.seen = self.story.case.history
        self.word = 0
        self.do_what_comes_next(ahead)

    @property
    def case(self) -> Case:
        return self.story.case

    def secret(self, field: str) -> str:
        """A text that no other field of this case has."""
        self.word += 1
        return f"{SECRETS[field]}{self.word:04d}"

    def attempt(self, why: Sequence[Block], act: Callable[[], tuple[ev.Event, ...]]) -> None:
        """A step is refused by what stands in its way, or else for its arguments only."""
        events, refusal = self.outcome_of(act)
        if refusal is not None:
            assert refusal.code is why[0].code if why else refusal.code not in WORKFLOW, refusal
            return
        assert not why, f"done in spite of {why[0]}"
        for event in events:
            self.before(event)
            self.story.add((event,))

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
            assert isinstance(event, ev.Reopened | ev.NoteAdded)
        if isinstance(event, ev.ItemCarriedOut):
            assert case.identity_confirmed
        if isinstance(event, ev.FeeAsked | ev.FeePaid):
            assert wf.chargeable(case)
            assert event.amount > 0
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

    @rule(subject=st.sampled_from([None, HANAKO]))
    def change_person(self, subject: Any) -> None:
        why = blocks(self.case, Action.CHANGE_PERSON)
        self.attempt(why, lambda: intake.change_person(self.case, TARO, subject))

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
        self.attempt(why, lambda: intake.hold(self.case, reason, day, day))

    @rule(reason=st.sampled_from(HoldReason))
    def release(self, reason: HoldReason) -> None:
        day, why = self.story.today, blocks(self.case, Action.RELEASE)
        self.attempt(why, lambda: intake.release(self.case, reason, day, day))

    @rule(basis=st.sampled_from(FeeBasis))
    def ask_fee(self, basis: FeeBasis) -> None:
        why = blocks(self.case, Action.ASK_FEE)
        self.attempt(why, lambda: intake.ask_fee(self.case, basis, self.story.today))

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
        self.answer(source, status, category)

    def answer(self, source: str, status: SourceStatus, category: str = "name") -> None:
        day, why = self.story.today, blocks(self.case, Action.ANSWER_SOURCE)
        findings = (Finding(category, "値 1234 5678"),)
        answer = ev.SourceAnswered(source, status, day, "注", findings, (RECORD,))
        self.attempt(why, lambda: investigation.answer_source(self.case, answer, day))

    @rule(found=st.booleans())
    def answer_all(self, found: bool) -> None:
        for row in self.case.sources:
            if not row.answered:
                self.answer(row.source.id, SourceStatus.FOUND if found else SourceStatus.NOTHING)

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
            withheld=("name",) if odd else held_back.get(item.item.type, ()) if part else (),
            corrections=(Correction("card", "1", "12345678"),),
        )

    @rule(granted=st.booleans())
    def decide_all(self, granted: bool) -> None:
        for item in wf.undecided(self.case):
            self.decide_one(item, Outcome.GRANTED if granted else Outcome.REFUSED)

    def decide_one(self, item: ItemState, outcome: Outcome, **more: Any) -> None:
        values: dict[str, Any] = {
            "exception": self.case.rule(item).exceptions[0].id,
            "corrections": (Correction("name", "山田 太朗", "山田 太郎"),),
            "purposes": ("2-2-1",),
            **{field: self.secret(field) for field in SECRETS},
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
        self.carry_out_one(data.draw(st.sampled_from(self.case.items)).number)

    def carry_out_one(self, number: int) -> None:
        day, act = self.story.today, deciding.carry_out
        why = item_blocks(self.case, Action.CARRY_OUT, self.case.items[number - 1])
        self.attempt(why, lambda: act(self.case, number, day, day, "改めた", "記録"))

    @rule(kind=st.sampled_from(LETTER_KINDS), language=st.sampled_from(Language))
    def issue_letter(self, kind: str, language: Language) -> None:
        case = self.case
        why = letter_builder.refused(case, LetterKind(kind), language)
        if why:
            if letter_blocks(case, kind):
                self.attempt(why, lambda: self.issued(kind, language))
            return
        self.letter(LetterKind(kind), language)
        self.attempt(why, lambda: self.issued(kind, language))

    def issued(self, kind: str, language: Language) -> tuple[ev.Event, ...]:
        items = letter_builder.items_for(self.case, LetterKind(kind), language)
        numbers = tuple(i.number for i in items)
        number = sending.next_letter(self.case)
        event = ev.LetterIssued(number, kind, language, numbers, self.story.today, "", 1, "")
        return sending.issue_letter(self.case, event)

    def letter(self, kind: LetterKind, language: Language) -> None:
        """A letter says nothing that is for the file only, and names no unadmitted outcome."""
        items = letter_builder.items_for(self.case, kind, language)
        frame = letter_builder.Frame("L1", self.story.today, COMPANY, "1 abc", sample=False)
        data = letter_builder.build(self.case, kind, items, frame)
        text = json.dumps(codec.write(data), ensure_ascii=False)
        assert not any(word in text for word in secret_words(self.case))
        assert Outcome.NOT_HELD_ORDER5.value not in text
        assert codec.read(json.loads(text), type(data)) == data
        for item in data.items:
            if item.type in {T.CORRECT, T.STOP_USE}:
                assert not hasattr(item, "reason")
                assert not isinstance(item, ReasonedItem)

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
        self.attempt(why, lambda: act(self.case, letter, day, day, way, "12-34"))

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
            Action.CARRY_OUT: lambda: self.carry_out_one(int(detail)),
            Action.POST_LETTER: self.post_all,
            Action.ISSUE_LETTER: lambda: self.issue_letter(detail, self.case.language),
            Action.CLOSE: self.close,
        }
        simple[action]()

    # --- what is always true ------------------------------------------------------------------

    @invariant()
    def no_event_is_ever_lost(self) -> None:
        assert self.case.history[: len(self.seen)] == self.seen
        self.seen = self.case.history

    @invariant()
    def the_events_give_the_same_case(self) -> None:
        assert replay(self.case.history, self.case.rules) == self.case

    @invariant()
    def a_closed_case_is_done_with(self) -> None:
        if not self.case.closed:
            return
        posted = {x.id for x in self.case.letters if x.posted and x.issued.kind == DECISION_LETTER}
        for item in self.case.items:
            assert item.decision is not None
            assert posted & set(item.letters)
        assert self.case.identity_confirmed or all(i.ended for i in self.case.items)
        assert not wf.waiting_letters(self.case)
        assert not wf.to_carry_out(self.case)

    @invariant()
    def no_money_for_what_is_free(self) -> None:
        if all(i.item.type in CHANGES for i in self.case.items):
            assert self.case.fee == Fee()

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
        found = detail(1, self.case, self.story.today, JAPAN, (), "")
        assert found.allowed(Action.NOTE)
        summary = summarise(self.case)
        assert summary.phase == found.phase.value
        assert summary.done <= summary.total


AnyWay.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyWay = AnyWay.TestCase
