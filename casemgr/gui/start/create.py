"""Makes a new vault: where it lies, and its pass phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import Form, Quiet
from casemgr.gui.passphrase import NewPassphrase
from casemgr.gui.preferences import documents_folder
from casemgr.gui.saving import make_parent
from casemgr.gui.start.base import FolderField, Opened, Start, StartPage, free_folder, sit_down

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem

_NAME = "casemgr-vault"


class CreatePage(StartPage):
    """Asks for folder and pass phrase."""

    created = Signal(object, str)
    """The open vault and its recovery key."""

    def __init__(self, start: Start) -> None:
        """Propose a folder among the user's documents."""
        super().__init__(
            start,
            self.tr("Create a vault"),
            self.tr(
                "The vault is an encrypted folder. Without its pass phrase or its recovery key "
                "nobody can read it, and nobody can bring it back."
            ),
            self.tr("Create the vault"),
        )
        self.form = Form()
        self.folder = FolderField(
            free_folder(documents_folder(), _NAME), self.tr("Where to put the vault"), new=_NAME
        )
        self.folder.be_wary(start.wiring.vaults.caution)
        self.form.add_row(
            self.tr("Folder"),
            self.folder,
            self.tr("A new or an empty folder, best on this computer's own disk."),
            required=True,
            name="folder",
        )
        self.passphrase = NewPassphrase(self.form, start.wiring.vaults, start.tasks)
        self.folder.entered.connect(self.submit)
        self.passphrase.entered.connect(self.submit)
        self.column.addWidget(self.form)
        self.column.addWidget(
            Quiet(
                self.tr(
                    "Next you will get the recovery key: a sheet for the safe that opens the vault "
                    "when the pass phrase is lost."
                ),
                small=True,
            )
        )

    def entered(self) -> None:
        """Begin with the pass phrase: the folder is usually right."""
        self.passphrase.first.setFocus()

    def submit(self) -> None:
        """Make the vault; deriving its key takes some seconds."""
        self.bar.clear()
        if not self.form.check() or not self.passphrase.check():
            return
        folder, phrase = self.folder.value(), self.passphrase.value()
        start = self.start
        self.work(self.tr("Making the key and the vault. This takes a few seconds…"))

        def make() -> tuple[Opened, str]:
            make_parent(folder)
            vault, key = start.wiring.vaults.create(folder, phrase)
            return sit_down(start, vault, folder), key

        start.tasks.run(make, self._made, self._refused)

    def _made(self, made: tuple[Opened, str]) -> None:
        self.rest()
        self.passphrase.clear()
        self.created.emit(*made)

    def _refused(self, problem: Problem) -> None:
        self.rest()
        places = {
            Code.VAULT_EXISTS: "folder",
            Code.CANNOT_WRITE: "folder",
            Code.VAULT_WEAK_PASSPHRASE: "passphrase",
            Code.VAULT_LONG_PASSPHRASE: "passphrase",
        }
        words = labels.explain(problem)
        if not self.form.show_error_at(places.get(problem.code, ""), words):
            self.bar.show_text(words, "late")
