"""Shows in what two editions of the policy differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui.kit import (
    Button,
    Heading,
    Label,
    Line,
    PrimaryButton,
    Quiet,
    Scroll,
    dialog_column,
)
from casemgr.gui.places import policy_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.services.policy_edit import Difference
    from casemgr.services.policy_fields import Part

_TOP = Qt.AlignmentFlag.AlignTop


class ChangesDialog(QDialog):
    """A list of places with what stood there and what stands there now."""

    agreed = Signal()

    def __init__(
        self,
        differences: Sequence[Difference],
        parts: Sequence[Part],
        affected: int | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show *differences*; with *affected* (open cases) also offer to put it into force."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What changes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(820, 560)
        column = dialog_column(self)
        self.heading = Heading(self.tr("What changes"))
        column.addWidget(self.heading)
        self.top = QVBoxLayout()
        column.addLayout(self.top)
        if affected is not None:
            column.addWidget(Quiet(self._on_cases(affected)))
        scroll = Scroll()
        self.list = QVBoxLayout()
        self.list.addWidget(Differences(differences, parts))
        scroll.column.addLayout(self.list)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        close = self.tr("Back") if affected is not None else self.tr("Close")
        self.close_button = Button(close, self.reject)
        buttons.addWidget(self.close_button)
        if affected is not None:
            self.primary = PrimaryButton(self.tr("Put into force for new cases"), self._agree)
            self.primary.setObjectName("primary")
            self.primary.setDefault(True)
            buttons.addWidget(self.primary)
        column.addLayout(buttons)

    def _on_cases(self, affected: int) -> str:
        if not affected:
            return self.tr("No case is open; new cases will follow this edition.")
        return self.tr(
            "%n open case(s) keep the edition they arrived under. Each can be moved with a note.",
            "",
            affected,
        )

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


class Differences(QWidget):
    """The list itself: place, before, after."""

    def __init__(self, differences: Sequence[Difference], parts: Sequence[Part]) -> None:
        """List *differences*; *parts* know the words for their places."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, head in enumerate((self.tr("Where"), self.tr("Before"), self.tr("After"))):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Quiet(head, small=True), 0, column)
        row = 1
        for one in differences:
            grid.addWidget(Line(), row, 0, 1, 3)
            grid.addWidget(Label(policy_words.place(one.key, parts)), row + 1, 0, _TOP)
            grid.addWidget(Quiet(one.old or "–"), row + 1, 1, _TOP)
            grid.addWidget(Label(one.new or "–"), row + 1, 2, _TOP)
            row += 2
