"""The deputy: let in, shut out, and asked once a year whether the pass phrase still opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.keys.base import KeysDialog
from casemgr.gui.kit import Form, SecretField
from casemgr.gui.passphrase import NewPassphrase

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.backups import Progress
    from casemgr.services.ports import OpenVault


class AddDeputyDialog(KeysDialog):
    """The manager confirms, the deputy sets a pass phrase of their own."""

    def __init__(self, session: Session, vault: OpenVault, parent: QWidget | None = None) -> None:
        """Ask for both."""
        super().__init__(session, vault, parent)
        self.form = Form()
        self.own = self.add_own(self.form)
        self.new = NewPassphrase(self.form, session.wiring.vaults, session.tasks)
        self.new.first_row.label.setText(self.tr("Pass phrase of the deputy") + " *")
        self.new.entered.connect(self.submit)
        self.steps.add(self.form)
        self.call(
            self.tr("Add a deputy"),
            self.tr("Let the deputy in"),
            self.tr(
                "A deputy opens the vault when you are away, and can do there what you can. Let "
                "the deputy type the second pass phrase; nobody else should know it."
            ),
        )

    def submit(self) -> None:
        """Let the deputy in."""
        if not self.form.check() or not self.new.check():
            self.fit()
            return
        keys, own, new = self.keys, self.own.value(), self.new.value()
        self.run(self.tr("Making the key…"), lambda _: keys.add_deputy(own, new), self._added)

    def _added(self, _: None) -> None:
        self.accept()
        self.said.emit(
            self.tr("The deputy can open the vault from now on. Ask once a year for a trial."),
            "done",
        )


class RotateDialog(KeysDialog):
    """Changes the data key after the own pass phrase was given."""

    def __init__(self, session: Session, vault: OpenVault, parent: QWidget | None = None) -> None:
        """Ask for the own pass phrase."""
        super().__init__(session, vault, parent)
        self.form = Form()
        self.own = self.add_own(self.form)
        self.own.returnPressed.connect(self.submit)
        self.steps.add(self.form)
        self.name()

    def name(self) -> None:
        """Say what is going to happen."""
        self.call(
            self.tr("Change the data key"),
            self.tr("Change the data key"),
            self.tr(
                "The whole vault is copied under a new key; the copy is checked and takes the "
                "place of the old one. All pass phrases and the recovery key stay. Backups made "
                "before keep the old key: lock them away or destroy them."
            ),
        )

    def told(self) -> str:
        """Say that it is done."""
        return self.tr("The data key is changed. Make a backup: older ones are under the old key.")

    def change(self, own: str, say: Progress) -> None:
        """Do it, on the worker."""
        self.keys.rotate(own, say)

    def submit(self) -> None:
        """Have it done."""
        if not self.form.check():
            self.fit()
            return
        own = self.own.value()
        self.run(
            self.tr("Making the new key…"),
            lambda say: self.change(own, say),
            self._changed,
            stoppable=True,
        )

    def _changed(self, _: None) -> None:
        self.accept()
        self.said.emit(self.told(), "done")


class DropDeputyDialog(RotateDialog):
    """Shuts the deputy out, which changes the data key."""

    def name(self) -> None:
        """Warn of what it takes, and of what it cannot do."""
        self.call(
            self.tr("Shut the deputy out"),
            self.tr("Shut the deputy out"),
            self.tr(
                "The data key is changed: the whole vault is copied under a new key, checked, and "
                "put in the place of the old one. Then the deputy's pass phrase opens neither the "
                "vault nor any backup made from now on. Backups made while the deputy had access "
                "still open with it: lock them away, or destroy them once a new one is made."
            ),
        )

    def told(self) -> str:
        """Say that it is done, and what is left to do."""
        return self.tr(
            "The deputy is shut out and the data key is changed. Make a backup now: those made "
            "while the deputy had access still open with the deputy's pass phrase."
        )

    def change(self, own: str, say: Progress) -> None:
        """Shut the deputy out."""
        self.keys.drop_deputy(own, say)


class DrillDialog(KeysDialog):
    """The deputy types the pass phrase; whether it opens is noted in the log."""

    def __init__(self, session: Session, vault: OpenVault, parent: QWidget | None = None) -> None:
        """Ask the deputy."""
        super().__init__(session, vault, parent)
        self.form = Form()
        self.passphrase = SecretField()
        self.passphrase.returnPressed.connect(self.submit)
        self.row = self.form.add_row(
            self.tr("Pass phrase of the deputy"),
            self.passphrase,
            self.tr("Typed by the deputy, from memory or from where the deputy keeps it."),
            required=True,
            name="deputy",
        )
        self.steps.add(self.form)
        self.call(
            self.tr("Can the deputy open it?"),
            self.tr("Try it"),
            self.tr(
                "Nothing is opened or changed: the pass phrase is tried for real, and whether it "
                "opens the vault is noted in the log with the date."
            ),
        )

    def submit(self) -> None:
        """Try it."""
        if not self.form.check():
            self.fit()
            return
        keys, typed = self.keys, self.passphrase.value()
        self.run(self.tr("Trying…"), lambda _: keys.try_deputy(typed), self._tried)

    def _tried(self, opens: bool) -> None:
        self.session.changed.emit(0)
        if opens:
            self.accept()
            words = self.tr("The deputy can open the vault. It is noted in the log.")
            self.said.emit(words, "done")
            return
        self.form.show_error(
            self.row,
            self.tr(
                "This is not the deputy's pass phrase; that is noted in the log. Try again, or "
                "shut the deputy out and add the deputy anew."
            ),
        )
        self.passphrase.selectAll()
        self.passphrase.setFocus()
        self.fit()
