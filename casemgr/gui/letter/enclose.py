"""Stamping an enclosure of a letter."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSpinBox

from casemgr.domain.acts.investigation import MOST_BYTES
from casemgr.gui.case.dialogs.attach import FileField
from casemgr.gui.kit import Choice
from casemgr.gui.letter.copies import CopyDialog
from casemgr.gui.reading import read_file
from casemgr.services import enclosing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.letter.shown import Shown
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.enclosing import StampedEnclosure


class StampDialog(CopyDialog):
    """Asks which file is enclosed, and which of the letter's enclosures it is."""

    def __init__(self, session: Session, shown: Shown, parent: QWidget) -> None:
        """Begin with the newest file of the case."""
        super().__init__(
            session,
            shown,
            parent,
            title=QCoreApplication.translate(
                "StampDialog", "Stamp an enclosure of letter {letter}"
            ),
            primary=QCoreApplication.translate("StampDialog", "Stamp and save…"),
            intro=QCoreApplication.translate(
                "StampDialog",
                "Every page gets a small line at its foot: the letter's number, the recipient's "
                "initials, the number of the enclosure and of the page. So each sheet can be told "
                "from those of others. The file itself stays as it is.",
            ),
        )
        self._made: tuple[object, StampedEnclosure] | None = None
        self._listed = self.letter.issued.enclosures
        self._names = {a.id: a.name for a in reversed(shown.detail.case.attachments)}
        self.what = Choice(
            self._names.items(), empty=self.tr("A file on this computer"), parent=self
        )
        self.what.set_value(next(iter(self._names), ""))
        self.what.edited.connect(self._chosen)
        self.file = FileField(
            title=self.tr("The enclosure"),
            kinds=self.tr("PDF and pictures (*.pdf *.png *.jpg *.jpeg)"),
        )
        self.file.edited.connect(self._chosen)
        self.number = QSpinBox()
        self.number.setRange(1, enclosing.MOST)
        self.number.setFixedWidth(80)
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.form.add_row(self.tr("Enclosure"), self.what, name="attachment")
        self.form.add_row(
            self.tr("File"),
            self.file,
            self.tr("PDF, or a picture (PNG, JPEG), which becomes a sheet of A4."),
            required=True,
            name="file",
        )
        self.form.add_row(self.tr("Number"), self.number, self._list_words(), name="number")
        self._chosen()
        self.finished.connect(self._forget)

    def _list_words(self) -> str:
        if not self._listed:
            return self.tr("The letter lists no enclosures.")
        named = "\n".join(f"{n}. {one}" for n, one in enumerate(self._listed, start=1))
        return self.tr("In the letter:") + "\n" + named

    def _chosen(self) -> None:
        """Ask for a file where none of the case is chosen; find its number in the letter."""
        self.form.set_row_visible(self.file, not self.what.value())
        name = self._names.get(self.what.value(), Path(self.file.value()).name)
        found = enclosing.number_of(self._listed, name)
        if found:
            self.number.setValue(found)

    def _forget(self) -> None:
        self._made = None

    def submit(self) -> None:
        """Stamp it on the worker, unless that very one is stamped; then ask where to save it."""
        self.bar.clear()
        if not self.form.check():
            return
        letters, letter = self.session.wiring.letters, self.letter.id
        attachment, path, number = self.what.value(), self.file.value(), self.number.value()
        last = self._made

        def work(desk: Desk) -> tuple[object, StampedEnclosure]:
            # A file may have been changed since, under the same name.
            content = b"" if attachment else read_file(path, MOST_BYTES)
            asked = attachment, path, number, sha256(content).digest()
            if last is not None and last[0] == asked:  # stamped before, and not saved
                return last
            if attachment:
                made = enclosing.stamp_attachment(desk, letters, letter, attachment, number)
            else:
                made = enclosing.stamp_file(desk, letters, letter, Path(path).name, content, number)
            return asked, made

        def stamped(answer: tuple[object, StampedEnclosure]) -> None:
            self._set_busy(False)
            self._made = answer
            made = answer[1]
            self.output.save(made.pdf, made.name, (made.name.removesuffix(".pdf"),))

        self._set_busy(True)
        self.session.ask(work, stamped, self.refuse)


def ask_stamp(session: Session, shown: Shown, parent: QWidget) -> StampDialog:
    """Open the dialog for an issued letter."""
    dialog = StampDialog(session, shown, parent)
    dialog.open()
    return dialog
