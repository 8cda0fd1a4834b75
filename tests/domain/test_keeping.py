"""Terms of keeping, what holds them up, what each class takes away; and legal holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casemgr.domain import events as ev
from casemgr.domain.actions import blocks
from casemgr.domain.acts import around, holding, investigation
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import MatterKind, TaskKind
from casemgr.domain.fold import replay
from casemgr.domain.identity import SeenDocument
from casemgr.domain.retention import (
    Contents,
    HeldBy,
    Keep,
    contents_of,
    copies,
    file_hashes,
    kept,
    last_day,
    redactions,
    without,
)
from casemgr.domain.steps import Action
from tests.builders import (
    ARRIVED,
    LICENCE,
    NAME,
    RECORD,
    Story,
    T,
    closed,
    identified,
    investigated,
    reason_of,
    refused,
    told,
)

DAYS = {
    "identity_copy_after_verification": 0,
    "disclosed_copy_after_close": 90,
    "case_file_after_close": 1095,
    "register_after_close": 3650,
}
LATER = ARRIVED + timedelta(days=40)
"""When the days of Article 39 are over."""


def terms(story: Story, today: date = LATER) -> dict[Keep, tuple[date, date]]:
    return {one.keep: (one.since, one.due_on) for one in kept(story.case, DAYS, today)}


def held(story: Story, keep: Keep = Keep.CASE_FILE, today: date = LATER) -> tuple[HeldBy, ...]:
    (found,) = (one.held_by for one in kept(story.case, DAYS, today) if one.keep is keep)
    return found


def attach(story: Story, name: str = "回答.txt") -> None:
    added = ev.AttachmentAdded("", name, "f" * 64, 3, story.today, note="控え")
    story.add(investigation.attach(story.case, added))


def known(documents: tuple[SeenDocument, ...] = (), **more: object) -> Story:
    story = Story(T.DISCLOSE).accept()
    story.check(documents=documents or (LICENCE,), **more)
    return story


# --- terms ------------------------------------------------------------------------------------


def test_a_term_runs_from_the_check_or_from_the_closing() -> None:
    story = known(note="窓口で確認")
    assert terms(story) == {Keep.IDENTITY_NOTES: (ARRIVED, ARRIVED)}
    done = closed(T.DISCLOSE)
    day = done.today
    assert terms(done) == {
        Keep.IDENTITY_NOTES: (ARRIVED, ARRIVED),
        Keep.DISCLOSED_COPIES: (day, day + timedelta(days=90)),
        Keep.CASE_FILE: (day, day + timedelta(days=1095)),
    }
    assert Keep.CASE_FILE not in terms(done.reopen())


def test_identity_that_was_never_confirmed_is_kept_until_the_case_is_closed() -> None:
    story = Story(T.DISCLOSE).accept()
    story.check(confirmed=False, documents=(LICENCE,), compared=(), note="別人の書類")
    assert terms(story) == {}
    story.give_up_identity()
    story.post(story.issue())
    story.wait(3).close()
    assert terms(story)[Keep.IDENTITY_NOTES] == (story.today, story.today)


def test_what_the_policy_does_not_name_is_kept_without_end() -> None:
    case = closed(T.DISCLOSE).case
    assert kept(case, {}, LATER) == ()
    assert [x.keep for x in kept(case, {"case_file_after_close": 3}, LATER)] == [Keep.CASE_FILE]


def test_a_term_is_over_on_its_last_day() -> None:
    (one,) = kept(closed(T.DISCLOSE).case, {"case_file_after_close": 10}, LATER)
    assert not one.due(one.due_on - timedelta(days=1))
    assert one.due(one.due_on)
    assert last_day(date(9999, 12, 1), 36_500) == date.max


# --- what belongs to a class ------------------------------------------------------------------


def test_notes_on_papers_are_dates_and_remarks_and_not_that_it_was_checked() -> None:
    papers = (SeenDocument("driver_licence", ARRIVED, ARRIVED + timedelta(days=9)),)
    story = known(papers, note="窓口で確認", override="")
    ((position, left),) = redactions(story.case, Keep.IDENTITY_NOTES)
    assert isinstance(left, ev.IdentityRecorded)
    assert story.case.history[position - 1].event != left
    assert left.check.documents == (SeenDocument("driver_licence"),)
    assert (left.check.note, left.check.confirmed, left.check.on) == ("", True, ARRIVED)
    bare = Story(T.DISCLOSE).accept()
    bare.check(method="online", documents=())
    assert contents_of(bare.case, Keep.IDENTITY_NOTES).empty
    assert terms(bare) == {}


def test_copies_of_what_was_disclosed() -> None:
    story = identified(T.DISCLOSE, T.CORRECT)
    attach(story)
    story.investigate(NAME, records=(RECORD,))
    source = story.case.sources[0].source.id
    story.reopen_investigation()
    story.redact(source, 1, "山田")
    story.conclude()
    left = {type(e): e for _, e in redactions(story.case, Keep.DISCLOSED_COPIES)}
    assert left[ev.AttachmentAdded] == ev.AttachmentAdded("A1", "", "", 3, ARRIVED)
    shown = left[ev.FindingRedacted]
    assert isinstance(shown, ev.FindingRedacted)
    assert (shown.shown, shown.reason) == ("", "")
    answer = left[ev.SourceAnswered]
    assert isinstance(answer, ev.SourceAnswered)
    assert (answer.findings, answer.records, answer.note) == ((), (), "")
    assert contents_of(story.case, Keep.DISCLOSED_COPIES) == Contents(findings=2, files=1)


def test_an_answer_in_words_counts_as_found() -> None:
    story = identified(T.DISCLOSE)
    source = story.case.sources[0].source.id
    story.answer(source, note="該当なし、ただし旧姓で1件")
    assert contents_of(story.case, Keep.DISCLOSED_COPIES) == Contents(findings=1)


def test_letters_that_disclose_are_copies_and_others_are_not() -> None:
    story = told(T.DISCLOSE)
    first = story.issue("acknowledgement")
    (copy,) = copies(story.case)
    assert copy.id != first
    events = dict(redactions(story.case, Keep.DISCLOSED_COPIES)).values()
    (left,) = (e for e in events if isinstance(e, ev.LetterIssued))
    assert (left.letter, left.sha256, left.enclosures) == (copy.id, "", ())
    assert copies(told(T.CORRECT).case) == ()
    gone = [
        replace(s, event=without(story.case, s.event, Keep.DISCLOSED_COPIES))
        for s in story.case.history
    ]
    story.case = replay(gone, story.case.rules)
    assert copies(story.case) == ()
    assert contents_of(story.case, Keep.DISCLOSED_COPIES).empty
    assert contents_of(story.case, Keep.CASE_FILE).letters == 1


def test_the_whole_file_is_everything() -> None:
    story = closed(T.DISCLOSE)
    found = contents_of(story.case, Keep.CASE_FILE)
    assert (found.events, found.letters) == (len(story.case.history), 1)
    assert found.findings == 1
    assert not found.empty


def test_files_are_named_by_their_hash_until_they_are_erased() -> None:
    story = identified(T.DISCLOSE)
    attach(story)
    events = [s.event for s in story.case.history]
    assert file_hashes(events) == {"f" * 64}
    assert file_hashes(without(story.case, e, Keep.DISCLOSED_COPIES) for e in events) == set()


def test_a_letter_the_case_does_not_know_is_left_alone() -> None:
    story = told(T.DISCLOSE)
    (issued,) = (x.issued for x in story.case.letters)
    other = replace(issued, letter="R2026-0001-L9")
    assert without(story.case, other, Keep.DISCLOSED_COPIES) == other


# --- what holds it ----------------------------------------------------------------------------


def test_nothing_holds_a_case_that_is_at_rest() -> None:
    assert held(closed(T.CORRECT)) == ()


def test_a_legal_hold_holds_every_class() -> None:
    story = closed(T.DISCLOSE)
    story.add(holding.set_legal_hold(story.case, story.today, story.today, "訴訟の予告"))
    for keep in (Keep.IDENTITY_NOTES, Keep.DISCLOSED_COPIES, Keep.CASE_FILE):
        assert held(story, keep) == (HeldBy.LEGAL_HOLD,)


def test_an_open_matter_holds_every_class_until_it_ends() -> None:
    story, day = closed(T.DISCLOSE), ARRIVED
    kind = MatterKind.COMPLAINT
    story.add(around.open_matter(story.case, kind, day, day, "苦情", None, ""))
    assert held(story, Keep.IDENTITY_NOTES) == (HeldBy.OPEN_MATTER,)
    assert held(story) == (HeldBy.OPEN_MATTER,)
    story.add(around.close_matter(story.case, "M1", day, day, "解決"))
    assert held(story) == ()


def test_a_promise_and_a_letter_that_waits_hold_all_but_the_notes() -> None:
    story = told(T.DISCLOSE)
    day = story.today
    story.add(around.add_task(story.case, TaskKind.ERASE_LATER, day, "期間満了後に消去", day))
    story.close()
    assert held(story) == (HeldBy.OPEN_TASK,)
    assert held(story, Keep.IDENTITY_NOTES) == ()
    story.add(around.finish_task(story.case, "T1", day, day, "消去"))
    assert held(story) == ()
    waiting = tuple(replace(x, posted=None) for x in story.case.letters)
    story.case = replace(story.case, letters=waiting)
    assert held(story) == (HeldBy.UNPOSTED_LETTER,)
    assert held(story, Keep.IDENTITY_NOTES) == ()


def test_the_days_before_a_lawsuit_hold_what_was_not_granted_whole() -> None:
    story = investigated(T.ERASE)
    story.decide(1, Outcome.REFUSED, **reason_of(T.ERASE))
    story.post(story.issue())
    story.close()
    suit = story.case
    assert held(story, today=ARRIVED - timedelta(days=1)) == (HeldBy.SUIT_CLOCK,)
    assert held(story, today=ARRIVED + timedelta(days=14)) == ()
    assert held(closed(T.PURPOSE), today=ARRIVED) == ()
    assert held(closed(T.CORRECT), today=ARRIVED) == ()
    assert suit.closed


# --- legal holds ------------------------------------------------------------------------------


def test_a_hold_is_set_and_lifted_with_reason_and_day() -> None:
    story = closed(T.DISCLOSE).wait(5)
    day = story.today
    with refused(Code.NO_LEGAL_HOLD):
        holding.lift_legal_hold(story.case, day, day, "終了")
    with refused(Code.REASON_EMPTY):
        holding.set_legal_hold(story.case, day, day, " ")
    with refused(Code.DATE_IN_FUTURE):
        holding.set_legal_hold(story.case, day + timedelta(days=1), day, "訴訟")
    with refused(Code.DATE_BEFORE):
        holding.set_legal_hold(story.case, ARRIVED - timedelta(days=1), day, "訴訟")
    story.add(holding.set_legal_hold(story.case, day, day, " 訴訟の予告 "))
    assert story.case.legal_hold == ev.LegalHoldSet(day, "訴訟の予告")
    with refused(Code.LEGAL_HOLD_SET, date=day):
        holding.set_legal_hold(story.case, day, day, "もう一度")
    with refused(Code.DATE_BEFORE, limit=day):
        holding.lift_legal_hold(story.case, day - timedelta(days=1), day, "終了")
    story.add(holding.lift_legal_hold(story.case, day, day, "終了"))
    assert story.case.legal_hold is None


@pytest.mark.parametrize("make", [lambda: Story(T.DISCLOSE), lambda: closed(T.DISCLOSE)])
def test_a_hold_can_be_set_from_the_first_day_and_after_the_last(make: object) -> None:
    story = make()  # type: ignore[operator]
    assert blocks(story.case, Action.SET_LEGAL_HOLD) == ()
