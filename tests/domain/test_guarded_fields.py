"""No field of a case takes the number of a paper or of a card (My Number Act 15, 20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import around, carrying_out, deciding, intake, investigation, sending
from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, LinkKind, MatterKind, PostWay, Source, SourceStatus
from casemgr.domain.fee import FeeBasis
from casemgr.domain.guarded import refuse_number, refuse_numbers
from casemgr.domain.text import Text
from tests.builders import (
    ARRIVED,
    RULES,
    TARO,
    Story,
    T,
    carried_out,
    identified,
    investigated,
    refused,
    told,
)

NUMBERS = ["個人番号 123456789018", "カード 4111-1111-1111-1111", "基礎年金番号 1234-567890"]


@pytest.fixture(params=NUMBERS)
def number(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_around_a_case(number: str) -> None:
    case = Story(T.ERASE).accept().case
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        around.flag_regime(case, "gdpr", ARRIVED, ARRIVED, number)
    with refused(Code.DOCUMENT_NUMBER, field="reference"):
        around.open_matter(case, MatterKind.COMPLAINT, ARRIVED, ARRIVED, "苦情", None, number)
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        around.link(case, "R2026-0099", LinkKind.EARLIER, ARRIVED, number)
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        deciding.withdraw(case, (1,), ARRIVED, ARRIVED, number)
    with refused(Code.DOCUMENT_NUMBER, field="reason"):
        deciding.dismiss(case, 1, Outcome.PROCEDURE_NOT_FOLLOWED, ARRIVED, number)


def test_in_a_payment(number: str) -> None:
    story = identified(T.DISCLOSE)
    story.add(intake.ask_fee(story.case, FeeBasis.PER_REQUEST, story.today))
    with refused(Code.DOCUMENT_NUMBER, field="evidence"):
        intake.pay_fee(story.case, 1000, "stamps", number, story.today, story.today)


def test_when_looking_up_is_over(number: str) -> None:
    story = identified(T.ERASE)
    for row in story.case.sources:
        story.answer(row.source.id)
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        investigation.conclude(story.case, story.today, third_parties_checked=True, note=number)


def test_in_a_decision(number: str) -> None:
    story = investigated(T.CORRECT)
    for field in ("legal_ref", "protection"):
        with refused(Code.DOCUMENT_NUMBER, field=field):
            story.decide(1, Outcome.GRANTED, **{field: number})
    for line in (Correction("name", number, "山田"), Correction("name", "山田", number)):
        with refused(Code.DOCUMENT_NUMBER, field="corrections"):
            story.decide(1, Outcome.GRANTED, corrections=(line,))


def test_when_a_letter_goes_and_the_case_is_closed(number: str) -> None:
    story = carried_out(T.CORRECT)
    letter = story.issue()
    with refused(Code.DOCUMENT_NUMBER, field="tracking"):
        sending.post_letter(story.case, letter, story.today, story.today, PostWay.ORDINARY, number)
    story = told(T.CORRECT)
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        sending.close(story.case, story.today, number)


def test_when_a_recipient_is_told_and_answers(number: str) -> None:
    story = carried_out(T.CORRECT).wait(2)
    case, day = story.case, story.today
    with refused(Code.DOCUMENT_NUMBER, field="way"):
        carrying_out.tell_recipient(case, 1, ["stores"], day, day, way=number)
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        carrying_out.tell_recipient(case, 1, ["stores"], day, day, note=number)
    story.tell("stores")
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        carrying_out.recipient_reply(story.case, 1, "stores", day, day, number)


def test_in_a_file(number: str) -> None:
    file = ev.AttachmentAdded("", "a.txt", "0" * 64, 1, date(2026, 11, 2), note=number)
    with refused(Code.DOCUMENT_NUMBER, field="note"):
        investigation.attach(Story(T.ERASE).case, file)


def test_when_a_request_comes_in(number: str) -> None:
    received = Story(T.ERASE).case.history[0].event
    assert isinstance(received, ev.Received)
    with refused(Code.DOCUMENT_NUMBER, field="text"):
        intake.receive(replace(received, text=f"同封しました。{number}"), RULES, ARRIVED)
    (item,) = received.items
    with refused(Code.DOCUMENT_NUMBER, field="asked"):
        intake.receive(replace(received, items=(replace(item, asked=number),)), RULES, ARRIVED)
    party = replace(received.requester, organisation=number)
    with refused(Code.DOCUMENT_NUMBER, field="organisation"):
        intake.receive(replace(received, requester=party), RULES, ARRIVED)


def test_in_every_text_of_every_event(number: str) -> None:
    found = Finding("other", number)
    answer = ev.SourceAnswered("shop", SourceStatus.FOUND, ARRIVED, "", (found,))
    with refused(Code.DOCUMENT_NUMBER, field="value"):
        refuse_numbers((ev.NoteAdded(ARRIVED, "架空"), answer))
    source = Source("shop", "internal", Text("店", "Shop"), Text("", number))
    with refused(Code.DOCUMENT_NUMBER, field="detail"):
        refuse_numbers((ev.SourceAdded(source),))


def test_what_a_person_is_reached_by_is_no_such_number() -> None:
    party = replace(TARO, phone="123456789018", member_id="123456789018")
    posted = ev.LetterPosted("R2026-0001-L1", ARRIVED, PostWay.BY_HAND, "123456789018")
    refuse_numbers((ev.PersonChanged(party, None), posted))


@pytest.mark.parametrize("field", ["phone", "email", "member_id"])
def test_beside_its_name_it_is_one_there_too(number: str, field: str) -> None:
    changed = ev.PersonChanged(replace(TARO, **{field: number}), None)
    with refused(Code.DOCUMENT_NUMBER, field=field):
        refuse_numbers((changed,))
    with refused(Code.DOCUMENT_NUMBER, field=f"company.{field}"):
        refuse_number(f"company.{field}", number)
    refuse_number(f"company.{field}", "123456789018")


def test_a_hash_is_no_number() -> None:
    digits = "a4111111111111111-123456789018"
    refuse_numbers((ev.AttachmentAdded("A1", "a.txt", digits, 1, ARRIVED),))
