"""The editions of the policy: since when, what changed, and which cases keep an old one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from casemgr.gui import labels
from casemgr.gui.dates import long_date
from casemgr.gui.kit import Card, Label, LinkButton, Pill, Quiet, Scroll
from casemgr.gui.places.policy_changes import ChangesDialog
from casemgr.services import policy_edit

if TYPE_CHECKING:
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.policy_edit import Difference
    from casemgr.services.policy_fields import Part
    from casemgr.services.queries import AffectedCase
    from casemgr.services.rulebooks import Edition

_HASH = 12


class Editions(Scroll):
    """Two cards: the editions, and the open cases that are judged by another than the newest."""

    compared = Signal()

    def __init__(self, session: Session) -> None:
        """Ask for both."""
        super().__init__()
        self.session = session
        self.column.setContentsMargins(0, 12, 0, 12)
        self.editions = Card(self.tr("Editions"))
        self.cases = Card(self.tr("Open cases under another edition"))
        self.column.addWidget(self.editions)
        self.column.addWidget(self.cases)
        self.column.addStretch(1)
        session.ask(lambda desk: (desk.editions(), desk.affected_by_policy()), self._show)

    def _show(self, found: tuple[list[Edition], list[AffectedCase]]) -> None:
        editions, cases = found
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(3, 1)
        for row, one in enumerate(editions):
            grid.addWidget(Label(one.version), row, 0)
            since = long_date(one.adopted_on) if one.adopted_on is not None else "–"
            grid.addWidget(Quiet(since), row, 1)
            grid.addWidget(Quiet(f"{one.sha256[:_HASH]}…", small=True), row, 2)
            if one.current:
                grid.addWidget(Pill(self.tr("In force"), "done"), row, 3)
            else:
                link = LinkButton(self.tr("What changed up to now…"), self._comparer(one.sha256))
                grid.addWidget(link, row, 3)
        self.editions.body.addWidget(holder)
        if not cases:
            self.cases.body.addWidget(Quiet(self.tr("None: all follow the edition in force.")))
        for case in cases:
            self.cases.body.addLayout(self._case(case))

    def _case(self, case: AffectedCase) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(LinkButton(case.number, self._opener(case.case_id)))
        row.addWidget(Label(case.person), 1)
        row.addWidget(Quiet(self.tr("arrived under {version}").format(version=case.version)))
        movable = self.tr("can be moved") if case.movable else self.tr("stays")
        pill = Pill(movable, "waiting" if case.movable else "quiet")
        pill.setToolTip(labels.explain_all(case.why_not))
        row.addWidget(pill)
        return row

    def _opener(self, case_id: int) -> Any:
        return lambda: self.session.open_case.emit(case_id)

    def _comparer(self, sha256: str) -> Any:
        return lambda: self.compare(sha256)

    def compare(self, sha256: str) -> None:
        """Show in what the edition in force differs from an earlier one."""

        def work(desk: Desk) -> tuple[tuple[Difference, ...], tuple[Part, ...]]:
            law, new = desk.rules_files()
            old = desk.rules_files(sha256)[1]
            return policy_edit.differences(old, new), policy_edit.form(new, law, desk.today())

        self.session.ask(work, self._compared)

    def _compared(self, found: tuple[tuple[Difference, ...], tuple[Part, ...]]) -> None:
        dialog = ChangesDialog(found[0], found[1], None, self)
        dialog.open()
        self.compared.emit()
