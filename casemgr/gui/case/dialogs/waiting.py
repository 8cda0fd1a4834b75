"""Work on large files: how far it is, and a way to stop it, from the thread that does it."""

from __future__ import annotations

from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from casemgr.gui.kit import GUTTER, Quiet
from casemgr.gui.label_attached import size_words
from casemgr.services.attachments import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.gui.kit import Dialog

_STEPS = 1000


class Waiting(QWidget):
    """A bar with words above it; hidden while nothing is going on."""

    _told = Signal(object)
    """A call that shows something; from any thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is going on yet."""
        super().__init__(parent)
        self._stop = Event()
        self.words = Quiet("", small=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, GUTTER, 4)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self._told.connect(lambda show: show())
        self.hide()

    @classmethod
    def under(cls, dialog: Dialog) -> Waiting:
        """Put one between the fields of *dialog* and its buttons, where it is always seen."""
        waiting, column = cls(dialog), dialog.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  (the kit has made it so)
        column.insertWidget(column.count() - 1, waiting)
        return waiting

    def begin(self, words: str) -> None:
        """Show that something has begun; *words* have ``{done}`` and ``{size}``."""
        self._stop.clear()
        self._words = words
        self.bar.setValue(0)
        self.words.setText("")
        self.show()

    def say(self, size: int, show: Callable[[int], None] | None = None) -> Callable[[int], None]:
        """Give what work on *size* bytes calls with what is done; it raises ``StoppedError``.

        *show* is called on the window's thread instead of showing it here.
        """

        def said(done: int) -> None:
            if self._stop.is_set():
                raise StoppedError
            with suppress(RuntimeError):  # the window has gone
                self._told.emit(lambda: (show or self._show_of(size))(done))

        return said

    def stop(self) -> None:
        """Stop what is going on, at its next word."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def _show_of(self, size: int) -> Callable[[int], None]:
        def show(done: int) -> None:
            self.bar.setValue(_STEPS * done // max(size, 1))
            self.words.setText(self._words.format(done=size_words(done), size=size_words(size)))

        return show
