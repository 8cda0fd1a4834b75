"""The letters of a case: made, posted, taken back, come back; and new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from casemgr.domain.acts.sending import goes_abroad
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.domain.tracking import service
from casemgr.gui import dates, labels
from casemgr.gui.case.part import Part
from casemgr.gui.case.rows import Rows, stacked
from casemgr.gui.kit import Button, Label, LinkButton, Pill, Quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import LetterState
    from casemgr.services.queries import CaseDetail

_TONES = {"waiting": "waiting", "posted": "done", "void": "quiet", "returned": "late"}


class LettersCard(Part):
    """Every letter with where it is, and the way to the next one."""

    opened = Signal(str)
    """A letter is to be looked at."""
    drafted = Signal(str)
    """A new letter of this kind is to be drafted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Letters"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.new = Button(self.tr("New &letter"))
        self.new.setObjectName("new-letter")
        self.menu = QMenu(self.new)
        self.menu.setToolTipsVisible(True)
        self.new.setMenu(self.menu)
        self.head.addWidget(self.new)
        self.rows = Rows([self.tr("Letter"), self.tr("State"), self.tr("Posted"), ""], [4, 0, 4, 0])
        self.body.addWidget(self.rows)
        self.nothing = Quiet(self.tr("No letter has been made yet."))
        self.body.addWidget(self.nothing)
        self.finish()

    def show_case(self, detail: CaseDetail) -> None:
        """Show the letters, newest first."""
        self._fill_menu(detail)
        self.forget_links()
        letters = detail.case.letters
        self.rows.setVisible(bool(letters))
        self.nothing.setVisible(not letters)
        self.rows.begin()
        for letter in reversed(letters):
            self.rows.add(
                self._name(letter),
                self._state(letter),
                self._way(letter, detail),
                self._links(letter, detail),
            )

    def _fill_menu(self, detail: CaseDetail) -> None:
        self.menu.clear()
        for kind in LETTER_KINDS:
            blocks = detail.letters[kind]
            words = labels.word("letter_kind", kind)
            if blocks:
                words = self.tr("{kind}: {why}").format(kind=words, why=labels.explain(blocks[0]))
            action = self.menu.addAction(words)
            action.setEnabled(not blocks)
            action.setData(kind)
            action.triggered.connect(lambda _=False, kind=kind: self.drafted.emit(kind))

    def _name(self, letter: LetterState) -> QWidget:
        issued = letter.issued
        words = labels.word("letter_kind", issued.kind)
        link = LinkButton(words, lambda: self.opened.emit(letter.id))
        link.setObjectName(f"letter-{letter.id}")
        language = labels.word("language", issued.language.value)
        return stacked(link, Quiet(f"{letter.id} · {language}", small=True))

    def _state(self, letter: LetterState) -> QWidget:
        if letter.superseded_by:
            by = letter.superseded_by.rpartition("-")[2]
            return Pill(self.tr("replaced by {letter}").format(letter=by), "quiet")
        state = "posted"
        if letter.voided is not None:
            state = "void"
        elif letter.waiting:
            state = "returned" if letter.returned is not None else "waiting"
        words = {
            "waiting": self.tr("not posted"),
            "posted": self.tr("posted"),
            "void": self.tr("taken back"),
            "returned": self.tr("came back"),
        }[state]
        return Pill(words, _TONES[state])

    def _way(self, letter: LetterState, detail: CaseDetail) -> QWidget:
        if letter.voided is not None:
            return Quiet(letter.voided.reason)
        posted = letter.posted
        if posted is None:
            made = dates.short_date(letter.issued.on, detail.today)
            return Quiet(self.tr("made {date}").format(date=made))
        words = f"{dates.short_date(posted.on, detail.today)} · "
        how = service(posted.way, abroad=goes_abroad(detail.case, letter.id))
        words += labels.word("post_way", how)
        lines: list[QWidget] = [Label(words)]
        if posted.tracking:
            lines.append(Quiet(posted.tracking, small=True).copyable())
        return stacked(*lines)

    def _links(self, letter: LetterState, detail: CaseDetail) -> QWidget:
        links: list[QWidget] = []
        if letter.waiting:
            blocks = detail.actions[Action.VOID_LETTER]
            links.append(self.link(Action.VOID_LETTER, letter.id, blocks, self.tr("Take back")))
        elif letter.posted is not None and not detail.case.closed:
            blocks = detail.actions[Action.RETURN_LETTER]
            links.append(self.link(Action.RETURN_LETTER, letter.id, blocks, self.tr("Came back")))
        return stacked(*links)
