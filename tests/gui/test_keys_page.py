"""Keys and hand-over in the window, on real vaults: each way in, and the way of the office."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.gui import saving
from casemgr.gui.keys import reminder
from casemgr.gui.keys.book import BookMaker
from casemgr.gui.keys.deputy import AddDeputyDialog, DrillDialog, DropDeputyDialog, RotateDialog
from casemgr.gui.keys.handing_over import HandOverDialog
from casemgr.gui.keys.new_sheet import NewSheetDialog
from casemgr.gui.keys.page import KeysPage
from casemgr.gui.letter import printing
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.new_passphrase import PassphraseDialog
from casemgr.gui.places.settings import SettingsPage
from casemgr.gui.session import Session
from casemgr.gui.tasks import SyncTasks, Tasks
from casemgr.services import drills
from casemgr.services.commands import NewItem, Receive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from casemgr.gui.keys.base import KeysDialog
    from casemgr.gui.preferences import Preferences
    from casemgr.services.ports import OpenVault
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
OWN = "four unlikely words together"
DEPUTY = "quite another row of words"
SUCCESSOR = "the next one chose these words"
_PATIENCE = 30.0
"""Seconds until a test gives up; passing takes none of them."""
AnyDialog = TypeVar("AnyDialog", bound=QDialog)


@pytest.fixture
def window(vault_session: Session, preferences: Preferences, qtbot: QtBot) -> MainWindow:
    made = MainWindow(vault_session, preferences)
    qtbot.addWidget(made)
    made.show()
    made.go("keys")
    return made


@pytest.fixture
def page(window: MainWindow) -> KeysPage:
    assert isinstance(window.page, KeysPage)
    return window.page


@pytest.fixture
def with_deputy(page: KeysPage) -> KeysPage:
    vault_of(page).keys.add_deputy(OWN, DEPUTY)
    page.refresh()
    return page


@pytest.fixture(autouse=True)
def _no_dialog_stays() -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            QDialog.reject(widget)


def vault_of(page: KeysPage) -> OpenVault:
    assert page.session.vault is not None
    return page.session.vault


def shown(kind: type[AnyDialog]) -> AnyDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def none_shown() -> bool:
    return not any(isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets())


def actions(session: Session) -> list[str]:
    return [entry.action for entry in session.desk.log(50)]


def opens(session: Session, passphrase: str) -> bool:
    """Whether a pass phrase opens the vault; asked of a copy, since the vault is open."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "copy"
        shutil.copytree(session.folder, copy, ignore=shutil.ignore_patterns("lock"))
        try:
            session.wiring.vaults.open(str(copy), passphrase).close()
        except Problem as problem:
            if problem.code is not Code.VAULT_WRONG_PASSPHRASE:
                raise
            return False
        return True


def databases(session: Session) -> list[str]:
    return sorted(
        p.name for p in Path(session.folder).glob("cases-*.db*") if p.suffix in {".db", ".part"}
    )


def error_of(form: Any, place: int) -> str:
    return str(form._rows[place].error.text())


def stop_at_the_first_step(dialog: KeysDialog) -> None:
    """As somebody who presses the button at once."""
    dialog._stepped.connect(lambda *_: dialog.reject())


# --- the page --------------------------------------------------------------------------------


def test_the_settings_lead_to_the_page_and_say_how_it_stands(
    vault_session: Session, window: MainWindow
) -> None:
    window.go("settings")
    settings = window.page
    assert isinstance(settings, SettingsPage)
    assert "There is no deputy" in settings.deputy.text()
    settings.keys.click()
    assert isinstance(window.page, KeysPage)
    assert "Keys and hand-over" in window.windowTitle()
    assert window.page.help_blocks()


def test_a_new_vault_has_two_ways_in(page: KeysPage) -> None:
    assert "Since the vault was made" in page.manager.known.text()
    assert "not used or tried yet" in page.recovery.known.text()
    marks = [way.mark for way in vault_of(page).keys.ways()]
    assert page.manager.sign.text() == f"Sign {marks[0]}"
    assert page.recovery.sign.text() == f"Sign {marks[1]}"
    assert page.deputy.known.text() == "None."
    assert page.add_deputy.isVisible()
    assert not page.drill.isVisible()
    assert not page.drop_deputy.isVisible()
    assert "There is no deputy" in page.hint.text()


def test_without_a_vault_nothing_can_be_pressed(vault_session: Session, qtbot: QtBot) -> None:
    vault_session.vault = None
    page = KeysPage(vault_session)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.book is None
    for button in (page.passphrase, page.new_sheet, page.add_deputy, page.hand_over, page.rotate):
        assert not button.isEnabled()
    page._open(RotateDialog)
    assert none_shown()
    reminder.remind(page)
    assert page.bar.text() == ""


def test_the_pass_phrase_is_changed_here(page: KeysPage) -> None:
    page.passphrase.click()
    dialog = shown(PassphraseDialog)
    dialog.old.set_value(OWN)
    dialog.new.first.set_value(SUCCESSOR)
    dialog.new.again.set_value(SUCCESSOR)
    dialog.primary.click()
    assert "new pass phrase is in force" in page.bar.text()
    assert opens(page.session, SUCCESSOR)
    assert not opens(page.session, OWN)
    assert "Since the vault was made" not in page.manager.known.text()


def test_a_deputy_changes_the_deputys_own(page: KeysPage, wiring: Wiring, qtbot: QtBot) -> None:
    vault_of(page).keys.add_deputy(OWN, DEPUTY)
    page.session.end()
    page.session.desk.close()
    folder = page.session.folder
    vault = wiring.vaults.open(folder, DEPUTY)
    session = Session(wiring, wiring.desk(vault), SyncTasks())
    session.vault, session.folder = vault, folder
    try:
        made = KeysPage(session)
        qtbot.addWidget(made)
        made.show()
        made.refresh()
        assert made.deputy.isAncestorOf(made.passphrase)
        assert not made.isAncestorOf(made.add_deputy)
    finally:
        session.end()
        vault.close()


# --- the deputy ------------------------------------------------------------------------------


def test_a_deputy_is_let_in(page: KeysPage) -> None:
    page.add_deputy.click()
    dialog = shown(AddDeputyDialog)
    dialog.primary.click()
    assert error_of(dialog.form, 0) == "Please fill this in."
    dialog.own.set_value("not the right words at all")
    dialog.new.first.set_value(DEPUTY)
    dialog.new.again.set_value(f"{DEPUTY}x")
    dialog.primary.click()
    assert "differs" in error_of(dialog.form, 2)
    dialog.new.again.set_value(DEPUTY)
    dialog.primary.click()
    assert "not the pass phrase" in error_of(dialog.form, 0)
    assert not opens(page.session, DEPUTY)
    dialog.own.set_value(OWN)
    for passphrase, words in (("too short", "12 characters"), (OWN, "already")):
        dialog.new.first.set_value(passphrase)
        dialog.new.again.set_value(passphrase)
        dialog.primary.click()
        assert words in error_of(dialog.form, 1), words
    dialog.new.first.set_value(DEPUTY)
    dialog.new.again.set_value(DEPUTY)
    dialog.primary.click()
    assert none_shown()
    assert "deputy can open the vault" in page.bar.text()
    assert not page.add_deputy.isVisible()
    assert page.drill.isVisible()
    assert "A deputy can open the vault since" in page.hint.text()
    assert opens(page.session, DEPUTY)
    assert opens(page.session, OWN)


def test_the_focus_stays_away_from_the_change_of_office(page: KeysPage) -> None:
    """The button that was pressed goes away, and a stray key must not press the next one."""
    page.add_deputy.setFocus()
    vault_of(page).keys.add_deputy(OWN, DEPUTY)
    page.refresh()
    assert page.add_deputy.isHidden()
    assert page.focusWidget() is page.drill
    page.drop_deputy.setFocus()
    vault_of(page).keys.drop_deputy(OWN)
    page.refresh()
    assert page.drop_deputy.isHidden()
    assert page.focusWidget() is page.add_deputy


def test_the_drill_is_a_real_trial_and_stands_in_the_log(with_deputy: KeysPage) -> None:
    page = with_deputy
    page.drill.click()
    dialog = shown(DrillDialog)
    dialog.primary.click()
    assert "deputy_failed" not in actions(page.session)
    dialog.passphrase.set_value(OWN)  # opens the vault, and is not the deputy's
    dialog.primary.click()
    assert "not the deputy's pass phrase" in error_of(dialog.form, 0)
    assert actions(page.session)[0] == "deputy_failed"
    dialog.passphrase.set_value(DEPUTY)
    dialog.primary.click()
    assert none_shown()
    assert actions(page.session)[0] == "deputy_tried"
    assert "last used or tried" in page.deputy.known.text()
    assert "The deputy can open the vault: shown" in page.hint.text()


def test_a_deputy_is_shut_out_and_the_data_key_changed(with_deputy: KeysPage) -> None:
    page = with_deputy
    page.drop_deputy.click()
    dialog = shown(DropDeputyDialog)
    assert "Backups made while the deputy had access still open" in dialog.intro.text()
    dialog.primary.click()
    assert error_of(dialog.form, 0) == "Please fill this in."
    dialog.own.set_value(OWN)
    dialog.primary.click()
    assert none_shown()
    assert "deputy is shut out" in page.bar.text()
    # A backup older than the deputy never opened with that pass phrase.
    assert "those made while the deputy had access still open" in page.bar.text()
    assert page.add_deputy.isVisible()
    assert databases(page.session) == ["cases-2.db"]
    assert actions(page.session)[:2] == ["data_key_changed", "deputy_dropped"]
    assert not opens(page.session, DEPUTY)
    assert opens(page.session, OWN)


def test_stopped_in_the_middle_nothing_has_changed(with_deputy: KeysPage) -> None:
    page = with_deputy
    before = page.session.desk.log_head()
    page.drop_deputy.click()
    dialog = shown(DropDeputyDialog)
    dialog.own.set_value(OWN)
    stop_at_the_first_step(dialog)
    dialog.primary.click()
    assert dialog.isVisible()
    assert "Stopped. Nothing has changed." in dialog.bar.text()
    assert dialog.primary.isEnabled()
    assert databases(page.session) == ["cases-1.db"]
    assert page.session.desk.log_head() == before
    assert opens(page.session, DEPUTY)
    dialog.cancel.click()
    assert none_shown()


def test_the_data_key_is_changed_alone(page: KeysPage) -> None:
    page.rotate.click()
    dialog = shown(RotateDialog)
    dialog.submit()
    dialog.own.set_value(OWN)
    dialog.primary.click()
    assert "data key is changed" in page.bar.text()
    assert databases(page.session) == ["cases-2.db"]
    assert actions(page.session)[0] == "data_key_changed"


def test_progress_is_told_in_words(page: KeysPage) -> None:
    page.rotate.click()
    dialog = shown(RotateDialog)
    dialog._stoppable = True
    dialog._set_busy(busy=True)
    dialog._show_step("copy", 40)
    assert dialog._doing.text() == "Copying the vault under a new key: 40 %"
    dialog._show_step("check", 0)
    assert dialog._doing.text() == "Checking the copy…"
    assert dialog.cancel.text() == "Stop"
    dialog.session.tasks.idle.emit()  # as after a mistake of the program
    assert dialog.cancel.text() == "Cancel"
    dialog._stoppable = False
    dialog._set_busy(busy=True)
    dialog.reject()
    assert dialog.isVisible()
    dialog._set_busy(busy=False)
    dialog.reject()


# --- a new sheet -----------------------------------------------------------------------------


def sheet_at_check(page: KeysPage, tmp_path: Path) -> NewSheetDialog:
    """A new sheet that was saved and is asked back from the paper."""
    page.new_sheet.click()
    dialog = shown(NewSheetDialog)
    dialog.own.set_value(OWN)
    dialog.primary.click()
    dialog.save_to(str(tmp_path / "sheet.pdf"))
    dialog.primary.click()
    return dialog


def test_a_new_sheet_is_in_force_only_after_it_was_read_back(
    page: KeysPage, tmp_path: Path
) -> None:
    page.new_sheet.click()
    dialog = shown(NewSheetDialog)
    dialog.primary.click()
    assert error_of(dialog.form, 0) == "Please fill this in."
    dialog.own.set_value("not the right words at all")
    dialog.primary.click()
    assert "not the pass phrase" in error_of(dialog.form, 0)
    dialog.own.set_value(OWN)
    dialog.primary.click()
    assert len(dialog.groups) == 13
    assert not dialog._image.pixmap().isNull()
    dialog.primary.click()
    assert "Print or save the sheet first" in dialog.bar.text()
    dialog.save_to(str(tmp_path / "sheet.pdf"))
    key = "-".join(dialog.groups)
    said = page.session.wiring.letters.read_text((tmp_path / "sheet.pdf").read_bytes())
    assert dialog.groups[0] in said
    dialog.primary.click()
    assert dialog.focusWidget() is dialog.typed[0]
    dialog.primary.click()
    assert error_of(dialog.check, 0) == "Please fill this in."
    first, second = dialog.asked
    dialog.typed[0].set_value("AAAAA")
    dialog.typed[1].set_value(dialog.groups[second - 1])
    dialog.primary.click()
    assert f"Group {first} " in error_of(dialog.check, 0)
    assert "recovery_key_made" not in actions(page.session)
    dialog.back.click()
    assert dialog.sheet.isVisible()
    dialog.primary.click()
    for number, field in zip(dialog.asked, dialog.typed, strict=True):
        field.set_value(dialog.groups[number - 1].lower())
    dialog.primary.click()
    assert none_shown()
    assert "new recovery sheet is in force" in page.bar.text()
    assert actions(page.session)[0] == "recovery_key_made"
    assert "last used or tried" in page.recovery.known.text()
    vault_of(page).keys.try_recovery_key(key)


def test_a_sheet_thought_better_of_changes_nothing(page: KeysPage, tmp_path: Path) -> None:
    before = page.session.desk.log_head(), vault_of(page).keys.ways()
    dialog = sheet_at_check(page, tmp_path)
    dialog.cancel.click()
    assert dialog.groups == ()
    assert (page.session.desk.log_head(), vault_of(page).keys.ways()) == before


def test_what_is_no_mistyped_group_is_said_in_the_bar(page: KeysPage, tmp_path: Path) -> None:
    dialog = sheet_at_check(page, tmp_path)
    dialog._mistyped(Problem(Code.VAULT_DISK_FULL))
    assert "full" in dialog.bar.text()
    dialog.reject()


def test_the_sheet_is_saved_where_one_chooses_and_printed_where_there_is_a_printer(
    page: KeysPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.new_sheet.click()
    dialog = shown(NewSheetDialog)
    dialog.own.set_value(OWN)
    dialog.primary.click()
    assert not dialog.print_button.isEnabled() or printing.has_printer()
    monkeypatch.setattr(saving, "ask_path", lambda *_: "")
    dialog.save_button.click()
    assert not dialog._on_paper
    monkeypatch.setattr(saving, "ask_path", lambda *_: str(tmp_path / "gone" / "sheet.pdf"))
    dialog.save_button.click()
    assert "sheet.pdf" in dialog.bar.text()
    assert not dialog._on_paper
    monkeypatch.setattr(printing, "ask_printer", lambda *_: None)
    dialog.print_sheet()
    dialog._printed(whole=False)
    assert "not printed" in dialog.bar.text()
    assert not dialog._on_paper
    dialog._printed(whole=True)
    assert dialog._on_paper
    dialog.reject()


def test_the_sheet_goes_to_the_printer(
    page: KeysPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    def to_file(*_: object) -> QPrinter:
        printer = printing.ready(QPrinter(QPrinter.PrinterMode.HighResolution))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return printer

    page.new_sheet.click()
    dialog = shown(NewSheetDialog)
    dialog.own.set_value(OWN)
    dialog.primary.click()
    monkeypatch.setattr(printing, "ask_printer", to_file)
    dialog.print_sheet()
    qtbot.waitUntil(lambda: dialog._on_paper)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()


# --- handing over ----------------------------------------------------------------------------


def wizard(page: KeysPage) -> HandOverDialog:
    page.hand_over.click()
    return shown(HandOverDialog)


def at_the_successor(page: KeysPage) -> HandOverDialog:
    dialog = wizard(page)
    dialog.primary.click()
    dialog.own.set_value(OWN)
    dialog.primary.click()
    dialog.new.first.set_value(SUCCESSOR)
    dialog.new.again.set_value(SUCCESSOR)
    return dialog


def test_the_office_goes_to_the_successor(with_deputy: KeysPage, tmp_path: Path) -> None:
    page, session = with_deputy, with_deputy.session
    session.do(Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.ERASE),)))
    dialog = wizard(page)
    assert " of " not in dialog.windowTitle()
    assert not dialog.back.isVisible()
    dialog.primary.click()
    assert "(1 of 3)" in dialog.windowTitle()
    dialog.primary.click()
    assert error_of(dialog.whom, 0) == "Please fill this in."
    dialog.own.set_value("not the right words at all")
    dialog.primary.click()
    assert "not the pass phrase" in error_of(dialog.whom, 0)
    dialog.own.set_value(OWN)
    dialog.primary.click()
    assert "(2 of 3)" in dialog.windowTitle()
    dialog.back.click()
    dialog.back.click()
    assert " of " not in dialog.windowTitle()
    dialog.primary.click()
    dialog.primary.click()
    dialog.primary.click()
    assert error_of(dialog.form, 0) == "Please fill this in."
    dialog.new.first.set_value(SUCCESSOR)
    dialog.new.again.set_value("something else that is long")
    dialog.primary.click()
    assert "differs" in error_of(dialog.form, 1)
    assert opens(session, OWN)
    dialog.new.again.set_value(SUCCESSOR)
    dialog.primary.click()
    assert "(3 of 3)" in dialog.windowTitle()
    assert dialog.own.value() == dialog.new.value() == ""
    assert not dialog.cancel.isVisible()
    assert actions(session)[:2] == ["data_key_changed", "office_handed_over"]
    assert opens(session, SUCCESSOR)
    assert opens(session, DEPUTY)
    assert not opens(session, OWN)
    assert databases(session) == ["cases-2.db"]
    # The window goes on with the very vault.
    assert len(session.desk.cases()) == 1
    assert session.desk.verify() == []
    dialog.primary.click()
    assert none_shown()
    assert "was not printed yet" in page.bar.text()


def test_the_book_is_saved_before_the_end_and_the_page_says_so(
    page: KeysPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.session.do(Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.ERASE),)))
    dialog = at_the_successor(page)
    dialog.primary.click()
    path = tmp_path / "book.pdf"
    monkeypatch.setattr(saving, "ask_path", lambda *_: str(path))
    dialog.book.save_button.click()
    said = page.session.wiring.letters.read_text(path.read_bytes())
    assert "Hand-over book" in said
    assert "見本 太郎" in said
    newest = page.session.desk.log(1)[0]
    assert newest.action == "exported"
    assert newest.reference.startswith("hand-over-book-")
    dialog.primary.click()
    assert page.bar.text() == "The office is handed over."


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_closed_before_the_change_nothing_has_happened(page: KeysPage, steps: int) -> None:
    before = page.session.desk.log_head(), vault_of(page).keys.ways(), databases(page.session)
    dialog = wizard(page)
    if steps:
        dialog.primary.click()
    if steps > 1:
        dialog.own.set_value(OWN)
        dialog.primary.click()
        dialog.new.first.set_value(SUCCESSOR)
    dialog.cancel.click()
    assert none_shown()
    assert "Nothing was handed over; nothing has changed." in page.bar.text()
    now = page.session.desk.log_head(), vault_of(page).keys.ways(), databases(page.session)
    assert now == before


def test_stopped_while_the_key_is_changed_the_predecessor_stays(page: KeysPage) -> None:
    dialog = at_the_successor(page)
    stop_at_the_first_step(dialog)
    dialog.primary.click()
    assert "Stopped. Nothing has changed." in dialog.bar.text()
    assert "(2 of 3)" in dialog.windowTitle()
    assert opens(page.session, OWN)
    assert not opens(page.session, SUCCESSOR)
    dialog.cancel.click()
    assert "Nothing was handed over" in page.bar.text()


def test_locked_in_the_middle_nothing_is_half_done(page: KeysPage) -> None:
    dialog = at_the_successor(page)
    # What the program does to every dialog when the vault is locked.
    dialog._stepped.connect(lambda *_: QDialog.reject(dialog))
    dialog.primary.click()
    assert opens(page.session, OWN)
    assert not opens(page.session, SUCCESSOR)
    assert databases(page.session) == ["cases-1.db"]


def test_the_predecessor_changed_the_pass_phrase_meanwhile(page: KeysPage) -> None:
    dialog = at_the_successor(page)
    vault_of(page).change_passphrase(OWN, DEPUTY)
    dialog.primary.click()
    assert "(1 of 3)" in dialog.windowTitle()
    assert "not the pass phrase" in error_of(dialog.whom, 0)
    dialog.primary.click()
    dialog.reject()


def test_a_weak_pass_phrase_of_the_successor_is_refused_at_its_field(page: KeysPage) -> None:
    dialog = at_the_successor(page)
    dialog.new.first.set_value("short")
    dialog.new.again.set_value("short")
    dialog.primary.click()
    assert "(2 of 3)" in dialog.windowTitle()
    assert "12 characters" in error_of(dialog.form, 0)
    dialog.reject()


def test_the_successor_goes_on_to_a_new_sheet(page: KeysPage) -> None:
    dialog = at_the_successor(page)
    dialog.primary.click()
    dialog.sheet_button.click()
    sheet = shown(NewSheetDialog)
    sheet.own.set_value(OWN)
    sheet.primary.click()
    assert "not the pass phrase" in error_of(sheet.form, 0)
    sheet.own.set_value(SUCCESSOR)
    sheet.primary.click()
    assert sheet.groups
    sheet.reject()


# --- the window never waits ------------------------------------------------------------------


@pytest.fixture
def threaded(wiring: Wiring, tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """A sitting whose work is done on a thread of its own."""
    tasks, folder = Tasks(), str(tmp_path / "threaded")
    made: list[tuple[OpenVault, Any]] = []

    def sit() -> tuple[OpenVault, Any]:
        vault, _ = wiring.vaults.create(folder, OWN)
        return vault, wiring.desk(vault)

    tasks.run(sit, made.append)
    qtbot.waitUntil(lambda: bool(made))
    vault, desk = made[0]
    session = Session(wiring, desk, tasks)
    session.vault, session.folder = vault, folder
    yield session
    session.end()
    tasks.run(desk.close)
    tasks.shutdown()


def test_the_window_lives_while_the_key_is_changed_and_can_stop_it(
    threaded: Session, qtbot: QtBot
) -> None:
    assert threaded.vault is not None
    dialog = RotateDialog(threaded, threaded.vault)
    dialog.show()
    dialog.own.set_value(OWN)
    reached, go_on = threading.Event(), threading.Event()
    honest = dialog._step

    def held_up(what: str, percent: int) -> None:
        reached.set()
        assert go_on.wait(_PATIENCE)
        honest(what, percent)

    dialog._step = held_up  # type: ignore[method-assign]
    try:
        dialog.primary.click()
        qtbot.waitUntil(reached.is_set)
        assert not dialog.primary.isEnabled()
        assert not dialog.steps.isEnabled()
        assert dialog.cancel.text() == "Stop"
        dialog.cancel.click()
        assert dialog._doing.text() == "Stopping…"
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: "Stopped" in dialog.bar.text())
    assert databases(threaded) == ["cases-1.db"]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_a_book_that_nobody_waits_for_is_not_made(threaded: Session, qtbot: QtBot) -> None:
    from casemgr.gui.kit import MessageBar

    assert threaded.vault is not None
    bar = MessageBar()
    qtbot.addWidget(bar)
    maker = BookMaker(threaded, threaded.vault, bar)
    held, go_on = threading.Event(), threading.Event()

    def wait_first(_: object) -> None:
        held.set()
        assert go_on.wait(_PATIENCE)

    threaded.ask(wait_first, lambda _: None)
    maker.show()
    maker.save_button.click()
    try:
        qtbot.waitUntil(held.is_set)
        assert maker.stop_button.isVisible()
        assert not maker.save_button.isEnabled()
        with qtbot.waitSignal(maker.destroyed):
            maker.deleteLater()
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: not threaded.tasks.busy)
    assert bar.text() == ""


# --- the book --------------------------------------------------------------------------------


def maker_of(page: KeysPage) -> BookMaker:
    assert page.book is not None
    return page.book


def test_the_book_is_made_in_either_language_at_any_time(
    page: KeysPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker, path = maker_of(page), tmp_path / "book.pdf"
    monkeypatch.setattr(saving, "ask_path", lambda *_: str(path))
    maker.language.set_value("ja")
    maker.save_button.setFocus()
    maker.save_button.click()
    assert page.focusWidget() is maker.save_button
    assert "業務引継書" in page.session.wiring.letters.read_text(path.read_bytes())
    assert "Outside the vault it is not encrypted" in page.bar.text()


def test_without_a_printer_saving_is_offered(
    page: KeysPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    maker_of(page).print_button.click()
    assert "No printer is set up" in page.bar.text()


def test_reading_the_book_can_be_stopped(page: KeysPage) -> None:
    page.session.do(Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.ERASE),)))
    maker = maker_of(page)
    maker._show_step(3, 9)
    assert (maker._progress.value(), maker._progress.maximum()) == (3, 9)
    # As somebody who presses the button at once.
    maker._stop = type("Stopped", (threading.Event,), {"is_set": lambda _: True})()
    maker.save_button.click()
    assert "Stopped. No book was made." in page.bar.text()
    assert maker.save_button.isEnabled()


def test_what_keeps_the_book_from_being_made_is_said(
    page: KeysPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise Problem(Code.VAULT_DAMAGED, part="events")

    monkeypatch.setattr(page.session.desk, "rows", damaged)
    page.session.do(Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.ERASE),)))
    maker_of(page).save_button.click()
    assert "damaged" in page.bar.text()
    assert maker_of(page).save_button.isEnabled()


def test_after_a_mistake_of_the_program_the_book_can_be_made_again(page: KeysPage) -> None:
    maker = maker_of(page)
    maker._set_busy(busy=True)
    page.session.tasks.idle.emit()
    assert maker.save_button.isEnabled()


# --- the reminder ----------------------------------------------------------------------------


class Later:
    """A clock that has gone on."""

    def __init__(self, by: timedelta) -> None:
        self._by = by

    def now(self) -> datetime:
        return datetime.now(UTC) + self._by


def wait(session: Session, by: timedelta) -> None:
    session.wiring = replace(session.wiring, clock=Later(by))


def test_after_a_year_the_first_page_asks_for_a_trial(
    with_deputy: KeysPage, window: MainWindow
) -> None:
    session, cases = window.session, window.case_list
    reminder.remind(cases)
    assert cases.bar.text() == ""
    wait(session, drills.EVERY + timedelta(days=1))
    reminder.remind(cases)
    assert "It was never tried" in cases.bar.text()
    cases.bar._act()
    assert isinstance(window.page, KeysPage)
    assert window.page.hint.property("tone") == "waiting"
    vault_of(with_deputy).keys.try_deputy(DEPUTY)
    with_deputy.refresh()
    assert "It was last shown" in with_deputy.hint.text()


def test_another_message_is_not_written_over(with_deputy: KeysPage, window: MainWindow) -> None:
    wait(window.session, 2 * drills.EVERY)
    window.case_list.bar.show_text("The last backup failed.", "late")
    reminder.remind(window.case_list)
    assert window.case_list.bar.text() == "The last backup failed."


def test_without_a_deputy_the_first_page_says_nothing(window: MainWindow) -> None:
    wait(window.session, 3 * drills.EVERY)
    reminder.remind(window.case_list)
    assert window.case_list.bar.text() == ""


def test_after_the_recovery_key_a_new_sheet_is_proposed(
    wiring: Wiring, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = str(tmp_path / "found")
    made, key = wiring.vaults.create(folder, OWN)
    made.close()
    vault = wiring.vaults.open_with_recovery_key(folder, key)
    session = Session(wiring, wiring.desk(vault), SyncTasks())
    session.vault, session.folder = vault, folder
    try:
        window = MainWindow(session, preferences)
        qtbot.addWidget(window)
        window.show()
        reminder.remind(window.case_list)
        assert "opened with the recovery key" in window.case_list.bar.text()
        window.case_list.bar._act()
        assert isinstance(window.page, KeysPage)
    finally:
        session.end()
        vault.close()
