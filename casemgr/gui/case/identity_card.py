"""What is known of who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casemgr.domain.identity import IdentityCheck, latest
from casemgr.domain.rules import CheckRole
from casemgr.domain.steps import Action
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.part import Part, allow
from casemgr.gui.case.rows import Rows, stacked
from casemgr.gui.kit import Label, LinkButton, Pill, Quiet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from casemgr.domain.identity import SeenDocument
    from casemgr.domain.rules import IdDocument
    from casemgr.services.queries import CaseDetail


class IdentityCard(Part):
    """One row for each check that this requester must pass."""

    erasing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Identity"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.rows = Rows(
            [self.tr("Check"), self.tr("Result"), self.tr("Seen and compared"), ""], [3, 1, 4, 0]
        )
        self.body.addWidget(self.rows)
        self._notes = QWidget()
        notes = QHBoxLayout(self._notes)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(8)
        said = self.tr(
            "Identity is confirmed. The dates of the papers and the remarks have served their "
            "purpose, and their term of keeping is over."
        )
        notes.addWidget(Quiet(said, small=True), 1)
        self.erase_notes = LinkButton(self.tr("Erase these notes…"), self.erasing_wanted.emit)
        self.erase_notes.setObjectName("erase-notes")
        notes.addWidget(self.erase_notes)
        self._notes.hide()
        self.body.addWidget(self._notes)
        self.give_up = self.offer(Action.FAIL_IDENTITY, self.tr("&Give identity up"))
        self.finish()

    def show_case(self, detail: CaseDetail) -> None:
        """Show the checks."""
        case = detail.case
        newest = latest(case.checks)
        self.forget_links()
        self.rows.begin()
        for role in case.checks_needed:
            check = newest.get(role)
            who = {
                CheckRole.REQUESTER: case.requester.name,
                CheckRole.SUBJECT: case.person.name,
            }.get(role, "")
            link = self.link(
                Action.RECORD_IDENTITY,
                role.value,
                detail.actions[Action.RECORD_IDENTITY],
                self.tr("Record again") if check else self.tr("Record"),
            )
            if case.closed:  # shown without a parent it would be a window for a moment
                link.hide()
            self.rows.add(
                stacked(
                    Label(labels.word("check_role", role.value)),
                    *([Quiet(who, small=True)] if who else []),
                ),
                self._result(check),
                self._seen(detail, check),
                link,
            )
        blocks = detail.actions[Action.FAIL_IDENTITY]
        allow(self.give_up, blocks)
        # Once identity is confirmed or nothing is left open, giving it up is no question.
        self.give_up.setVisible(not (case.identity_confirmed or case.closed))
        self.say_why(detail.actions[Action.RECORD_IDENTITY] if not case.closed else ())

    def show_notes_due(self, *, due: bool) -> None:
        """Say whether what was noted on the papers can be erased now."""
        self._notes.setVisible(due)

    def _result(self, check: IdentityCheck | None) -> QWidget:
        if check is None:
            return Pill(self.tr("open"), "waiting")
        if check.confirmed:
            return Pill(self.tr("confirmed"), "done")
        return Pill(self.tr("not sufficient"), "late")

    def _seen(self, detail: CaseDetail, check: IdentityCheck | None) -> QWidget:
        if check is None:
            return Quiet("–")
        documents = detail.case.rules.policy.documents
        seen = [self._paper(d, documents) for d in check.documents]
        how = labels.listed(seen) if seen else labels.word("method", check.method)
        lines: list[QWidget] = [Label(f"{dates.short_date(check.on, detail.today)} · {how}")]
        if check.compared:
            lines.append(
                Quiet(labels.listed(labels.word("compared", c) for c in check.compared), small=True)
            )
        if check.scope:
            covers = labels.listed(labels.word("type", t.value) for t in check.scope)
            lines.append(Quiet(self.tr("covers: {0}").format(covers), small=True))
        lines += [Quiet(text, small=True) for text in (check.note, check.override) if text]
        return stacked(*lines)

    def _paper(self, seen: SeenDocument, documents: Mapping[str, IdDocument]) -> str:
        """Name a paper, and say where it arrived with what must not be seen."""
        known = documents.get(seen.kind)
        name = known.label.in_(i18n.current()) if known else seen.kind
        uncovered = seen.unmasked or (known is not None and known.forbidden)
        return self.tr("{0} (number not covered)").format(name) if uncovered else name
