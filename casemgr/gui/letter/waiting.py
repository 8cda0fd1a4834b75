"""Letters that are made and have not left the house, over all cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casemgr.gui import dates, i18n, labels
from casemgr.gui.kit import Card, Heading, LinkButton, Quiet, Table
from casemgr.gui.kit.rows_model import RowsModel
from casemgr.gui.letter.batch import ask_batch
from casemgr.gui.letter.cards import StepButton
from casemgr.gui.letter.label import ask_label
from casemgr.gui.letter.register import ask_register
from casemgr.gui.page import Page
from casemgr.gui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.gui.kit.rows_model import Index
    from casemgr.gui.session import Session
    from casemgr.services.queries import WaitingLetter

_LATE_DAYS = 3  # a letter made and left lying is an answer the person does not have
_WIDTHS = (156, 180, 88, 136, 84)


class WaitingModel(RowsModel):
    """One letter a row."""

    rows: Sequence[WaitingLetter]

    def __init__(self) -> None:
        """Start without letters."""
        super().__init__()
        self.headings = (
            self.tr("Letter"),
            self.tr("Kind"),
            self.tr("Language"),
            self.tr("Person"),
            self.tr("Issued"),
            self.tr("Waiting"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell."""
        letter = self.rows[index.row()]
        last = index.column() == len(self.headings) - 1
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
    """Lists what is to be printed and posted; Enter opens a letter, Ctrl+P prints the selected."""

    key = "letters"

    def __init__(self, session: Session) -> None:
        """Start empty; the window asks for a refresh."""
        super().__init__(session)
        self.column.addLayout(self._make_head())
        self.column.addLayout(self._make_selecting())
        self._model = WaitingModel()
        self._model.setParent(self)
        self.table = Table(self.tr("Letters to print and post"))
        self.table.setObjectName("waiting-letters")
        self.table.setModel(self._model)
        self.table.set_columns(_WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.chosen.connect(self._open_row)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_selected())
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
        self._stack.addWidget(self.table.on_surface())
        self._stack.addWidget(_on_top(self._empty))
        self.column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
        session.changed.connect(self.refresh_in_view)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        self._print = StepButton(self.tr("Print selected…"), self.print_page, icon_name="print")
        self._print.setToolTip("Ctrl+P")  # the key itself belongs to the window
        self._print.setObjectName("print-selected")
        self._open = StepButton(self.tr("Open letter"), self._open_current)
        self._open.setObjectName("open-letter")
        head.addWidget(Heading(self.tr("Letters to print and post")), 1)
        for button in (self._print, self._open):
            head.addWidget(button)
        return head

    def _make_selecting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.selected = Quiet()
        self.selected.setWordWrap(False)
        self.selected.setObjectName("selected-letters")
        self._all = LinkButton(self.tr("Select all"), self._select_all)
        self._all.setObjectName("select-all")
        self._labels = LinkButton(self.tr("Address labels…"), self._make_labels)
        self._labels.setObjectName("labels-selected")
        for widget in (self.selected, self._all, self._labels):
            row.addWidget(widget)
        row.addStretch(1)
        register = LinkButton(self.tr("Register of the day…"), self.show_register)
        register.setObjectName("register-of-the-day")
        row.addWidget(register)
        self._on_rows = (self.selected, self._all, self._labels, self._print, self._open)
        return row

    def title(self) -> str:
        """Name the page."""
        return self.tr("Letters")

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say how many letters are printed at once, and what the register is for."""
        return (
            (
                self.tr("Many letters at once"),
                self.tr(
                    "Select rows with Ctrl or Shift, or all with Ctrl+A, and press Ctrl+P. What "
                    "cannot be printed is left out and listed with the reason. Printing posts "
                    "nothing: each letter is marked as posted on its own page, with the code on "
                    "its sheet."
                ),
            ),
            (
                self.tr("Register of the day"),
                self.tr(
                    "What left the house on a day, by way. The first pages are for the post "
                    "office, which stamps them; what went by e-mail or was handed over stands on "
                    "a page of its own."
                ),
            ),
        )

    def refresh(self) -> None:
        """Read the list again."""
        self.session.ask(lambda desk: desk.waiting_letters(), self._came, self.bar.show_problem)

    def _came(self, letters: list[WaitingLetter]) -> None:
        row, known = self.table.currentIndex().row(), set(self._chosen())
        self._model.replace(letters)
        self._stack.setCurrentIndex(0 if letters else 1)
        for widget in self._on_rows:
            widget.setVisible(bool(letters))
        kept = [n for n, x in enumerate(letters) if x.letter in known]
        if letters and not kept:
            kept = [min(max(row, 0), len(letters) - 1)]
        self._select(kept)

    def _select(self, rows: list[int]) -> None:
        """Select these rows, and stand at the first of them."""
        model = self.table.selectionModel()
        flag = model.SelectionFlag
        for number, row in enumerate(rows):
            index = self._model.index(row, 0)
            if not number:
                model.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            model.select(index, flag.Select | flag.Rows)
        self._tell_selected()

    def _select_all(self) -> None:
        self.table.selectAll()
        self.table.setFocus()

    def _chosen(self) -> tuple[str, ...]:
        """Give the selected letters, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self._model.rows[row].letter for row in rows)

    def _tell_selected(self) -> None:
        """Count the selected, and colour what is the next step for one or for several."""
        count, several = len(self._chosen()), 1
        words = self.tr("{count} of %n letter(s) selected", "", len(self._model.rows))
        self.selected.setText(words.format(count=count))
        self._print.set_next(on=count > several)
        self._open.set_next(on=count <= several)

    def print_page(self) -> bool:
        """Print the selected letters, all in one file."""
        chosen = self._chosen()
        if not chosen:
            text = self.tr("Select the letters first: with Ctrl or Shift, or all of them.")
            self.bar.show_text(text, "waiting")
            return True
        self.bar.clear()
        ask_batch(self.session, chosen, self)
        return True

    def show_register(self) -> None:
        """Open the list of what left the house on a day."""
        self.bar.clear()

        def show(today: date) -> None:
            ask_register(self.session, today, self)

        self.session.ask(lambda desk: desk.today(), show, self.bar.show_problem)

    def _make_labels(self) -> None:
        if chosen := self._chosen():
            ask_label(self.session, chosen, self)

    def _open_current(self) -> None:
        self._open_row(self.table.currentIndex().row())

    def _open_row(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            self.session.open_letter.emit(self._model.rows[row].letter)
