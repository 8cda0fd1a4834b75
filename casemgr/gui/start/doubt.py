"""What is asked before anything is done with a vault that is not as it was last seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.clocks import JST
from casemgr.gui import dates
from casemgr.gui.kit import Button, Label, Quiet
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.session import Session
from casemgr.gui.start.base import StartPage
from casemgr.services.history import FOREIGN, OLDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.gui.start.base import Opened, Start
    from casemgr.services.history import Doubt


class DoubtPage(StartPage):
    """Says what was seen before and is not here now, and lets the manager decide.

    The vault is open, and nobody works in it unless the manager goes on with it.
    """

    accepted = Signal(object)
    """``start.base.Opened``, to go on with."""
    left = Signal(str)
    """The folder whose pass phrase is to be asked for instead; this vault is to be locked."""

    def __init__(self, start: Start) -> None:
        """Say nothing yet; see ``show_doubts``."""
        super().__init__(
            start,
            self.tr("Is this the newest copy of the vault?"),
            self.tr("The vault is open, but nobody works in it before you have decided."),
            self.tr("Close it and look for a newer copy"),
        )
        self._opened: Opened | None = None
        self._session: Session | None = None
        self.back.hide()
        self.said = Label().copyable()
        self.said.setObjectName("doubts")
        self.said.set_tone("late")
        self.causes = Quiet("").copyable()
        self.restore_button = Button(
            self.tr("Restore from a backup…"), self.restore, icon_name="undo"
        )
        self.restore_button.setObjectName("restore")
        self.accept_button = Button(self.tr("Go on with this one"), self.accept)
        self.accept_button.setObjectName("accept")
        self.column.addWidget(self.said)
        self.column.addWidget(self.causes)
        self.column.addSpacing(8)
        for button, text in (
            (
                self.restore_button,
                self.tr(
                    "A backup may be newer than this copy. It is restored into a new folder; this "
                    "copy stays as it is."
                ),
            ),
            (
                self.accept_button,
                self.tr(
                    "What is missing stays missing, and the numbers of cases and letters may be "
                    "given a second time. The log keeps that you went on, and from where."
                ),
            ),
        ):
            self.column.addWidget(button)
            remark = Quiet(text, small=True)
            button.setAccessibleDescription(text)
            self.column.addWidget(remark)

    def show_doubts(self, opened: Opened) -> None:
        """Say what does not fit."""
        self._opened = opened
        self.bar.clear()
        grave = [doubt for doubt in opened.doubts if doubt.grave]
        self.said.setText("\n\n".join(self._words(doubt) for doubt in grave))
        self.causes.setText(self._causes(grave))

    def entered(self) -> None:
        """Begin with the safe way out."""
        self.primary.setFocus()

    def submit(self) -> None:
        """Close this copy; another folder can be chosen then."""
        if self._opened is not None:
            self._leave(self._opened.folder)

    def restore(self) -> None:
        """Lead from a backup to a vault beside this one."""
        opened = self._opened
        if opened is None:
            return
        session = Session(self.start.wiring, opened.desk, self.start.tasks, self)
        session.vault, session.folder = opened.vault, opened.folder
        self._session = session

        def ask(folder: str) -> None:
            dialog = RestoreDialog(session, folder, self, starting=True)
            dialog.finished.connect(lambda: self._restored(dialog.restored_into))
            dialog.open()

        session.ask(lambda _: opened.vault.backups.state().folder, ask, self.bar.show_problem)

    def accept(self) -> None:
        """Go on with this copy; logged."""
        opened = self._opened
        if opened is None:
            return
        self.work(self.tr("Writing it into the log…"))

        def accepted(_: None) -> None:
            self.rest()
            self._forget()
            self.accepted.emit(opened)

        self.start.tasks.run(opened.vault.history.accept, accepted, self.bar.show_problem)

    # ------------------------------------------------------------------------------------

    def _restored(self, folder: str) -> None:
        if folder:
            self._leave(folder)

    def _leave(self, folder: str) -> None:
        self._forget()
        self.left.emit(folder)

    def _forget(self) -> None:
        self._opened = None
        if self._session is not None:
            self._session.end()
            self._session.deleteLater()
            self._session = None

    def _words(self, doubt: Doubt) -> str:
        if doubt.kind == FOREIGN:
            text = self.tr(
                "Beside the database lay the write-ahead log of another one, and its own was gone. "
                "It was set aside as {file}. What was written last may be missing."
            )
            return text.format(file=doubt.file)
        at = dates.moment(doubt.at.astimezone(JST))
        if doubt.kind == OLDER:
            text = self.tr(
                "%n entry(ies) of the log that were seen on this computer are not here. The newest "
                "one, number {seen}, was seen at {at}; the log here ends with number {seq}.",
                None,
                doubt.missing,
            )
        else:
            text = self.tr(
                "Entry number {seen} of the log is not the one that was seen on this computer at "
                "{at}. The log here ends with number {seq}."
            )
        return text.format(seen=doubt.seen_seq, seq=doubt.seq, at=at)

    def _causes(self, doubts: Sequence[Doubt]) -> str:
        if any(doubt.kind == OLDER for doubt in doubts):
            return self.tr(
                "What may have happened: an older copy of the folder was put back; a backup was "
                "opened in its place; or the end of the log was lost, when a file of the vault was "
                "deleted, cut off, or not copied along. Letters that were posted bear number and "
                "seal of the log at their foot, so they tell what there was."
            )
        if any(doubt.kind == FOREIGN for doubt in doubts):
            return self.tr(
                "What may have happened: files of two vaults or of two times were put into one "
                "folder."
            )
        return self.tr(
            "What may have happened: there are two copies of the vault, and work went on in both; "
            "or an older copy was put back and worked with. Only one of them should be kept."
        )
