"""Collects Python's garbage on the window's thread only.

Python collects wherever it happens to allocate, so also on the worker. Closed dialogs and replaced
cards are garbage that holds Qt objects, and to destroy those on another thread than their own ends
the process: "Segmentation fault … Garbage-collecting" while the worker drew a letter.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageWatch(QObject):
    """Looks after the garbage from time to time, by Python's own rules of how much is too much."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Not yet in place; see ``install``."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def install(self) -> None:
        """Take over from Python."""
        gc.disable()
        self._timer.start()

    def remove(self) -> None:
        """Give back to Python; no other thread may be at work any more."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect the oldest generation that is due; that collects the younger ones too."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (n, most) in enumerate(counted) if n > most]
        if due:
            gc.collect(due[-1])
