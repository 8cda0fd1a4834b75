"""The shipped rules, and cases played through the acts day by day."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import carrying_out, deciding, intake, investigation, sending
from casemgr.domain.case import DECISION_LETTER, Case, Stamped
from casemgr.domain.decision import Correction, Decision, Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import (
    TRACKED,
    Channel,
    Finding,
    HoldReason,
    Item,
    PostWay,
    ProvisionRecord,
    SourceStatus,
)
from casemgr.domain.fee import FeeBasis
from casemgr.domain.fold import after, replay
from casemgr.domain.identity import IdentityCheck, SeenDocument
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import (
    Capacity,
    CheckRole,
    Investigate,
    Policy,
    RequestType,
    Rulebook,
)
from casemgr.domain.text import Language
from casemgr.services.rules_files import rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator

T = RequestType
RESOURCES = Path(__file__).parents[1] / "resources"
LAW = (RESOURCES / "law" / "appi.toml").read_bytes()
POLICY = (RESOURCES / "policy" / "omakase.toml").read_bytes()

ARRIVED = date(2026, 11, 9)
"""A Monday without a holiday near it."""
RULES = rulebook(LAW, POLICY, ARRIVED)

TARO = Party(
    "山田 太郎",
    "やまだ たろう",
    "taro@example.jp",
    address=Address("150-0000", ("東京都渋谷区架空町1-2-3",)),
)
HANAKO = Party("山田 花子", "やまだ はなこ", "hanako@example.jp")
LICENCE = SeenDocument("driver_licence", valid_until=date(2030, 1, 31))
CHANGES = (T.CORRECT, T.STOP_USE, T.ERASE, T.STOP_PROVISION)
TELLS = (T.PURPOSE, T.DISCLOSE, T.PROVISION_RECORDS)
PAPER_OF = {
    Capacity.PARENT: "family_register",
    Capacity.GUARDIAN: "guardian_certificate",
    Capacity.MANDATED: "power_of_attorney",
    Capacity.LAWYER: "lawyer_mandate",
    Capacity.HEIR: "family_register",
}
BY_PHONE = "電話で案内"
NUMBERS = {
    way: "EJ123456785JP" if way is PostWay.EMS else "123-45-67890-3" if way in TRACKED else ""
    for way in PostWay
}
"""A tracking number that is one of the way; empty where it gives none."""
RECORD = ProvisionRecord("架空寿司", "氏名、電話番号", "東京都港区架空1-1", "架空 一郎")


def policy_with(**changes: Any) -> Rulebook:
    """The shipped rules with a policy changed in these fields."""
    policy: Policy = replace(RULES.policy, **changes)
    return Rulebook.of(RULES.law, policy)


def _wide() -> Rulebook:
    """The shipped rules of a company that also has the two rights resting on a recipient's basis.

    Data goes to f2 on equivalent measures (28(1)) and to f4 by an announced opt-out (27(2)).
    """
    old = RULES.policy
    own = old.types[T.STOP_PROVISION]
    more = {
        kind: replace(own, id=kind, grounds=(), alternative=False, investigate=parts)
        for kind, parts in (
            (T.FOREIGN_INFO, (Investigate.RECIPIENTS,)),
            (T.OPT_OUT, (Investigate.INTERNAL, Investigate.RECIPIENTS)),
        )
    }
    bases = {"f2": "equivalent_measures", "f4": "opt_out_27_2"}
    recipients = {r.id: replace(r, basis=bases.get(r.id, r.basis)) for r in old.recipients.values()}
    return policy_with(types={**old.types, **more}, recipients=recipients)


WIDE = _wide()


@contextmanager
def refused(code: Code, **facts: Any) -> Iterator[None]:
    """Expect that what is tried is refused with *code* (and these facts)."""
    with pytest.raises(Problem) as caught:
        yield
    assert caught.value.code is code, str(caught.value)
    assert facts.items() <= caught.value.facts.items(), str(caught.value)


def received(
    *items: Item, capacity: Capacity = Capacity.SELF, arrived: date = ARRIVED
) -> ev.Received:
    return ev.Received(
        number="R2026-0001",
        arrived_on=arrived,
        channel=Channel.POST,
        language=Language.JA,
        requester=TARO,
        capacity=capacity,
        items=items,
        policy_id="omakase",
        policy_version="undated-1",
        policy_sha256="p1",
        law_sha256="l1",
        subject=None if capacity is Capacity.SELF else HANAKO,
    )


class Story:
    """A case and the day it is. Each method is one step of the manager's and gives its events."""

    def __init__(
        self,
        *types: RequestType,
        capacity: Capacity = Capacity.SELF,
        arrived: date = ARRIVED,
        rules: Rulebook = RULES,
    ) -> None:
        items = (Item(n, kind) for n, kind in enumerate(types, start=1))
        self.today = arrived
        event = received(*items, capacity=capacity, arrived=arrived)
        first, *_ = intake.receive(event, rules, self.today)
        self.case: Case = replay([self._stamp(first)], rules)

    def _stamp(self, event: ev.Event) -> Stamped:
        return Stamped(event, datetime.combine(self.today, datetime.min.time(), UTC), "manager")

    def add(self, events: tuple[ev.Event, ...]) -> tuple[ev.Event, ...]:
        for event in events:
            self.case = after(self.case, self._stamp(event))
        return events

    def wait(self, days: int = 1) -> Story:
        self.today += timedelta(days=days)
        return self

    # --- steps ----------------------------------------------------------------------------

    def accept(self) -> Story:
        self.add(intake.accept(self.case, self.today))
        return self

    def check(self, role: CheckRole = CheckRole.REQUESTER, **more: Any) -> tuple[ev.Event, ...]:
        paper = PAPER_OF[self.case.capacity] if role is CheckRole.AUTHORITY else "driver_licence"
        values: dict[str, Any] = {
            "role": role,
            "method": "document",
            "documents": (SeenDocument(paper, self.today),),
            "compared": ("name",),
            "confirmed": True,
            "on": self.today,
        }
        check = IdentityCheck(**(values | more))
        return self.add(intake.record_identity(self.case, check, self.today))

    def fail_check(self) -> tuple[ev.Event, ...]:
        return self.check(confirmed=False, documents=(), compared=())

    def identify(self) -> Story:
        for role in self.case.checks_needed:
            self.check(role)
        return self

    def give_up_identity(self) -> tuple[ev.Event, ...]:
        return self.add(intake.fail_identity(self.case, self.today, "書類が届かない"))

    def hold(self, reason: HoldReason = HoldReason.PAPERS_MISSING) -> tuple[ev.Event, ...]:
        return self.add(intake.hold(self.case, reason, self.today, self.today))

    def release(self, reason: HoldReason = HoldReason.PAPERS_MISSING) -> tuple[ev.Event, ...]:
        return self.add(intake.release(self.case, reason, self.today, self.today))

    def add_item(self, kind: RequestType, **more: Any) -> tuple[ev.Event, ...]:
        item = Item(len(self.case.items) + 1, kind, **more)
        return self.add(intake.add_item(self.case, item, self.today))

    def ask_fee(
        self, basis: FeeBasis = FeeBasis.PER_REQUEST, told: str = BY_PHONE
    ) -> tuple[ev.Event, ...]:
        """With ``told=""`` the person knows only by the notice, once it is posted."""
        return self.add(intake.ask_fee(self.case, basis, self.today, told))

    def pay(self, amount: int = 1000) -> tuple[ev.Event, ...]:
        paid = intake.pay_fee(self.case, amount, "transfer", "slip", self.today, self.today)
        return self.add(paid)

    def waive(self) -> tuple[ev.Event, ...]:
        return self.add(intake.waive_fee(self.case, "好意", self.today))

    def ask(self, source: str) -> tuple[ev.Event, ...]:
        asked = investigation.ask_source(self.case, source, self.today, None, self.today)
        return self.add(asked)

    def answer(self, source: str, *findings: Finding, **more: Any) -> tuple[ev.Event, ...]:
        found = bool(findings or more.get("records"))
        values: dict[str, Any] = {
            "status": SourceStatus.FOUND if found else SourceStatus.NOTHING,
            "on": self.today,
            "findings": findings,
        }
        answer = ev.SourceAnswered(source, **(values | more))
        return self.add(investigation.answer_source(self.case, answer, self.today))

    def investigate(self, *findings: Finding, records: tuple[ProvisionRecord, ...] = ()) -> Story:
        """Answer every source; the first that fits has the findings and the records."""
        for row in self.case.sources:
            kind = row.source.kind
            if kind == "internal":
                self.answer(row.source.id, *findings)
                findings = ()
            elif kind == "recipient":
                self.answer(row.source.id, records=records)
                records = ()
            else:
                self.answer(row.source.id)
        return self.conclude()

    def redact(self, source: str, finding: int, shown: str) -> tuple[ev.Event, ...]:
        act, why = investigation.redact, "同伴者の氏名"
        return self.add(act(self.case, source, finding, shown, why, self.today))

    def conclude(self) -> Story:
        done = investigation.conclude(self.case, self.today, third_parties_checked=True)
        self.add(done)
        return self

    def reopen_investigation(self) -> tuple[ev.Event, ...]:
        return self.add(investigation.reopen(self.case, self.today, "追加の調査"))

    def decide(self, number: int, outcome: Outcome, **more: Any) -> tuple[ev.Event, ...]:
        decision = Decision(outcome, self.today, **more)
        return self.add(deciding.decide(self.case, number, decision, self.today))

    def dismiss(
        self, number: int = 1, outcome: Outcome = Outcome.PROCEDURE_NOT_FOLLOWED, other: str = ""
    ) -> tuple[ev.Event, ...]:
        ended = deciding.dismiss(self.case, number, outcome, self.today, "所定の書式でない", other)
        return self.add(ended)

    def withdraw(self, *numbers: int) -> tuple[ev.Event, ...]:
        return self.add(deciding.withdraw(self.case, numbers, self.today, self.today))

    def carry_out(self, number: int = 1, system: str = "") -> tuple[ev.Event, ...]:
        act, day = carrying_out.carry_out, self.today
        return self.add(act(self.case, number, day, day, "改めた", "画面の写し", system))

    def tell(self, *sources: str, number: int = 1) -> tuple[ev.Event, ...]:
        told = carrying_out.tell_recipient(self.case, number, sources, self.today, self.today)
        return self.add(told)

    def issue(self, kind: str = DECISION_LETTER, language: Language = Language.JA) -> str:
        letter = sending.next_letter(self.case)
        numbers = tuple(i.number for i in self.case.items)
        event = ev.LetterIssued(letter, kind, language, numbers, self.today, "hash", 1, "wording")
        self.add(sending.issue_letter(self.case, event))
        return letter

    def post(self, letter: str, way: PostWay = PostWay.ORDINARY, tracking: str = "") -> str:
        self.add(sending.post_letter(self.case, letter, self.today, self.today, way, tracking))
        return letter

    def void(self, letter: str) -> tuple[ev.Event, ...]:
        return self.add(sending.void_letter(self.case, letter, self.today, "宛先の誤り"))

    def bring_back(self, letter: str) -> tuple[ev.Event, ...]:
        back = sending.return_letter(self.case, letter, self.today, self.today, "転居先不明")
        return self.add(back)

    def close(self) -> Story:
        self.add(sending.close(self.case, self.today))
        return self

    def reopen(self) -> Story:
        self.add(sending.reopen(self.case, self.today, "追加のご請求"))
        return self


# --- cases at the points where tests begin -------------------------------------------------------

NAME = Finding("name", "山田 太郎")


def identified(*types: RequestType, **more: Any) -> Story:
    return Story(*types, **more).accept().identify()


def investigated(
    *types: RequestType,
    findings: tuple[Finding, ...] = (NAME,),
    records: tuple[ProvisionRecord, ...] = (RECORD,),
    **more: Any,
) -> Story:
    return identified(*types, **more).investigate(*findings, records=records)


def granting(kind: RequestType) -> dict[str, Any]:
    """What granting an item of this type needs besides."""
    if kind is T.PURPOSE:
        return {"purposes": ("2-2-1",)}
    if kind is T.CORRECT:
        return {"corrections": (Correction("name", "山田 太朗", "山田 太郎"),)}
    return {}


def decided(*types: RequestType, **more: Any) -> Story:
    """Everything granted, and the fee waived where there is one."""
    story = investigated(*types, **more)
    for number, kind in enumerate(types, start=1):
        story.decide(number, Outcome.GRANTED, **granting(kind))
    if set(types) & set(TELLS):
        story.waive()
    return story


def carried_out(*types: RequestType, **more: Any) -> Story:
    story = decided(*types, **more)
    for number, kind in enumerate(types, start=1):
        if kind in CHANGES:
            story.carry_out(number)
    return story


def told(*types: RequestType, **more: Any) -> Story:
    story = carried_out(*types, **more)
    story.post(story.issue())
    return story


def closed(*types: RequestType, **more: Any) -> Story:
    return told(*types, **more).close()


def reason_of(kind: RequestType) -> dict[str, Any]:
    """What refusing an item of this type needs."""
    exception = WIDE.types[kind].exceptions[-1]
    noted = {"evidence": "対応の記録"} if exception.evidence else {}
    return {"exception": exception.id, "internal_reason": "調査の結果による", **noted}
