"""The rows of the tables of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor

from casemgr.domain.retention import Keep
from casemgr.gui import dates, labels
from casemgr.gui.kit.rows_model import RowsModel
from casemgr.gui.retention import words
from casemgr.gui.theme import tokens
from casemgr.services.retention import holders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from casemgr.gui.kit.rows_model import Index
    from casemgr.services.backups import Backup
    from casemgr.services.erasing import Erasure
    from casemgr.services.retention import Row

_ROLE = Qt.ItemDataRole
_DUE, _HELD = 2, 4


class DueModel(RowsModel):
    """What is due and what will be; what can be erased now has a box to tick."""

    rows: Sequence[Row]
    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._today: date | None = None
        self._ticked: set[tuple[str, str]] = set()
        self.headings = (
            self.tr("Case"),
            self.tr("What"),
            self.tr("Term over"),
            self.tr("What is there"),
            self.tr("Held because of"),
        )

    def show(self, rows: Sequence[Row], today: date) -> None:
        """Show *rows*; what is ticked stays ticked while it can be erased."""
        self._today = today
        self._ticked &= {_key(row) for row in rows if row.erasable}
        self.replace(rows)
        self.ticked_changed.emit()

    def ticked(self) -> list[Row]:
        """Give the rows that are ticked."""
        return [row for row in self.rows if _key(row) in self._ticked]

    def tick_all(self) -> None:
        """Tick all that can be erased now; with a whole file all that belongs to it goes."""
        free = [row for row in self.rows if row.erasable]
        whole = {row.number for row in free if row.keep is Keep.CASE_FILE}
        self._ticked = {
            _key(row) for row in free if row.keep is Keep.CASE_FILE or row.number not in whole
        }
        self.layoutChanged.emit()
        self.ticked_changed.emit()

    def toggle(self, place: int) -> None:
        """Tick a row, or take the tick away."""
        row = self.rows[place]
        if row.erasable:
            self._ticked ^= {_key(row)}
            self.layoutChanged.emit()
            self.ticked_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row that is held, or not due, cannot be ticked."""
        found = super().flags(index)
        tickable = index.column() == 0 and self.rows[index.row()].erasable
        return found | Qt.ItemFlag.ItemIsUserCheckable if tickable else found

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Tick with the mouse or the space bar."""
        if role != _ROLE.CheckStateRole:
            return False
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        if wanted != (_key(self.rows[index.row()]) in self._ticked):
            self.toggle(index.row())
        return True

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Give a cell."""
        row = self.rows[index.row()]
        if role == _ROLE.CheckStateRole and index.column() == 0 and row.erasable:
            ticked = _key(row) in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == _ROLE.ForegroundRole:
            if index.column() == _HELD or not row.due:
                return QColor(tokens().quiet)
            if index.column() == _DUE and row.erasable:
                return QColor(tokens().waiting)
        if role == _ROLE.ToolTipRole:
            return words.about(row)
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return None
        return (
            f"{row.number} {row.person}".strip(),
            labels.word("keep", row.keep.value),
            self._when(row),
            words.contents(row.contents),
            words.held(row) if row.held_by else "",
        )[index.column()]

    def _when(self, row: Row) -> str:
        if row.again:
            return self.tr("erased before")
        return dates.short_date(row.due_on, self._today) if self._today else ""


def _key(row: Row) -> tuple[str, str]:
    return row.number, row.keep.value


class ErasedModel(RowsModel):
    """What was erased so far, and in how many backups it still is."""

    rows: Sequence[Erasure]

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._still: list[list[Backup] | None] = []
        self.headings = (
            self.tr("When"),
            self.tr("Case"),
            self.tr("What"),
            self.tr("Who"),
            self.tr("Backups"),
        )

    def show(self, rows: Sequence[Erasure], backups: Sequence[Backup] | None) -> None:
        """Show *rows* beside the backups there are."""
        self._still = [None if backups is None else holders(row, backups) for row in rows]
        self.replace(rows)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Give a cell."""
        row, still = self.rows[index.row()], self._still[index.row()]
        if role == _ROLE.ForegroundRole and index.column() == len(self.headings) - 1 and still:
            return QColor(tokens().waiting)
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return None
        return (
            dates.moment(row.at),
            row.number,
            labels.word("keep", row.rule),
            labels.word("actor", row.actor),
            words.backups(still),
        )[index.column()]
