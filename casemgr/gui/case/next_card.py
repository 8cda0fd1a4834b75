"""The one thing to do next: the only coloured button of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from casemgr.domain.steps import Action
from casemgr.domain.workflow import Phase
from casemgr.gui import dates, labels
from casemgr.gui.case.part import allow
from casemgr.gui.kit import Heading, PrimaryButton, Quiet, restyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.services.queries import CaseDetail

_GOALS = {
    Phase.INVESTIGATION: Action.CONCLUDE_INVESTIGATION,
    Phase.NOTIFICATION: Action.CLOSE,
}
"""What a phase works towards; what still blocks that is said beside the next step."""


class NextCard(QFrame):
    """Says what to do next, and what stands in the way of it or of the phase's end."""

    acted = Signal(Action, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setProperty("accent", True)
        self.setAccessibleName(self.tr("Next step"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(5)
        self.over = Quiet(self.tr("What comes next"), small=True)
        self.words = Heading(level=2)
        self.why = Quiet(small=True)
        for label in (self.over, self.words, self.why):
            words.addWidget(label)
        row.addLayout(words, 1)
        self.button = PrimaryButton("", self.press)
        self.button.setObjectName("next")
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._step = (Action.NOTE, "")

    def press(self) -> None:
        """Do it."""
        self.acted.emit(*self._step)

    def show_case(self, detail: CaseDetail) -> None:
        """Show the next step of the case."""
        step = detail.next_step
        if step is None:
            closed = detail.case.closed_on
            day = dates.long_date(closed) if closed else ""
            restyle(self, accent=False)
            self.over.hide()
            self.words.setText(self.tr("This case is closed"))
            left = sum(t.done is None for t in detail.tasks)
            left += sum(m.closed is None for m in detail.matters)
            words = (
                self.tr("Closed on {date}. %n task(s) or matter(s) are still open.", None, left)
                if left
                else self.tr("Closed on {date}. Nothing is left to do.")
            )
            self.why.setText(words.format(date=day))
            self.why.show()
            self.button.hide()
            return
        restyle(self, accent=True)
        self.over.show()
        self._step = (step.action, step.detail)
        self.words.setText(labels.next_step_title(step, detail))
        self.button.setText(self._verb(step.action))
        self.button.show()
        allow(self.button, step.blocked)
        why = labels.explain_all(step.blocked) or self._goal(detail, step.action)
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _verb(self, action: Action) -> str:
        if action is Action.POST_LETTER:
            return self.tr("Open the letter")
        return labels.button(action)

    def _goal(self, detail: CaseDetail, action: Action) -> str:
        goal = _GOALS.get(detail.phase)
        if goal is None or goal is action:
            return ""
        return labels.explain_all(detail.actions[goal][:2])
