"""Many letters on one way to the printer: which can go, one file of them, what became of each."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from casemgr.gui import i18n, labels
from casemgr.gui.kit import Button, Choice, Quiet
from casemgr.gui.kit.rows_model import RowsModel
from casemgr.gui.letter.list_dialog import ListDialog
from casemgr.gui.tasks import Tasks
from casemgr.gui.theme import tokens
from casemgr.services import dispatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from casemgr.domain.errors import Problem
    from casemgr.gui.kit.rows_model import Index
    from casemgr.gui.session import Session
    from casemgr.services.dispatch import Batch, Selected
    from casemgr.services.ports import Letters

_WIDTHS = (156, 150, 64)
_BOTH, _ONE = "both", "one"


class BatchModel(RowsModel):
    """One selected letter a row, with what becomes of it."""

    rows: Sequence[Selected]

    def __init__(self) -> None:
        """Start without letters."""
        super().__init__()
        self._done = ""
        self.headings = (
            self.tr("Letter"),
            self.tr("Addressee"),
            self.tr("Pages"),
            self.tr("Result"),
        )

    def tell(self, done: str) -> None:
        """Say what was done with every letter that could be printed."""
        self._done = done
        if self.rows:
            last = len(self.headings) - 1
            self.dataChanged.emit(self.index(0, last), self.index(len(self.rows) - 1, last))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell."""
        one = self.rows[index.row()]
        last = index.column() == len(self.headings) - 1
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            pages = str(one.pages) if one.pages else ""
            return (one.letter, one.addressee, pages, self._result(one))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and last:
            return self._result(one)
        if role == Qt.ItemDataRole.ForegroundRole and last:
            colours = tokens()
            if not one.printable:
                return QColor(colours.late)
            return QColor(colours.done if self._done else colours.text)
        return None

    def _result(self, one: Selected) -> str:
        if not one.printable:
            return f"● {labels.sentences(one.said)}"
        return f"✓ {self._done}" if self._done else self.tr("will be printed")


class BatchDialog(ListDialog):
    """Shows what of a selection can be printed, makes one file of it, prints or saves that."""

    _stepped = Signal(int, int)
    """From the worker: letters done, of how many."""

    model: BatchModel

    def __init__(self, session: Session, letters: Sequence[str], parent: QWidget) -> None:
        """Look at *letters*, given by their numbers."""
        translate = QCoreApplication.translate
        super().__init__(
            session,
            translate("BatchDialog", "Print selected letters"),
            parent,
            intro=translate(
                "BatchDialog",
                "One file: first a list for you, which stays in the house, then each letter as it "
                "is kept.",
            ),
            model=BatchModel(),
            widths=_WIDTHS,
            name=translate("BatchDialog", "Selected letters"),
        )
        self._batch: Batch | None = None
        self._pdf = b""
        self._made_for = ""
        self._cancelled = threading.Event()
        self._making = False
        # Not the vault's thread: the desk has given the bytes, and putting them together takes a
        # while. Without a parent, since the worker may outlive the dialog by one letter.
        self._maker = Tasks()
        self.output.printed.connect(self._tell_printed)
        self.output.saved.connect(self._tell_saved)
        self.sides = Choice(
            [
                (_BOTH, self.tr("Both sides; every letter begins on a sheet of its own")),
                (_ONE, self.tr("One side")),
            ],
            _BOTH,
        )
        self.form.add_row(self.tr("Sheets"), self.sides, name="sides")
        self.under.addWidget(self._make_progress())
        self._stepped.connect(self._show_step)
        self._maker.idle.connect(self._rest)  # also after a mistake of the program
        self.destroyed.connect(self._cancelled.set)
        self.finished.connect(self._leave)
        self._be_ready()
        say = labels.explain
        session.ask(lambda desk: dispatch.batch(desk, letters, say), self._show, self.refuse)

    def _make_progress(self) -> QWidget:
        self.progress = QWidget()
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.step = Quiet("", small=True)
        self.meter = QProgressBar()
        self.meter.setTextVisible(False)
        self.meter.setAccessibleName(self.tr("Putting the letters together"))
        self.stop = Button(self.tr("Stop"), self._cancelled.set)
        self.stop.setObjectName("stop-batch")
        row.addWidget(self.step)
        row.addWidget(self.meter, 1)
        row.addWidget(self.stop)
        self.progress.hide()
        return self.progress

    def _show(self, batch: Batch) -> None:
        self._batch = batch
        self.model.replace(batch.letters)
        self.fit_rows()
        selected = self.tr("%n letter(s) selected", "", len(batch.letters))
        printable = self.tr("%n printable", "", len(batch.printable))
        self.said.setText(f"{selected} · {printable}")
        self._be_ready()

    # --- making, printing, saving ------------------------------------------------------------

    def submit(self) -> None:
        """Make the file, then print it."""
        self._make(self._print)

    def save(self) -> None:
        """Make the file, then save it."""
        self._make(self._save)

    @property
    def _name(self) -> str:
        day = self._batch.made_on.isoformat() if self._batch is not None else ""
        return f"letters-{day}"

    @property
    def _numbers(self) -> tuple[str, ...]:
        printable = self._batch.printable if self._batch is not None else ()
        return tuple(one.letter for one in printable)

    def _print(self) -> None:
        both = self._made_for == _BOTH
        self.output.print(self._pdf, self._name, self._numbers, both_sides=both)

    def _save(self) -> None:
        self.output.save(self._pdf, f"{self._name}.pdf", self._numbers)

    def _make(self, then: Callable[[], None]) -> None:
        batch, sides = self._batch, self.sides.value()
        if batch is None or not batch.printable or self._making:
            return
        self.bar.clear()
        self.model.tell("")
        if self._pdf and self._made_for == sides:
            then()
            return
        self._cancelled.clear()
        self._set_making(making=True)
        self._show_step(0, len(batch.printable))
        letters, language = self.session.wiring.letters, i18n.current()
        step, cancelled = self._step, self._cancelled.is_set

        def made(pdf: bytes | None) -> None:
            self._set_making(making=False)
            if pdf is None:
                self.bar.show_text(self.tr("Stopped. No file was made."), "waiting")
                return
            self._pdf, self._made_for = pdf, sides
            then()

        self._maker.run(
            lambda: _merged(letters, batch, language, sides, step, cancelled), made, self._failed
        )

    def _failed(self, problem: Problem) -> None:
        self._set_making(making=False)
        self.bar.show_problem(problem)

    def _step(self, done: int, of: int) -> None:
        """On the worker; the dialog may be gone by now."""
        with contextlib.suppress(RuntimeError):
            self._stepped.emit(done, of)

    def _show_step(self, done: int, of: int) -> None:
        self.meter.setMaximum(of)
        self.meter.setValue(done)
        self.step.setText(self.tr("Letter {done} of {all}").format(done=done, all=of))

    def _tell_printed(self) -> None:
        words = self.tr("%n letter(s) sent to the printer", "", len(self._numbers))
        self._tell(self.tr("sent to the printer"), words)

    def _tell_saved(self) -> None:
        words = self.tr("%n letter(s) saved in one file", "", len(self._numbers))
        self._tell(self.tr("saved"), words)

    def _tell(self, done: str, words: str) -> None:
        """Say of each letter what was done with it."""
        self.model.tell(done)
        self.fit_rows()
        left = len(self.model.rows) - len(self._numbers)
        more = self.tr("%n left out: the list says why", "", left) if left else ""
        self.said.setText(" · ".join(x for x in (words, more) if x))
        self.cancel.setFocus()

    # --- as a dialog ---------------------------------------------------------------------------

    def _set_making(self, *, making: bool) -> None:
        self._making = making
        self.progress.setVisible(making)
        if making:
            self.stop.setFocus()
        self._be_ready()

    def _rest(self) -> None:
        if self._making:
            self._set_making(making=False)

    def _be_ready(self) -> None:
        """Only what can be printed, and not while it is being made."""
        free = bool(self._numbers) and not self._making
        for button in (self.primary, self.save_button, self.sides):
            button.setEnabled(free)

    def reject(self) -> None:
        """Close; a file in the making is given up."""
        self.done(0)

    def _leave(self) -> None:
        self._cancelled.set()
        self._maker.shutdown()


def _merged(
    letters: Letters,
    batch: Batch,
    language: Any,
    sides: str,
    step: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> bytes | None:
    return letters.merged(
        batch, language, both_sides=sides == _BOTH, progress=step, cancelled=cancelled
    )


def ask_batch(session: Session, letters: Sequence[str], parent: QWidget) -> BatchDialog:
    """Open the dialog for the letters of these numbers."""
    dialog = BatchDialog(session, letters, parent)
    dialog.open()
    return dialog
