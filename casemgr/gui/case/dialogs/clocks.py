"""Further clocks: another place's law that is invoked, and more time for a clock that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.acts.around import MOST_DAYS
from casemgr.domain.clocks import OWN_TARGET
from casemgr.domain.errors import Code, Problem
from casemgr.gui import i18n, labels
from casemgr.gui.case.counting import regime_time
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Choice, DateField, Quiet, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class ExtendDialog(ActDialog):
    """Gives the own target, or another law's time, more days."""

    def __init__(
        self, session: Session, detail: CaseDetail, clock: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Give a date more time"),
            self.tr("&Extend"),
            parent,
            intro=self.tr(
                "The two weeks of Article 39 cannot be extended. The reason stays in the file."
            ),
        )
        free = [r.regime for r in self.case.regimes if r.extended is None]
        self.clock = self.field(
            self.tr("Date"),
            Choice([(c, labels.clock(self.case, c)) for c in (OWN_TARGET, *free)], clock),
            about="clock no_such_clock clock_extended",
        )
        self.days = self.field(
            self.tr("Business days more"), TextField("5"), required=True, about="days"
        )
        self._by = Quiet()
        self.form.add_wide(self._by)
        self.reason = self.text_field(self.tr("Why"), required=True, about="reason_empty", lines=3)
        self.clock.edited.connect(self._show_needed)
        self._show_needed()
        self.reason.setFocus()

    @property
    def _own(self) -> bool:
        return self.clock.value() == OWN_TARGET

    def _show_needed(self) -> None:
        """Another law says itself by how much; the own target is the company's."""
        self.form.set_row_visible(self.days, self._own)
        self._by.setVisible(not self._own)
        if not self._own:
            regime = self.case.rules.law.regimes[self.clock.value()]
            self._by.setText(f"{regime_time(regime)}\n{regime.note.in_(i18n.current())}")

    def command(self) -> Command:
        """Extend it."""
        return do.Extend(
            case=self.case.number,
            clock=self.clock.value(),
            days=self._days() if self._own else 0,
            reason=self.reason.value(),
        )

    def _days(self) -> int:
        value = self.days.value()
        if not (value.isascii() and value.isdigit()):
            raise Problem(Code.FIELD_INVALID, field="days", value=value, expected=f"1-{MOST_DAYS}")
        return int(value)


class FlagRegimeDialog(ActDialog):
    """Notes that the requester invokes the law of another place."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Another law is invoked"),
            self.tr("&Note it"),
            parent,
            intro=self.tr(
                "A second clock runs beside the case under the Act, which goes on all the same."
                " Whether that law applies to the company is for counsel to say."
            ),
        )
        known = {r.regime for r in self.case.regimes}
        self._regimes = self.case.rules.law.regimes
        self.regime = self.field(
            self.tr("Law"),
            Choice(
                [
                    (r.id, r.label.in_(i18n.current()))
                    for r in self._regimes.values()
                    if r.id not in known
                ]
            ),
            about="regime regime_known",
        )
        self._about = Quiet()
        self.form.add_wide(self._about)
        self.since = self.field(
            self.tr("Time runs from"),
            DateField(self.case.arrived_on, today=detail.today),
            about="since",
        )
        self.note = self.text_field(self.tr("Note"))
        self.regime.edited.connect(self._show_regime)
        self._show_regime()

    def _show_regime(self) -> None:
        regime = self._regimes.get(self.regime.value())
        self._about.setText(
            f"{regime.article}: {regime_time(regime)}\n{regime.note.in_(i18n.current())}"
            if regime
            else self.tr("All laws that are known here are noted already.")
        )

    def command(self) -> Command:
        """Note it."""
        return do.FlagRegime(
            case=self.case.number,
            regime=self.regime.value(),
            since=self.since.value(),
            note=self.note.value(),
        )
