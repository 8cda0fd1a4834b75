"""How much shows who asks, and that an agent may ask (Act 37, Order 12 and 13)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import intake
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import HoldReason
from casemgr.domain.identity import IdentityCheck, SeenDocument, faults, months_before
from casemgr.domain.rules import Capacity, CheckRole
from tests.builders import (
    ARRIVED,
    PAPER_OF,
    RULES,
    Story,
    T,
    carried_out,
    closed,
    decided,
    identified,
    investigated,
    refused,
    told,
)

R = CheckRole
DAY = date(2026, 11, 10)


def codes(*papers: SeenDocument, capacity: Capacity = Capacity.SELF, **more: Any) -> list[Code]:
    values: dict[str, Any] = {
        "role": R.REQUESTER,
        "method": "document",
        "documents": papers,
        "compared": ("name",),
        "confirmed": True,
        "on": DAY,
    }
    return [b.code for b in faults(IdentityCheck(**(values | more)), RULES, capacity)]


def paper(kind: str, issued: date | None = None, until: date | None = None) -> SeenDocument:
    return SeenDocument(kind, issued, until)


# --- papers of the person ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["driver_licence", "my_number_card_front", "passport"])
def test_one_paper_with_a_photograph_is_enough(kind: str) -> None:
    assert codes(paper(kind)) == []


def test_of_papers_without_a_photograph_it_takes_two() -> None:
    one, two = paper("eligibility_certificate", until=DAY), paper("resident_record", DAY)
    assert codes(one) == [Code.IDENTITY_INSUFFICIENT]
    assert codes(one, two) == []


def test_the_same_paper_twice_is_one_paper() -> None:
    seen = paper("resident_record", DAY)
    assert codes(seen, seen) == [Code.IDENTITY_INSUFFICIENT]


def test_a_paper_of_authority_does_not_show_who_someone_is() -> None:
    seen = paper("power_of_attorney", DAY), paper("family_register", DAY)
    assert codes(*seen) == [Code.IDENTITY_INSUFFICIENT]


def test_without_papers_or_without_comparing_nothing_is_confirmed() -> None:
    assert codes() == [Code.IDENTITY_INSUFFICIENT]
    assert codes(paper("passport"), compared=()) == [Code.NOTHING_COMPARED]


@pytest.mark.parametrize("method", ["online", "phone"])
def test_a_member_known_online_or_by_telephone_needs_no_paper(method: str) -> None:
    assert codes(method=method) == []
    assert codes(method=method, compared=()) == [Code.NOTHING_COMPARED]


def test_methods_and_papers_are_those_of_the_policy() -> None:
    assert codes(paper("passport"), method="fax") == [Code.FIELD_INVALID]
    assert codes(paper("pension_book")) == [Code.FIELD_INVALID]


def test_no_field_of_a_check_holds_a_document_number() -> None:
    assert {*SeenDocument.__slots__} == {"kind", "issued_on", "valid_until"}


# --- expired, old and new papers -----------------------------------------------------------------


def test_an_expired_paper_never_counts_whatever_reason_is_noted() -> None:
    expired = paper("passport", until=DAY - timedelta(days=1))
    assert codes(expired, override="本人と面識がある") == [Code.PAPER_EXPIRED]
    assert codes(paper("passport", until=DAY)) == []


def test_a_paper_issued_over_three_months_ago_counts_only_with_a_reason_noted() -> None:
    stale = paper("resident_record", date(2026, 8, 9))
    other = paper("seal_certificate", date(2026, 8, 10))
    assert codes(stale, other) == [Code.PAPER_STALE]
    assert codes(stale, other, override="記載に変更がないことを電話で確認") == []


def test_a_paper_that_bears_an_end_of_validity_is_judged_by_that_alone() -> None:
    assert codes(paper("driver_licence", date(2023, 1, 1), date(2028, 1, 1))) == []


def test_a_paper_without_any_date_cannot_be_told_from_a_stale_one() -> None:
    one, two = paper("resident_record"), paper("eligibility_certificate", until=DAY)
    assert codes(one, two) == [Code.FIELD_MISSING]
    register = paper("family_register")
    assert codes(register, capacity=Capacity.PARENT, role=R.AUTHORITY) == [Code.FIELD_MISSING]


def test_a_paper_of_authority_is_judged_by_its_issue_whatever_validity_is_noted() -> None:
    old = paper("family_register", date(2020, 1, 1), date(2040, 1, 1))
    assert codes(old, capacity=Capacity.PARENT, role=R.AUTHORITY) == [Code.PAPER_STALE]


def test_a_paper_cannot_have_been_issued_after_it_was_seen() -> None:
    assert codes(paper("passport", DAY + timedelta(days=1))) == [Code.DATE_IN_FUTURE]


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 10), 3, date(2026, 8, 10)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2028, 5, 31), 3, date(2028, 2, 29)),
        (date(2026, 1, 15), 3, date(2025, 10, 15)),
        (date(2026, 12, 31), 36, date(2023, 12, 31)),
        (date(2026, 3, 31), 4, date(2025, 11, 30)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


# --- agents --------------------------------------------------------------------------------------


@pytest.mark.parametrize("capacity", PAPER_OF)
def test_an_agent_shows_both_persons_and_the_authority(capacity: Capacity) -> None:
    case = Story(T.DISCLOSE, capacity=capacity).case
    assert case.checks_needed == (R.REQUESTER, R.SUBJECT, R.AUTHORITY)
    right = paper(PAPER_OF[capacity], DAY)
    assert codes(right, capacity=capacity, role=R.AUTHORITY, compared=()) == []


@pytest.mark.parametrize("capacity", PAPER_OF)
def test_the_authority_needs_a_paper_of_the_right_kind(capacity: Capacity) -> None:
    assert codes(capacity=capacity, role=R.AUTHORITY) == [Code.AUTHORITY_PAPER_MISSING]
    licence = paper("driver_licence")
    assert codes(licence, capacity=capacity, role=R.AUTHORITY) == [Code.AUTHORITY_NOT_ACCEPTED]


def test_the_paper_of_a_guardian_does_not_do_for_a_parent() -> None:
    wrong = paper("guardian_certificate", DAY)
    assert codes(wrong, capacity=Capacity.PARENT, role=R.AUTHORITY) == [Code.AUTHORITY_NOT_ACCEPTED]
    either = paper("resident_record_relation", DAY)
    assert codes(either, capacity=Capacity.PARENT, role=R.AUTHORITY) == []


def test_the_person_concerned_and_no_agent_shows_no_authority() -> None:
    assert codes(paper("power_of_attorney"), role=R.AUTHORITY) == [Code.NO_SUCH_CHECK]
    assert codes(paper("passport"), role=R.SUBJECT) == [Code.NO_SUCH_CHECK]


def test_father_of_a_seventeen_year_old_with_a_register_five_months_old() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT).accept()
    old = (SeenDocument("family_register", date(2026, 6, 9)),)
    story.check(R.REQUESTER)
    with refused(Code.PAPER_STALE, paper="family_register", months=3):
        story.check(R.AUTHORITY, documents=old)
    story.check(R.AUTHORITY, documents=old, override="続柄に変わりがない")
    assert not story.case.identity_confirmed
    story.check(R.SUBJECT)
    assert story.case.identity_confirmed


# --- the record of checks ------------------------------------------------------------------------


def test_a_check_that_failed_can_always_be_recorded() -> None:
    story = Story(T.DISCLOSE).accept()
    story.fail_check()
    assert not story.case.identity_confirmed
    story.check()
    assert story.case.identity_confirmed


def test_a_later_failure_takes_the_confirmation_back() -> None:
    story = investigated(T.CORRECT)
    assert story.case.verified_on == story.today
    story.fail_check()
    assert wf.phase(story.case) is wf.Phase.IDENTITY
    assert story.case.verified_on is None
    with refused(Code.IDENTITY_NOT_CONFIRMED, missing=["requester"]):
        story.decide(1, Outcome.NOT_HELD)


def test_identity_is_confirmed_on_the_day_of_the_last_check_needed() -> None:
    story = Story(T.ERASE, capacity=Capacity.MANDATED).accept()
    for role in story.case.checks_needed:
        story.wait(2).check(role)
    assert story.case.verified_on == ARRIVED + timedelta(days=6)


def test_checks_are_made_after_arrival_and_not_in_the_future() -> None:
    story = Story(T.DISCLOSE).accept()
    with refused(Code.DATE_BEFORE, limit=ARRIVED):
        story.check(on=ARRIVED - timedelta(days=1))
    with refused(Code.DATE_IN_FUTURE):
        story.check(on=ARRIVED + timedelta(days=1))


def test_before_acceptance_nothing_is_checked() -> None:
    with refused(Code.NOT_ACCEPTED):
        Story(T.DISCLOSE).check()


# --- giving identity up --------------------------------------------------------------------------


def test_without_confirmation_every_open_item_ends_as_unverified() -> None:
    story = Story(T.DISCLOSE, T.ERASE).accept()
    story.hold()
    story.withdraw(2)
    events = story.wait(30).give_up_identity()
    assert events[1:] == (ev.HoldEnded(HoldReason.PAPERS_MISSING, story.today),)
    outcomes = [i.decision.outcome for i in story.case.items if i.decision]
    assert outcomes == [Outcome.UNVERIFIED, Outcome.WITHDRAWN]
    assert wf.phase(story.case) is wf.Phase.NOTIFICATION


def test_decisions_not_told_yet_fall_with_the_identity_they_rested_on() -> None:
    story = decided(T.DISCLOSE)
    letter = story.issue()
    story.fail_check()
    with refused(Code.ITEM_DECIDED):
        story.give_up_identity()
    story.void(letter)
    story.give_up_identity()
    decision = story.case.items[0].decision
    assert decision is not None
    assert decision.outcome is Outcome.UNVERIFIED
    story.post(story.issue())
    story.close()


def test_what_was_told_or_done_does_not_fall() -> None:
    story = told(T.DISCLOSE)
    story.fail_check()
    with refused(Code.ITEM_DECIDED):
        story.give_up_identity()
    story = carried_out(T.CORRECT)
    story.fail_check()
    with refused(Code.ITEM_DECIDED):
        story.give_up_identity()


def test_identity_cannot_be_given_up_once_confirmed_nor_without_a_reason() -> None:
    with refused(Code.IDENTITY_ALREADY_CONFIRMED):
        identified(T.DISCLOSE).give_up_identity()
    with refused(Code.NOT_ACCEPTED):
        Story(T.DISCLOSE).give_up_identity()
    case = Story(T.DISCLOSE).accept().case
    with refused(Code.REASON_EMPTY):
        intake.fail_identity(case, ARRIVED, " ")
    with refused(Code.CASE_CLOSED):
        closed(T.ERASE).give_up_identity()
