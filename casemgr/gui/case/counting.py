"""How the company's own target was counted, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from casemgr.domain.clocks import DayKind
from casemgr.gui import dates, labels
from casemgr.gui.case.rows import Rows
from casemgr.gui.kit import Button, Heading, Label, Quiet, Scroll

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.clocks import DayCount
    from casemgr.services.queries import CaseDetail

_SIZE = (520, 560)


class CountingDialog(QDialog):
    """Lists every day and says whether it counts."""

    def __init__(self, detail: CaseDetail, parent: QWidget | None = None) -> None:
        """Show the counting of *detail*."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("How this date is counted"))
        self.setModal(True)
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Heading(self.windowTitle()))
        days = detail.case.rules.policy.target_business_days
        column.addWidget(
            Quiet(
                self.tr(
                    "%n business day(s) after the start. Closed days and days of waiting do not"
                    " count. This is the company's own target, not a deadline of the Act.",
                    None,
                    days,
                )
            )
        )
        self.rows = Rows([self.tr("Day"), self.tr("Counted"), ""], [3, 0, 4])
        self.rows.begin()
        for day in detail.explanation:
            self.rows.add(
                Label(dates.long_date(day.day)),
                str(day.number) if day.kind is DayKind.COUNTED else "–",
                Quiet(self._why(day)),
            )
        if detail.paused_since is not None:
            self.rows.add(Label("…"), "–", Quiet(self.tr("waiting; the count stands still")))
        scroll = Scroll()
        scroll.column.addWidget(self.rows)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button(self.tr("&Close"), self.accept)
        close.setDefault(True)
        foot.addWidget(close)
        column.addLayout(foot)

    def _why(self, day: DayCount) -> str:
        match day.kind:
            case DayKind.COUNTED:
                return ""
            case DayKind.CLOSED:
                return labels.word("day_why", day.why)
            case DayKind.PAUSED:
                return labels.word("hold", day.why)
