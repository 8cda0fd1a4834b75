"""Backups in the window: making, reminding, restoring, and the one made before locking."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.gui.kit import LinkButton
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.backups import BackupsCard, close_with_backup, remind, reminder
from casemgr.gui.places.closing_backup import ClosingBackup
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.places.settings import SettingsPage
from casemgr.gui.program import Program
from casemgr.gui.session import Session
from casemgr.gui.start.base import Opened
from casemgr.gui.start.window import StartWindow
from casemgr.gui.tasks import Tasks
from casemgr.services.backups import BackupState, Loss
from casemgr.services.commands import NewItem, Note, Receive
from casemgr.storage import backup, whereabouts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.services.ports import OpenVault
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
PHRASE = "four unlikely words together"
_PATIENCE = 30.0
"""Seconds until a test gives up; passing takes none of them."""


@pytest.fixture
def window(vault_session: Session, preferences: Preferences, qtbot: QtBot) -> MainWindow:
    made = MainWindow(vault_session, preferences)
    qtbot.addWidget(made)
    made.show()
    made.go("settings")
    return made


@pytest.fixture
def card(window: MainWindow) -> BackupsCard:
    assert isinstance(window.page, SettingsPage)
    return window.page.backups


@pytest.fixture
def safe(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def vault_of(session: Session) -> OpenVault:
    assert session.vault is not None
    return session.vault


def take_in(session: Session) -> str:
    done: list[str] = []
    command = Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.ERASE),))
    session.do(command, lambda d: done.append(d.number))
    return done[0]


# --- the card --------------------------------------------------------------------------------


def test_one_click_makes_a_backup_and_asks_for_the_folder_only_once(
    window: MainWindow, card: BackupsCard, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "No backup has been made yet" in card.said.text()
    assert "No folder is chosen" in card.folder.text()
    assert not card.forget_button.isVisible()
    choose(monkeypatch, "")
    card.make_button.click()  # thought better of it
    assert list(safe.iterdir()) == []
    choose(monkeypatch, safe)
    card.make_button.click()
    (made,) = safe.iterdir()
    assert str(made) in window.page.bar.text()
    assert "checked" in window.page.bar.text()
    assert card.said.text().startswith("Last backup: ")
    assert "Nothing has changed since" in card.said.text()
    assert str(safe) in card.folder.text()
    choose(monkeypatch, "nowhere")
    take_in(window.session)
    window.go("settings")
    assert "has changed since" in card.said.text()
    card.make_button.click()
    assert len(list(safe.iterdir())) == 2
    window.go("log")
    assert window.pages["log"].model.index(0, 2).data() == "Backup made"  # type: ignore[attr-defined]


def test_progress_is_told_in_words(card: BackupsCard) -> None:
    card._show_step("copy", 40)
    assert card.said.text() == "Copying the vault: 40 %"
    card._show_step("check", 0)
    assert card.said.text() == "Checking the copy…"


def test_a_folder_is_chosen_and_forgotten(
    window: MainWindow, card: BackupsCard, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    card.choose_button.click()
    choose(monkeypatch, safe)
    card.choose_button.click()
    assert str(safe) in card.folder.text()
    card.forget_button.click()
    assert "No folder is chosen" in card.folder.text()
    assert "no longer made automatically" in window.page.bar.text()
    window.page.bar.findChild(LinkButton).click()  # type: ignore[union-attr]
    assert str(safe) in card.folder.text()
    assert window.page.bar.text() == ""
    card.forget_button.click()
    card.set_folder(str(safe / "gone"))
    assert "Is a drive not connected?" in window.page.bar.text()
    window.go("log")
    assert window.pages["log"].model.index(0, 3).data() == "Folder for backups"  # type: ignore[attr-defined]


def test_backups_that_a_broken_disk_would_take_too_are_told_of(
    window: MainWindow, card: BackupsCard, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not card.together.isVisible()
    card.set_folder(str(safe))
    assert card.together.isVisible()
    assert "same disk as the vault: a broken disk takes both" in card.together.text()
    monkeypatch.setattr(whereabouts, "same_disk", lambda *_: False)
    window.go("log")
    window.go("settings")
    assert not card.together.isVisible()
    monkeypatch.undo()
    card.set_folder("")
    assert not card.together.isVisible()


def test_a_failure_is_explained_and_remembered(
    window: MainWindow, card: BackupsCard, safe: Path
) -> None:
    card.set_folder(str(safe))
    safe.rmdir()
    card.make_button.click()
    assert "There is no folder" in window.page.bar.text()
    assert "The last backup failed. There is no folder" in card.said.text()
    assert card.make_button.isEnabled()


def test_without_a_vault_there_is_nothing_to_press(
    vault_session: Session, preferences: Preferences, qtbot: QtBot
) -> None:
    vault_session.vault = None
    page = SettingsPage(vault_session, preferences)
    qtbot.addWidget(page)
    page.refresh()
    assert not page.backups.make_button.isEnabled()
    for call in (page.backups.make, page.backups.restore):
        call()
    page.backups.set_folder("")
    remind(page)
    assert page.bar.text() == ""


def test_a_converted_vault_is_told_with_the_place_of_the_old_one(
    vault_session: Session,
    preferences: Preferences,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = SettingsPage(vault_session, preferences)
    qtbot.addWidget(page)
    assert vault_session.vault is not None
    monkeypatch.setattr(vault_session.vault, "upgraded", "/there/casemgr-2026-1")
    remind(page)
    assert "has been converted" in page.bar.text()
    assert "/there/casemgr-2026-1" in page.bar.text()


def test_a_mistake_of_the_program_leaves_the_buttons(card: BackupsCard) -> None:
    card._set_working(True)
    assert not card.make_button.isEnabled()
    card._page.session.tasks.idle.emit()
    assert card.make_button.isEnabled()


# --- the reminder ----------------------------------------------------------------------------


def state(**changes: object) -> BackupState:
    well = {"folder": "/media/stick", "last": None, "changed": True, "overdue": False, "failed": ""}
    return BackupState(**(well | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"overdue": True}, "No backup of this vault"),
        (
            {"overdue": True, "last": datetime.fromisoformat("2026-11-01T00:15:00+00:00")},
            "old: 1 Nov 2026, 09:15",
        ),
        (
            {
                "overdue": True,
                "missing": True,
                "last": datetime.fromisoformat("2026-11-01T00:15:00+00:00"),
            },
            "of 1 Nov 2026, 09:15, is not in /media/stick",
        ),
        ({"failed": "vault_missing"}, "/media/stick"),
        ({"failed": "place_inside"}, "/media/stick lies in a vault"),
        ({"failed": "not_a_folder"}, "/media/stick is a file"),
        ({"failed": "vault_disk_full"}, "full"),
        ({"failed": "vault_damaged"}, "check it under “Log”"),
        ({"failed": "cannot_write"}, "Nothing could be written to /media/stick"),
    ],
)
def test_what_the_reminder_says(changes: dict[str, object], words: str) -> None:
    said = reminder(state(**changes))
    assert words in said
    assert bool(said) is bool(words)


def test_the_list_reminds_and_leads_to_the_settings(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.case_list
    window.go("cases")
    remind(page)
    assert page.bar.text() == ""  # a new vault needs none
    vault = vault_of(window.session)
    monkeypatch.setattr(vault.backups, "state", lambda: state(overdue=True))
    remind(page)
    assert "No backup of this vault" in page.bar.text()
    page.bar._action.click()
    assert window.page.key == "settings"
    window.go("cases")
    page.bar.show_text("Something else")
    remind(page)
    assert page.bar.text() == "Something else"


def test_a_week_later_it_is_overdue(
    window: MainWindow, card: BackupsCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(window.session)
    now = window.session.wiring.clock.now() + timedelta(days=8)
    monkeypatch.setattr(type(window.session.wiring.clock), "now", lambda _: now)
    window.go("settings")
    assert card.said.property("tone") == "late"
    remind(window.case_list)
    assert "No backup of this vault has been made" in window.case_list.bar.text()


# --- before locking --------------------------------------------------------------------------


def test_locking_backs_up_what_has_changed(wiring: Wiring, tmp_path: Path, safe: Path) -> None:
    folder = str(tmp_path / "v")
    vault, _ = wiring.vaults.create(folder, PHRASE)
    vault.backups.set_folder(str(safe))
    close_with_backup(vault, wiring.desk(vault))
    assert len(list(safe.iterdir())) == 1
    for _ in range(2):
        vault = wiring.vaults.open(folder, PHRASE)
        desk = wiring.desk(vault)
        desk.write_log("vault_opened")
        close_with_backup(vault, desk)
    assert len(list(safe.iterdir())) == 1


def test_a_backup_that_fails_keeps_nobody_from_locking(
    wiring: Wiring, tmp_path: Path, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(tmp_path / "v")
    vault, _ = wiring.vaults.create(folder, PHRASE)
    vault.backups.set_folder(str(safe))
    safe.rmdir()
    close_with_backup(vault, wiring.desk(vault))
    vault = wiring.vaults.open(folder, PHRASE)
    assert vault.backups.state().failed == "vault_missing"

    def mistake(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(vault.backups, "make_if_changed", mistake)
    with pytest.raises(ValueError):  # noqa: PT011 - any mistake of the program
        close_with_backup(vault, wiring.desk(vault))
    wiring.vaults.open(folder, PHRASE).close()  # it was locked all the same


def test_the_program_backs_up_when_it_locks_and_reminds_when_it_opens(
    wiring: Wiring, preferences: Preferences, tmp_path: Path, safe: Path, qtbot: QtBot
) -> None:
    tasks = Tasks()
    program = Program(wiring, tasks, preferences)
    folder = str(tmp_path / "v")
    opened: list[Opened] = []

    def sit() -> Opened:
        vault, _ = wiring.vaults.create(folder, PHRASE)
        vault.backups.set_folder(str(safe))
        return Opened(vault, wiring.desk(vault), folder)

    def again() -> Opened:
        vault = wiring.vaults.open(folder, PHRASE)
        desk = wiring.desk(vault)
        desk.write_log("exported", "cases.csv")
        return Opened(vault, desk, folder)

    try:
        tasks.run(sit, opened.append)
        qtbot.waitUntil(lambda: len(opened) == 1)
        program._open(opened[0])
        program.lock()
        qtbot.waitUntil(lambda: not tasks.busy)
        (made,) = safe.iterdir()
        made.rename(safe.parent / made.name)
        safe.rmdir()
        tasks.run(again, opened.append)
        qtbot.waitUntil(lambda: len(opened) == 2)
        program._open(opened[1])
        program.lock()  # fails, silently
        tasks.run(again, opened.append)
        qtbot.waitUntil(lambda: len(opened) == 3)
        program._open(opened[2])
        assert isinstance(program.window, MainWindow)
        bar = program.window.case_list.bar
        qtbot.waitUntil(lambda: "The last backup failed" in bar.text())
    finally:
        program.leave()
        tasks.shutdown()
        program.vanish()


def test_the_window_does_not_wait_for_a_backup(
    wiring: Wiring, preferences: Preferences, tmp_path: Path, safe: Path, qtbot: QtBot
) -> None:
    """The worker is held up in the middle; the window goes on and can even be closed."""
    tasks = Tasks()
    go_on = threading.Event()
    opened: list[Session] = []
    folder = str(tmp_path / "v")

    def sit() -> Opened:
        vault, _ = wiring.vaults.create(folder, PHRASE)
        vault.backups.set_folder(str(safe))
        return Opened(vault, wiring.desk(vault), folder)

    def seated(made: Opened) -> None:
        session = Session(wiring, made.desk, tasks)
        session.vault, session.folder = made.vault, folder
        opened.append(session)

    try:
        tasks.run(sit, seated)
        qtbot.waitUntil(lambda: bool(opened))
        page = SettingsPage(opened[0], preferences)
        page.show()
        page.refresh()
        qtbot.waitUntil(page.backups.make_button.isEnabled)
        honest = page.backups._step

        def held_up(what: str, percent: int) -> None:
            honest(what, percent)
            if what == "check":
                assert go_on.wait(_PATIENCE)

        page.backups._step = held_up  # type: ignore[method-assign]
        page.backups.make_button.click()  # did it wait for the worker, nothing would let that go on
        assert not page.backups.make_button.isEnabled()
        qtbot.waitUntil(lambda: page.backups.said.text() == "Checking the copy…")
        assert tasks.busy
        with qtbot.waitSignal(page.destroyed):
            page.deleteLater()  # gone before the answer comes
        assert tasks.busy
        go_on.set()
        qtbot.waitUntil(lambda: not tasks.busy)
        assert len(list(safe.iterdir())) == 1
    finally:
        go_on.set()
        if opened:
            opened[0].end()
            tasks.run(opened[0].desk.close)
        tasks.shutdown()


# --- restoring -------------------------------------------------------------------------------


@pytest.fixture
def dialog(window: MainWindow, card: BackupsCard, safe: Path) -> RestoreDialog:
    session = window.session
    number = take_in(session)
    card.set_folder(str(safe))
    card.make_button.click()
    session.do(Note(case=number, text="その後の出来事"))
    take_in(session)
    made = RestoreDialog(session, str(safe), window)
    made.show()
    return made


def test_what_would_be_lost_is_said_first(dialog: RestoreDialog) -> None:
    words = dialog.preview.text()
    year = dialog.session.desk.today().year
    assert "In the backup: cases 1, letters 0" in words
    assert "Would be lost: 2 event" in words
    assert f"R{year}-0001, R{year}-0002" in words
    assert f"Not in the backup at all: R{year}-0002" in words
    assert dialog.primary.isEnabled()


def test_a_backup_is_restored_beside_the_open_vault(
    dialog: RestoreDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    into = Path(dialog.into.value())
    assert into.parent == tmp_path
    dialog.primary.click()
    assert str(into) in dialog.bar.text()
    assert "has not changed" in dialog.bar.text()
    assert not dialog.primary.isVisible()
    assert not dialog.form.isVisible()  # it would be squeezed by what is said
    restored = dialog.session.wiring.vaults.open(str(into), PHRASE)
    with restored.begin() as uow:
        assert len(uow.case_ids()) == 1
    restored.close()
    assert len(dialog.session.desk.cases()) == 2
    with qtbot.waitSignal(dialog.destroyed):
        dialog.cancel.click()


def test_nothing_is_written_over(dialog: RestoreDialog) -> None:
    dialog.into.set_value(dialog.session.folder)
    dialog.primary.click()
    assert "There is already something" in dialog.form._rows[1].error.text()
    dialog.into.set_value("")
    dialog.primary.click()
    assert dialog.primary.isVisible()


def test_a_damaged_backup_is_told_from_a_damaged_vault(
    dialog: RestoreDialog, safe: Path, tmp_path: Path
) -> None:
    (made,) = safe.iterdir()
    content = bytearray((made / "cases-1.db").read_bytes())
    content[9000] ^= 1
    (made / "cases-1.db").write_bytes(content)
    dialog.primary.click()
    assert "This backup is damaged" in dialog.bar.text()
    dialog.look(str(safe))
    assert "This backup is damaged" in dialog.preview.text()
    assert not dialog.primary.isEnabled()
    assert not Path(dialog.into.value()).exists()


def test_where_there_is_none(
    dialog: RestoreDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    dialog.elsewhere.click()
    assert dialog.primary.isEnabled()
    choose(monkeypatch, tmp_path)
    dialog.elsewhere.click()
    assert f"no backup of this vault in {tmp_path}" in dialog.preview.text()
    assert not dialog.primary.isEnabled()
    dialog.submit()
    dialog.look(str(tmp_path / "gone"))
    assert "There is no folder" in dialog.bar.text()
    dialog.look("")
    assert "Choose the folder" in dialog.preview.text()


def test_while_restoring_the_dialog_stays(dialog: RestoreDialog, qtbot: QtBot) -> None:
    dialog._set_busy(True)
    dialog._show_step("copy", 7)
    assert "7 %" in dialog.bar.text()
    dialog._show_step("check", 0)
    assert "Checking the restored vault" in dialog.bar.text()
    dialog.reject()
    assert dialog.isVisible()
    dialog.session.tasks.idle.emit()
    assert dialog.bar.text() == ""
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_a_full_disk_is_said_in_the_bar(dialog: RestoreDialog) -> None:
    dialog._refused(Problem(Code.VAULT_DISK_FULL))
    assert "full" in dialog.bar.text()


def test_only_the_newest_question_counts(
    dialog: RestoreDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(dialog.session, "ask", lambda *parts: asked.append(parts))
    before = dialog.preview.text()
    dialog._compare()
    dialog._compare()
    (_, first, first_failed), (_, second, _) = asked  # type: ignore[misc]
    vault = vault_of(dialog.session)
    loss = vault.backups.compare(dialog.backup.value())
    first(loss)
    first_failed(Problem(Code.VAULT_DAMAGED, part="database"))
    assert "Comparing" in dialog.preview.text()
    second(loss)
    assert dialog.preview.text() == before


def test_long_lists_and_separate_ways(dialog: RestoreDialog) -> None:
    vault = vault_of(dialog.session)
    backup = vault.backups.compare(dialog.backup.value()).backup
    cases = tuple(f"R2026-{n:04d}" for n in range(1, 16))
    loss = Loss(backup, None, 0, 0, 30, 15, cases, cases[:1], 4, 2)
    words = dialog._words(loss)
    assert "R2026-0012 and 3 more" in words
    assert "Not in the backup: 4 issued letter" in words
    assert "separate ways" in words
    quiet = dialog._words(Loss(backup, None, 0, 0, 0, 0, (), (), 0, 0))
    assert "Nothing that happened to a case" in quiet


def test_the_card_opens_the_dialog(card: BackupsCard, safe: Path, qtbot: QtBot) -> None:
    card.set_folder(str(safe))
    card.restore_button.click()
    (found,) = card.findChildren(RestoreDialog)
    assert "no backup of this vault" in found.preview.text()
    with qtbot.waitSignal(found.destroyed):
        found.reject()


# --- stopping --------------------------------------------------------------------------------


def test_a_running_backup_is_stopped_with_its_button(
    card: BackupsCard,
    window: MainWindow,
    safe: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The button is pressed while the copy is being checked."""
    choose(monkeypatch, safe)
    session = window.session
    card.set_folder(str(safe))
    take_in(session)
    seen: list[tuple[bool, bool]] = []
    show = card._show_step

    def press(what: str, percent: int) -> None:
        show(what, percent)
        if what == "check":
            seen.append((card.stop_button.isHidden(), card.make_button.isHidden()))
            card.stop_button.click()

    card._stepped.disconnect(card._show_step)
    card._stepped.connect(press)
    # As if it took longer: the same step is told again until somebody stops.
    vault = vault_of(session)
    monkeypatch.setattr("casemgr.storage.backup._prove", lambda *args: [args[-1].say("check", 0)])
    card.make()
    assert seen
    assert seen[0] == (False, True)
    assert window.page.bar.text() == (
        "The backup was stopped. Nothing is left of it; earlier backups are as they were."
    )
    assert list(safe.iterdir()) == []
    assert not card.make_button.isHidden()
    assert card.stop_button.isHidden()
    assert vault.backups.state().failed == ""
    assert session.desk.log(1)[0].action == "backup_stopped"
    monkeypatch.undo()
    card._stepped.disconnect(press)
    card._stepped.connect(card._show_step)
    card.make()
    assert len(list(safe.iterdir())) == 1


def test_after_a_backup_the_focus_is_on_its_button_again(
    card: BackupsCard, window: MainWindow, safe: Path
) -> None:
    card.set_folder(str(safe))
    take_in(window.session)
    seen: list[bool] = []
    card._stepped.connect(lambda *_: seen.append(card.stop_button.hasFocus()))
    card.make_button.setFocus()
    card.make_button.click()
    assert set(seen) == {True}
    assert card.make_button.hasFocus()


def test_locking_waits_for_no_backup_that_is_being_made(
    card: BackupsCard, window: MainWindow, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the computer sleeps there is no time: the vault has to be shut."""
    choose(monkeypatch, safe)
    session = window.session
    card.set_folder(str(safe))
    session.ending.emit()  # nothing is being made, so there is nothing to stop
    assert not card._stop.is_set()
    take_in(session)
    show = card._show_step

    def lock(what: str, percent: int) -> None:
        show(what, percent)
        session.ending.emit()

    card._stepped.disconnect(card._show_step)
    card._stepped.connect(lock)
    card.make()
    assert list(safe.iterdir()) == []
    assert session.desk.log(1)[0].action == "backup_stopped"


def test_locking_waits_for_no_vault_that_is_being_restored(
    dialog: RestoreDialog, tmp_path: Path
) -> None:
    into = tmp_path / "halfway"
    dialog.into.set_value(str(into))
    show = dialog._show_step

    def lock(what: str, percent: int) -> None:
        show(what, percent)
        dialog.session.ending.emit()

    dialog._stepped.disconnect(dialog._show_step)
    dialog._stepped.connect(lock)
    dialog.submit()
    assert not dialog.restored_into
    assert not into.exists()
    assert not list(tmp_path.glob(".halfway*"))


@pytest.fixture
def changed(wiring: Wiring, tmp_path: Path, safe: Path) -> str:
    """A vault with a folder for backups, and a change none has yet."""
    folder = str(tmp_path / "v")
    vault, _ = wiring.vaults.create(folder, PHRASE)
    vault.backups.set_folder(str(safe))
    wiring.desk(vault).close()
    return folder


def test_the_backup_before_locking_is_seen_and_stopped(
    wiring: Wiring,
    preferences: Preferences,
    changed: str,
    safe: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("casemgr.gui.places.closing_backup._PATIENCE", 0)
    tasks = Tasks()
    program = Program(wiring, tasks, preferences)
    held = threading.Event()
    prove = backup._prove

    def slow(*args: Any) -> None:
        held.wait(30)
        args[-1].say("check", 0)
        prove(*args)

    monkeypatch.setattr("casemgr.storage.backup._prove", slow)
    opened: list[Opened] = []

    def sit() -> Opened:
        vault = wiring.vaults.open(changed, PHRASE)
        return Opened(vault, wiring.desk(vault), changed)

    try:
        tasks.run(sit, opened.append)
        qtbot.waitUntil(lambda: len(opened) == 1)
        program._open(opened[0])
        program.lock()
        assert isinstance(program.window, StartWindow)  # what was on the screen is gone at once
        closing = program.closing
        qtbot.waitUntil(lambda: closing.window is not None)
        shown = closing.window
        assert shown is not None
        qtbot.waitUntil(lambda: shown.said.text() == "Checking the copy…")
        shown.reject()  # as Escape does
        assert shown.isVisible()
        assert shown.said.text() == "Stopping…"
        assert not shown.stop_button.isEnabled()
        held.set()
        qtbot.waitUntil(lambda: not tasks.busy)
        assert closing.window is None
        assert list(safe.iterdir()) == []
        tasks.run(sit, opened.append)  # it was locked, and the next time it is made
        qtbot.waitUntil(lambda: len(opened) == 2)
        program._open(opened[1])
        program.leave()
        closing.wait()  # as at the end of the program, when nothing else makes the window live
        assert closing.window is None
        qtbot.waitUntil(lambda: not tasks.busy)
        assert len(list(safe.iterdir())) == 1
    finally:
        held.set()
        program.leave()
        tasks.shutdown()
        program.vanish()


def test_what_is_told_after_the_end_reaches_nobody(qtbot: QtBot) -> None:
    closing = ClosingBackup()
    closing.wait()  # nothing is going on
    closing.say("copy", 10)
    closing.show()
    assert closing.window is not None
    assert closing.window.progress.value() == 10
    closing.say("copy", 20)
    assert closing.window.progress.value() == 20
    closing.end()
    assert closing.window is None
    closing.begin()
    closing.deleteLater()
    QCoreApplication.sendPostedEvents(closing, QEvent.Type.DeferredDelete)
    ClosingBackup.say(closing, "copy", 20)
    ClosingBackup.end(closing)


@pytest.mark.timeout(20)
def test_the_end_of_a_backup_may_come_before_anybody_waits_for_it() -> None:
    closing = ClosingBackup()
    closing.begin()
    worker = threading.Thread(target=closing.end)
    worker.start()
    worker.join()
    closing.wait()
    assert not closing._going
