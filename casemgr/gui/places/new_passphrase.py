"""Changes the pass phrase of the open vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import (
    Button,
    Form,
    Heading,
    MessageBar,
    PrimaryButton,
    SecretField,
    button_row,
    dialog_column,
)
from casemgr.gui.passphrase import NewPassphrase

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session


class PassphraseDialog(QDialog):
    """Asks for the old one and for the new one twice."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.session = session
        self.setWindowTitle(self.tr("Change the pass phrase"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 320)
        self.bar = MessageBar()
        self.form = Form()
        self.old = SecretField()
        self.form.add_row(self.tr("Present pass phrase"), self.old, required=True, name="old")
        self.new = NewPassphrase(self.form, session.wiring.vaults, session.tasks)
        self.primary = PrimaryButton(self.tr("Change it"), self.submit)
        self.primary.setDefault(True)
        column = dialog_column(self)
        column.addWidget(Heading(self.tr("Change the pass phrase")))
        column.addWidget(self.bar)
        column.addWidget(self.form)
        column.addStretch(1)
        column.addLayout(button_row(Button(self.tr("Cancel"), self.reject), self.primary))

    def submit(self) -> None:
        """Change it; deriving the new key takes a few seconds."""
        self.bar.clear()
        vault = self.session.vault
        if vault is None or not self.form.check() or not self.new.check():
            return
        old, new = self.old.value(), self.new.value()
        self.primary.setEnabled(False)
        self.bar.show_text(self.tr("Making the new key. This takes a few seconds…"))
        self.session.tasks.run(lambda: vault.change_passphrase(old, new), self._done, self._refused)

    def _done(self, _: None) -> None:
        self.accept()
        self.changed.emit()

    def _refused(self, problem: Problem) -> None:
        self.primary.setEnabled(True)
        self.bar.clear()
        places = {
            Code.VAULT_WRONG_PASSPHRASE: "old",
            Code.VAULT_WEAK_PASSPHRASE: "passphrase",
            Code.VAULT_LONG_PASSPHRASE: "passphrase",
        }
        words = labels.explain(problem)
        if not self.form.show_error_at(places.get(problem.code, ""), words):
            self.bar.show_text(words, "late")
