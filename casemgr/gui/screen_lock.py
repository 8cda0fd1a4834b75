"""Hears that the screen is locked or that the computer goes to sleep.

Linux: the login manager (``org.freedesktop.login1`` on the system bus) tells of both, desktops'
screen savers of the first on the user's bus. Sleep is held up, for as long as the login manager
allows (5 seconds by default), until the vault is closed. Without a bus nothing is heard, nothing
is said, and the lock after idle minutes remains.

Windows: see ``windows_lock``. macOS: Qt passes on neither event, and to ask the system for them
would take a package of its own; there the lock after idle minutes is what there is.
"""

from __future__ import annotations

import contextlib
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from casemgr.gui.windows_lock import WindowsEvents

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
SCREEN_SAVERS = (
    "org.gnome.ScreenSaver",
    "org.freedesktop.ScreenSaver",  # KDE and others
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Each is service and interface in one."""
_LOCK, _SAVER, _SLEEP = (SLOT(name) for name in ("_lock()", "_saver(bool)", "_sleep(bool)"))


class ScreenWatch(QObject):
    """Listens while a vault is open; ``release`` says that it is closed."""

    locked = Signal()
    sleeping = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        """Listen on the usual buses, or on the ones given."""
        super().__init__(parent)
        self._inhibitor = -1
        if sys.platform == "linux":
            with contextlib.suppress(ImportError):  # a Qt built without it
                self._listen(system, session)
        elif sys.platform == "win32":
            self._windows = WindowsEvents(self.locked.emit, self.sleeping.emit)
            self._windows.listen(self)

    def release(self) -> None:
        """Hold up sleep no longer; from any thread, and safe to call again."""
        held, self._inhibitor = self._inhibitor, -2
        if held >= 0:
            os.close(held)

    # --- the buses --------------------------------------------------------------------------

    def _listen(self, system: QDBusConnection | None, session: QDBusConnection | None) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - Linux only

        self._system = QDBusConnection.systemBus() if system is None else system
        user = QDBusConnection.sessionBus() if session is None else session
        if user.isConnected():
            for name in SCREEN_SAVERS:
                _join(user, name, "", name, "ActiveChanged", self, _SAVER)
        if self._system.isConnected():
            _join(self._system, _LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, _SLEEP)
            self._ask("Inhibit", ["sleep", "casemgr", "Locking the vault", "delay"], self._held)
            own = os.environ.get("XDG_SESSION_ID", "")
            self._find_session(tuple(dict.fromkeys(name for name in (own, "auto") if name)))

    def _find_session(self, names: tuple[str, ...]) -> None:
        """Find the session this program belongs to, by the first name that is known."""
        if names:
            self._ask("GetSession", [names[0]], partial(self._found_session, names[1:]))

    def _ask(self, member: str, arguments: list[str], then: Callable[[QDBusMessage], None]) -> None:
        """Call the login manager and do not wait; an error is an answer, too."""
        from PySide6.QtDBus import (  # noqa: PLC0415 - Linux only
            QDBusMessage,
            QDBusPendingCallWatcher,
        )

        call = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, member)
        call.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)

        def answered(done: QDBusPendingCallWatcher) -> None:
            then(done.reply())
            done.deleteLater()

        watcher.finished.connect(answered)

    def _held(self, reply: QDBusMessage) -> None:
        """Keep what holds up sleep, as a number of our own that can be closed from any thread."""
        for descriptor in _answer(reply):
            if self._inhibitor == -1:  # else the vault has been closed meanwhile
                self._inhibitor = os.dup(descriptor.fileDescriptor())

    def _found_session(self, others: tuple[str, ...], reply: QDBusMessage) -> None:
        found = _answer(reply)
        if not found:
            self._find_session(others)
        for path in found:
            _join(self._system, _LOGIN, path.path(), _SESSION, "Lock", self, _LOCK)

    # --- what is heard ----------------------------------------------------------------------

    @Slot()
    def _lock(self) -> None:
        self.locked.emit()

    @Slot(bool)
    def _saver(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot(bool)
    def _sleep(self, begins: bool) -> None:
        if begins:
            self.sleeping.emit()


def _join(bus: QDBusConnection, *what: object) -> None:
    """Have a signal call a slot; Qt takes the slot's name as text, whatever its hints say."""
    connect: Any = bus.connect
    connect(*what)


def _answer(reply: QDBusMessage) -> list[Any]:
    """Give the values of an answer; none when it was refused or nobody was there."""
    from PySide6.QtDBus import QDBusMessage  # noqa: PLC0415 - Linux only

    refused = reply.type() != QDBusMessage.MessageType.ReplyMessage
    return [] if refused else list(reply.arguments())
