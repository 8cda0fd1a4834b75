"""The recovery key: printed or saved first, then two of its groups typed back."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casemgr.gui import i18n
from casemgr.gui.kit import Button, Form, Label, Quiet, TextField
from casemgr.gui.kit.date_field import today_in_japan
from casemgr.gui.letter.preview import sheet_picture
from casemgr.gui.letter.printing import PrintJob, PrintProgress, ask_printer, has_printer
from casemgr.gui.preferences import documents_folder
from casemgr.gui.saving import write_file
from casemgr.gui.start.base import Start, StartPage

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.start.base import Opened
    from casemgr.services.ports import OpenVault

_ASKED = 2
_SHEET = QSize(236, 334)


class RecoveryPage(StartPage):
    """Shows the sheet, has it put on paper, and makes sure that it was."""

    confirmed = Signal()

    def __init__(self, start: Start) -> None:
        """Wait for a key; see ``show_key``."""
        super().__init__(
            start,
            self.tr("Put the recovery key in the safe"),
            self.tr(
                "When the pass phrase is lost, this sheet is the only way into the vault. It is "
                "shown now and never again."
            ),
            self.tr("Go on"),
        )
        self.back.hide()
        self.groups: list[str] = []
        self.asked: list[int] = []
        self._vault: OpenVault | None = None
        self._pdf = b""
        self._name = ""
        self._on_paper = False
        self.sheet = QWidget()
        self._image = QLabel()
        self._image.setFixedSize(_SHEET)
        self._image.setAccessibleName(self.tr("The sheet with the recovery key"))
        self._print = Button(self.tr("Print…"), self.print_sheet, icon_name="print", keys="Ctrl+P")
        self._save = Button(
            self.tr("Save as PDF…"), self.save_sheet, icon_name="save", keys="Ctrl+S"
        )
        self._save.setObjectName("save-sheet")
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(
            Label(self.tr("1. Print it, or save it on a stick and print it elsewhere."), "heading")
        )
        right.addWidget(self._print)
        self._no_printer = Quiet(self.tr("No printer is installed."), small=True)
        self._no_printer.hide()
        right.addWidget(self._no_printer)
        right.addWidget(self._save)
        right.addWidget(
            Quiet(
                self.tr(
                    "Put the sheet into an envelope and the envelope into the safe. Do not keep "
                    "the file on this computer."
                ),
                small=True,
            )
        )
        right.addSpacing(8)
        right.addWidget(
            Label(self.tr("2. Then go on: two groups are asked from the sheet."), "heading")
        )
        right.addStretch(1)
        row = QHBoxLayout(self.sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._image, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self.column.addWidget(self.sheet)
        self.check = QWidget()
        self._make_check()
        self.column.addWidget(self.check)
        self.check.hide()

    def _make_check(self) -> None:
        column = QVBoxLayout(self.check)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Type these groups from the sheet:"), "heading"))
        self.form = Form()
        self.typed = [TextField() for _ in range(_ASKED)]
        self.rows = [
            self.form.add_row(self.tr("Group"), field, required=True, name=f"group-{place}")
            for place, field in enumerate(self.typed, start=1)
        ]
        column.addWidget(self.form)
        column.addWidget(Button(self.tr("Show the sheet again"), self._show_sheet))

    def show_key(self, opened: Opened, key: str) -> None:
        """Show *key*; its sheet is made on the worker."""
        self.groups = key.split("-")
        self._vault = opened.vault
        self._name = Path(opened.folder).name
        self._on_paper = False
        self._show_sheet()
        letters, name, groups = self.start.wiring.letters, self._name, tuple(self.groups)
        language, day = i18n.current(), today_in_japan()
        self.work(self.tr("Making the sheet…"))

        def make() -> bytes:
            new = opened.vault.keys.sheet_of(key)
            return letters.recovery_sheet(
                name, groups, day, language, vault_id=new.vault, mark=new.mark
            )

        self.start.tasks.run(make, self._sheet_made, self._failed)

    def _sheet_made(self, pdf: bytes) -> None:
        self.rest()
        self._pdf = pdf
        self._image.setPixmap(sheet_picture(pdf, _SHEET, self.devicePixelRatioF()))
        has = has_printer()
        self._print.setEnabled(has)
        self._no_printer.setVisible(not has)
        self._print.setToolTip("" if has else self.tr("No printer is installed."))
        (self._print if has else self._save).setFocus()

    def _failed(self, problem: Problem) -> None:
        self.rest()
        self.bar.show_problem(problem)

    def print_sheet(self) -> None:
        """Print the sheet."""
        printer = ask_printer(self, self.tr("Recovery key"))
        if printer is None:
            return
        job = PrintJob(self._pdf, printer, self)
        PrintProgress(job, self).show()
        job.ended.connect(self._printed)
        job.start()

    def _printed(self, whole: bool) -> None:
        self._on_paper = self._on_paper or whole
        if not whole:
            self.bar.show_text(self.tr("The sheet was not printed. Is the printer ready?"), "late")

    def save_sheet(self) -> None:
        """Save the sheet as a PDF."""
        proposed = self.tr("recovery-key-{name}.pdf").format(name=self._name)
        proposed = str(Path(documents_folder()) / proposed)
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the sheet"), proposed, self.tr("PDF (*.pdf)")
        )
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write the sheet to *path*."""
        pdf = self._pdf

        def saved(_: None) -> None:
            self._on_paper = True
            self.bar.show_text(self.tr("Saved. Print it, then delete the file."), "done")

        self.start.tasks.run(lambda: write_file(path, pdf), saved, self.bar.show_problem)

    def submit(self) -> None:
        """Ask for two groups; go on when the key with them in it has opened the vault."""
        if not self.check.isVisibleTo(self):
            self._ask()
            return
        if not self.form.check():
            return
        vault, key = self._vault, "-".join(self.groups)
        if vault is None:
            return
        read = zip(self.asked, self.typed, strict=True)
        typed = {number + 1: field.value() for number, field in read}
        for row in self.rows:
            self.form.show_error(row, "")
        self.work(self.tr("Opening the vault with what you typed…"))
        self.start.tasks.run(
            lambda: vault.keys.try_recovery_key(key, typed), self._opens, self._wrong
        )

    def _wrong(self, problem: Problem) -> None:
        """Say at which group it is, where that is known."""
        self.rest()
        wrong = problem.facts.get("group")
        for number, field, row in zip(self.asked, self.typed, self.rows, strict=True):
            if number + 1 == wrong:
                self.form.show_error(
                    row, self.tr("This is not what stands on the sheet. Please look again.")
                )
                field.selectAll()
                field.setFocus()
                return
        self.bar.show_problem(problem)

    def _opens(self, _: None) -> None:
        """Forget the key and go on: what is on paper has opened the vault."""
        self.rest()
        self._vault = None
        self.groups = []
        self._pdf = b""
        self._image.clear()
        for field in self.typed:
            field.clear()
        self.confirmed.emit()

    def _ask(self) -> None:
        if not self._on_paper:
            self.bar.show_text(
                self.tr("Print or save the sheet first: nobody can make it again later."), "waiting"
            )
            return
        self.bar.clear()
        self.asked = sorted(secrets.SystemRandom().sample(range(len(self.groups)), _ASKED))
        for number, row, field in zip(self.asked, self.rows, self.typed, strict=True):
            words = self.tr("Group {number}").format(number=number + 1)
            row.label.setText(words)
            field.setAccessibleName(words)
            field.clear()
            self.form.show_error(row, "")
        self.sheet.hide()
        self.check.show()
        self.typed[0].setFocus()

    def _show_sheet(self) -> None:
        self.check.hide()
        self.sheet.show()
