"""The backup before the vault is locked: seen when it takes a while, and stopped when asked."""

from __future__ import annotations

import threading

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar

from casemgr.gui.kit import Button, Heading, Label, Quiet, button_row, dialog_column
from casemgr.gui.tasks import tell_progress

_PATIENCE = 600
"""Milliseconds before it is shown; most backups are done by then."""


class ClosingWindow(QDialog):
    """Says how far the backup is; Escape and its own button stop it."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        """Nothing is said yet."""
        super().__init__()
        self.setObjectName("closing-backup")
        self.setWindowTitle(self.tr("Backing up before closing"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.said = Label()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Work is going on"))
        self.stop_button = Button(self.tr("Stop the backup"), self.reject)
        self.stop_button.setObjectName("stop-backup")
        remark = Quiet(
            self.tr(
                "The vault has changed since the last backup. It is locked as soon as the backup "
                "is done, or stopped. Nothing that was entered is lost either way."
            )
        )
        column = dialog_column(self)
        column.addWidget(Heading(self.windowTitle()))
        column.addWidget(remark)
        column.addWidget(self.said)
        column.addWidget(self.progress)
        column.addLayout(button_row(self.stop_button))
        self.setMinimumWidth(440)

    def show_step(self, what: str, percent: int) -> None:
        """Say what is being done."""
        if what == "check":
            self.progress.setRange(0, 0)  # nobody knows how long
            self.said.setText(self.tr("Checking the copy…"))
        else:
            self.progress.setRange(0, 100)
            self.progress.setValue(percent)
            self.said.setText(self.tr("Copying the vault: {percent} %").format(percent=percent))

    def show_stopping(self) -> None:
        """Say that it was heard."""
        self.stop_button.setEnabled(False)
        self.said.setText(self.tr("Stopping…"))

    def reject(self) -> None:
        """Stop the backup; the window goes when it has stopped."""
        self.stop_wanted.emit()


class ClosingBackup(QObject):
    """Lives as long as the program; a backup that is made while locking tells it how it goes."""

    _stepped = Signal(str, int)
    _ended = Signal()
    _finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing until a backup takes a while."""
        super().__init__(parent)
        self.window: ClosingWindow | None = None
        self._stop = threading.Event()
        self._going = False
        self._step = ("copy", 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self.show)
        self._stepped.connect(self._show_step)
        self._ended.connect(self._finish)

    def begin(self) -> None:
        """Get ready for the next backup; on the window's thread, before it is asked for.

        ``end`` must follow, whatever comes of it.
        """
        self._going = True
        self._stop.clear()

    def say(self, what: str, percent: int) -> None:
        """Hear how the backup goes, and stop it when that was asked for; on the worker."""
        tell_progress(self._stepped, what, percent, stop=self._stop)

    def end(self) -> None:
        """Hear that there is nothing more to wait for; on the worker."""
        tell_progress(self._ended)

    def stop(self) -> None:
        """Stop the backup; what was there before stays, and nothing is left of this one."""
        self._stop.set()
        if self.window is not None:
            self.window.show_stopping()

    def wait(self) -> None:
        """Stay until it has ended: at the end of the program no window is there to go back to."""
        if self._going:
            loop = QEventLoop()
            # Of this thread's own: what the worker says may be on its way already.
            self._finished.connect(loop.quit)
            loop.exec()

    def show(self) -> None:
        """Show how far it is."""
        self.window = ClosingWindow()
        self.window.stop_wanted.connect(self.stop)
        self.window.show_step(*self._step)
        self.window.show()

    def _show_step(self, what: str, percent: int) -> None:
        self._step = (what, percent)
        if self.window is None:
            if not self._soon.isActive():
                self._soon.start()
        elif not self._stop.is_set():
            self.window.show_step(what, percent)

    def _finish(self) -> None:
        self._going = False
        self._soon.stop()
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None
        self._finished.emit()
