"""Electronic delivery: a locked copy of a letter, and the sheet with its pass phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.text import Language
from casemgr.gui import i18n
from casemgr.gui.kit import Button, Choice, Label
from casemgr.gui.letter.copies import CopyDialog
from casemgr.services import dispatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.letter.shown import Shown
    from casemgr.gui.session import Session
    from casemgr.services.dispatch import LockedLetter


class LockDialog(CopyDialog):
    """Saves the copy first, then prints or saves the sheet; the phrase itself is never shown."""

    def __init__(self, session: Session, shown: Shown, parent: QWidget) -> None:
        """Make nothing yet."""
        super().__init__(
            session,
            shown,
            parent,
            title=QCoreApplication.translate("LockDialog", "Locked copy of letter {letter}"),
            primary=QCoreApplication.translate("LockDialog", "Save the locked copy…"),
            intro=QCoreApplication.translate(
                "LockDialog",
                "The copy is encrypted (AES-256) and opens only with a pass phrase made for it. "
                "The phrase stands on a sheet of its own and nowhere else.",
            ),
        )
        self._made: LockedLetter | None = None
        self._copy_out = self._sheet_out = False
        self.language = Choice(
            [(each.value, name) for each, name in i18n.LANGUAGES.items()], shown.language.value
        )
        self.form.add_row(self.tr("Sheet in"), self.language, name="language")
        self.warning = Label(
            self.tr(
                "Send the sheet another way than the letter: the copy by e-mail, the sheet by post "
                "or handed over. Who gets hold of both can read the letter."
            )
        )
        self.warning.setObjectName("another-way")
        self.form.add_wide(self.warning)
        self.save_sheet = Button(self.tr("Save the sheet…"), self._save_sheet, icon_name="save")
        self.save_sheet.setObjectName("save-sheet")
        self.buttons.insertWidget(2, self.save_sheet)
        self.save_sheet.hide()
        self.output.printed.connect(self._sheet_gone)
        self.finished.connect(self._forget)

    @property
    def _copy_name(self) -> str:
        return f"{self.letter.id}-locked.pdf"

    @property
    def _sheet_name(self) -> str:
        return f"{self.letter.id}-sheet"

    def submit(self) -> None:
        """Take the next step: make and save the copy, then print the sheet."""
        self.bar.clear()
        if self._made is None:
            letters, letter = self.session.wiring.letters, self.letter.id
            language = Language(self.language.value())
            self._set_busy(True)
            self.session.ask(
                lambda desk: dispatch.lock(desk, letters, letter, language),
                self._locked,
                self.refuse,
            )
        elif not self._copy_out:
            self.output.save(self._made.pdf, self._copy_name)
        else:
            self.output.print(self._made.sheet, self._sheet_name)

    def reject(self) -> None:
        """Close, but not before the sheet is somewhere: without it nobody can read the copy."""
        if self._copy_out and not self._sheet_out:
            self.bar.show_text(
                self.tr(
                    "The sheet with the pass phrase is not printed or saved yet. Without it nobody "
                    "can open the copy, and a new one must be made."
                ),
                "waiting",
                self.tr("Close all the same"),
                self._close_anyway,
            )
            return
        super().reject()

    def _close_anyway(self) -> None:
        self._sheet_out = True
        self.reject()

    def _locked(self, made: LockedLetter) -> None:
        self._set_busy(False)
        self._made = made
        self.language.setEnabled(False)
        self.output.save(made.pdf, self._copy_name)

    def _saved(self, name: str) -> None:
        if name != self._copy_name:
            self._sheet_gone(name)
            return
        self._copy_out = True
        self.primary.setText(self.tr("Print the sheet"))
        self.save_sheet.show()
        self.primary.setFocus()

    def _save_sheet(self) -> None:
        if self._made is not None:
            self.bar.clear()
            self.output.save(self._made.sheet, f"{self._sheet_name}.pdf", (self._sheet_name,))

    def _sheet_gone(self, _name: str) -> None:
        self._sheet_out = True

    def _forget(self) -> None:
        self._made = None


def ask_lock(session: Session, shown: Shown, parent: QWidget) -> LockDialog:
    """Open the dialog for an issued letter."""
    dialog = LockDialog(session, shown, parent)
    dialog.open()
    return dialog
