"""The ledger of fees: what was asked for, came in and went back, month by month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels, saving
from casemgr.gui.case.rows import OneLine
from casemgr.gui.kit import Button, Card, Choice, Label, Line, LinkButton, Quiet
from casemgr.gui.reports.words import say
from casemgr.services import fee_ledger
from casemgr.services.fee_ledger import Movement

if TYPE_CHECKING:
    from casemgr.gui.page import Page
    from casemgr.services.desk import Desk
    from casemgr.services.fee_ledger import Entry, Ledger

_ALL = "all"
_MOST_LINES = 100
"""More than that nobody reads on a screen; the file has them all."""
_DATE, _CASE, _WHAT, _AMOUNT, _BY, _EVIDENCE, _BALANCE = range(7)
_TONES = {Movement.PAID: "done", Movement.REFUNDED: "late"}


class LedgerCard(Card):
    """Lines of a month between two balances, and saving them as a file."""

    def __init__(self, page: Page) -> None:
        """Start empty; *page* has the session and says what became of a saved file."""
        super().__init__()
        self._page = page
        self._entries: list[Entry] = []
        self._asked = 0
        self.setObjectName("fee-ledger")
        self.heading.setText(self.tr("Fee ledger"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.month = Choice()
        self.month.setObjectName("ledger-month")
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setMinimumWidth(170)
        self.month.edited.connect(self._show)
        self.format = Choice(
            [
                ("xlsx", self.tr("Excel (.xlsx)")),
                ("csv", self.tr("CSV (.csv)")),
            ]
        )
        self.format.setObjectName("ledger-format")
        self.format.setAccessibleName(self.tr("Format"))
        self.format.setMinimumWidth(140)
        self.save_button = Button(self.tr("Save the &ledger…"), self.save, icon_name="save")
        self.save_button.setObjectName("save-ledger")
        for widget in (self.month, self.format, self.save_button):
            self.head.addWidget(widget)
        self.said = Quiet()
        self.body.addWidget(self.said)
        self._place = QHBoxLayout()
        self.body.addLayout(self._place)
        self.lines: QWidget | None = None

    def refresh(self) -> None:
        """Read the fees of all cases; only the newest question counts."""
        self._asked += 1
        question = self._asked

        def came(found: list[Entry]) -> None:
            if question == self._asked:
                self._take(found)

        vault = self._page.session.vault
        if vault is not None:
            ask = self._page.session.ask
            ask(lambda desk: fee_ledger.of_house(desk, vault), came, self._page.bar.show_problem)

    def _take(self, found: list[Entry]) -> None:
        chosen = self.month.value()
        self._entries = found
        months = [(m.isoformat(), month_words(m)) for m in fee_ledger.months(found)]
        self.month.blockSignals(True)
        self.month.set_options([*months, (_ALL, self.tr("All months"))], chosen)
        self.month.blockSignals(False)
        for widget in (self.month, self.format, self.save_button):
            widget.setVisible(bool(found))
        self._show()

    def _ledger(self) -> Ledger:
        chosen = self.month.value()
        month = date.fromisoformat(chosen) if chosen not in {_ALL, ""} else None
        return fee_ledger.ledger(self._entries, month)

    def _show(self) -> None:
        if self.lines is not None:
            self._place.removeWidget(self.lines)
            self.lines.hide()
            self.lines.deleteLater()
            self.lines = None
        if not self._entries:
            self.said.setText(self.tr("No fee has been asked for or paid yet."))
            return
        ledger = self._ledger()
        self.said.setText(self._sums(ledger))
        self.lines = _Lines(ledger, self._page)
        self._place.addWidget(self.lines)

    def _sums(self, ledger: Ledger) -> str:
        sums = ledger.totals
        yen = self.tr("{what} {amount} yen")
        parts = [
            yen.format(what=say("fee_line", what.value), amount=f"{amount:,}")
            for what, amount in (
                (Movement.ASKED, sums.asked),
                (Movement.PAID, sums.paid),
                (Movement.WAIVED, sums.waived),
                (Movement.REFUNDED, sums.refunded),
            )
            if amount or what is Movement.PAID
        ]
        return " · ".join(parts)

    def save(self) -> None:
        """Ask where to and write the lines shown, without names."""
        page = self._page
        page.bar.clear()
        ending = self.format.value()
        path = self._ask_path(ending)
        if not path:
            return
        writer = page.session.wiring.writers[ending]
        chosen = self.month.value()
        sheet = fee_ledger.sheet(self._ledger(), say)

        def work(desk: Desk) -> None:
            saving.write_file(path, writer.write(sheet.headings, sheet.rows))
            desk.write_log("exported", f"fees {chosen}.{ending}")

        done = self.tr("Saved as {file}")

        def saved(_: None) -> None:
            page.bar.show_text(done.format(file=path), "done")

        page.session.ask(work, saved, page.bar.show_problem)

    def _ask_path(self, ending: str) -> str:
        chosen = self.month.value()
        which = chosen if chosen == _ALL else chosen[: len("2026-11")]
        name, title = f"casemgr-fees-{which}.{ending}", self.tr("Save the fee ledger")
        return saving.ask_path(self, title, name, f"*.{ending}")


class _Lines(QWidget):
    """A ledger as a table: the newest lines where there are very many."""

    def __init__(self, ledger: Ledger, page: Page) -> None:
        super().__init__()
        self._page = page
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(_EVIDENCE, 1)
        headings = (
            self.tr("Date"),
            self.tr("Case"),
            self.tr("What"),
            self.tr("Yen"),
            self.tr("Paid by"),
            self.tr("Evidence"),
            self.tr("Balance"),
        )
        self._row(*(Quiet(h, small=True) for h in headings))
        self._line()
        hidden = len(ledger.entries) - _MOST_LINES
        if hidden > 0:
            words = self.tr("%n earlier line(s) are in the file only.", None, hidden)
            self._grid.addWidget(Quiet(words, small=True), self._grid.rowCount(), 0, 1, 7)
        elif ledger.carried:
            self._sum(say("fee_line", "carried"), ledger.carried)
        for entry in ledger.entries[-_MOST_LINES:]:
            self._entry(entry)
        self._line()
        self._sum(self.tr("balance"), ledger.balance)

    def _entry(self, entry: Entry) -> None:
        what = Label(say("fee_line", entry.what.value))
        what.set_tone(_TONES.get(entry.what, ""))
        case = LinkButton(entry.case, lambda: self._open(entry.case))
        method = labels.word("fee_method", entry.method) if entry.method else ""
        self._row(
            Label(dates.short_date(entry.on, self._page.session.desk.today())),
            case,
            what,
            Label(f"{entry.amount:,}"),
            Quiet(method),
            OneLine(entry.evidence, small=False),
            Label(f"{entry.balance:,}"),
        )

    def _sum(self, words: str, balance: int) -> None:
        empty = (Quiet() for _ in range(3))
        self._row(Quiet(), Quiet(), Quiet(words), *empty, Label(f"{balance:,}"))

    def _line(self) -> None:
        self._grid.addWidget(Line(), self._grid.rowCount(), 0, 1, 7)

    def _row(self, *cells: QWidget) -> None:
        row = self._grid.rowCount()
        for column, cell in enumerate(cells):
            place = Qt.AlignmentFlag.AlignVCenter
            if isinstance(cell, Label):
                cell.setWordWrap(False)
                if column in {_AMOUNT, _BALANCE}:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            else:
                place |= Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(cell, row, column, place)

    def _open(self, number: str) -> None:
        self._page.session.open_number(number, self._page.bar.show_problem)


def month_words(month: date) -> str:
    """Name a month with its year: ``2026年11月``, ``Nov 2026``."""
    if i18n.current() is Language.JA:
        return f"{month.year}年{month.month}月"
    return f"{dates.short_date(month).split()[-1]} {month.year}"
