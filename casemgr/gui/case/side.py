"""The right column: what is looked up. Dates, people, what has happened."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.deadlines import DeadlineKind
from casemgr.domain.facts import TaskKind
from casemgr.domain.rules import Capacity
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.happened import Happened
from casemgr.gui.case.part import Part, allow
from casemgr.gui.case.rows import solid, stacked
from casemgr.gui.kit import Facts, Label, LinkButton, Quiet, Unbroken

if TYPE_CHECKING:
    from casemgr.domain.deadlines import Deadline
    from casemgr.domain.people import Party
    from casemgr.services.queries import CaseDetail

_LINES_SHOWN = 8
_LABEL = 72
_SHOWN_ABOVE = frozenset({DeadlineKind.TARGET, DeadlineKind.SUIT})
_ONE_BY_ONE = frozenset(DeadlineKind) - {DeadlineKind.SOURCE}


class DatesCard(Part):
    """Arrival, the company's own target, and from when a lawsuit is possible."""

    counted = Signal()
    """The way to the target's day is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Dates"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.facts = Facts(label_width=_LABEL)
        self.body.addWidget(self.facts)
        self.ahead_words = Quiet(self.tr("Also ahead"))
        self.ahead = Facts(label_width=_LABEL)
        self.body.addWidget(self.ahead_words)
        self.body.addWidget(self.ahead)
        self.body.addWidget(
            Quiet(self.tr("The Act sets no deadline for the answer: “without delay”."), small=True)
        )

    def show_case(self, detail: CaseDetail) -> None:
        """Show them."""
        case = detail.case
        self.facts.clear()
        self.facts.add(self.tr("Arrived"), dates.long_date(case.arrived_on))
        words, tone = dates.due_words(
            detail.due_on, detail.today, detail.paused_since, case.closed, wf.target(case).ended
        )
        # Where it is too long for a line it breaks between its two halves, not within a date.
        words = " · ".join(solid(half) for half in words.split(" · "))
        self.target = self.facts.add(self.tr("Target"), words, tone)
        if detail.due_on is not None and (detail.due_on - detail.today).days in {0, 1}:
            self.facts.add("", dates.long_date(detail.due_on))
        if detail.explanation or detail.suit or case.regimes:
            link = LinkButton(self.tr("How it is &counted"), self.counted.emit)
            link.setObjectName("counted")
            self.facts.add("", stacked(link))
        if not case.statutory:
            self.facts.add(self.tr("Lawsuit"), self.tr("none: outside the Act"))
        elif detail.suit is not None and wf.satisfied(case):
            self.facts.add(self.tr("Lawsuit"), self.tr("no reason: everything was granted"))
        elif detail.suit is None:
            self.facts.add(self.tr("Lawsuit"), self.tr("no waiting time (Art. 39)"))
        else:
            day = dates.short_date(detail.suit.possible_from, detail.today)
            words = self.tr("possible from {date} (Art. 39)")
            if detail.suit.opened_by_refusal:
                words = self.tr("possible since the refusal of {date} (Art. 39)")
            words = words.format(date=solid(day)).replace(" 39", solid(" 39"))
            self.facts.add(self.tr("Lawsuit"), words)
        if case.closed_on is not None:
            self.facts.add(self.tr("Closed"), dates.long_date(case.closed_on))
        self.facts.add(
            self.tr("Policy"), self.tr("edition {version}").format(version=case.policy_version)
        )
        self._show_ahead(detail)

    def _show_ahead(self, detail: CaseDetail) -> None:
        """List what else has a day: other laws, answers, tasks, matters."""
        self.ahead.clear()
        rest = [d for d in detail.deadlines if d.kind not in _SHOWN_ABOVE]
        # Many sources are asked at once, with one day for all their answers.
        groups = groupby(rest, key=lambda d: (d.on, d.kind, d.kind in _ONE_BY_ONE and d.name))
        lines = [list(group) for _, group in groups]
        for same in lines:
            first = same[0]
            late = first.on < detail.today
            words = self._ahead(detail, first)
            if len(same) > 1:
                words = self.tr("answers of %n source(s)", None, len(same))
            if late:
                words = self.tr("{what} (late)").format(what=words)
            day = dates.short_date(first.on, detail.today)
            self.ahead.add(solid(day), words, "late" if late else "")
        self.ahead_words.setVisible(bool(lines))
        self.ahead.setVisible(bool(lines))

    def _ahead(self, detail: CaseDetail, day: Deadline) -> str:
        case = detail.case
        match day.kind:
            case DeadlineKind.REGIME:
                return labels.clock(case, day.name)
            case DeadlineKind.SOURCE:
                row = case.find_source(day.name)
                name = row.source.name.in_(i18n.current()) if row else day.name
                return self.tr("answer of {source}").format(source=name)
            case DeadlineKind.HOLD:
                return self.tr("answer asked for: {reason}").format(
                    reason=labels.word("hold", day.name)
                )
            case DeadlineKind.MATTER:
                opened = (m.opened for m in case.matters)
                kind = next((m.kind.value for m in opened if m.id == day.name), day.name)
                return labels.word("matter_kind", kind)
        task = next((t.task for t in case.tasks if t.task.id == day.name), None)
        if task is not None and task.kind is not TaskKind.OTHER:
            return labels.word("task_kind", task.kind.value)
        return labels.first_line(day.text)


class PersonCard(Part):
    """One of the people of the case."""

    def __init__(self, subject: bool, parent: QWidget | None = None) -> None:
        """Make an empty card for the one who asks, or for the person concerned."""
        super().__init__("", parent)
        self._subject = subject
        self.heading.show()
        self.edit = LinkButton(self.tr("Change"), lambda: self.acted.emit(Action.CHANGE_PERSON, ""))
        self.edit.setObjectName(Action.CHANGE_PERSON.value)
        self.buttons[(Action.CHANGE_PERSON, "")] = self.edit
        self.head.addWidget(self.edit)
        self.facts = Facts(label_width=_LABEL)
        self.body.addWidget(self.facts)

    def show_case(self, detail: CaseDetail) -> None:
        """Show them."""
        case = detail.case
        alone = case.capacity is Capacity.SELF
        title = labels.person_concerned(case.capacity)
        if not self._subject and not alone:
            title = labels.word("capacity", case.capacity.value)
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.setVisible(not (self._subject and alone))
        allow(self.edit, detail.actions[Action.CHANGE_PERSON])
        self.edit.setVisible(not case.closed)
        self._fill(case.person if self._subject else case.requester)
        if not self._subject:
            self.facts.add(self.tr("Letters in"), labels.word("language", case.language.value))
            self.facts.add(self.tr("Came by"), labels.word("channel", case.channel.value))

    def _fill(self, party: Party) -> None:
        self.facts.clear()
        address = party.address
        # The sign is of Japan's post; codes of other countries have none.
        mark = "" if address.country else "〒"
        code = f"{mark}{address.postal_code}" if address.postal_code else ""
        lines = [code, *address.lines]
        for label, value in (
            (self.tr("Name"), named(party.name)),
            (self.tr("Reading"), party.kana),
            (self.tr("Born"), dates.long_date(party.born_on) if party.born_on else ""),
            (self.tr("In letters"), party.print_name),
            (self.tr("Member"), party.member_id),
            (self.tr("Works at"), party.organisation),
            (self.tr("E-mail"), party.email),
            (self.tr("Phone"), party.phone),
            (self.tr("Address"), "\n".join(x for x in (*lines, address.country) if x)),
        ):
            if value:
                self.facts.add(label, Unbroken(value) if value == party.email else value)


class TimelineCard(Part):
    """What has happened, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("History"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.note = LinkButton(self.tr("Add a no&te"), lambda: self.acted.emit(Action.NOTE, ""))
        self.note.setObjectName(Action.NOTE.value)
        self.buttons[(Action.NOTE, "")] = self.note
        self.head.addWidget(self.note)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)
        self.more = LinkButton("", self._toggle)
        self.body.addWidget(self.more)
        self._all = False
        self._detail: CaseDetail | None = None

    def show_case(self, detail: CaseDetail) -> None:
        """Show it; only the newest lines until all are asked for."""
        if self._detail is None or self._detail.id != detail.id:
            self._all = False
        self._detail = detail
        allow(self.note, detail.actions[Action.NOTE])
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        lines = Happened(detail.case).lines()
        for line in lines if self._all else lines[:_LINES_SHOWN]:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            when = dates.moment(line.at)
            column.addWidget(Quiet(when, small=True))
            column.addWidget(Label(line.title))
            if line.detail:
                column.addWidget(Quiet(line.detail, small=True).copyable())
            self._lines.addWidget(holder)
            if self.isVisible():
                holder.show()
        self.more.setVisible(len(lines) > _LINES_SHOWN)
        self.more.setText(
            self.tr("Show less")
            if self._all
            else self.tr("Show all %n entry(ies)", None, len(lines))
        )

    def _toggle(self) -> None:
        self._all = not self._all
        if self._detail is not None:
            self.show_case(self._detail)


class NotesCard(Part):
    """The manager's own notes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Notes"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self._text = Label().copyable()
        self.body.addWidget(self._text)

    def show_case(self, detail: CaseDetail) -> None:
        """Show them, newest first; the card hides while there are none."""
        notes = [s.event for s in detail.case.history if isinstance(s.event, ev.NoteAdded)]
        self._text.setText(
            "\n".join(f"{dates.short_date(n.on, detail.today)}  {n.text}" for n in reversed(notes))
        )
        self.setVisible(bool(notes))


def named(name: str) -> str:
    """Name a person as the language of the window does."""
    return f"{name} 様" if i18n.current() is Language.JA else name
