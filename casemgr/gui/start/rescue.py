"""From a vault that is damaged to one of its backups, without the vault."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from casemgr.domain.errors import Code, Problem
from casemgr.gui import labels
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.preferences import documents_folder
from casemgr.gui.session import Session
from casemgr.gui.start.base import sit_down

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.gui.start.base import Opened, StartPage
    from casemgr.services.ports import OpenVault

_WRONG_SECRET = {
    Code.VAULT_WRONG_PASSPHRASE,
    Code.VAULT_WRONG_RECOVERY_KEY,
    Code.VAULT_RECOVERY_KEY_MISTYPED,
}


class Rescue(QObject):
    """Opens the newest backup to be read, with what was typed for the vault, and restores from it.

    Which backups there are is asked of the folder they went to; another one can be chosen.
    """

    held = Signal(object)
    """``start.base.Opened``: a backup is open, and the dialog is on the screen."""
    ended = Signal(str)
    """The dialog was closed. The folder of the restored vault; empty if none was made."""

    def __init__(
        self, page: StartPage, opener: Callable[[], Callable[[str], OpenVault] | None]
    ) -> None:
        """Serve *page*.

        *opener* takes what is typed there and gives what opens a folder with it; None where
        something is missing, which it has said.
        """
        super().__init__(page)
        self._page, self._opener = page, opener

    def offer(self, folder: str, problem: Problem) -> None:
        """Say that the vault in *folder* is damaged, with the way on."""
        self._say(labels.explain(problem), partial(self.begin, folder))

    def begin(self, damaged: str) -> None:
        """Look where the backups of the vault in *damaged* went; else ask where they are."""
        known = self._page.start.preferences.backups_of(damaged)
        if known and os.path.isdir(known):
            self._look(damaged, known)
        else:
            self._ask(damaged, os.path.dirname(known))

    # ------------------------------------------------------------------------------------

    def _say(self, words: str, do: Callable[[], object], action: str = "") -> None:
        action = action or self.tr("Restore from a backup…")
        self._page.bar.show_text(words, "late", action, do)

    def _ask(self, damaged: str, near: str) -> None:
        start = near if os.path.isdir(near) else documents_folder()
        title = self.tr("Folder with backups")
        folder = QFileDialog.getExistingDirectory(self._page, title, start)
        if folder:
            self._look(damaged, folder)
        else:
            text = self.tr("To restore this vault, choose the folder its backups are in.")
            self._say(text, partial(self.begin, damaged))

    def _look(self, damaged: str, folder: str) -> None:
        open_it = self._opener()
        if open_it is not None:
            self._page.try_after_a_pause(partial(self._open, damaged, folder, open_it))

    def _open(self, damaged: str, folder: str, open_it: Callable[[str], OpenVault]) -> None:
        start = self._page.start
        self._page.work(self.tr("Looking for the newest backup…"))

        def work() -> tuple[Opened, str] | None:
            refused: Problem | None = None
            for place in start.wiring.vaults.backups_in(folder, damaged):
                try:
                    return sit_down(start, open_it(place), damaged), place
                except Problem as problem:
                    if problem.code is not Code.VAULT_DAMAGED:
                        raise
                    refused = problem  # this one is no better; perhaps an older one is
            if refused is not None:
                raise refused
            return None

        start.tasks.run(
            work,
            partial(self._found, damaged, folder),
            partial(self._refused, damaged, folder),
        )

    def _found(self, damaged: str, folder: str, found: tuple[Opened, str] | None) -> None:
        self._page.rest()
        if found is None:
            text = self.tr("There is no backup of this vault in {folder}.").format(folder=folder)
            again = partial(self._ask, damaged, folder)
            self._say(text, again, self.tr("Another folder…"))
            return
        opened, place = found
        self._page.bar.clear()
        start = self._page.start
        session = Session(start.wiring, opened.desk, start.tasks, self)
        session.vault, session.folder = opened.vault, place
        self.held.emit(opened)
        dialog = RestoreDialog(session, folder, self._page, damaged=damaged)

        def closed() -> None:
            session.end()
            session.deleteLater()
            self.ended.emit(dialog.restored_into)

        dialog.finished.connect(closed)
        dialog.open()

    def _refused(self, damaged: str, folder: str, problem: Problem) -> None:
        self._page.rest()
        self._page.start.patience.failed(problem)
        if problem.code in _WRONG_SECRET:
            text = self.tr(
                "The newest backup does not open with what is typed above. A backup opens with "
                "the pass phrases and the recovery key that were in force when it was made."
            )
            self._say(text, partial(self._look, damaged, folder))
            return
        words = labels.explain(problem)
        if problem.code is Code.VAULT_DAMAGED:
            words = self.tr("Every backup in {folder} is damaged.").format(folder=folder)
        self._say(words, partial(self._ask, damaged, folder), self.tr("Another folder…"))
