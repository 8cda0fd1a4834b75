"""Getting a copy of a case's file out of the vault: asked for, warned of, and logged.

The program opens no file of a case itself: what it would start with it is not in its hands.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from casemgr.domain.file_names import safe_name
from casemgr.gui import labels, saving
from casemgr.gui.case.dialogs.base import FittingDialog
from casemgr.gui.case.dialogs.waiting import Waiting
from casemgr.gui.kit import Check, Facts, Quiet
from casemgr.gui.label_attached import size_words
from casemgr.gui.preferences import documents_folder
from casemgr.services.attachments import StoppedError, find
from casemgr.services.file_kinds import Warned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.errors import Problem
    from casemgr.gui.page import Page
    from casemgr.services.desk import Desk
    from casemgr.services.queries import CaseDetail

_HARMFUL = (Warned.ACTIVE, Warned.UNKNOWN, Warned.OTHER_TYPE, Warned.ARCHIVE, Warned.NESTED)


class CopyOutDialog(FittingDialog):
    """Warns, asks for a place, and writes the file there, whole or not at all."""

    def __init__(self, page: Page, detail: CaseDetail, attachment: str) -> None:
        """Begin with what leaves the vault, and what that means."""
        super().__init__(
            page.session,
            self.tr("Save a copy outside the vault"),
            self.tr("&Choose a place …"),
            page,
            intro=self.tr(
                "Personal data leaves the vault with it: outside it is not encrypted, and whoever"
                " can use this computer or the medium can read it. The log notes the copy."
            ),
        )
        self.file, self._case = find(detail.case, attachment), detail.id
        self.path = ""
        name, file = safe_name(self.file.name), self.file
        kind = labels.word("file_kind", file.kind) if file.kind else self.tr("not looked at")
        facts = Facts()
        facts.add(self.tr("File"), name)
        facts.add(self.tr("Kind"), f"{kind} · {size_words(file.size)}")
        self.form.add_wide(facts)
        if told := [w for w in _HARMFUL if w.value in file.told]:
            words = [labels.word("file_warning", w.value) for w in told]
            words.append(self.tr("Open the copy with care, best on a computer without other data."))
            self.form.add_wide(Quiet(labels.sentences(words)))
        self.sure = Check(self.tr("I need it outside, and delete the copy as soon as I do not"))
        self.sure.setObjectName("sure")
        self.sure.toggled.connect(self.primary.setEnabled)
        self.form.add_wide(self.sure)
        self.waiting = Waiting.under(self)
        self.primary.setEnabled(False)
        page.session.ending.connect(self.waiting.stop)

    def submit(self) -> None:
        """Ask where to, and write it there."""
        proposed = str(Path(documents_folder()) / safe_name(self.file.name))
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), proposed)
        if not path:
            return
        self.bar.clear()
        self._set_busy(True)
        self.cancel.setEnabled(True)
        self.waiting.begin(self.tr("Is being written: {done} of {size}"))
        file, case_id, say = self.file, self._case, self.waiting.say(self.file.size)

        def counted(pieces: Iterator[bytes]) -> Iterator[bytes]:
            done = 0
            for piece in pieces:
                yield piece
                done += len(piece)
                say(done)

        def work(desk: Desk) -> str:
            try:
                desk.copy_out(case_id, file.id, lambda p: saving.write_pieces(path, counted(p)))
            except StoppedError:
                return ""
            return path

        self.session.ask(work, self._written, self._not_written)

    def _written(self, path: str) -> None:
        self.waiting.hide()
        self._set_busy(False)
        self.path = path
        if path:
            self.accept()
        else:
            self.bar.show_text(self.tr("Stopped. Nothing was written."), "waiting")

    def _not_written(self, problem: Problem) -> None:
        self.waiting.hide()
        self.refuse(problem)

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        if not busy:
            self.primary.setEnabled(self.sure.value())

    def reject(self) -> None:
        """Stop the writing; close when there is none."""
        if self.waiting.isHidden():
            super().reject()
        else:
            self.waiting.stop()


def save_copy(page: Page, detail: CaseDetail, attachment: str) -> CopyOutDialog:
    """Warn, ask where to, and write the file there; *page* says what that means."""
    dialog = CopyOutDialog(page, detail, attachment)

    def saved() -> None:
        text = QCoreApplication.translate(
            "copies",
            "Saved as {file}. Outside the vault it is not encrypted: delete it there when it is"
            " not needed any more.",
        )
        page.bar.show_text(text.format(file=dialog.path), "waiting")

    dialog.accepted.connect(saved)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
