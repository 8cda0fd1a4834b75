"""Adding an item, ending it early, taking it back, carrying it out; a letter that came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.decision import DISMISSALS, Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.steps import Action
from casemgr.gui import labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.case.item_form import ItemForm
from casemgr.gui.kit import CheckList, Choice, DateField, Quiet, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class AddItemDialog(ActDialog):
    """Adds one more requested thing."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Add a requested item"),
            self.tr("&Add"),
            parent,
        )
        if self.case.concluded is not None:
            self.say(self.tr("The investigation opens again for it."))
        self.item = ItemForm(self.case.rules)
        self.body.addWidget(self.item)

    def submit(self) -> None:
        """Mark what is missing before anything is tried."""
        if self.item.form.check():
            super().submit()

    def command(self) -> Command:
        """Add it."""
        return do.AddItem(case=self.case.number, item=self.item.value())


class DismissDialog(ActDialog):
    """Ends an item without looking into it."""

    def __init__(
        self, session: Session, detail: CaseDetail, number: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("End an item early"),
            self.tr("&End the item"),
            parent,
        )
        open_items = [i for i in self.case.items if not detail.items[(Action.DISMISS, i.number)]]
        self.item = self.field(
            self.tr("Item"), Choice([(str(i.number), self.item_words(i)) for i in open_items])
        )
        if number:
            self.item.set_value(str(number))
        self.outcome = self.field(
            self.tr("Outcome"),
            Choice(
                [(o.value, labels.word("outcome", o.value)) for o in DISMISSALS],
                empty=self.tr("Please choose"),
            ),
            required=True,
            about="outcome",
        )
        self.nobody = Quiet(
            self.tr(
                "Nobody is told of it and no letter is made. It stays in the file and in the log;"
                " its number is not used again."
            )
        )
        self.form.add_wide(self.nobody)
        self.other = self.field(
            self.tr("Number of the other case"),
            TextField(placeholder="R2026-0001"),
            about="duplicate_of_missing",
        )
        self.reason = self.text_field(
            self.tr("Why"),
            self.tr("Stays in the file. Never printed."),
            about="internal_reason_missing",
        )
        self.outcome.edited.connect(self._show_needed)
        self._show_needed()

    def _show_needed(self) -> None:
        twice = self.outcome.value() == Outcome.DUPLICATE_OF.value
        self.form.set_row_visible(self.other, twice)
        self.nobody.setVisible(self.outcome.value() == Outcome.MISTAKEN.value)

    def command(self) -> Command:
        """End it."""
        return do.Dismiss(
            case=self.case.number,
            item=int(self.item.value()),
            outcome=Outcome(self.outcome.value()),
            reason=self.reason.value(),
            other_case=self.other.value(),
        )


class WithdrawDialog(ActDialog):
    """Records that the person takes items back."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("The person takes items back"),
            self.tr("&Record"),
            parent,
        )
        able = [i for i in self.case.items if not detail.items[(Action.WITHDRAW, i.number)]]
        self.items = self.field(
            self.tr("Taken back"), CheckList([(str(i.number), self.item_words(i)) for i in able])
        )
        self.items.set_value([str(i.number) for i in able])
        self.on = self.field(self.tr("Told on"), DateField(detail.today), about="on")
        self.note = self.text_field(self.tr("Note"))
        self.items.edited.connect(self._some)

    def _some(self) -> None:
        """With nothing ticked there is nothing to record (and "none" would mean all)."""
        self.primary.setEnabled(bool(self.items.value()))

    def command(self) -> Command:
        """Record it; the desk would take none named for all."""
        if not self.items.value():
            raise Problem(Code.FIELD_MISSING, field="items")
        return do.Withdraw(
            case=self.case.number,
            items=tuple(int(n) for n in self.items.value()),
            on=self.on.value(),
            note=self.note.value(),
        )


class ReturnLetterDialog(ActDialog):
    """Records that the post brought a letter back."""

    def __init__(
        self, session: Session, detail: CaseDetail, letter: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("A letter came back"),
            self.tr("&Record"),
            parent,
        )
        posted = [x for x in self.case.letters if x.posted is not None]
        self.letter = self.field(
            self.tr("Letter"),
            Choice(
                [(x.id, f"{x.id} · {labels.word('letter_kind', x.issued.kind)}") for x in posted]
            ),
        )
        if letter:
            self.letter.set_value(letter)
        self.on = self.field(self.tr("Came back on"), DateField(detail.today), about="on")
        self.reason = self.text_field(
            self.tr("Why"), self.tr("As the post wrote it: moved, not collected …")
        )

    def command(self) -> Command:
        """Record it."""
        return do.ReturnLetter(
            case=self.case.number,
            letter=self.letter.value(),
            on=self.on.value(),
            reason=self.reason.value(),
        )
