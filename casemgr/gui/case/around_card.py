"""What runs beside the way of a case: tasks, complaints and the like, and other cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain.facts import TaskKind
from casemgr.domain.steps import Action
from casemgr.gui import dates, labels
from casemgr.gui.case.part import Part
from casemgr.gui.kit import Label, LinkButton, Quiet

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import MatterState, TaskState
    from casemgr.services.neighbours import Earlier
    from casemgr.services.queries import CaseDetail


_DAYS_COUNTED = 60
"""Of a day further ahead nobody wants to know how many days are left."""


class Listed(Part):
    """A card with a few entries one under the other; it hides while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.show()
        self._entries = QVBoxLayout()
        self._entries.setSpacing(14)
        self.body.addLayout(self._entries)
        self.count = 0

    def begin(self) -> None:
        """Forget all entries."""
        self.forget_links()
        while (item := self._entries.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.count = 0

    def entry(self, head: QWidget, *more: QWidget, link: LinkButton | None = None) -> None:
        """Add an entry: what it is, then what is known of it, then what can be done with it."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for widget in (head, *more):
            column.addWidget(widget)
        if link is not None:
            row = QHBoxLayout()  # a link is as wide as its words, not as the card
            row.addWidget(link)
            row.addStretch(1)
            column.addLayout(row)
        self._entries.addWidget(holder)
        self.count += 1
        if self.isVisible():
            holder.show()

    def end(self) -> None:
        """Show the card exactly when it has entries."""
        self.setVisible(bool(self.count))


class TasksCard(Listed):
    """What is still to be done by a day, and the matters that are open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.heading.setText(self.tr("Tasks and matters"))
        self.setAccessibleName(self.heading.text())

    def show_case(self, detail: CaseDetail) -> None:
        """Show what is open; what is done stands in the history."""
        self.begin()
        today = detail.today
        for task in detail.tasks:
            if task.done is None:
                self._task(detail, task)
        for matter in detail.matters:
            if matter.closed is None:
                self._matter(detail, matter, today)
        self.end()

    def _task(self, detail: CaseDetail, state: TaskState) -> None:
        task = state.task
        own_words = task.kind is TaskKind.OTHER
        self.entry(
            Label(task.text if own_words else labels.word("task_kind", task.kind.value)),
            *([] if own_words else [Quiet(task.text, small=True).copyable()]),
            due(task.due_on, detail.today),
            link=self.link(
                Action.FINISH_TASK,
                task.id,
                detail.actions[Action.FINISH_TASK],
                self.tr("Record as done"),
            ),
        )

    def _matter(self, detail: CaseDetail, state: MatterState, today: date) -> None:
        matter = state.opened
        since = self.tr("since {date}").format(date=dates.short_date(matter.on, today))
        about = " · ".join(x for x in (since, matter.reference, matter.text) if x)
        self.entry(
            Label(labels.word("matter_kind", matter.kind.value)),
            Quiet(about, small=True).copyable(),
            *([due(matter.answer_by, today)] if matter.answer_by else []),
            link=self.link(
                Action.CLOSE_MATTER,
                matter.id,
                detail.actions[Action.CLOSE_MATTER],
                self.tr("Record its end"),
            ),
        )


class OtherCasesCard(Listed):
    """Cases connected with this one, and earlier ones in which the same was asked for."""

    wanted = Signal(str)
    """The number of a case to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.heading.setText(self.tr("Other cases"))
        self.setAccessibleName(self.heading.text())

    def show_case(self, detail: CaseDetail) -> None:
        """Show them; each opens with a click."""
        self.begin()
        for link in detail.case.links:
            kind = labels.word("link_kind", link.kind.value)
            self._case(link.other, " · ".join(x for x in (kind, link.note) if x))
        for other in detail.linked_from:
            kind = labels.word("link_kind", other.kind.value)
            words = self.tr("names this case: {kind}").format(kind=kind)
            self._case(other.number, " · ".join(x for x in (words, other.note) if x))
        for earlier in detail.earlier:
            self._case(earlier.number, self._earlier(earlier, detail.today))
        self.end()

    def _earlier(self, earlier: Earlier, today: date) -> str:
        """Say when the same person asked for what, and what came of it."""
        asked = [
            self.tr("{type}: {outcome}").format(
                type=labels.word("type", kind.value),
                outcome=labels.word("outcome", outcome.value) if outcome else self.tr("undecided"),
            )
            for kind, outcome in zip(earlier.types, earlier.outcomes, strict=True)
        ]
        day = dates.short_date(earlier.arrived_on, today)
        return "\n".join([self.tr("same person, arrived {date}").format(date=day), *asked])

    def _case(self, number: str, words: str) -> None:
        opener = LinkButton(number, lambda: self.wanted.emit(number))
        opener.setObjectName(f"other-{number}")
        opener.setToolTip(self.tr("Open this case"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(opener)
        line.addStretch(1)
        self.entry(row, Quiet(words, small=True))


def due(day: date, today: date) -> Label:
    """Say by when, in the tone of a date."""
    words, tone = dates.due_words(day, today)
    if (day - today).days > _DAYS_COUNTED:
        words = dates.long_date(day)
    label = Label(words, "small")
    label.set_tone(tone)
    return label
