"""The manager is told where a vault lies badly: not to be written, synchronised, far away."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.gui.case.dialogs.reasons import NoteDialog
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.letter.page import LetterPage
from casemgr.gui.main_window import MainWindow
from casemgr.gui.only_read import looked_at
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.preferences import documents_folder
from casemgr.gui.read_only import ReadOnlyStrip
from casemgr.gui.session import Session
from casemgr.gui.start.base import Opened, Start
from casemgr.gui.start.create import CreatePage
from casemgr.gui.start.unlock import RecoverPage, UnlockPage
from casemgr.gui.tasks import SyncTasks
from casemgr.gui.unfinished import remind_of_drafts
from casemgr.services.commands import NewItem, Receive
from casemgr.services.drafts import key_of
from casemgr.services.letter_data import LetterKind
from tests.gui.case_driving import STATES
from tests.gui.letter_fixtures import COMPANY, play, session
from tests.storage.samples import mounted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from casemgr.gui.kit import Button
    from casemgr.gui.preferences import Preferences
    from casemgr.services.wiring import Wiring
    from tests.gui.case_fixtures import Play

PHRASE = "four unlikely words together"
__all__ = ["play", "session"]
READ = "This vault is open to read: "
pytestmark = pytest.mark.usefixtures("app")
_NEW = Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.ERASE),))


def test_the_window_says_that_nothing_can_be_changed(
    vault_session: Session, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, vault = vault_session.wiring, vault_session.vault
    assert vault is not None
    vault_session.desk.do(_NEW)
    usual = MainWindow(vault_session, preferences)
    qtbot.addWidget(usual)
    assert usual.findChild(ReadOnlyStrip) is None
    vault_session.end()
    vault.close()
    with mounted(tmp_path / "medium"):
        folder = tmp_path / "medium" / "vault"
        shutil.copytree(vault_session.folder, folder)
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path / "medium")], check=True)
        read = wiring.vaults.open(str(folder), "four unlikely words together")
        session = Session(wiring, wiring.desk(read), vault_session.tasks)
        session.vault, session.folder = read, str(folder)
        window = MainWindow(session, preferences)
        qtbot.addWidget(window)
        strip = window.findChild(ReadOnlyStrip)
        assert strip is not None
        assert str(folder) in strip.words.text()
        for key in window.pages:
            if key not in {"case", "letter"}:
                window.go(key)
        # What is typed cannot be kept, and nobody is told so who has done nothing.
        told: list[Problem] = []
        session.tasks.problem.connect(told.append)
        key = key_of("NoteDialog:", 1)
        session.unfinished.watch(strip, key, "Note", window.page.bar)
        session.unfinished.done_with(strip)
        remind_of_drafts(window.page)
        assert (told, window.page.bar.text()) == ([], "")
        refused: list[Problem] = []
        session.do(_NEW, None, refused.append)
        qtbot.waitUntil(lambda: bool(refused))
        assert (refused[0].code, refused[0].facts) == (
            Code.VAULT_READ_ONLY,
            {"path": str(folder)},
        )
        assert session.desk.counts()["total"] == 1
        session.end()
        read.close()


def test_a_backup_is_only_looked_into_and_leads_to_the_way_back(
    vault_session: Session, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    wiring, vault = vault_session.wiring, vault_session.vault
    assert vault is not None
    vault_session.desk.do(_NEW)
    made = vault.backups.make(str(tmp_path))
    read = wiring.vaults.open(made.path, "four unlikely words together")
    session = Session(wiring, wiring.desk(read), vault_session.tasks)
    session.vault, session.folder = read, made.path
    window = MainWindow(session, preferences)
    qtbot.addWidget(window)
    strip = window.findChild(ReadOnlyStrip)
    assert strip is not None
    assert f"{made.path} is a backup" in strip.words.text()
    dialog = RestoreDialog(session, "", window)
    assert dialog.backup.value() == made.path
    assert dialog.primary.isEnabled()
    assert Path(dialog.into.value()).parent == Path(documents_folder())
    dialog.submit()
    assert "The vault is restored and checked" in dialog.bar.text()
    read.close()
    anew = wiring.vaults.open(dialog.restored_into, "four unlikely words together")
    assert (anew.read_only, anew.history.doubts()) == (False, [])
    anew.close()
    session.end()


@pytest.fixture
def backup(vault_session: Session, tmp_path: Path) -> Iterator[Session]:
    """A sitting at a backup with one case: it can only be read."""
    wiring, vault = vault_session.wiring, vault_session.vault
    assert vault is not None
    vault_session.desk.do(_NEW)
    read = wiring.vaults.open(vault.backups.make(str(tmp_path)).path, PHRASE)
    session = Session(wiring, wiring.desk(read), vault_session.tasks)
    session.vault, session.folder = read, str(tmp_path)
    yield session
    session.end()
    read.close()


def test_elsewhere_everything_is_offered(
    vault_session: Session, preferences: Preferences, qtbot: QtBot
) -> None:
    case_id = vault_session.desk.do(_NEW).case_id
    window = MainWindow(vault_session, preferences)
    qtbot.addWidget(window)
    vault_session.open_case.emit(case_id)
    page = window.case_page
    for button in (page.next.button, page.timeline.note, window.case_list.new_button):
        assert button.isEnabled()
    assert window.settings_page.company.isEnabled()


def test_what_would_be_refused_is_not_offered(
    backup: Session, preferences: Preferences, qtbot: QtBot
) -> None:
    window: Any = MainWindow(backup, preferences)
    qtbot.addWidget(window)
    backup.open_case.emit(1)
    for key in ("settings", "keys", "policy", "retention", "wording", "stationery"):
        window.go(key)
    backup.open_draft.emit(1, LetterKind.ACKNOWLEDGEMENT.value)
    page, settings, keys = window.case_page, window.settings_page, window.pages["keys"]
    stationery = window.pages["stationery"]
    uses, measures, seal = stationery.uses, stationery.measures, stationery.seal
    buttons = [
        page.next.button,
        page.timeline.note,
        page.files.add,
        window.case_list.new_button,
        settings.save_company,
        settings.days.add,
        settings.load,
        settings.backups.make_button,
        settings.backups.choose_button,
        settings.backups.forget_button,
        keys.passphrase,
        keys.new_sheet,
        keys.hand_over,
        keys.rotate,
        window.pages["policy"].edit,
        window.pages["retention"].erase_button,
        window.pages["wording"].keep,
        window.letter_page._issue_card.button,
        measures.change,
        measures.copy,
        measures.drop,
        measures.load,
        seal.choose,
        seal.take_away,
        stationery.logo.choose,
    ]
    for field in (uses.domestic, uses.abroad, uses.dates, measures.right, seal.width_, seal.alt_en):
        assert not field.isEnabled(), field.objectName()
        assert field.toolTip().startswith(READ), field.objectName()
    assert measures.which.isEnabled()  # to be looked at
    for button in buttons:
        assert not button.isEnabled(), button.text()
        assert button.toolTip().startswith(READ), button.text()
    assert settings.backups.restore_button.isEnabled()
    assert not settings.company.isEnabled()
    assert "open to read" not in page.items.why.text()  # the strip above says it


def test_a_letter_offers_only_what_leaves_the_vault_alone(session: Session, play: Play) -> None:
    number = STATES["letter waiting"](play)
    (letter,) = session.desk.detail(session.desk.find(number)).case.letters
    session.desk.set_particulars(replace(COMPANY, email="else@example.jp"))  # so it is outdated

    def seen() -> tuple[dict[str, bool], list[str], Button]:
        page = LetterPage(session)
        page.show_letter(letter.id)
        entries = page.head.menu.actions()
        can = {one.objectName(): one.isEnabled() for one in entries if one.objectName()}
        tips = [one.toolTip() for one in entries if one.objectName() and not one.isEnabled()]
        (button,) = page.notices.writing
        return can, tips, button

    can, tips, button = seen()
    assert set(can.values()) == {True}
    assert button.isEnabled()
    session.vault = SimpleNamespace(read_only=True, is_backup=False)  # type: ignore[assignment]
    session.folder = "/media"
    can, tips, button = seen()
    assert {name for name, enabled in can.items() if enabled} == {"more-envelope", "more-label"}
    assert len(tips) == 4
    assert all(tip.startswith(READ) for tip in tips)
    assert not button.isEnabled()
    assert button.toolTip().startswith(READ)


def test_other_ways_to_a_form_say_why_not(
    backup: Session, preferences: Preferences, qtbot: QtBot
) -> None:
    """A key, files that are dropped; and a form opened all the same says it at once."""
    window = MainWindow(backup, preferences)
    qtbot.addWidget(window)
    window.new_case()
    assert window.findChild(NewCaseDialog) is None
    assert window.page.bar.text().startswith(READ)
    backup.open_case.emit(1)
    page = window.case_page
    page.act(Action.ATTACH)
    assert page.form is None
    assert page.bar.text().startswith(READ)
    note = NoteDialog(backup, backup.desk.detail(1), parent=window)
    note.open()
    assert not note.primary.isEnabled()
    assert note.bar.text().startswith(READ)
    note.reject()


def test_a_letter_that_waits_can_still_be_opened(session: Session, play: Play) -> None:
    number = STATES["letter waiting"](play)
    detail = session.desk.detail(session.desk.find(number))
    assert looked_at(session, detail) is detail
    session.vault = SimpleNamespace(read_only=True)  # type: ignore[assignment]
    seen = looked_at(session, detail)
    assert detail.next_step is not None
    assert detail.next_step.action is Action.POST_LETTER
    assert seen.next_step == detail.next_step
    assert not seen.allowed(Action.NOTE)
    assert all(seen.letters.values())


def test_with_the_sheet_and_a_backup_alone_one_gets_in(
    wiring: Wiring, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    """The manager is gone and so is the computer; nothing can be set in a backup."""
    vault, key = wiring.vaults.create(str(tmp_path / "v"), "four unlikely words together")
    desk = wiring.desk(vault)
    made = vault.backups.make(str(tmp_path))
    desk.close()
    start = Start(wiring, SyncTasks(), preferences)
    page = RecoverPage(start)
    qtbot.addWidget(page)
    opened: list[Opened] = []
    page.unlocked.connect(opened.append)
    page.folder.set_value(made.path)
    page.key.set_value(key)
    page.passphrase.first.set_value("five other words for it")
    page.passphrase.again.set_value("five other words for it")
    page.submit()
    assert page.bar.text() == ""
    (one,) = opened
    assert (one.vault.role, one.vault.is_backup) == ("recovery", True)
    session = Session(wiring, one.desk, start.tasks)
    session.vault, session.folder = one.vault, made.path
    window = MainWindow(session, preferences)
    qtbot.addWidget(window)
    strip = window.findChild(ReadOnlyStrip)
    assert strip is not None
    assert "No new pass phrase could be set" in strip.words.text()
    into = one.vault.backups.restore(made.path, str(tmp_path / "anew"))
    session.end()
    one.vault.close()
    wiring.vaults.open_with_recovery_key(into, key).close()


def test_a_folder_where_a_vault_does_not_belong_is_told_of(
    wiring: Wiring, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    start = Start(wiring, SyncTasks(), preferences)
    for page in (CreatePage(start), UnlockPage(start)):
        qtbot.addWidget(page)
        field = page.folder
        field.set_value(str(tmp_path / "vault"))
        assert field.bar.isHidden()
        field.set_value(str(tmp_path / "OneDrive" / "vault"))
        assert not field.bar.isHidden()
        assert field.bar.text().startswith("OneDrive keeps this folder in step")
        field.set_value("//server/share/vault")
        assert "on another computer" in field.bar.text()
        field.set_value("")
        assert field.bar.isHidden()
