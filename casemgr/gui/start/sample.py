"""Makes a sample vault with invented cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import Card, Facts, Form, Quiet
from casemgr.gui.preferences import documents_folder
from casemgr.gui.saving import make_parent
from casemgr.gui.start.base import (
    FolderField,
    Opened,
    Start,
    StartPage,
    free_folder,
    locking,
    sit_down,
)

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem

PASSPHRASE = "sample vault, nothing secret"  # noqa: S105 - told on the screen, guards nothing
_NAME = "casemgr-sample"


class SamplePage(StartPage):
    """Says what the sample is and where it goes."""

    made = Signal(object)

    def __init__(self, start: Start) -> None:
        """Propose a folder among the user's documents."""
        super().__init__(
            start,
            self.tr("Try the sample vault"),
            self.tr(
                "Invented people ask an existing policy for their rights; cases stand at every "
                "stage. Every letter is marked as a sample, so none can be sent by mistake."
            ),
            self.tr("Make the sample vault"),
        )
        self.form = Form()
        self.folder = FolderField(
            free_folder(documents_folder(), _NAME), self.tr("Where to put it"), new=_NAME
        )
        self.form.add_row(self.tr("Folder"), self.folder, required=True, name="folder")
        self.column.addWidget(self.form)
        card = Card(self.tr("To open it again later"))
        facts = Facts()
        facts.add(self.tr("Pass phrase"), PASSPHRASE)
        card.body.addWidget(facts)
        card.body.addWidget(
            Quiet(self.tr("Delete the folder when you are done with it."), small=True)
        )
        self.column.addWidget(card)

    def entered(self) -> None:
        """Enter is enough."""
        self.folder.set_value(free_folder(documents_folder(), _NAME))
        self.primary.setFocus()

    def submit(self) -> None:
        """Make the vault and play the cases into it."""
        self.bar.clear()
        if not self.form.check():
            return
        folder, start = self.folder.value(), self.start
        self.work(self.tr("Making the vault and living through its cases. This takes a while…"))

        def make() -> Opened:
            make_parent(folder)
            vault, _ = start.wiring.vaults.create(folder, PASSPHRASE, sample=True)
            locking(vault, lambda: start.wiring.fill_sample(vault))
            return sit_down(start, vault, folder)

        start.tasks.run(make, self._made, self._refused)

    def _made(self, opened: Opened) -> None:
        self.rest()
        self.made.emit(opened)

    def _refused(self, problem: Problem) -> None:
        self.rest()
        place = "folder" if problem.code in {Code.VAULT_EXISTS, Code.CANNOT_WRITE} else ""
        words = labels.explain(problem)
        if not self.form.show_error_at(place, words):
            self.bar.show_text(words, "late")
