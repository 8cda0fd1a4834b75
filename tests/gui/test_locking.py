"""Locking leaves nothing of a case on the screen, in the settings or in the clipboard."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import BaseFileLock
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QTextEdit, QWidget
from shiboken6 import isValid

from casemgr import hardening
from casemgr.domain.case import Case
from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.gui import idle
from casemgr.gui.copied import Copied
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.locking_card import LockingCard
from casemgr.gui.preferences import Preferences
from casemgr.gui.start.window import StartWindow
from casemgr.gui.tasks import Tasks
from casemgr.services.letter_data import LetterKind
from casemgr.services.queries import CaseDetail
from casemgr.storage.vault import EncryptedVault
from tests.gui.lock_driving import (
    NAME,
    WORDS,
    folder,
    lock_and_unlock,
    open_note,
    program,
    unlock,
    window,
)

__all__ = ["folder", "program"]

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from casemgr.gui.program import Program

pytestmark = pytest.mark.usefixtures("app")


def settle() -> None:
    """Destroy and collect until nothing more goes: one makes garbage for the other."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not gc.collect():
            break


@pytest.mark.parametrize("control", [True, False])
def test_the_key_locks_from_within_a_dialog_too(program: Program, control: bool) -> None:
    note = open_note(program)
    note.reason.set_value(WORDS)
    keys = Qt.KeyboardModifier
    QTest.keyClick(note, Qt.Key.Key_L, keys.ControlModifier if control else keys.NoModifier)
    QCoreApplication.processEvents()
    assert isinstance(program.window, StartWindow if control else MainWindow)
    if control:
        unlock(program)
        again = open_note(program)
        assert again.reason.value() == WORDS
        for _ in range(5):
            QCoreApplication.processEvents()
        assert again.bar.isVisible()
        assert again._scroll.viewport().height() >= again.body.totalMinimumSize().height()


def about_cases() -> list[object]:
    return [o for o in gc.get_objects() if type(o) in {CaseDetail, Case, Party}]


def test_no_widget_and_no_model_keeps_anything_of_a_case(program: Program) -> None:
    settle()
    before = about_cases()  # of other tests in this process, which hold on to theirs
    main = window(program)
    open_note(program).reason.set_value(WORDS)
    main.case_list.search.set_value(NAME)
    main.session.open_draft.emit(1, LetterKind.ACKNOWLEDGEMENT.value)
    main.go("letters")
    main.session.open_case.emit(1)
    assert NAME in main.windowTitle()
    assert any(NAME in text for text in texts_everywhere())  # the search does find it
    documents = [edit.document() for edit in main.findChildren(QTextEdit)]  # its dialogs' too
    models = [view.model() for view in main.findChildren(QAbstractItemView)]
    assert any(document.isUndoAvailable() or document.toPlainText() for document in documents)
    del main
    program.lock()
    settle()
    assert [text for text in texts_everywhere() if NAME in text or WORDS in text] == []
    assert not any(isinstance(w, MainWindow) for w in QApplication.allWidgets())
    known = {id(one) for one in before}
    assert [one for one in about_cases() if id(one) not in known] == []
    assert [d for d in documents if isValid(d) and d.toPlainText()] == []  # with their undo stacks
    assert [m for m in models if m is not None and isValid(m) and m.rowCount()] == []
    assert program.window is not None
    assert NAME not in program.window.windowTitle()


def texts_everywhere() -> Iterator[str]:
    """Give every text that any widget holds, seen or not, and every cell of every model."""
    for widget in QApplication.allWidgets():
        for text in texts_of(widget):
            yield f"{type(widget).__name__} {widget.objectName()}: {text}"
    for top in QApplication.topLevelWindows():
        yield top.title()


def texts_of(widget: QWidget) -> Iterator[str]:
    for name in (
        "text",
        "title",
        "toPlainText",
        "placeholderText",
        "windowTitle",
        "toolTip",
        "statusTip",
        "whatsThis",
        "accessibleName",
        "accessibleDescription",
        "currentText",
    ):
        give = getattr(widget, name, None)
        if callable(give):
            try:
                yield str(give())
            except TypeError:  # takes arguments: no property
                continue
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    yield str(model.index(row, column).data(role))


def test_nothing_of_a_case_is_among_the_settings(program: Program, tmp_path: Path) -> None:
    open_note(program).reason.set_value(WORDS)
    window(program).case_list.search.set_value(NAME)
    lock_and_unlock(program)
    program._preferences._kept.sync()
    home = Path(os.environ["HOME"])
    files = [f for f in (*home.rglob("*"), tmp_path / "casemgr.ini") if f.is_file()]
    assert tmp_path / "casemgr.ini" in files
    for file in files:
        content = file.read_bytes()
        for marker in (NAME, WORDS, "R2026"):
            escaped = "".join(f"\\x{ord(c):x}" if ord(c) > 127 else c for c in marker)
            for form in (marker.encode(), marker.encode("utf-16-le"), escaped.encode()):
                assert form not in content, file


# --- the clipboard ---------------------------------------------------------------------------


def test_locking_takes_back_what_was_copied(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a screen nobody owns a clipboard, so what is done is tried on an X server below."""
    cleared: list[str] = []
    monkeypatch.setattr(Copied, "clear", lambda _: cleared.append("cleared"))
    program.lock()
    assert cleared == ["cleared"]
    assert program._copied is None


CLIPBOARD = """
import subprocess, sys, time
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from casemgr.gui.copied import Copied

OTHER = '''
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
board = QGuiApplication.clipboard()
def told():
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        board.setText(sys.argv[1], mode)
    print("taken", flush=True)
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(lambda: (notifier.setEnabled(False), sys.stdin.readline(), told()))
print("ready", flush=True)
app.exec()
'''
app = QApplication([])
board, modes = app.clipboard(), (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
assert board.supportsSelection()
line = QLineEdit()
line.show()
QTest.qWaitForWindowExposed(line)

def texts():
    app.processEvents()
    return [board.text(mode) for mode in modes]

def another_takes(text):
    other = subprocess.Popen([sys.executable, "-c", OTHER, text],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout.readline() == "ready\\n"
    other.stdin.write("\\n"); other.stdin.flush()
    while board.ownsClipboard() or board.ownsSelection():
        app.processEvents()
    assert other.stdout.readline() == "taken\\n"
    return other

others = []
for ours, theirs, left in (("mine", None, ["", ""]), ("mine", "mine", ["", ""]),
                           ("mine", "theirs", ["theirs", "theirs"])):
    copied = Copied()
    for mode in modes:
        board.setText(ours, mode)
    QTest.qWait(1)
    if theirs:
        others.append(another_takes(theirs))
    copied.clear()
    QTest.qWait(1)
    assert texts() == left, (ours, theirs, texts())
    copied.deleteLater()
for other in others:
    other.kill()
print("all right")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs an X server of its own")
def test_what_another_program_copied_stays(tmp_path: Path) -> None:
    """On a real X server, with another program that takes over what was copied, or copies."""
    script = tmp_path / "clipboard.py"
    script.write_text(CLIPBOARD, encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    environment |= {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        ["xvfb-run", "-a", sys.executable, str(script)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == "all right\n", done.stderr


def test_an_empty_clipboard_is_nobodys(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    copied = Copied()
    copied.clear()
    assert QGuiApplication.clipboard().text() == ""
    copied.deleteLater()


# --- when ------------------------------------------------------------------------------------


def test_idle_minutes_can_be_chosen_and_are_never_none(tmp_path: Path, qtbot: QtBot) -> None:
    file = str(tmp_path / "kept.ini")
    preferences = Preferences(file)
    assert preferences.idle_minutes == idle.MINUTES
    assert not preferences.lock_minimised
    assert min(idle.CHOICES) > 0
    card = LockingCard(preferences)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.changed):
        card.minutes.set_value("15")
    card.minimised.click()
    preferences._kept.sync()
    again = Preferences(file)
    assert (again.idle_minutes, again.lock_minimised) == (15, True)
    for nonsense in ("0", "-1", "", "never", "99999999"):
        again._kept.setValue("idle_minutes", nonsense)
        assert again.idle_minutes == idle.MINUTES


def test_the_chosen_minutes_count_at_once(program: Program) -> None:
    assert program._idle is not None
    timer = program._idle._timer
    assert timer.interval() == idle.MINUTES * 60_000
    window(program).settings_page.locking.minutes.set_value("1")
    assert timer.interval() == 60_000
    assert timer.isActive()
    timer.timeout.emit()
    assert isinstance(program.window, StartWindow)
    unlock(program)
    assert program._idle._timer.interval() == 60_000


def test_a_minimised_window_is_locked_where_that_was_chosen(program: Program) -> None:
    window(program).showMinimized()
    assert isinstance(program.window, MainWindow)
    window(program).showNormal()
    window(program).settings_page.locking.minimised.click()
    window(program).showMinimized()
    assert isinstance(program.window, StartWindow)
    assert program.window.isMinimized()  # it does not come up again


@pytest.mark.parametrize("signal", ["locked", "sleeping"])
def test_screen_and_sleep_lock_the_vault(
    program: Program, signal: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = open_note(program)
    dialog.reason.set_value(WORDS)
    screen, opened = program._screen, program._opened
    assert screen is not None
    assert opened is not None
    backed_up: list[object] = []
    released: list[bool] = []
    monkeypatch.setattr(
        type(opened.vault.backups), "make_if_changed", lambda *_: backed_up.append(1)
    )
    monkeypatch.setattr(
        screen, "release", lambda: released.append(opened.vault._place.connection.closed)
    )
    getattr(screen, signal).emit()
    qtbot.waitUntil(lambda: isinstance(program.window, StartWindow))
    assert bool(backed_up) == (signal == "locked")  # before sleep there is no time for one
    assert released == [True]  # only when the vault was closed
    unlock(program)
    assert open_note(program).reason.value() == WORDS


def test_a_vault_that_cannot_be_closed_in_peace_is_swept_up_all_the_same(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(hardening, "overwrite_freed", lambda *, on: told.append(on))
    monkeypatch.setattr(hardening, "give_back_freed", lambda: told.append("given back"))
    vault = window(program).session.vault
    assert isinstance(vault, EncryptedVault)
    dek, lock = vault.source().dek, vault._lock

    def fails() -> None:
        raise Problem(Code.VAULT_DISK_FULL)

    monkeypatch.setattr(vault._ballast, "give_if_full", fails)
    program.sleep()
    assert told == [True, "given back", False]
    assert isinstance(program.window, StartWindow)
    assert vault._place.connection.closed
    assert not any(dek)
    assert isinstance(lock, BaseFileLock)
    assert not lock.is_locked
    monkeypatch.undo()
    unlock(program)


def test_work_is_waited_for_no_longer_than_told() -> None:
    tasks, go = Tasks(), threading.Event()
    tasks.run(go.wait)
    assert not tasks.settle(0.01)
    go.set()
    assert tasks.settle(30)
    tasks.shutdown()
