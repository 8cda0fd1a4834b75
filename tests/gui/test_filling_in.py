"""Forms say at once what is missing, the keyboard presses what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from casemgr.domain.fee import FeeBasis
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.gui import kit
from casemgr.gui.case.dialogs.decide import DecideDialog
from casemgr.gui.case.dialogs.reasons import WaiveFeeDialog
from casemgr.gui.case.dialogs.sources import ConcludeDialog
from casemgr.gui.case.items_card import ItemsCard
from casemgr.gui.case.page import CasePage
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.program import _fit_on_screen
from casemgr.gui.rail import Place
from casemgr.gui.start.base import Start, StartPage
from casemgr.gui.tasks import SyncTasks
from casemgr.services import commands as do
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import play, session

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")


class TestEnter:
    def test_presses_the_button_in_focus_and_in_a_field_the_default(self, qtbot: QtBot) -> None:
        pressed: list[str] = []
        dialog = QDialog()
        qtbot.addWidget(dialog)
        column = QVBoxLayout(dialog)
        field = kit.TextField()
        choose = kit.Button("Choose files", lambda: pressed.append("choose"))
        primary = kit.PrimaryButton("Add", lambda: pressed.append("add"))
        primary.setDefault(True)
        for widget in (field, choose, primary):
            column.addWidget(widget)
        dialog.show()
        for widget in (choose, field, primary):
            widget.setFocus()
            qtbot.keyClick(widget, Qt.Key.Key_Return)
        qtbot.keyClick(choose, Qt.Key.Key_Enter)
        assert pressed == ["choose", "add", "add", "choose"]

    def test_opens_a_place_on_the_left(self, qtbot: QtBot) -> None:
        place = Place("log", "Log", "log", 6)
        qtbot.addWidget(place)
        with qtbot.waitSignal(place.clicked):
            qtbot.keyClick(place, Qt.Key.Key_Return)


class _Slow(StartPage):
    """Works for ever, until it is told to rest."""

    def submit(self) -> None:
        self.work("Opening…")


def test_after_work_the_focus_is_where_it_was(
    wiring: Wiring, preferences: Preferences, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QVBoxLayout(window)
    language = kit.Choice([("en", "English"), ("ja", "Japanese")])
    page = _Slow(Start(wiring, SyncTasks(), preferences), "Open", "", "Open")
    row.addWidget(page)
    row.addWidget(language)
    window.show()
    page.primary.setFocus()
    page.submit()
    assert window.focusWidget() is not page.primary
    page.rest()
    assert window.focusWidget() is page.primary


def test_a_window_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.resize(room.width() + 500, room.height() + 500)
    _fit_on_screen(window)
    assert window.width() < room.width()
    assert window.height() < room.height()
    window.resize(300, 200)
    _fit_on_screen(window)
    assert (window.width(), window.height()) == (300, 200)


class TestForm:
    def test_a_row_may_become_required_and_hidden_ones_are_not_named(self, qtbot: QtBot) -> None:
        page = QWidget()
        qtbot.addWidget(page)
        bar = page.bar = kit.MessageBar(page)  # type: ignore[attr-defined]
        column, form = QVBoxLayout(page), kit.Form()
        column.addWidget(bar)
        column.addWidget(form)
        ground, reason = kit.TextField(), kit.TextField()
        row = form.add_row("Ground", ground, name="ground")
        form.add_row("Reason", reason, name="reason")
        for field in (ground, reason):
            form.set_required(field, True)
        page.show()
        assert row.label.text() == "Ground *"
        assert ground.accessibleName() == "Ground, required"
        assert not form.check()
        assert form.faults() == ["Ground", "Reason"]
        bar.show_fields(form.faults())
        ground.setText("33(2)(ii)")
        assert bar.text().endswith(": Reason")
        form.set_row_visible(reason, False)
        assert bar.isHidden()
        form.set_required(ground, False)
        assert row.label.text() == "Ground"
        assert ground.accessibleName() == "Ground"

    def test_other_words_in_the_bar_stay(self, qtbot: QtBot) -> None:
        page = QWidget()
        qtbot.addWidget(page)
        bar = page.bar = kit.MessageBar(page)  # type: ignore[attr-defined]
        column, form, field = QVBoxLayout(page), kit.Form(), kit.TextField()
        column.addWidget(form)
        form.add_row("Name", field)
        page.show()
        bar.show_text("The disk is full.", "late")
        field.setText("x")
        assert bar.text() == "The disk is full."


def test_ending_the_investigation_names_the_tick_it_wants(
    session: Session, play: Play, qtbot: QtBot
) -> None:
    number = play.identified(RequestType.DISCLOSE)
    dialog = ConcludeDialog(session, play.detail(number))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.show_error_at("third_parties_unchecked", "Look through them.")
    assert dialog.form.faults() == ["Other persons"]
    assert "other persons" in dialog.checked.accessibleName()


class TestDeciding:
    def test_a_refusal_asks_for_all_it_needs_at_once(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        number = play.investigated(RequestType.DISCLOSE)
        dialog = DecideDialog(session, play.detail(number), 1)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.outcome.set_value("refused")
        dialog.submit()
        assert dialog.form.faults() == ["Exception", "Internal reason"]
        dialog.outcome.set_value("granted")
        assert dialog.form.faults() == []
        dialog.submit()
        assert not dialog.isVisible()

    def test_for_a_letter_in_english_the_english_words_are_asked_for_here(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        number = play.investigated(RequestType.DISCLOSE, language=Language.EN)
        dialog = DecideDialog(session, play.detail(number), 1)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.outcome.set_value("refused")
        dialog.exception.setCurrentIndex(1)
        dialog.internal_reason.set_value("x")
        dialog.letter_reason.set_value("Plain English.")
        assert dialog.letter_reason_en.accessibleName() == "Reason, in English"
        dialog.letter_reason.set_value("業務に著しい支障")
        dialog.submit()
        assert dialog.form.faults() == ["Reason, in English"]
        dialog.letter_reason_en.set_value("It would hinder the business.")
        assert dialog.form.faults() == []


class TestFee:
    def test_a_waived_fee_stands_with_no_thing_any_more(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        number = play.identified(RequestType.DISCLOSE)
        card = ItemsCard()
        qtbot.addWidget(card)
        card.show_case(play.detail(number))
        assert any("1,000" in label.text() for label in card.findChildren(QLabel))
        play.do(do.WaiveFee(case=number, reason="abroad"))
        fresh = ItemsCard()
        qtbot.addWidget(fresh)
        fresh.show_case(play.detail(number))
        said = [label.text() for label in fresh.findChildren(QLabel)]
        assert "waived" in said
        assert not any("1,000" in words for words in said)

    def test_waiving_speaks_of_a_wait_only_where_there_is_one(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        number = play.identified(RequestType.DISCLOSE)

        def said() -> str:
            dialog = WaiveFeeDialog(session, play.detail(number))
            qtbot.addWidget(dialog)
            return " ".join(label.text() for label in dialog.findChildren(QLabel))

        assert "wait for the fee" not in said()
        play.do(do.AskFee(case=number, basis=FeeBasis.PER_REQUEST, told="by telephone"))
        assert "wait for the fee ends today" in said()

    def test_the_help_says_why_nothing_can_be_given_back(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        number = play.identified(RequestType.DISCLOSE)
        page = CasePage(session)
        qtbot.addWidget(page)
        page.show()
        page.show_case(play.desk.find(number))
        assert page.detail is not None
        assert page.detail.actions[Action.REFUND_FEE]
        assert "No fee has come in that could be given back." in dict(page.help_blocks()).values()


class TestNumbers:
    MY_NUMBER = "個人番号 123456789018"

    @pytest.fixture
    def dialog(self, session: Session, play: Play, qtbot: QtBot) -> NewCaseDialog:
        made = NewCaseDialog(session, play.desk.rules(), TODAY)
        qtbot.addWidget(made)
        made.show()
        made.requester.name.setText("見本 太郎")
        made.items.forms[0].type.set_value("disclose")
        return made

    def test_the_text_of_the_request(self, dialog: NewCaseDialog) -> None:
        dialog.text.set_value(self.MY_NUMBER)
        dialog.submit()
        assert dialog.words.faults() == ["Their words"]
        dialog.text.set_value("個人番号 ●●●●")
        dialog.submit()
        assert not dialog.isVisible()

    def test_the_second_thing_asked_for(self, dialog: NewCaseDialog) -> None:
        dialog.items.add()
        dialog.items.forms[1].type.set_value("erase")
        dialog.items.forms[1].asked.set_value(self.MY_NUMBER)
        dialog.submit()
        assert [form.form.faults() for form in dialog.items.forms] == [[], ["In their words"]]

    def test_the_address(self, dialog: NewCaseDialog) -> None:
        dialog.requester.lines.set_value(self.MY_NUMBER)
        dialog.submit()
        assert dialog.requester.form.faults() == ["Address"]
