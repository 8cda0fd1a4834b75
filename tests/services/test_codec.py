"""Events and commands as plain values and back; every fault is named by its path."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casemgr.domain import events as ev
from casemgr.domain.clocks import TargetFacts
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import HoldReason, Item
from casemgr.domain.identity import IdentityCheck, SeenDocument
from casemgr.domain.people import Party
from casemgr.domain.rules import CheckRole, Particulars, RequestType
from casemgr.domain.text import Text
from casemgr.services import clock_facts, codec, commands
from casemgr.services.calendar import JapaneseCalendar
from casemgr.services.letter_data import LetterData, LetterItem, ReasonedItem
from tests.builders import refused

if TYPE_CHECKING:
    from collections.abc import Mapping

ITEMS = st.builds(LetterItem) | st.builds(ReasonedItem)
LETTERS = st.builds(LetterData, items=st.lists(ITEMS, max_size=2).map(tuple))


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(codec.write(value), ensure_ascii=False))


def strategy(kind: type) -> st.SearchStrategy[Any]:
    return LETTERS if kind is LetterData else st.builds(kind)


@pytest.mark.parametrize(
    "kind",
    [
        *ev.EVENTS.values(),
        *commands.COMMANDS.values(),
        Particulars,
        TargetFacts,
        LetterData,
    ],
)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_everything_comes_back_as_it_was(kind: type, data: st.DataObject) -> None:
    value = data.draw(strategy(kind))
    plain = codec.write(value)
    assert codec.read(plain, kind) == value
    assert codec.read(through_json(value), kind) == value


def test_events_come_back_by_the_name_they_are_stored_under() -> None:
    event = ev.Closed(date(2026, 11, 9), "済")
    assert codec.event_name(event) == "closed"
    assert codec.read_event("closed", {"on": "2026-11-09", "note": "済"}) == event
    assert {codec.event_name(kind.__new__(kind)) for kind in get_args(ev.Event)} == set(ev.EVENTS)


def test_defaults_are_left_out_and_values_are_plain() -> None:
    item = commands.NewItem(type=RequestType.DISCLOSE)
    assert codec.write(commands.Receive(requester=Party("山田"), items=(item,))) == {
        "requester": {"name": "山田"},
        "items": [{"type": "disclose"}],
    }


RECEIVE = {"requester": {"name": "山田"}, "items": [{"type": "disclose"}]}


@pytest.mark.parametrize(
    ("values", "code", "facts"),
    [
        ({"items": []}, Code.FIELD_MISSING, {"field": "requester"}),
        ({"requester": {}, "items": []}, Code.FIELD_MISSING, {"field": "requester.name"}),
        ({**RECEIVE, "colour": 1}, Code.FIELD_UNKNOWN, {"field": "colour"}),
        (
            {**RECEIVE, "requester": {"name": "x", "nam": "y"}},
            Code.FIELD_UNKNOWN,
            {"field": "requester.nam"},
        ),
        (
            {**RECEIVE, "items": [{"type": "disclose"}, {"type": "disclose", "x": 1}]},
            Code.FIELD_UNKNOWN,
            {"field": "items[1].x"},
        ),
        ({**RECEIVE, "items": [{}]}, Code.FIELD_MISSING, {"field": "items[0].type"}),
        (
            {**RECEIVE, "items": [{"type": "purpose"}, {"type": "pupose"}]},
            Code.FIELD_INVALID,
            {
                "field": "items[1].type",
                "value": "pupose",
                "expected": ", ".join(t.value for t in RequestType),
            },
        ),
        (
            {**RECEIVE, "items": "abc"},
            Code.FIELD_INVALID,
            {"field": "items", "value": "abc", "expected": "[…]"},
        ),
        ({**RECEIVE, "items": ["abc"]}, Code.FIELD_INVALID, {"field": "items[0]"}),
        (
            {**RECEIVE, "requester": {"name": "x", "address": {"lines": ["a", 3]}}},
            Code.FIELD_INVALID,
            {"field": "requester.address.lines[1]", "value": "3", "expected": "str"},
        ),
        (
            {**RECEIVE, "subject": 3},
            Code.FIELD_INVALID,
            {
                "field": "subject",
                "expected": "{name, kana, email, phone, address, print_name, member_id, "
                "organisation, born_on}",
            },
        ),
        (
            {**RECEIVE, "arrived_on": "2026-13-01"},
            Code.FIELD_INVALID,
            {"field": "arrived_on", "value": "2026-13-01", "expected": "date"},
        ),
        ({**RECEIVE, "arrived_on": 20261109}, Code.FIELD_INVALID, {"field": "arrived_on"}),
        ({**RECEIVE, "text": 5}, Code.FIELD_INVALID, {"field": "text", "expected": "str"}),
    ],
)
def test_a_fault_is_named_by_the_path_that_leads_to_it(
    values: Mapping[str, Any], code: Code, facts: dict[str, str]
) -> None:
    with refused(code, **facts):
        codec.read(values, commands.Receive)


@dataclass(frozen=True)
class Settings:
    values: dict[str, int]


def test_a_fault_inside_a_table_is_named_by_its_key() -> None:
    with refused(Code.FIELD_INVALID, field="values.fee", value="much", expected="int"):
        codec.read({"values": {"days": 1, "fee": "much"}}, Settings)


def test_truth_is_no_number_and_a_moment_no_day() -> None:
    pay = {"case": "R2026-0001", "amount": True}
    with refused(Code.FIELD_INVALID, field="amount", value="True", expected="int"):
        codec.read(pay, commands.PayFee)
    with refused(Code.FIELD_INVALID, field="on"):
        codec.read({**pay, "amount": 1000, "on": datetime(2026, 11, 9)}, commands.PayFee)  # noqa: DTZ001
    day = codec.read({**pay, "amount": 1000, "on": date(2026, 11, 9)}, commands.PayFee)
    assert day.on == date(2026, 11, 9)


def test_a_refusal_quotes_no_more_than_can_be_read() -> None:
    with pytest.raises(Problem) as caught:
        codec.read({**RECEIVE, "arrived_on": [0] * 1000}, commands.Receive)
    assert len(caught.value.facts["value"]) == 200
    assert caught.value.facts["value"].endswith("0, …")
    with refused(Code.FIELD_UNKNOWN, field="x" * 199 + "…"):
        codec.read({**RECEIVE, "x" * 1000: 1}, commands.Receive)


def test_bytes_are_written_in_base64() -> None:
    attach = commands.Attach(case="R2026-0001", name="a.bin", content=b"\x00\xff")
    plain = codec.write(attach)
    assert plain["content"] == "AP8="
    assert codec.read(plain, commands.Attach) == attach
    assert codec.read({**plain, "content": b"\x00\xff"}, commands.Attach) == attach
    for wrong in ("A", "no base64 in 日本語", 5, ["AP8="]):
        with refused(Code.FIELD_INVALID, field="content", expected="bytes"):
            codec.read({**plain, "content": wrong}, commands.Attach)


@pytest.mark.parametrize(
    ("name", "values", "event"),
    [
        (
            "person_changed",
            {"requester": {"name": "山田"}, "subject": None},
            ev.PersonChanged(Party("山田"), None),
        ),
        (
            "hold_started",
            {"reason": "clarification", "on": "2026-11-09"},
            ev.HoldStarted(HoldReason.CLARIFICATION, date(2026, 11, 9)),
        ),
        (
            "identity_recorded",
            {
                "check": {
                    "role": "authority",
                    "method": "document",
                    "documents": [{"kind": "power_of_attorney", "issued_on": "2026-11-01"}],
                    "compared": [],
                    "confirmed": True,
                    "on": "2026-11-09",
                }
            },
            ev.IdentityRecorded(
                IdentityCheck(
                    CheckRole.AUTHORITY,
                    "document",
                    (SeenDocument("power_of_attorney", date(2026, 11, 1)),),
                    (),
                    confirmed=True,
                    on=date(2026, 11, 9),
                )
            ),
        ),
        (
            "item_added",
            {"item": {"number": 2, "type": "erase"}},
            ev.ItemAdded(Item(2, RequestType.ERASE)),
        ),
    ],
)
def test_what_was_stored_before_later_fields_came_is_still_read(
    name: str, values: dict[str, Any], event: ev.Event
) -> None:
    assert codec.read_event(name, values) == event


@pytest.mark.parametrize(
    ("name", "values"), [("exploded", {}), ("closed", {"on": "2026-11-09", "loudly": True})]
)
def test_an_event_that_is_not_known_is_of_a_newer_casemgr(
    name: str, values: dict[str, Any]
) -> None:
    with refused(Code.CASE_NEWER, case="", event=name):
        codec.read_event(name, values)


def test_an_event_that_cannot_be_read_is_damage() -> None:
    with pytest.raises(Problem) as caught:
        codec.read_event("closed", {"on": "never"})
    assert caught.value.code is Code.VAULT_DAMAGED
    assert "closed" in str(caught.value)


def test_a_letters_item_comes_back_with_its_reason_or_without() -> None:
    common: dict[str, Any] = {
        "number": 1,
        "type": RequestType.ERASE,
        "label": Text("a", "b"),
        "article": "",
        "notice_article": "",
        "policy_ref": "",
        "asked": "",
    }
    for item in (LetterItem(**common), ReasonedItem(**common, reason="理由")):
        assert codec.read(codec.write(item), LetterItem) == item


def test_the_facts_of_a_target_give_its_date_again() -> None:
    facts = TargetFacts(date(2026, 11, 9), 3, (), ended=False)
    assert clock_facts.due_from(clock_facts.dump(facts), JapaneseCalendar()) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("kind", "offered"),
    [(commands.Decide, "granted"), (commands.Dismiss, "procedure_not_followed")],
)
def test_outcomes_that_are_steps_of_their_own_are_not_offered(kind: type, offered: str) -> None:
    with pytest.raises(Problem) as caught:
        codec.read({"case": "R2026-0001", "item": 1, "outcome": "grant", "reason": "x"}, kind)
    assert caught.value.code is Code.FIELD_INVALID
    expected = caught.value.facts["expected"].split(", ")
    assert offered in expected
    assert not {"withdrawn", "unverified"} & set(expected)
    with refused(Code.FIELD_MISSING, field="outcome"):
        codec.read({"case": "R2026-0001", "item": 1, "reason": "x"}, kind)
