"""The list of cases: what needs the manager, and the way to each case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from casemgr.gui.case_list.delegate import CaseDelegate
from casemgr.gui.case_list.filter_bar import FilterBar
from casemgr.gui.case_list.model import SORTS, CaseListModel, Column
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.kit import Button, Heading, PrimaryButton, Quiet, Table, TextField
from casemgr.gui.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from casemgr.gui.session import Session

_SEARCH_PAUSE_MS = 200
_PARTS = {
    Column.NUMBER: 112,
    Column.PERSON: 218,
    Column.TYPES: 166,
    Column.STANDS: 152,
    Column.DUE: 214,
    Column.NEXT: 170,
}
"""How the columns share the width; at 1280 pixels of window these are their widths."""


class CaseListPage(Page):
    """All cases, searched, filtered and sorted in the vault."""

    key = "cases"

    def __init__(self, session: Session) -> None:
        """Make the page; ``refresh`` fills it."""
        super().__init__(session)
        self.model = CaseListModel(session, self)
        self._chosen = 0
        self._wait = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE_MS)
        self._wait.timeout.connect(self._query)
        self._make_head()
        self.filters = FilterBar()
        self.filters.changed.connect(self._query)
        self.column.addWidget(self.filters)
        self._make_table()
        self.model.filter = self.filters.apply(self.model.filter)
        self.model.about_to_change.connect(self._remember)
        self.model.modelReset.connect(self._choose_again)
        self.model.arrived.connect(self._show_answer)
        self.model.failed.connect(self.bar.show_problem)
        session.changed.connect(self._changed)
        self._tab_order()

    # --- parts --------------------------------------------------------------------------

    def _make_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Heading(self.tr("Cases")))
        self.counts = Quiet()
        self.counts.setWordWrap(False)
        head.addWidget(self.counts)
        head.addStretch()
        self.search = TextField(
            placeholder=self.tr("Name, reading, number, e-mail … Ctrl+F"), icon_name="search"
        )
        self.search.setAccessibleName(self.tr("Search cases"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(360)
        self.search.edited.connect(self._wait.start)
        self.search.returnPressed.connect(self._go_to_table)
        head.addWidget(self.search, 1)
        self.new_button = PrimaryButton(self.tr("&New case"), self.new_case)
        self.new_button.setToolTip(
            QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        )
        head.addWidget(self.new_button)
        self.column.addLayout(head)

    def _make_table(self) -> None:
        self.table = Table(self.tr("Cases"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(CaseDelegate(self.table))
        self.table.chosen.connect(self._open)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(64)
        self._share_width()
        header.setSortIndicator(Column.DUE, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self.model.sort)
        surface = QFrame()
        surface.setProperty("kind", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self.table)
        self.empty = EmptyPlace()
        self.empty.button.clicked.connect(self._empty_button)
        self.places = QStackedWidget()
        self.places.addWidget(surface)
        self.places.addWidget(self.empty)
        self.column.addWidget(self.places, 1)

    def _share_width(self) -> None:
        """Widen the columns together with the window; they never get narrower than their words."""
        header = self.table.horizontalHeader()
        factor = max(1.0, self.table.viewport().width() / sum(_PARTS.values()))
        for column, part in _PARTS.items():
            if column is not Column.NEXT:
                header.resizeSection(column, int(part * factor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _tab_order(self) -> None:
        QWidget.setTabOrder(self.search, self.new_button)
        QWidget.setTabOrder(self.new_button, next(iter(self.filters.chips.values())))

    # --- what the window asks -------------------------------------------------------------

    def title(self) -> str:
        """Name the page."""
        return self.tr("Cases")

    def refresh(self) -> None:
        """Ask the vault anew."""
        self._query()

    def focus_search(self) -> bool:
        """Go to the search field."""
        self.search.setFocus()
        self.search.selectAll()
        return True

    def new_case(self) -> None:
        """Take in a new case and go to it."""
        self.session.ask(lambda desk: (desk.rules(), desk.today()), self._show_form)

    def _show_form(self, known: tuple[object, object]) -> None:
        dialog = NewCaseDialog(self.session, *known, parent=self)  # type: ignore[arg-type]
        dialog.finished_with.connect(lambda done: self.session.open_case.emit(done.case_id))
        dialog.open()

    # --- queries ------------------------------------------------------------------------

    def _query(self) -> None:
        self._wait.stop()
        what = replace(self.model.filter, text=self.search.value())
        self.model.show(self.filters.apply(what))

    def _changed(self, _: int) -> None:
        if self.isVisible():
            self.model.refresh()

    def _show_answer(self) -> None:
        counts, shown = self.model.counts, self.model.rowCount()
        self.filters.show_counts(counts)
        total = self.tr("%n case(s)", None, counts.get("total", 0))
        self.counts.setText(self.tr("{total} · {shown} shown").format(total=total, shown=shown))
        if shown:
            self.places.setCurrentIndex(0)
        elif counts.get("total", 0) == 0:
            self.empty.say(
                self.tr("No case yet"),
                self.tr(
                    "When a request arrives, by post, e-mail or telephone, take it in here: who"
                    " asks, when it arrived and what is asked for. The program then says what"
                    " comes next, up to the posted letter."
                ),
                self.tr("Take in the first case"),
            )
            self.places.setCurrentIndex(1)
        else:
            self.empty.say(
                self.tr("No case matches"),
                self.tr("Nothing fits the search and the filters set above."),
                self.tr("Clear search and filters"),
            )
            self.places.setCurrentIndex(1)

    def _empty_button(self) -> None:
        if self.model.counts.get("total", 0) == 0:
            self.new_case()
        else:
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
            self.filters.clear()

    # --- the row chosen, kept by its case -------------------------------------------------

    def _remember(self) -> None:
        self._chosen = self.model.case_at(self.table.currentIndex().row())

    def _choose_again(self) -> None:
        place = self.model.place_of(self._chosen) if self._chosen else -1
        if place < 0:
            return
        index = self.model.index(place, 0)
        self.table.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.table.scrollTo(index)

    def _go_to_table(self) -> None:
        """From the search field, Enter goes to the first case found; Enter again opens it."""
        self._query()
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _open(self, place: int) -> None:
        if case_id := self.model.case_at(place):
            self.session.open_case.emit(case_id)

    def sorted_by(self) -> tuple[str, bool]:
        """Tell what the list is sorted by and whether downwards."""
        header = self.table.horizontalHeader()
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return SORTS[header.sortIndicatorSection()], down


class EmptyPlace(QFrame):
    """Stands where rows would be, and says how there come to be some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 40, 32, 40)
        column.setSpacing(12)
        self.heading = Heading(level=2)
        self.text = Quiet()
        self.text.setMaximumWidth(520)
        self.button = Button("")
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addWidget(self.button)
        column.addStretch(1)

    def say(self, heading: str, text: str, button: str) -> None:
        """Say why there is nothing and what to do."""
        self.heading.setText(heading)
        self.text.setText(text)
        self.button.setText(button)
