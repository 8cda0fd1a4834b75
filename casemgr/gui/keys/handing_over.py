"""Hand over to a successor: step by step, and all at once at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.gui.keys.base import KeysDialog
from casemgr.gui.keys.book import BookMaker
from casemgr.gui.kit import Button, Form, Label, Quiet
from casemgr.gui.passphrase import NewPassphrase

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.ports import OpenVault


class HandOverDialog(KeysDialog):
    """What will happen; the predecessor confirms; the successor's pass phrase; then the book.

    Up to the change nothing is done. The change is one step of the vault: all of it or nothing.
    """

    new_sheet = Signal()
    """The successor wants a new recovery sheet next."""
    handed_over = Signal()
    _OF = 3

    def __init__(self, session: Session, vault: OpenVault, parent: QWidget | None = None) -> None:
        """Begin with what will happen."""
        super().__init__(session, vault, parent)
        self.changed = self.book_out = False
        self.what, self.whom = self._make_what(), Form()
        self.own = self.add_own(self.whom)
        self.own.returnPressed.connect(self.submit)
        self.form = Form()
        self.new = NewPassphrase(self.form, session.wiring.vaults, session.tasks)
        self.new.entered.connect(self.submit)
        self.over = self._make_over()
        self.back.setText(self.tr("Back"))
        for step in (self.what, self.whom, self.form, self.over):
            self.steps.add(step)
        self._show(self.what)

    def _make_what(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for text in (
            self.tr("1. Whoever hands over confirms it with the own pass phrase."),
            self.tr(
                "2. The successor sets a pass phrase that only the successor knows, and presses "
                "“Hand over now”. The whole vault is copied under a new data key, and the copy is "
                "checked. Then the pass phrase of the manager until now opens it no longer, and "
                "the log says that the office was handed over. This takes from seconds to a few "
                "minutes."
            ),
            self.tr(
                "3. The hand-over book is printed: open cases, promises, unposted letters, fees "
                "and papers. Both sign it."
            ),
        ):
            column.addWidget(Label(text))
        text = self.tr(
            "The recovery sheet and the deputy's pass phrase stay as they are. Until “Hand over "
            "now” is pressed you can close this at any time, and nothing has changed."
        )
        column.addWidget(Quiet(text))
        return holder

    def _make_over(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Hand-over book"), "heading"))
        self.book = BookMaker(self.session, self.vault, self.bar)
        self.book.out.connect(self._book_out)
        column.addWidget(self.book)
        column.addWidget(Label(self.tr("What the successor should do now"), "heading"))
        for text in (
            self.tr(
                "Make a backup. Older ones open with the predecessor's pass phrase: lock them "
                "away, or destroy them once the new one is made."
            ),
            self.tr(
                "The predecessor may know the recovery key: make a new sheet and shred the old one."
            ),
            self.tr(
                "A deputy, where there is one, can still open the vault. Somebody else should be "
                "deputy? Shut the present one out and add the new one."
            ),
            self.tr("Where letters name the information manager, change that under Settings."),
        ):
            column.addWidget(Label(f"· {text}"))
        self.sheet_button = Button(
            self.tr("New recovery sheet…"), self._want_sheet, icon_name="key"
        )
        self.sheet_button.setObjectName("want-sheet")
        column.addWidget(self.sheet_button)
        return holder

    # --- steps ---------------------------------------------------------------------------

    def _show(self, step: QWidget) -> None:
        self.steps.show_step(step)
        self.bar.clear()
        self.back.setVisible(step in {self.whom, self.form})
        self.cancel.setVisible(step is not self.over)
        # The first page lists the steps; from then on each page is the step of its number.
        title = self.tr("Hand over to a successor ({number} of {of})")
        title = title.format(number=self.steps.number - 1, of=self._OF)
        if step is self.what:
            title = self.tr("Hand over to a successor")
            self.call(title, self.tr("Go on"))
        elif step is self.whom:
            intro = self.tr("Whoever hands over confirms it. Nothing is changed yet.")
            self.call(title, self.tr("Go on"), intro)
        elif step is self.form:
            intro = self.tr(
                "Now the successor sits down and sets a pass phrase. It is never shown to anybody "
                "else, and nobody can read it out again."
            )
            self.call(title, self.tr("Hand over now"), intro)
        else:
            self.call(
                title,
                self.tr("Done"),
                self.tr(
                    "The office is handed over. From now on the vault opens with the successor's "
                    "pass phrase."
                ),
            )
        self.begin_typing()

    def go_back(self) -> None:
        """Turn to the step before; what was typed stays."""
        self._show(self.what if self.steps.step is self.whom else self.whom)

    def submit(self) -> None:
        """Take the next step."""
        step = self.steps.step
        if step is self.what:
            self._show(self.whom)
        elif step is self.whom:
            self._confirm()
        elif step is self.form:
            self._hand_over()
        else:
            self.accept()

    def _confirm(self) -> None:
        """Try the pass phrase now: the successor should not type one in vain."""
        if not self.whom.check():
            self.fit()
            return
        keys, own = self.keys, self.own.value()
        words = self.tr("Trying the pass phrase…")
        self.run(words, lambda _: keys.confirm(own), lambda _: self._show(self.form))

    def _hand_over(self) -> None:
        if not self.form.check() or not self.new.check():
            self.fit()
            return
        keys, own, new = self.keys, self.own.value(), self.new.value()
        self.run(
            self.tr("Making the new key…"),
            lambda say: keys.hand_over(own, new, say),
            self._handed_over,
            self._not_handed_over,
            stoppable=True,
        )

    def _handed_over(self, _: None) -> None:
        self.changed = True
        self.own.clear()
        self.new.clear()
        self._show(self.over)
        self.session.changed.emit(0)
        self.handed_over.emit()

    def _not_handed_over(self, problem: Problem) -> None:
        if self.is_of_own(problem):
            self._show(self.whom)
        self.refuse(problem)

    def _book_out(self) -> None:
        self.book_out = True
        self.fit()

    def _want_sheet(self) -> None:
        self.accept()
        self.new_sheet.emit()

    def done(self, result: int) -> None:
        """Close, and leave a word on the page how far it went."""
        if not self.changed:
            words = self.tr("Nothing was handed over; nothing has changed.")
            self.said.emit(words, "waiting")
        elif self.book_out:
            self.said.emit(self.tr("The office is handed over."), "done")
        else:
            words = self.tr(
                "The office is handed over. The hand-over book was not printed yet; that can be "
                "done here at any time."
            )
            self.said.emit(words, "waiting")
        super().done(result)
