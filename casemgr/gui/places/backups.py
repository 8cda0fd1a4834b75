"""Backups: how they stand, making one, the reminder, and the one made before locking."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, block
from casemgr.gui import dates, labels
from casemgr.gui.kit import Button, Card, Label, LinkButton, Quiet
from casemgr.gui.places.restoring import RestoreDialog

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.page import Page
    from casemgr.services.backups import Backup, BackupState
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault


def close_with_backup(vault: OpenVault, desk: Desk) -> None:
    """Back up what has changed where a folder was chosen, then lock; on the worker.

    A backup that fails keeps nobody from locking: the reminder tells of it at the next opening.
    """
    try:
        vault.backups.make_if_changed()
    finally:
        desk.close()


def remind(page: Page) -> None:
    """Say on *page* that a backup failed or is overdue; nothing where all is well."""
    session, vault = page.session, page.session.vault
    if vault is None or session.desk.sample:
        return

    def tell(state: BackupState) -> None:
        words = reminder(state)
        if words and not page.bar.text():
            there = QCoreApplication.translate("backups", "Backups…")
            page.bar.show_text(words, "waiting", there, lambda: session.go.emit("settings"))

    session.ask(lambda _: vault.backups.state(), tell)


def reminder(state: BackupState) -> str:
    """Say what is wrong with the backups; empty when nothing is."""
    if state.failed:
        text = QCoreApplication.translate("backups", "The last backup failed. {reason}")
        return text.format(reason=_reason(state))
    if not state.overdue:
        return ""
    if state.last is None:
        return QCoreApplication.translate("backups", "No backup of this vault has been made yet.")
    text = QCoreApplication.translate("backups", "The last backup is old: {moment}.")
    return text.format(moment=dates.moment(state.last.astimezone(JST)))


def _reason(state: BackupState) -> str:
    """Explain with what is still known: the log keeps the code, and no path."""
    if state.failed in {Code.VAULT_MISSING, Code.VAULT_DISK_FULL, Code.VAULT_OPEN_ELSEWHERE}:
        return labels.explain(block(Code(state.failed), path=state.folder))
    if state.failed == Code.VAULT_DAMAGED:
        return QCoreApplication.translate(
            "backups", "The vault itself may be damaged: check it under “Log”."
        )
    text = QCoreApplication.translate("backups", "Nothing could be written to {folder}.")
    return text.format(folder=state.folder)


class BackupsCard(Card):
    """Says when the last one was made; makes one, chooses where to, leads to the way back."""

    _stepped = Signal(str, int)
    """What the worker is doing, and how many percent of it are done."""

    def __init__(self, page: Page) -> None:
        """Start empty; *page* has the session and says what became of it."""
        super().__init__()
        self._page = page
        self._state: BackupState | None = None
        self._working = False
        self.setObjectName("backups")
        self.heading.setText(self.tr("Backups"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.said = Label()
        self.folder = Quiet("", small=True).copyable()
        self.make_button = Button(self.tr("&Back up now"), self.make, icon_name="save")
        self.make_button.setObjectName("back-up")
        self.choose_button = Button(
            self.tr("Choose the folder…"), self._choose_folder, icon_name="open"
        )
        self.restore_button = Button(self.tr("Restore…"), self.restore, icon_name="undo")
        self.forget_button = LinkButton(self.tr("Stop automatic backups"), self._forget_folder)
        self.body.addWidget(self.said)
        self.body.addWidget(self.folder)
        for buttons in (
            (self.make_button, self.restore_button),
            (self.choose_button, self.forget_button),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addWidget(
            Quiet(
                self.tr(
                    "A backup is a checked, encrypted copy of the whole vault. Choose a folder on "
                    "another disk or on a stick. Then one is also made whenever the vault is "
                    "locked and something has changed. All of the last 7 days are kept, then one "
                    "a week for 4 weeks, then one a month for 12 months."
                ),
                small=True,
            )
        )
        self._stepped.connect(self._show_step)
        page.session.tasks.idle.connect(self._rest)  # also after a mistake of the program
        self._enable()

    @property
    def _vault(self) -> OpenVault | None:
        return self._page.session.vault

    def refresh(self) -> None:
        """Read how things stand."""
        vault = self._vault
        if vault is not None and not self._working:
            self._page.session.ask(lambda _: vault.backups.state(), self._show)

    def make(self) -> None:
        """Make a backup now; without a folder, one is chosen first."""
        vault = self._vault
        if vault is None or self._working or self._state is None:
            return
        folder = self._state.folder or self._ask_folder()
        if not folder:
            return
        self._page.bar.clear()
        self._set_working(True)
        self._show_step("copy", 0)
        known = self._state.folder

        def work(_: Desk) -> Backup:
            if folder != known:
                vault.backups.set_folder(folder)
            return vault.backups.make(folder, self._step)

        self._page.session.ask(work, self._made, self._failed)

    def restore(self) -> None:
        """Open the dialog that leads from a backup back to a vault."""
        if self._vault is None or self._state is None:
            return
        self._page.bar.clear()
        RestoreDialog(self._page.session, self._state.folder, self).open()

    def set_folder(self, folder: str) -> None:
        """Keep where backups go; empty for nowhere."""
        vault = self._vault
        if vault is None:
            return
        self._page.bar.clear()

        def kept(_: None) -> None:
            self._page.session.changed.emit(0)
            self.refresh()

        self._page.session.ask(
            lambda _: vault.backups.set_folder(folder), kept, self._page.bar.show_problem
        )

    # ------------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        folder = self._ask_folder()
        if folder:
            self.set_folder(folder)

    def _forget_folder(self) -> None:
        self.set_folder("")

    def _ask_folder(self) -> str:
        start = self._state.folder if self._state else ""
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), start)

    def _step(self, what: str, percent: int) -> None:
        """On the worker; the card may be gone by now, and nobody is there to be told."""
        with contextlib.suppress(RuntimeError):
            self._stepped.emit(what, percent)

    def _show_step(self, what: str, percent: int) -> None:
        self.said.set_tone("")
        if what == "check":
            self.said.setText(self.tr("Checking the copy…"))
        else:
            self.said.setText(self.tr("Copying the vault: {percent} %").format(percent=percent))

    def _made(self, made: Backup) -> None:
        self._set_working(False)
        text = self.tr("The backup is made and checked: {path}")
        self._page.bar.show_text(text.format(path=made.path), "done")
        self._page.session.changed.emit(0)
        self.refresh()

    def _failed(self, problem: Problem) -> None:
        self._set_working(False)
        self._page.bar.show_problem(problem)
        self.refresh()

    def _rest(self) -> None:
        if self._working:
            self._set_working(False)
            self.refresh()

    def _show(self, state: BackupState) -> None:
        self._state = state
        self.said.setText(self._words(state))
        self.said.set_tone("late" if state.failed or state.overdue else "")
        if state.folder:
            self.folder.setText(self.tr("Folder: {folder}").format(folder=state.folder))
        else:
            self.folder.setText(self.tr("No folder is chosen yet."))
        self.forget_button.setVisible(bool(state.folder))
        self._enable()

    def _words(self, state: BackupState) -> str:
        lines = []
        if state.last is None:
            lines.append(self.tr("No backup has been made yet."))
        else:
            text = self.tr("Last backup: {moment}")
            lines.append(text.format(moment=dates.moment(state.last.astimezone(JST))))
            lines.append(
                self.tr("The vault has changed since.")
                if state.changed
                else self.tr("Nothing has changed since.")
            )
        if state.failed or (state.overdue and state.last is not None):
            lines.append(reminder(state))
        return "\n".join(lines)

    def _set_working(self, working: bool) -> None:
        self._working = working
        self._enable()

    def _enable(self) -> None:
        ready = self._vault is not None and self._state is not None and not self._working
        buttons: tuple[QWidget, ...] = (
            self.make_button,
            self.choose_button,
            self.restore_button,
            self.forget_button,
        )
        for button in buttons:
            button.setEnabled(ready)
