"""Where a case stands on its way from arrival to posted letter, and the one step it waits for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casemgr.domain import workflow as wf
from casemgr.domain.acts import investigation
from casemgr.domain.decision import Outcome
from casemgr.domain.fee import FeeBasis
from casemgr.domain.next_step import next_step
from casemgr.domain.rules import Capacity, RequestType
from casemgr.domain.steps import Action
from casemgr.domain.workflow import Phase
from tests.builders import (
    CHANGES,
    NAME,
    TELLS,
    WIDE,
    Story,
    T,
    carried_out,
    closed,
    decided,
    granting,
    identified,
    investigated,
    reason_of,
    told,
)


def standing(story: Story) -> tuple[Phase, tuple[int, int]]:
    progress = wf.progress(story.case)
    return wf.phase(story.case), (progress.done, progress.total)


def step(story: Story) -> tuple[str, str] | None:
    found = next_step(story.case)
    return None if found is None else (found.action.value, found.detail)


def test_a_request_for_disclosure_from_arrival_to_closing() -> None:
    story = Story(T.DISCLOSE)
    assert (standing(story), step(story)) == ((Phase.RECEIVED, (0, 1)), ("accept", ""))
    story.accept()
    assert standing(story) == (Phase.IDENTITY, (0, 1))
    assert step(story) == ("record_identity", "requester")
    story.check()
    assert standing(story) == (Phase.INVESTIGATION, (0, 5))
    assert step(story) == ("ask_fee", "")
    story.ask_fee()
    assert step(story) == ("answer_source", "internal-provided")
    story.answer("internal-provided", NAME)
    for source in ("internal-provided_form", "internal-from_other_services", "internal-collected"):
        story.answer(source)
    assert standing(story) == (Phase.INVESTIGATION, (4, 5))
    assert step(story) == ("ask_source", "joint_use")
    story.ask("joint_use")
    assert step(story) == ("answer_source", "joint_use")
    story.answer("joint_use")
    assert step(story) == ("conclude_investigation", "")
    story.conclude()
    assert (standing(story), step(story)) == ((Phase.DECISION, (0, 1)), ("decide", "1"))
    story.decide(1, Outcome.GRANTED)
    assert (standing(story), step(story)) == ((Phase.NOTIFICATION, (0, 1)), ("pay_fee", ""))
    story.pay()
    assert step(story) == ("issue_letter", "decision")
    letter = story.issue()
    assert step(story) == ("post_letter", letter)
    story.post(letter)
    assert (standing(story), step(story)) == ((Phase.NOTIFICATION, (1, 1)), ("close", ""))
    story.close()
    assert (standing(story), step(story)) == ((Phase.CLOSED, (1, 1)), None)


@pytest.mark.parametrize("kind", CHANGES)
def test_what_changes_data_is_carried_out_before_it_is_told(kind: RequestType) -> None:
    story = decided(kind)
    assert (standing(story), step(story)) == ((Phase.CARRYING_OUT, (0, 1)), ("carry_out", "1"))
    story.carry_out()
    assert standing(story) == (Phase.NOTIFICATION, (0, 1))


def test_the_rights_that_rest_on_a_provision_go_the_same_way() -> None:
    story = decided(T.FOREIGN_INFO, T.OPT_OUT, rules=WIDE)
    assert (standing(story), step(story)) == ((Phase.CARRYING_OUT, (0, 1)), ("carry_out", "2"))
    assert wf.suit(story.case) is None  # Article 39 names neither
    story.carry_out(2)
    assert step(story) == ("issue_letter", "decision")


@pytest.mark.parametrize("kind", TELLS)
def test_what_only_tells_is_done_by_the_letter_itself(kind: RequestType) -> None:
    assert wf.phase(decided(kind).case) is Phase.NOTIFICATION


@pytest.mark.parametrize("kind", CHANGES)
def test_a_refused_change_has_nothing_to_carry_out(kind: RequestType) -> None:
    story = investigated(kind)
    story.decide(1, Outcome.REFUSED, **reason_of(kind))
    assert wf.phase(story.case) is Phase.NOTIFICATION


def test_an_agent_passes_three_checks_one_after_the_other() -> None:
    story = Story(T.ERASE, capacity=Capacity.PARENT).accept()
    for done, role in enumerate(story.case.checks_needed):
        assert standing(story) == (Phase.IDENTITY, (done, 3))
        assert step(story) == ("record_identity", role.value)
        story.check(role)
    assert wf.phase(story.case) is Phase.INVESTIGATION


def test_decisions_and_changes_are_counted_item_by_item() -> None:
    story = investigated(T.CORRECT, T.STOP_USE, T.PURPOSE)
    story.waive()
    story.decide(1, Outcome.GRANTED, **granting(T.CORRECT))
    assert (standing(story), step(story)) == ((Phase.DECISION, (1, 3)), ("decide", "2"))
    story.decide(2, Outcome.GRANTED)
    story.decide(3, Outcome.GRANTED, **granting(T.PURPOSE))
    story.carry_out(1)
    assert (standing(story), step(story)) == ((Phase.CARRYING_OUT, (1, 2)), ("carry_out", "2"))


def test_a_case_whose_items_all_ended_without_identity_goes_straight_to_its_letter() -> None:
    story = Story(T.DISCLOSE, T.ERASE).accept()
    story.withdraw(1)
    assert wf.phase(story.case) is Phase.IDENTITY
    story.dismiss(2)
    assert (standing(story), step(story)) == (
        (Phase.NOTIFICATION, (0, 2)),
        ("issue_letter", "decision"),
    )
    story.post(story.issue())
    story.close()


def test_the_fee_is_asked_for_once_it_is_known_who_asks() -> None:
    story = Story(T.DISCLOSE).accept()
    assert step(story) == ("record_identity", "requester")
    story.identify()
    assert step(story) == ("ask_fee", "")


def test_a_fee_forgotten_until_the_letter_is_asked_for_then() -> None:
    story = investigated(T.DISCLOSE)
    story.decide(1, Outcome.GRANTED)
    assert step(story) == ("ask_fee", "")
    story.ask_fee(FeeBasis.PER_LETTER)
    assert step(story) == ("pay_fee", "")


def test_a_refusal_is_told_even_if_the_fee_is_still_owed() -> None:
    story = investigated(T.DISCLOSE)
    story.ask_fee()
    story.decide(1, Outcome.REFUSED, **reason_of(T.DISCLOSE))
    assert step(story) == ("issue_letter", "decision")


def test_of_several_sources_asked_the_one_due_first_is_awaited_first() -> None:
    story = identified(T.STOP_PROVISION)
    for row in story.case.sources:
        if row.source.kind == "internal":
            story.answer(row.source.id)
        else:
            days = 3 if row.source.id == "f2" else 10
            answer_by = story.today + timedelta(days=days)
            ask = investigation.ask_source
            story.add(ask(story.case, row.source.id, story.today, answer_by, story.today))
    assert step(story) == ("answer_source", "f2")


def test_a_letter_that_came_back_waits_to_be_posted_again() -> None:
    story = told(T.PURPOSE)
    assert step(story) == ("close", "")
    story.bring_back("R2026-0001-L1")
    assert (standing(story), step(story)) == (
        (Phase.NOTIFICATION, (0, 1)),
        ("post_letter", "R2026-0001-L1"),
    )


def test_confirmation_taken_back_shows_before_anything_is_posted() -> None:
    story = carried_out(T.CORRECT)
    story.issue()
    story.fail_check()
    assert standing(story) == (Phase.IDENTITY, (0, 1))
    assert step(story) == ("record_identity", "requester")


def test_a_withdrawal_is_confirmed_by_a_letter() -> None:
    story = Story(T.PURPOSE).accept()
    story.withdraw()
    found = next_step(story.case)
    assert found is not None
    assert (found.action, found.blocked) == (Action.ISSUE_LETTER, ())


def test_a_reopened_case_stands_at_notification_again() -> None:
    story = closed(T.CORRECT).reopen()
    assert (standing(story), step(story)) == ((Phase.NOTIFICATION, (1, 1)), ("close", ""))
