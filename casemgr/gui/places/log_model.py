"""Rows of the log, fetched as they are scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor

from casemgr.gui import dates, labels
from casemgr.gui.kit.rows_model import RowsModel
from casemgr.gui.theme import tokens
from casemgr.services.erasing import ERASED

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from casemgr.gui.kit.rows_model import Index
    from casemgr.gui.session import Session
    from casemgr.services.ports import LogEntry

_PAGE = 200
_HASH = 12
_QUIET_COLUMNS = {0, 4, 5}


class LogModel(RowsModel):
    """Entries of the audit chain, newest first."""

    rows: list[LogEntry]

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Start empty; ``reload`` fetches the newest."""
        super().__init__(parent)
        self._session = session
        self._more = True
        self._asking = False
        self.headings = (
            self.tr("No."),
            self.tr("When"),
            self.tr("What"),
            self.tr("About"),
            self.tr("Who"),
            self.tr("Seal"),
        )

    def reload(self) -> None:
        """Forget everything and fetch the newest entries."""
        self._asking = True
        self._session.ask(lambda desk: desk.log(_PAGE), self._replace)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell."""
        if not index.isValid():
            return None
        entry = self.rows[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() in _QUIET_COLUMNS:
            return QColor(tokens().quiet)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == len(self.headings) - 1:
            return entry.hash
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        about = entry.reference
        if entry.action == "setting_changed":
            about = labels.word("setting", entry.reference)
        if entry.action == ERASED:
            number, _, rule = entry.reference.partition(" ")
            about = f"{number} · {labels.word('keep', rule)}"
        return (
            str(entry.seq),
            dates.moment(entry.at),
            labels.word("event", entry.action),
            about,
            labels.word("actor", entry.actor),
            entry.hash[:_HASH],
        )[index.column()]

    def canFetchMore(self, parent: Index) -> bool:
        """Whether older entries are left."""
        return self._more and not self._asking and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next older entries."""
        if self.canFetchMore(parent) and self.rows:
            self._asking = True
            oldest = self.rows[-1].seq
            self._session.ask(lambda desk: desk.log(_PAGE, oldest), self._append)

    def _replace(self, entries: list[LogEntry]) -> None:
        self._more, self._asking = len(entries) == _PAGE, False
        self.replace(list(entries))

    def _append(self, entries: list[LogEntry]) -> None:
        if entries:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self.rows += entries
            self.endInsertRows()
        self._more, self._asking = len(entries) == _PAGE, False
