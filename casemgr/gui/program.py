"""Runs the program: from the start window to an open vault and back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from casemgr.domain.text import Language
from casemgr.gui import fonts, i18n, labels, theme
from casemgr.gui.errors import BugHook
from casemgr.gui.garbage import GarbageWatch
from casemgr.gui.idle import IdleWatch
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.backups import close_with_backup, remind
from casemgr.gui.preferences import Preferences
from casemgr.gui.session import Session
from casemgr.gui.start.window import StartWindow, window_icon
from casemgr.gui.stopping import StopSignals
from casemgr.gui.tasks import Tasks

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.start.base import Opened
    from casemgr.services.wiring import Wiring


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


class Program(QObject):
    """Holds the one window that is open and takes the vault from one to the next."""

    def __init__(self, wiring: Wiring, tasks: Tasks, preferences: Preferences) -> None:
        """Nothing is open yet; see ``begin``."""
        super().__init__()
        self._wiring, self._tasks, self._preferences = wiring, tasks, preferences
        self.window: QWidget | None = None
        self._opened: Opened | None = None
        self._idle: IdleWatch | None = None
        tasks.problem.connect(self._unanswered)

    def begin(self, folder: str = "") -> None:
        """Show the start window; with *folder* at the question for its pass phrase."""
        start = StartWindow(self._wiring, self._tasks, self._preferences)
        start.opened.connect(self._open)
        start.language_chosen.connect(self._speak_at_start)
        if folder:
            start.show_unlock(folder)
        self._show(start)

    def lock(self) -> None:
        """Lock the vault and ask for its pass phrase; what is open on the screen goes away."""
        if self._opened is None:
            return
        folder = self._opened.folder
        self._close_dialogs()
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard():  # what was copied from a case must not outlive it
            clipboard.clear()
        self.leave()
        self.begin(folder)

    def leave(self) -> None:
        """Lock the vault after everything that was asked for before."""
        if self._idle is not None:
            self._idle.deleteLater()
            self._idle = None
        if isinstance(self.window, MainWindow):
            self.window.session.end()
        if isinstance(self.window, StartWindow):
            self.window.leave()
        opened, self._opened = self._opened, None
        if opened is not None:
            self._tasks.run(lambda: self._close(opened))

    def _close(self, opened: Opened) -> None:
        """Lock, then drop what letters left in memory; on the worker."""
        try:
            close_with_backup(opened.vault, opened.desk)
        finally:
            self._wiring.letters.forget()

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
        app = QApplication.instance()
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock)
        if app is not None:
            app.installEventFilter(self._idle)
        self._show_main("cases")
        if isinstance(self.window, MainWindow):
            remind(self.window.case_list)

    def _show_main(self, key: str) -> None:
        if self._opened is None:
            return
        session = Session(self._wiring, self._opened.desk, self._tasks)
        session.vault, session.folder = self._opened.vault, self._opened.folder
        window = MainWindow(session, self._preferences)
        session.setParent(window)
        window.lock_wanted.connect(self.lock)
        window.language_chosen.connect(self._speak)
        window.go(key)
        self._show(window)

    def _speak(self, language: str) -> None:
        """Speak another language: the window is made anew, the vault stays open."""
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
