"""A dialog in which a secret is typed, and that says how far slow work on the keys is."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import (
    Button,
    Form,
    Heading,
    MessageBar,
    PrimaryButton,
    Quiet,
    SecretField,
    dialog_column,
    lay_out_now,
)
from casemgr.gui.tasks import tell_progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.backups import Progress
    from casemgr.services.keys import Keys
    from casemgr.services.ports import OpenVault

T = TypeVar("T")
_WIDE = 600
_PLACES = {
    Code.VAULT_WRONG_PASSPHRASE: "own",
    Code.VAULT_WRONG_RECOVERY_KEY: "own",
    Code.VAULT_WEAK_PASSPHRASE: "passphrase",
    Code.VAULT_LONG_PASSPHRASE: "passphrase",
    Code.PASSPHRASE_IN_USE: "passphrase",
}


class Steps(QWidget):
    """One step in view at a time, no higher than that one needs."""

    def __init__(self) -> None:
        """Start without steps."""
        super().__init__()
        self._steps: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, step: QWidget) -> None:
        """Add a step; the first one is in view."""
        step.setVisible(not self._steps)
        self._steps.append(step)
        self._column.addWidget(step)

    def show_step(self, step: QWidget) -> None:
        """Turn to a step."""
        for one in self._steps:
            one.setVisible(one is step)

    @property
    def step(self) -> QWidget:
        """The step in view."""
        return next(one for one in self._steps if not one.isHidden())

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self._steps.index(self.step) + 1


class KeysDialog(QDialog):
    """Put steps into ``steps``; ``run`` does the work, and nothing can be changed meanwhile.

    What was typed goes with the dialog: nothing of it is kept as a draft.
    """

    said = Signal(str, str)
    """For the page behind: what has come of it, and in which tone."""
    _stepped = Signal(str, int)

    def __init__(self, session: Session, vault: OpenVault, parent: QWidget | None = None) -> None:
        """Make it without a step; see ``call``."""
        super().__init__(parent)
        self.session, self.vault = session, vault
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stop = threading.Event()
        self._busy = self._stoppable = False
        self._heading, self.intro = Heading(), Quiet()
        self._heading.setWordWrap(True)
        self.bar = MessageBar(self)
        self.steps = Steps()
        self._doing = Quiet(small=True)
        self._doing.setObjectName("doing")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self.cancel = Button(self.tr("Cancel"), self.reject)
        self.cancel.setObjectName("cancel")
        self.primary = PrimaryButton("", self.submit)
        self.primary.setDefault(True)
        self.primary.setObjectName("primary")
        self.back = Button("", self.go_back)
        self.back.setObjectName("back")
        self.back.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.primary)
        column = dialog_column(self)
        column.addWidget(self._heading)
        column.addWidget(self.intro)
        column.addWidget(self.steps)
        column.addStretch(1)
        column.addWidget(self.bar)
        column.addWidget(self._doing)
        column.addWidget(self._progress)
        column.addLayout(self.buttons)
        self._stepped.connect(self._show_step)
        session.tasks.idle.connect(self._rest)  # also after a mistake of the program
        self._set_busy(busy=False)

    @property
    def keys(self) -> Keys:
        """The ways into the vault; touch them on the worker."""
        return self.vault.keys

    def call(self, title: str, primary: str, intro: str = "") -> None:
        """Say what the dialog, or its present step, is about."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.primary.setText(primary)
        self.fit()

    def fit(self) -> None:
        """Be as high as the step in view needs."""
        lay_out_now()
        self.resize(_WIDE, max(self.minimumSizeHint().height(), self.heightForWidth(_WIDE)))

    def begin_typing(self) -> None:
        """Put the cursor into the first field of the step, else onto the coloured button."""
        step = self.steps.step
        if not (isinstance(step, Form) and step.focus_first()):
            self.primary.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first field."""
        super().showEvent(event)
        self.begin_typing()

    def add_own(self, form: Form) -> SecretField:
        """Ask who is sitting there: an unlocked screen is not enough."""
        own = SecretField()
        hint = self.tr("The one you opened the vault with; the recovery key will do as well.")
        form.add_row(self.tr("Your own pass phrase"), own, hint, required=True, name="own")
        return own

    def go_back(self) -> None:
        """Turn to the step before, where there is a button for it."""

    def submit(self) -> None:
        """Do what the coloured button says. Override this."""
        raise NotImplementedError

    def is_of_own(self, problem: Problem) -> bool:
        """Whether it is the own pass phrase that is wrong."""
        return _PLACES.get(problem.code) == "own"

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be done, at the field it is about where that one is in view."""
        words = labels.explain(problem)
        step, place = self.steps.step, _PLACES.get(problem.code, "")
        if not (isinstance(step, Form) and step.show_error_at(place, words)):
            self.bar.show_text(words, "late")
        self.fit()

    # --- work ----------------------------------------------------------------------------

    def run(
        self,
        words: str,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        refused: Callable[[Problem], None] | None = None,
        *,
        stoppable: bool = False,
    ) -> None:
        """Do *work* on the worker, saying *words*; what is *stoppable* leaves all as it was."""
        self.bar.clear()
        self._stop.clear()
        self._stoppable = stoppable
        self._doing.setText(words)
        self._set_busy(busy=True)
        self.fit()

        def came(found: T) -> None:
            self._set_busy(busy=False)
            then(found)

        def failed(problem: Problem) -> None:
            self._set_busy(busy=False)
            if problem.code is Code.BACKUP_STOPPED:
                self.bar.show_text(self.tr("Stopped. Nothing has changed."), "waiting")
                self.fit()
            else:
                (refused or self.refuse)(problem)

        self.session.ask(lambda _: work(self._step), came, failed)

    def reject(self) -> None:
        """Close; while something is being done, stop that first."""
        if not self._busy:
            super().reject()
        elif self._stoppable:
            self._stop.set()
            self._doing.setText(self.tr("Stopping…"))
            self.cancel.setEnabled(False)

    def done(self, result: int) -> None:
        """Close, also when the vault is locked in the middle: what is half done is undone."""
        self._stop.set()
        super().done(result)

    def _step(self, what: str, percent: int) -> None:
        """On the worker; the dialog may be gone."""
        tell_progress(self._stepped, what, percent, stop=self._stop)

    def _show_step(self, what: str, percent: int) -> None:
        if self._stop.is_set():
            return
        if what == "check":
            self._progress.setRange(0, 0)
            self._doing.setText(self.tr("Checking the copy…"))
        else:
            self._progress.setRange(0, 100)
            self._progress.setValue(percent)
            words = self.tr("Copying the vault under a new key: {percent} %")
            self._doing.setText(words.format(percent=percent))

    def _rest(self) -> None:
        if self._busy:
            self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._progress.setRange(0, 0)
        self._progress.setVisible(busy)
        self._doing.setVisible(busy)
        self.steps.setEnabled(not busy)
        self.primary.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self.cancel.setEnabled(not busy or self._stoppable)
        self.cancel.setText(self.tr("Stop") if busy and self._stoppable else self.leave_word())

    def leave_word(self) -> str:
        """Give the word on the button that closes the dialog."""
        return self.tr("Cancel")
