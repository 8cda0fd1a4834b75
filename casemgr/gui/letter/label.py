"""Address labels for one issued letter or several: seen, printed, saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSpinBox

from casemgr.gui import i18n, labels
from casemgr.gui.kit import Choice
from casemgr.gui.letter.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.papers import LabelSheet

_SHOWN = 4


class LabelDialog(SheetDialog):
    """Asks for which sheet of labels, and which of them is the first that is free."""

    def __init__(self, session: Session, letters: Sequence[str], parent: QWidget) -> None:
        """Begin with the first label of the first sheet."""
        shown = labels.listed(letters[:_SHOWN]) + (" …" if len(letters) > _SHOWN else "")
        words = QCoreApplication.translate(
            "LabelDialog", "For %n letter(s): {letters}", None, len(letters)
        )
        super().__init__(
            session,
            self.tr("Address labels"),
            parent,
            letters=letters,
            name=f"{letters[0]}-label" if len(letters) == 1 else "labels",
            intro=words.format(letters=shown),
            note=self.tr("Print at 100 %; try it on plain paper first."),
        )
        self._sheets: Mapping[str, LabelSheet] = {}
        self.which = Choice()
        self.start = QSpinBox()
        self.start.setMinimum(1)
        self.start.setFixedWidth(80)
        self.start.lineEdit().setTextMargins(6, 0, 0, 0)
        self.start.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.form.add_row(self.tr("Sheet of labels"), self.which, name="sheet")
        hint = self.tr("Counted from left to right, row by row.")
        self.form.add_row(self.tr("First free label"), self.start, hint, name="start")
        session.ask(lambda desk: desk.stationery.stock().labels, self._show, self.refuse)

    def _show(self, sheets: Mapping[str, LabelSheet]) -> None:
        self._sheets = sheets
        language = i18n.current()
        self.which.set_options(
            (one.id, one.name.in_(language) or one.name.en or one.name.ja)
            for one in sheets.values()
        )
        self.which.edited.connect(self._make)
        self.start.valueChanged.connect(lambda _: self._make())
        self._make()

    def _make(self) -> None:
        sheet = self._sheets[self.which.value()]
        self.start.blockSignals(True)
        self.start.setMaximum(sheet.places)
        self.start.blockSignals(False)
        letters, start = self._letters, self.start.value()
        self.make(lambda desk: desk.stationery.labels(letters, sheet.id, start))

    def why(self, problem: Problem) -> str:
        """Say why, and for which letter."""
        letter, text = str(problem.facts.get("letter", "")), labels.explain(problem)
        if place := problem.facts.get("place"):
            letter = self._letters[int(place) - 1]
            text = self.tr("The address does not fit such a label. Choose larger ones.")
        return f"{letter}\n\n{text}" if letter else text


def ask_label(session: Session, letters: Sequence[str], parent: QWidget) -> LabelDialog:
    """Open the dialog for the labels of issued letters, one or more."""
    dialog = LabelDialog(session, letters, parent)
    dialog.open()
    return dialog
