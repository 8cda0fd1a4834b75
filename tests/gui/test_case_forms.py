"""The forms of a case on a real desk, from arrival to the closed case, and its cards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QWidget

from casemgr.domain.decision import Outcome
from casemgr.domain.facts import PostWay, SourceStatus
from casemgr.domain.fee import FeeState
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.domain.workflow import Phase
from casemgr.gui.case.counting import CountingDialog
from casemgr.gui.case.party_form import PartyForm
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_driving import (
    done,
    form,
    held_case,
    opened,
    page,
    press_next,
    refused,
)
from tests.gui.case_fixtures import Play, agent_case
from tests.gui.letter_fixtures import play, session
from tests.sheets import posting

__all__ = ["page", "play", "session"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.case.page import CasePage


# --- the whole way --------------------------------------------------------------------------


class TestWholeWay:
    def test_from_arrival_to_the_decision_through_the_forms(  # noqa: PLR0915  (one long way)
        self, page: CasePage, play: Play, qtbot: QtBot
    ) -> None:
        number = play.receive(RequestType.DISCLOSE, RequestType.STOP_USE, on=date(2026, 11, 18))
        opened(page, play, number)
        case_id = page.case_id

        assert "14 sources" in self._words(press_next(page))
        done(page)
        assert self._phase(page) is Phase.IDENTITY

        identity = press_next(page)
        identity.papers[0].seen.setChecked(True)
        identity.papers[0].valid_until.set_value(date(2029, 5, 1))
        assert "compared" in refused(page)
        identity.compared.set_value(["name", "email"])
        done(page)
        assert self._phase(page) is Phase.INVESTIGATION

        fee = press_next(page)
        assert "1,000" in fee.basis.currentText()
        assert not fee.told.isVisible()
        fee.way.set_value("otherwise")
        assert "fill this in" in refused(page)
        fee.told.setText("電話で案内")
        done(page)
        assert self._detail(page).fee is FeeState.ASKED
        assert [s.objectName() for s in page.banners.strips] == [""]
        page.banners.findChild(QAbstractButton, "resume-fee_owing").click()
        pay = form(page)
        pay.amount.setText("900")
        assert "1,000" in refused(page)
        pay.amount.setText("1,000")
        done(page)
        assert self._detail(page).fee is FeeState.PAID

        answer = press_next(page)
        answer.findings.table.item(0, 1).setText("山田 太郎")
        answer.findings.table.item(2, 1).setText("hunter2")
        done(page)
        source = self._detail(page).case.find_source("internal-provided")
        assert source is not None
        assert [(f.category, f.value) for f in source.findings] == [
            ("name", "山田 太郎"),
            ("password", "present"),
        ]

        self._answer_the_rest(page)
        press_next(page)
        assert "other people" in refused(page)
        form(page).checked.setChecked(True)
        done(page)
        assert self._phase(page) is Phase.DECISION

        grant = press_next(page)
        assert "fill this in" in refused(page)  # nothing is granted that nobody chose
        grant.outcome.set_value("granted")
        done(page)
        refuse = press_next(page)
        refuse.outcome.set_value("refused")
        assert not refuse.form.isHidden()
        assert refuse.letter_reason.isVisible() is False
        assert refuse.forbidden.isVisible()
        assert refused(page)
        refuse.exception.setCurrentIndex(1)
        assert refused(page)
        refuse.internal_reason.setPlainText("予約履歴により確認できない")
        done(page)
        assert self._phase(page) is Phase.NOTIFICATION

        with qtbot.waitSignal(page.session.open_draft) as draft:
            page.next.button.click()
        assert draft.args == [case_id, "decision"]

    def _answer_the_rest(self, page: CasePage) -> None:
        self._tick_the_rest(page)
        page.sources.ask.click()
        done(page)
        assert page.sources.ticked() == ()  # a tick has done its work
        self._tick_the_rest(page)
        page.sources.answer.click()
        answer = form(page)
        assert len(answer.sources.value()) == 13
        answer.status.set_value("nothing")
        done(page)

    def _tick_the_rest(self, page: CasePage) -> None:
        for source, box in page.sources._boxes.items():
            box.setChecked(source != "internal-provided")

    @staticmethod
    def _words(open_form: QWidget) -> str:
        from PySide6.QtWidgets import QLabel

        return " ".join(label.text() for label in open_form.findChildren(QLabel))

    @staticmethod
    def _detail(page: CasePage) -> Any:
        assert page.detail is not None
        return page.detail

    def _phase(self, page: CasePage) -> Phase:
        phase: Phase = self._detail(page).phase
        return phase

    def test_carrying_out_posting_and_closing(
        self, page: CasePage, play: Play, qtbot: QtBot
    ) -> None:
        number = play.investigated(RequestType.ERASE)
        play.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED))
        opened(page, play, number)
        press_next(page)
        assert "ticket" in refused(page)
        form(page).proof.setText("TICKET-12")
        done(page)
        play.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
        page.refresh()
        with qtbot.waitSignal(page.session.open_letter) as letter:
            page.next.button.click()
        assert letter.args == [f"{number}-L1"]
        play.do(posting(play.desk, number, PostWay.BY_HAND))
        page.refresh()
        press_next(page)
        done(page)
        assert page.detail is not None
        assert page.detail.phase is Phase.CLOSED
        assert page.next.button.isHidden()
        page.act(Action.REOPEN)
        assert refused(page)
        form(page).reason.setPlainText("asked again")
        done(page)
        assert not page.next.button.isHidden()


# --- parts ------------------------------------------------------------------------------------


class TestParts:
    def test_hold_is_told_and_ended_from_the_banner(self, page: CasePage, play: Play) -> None:
        opened(page, play, held_case(play))
        (strip,) = page.banners.strips
        assert "Papers missing" in strip.words.text()
        assert "unreadable" in strip.words.text()
        page.banners.findChild(QAbstractButton, "resume-papers_missing").click()
        done(page)
        assert page.banners.isHidden()

    def test_same_person_leads_to_the_other_case(
        self, page: CasePage, play: Play, qtbot: QtBot
    ) -> None:
        first = play.receive(RequestType.DISCLOSE)
        opened(page, play, play.receive(RequestType.ERASE))
        strip = next(s for s in page.banners.strips if s.objectName() == "warn_same_person")
        link = next(b for b in strip.findChildren(QAbstractButton) if b.text() == first)
        with qtbot.waitSignal(page.session.open_case) as went:
            link.click()
        assert went.args == [play.desk.find(first)]

    def test_counting_lists_every_day(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE, on=date(2026, 11, 18)))
        page.dates.findChild(QAbstractButton, "counted").click()
        dialog = page.findChild(CountingDialog)
        assert isinstance(dialog, CountingDialog)
        assert page.detail is not None
        assert dialog.rows.count == len(page.detail.explanation) > 10
        dialog.accept()

    def test_dates_say_that_the_act_sets_no_deadline(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.PURPOSE))
        from PySide6.QtWidgets import QLabel

        words = " ".join(x.text() for x in page.dates.findChildren(QLabel) if x.isVisible())
        assert "sets no deadline" in words
        assert "no waiting time (Art. 39)" in words

    def test_agent_and_person_have_cards_of_their_own(self, page: CasePage, play: Play) -> None:
        opened(page, play, agent_case(play))
        assert page.subject.isVisible()
        assert page.requester.heading.text() == "Parent of a minor"
        opened(page, play, play.receive(RequestType.DISCLOSE))
        assert not page.subject.isVisible()
        assert page.requester.heading.text() == "Person concerned"

    def test_time_line_puts_what_was_done_together_into_one_line(
        self, page: CasePage, play: Play
    ) -> None:
        from casemgr.gui.case.happened import Happened

        number = play.investigated(RequestType.DISCLOSE)
        lines = Happened(play.detail(number).case).lines()
        assert lines[0].title == "Investigation ended"
        assert lines[1].title.startswith("4 sources answered")
        assert lines[-1].title == "Arrived: E-mail"

    def test_every_event_has_words(self, page: CasePage, play: Play) -> None:
        from casemgr.domain.events import EVENTS
        from casemgr.gui.case.happened import _TOGETHER, Happened

        number = play.receive(RequestType.DISCLOSE)
        words = Happened(play.detail(number).case)._words
        assert set(words) | set(_TOGETHER) == set(EVENTS.values())

    def test_checklist_folds_when_the_investigation_has_ended(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.investigated(RequestType.DISCLOSE))
        assert not page.sources.rows.isVisible()
        assert "3 entries found" in page.sources.summary.text()
        page.sources.fold.click()
        assert page.sources.rows.isVisible()

    def test_reason_field_appears_only_where_a_letter_may_say_why(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.investigated(RequestType.DISCLOSE, RequestType.CORRECT)
        opened(page, play, number)
        page.act(Action.DECIDE, "1")
        form(page).outcome.set_value("refused")
        assert form(page).letter_reason.isVisible()
        assert not form(page).forbidden.isVisible()
        form(page).reject()
        page.act(Action.DECIDE, "2")
        form(page).outcome.set_value("refused")
        assert not form(page).letter_reason.isVisible()
        assert form(page).forbidden.isVisible()
        form(page).outcome.set_value("alternative")
        assert form(page).measure.isVisible()
        assert form(page).protection.isVisible()

    def test_correction_is_decided_with_before_and_after(self, page: CasePage, play: Play) -> None:
        number = play.investigated(RequestType.CORRECT)
        opened(page, play, number)
        decide = press_next(page)
        decide.outcome.set_value("granted")
        assert refused(page)
        decide.corrections.table.cellWidget(0, 0).setCurrentIndex(4)
        decide.corrections.table.item(0, 1).setText("1988-04-12")
        decide.corrections.table.item(0, 2).setText("1988-04-21")
        done(page)
        (item,) = play.detail(number).case.items
        assert item.decision is not None
        (line,) = item.decision.corrections
        assert (line.category, line.after) == ("birth", "1988-04-21")

    def test_authority_offers_only_the_papers_of_the_capacity(
        self, page: CasePage, play: Play
    ) -> None:
        number = agent_case(play)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY, "authority")
        kinds = [row._kind for row in form(page).papers if not row.forbidden]
        assert kinds == ["family_register", "resident_record_relation"]
        assert not form(page).compared.isVisible()
        form(page).papers[0].seen.setChecked(True)
        form(page).papers[0].issued_on.set_value(date(2026, 5, 1))
        assert "3" in refused(page)
        form(page).override.setPlainText("原本の再発行に時間を要するため")
        done(page)

    def test_added_source_needs_no_identifier(self, page: CasePage, play: Play) -> None:
        number = play.identified(RequestType.DISCLOSE)
        opened(page, play, number)
        page.sources.more.click()
        assert refused(page)
        form(page).name.setText("店舗「鮨 たかはし」")
        done(page)
        added = play.detail(number).case.sources[-1]
        assert (added.source.id, added.status) == ("added-1", SourceStatus.NOT_ASKED)

    def test_notes_are_shown(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        assert not page.notes.isVisible()
        page.timeline.note.click()
        form(page).reason.setPlainText("電話あり <b>急ぎ</b>")
        done(page)
        assert page.notes.isVisible()
        assert "電話あり <b>急ぎ</b>" in page.notes._text.text()


def test_an_address_of_three_lines_is_seen_whole(qtbot: QtBot) -> None:
    address = Address("10110", ("99/1 Sukhumvit Road Soi 21", "Watthana", "Bangkok"), "Thailand")
    party = PartyForm(Party("สมชาย ใจดี", address=address))
    qtbot.addWidget(party)
    party.resize(520, 700)
    party.show()
    bar = party.lines.verticalScrollBar()
    assert bar.maximum() == 0
    assert party.lines.viewport().height() >= party.lines.document().size().height()
