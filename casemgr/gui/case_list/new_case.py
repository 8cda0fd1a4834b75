"""Taking in a request."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain.acts.common import on_day
from casemgr.domain.errors import Code
from casemgr.domain.facts import Channel
from casemgr.domain.numbers import names_document_number
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language
from casemgr.gui import i18n, labels
from casemgr.gui.case.dialogs.base import FittingDialog
from casemgr.gui.case.item_form import ItemForm
from casemgr.gui.case.party_form import PartyForm
from casemgr.gui.kit import (
    Button,
    Card,
    CheckList,
    Choice,
    DateField,
    Form,
    LinkButton,
    Quiet,
    TextArea,
)
from casemgr.gui.kit.entries import Entries, restore, state
from casemgr.services.commands import Receive

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.domain.rules import Rulebook
    from casemgr.gui.session import Session

_WIDTH = 760


class NewCaseDialog(FittingDialog):
    """Asks who asks, when it arrived and what for."""

    def __init__(
        self, session: Session, rules: Rulebook, today: date, parent: QWidget | None = None
    ) -> None:
        """Make an empty form; only a name and one thing asked for are needed."""
        super().__init__(session, self.tr("New case"), self.tr("&Take in the case"), parent)
        self._rules = rules
        self.resize(_WIDTH, 10)
        self.body.setSpacing(12)
        place = self.body.indexOf(self.form)
        self.body.removeWidget(self.form)
        arrival = Card(self.tr("Arrival"))
        arrival.body.addWidget(self.form)
        self._add_arrival(today)
        self.requester = PartyForm()
        who = Card(self.tr("Who asks"))
        self.capacity_form = Form()
        self.capacity = Choice(
            [(c.value, labels.word("capacity", c.value)) for c in rules.law.capacities]
        )
        self.capacity_form.add_row(self.tr("Acts as"), self.capacity, name="capacity")
        who.body.addWidget(self.capacity_form)
        self.outside = Quiet(labels.word("notice", "voluntary"))
        self.outside.setObjectName("outside-the-act")
        who.body.addWidget(self.outside)
        who.body.addWidget(self.requester)
        self.subject = PartyForm(today=today)
        self.subject_card = Card(self.tr("Person concerned"))
        self.subject_card.body.addWidget(
            Quiet(self.tr("Whose data it is. The letter goes to the one who asks."), small=True)
        )
        self.subject_card.body.addWidget(self.subject)
        self.items = ItemList(rules)
        words = Card(self.tr("Text of the request"))
        self.text = TextArea(
            lines=5, placeholder=self.tr("Word for word, if it came in writing (may stay empty)")
        )
        self.words = Form()
        self.words.add_row(self.tr("Their words"), self.text, name="text")
        self.text.setAccessibleName(self.tr("Text of the request"))
        self.regimes = CheckList(
            [(r.id, r.label.in_(i18n.current())) for r in rules.law.regimes.values()]
        )
        self.words.add_row(
            self.tr("Also invokes"),
            self.regimes,
            self.tr("A second clock then runs beside the case under the Act"),
            name="regimes",
        )
        self.words.set_row_visible(self.regimes, bool(rules.law.regimes))
        words.body.addWidget(self.words)
        for shift, card in enumerate((arrival, who, self.subject_card, self.items, words)):
            self.body.insertWidget(place + shift, card)
        self.capacity.edited.connect(self._show_subject)
        self._show_subject()
        self.requester.name.setFocus()
        self.keep_entries()

    def _add_arrival(self, today: date) -> None:
        self.arrived_on = DateField(today, today=today)

        def not_to_come(_: str) -> str:
            on_day(self.arrived_on.value() or today, today, date.min, "arrived_on")
            return ""

        self.form.add_row(
            self.tr("Arrived on"),
            self.arrived_on,
            self.tr("The day it reached the company. The two weeks of Article 39 run from it."),
            required=True,
            name="arrived_on",
            fault=lambda: labels.fault(not_to_come, ""),
        )
        self.channel = Choice([(c.value, labels.word("channel", c.value)) for c in Channel])
        self.form.add_row(self.tr("Came by"), self.channel, name="channel")
        self.language = Choice(
            [(x.value, labels.word("language", x.value)) for x in Language],
            i18n.current().value,
        )
        self.form.add_row(self.tr("Letters in"), self.language, name="language")

    @property
    def _agent(self) -> bool:
        return self.capacity.value() != Capacity.SELF.value

    def _show_subject(self) -> None:
        self.subject_card.setVisible(self._agent)
        self.subject_card.heading.setText(labels.person_concerned(Capacity(self.capacity.value())))
        rule = self._rules.capacity(Capacity(self.capacity.value()))
        self.subject.ask_birth(wanted=bool(rule.until_age))
        self.outside.setHidden(rule.statutory)

    def submit(self) -> None:
        """Mark what is missing in any part before anything is tried."""
        parts = [self.form, self.requester.form]
        if self._agent:
            parts.append(self.subject.form)
        parts += [item.form for item in self.items.forms]
        # Backwards, so that the cursor ends at the first field with a fault.
        if all([part.check() for part in reversed(parts)]):  # noqa: C419  (mark them all)
            super().submit()
        else:
            self.bar.show_fields(field for part in parts for field in part.faults())

    def refuse(self, problem: Problem) -> None:
        """Say it at the field it is about where there is one."""
        super().refuse(problem)
        words = labels.explain(problem)
        told = {
            Code.NAME_MISSING: (self.requester.form, "name"),
            Code.SUBJECT_MISSING: (self.subject.form, "name"),
            Code.DATE_IN_FUTURE: (self.form, "arrived_on"),
        }.get(problem.code)
        if told is not None:
            told[0].show_error_at(told[1], words)
        elif problem.code is Code.DOCUMENT_NUMBER:
            self._show_number(str(problem.facts["field"]), words)

    def _show_number(self, field: str, words: str) -> None:
        """Say it where the number stands: several people and things have fields of one name."""
        name = {"lines": "address"}.get(field, field)
        people = [self.requester.form, *([self.subject.form] if self._agent else [])]
        for form in (*people, *(item.form for item in self.items.forms), self.words):
            written = str(form.state().get(name, ""))
            if names_document_number(written) and form.show_error_at(name, words):
                return

    def command(self) -> Receive:
        """Take it in."""
        return Receive(
            arrived_on=self.arrived_on.value(),
            channel=Channel(self.channel.value()),
            language=Language(self.language.value()),
            requester=self.requester.value(),
            capacity=Capacity(self.capacity.value()),
            subject=self.subject.value() if self._agent else None,
            items=self.items.value(),
            text=self.text.value(),
            regimes=self.regimes.value(),
        )


class ItemList(Card):
    """The things asked for; one at least."""

    def __init__(self, rules: Rulebook, parent: QWidget | None = None) -> None:
        """Start with one."""
        super().__init__("", parent)
        self.heading.setText(self.tr("What is asked for"))
        self.heading.show()
        self._rules = rules
        self.forms: list[ItemForm] = []
        self._removers: list[LinkButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.body.addLayout(self._rows)
        self.more = Button(self.tr("&Add another"), self.add, icon_name="new")
        self.more.setObjectName("more")
        self.body.addWidget(self.more)
        self.add()

    def add(self) -> None:
        """Ask for one more thing."""
        form = ItemForm(self._rules)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(form, 1)
        remover = LinkButton(self.tr("Remove"), lambda: self._remove(form, row, remover))
        column = QVBoxLayout()
        column.addWidget(remover)
        column.addStretch(1)
        line.addLayout(column)
        self.forms.append(form)
        self._removers.append(remover)
        self._rows.addWidget(row)
        self._show_removers()
        form.type.setFocus()

    def _remove(self, form: ItemForm, row: QWidget, remover: LinkButton) -> None:
        self.forms.remove(form)
        self._removers.remove(remover)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_removers()

    def _show_removers(self) -> None:
        for remover in self._removers:
            remover.setVisible(len(self.forms) > 1)

    def entries(self) -> list[Entries]:
        """Give what was entered for each thing, right or not."""
        return [state(form) for form in self.forms]

    def restore_entries(self, kept: list[Entries]) -> None:
        """Show as many things as were kept."""
        while len(self.forms) < len(kept):
            self.add()
        while len(self.forms) > max(len(kept), 1):
            self._removers[-1].click()
        for form, one in zip(self.forms, kept, strict=False):
            restore(form, one)

    def value(self) -> tuple:  # type: ignore[type-arg]
        """Give the things asked for."""
        return tuple(form.value() for form in self.forms)
