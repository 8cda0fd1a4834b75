"""What is asked before anything is done with a vault that is not as it was last seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from casemgr.gui import dates
from casemgr.gui.kit import Button, Heading, Label, Quiet
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.session import Session
from casemgr.gui.start.base import StartPage
from casemgr.services.history import FOREIGN, OLDER

if TYPE_CHECKING:
    from collections.abc import Collection

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
        self.causes = Label().copyable()
        self.causes.setObjectName("causes")
        self.first = Label().copyable()
        self.first.setObjectName("first")
        self.restore_button = Button(
            self.tr("Restore from a backup…"), self.restore, icon_name="undo"
        )
        self.restore_button.setObjectName("restore")
        self.accept_button = Button(self.tr("Go on with this one"), self.accept)
        self.accept_button.setObjectName("accept")
        self.column.addWidget(self.said)
        self._add_part(self.tr("What may have happened"), self.causes)
        self._add_part(self.tr("What to do now, in this order"), self.first)
        self._add_step(
            self.tr("2. If you find none, look whether a backup is newer than this copy:"),
            self.restore_button,
            self.tr(
                "What would come back and what would be lost is shown first. It is restored into a "
                "new folder; this copy stays as it is."
            ),
        )
        self._add_step(
            self.tr("3. Only if there is no backup either, go on with this copy:"),
            self.accept_button,
            self.tr(
                "What is missing stays missing: enter it again, from the requests on paper and the "
                "letters you sent, which bear their number and that of the log at their foot. "
                "Until then the numbers of cases and letters may be given a second time. The log "
                "keeps that you went on, and from where."
            ),
        )

    def _add_part(self, title: str, text: Label) -> None:
        part = self._part()
        part.addWidget(Heading(title, level=2))
        part.addWidget(text)

    def _add_step(self, text: str, button: Button, remark: str) -> None:
        """Put a way out below its number; *remark* is read with the button, too."""
        button.setAccessibleDescription(remark)
        step = self._part()
        step.addWidget(Label(text))
        step.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        step.addWidget(Quiet(remark, small=True))

    def _part(self) -> QVBoxLayout:
        """What belongs together stands close together."""
        part = QVBoxLayout()
        part.setSpacing(5)
        self.column.addLayout(part)
        return part

    def show_doubts(self, opened: Opened) -> None:
        """Say what does not fit."""
        self._opened = opened
        self.bar.clear()
        grave = [doubt for doubt in opened.doubts if doubt.grave]
        self.said.setText("\n\n".join(self._words(doubt) for doubt in grave))
        kinds = {doubt.kind for doubt in grave}
        self.causes.setText(self._causes(kinds))
        self.first.setText(self._first(kinds))

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
        at = dates.moment(doubt.at)
        if doubt.kind == FOREIGN:
            text = self.tr(
                "A file that belongs to another vault, or to a copy of another day, lay in the "
                "folder of this one. It was put aside as {file}, and nothing of it was taken over. "
                "The file of this vault that held the last entries is gone: what was entered last "
                "may be missing. The newest entry of the log here is number {seq}, of {at}."
            )
            return text.format(file=doubt.file, seq=doubt.seq, at=at)
        if doubt.kind == OLDER:
            text = self.tr(
                "This copy of the vault is older than the one you had. On {at} the log on this "
                "computer had {seen} entries; here it has {seq}. The newest %n entry(ies) are "
                "missing, and with them any case, decision or letter that was recorded then.",
                None,
                doubt.missing,
            )
        else:
            text = self.tr(
                "This is another copy of the vault than the one you had. Both begin alike, but "
                "entry number {seen} of the log, seen on this computer on {at}, is another one "
                "here. The log here ends with number {seq}. What was recorded in the copy you had "
                "may be missing in this one."
            )
        return text.format(seen=doubt.seen_seq, seq=doubt.seq, at=at)

    def _causes(self, kinds: Collection[str]) -> str:
        if OLDER in kinds:
            return self.tr(
                "· Somebody, a repair or a program that keeps folders in step put an older copy of "
                "the folder back.\n"
                "· A backup was opened in place of the vault.\n"
                "· A file of the vault was deleted, cut off or not copied along, and the end of "
                "the log with it."
            )
        if FOREIGN in kinds:
            return self.tr(
                "· Files of two vaults, or of one vault on two days, were copied into one folder.\n"
                "· A program that keeps folders in step mixed them."
            )
        return self.tr(
            "· There are two copies of the vault, and work went on in both.\n"
            "· An older copy was put back, and somebody worked in it."
        )

    def _first(self, kinds: Collection[str]) -> str:
        if OLDER in kinds:
            return self.tr(
                "1. Look for the newer vault: in another folder, on another disk, on the computer "
                "used before; ask whoever looks after this computer. Then press “Close it and look "
                "for a newer copy” below, and open that one."
            )
        if FOREIGN in kinds:
            return self.tr(
                "1. Look for the folder from which this one was copied. Press “Close it and look "
                "for a newer copy” below, and open the vault there, or copy that whole folder "
                "anew."
            )
        return self.tr(
            "1. Find out in which copy you worked last. If it is not this one, press “Close it and "
            "look for a newer copy” below, and open that one. Put the other away, so that nobody "
            "goes on working in it."
        )
