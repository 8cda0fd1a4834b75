"""A new pass phrase: typed twice, judged while it is typed, or made up by the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QWidget

from casemgr.gui import labels
from casemgr.gui.kit import Label, LinkButton, SecretField, restyle
from casemgr.gui.start.suggestion import suggest

if TYPE_CHECKING:
    from casemgr.gui.kit import Form
    from casemgr.gui.tasks import Tasks
    from casemgr.services.vaults import Vaults

_PAUSE_MS = 150
_STRONGEST = 4
_TONES = ("late", "late", "waiting", "done", "done")


class NewPassphrase(QObject):
    """Adds the rows for a new pass phrase to a form."""

    entered = Signal()
    """Enter was pressed in the second field; in the first it leads to the second."""

    def __init__(self, form: Form, vaults: Vaults, tasks: Tasks) -> None:
        """Add them at the form's end."""
        super().__init__(form)
        self._form, self._vaults, self._tasks = form, vaults, tasks
        self.first = SecretField()
        self.again = SecretField()
        self.first_row = form.add_row(
            self.tr("Pass phrase"),
            self.first,
            self.tr("12 characters or more. Several words that do not belong together are best."),
            required=True,
            name="passphrase",
        )
        form.add_wide(self._make_meter())
        self.again_row = form.add_row(
            self.tr("Once more"), self.again, required=True, name="passphrase_again"
        )
        self._judged = -1
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE_MS)
        self._wait.timeout.connect(self._judge)
        self.first.edited.connect(self._wait.start)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.entered)

    def _make_meter(self) -> QWidget:
        meter = QWidget()
        row = QHBoxLayout(meter)
        row.setContentsMargins(144, 0, 0, 0)
        row.setSpacing(10)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STRONGEST)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._bar.setAccessibleName(self.tr("Strength of the pass phrase"))
        self.words = Label("", "small")
        self.words.setObjectName("strength")
        row.addWidget(self._bar)
        row.addWidget(self.words, 1)
        row.addWidget(LinkButton(self.tr("Suggest one"), self.suggest))
        return meter

    def suggest(self) -> None:
        """Fill in a made-up pass phrase and show it, so that it can be written down."""
        made = suggest()
        for field in (self.first, self.again):
            field.set_value(made)
            field.setEchoMode(QLineEdit.EchoMode.Normal)
        self.first.selectAll()
        self.first.setFocus()

    def value(self) -> str:
        """Give the pass phrase."""
        return self.first.value()

    def check(self) -> bool:
        """Say at the second field when the two differ."""
        if self.first.value() == self.again.value():
            return True
        self._form.show_error(self.again_row, self.tr("This differs from the first one."))
        self.again.selectAll()
        self.again.setFocus()
        return False

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def _judge(self) -> None:
        typed = self.first.value()
        if not typed:
            self._show(-1)
            return
        self._tasks.run(lambda: self._vaults.strength(typed), self._show)

    def _show(self, strength: int) -> None:
        known = 0 <= strength <= _STRONGEST
        self._bar.setValue(max(strength, 1) if known else 0)
        restyle(self._bar, tone=_TONES[strength] if known else "normal")
        self.words.setText(labels.word("strength", str(strength)) if known else "")
        self.words.set_tone(_TONES[strength] if known else "quiet")
