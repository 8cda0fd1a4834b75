"""A dialog that asks for what a command needs and closes only when the command is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain.errors import Problem
from casemgr.gui import labels
from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.buttons import Button, PrimaryButton
from casemgr.gui.kit.card import GUTTER, Scroll
from casemgr.gui.kit.form import Form
from casemgr.gui.kit.words import Heading, Quiet

if TYPE_CHECKING:
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.desk import Done


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
        # A mistake of the program, too, must leave the dialog usable.
        session.tasks.idle.connect(self._be_ready)

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
        focus: QWidget | None = self.focusWidget()
        if focus not in {None, self.cancel}:
            return
        if not any(form.focus_first() for form in self.findChildren(Form)):
            self.primary.setFocus()  # there is nothing to fill in: Enter presses it

    def reject(self) -> None:
        """Close without doing anything, unless it is just being done."""
        if self.primary.isEnabled() or not self.session.tasks.busy:
            super().reject()

    def _succeeded(self, done: Done) -> None:
        self._set_busy(False)
        self.accept()
        self.finished_with.emit(done)

    def _be_ready(self) -> None:
        self._set_busy(False)

    def _rest(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.primary.setEnabled(not busy)
        self.cancel.setEnabled(not busy)
        if busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()
