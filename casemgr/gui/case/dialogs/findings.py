"""Tables to fill in line by line: what is held, and what was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain.decision import Correction
from casemgr.domain.facts import Finding, KeptOut
from casemgr.domain.rules import Disclosure
from casemgr.gui import i18n, labels
from casemgr.gui.kit import Button, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.rules import Policy

_ROW = 34
_LINES_SHOWN = 7
"""With more lines the table scrolls; it begins with room for two."""
_WIDTH = 580
_WIDE = 720


class LinesTable(QWidget):
    """A small table with lines that can be added and removed."""

    edited = Signal()

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self.table = QTableWidget(0, len(headings))
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setProperty("kind", "lines")
        self.table.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.table.model().rowsInserted.connect(self._fit)
        self.table.model().rowsRemoved.connect(self._fit)
        self.table.model().rowsRemoved.connect(self._changed)
        self.table.itemChanged.connect(self._changed)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setFixedHeight(30)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        frame = QFrame()
        frame.setProperty("kind", "well")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        box.addWidget(frame)
        self._fit()
        buttons = QHBoxLayout()
        self.add = Button(self.tr("Add a &line"), self._add)
        self.add.setObjectName("add-line")
        self.remove = Button(self.tr("Remo&ve the line"), self._remove)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        box.addLayout(buttons)
        self.setFocusProxy(self.table)

    def _changed(self, *_: object) -> None:
        self.edited.emit()

    def _fit(self) -> None:
        """Be as high as the lines, from two up to what a dialog has room for."""
        lines = min(max(self.table.rowCount(), 2), _LINES_SHOWN)
        self.table.setFixedHeight(30 + lines * _ROW + 2)

    def from_the_top(self) -> None:
        """Begin at the first line, where there is something to type."""
        if self.table.rowCount():
            self.table.setCurrentCell(0, 1)
            self.table.scrollToTop()

    def sizeHint(self) -> QSize:
        """Be wide enough to type values into."""
        return QSize(_WIDTH, super().sizeHint().height())

    def add_row(self, *values: str) -> int:
        """Add a line and give its place."""
        place = self.table.rowCount()
        self.table.insertRow(place)
        for column in range(self.table.columnCount()):
            text = values[column] if column < len(values) else ""
            self.table.setItem(place, column, QTableWidgetItem(text))
        self.table.setCurrentCell(place, 0)
        return place

    def _add(self) -> None:
        self.add_row()

    def _remove(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())

    def clear(self) -> None:
        """Remove all lines."""
        self.table.setRowCount(0)

    def entries(self) -> list[list[str]]:
        """Give every line as it stands, also one that says nothing yet."""
        columns = range(self.table.columnCount())
        return [[self._cell(row, c) for c in columns] for row in range(self.table.rowCount())]

    def restore_entries(self, kept: list[list[str]]) -> None:
        """Show the lines that were kept."""
        self.clear()
        for line in kept:
            self.add_row(*line)

    def _cell(self, row: int, column: int) -> str:
        box = self.table.cellWidget(row, column)
        return str(box.currentData()) if isinstance(box, QComboBox) else self.text(row, column)

    def text(self, row: int, column: int) -> str:
        """Give the text of a cell."""
        cell = self.table.item(row, column)
        return cell.text().strip() if cell is not None else ""


class CategoryTable(LinesTable):
    """Lines that begin with a category of the policy."""

    def __init__(
        self, policy: Policy, headings: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(headings, parent)
        self.setMinimumWidth(_WIDTH)
        self._policy = policy
        self.table.horizontalHeader().setSectionResizeMode(
            0, QHeaderView.ResizeMode.ResizeToContents
        )

    def add_row(self, *values: str) -> int:
        """Add a line; its first value is a category's id."""
        place = super().add_row("", *values[1:])
        box = QComboBox()
        for category in self._policy.categories.values():
            label = category.label.in_(i18n.current())
            if category.disclose is Disclosure.PRESENCE_ONLY:
                label = self.tr("{0} (presence only)").format(label)
            elif category.disclose is Disclosure.MASKED:
                label = self.tr("{0} (masked)").format(label)
            box.addItem(label, category.id)
        box.setAccessibleName(self.tr("Category"))
        box.setMinimumContentsLength(20)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if values:
            box.setCurrentIndex(max(0, box.findData(values[0])))
        box.currentIndexChanged.connect(self._changed)
        self.table.setCellWidget(place, 0, box)
        return place

    def category(self, row: int) -> str:
        """Give the category chosen in a line."""
        box = self.table.cellWidget(row, 0)
        return str(box.currentData(Qt.ItemDataRole.UserRole)) if isinstance(box, QComboBox) else ""


class FindingsTable(CategoryTable):
    """What a source holds: category, value, and whether the Act gives rights of it."""

    _COUNTS_AS = 2

    def __init__(self, policy: Policy, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        headings = (self.tr("Category"), self.tr("Value"), self.tr("Counts as"))
        super().__init__(policy, headings, parent)
        self.setMinimumWidth(_WIDE)
        self.table.horizontalHeader().setSectionResizeMode(
            self._COUNTS_AS, QHeaderView.ResizeMode.ResizeToContents
        )

    def add_row(self, *values: str) -> int:
        """Add a line: a category's id, the value, and why it is kept out of the rights, if so."""
        place = super().add_row(*values[: self._COUNTS_AS])
        kept_out = values[self._COUNTS_AS] if len(values) > self._COUNTS_AS else KeptOut.NO.value
        box = Choice(labels.words("kept_out"), kept_out)
        box.setMinimumContentsLength(18)
        box.setAccessibleName(self.tr("Counts as"))
        box.edited.connect(self._changed)
        self.table.setCellWidget(place, self._COUNTS_AS, box)
        return place

    def fill(self, findings: Sequence[Finding], offered: Sequence[str] | None) -> None:
        """Show what was found before, or one empty line for each category held there."""
        self.clear()
        for finding in findings:
            self.add_row(finding.category, finding.value, finding.kept_out.value)
        if not findings:
            for category in offered or ["name"]:
                self.add_row(category)
        self.from_the_top()

    def value(self) -> tuple[Finding, ...]:
        """Give the lines that have a value."""
        lines = range(self.table.rowCount())
        found = (Finding(self.category(r), self.text(r, 1), self._kept_out(r)) for r in lines)
        return tuple(f for f in found if f.value)

    def _kept_out(self, row: int) -> KeptOut:
        box = self.table.cellWidget(row, self._COUNTS_AS)
        return KeptOut(box.value()) if isinstance(box, Choice) else KeptOut.NO


class CorrectionsTable(CategoryTable):
    """What was corrected: category, before, after."""

    def __init__(self, policy: Policy, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        headings = (self.tr("Category"), self.tr("Before"), self.tr("After"))
        super().__init__(policy, headings, parent)

    def value(self) -> tuple[Correction, ...]:
        """Give the lines that say something."""
        lines = range(self.table.rowCount())
        written = (Correction(self.category(r), self.text(r, 1), self.text(r, 2)) for r in lines)
        return tuple(c for c in written if c.before or c.after)
