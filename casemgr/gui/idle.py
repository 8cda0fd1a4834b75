"""Locks the vault when nobody has touched keyboard or mouse for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

MINUTES = 5
CHOICES = (1, 2, 3, 5, 10, 15, 30)
"""Minutes that can be chosen; never is none of them."""
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Emits ``idle`` once after *minutes* without a touch."""

    idle = Signal()
    wanted = Signal()
    """Ctrl+L was pressed in a dialog, where the window's own shortcut is not heard."""

    def __init__(self, parent: QObject | None = None, minutes: float = MINUTES) -> None:
        """Start counting; install on the application with ``installEventFilter``."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(minutes * 60_000))
        self._timer.timeout.connect(self.idle)
        self._timer.start()

    def set_minutes(self, minutes: float) -> None:
        """Wait for another time, counted from now."""
        self._timer.start(round(minutes * 60_000))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at every touch."""
        if event.type() in _TOUCHES:
            self._timer.start()
        if _is_lock(event) and QApplication.activeModalWidget() is not None:
            # Later: locking destroys the dialog in which the key was pressed.
            QTimer.singleShot(0, self, self.wanted.emit)
            event.accept()
            return True
        return False


def _is_lock(event: QEvent) -> bool:
    """Whether Ctrl+L begins to be pressed."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
