"""Corrected letters: what becomes of the one before, and of what it told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import sending
from casemgr.domain.case import DECISION_LETTER
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.text import Language
from tests.builders import Story, T, carried_out, investigated, reason_of, refused, told

if TYPE_CHECKING:
    from casemgr.domain.case import LetterState

ACKNOWLEDGEMENT, PAPERS = "acknowledgement", "identity_request"


def correct(
    story: Story, old: str, kind: str = DECISION_LETTER, language: Language = Language.JA
) -> tuple[ev.Event, ...]:
    numbers = tuple(i.number for i in story.case.items)
    number = sending.next_letter(story.case)
    event = ev.LetterIssued(
        number, kind, language, numbers, story.today, "hash", 1, "wording", supersedes=old
    )
    return story.add(sending.issue_letter(story.case, event))


def letter(story: Story, number: str) -> LetterState:
    found = story.case.find_letter(number)
    assert found is not None
    return found


def told_with_refusal() -> Story:
    story = investigated(T.ERASE)
    story.decide(1, Outcome.REFUSED, **reason_of(T.ERASE))
    story.post(story.issue())
    return story


def test_a_letter_still_in_the_house_is_taken_back_by_its_corrected_form() -> None:
    story = carried_out(T.ERASE)
    old = story.issue()
    voided, issued = correct(story, old)
    new = f"{story.case.number}-L2"
    assert voided == ev.LetterVoided(old, story.today, f"→ {new}")
    assert isinstance(issued, ev.LetterIssued)
    assert letter(story, old).superseded_by == new
    assert story.case.items[0].letters == (new,)
    assert [x.id for x in wf.waiting_letters(story.case)] == [new]


def test_a_posted_letter_stays_and_keeps_its_day() -> None:
    story = told_with_refusal()
    old, day = f"{story.case.number}-L1", story.today
    assert (story.case.refused_on, wf.target(story.case).ended) == (day, True)
    assert len(correct(story.wait(3), old)) == 1
    new = f"{story.case.number}-L2"
    kept = letter(story, old)
    assert (kept.superseded_by, kept.voided, kept.stands) == (new, None, False)
    assert kept.posted is not None
    assert kept.posted.on == day
    assert story.case.items[0].letters == (old, new)
    assert wf.notified(story.case, story.case.items[0])
    assert (story.case.refused_on, wf.target(story.case).ended) == (day, True)
    # The corrected letter must go out before the case is closed; the day does not move.
    with refused(Code.LETTER_NOT_POSTED, count=1):
        story.close()
    story.post(new)
    assert story.case.refused_on == day
    story.close()


def test_the_refusal_that_never_arrived_is_told_by_the_corrected_letter() -> None:
    story = told_with_refusal()
    old, new = f"{story.case.number}-L1", f"{story.case.number}-L2"
    correct(story.wait(3), old)
    story.bring_back(old)
    assert story.case.refused_on is None
    assert [x.id for x in wf.waiting_letters(story.case)] == [new]
    with refused(Code.LETTER_SUPERSEDED, letter=old, by=new):
        story.post(old)
    story.post(new)
    assert story.case.refused_on == story.today


def test_a_corrected_letter_taken_back_leaves_the_one_before_standing() -> None:
    story = told(T.ERASE)
    old, new = f"{story.case.number}-L1", f"{story.case.number}-L2"
    correct(story, old)
    story.void(new)
    assert letter(story, old).stands
    assert story.case.items[0].letters == (old,)
    correct(story, old)
    assert letter(story, old).superseded_by == f"{story.case.number}-L3"
    story.void(f"{story.case.number}-L3")
    story.bring_back(old)
    assert [x.id for x in wf.waiting_letters(story.case)] == [old]


def test_what_was_taken_back_comes_not_back_with_its_corrected_form() -> None:
    story = carried_out(T.ERASE)
    old = story.issue()
    correct(story, old)
    story.void(f"{story.case.number}-L2")
    assert not letter(story, old).stands
    assert story.case.items[0].letters == ()


def test_why_a_letter_cannot_be_corrected() -> None:
    story = carried_out(T.ERASE)
    old = story.issue()
    with refused(Code.NO_SUCH_LETTER, letter="L9"):
        correct(story, "L9")
    with refused(Code.CORRECTION_OF_OTHER_KIND, letter=old, kind=DECISION_LETTER):
        correct(story, old, ACKNOWLEDGEMENT)
    with refused(Code.CORRECTION_IN_OTHER_LANGUAGE, letter=old, language="ja"):
        correct(story, old, language=Language.EN)
    story.post(old)
    correct(story, old)
    with refused(Code.LETTER_SUPERSEDED, letter=old, by=f"{story.case.number}-L2"):
        correct(story, old)
    story.void(f"{story.case.number}-L2")
    with refused(Code.LETTER_VOID, letter=f"{story.case.number}-L2"):
        correct(story, f"{story.case.number}-L2")
    story.close()
    with refused(Code.CASE_CLOSED):
        correct(story, old)


def test_a_decision_made_anew_is_no_correction_of_the_letter_before() -> None:
    story = told(T.ERASE, T.STOP_USE)
    old = f"{story.case.number}-L1"
    story.close().reopen()
    story.decide(2, Outcome.REFUSED, **reason_of(T.STOP_USE))
    with refused(Code.DECIDED_SINCE, letter=old, item=2):
        correct(story, old)


def test_other_kinds_are_corrected_while_such_a_letter_may_be_made() -> None:
    story = Story(T.ERASE).accept()
    first = story.issue(PAPERS)
    story.post(first)
    correct(story, first, PAPERS)
    assert letter(story, first).superseded_by
    story = told(T.ERASE)
    with refused(Code.IDENTITY_ALREADY_CONFIRMED):
        correct(story, f"{story.case.number}-L1", PAPERS)


def test_an_old_event_knows_nothing_of_corrections() -> None:
    event = told(T.ERASE).case.letters[0].issued
    assert event.supersedes == ""


def test_what_was_replaced_and_came_back_waits_for_nothing() -> None:
    story = told(T.ERASE)
    correct(story.wait(1), f"{story.case.number}-L1")
    story.post(f"{story.case.number}-L2")
    story.bring_back(f"{story.case.number}-L1")
    assert wf.waiting_letters(story.case) == ()
    story.close()


def test_a_corrected_request_for_papers_is_no_second_one() -> None:
    story = Story(T.DISCLOSE).accept()
    old = story.post(story.issue(PAPERS))
    story.wait(7)
    correct(story, old, PAPERS)
    assert wf.times_sent(story.case, PAPERS) == 1  # the first form is with the person
    story.post(f"{story.case.number}-L2")
    assert wf.times_sent(story.case, PAPERS) == 1
    assert wf.times_sent(story.case, PAPERS, story.today) == 1
    assert wf.times_sent(story.case, PAPERS, story.today - timedelta(days=7)) == 0
    story.post(story.issue(PAPERS))
    assert wf.times_sent(story.case, PAPERS) == 2
