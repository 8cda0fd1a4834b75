"""The list of cases: what needs the manager, and the way to each case."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from casemgr.gui import labels
from casemgr.gui.case_list.delegate import CaseDelegate, wanted
from casemgr.gui.case_list.filter_bar import FilterBar
from casemgr.gui.case_list.model import SORTS, CaseListModel, Column
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.kit import (
    Button,
    Heading,
    LinkButton,
    PrimaryButton,
    Quiet,
    Table,
    TextField,
)
from casemgr.gui.kit.table import TableHeader
from casemgr.gui.only_read import forbid
from casemgr.gui.page import Page
from casemgr.services.letter_builder import missing_particulars

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from casemgr.gui.session import Session

_SEARCH_PAUSE_MS = 200
_LEAST = {
    Column.NUMBER: 104,
    Column.PERSON: 140,
    Column.TYPES: 104,
    Column.STANDS: 104,
    Column.DUE: 138,
    Column.NEXT: 104,
}
"""Columns never get narrower than this by themselves; rather the table scrolls sideways."""
_MOST = {Column.PERSON: 300, Column.TYPES: 190, Column.NEXT: 240}
"""A single long name does not push the other columns out."""
_SPARE = {Column.PERSON: 3, Column.TYPES: 2, Column.STANDS: 1, Column.DUE: 1, Column.NEXT: 2}
"""How the columns share what the window has more than they need."""
_WIDEST = 260
_MEASURED = 60
"""Rows looked at for how wide the columns need to be: what can be in view at once."""


class CaseListPage(Page):
    """All cases, searched, filtered and sorted in the vault."""

    key = "cases"
    columns_dragged = Signal(list)
    """The widths of the columns, when one was dragged."""

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
        self._make_reminder()
        self.column.addWidget(self.filters)
        self.erased = LinkButton("", lambda: session.open_erased.emit(self.model.erased))
        self.erased.setObjectName("erased-case")
        self.erased.hide()
        self.column.addWidget(self.erased)
        self._make_table()
        self.model.filter = self.filters.apply(self.model.filter)
        self.model.about_to_change.connect(self._remember)
        self.model.modelReset.connect(self._choose_again)
        self.model.arrived.connect(self._show_answer)
        self.model.dataChanged.connect(self._measure)
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
        self.new_button.setObjectName("new-case")
        self.new_button.setToolTip(
            QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        )
        forbid(self.session, self.new_button)
        head.addWidget(self.new_button)
        self.column.addLayout(head)

    def _make_reminder(self) -> None:
        """Say as long as it is so that letters cannot be issued yet."""
        self.reminder = QWidget()
        self.reminder.setObjectName("particulars-reminder")
        row = QHBoxLayout(self.reminder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._lacking = Quiet(small=True)
        self._lacking.set_tone("waiting")
        row.addWidget(self._lacking, 1)
        fill = LinkButton(self.tr("Fill them in…"), lambda: self.session.go.emit("settings"))
        fill.setObjectName("fill-in-particulars")
        row.addWidget(fill)
        self.reminder.hide()
        self.column.addWidget(self.reminder)

    def _remind(self, missing: list[str]) -> None:
        words = self.tr("No letter can be issued yet. Still missing of the company: {fields}")
        said = labels.listed(labels.word("particular", name) for name in missing)
        self._lacking.setText(words.format(fields=said))
        self.reminder.setVisible(bool(missing))

    def _make_table(self) -> None:
        self.table = Table(self.tr("Cases"))
        self.table.setObjectName("cases")
        self.table.setModel(self.model)
        self.table.setItemDelegate(CaseDelegate(self.table))
        self.table.chosen.connect(self._open)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(64)
        self._wanted, self._needed = dict(_LEAST), dict(_LEAST)
        self._measure_next = self._by_hand = self._sharing = False
        self._share_width()
        header.sectionResized.connect(self._dragged)
        header.setSortIndicator(Column.DUE, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self.model.sort)
        self.empty = EmptyPlace()
        self.empty.button.clicked.connect(self._empty_button)
        self.places = QStackedWidget()
        self.places.addWidget(self.table.on_surface())
        self.places.addWidget(self.empty)
        self.column.addWidget(self.places, 1)

    # --- columns as wide as their words -----------------------------------------------------

    def _measure(self) -> None:
        """Look what the rows in view need; columns set by hand stay as they are."""
        if not self._measure_next or self._by_hand:
            return
        self._measure_next = False
        header, font = self.table.horizontalHeader(), self.table.font()
        rows = range(min(_MEASURED, self.model.rowCount()))
        for column in Column:
            words = header.word_width(column) if isinstance(header, TableHeader) else 0
            cells = [wanted(self.model.index(row, column), font) for row in rows]
            least, most = _LEAST[column], _MOST.get(column, _WIDEST)
            self._wanted[column] = min(max(words, least, *(c[0] for c in cells), 0), most)
            self._needed[column] = min(max(words, least, *(c[1] for c in cells), 0), most)
        self._share_width()

    def _share_width(self) -> None:
        """Share the width of the window: all they need if there is room, else all give way."""
        room = self.table.viewport().width()
        widths = dict(self._wanted)
        spare = room - sum(widths.values())
        if spare >= 0:
            for column, share in _SPARE.items():
                widths[column] += spare * share // sum(_SPARE.values())
        elif not self._by_hand:
            # What has a shorter way of saying it gives way first, then everything a little.
            for floor in (self._needed, _LEAST):
                lacking = sum(widths.values()) - room
                give = {c: max(0, widths[c] - floor[c]) for c in _SPARE}
                part = min(1.0, lacking / (sum(give.values()) or 1)) if lacking > 0 else 0.0
                for column, most in give.items():
                    widths[column] -= ceil(part * most)
            others = sum(widths.values()) - widths[Column.NEXT]
            widths[Column.NEXT] = max(_LEAST[Column.NEXT], room - others)
        self._sharing = True
        for column in reversed(Column):
            self.table.horizontalHeader().resizeSection(column, widths[column])
        self._sharing = False

    def _dragged(self, column: int, _old: int, _new: int) -> None:
        if self._sharing or column == Column.NEXT:
            return  # the last one only fills up what is left
        self._by_hand = True
        header = self.table.horizontalHeader()
        self._wanted = {c: header.sectionSize(c) for c in Column}
        self._wanted[Column.NEXT] = _LEAST[Column.NEXT]
        self.columns_dragged.emit([self._wanted[c] for c in Column])

    def use_columns(self, widths: list[int]) -> None:
        """Set the columns as they were dragged in an earlier sitting; none leaves them be."""
        if len(widths) == len(Column):
            self._by_hand = True
            self._wanted = dict(zip(Column, widths, strict=True))
            self._share_width()

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
        self.session.ask(lambda desk: missing_particulars(desk.particulars()), self._remind)

    def focus_search(self) -> bool:
        """Go to the search field."""
        self.search.setFocus()
        self.search.selectAll()
        return True

    def new_case(self) -> None:
        """Take in a new case and go to it."""
        if why := self.session.only_read:
            self.bar.show_problem(why[0])
            return
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
        self._measure_next = True
        counts, shown = self.model.counts, self.model.rowCount()
        self.filters.show_counts(counts)
        total = self.tr("%n case(s)", None, counts.get("total", 0))
        self.counts.setText(self.tr("{total} · {shown} shown").format(total=total, shown=shown))
        words = self.tr("The file of {number} was erased. See what is left of it…")
        self.erased.setText(words.format(number=self.model.erased))
        self.erased.setVisible(bool(self.model.erased))
        if shown:
            self.places.setCurrentIndex(0)
        elif self._never_used():
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
        elif self._none_open():
            self.empty.say(
                self.tr("No case is open"),
                self.tr("This list shows open cases. All cases in the vault are closed."),
                self.tr("Show all cases"),
            )
            self.places.setCurrentIndex(1)
        else:
            self.empty.say(
                self.tr("No case matches"),
                self.tr("Nothing fits the search and the filters set above."),
                self.tr("Clear search and filters"),
            )
            self.places.setCurrentIndex(1)

    def _never_used(self) -> bool:
        """Whether there is no case, and none is looked for that may have been."""
        return self.model.counts.get("total", 0) == 0 and not self.search.value()

    def _none_open(self) -> bool:
        """Whether nothing was searched for, and every case is closed."""
        asked = self.search.value() or not self.filters.as_it_opens
        return not asked and self.model.counts.get("open", 0) == 0

    def _empty_button(self) -> None:
        if self._never_used():
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
        elif self.model.erased:
            self.session.open_erased.emit(self.model.erased)

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
        self.heading.setObjectName("empty-heading")
        self.button = Button("")
        self.button.setObjectName("empty-button")
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addWidget(self.button)
        column.addStretch(1)

    def say(self, heading: str, text: str, button: str) -> None:
        """Say why there is nothing and what to do."""
        self.heading.setText(heading)
        self.text.setText(text)
        self.button.setText(button)
