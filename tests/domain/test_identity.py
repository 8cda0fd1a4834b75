"""How much shows who asks, and that an agent may ask (Act 37, Order 12 and 13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import around, intake
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import HoldReason, TaskKind
from casemgr.domain.identity import IdentityCheck, SeenDocument, faults, months_before, scope
from casemgr.domain.next_step import next_step
from casemgr.domain.rules import Capacity, CheckRole, Rulebook
from casemgr.domain.steps import Action
from tests.builders import (
    ARRIVED,
    LICENCE,
    NAME,
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

if TYPE_CHECKING:
    from collections.abc import Callable

R = CheckRole
DAY = date(2026, 11, 10)
AGENTS = [c for c in PAPER_OF if c is not Capacity.HEIR]


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


PASSPORT = paper("passport", until=DAY)


# --- papers of the person ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["driver_licence", "my_number_card_front", "passport"])
def test_one_paper_with_a_photograph_is_enough(kind: str) -> None:
    assert codes(paper(kind, until=DAY)) == []


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
    assert codes(PASSPORT, compared=()) == [Code.NOTHING_COMPARED]


def test_an_address_is_compared_with_a_paper_that_shows_one() -> None:
    compared = ("name", "address_on_document")
    unproven = [Code.ADDRESS_NOT_ON_PAPER]
    assert codes(PASSPORT, compared=compared) == unproven
    assert codes(method="online", compared=compared) == unproven
    assert codes(LICENCE, compared=compared) == []
    both = PASSPORT, paper("resident_record", DAY)
    assert codes(*both, compared=compared) == []
    assert codes(PASSPORT, compared=("name",)) == []


@pytest.mark.parametrize("method", ["online", "phone"])
def test_a_member_known_online_or_by_telephone_needs_no_paper(method: str) -> None:
    assert codes(method=method) == []
    assert codes(method=method, compared=()) == [Code.NOTHING_COMPARED]


def test_methods_and_papers_are_those_of_the_policy() -> None:
    assert codes(paper("passport"), method="fax") == [Code.FIELD_INVALID]
    assert codes(paper("pension_book")) == [Code.FIELD_INVALID]


@pytest.mark.parametrize("confirmed", [True, False])
def test_compared_is_only_what_the_policy_lists(confirmed: bool) -> None:
    known = "name, email, phone, birth, member_id, area, address_on_document"
    story = Story(T.ERASE).accept()
    with refused(Code.FIELD_INVALID, field="compared", value="card", expected=known):
        story.check(compared=("name", "card"), confirmed=confirmed)


# --- numbers that must not be written down, papers that must not be kept -------------------------

BACK, ELIGIBILITY = SeenDocument("my_number_card_back"), "eligibility_certificate"


def tasks(story: Story) -> list[tuple[str, TaskKind, date, str]]:
    found = [t.task for t in story.case.tasks]
    return [(t.id, t.kind, t.due_on, t.text) for t in found]


def test_no_field_of_a_check_holds_a_document_number() -> None:
    assert {*SeenDocument.__slots__} == {"kind", "issued_on", "valid_until", "unmasked"}


@pytest.mark.parametrize("field", ["note", "override"])
@pytest.mark.parametrize("confirmed", [True, False])
def test_no_text_of_a_check_holds_one_either(field: str, confirmed: bool) -> None:
    story = Story(T.ERASE).accept()
    with refused(Code.DOCUMENT_NUMBER, field=field):
        story.check(confirmed=confirmed, **{field: "旅券 TK1234567"})
    story.check(confirmed=confirmed, **{field: "電話 090-0000-1234 で確認"})


def test_nor_do_the_other_texts_about_papers() -> None:
    story = Story(T.ERASE).accept()
    with refused(Code.DOCUMENT_NUMBER, field="reason"):
        intake.fail_identity(story.case, story.today, "番号 305012345670 の免許証が不鮮明")
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        why, day = HoldReason.PAPERS_MISSING, story.today
        intake.hold(story.case, why, day, day, "在留カード AB12345678CD の再送")


def test_a_paper_that_is_never_accepted_confirms_nothing() -> None:
    assert codes(BACK, paper("passport"))[0] is Code.DOCUMENT_FORBIDDEN
    story = Story(T.ERASE).accept()
    with refused(Code.DOCUMENT_FORBIDDEN, paper="my_number_card_back"):
        story.check(documents=(SeenDocument("my_number_card_front"), BACK))
    assert story.case.checks == ()


def test_a_paper_that_must_not_be_kept_goes_back_the_same_day() -> None:
    story = Story(T.ERASE).accept().wait(2)
    story.check(confirmed=False, documents=(BACK,), on=ARRIVED)
    name = (
        "マイナンバーカードの裏面・通知カード / back of a My Number Card, or a notice of My Number"
    )
    assert tasks(story) == [("T1", TaskKind.MASK_OR_RETURN, story.today, name)]
    assert story.case.checks[0].documents == (BACK,)


def test_what_arrived_uncovered_is_covered_the_same_day() -> None:
    story = Story(T.ERASE).accept()
    seen = (SeenDocument(ELIGIBILITY, valid_until=ARRIVED, unmasked=True), LICENCE)
    events = story.check(documents=seen)
    assert [type(e).__name__ for e in events] == ["IdentityRecorded", "TaskSet"]
    assert story.case.identity_confirmed
    story.check(documents=(SeenDocument("passport", unmasked=True), BACK), confirmed=False)
    assert [(i, kind) for i, kind, _, _ in tasks(story)] == [
        ("T1", TaskKind.MASK_OR_RETURN),
        ("T2", TaskKind.MASK_OR_RETURN),
    ]
    assert tasks(story)[1][3].count(" / ") == 2


def test_covered_papers_are_no_task() -> None:
    story = Story(T.ERASE).accept()
    story.check(documents=(SeenDocument(ELIGIBILITY, valid_until=ARRIVED), LICENCE))
    assert tasks(story) == []


def test_with_an_uncovered_paper_in_the_house_no_case_is_closed() -> None:
    story = Story(T.ERASE).accept()
    story.check(documents=(replace(PASSPORT, unmasked=True),))
    story.investigate(NAME)
    story.decide(1, Outcome.GRANTED)
    story.carry_out()
    story.post(story.issue())
    story.add(around.add_task(story.case, TaskKind.OTHER, story.today, "礼状", story.today))
    with refused(Code.TASKS_OPEN, count=1):
        story.close()
    step = next_step(story.case)
    assert step is not None
    assert (step.action, step.detail, step.blocked) == (Action.FINISH_TASK, "T1", ())
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        around.finish_task(story.case, "T1", story.today, story.today, "TK1234567を隠した")
    story.add(around.finish_task(story.case, "T1", story.today, story.today, "番号を隠した"))
    story.close()
    assert story.case.closed  # the other task outlives it


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


@pytest.mark.parametrize("kind", [d.id for d in RULES.policy.documents.values() if d.photo])
def test_a_paper_with_a_photograph_and_no_date_may_have_expired(kind: str) -> None:
    """A blank date does not get past the end of validity."""
    undated = IdentityCheck(R.REQUESTER, "document", (paper(kind),), ("name",), True, DAY)
    (fault,) = faults(undated, RULES, Capacity.SELF)
    assert (fault.code, fault.facts) == (Code.FIELD_MISSING, {"field": "valid_until"})
    assert codes(paper(kind, DAY)) == []
    assert codes(paper(kind, date(2020, 1, 1))) == [Code.PAPER_STALE]
    failed = replace(undated, confirmed=False)
    assert faults(failed, RULES, Capacity.SELF) == ()


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


@pytest.mark.parametrize("capacity", AGENTS)
def test_an_agent_shows_both_persons_and_the_authority(capacity: Capacity) -> None:
    case = Story(T.DISCLOSE, capacity=capacity).case
    assert case.checks_needed == (R.REQUESTER, R.SUBJECT, R.AUTHORITY)
    right = paper(PAPER_OF[capacity], DAY)
    assert codes(right, capacity=capacity, role=R.AUTHORITY, compared=()) == []


@pytest.mark.parametrize("capacity", PAPER_OF)
def test_the_authority_needs_a_paper_of_the_right_kind(capacity: Capacity) -> None:
    assert codes(capacity=capacity, role=R.AUTHORITY) == [Code.AUTHORITY_PAPER_MISSING]
    licence = paper("driver_licence", DAY)
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


# --- what a mandate covers -----------------------------------------------------------------------


@pytest.mark.parametrize("capacity", [Capacity.MANDATED, Capacity.LAWYER])
def test_a_mandate_covers_what_its_paper_names(capacity: Capacity) -> None:
    story = Story(T.ERASE, T.DISCLOSE, T.ERASE, capacity=capacity).accept()
    story.check(R.REQUESTER, scope=(T.ERASE,))
    story.check(R.AUTHORITY)
    assert [c.scope for c in story.case.checks] == [(), (T.ERASE, T.DISCLOSE)]
    story.check(R.AUTHORITY, scope=(T.CORRECT, T.ERASE, T.CORRECT))
    assert story.case.checks[-1].scope == (T.CORRECT, T.ERASE)
    assert scope(story.case.checks, RULES, capacity) == (T.CORRECT, T.ERASE)


@pytest.mark.parametrize("capacity", [Capacity.PARENT, Capacity.GUARDIAN, Capacity.HEIR])
def test_who_acts_by_law_is_not_limited(capacity: Capacity) -> None:
    story = identified(T.ERASE, capacity=capacity)
    story.check(R.AUTHORITY, scope=(T.ERASE,))
    assert story.case.checks[-1].scope == ()
    assert scope(story.case.checks, RULES, capacity) is None
    story.add_item(T.CORRECT)
    story.investigate(NAME)
    story.decide(2, Outcome.NOT_HELD)


def test_where_no_authority_is_confirmed_nothing_is_known_of_its_extent() -> None:
    story = Story(T.ERASE, capacity=Capacity.MANDATED).accept()
    assert scope(story.case.checks, RULES, Capacity.MANDATED) is None
    story.check(R.AUTHORITY)
    story.check(R.AUTHORITY, confirmed=False)
    assert scope(story.case.checks, RULES, Capacity.MANDATED) is None
    unnamed = IdentityCheck(R.AUTHORITY, "document", (), (), True, DAY)
    assert scope((unnamed,), RULES, Capacity.MANDATED) is None


def beyond_the_mandate() -> Story:
    """An agent mandated to have data erased asks for a correction too."""
    story = identified(T.ERASE, capacity=Capacity.MANDATED)
    story.add_item(T.CORRECT)
    return story.investigate(NAME)


def step(story: Story) -> tuple[str, str]:
    found = next_step(story.case)
    assert found is not None
    assert found.blocked == ()
    return found.action.value, found.detail


def test_what_lies_outside_a_mandate_is_not_decided() -> None:
    story = beyond_the_mandate()
    with refused(Code.NOT_IN_MANDATE, type="correct"):
        story.decide(2, Outcome.NOT_HELD)
    assert step(story) == ("decide", "1")
    story.decide(1, Outcome.GRANTED)
    assert step(story) == ("record_identity", "authority")
    story.check(R.AUTHORITY)
    assert step(story) == ("decide", "2")
    story.decide(2, Outcome.NOT_HELD)


@pytest.mark.parametrize("end", [Story.withdraw, Story.dismiss])
def test_what_lies_outside_a_mandate_can_be_let_go(end: Callable[[Story, int], object]) -> None:
    story = beyond_the_mandate()
    story.decide(1, Outcome.GRANTED)
    end(story, 2)
    story.carry_out()
    story.post(story.issue())
    story.close()


def test_a_mandate_cut_down_later_stops_what_is_not_done_yet() -> None:
    story = decided(T.ERASE, T.CORRECT, capacity=Capacity.MANDATED)
    story.check(R.AUTHORITY, scope=(T.ERASE,))
    assert step(story) == ("carry_out", "1")
    with refused(Code.NOT_IN_MANDATE, type="correct"):
        story.carry_out(2)
    story.carry_out(1)
    assert step(story) == ("record_identity", "authority")
    story.check(R.AUTHORITY)
    story.carry_out(2)
    story.check(R.AUTHORITY, scope=(T.ERASE,))
    with refused(Code.NOT_IN_MANDATE, type="correct"):
        story.issue()
    assert step(story) == ("record_identity", "authority")
    story.check(R.AUTHORITY)
    letter = story.issue()
    story.check(R.AUTHORITY, scope=(T.CORRECT,))
    with refused(Code.NOT_IN_MANDATE, type="erase"):
        story.post(letter)
    assert step(story) == ("record_identity", "authority")
    story.check(R.AUTHORITY)
    story.post(letter)
    # What was told while it was covered needs no cover any more.
    story.check(R.AUTHORITY, scope=(T.ERASE,))
    story.issue()


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


def test_papers_that_must_never_be_sent_are_not_among_those_asked_for() -> None:
    shown = {paper.id for paper in RULES.identity_papers}
    assert "driver_licence" in shown
    assert shown & {"my_number_card_back", "guardian_certificate"} == set()
    assert RULES.policy.documents["my_number_card_back"].forbidden
    papers = RULES.authority_papers(Capacity.LAWYER)
    assert [p.id for p in papers] == ["lawyer_mandate", "power_of_attorney"]
    documents = dict(RULES.policy.documents)
    documents["lawyer_mandate"] = replace(documents["lawyer_mandate"], forbidden=True)
    del documents["power_of_attorney"]
    own = Rulebook.of(RULES.law, replace(RULES.policy, documents=documents))
    assert own.authority_papers(Capacity.LAWYER) == ()
