"""A new recovery sheet: put on paper, read back from it, and only then in force."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casemgr.domain.errors import Code
from casemgr.gui import i18n, labels, saving
from casemgr.gui.keys.base import KeysDialog
from casemgr.gui.kit import Button, Form, Label, Quiet, TextField
from casemgr.gui.kit.date_field import today_in_japan
from casemgr.gui.letter import printing
from casemgr.gui.letter.preview import sheet_picture

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.backups import Progress
    from casemgr.services.keys import NewRecoveryKey
    from casemgr.services.ports import OpenVault

_ASKED = 2
_SHEET = QSize(236, 334)


class NewSheetDialog(KeysDialog):
    """Until two groups were typed from the paper, the old sheet stays in force."""

    def __init__(self, session: Session, vault: OpenVault, parent: QWidget | None = None) -> None:
        """Ask for the own pass phrase first."""
        super().__init__(session, vault, parent)
        self.groups: tuple[str, ...] = ()
        self.asked: list[int] = []
        self._pdf = b""
        self._on_paper = False
        self._job: printing.PrintJob | None = None
        self.form = Form()
        self.own = self.add_own(self.form)
        self.own.returnPressed.connect(self.submit)
        self.sheet, self.check = self._make_sheet(), self._make_check()
        self.back.setText(self.tr("Show the sheet again"))
        for step in (self.form, self.sheet, self.check):
            self.steps.add(step)
        self.finished.connect(self._forget)
        self.call(
            self.tr("New recovery sheet"),
            self.tr("Make the sheet"),
            self.tr(
                "A new recovery key is made and printed. It takes the place of the old one only "
                "when you have typed two groups from the paper; close this before, and the old "
                "sheet stays in force."
            ),
        )

    def _make_sheet(self) -> QWidget:
        self._image = QLabel()
        self._image.setFixedSize(_SHEET)
        self._image.setAccessibleName(self.tr("The sheet with the recovery key"))
        self.print_button = Button(self.tr("Print…"), self.print_sheet, icon_name="print")
        self.print_button.setObjectName("print-sheet")
        self.save_button = Button(self.tr("Save as PDF…"), self.save_sheet, icon_name="save")
        self.save_button.setObjectName("save-sheet")
        self._no_printer = Quiet(self.tr("No printer is installed."), small=True)
        right = QVBoxLayout()
        right.setSpacing(10)
        first = self.tr("1. Print it, or save it on a stick and print it elsewhere.")
        right.addWidget(Label(first, "heading"))
        right.addWidget(self.print_button)
        right.addWidget(self._no_printer)
        right.addWidget(self.save_button)
        text = self.tr(
            "Put the sheet into an envelope and the envelope into the safe. Do not keep the file "
            "on this computer."
        )
        right.addWidget(Quiet(text, small=True))
        right.addSpacing(8)
        second = self.tr("2. Then go on: two groups are asked from the sheet.")
        right.addWidget(Label(second, "heading"))
        right.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._image, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        return holder

    def _make_check(self) -> Form:
        form = Form()
        self.typed = [TextField() for _ in range(_ASKED)]
        self.rows = [
            form.add_row(self.tr("Group"), field, required=True, name=f"group-{place}")
            for place, field in enumerate(self.typed, start=1)
        ]
        self.typed[0].returnPressed.connect(self.typed[1].setFocus)
        self.typed[1].returnPressed.connect(self.submit)
        return form

    # --- steps ---------------------------------------------------------------------------

    def submit(self) -> None:
        """Take the next step."""
        step = self.steps.step
        if step is self.form:
            self._prepare()
        elif step is self.sheet:
            self._ask()
        else:
            self._accept_key()

    def _prepare(self) -> None:
        if not self.form.check():
            self.fit()
            return
        keys, own, letters = self.keys, self.own.value(), self.session.wiring.letters
        name, language, day = Path(self.session.folder).name, i18n.current(), today_in_japan()

        def work(_: Progress) -> tuple[NewRecoveryKey, bytes]:
            made = keys.prepare_recovery_key(own)
            groups = tuple(made.key.split("-"))
            pdf = letters.recovery_sheet(
                name, groups, day, language, vault_id=made.vault, mark=made.mark
            )
            return made, pdf

        self.run(self.tr("Making the sheet…"), work, self._made)

    def _made(self, made: tuple[NewRecoveryKey, bytes]) -> None:
        key, self._pdf = made
        self.own.clear()
        self.groups = tuple(key.key.split("-"))
        self._image.setPixmap(sheet_picture(self._pdf, _SHEET, self.devicePixelRatioF()))
        has = printing.has_printer()
        self.print_button.setEnabled(has)
        self._no_printer.setVisible(not has)
        self.go_back()

    def go_back(self) -> None:
        """Show the sheet, or show it again."""
        self.bar.clear()
        self.steps.show_step(self.sheet)
        self.back.hide()
        self.call(
            self.tr("New recovery sheet"),
            self.tr("Go on"),
            self.tr("It is shown now and never again. The old sheet is still in force."),
        )
        self.begin_typing()

    def _ask(self) -> None:
        if not self._on_paper:
            self.bar.show_text(
                self.tr("Print or save the sheet first: nobody can make it again later."), "waiting"
            )
            self.fit()
            return
        self.bar.clear()
        places = range(1, len(self.groups) + 1)
        self.asked = sorted(secrets.SystemRandom().sample(places, _ASKED))
        for number, row, field in zip(self.asked, self.rows, self.typed, strict=True):
            words = self.tr("Group {number}").format(number=number)
            row.label.setText(words)
            field.setAccessibleName(words)
            field.clear()
            self.check.show_error(row, "")
        self.steps.show_step(self.check)
        self.back.show()
        self.call(
            self.tr("New recovery sheet"),
            self.tr("Put the new sheet in force"),
            self.tr("Type these groups from the paper, so that it is certain that it can be read."),
        )
        self.begin_typing()

    def _accept_key(self) -> None:
        if not self.check.check():
            self.fit()
            return
        keys = self.keys
        typed = {n: field.value() for n, field in zip(self.asked, self.typed, strict=True)}
        self.run(
            self.tr("Trying the key…"),
            lambda _: keys.accept_recovery_key(typed),
            self._accepted,
            self._mistyped,
        )

    def _accepted(self, _: None) -> None:
        self.accept()
        self.said.emit(
            self.tr("The new recovery sheet is in force. Shred the old one: it opens old backups."),
            "done",
        )

    def _mistyped(self, problem: Problem) -> None:
        group = problem.facts.get("group")
        if problem.code is not Code.VAULT_RECOVERY_KEY_MISTYPED or group not in self.asked:
            self.refuse(problem)
            return
        place = self.asked.index(group)
        self.check.show_error(self.rows[place], labels.explain(problem))
        self.typed[place].selectAll()
        self.typed[place].setFocus()
        self.fit()

    # --- paper and file --------------------------------------------------------------------

    def print_sheet(self) -> None:
        """Print the sheet."""
        printer = printing.ask_printer(self, self.tr("Recovery key"))
        if printer is None or self._job is not None:
            return
        self._job = printing.PrintJob(self._pdf, printer, self)
        printing.PrintProgress(self._job, self).show()
        self._job.ended.connect(self._printed)
        self._job.start()

    def _printed(self, whole: bool) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._on_paper = self._on_paper or whole
        if not whole:
            self.bar.show_text(self.tr("The sheet was not printed. Is the printer ready?"), "late")
            self.fit()

    def save_sheet(self) -> None:
        """Save the sheet as a PDF."""
        name = self.tr("recovery-key-{name}.pdf").format(name=Path(self.session.folder).name)
        path = saving.ask_path(self, self.tr("Save the sheet"), name, self.tr("PDF (*.pdf)"))
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write the sheet to *path*."""
        pdf = self._pdf
        words = self.tr("Saving…")
        self.run(words, lambda _: saving.write_file(path, pdf), self._saved)

    def _saved(self, _: None) -> None:
        self._on_paper = True
        self.bar.show_text(self.tr("Saved. Print it, then delete the file."), "done")
        self.fit()

    def _forget(self) -> None:
        self.groups, self._pdf = (), b""
        self._image.clear()
