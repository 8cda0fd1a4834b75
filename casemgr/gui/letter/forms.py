"""The forms of the prescribed procedure: seen, printed, saved; blank or for a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.text import Language
from casemgr.gui import i18n
from casemgr.gui.kit import Choice
from casemgr.gui.letter.sheet_dialog import SheetDialog
from casemgr.services.blank_forms import FormKind, blank

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import Case
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk


class FormDialog(SheetDialog):
    """Asks for the language of a form."""

    def __init__(
        self, session: Session, kind: FormKind, parent: QWidget, case: Case | None = None
    ) -> None:
        """Begin with the language of *case*, else with that of the window."""
        name = kind.value.replace("_", "-")
        translate = QCoreApplication.translate
        blank_one = translate("FormDialog", "Blank, for whoever asks for it.")
        of_case = translate(
            "FormDialog",
            "It bears the number of the case and what the person wrote, and nothing else of the "
            "case.",
        )
        super().__init__(
            session,
            _title(kind),
            parent,
            letters=(case.number,) if case else (),
            name=f"{case.number}-{name}" if case else name,
            intro=of_case if case else blank_one,
            note=translate("FormDialog", "The saved file can also be filled in on screen."),
        )
        self._kind, self._case = kind, case
        start = case.language if case else i18n.current()
        names = [(language.value, name) for language, name in i18n.LANGUAGES.items()]
        self.language = Choice(names, start.value)
        self.form.add_row(self.tr("Language"), self.language, name="language")
        self.language.edited.connect(self._make)
        self.preview.fit_width()  # a form is read, not only looked at
        self._make()

    def _make(self) -> None:
        self.make(self._work(flat=True))

    def save_it(self) -> None:
        """Save it with its fields, to be filled in on screen."""
        self.bar.clear()

        def made(pdf: bytes) -> None:
            self._output.save(pdf, f"{self._name}.pdf", self._logged)

        self.session.ask(self._work(flat=False), made, self.refuse)

    def _work(self, *, flat: bool) -> Callable[[Desk], bytes]:
        kind, case, language = self._kind, self._case, Language(self.language.value())
        letters = self.session.wiring.letters

        def work(desk: Desk) -> bytes:
            rules = case.rules if case else desk.rules()
            form = blank(kind, rules, desk.particulars(), desk.today(), case)
            return letters.form(form, language, flat=flat)

        return work


def _title(kind: FormKind) -> str:
    translate = QCoreApplication.translate
    if kind is FormKind.REQUEST:
        return translate("FormDialog", "Request form")
    return translate("FormDialog", "Power of attorney")


def ask_form(
    session: Session, kind: FormKind, parent: QWidget, case: Case | None = None
) -> FormDialog:
    """Open the dialog for a form; with *case*, filled in as far as the person did so."""
    dialog = FormDialog(session, kind, parent, case)
    dialog.open()
    return dialog
