"""Putting a file into a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from casemgr.domain.acts.investigation import MOST_BYTES
from casemgr.gui import i18n
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.case.rows import OneLine
from casemgr.gui.kit import Button, Choice
from casemgr.gui.reading import read_file
from casemgr.services import commands as do

if TYPE_CHECKING:
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk, Done
    from casemgr.services.queries import CaseDetail

_MEGABYTE = 1024 * 1024


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


class AttachDialog(ActDialog):
    """Puts a file into the case: an answer of a source, a paper that came with the request."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        """Ask for the file and what it belongs to."""
        super().__init__(
            session,
            detail,
            self.tr("Add a file"),
            self.tr("&Add"),
            parent,
            intro=self.tr(
                "A copy is kept encrypted in the vault and cannot be changed. The file on this"
                " computer stays where it is: delete it there if it is not needed any more."
            ),
        )
        self.file = self.field(
            self.tr("File"),
            FileField(),
            self.tr("Up to {0} MB").format(MOST_BYTES // _MEGABYTE),
            required=True,
            about="name file_too_large file_empty file_missing",
        )
        language = i18n.current()
        self.source = self.field(
            self.tr("Belongs to"),
            Choice(
                [(s.source.id, s.source.name.in_(language)) for s in self.case.sources],
                empty=self.tr("The case as a whole"),
            ),
            about="source",
        )
        self.note = self.text_field(self.tr("Note"))

    def submit(self) -> None:
        """Read the file and keep it, both on the worker: neither disk nor vault is fast."""
        self.bar.clear()
        if not self.form.check():
            return
        path, case = self.file.value(), self.case.number
        source, note = self.source.value(), self.note.value()

        def work(desk: Desk) -> Done:
            content = read_file(path, MOST_BYTES)
            name = Path(path).name
            return desk.do(
                do.Attach(case=case, name=name, content=content, source=source, note=note)
            )

        self._set_busy(True)
        self.session.ask(work, self._kept, self.refuse)

    def _kept(self, done: Done) -> None:
        self.session.changed.emit(done.case_id)
        self._succeeded(done)
