"""Looking up what is held: sources, answers, what must not be stored, conclusion."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.acts import investigation
from casemgr.domain.acts.investigation import PRESENT, masked
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, ProvisionRecord, Source, SourceStatus
from casemgr.domain.text import Text
from tests.builders import (
    ARRIVED,
    NAME,
    RECORD,
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

STORE = Source("store-1", "recipient", Text("Kaku Sushi", "架空寿司"), Text())
PROVIDED = "internal-provided"


# --- sources -------------------------------------------------------------------------------------


def test_nothing_is_looked_up_before_it_is_known_who_asks() -> None:
    story = Story(T.DISCLOSE).accept()
    with refused(Code.IDENTITY_NOT_CONFIRMED, missing=["requester"]):
        story.ask("joint_use")
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.answer(PROVIDED, NAME)
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.conclude()


def test_a_store_is_put_on_the_checklist_by_hand_once() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NOT_ACCEPTED):
        investigation.add_source(story.case, STORE)
    story.accept()
    story.add(investigation.add_source(story.case, STORE))
    with refused(Code.SOURCE_EXISTS, source="store-1"):
        investigation.add_source(story.case, STORE)
    with refused(Code.NAME_MISSING):
        investigation.add_source(story.case, replace(STORE, id="store-2", name=Text()))
    with refused(Code.INVESTIGATION_CONCLUDED):
        investigation.add_source(investigated(T.DISCLOSE).case, STORE)


def test_a_source_can_be_reminded_until_it_has_answered() -> None:
    story = identified(T.DISCLOSE)
    story.ask("joint_use")
    story.wait(3).ask("joint_use")
    row = story.case.find_source("joint_use")
    assert row is not None
    assert (row.status, row.asked_on) == (SourceStatus.ASKED, story.today)
    story.answer("joint_use")
    with refused(Code.SOURCE_NOT_ANSWERABLE, source="joint_use"):
        story.ask("joint_use")
    with refused(Code.NO_SUCH_SOURCE, source="nowhere"):
        story.ask("nowhere")


def test_days_of_asking_and_answering_are_in_order() -> None:
    story = identified(T.DISCLOSE)
    tomorrow, yesterday = ARRIVED + timedelta(days=1), ARRIVED - timedelta(days=1)
    ask = investigation.ask_source
    with refused(Code.DATE_IN_FUTURE):
        ask(story.case, "joint_use", tomorrow, None, ARRIVED)
    with refused(Code.DATE_BEFORE, what="on"):
        ask(story.case, "joint_use", yesterday, None, ARRIVED)
    with refused(Code.DATE_BEFORE, what="answer_by"):
        ask(story.case, "joint_use", ARRIVED, yesterday, ARRIVED)
    story.wait(2).ask("joint_use")
    with refused(Code.DATE_BEFORE, limit=story.today):
        story.answer("joint_use", on=ARRIVED)


# --- answers -------------------------------------------------------------------------------------


def test_a_new_answer_replaces_the_one_before() -> None:
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, NAME, Finding("gender", "男"))
    story.answer(PROVIDED, NAME)
    row = story.case.find_source(PROVIDED)
    assert row is not None
    assert row.findings == (NAME,)


def test_an_answer_says_what_came_of_it() -> None:
    story = identified(T.DISCLOSE)
    for status in (SourceStatus.NOT_ASKED, SourceStatus.ASKED):
        with refused(Code.FIELD_INVALID, field="status"):
            story.answer(PROVIDED, status=status)
    with refused(Code.NO_FINDINGS, source=PROVIDED):
        story.answer(PROVIDED, status=SourceStatus.FOUND)
    with refused(Code.REASON_EMPTY):
        story.answer(PROVIDED, status=SourceStatus.NOT_APPLICABLE)
    story.answer(PROVIDED, status=SourceStatus.NOT_APPLICABLE, note="退会済み")
    with refused(Code.NO_SUCH_SOURCE):
        story.answer("nowhere")


def test_what_was_found_belongs_to_a_category_and_has_a_value() -> None:
    story = identified(T.DISCLOSE)
    with refused(Code.UNKNOWN_CATEGORY, category="shoe_size"):
        story.answer(PROVIDED, Finding("shoe_size", "27"))
    with refused(Code.FIELD_MISSING, field="name"):
        story.answer(PROVIDED, Finding("name", " "))


def test_an_answer_of_nothing_keeps_no_findings() -> None:
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, NAME, status=SourceStatus.NOTHING)
    row = story.case.find_source(PROVIDED)
    assert row is not None
    assert row.findings == ()


def test_a_record_says_who_received_what() -> None:
    story = identified(T.PROVISION_RECORDS)
    for missing in ("recipient", "items"):
        with refused(Code.FIELD_MISSING, field=missing):
            story.answer("stores", records=(replace(RECORD, **{missing: ""}),))
    story.answer("stores", records=(RECORD, ProvisionRecord("別の店", "氏名")))


# --- what must not be stored ---------------------------------------------------------------------


def test_a_password_is_recorded_as_present_only() -> None:
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, Finding("password", "hunter2"))
    assert "hunter2" not in repr(story.case)
    row = story.case.find_source(PROVIDED)
    assert row is not None
    assert row.findings == (Finding("password", PRESENT),)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("4111 1111 1111 1234", "**** **** **** 1234"),
        ("VISA 4111-1111-1111-1234 TARO", "VISA ****-****-****-1234 TARO"),
        ("1234", "1234"),
        ("12", "12"),
        ("４１１１１２３４", "****１２３４"),
        ("VISA", "VISA"),
    ],
)
def test_of_a_card_number_the_last_four_digits_are_kept(typed: str, kept: str) -> None:
    assert masked(typed) == kept
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, Finding("card", typed))
    row = story.case.find_source(PROVIDED)
    assert row is not None
    assert row.findings == (Finding("card", kept),)


@given(st.text())
def test_masking_twice_is_masking_once_and_never_keeps_a_fifth_digit(value: str) -> None:
    once = masked(value)
    assert masked(once) == once
    assert sum(c.isdigit() for c in once) <= 4
    assert len(once) == len(value)


# --- conclusion ----------------------------------------------------------------------------------


def test_it_is_concluded_when_every_source_has_answered() -> None:
    story = identified(T.DISCLOSE)
    with refused(Code.SOURCES_OPEN, count=5):
        story.conclude()
    story.investigate(NAME)
    for again in (story.conclude, lambda: story.answer(PROVIDED), lambda: story.ask(PROVIDED)):
        with refused(Code.INVESTIGATION_CONCLUDED):
            again()


@pytest.mark.parametrize(("findings", "records"), [((NAME,), ()), ((), (RECORD,)), ((), ())])
def test_findings_are_looked_through_for_data_of_other_persons(
    findings: tuple[Finding, ...], records: tuple[ProvisionRecord, ...]
) -> None:
    story = identified(T.CORRECT)
    story.investigate(*findings, records=records)
    story.reopen_investigation()
    end = investigation.conclude
    if findings or records:
        with refused(Code.THIRD_PARTIES_UNCHECKED):
            end(story.case, story.today, third_parties_checked=False)
    else:
        story.add(end(story.case, story.today, third_parties_checked=False))


def test_reopening_needs_a_conclusion_and_a_reason() -> None:
    with refused(Code.INVESTIGATION_NOT_CONCLUDED):
        identified(T.DISCLOSE).reopen_investigation()
    with refused(Code.REASON_EMPTY):
        investigation.reopen(investigated(T.DISCLOSE).case, ARRIVED, " ")


def test_what_was_decided_on_incomplete_findings_is_decided_again() -> None:
    """Else a letter could say "nothing held", or disclose what nobody has looked through."""
    story = investigated(T.DISCLOSE, T.CORRECT, findings=())
    story.decide(1, Outcome.NOT_HELD)
    story.dismiss(2)
    story.reopen_investigation()
    assert [i.decision is not None for i in story.case.items] == [False, True]
    story.answer(PROVIDED, NAME)
    story.conclude()
    with refused(Code.FINDINGS_CONTRADICT):
        story.decide(1, Outcome.NOT_HELD)


def test_what_has_been_done_stays_done() -> None:
    story = carried_out(T.CORRECT)
    story.reopen_investigation()
    assert story.case.items[0].carried_out is not None
    with refused(Code.INVESTIGATION_NOT_CONCLUDED):
        story.issue()
    story.conclude()
    story.issue()


def test_what_has_been_told_is_not_worked_over_silently() -> None:
    story = decided(T.DISCLOSE)
    letter = story.issue()
    with refused(Code.LETTER_ALREADY_ISSUED, letter=letter):
        story.reopen_investigation()
    story.void(letter)
    story.reopen_investigation()
    with refused(Code.LETTER_ALREADY_ISSUED):
        told(T.DISCLOSE).reopen_investigation()
    story = closed(T.DISCLOSE).reopen()
    story.reopen_investigation()
    assert story.case.items[0].decision is not None
