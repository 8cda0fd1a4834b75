"""Prepared answers on what lies outside the rights (policy 5, 8 to 10), to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.gui import i18n, labels
from casemgr.gui.kit import Check, LinkButton, Quiet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.rules import Explanation
    from casemgr.domain.text import Language

_INDENT = 24


class ExplanationsField(QWidget):
    """One tick for each prepared answer; what it prints, and why, is told once it is ticked."""

    edited = Signal()

    def __init__(
        self, known: Iterable[Explanation], language: Language, parent: QWidget | None = None
    ) -> None:
        """Offer the answers *known*; *language* is the one the letter will be in."""
        super().__init__(parent)
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        self.open = LinkButton(self.tr("Choose prepared answers …"), self.unfold)
        self.open.setObjectName("explanations-open")
        self._column.addWidget(self.open)
        self._boxes: dict[str, Check] = {}
        self._told: dict[str, QWidget] = {}
        for explanation in known:
            self._add(explanation)
        self.setFocusProxy(self.open)
        self._show()

    def _add(self, explanation: Explanation) -> None:
        shown = i18n.current()
        box = Check(explanation.label.in_(shown))
        box.setObjectName(explanation.id)
        box.setToolTip(explanation.inside.in_(shown))
        box.edited.connect(self._ticked)
        told = QWidget()
        lines = QVBoxLayout(told)
        lines.setContentsMargins(_INDENT, 0, 0, 6)
        lines.setSpacing(3)
        printed = self.tr("Printed: {text}").format(text=explanation.text.in_(self._language))
        lines.addWidget(Quiet(printed))
        why = self.tr("Why it is outside (Art. {article}): {why}").format(
            article=labels.article(explanation.article), why=explanation.inside.in_(shown)
        )
        lines.addWidget(Quiet(why, small=True))
        self._column.addWidget(box)
        self._column.addWidget(told)
        self._boxes[explanation.id] = box
        self._told[explanation.id] = told

    def unfold(self) -> None:
        """Show the answers there are."""
        self.open.hide()
        self._show()
        next(iter(self._boxes.values())).setFocus()

    def _ticked(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        for code, box in self._boxes.items():
            box.setVisible(self.open.isHidden())
            self._told[code].setVisible(self.open.isHidden() and box.isChecked())

    def entries(self) -> list[str]:
        """Give what is ticked, to be kept."""
        return list(self.value())

    def restore_entries(self, kept: list[str]) -> None:
        """Tick what was kept."""
        self.set_value(kept)

    def value(self) -> tuple[str, ...]:
        """Give the ids of the answers ticked."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Iterable[str]) -> None:
        """Tick exactly these; what is ticked is never folded away."""
        ticked = set(value)
        if ticked:
            self.open.hide()
        for code, box in self._boxes.items():
            box.setChecked(code in ticked)
        self._show()
