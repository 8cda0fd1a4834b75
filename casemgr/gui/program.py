"""Runs the program: from the start window to an open vault and back."""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from casemgr import hardening
from casemgr.domain.text import Language
from casemgr.gui import fonts, i18n, labels, theme
from casemgr.gui.copied import Copied
from casemgr.gui.errors import BugHook
from casemgr.gui.garbage import GarbageWatch
from casemgr.gui.idle import IdleWatch
from casemgr.gui.keys import reminder
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.backups import close_with_backup, remind
from casemgr.gui.places.closing_backup import ClosingBackup
from casemgr.gui.preferences import Preferences
from casemgr.gui.retention.reminder import remind as remind_of_terms
from casemgr.gui.screen_lock import ScreenWatch
from casemgr.gui.session import Session
from casemgr.gui.start.patience import Patience
from casemgr.gui.start.window import StartWindow, window_icon
from casemgr.gui.stopping import StopSignals
from casemgr.gui.tasks import Tasks
from casemgr.gui.unfinished import remind_of_drafts

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.start.base import Opened
    from casemgr.services.wiring import Wiring


_FRAME = QMargins(4, 32, 4, 4)
"""What a window's title and edges take at most; they are not known before it is shown."""
_BEFORE_SLEEP = 1.5
"""Seconds; Windows waits for two."""


@dataclass(frozen=True, slots=True)
class Left:
    """Where in which vault the manager was when it was locked; nothing of a case is in it."""

    folder: str = ""
    page: str = "cases"
    about: int | str = 0
    """Id of the case or number of the letter."""


def run(wiring: Wiring, folder: str | None = None, language: str | None = None) -> int:
    """Open the window and stay until it is closed; give the exit code.

    With *folder* the pass phrase of that vault is asked for at once.
    """
    app = make_app()
    preferences = Preferences()
    if language:
        preferences.language = Language(language)
    dress(app, preferences)
    hook = BugHook()
    hook.install()
    stops = StopSignals()
    stops.install()
    garbage = GarbageWatch()
    garbage.install()
    tasks = Tasks()
    program = Program(wiring, tasks, preferences)
    try:
        program.begin(folder or "")
        return app.exec()
    finally:
        program.leave()
        program.closing.wait()
        tasks.shutdown()
        program.vanish()
        garbage.remove()
        stops.remove()
        hook.remove()


def make_app() -> QApplication:
    """Make the application, or take the one there is."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        app = QApplication(sys.argv[:1])
    app.setApplicationName("casemgr")
    app.setApplicationDisplayName("casemgr")
    app.setDesktopFileName("casemgr")
    return app


def dress(app: QApplication, preferences: Preferences) -> None:
    """Give the application its fonts, language, colours and icon."""
    fonts.load(app)
    i18n.install(app, preferences.language)
    theme.apply(app, preferences.theme)
    app.setWindowIcon(window_icon())


def _fit_on_screen(window: QWidget) -> None:
    """Let *window* be no larger than the screen has room for, beside its panels and the frame."""
    room = window.screen().availableGeometry().size().shrunkBy(_FRAME)
    window.resize(window.size().boundedTo(room))


def _nothing() -> None:
    """Be done after what was asked for before."""


class Program(QObject):
    """Holds the one window that is open and takes the vault from one to the next."""

    def __init__(self, wiring: Wiring, tasks: Tasks, preferences: Preferences) -> None:
        """Nothing is open yet; see ``begin``."""
        super().__init__()
        self._wiring, self._tasks, self._preferences = wiring, tasks, preferences
        self.window: QWidget | None = None
        self._opened: Opened | None = None
        self._idle: IdleWatch | None = None
        self._screen: ScreenWatch | None = None
        self._copied: Copied | None = None
        self._left = Left()
        self._patience = Patience()
        self.closing = ClosingBackup(self)
        """The backup made while locking."""
        tasks.problem.connect(self._unanswered)

    def begin(self, folder: str = "") -> None:
        """Show the start window; with *folder* at the question for its pass phrase."""
        start = StartWindow(self._wiring, self._tasks, self._preferences, self._patience)
        start.opened.connect(self._open)
        start.language_chosen.connect(self._speak_at_start)
        start.held.connect(self._watch)
        if folder:
            start.show_unlock(folder)
        self._show(start)

    def lock(self) -> None:
        """Lock the vault and ask for its pass phrase; what is open on the screen goes away.

        What was being typed is kept inside the vault before.
        """
        self._lock()

    def sleep(self) -> None:
        """Lock at once, for the computer goes to sleep: there is no time for a backup."""
        self._lock(backup=False)
        self.closing.stop()  # one that was begun when the screen was locked
        if sys.platform == "win32":
            self._tasks.settle(_BEFORE_SLEEP)

    def _lock(self, *, backup: bool = True) -> None:
        if self._opened is None:
            self._lock_start()
            return
        folder = self._opened.folder
        if isinstance(self.window, MainWindow):
            self._left = Left(folder, *self.window.place)
            self.window.session.unfinished.end()  # before its dialogs are closed
        self._close_dialogs()
        self.leave(backup=backup)
        self.begin(folder)

    def _lock_start(self) -> None:
        """Lock a vault that is open at the start window: a doubt or a new key is on the screen."""
        if self._screen is None:
            return
        start = self.window
        folder = start.holding if isinstance(start, StartWindow) else ""
        if folder:
            self._close_dialogs()
        self.leave(backup=False)
        if folder:
            self.begin(folder)

    def _lock_idle(self) -> None:
        """Lock; but whoever has gone to the printer with a new recovery key is waited for."""
        if not (isinstance(self.window, StartWindow) and self.window.shows_key):
            self.lock()

    def leave(self, *, backup: bool = True) -> None:
        """Lock the vault after everything that was asked for before."""
        if self._idle is not None:
            self._idle.deleteLater()
            self._idle = None
        if self._copied is not None:
            self._copied.clear()  # what was copied from a case must not outlive it
            self._copied.deleteLater()
            self._copied = None
        screen, self._screen = self._screen, None
        if isinstance(self.window, MainWindow):
            self.window.session.end()
        if isinstance(self.window, StartWindow):
            self.window.leave()
        opened, self._opened = self._opened, None
        if opened is None and screen is None:
            return
        if opened is not None and backup:
            self.closing.begin()
        hardening.overwrite_freed(on=True)
        self._tasks.run(lambda: self._close(opened, screen, backup=backup))
        self._tasks.run(_nothing, self._sweep)  # also when closing has failed

    def _close(self, opened: Opened | None, screen: ScreenWatch | None, *, backup: bool) -> None:
        """Lock, drop what letters left in memory, then let the computer sleep; on the worker."""
        try:
            if opened is not None and backup:
                close_with_backup(opened.vault, opened.desk, self.closing)
            elif opened is not None:
                opened.desk.close()
        finally:
            self._wiring.letters.forget()
            if screen is not None:
                screen.release()
                screen.deleteLater()

    def _sweep(self, _: None) -> None:
        """Destroy what the window has left, and leave little of it in freed memory."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        hardening.give_back_freed()
        if self._opened is None:  # else the next vault is open already
            hardening.overwrite_freed(on=False)

    def vanish(self) -> None:
        """Destroy the window, at the very end.

        What is left at the end of Python is destroyed in any order, parts of a window before and
        after their window, and that ends in a crash.
        """
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _open(self, opened: Opened) -> None:
        self._opened = opened
        self._watch()
        left, self._left = self._left, Left()
        self._show_main("cases")
        if isinstance(self.window, MainWindow):
            if left.folder == opened.folder:
                self.window.return_to(left.page, left.about)
            page = self.window.page
            self._remember_backups(opened)
            remind(page)
            reminder.remind(page)
            remind_of_drafts(page)
            remind_of_terms(page)

    def _remember_backups(self, opened: Opened) -> None:
        """Keep where the backups go: a damaged vault can no longer tell."""
        if not opened.vault.read_only:  # else it was chosen for another copy
            self._tasks.run(
                lambda: opened.vault.backups.state().folder,
                partial(self._preferences.backed_up, opened.folder),
                lambda _: None,  # "remind" says it
            )

    def _watch(self) -> None:
        """Look out for whatever locks the vault that has just been opened."""
        if self._screen is not None:
            return
        self._idle = IdleWatch(self, self._preferences.idle_minutes)
        self._idle.idle.connect(self._lock_idle)
        self._idle.wanted.connect(self.lock)
        self._copied = Copied(self)
        self._screen = ScreenWatch(self)
        # Not in the midst of the system's message: the window that hears it goes away.
        self._screen.locked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        self._screen.sleeping.connect(self.sleep)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self._idle)

    def _show_main(self, key: str) -> None:
        if self._opened is None:
            return
        session = Session(self._wiring, self._opened.desk, self._tasks)
        session.vault, session.folder = self._opened.vault, self._opened.folder
        window = MainWindow(session, self._preferences)
        session.setParent(window)
        window.lock_wanted.connect(self.lock)
        window.language_chosen.connect(self._speak)
        window.settings_page.locking.changed.connect(self._set_idle)
        window.go(key)
        self._show(window)

    def _set_idle(self) -> None:
        if self._idle is not None:
            self._idle.set_minutes(self._preferences.idle_minutes)

    def _speak(self, language: str) -> None:
        """Speak another language: the window is made anew, the vault stays open."""
        if isinstance(self.window, MainWindow):
            self.window.session.unfinished.end()
        self._set_language(language)
        self._close_dialogs()
        self._show_main("settings")

    def _speak_at_start(self, language: str) -> None:
        self._set_language(language)
        self.begin()

    def _set_language(self, language: str) -> None:
        self._preferences.language = Language(language)
        app = QApplication.instance()
        if app is not None:
            i18n.install(app, language)

    def _show(self, window: QWidget) -> None:
        """Put *window* in the place of the one that was open."""
        old, self.window = self.window, window
        _fit_on_screen(window)
        if old is not None and old.isMinimized():
            window.showMinimized()
        else:
            window.show()
        if isinstance(old, StartWindow):
            old.leave()
        if old is not None:
            # The new one is there already, so Qt does not take this for the end of the program.
            if isinstance(old, MainWindow):
                self._preferences.geometry = old.saveGeometry()
            old.hide()
            old.deleteLater()

    def _close_dialogs(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                # Past an override that keeps the dialog while work is running.
                QDialog.reject(widget)

    def _unanswered(self, problem: Problem) -> None:
        """Say what failed when no page is there to say it."""
        if not isinstance(self.window, MainWindow):
            QMessageBox.warning(self.window, "casemgr", labels.explain(problem))
