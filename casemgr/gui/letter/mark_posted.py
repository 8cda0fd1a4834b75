"""Recording that letters left the house, with a question where no sheet of them was ever made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from casemgr.domain.facts import WITHOUT_PAPER
from casemgr.gui import labels
from casemgr.gui.kit import Dialog
from casemgr.services import dispatch_log

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.kit import MessageBar
    from casemgr.gui.session import Session
    from casemgr.services import commands as do
    from casemgr.services.desk import Desk, Done


_WIDE = 480


@dataclass(frozen=True, slots=True)
class NoCopy:
    """Letters that were never printed nor saved in this program."""

    shown: tuple[str, ...] = ()
    """Of these the code was read from a sheet, so there is one."""
    doubtful: tuple[str, ...] = ()


class MarkPosted(QObject):
    """Marks letters as posted and says on a bar what came of it."""

    def __init__(self, session: Session, bar: MessageBar, window: QWidget) -> None:
        """Speak on *bar*; *window* is what a question stands before."""
        super().__init__(window)
        self._session, self._bar, self._window = session, bar, window

    def post(self, command: do.PostLetter) -> None:
        """Record it; first a question, where nothing tells that there is anything to post."""

        def found(missing: NoCopy) -> None:
            if missing.doubtful:
                question = NeverPrintedDialog(
                    self._session, command, missing.doubtful, self._window
                )
                question.finished_with.connect(partial(self._posted, command, missing))
                question.open()
                return
            done = partial(self._posted, command, missing)
            self._session.do(command, done, self._bar.show_problem)

        self._session.ask(partial(_missing, command), found, self._bar.show_problem)

    def _posted(self, command: do.PostLetter, missing: NoCopy, _: Done) -> None:
        text = self.tr("%n letter(s) marked as posted", "", len(command.letters))
        if not missing.shown:
            self._bar.show_text(text, "done")
            return
        more = self.tr(
            "In this program, {letters} was neither printed nor saved; the code tells that there "
            "is a sheet."
        ).format(letters=labels.listed(missing.shown))
        self._bar.show_text(f"{text}. {more}", "waiting")


def _missing(command: do.PostLetter, desk: Desk) -> NoCopy:
    case = desk.case(desk.find(command.case))
    copies = dispatch_log.copied(desk, case, command.letters)
    none = [x.issued for x in case.letters if x.id in copies and not copies[x.id]]
    on_paper = command.way not in WITHOUT_PAPER
    return NoCopy(
        shown=tuple(x.letter for x in none if x.code and on_paper),
        doubtful=tuple(x.letter for x in none if not (x.code and on_paper)),
    )


class NeverPrintedDialog(Dialog):
    """Asks whether letters of which no print and no file is known left the house all the same."""

    def __init__(
        self,
        session: Session,
        command: do.PostLetter,
        letters: tuple[str, ...],
        parent: QWidget,
    ) -> None:
        """Ask before *command* is carried out."""
        super().__init__(
            session,
            QCoreApplication.translate("NeverPrintedDialog", "Never printed nor saved here"),
            QCoreApplication.translate("NeverPrintedDialog", "It has left the house"),
            parent,
            intro=QCoreApplication.translate(
                "NeverPrintedDialog",
                "In this program, {letters} was neither printed nor saved as a file, so there "
                "should be nothing to post. Did it leave the house all the same?",
            ).format(letters=labels.listed(letters)),
        )
        self._command = command
        self._scroll.hide()  # there is nothing to fill in
        self.setMinimumWidth(_WIDE)

    def showEvent(self, event: object) -> None:
        """Be as high as the question."""
        super().showEvent(event)
        self.resize(self.width(), self.heightForWidth(self.width()))

    def command(self) -> do.PostLetter:
        """Give the command, unchanged."""
        return self._command
