"""Letters that would say something else now: which, in what, and which would not."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import workflow as wf
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language, Text
from casemgr.services import codec, outdated
from casemgr.services import commands as do
from casemgr.services.letter_data import (
    Annex,
    AnnexRow,
    LetterData,
    LetterFee,
    LetterItem,
    LetterKind,
    ReasonedItem,
)
from tests.builders import ARRIVED, HANAKO, TARO, WIDE, T
from tests.services.test_desk import COMPANY, detail, disclosed, identify, investigate, receive

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import SetClock

JA, EN = Language.JA, Language.EN
MOVED = replace(TARO, address=Address("100-0009", ("東京都千代田区架空9",)))
RENAMED = replace(TARO, name="山田 次郎")


def issue(desk: Desk, number: str, kind: LetterKind = LetterKind.DECISION, **more: Any) -> str:
    return desk.do(do.IssueLetter(case=number, kind=kind, **more)).letters[0]


def post(desk: Desk, number: str) -> None:
    codes = tuple(x.issued.code for x in wf.waiting_letters(detail(desk, number).case))
    desk.do(do.PostLetter(case=number, way=PostWay.ORDINARY, codes=codes))


def change(desk: Desk, number: str, requester: Any, **more: Any) -> None:
    desk.do(do.ChangePerson(case=number, requester=requester, **more))


def found(desk: Desk, number: str) -> dict[str, tuple[str, ...]]:
    """Every outdated letter by its last part, and what is different."""
    shown = detail(desk, number)
    warned = [w for w in shown.warnings if w.code is Code.WARN_LETTER_OUTDATED]
    expected = [{"letter": x.letter, "fields": list(x.fields)} for x in shown.outdated]
    assert [dict(w.facts) for w in warned] == expected
    return {x.letter[-2:]: x.fields for x in shown.outdated}


def accepted(desk: Desk, *types: T, **more: Any) -> str:
    number = receive(desk, *(types or (T.DISCLOSE,)), **more)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    return number


def refused_purpose(desk: Desk) -> str:
    """Two items: a disclosure made and one that a duplicate was ended."""
    number = accepted(desk, T.DISCLOSE, T.PURPOSE)
    identify(desk, number)
    desk.do(do.PayFee(case=number, amount=2000))
    investigate(desk, number)
    desk.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED))
    exception = WIDE.types[T.PURPOSE].exceptions[0].id
    refuse = do.Decide(
        case=number,
        item=2,
        outcome=Outcome.REFUSED,
        exception=exception,
        internal_reason="秘密の理由",
    )
    desk.do(refuse)
    return number


# --- letters that wait ---------------------------------------------------------------------------


def test_a_letter_just_made_says_what_the_case_says(desk: Desk) -> None:
    number = disclosed(desk)
    desk.do(
        do.IssueLetter(
            case=number,
            kind=LetterKind.DECISION,
            languages=(JA, EN),
            enclosures=("返信用封筒",),
            enclosures_en=("reply envelope",),
        )
    )
    assert found(desk, number) == {}
    post(desk, number)
    assert found(desk, number) == {}


@pytest.mark.parametrize(
    ("requester", "parts"),
    [
        (MOVED, ("address",)),
        (RENAMED, ("addressee",)),
        (replace(TARO, organisation="見本商事"), ("addressee",)),
        (replace(TARO, phone="090-0000-0009"), ()),
    ],
)
def test_what_changed_of_the_person_is_named(
    desk: Desk, requester: Any, parts: tuple[str, ...]
) -> None:
    number = accepted(desk)
    letter = issue(desk, number, LetterKind.IDENTITY_REQUEST, reply_by=ARRIVED + timedelta(14))
    change(desk, number, requester)
    assert found(desk, number) == ({letter[-2:]: parts} if parts else {})


def test_another_capacity_and_other_papers(desk: Desk) -> None:
    number = accepted(desk)
    issue(desk, number, LetterKind.IDENTITY_REQUEST)
    change(desk, number, TARO, subject=HANAKO, capacity=Capacity.MANDATED)
    assert found(desk, number) == {"L1": ("person", "papers")}


def test_an_answer_outside_the_act_is_another_letter(desk: Desk) -> None:
    number = accepted(desk)
    issue(desk, number, LetterKind.ACKNOWLEDGEMENT)
    change(desk, number, TARO, subject=HANAKO, capacity=Capacity.HEIR)
    parts = found(desk, number)["L1"]
    assert {"person", "fee", "request:1"} <= set(parts)


def test_the_company_and_the_fee(desk: Desk) -> None:
    number = accepted(desk)
    issue(desk, number, LetterKind.ACKNOWLEDGEMENT)
    desk.set_particulars(replace(COMPANY, phone="03-0000-0001"))
    assert found(desk, number) == {"L1": ("company",)}
    identify(desk, number)
    desk.do(do.PayFee(case=number, amount=1000))
    assert found(desk, number) == {"L1": ("company", "fee")}
    # On the way letters have served once they are there.
    post(desk, number)
    assert found(desk, number) == {}


def test_what_could_not_be_made_at_all_now(desk: Desk) -> None:
    number = accepted(desk)
    issue(desk, number, LetterKind.ACKNOWLEDGEMENT)
    desk.set_particulars(replace(COMPANY, representative=Text()))
    assert found(desk, number) == {"L1": ("company",)}
    desk.set_particulars(COMPANY)
    change(desk, number, replace(TARO, address=Address()))
    assert found(desk, number) == {"L1": ("address",)}


# --- letters that left the house -----------------------------------------------------------------


def test_of_posted_letters_only_decisions_are_held_to_what_they_told(desk: Desk) -> None:
    number = accepted(desk)
    issue(desk, number, LetterKind.ACKNOWLEDGEMENT)
    post(desk, number)
    identify(desk, number)
    desk.do(do.PayFee(case=number, amount=1000))
    investigate(desk, number)
    desk.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED))
    issue(desk, number, languages=(JA, EN))
    post(desk, number)
    change(desk, number, MOVED)
    desk.set_particulars(replace(COMPANY, phone="03-0000-0001"))
    assert found(desk, number) == {"L2": ("address",), "L3": ("address",)}
    desk.do(do.RefundFee(case=number, reason="好意"))
    assert found(desk, number) == {"L2": ("address",), "L3": ("address",)}
    desk.do(do.ReturnLetter(case=number, letter=f"{number}-L3"))
    assert found(desk, number)["L3"] == ("address", "company", "fee")
    desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION, supersedes=f"{number}-L2"))
    assert found(desk, number) == {}
    post(desk, number)
    desk.do(do.Close(case=number))
    desk.set_particulars(COMPANY)
    assert found(desk, number) == {}


def test_a_decision_made_anew_makes_the_letter_before_outdated_until_it_is_told(
    desk: Desk,
) -> None:
    number = refused_purpose(desk)
    issue(desk, number)
    post(desk, number)
    desk.do(do.Close(case=number))
    desk.do(do.Reopen(case=number, reason="再検討"))
    assert found(desk, number) == {}
    anew = do.Decide(case=number, item=2, outcome=Outcome.GRANTED, purposes=("2-2-1",))
    desk.do(anew)
    assert found(desk, number) == {"L1": ("decision:2",)}
    issue(desk, number)
    assert found(desk, number) == {}


def test_data_found_later_makes_the_annex_outdated(desk: Desk) -> None:
    number = disclosed(desk)
    issue(desk, number)
    post(desk, number)
    desk.do(do.Close(case=number))
    desk.do(do.Reopen(case=number, reason="追加の調査"))
    desk.do(do.ReopenInvestigation(case=number, reason="追加の調査"))
    row = next(s for s in detail(desk, number).case.sources if s.source.id == "internal-provided")
    more = replace(row.findings[0], value="山田 太郎（旧姓 田中）")
    answer = do.AnswerSource(
        case=number, sources=(row.source.id,), status=row.status, findings=(more,)
    )
    desk.do(answer)
    assert found(desk, number) == {"L1": ("annex:1",)}
    desk.do(replace(answer, status=type(row.status).NOTHING, findings=()))
    assert found(desk, number) == {"L1": ("content",)}


def test_when_every_item_was_told_anew_the_letter_before_is_history(desk: Desk) -> None:
    number = disclosed(desk)
    issue(desk, number)
    post(desk, number)
    desk.do(do.Close(case=number))
    desk.do(do.Reopen(case=number, reason="再検討"))
    desk.do(do.Dismiss(case=number, item=1, outcome=Outcome.PROCEDURE_NOT_FOLLOWED, reason="書式"))
    assert found(desk, number) == {"L1": ("decision:1", "annex:1")}
    issue(desk, number)
    change(desk, number, MOVED)
    assert found(desk, number) == {"L2": ("address",)}


def test_values_of_another_program_are_not_compared(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = accepted(desk)
    letter = issue(desk, number, LetterKind.ACKNOWLEDGEMENT)
    change(desk, number, MOVED)
    case = desk.case(desk.find(number))
    with vault.begin() as uow:
        real = uow.letter

        def other(name: str) -> Any:
            values = {**json.loads(real(name).values), "unheard_of": 1}
            return replace(real(name), values=json.dumps(values))

        uow.letter = other  # type: ignore[method-assign]
        assert outdated.of_case(uow, case, ()) == ()
    assert found(desk, number) == {letter[-2:]: ("address",)}


# --- the comparison itself -----------------------------------------------------------------------


def data(*items: LetterItem, **more: Any) -> LetterData:
    values: dict[str, Any] = {
        "kind": LetterKind.DECISION,
        "reference": "R2026-0001-L1",
        "case_number": "R2026-0001",
        "issued_on": ARRIVED,
        "arrived_on": ARRIVED,
        "company": COMPANY,
        "addressee": "山田 太郎",
        "addressee_organisation": "",
        "address": Address(),
        "person": "",
        "policy_title": Text(),
        "items": items or (item(),),
    }
    return LetterData(**(values | more))


def item(kind: type[LetterItem] = LetterItem, number: int = 1, **more: Any) -> LetterItem:
    values = {"type": T.DISCLOSE, "label": Text(), "article": "", "notice_article": ""}
    return kind(number=number, **(values | {"policy_ref": "", "asked": ""} | more))


def compared(then: LetterData, now: LetterData) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Before it is posted and after."""
    return tuple(outdated.differences(then, now, posted=p) for p in (False, True))  # type: ignore[return-value]


def test_every_value_of_a_letter_is_compared_or_fixed() -> None:
    known = {*outdated.PARTS, *outdated.FIXED, "items", "annexes"}
    assert {f.name for f in fields(LetterData)} <= known
    assert not set(outdated.PARTS) & outdated.FIXED


@pytest.mark.parametrize("name", sorted(outdated.FIXED & {f.name for f in fields(LetterData)}))
def test_what_the_moment_of_issue_fixes_is_not_compared(name: str) -> None:
    now = data()
    assert compared(now, replace(now, **{name: "other"})) == ((), ())


def test_a_reason_is_only_ever_called_the_decision() -> None:
    then = data(item(outcome="refused"), item(number=2, outcome="not_held"))
    reason = item(ReasonedItem, outcome="refused", reason="秘密", exception_article="33(2)(i)")
    now = data(reason, item(number=2, outcome="not_held", policy_ref="6(1)"))
    assert compared(then, now) == (("decision:1", "decision:2"),) * 2


def test_what_follows_a_decision_is_no_change_of_what_was_told() -> None:
    told = {"outcome": "granted", "manager_told": Text("m", "m"), "carried_out_on": ARRIVED}
    assert compared(data(item(outcome="granted")), data(item(**told))) == (("decision:1",), ())


def test_requests_and_annexes_belong_to_their_items() -> None:
    rows = (AnnexRow(Text("Name", "氏名"), "山田"),)
    then = data(item(), item(number=2, annex=1), annexes=(Annex(2, Text(), rows),))
    now = data(item(asked="全部"), item(number=2, annex=2), annexes=(Annex(2, Text(), rows[:0]),))
    assert compared(then, now) == (("request:1", "annex:2"),) * 2
    fee = data(fee=LetterFee(1000, 1000, 1, per_letter=False))
    assert compared(data(), fee) == (("fee",), ())


def test_every_part_has_a_name_of_its_own() -> None:
    secret = data(item(ReasonedItem, outcome="refused", reason="秘密の理由"))
    parts = {*outdated.PARTS.values(), outdated.CONTENT, *outdated.OF_ITEMS}
    said = outdated.differences(data(), secret, posted=False)
    assert {part.partition(":")[0] for part in said} <= parts
    assert "秘密" not in str(outdated.Outdated("L1", said).warning)
    assert codec.write(secret)
