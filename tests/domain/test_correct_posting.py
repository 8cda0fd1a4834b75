"""A posting that was recorded wrongly is put right: the file then reads as it happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import sending
from casemgr.domain.corrected import as_corrected
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.fold import replay
from casemgr.domain.ledger import What, ledger
from casemgr.domain.people import Address
from casemgr.domain.text import Language
from tests.builders import (
    ARRIVED,
    NUMBERS,
    Story,
    T,
    carried_out,
    identified,
    investigated,
    reason_of,
    refused,
    told,
)

RECORDED, ORDINARY, EMAIL = PostWay.RECORDED, PostWay.ORDINARY, PostWay.EMAIL


def correct(
    story: Story,
    letter: str,
    way: PostWay = RECORDED,
    tracking: str | None = None,
    *,
    on: date | None = None,
    reason: str = "控えの写し間違い",
) -> tuple[ev.Event, ...]:
    number = NUMBERS[way] if tracking is None else tracking
    day = on or story.today
    return story.add(
        sending.correct_posting(story.case, letter, day, story.today, way, number, reason)
    )


def posted(story: Story, letter: str) -> tuple[date, PostWay, str]:
    found = story.case.find_letter(letter)
    assert found is not None
    assert found.posted is not None
    return found.posted.on, found.posted.way, found.posted.tracking


def test_number_way_and_day_are_put_right_and_what_was_written_stays_in_the_history() -> None:
    story = told(T.CORRECT)
    letter = story.case.letters[0].id
    before = story.case.history
    story.wait(2)
    day = story.today - timedelta(days=1)
    (event,) = correct(story, letter, tracking="12345678903", on=day)
    assert event == ev.PostingCorrected(
        letter, day, RECORDED, NUMBERS[RECORDED], "控えの写し間違い"
    )
    assert posted(story, letter) == (day, RECORDED, NUMBERS[RECORDED])
    assert story.case.history[:-1] == before
    assert replay(story.case.history, story.case.rules) == story.case


def test_the_last_correction_counts() -> None:
    story = told(T.CORRECT)
    letter = story.case.letters[0].id
    correct(story, letter)
    correct(story, letter, EMAIL)
    assert posted(story, letter) == (ARRIVED, EMAIL, "")


def test_what_was_in_one_envelope_is_put_right_together() -> None:
    story = carried_out(T.CORRECT)
    ja, en = story.issue(), story.issue(language=Language.EN)
    alone = story.issue("acknowledgement")
    for letter in (ja, en):
        story.post(letter)
    story.post(alone, EMAIL)
    assert [e.letter for e in correct(story, en)] == [ja, en]  # type: ignore[union-attr]
    assert posted(story, ja) == posted(story, en)
    assert posted(story, alone) == (ARRIVED, EMAIL, "")


def test_a_letter_is_doubtful_still_where_the_other_of_its_envelope_came_back() -> None:
    story = carried_out(T.CORRECT)
    ja, en = story.issue(), story.issue(language=Language.EN)
    for letter in (ja, en):
        story.post(letter)
    story.wait().bring_back(ja)
    assert [e.letter for e in correct(story, en, on=ARRIVED)] == [en]  # type: ignore[union-attr]
    assert [x.doubtful for x in story.case.letters if x.id == en] == [True]
    assert {
        (s.event.on, s.event.way)
        for s in as_corrected(story.case.history)
        if isinstance(s.event, ev.LetterPosted)
    } == {(ARRIVED, RECORDED)}


def test_of_a_letter_posted_twice_the_last_time_is_put_right() -> None:
    story = told(T.CORRECT)
    letter = story.case.letters[0].id
    story.wait().bring_back(letter)
    story.wait(2).post(letter)
    with refused(Code.DATE_BEFORE, limit=ARRIVED + timedelta(days=1)):
        correct(story, letter, on=ARRIVED)
    correct(story, letter, on=story.today - timedelta(days=1))
    days = [
        s.event.on for s in as_corrected(story.case.history) if isinstance(s.event, ev.LetterPosted)
    ]
    assert days == [ARRIVED, ARRIVED + timedelta(days=2)]


def test_also_after_closing() -> None:
    story = told(T.CORRECT).close().wait(5)
    letter = story.case.letters[0].id
    correct(story, letter, on=ARRIVED)
    assert story.case.closed
    assert posted(story, letter) == (ARRIVED, RECORDED, NUMBERS[RECORDED])


# --- what follows --------------------------------------------------------------------------------


def test_the_day_of_the_notice_follows() -> None:
    story = investigated(T.CORRECT)
    story.decide(1, Outcome.REFUSED, **reason_of(T.CORRECT))
    letter = story.issue()
    story.wait(3).post(letter)
    day = story.today - timedelta(days=2)
    correct(story, letter, on=day)
    assert story.case.refused_on == day
    kept = [(e.on, e.clock, e.what) for e in ledger(story.case, story.today)]
    assert (day, "target", What.ENDED) in kept
    assert (day, "suit", What.OPENED) in kept
    assert all(on <= day for on, _, _ in kept)


@pytest.mark.parametrize("paid", [False, True])
def test_the_wait_for_the_fee_follows(paid: bool) -> None:
    story = identified(T.DISCLOSE)
    story.ask_fee(told="")
    letter = story.issue("fee_notice")
    story.wait(4).post(letter)
    if paid:
        story.wait(3).pay()
    day = ARRIVED + timedelta(days=1)
    correct(story, letter, on=day)
    (pause,) = story.case.pauses
    assert pause.start == day
    assert (pause.end is not None) == paid
    assert wf.target(story.case).paused_since == (None if paid else day)


def test_a_wait_that_was_over_before_the_right_day_lasted_no_time() -> None:
    story = identified(T.DISCLOSE)
    story.hold()
    story.ask_fee(told="")
    letter = story.post(story.issue("fee_notice"))
    story.wait().pay()
    story.wait().release()
    correct(story, letter)
    pause = next(p for p in story.case.pauses if p.reason == "fee_owing")
    assert pause.start == pause.end == story.today - timedelta(days=1)
    assert ledger(story.case, story.today)[-1].what is What.RESUMED


def test_no_other_wait_does() -> None:
    story = identified(T.DISCLOSE)
    letter = story.post(story.issue("acknowledgement"))
    story.hold()
    story.wait()
    correct(story, letter)
    assert [p.start for p in story.case.holds] == [ARRIVED]


# --- what is refused -----------------------------------------------------------------------------


def test_only_what_was_posted_is_put_right_and_only_for_a_reason() -> None:
    story = carried_out(T.CORRECT)
    letter = story.issue()
    with refused(Code.NO_POSTED_LETTER):
        correct(story, letter)
    waiting = story.issue(language=Language.EN)
    story.post(letter)
    with refused(Code.NO_POSTED_LETTER):
        correct(story, waiting)
    with refused(Code.NO_SUCH_LETTER):
        correct(story, "R2026-0001-L9")
    with refused(Code.REASON_EMPTY):
        correct(story, letter, reason=" ")
    with refused(Code.DOCUMENT_NUMBER, field="reason"):
        correct(story, letter, reason="免許証番号 123456789012 と取り違え")
    with refused(Code.NOTHING_CORRECTED):
        correct(story, letter, ORDINARY)


def test_the_number_is_looked_at_as_when_posting() -> None:
    story = told(T.CORRECT)
    letter = story.case.letters[0].id
    with refused(Code.TRACKING_MISSING, way="recorded"):
        correct(story, letter, tracking="")
    with refused(Code.FIELD_INVALID, field="tracking"):
        correct(story, letter, tracking="abc")


def test_the_day_lies_between_the_making_and_today() -> None:
    story = told(T.CORRECT).wait()
    letter = story.case.letters[0].id
    with refused(Code.DATE_BEFORE):
        correct(story, letter, on=ARRIVED - timedelta(days=1))
    with refused(Code.DATE_IN_FUTURE):
        correct(story, letter, on=story.today + timedelta(days=1))


def test_by_post_there_must_be_an_address() -> None:
    story = told(T.CORRECT)
    letter = story.case.letters[0].id
    story.case = replace(story.case, requester=replace(story.case.requester, address=Address()))
    with refused(Code.ADDRESS_MISSING):
        correct(story, letter)
