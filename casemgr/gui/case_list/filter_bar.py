"""The chips above the list: one question at a time, narrowed by phase and type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from casemgr.domain.rules import RequestType
from casemgr.domain.workflow import Phase
from casemgr.gui import labels
from casemgr.gui.kit import Chip, Flow, restyle
from casemgr.services.ports import ListFilter

if TYPE_CHECKING:
    from collections.abc import Iterable

OPEN = "open"
_DUE_DAYS = 5


@dataclass(frozen=True, slots=True)
class _Question:
    """One chip: the count it shows, what it lets through, and its tone when not empty."""

    count: str
    shows: ListFilter
    tone: str = "normal"


_QUESTIONS = {
    OPEN: _Question("open", ListFilter(open_only=True)),
    "due": _Question("due_within_5", ListFilter(due_within=_DUE_DAYS)),
    "overdue": _Question("overdue", ListFilter(overdue=True), "late"),
    "held": _Question("held", ListFilter(held=True)),
    "unposted": _Question("unposted", ListFilter(unposted=True), "waiting"),
    "all": _Question("total", ListFilter()),
}


class FilterBar(QWidget):
    """Says which cases are wanted; ``apply`` puts that into a ``ListFilter``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Want the open cases."""
        super().__init__(parent)
        self.question = OPEN
        self._phases: list[str] = []
        self._types: list[str] = []
        row = Flow(self)
        self.chips: dict[str, Chip] = {}
        for name in _QUESTIONS:
            chip = Chip("")
            chip.clicked.connect(lambda _=False, name=name: self.ask(name))
            chip.setObjectName(f"chip-{name}")
            self.chips[name] = chip
            row.addWidget(chip)
        self.phase_menu = self._menu(self.tr("Phase"), row)
        self.type_menu = self._menu(self.tr("Asked for"), row)
        self._row = row
        self.removers: list[Chip] = []
        self._fill(self.phase_menu, "phase", [p.value for p in Phase], self._phases)
        self._fill(self.type_menu, "type", [t.value for t in RequestType], self._types)
        self.show_counts({})

    def _menu(self, text: str, row: Flow) -> QMenu:
        chip = Chip(text)
        chip.setCheckable(False)
        menu = QMenu(chip)
        chip.setMenu(menu)
        row.addWidget(chip)
        return menu

    def _fill(self, menu: QMenu, group: str, codes: Iterable[str], chosen: list[str]) -> None:
        for code in codes:
            action = menu.addAction(labels.word(group, code))
            action.setCheckable(True)
            action.setData(code)
            action.toggled.connect(lambda on, code=code: self._choose(chosen, code, on))

    def _choose(self, chosen: list[str], code: str, on: bool) -> None:
        if on and code not in chosen:
            chosen.append(code)
        elif not on and code in chosen:
            chosen.remove(code)
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        """Show what narrows the list as chips that take it away again."""
        for chip in self.removers:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.removers.clear()
        for menu in (self.phase_menu, self.type_menu):
            for action in menu.actions():
                if action.isChecked():
                    chip = Chip(f"{action.text()}  ×", action.toggle)
                    chip.setCheckable(False)
                    chip.setAccessibleName(
                        self.tr("Remove the filter {name}").format(name=action.text())
                    )
                    self._row.addWidget(chip)
                    self.removers.append(chip)

    def ask(self, question: str) -> None:
        """Want the cases of one chip."""
        self.question = question
        self._press()
        self.changed.emit()

    def clear(self) -> None:
        """Want every case."""
        for menu in (self.phase_menu, self.type_menu):
            for action in menu.actions():
                action.blockSignals(True)
                action.setChecked(False)
                action.blockSignals(False)
        self._phases.clear()
        self._types.clear()
        self._show_chosen()
        self.ask("all")

    @property
    def narrowed(self) -> bool:
        """Whether anything but all cases is wanted."""
        return bool(self.question != "all" or self._phases or self._types)

    @property
    def as_it_opens(self) -> bool:
        """Whether open cases are wanted, and nothing narrows them."""
        return self.question == OPEN and not (self._phases or self._types)

    def apply(self, what: ListFilter) -> ListFilter:
        """Give *what* with the chips' wishes; text and order stay."""
        wanted = _QUESTIONS[self.question].shows
        return replace(
            wanted,
            text=what.text,
            sort=what.sort,
            descending=what.descending,
            phases=tuple(self._phases),
            types=tuple(self._types),
        )

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many cases each chip would list."""
        for name, chip in self.chips.items():
            question = _QUESTIONS[name]
            count = counts.get(question.count, 0)
            chip.setText(f"{self._word(name)}  {count}")
            restyle(chip, tone=question.tone if count else "normal")
        self._press()

    def _press(self) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == self.question)

    def _word(self, name: str) -> str:
        return {
            OPEN: self.tr("Open"),
            "due": self.tr("Due in 5 days"),
            "overdue": self.tr("Overdue"),
            "held": self.tr("Waiting"),
            "unposted": self.tr("Printed, not posted"),
            "all": self.tr("All"),
        }[name]
