"""The hand-over book: read from the vault, then printed or saved."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from casemgr.domain.clocks import JST
from casemgr.domain.text import Language
from casemgr.gui import i18n
from casemgr.gui.kit import Button, Choice, Quiet
from casemgr.gui.letter.output import Output
from casemgr.services import hand_over

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.errors import Problem
    from casemgr.gui.kit import MessageBar
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault

_PAPER = 190


class BookMaker(QWidget):
    """A language and two buttons; the book is made anew for each."""

    out = Signal()
    """It was printed or saved."""
    _stepped = Signal(int, int)

    def __init__(self, session: Session, vault: OpenVault, bar: MessageBar) -> None:
        """Say on *bar* what has come of it."""
        super().__init__()
        self._session, self._vault, self._bar = session, vault, bar
        self._stop = threading.Event()
        self._pressed: QWidget | None = None
        self.output = Output(session, bar, self)
        self.output.printed.connect(lambda _: self.out.emit())
        self.output.saved.connect(lambda _: self.out.emit())
        languages = [(each.value, name) for each, name in i18n.LANGUAGES.items()]
        self.language = Choice(languages, i18n.current().value)
        self.language.setObjectName("book-language")
        self.language.setAccessibleName(self.tr("Language of the book"))
        self.language.setMaximumWidth(_PAPER)
        self.print_button = Button(self.tr("Print the book…"), self.print_book, icon_name="print")
        self.print_button.setObjectName("print-book")
        self.save_button = Button(self.tr("Save as PDF…"), self.save_book, icon_name="save")
        self.save_button.setObjectName("save-book")
        self._doing = Quiet(small=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self.stop_button = Button(self.tr("Stop"), self._stop.set)
        self.stop_button.setObjectName("stop-book")
        row, under = QHBoxLayout(), QHBoxLayout()
        for line in (row, under):
            line.setSpacing(8)
        for widget in (self.language, self.print_button, self.save_button):
            row.addWidget(widget)
        row.addStretch(1)
        under.addWidget(self._doing)
        under.addWidget(self._progress, 1)
        under.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addLayout(under)
        self._stepped.connect(self._show_step)
        session.tasks.idle.connect(self._rest)  # also after a mistake of the program
        self._set_busy(busy=False)

    def print_book(self) -> None:
        """Make it and print it."""
        self._make(lambda pdf, name: self.output.print(pdf, name, (name,)))

    def save_book(self) -> None:
        """Make it and save it."""
        self._make(lambda pdf, name: self.output.save(pdf, f"{name}.pdf", (name,)))

    def _make(self, then: Callable[[bytes, str], None]) -> None:
        self._bar.clear()
        self._stop.clear()
        session, vault, language = self._session, self._vault, Language(self.language.value())
        now, name = session.wiring.clock.now(), Path(session.folder).name
        self._set_busy(busy=True)

        def work(desk: Desk) -> bytes:
            book = hand_over.collect(
                desk, vault, now, name, progress=self._step, cancelled=self._stop.is_set
            )
            return b"" if book is None else session.wiring.letters.hand_over(book, language)

        def made(pdf: bytes) -> None:
            self._set_busy(busy=False)
            if pdf:
                then(pdf, f"hand-over-book-{now.astimezone(JST).date().isoformat()}")
            else:
                self._bar.show_text(self.tr("Stopped. No book was made."), "waiting")

        def failed(problem: Problem) -> None:
            self._set_busy(busy=False)
            self._bar.show_problem(problem)

        session.ask(work, made, failed)

    def _step(self, done: int, of: int) -> None:
        """On the worker; where nobody is there any more, the book is not wanted either."""
        try:
            self._stepped.emit(done, of)
        except RuntimeError:
            self._stop.set()

    def _show_step(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)

    def _rest(self) -> None:
        if not self.print_button.isEnabled():
            self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        if busy:
            self._pressed = self.window().focusWidget()
        self._doing.setText(self.tr("Reading the cases…"))
        self._progress.setRange(0, 0)
        for widget in (self._doing, self._progress, self.stop_button):
            widget.setVisible(busy)
        if busy:
            self.stop_button.setFocus()  # else the focus goes to whatever comes next on the page
        for other in (self.language, self.print_button, self.save_button):
            other.setEnabled(not busy)
        pressed, self._pressed = self._pressed, self._pressed if busy else None
        if not busy and pressed in {self.print_button, self.save_button}:
            pressed.setFocus()
