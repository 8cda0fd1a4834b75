"""From a backup back to a vault: what would be lost is said before anything is done."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from casemgr.domain.errors import Code
from casemgr.gui import dates, labels
from casemgr.gui.kit import (
    Button,
    Choice,
    Form,
    Heading,
    Label,
    MessageBar,
    PrimaryButton,
    Quiet,
    button_row,
    dialog_column,
)
from casemgr.gui.preferences import documents_folder
from casemgr.gui.start.base import FolderField, free_folder
from casemgr.gui.tasks import tell_progress

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.backups import Backup, Loss
    from casemgr.services.desk import Desk

_MOST_CASES = 12


class RestoreDialog(QDialog):
    """Choose a backup, see what it lacks, make a vault of it in a new folder.

    The vault that is open stays as it is; the manager opens the new one if it is the right one.
    """

    _stepped = Signal(str, int)

    def __init__(
        self,
        session: Session,
        folder: str,
        parent: QWidget | None = None,
        *,
        starting: bool = False,
        damaged: str = "",
    ) -> None:
        """Look for backups in *folder*; while *starting* nobody works in the open vault yet.

        Where the vault in *damaged* cannot be opened, the open one is its newest backup.
        """
        super().__init__(parent)
        self._starting, self._damaged = starting, bool(damaged)
        self.restored_into = ""
        """The folder of the new vault, once it is made."""
        self.session = session
        beside = Path(session.folder).parent
        if session.vault is not None and session.vault.is_backup:
            # It lies among the others, where a vault does not belong.
            folder, beside = str(beside), Path(documents_folder())
        if damaged:
            beside = Path(damaged).parent
        self._folder = folder
        self._asked = 0
        self._busy = False
        self._stop = threading.Event()
        """The vault is being locked: a half-made one goes."""
        self.setWindowTitle(self.tr("Restore from a backup"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 460)
        self.bar = MessageBar()
        self.backup = Choice()
        self.backup.edited.connect(self._compare)
        self.elsewhere = Button(self.tr("Another folder…"), self._choose_folder, icon_name="open")
        self.preview = Label().copyable()
        self.preview.setObjectName("preview")
        name = self.tr("casemgr-vault-restored")
        self.into = FolderField(
            free_folder(str(beside), name), self.tr("Folder for the restored vault"), new=name
        )
        self.form = Form()
        self.form.add_row(self.tr("Backup"), self.backup)
        self.form.add_wide(self.elsewhere)
        self.form.add_wide(self.preview)
        self.form.add_row(
            self.tr("New folder"),
            self.into,
            self.tr("It must not be there yet, or be empty."),
            required=True,
            name="folder",
        )
        self.primary = PrimaryButton(self.tr("Restore into the new folder"), self.submit)
        self.primary.setObjectName("primary")
        self.primary.setEnabled(False)
        self.cancel = Button(self.tr("Cancel"), self.reject)
        self._lay_out()
        self._stepped.connect(self._show_step)
        session.tasks.idle.connect(self._rest)  # also after a mistake of the program
        session.ending.connect(self._stop.set)
        self.look(folder)

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Heading(self.tr("Restore from a backup")))
        column.addWidget(Quiet(self._intro()))
        column.addWidget(self.bar)
        column.addWidget(self.form)
        column.addStretch(1)
        column.addLayout(button_row(self.cancel, self.primary))

    def _intro(self) -> str:
        if self._damaged:
            return self.tr(
                "The backup becomes a vault of its own in a new folder. The damaged vault is left "
                "as it is."
            )
        return self.tr(
            "The backup becomes a vault of its own in a new folder. The vault that is open now is "
            "left as it is."
        )

    def look(self, folder: str) -> None:
        """List the backups of this vault in *folder*."""
        self._folder = folder
        vault = self.session.vault
        if vault is None or not folder:
            self._show_backups([])
            return

        def failed(problem: Problem) -> None:
            self._show_backups([])
            self.bar.show_problem(problem)

        self.bar.clear()
        self.session.ask(lambda _: vault.backups.listed(folder), self._show_backups, failed)

    def submit(self) -> None:
        """Make the vault; nothing that is there is written over."""
        self.bar.clear()
        vault, path = self.session.vault, self.backup.value()
        if vault is None or not path or self._busy or not self.form.check():
            return
        into = self.into.value()
        self._set_busy(True)
        self._show_step("copy", 0)

        def work(_: Desk) -> str:
            return vault.backups.restore(path, into, self._step)

        self.session.ask(work, self._restored, self._refused)

    def reject(self) -> None:
        """Close, unless a vault is just being made."""
        if not self._busy:
            super().reject()

    # ------------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        title = self.tr("Folder with backups")
        folder = QFileDialog.getExistingDirectory(self, title, self._folder)
        if folder:
            self.look(folder)

    def _show_backups(self, found: list[Backup]) -> None:
        self.backup.blockSignals(True)
        self.backup.set_options([(one.path, dates.moment(one.made_at)) for one in found])
        self.backup.blockSignals(False)
        self.backup.setEnabled(bool(found))
        if found:
            self._compare()
            return
        self._asked += 1  # an answer still on its way is of no interest
        self.primary.setEnabled(False)
        self.preview.setText(
            self.tr("There is no backup of this vault in {folder}.").format(folder=self._folder)
            if self._folder
            else self.tr("Choose the folder the backups are in.")
        )

    def _compare(self) -> None:
        """Say what would be lost; only the newest question counts."""
        vault, path = self.session.vault, self.backup.value()
        if vault is None or not path:
            return
        self._asked += 1
        question = self._asked
        self.primary.setEnabled(False)
        self.preview.setText(self.tr("Comparing the backup with the vault…"))

        def came(loss: Loss) -> None:
            if question == self._asked:
                self.preview.setText(self._words(loss))
                self.primary.setEnabled(True)

        def failed(problem: Problem) -> None:
            if question == self._asked:
                self.preview.setText(self._explain(problem))

        self.session.ask(lambda _: vault.backups.compare(path), came, failed)

    def _words(self, loss: Loss) -> str:
        """Say what the present vault has and the backup has not."""
        text = self.tr("In the backup: cases {cases}, letters {letters}")
        lines = [text.format(cases=loss.cases_there, letters=loss.letters_there)]
        if loss.last_entry is not None:
            text = self.tr("Its last log entry: {moment}")
            lines.append(text.format(moment=dates.moment(loss.last_entry)))
        if self._damaged:
            lines.append(self.tr("What was done after that is not in it."))
        if self._damaged and (loss.events or loss.letters):
            lines.append(self.tr("Compared with the newest backup:"))
        if loss.events:
            text = self.tr("Would be lost: %n event(s) of {cases}", None, loss.events)
            lines.append(text.format(cases=self._cases(loss.cases)))
        elif not self._damaged:
            lines.append(self.tr("Nothing that happened to a case would be lost."))
        if loss.new_cases:
            text = self.tr("Not in the backup at all: {cases}")
            lines.append(text.format(cases=self._cases(loss.new_cases)))
        if loss.letters:
            lines.append(self.tr("Not in the backup: %n issued letter(s)", None, loss.letters))
        if loss.erasures:
            text = self.tr(
                "%n erasure(s) would be undone: what was erased since is still in the backup. The "
                "restored vault lists it under “Keeping and erasing”, to be erased again.",
                None,
                loss.erasures,
            )
            lines.append(text)
        if loss.only_there:
            text = self.tr(
                "%n log entry(ies) of the backup are not in the open vault: the backup is newer, "
                "or the two have gone separate ways.",
                None,
                loss.only_there,
            )
            lines.append(text)
        return "\n".join(lines)

    def _cases(self, numbers: tuple[str, ...]) -> str:
        shown = labels.listed(numbers[:_MOST_CASES])
        more = len(numbers) - _MOST_CASES
        if more <= 0:
            return shown
        return self.tr("{cases} and %n more", None, more).format(cases=shown)

    def _explain(self, problem: Problem) -> str:
        if problem.code is Code.VAULT_DAMAGED:  # not the vault: the copy of it
            return self.tr("This backup is damaged and cannot be used. Choose another one.")
        return labels.explain(problem)

    def _step(self, what: str, percent: int) -> None:
        """On the worker; locking closes the dialog."""
        tell_progress(self._stepped, what, percent, stop=self._stop)

    def _show_step(self, what: str, percent: int) -> None:
        if what == "check":
            self.bar.show_text(self.tr("Checking the restored vault…"))
        else:
            self.bar.show_text(self.tr("Copying the backup: {percent} %").format(percent=percent))

    def _restored(self, into: str) -> None:
        self._set_busy(False)
        self.restored_into = into
        text = self.tr(
            "The vault is restored and checked: {folder}. The open one has not changed. To go on "
            "with the restored one, lock (Ctrl+L) and open that folder with the same pass phrase."
        )
        if self._starting:
            text = self.tr(
                "The vault is restored and checked: {folder}. Close this: its pass phrase, the "
                "same one, is asked for next."
            )
        if self._damaged:
            text = self.tr(
                "The vault is restored and checked: {folder}. Close this, and open it with what "
                "opened the backup."
            )
        self.bar.show_text(text.format(folder=into), "done")
        self.form.hide()  # there is nothing to choose any more, and what was said needs its room
        self.primary.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()

    def _refused(self, problem: Problem) -> None:
        self._set_busy(False)
        self.bar.clear()
        words = self._explain(problem)
        at = problem.code in {Code.VAULT_EXISTS, Code.PLACE_INSIDE, Code.CANNOT_WRITE}
        if not (at and self.form.show_error_at("folder", words)):
            self.bar.show_text(words, "late")

    def _rest(self) -> None:
        if self._busy:
            self._set_busy(False)
            self.bar.clear()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.primary, self.cancel, self.form):
            widget.setEnabled(not busy)
