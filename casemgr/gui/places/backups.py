"""Backups: how they stand, making one, the reminder, and the one made before locking."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from casemgr.domain.errors import Code, block
from casemgr.gui import dates, labels
from casemgr.gui.kit import Button, Card, Label, LinkButton, Quiet
from casemgr.gui.only_read import forbid
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.preferences import documents_folder
from casemgr.gui.tasks import tell_progress
from casemgr.services.history import CLOCK

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.page import Page
    from casemgr.gui.places.closing_backup import ClosingBackup
    from casemgr.services.backups import Backup, BackupState
    from casemgr.services.desk import Desk
    from casemgr.services.history import Doubt
    from casemgr.services.ports import OpenVault


def close_with_backup(vault: OpenVault, desk: Desk, closing: ClosingBackup | None = None) -> None:
    """Back up what has changed where a folder was chosen, then lock; on the worker.

    A backup that fails keeps nobody from locking: the reminder tells of it at the next opening.
    *closing* shows how it goes and may stop it.
    """
    try:
        vault.backups.make_if_changed(closing.say if closing else None)
    finally:
        if closing is not None:
            closing.end()
        desk.close()


def remind(page: Page) -> None:
    """Say on *page* that the clock is wrong, a backup failed or is overdue; else nothing."""
    session, vault = page.session, page.session.vault
    if vault is not None and vault.upgraded:
        page.bar.show_text(converted(vault.upgraded))
        return
    if vault is None or session.desk.sample:
        return

    def tell(found: tuple[BackupState, list[Doubt]]) -> None:
        state, doubts = found
        behind = [doubt for doubt in doubts if doubt.kind == CLOCK]
        words = reminder(state)
        if page.bar.text():
            return
        if behind:
            page.bar.show_text(clock_words(behind[0]), "late")
        elif words:
            there = QCoreApplication.translate("backups", "Backups…")
            page.bar.show_text(words, "waiting", there, lambda: session.go.emit("settings"))

    session.ask(lambda _: (vault.backups.state(), vault.history.doubts()), tell)


def clock_words(doubt: Doubt) -> str:
    """Say that the clock is behind, and what to do."""
    text = QCoreApplication.translate(
        "backups",
        "The computer's clock is behind: the newest entry of the log bears {moment}, which has "
        "not come yet. Either the clock is wrong now, or it was ahead then.\n"
        "1. Compare date and time of the computer with another clock.\n"
        "2. If they are wrong: lock the vault, set them right and open it again before you enter "
        "anything. Else arrivals, letters and due dates get a wrong day.\n"
        "3. If they are right: what was recorded while the clock was ahead bears a wrong day. Look "
        "at the newest entries of the log.",
    )
    return text.format(moment=dates.moment(doubt.at))


def converted(backup: str) -> str:
    """Say that opening has brought the vault to today's form, and where the old one is kept."""
    text = QCoreApplication.translate(
        "backups",
        "This vault was made by an older casemgr and has been converted. As it was before, it is "
        "kept in {folder}.",
    )
    return text.format(folder=backup)


def reminder(state: BackupState) -> str:
    """Say what is wrong with the backups; empty when nothing is."""
    if state.failed:
        text = QCoreApplication.translate("backups", "The last backup failed. {reason}")
        return text.format(reason=_reason(state))
    if not state.overdue:
        return ""
    if state.last is None:
        return QCoreApplication.translate("backups", "No backup of this vault has been made yet.")
    if state.missing:
        text = QCoreApplication.translate(
            "backups", "The last backup, of {moment}, is not in {folder}. Make a new one."
        )
    else:
        text = QCoreApplication.translate("backups", "The last backup is old: {moment}.")
    return text.format(folder=state.folder, moment=dates.moment(state.last))


_OF_THE_FOLDER = {
    Code.VAULT_MISSING,
    Code.VAULT_DISK_FULL,
    Code.VAULT_OPEN_ELSEWHERE,
    Code.PLACE_INSIDE,
    Code.NOT_A_FOLDER,
}


def _reason(state: BackupState) -> str:
    """Explain with what is still known: the log keeps the code, and no path."""
    if state.failed in _OF_THE_FOLDER:
        return labels.explain(block(Code(state.failed), path=state.folder))
    if state.failed == Code.VAULT_DAMAGED:
        return QCoreApplication.translate(
            "backups", "The vault itself may be damaged: check it under “Log”."
        )
    text = QCoreApplication.translate("backups", "Nothing could be written to {folder}.")
    return text.format(folder=state.folder)


class BackupsCard(Card):
    """Says when the last one was made; makes one, chooses where to, leads to the way back."""

    folder_known = Signal(str)
    """Where backups go; empty for nowhere."""
    _stepped = Signal(str, int)
    """What the worker is doing, and how many percent of it are done."""

    def __init__(self, page: Page) -> None:
        """Start empty; *page* has the session and says what became of it."""
        super().__init__()
        self._page = page
        self._state: BackupState | None = None
        self._working = False
        self._stop = threading.Event()
        self.setObjectName("backups")
        self.heading.setText(self.tr("Backups"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.said = Label()
        self.folder = Quiet("", small=True).copyable()
        self.together = Label(
            self.tr(
                "These backups lie on the same disk as the vault: a broken disk takes both. Choose "
                "a removable medium or another disk as well."
            )
        )
        self.together.setObjectName("same-disk")
        self.together.set_tone("waiting")
        self.together.hide()
        self.make_button = Button(self.tr("&Back up now"), self.make, icon_name="save")
        self.make_button.setObjectName("back-up")
        self.stop_button = Button(self.tr("Stop the backup"), self.stop)
        self.stop_button.setObjectName("stop-backup")
        self.stop_button.hide()
        self.choose_button = Button(
            self.tr("Choose the folder…"), self._choose_folder, icon_name="open"
        )
        self.restore_button = Button(self.tr("Restore…"), self.restore, icon_name="undo")
        self.forget_button = LinkButton(self.tr("Stop automatic backups"), self._forget_folder)
        self.body.addWidget(self.said)
        self.body.addWidget(self.folder)
        self.body.addWidget(self.together)
        for buttons in (
            (self.make_button, self.stop_button, self.restore_button),
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
                    "locked and something has changed. All of the last 24 hours are kept, then one "
                    "a day for 7 days, one a week for 4 weeks and one a month for 12 months."
                ),
                small=True,
            )
        )
        self._stepped.connect(self._show_step)
        page.session.tasks.idle.connect(self._rest)  # also after a mistake of the program
        page.session.ending.connect(self._give_up)
        # The log of the vault has to tell of each backup.
        forbid(page.session, self.make_button, self.choose_button, self.forget_button)
        self._enable()

    @property
    def _vault(self) -> OpenVault | None:
        return self._page.session.vault

    def refresh(self) -> None:
        """Read how things stand."""
        vault = self._vault
        if vault is not None and not self._working:
            backups = vault.backups
            self._page.session.ask(lambda _: (backups.state(), backups.on_same_disk()), self._show)

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

    def stop(self) -> None:
        """Stop the backup that is being made; nothing is left of it."""
        self._stop.set()
        self.stop_button.setEnabled(False)
        self.said.setText(self.tr("Stopping…"))

    def _give_up(self) -> None:
        """Keep nobody from locking; what has changed is backed up then."""
        if self._working:
            self.stop()

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
        """Stop what goes by itself, and say so: a click may go astray."""
        before = self._state.folder if self._state else ""
        self.set_folder("")
        if before:
            self._page.bar.show_text(
                self.tr("Backups are no longer made automatically."),
                "waiting",
                self.tr("Go on making them"),
                partial(self.set_folder, before),
            )

    def _ask_folder(self) -> str:
        start = (self._state.folder if self._state else "") or documents_folder()
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), start)

    def _step(self, what: str, percent: int) -> None:
        """On the worker; the card may be gone by now."""
        tell_progress(self._stepped, what, percent, stop=self._stop)

    def _show_step(self, what: str, percent: int) -> None:
        if self._stop.is_set():
            return
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
        if problem.code is Code.BACKUP_STOPPED:
            self._page.bar.show_text(labels.explain(problem))
            self._page.session.changed.emit(0)  # the log tells of it
        else:
            self._page.bar.show_problem(problem)
        self.refresh()

    def _rest(self) -> None:
        if self._working:
            self._set_working(False)
            self.refresh()

    def _show(self, found: tuple[BackupState, bool]) -> None:
        state, together = found
        self._state = state
        self.together.setVisible(together)
        if not self._page.session.only_read:  # else it was chosen for another copy
            self.folder_known.emit(state.folder)
        self.said.setText(self._words(state))
        self.said.set_tone("late" if state.failed or state.overdue else "")
        if state.folder:
            self.folder.setText(self.tr("Folder: {folder}").format(folder=state.folder))
        else:
            self.folder.setText(self.tr("No folder is chosen."))
        self.forget_button.setVisible(bool(state.folder))
        self._enable()

    def _words(self, state: BackupState) -> str:
        lines = []
        if state.last is None:
            lines.append(self.tr("No backup has been made yet."))
        else:
            text = self.tr("Last backup: {moment}")
            lines.append(text.format(moment=dates.moment(state.last)))
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
        self._stop.clear()
        self.stop_button.setEnabled(True)
        if working:
            self.stop_button.stand_in_for(self.make_button)
            self._enable()
        else:
            self._enable()  # before, for what is switched off takes no focus
            self.make_button.stand_in_for(self.stop_button)

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
