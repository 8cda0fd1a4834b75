"""Letters, closing, reopening, notes and the move to another policy."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import carrying_out, intake, sending
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import DOMESTIC_ONLY, TRACKED, Finding, Item, PostWay
from casemgr.domain.fee import FeeBasis
from casemgr.domain.people import Address
from casemgr.domain.rules import FeeRules, Rulebook
from casemgr.domain.text import Language
from casemgr.domain.tracking import DOMESTIC, REGISTERED_ABROAD
from casemgr.services import codec
from tests.builders import (
    ARRIVED,
    NAME,
    NUMBERS,
    RULES,
    TARO,
    Story,
    T,
    carried_out,
    closed,
    decided,
    identified,
    investigated,
    policy_with,
    reason_of,
    refused,
    told,
)

# --- which letter when ---------------------------------------------------------------------------


def test_an_acknowledgement_can_go_out_at_once_and_no_unknown_letter_ever() -> None:
    story = Story(T.DISCLOSE)
    assert story.issue("acknowledgement") == "R2026-0001-L1"
    with refused(Code.LETTER_NOT_OFFERED, kind="greeting"):
        story.issue("greeting")


def test_papers_are_asked_for_until_identity_is_confirmed() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NOT_ACCEPTED):
        story.issue("identity_request")
    story.accept().issue("identity_request")
    story.check()
    with refused(Code.IDENTITY_ALREADY_CONFIRMED):
        story.issue("identity_request")


def test_the_decision_letter_comes_after_everything_is_decided_and_done() -> None:
    story = Story(T.CORRECT, T.ERASE)
    with refused(Code.NOT_ACCEPTED):
        story.issue()
    with refused(Code.ITEMS_UNDECIDED, count=2):
        story.accept().issue()
    story.withdraw(2)
    story.identify().investigate()
    story.decide(1, Outcome.ALTERNATIVE, measure="改版", protection="無害", internal_reason="高額")
    with refused(Code.CARRYING_OUT_OPEN, count=1):
        story.issue()
    story.carry_out()
    story.issue()


def test_no_decision_letter_once_the_confirmation_of_identity_is_taken_back() -> None:
    story = carried_out(T.DISCLOSE)
    story.fail_check()
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.issue()


def test_what_is_withdrawn_unverified_or_turned_away_is_told_without_identity() -> None:
    withdrawn = Story(T.DISCLOSE).accept()
    withdrawn.withdraw()
    unverified = Story(T.DISCLOSE).accept()
    unverified.give_up_identity()
    turned_away = Story(T.DISCLOSE).accept()
    turned_away.dismiss()
    for story in (withdrawn, unverified, turned_away):
        story.post(story.issue())
        assert story.close().case.closed


# --- posting -------------------------------------------------------------------------------------


def test_letters_are_numbered_through_the_case_voided_ones_included() -> None:
    story = Story(T.DISCLOSE)
    first = story.issue("acknowledgement")
    story.void(first)
    assert story.issue("acknowledgement") == "R2026-0001-L2"
    assert [x.id for x in story.case.letters] == ["R2026-0001-L1", "R2026-0001-L2"]


def test_a_letter_leaves_the_house_once() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NO_LETTER_TO_POST):
        story.post("R2026-0001-L1")
    letter = story.issue("acknowledgement")
    other = story.issue("acknowledgement")
    with refused(Code.NO_SUCH_LETTER, letter="R2026-0001-L9"):
        story.post("R2026-0001-L9")
    story.post(letter)
    with refused(Code.LETTER_POSTED, letter=letter):
        story.post(letter)
    story.void(other)
    with refused(Code.NO_LETTER_TO_POST):
        story.post(other)


def test_a_voided_letter_is_not_posted() -> None:
    story = Story(T.DISCLOSE)
    letter = story.issue("acknowledgement")
    story.issue("acknowledgement")
    story.void(letter)
    with refused(Code.LETTER_VOID, letter=letter):
        story.post(letter)


@pytest.mark.parametrize("way", list(PostWay))
def test_ways_with_a_tracking_number_need_it(way: PostWay) -> None:
    story = Story(T.DISCLOSE)
    letter = story.issue("acknowledgement")
    if way in TRACKED:
        with refused(Code.TRACKING_MISSING, way=way.value):
            story.post(letter, way, " ")
    story.post(letter, way, NUMBERS[way])


ABROAD = replace(TARO, address=Address("75000", ("8 rue de l’Exemple",), "France"))


def test_a_letter_abroad_goes_by_no_way_that_ends_in_japan() -> None:
    story = Story(T.DISCLOSE)
    home = story.issue("acknowledgement")
    story.add(intake.change_person(story.case, ABROAD, None, story.today))
    away = story.issue("acknowledgement")
    for way in DOMESTIC_ONLY:
        with refused(Code.WAY_NOT_ABROAD, way=way.value):
            story.post(away, way, NUMBERS[way])
    with refused(Code.FIELD_INVALID, field="tracking"):
        story.post(away, PostWay.REGISTERED, NUMBERS[PostWay.REGISTERED])
    story.post(away, PostWay.REGISTERED, REGISTERED_ABROAD)
    with refused(Code.WAY_NOT_ABROAD):
        sending.correct_posting(
            story.case, away, story.today, story.today, PostWay.RECORDED, DOMESTIC, "誤記"
        )
    # What was made before bears the address of then.
    story.post(home, PostWay.RECORDED, DOMESTIC)


def test_a_letter_is_posted_between_its_making_and_today() -> None:
    story = Story(T.DISCLOSE).wait(2)
    letter = story.issue("acknowledgement")
    post = sending.post_letter
    with refused(Code.DATE_BEFORE, limit=story.today):
        post(story.case, letter, ARRIVED, story.today, PostWay.ORDINARY)
    with refused(Code.DATE_IN_FUTURE):
        tomorrow = story.today + timedelta(days=1)
        post(story.case, letter, tomorrow, story.today, PostWay.ORDINARY)


def test_a_decision_letter_does_not_leave_once_identity_is_no_longer_confirmed() -> None:
    story = carried_out(T.DISCLOSE)
    letter = story.issue()
    notice = story.issue("acknowledgement")
    story.fail_check()
    with refused(Code.IDENTITY_NOT_CONFIRMED, missing=["requester"]):
        story.post(letter)
    story.post(notice)
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.post(letter)
    story.check()
    story.post(letter)


def test_a_letter_of_withdrawal_leaves_also_when_something_new_is_asked_for() -> None:
    story = Story(T.DISCLOSE).accept()
    story.withdraw()
    letter = story.issue()
    story.add_item(T.ERASE)
    story.post(letter)


# --- taking back and coming back -----------------------------------------------------------------


def test_only_a_letter_still_in_the_house_is_taken_back_for_a_reason() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NO_LETTER_TO_POST):
        story.void("R2026-0001-L1")
    letter = story.issue("acknowledgement")
    waiting = story.issue("acknowledgement")
    story.post(letter)
    with refused(Code.LETTER_POSTED, letter=letter):
        story.void(letter)
    with refused(Code.REASON_EMPTY):
        sending.void_letter(story.case, waiting, ARRIVED, "")
    story.void(waiting)


def test_a_decision_whose_letter_is_taken_back_is_untold() -> None:
    story = decided(T.PURPOSE)
    letter = story.issue()
    assert story.case.items[0].letters == (letter,)
    story.void(letter)
    assert story.case.items[0].letters == ()
    story.decide(1, Outcome.REFUSED, **reason_of(T.PURPOSE))


def test_a_returned_letter_is_posted_again_not_before_it_came_back() -> None:
    story = told(T.PURPOSE)
    letter = story.case.letters[0].id
    with refused(Code.DATE_BEFORE, limit=ARRIVED):
        back = ARRIVED - timedelta(days=1)
        sending.return_letter(story.case, letter, back, story.today)
    story.wait(5).bring_back(letter)
    assert not wf.notified(story.case, story.case.items[0])
    with refused(Code.LETTER_NOT_POSTED, count=1):
        story.close()
    with refused(Code.DATE_BEFORE, limit=story.today):
        sending.post_letter(story.case, letter, ARRIVED, story.today, PostWay.ORDINARY)
    story.wait().post(letter)
    story.close()


def test_or_it_is_replaced_by_one_to_the_right_address() -> None:
    story = told(T.PURPOSE)
    letter = story.case.letters[0].id
    story.bring_back(letter)
    story.void(letter)
    with refused(Code.ITEMS_NOT_NOTIFIED, count=1):
        story.close()
    story.post(story.issue())
    story.close()


def test_only_a_posted_letter_comes_back() -> None:
    story = Story(T.DISCLOSE)
    letter = story.issue("acknowledgement")
    with refused(Code.NO_POSTED_LETTER):
        story.bring_back(letter)
    other = story.post(story.issue("acknowledgement"))
    with refused(Code.NO_POSTED_LETTER):
        story.bring_back(letter)
    with refused(Code.DATE_IN_FUTURE):
        tomorrow = ARRIVED + timedelta(days=1)
        sending.return_letter(story.case, other, tomorrow, ARRIVED)


# --- closing and reopening -----------------------------------------------------------------------


def test_a_case_closes_when_every_item_was_told_by_a_posted_letter() -> None:
    story = Story(T.CORRECT)
    with refused(Code.NOT_ACCEPTED):
        story.close()
    with refused(Code.ITEMS_UNDECIDED, count=1):
        story.accept().close()
    story.identify()
    with refused(Code.ITEMS_UNDECIDED):
        story.close()
    story.investigate()
    story.decide(1, Outcome.REFUSED, **reason_of(T.CORRECT))
    with refused(Code.ITEMS_NOT_NOTIFIED, count=1):
        story.close()
    letter = story.issue()
    with refused(Code.LETTER_NOT_POSTED, count=1):
        story.close()
    story.post(letter)
    assert story.close().case.closed_on == ARRIVED


def test_it_does_not_close_with_work_left_or_without_identity() -> None:
    story = decided(T.ERASE)
    with refused(Code.CARRYING_OUT_OPEN, count=1):
        story.close()
    story = told(T.DISCLOSE)
    story.fail_check()
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.close()


def test_a_letter_in_each_language_both_are_posted() -> None:
    story = carried_out(T.DISCLOSE)
    first = story.issue()
    second = story.issue(language=Language.EN)
    story.post(first)
    with refused(Code.LETTER_NOT_POSTED, count=1):
        story.close()
    story.post(second)
    story.close()


def test_an_item_asked_for_later_is_told_too() -> None:
    story = told(T.ERASE)
    story.add_item(T.STOP_USE)
    with refused(Code.ITEMS_UNDECIDED, count=1):
        story.close()
    story.conclude()
    story.decide(2, Outcome.REFUSED, **reason_of(T.STOP_USE))
    with refused(Code.ITEMS_NOT_NOTIFIED, count=1):
        story.close()


def test_after_closing_only_reopening_and_notes_are_possible() -> None:
    story = closed(T.DISCLOSE)
    for step in (story.accept, story.close, story.withdraw, story.give_up_identity):
        with refused(Code.CASE_CLOSED):
            step()
    with refused(Code.CASE_CLOSED):
        story.issue()
    story.add(sending.note(story.case, ARRIVED, " 電話あり "))
    assert story.case.history[-1].event == ev.NoteAdded(ARRIVED, "電話あり")
    with refused(Code.NOTE_EMPTY):
        sending.note(story.case, ARRIVED, " ")


def test_reopening_needs_a_closed_case_and_a_reason() -> None:
    with refused(Code.CASE_NOT_CLOSED):
        told(T.ERASE).reopen()
    with refused(Code.REASON_EMPTY):
        sending.reopen(closed(T.ERASE).case, ARRIVED, "")
    story = closed(T.ERASE).reopen()
    assert not story.case.closed
    story.close()


def test_a_reopened_case_whose_item_is_decided_anew_needs_a_new_letter() -> None:
    story = closed(T.CORRECT).reopen()
    story.decide(1, Outcome.REFUSED, **reason_of(T.CORRECT))
    with refused(Code.ITEMS_NOT_NOTIFIED, count=1):
        story.close()
    story.post(story.issue())
    story.close()


# --- the move to another edition of the policy ---------------------------------------------------


def moved(story: Story, rules: Rulebook = RULES, sha: str = "p2", note: str = "改定") -> Story:
    event = ev.PolicyRepinned(story.today, "omakase", "2", sha, note)
    events = sending.repin_policy(story.case, event, rules, story.today)
    story.case = replace(story.case, rules=rules)
    story.add(events)
    return story


DEARER = policy_with(fee=FeeRules(2000, RULES.policy.fee.charged_for, ("transfer",)))


def test_a_case_keeps_its_policy_until_it_is_moved_for_a_reason() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.REASON_EMPTY):
        moved(story, note=" ")
    with refused(Code.SAME_POLICY):
        moved(story, sha="p1")
    assert wf.fee_amount(story.case, FeeBasis.PER_REQUEST) == 1000
    moved(story, DEARER)
    assert story.case.policy_version == "2"
    assert wf.fee_amount(story.case, FeeBasis.PER_REQUEST) == 2000


def test_it_is_not_moved_once_something_was_decided_by_the_old_one() -> None:
    story = decided(T.DISCLOSE)
    with refused(Code.ITEM_DECIDED, item=1):
        moved(story)
    with refused(Code.CASE_CLOSED):
        moved(closed(T.ERASE))
    ended = Story(T.DISCLOSE).accept()
    ended.withdraw()
    moved(ended)


def test_it_is_not_moved_to_a_policy_that_does_not_know_what_the_case_holds() -> None:
    types = {k: v for k, v in RULES.policy.types.items() if k is not T.ERASE}
    with refused(Code.TYPE_NOT_OFFERED, type="erase"):
        moved(Story(T.ERASE), policy_with(types=types))
    fewer = {k: v for k, v in RULES.policy.categories.items() if k != "allergy"}
    story = identified(T.DISCLOSE)
    story.answer("internal-provided", NAME, Finding("allergy", "えび"))
    with refused(Code.UNKNOWN_CATEGORY, category="allergy"):
        moved(story, policy_with(categories=fewer))


def test_the_checklist_follows_the_new_policy_and_the_investigation_goes_on() -> None:
    story = investigated(T.PROVISION_RECORDS)
    extra = replace(RULES.policy.recipients["ga"], id="crm")
    moved(story, policy_with(recipients={**RULES.policy.recipients, "crm": extra}))
    assert story.case.find_source("crm") is not None
    assert story.case.concluded is None


def test_grounds_are_checked_by_the_new_policy() -> None:
    story = Story(T.STOP_USE)
    story.add(intake.add_item(story.case, Item(2, T.DISCLOSE, method="electronic"), ARRIVED))
    types = dict(RULES.policy.types)
    types[T.DISCLOSE] = replace(types[T.DISCLOSE], methods=("paper",))
    with refused(Code.UNKNOWN_METHOD, method="electronic"):
        moved(story, policy_with(types=types))


def test_what_goes_by_post_needs_an_address_what_goes_by_email_does_not() -> None:
    story = Story(T.DISCLOSE)
    letter = story.issue("acknowledgement")
    nowhere = replace(story.case, requester=replace(story.case.requester, address=Address()))
    today = story.today
    with refused(Code.ADDRESS_MISSING):
        sending.post_letter(nowhere, letter, today, today, PostWay.ORDINARY)
    (posted,) = sending.post_letter(nowhere, letter, today, today, PostWay.EMAIL)
    assert isinstance(posted, ev.LetterPosted)


def test_closing_ends_every_wait() -> None:
    story = carried_out(T.DISCLOSE)
    story.post(story.issue())
    story.hold()
    assert story.case.holds
    story.close()
    assert not story.case.holds


def test_a_letter_of_an_old_vault_has_no_list_of_enclosures() -> None:
    stored = {
        "letter": "R2026-0001-L1", "kind": "decision", "language": "ja", "items": [1],
        "on": "2026-11-09", "sha256": "h", "pages": 1, "template": "t",
    }  # fmt: skip
    event = codec.read_event("letter_issued", stored)
    assert isinstance(event, ev.LetterIssued)
    assert event.enclosures == ()
    listed = replace(event, enclosures=("返信用封筒",))
    assert codec.read_event("letter_issued", codec.write(listed)) == listed


def test_no_number_of_a_paper_is_noted_down() -> None:
    story = Story(T.ERASE)
    with refused(Code.DOCUMENT_NUMBER, field="text"):
        sending.note(story.case, ARRIVED, "個人番号 123456789018")
    assert sending.note(story.case, ARRIVED, "電話 090-0000-1234 に折り返した")


def test_nor_in_a_decision_an_answer_or_what_was_carried_out() -> None:
    number = "免許証 305012345670"
    story = investigated(T.ERASE)
    for field in ("internal_reason", "letter_reason", "measure", "measure_en", "evidence"):
        with refused(Code.DOCUMENT_NUMBER, field=field):
            story.decide(1, Outcome.GRANTED, **{field: number})
    story = decided(T.ERASE)
    with refused(Code.DOCUMENT_NUMBER, field="proof"):
        carrying_out.carry_out(story.case, 1, story.today, story.today, "消去", number)
    story = identified(T.ERASE)
    source = story.case.sources[0].source.id
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        story.answer(source, note=number)


def test_nor_in_a_reason() -> None:
    number = "免許証 305012345670 の写しを返送"
    story = told(T.ERASE)
    letter = story.case.letters[0].id
    with refused(Code.DOCUMENT_NUMBER, field="reason"):
        sending.return_letter(story.case, letter, story.today, story.today, number)
    other = story.issue("acknowledgement")
    with refused(Code.DOCUMENT_NUMBER, field="reason"):
        sending.void_letter(story.case, other, story.today, number)
