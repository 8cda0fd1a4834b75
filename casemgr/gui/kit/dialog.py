"""A dialog that asks for what a command needs and closes only when the command is done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from casemgr.domain.errors import Problem
from casemgr.gui import labels
from casemgr.gui.kit import entries
from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.buttons import Button, PrimaryButton
from casemgr.gui.kit.card import GUTTER, Scroll
from casemgr.gui.kit.form import Form
from casemgr.gui.kit.words import Heading, Quiet
from casemgr.services.drafts import key_of

if TYPE_CHECKING:
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.desk import Done

_FEW = 4
"""Signs that are typed again before a question about them is read."""


def dialog_column(dialog: QDialog) -> QVBoxLayout:
    """Give the column in which the parts of *dialog* stand below each other."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(12)
    return column


def button_row(*buttons: QWidget) -> QHBoxLayout:
    """Put the *buttons* of a dialog into a row, at its right end."""
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


class Dialog(QDialog):
    """Fill ``form`` in the constructor, give the command in ``command``.

    A refusal is shown in the dialog, which stays open with everything that was typed.
    """

    finished_with = Signal(object)
    """What the command has done (``services.desk.Done``)."""

    def __init__(
        self,
        session: Session,
        title: str,
        primary: str,
        parent: QWidget | None = None,
        *,
        intro: str = "",
    ) -> None:
        """Make a dialog with an empty form; *primary* is the word on its coloured button."""
        super().__init__(parent)
        self.session = session
        self.setWindowTitle(title)
        self.setModal(True)
        self.resize(560, 10)
        self.bar = MessageBar(self)
        self.form = Form()
        self.primary = PrimaryButton(primary, self.submit)
        self.primary.setDefault(True)
        self.primary.setObjectName("primary")
        self.cancel = Button(self.tr("Cancel"), self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.primary)
        scroll = Scroll()
        self.body = scroll.column
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24 - GUTTER, 16)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, GUTTER, 0)
        head.setSpacing(6)
        heading = Heading(title, level=1)
        heading.setWordWrap(True)
        head.addWidget(heading)
        if intro:
            head.addWidget(Quiet(intro))
        self.buttons.setContentsMargins(0, 0, GUTTER, 0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        # Below the fields, which then stay where they are, and beside the button just pressed.
        said = QHBoxLayout()
        said.setContentsMargins(0, 0, GUTTER, 0)
        said.addWidget(self.bar)
        column.addLayout(said)
        column.addLayout(self.buttons)
        self._kept_as, self._busy = "", False
        self._first_words: Counter[str] | None = None
        self._asked_about: entries.Entries | None = None
        self._was_writing: QWidget | None = None
        self.bar.left.connect(self._write_on)
        # A mistake of the program, too, must leave the dialog usable.
        session.tasks.idle.connect(self._be_ready)

    def keep_entries(self, case_id: int = 0, subject: str = "") -> None:
        """Keep what is typed here in the vault until it is done or cancelled; see ``unfinished``.

        *case_id* is the case it is about, with which it is forgotten, *subject* what in it.
        Never for a dialog that asks for anything secret.
        """
        self._kept_as = key_of(f"{type(self).__name__}:{subject}", case_id)

    def done(self, result: int) -> None:
        """Close; what was typed is done or thought better of."""
        super().done(result)
        self.session.unfinished.done_with(self)

    def command(self) -> Command:
        """Make the command from the fields; may raise ``Problem``. Override this."""
        raise NotImplementedError

    def submit(self) -> None:
        """Try it: check the form, then have the desk do it."""
        self.bar.clear()
        if not self.form.check():
            return
        try:
            command = self.command()
        except Problem as problem:
            self.refuse(problem)
            return
        self._set_busy(True)
        self.session.do(command, self._succeeded, self.refuse)

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be done, at the field it is about where there is one."""
        self._set_busy(False)
        words = labels.explain(problem)
        if not self.form.show_error_at(str(problem.facts.get("field", "")), words):
            self.bar.show_text(words, "late")

    def showEvent(self, event: object) -> None:
        """Be as high as the form needs, and no higher than the screen."""
        wanted = self.form.sizeHint().height() + 190
        room = self.screen().availableGeometry().height() - 60
        self.resize(max(self.width(), 520), min(max(self.sizeHint().height(), wanted), room))
        super().showEvent(event)  # type: ignore[arg-type]
        if self._first_words is None:
            self._first_words = Counter(entries.written(self))
        if self._kept_as and (why := self.session.only_read):
            self.primary.forbid(labels.explain_all(why))
            self.bar.show_problem(why[0])  # now, and not when all is filled in
        if self._kept_as:
            self.session.unfinished.watch(self, self._kept_as, self.windowTitle(), self.bar)
        focus: QWidget | None = self.focusWidget()
        if focus not in {None, self.cancel}:
            return
        if not any(form.focus_first() for form in self.findChildren(Form)):
            self.primary.setFocus()  # there is nothing to fill in: Enter presses it

    def reject(self) -> None:
        """Close without doing anything, unless it is just being done.

        Where something was written, that is asked about first; a second time answers it.
        """
        if not self.primary.isEnabled() and self.session.tasks.busy:
            return
        if self._would_lose():
            self._ask_first()
        else:
            super().reject()

    def _would_lose(self) -> bool:
        """Whether words that were typed would be gone, and nobody was asked about just these."""
        if not self._kept_as or self._first_words is None:
            return False
        if self.bar.text() == self._discarding() and self._asked_about == entries.state(self):
            return False
        by_hand = not self.session.unfinished.has_given_back(self)
        new = Counter(entries.written(self, by_hand=by_hand)) - self._first_words
        return sum(len(words.strip()) for words in new.elements()) > _FEW

    def _ask_first(self) -> None:
        self._asked_about = entries.state(self)
        focus: QWidget | None = self.focusWidget()
        self._was_writing = None if focus is self.cancel else focus
        discard = super().reject
        words, stay = self.tr("Discard"), self.tr("Keep writing")
        self.bar.show_text(self._discarding(), "waiting", words, discard, stay)

    def _discarding(self) -> str:
        return self.tr("Discard what you typed?")

    def _write_on(self) -> None:
        if self._was_writing is not None and isValid(self._was_writing):
            self._was_writing.setFocus()
        else:
            self.form.focus_first()

    def _succeeded(self, done: Done) -> None:
        self._set_busy(False)
        self.accept()
        self.finished_with.emit(done)

    def _be_ready(self) -> None:
        if self._busy:  # else it has asked nothing, and what it has switched off stays off
            self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.primary.setEnabled(not busy)
        self.cancel.setEnabled(not busy)
        if busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()
