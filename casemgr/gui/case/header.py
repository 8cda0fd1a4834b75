"""The head of a case: which case, whose, and in one line where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain import workflow as wf
from casemgr.domain.fee import FeeState
from casemgr.domain.identity import latest
from casemgr.domain.rules import Capacity
from casemgr.domain.workflow import Phase
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.more_menu import MoreMenu
from casemgr.gui.case.side import named
from casemgr.gui.kit import Button, Flow, Heading, Label, LinkButton, Pill

if TYPE_CHECKING:
    from casemgr.services.queries import CaseDetail

_PILLS_SHOWN = 3


class CaseHeader(QWidget):
    """Number, person, identity and what is asked for; under it where the case stands."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.crumb = LinkButton(self.tr("Cases ›"), self.back.emit)
        self.crumb.setObjectName("back")
        self.name = Heading()
        self.identity = Pill()
        self._names = Flow()
        for widget in (self.crumb, self.name, self.identity):
            self._names.addWidget(widget)
        self._types: list[Pill] = []
        row.addLayout(self._names, 1)
        self.more = Button(self.tr("M&ore"))
        self.menu = MoreMenu(self.more)
        self.more.setMenu(self.menu)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.stands = Label("", "quiet").copyable()
        column.addWidget(self.stands)
        self._pills_shown = True
        self._detail: CaseDetail | None = None

    def show_case(self, detail: CaseDetail) -> None:
        """Show the case."""
        case = detail.case
        self.name.setText(f"{case.number}  {named(case.person.name)}")
        self.identity.show_state(*self._identity(detail))
        for pill in self._types:
            self._names.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._types.clear()
        kinds = list(dict.fromkeys(i.item.type.value for i in case.items))
        for kind in kinds[:_PILLS_SHOWN]:
            self._types.append(Pill(labels.word("type", kind)))
        if len(kinds) > _PILLS_SHOWN:
            rest = Pill(f"+{len(kinds) - _PILLS_SHOWN}")
            rest.setToolTip(labels.listed(labels.word("type", k) for k in kinds[_PILLS_SHOWN:]))
            self._types.append(rest)
        if not case.statutory:
            self._types.insert(0, Pill(self.tr("outside the Act"), "waiting"))
        for pill in self._types:
            self._names.addWidget(pill)
        self._detail = detail
        self.show_pills(self._pills_shown)
        self.menu.show_case(detail)

    def show_pills(self, visible: bool) -> None:
        """Tell the types beside the name; where the window is narrow, in the line below."""
        self._pills_shown = visible
        for pill in self._types:
            pill.setVisible(visible)
        if self._detail is not None:
            self.stands.setText(self._stands(self._detail))

    def _identity(self, detail: CaseDetail) -> tuple[str, str]:
        case = detail.case
        if not case.identity_confirmed:
            needed, passed = len(case.checks_needed), len(case.checks_passed)
            if needed > 1 and passed:
                words = self.tr("identity {done} of {all}").format(done=passed, all=needed)
                return words, "waiting"
            return self.tr("unverified"), "waiting"
        check = latest(case.checks)[case.checks_needed[0]]
        documents = case.rules.policy.documents
        paper = next((documents[d.kind] for d in check.documents if d.kind in documents), None)
        how = (
            paper.label.in_(i18n.current())
            if paper is not None
            else labels.word("method", check.method)
        )
        day = dates.short_date(max(c.on for c in case.checks), detail.today)
        return self.tr("confirmed {date} · {how}").format(date=day, how=how), "done"

    def _stands(self, detail: CaseDetail) -> str:
        """One line: what, where, when, fee, who asks."""
        case = detail.case
        kinds = dict.fromkeys(i.item.type.value for i in case.items)
        phase = labels.word("phase", detail.phase.value)
        if detail.phase is not Phase.CLOSED and detail.progress.total > 1:
            phase = f"{phase} {detail.progress.done}/{detail.progress.total}"
        types = " + ".join(labels.word("type", k) for k in kinds)
        parts = [phase] if self._pills_shown else [types, phase]
        if not case.closed:
            ended = wf.target(case).ended
            due = dates.due_words(detail.due_on, detail.today, detail.paused_since, answered=ended)
            parts.append(due[0])
        if detail.fee is not FeeState.NOT_APPLICABLE:
            state = labels.word("fee_state", detail.fee.value)
            parts.append(self.tr("Fee: {state}").format(state=state))
        if case.capacity is not Capacity.SELF:
            asks = self.tr("asked by {name} ({capacity})")
            parts.append(
                asks.format(
                    name=case.requester.name,
                    capacity=labels.word("capacity", case.capacity.value),
                )
            )
        return "  ·  ".join(parts)
