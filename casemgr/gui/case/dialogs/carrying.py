"""Carrying out a decision, place by place or at once, and telling who had received the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import carrying
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import CheckList, Choice, DateField, Facts, Label, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import ItemState, SourceState
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


def _name(row: SourceState) -> str:
    return row.source.name.in_(i18n.current())


class CarryOutDialog(ActDialog):
    """Records that a decided change was made: in one place, or everywhere at once."""

    def __init__(
        self, session: Session, detail: CaseDetail, number: int, parent: QWidget | None = None
    ) -> None:
        item = next(i for i in detail.case.items if i.number == number)
        title = self.tr("Carried out: {0}").format(self.item_words(item))
        super().__init__(session, detail, title, self.tr("&Record as carried out"), parent)
        self._number = number
        self._say_decision(item)
        self._say_cooling_off(item)
        left = carrying.left(self.case, item)
        self._add_places(item)
        everywhere = self.tr("Everywhere") if not item.steps else self.tr("Everywhere else")
        self.system = self.field(
            self.tr("Where"),
            Choice([(r.source.id, _name(r)) for r in left], empty=everywhere),
            about="system no_such_system already_carried_out",
        )
        self.form.set_row_visible(self.system, len(left) > 1)
        if len(left) == 1:
            self.system.set_value(left[0].source.id)
        self.on = self.field(self.tr("Done on"), DateField(detail.today), about="on cooling_off")
        self.what = self.text_field(self.tr("What was done"), about="what")
        self.proof = self.field(
            self.tr("Proof"),
            TextField(),
            self.tr("Ticket, line of the log, screen"),
            about="proof proof_missing",
        )

    def _say_decision(self, item: ItemState) -> None:
        if item.decision is None:
            return
        self.say(labels.word("outcome", item.decision.outcome.value))
        if item.decision.measure:
            self.say(item.decision.measure)
        if item.decision.promised_on is not None:
            day = dates.long_date(item.decision.promised_on)
            self.say(
                self.tr("Promised by {0}: it becomes a task of the case until then.").format(day)
            )

    def _say_cooling_off(self, item: ItemState) -> None:
        first = carrying.first_day(self.case, item)
        if first is None or item.decision is None or first == item.decision.decided_on:
            return
        days = self.case.rules.policy.cooling_off_days
        words = self.tr("The policy waits %n day(s) before it erases: from {0} on.", None, days)
        label = Label(words.format(dates.long_date(first)))
        label.set_tone("late" if self.detail.today < first else "quiet")
        self.form.add_wide(label)

    def _add_places(self, item: ItemState) -> None:
        """Where it was made already, with its proof."""
        done = {s.source: s for s in item.steps}
        if not done:
            return
        facts = Facts(label_width=230)
        for row in carrying.systems(self.case, item):
            step = done.get(row.source.id)
            if step is not None:
                day = dates.short_date(step.on, self.detail.today)
                facts.add(_name(row), f"✓ {day} · {step.proof}", "done")
            else:
                facts.add(_name(row), self.tr("still to do"))
        self.form.add_wide(facts)

    def command(self) -> Command:
        """Record it."""
        return do.CarryOut(
            case=self.case.number,
            item=self._number,
            on=self.on.value(),
            what=self.what.value(),
            proof=self.proof.value(),
            system=self.system.value(),
        )


class TellDialog(ActDialog):
    """Records that recipients, or the manager of the joint use, were told of the change."""

    def __init__(
        self, session: Session, detail: CaseDetail, number: int, parent: QWidget | None = None
    ) -> None:
        item = next(i for i in detail.case.items if i.number == number)
        title = self.tr("Told of it: {0}").format(self.item_words(item))
        super().__init__(
            session,
            detail,
            title,
            self.tr("&Record as told"),
            parent,
            intro=self.tr(
                "The Act does not ask for it, but whoever hears nothing goes on using what was"
                " wrong. Those that hold something and were not told yet are ticked."
            ),
        )
        self._number = number
        self._said_before(item)
        rows = carrying.to_tell(self.case, item)
        self.sources = self.field(
            self.tr("Told"),
            CheckList([(r.source.id, self._words(r)) for r in rows]),
            about="sources no_such_source source",
        )
        self.sources.set_value([r.source.id for r in carrying.untold(self.case, item)])
        self.on = self.field(self.tr("Told on"), DateField(detail.today), about="on")
        self.way = self.field(
            self.tr("How"), TextField(), self.tr("E-mail, telephone, their portal"), about="way"
        )
        self.note = self.text_field(self.tr("Note"))
        self.sources.edited.connect(self._some)
        self._some()

    def _said_before(self, item: ItemState) -> None:
        names = {s.source.id: _name(s) for s in self.case.sources}
        before = dict.fromkeys(names.get(t.told.source, t.told.source) for t in item.told)
        if before:
            self.say(self.tr("Told already: {0}.").format(labels.listed(before)))

    def _words(self, row: SourceState) -> str:
        status = labels.word("source_status", row.status.value)
        return f"{_name(row)} · {status}"

    def _some(self) -> None:
        """With nobody ticked there is nothing to record."""
        self.primary.setEnabled(bool(self.sources.value()))

    def command(self) -> Command:
        """Record it."""
        return do.TellRecipient(
            case=self.case.number,
            item=self._number,
            sources=self.sources.value(),
            on=self.on.value(),
            way=self.way.value(),
            note=self.note.value(),
        )


class ReplyDialog(ActDialog):
    """Records what someone who was told has answered."""

    def __init__(
        self, session: Session, detail: CaseDetail, number: int, parent: QWidget | None = None
    ) -> None:
        item = next(i for i in detail.case.items if i.number == number)
        title = self.tr("A reply: {0}").format(self.item_words(item))
        super().__init__(session, detail, title, self.tr("&Record the reply"), parent)
        self._number = number
        names = {s.source.id: _name(s) for s in self.case.sources}
        # Those who have not answered come first.
        told = sorted(item.told, key=lambda t: t.answered is not None)
        ids = dict.fromkeys(t.told.source for t in told)
        self.source = self.field(
            self.tr("From"),
            Choice([(s, names.get(s, s)) for s in ids]),
            about="source source_not_answerable",
        )
        self.on = self.field(self.tr("Answered on"), DateField(detail.today), about="on")
        self.note = self.text_field(self.tr("What they did"), about="note")
        if not ids:
            self.bar.show_text(self.tr("Nobody has been told of it yet."), "late")
            self.primary.setEnabled(False)

    def command(self) -> Command:
        """Record it."""
        return do.RecipientReply(
            case=self.case.number,
            item=self._number,
            source=self.source.value(),
            on=self.on.value(),
            note=self.note.value(),
        )
