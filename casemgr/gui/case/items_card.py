"""The things asked for and what has become of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain import carrying
from casemgr.domain import workflow as wf
from casemgr.domain.decision import POSITIVE, UNTOLD, Outcome
from casemgr.domain.fee import FeeState
from casemgr.domain.steps import Action
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.dialogs.decision import was_decided
from casemgr.gui.case.part import Part, allow
from casemgr.gui.case.rows import Rows, solid, stacked
from casemgr.gui.kit import Label, LinkButton, Pill, Quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import ItemState
    from casemgr.services.queries import CaseDetail


class ItemsCard(Part):
    """Requested items: ground, article, fee, decision, carrying out."""

    decision_wanted = Signal(int)
    """What was decided on the item of this number is to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Requested items"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.rows = Rows(
            ["#", self.tr("Asked for"), self.tr("Basis"), self.tr("Fee"), self.tr("Decision"), ""],
            [0, 4, 2, 0, 4, 0],
        )
        self.body.addWidget(self.rows)
        self.add_button = self.offer(Action.ADD_ITEM, self.tr("Add an &item"))
        self.finish()

    def show_case(self, detail: CaseDetail) -> None:
        """Show the items."""
        self.forget_links()
        self.rows.begin()
        for item in detail.case.items:
            self.rows.add(
                Quiet(str(item.number)),
                self._asked(detail, item),
                self._basis(detail, item),
                self._fee(detail, item),
                self._decision(detail, item),
                self._links(detail, item),
            )
        allow(self.add_button, detail.actions[Action.ADD_ITEM])
        self.add_button.setVisible(not detail.case.closed)
        nothing_to_do = not wf.undecided(detail.case)
        self.say_why(() if nothing_to_do else detail.actions[Action.DECIDE])
        # Beside the button that adds an item, it must not seem to be about that one.
        not_yet = self.tr("Not to be decided yet. {why}")
        self.why.setText(not_yet.format(why=self.why.text()))

    def _asked(self, detail: CaseDetail, item: ItemState) -> QWidget:
        lines: list[QWidget] = [Label(labels.word("type", item.item.type.value))]
        if item.item.method:
            lines.append(Quiet(labels.word("request_method", item.item.method), small=True))
        if item.item.asked:
            lines.append(Quiet(item.item.asked, small=True))
        ground = next((g for g in detail.case.rule(item).grounds if g.id == item.item.ground), None)
        if ground is not None:
            lines.append(Quiet(ground.label.in_(i18n.current()), small=True))
        if item.item.incident:
            words = self.tr("leak: {0}").format(item.item.incident)
            lines.append(Quiet(words, small=True))
        return stacked(*lines)

    def _basis(self, detail: CaseDetail, item: ItemState) -> QWidget:
        rule = detail.case.rule(item)
        if not detail.case.statutory:
            return stacked(
                Label(self.tr("outside the Act")),
                Quiet(self.tr("answered voluntarily"), small=True),
            )
        article = labels.article(rule.article)
        lines: list[QWidget] = [Label(self.tr("Act {article}").format(article=article))]
        if rule.policy_ref:
            paragraph = labels.article(rule.policy_ref)
            words = self.tr("Policy {paragraph}").format(paragraph=paragraph)
        else:
            words = self.tr("not in the policy text")
        lines.append(Quiet(words, small=True))
        return stacked(*lines)

    def _fee(self, detail: CaseDetail, item: ItemState) -> QWidget:
        fee = detail.case.rule(item).fee
        if not fee:
            return Quiet(self.tr("none"))
        if detail.fee is FeeState.WAIVED:
            return Quiet(self.tr("waived"))
        return Label(solid(self.tr("{amount} yen").format(amount=f"{fee:,}")))

    def _decision(self, detail: CaseDetail, item: ItemState) -> QWidget:
        decision = item.decision
        if decision is None:
            lines: list[QWidget] = [Quiet(self.tr("undecided"))]
            if was_decided(detail.case, item):  # what was decided before has been undone
                lines.append(self._to_read(item))
            return stacked(*lines)
        words = labels.word("outcome", decision.outcome.value)
        label = Label(words)
        if decision.outcome in POSITIVE:
            label.set_tone("done")
        elif decision.outcome in {Outcome.REFUSED}:
            label.set_tone("late")
        lines = [label, Quiet(dates.short_date(decision.decided_on), small=True)]
        if item.carried_out is not None:
            day = dates.short_date(item.carried_out.on)
            lines.append(Quiet(self.tr("carried out {date}").format(date=day), small=True))
        elif wf.needs_carrying_out(detail.case, item):
            lines.append(Pill(self.tr("to be carried out"), "waiting"))
            lines += self._to_do(detail, item)
        lines += self._told(detail, item)
        if item.outcome in UNTOLD:
            lines.append(Quiet(self.tr("nobody is told"), small=True))
        elif wf.notified(detail.case, item):
            lines.append(Quiet(self.tr("told by letter"), small=True))
        lines.append(self._to_read(item))
        return stacked(*lines)

    def _to_do(self, detail: CaseDetail, item: ItemState) -> list[QWidget]:
        """In how many places it is done, and from what day on it may be."""
        said = []
        if item.steps:
            places = len(carrying.systems(detail.case, item))
            words = self.tr("done in {done} of {all} places")
            said.append(words.format(done=len(item.steps), all=places))
        first = carrying.first_day(detail.case, item)
        if first is not None and detail.today < first:
            day = dates.short_date(first, detail.today)
            said.append(self.tr("possible from {date}").format(date=day))
        return [Quiet(" · ".join(said), small=True)] if said else []

    def _told(self, detail: CaseDetail, item: ItemState) -> list[QWidget]:
        """Who outside was told of the change, and who has not answered."""
        names = {s.source.id: s.source.name.in_(i18n.current()) for s in detail.case.sources}
        told = dict.fromkeys(t.told.source for t in item.told)
        answered = {t.told.source for t in item.told if t.answered is not None}
        lines: list[QWidget] = []
        if told:
            words = self.tr("told: {told}, answered: {answered}")
            words = words.format(told=len(told), answered=len(answered))
            label = Quiet(words, small=True)
            label.setToolTip(labels.listed(names.get(s, s) for s in told))
            label.setAccessibleDescription(label.toolTip())
            lines.append(label)
        if untold := carrying.untold(detail.case, item):
            waiting = Quiet(self.tr("%n recipient(s) not told yet", None, len(untold)), small=True)
            waiting.set_tone("waiting")
            lines.append(waiting)
        return lines

    def _links(self, detail: CaseDetail, item: ItemState) -> QWidget:
        number = item.number
        decide = detail.items[(Action.DECIDE, number)]
        carry_out = detail.items[(Action.CARRY_OUT, number)]
        links: list[QWidget] = []
        if item.decision is None or not decide:
            text = self.tr("Decide anew") if item.decision else ""
            link = self.link(Action.DECIDE, str(number), decide, text)
            if decide:  # its reason stands in words under the rows
                link.hide()
            links.append(link)
        if not carry_out:
            links.append(self.link(Action.CARRY_OUT, str(number), carry_out))
        tell = detail.items[(Action.TELL_RECIPIENT, number)]
        if not tell and carrying.to_tell(detail.case, item):
            links.append(self.link(Action.TELL_RECIPIENT, str(number), tell))
        reply = detail.items[(Action.RECIPIENT_REPLY, number)]
        if not reply and item.told:
            links.append(self.link(Action.RECIPIENT_REPLY, str(number), reply))
        return stacked(*links)

    def _to_read(self, item: ItemState) -> LinkButton:
        """Lead to the record of the decision, whatever the state of the case."""
        number = item.number
        link = LinkButton(self.tr("Show the decision…"), lambda: self.decision_wanted.emit(number))
        link.setObjectName(f"decision-{number}")
        kind = labels.word("type", item.item.type.value)
        link.setAccessibleName(f"{link.text()} {number}. {kind}")
        return link
