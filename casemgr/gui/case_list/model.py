"""The rows of the case list, fetched as they come into view.

All that is held for every case is its id. Sorting and filtering happen in the vault; the rows
themselves come a page at a time and are forgotten again when long out of sight, so a vault with
a hundred thousand cases lists as fast as one with ten.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from casemgr.gui.case_list import words
from casemgr.services import retention
from casemgr.services.ports import ListFilter, ListRow

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

    Index = QModelIndex | QPersistentModelIndex

PAGE = 100
KEPT_ROWS = 3200
PLACEHOLDER = "…"


class Column(IntEnum):
    """The columns, in order."""

    NUMBER = 0
    PERSON = 1
    TYPES = 2
    STANDS = 3
    DUE = 4
    NEXT = 5


SORTS = ("number", "name", "types", "phase", "due", "next")
"""How each column is sorted, in the words of ``ListFilter.sort``."""

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the ``ListRow``, or None while it is still to come."""
TONE_ROLE = ROW_ROLE + 1
"""Gives the tone of the words of the due date."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one query gave."""

    ids: list[int]
    today: date
    counts: dict[str, int]
    erased: str


class CaseListModel(QAbstractTableModel):
    """Shows the cases that a ``ListFilter`` lets through."""

    about_to_change = Signal()
    arrived = Signal()
    """A query has been answered: rows, counts and today are up to date."""
    failed = Signal(object)
    """A ``Problem`` that kept a query from being answered."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filter = ListFilter()
        self.counts: dict[str, int] = {}
        self.today: date | None = None
        self.erased = ""
        """The number that is looked for, where that case's file was erased."""
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._rows: OrderedDict[int, ListRow] = OrderedDict()
        self._current: set[int] = set()
        self._under_way: set[int] = set()
        self._wanted: set[int] = set()
        self._query = 0
        # Pages are asked for after painting, never from within data(): answers may come at once.
        self._fetch = QTimer(self, singleShot=True, interval=0)
        self._fetch.timeout.connect(self._ask_pages)

    # --- queries ------------------------------------------------------------------------

    def show(self, what: ListFilter) -> None:
        """Show the cases *what* lets through."""
        self.filter = what
        self.refresh()

    def refresh(self) -> None:
        """Ask the vault anew. Only the answer to the newest question counts."""
        self._query += 1
        query, what = self._query, self.filter

        def work(desk: Desk) -> _Answer:
            erased = retention.erased_number(desk, what.text) if what.text else ""
            return _Answer(desk.ids(what), desk.today(), desk.counts(), erased)

        self._session.ask(
            work,
            lambda answer: self._take(query, answer),
            lambda problem: self._fail(query, problem),
        )

    def _fail(self, query: int, problem: Problem) -> None:
        if query == self._query:
            self.failed.emit(problem)

    def _take(self, query: int, answer: _Answer) -> None:
        if query != self._query:
            return  # a newer question is under way
        self.today, self.counts, self.erased = answer.today, answer.counts, answer.erased
        self._current.clear()
        self._under_way.clear()
        self._wanted.clear()
        if answer.ids == self._ids:
            self._touch(0, len(self._ids) - 1)
        else:
            self.about_to_change.emit()
            self.beginResetModel()
            self._ids, self._places = answer.ids, None
            self.endResetModel()
        self.arrived.emit()

    def _touch(self, first: int, last: int) -> None:
        if 0 <= first <= last < len(self._ids):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    # --- pages --------------------------------------------------------------------------

    def row(self, place: int) -> ListRow | None:
        """Give the row at *place*; None while it is still to come, and then it is asked for."""
        case_id = self._ids[place]
        page = place // PAGE
        if page not in self._current and page not in self._under_way:
            self._wanted.add(page)
            self._fetch.start()
        known = self._rows.get(case_id)
        if known is not None:
            self._rows.move_to_end(case_id)
        return known

    def _ask_pages(self) -> None:
        wanted, self._wanted = sorted(self._wanted), set()
        for page in wanted:
            self._under_way.add(page)
            self._ask_page(page)

    def _ask_page(self, page: int) -> None:
        query = self._query
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        self._session.ask(
            lambda desk: desk.rows(ids),
            lambda rows: self._take_page(query, page, rows),
            lambda problem: self._fail(query, problem),
        )

    def _take_page(self, query: int, page: int, rows: list[ListRow]) -> None:
        if query != self._query:
            return
        self._under_way.discard(page)
        self._current.add(page)
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > KEPT_ROWS:
            gone, _ = self._rows.popitem(last=False)
            self._current.discard(self.place_of(gone) // PAGE)
        self._touch(page * PAGE, min((page + 1) * PAGE, len(self._ids)) - 1)

    # --- places -------------------------------------------------------------------------

    def case_at(self, place: int) -> int:
        """Give the id of the case at *place*; 0 when there is none."""
        return self._ids[place] if 0 <= place < len(self._ids) else 0

    def place_of(self, case_id: int) -> int:
        """Give the place of a case; -1 when it is not shown."""
        if self._places is None:
            self._places = {one: place for place, one in enumerate(self._ids)}
        return self._places.get(case_id, -1)

    # --- the model as Qt asks it ----------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of cases shown."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """Give the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give what a cell shows; the accessible text says it in full."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        texts = (
            int(Qt.ItemDataRole.DisplayRole),
            int(Qt.ItemDataRole.AccessibleTextRole),
            int(Qt.ItemDataRole.ToolTipRole),
        )
        if role not in (*texts, ROW_ROLE, TONE_ROLE):
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if row is None or self.today is None:
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None
        if role == TONE_ROLE:
            return words.due(row, self.today)[1]
        return self._text(Column(index.column()), row, self.today)

    def _text(self, column: Column, row: ListRow, today: date) -> str:
        match column:
            case Column.NUMBER:
                return row.summary.number
            case Column.PERSON:
                return words.person(row.summary)
            case Column.TYPES:
                return words.types(row.summary.types)
            case Column.STANDS:
                return words.stands(row.summary)
            case Column.DUE:
                return words.due(row, today)[0]
            case Column.NEXT:
                return words.next_step(row.summary)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Number"),
            self.tr("Person"),
            self.tr("Asked for"),
            self.tr("Where it stands"),
            self.tr("Due"),
            self.tr("Next step"),
        )[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in the vault."""
        if not 0 <= column < len(Column):
            return
        descending = order == Qt.SortOrder.DescendingOrder
        if (SORTS[column], descending) != (self.filter.sort, self.filter.descending):
            self.show(replace(self.filter, sort=SORTS[column], descending=descending))
