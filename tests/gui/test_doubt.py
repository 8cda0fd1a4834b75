"""A vault that is not as it was last seen: told before work goes on, and decided by the manager."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from casemgr.gui.kit import Label
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.start.base import Opened, sit_down
from casemgr.gui.start.window import StartWindow
from casemgr.services.history import CLOCK, FOREIGN, OLDER, OTHER, Doubt
from tests.gui.start_driving import PASSPHRASE, Clock, program, wiring

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.program import Program
    from casemgr.gui.start.doubt import DoubtPage
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
__all__ = ["program", "wiring"]


@pytest.fixture
def safe(tmp_path: Path) -> Path:
    place = tmp_path / "safe"
    place.mkdir()
    return place


@pytest.fixture
def older(wiring: Wiring, tmp_path: Path, safe: Path) -> Path:
    """A vault put back as it was three entries ago; a backup is newer than it is."""
    folder = tmp_path / "vault"
    vault, _ = wiring.vaults.create(str(folder), PASSPHRASE)
    desk = wiring.desk(vault)
    vault.backups.set_folder(str(safe))
    desk.close()
    shutil.copytree(folder, tmp_path / "copy")
    vault = wiring.vaults.open(str(folder), PASSPHRASE)
    with vault.begin() as uow:
        uow.write_log("exported", "one")
        uow.write_log("exported", "two")
    vault.backups.make(str(safe))
    vault.close()
    shutil.rmtree(folder)
    (tmp_path / "copy").rename(folder)
    return folder


def unlock(program: Program, folder: Path) -> None:
    program.begin(str(folder))
    start = program.window
    assert isinstance(start, StartWindow)
    start.unlock.passphrase.set_value(PASSPHRASE)
    start.unlock.primary.click()


def page_of(program: Program) -> DoubtPage:
    start = program.window
    assert isinstance(start, StartWindow)
    assert start.pages.currentWidget() is start.doubt
    return start.doubt


def test_it_is_told_before_work_goes_on(program: Program, older: Path) -> None:
    unlock(program, older)
    page = page_of(program)
    assert page._opened is not None
    (doubt,) = page._opened.doubts
    said = page.said.text()
    assert f"had {doubt.seen_seq} entries; here it has {doubt.seq}. The newest 3 " in said
    assert doubt.seen_seq == doubt.seq + 3
    assert "On 20 Nov 2026, 12:00" in said
    assert "put an older copy of the folder back" in page.causes.text()
    # What to do, from the safest on: each way out stands below its number.
    assert page.first.text().startswith("1. Look for the newer vault")
    steps = [w.text() for w in page.findChildren(Label) if w.text()[:2] in {"1.", "2.", "3."}]
    assert [text[0] for text in steps] == ["1", "2", "3"]
    assert f"“{page.primary.text()}”" in page.first.text()
    assert "given a second time" in page.accept_button.accessibleDescription()
    assert page.primary.text() == "Close it and look for a newer copy"


def test_closing_locks_it_and_asks_for_another_one(
    program: Program, older: Path, wiring: Wiring
) -> None:
    unlock(program, older)
    page_of(program).primary.click()
    start = program.window
    assert isinstance(start, StartWindow)
    assert start.pages.currentWidget() is start.unlock
    assert start.unlock.folder.value() == str(older)
    vault = wiring.vaults.open(str(older), PASSPHRASE)  # it was locked
    assert [doubt.kind for doubt in vault.history.doubts()] == [OLDER]
    vault.close()


@pytest.mark.parametrize("by", ["locked", "sleeping", "idle"])
def test_a_vault_in_doubt_is_locked_like_any_other(
    program: Program, older: Path, wiring: Wiring, qtbot: QtBot, by: str
) -> None:
    """It is open, though nobody works in it."""
    unlock(program, older)
    page_of(program).restore_button.click()
    before, screen, idle = program.window, program._screen, program._idle
    assert screen is not None
    assert idle is not None
    released: list[bool] = []
    screen.release = lambda: released.append(True)  # type: ignore[method-assign]
    if by == "idle":
        idle._timer.timeout.emit()
    else:
        getattr(screen, by).emit()
    qtbot.waitUntil(lambda: program.window is not before)
    start = program.window
    assert isinstance(start, StartWindow)
    assert start.pages.currentWidget() is start.unlock
    assert start.unlock.folder.value() == str(older)
    assert released == [True]
    assert not any(isinstance(w, RestoreDialog) for w in QApplication.topLevelWidgets())
    wiring.vaults.open(str(older), PASSPHRASE).close()  # it was locked
    program.lock()  # nothing is open any more
    assert program.window is start


def test_a_new_key_waits_for_the_printer_but_not_on_a_locked_screen(
    program: Program, wiring: Wiring, tmp_path: Path, qtbot: QtBot
) -> None:
    program.begin()
    start = program.window
    assert isinstance(start, StartWindow)
    vault, key = wiring.vaults.create(str(tmp_path / "new"), PASSPHRASE)
    start.create_page.created.emit(sit_down(start.start, vault, str(tmp_path / "new")), key)
    assert start.shows_key
    assert program._idle is not None
    program._idle._timer.timeout.emit()
    assert program.window is start
    assert start.recovery.groups
    assert program._screen is not None
    program._screen.sleeping.emit()
    assert program.window is not start
    vault = wiring.vaults.open(str(tmp_path / "new"), PASSPHRASE)
    vault.close()


def test_without_a_vault_at_the_start_nothing_holds_up_sleep(program: Program, older: Path) -> None:
    unlock(program, older)
    page_of(program).primary.click()  # closed again
    start, screen = program.window, program._screen
    assert isinstance(start, StartWindow)
    assert screen is not None
    start.unlock.passphrase.set_value("half")
    screen.sleeping.emit()
    assert program._screen is None
    assert program.window is start
    assert start.unlock.passphrase.value() == "half"


def test_going_on_is_logged_and_asked_only_once(program: Program, older: Path) -> None:
    unlock(program, older)
    page_of(program).accept_button.click()
    window = program.window
    assert isinstance(window, MainWindow)
    assert "history_accepted" in [entry.action for entry in window.session.desk.log(10)]
    program.lock()
    start = program.window
    assert isinstance(start, StartWindow)
    start.unlock.passphrase.set_value(PASSPHRASE)
    start.unlock.primary.click()
    assert isinstance(program.window, MainWindow)


def test_a_backup_is_restored_from_here_and_opened_next(
    program: Program, older: Path, tmp_path: Path
) -> None:
    unlock(program, older)
    page = page_of(program)
    page.restore_button.click()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, RestoreDialog))
    assert dialog.backup.value()
    new = tmp_path / "restored"
    dialog.into.set_value(str(new))
    dialog.primary.click()
    assert "its pass phrase, the same one, is asked for next" in dialog.bar.text()
    dialog.cancel.click()
    start = program.window
    assert isinstance(start, StartWindow)
    assert start.pages.currentWidget() is start.unlock
    assert start.unlock.folder.value() == str(new)
    start.unlock.passphrase.set_value(PASSPHRASE)
    start.unlock.primary.click()
    assert isinstance(program.window, MainWindow)  # and no doubt about that one
    assert program.window.session.folder == str(new)


def test_restoring_may_be_given_up(program: Program, older: Path) -> None:
    unlock(program, older)
    page = page_of(program)
    page.restore_button.click()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, RestoreDialog))
    dialog.cancel.click()
    assert page_of(program) is page
    page.accept_button.click()
    assert isinstance(program.window, MainWindow)


def test_closing_the_window_locks_it(program: Program, older: Path, wiring: Wiring) -> None:
    unlock(program, older)
    page = page_of(program)
    assert program.window is not None
    program.window.close()
    wiring.vaults.open(str(older), PASSPHRASE).close()
    page.primary.click()


@pytest.mark.parametrize(
    ("kind", "words", "cause", "first"),
    [
        (OTHER, "entry number 5 of the log, seen", "work went on in both", "you worked last"),
        (FOREIGN, "put aside as wal.foreign-1", "Files of two vaults", "copy that whole folder"),
    ],
)
def test_the_other_doubts(
    program: Program, older: Path, kind: str, words: str, cause: str, first: str
) -> None:
    unlock(program, older)
    page = page_of(program)
    opened = page._opened
    assert opened is not None
    doubt = Doubt(kind, 5, "a" * 64, 5, "b" * 64, Clock.at, "wal.foreign-1")
    clock = Doubt(CLOCK, 5, "a" * 64, 5, "a" * 64, Clock.at)
    page.show_doubts(Opened(opened.vault, opened.desk, opened.folder, (doubt, clock)))
    assert words in page.said.text()
    assert "20 Nov 2026" in page.said.text()
    assert cause in page.causes.text()
    assert first in page.first.text()


def test_without_a_vault_nothing_happens(program: Program) -> None:
    program.begin()
    start = program.window
    assert isinstance(start, StartWindow)
    for press in (start.doubt.submit, start.doubt.restore, start.doubt.accept):
        press()
    assert start.pages.currentWidget() is start.welcome


def test_a_clock_that_is_behind_is_said_and_stops_nothing(
    program: Program, wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    vault, _ = wiring.vaults.create(str(folder), PASSPHRASE)
    wiring.desk(vault).close()
    monkeypatch.setattr(Clock, "at", Clock.at - timedelta(days=300))
    unlock(program, folder)
    window = program.window
    assert isinstance(window, MainWindow)
    said = window.case_list.bar.text()
    assert "clock is behind" in said
    assert "20 Nov 2026" in said
    places = [said.index(text) for text in ("1. Compare", "2. If they are wrong", "3. If they are")]
    assert places == sorted(places)
