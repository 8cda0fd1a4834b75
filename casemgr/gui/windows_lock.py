"""Hears on Windows that the screen is locked or that the computer goes to sleep.

Windows tells it to windows, in messages that Qt passes on unread. Only reading them and asking for
them is tested elsewhere: that Windows sends them can be seen on Windows alone.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication
from PySide6.QtGui import QWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

# From winuser.h and wtsapi32.h.
_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004
_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK = 0x02B1, 0x7
_THIS_SESSION = 0


class Message(ctypes.Structure):
    """The beginning of the ``MSG`` of winuser.h."""

    _fields_ = (
        ("hwnd", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


class WindowsEvents(QAbstractNativeEventFilter):
    """Calls *locked* or *sleeping*, from ``listen`` on."""

    def __init__(self, locked: Callable[[], None], sleeping: Callable[[], None]) -> None:
        super().__init__()
        self._locked, self._sleeping = locked, sleeping
        self._window = QWindow()

    def listen(self, owner: QObject) -> None:
        """Hear messages until *owner* is destroyed, by a window that is never shown."""
        self._window.create()
        library: Any = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore]
        handle = ctypes.c_void_p(int(self._window.winId()))
        library.WTSRegisterSessionNotification(handle, _THIS_SESSION)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)
        owner.destroyed.connect(self._stop)

    def _stop(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        self._window.destroy()

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:
        """Read a message and leave it to the others."""
        if bytes(kind) == b"windows_generic_MSG":
            told = Message.from_address(int(message))
            what = (told.message, told.wparam)
            if what == (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK):
                self._locked()
            elif what == (_WM_POWERBROADCAST, _PBT_APMSUSPEND):
                self._sleeping()
        return False, 0
