"""Hears on Windows that the screen is locked or that the computer goes to sleep.

Windows tells it to windows, in messages that Qt passes on unread. This cannot be tried on other
systems, so it is as small as it can be; only the reading of messages is tested.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter

if TYPE_CHECKING:
    from collections.abc import Callable

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
    """Calls *locked* or *sleeping*; install it on the application."""

    def __init__(self, locked: Callable[[], None], sleeping: Callable[[], None]) -> None:
        super().__init__()
        self._locked, self._sleeping = locked, sleeping

    def ask_for_locks(self, window: int) -> None:
        """Have Windows tell *window*, by its handle, when the screen is locked."""
        library: Any = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore]
        library.WTSRegisterSessionNotification(ctypes.c_void_p(window), _THIS_SESSION)

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
