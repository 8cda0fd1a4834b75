"""The hand-over book, read from a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason, MatterKind, PostWay, SourceStatus, TaskKind
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language, Text
from casemgr.services import commands as do
from casemgr.services import hand_over, retention
from casemgr.services.dispatch_log import PRINTED
from casemgr.services.hand_over import collect
from casemgr.services.hand_over_book import Book, FeeKind, PaperKind, PromiseKind
from casemgr.services.letter_data import LetterKind
from tests.builders import ARRIVED, HANAKO, TARO, T
from tests.services.test_desk import COMPANY, disclosed, identify, receive
from tests.sheets import posting

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import SetClock

OTHER = replace(TARO, name="架空 次郎")
LATER = ARRIVED + timedelta(days=14)


@pytest.fixture
def read(desk: Desk, vault: EncryptedVault, clock: SetClock) -> Any:
    def made(**more: Any) -> Book | None:
        return collect(desk, vault, clock.now(), "omakase", **more)

    return made


def close(desk: Desk, number: str) -> None:
    """End a case in which nothing was decided yet, by withdrawal, and post the letter of it."""
    desk.do(do.Accept(case=number))
    finish(desk, number)


def finish(desk: Desk, number: str) -> None:
    desk.set_particulars(COMPANY)
    desk.do(do.Withdraw(case=number))
    desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    desk.do(posting(desk, number, PostWay.ORDINARY))
    desk.do(do.Close(case=number))


def test_an_empty_vault_has_an_empty_book_that_says_where_it_is_from(
    read: Any, desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    book = read()
    assert (book.cases, book.promises, book.papers, book.fees, book.letters) == ((),) * 5
    assert (book.made_at, book.vault, book.head) == (clock.now(), "omakase", desk.log_head())
    assert (book.total, book.closed_with_files) == (0, 0)
    assert book.policy == desk.rules().policy.title
    assert book.policy_version == desk.rules().policy.version
    assert book.company == desk.particulars()
    assert book.backups == vault.backups.state()
    assert [way.role for way in book.ways] == ["manager", "recovery"]


def test_open_cases_stand_in_order_of_their_days_with_what_is_next(
    read: Any, desk: Desk, clock: SetClock
) -> None:
    held = receive(desk, T.ERASE)
    desk.do(do.Accept(case=held))
    identify(desk, held)  # the target runs from then on
    desk.do(do.Hold(case=held, reason=HoldReason.CLARIFICATION, note="対象"))
    agent = receive(desk, T.CORRECT, requester=TARO, subject=HANAKO, capacity=Capacity.MANDATED)
    asking = receive(desk, T.STOP_USE)
    desk.do(do.Accept(case=asking))
    identify(desk, asking)
    gone = receive(desk, T.ERASE)
    close(desk, gone)
    book = read()
    found = {one.case: one for one in book.cases}
    assert book.total == 4
    assert set(found) == {held, agent, asking}
    assert book.cases[-1].case == held  # the only one without a day
    assert found[asking].due_on is not None
    assert found[held].due_on is None
    assert found[held].hold == "clarification"
    assert (found[agent].person, found[agent].agent) == (HANAKO.name, TARO.name)
    assert (found[agent].next_action, found[agent].phase) == ("accept", "received")
    assert found[agent].next_source == Text()
    step = found[asking]
    sources = {s.source.id: s.source.name for s in desk.case(desk.find(asking)).sources}
    assert step.next_source == sources[step.next_detail]
    suit = desk.detail(desk.find(asking)).suit
    assert suit is not None
    assert step.suit_from == suit.possible_from


def test_a_case_whose_person_was_told_everything_has_no_suit_ahead(read: Any, desk: Desk) -> None:
    number = disclosed(desk)
    desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    (before,) = read().cases
    desk.do(posting(desk, number, PostWay.ORDINARY))
    (after,) = read().cases
    assert before.suit_from is not None
    assert after.suit_from is None
    assert after.due_on is None


def test_promises_stand_in_order_of_their_days_and_outlive_the_case(read: Any, desk: Desk) -> None:
    number = receive(desk, T.ERASE)
    close(desk, number)
    task = do.AddTask(case=number, kind=TaskKind.OTHER, due_on=LATER, text="消去する")
    other = receive(desk, T.ERASE)
    desk.do(replace(task, case=other, due_on=ARRIVED + timedelta(days=3)))
    matter = do.OpenMatter(case=number, kind=MatterKind.COMPLAINT, text="苦情")
    desk.do(matter)
    desk.do(replace(matter, kind=MatterKind.AUTHORITY, answer_by=LATER + timedelta(days=1)))
    found = read().promises
    assert [(p.case, p.kind, p.detail, p.on, p.closed) for p in found] == [
        (other, PromiseKind.TASK, "other", ARRIVED + timedelta(days=3), False),
        (number, PromiseKind.MATTER, "authority", LATER + timedelta(days=1), True),
        (number, PromiseKind.MATTER, "complaint", None, True),
    ]
    assert found[0].text == "消去する"
    assert found[0].person == TARO.name


def test_a_legal_hold_outlives_the_case_until_it_is_lifted(read: Any, desk: Desk) -> None:
    number = receive(desk, T.ERASE)
    close(desk, number)
    assert read().promises == ()
    desk.do(do.SetLegalHold(case=number, reason="訴訟の予告"))
    (held,) = read().promises
    assert (held.kind, held.text, held.on, held.closed) == (
        PromiseKind.HOLD,
        "訴訟の予告",
        None,
        True,
    )
    desk.do(do.LiftLegalHold(case=number, reason="取下げ"))
    assert read().promises == ()


def test_what_others_were_given_a_day_for(read: Any, desk: Desk) -> None:
    desk.set_particulars(COMPANY)
    number = receive(desk, T.DISCLOSE, regimes=("gdpr",))
    desk.do(do.Accept(case=number))
    asked = do.IssueLetter(case=number, kind=LetterKind.IDENTITY_REQUEST, reply_by=LATER)
    (letter,) = desk.do(asked).letters
    kinds = [p.kind for p in read().promises]
    assert kinds == [PromiseKind.REGIME]  # what has not left the house asks nobody
    desk.do(posting(desk, number, PostWay.ORDINARY))
    reply, regime = read().promises
    assert (reply.kind, reply.on, reply.detail) == (PromiseKind.REPLY, LATER, "identity_request")
    assert reply.text == letter
    law = desk.rules().law.regimes["gdpr"]
    assert (regime.kind, regime.detail, regime.name) == (PromiseKind.REGIME, "gdpr", law.label)
    identify(desk, number)
    desk.do(do.AskSource(case=number, sources=("joint_use",), answer_by=LATER))
    kinds = [p.kind for p in read().promises]
    assert kinds == [PromiseKind.SOURCE, PromiseKind.REGIME]  # the papers have come
    desk.do(do.AnswerSource(case=number, sources=("joint_use",), status=SourceStatus.NOTHING))
    assert [p.kind for p in read().promises] == [PromiseKind.REGIME]


def test_a_letter_that_came_back_asks_nobody(read: Any, desk: Desk) -> None:
    desk.set_particulars(COMPANY)
    number = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=number))
    identify(desk, number)
    desk.do(do.AskFee(case=number, basis=FeeBasis.PER_REQUEST))
    order = do.IssueLetter(case=number, kind=LetterKind.FEE_NOTICE, reply_by=LATER)
    (letter,) = desk.do(order).letters
    desk.do(posting(desk, number, PostWay.ORDINARY))
    assert [p.detail for p in read().promises] == ["fee_notice"]
    desk.do(do.ReturnLetter(case=number, letter=letter))
    assert read().promises == ()
    desk.do(posting(desk, number, PostWay.ORDINARY))
    desk.do(do.PayFee(case=number, amount=1000))
    assert read().promises == ()


def test_a_receipt_or_a_letter_without_a_day_is_no_promise(read: Any, desk: Desk) -> None:
    desk.set_particulars(COMPANY)
    number = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=number))
    desk.do(do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT))
    desk.do(do.IssueLetter(case=number, kind=LetterKind.IDENTITY_REQUEST))
    desk.do(posting(desk, number, PostWay.ORDINARY))
    assert read().promises == ()


def test_papers_and_files(read: Any, desk: Desk) -> None:
    number = receive(desk, T.ERASE)
    desk.do(do.Attach(case=number, name="申出書.pdf", content=b"%PDF-1.7 x"))
    desk.do(do.Accept(case=number))
    licence = SeenDocument("driver_licence", ARRIVED)
    insured = SeenDocument("eligibility_certificate", ARRIVED, unmasked=True)
    identify(desk, number, documents=(licence, insured))
    label = desk.rules().policy.documents["driver_licence"].label
    found = read()
    assert [p.kind for p in found.papers] == [
        PaperKind.COVER,
        PaperKind.SEEN,
        PaperKind.SEEN,
        PaperKind.FILE,
    ]
    assert found.papers[1].label == label
    assert (found.papers[3].label.ja, found.papers[3].size) == ("申出書.pdf", 10)
    assert {p.on for p in found.papers} == {ARRIVED}
    assert found.closed_with_files == 0


def test_of_a_closed_case_its_files_are_listed_and_no_papers_seen(
    read: Any, desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = receive(desk, T.ERASE)
    desk.do(do.Attach(case=number, name="a.pdf", content=b"%PDF-1.7"))
    desk.do(do.Accept(case=number))
    identify(desk, number)
    finish(desk, number)
    (file,) = read().papers
    assert (file.case, file.kind, file.label.ja) == (number, PaperKind.FILE, "a.pdf")
    assert file.closed
    assert read().closed_with_files == 1
    clock.wait(4000)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    assert read().papers == ()
    assert read().closed_with_files == 0


def test_fees_owing_and_money_to_be_returned(read: Any, desk: Desk) -> None:
    due = receive(desk, T.DISCLOSE)
    asked = receive(desk, T.DISCLOSE)
    desk.do(do.AskFee(case=asked, basis=FeeBasis.PER_REQUEST))
    none = receive(desk, T.ERASE)
    back = receive(desk, T.PURPOSE)
    desk.do(do.PayFee(case=back, amount=1000))
    close(desk, back)
    found = {f.case: f for f in read().fees}
    assert none not in found
    assert (found[due].kind, found[due].amount, found[due].since) == (FeeKind.DUE, 1000, None)
    assert (found[asked].kind, found[asked].since) == (FeeKind.ASKED, ARRIVED)
    assert (found[back].kind, found[back].amount) == (FeeKind.REFUND, 1000)
    desk.do(do.Reopen(case=back, reason="返金"))
    desk.do(do.RefundFee(case=back, reason="取下げ"))
    assert back not in {f.case for f in read().fees}


def test_letters_that_wait_the_oldest_first_with_what_is_on_paper(
    read: Any, desk: Desk, clock: SetClock
) -> None:
    desk.set_particulars(COMPANY)
    first, second = receive(desk, T.ERASE), receive(desk, T.STOP_USE, requester=OTHER)
    languages = (Language.JA, Language.EN)
    order = do.IssueLetter(case=second, kind=LetterKind.ACKNOWLEDGEMENT, languages=languages)
    one, two = desk.do(order).letters
    clock.wait(1)
    (three,) = desk.do(do.IssueLetter(case=first, kind=LetterKind.ACKNOWLEDGEMENT)).letters
    desk.write_log(PRINTED, two)
    found = read().letters
    assert [(x.letter, x.copied) for x in found] == [(one, False), (two, True), (three, False)]
    assert found[0].addressee == OTHER.name
    assert [x.language for x in found] == [Language.JA, Language.EN, Language.JA]
    assert {x.returned_on for x in found} == {None}
    desk.do(posting(desk, first, PostWay.ORDINARY))
    assert three not in {x.letter for x in read().letters}
    clock.wait(1)
    desk.do(do.ReturnLetter(case=first, letter=three))
    assert read().letters[-1].returned_on == ARRIVED + timedelta(days=2)


def test_many_cases_are_read_in_pages_and_reading_can_be_stopped(
    read: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_over, "AT_ONCE", 2)
    numbers = [receive(desk, T.ERASE, requester=Party(f"見本 {n}")) for n in range(5)]
    told: list[tuple[int, int]] = []
    book = read(progress=lambda done, of: told.append((done, of)))
    assert told == [(2, 5), (4, 5), (5, 5)]
    assert [c.case for c in book.cases] == numbers
    assert read(cancelled=lambda: len(told) >= 3) is None
    half: list[int] = []
    assert read(progress=lambda done, _: half.append(done), cancelled=lambda: bool(half)) is None
    assert half == [2]


def test_reading_leaves_no_trace(read: Any, desk: Desk) -> None:
    receive(desk, T.ERASE)
    before = desk.log_head()
    assert read().head == before
    assert desk.log_head() == before


def test_a_case_judged_partly_waits_for_nothing_of_the_book(read: Any, desk: Desk) -> None:
    number = disclosed(desk)
    assert read().fees == ()
    assert [p.kind for p in read().papers] == [PaperKind.SEEN]
    assert read().cases[0].next_action == "issue_letter"
    assert desk.case(desk.find(number)).items[0].outcome is Outcome.GRANTED


def test_days_are_days_of_the_vault_not_of_this_computer(read: Any, clock: SetClock) -> None:
    clock.go(date(2027, 1, 1), 0, 30)
    assert read().made_at == clock.now()
