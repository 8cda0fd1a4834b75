"""Opens a vault with its pass phrase, or with the recovery key from the safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import Form, LinkButton, SecretField, TextField
from casemgr.gui.passphrase import NewPassphrase
from casemgr.gui.start.base import FolderField, Opened, Start, StartPage, locking, sit_down
from casemgr.gui.start.rescue import Rescue

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.errors import Problem
    from casemgr.services.ports import OpenVault

_PLACES = {
    Code.VAULT_WRONG_PASSPHRASE: "passphrase",
    Code.VAULT_WRONG_RECOVERY_KEY: "recovery",
    Code.VAULT_RECOVERY_KEY_MISTYPED: "recovery",
    Code.VAULT_MISSING: "folder",
    Code.VAULT_NOT_A_VAULT: "folder",
}


class UnlockPage(StartPage):
    """Asks for folder and pass phrase."""

    unlocked = Signal(object)
    recover = Signal(str)
    """The folder of a vault to be opened with the recovery key."""

    def __init__(self, start: Start) -> None:
        """Propose the vault of last time."""
        super().__init__(start, self.tr("Unlock the vault"), "", self.tr("Unlock"))
        self.form = Form()
        self.rescue = Rescue(self, self._opener)
        recent = start.preferences.recent
        self.folder = FolderField(recent[0] if recent else "", self.tr("Choose the vault's folder"))
        self.folder.be_wary(start.wiring.vaults.caution)
        self.passphrase = SecretField()
        self.form.add_row(self.tr("Folder"), self.folder, required=True, name="folder")
        self.form.add_row(self.tr("Pass phrase"), self.passphrase, required=True, name="passphrase")
        self.folder.entered.connect(self.submit)
        self.passphrase.returnPressed.connect(self.submit)
        self.column.addWidget(self.form)
        self.column.addWidget(
            LinkButton(
                self.tr("Pass phrase lost? Use the recovery key"),
                lambda: self.recover.emit(self.folder.value()),
            )
        )

    def show_folder(self, folder: str) -> None:
        """Ask for the pass phrase of the vault in *folder*."""
        self.folder.set_value(folder)
        self.entered()

    def entered(self) -> None:
        """Put the cursor where something is missing."""
        self.passphrase.clear()
        (self.passphrase if self.folder.value() else self.folder.line).setFocus()

    def submit(self) -> None:
        """Open it; deriving the key takes a second or two."""
        self.bar.clear()
        if self.form.check():
            self.try_after_a_pause(self._unlock)

    def _unlock(self) -> None:
        folder, phrase, start = self.folder.value(), self.passphrase.value(), self.start
        self.work(self.tr("Unlocking…"))
        start.tasks.run(
            lambda: sit_down(start, start.wiring.vaults.open(folder, phrase), folder),
            self._opened,
            lambda problem: _refuse(self, self.form, problem, self.passphrase.selectAll),
        )

    def _opener(self) -> Callable[[str], OpenVault] | None:
        phrase, vaults = self.passphrase.value(), self.start.wiring.vaults
        return (lambda place: vaults.open(place, phrase)) if self.form.check() else None

    def _opened(self, opened: Opened) -> None:
        self.rest()
        self.start.patience.opened()
        self.passphrase.clear()
        self.unlocked.emit(opened)


class RecoverPage(StartPage):
    """Asks for the recovery key, and for a new pass phrase to go with it."""

    unlocked = Signal(object)

    def __init__(self, start: Start) -> None:
        """Ask for all of it at once."""
        super().__init__(
            start,
            self.tr("Open with the recovery key"),
            self.tr(
                "Type the key from the sheet, with or without hyphens, and choose a new pass "
                "phrase. The recovery key stays as it is: put the sheet back into the safe."
            ),
            self.tr("Open and set the pass phrase"),
        )
        self.form = Form()
        self.rescue = Rescue(self, self._opener)
        self.folder = FolderField("", self.tr("Choose the vault's folder"))
        self.key = TextField(placeholder="XXXXX-XXXXX-XXXXX-…")
        self.form.add_row(self.tr("Folder"), self.folder, required=True, name="folder")
        self.form.add_row(
            self.tr("Recovery key"),
            self.key,
            self.tr("13 groups of five characters"),
            required=True,
            name="recovery",
        )
        self.passphrase = NewPassphrase(self.form, start.wiring.vaults, start.tasks)
        self.folder.entered.connect(self.submit)
        self.key.returnPressed.connect(self.submit)
        self.passphrase.entered.connect(self.submit)
        self.column.addWidget(self.form)

    def show_folder(self, folder: str) -> None:
        """Ask for the key of the vault in *folder*."""
        self.folder.set_value(folder)

    def entered(self) -> None:
        """Begin with the key."""
        self.key.setFocus()

    def submit(self) -> None:
        """Open it and change the pass phrase."""
        self.bar.clear()
        if not self.form.check() or not self.passphrase.check():
            return
        folder, key, phrase = self.folder.value(), self.key.value(), self.passphrase.value()
        start = self.start
        self.work(self.tr("Opening, and making the new key. This takes a few seconds…"))

        def recover() -> Opened:
            vault = start.wiring.vaults.open_with_recovery_key(folder, key)
            if not vault.read_only:  # one who has but the sheet and a backup gets in all the same
                locking(vault, lambda: vault.change_passphrase(key, phrase))
            return sit_down(start, vault, folder)

        start.tasks.run(
            recover,
            self._opened,
            lambda problem: _refuse(self, self.form, problem, self.key.selectAll),
        )

    def _opener(self) -> Callable[[str], OpenVault] | None:
        key, vaults = self.key.value(), self.start.wiring.vaults
        return (
            (lambda place: vaults.open_with_recovery_key(place, key)) if self.form.check() else None
        )

    def _opened(self, opened: Opened) -> None:
        self.rest()
        self.key.clear()
        self.passphrase.clear()
        self.unlocked.emit(opened)


def _refuse(
    page: UnlockPage | RecoverPage, form: Form, problem: Problem, mark: Callable[[], None]
) -> None:
    """Say it where the mistake is, with what was typed marked for typing over."""
    page.rest()
    page.start.patience.failed(problem)
    if problem.code is Code.VAULT_DAMAGED:
        page.rescue.offer(page.folder.value(), problem)
        return
    place = _PLACES.get(problem.code, "")
    if problem.code in (Code.VAULT_WEAK_PASSPHRASE, Code.VAULT_LONG_PASSPHRASE):
        place = "passphrase"
    words = labels.explain(problem)
    if not form.show_error_at(place, words):
        page.bar.show_text(words, "late")
    elif place != "folder":
        mark()
