"""The case summary and the ledger of fees: what is in them, and saving them as files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from casemgr.gui import labels, saving
from casemgr.gui.kit import (
    Card,
    Check,
    Chip,
    Choice,
    DateField,
    Form,
    Heading,
    Label,
    Line,
    PrimaryButton,
    Quiet,
    Scroll,
)
from casemgr.gui.page import Page
from casemgr.gui.reports.ledger_card import LedgerCard
from casemgr.gui.reports.words import say
from casemgr.services import reports
from casemgr.services.reports import Period

if TYPE_CHECKING:
    from casemgr.domain.decision import Outcome
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_FORM_WIDTH = 400
_TWO_COLUMNS = 820
_COLUMNS = 4
_WIDTHS = {0: 16, 2: 60, 3: 172}


@dataclass(frozen=True, slots=True)
class _Count:
    """What the preview shows."""

    cases: int
    items: int
    tallies: list[reports.Tally]
    fee_paid: int
    erased: int
    """Cases whose file was erased."""


class CountTable(QWidget):
    """Types and outcomes with their numbers."""

    def __init__(self, tallies: list[reports.Tally]) -> None:
        """Show *tallies*."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        for column, width in _WIDTHS.items():
            self._grid.setColumnMinimumWidth(column, width)
        what = " · ".join((self.tr("Asked for"), self.tr("Outcome")))
        self._row(
            *(Quiet(h, small=True) for h in (what, self.tr("Items"))),
            Quiet(self.tr("Median days to notice"), small=True),
        )
        for tally in tallies:
            self._grid.addWidget(Line(), self._grid.rowCount(), 0, 1, _COLUMNS)
            days = "–" if tally.median_days is None else f"{tally.median_days:g}"
            kind = Heading(labels.word("type", tally.type.value), level=2)
            self._row(kind, Heading(str(tally.total), level=2), Label(days))
            for outcome, number in tally.outcomes.items():
                words = self.tr("Not decided yet") if outcome is None else _outcome(outcome)
                self._row(Label(words), Label(str(number)), indented=True)

    def _row(self, what: Label, *numbers: Label, indented: bool = False) -> None:
        """Add a line; outcomes stand a little to the right of what was asked for."""
        row = self._grid.rowCount()
        place = 1 if indented else 0
        self._grid.addWidget(what, row, place, 1, 2 - place)
        for column, cell in enumerate(numbers, start=2):
            cell.setWordWrap(False)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(cell, row, column)


def _outcome(outcome: Outcome) -> str:
    return labels.word("outcome", outcome.value)


class ReportsPage(Page):
    """Counts what is in the vault, and writes the summary for other programs."""

    key = "reports"

    def __init__(self, session: Session) -> None:
        """Start with everything there is, without names."""
        super().__init__(session)
        self._asked: Period | None = None
        self.column.addWidget(Heading(self.tr("Reports")))
        self.column.addLayout(self._make_choice())
        self.summary = QWidget()
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.summary)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        # A row of its own: a column would reckon the height of its words at the page's whole width.
        form = QHBoxLayout()
        form.addWidget(self._make_form(), 0, Qt.AlignmentFlag.AlignTop)
        form.addStretch(1)
        both.addLayout(form)
        both.addWidget(self._make_counts(), 1, Qt.AlignmentFlag.AlignTop)
        self.fold(both, _TWO_COLUMNS)
        scroll = Scroll()
        scroll.column.addWidget(self.summary)
        self.ledger = LedgerCard(self)
        self.ledger.hide()
        scroll.column.addWidget(self.ledger)
        scroll.column.addStretch(1)
        self.column.addWidget(scroll, 1)
        self.leave_gutter()
        session.changed.connect(self.refresh_in_view)

    def _make_choice(self) -> QHBoxLayout:
        """Ask which of the two is wanted: one question a screen."""
        row = QHBoxLayout()
        row.setSpacing(6)
        self._chips = QButtonGroup(self)
        self.summary_chip = Chip(self.tr("Case summary"), self._choose)
        self.summary_chip.setObjectName("show-summary")
        self.ledger_chip = Chip(self.tr("Fee ledger"), self._choose)
        self.ledger_chip.setObjectName("show-ledger")
        for chip in (self.summary_chip, self.ledger_chip):
            self._chips.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.summary_chip.setChecked(True)
        return row

    def _choose(self) -> None:
        ledger = self.ledger_chip.isChecked()
        self.summary.setVisible(not ledger)
        self.ledger.setVisible(ledger)

    def _make_form(self) -> Card:
        card = Card(self.tr("Case summary as a file"))
        card.setFixedWidth(_FORM_WIDTH)
        card.body.addWidget(
            Quiet(
                self.tr(
                    "One row for each thing asked for: dates, outcome, fee and days taken. "
                    "Internal reasons are never in it."
                )
            )
        )
        self.form = Form(label_width=96)
        today = self.session.desk.today()
        self.first = DateField(None, today=today)
        self.last = DateField(None, today=today)
        self.form.add_row(self.tr("Arrived from"), self.first)
        self.form.add_row(
            self.tr("Arrived until"), self.last, self.tr("Both may stay empty: then all cases")
        )
        self.format = Choice(
            [
                ("xlsx", self.tr("Excel workbook (.xlsx)")),
                ("csv", self.tr("CSV, UTF-8 (.csv)")),
            ]
        )
        self.form.add_row(self.tr("Format"), self.format, name="format")
        self.names = Check(self.tr("With names of the people"))
        self.names.setObjectName("with-names")
        self.form.add_wide(self.names)
        self.warning = Label(
            self.tr(
                "● The file will hold personal data and is not encrypted. Keep it only as long "
                "as it is needed."
            )
        )
        self.warning.set_tone("waiting")
        self.warning.hide()
        self.form.add_wide(self.warning)
        card.body.addWidget(self.form)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Writing the file"))
        self.progress.hide()
        card.body.addWidget(self.progress)
        self.button = PrimaryButton(self.tr("Save…"), self.save, icon_name="save", keys="Ctrl+S")
        self.button.setObjectName("save-report")
        card.body.addWidget(self.button)
        self.names.edited.connect(lambda: self.warning.setVisible(self.names.value()))
        self.first.edited.connect(self._count)
        self.last.edited.connect(self._count)
        return card

    def _make_counts(self) -> Card:
        self.counts = Card(self.tr("What is in it"))
        self.counts.setObjectName("report-counts")
        return self.counts

    def title(self) -> str:
        """Name the page."""
        return self.tr("Reports")

    def refresh(self) -> None:
        """Count again."""
        self._asked = None
        self._count()
        self.ledger.refresh()

    def _period(self) -> Period | None:
        """Give the period as filled in; None while a date cannot be read."""
        if not (self.first.is_valid() and self.last.is_valid()):
            return None
        return Period(self.first.value(), self.last.value())

    def _count(self) -> None:
        period = self._period()
        if period is None or period == self._asked:
            return
        self._asked = period

        def came(count: _Count) -> None:
            if period == self._asked:
                self._show(count)

        self.session.ask(lambda desk: _count(desk, period), came, self.bar.show_problem)

    def _show(self, count: _Count) -> None:
        body = self.counts.body
        while (item := body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if count.erased:
            words = self.tr(
                "%n case(s) with the number, the year and the day the file was erased, and nothing"
                " else",
                "",
                count.erased,
            )
            body.addWidget(Quiet(words))
        if not count.items:
            if not count.erased:
                body.addWidget(Quiet(self.tr("No request arrived in this period.")))
            return
        items = self.tr("%n thing(s) asked for", "", count.items)
        cases = self.tr("%n case(s)", "", count.cases)
        fee = self.tr("fees paid: {amount} yen").format(amount=f"{count.fee_paid:,}")
        body.addWidget(Quiet(f"{items} · {cases} · {fee}"))
        body.addWidget(CountTable(count.tallies))

    def save(self) -> None:
        """Ask where to and write the summary."""
        self.bar.clear()
        period = self._period()
        if not self.form.check() or period is None:
            return
        ending, names = self.format.value(), self.names.value()
        path = self._ask_path(ending)
        if not path:
            return
        writer = self.session.wiring.writers[ending]

        def work(desk: Desk) -> int:
            rows, erased = reports.of_house(desk, period)
            sheet = reports.sheet(rows, say, names=names, erased=erased)
            saving.write_file(path, writer.write(sheet.headings, sheet.rows))
            desk.write_log("exported", f"summary.{ending}{' names' if names else ''}")
            return len(sheet.rows)

        def saved(rows: int) -> None:
            self._set_busy(busy=False)
            text = self.tr("Saved %n row(s) as {file}", "", rows)
            self.bar.show_text(text.format(file=path), "done")

        def failed(problem: Problem) -> None:
            self._set_busy(busy=False)
            self.bar.show_problem(problem)

        self._set_busy(busy=True)
        self.session.ask(work, saved, failed)

    def _set_busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.button.setEnabled(not busy)

    def _ask_path(self, ending: str) -> str:
        name = f"casemgr-{self.session.desk.today().isoformat()}.{ending}"
        return saving.ask_path(self, self.tr("Save the case summary"), name, f"*.{ending}")


def _count(desk: Desk, period: Period) -> _Count:
    rows, erased = reports.of_house(desk, period)
    return _Count(
        cases=len({r.ref for r in rows}),
        items=len(rows),
        tallies=reports.tallies(rows),
        fee_paid=sum(r.fee_paid or 0 for r in rows),
        erased=len(erased),
    )
