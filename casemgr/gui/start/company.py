"""What the company's policy leaves out; can be entered later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.gui import i18n, labels
from casemgr.gui.kit import Button, Label
from casemgr.gui.particulars import ParticularsForm
from casemgr.gui.start.base import Start, StartPage

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.domain.rules import Particulars
    from casemgr.gui.start.base import Opened


class CompanyPage(StartPage):
    """Asks for the particulars that letters print."""

    finished = Signal()

    def __init__(self, start: Start) -> None:
        """Wait for a vault; see ``show_vault``."""
        super().__init__(
            start,
            self.tr("Your company"),
            self.tr(
                "The privacy policy does not say these things, and letters need them. You can also "
                "enter them later under Settings; until then no letter can be issued. Another "
                "company's policy is loaded there, too."
            ),
            self.tr("Save and begin"),
        )
        self.back.hide()
        self.later = Button(self.tr("Later"), self.finished.emit)
        self.buttons.insertWidget(2, self.later)
        self._opened: Opened | None = None
        self.fields: ParticularsForm | None = None
        self._place = QVBoxLayout()
        self._policy = Label("", "small")
        self.column.addWidget(self._policy)
        self.column.addLayout(self._place)

    def show_vault(self, opened: Opened) -> None:
        """Ask for what this vault's policy leaves out."""
        self._opened = opened
        desk = opened.desk

        def read() -> tuple[Particulars, tuple[str, ...], str]:
            rules = desk.rules()
            company = rules.policy.particulars.company.in_(i18n.current())
            return desk.particulars(), rules.policy.to_fill_in, company

        self.start.tasks.run(read, self._show, self.bar.show_problem)

    def _show(self, read: tuple[Particulars, tuple[str, ...], str]) -> None:
        particulars, names, company = read
        self._policy.setText(self.tr("Policy of {company}").format(company=company))
        # Whose letters these will be is seen first, and can be changed.
        self.fields = ParticularsForm(particulars, ("company", *names))
        self.fields.edited.connect(self.bar.clear)
        self._clear()
        self._place.addWidget(self.fields)
        self.fields.field(names[0]).setFocus()

    def _clear(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            widget: QWidget | None = item.widget()
            if widget is not None:
                widget.deleteLater()

    def submit(self) -> None:
        """Keep them and begin."""
        if self.fields is None or self._opened is None:
            return
        if not self.fields.form.check():
            return
        missing = self.fields.lacking()
        if missing:
            words = self.tr(
                "Still missing: {fields}. Until they are filled in, here or under Settings, no "
                "letter can be issued."
            )
            self.bar.show_text(
                words.format(fields=labels.listed(missing)),
                "waiting",
                self.tr("Begin without them"),
                self._save,
            )
            return
        self._save()

    def _save(self) -> None:
        if self.fields is None or self._opened is None:
            return
        entered, desk = self.fields.value(), self._opened.desk
        self.work(self.tr("Saving…"))
        self.start.tasks.run(lambda: desk.set_particulars(entered), self._saved, self._failed)

    def _saved(self, _: None) -> None:
        self.rest()
        self.finished.emit()

    def _failed(self, problem: Problem) -> None:
        self.rest()
        self.bar.show_problem(problem)
