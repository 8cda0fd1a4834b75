"""The window of an open vault, its places and its keys."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Text
from casemgr.gui import labels
from casemgr.gui.errors import BugDialog, BugHook, report
from casemgr.gui.idle import IdleWatch
from casemgr.gui.kit import Label
from casemgr.gui.main_window import MainWindow
from casemgr.gui.page import Page
from casemgr.gui.places.log import Checked, LogPage
from casemgr.gui.places.new_passphrase import PassphraseDialog
from casemgr.gui.places.settings import SettingsPage
from casemgr.services.commands import NewItem, Receive
from casemgr.services.history import CLOCK, OLDER, Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.backups import Progress

pytestmark = pytest.mark.usefixtures("app")
PLACES = ["cases", "ahead", "letters", "reports", "policy", "log", "settings"]


@pytest.fixture
def window(vault_session: Session, preferences: Preferences, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(vault_session, preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def take_in(window: MainWindow, name: str = "山田 太郎") -> int:
    done: list[int] = []
    command = Receive(requester=Party(name), items=(NewItem(type=RequestType.ERASE),))
    window.session.do(command, lambda d: done.append(d.case_id))
    return done[0]


@pytest.mark.usefixtures("no_flashes")
@pytest.mark.parametrize("key", PLACES)
def test_every_place_opens_and_has_a_title_and_help(window: MainWindow, key: str) -> None:
    window.rail.places[key].click()
    assert window.page.key == key
    assert window.page.title()
    assert window.windowTitle().startswith(window.page.title())
    assert window.rail.places[key].isChecked()


def test_nothing_is_made_outside_of_the_window(
    vault_session: Session, preferences: Preferences, qtbot: QtBot
) -> None:
    """What has no parent is a window of its own as soon as it is shown, and outlives this one."""
    before = QApplication.topLevelWidgets()
    made = MainWindow(vault_session, preferences)
    qtbot.addWidget(made)
    outside = [w for w in QApplication.topLevelWidgets() if w.parent() is None]
    assert [w for w in outside if w not in before] == [made]


@pytest.mark.parametrize("key", PLACES)
def test_everything_that_takes_input_has_a_name(window: MainWindow, key: str) -> None:
    take_in(window)
    window.go(key)
    nameless = []
    for kind in (
        QLineEdit,
        QPlainTextEdit,
        QTextEdit,
        QComboBox,
        QAbstractItemView,
        QAbstractButton,
    ):
        for widget in window.page.findChildren(kind):
            if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (widget.accessibleName() or text):
                nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_counts_and_log_head_follow_changes(window: MainWindow, qtbot: QtBot) -> None:
    before = window.rail.head.text()
    take_in(window)
    qtbot.waitUntil(lambda: window.rail.places["cases"].count.text() == "1")
    assert window.rail.head.text() != before
    assert "1 case" in window.rail.places["cases"].accessibleName()


@pytest.mark.usefixtures("no_flashes")
def test_a_case_opens_with_its_number_in_the_title(window: MainWindow, qtbot: QtBot) -> None:
    case = take_in(window)
    window.session.open_case.emit(case)
    qtbot.waitUntil(lambda: "R20" in window.windowTitle())
    assert window.rail.places["cases"].isChecked()


def test_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.go("policy")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "Nothing on this page is printed" in window.page.bar.text()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    qtbot.keyClick(window.help, Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    with qtbot.waitSignal(window.lock_wanted):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.page.key == "cases"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_pages_know_their_window_keys(window: MainWindow) -> None:
    for key, page in window.pages.items():
        assert isinstance(page, Page)
        assert page.key == key


# --- log -------------------------------------------------------------------------------------


def log_page(window: MainWindow) -> LogPage:
    window.go("log")
    assert isinstance(window.page, LogPage)
    return window.page


def test_the_log_is_fetched_as_it_is_scrolled(window: MainWindow, qtmodeltester: object) -> None:
    for n in range(250):
        window.session.desk.write_log("exported", f"row {n}")
    model = log_page(window).model
    assert model.rowCount() == 200
    assert model.canFetchMore(model.index(-1, -1))
    model.fetchMore(model.index(-1, -1))
    assert model.rowCount() > 250
    assert not model.canFetchMore(model.index(-1, -1))
    assert model.index(0, 2).data() == "Exported"
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_what_a_setting_is_about_can_be_read_whole(window: MainWindow) -> None:
    table = log_page(window).table
    words = table.fontMetrics().horizontalAdvance("Company's own texts in letters")
    assert table.columnWidth(3) > words


def test_the_help_lists_the_keys(window: MainWindow) -> None:
    window.toggle_help()
    said = {label.text() for label in window.help.findChildren(QLabel)}
    assert {"Alt+1 … 7", "Enter", "F5"} <= said


def test_the_vault_is_verified(window: MainWindow) -> None:
    page = log_page(window)
    page.verify_button.click()
    assert "All is well" in page.bar.text()
    page._verified(Checked(("audit_chain",)))
    assert "the chain of the log is broken" in page.bar.text()


def test_a_check_tells_how_far_it_is_and_is_stopped_with_its_button(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vault = log_page(window), window.session.vault
    assert vault is not None
    check, seen = vault.verify, []
    assert not page.stop_button.isVisible()
    page.verify_button.setFocus()

    def stopped_midway(say: Progress) -> list[str]:
        def watched(what: str, percent: int) -> None:
            say(what, percent)
            seen.append(page.bar.text())
            if percent == 30:
                assert page.stop_button.hasFocus()
                page.verify()  # not a second time
                page.stop_button.click()
                seen.append(page.bar.text())

        return check(watched)

    monkeypatch.setattr(vault, "verify", stopped_midway)
    page.verify_button.click()
    assert seen[0] == "Checking the whole vault: 0 %"
    assert seen[-2:] == ["Checking the whole vault: 30 %", "Stopping…"]
    assert "was stopped before its end. Nothing was found out" in page.bar.text()
    assert "All is well" not in page.bar.text()
    assert page.verify_button.hasFocus()
    assert not page.stop_button.isVisible()
    monkeypatch.undo()
    page.verify_button.click()
    assert "All is well" in page.bar.text()


def test_a_check_keeps_nobody_from_locking(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vault = log_page(window), window.session.vault
    assert vault is not None
    check, told = vault.verify, []

    def locked_midway(say: Progress) -> list[str]:
        window.session.end()
        try:
            return check(say)
        except Problem as problem:
            told.append(problem.code)
            raise

    monkeypatch.setattr(vault, "verify", locked_midway)
    page.verify()
    assert told == [Code.CHECK_STOPPED]


def test_after_a_mistake_of_the_program_it_can_be_checked_again(window: MainWindow) -> None:
    page = log_page(window)
    page._set_checking(True)
    window.session.tasks.idle.emit()
    assert page.verify_button.isVisible()
    assert page.bar.text() == ""
    refused = Problem(Code.VAULT_DISK_FULL)
    page._failed(refused)
    assert page.bar.text() == labels.explain(refused)


def test_verifying_names_what_no_check_inside_can_find(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vault = log_page(window), window.session.vault
    assert vault is not None
    at = datetime(2030, 4, 1, 0, 0, tzinfo=UTC)
    doubts = [Doubt(OLDER, 1, "a", 3, "b", at), Doubt(CLOCK, 1, "a", 1, "a", at)]
    monkeypatch.setattr(vault.history, "doubts", lambda: doubts)
    monkeypatch.setattr(vault.history, "set_back", lambda: [2, 5])
    page.verify()
    said = page.bar.text()
    assert "All is well" not in said
    assert "as they were written, but:" in said
    assert "may not be the newest copy" in said
    assert "clock is behind" in said
    assert "entries: 2, 5." in said
    monkeypatch.setattr(vault.history, "doubts", list)
    monkeypatch.setattr(vault.history, "set_back", lambda: list(range(2, 40)))
    page.verify()
    assert "newest copy" not in page.bar.text()
    assert "10, 11, …" in page.bar.text()
    page._verified(Checked(("audit_chain",), (doubts[0],)))
    assert "chain of the log is broken" in page.bar.text()
    assert "may not be the newest copy" in page.bar.text()
    window.session.vault = None
    page.verify()
    assert "All is well" in page.bar.text()


# --- settings --------------------------------------------------------------------------------


def settings(window: MainWindow) -> SettingsPage:
    window.go("settings")
    assert isinstance(window.page, SettingsPage)
    return window.page


def test_particulars_are_kept(window: MainWindow) -> None:
    page = settings(window)
    page.company.field("address").set_value("東京都渋谷区架空町1-2-3")
    page.company.field("address", 1).set_value("1-2-3 Kaku-cho, Tokyo")
    page.save_company.click()
    kept = window.session.desk.particulars()
    assert isinstance(kept, Particulars)
    assert kept.address == Text("1-2-3 Kaku-cho, Tokyo", "東京都渋谷区架空町1-2-3")
    assert "Saved" in page.bar.text()


def test_particulars_that_cannot_be_are_marked_and_the_others_put_right(
    window: MainWindow,
) -> None:
    page = settings(window)
    wrong = {"email": "not an e-mail", "phone": "call me", "postal_code": "99"}
    for name, value in wrong.items():
        page.company.field(name).set_value(value)
    page.save_company.click()
    marked = {row.name for row in page.company.form._rows if row.error.text()}
    assert marked == set(wrong)
    assert window.session.desk.particulars().postal_code == ""
    page.company.field("email").set_value("desk@example.jp")
    page.company.field("phone").set_value("03-0000-0000（平日のみ）")
    page.company.field("postal_code").set_value("１５０００３１")
    page.save_company.click()
    assert window.session.desk.particulars().postal_code == "150-0031"
    assert page.company.field("postal_code").value() == "150-0031"


def test_what_is_not_saved_yet_says_so(window: MainWindow) -> None:
    page = settings(window)
    assert page.unsaved.isHidden()
    page.company.field("phone").set_value("03-0000-0000")
    assert not page.unsaved.isHidden()
    page.save_company.click()
    assert page.unsaved.isHidden()
    assert "Saved" in page.bar.text()
    page.company.field("phone").set_value("03-0000-0001")
    assert not page.bar.text()
    window.go("cases")
    window.go("settings")
    assert page.company.field("phone").value() == "03-0000-0001"
    assert not page.unsaved.isHidden()


def test_tab_leads_from_the_last_particular_to_saving_them(window: MainWindow) -> None:
    page = settings(window)
    after = page.company.field("payment", 1).nextInFocusChain()
    while not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        after = after.nextInFocusChain()
    assert after is page.save_company


def test_the_policy_says_since_when_it_is_in_force_here(window: MainWindow) -> None:
    page = settings(window)
    assert "in force here since" in page.edition.text()
    assert "undated" not in page.edition.text()
    assert "undated-1" in page.edition.toolTip()


def test_the_list_reminds_of_particulars_that_letters_need(window: MainWindow) -> None:
    window.go("cases")
    reminder = window.case_list.reminder
    assert not reminder.isHidden()
    link = reminder.findChild(QAbstractButton, "fill-in-particulars")
    assert link is not None
    link.click()
    assert window.page.key == "settings"


def test_what_is_being_typed_stays_when_something_changes(window: MainWindow) -> None:
    page = settings(window)
    page.company.field("phone").set_value("03-0000")
    page.refresh()
    assert page.company.field("phone").value() == "03-0000"


def test_closing_days_are_added_and_removed(window: MainWindow) -> None:
    days = settings(window).days
    window.resize(1280, 800)
    days.new.set_value(date(2026, 12, 29))
    QApplication.processEvents()
    assert days.new.width() > days.new.fontMetrics().horizontalAdvance(days.new.text())
    days.add.click()
    days.yearly.set_value(False)
    days.new.set_value(date(2027, 1, 4))
    days.add.click()
    assert window.session.desk.closing_days() == ("12-29", "2027-01-04")
    days._remove("12-29")
    assert window.session.desk.closing_days() == ("2027-01-04",)
    days.new.set_value(date(2027, 1, 4))
    days.worked.set_value(True)
    days.add.click()
    assert window.session.desk.closing_days() == ("+2027-01-04",)
    assert any("we work" in label.text() for label in days.findChildren(Label))


def test_a_wrong_policy_is_explained_and_not_taken(window: MainWindow, tmp_path: Path) -> None:
    page = settings(window)
    before = window.session.desk.rules().policy.sha256
    wrong = tmp_path / "ours.toml"
    wrong.write_bytes(window.session.wiring.policy.replace(b"[fee]", b"[fees]"))
    page.load_policy(str(wrong))
    assert "ours.toml" in page.bar.text()
    assert window.session.desk.rules().policy.sha256 == before
    wrong.write_bytes(window.session.wiring.policy + b"\n# ours\n")
    page.load_policy(str(wrong))
    assert "another edition called “undated-1”" in page.bar.text()
    assert window.session.desk.rules().policy.sha256 == before


def test_the_pass_phrase_is_changed(window: MainWindow, qtbot: QtBot) -> None:
    dialog = PassphraseDialog(window.session, window)
    qtbot.addWidget(dialog)
    dialog.old.set_value("wrong")
    for field in (dialog.new.first, dialog.new.again):
        field.set_value("another four unlikely words")
    dialog.submit()
    assert "not the pass phrase" in dialog.form._rows[0].error.text()
    dialog.old.set_value("four unlikely words together")
    with qtbot.waitSignal(dialog.changed):
        dialog.submit()


def test_colours_change_at_once(window: MainWindow, preferences: Preferences) -> None:
    page = settings(window)
    page.theme.set_value("dark")
    try:
        assert preferences.theme == "dark"
        assert QApplication.palette().window().color().name() == "#171b21"
    finally:
        page.theme.set_value("light")


# --- when nobody is there, and when the program fails ----------------------------------------


def test_it_locks_when_left_alone(qtbot: QtBot) -> None:
    watch = IdleWatch(minutes=0.002)
    with qtbot.waitSignal(watch.idle, timeout=2000):
        pass


def test_a_touch_puts_locking_off() -> None:
    watch = IdleWatch(minutes=1)
    watch._timer.setInterval(5000)
    watch._timer.stop()
    here = QPointF(QPoint(1, 1))
    button = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, here, here, button, button, Qt.KeyboardModifier.NoModifier
    )
    assert not watch.eventFilter(QWidget(), move)
    assert watch._timer.isActive()


def test_a_bug_is_told_once_and_without_values(qtbot: QtBot) -> None:
    try:
        raise ValueError("山田 太郎")
    except ValueError as error:
        text = report(type(error), error.__traceback__)
    assert "ValueError" in text
    assert "山田" not in text
    assert "test_main_window.py" in text
    hook = BugHook()
    hook._show(text)
    hook._show(text)
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, BugDialog)]
    assert len(shown) == 1
    shown[0].copy()
    assert QApplication.clipboard().text() == text
    with qtbot.waitSignal(shown[0].destroyed):
        shown[0].accept()
