"""Looking up what is held: sources, answers, what must not be stored, conclusion."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain import events as ev
from casemgr.domain import findings
from casemgr.domain.acts import intake, investigation, sending
from casemgr.domain.acts.investigation import MOST_BYTES, MOST_IN_CASE, PRESENT, masked
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import (
    Finding,
    Item,
    KeptOut,
    ProvisionRecord,
    RecordKind,
    Source,
    SourceStatus,
)
from casemgr.domain.text import Text
from tests.builders import (
    ARRIVED,
    NAME,
    RECORD,
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
    for status in (SourceStatus.NOT_APPLICABLE, SourceStatus.EXCEPTION):
        with refused(Code.REASON_EMPTY):
            story.answer(PROVIDED, status=status)
    story.answer(PROVIDED, status=SourceStatus.NOT_APPLICABLE, note="退会済み")
    with refused(Code.NO_SUCH_SOURCE):
        story.answer("nowhere")


def test_a_source_that_holds_something_back_has_answered() -> None:
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, NAME, status=SourceStatus.EXCEPTION, note="捜査への協力")
    row = story.case.find_source(PROVIDED)
    assert row is not None
    assert (row.answered, row.findings, row.note) == (True, (), "捜査への協力")


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


# --- records of provision ------------------------------------------------------------------------


@pytest.mark.parametrize("lacking", ["recipient", "items", "address", "representative"])
def test_a_record_has_the_items_the_rules_ask_for(lacking: str) -> None:
    story = identified(T.PROVISION_RECORDS)
    who = "stores" if lacking == "recipient" else RECORD.recipient
    with refused(Code.RECORD_INCOMPLETE, recipient=who, field=lacking):
        story.answer("stores", records=(RECORD, replace(RECORD, **{lacking: " "})))
    story.answer("stores", records=(RECORD,))


def test_of_a_record_only_its_statutory_items_are_kept() -> None:
    """Where provision rests on consent the day is no item (Rule 20(1)(ii))."""
    story = identified(T.PROVISION_RECORDS)
    typed = replace(RECORD, provided_on="2026年4月1日", obtained="本人から")
    story.answer("stores", records=(typed, replace(typed, basis="opt_out_27_2")))
    row = story.case.find_source("stores")
    assert row is not None
    consent, opt_out = row.records
    assert (consent.kind, consent.provided_on, consent.obtained) == (
        RecordKind.GIVEN_CONSENT,
        "",
        "",
    )
    assert (opt_out.kind, opt_out.provided_on, opt_out.obtained) == (
        RecordKind.GIVEN_OPT_OUT,
        "2026年4月1日",
        "",
    )


def test_joint_use_and_entrusting_make_no_record() -> None:
    story = identified(T.CORRECT)
    with refused(Code.NO_RECORD_DUTY, source="joint_use"):
        story.answer("joint_use", records=(RECORD,))
    entrusted = replace(RECORD, basis="entrusted_27_5_1")
    with refused(Code.NO_RECORD_DUTY, source="stores"):
        story.answer("stores", records=(entrusted,))
    # Article 28(1) knows no such exemption: f2 is abroad.
    story.answer("f2", records=(entrusted,))


# --- a leak --------------------------------------------------------------------------------------


def leak(number: int = 1, incident: str = "INC-7") -> Item:
    return Item(number, T.ERASE, "leak_26_1", incident=incident)


def test_a_leak_is_looked_up_in_its_own_record() -> None:
    story = Story(T.DISCLOSE)
    assert "incident" not in [s.source.id for s in story.accept().case.sources]
    story.add(intake.add_item(story.case, leak(2), story.today))
    row = story.case.find_source("incident")
    assert row is not None
    assert row.source == Source(
        "incident",
        "internal",
        Text("Record of the incident", "漏えい等事案の記録"),
        Text("INC-7", "INC-7"),
    )
    again = intake.add_item(story.case, leak(3), story.today)
    assert [type(e) for e in again] == [ev.ItemAdded]


def test_the_row_of_a_leak_names_each_incident_once() -> None:
    story = Story(T.DISCLOSE)
    for item in (leak(2), leak(3), leak(4, "INC-8"), leak(5, "")):
        story.add(intake.add_item(story.case, item, story.today))
    row = story.accept().case.find_source("incident")
    assert row is not None
    assert row.source.detail.ja == "INC-7, INC-8"


def test_a_case_moved_to_another_policy_keeps_the_row_of_its_leak() -> None:
    story = Story(T.DISCLOSE).accept()
    story.add((ev.ItemAdded(leak(2)),))  # by an earlier program, which knew no such row
    moved = ev.PolicyRepinned(story.today, "omakase", "2", "p2", "改定")
    story.add(sending.repin_policy(story.case, moved, RULES, story.today))
    assert story.case.find_source("incident") is not None


def test_that_the_data_was_in_a_leak_is_an_answer_by_itself() -> None:
    story = Story(T.DISCLOSE)
    story.add(intake.add_item(story.case, leak(2), story.today))
    story.accept().identify()
    with refused(Code.REASON_EMPTY):
        story.answer("incident", status=SourceStatus.FOUND)
    story.answer("incident", status=SourceStatus.FOUND, note="対象者一覧に記載あり")
    story.answer("incident", NAME)
    story.answer("incident")


# --- what is kept out ----------------------------------------------------------------------------


def test_what_is_kept_out_stays_in_the_file_and_is_not_disclosed() -> None:
    story = identified(T.DISCLOSE)
    note = Finding("form_other", "不当要求への備え", KeptOut.ORDER5)
    secret = Finding("password", "hunter2", KeptOut.NOT_RETAINED)
    story.answer(PROVIDED, note, NAME, secret)
    row = story.case.find_source(PROVIDED)
    assert row is not None
    kept_secret = Finding("password", PRESENT, KeptOut.NOT_RETAINED)
    assert row.findings == (note, NAME, kept_secret)
    assert findings.retained(row) == (NAME,)
    assert findings.disclosable(story.case) == (NAME,)


# --- blacking out --------------------------------------------------------------------------------

NOTES = Finding("form_other", "同席者 例示 花代 様のお祝い")


def redact(story: Story, number: int = 1, shown: str = "同席者 ■■ 様のお祝い") -> None:
    story.add(
        investigation.redact(story.case, PROVIDED, number, shown, " 同席者の氏名 ", story.today)
    )


def test_what_concerns_others_is_blacked_out_with_a_reason() -> None:
    story = identified(T.DISCLOSE)
    with refused(Code.NO_SUCH_FINDING, source=PROVIDED, finding=1):
        redact(story)
    story.answer(PROVIDED, NAME, NOTES)
    for number in (0, 3):
        with refused(Code.NO_SUCH_FINDING, finding=number):
            redact(story, number)
    with refused(Code.NO_SUCH_SOURCE):
        investigation.redact(story.case, "nowhere", 1, "", "理由", story.today)
    with refused(Code.REASON_EMPTY):
        investigation.redact(story.case, PROVIDED, 2, "", " ", story.today)
    with refused(Code.FIELD_INVALID, field="shown"):
        redact(story, 2, f" {NOTES.value} ")
    redact(story, 2)
    found = findings.redacted(story.case)
    assert [(f.value, findings.shown(f)) for f in found] == [(NOTES.value, "同席者 ■■ 様のお祝い")]
    assert findings.shown(NAME) == NAME.value
    assert [(r.finding, r.reason) for r in story.case.redactions] == [(2, "同席者の氏名")]
    redact(story, 1, " ")
    assert [findings.shown(f) for f in findings.redacted(story.case)] == [
        "",
        "同席者 ■■ 様のお祝い",
    ]


def test_a_new_answer_has_to_be_blacked_out_anew() -> None:
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, NOTES)
    redact(story)
    story.answer(PROVIDED, *findings.redacted(story.case))
    assert findings.redacted(story.case) == ()


def test_blacking_out_is_no_way_to_store_what_must_not_be_stored() -> None:
    story = identified(T.DISCLOSE)
    story.answer(PROVIDED, Finding("password", "x"), Finding("card", "4111111111111234"))
    with refused(Code.FIELD_INVALID, field="shown"):
        redact(story, 1, "hunter2")
    with refused(Code.FIELD_INVALID, field="shown"):
        redact(story, 2, "4111111111111234")
    redact(story, 1, "")
    redact(story, 2, "")
    assert [findings.shown(f) for f in findings.redacted(story.case)] == ["", ""]


def test_nothing_is_blacked_out_once_the_investigation_is_concluded() -> None:
    with refused(Code.INVESTIGATION_CONCLUDED):
        redact(investigated(T.DISCLOSE))


# --- files ---------------------------------------------------------------------------------------

FILE = ev.AttachmentAdded("", " 回答.pdf ", "0" * 64, 10, ARRIVED, note=" 写し ")


def test_files_are_put_into_a_case_and_numbered() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NO_SUCH_SOURCE, source=PROVIDED):
        investigation.attach(story.case, replace(FILE, source=PROVIDED))
    story.accept()
    story.add(investigation.attach(story.case, FILE))
    story.add(investigation.attach(story.case, replace(FILE, source=PROVIDED, size=MOST_BYTES)))
    assert story.case.attachments == (
        replace(FILE, id="A1", name="回答.pdf", note="写し"),
        replace(FILE, id="A2", name="回答.pdf", note="写し", source=PROVIDED, size=MOST_BYTES),
    )


def test_a_file_has_a_name_and_a_size_in_reason() -> None:
    story = Story(T.DISCLOSE)
    for code, change in (
        (Code.FIELD_MISSING, {"name": " "}),
        (Code.FILE_EMPTY, {"size": 0}),
        (Code.FILES_TOO_LARGE, {"size": MOST_IN_CASE + 1}),
    ):
        with refused(code):
            investigation.attach(story.case, replace(FILE, **change))
    with refused(Code.CASE_CLOSED):
        investigation.attach(closed(T.DISCLOSE).case, FILE)


def test_a_gigabyte_goes_into_a_case_and_not_a_byte_more() -> None:
    gigabyte = 1024**3
    story, whole = Story(T.DISCLOSE), replace(FILE, size=gigabyte)
    with refused(Code.FILES_TOO_LARGE, size=gigabyte + 1, held=0, limit=gigabyte):
        investigation.attach(story.case, replace(whole, size=gigabyte + 1))
    story.add(investigation.attach(story.case, whole))
    with refused(Code.FILES_TOO_LARGE, size=1, held=gigabyte, limit=gigabyte):
        investigation.attach(story.case, replace(FILE, sha256="c", size=1))


def test_the_files_of_a_case_have_room_together() -> None:
    story = Story(T.DISCLOSE)
    big = replace(FILE, sha256="b", size=MOST_IN_CASE - 5)
    story.add(investigation.attach(story.case, big))
    story.add(investigation.attach(story.case, big))  # the same one again takes no room
    with refused(Code.FILES_TOO_LARGE, size=6, held=MOST_IN_CASE - 5, limit=MOST_IN_CASE):
        investigation.attach(story.case, replace(FILE, sha256="c", size=6))
    story.add(investigation.attach(story.case, replace(FILE, sha256="c", size=5)))
    assert investigation.bytes_held(story.case) == MOST_IN_CASE
    erased = replace(big, id="A4", sha256="", name="")
    story.add((erased,))
    assert investigation.bytes_held(story.case) == MOST_IN_CASE


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
