"""How the dates of a case are counted: the own target day by day, the other clocks by steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from casemgr.domain.clocks import OWN_TARGET, SUIT, DayKind, LineKind
from casemgr.domain.ledger import HOLD, REASONS
from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.rows import Rows, solid
from casemgr.gui.kit import Button, Choice, Heading, Label, Quiet, Scroll
from casemgr.services.calendar import holiday_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.clocks import ClockLine, DayCount
    from casemgr.domain.ledger import Entry
    from casemgr.domain.rules import Regime
    from casemgr.services.queries import CaseDetail

_SIZE = (560, 620)


def regime_time(regime: Regime) -> str:
    """Say how long another place's law gives, and by how much that may be extended."""
    translate = QCoreApplication.translate
    if regime.months:
        time = translate("counting", "%n month(s) from receipt", None, regime.months)
    else:
        time = translate("counting", "%n day(s) from receipt", None, regime.days)
    if regime.extension_months:
        months = regime.extension_months
        more = translate("counting", "may be extended once by %n month(s)", None, months)
    elif regime.extension_days:
        days = regime.extension_days
        more = translate("counting", "may be extended once by %n day(s)", None, days)
    else:
        return time
    return translate("counting", "{time}, {more}").format(time=time, more=more)


class CountingDialog(QDialog):
    """Explains one date at a time: every day of the own target, every step of the other clocks."""

    def __init__(
        self, detail: CaseDetail, clock: str = OWN_TARGET, parent: QWidget | None = None
    ) -> None:
        """Show how *clock* of the case of *detail* is counted."""
        super().__init__(parent)
        self._detail = detail
        self._regimes = {c.regime: c for c in detail.regimes}
        self.setWindowTitle(self.tr("How this date is counted"))
        self.setModal(True)
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Heading(self.windowTitle()))
        self.clock = Choice(self._clocks(), clock)
        self.clock.setAccessibleName(self.tr("Which date"))
        column.addWidget(self.clock)
        self.clock.setVisible(self.clock.count() > 1)
        self.about = Quiet()
        column.addWidget(self.about)
        self.rows = Rows([self.tr("Day"), self.tr("Counted"), ""], [3, 0, 4])
        self.done_words = Heading(self.tr("What this clock has done"), level=2)
        self.did = Rows([self.tr("Day"), self.tr("What"), ""], [3, 0, 4])
        scroll = Scroll()
        for widget in (self.rows, self.done_words, self.did):
            scroll.column.addWidget(widget)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button(self.tr("&Close"), self.accept)
        close.setDefault(True)
        foot.addWidget(close)
        column.addLayout(foot)
        self.clock.edited.connect(self._show)
        self._show()

    def _clocks(self) -> list[tuple[str, str]]:
        found = [(OWN_TARGET, labels.word("clock", OWN_TARGET))]
        if self._detail.suit is not None:
            found.append((SUIT, labels.word("clock", SUIT)))
        return found + [(r, labels.clock(self._detail.case, r)) for r in self._regimes]

    def _show(self) -> None:
        self.rows.begin()
        name = self.clock.value()
        if name in self._regimes:
            regime = self._detail.case.rules.law.regimes[name]
            words = f"{regime.article}: {regime_time(regime)}"
            self.about.setText(f"{words}\n{regime.note.in_(i18n.current())}")
            self._show_lines(self._regimes[name].lines)
        elif name == SUIT:
            self.about.setText(
                self.tr(
                    "Article 39: no lawsuit before two weeks have passed since arrival, unless the"
                    " request is refused before. Every day counts; nothing makes the time longer."
                )
            )
            self._show_lines(self._detail.suit_explanation)
        else:
            self._show_target()

        self._show_ledger(name)

    def _show_ledger(self, name: str) -> None:
        """Say when the clock started, stood still, ran on and ended; holds stop the own target."""
        holds = name == OWN_TARGET
        entries = [
            e
            for e in self._detail.ledger
            if e.clock == name or (holds and e.clock.startswith(HOLD))
        ]
        self.done_words.setVisible(bool(entries))
        self.did.setVisible(bool(entries))
        self.did.begin()
        for entry in entries:
            self.did.add(
                Label(dates.long_date(entry.on)),
                solid(labels.word("clock_did", entry.what.value)),
                Quiet(self._because(entry)),
            )

    def _because(self, entry: Entry) -> str:
        """Say why; what somebody noted stands there in their own words."""
        hold = entry.clock.removeprefix(HOLD) if entry.clock.startswith(HOLD) else ""
        reason = entry.reason
        if reason in REASONS:
            reason = labels.word("clock_why", reason)
        else:
            reason = labels.word("hold", reason)
        days = self.tr("%n business day(s)", None, entry.days) if entry.days else ""
        wait = self.tr("wait: {reason}").format(reason=labels.word("hold", hold)) if hold else ""
        return " · ".join(x for x in (wait, days, reason) if x)

    def _show_target(self) -> None:
        case = self._detail.case
        said = self.tr(
            "%n business day(s) after the start. Closed days and days of waiting do not"
            " count. This is the company's own target, not a deadline of the Act.",
            None,
            case.rules.policy.target_business_days,
        )
        more = sum(e.days for e in case.extensions)
        also = self.tr("Extended by %n business day(s).", None, more) if more else ""
        self.about.setText(labels.sentences(x for x in (said, also) if x))
        for day in self._detail.explanation:
            number = str(day.number) if day.kind is DayKind.COUNTED else "–"
            self.rows.add(Label(dates.long_date(day.day)), number, Quiet(self._why(day)))
        if self._detail.paused_since is not None:
            self.rows.add(Label("…"), "–", Quiet(self.tr("waiting; the count stands still")))

    def _show_lines(self, lines: Sequence[ClockLine]) -> None:
        for line in lines:
            more = self._added(line)
            self.rows.add(Label(dates.long_date(line.day)), more or "–", Quiet(self._line(line)))

    def _added(self, line: ClockLine) -> str:
        if line.months:
            return self.tr("+ %n month(s)", None, line.months)
        return self.tr("+ %n day(s)", None, line.days) if line.days else ""

    def _line(self, line: ClockLine) -> str:
        return {
            LineKind.START: self.tr("received; this day itself does not count"),
            LineKind.ADDED: self.tr("end of the time"),
            LineKind.MONTH_END: self.tr("the month has no such day; its last day stands for it"),
            LineKind.EXTENDED: self.tr("end of the extended time"),
            LineKind.FIRST_DAY: self.tr("a lawsuit is possible from here on"),
            LineKind.REFUSED: self.tr("refused: a lawsuit is possible since then"),
        }[line.kind]

    def _why(self, day: DayCount) -> str:
        match day.kind:
            case DayKind.COUNTED:
                return self.tr("extended: {why}").format(why=day.why) if day.extended else ""
            case DayKind.CLOSED:
                if day.why == holiday_name(day.day, Language.JA):
                    return holiday_name(day.day, i18n.current())
                return labels.word("day_why", day.why)
            case DayKind.PAUSED:
                return labels.word("hold", day.why)
