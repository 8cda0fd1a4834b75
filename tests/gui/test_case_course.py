"""The course of a case in the window: nothing happens that nobody chose, and each step says why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason, PostWay, SourceStatus
from casemgr.domain.fee import FeeBasis
from casemgr.domain.people import Address
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.gui import labels
from casemgr.gui.case.dialogs.posting import CorrectPostingDialog
from casemgr.gui.case_list import words as list_words
from casemgr.gui.letter.page import LetterPage
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import ListFilter
from tests.gui.case_driving import done, form, opened, page, press_next, refused
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import play, session
from tests.sheets import code_of, posting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.domain.case import LetterState
    from casemgr.gui.case.page import CasePage
    from casemgr.gui.session import Session

__all__ = ["page", "play", "session"]

T = RequestType
NUMBER, OTHER = "123-45-67890-3", "123-45-67891-4"


def act(page: CasePage, action: Action, subject: str = "") -> Any:
    page.act(action, subject)
    return form(page)


def words(widget: Any) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisible())


def answered(play: Play, outcome: Outcome = Outcome.GRANTED, **more: Any) -> str:
    """A case of one item, told by a letter that left the house by post."""
    number = play.investigated(T.ERASE)
    play.do(do.Decide(case=number, item=1, outcome=outcome, **more))
    if outcome is Outcome.GRANTED:
        play.do(do.CarryOut(case=number, item=1, proof="log"))
    play.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    way = PostWay.SIMPLIFIED_REGISTERED
    play.do(posting(play.desk, number, way, tracking=NUMBER))
    return number


def refuse(play: Play) -> str:
    more = {"exception": "no-duty", "internal_reason": "帳簿の記録による"}
    return answered(play, Outcome.REFUSED, **more)


# --- the fee -------------------------------------------------------------------------------------


class TestFee:
    def test_after_asking_the_notice_is_what_comes_next(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.identified(T.DISCLOSE))
        ask = press_next(page)
        assert ask.way.value() == "notice"
        done(page)
        assert page.next.words.text() == "Issue the letter: Notice of the fee"
        assert "does not know of it yet" in words(page.fee)
        assert page.banners.findChild(QAbstractButton, "resume-fee_owing") is None
        with pytest.raises(AssertionError, match="no form"):
            press_next(page)  # it is a letter, made on a page of its own

    def test_told_by_telephone_it_is_waited_for_at_once(self, page: CasePage, play: Play) -> None:
        number = play.identified(T.DISCLOSE)
        play.do(do.AskFee(case=number, basis=FeeBasis.PER_REQUEST, told="電話で案内"))
        opened(page, play, number)
        assert page.next.words.text().startswith("Look up")
        assert "does not know" not in words(page.fee)
        assert "電話で案内" in words(page.timeline)
        assert page.detail is not None
        assert [p.reason for p in page.detail.case.holds] == [HoldReason.FEE_OWING.value]


# --- what nobody chose ---------------------------------------------------------------------------


class TestNothingChosen:
    def test_no_decision_is_preselected(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.investigated(T.DISCLOSE))
        decide = act(page, Action.DECIDE, "1")
        assert decide.outcome.value() == ""
        assert not decide.explanations.isVisible()
        assert "fill this in" in refused(page)
        decide.outcome.set_value("granted")
        done(page)

    def test_no_item_is_added_that_nobody_chose(self, page: CasePage, play: Play) -> None:
        number = play.receive(T.DISCLOSE)
        opened(page, play, number)
        add = act(page, Action.ADD_ITEM)
        add.primary.click()
        assert add.isVisible()
        assert add.item.type.property("wrong") is True
        add.item.type.set_value("erase")
        done(page)
        assert len(play.detail(number).case.items) == 2

    def test_a_case_taken_in_by_mistake_ends_without_a_letter(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.receive(T.PURPOSE)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        end = act(page, Action.DISMISS)
        assert end.outcome.value() == ""
        assert not end.nobody.isVisible()
        assert "fill this in" in refused(page)
        end.outcome.set_value("mistaken")
        assert end.nobody.isVisible()
        end.reason.set_value("wrong window")
        done(page)
        assert "Taken in by mistake" in words(page.items)
        assert "nobody is told" in words(page.items)
        assert page.next.words.text() == "Close the case"
        assert "nobody is told" in page.letters.menu.actions()[3].text()
        press_next(page)
        done(page)
        assert play.detail(number).case.closed
        assert play.receive(T.PURPOSE) != number


# --- the people ----------------------------------------------------------------------------------


class TestLanguage:
    def test_letters_go_on_in_another_language(self, page: CasePage, play: Play) -> None:
        number = play.receive(T.DISCLOSE)
        opened(page, play, number)
        change = act(page, Action.CHANGE_PERSON)
        assert change.language.value() == "ja"
        change.language.set_value("en")
        done(page)
        assert play.detail(number).case.language is Language.EN
        assert "English" in words(page.requester)
        assert "letters from now on in: English" in words(page.timeline)
        act(page, Action.CHANGE_PERSON)
        done(page)
        assert play.detail(number).case.history[-1].event.language is None


# --- the posting put right -----------------------------------------------------------------------


class TestPosting:
    @pytest.fixture
    def letter_page(self, session: Session, qtbot: QtBot) -> LetterPage:
        made = LetterPage(session)
        qtbot.addWidget(made)
        made.resize(1084, 800)
        made.show()
        return made

    def _letter(self, play: Play, number: str) -> LetterState:
        return play.detail(number).case.letters[0]

    @pytest.mark.parametrize("closed", [False, True])
    def test_from_the_letter_also_after_closing(
        self, letter_page: LetterPage, play: Play, closed: bool
    ) -> None:
        number = answered(play)
        letter = self._letter(play, number).id
        if closed:
            play.do(do.Close(case=number))
        letter_page.show_letter(letter)
        link = letter_page.findChild(QAbstractButton, "correct-posting")
        assert link is not None
        link.click()
        dialog = letter_page.findChild(CorrectPostingDialog)
        assert dialog is not None
        assert dialog.tracking.value() == NUMBER
        dialog.reason.set_value("misread")
        dialog.submit()
        assert "recorded already" in words(dialog)
        dialog.tracking.set_value("abc")
        dialog.submit()
        assert "11 digits" in words(dialog)
        dialog.tracking.set_value(OTHER)
        dialog.submit()
        posted = self._letter(play, number).posted
        assert posted is not None
        assert posted.tracking == OTHER

    def test_from_the_case_and_its_history_tells_both(self, page: CasePage, play: Play) -> None:
        number = answered(play)
        opened(page, play, number)
        correct = act(page, Action.CORRECT_POSTING)
        assert not correct.others.isVisible()
        correct.way.set_value("by_hand")
        assert not correct.tracking.isVisible()
        assert "fill this in" in refused(page)  # why?
        correct.reason.set_value("handed over")
        done(page)
        said = words(page.timeline)
        assert f"Posting corrected: {self._letter(play, number).id}" in said
        assert NUMBER in said
        posted = self._letter(play, number).posted
        assert posted is not None
        assert (posted.way, posted.tracking) == (PostWay.BY_HAND, "")

    def test_registered_mail_abroad_is_called_so_wherever_it_is_told(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.receive(T.DISCLOSE)
        known = play.detail(number).case.requester
        away = Address("10110", ("99/1 Sukhumvit", "Bangkok"), "Thailand")
        play.do(do.ChangePerson(case=number, requester=replace(known, address=away)))
        play.do(do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT))
        way, proof = PostWay.REGISTERED, "RR123456785JP"
        play.do(posting(play.desk, number, way, tracking=proof))
        opened(page, play, number)
        called = "International registered mail"
        assert called in words(page.timeline)
        assert called in words(page.letters)
        address = words(page.requester)
        assert "10110\n99/1 Sukhumvit\nBangkok\nThailand" in address
        assert "〒" not in address
        correct = act(page, Action.CORRECT_POSTING)
        assert correct.way.currentText() == called
        assert correct.way.value() == "registered"
        correct.tracking.set_value("RR123456799JP")
        correct.reason.set_value("misread")
        done(page)
        assert f"{called} · RR123456799JP" in words(page.timeline)

    def test_a_postal_code_in_japan_has_its_sign(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(T.DISCLOSE))
        assert "〒" in words(page.requester)

    def test_both_letters_of_an_envelope(self, page: CasePage, play: Play) -> None:
        number = play.receive(T.DISCLOSE)
        both = (Language.JA, Language.EN)
        kind = LetterKind.ACKNOWLEDGEMENT
        play.do(do.IssueLetter(case=number, kind=kind, languages=both))
        play.do(posting(play.desk, number, PostWay.ORDINARY))
        opened(page, play, number)
        correct = act(page, Action.CORRECT_POSTING, f"{number}-L2")
        assert f"{number}-L1" in correct.others.text()
        correct.way.set_value("recorded")
        correct.tracking.set_value(NUMBER)
        correct.reason.set_value("receipt found")
        done(page)
        found = play.detail(number).case.letters
        assert [x.posted.tracking for x in found] == [NUMBER, NUMBER]

    def test_from_email_to_paper_only_with_the_codes_of_its_sheets(
        self, page: CasePage, play: Play, qtbot: QtBot
    ) -> None:
        number = play.receive(T.DISCLOSE)
        both = (Language.JA, Language.EN)
        kind = LetterKind.ACKNOWLEDGEMENT
        play.do(do.IssueLetter(case=number, kind=kind, languages=both))
        play.do(do.PostLetter(case=number, way=PostWay.EMAIL))
        opened(page, play, number)
        first, second = f"{number}-L1", f"{number}-L2"
        correct = act(page, Action.CORRECT_POSTING, second)
        assert correct.codes.asked() == []
        assert not correct.why_codes.isVisible()
        correct.way.set_value("ordinary")
        assert correct.codes.asked() == [first, second]
        assert correct.why_codes.isVisible()
        correct.reason.set_value("went by post")
        assert "fill this in" in refused(page)
        fields = [correct.findChild(QLineEdit, f"code-{x}") for x in (first, second)]
        fields[0].setText(code_of(play.desk, second))
        fields[1].setText(code_of(play.desk, second))
        assert "This is the code of L2" in refused(page)
        assert self._letter(play, number).posted.way is PostWay.EMAIL
        fields[0].clear()
        correct.activateWindow()
        fields[0].setFocus()
        qtbot.waitUntil(fields[0].hasFocus)
        qtbot.keyClicks(fields[0], code_of(play.desk, first))
        qtbot.keyClick(fields[0], Qt.Key.Key_Return)
        assert correct.isVisible()  # a scanner's Enter alone corrects nothing
        qtbot.waitUntil(correct.reason.hasFocus)
        done(page)
        found = play.detail(number).case.letters
        assert [x.posted.way for x in found] == [PostWay.ORDINARY] * 2

    def test_a_number_that_is_none_is_said_at_its_field(
        self, letter_page: LetterPage, play: Play
    ) -> None:
        number = play.receive(T.DISCLOSE)
        play.do(do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT))
        letter_page.show_letter(f"{number}-L1")
        mark = letter_page.findChild(QAbstractButton, "mark-posted")
        assert mark is not None
        card = mark.parentWidget()
        while not hasattr(card, "tracking"):
            card = card.parentWidget()
        card.way.set_value("registered")
        card.tracking.set_value("abc")
        mark.click()
        assert card.tracking.property("wrong") is True
        assert "RR123456785JP" in " ".join(row.error.text() for row in card.form._rows)
        assert self._letter(play, number).waiting


# --- what the page says --------------------------------------------------------------------------


class TestWords:
    def test_who_got_everything_has_no_lawsuit_ahead(self, page: CasePage, play: Play) -> None:
        number = answered(play)
        opened(page, play, number)
        assert "everything was granted" in words(page.dates)
        assert "Art. 39" not in words(page.dates).replace("\u00a0", " ")
        opened(page, play, refuse(play))
        assert "everything was granted" not in words(page.dates)

    def test_the_target_of_what_is_told_is_answered(self, page: CasePage, play: Play) -> None:
        number = answered(play)
        opened(page, play, number)
        assert page.dates.target.text() == "answered"
        assert "answered" in page.header.stands.text()
        assert "no target" not in words(page)
        (row,) = play.desk.rows(play.desk.ids(ListFilter()))
        assert list_words.due(row, TODAY) == ("answered", "done")

    def test_what_is_asked_for_is_told_once_in_the_head(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(T.DISCLOSE))
        assert words(page.header).count("Disclosure") == 1
        page.resize(700, 800)
        assert words(page.header).count("Disclosure") == 1

    def test_what_keeps_from_deciding_is_not_said_of_adding(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.receive(T.DISCLOSE))
        assert page.items.add_button.isEnabled()
        assert page.items.why.text().startswith("Not to be decided yet.")

    def test_a_step_has_one_name(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(T.DISCLOSE))
        name = page.next.button.text()
        assert press_next(page).windowTitle() == page.next.words.text() == name
        end = labels.word("action", "conclude_investigation")
        assert labels.word("button", "conclude_investigation") == end
        assert page.sources.conclude.text().replace("&", "") == f"{end} …"

    def test_where_enter_presses_there_is_the_focus(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(T.DISCLOSE))
        accept = press_next(page)
        assert accept.focusWidget() is accept.primary

    def test_a_case_is_shown_from_its_top(self, page: CasePage, play: Play, qtbot: QtBot) -> None:
        number = play.receive(T.DISCLOSE)
        opened(page, play, number)
        page.resize(1085, 420)
        bar = page.area.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        opened(page, play, number)
        assert bar.value() == 0

    def test_data_found_in_several_sources_is_refused_in_words(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.identified(T.DISCLOSE)
        opened(page, play, number)
        answer = act(page, Action.ANSWER_SOURCE)
        assert not answer.one_only.isVisible()
        answer.sources.set_value(["internal-provided", "internal-collected"])
        assert answer.one_only.isVisible()
        assert "tick one only" in refused(page)
        answer.status.set_value("nothing")
        assert not answer.one_only.isVisible()
        done(page)
        found = play.detail(number).case.find_source("internal-collected")
        assert found.status is SourceStatus.NOTHING
        assert found.answered_on == TODAY
