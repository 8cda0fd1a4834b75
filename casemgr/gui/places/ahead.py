"""Days ahead over all cases: targets, other laws, answers, tasks, complaints and lawsuits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from casemgr.domain.deadlines import DeadlineKind
from casemgr.gui import dates, i18n, labels
from casemgr.gui.kit import Card, Chip, Flow, Heading, Quiet, Table
from casemgr.gui.kit.rows_model import RowsModel
from casemgr.gui.page import Page
from casemgr.gui.theme import tokens
from casemgr.services.queries import DateAhead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.gui.kit.rows_model import Index
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_WIDTHS = (236, 400, 120)
_DAYS_COUNTED = 60
_BESIDE = frozenset({DeadlineKind.TASK, DeadlineKind.MATTER})


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the desk says of the days ahead, and what is needed to name them."""

    today: date
    days: list[DateAhead]
    regimes: dict[str, str]


def ask(desk: Desk) -> Ahead:
    """Read the days ahead; runs on the vault's thread."""
    regimes = desk.rules().law.regimes.values()
    names = {r.id: r.label.in_(i18n.current()) for r in regimes}
    return Ahead(desk.today(), desk.deadlines(), names)


class AheadModel(RowsModel):
    """One day of one case a row; answers of several sources on one day stand together."""

    rows: Sequence[tuple[DateAhead, int]]
    """What is ahead, and for how many sources."""

    def __init__(self) -> None:
        """Start without days."""
        super().__init__()
        self._ahead: Ahead | None = None
        self.headings = (self.tr("When"), self.tr("What"), self.tr("Case"), self.tr("Person"))

    def show(self, ahead: Ahead, *, beside_only: bool) -> None:
        """Show the days; with *beside_only* those of tasks and matters alone."""
        self._ahead = ahead
        wanted = [d for d in ahead.days if d.deadline.kind in _BESIDE or not beside_only]
        groups = groupby(wanted, key=_together)
        self.replace([(same[0], len(same)) for same in (list(group) for _, group in groups)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell."""
        if self._ahead is None:
            return None
        row, count = self.rows[index.row()]
        today = self._ahead.today
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(row, count, today)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1:
            return row.deadline.text
        late = row.deadline.on < today and row.deadline.kind is not DeadlineKind.SUIT
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0 and late:
            return QColor(tokens().late)
        return None

    def _cells(self, row: DateAhead, count: int, today: date) -> tuple[str, ...]:
        words = self._what(row, count)
        if row.closed:
            words = self.tr("{what} (case closed)").format(what=words)
        return (when(row, today), words, row.case, row.person)

    def _what(self, row: DateAhead, count: int) -> str:
        day = row.deadline
        kind = labels.word("deadline", day.kind.value)
        match day.kind:
            case DeadlineKind.SOURCE if count > 1:
                return self.tr("Answers of %n source(s)", None, count)
            case DeadlineKind.REGIME:
                about = self._ahead.regimes.get(day.name, day.name) if self._ahead else day.name
            case DeadlineKind.HOLD:
                about = labels.word("hold", day.name)
            case DeadlineKind.TASK | DeadlineKind.MATTER:
                about = " ".join(day.text.split())
            case _:
                return kind
        return self.tr("{kind}: {about}").format(kind=kind, about=about)


def _together(ahead: DateAhead) -> tuple[object, ...]:
    day = ahead.deadline
    source = day.kind is DeadlineKind.SOURCE
    return ahead.case_id, day.on, day.kind, "" if source else day.name


def when(row: DateAhead, today: date) -> str:
    """Say when, with a sign where the day has passed; from a lawsuit's day on it is possible."""
    day = row.deadline
    date = dates.short_date(day.on, today)
    if day.kind is DeadlineKind.SUIT:
        since = QCoreApplication.translate("AheadModel", "since {date}")
        return since.format(date=date) if day.on <= today else date
    if day.days_left(today) > _DAYS_COUNTED:
        return date
    words, tone = dates.due_words(day.on, today)
    return f"▲ {words}" if tone == "late" and day.on < today else words


class AheadPage(Page):
    """Lists the days ahead, the next one first; Enter opens the case."""

    key = "ahead"

    def __init__(self, session: Session) -> None:
        """Start empty; the window asks for a refresh."""
        super().__init__(session)
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Dates ahead")))
        self._remark = Quiet(self.tr("Over all open cases, and what outlived closed ones"))
        self._remark.setWordWrap(False)
        head.addWidget(self._remark)
        head.addStretch(1)
        self.column.addLayout(head)
        chips = Flow()
        self.all = Chip(self.tr("Everything"), self._everything)
        self.beside = Chip(self.tr("Tasks and matters"), self._beside)
        for chip in (self.all, self.beside):
            chips.addWidget(chip)
        self.column.addLayout(chips)
        self._model = AheadModel()
        self._model.setParent(self)
        self.table = Table(self.tr("Dates ahead"))
        self.table.setObjectName("dates-ahead")
        self.table.setModel(self._model)
        self.table.set_columns(_WIDTHS)
        self.table.chosen.connect(self._open_row)
        empty = QFrame()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Nothing is ahead"))
        card.body.addWidget(
            Quiet(
                self.tr(
                    "The own target of every open case stands here, and every day by which someone"
                    " else should answer, a task is to be done or another law wants an answer."
                )
            )
        )
        column.addWidget(card)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table.on_surface())
        self._stack.addWidget(empty)
        self.column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
        self._ahead: Ahead | None = None
        self._beside_only = False
        session.changed.connect(self.refresh_in_view)

    def title(self) -> str:
        """Name the page."""
        return self.tr("Dates ahead")

    def refresh(self) -> None:
        """Read the days again."""
        self.session.ask(ask, self._came, self.bar.show_problem)

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say which days stand here."""
        return (
            (
                self.tr("Which days stand here"),
                self.tr(
                    "None of them is a deadline of the Act, which says “without delay”. From the"
                    " day of Article 39 a lawsuit is possible. All are computed from what was"
                    " recorded; change the record, and the day follows."
                ),
            ),
        )

    def _came(self, ahead: Ahead) -> None:
        self._ahead = ahead
        self._show()

    def _everything(self) -> None:
        self._beside_only = False
        self._show()

    def _beside(self) -> None:
        self._beside_only = True
        self._show()

    def _show(self) -> None:
        self.all.setChecked(not self._beside_only)
        self.beside.setChecked(self._beside_only)
        if self._ahead is None:
            return
        row = self.table.currentIndex().row()
        self._model.show(self._ahead, beside_only=self._beside_only)
        count = self._model.rowCount()
        self._stack.setCurrentIndex(0 if count else 1)
        if count:
            self.table.selectRow(min(max(row, 0), count - 1))

    def _open_row(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            self.session.open_case.emit(self._model.rows[row][0].case_id)
