"""Who the people of a case are, and in what capacity the requester acts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from casemgr.domain.case import Stamped
from casemgr.domain.events import PersonChanged
from casemgr.domain.fold import after
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, CheckRole
from casemgr.domain.text import Language
from casemgr.gui import labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.case.party_form import PartyForm
from casemgr.gui.kit import Choice, Label, Quiet
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class ChangePersonDialog(ActDialog):
    """Corrects what is known of the people, or in what capacity the requester acts."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(session, detail, self.tr("Particulars"), self.tr("&Save"), parent)
        case = self.case
        self.capacity = self.field(
            self.tr("The requester acts as"),
            Choice(
                [(c.value, labels.word("capacity", c.value)) for c in case.rules.law.capacities],
                case.capacity.value,
            ),
            about="capacity authority_ended",
        )
        self.language = self.field(
            self.tr("Letters in"),
            Choice([(x.value, labels.word("language", x.value)) for x in Language]),
            self.tr("From now on; letters made before stay as they are"),
            about="language",
        )
        self.language.set_value(case.language.value)
        self._notice = Quiet()
        self.form.add_wide(self._notice)
        self._falls = Label()
        self._falls.set_tone("waiting")
        self._falls.setObjectName("checks-fall")
        self.form.add_wide(self._falls)
        self.requester = PartyForm(case.requester, today=detail.today)
        self.subject = PartyForm(case.subject, today=detail.today)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.requester, "")
        self.tabs.addTab(self.subject, self.tr("Person concerned"))
        for people in (self.requester, self.subject):
            people.setContentsMargins(0, 10, 0, 0)
        self.body.addWidget(self.tabs)
        self._alone = case.capacity is Capacity.SELF
        self.capacity.edited.connect(self._capacity_changed)
        for people in (self.requester, self.subject):
            people.name.edited.connect(self._say_what_falls)
        self._show_people()

    @property
    def _asks_alone(self) -> bool:
        return self.capacity.value() == Capacity.SELF.value

    def _capacity_changed(self) -> None:
        """Who comes of age asks alone; who takes an agent becomes the person concerned."""
        if self._asks_alone and not self._alone:
            self.requester.fill(self.subject.value())
        elif self._alone and not self._asks_alone:
            self.subject.fill(self.requester.value())
            self.requester.fill(self.case.requester if self.case.subject else Party(""))
        self._alone = self._asks_alone
        self._show_people()

    def _show_people(self) -> None:
        alone = self._asks_alone
        self.tabs.setTabVisible(1, not alone)
        self.tabs.tabBar().setVisible(not alone)
        self.tabs.setTabText(0, labels.word("capacity", self.capacity.value()))
        self.tabs.setTabText(1, labels.person_concerned(Capacity(self.capacity.value())))
        self.tabs.setCurrentIndex(0)
        rule = self.case.rules.capacity(Capacity(self.capacity.value()))
        self.subject.ask_birth(wanted=bool(rule.until_age))
        self._notice.setText(self._words())
        self._notice.setVisible(bool(self._notice.text()))
        self._say_what_falls()

    def _say_what_falls(self) -> None:
        """Say before it is saved that a check that was made does not hold for another name."""
        fallen = self._fallen()
        said = []
        if fallen - {CheckRole.AUTHORITY}:
            said.append(self.tr("Identity must be confirmed anew after this change."))
        if CheckRole.AUTHORITY in fallen:
            said.append(self.tr("The authority must be confirmed anew after this change."))
        self._falls.setText(labels.sentences(said))
        self._falls.setVisible(bool(said))

    def _fallen(self) -> set[CheckRole]:
        """Which checks that were passed the change would undo: the case itself tells."""
        case = self.case
        subject = replace(case.subject or Party(""), name=self.subject.name.value())
        change = PersonChanged(
            replace(case.requester, name=self.requester.name.value()),
            None if self._asks_alone else subject,
            Capacity(self.capacity.value()),
        )
        changed = after(case, Stamped(change, case.history[-1].at, ""))
        return {c.role for c in case.checks if c.confirmed and c not in changed.checks}

    def _words(self) -> str:
        """Say what a change brings with it."""
        chosen = Capacity(self.capacity.value())
        said = []
        if chosen is not self.case.capacity:
            if chosen is Capacity.SELF:
                said.append(
                    self.tr("From now on the person concerned asks alone; letters go to them.")
                )
            said.append(
                self.tr("Checks that the new capacity needs and that are not there are asked for.")
            )
        if not self.case.rules.capacity(chosen).statutory:
            said.append(labels.word("notice", "voluntary"))
        return labels.sentences(said)

    def submit(self) -> None:
        """Mark what is missing in either form before anything is tried."""
        forms = [self.requester.form, *([] if self._asks_alone else [self.subject.form])]
        if all([form.check() for form in reversed(forms)]):  # noqa: C419  (mark them all)
            super().submit()
            return
        if self.subject.form in forms and self.requester.form.check():
            self.tabs.setCurrentIndex(1)

    def command(self) -> Command:
        """Save them."""
        chosen = Capacity(self.capacity.value())
        language = Language(self.language.value())
        return do.ChangePerson(
            case=self.case.number,
            requester=self.requester.value(),
            subject=None if self._asks_alone else self.subject.value(),
            capacity=None if chosen is self.case.capacity else chosen,
            language=None if language is self.case.language else language,
        )
