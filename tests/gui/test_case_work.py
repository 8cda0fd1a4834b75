"""Looking up, blacking out, deciding, carrying out and telling: the forms on a real desk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.facts import Finding, KeptOut, RecordKept, RecordKind, SourceStatus
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.services import commands as do
from tests.gui.case_driving import done, form, opened, page, refused
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import play, session

if TYPE_CHECKING:
    from casemgr.domain.case import ItemState, SourceState
    from casemgr.gui.case.page import CasePage

__all__ = ["page", "play", "session"]

T = RequestType
HELD = "internal-provided"
FRIEND = "1988-04-12 同伴者 鈴木花子"


def act(page: CasePage, action: Action, subject: str = "") -> Any:
    page.act(action, subject)
    return form(page)


def case(page: CasePage) -> Any:
    assert page.detail is not None
    return page.detail.case


def source(page: CasePage, name: str) -> SourceState:
    found = case(page).find_source(name)
    assert found is not None
    return found


def item(page: CasePage, number: int) -> ItemState:
    found = case(page).find_item(number)
    assert found is not None
    return found


def words(widget: Any) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisible())


def found(play: Play, number: str, *findings: Finding, where: str = HELD) -> None:
    play.do(
        do.AnswerSource(
            case=number, sources=(where,), status=SourceStatus.FOUND, findings=findings
        ),
        date(2026, 11, 12),
    )


def concluded(play: Play, number: str) -> None:
    rest = tuple(s.source.id for s in play.detail(number).case.sources if not s.answered)
    play.do(do.AnswerSource(case=number, sources=rest, status=SourceStatus.NOTHING))
    play.do(do.ConcludeInvestigation(case=number, third_parties_checked=True))


# --- looking up -----------------------------------------------------------------------------


class TestAnswers:
    def test_a_source_that_hands_nothing_over_must_say_why(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.identified(T.PROVISION_RECORDS))
        answer = act(page, Action.ANSWER_SOURCE, "ga")
        answer.status.set_value("exception")
        assert (answer.findings.isVisible(), answer.note.isVisible()) == (False, False)
        assert "fill this in" in refused(page)
        answer.why.set_value("only the device is known")
        done(page)
        assert source(page, "ga").status is SourceStatus.EXCEPTION
        assert source(page, "ga").note == "only the device is known"
        assert "only the device is known" in words(page.sources)
        assert act(page, Action.ANSWER_SOURCE, "ga").why.value() == "only the device is known"

    def test_what_is_outside_the_rights_is_marked_and_counted(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.identified(T.DISCLOSE))
        answer = act(page, Action.ANSWER_SOURCE, HELD)
        answer.findings.table.item(0, 1).setText("山田 太郎")
        answer.findings.table.item(1, 1).setText("on the watch list")
        answer.findings.table.cellWidget(1, 2).set_value("order5")
        done(page)
        kept = [f.kept_out for f in source(page, HELD).findings]
        assert kept == [KeptOut.NO, KeptOut.ORDER5]
        assert "1 kept out of the rights" in words(page.sources)
        again = act(page, Action.ANSWER_SOURCE, HELD)
        assert again.findings.value() == source(page, HELD).findings

    def test_only_the_note_is_asked_for_where_a_leak_is_looked_up(
        self, page: CasePage, play: Play
    ) -> None:
        leak = do.NewItem(type=T.ERASE, ground="leak_26_1", incident="INC-7")
        number = play.receive(items=(leak,))
        play.do(do.Accept(case=number))
        play.confirm(number, date(2026, 11, 10))
        opened(page, play, number)
        assert "leak: INC-7" in words(page.items)
        answer = act(page, Action.ANSWER_SOURCE, "incident")
        assert not answer.findings.isVisible()
        assert refused(page)
        answer.note.set_value("e-mail address")
        done(page)
        assert source(page, "incident").status is SourceStatus.FOUND

    def test_records_are_filled_in_from_the_policy_and_lack_what_it_does_not_say(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.identified(T.PROVISION_RECORDS)
        play.do(do.AddSource(case=number, id="added-1", name="鮨 見本", detail="予約"))
        opened(page, play, number)
        answer = act(page, Action.ANSWER_SOURCE, "added-1")
        records = answer.records
        assert not records.form.isVisible()
        records.fill_in.click()
        assert records.recipient.value() == "鮨 見本"
        assert "missing: address" in records.list.item(0).text()
        records.fill_in.click()
        assert records.list.count() == 1
        assert "no record to fill in" in records.said.text()
        assert "address" in refused(page)
        records.address.set_value("東京都渋谷区架空町1-2-3")
        records.representative.set_value("見本 太郎")
        records.kept.set_value("contract")
        records.last_on.set_value(date(2026, 11, 1))
        assert records.list.item(0).text().startswith("✓")
        assert "Kept until 2027-11-01" in records.items_said.text()
        records.last_on.setText("soon")
        assert not records.check()
        assert "no date" in refused_silently(page)
        records.last_on.set_value(date(2026, 11, 1))
        done(page)
        (kept,) = source(page, "added-1").records
        assert (kept.kind, kept.kept) == (RecordKind.GIVEN_CONSENT, RecordKept.CONTRACT)
        assert kept.last_on == date(2026, 11, 1)
        again = act(page, Action.ANSWER_SOURCE, "added-1").records
        assert again.value() == (kept,)
        assert again.kind.value() == "given_consent"

    def test_only_statutory_items_of_the_kind_are_asked_for(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.identified(T.PROVISION_RECORDS))
        records = act(page, Action.ANSWER_SOURCE, "ga").records
        records.add.click()
        assert (records.obtained.isVisible(), records.provided_on.isVisible()) == (False, False)
        assert "consent" in records.items_said.text()
        records.kind.set_value("received_opt_out")
        assert (records.obtained.isVisible(), records.provided_on.isVisible()) == (True, True)
        records.kind.set_value("")
        records.basis.set_value("on_behalf_of_person")
        assert "no record has to be kept" in records.items_said.text()
        assert "no duty" in records.list.item(0).text()
        records.add.click()
        assert records.list.currentRow() == 1
        records.recipient.set_value("見本商店")
        assert "見本商店" in records.list.item(1).text()
        records.remove.click()
        records.remove.click()
        assert records.value() == ()
        assert not records.form.isVisible()

    def test_joint_use_has_no_records(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.identified(T.PROVISION_RECORDS, T.CORRECT))
        assert not act(page, Action.ANSWER_SOURCE, "joint_use").records.isVisible()
        form(page).reject()
        assert act(page, Action.ANSWER_SOURCE, "ga").records.isVisible()


def refused_silently(page: CasePage) -> str:
    """Press the button; a form within the form says what is wrong."""
    form(page).primary.click()
    return words(form(page).records.form)


# --- the gate -------------------------------------------------------------------------------


class TestBlackingOut:
    @pytest.fixture
    def number(self, play: Play) -> str:
        number = play.identified(T.DISCLOSE)
        order5 = Finding("phone", "watch list", KeptOut.ORDER5)
        secret = Finding("password", "hunter2")
        found(play, number, order5, secret, Finding("name", "山田"), Finding("birth", FRIEND))
        return number

    def test_what_is_marked_becomes_black_and_the_log_says_so(
        self, page: CasePage, play: Play, number: str
    ) -> None:
        opened(page, play, number)
        page.sources.buttons[(Action.REDACT, HELD)].click()
        gate = form(page)
        # Neither the order-5 datum nor the password can be printed, so neither is offered.
        offered = [gate.finding.itemData(n) for n in range(gate.finding.count())]
        assert offered == [f"{HELD}:3", f"{HELD}:4"]
        gate.finding.set_value(f"{HELD}:4")
        assert gate.shown.value() == gate.held.text() == FRIEND
        assert "fill this in" in refused(page)
        gate.reason.set_value("the companion's name")
        assert refused(page)  # nothing is black yet
        cursor = gate.shown.textCursor()
        cursor.setPosition(FRIEND.index("鈴"))
        assert not cursor.hasSelection()
        gate.shown.setTextCursor(cursor)
        assert not gate.black.isEnabled()
        cursor.setPosition(len(FRIEND), cursor.MoveMode.KeepAnchor)
        gate.shown.setTextCursor(cursor)
        gate.black.click()
        assert gate.shown.value() == "1988-04-12 同伴者 ■■■■"
        done(page)
        assert source(page, HELD).findings[3].shown == "1988-04-12 同伴者 ■■■■"
        said = words(page.sources)
        assert "1 blacked out" in said
        assert "the companion's name" in said
        assert page.sources.log.isVisible()

        again = act(page, Action.REDACT, HELD)
        again.finding.set_value(f"{HELD}:4")
        assert again.shown.value() == "1988-04-12 同伴者 ■■■■"
        again.shown.set_value("")
        again.reason.set_value("all of it")
        done(page)
        assert source(page, HELD).findings[3].shown == ""
        assert page.sources.log.count == 2
        assert "nothing of it" in words(page.sources.log)
        assert "undone or replaced" in words(page.sources.log)

    def test_a_new_answer_undoes_it_and_warns(
        self, page: CasePage, play: Play, number: str
    ) -> None:
        play.do(do.Redact(case=number, source=HELD, finding=4, shown="1988", reason="friend"))
        opened(page, play, number)
        answer = act(page, Action.ANSWER_SOURCE, HELD)
        assert "undoes what was blacked out here (1" in words(answer)
        done(page)
        assert "undone or replaced" in words(page.sources.log)
        assert "blacked out" not in words(page.sources.rows)
        form_again = act(page, Action.ANSWER_SOURCE, HELD)
        assert "undoes" not in words(form_again)

    def test_with_nothing_found_there_is_nothing_to_black_out(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.identified(T.DISCLOSE))
        gate = act(page, Action.REDACT)
        assert not gate.primary.isEnabled()
        assert "Nothing has been found" in gate.bar.text()
        gate.primary.setEnabled(True)
        gate.reason.set_value("x")
        assert refused(page)

    def test_the_disclosure_is_one_in_part(self, page: CasePage, play: Play, number: str) -> None:
        play.do(do.Redact(case=number, source=HELD, finding=4, shown="1988", reason="friend"))
        concluded(play, number)
        opened(page, play, number)
        assert "1 place blacked out" in page.sources.summary.text()
        assert not page.sources.log.isVisible()
        page.sources.fold.click()
        assert page.sources.log.isVisible()
        decide = act(page, Action.DECIDE, "1")
        assert decide.outcome.value() == ""  # nobody has decided yet
        assert "one in part" in decide.hint.text()
        decide.outcome.set_value("granted_part")
        assert "blacked out already" in decide.hint.text()
        assert "Telephone" not in words(decide.withheld)  # not even left out: nothing is said
        decide.outcome.set_value("granted")
        assert "one in part" in decide.hint.text()
        assert refused(page)
        decide.outcome.set_value("granted_part")
        decide.exception.set_value("33-2-1")
        decide.internal_reason.set_value("the companion")
        done(page)
        assert item(page, 1).decision.outcome is Outcome.GRANTED_PART  # type: ignore[union-attr]

    def test_only_outside_data_is_told_of_in_the_form_alone(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.identified(T.DISCLOSE)
        found(play, number, Finding("phone", "watch list", KeptOut.ORDER5))
        concluded(play, number)
        opened(page, play, number)
        decide = act(page, Action.DECIDE, "1")
        assert "must not tell that it exists" in decide.hint.text()


# --- deciding -------------------------------------------------------------------------------


class TestDeciding:
    def test_an_exception_to_be_weighed_asks_for_its_evidence_beside_the_history(
        self, page: CasePage, play: Play
    ) -> None:
        before = play.investigated(T.DISCLOSE, on=date(2026, 10, 5))
        play.do(do.Decide(case=before, item=1, outcome=Outcome.GRANTED), date(2026, 10, 8))
        play.receive(T.CORRECT, on=date(2026, 10, 12))
        opened(page, play, play.investigated(T.DISCLOSE))
        decide = act(page, Action.DECIDE, "1")
        decide.outcome.set_value("refused")
        assert not decide.evidence.isVisible()
        decide.exception.set_value("33-2-1")
        assert not decide.evidence.isVisible()
        decide.exception.set_value("33-2-2")
        assert decide.evidence.isVisible()
        assert decide.history.text() == f"{before} · 5 Oct · Granted"
        decide.internal_reason.set_value("third time in a row")
        assert refused(page)
        decide.evidence.set_value("requests of 5 Oct and 9 Nov, log of the desk")
        done(page)
        made = item(page, 1).decision
        assert made is not None
        assert made.evidence == "requests of 5 Oct and 9 Nov, log of the desk"
        assert act(page, Action.DECIDE, "1").evidence.value() == made.evidence

    def test_a_first_request_has_no_history(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.investigated(T.DISCLOSE))
        assert "No earlier request" in act(page, Action.DECIDE, "1").history.text()

    def test_english_words_are_folded_away_where_the_letter_is_japanese(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.investigated(T.DISCLOSE))
        decide = act(page, Action.DECIDE, "1")
        decide.outcome.set_value("refused")
        assert (decide.letter_reason_en.isVisible(), decide.for_english.isVisible()) == (
            False,
            True,
        )
        decide.for_english.click()
        assert (decide.letter_reason_en.isVisible(), decide.for_english.isVisible()) == (
            True,
            False,
        )
        decide.exception.set_value("33-2-1")
        decide.internal_reason.set_value("一緒にいた人")
        decide.letter_reason.set_value("第三者の情報のため")
        decide.letter_reason_en.set_value("It concerns another person.")
        done(page)
        made = item(page, 1).decision
        assert made is not None
        assert made.letter_reason_en == "It concerns another person."
        assert act(page, Action.DECIDE, "1").letter_reason_en.isVisible()

    def test_they_stand_open_where_it_is_english(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.investigated(T.STOP_USE, T.ERASE, language=Language.EN))
        decide = act(page, Action.DECIDE, "2")
        decide.outcome.set_value("alternative")
        assert decide.measure_en.isVisible()
        assert not decide.for_english.isVisible()
        assert decide.hint.text() == ""  # the Act knows it here (35(2), proviso)

    def test_prepared_answers_tell_what_they_print_and_why(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.investigated(T.DISCLOSE, T.STOP_USE))
        stop = act(page, Action.DECIDE, "2")
        stop.outcome.set_value("granted")
        assert not stop.explanations.isVisible()  # policy 6(2)
        form(page).reject()
        decide = act(page, Action.DECIDE, "1")
        decide.outcome.set_value("granted")
        explanations = decide.explanations
        assert explanations.value() == ()
        explanations.open.click()
        box = explanations.findChild(QAbstractButton, "joint_use")
        assert box.isVisible()
        assert "第27条第5項第3号" not in words(explanations)
        box.click()
        said = words(explanations)
        assert "法第27条第5項第3号" in said  # the letter is in Japanese, the form in English
        assert "Articles 29 and 30" in said
        done(page)
        made = item(page, 1).decision
        assert made is not None
        assert made.explanations == ("joint_use",)
        assert act(page, Action.DECIDE, "1").explanations.value() == ("joint_use",)

    def test_an_alternative_can_be_promised_for_a_day(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.investigated(T.ERASE, T.CORRECT))
        decide = act(page, Action.DECIDE, "2")
        decide.outcome.set_value("alternative")
        assert "Article 34" in decide.hint.text()
        form(page).reject()
        decide = act(page, Action.DECIDE, "1")
        decide.outcome.set_value("alternative")
        decide.measure.set_value("erased when the books may go")
        decide.protection.set_value("locked until then")
        decide.internal_reason.set_value("tax law")
        decide.promised_on.set_value(TODAY)
        assert refused(page)
        decide.promised_on.set_value(date(2033, 12, 1))
        done(page)
        assert item(page, 1).decision.promised_on == date(2033, 12, 1)  # type: ignore[union-attr]
        carry = act(page, Action.CARRY_OUT, "1")
        assert "Thu 1 Dec 2033" in words(carry)

    def test_outside_the_act_there_is_no_exception_to_choose(
        self, page: CasePage, play: Play
    ) -> None:
        from casemgr.domain.people import Party
        from casemgr.domain.rules import Capacity

        heir = {"capacity": Capacity.HEIR, "subject": Party("山田 故人")}
        opened(page, play, play.receive(T.DISCLOSE, **heir))
        said = words(page.items)
        assert "outside the Act" in said
        assert "33(1)" not in said


# --- carrying out ---------------------------------------------------------------------------


class TestCarryingOut:
    @pytest.fixture
    def number(self, play: Play) -> str:
        """A correction decided; two systems hold the data, and so does the store."""
        number = play.identified(T.CORRECT, T.ERASE)
        for where in (HELD, "internal-collected", "stores"):
            found(play, number, Finding("name", "山田"), where=where)
        concluded(play, number)
        fixed = (Correction("name", "山田", "山田 太郎"),)
        play.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED, corrections=fixed))
        play.do(do.Decide(case=number, item=2, outcome=Outcome.NOT_HELD))
        return number

    def test_one_place_after_the_other_each_with_its_proof(
        self, page: CasePage, play: Play, number: str
    ) -> None:
        opened(page, play, number)
        carry = act(page, Action.CARRY_OUT, "1")
        assert carry.system.isVisible()
        assert [carry.system.itemData(n) for n in range(carry.system.count())] == [
            "",
            HELD,
            "internal-collected",
        ]
        carry.system.set_value(HELD)
        assert refused(page)
        carry.proof.setText("OPS-1")
        done(page)
        assert item(page, 1).carried_out is None
        assert "done in 1 of 2 places" in words(page.items)
        carry = act(page, Action.CARRY_OUT, "1")
        assert "OPS-1" in words(carry)
        assert "still to do" in words(carry)
        assert not carry.system.isVisible()  # only one is left
        carry.proof.setText("OPS-2")
        done(page)
        assert item(page, 1).carried_out is not None
        assert {s.source for s in item(page, 1).steps} == {HELD, "internal-collected"}

    def test_everywhere_at_once(self, page: CasePage, play: Play, number: str) -> None:
        opened(page, play, number)
        act(page, Action.CARRY_OUT, "1").proof.setText("OPS-1")
        done(page)
        assert item(page, 1).carried_out is not None
        assert item(page, 1).steps == ()

    def test_recipients_are_told_and_answer(self, page: CasePage, play: Play, number: str) -> None:
        play.do(do.CarryOut(case=number, item=1, proof="OPS-1"))
        opened(page, play, number)
        assert "1 recipient" in words(page.items)
        page.items.buttons[(Action.TELL_RECIPIENT, "1")].click()
        tell = form(page)
        assert tell.sources.value() == ("stores",)
        tell.sources.set_value([])
        assert not tell.primary.isEnabled()
        tell.sources.set_value(["stores", "joint_use"])
        tell.way.setText("e-mail")
        done(page)
        assert [t.told.source for t in item(page, 1).told] == ["stores", "joint_use"]
        assert "told: 2, answered: 0" in words(page.items)
        page.items.buttons[(Action.RECIPIENT_REPLY, "1")].click()
        reply = form(page)
        reply.source.set_value("joint_use")
        reply.note.set_value("corrected")
        done(page)
        assert "told: 2, answered: 1" in words(page.items)
        tell = act(page, Action.TELL_RECIPIENT, "1")
        assert "Told already" in words(tell)
        assert tell.sources.value() == ()
        form(page).reject()
        # Whoever has not answered comes first.
        assert act(page, Action.RECIPIENT_REPLY, "1").source.value() == "stores"

    def test_nobody_told_can_answer(self, page: CasePage, play: Play, number: str) -> None:
        play.do(do.CarryOut(case=number, item=1, proof="OPS-1"))
        opened(page, play, number)
        assert (Action.RECIPIENT_REPLY, "1") not in page.items.buttons
        assert not act(page, Action.RECIPIENT_REPLY, "1").primary.isEnabled()

    def test_the_first_day_of_an_erasure_is_told(
        self, page: CasePage, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from casemgr.domain import carrying

        number = play.investigated(T.ERASE, on=date(2026, 11, 16))
        play.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED), date(2026, 11, 19))
        monkeypatch.setattr(carrying, "first_day", lambda *_: date(2026, 11, 26))
        opened(page, play, number)
        assert "possible from 26 Nov" in words(page.items)
        carry = act(page, Action.CARRY_OUT, "1")
        assert "Thu 26 Nov 2026" in words(carry)
        carry.proof.setText("OPS-1")
        assert "Thu 26 Nov 2026" in refused(page)


def test_with_nothing_ticked_nothing_is_withdrawn(page: CasePage, play: Play) -> None:
    """None named means all to the desk, so the form must not let it come to that."""
    opened(page, play, play.receive(T.DISCLOSE, T.CORRECT))
    withdraw = act(page, Action.WITHDRAW)
    withdraw.items.set_value([])
    assert not withdraw.primary.isEnabled()
    withdraw.primary.setEnabled(True)  # as it is when other work has ended meanwhile
    assert refused(page)
    assert all(i.decision is None for i in case(page).items)
