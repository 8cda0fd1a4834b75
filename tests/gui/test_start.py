"""From the first start to an open vault, with real vaults on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from casemgr.gui.main_window import MainWindow
from casemgr.gui.preferences import documents_folder
from casemgr.gui.program import Program
from casemgr.gui.start.suggestion import suggest
from casemgr.gui.start.window import StartWindow
from casemgr.gui.tasks import SyncTasks, Tasks
from casemgr.storage.keys import KEY_BYTES
from casemgr.storage.recovery_key import groups as key_groups
from casemgr.storage.recovery_key import write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
PASSPHRASE = "four unlikely words together"


@pytest.fixture
def program(wiring: Wiring, preferences: Preferences, qtbot: QtBot) -> Iterator[Program]:
    running = Program(wiring, SyncTasks(), preferences)
    yield running
    running.leave()
    if running.window is not None:
        running.window.close()
        running.window.deleteLater()


def start_window(program: Program) -> StartWindow:
    assert isinstance(program.window, StartWindow)
    return program.window


def make_vault(program: Program, folder: Path, key_file: Path) -> str:
    """Go through making a vault up to the company's page; give the recovery key."""
    window = start_window(program)
    window.welcome.choices["create"].click()
    page = window.create_page
    page.folder.set_value(str(folder))
    page.passphrase.first.set_value(PASSPHRASE)
    page.passphrase.again.set_value(PASSPHRASE)
    page.primary.click()
    recovery = window.recovery
    assert window.pages.currentWidget() is recovery
    key = "-".join(recovery.groups)
    recovery.save_to(str(key_file))
    recovery.primary.click()
    for number, field in zip(recovery.asked, recovery.typed, strict=True):
        field.set_value(recovery.groups[number].lower())
    recovery.primary.click()
    assert window.pages.currentWidget() is window.company
    return key


def test_a_vault_is_made_and_locked_and_opened_again(program: Program, tmp_path: Path) -> None:
    program.begin()
    make_vault(program, tmp_path / "vault", tmp_path / "key.pdf")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    company = start_window(program).company
    assert company.fields is not None
    company.fields.field("postal_code").set_value("1500000")
    company.primary.click()
    assert "Still missing: Address, Representative." in company.bar.text()
    company.bar._act()
    assert isinstance(program.window, MainWindow)
    assert program.window.session.desk.particulars().postal_code == "150-0000"
    program.lock()
    unlock = start_window(program).unlock
    assert start_window(program).pages.currentWidget() is unlock
    assert unlock.folder.value() == str(tmp_path / "vault")
    unlock.passphrase.set_value("not it")
    unlock.submit()
    row = next(r for r in unlock.form._rows if r.name == "passphrase")
    assert "not the pass phrase" in row.error.text()
    unlock.passphrase.set_value(PASSPHRASE)
    unlock.submit()
    assert isinstance(program.window, MainWindow)


def test_what_letters_need_of_the_company_is_judged_and_asked_for(
    program: Program, tmp_path: Path
) -> None:
    program.begin()
    make_vault(program, tmp_path / "vault", tmp_path / "key.pdf")
    company = start_window(program).company
    assert company.fields is not None
    assert company.fields.field("company").value() == "GMO OMAKASE株式会社"
    fields = company.fields
    fields.field("postal_code").set_value("99")
    company.primary.click()
    errors = {r.name: r.error.text() for r in fields.form._rows}
    assert "150-0031" in errors["postal_code"]
    fields.field("postal_code").set_value("１５０００３１")
    for name in ("address", "representative"):
        fields.field(name).set_value("架空")
    company.primary.click()
    assert isinstance(program.window, MainWindow)
    assert program.window.case_list.reminder.isHidden()


def test_enter_goes_on_from_the_pass_phrase(program: Program, tmp_path: Path) -> None:
    program.begin()
    window = start_window(program)
    window.show_page(window.create_page)
    page = window.create_page
    page.folder.set_value(str(tmp_path / "vault"))
    page.passphrase.first.set_value(PASSPHRASE)
    page.passphrase.first.returnPressed.emit()
    assert window.focusWidget() is page.passphrase.again
    page.passphrase.again.set_value(PASSPHRASE)
    page.passphrase.again.returnPressed.emit()
    assert window.pages.currentWidget() is window.recovery


def test_the_sheet_is_proposed_among_the_documents(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return "", ""

    monkeypatch.setattr("casemgr.gui.start.recovery.QFileDialog.getSaveFileName", ask)
    program.begin()
    recovery = start_window(program).recovery
    recovery.save_sheet()
    assert asked[0].startswith(documents_folder() + "/")


def test_the_sheet_must_be_on_paper_and_read_back(program: Program, tmp_path: Path) -> None:
    program.begin()
    window = start_window(program)
    window.show_page(window.create_page)
    page = window.create_page
    page.folder.set_value(str(tmp_path / "vault"))
    page.passphrase.suggest()
    page.submit()
    recovery = window.recovery
    recovery.submit()
    assert "Print or save the sheet first" in recovery.bar.text()
    recovery.save_to(str(tmp_path / "key.pdf"))
    recovery.submit()
    for field in recovery.typed:
        field.set_value("UUUUU")  # no group of any key, while "00000" is one, in its first place
    recovery.submit()
    assert window.pages.currentWidget() is recovery
    assert "not what stands on the sheet" in recovery.rows[0].error.text()
    # A group that is written correctly, and is of another sheet.
    number = recovery.asked[1]
    recovery.typed[0].set_value(recovery.groups[recovery.asked[0]])
    wrong = key_groups(write(bytearray(KEY_BYTES)))[number]
    recovery.typed[1].set_value(wrong)
    recovery.submit()
    assert window.pages.currentWidget() is recovery
    assert recovery.rows[0].error.text() == ""
    assert "not what stands on the sheet" in recovery.rows[1].error.text()
    recovery._show_sheet()
    assert recovery.sheet.isVisibleTo(recovery)


def test_what_is_wrong_is_said_where_it_is(program: Program, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    program.begin()
    page = start_window(program).create_page
    errors = {r.name: r.error for r in page.form._rows}
    page.folder.set_value(str(tmp_path / "full"))
    page.passphrase.first.set_value("aaaaaaaaaaaaaaaa")
    page.passphrase.again.set_value("aaaaaaaaaaaaaaab")
    page.submit()
    assert "differs" in errors["passphrase_again"].text()
    page.passphrase.again.set_value("aaaaaaaaaaaaaaaa")
    page.submit()
    assert "too easy to guess" in errors["passphrase"].text()
    page.passphrase.suggest()
    page.submit()
    assert "already something in" in errors["folder"].text()
    assert page.primary.isEnabled()


def test_the_recovery_key_sets_a_new_pass_phrase(program: Program, tmp_path: Path) -> None:
    program.begin()
    key = make_vault(program, tmp_path / "vault", tmp_path / "key.pdf")
    start_window(program).company.later.click()
    program.lock()
    window = start_window(program)
    window.unlock.recover.emit(window.unlock.folder.value())
    page = window.recover
    page.key.set_value(key[:-1] + ("A" if key[-1] != "A" else "B"))
    for field in (page.passphrase.first, page.passphrase.again):
        field.set_value("another four unlikely words")
    page.submit()
    row = next(r for r in page.form._rows if r.name == "recovery")
    assert "Group 13" in row.error.text()
    page.key.set_value(key.replace("-", " ").lower())
    page.submit()
    assert isinstance(program.window, MainWindow)
    program.lock()
    unlock = start_window(program).unlock
    unlock.passphrase.set_value("another four unlikely words")
    unlock.submit()
    assert isinstance(program.window, MainWindow)


@pytest.mark.usefixtures("no_flashes")
def test_the_sample_vault_says_so(program: Program, tmp_path: Path) -> None:
    program.begin()
    window = start_window(program)
    window.welcome.choices["sample"].click()
    window.sample.folder.set_value(str(tmp_path / "sample"))
    window.sample.submit()
    assert isinstance(program.window, MainWindow), window.sample.bar.text()
    assert program.window.session.desk.sample


def test_the_vault_of_last_time_is_offered(program: Program, tmp_path: Path) -> None:
    program.begin()
    make_vault(program, tmp_path / "vault", tmp_path / "key.pdf")
    start_window(program).company.later.click()
    program.leave()
    program.begin()
    window = start_window(program)
    window.welcome.choices["recent"].click()
    assert window.unlock.folder.value() == str(tmp_path / "vault")


def test_strength_is_shown_while_typing(program: Program, qtbot: QtBot) -> None:
    program.begin()
    field = start_window(program).create_page.passphrase
    qtbot.keyClicks(field.first, "aaaa")
    qtbot.waitUntil(lambda: field.words.text() == "Too easy to guess")
    field.suggest()
    qtbot.waitUntil(lambda: field.words.text() == "Strong")
    assert field.first.echoMode() is QLineEdit.EchoMode.Normal


def test_suggestions_differ() -> None:
    assert len({suggest() for _ in range(50)}) == 50


def test_another_language_is_spoken_at_once(program: Program) -> None:
    from casemgr.domain.text import Language
    from casemgr.gui import i18n

    program.begin()
    try:
        start_window(program).language.set_value("ja")
        assert i18n.current() is Language.JA
        assert start_window(program).language.value() == "ja"
    finally:
        start_window(program).language.set_value("en")


def test_esc_goes_back(program: Program, qtbot: QtBot) -> None:
    program.begin()
    window = start_window(program)
    window.welcome.choices["open"].click()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.unlock.back.isVisible())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.welcome


@pytest.mark.parametrize("made", [True, False], ids=["made", "being made"])
def test_leaving_in_the_middle_locks_the_vault(
    wiring: Wiring, preferences: Preferences, qtbot: QtBot, tmp_path: Path, made: bool
) -> None:
    """As when the system ends the program: no window is closed then."""
    tasks = Tasks()
    program = Program(wiring, tasks, preferences)
    program.begin()
    window = start_window(program)
    page = window.create_page
    page.folder.set_value(str(tmp_path / "vault"))
    page.passphrase.suggest()
    phrase = page.passphrase.value()
    page.submit()
    if made:
        qtbot.waitUntil(lambda: window.pages.currentWidget() is window.recovery)
    program.leave()
    tasks.shutdown()
    wiring.vaults.open(str(tmp_path / "vault"), phrase).close()
    program.vanish()


def test_locking_forgets_what_was_in_letters(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.begin()
    make_vault(program, tmp_path / "vault", tmp_path / "key.pdf")
    company = start_window(program).company
    company.later.click()
    letters, vault, done = program._wiring.letters, program._opened, []
    assert vault is not None
    close = vault.desk.close
    monkeypatch.setattr(type(vault.desk), "close", lambda _: (close(), done.append("closed")))
    monkeypatch.setattr(type(letters), "forget", lambda _: done.append("forgotten"))
    program.lock()
    assert done == ["closed", "forgotten"]


def test_closing_in_the_middle_locks_the_vault(
    wiring: Wiring, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    """With the real worker: closing must not leave the vault open behind the window."""
    tasks = Tasks()
    program = Program(wiring, tasks, preferences)
    program.begin()
    window = start_window(program)
    page = window.create_page
    page.folder.set_value(str(tmp_path / "vault"))
    page.passphrase.suggest()
    phrase = page.passphrase.value()
    page.submit()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.recovery)
    window.close()
    tasks.shutdown()
    wiring.vaults.open(str(tmp_path / "vault"), phrase).close()
    window.deleteLater()


def test_enter_in_the_folder_opens_the_vault(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.begin()
    make_vault(program, tmp_path / "vault", tmp_path / "key.pdf")
    start_window(program).company.later.click()
    program.lock()
    unlock = start_window(program).unlock
    qtbot.keyClick(unlock.folder.line, Qt.Key.Key_Return)
    assert "Please fill this in." in [r.error.text() for r in unlock.form._rows]
    unlock.passphrase.set_value(PASSPHRASE)
    qtbot.keyClick(unlock.folder.line, Qt.Key.Key_Return)
    assert isinstance(program.window, MainWindow)
