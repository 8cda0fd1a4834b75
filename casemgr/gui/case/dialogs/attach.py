"""Putting files into a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain.acts.investigation import MOST_IN_CASE, bytes_held
from casemgr.gui import i18n, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.case.dialogs.file_row import FileRow, State
from casemgr.gui.case.dialogs.waiting import Waiting
from casemgr.gui.case.rows import OneLine
from casemgr.gui.kit import Button, Choice, Quiet
from casemgr.gui.label_attached import size_words
from casemgr.services.attachments import AttachFile, StoppedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk, Done
    from casemgr.services.file_kinds import Look
    from casemgr.services.queries import CaseDetail


_NAMED = 5
"""Files that are named one by one where some were not added."""


class FileField(QWidget):
    """A file of this computer."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, title: str = "", kinds: str = "") -> None:
        """Start without a file; *title* and *kinds* are for the dialog in which one is chosen."""
        super().__init__(parent)
        self._path, self._kinds = "", kinds
        self._title = title or self.tr("A file for the case")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.choose = Button(self.tr("&Choose a file …"), self.ask)
        self.choose.setObjectName("choose-file")
        self.name = OneLine(self.tr("none chosen"))
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        self.setFocusProxy(self.choose)

    def ask(self) -> None:
        """Let the user choose."""
        path, _ = QFileDialog.getOpenFileName(self, self._title, "", self._kinds)
        if path:
            self.set_value(path)

    def value(self) -> str:
        """Give the path; empty for none."""
        return self._path

    def set_value(self, path: str) -> None:
        """Choose *path*."""
        self._path = path
        self.name.show_text(Path(path).name)
        self.edited.emit()


class FileRows(QWidget):
    """The files that are to be added, and the ways to choose them."""

    edited = Signal()
    chosen = Signal(list)
    """Paths."""

    def __init__(self, left: int, parent: QWidget | None = None) -> None:
        """Start without a file; *left* bytes may be added to the case."""
        super().__init__(parent)
        self.rows: list[FileRow] = []
        self.choose = Button(self.tr("&Choose files …"), self.ask)
        self.choose.setObjectName("choose-file")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.choose)
        room = self.tr("or drop them here. {left} of {limit} are left for this case.")
        words = room.format(left=size_words(left), limit=size_words(MOST_IN_CASE))
        top.addWidget(Quiet(words, small=True), 1)
        self._column.addLayout(top)
        self.setFocusProxy(self.choose)

    def ask(self) -> None:
        """Let the user choose some."""
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Files for the case"))
        if paths:
            self.chosen.emit(paths)

    def add(self, path: str) -> FileRow:
        """Add a file."""
        row = FileRow(path)
        row.edited.connect(self.edited)
        row.dropped.connect(self.take_out)
        self.rows.append(row)
        self._column.addWidget(row)
        self.edited.emit()
        return row

    def take_out(self, row: FileRow) -> None:
        """Leave a file out."""
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.choose.setFocus()
        self.edited.emit()

    def value(self) -> str:
        """Give the path of the first file that may be kept; empty for none."""
        return next((r.path for r in self.rows if r.state is not State.REFUSED), "")


class AttachDialog(ActDialog):
    """Puts files into the case: answers of sources, papers that came with the request.

    Each is looked through first, by a process and on a thread of its own, so that nothing waits.
    Then they are kept one after the other; one that fails or is stopped leaves nothing.
    """

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        """Ask for the files and what they belong to."""
        super().__init__(
            session,
            detail,
            self.tr("Add files"),
            self.tr("&Add"),
            parent,
            intro=self.tr(
                "A copy is kept encrypted in the vault and cannot be changed. The files on this"
                " computer stay where they are: delete them there if they are not needed any more."
            ),
        )
        self.setAcceptDrops(True)
        self.inspector = session.wiring.files
        # Of the same kind as the session's: a thread of its own, or none in a test.
        self._looker = type(session.tasks)(self)
        self._held = {file.sha256 for file in self.case.attachments}
        self._last: Done | None = None
        self.files = self.field(
            self.tr("Files"),
            FileRows(MOST_IN_CASE - bytes_held(self.case)),
            required=True,
            about="name file_empty file_missing file_not_read",
        )
        self.files.chosen.connect(self.add_paths)
        self.files.edited.connect(self._ready)
        language = i18n.current()
        self.source = self.field(
            self.tr("Belongs to"),
            Choice(
                [(s.source.id, s.source.name.in_(language)) for s in self.case.sources],
                empty=self.tr("The case as a whole"),
            ),
            about="source",
        )
        self.note = self.text_field(self.tr("Note"), about="note document_number")
        self.waiting = Waiting.under(self)
        session.ending.connect(self._give_up)

    # --- choosing and looking -----------------------------------------------------------------

    def add_paths(self, paths: Sequence[str]) -> None:
        """Add files, and look at them one after the other."""
        for path in paths:
            self._look(self.files.add(path), path)
        self._ready()

    def _look(self, row: FileRow, path: str) -> None:
        inspector, say = self.inspector, self.waiting.say(0, row.show_looking)

        def work() -> Look | None:
            try:
                return inspector.look(path, say)
            except StoppedError:
                return None

        def then(look: Look | None) -> None:
            if look is not None and row in self.files.rows:
                before = {r.look.sha256 for r in self.files.rows if r.look and r is not row}
                row.show_look(look, self._held | before)

        self._looker.run(work, then, row.refuse)

    def _ready(self) -> None:
        """The button waits until all files have been looked through."""
        looking = any(row.state is State.LOOKING for row in self.files.rows)
        self.primary.setEnabled(not looking)
        tip = self.tr("The files are being looked through …") if looking else ""
        self.primary.setToolTip(tip)
        # Where there is nothing left to add, Enter closes.
        over = self._nothing_left()
        self.primary.setVisible(not over)
        (self.cancel if over else self.primary).setDefault(True)

    def _nothing_left(self) -> bool:
        """Whether some were kept, and none of the others can be."""
        going = any(row.state in {State.LOOKING, State.READY} for row in self.files.rows)
        return self._last is not None and not going

    def _would_lose(self) -> bool:
        """What was typed is about the files, and was kept with them."""
        return not self._nothing_left() and super()._would_lose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, while nothing is going on."""
        if dropped_files(event) and self.waiting.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        event.acceptProposedAction()
        self.add_paths(dropped_files(event))

    # --- keeping ------------------------------------------------------------------------------

    def submit(self) -> None:
        """Keep what was not refused, one file after the other."""
        self.bar.clear()
        rows = [row for row in self.files.rows if row.state is State.READY]
        unread = [row for row in rows if not row.check()]  # each of them says so
        if not self.form.check() or unread:
            return
        self._set_busy(True)
        self.cancel.setEnabled(True)
        self.waiting.begin(self.tr("Is being kept: {done} of {size}. The vault waits meanwhile."))
        self._keep(rows)

    def _keep(self, rows: list[FileRow]) -> None:
        if not rows or self.waiting.stopped:
            self._end()
            return
        row, *rest = rows
        assert row.look is not None  # noqa: S101  (only such rows are ready)
        inspector, path = self.inspector, row.path
        command = AttachFile(
            case=self.case.number,
            look=row.look,
            pieces=lambda: inspector.pieces(path),
            source=self.source.value(),
            note=self.note.value(),
            agreed=bool(row.warnings),
            say=self.waiting.say(row.look.size),
        )

        def work(desk: Desk) -> tuple[Done, str] | None:
            try:
                done = desk.do(command)
            except StoppedError:
                return None
            return done, desk.case(done.case_id).attachments[-1].id

        def kept(done: tuple[Done, str] | None) -> None:
            if done is not None:
                self._last, number = done
                row.keep(number)
                self.session.changed.emit(self._last.case_id)
            self._keep(rest)

        def failed(problem: Problem) -> None:
            named = problem.facts.get("field")
            if named:  # it is about what was typed, and so about every one of them
                self._rest_of_all()
                self.refuse(problem)
                return
            row.show_wrong(labels.explain(problem))
            self._keep(rest)

        self.session.ask(work, kept, failed)

    def _end(self) -> None:
        """Close when all is kept; else stay, and say what is not: nobody is to take it for kept."""
        stopped = self.waiting.stopped
        self._rest_of_all()
        kept = [row for row in self.files.rows if row.state is State.KEPT]
        out = [row for row in self.files.rows if row.state is not State.KEPT]
        if not out and self._last is not None:
            self._succeeded(self._last)
            return
        named = labels.listed(row.called for row in out[:_NAMED])
        if more := out[_NAMED:]:
            named = self.tr("{names} and %n more", None, len(more)).format(names=named)
        said = [
            self.tr("%n file(s) added.", None, len(kept)) if kept else self.tr("Nothing was added.")
        ]
        if stopped:
            text = self.tr("Stopped. Not added: {names}. What was not kept has left nothing.")
        else:
            text = self.tr("Not added: {names}. The reason stands at each of them above.")
        said.append(text.format(names=named))
        self.bar.show_text(labels.sentences(said), "waiting" if stopped else "late")
        if self._nothing_left():
            self.cancel.setFocus()
        self._scroll.ensureWidgetVisible(out[0])

    def _rest_of_all(self) -> None:
        self.waiting.hide()
        self._set_busy(False)
        kept = self._last is not None
        self.cancel.setText(self.tr("Close") if kept else self.tr("Cancel"))

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self.files.setEnabled(not busy)  # none comes or goes while they are being kept
        if not busy:
            self._ready()

    def _give_up(self) -> None:
        """Let nobody look any longer, nor keep."""
        self.waiting.stop()
        self._looker.shutdown()

    def reject(self) -> None:
        """Stop what is going on; close when nothing is."""
        if not self.waiting.isHidden():
            self.waiting.stop()
            self.waiting.words.setText(self.tr("Is being stopped …"))
            return
        super().reject()

    def done(self, result: int) -> None:
        """Close for good."""
        self._give_up()
        super().done(result)


def dropped_files(event: QDropEvent) -> list[str]:
    """Give the paths of the files that are being dropped."""
    urls = event.mimeData().urls()
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
