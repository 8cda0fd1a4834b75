"""Tables to fill in line by line: what is held, to whom it went, what was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
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
from casemgr.domain.facts import Finding, ProvisionRecord
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
_WIDE = 820
_CONSENT = "consent_27_1"


class LinesTable(QWidget):
    """A small table with lines that can be added and removed."""

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
        self.table.setCellWidget(place, 0, box)
        return place

    def category(self, row: int) -> str:
        """Give the category chosen in a line."""
        box = self.table.cellWidget(row, 0)
        return str(box.currentData(Qt.ItemDataRole.UserRole)) if isinstance(box, QComboBox) else ""


class FindingsTable(CategoryTable):
    """What a source holds: category and value."""

    def __init__(self, policy: Policy, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(policy, (self.tr("Category"), self.tr("Value")), parent)

    def fill(self, findings: Sequence[Finding], offered: Sequence[str] | None) -> None:
        """Show what was found before, or one empty line for each category held there."""
        self.clear()
        for finding in findings:
            self.add_row(finding.category, finding.value)
        if not findings:
            for category in offered or ["name"]:
                self.add_row(category)
        self.from_the_top()

    def value(self) -> tuple[Finding, ...]:
        """Give the lines that have a value."""
        lines = range(self.table.rowCount())
        found = (Finding(self.category(r), self.text(r, 1)) for r in lines)
        return tuple(f for f in found if f.value)


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


class RecordsTable(LinesTable):
    """Records of provision to third parties: exactly the items the Rules name."""

    _BASIS = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        headings = (
            self.tr("Recipient"),
            self.tr("Items"),
            self.tr("Address"),
            self.tr("Representative"),
            self.tr("Basis"),
            self.tr("Provided on"),
        )
        super().__init__(headings, parent)
        self.table.setMinimumWidth(_WIDE)

    def add_row(self, *values: str) -> int:
        """Add a line; the basis is chosen, everything else typed."""
        place = super().add_row(*values)
        basis = Choice(
            labels.words("basis"), values[self._BASIS] if len(values) > self._BASIS else _CONSENT
        )
        basis.setAccessibleName(self.tr("Basis"))
        self.table.setCellWidget(place, self._BASIS, basis)
        return place

    def fill(self, records: Sequence[ProvisionRecord]) -> None:
        """Show the records known so far."""
        self.clear()
        for r in records:
            self.add_row(r.recipient, r.items, r.address, r.representative, r.basis, r.provided_on)

    def value(self) -> tuple[ProvisionRecord, ...]:
        """Give the lines that say something."""
        found = []
        for row in range(self.table.rowCount()):
            recipient, items, address, representative = (self.text(row, c) for c in range(4))
            basis = self.table.cellWidget(row, self._BASIS)
            if recipient or items or address or representative:
                found.append(
                    ProvisionRecord(
                        recipient=recipient,
                        items=items,
                        address=address,
                        representative=representative,
                        basis=basis.value() if isinstance(basis, Choice) else _CONSENT,
                        provided_on=self.text(row, self._BASIS + 1),
                    )
                )
        return tuple(found)
