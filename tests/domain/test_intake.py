"""Arrival, people, items, acceptance and holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import intake
from casemgr.domain.checklist import draw_up
from casemgr.domain.errors import Code
from casemgr.domain.facts import HoldReason, Item
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.domain.text import Text
from tests.builders import (
    ARRIVED,
    HANAKO,
    RULES,
    TARO,
    WIDE,
    Story,
    T,
    closed,
    identified,
    investigated,
    policy_with,
    received,
    refused,
)

# --- arrival -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(RequestType))
def test_each_of_the_nine_requests_is_taken_in(kind: RequestType) -> None:
    event = received(Item(1, kind))
    assert intake.receive(event, WIDE, ARRIVED) == (event,)


def test_all_my_data_need_not_be_narrowed_down() -> None:
    intake.receive(received(Item(1, T.DISCLOSE, asked="私に関する全ての情報")), RULES, ARRIVED)


def test_a_request_asks_for_something() -> None:
    with refused(Code.NO_ITEMS):
        intake.receive(received(), RULES, ARRIVED)


def test_a_request_cannot_have_arrived_tomorrow() -> None:
    with refused(Code.DATE_IN_FUTURE, what="arrived_on"):
        intake.receive(received(Item(1, T.ERASE)), RULES, ARRIVED - timedelta(days=1))


def test_a_requester_has_a_name() -> None:
    with refused(Code.NAME_MISSING):
        intake.receive(replace(received(Item(1, T.ERASE)), requester=Party(" ")), RULES, ARRIVED)


@pytest.mark.parametrize("capacity", [c for c in Capacity if c is not Capacity.SELF])
@pytest.mark.parametrize("subject", [None, Party("")])
def test_an_agent_names_the_person_concerned(capacity: Capacity, subject: Party | None) -> None:
    event = received(Item(1, T.ERASE), capacity=capacity)
    intake.receive(event, RULES, ARRIVED)
    with refused(Code.SUBJECT_MISSING):
        intake.receive(replace(event, subject=subject), RULES, ARRIVED)


def test_who_asks_for_oneself_cannot_name_someone_else() -> None:
    """Else another person's data would go out on the requester's own papers."""
    event = replace(received(Item(1, T.DISCLOSE)), subject=HANAKO)
    with refused(Code.FIELD_INVALID, field="subject"):
        intake.receive(event, RULES, ARRIVED)


@pytest.mark.parametrize("kind", [T.FOREIGN_INFO, T.OPT_OUT])
def test_a_right_that_rests_on_no_provision_of_the_company_is_not_offered(
    kind: RequestType,
) -> None:
    """28(3) and 27(2)(vi) exist only where data goes abroad on measures, or by an opt-out."""
    with refused(Code.TYPE_NOT_OFFERED, type=kind.value):
        intake.receive(received(Item(1, T.ERASE), Item(2, kind)), RULES, ARRIVED)
    case = Story(T.ERASE).case
    with refused(Code.TYPE_NOT_OFFERED, type=kind.value):
        intake.add_item(case, Item(2, kind), ARRIVED)


def test_a_type_the_policy_does_not_have_is_refused() -> None:
    types = {k: v for k, v in RULES.policy.types.items() if k is not T.STOP_PROVISION}
    with refused(Code.TYPE_NOT_OFFERED, type="stop_provision"):
        intake.receive(received(Item(1, T.STOP_PROVISION)), policy_with(types=types), ARRIVED)


def test_the_reference_of_a_leak_is_kept_where_the_request_rests_on_one() -> None:
    items = (
        Item(1, T.STOP_USE, "leak_26_1", incident=" 2026-漏-3 "),
        Item(2, T.ERASE, "not_needed", incident="2026-漏-3"),
        Item(3, T.ERASE, incident="2026-漏-3"),
        Item(4, T.ERASE, "leak_26_1"),
    )
    (event,) = intake.receive(received(*items), RULES, ARRIVED)
    assert isinstance(event, ev.Received)
    assert [i.incident for i in event.items] == ["2026-漏-3", "", "", ""]
    story = Story(T.PURPOSE).accept()
    added = story.add_item(T.STOP_USE, ground="leak_26_1", incident=" 架空の件 ")
    assert added[0] == ev.ItemAdded(Item(2, T.STOP_USE, "leak_26_1", incident="架空の件"))
    assert added[-1] == ev.SourceAdded(story.case.sources[-1].source)
    assert story.case.sources[-1].source.detail.ja == "架空の件"
    other = story.add_item(T.STOP_USE, ground="art18", incident="架空の件")
    assert other[0] == ev.ItemAdded(Item(3, T.STOP_USE, "art18"))


def test_the_law_of_another_place_can_be_invoked_at_arrival() -> None:
    event = replace(received(Item(1, T.DISCLOSE)), regimes=("gdpr", "ccpa", "gdpr"))
    (kept,) = intake.receive(event, RULES, ARRIVED)
    assert kept == replace(event, regimes=("gdpr", "ccpa"))
    with refused(Code.FIELD_INVALID, field="regimes", value="lgpd", expected="gdpr, uk_gdpr, ccpa"):
        intake.receive(replace(event, regimes=("gdpr", "lgpd")), RULES, ARRIVED)


def test_grounds_are_those_of_the_act_also_where_the_policy_does_not_name_them() -> None:
    for ground in ("art18", "art20_1", "not_needed", "leak_26_1", "interest_harm"):
        intake.receive(received(Item(1, T.STOP_USE, ground)), RULES, ARRIVED)
    with refused(Code.UNKNOWN_GROUND, ground="art27_1"):
        intake.receive(received(Item(1, T.STOP_USE, "art27_1")), RULES, ARRIVED)


def test_only_disclosure_lets_the_person_choose_how_to_be_answered() -> None:
    for kind in (T.DISCLOSE, T.PROVISION_RECORDS):
        for method in ("electronic", "paper", "company_defined"):
            intake.receive(received(Item(1, kind, method=method)), RULES, ARRIVED)
    with refused(Code.UNKNOWN_METHOD, method="fax"):
        intake.receive(received(Item(1, T.DISCLOSE, method="fax")), RULES, ARRIVED)
    with refused(Code.UNKNOWN_METHOD, method="paper"):
        intake.receive(received(Item(1, T.PURPOSE, method="paper")), RULES, ARRIVED)


def test_an_unusual_name_can_be_printed_otherwise_than_it_is_written() -> None:
    assert TARO.letter_name == "山田 太郎"
    assert replace(TARO, print_name="山田 太朗").letter_name == "山田 太朗"


# --- people and items ----------------------------------------------------------------------------


def test_people_are_corrected_under_the_same_rules() -> None:
    story = Story(T.ERASE, capacity=Capacity.PARENT)
    moved = replace(TARO, address=Address("100-0001", ("東京都千代田区架空1",)))
    story.add(intake.change_person(story.case, moved, HANAKO, story.today))
    assert (story.case.requester, story.case.person) == (moved, HANAKO)
    with refused(Code.SUBJECT_MISSING):
        intake.change_person(story.case, moved, None, story.today)
    own = Story(T.ERASE)
    with refused(Code.FIELD_INVALID, field="subject"):
        intake.change_person(own.case, TARO, HANAKO, own.today)
    assert own.case.person == TARO


@pytest.mark.parametrize(
    ("requester", "subject", "left"),
    [
        (replace(TARO, phone="03-0000-0000"), HANAKO, tuple(CheckRole)),
        (replace(TARO, name="別人 次郎"), HANAKO, (CheckRole.SUBJECT,)),
        (TARO, replace(HANAKO, name="別人 花子"), (CheckRole.REQUESTER,)),
    ],
)
def test_who_is_put_in_the_place_of_a_confirmed_person_is_not_confirmed(
    requester: Party, subject: Party, left: tuple[CheckRole, ...]
) -> None:
    story = identified(T.ERASE, capacity=Capacity.PARENT)
    story.add(intake.change_person(story.case, requester, subject, story.today))
    assert story.case.checks_passed == left


def test_one_more_thing_can_be_asked_for_before_acceptance() -> None:
    story = Story(T.PURPOSE)
    assert story.add_item(T.ERASE) == (ev.ItemAdded(Item(2, T.ERASE)),)
    with refused(Code.UNKNOWN_GROUND, ground="x"):
        intake.add_item(story.case, Item(3, T.ERASE, "x"), story.today)


def test_a_later_item_brings_the_sources_it_needs_and_only_those() -> None:
    story = Story(T.PURPOSE).accept()
    names = [s.source.id for s in story.case.sources]
    events = story.add_item(T.DISCLOSE)
    assert [type(e).__name__ for e in events] == ["ItemAdded", "SourceAdded"]
    assert [s.source.id for s in story.case.sources] == [*names, "joint_use"]


def test_an_item_added_after_the_investigation_opens_it_again() -> None:
    story = investigated(T.PURPOSE)
    story.add_item(T.DISCLOSE)
    assert story.case.concluded is None


# --- acceptance and the checklist ----------------------------------------------------------------


def sources(*types: RequestType) -> list[str]:
    return [s.id for s in draw_up(WIDE, types)]


INTERNAL = [
    "internal-provided",
    "internal-provided_form",
    "internal-from_other_services",
    "internal-collected",
]
RECIPIENTS = ["stores", "ga", "brevo", "mailbluster", "f1", "f2", "f3", "f4", "f5"]


def test_accepting_draws_up_the_checklist_of_what_is_asked() -> None:
    story = Story(T.DISCLOSE).accept()
    assert story.case.accepted_on == ARRIVED
    assert [s.source.id for s in story.case.sources] == [*INTERNAL, "joint_use"]
    with refused(Code.ALREADY_ACCEPTED):
        story.accept()


def test_each_source_stands_on_the_checklist_once_in_the_policys_order() -> None:
    assert sources(T.PURPOSE) == INTERNAL
    assert sources(T.PROVISION_RECORDS) == RECIPIENTS
    assert sources(T.STOP_PROVISION) == [*INTERNAL, *RECIPIENTS]
    everything = [*INTERNAL, *RECIPIENTS, "joint_use"]
    assert sources(T.CORRECT) == sources(*RequestType) == everything


def test_a_policy_without_joint_use_asks_no_joint_manager() -> None:
    rules = policy_with(joint_use=None)
    assert [s.id for s in draw_up(rules, [T.DISCLOSE])] == INTERNAL


def test_rows_name_recipients_by_role_and_country_where_the_policy_names_no_company() -> None:
    rows = {s.id: s for s in draw_up(RULES, [T.CORRECT])}
    assert rows["ga"].name == Text("Google Inc.", "Google Inc.")
    assert rows["f1"].name == Text(
        "SaaS Email Marketing Automation Tool (French Republic)",
        "SaaS型メールマーケティング自動化ツール（フランス共和国）",
    )
    assert "パスワード" in rows["internal-provided"].detail.ja
    assert rows["joint_use"].name.ja == "GMOインターネットグループ株式会社"


# --- holds ---------------------------------------------------------------------------------------


def test_a_case_can_wait_for_papers_and_for_an_answer_at_the_same_time() -> None:
    story = Story(T.DISCLOSE).accept()
    assert story.hold() == (ev.HoldStarted(HoldReason.PAPERS_MISSING, story.today),)
    with refused(Code.ALREADY_HELD, reason="papers_missing"):
        story.hold()
    story.hold(HoldReason.CLARIFICATION)
    with refused(Code.ALREADY_HELD):
        story.hold()
    assert [p.reason for p in story.case.holds] == ["papers_missing", "clarification"]


def test_a_wait_ends_by_its_own_reason() -> None:
    story = Story(T.DISCLOSE).accept()
    with refused(Code.NOT_HELD_UP):
        story.release()
    story.hold(HoldReason.CLARIFICATION)
    with refused(Code.NOT_HELD_UP, reason="papers_missing"):
        story.release()
    story.wait(2).release(HoldReason.CLARIFICATION)
    assert story.case.holds == ()
    assert story.case.pauses[0].end == story.today


def test_the_wait_for_the_fee_begins_and_ends_by_itself_only() -> None:
    story = identified(T.DISCLOSE)
    with refused(Code.FEE_HOLD_IS_AUTOMATIC):
        story.hold(HoldReason.FEE_OWING)
    story.ask_fee()
    with refused(Code.FEE_HOLD_IS_AUTOMATIC):
        story.release(HoldReason.FEE_OWING)
    story.hold(HoldReason.CLARIFICATION)
    with refused(Code.FEE_HOLD_IS_AUTOMATIC):
        story.release(HoldReason.FEE_OWING)


def test_holds_bear_days_that_have_come() -> None:
    story = Story(T.DISCLOSE)
    hold, papers = intake.hold, HoldReason.PAPERS_MISSING
    with refused(Code.DATE_IN_FUTURE, what="on"):
        hold(story.case, papers, ARRIVED + timedelta(days=1), ARRIVED)
    with refused(Code.DATE_BEFORE, what="on", limit=ARRIVED):
        hold(story.case, papers, ARRIVED - timedelta(days=1), ARRIVED)
    story.wait(3).hold()
    with refused(Code.DATE_BEFORE, limit=story.today):
        intake.release(story.case, papers, ARRIVED, story.today)


def test_a_wait_may_have_a_day_to_answer_by() -> None:
    story, papers = Story(T.DISCLOSE).wait(2), HoldReason.PAPERS_MISSING
    day, hold = story.today, intake.hold
    with refused(Code.DATE_BEFORE, what="answer_by", limit=day):
        hold(story.case, papers, day, day, "", day - timedelta(days=1))
    assert hold(story.case, papers, day, day, "", day)[0] == ev.HoldStarted(papers, day, "", day)
    until = day + timedelta(days=14)
    (held,) = story.add(hold(story.case, papers, ARRIVED, day, "再送を依頼", until))
    assert held == ev.HoldStarted(papers, ARRIVED, "再送を依頼", until)
    assert story.case.holds[0].answer_by == until


def test_identity_confirmed_ends_the_wait_for_papers_and_no_other() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT).accept()
    story.hold()
    story.hold(HoldReason.CLARIFICATION)
    *first, last = story.case.checks_needed
    for role in first:
        assert len(story.check(role)) == 1
    ended = story.wait().check(last)
    assert ended[1:] == (ev.HoldEnded(HoldReason.PAPERS_MISSING, story.today),)
    assert [p.reason for p in story.case.holds] == ["clarification"]


def test_a_check_that_fails_ends_no_wait() -> None:
    story = Story(T.DISCLOSE).accept()
    story.hold()
    assert len(story.fail_check()) == 1


def test_a_closed_case_takes_no_more_of_this() -> None:
    case = closed(T.ERASE).case
    with refused(Code.CASE_CLOSED):
        intake.change_person(case, TARO, None, ARRIVED)
    with refused(Code.CASE_CLOSED):
        intake.add_item(case, Item(2, T.ERASE), ARRIVED)
    with refused(Code.CASE_CLOSED):
        intake.hold(case, HoldReason.CLARIFICATION, ARRIVED, ARRIVED)
