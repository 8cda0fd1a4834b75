"""Letters that are made and have not left the house, over all cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casemgr.gui import dates, i18n, labels
from casemgr.gui.kit import Card, Heading, PrimaryButton, Quiet, Table
from casemgr.gui.page import Page
from casemgr.gui.theme import tokens

if TYPE_CHECKING:
    from casemgr.gui.session import Session
    from casemgr.services.queries import WaitingLetter

_LATE_DAYS = 3  # a letter made and left lying is an answer the person does not have
_WIDTHS = (140, 180, 88, 136, 84)

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class WaitingModel(QAbstractTableModel):
    """One letter a row."""

    def __init__(self) -> None:
        """Start without letters."""
        super().__init__()
        self.letters: list[WaitingLetter] = []
        self._headings = (
            self.tr("Letter"),
            self.tr("Kind"),
            self.tr("Language"),
            self.tr("Person"),
            self.tr("Issued"),
            self.tr("Waiting"),
        )

    def show(self, letters: list[WaitingLetter]) -> None:
        """Show *letters*."""
        self.beginResetModel()
        self.letters = letters
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Count the letters."""
        return 0 if parent.isValid() else len(self.letters)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell."""
        letter = self.letters[index.row()]
        last = index.column() == len(self._headings) - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(letter)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and last and _late(letter):
            return QColor(tokens().late)
        return None

    def _cells(self, letter: WaitingLetter) -> tuple[str, ...]:
        return (
            letter.letter,
            labels.word("letter_kind", letter.kind),
            i18n.LANGUAGES[letter.language],
            letter.person,
            dates.short_date(letter.issued_on),
            self._waiting(letter),
        )

    def _waiting(self, letter: WaitingLetter) -> str:
        if letter.returned_on is not None:
            day = dates.short_date(letter.returned_on)
            return self.tr("● came back on {date}").format(date=day)
        if letter.days == 0:
            return self.tr("since today")
        words = self.tr("%n day(s)", "", letter.days)
        return f"● {words}" if _late(letter) else words


def _late(letter: WaitingLetter) -> bool:
    return letter.returned_on is not None or letter.days >= _LATE_DAYS


def _on_top(card: Card) -> QWidget:
    """Keep *card* at the top of a page that has room for more."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return holder


class WaitingPage(Page):
    """Lists what is to be printed and posted; Enter opens a letter."""

    key = "letters"

    def __init__(self, session: Session) -> None:
        """Start empty; the window asks for a refresh."""
        super().__init__(session)
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Letters to print and post")))
        head.addStretch(1)
        self._open = PrimaryButton(self.tr("Open letter"), self._open_current)
        self._open.setObjectName("open-letter")
        head.addWidget(self._open)
        self.column.addLayout(head)
        self._model = WaitingModel()
        self._model.setParent(self)
        self.table = Table(self.tr("Letters to print and post"))
        self.table.setObjectName("waiting-letters")
        self.table.setModel(self._model)
        columns = self.table.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.chosen.connect(self._open_row)
        full = QFrame()
        full.setProperty("kind", "card")
        inside = QVBoxLayout(full)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self.table)
        self._empty = Card(self.tr("Nothing waits to be posted"))
        self._empty.body.addWidget(
            Quiet(
                self.tr(
                    "A letter comes here when it is issued in its case, and leaves when it is "
                    "marked as posted. One that the post brings back returns to this list."
                )
            )
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(_on_top(self._empty))
        self.column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
        session.changed.connect(self._changed)

    def title(self) -> str:
        """Name the page."""
        return self.tr("Letters")

    def refresh(self) -> None:
        """Read the list again."""
        self.session.ask(lambda desk: desk.waiting_letters(), self._came, self.bar.show_problem)

    def _changed(self, _: int) -> None:
        if self.isVisible():
            self.refresh()

    def _came(self, letters: list[WaitingLetter]) -> None:
        row = self.table.currentIndex().row()
        self._model.show(letters)
        self._stack.setCurrentIndex(0 if letters else 1)
        self._open.setVisible(bool(letters))
        if letters:
            self.table.selectRow(min(max(row, 0), len(letters) - 1))

    def _open_current(self) -> None:
        self._open_row(self.table.currentIndex().row())

    def _open_row(self, row: int) -> None:
        if 0 <= row < len(self._model.letters):
            self.session.open_letter.emit(self._model.letters[row].letter)
