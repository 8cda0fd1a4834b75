"""Ends the program in order when the terminal or the system asks for it."""

from __future__ import annotations

import signal
import socket
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, the end of the session, a closed terminal, Ctrl-Break; no system has them all."""
_STATUS = 128
"""The exit status of a program that a signal has ended is this and the signal's number."""


class StopSignals(QObject):
    """Leaves Qt's loop at a signal, so that the vault is locked as when the window is closed.

    Python handles a signal only when it has the word, and while nothing happens Qt has it. But it
    also writes the number of each signal into a socket, and that wakes Qt up.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Not yet in place; see ``install``."""
        super().__init__(parent)
        self._before: dict[int, Any] = {}
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._woken = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._woken.activated.connect(self._stop)

    def install(self) -> None:
        """Take over from Python; only the main thread may."""
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, lambda *_: None)

    def remove(self) -> None:
        """Give back to Python."""
        self._woken.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()
        self._read.close()
        self._write.close()

    def _stop(self) -> None:
        # Not "quit": that asks the windows, and a dialog may refuse to close.
        QCoreApplication.exit(_STATUS + self._read.recv(1)[0])
