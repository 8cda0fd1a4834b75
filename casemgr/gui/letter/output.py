"""A sheet that was just made, on its way to a printer or into a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from casemgr.gui import saving
from casemgr.gui.letter import printing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from casemgr.gui.kit import MessageBar
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk


class Output(QObject):
    """Prints and saves, at the size of the sheet itself, and says on a bar what came of it."""

    printed = Signal(str)
    """All pages went to the printer; the name under which they did."""
    stopped = Signal(str)
    """Printing ended before the last page."""
    saved = Signal(str)
    """It was saved; the name of the file that was offered."""

    def __init__(self, session: Session, bar: MessageBar, window: QWidget) -> None:
        """Speak on *bar*; *window* is what dialogs stand before."""
        super().__init__(window)
        self._session, self._bar, self._window = session, bar, window
        self._job: printing.PrintJob | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._job is not None

    def print(
        self,
        pdf: bytes,
        name: str,
        letters: Sequence[str] = (),
        *,
        both_sides: bool | None = None,
    ) -> None:
        """Print *pdf*; *name* is what the print queue shows, never a person's.

        *letters* are noted in the log once all pages went to the printer. *both_sides* of a sheet
        or one, where that is not left to the printer: then nothing but the whole is printed.
        """
        if self._job is not None:
            return
        if not printing.has_printer():
            self._bar.show_text(
                self.tr(
                    "No printer is set up on this computer. Save a PDF file and print it where "
                    "there is one."
                ),
                "waiting",
                self.tr("Save as PDF…"),
                lambda: self.save(pdf, f"{name}.pdf", letters),
            )
            return
        printer = printing.ask_printer(self._window, name, pdf, both_sides)
        if printer is None:
            return
        job = printing.PrintJob(pdf, printer, self)
        self._job = job
        job.ended.connect(lambda whole: self._ended(name, letters, whole=whole))
        printing.PrintProgress(job, self._window).show()
        job.start()

    def _ended(self, name: str, letters: Sequence[str], *, whole: bool) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        if not whole:
            self._bar.show_text(
                self.tr(
                    "Printing has stopped before the last page. Look at the printer, destroy what "
                    "came out, and print again."
                ),
                "late",
            )
            self.stopped.emit(name)
            return
        self._bar.show_text(self.tr("Sent to the printer: {name}").format(name=name), "done")
        self._session.ask(partial(_note, "printed", letters), lambda _: None)
        self.printed.emit(name)

    def save(self, content: bytes, name: str, letters: Sequence[str] = ()) -> None:
        """Ask where to, and save; *letters* are noted in the log, for what is saved names people.

        The name offered says which letter it is, never whose.
        """
        pdf, other = self.tr("PDF (*.pdf)"), self.tr("Envelopes (*.toml)")
        kind = pdf if name.endswith(".pdf") else other
        path = saving.ask_path(self._window, self.tr("Save"), name, kind)
        if not path:
            return

        def work(desk: Desk) -> None:
            saving.write_file(path, content)
            _note("exported", letters, desk)

        def saved(_: None) -> None:
            text = (
                self.tr("Saved as {file}. Outside the vault it is not encrypted.")
                if letters
                else self.tr("Saved as {file}.")
            )
            self._bar.show_text(text.format(file=path), "done")
            self.saved.emit(name)

        self._session.ask(work, saved, self._bar.show_problem)


def _note(action: str, letters: Sequence[str], desk: Desk) -> None:
    """Write into the log what was done with each letter."""
    for letter in letters:
        desk.write_log(action, letter)
