"""A vault that is damaged: from the question for its pass phrase to a vault made of a backup."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from casemgr.domain.errors import Code, Problem
from casemgr.gui.kit import LinkButton
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.start.base import Opened
from casemgr.gui.start.window import StartWindow
from casemgr.services.backups import Backup, Loss
from tests.gui.start_driving import PASSPHRASE, Clock, program, wiring

if TYPE_CHECKING:
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.program import Program
    from casemgr.gui.start.base import StartPage
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
__all__ = ["program", "wiring"]
NEW_PASSPHRASE = "five other words for it"


class Broken:
    """A vault with two backups, and then damaged."""

    def __init__(self, wiring: Wiring, place: Path) -> None:
        self.folder, self.safe = place / "vault", place / "safe"
        self.safe.mkdir()
        vault, self.key = wiring.vaults.create(str(self.folder), PASSPHRASE)
        desk = wiring.desk(vault)
        vault.backups.set_folder(str(self.safe))
        self.older = Path(vault.backups.make().path)
        with vault.begin() as uow:
            uow.write_log("exported", "one")
        self.newer = Path(vault.backups.make().path)
        desk.close()

    def damage(self) -> None:
        (self.folder / "cases-1.db").write_bytes(b"")


@pytest.fixture
def broken(wiring: Wiring, tmp_path: Path) -> Broken:
    return Broken(wiring, tmp_path)


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> list[str]:
    """Answer the question for a folder; gives where each began."""
    asked: list[str] = []

    def answer(*about: object) -> str:
        asked.append(str(about[2]))
        return str(folder)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    return asked


def start_of(program: Program) -> StartWindow:
    start = program.window
    assert isinstance(start, StartWindow)
    return start


def unlock(program: Program, folder: Path, phrase: str = PASSPHRASE) -> StartPage:
    program.begin(str(folder))
    page = start_of(program).unlock
    page.passphrase.set_value(phrase)
    page.primary.click()
    return page


def link(page: StartPage) -> LinkButton:
    return next(one for one in page.bar.findChildren(LinkButton) if not one.isHidden())


def dialogs() -> list[RestoreDialog]:
    widgets = QApplication.topLevelWidgets()
    return [one for one in widgets if isinstance(one, RestoreDialog) and one.isVisible()]


def test_where_the_backups_went_is_remembered(
    program: Program, broken: Broken, preferences: Preferences, wiring: Wiring
) -> None:
    unlock(program, broken.folder)
    assert isinstance(program.window, MainWindow)
    assert preferences.backups_of(str(broken.folder)) == str(broken.safe)
    program.window.go("settings")
    program.window.settings_page.backups.set_folder("")
    assert preferences.backups_of(str(broken.folder)) == ""
    program.window.settings_page.backups.set_folder(str(broken.safe))
    assert preferences.backups_of(str(broken.folder)) == str(broken.safe)
    program.lock()
    read = wiring.vaults.open(str(broken.newer), PASSPHRASE)  # only looked into
    program._remember_backups(Opened(read, wiring.desk(read), str(broken.newer)))
    assert preferences.backups_of(str(broken.newer)) == ""
    read.close()


def test_one_click_leads_from_the_refusal_to_the_restored_vault(
    program: Program, broken: Broken, tmp_path: Path, preferences: Preferences
) -> None:
    preferences.backed_up(str(broken.folder), str(broken.safe))
    broken.damage()
    page = unlock(program, broken.folder)
    assert "damaged" in page.bar.text()
    assert link(page).text() == "Restore from a backup…"
    link(page).click()
    (dialog,) = dialogs()
    assert dialog.backup.value() == str(broken.newer)
    assert dialog.backup.count() == 2
    said = dialog.preview.text()
    assert "What was done after that is not in it." in said
    assert "Nothing that happened" not in said
    assert Path(dialog.into.value()).parent == broken.folder.parent
    new = tmp_path / "anew"
    dialog.into.set_value(str(new))
    dialog.primary.click()
    assert "open it with what opened the backup" in dialog.bar.text()
    dialog.cancel.click()
    assert start_of(program).unlock.folder.value() == str(new)
    unlocked = start_of(program).unlock
    unlocked.passphrase.set_value(PASSPHRASE)
    unlocked.primary.click()
    assert isinstance(program.window, MainWindow)
    assert program.window.session.folder == str(new)
    assert (broken.folder / "cases-1.db").read_bytes() == b""  # left as it was


def test_an_unknown_folder_is_asked_for(
    program: Program, broken: Broken, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken.damage()
    page = unlock(program, broken.folder)
    choose(monkeypatch, "")
    link(page).click()
    assert "choose the folder its backups are in" in page.bar.text()
    empty = tmp_path / "empty"
    empty.mkdir()
    choose(monkeypatch, empty)
    link(page).click()
    assert f"no backup of this vault in {empty}" in page.bar.text()
    assert dialogs() == []
    asked = choose(monkeypatch, broken.newer)  # itself one of them
    link(page).click()
    assert asked == [str(empty)]
    (dialog,) = dialogs()
    dialog.reject()
    assert page.isVisible()
    assert page.primary.isEnabled()


def test_a_drive_that_is_not_connected_is_no_dead_end(
    program: Program,
    broken: Broken,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    preferences.backed_up(str(broken.folder), str(tmp_path / "gone"))
    broken.damage()
    page = unlock(program, broken.folder)
    asked = choose(monkeypatch, tmp_path / "gone")
    link(page).click()
    assert asked == [str(tmp_path)]
    assert "There is no folder" in page.bar.text()
    assert link(page).text() == "Another folder…"
    choose(monkeypatch, broken.safe)
    link(page).click()
    assert len(dialogs()) == 1
    dialogs()[0].reject()


def test_a_damaged_backup_gives_way_to_an_older_one(
    program: Program, broken: Broken, preferences: Preferences
) -> None:
    preferences.backed_up(str(broken.folder), str(broken.safe))
    broken.damage()
    (broken.newer / "cases-1.db").write_bytes(b"")
    page = unlock(program, broken.folder)
    link(page).click()
    (dialog,) = dialogs()
    assert dialog.backup.value() == str(broken.older)
    dialog.reject()
    (broken.older / "cases-1.db").write_bytes(b"")
    page = unlock(program, broken.folder)
    link(page).click()
    assert f"Every backup in {broken.safe} is damaged." in page.bar.text()
    assert dialogs() == []


def test_the_pass_phrase_of_the_day_is_asked_for(
    program: Program, broken: Broken, wiring: Wiring, preferences: Preferences
) -> None:
    preferences.backed_up(str(broken.folder), str(broken.safe))
    vault = wiring.vaults.open(str(broken.folder), PASSPHRASE)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.close()
    broken.damage()
    page = unlock(program, broken.folder, NEW_PASSPHRASE)
    link(page).click()
    assert "in force when it was made" in page.bar.text()
    typed = start_of(program).unlock.passphrase
    typed.set_value("")
    link(page).click()  # said at the field
    assert dialogs() == []
    page.primary.click()
    typed.set_value(NEW_PASSPHRASE)
    page.primary.click()
    link(page).click()
    typed.set_value(PASSPHRASE)
    link(page).click()
    (dialog,) = dialogs()
    dialog.reject()


def test_the_recovery_key_does_it_too_where_not_even_the_header_is_left(
    program: Program, broken: Broken, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.backed_up(str(broken.folder), str(broken.safe))
    for name in ("header.json", "header.bak"):
        (broken.folder / name).write_bytes(b"{}")
    program.begin(str(broken.folder))
    start = start_of(program)
    start.unlock.recover.emit(str(broken.folder))
    page = start.recover
    page.key.set_value(broken.key)
    page.passphrase.first.set_value(NEW_PASSPHRASE)
    page.passphrase.again.set_value(NEW_PASSPHRASE)
    page.primary.click()
    link(page).click()
    (dialog,) = dialogs()
    new = tmp_path / "anew"
    dialog.into.set_value(str(new))
    dialog.primary.click()
    dialog.cancel.click()
    assert start.pages.currentWidget() is page
    assert page.folder.value() == str(new)
    page.primary.click()
    assert isinstance(program.window, MainWindow)


def test_the_backup_that_is_open_is_locked_with_everything_else(
    program: Program, broken: Broken, preferences: Preferences, wiring: Wiring
) -> None:
    preferences.backed_up(str(broken.folder), str(broken.safe))
    broken.damage()
    link(unlock(program, broken.folder)).click()
    start = start_of(program)
    assert start.holding == str(broken.folder)
    (vault,) = start.start.waiting
    program.lock()
    assert dialogs() == []
    assert start_of(program).unlock.folder.value() == str(broken.folder)
    with pytest.raises(Exception, match="closed"):
        vault.begin().__enter__()


def test_an_older_backup_is_compared_with_the_newest(
    program: Program, broken: Broken, preferences: Preferences
) -> None:
    preferences.backed_up(str(broken.folder), str(broken.safe))
    broken.damage()
    link(unlock(program, broken.folder)).click()
    (dialog,) = dialogs()
    there = Backup("/x", Clock.at, 1)
    loss = Loss(there, Clock.at, 1, 1, 2, 1, ("R2026-0001",), (), 1, 0)
    lines = dialog._words(loss).splitlines()
    at = lines.index("Compared with the newest backup:")
    assert lines[at + 1] == "Would be lost: 1 event of R2026-0001"
    dialog.reject()


def test_only_a_damaged_vault_offers_it(program: Program, broken: Broken) -> None:
    page = unlock(program, broken.folder, "quite another phrase")
    assert page.bar.text() == ""
    unlock_page = start_of(program).unlock
    unlock_page.rescue._refused("/x", "/y", Problem(Code.VAULT_DISK_FULL))
    assert link(page).text() == "Another folder…"


def test_backups_of_other_vaults_are_not_offered(
    wiring: Wiring, broken: Broken, tmp_path: Path
) -> None:
    other, _ = wiring.vaults.create(str(tmp_path / "other"), PASSPHRASE)
    foreign = other.backups.make(str(broken.safe)).path
    other.close()
    (broken.safe / "note.txt").write_text("mine", "utf-8")
    shutil.copytree(broken.newer, broken.safe / "casemgr-2026-11-20T120000-9")
    (broken.safe / "casemgr-2026-11-20T120000-9" / "header.json").write_bytes(b"")
    (broken.safe / "casemgr-2026-11-20T120000-9" / "header.bak").write_bytes(b"")
    own = [str(broken.newer), str(broken.older)]
    listed = wiring.vaults.backups_in
    assert listed(str(broken.safe), str(broken.folder)) == own
    assert listed(str(broken.newer), str(broken.folder)) == own[:1]
    # A vault that cannot say which one it is: the pass phrase decides.
    assert set(listed(str(broken.safe), str(tmp_path / "gone"))) == {*own, foreign}
    with pytest.raises(Problem) as refused:
        listed(str(tmp_path / "gone"), str(broken.folder))
    assert refused.value.code is Code.VAULT_MISSING
