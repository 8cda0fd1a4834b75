"""The page of one case: where it stands, what is next, what blocks it, and all that is known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain.errors import Code
from casemgr.domain.steps import Action
from casemgr.gui import labels
from casemgr.gui.case.acting import form_for
from casemgr.gui.case.around_card import OtherCasesCard, TasksCard
from casemgr.gui.case.banners import Banners
from casemgr.gui.case.copies import save_copy
from casemgr.gui.case.counting import CountingDialog
from casemgr.gui.case.dialogs.attach import AttachDialog
from casemgr.gui.case.dialogs.decision import DecisionDialog
from casemgr.gui.case.fee_card import FeeCard
from casemgr.gui.case.files_card import FilesCard
from casemgr.gui.case.header import CaseHeader
from casemgr.gui.case.identity_card import IdentityCard
from casemgr.gui.case.items_card import ItemsCard
from casemgr.gui.case.letters_card import LettersCard
from casemgr.gui.case.next_card import NextCard
from casemgr.gui.case.notes_due import erase_notes, look_for_notes
from casemgr.gui.case.side import DatesCard, NotesCard, PersonCard, TimelineCard
from casemgr.gui.case.sources_card import SourcesCard
from casemgr.gui.kit import Card, Label, Scroll, Stepper, lay_out_now
from casemgr.gui.letter.forms import ask_form
from casemgr.gui.only_read import looked_at
from casemgr.gui.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from casemgr.domain.errors import Problem
    from casemgr.gui.case.dialogs.base import ActDialog
    from casemgr.gui.case.part import Part
    from casemgr.gui.session import Session
    from casemgr.services.blank_forms import FormKind
    from casemgr.services.queries import CaseDetail

_SIDE = 316
_NARROW = 860
"""Below this width the right column goes under the left one."""


class CasePage(Page):
    """One case."""

    key = "case"

    def __init__(self, session: Session) -> None:
        """Make the page; ``show_case`` says of which case."""
        super().__init__(session)
        self.case_id = 0
        self.detail: CaseDetail | None = None
        self.form: ActDialog | None = None
        self._question = 0
        self.header = CaseHeader()
        self.header.back.connect(lambda: session.go.emit("cases"))
        self.header.menu.acted.connect(self.act)
        self.header.menu.form_wanted.connect(self._show_form)
        self.column.addWidget(self.header)
        self.path = Stepper()
        self.next = NextCard()
        self.next.acted.connect(self.act)
        self.banners = Banners()
        self.banners.acted.connect(self.act)
        self.banners.wanted.connect(self._open_other)
        self.banners.correct_wanted.connect(session.correct_letter)
        self._make_parts()
        self._lay_out()
        session.changed.connect(self._changed)
        QShortcut(QKeySequence("F2"), self, lambda: self._try(Action.CHANGE_PERSON))
        QShortcut(QKeySequence("Ctrl+M"), self, lambda: self._try(Action.NOTE))
        self.area.hide()
        self.header.hide()

    # --- making it ------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.items = ItemsCard()
        self.items.decision_wanted.connect(self._show_decision)
        self.identity = IdentityCard()
        self.identity.erasing_wanted.connect(lambda: erase_notes(self))
        self.sources = SourcesCard()
        self.fee = FeeCard()
        self.letters = LettersCard()
        self.letters.opened.connect(self.session.open_letter)
        self.letters.drafted.connect(lambda kind: self.session.open_draft.emit(self.case_id, kind))
        self.files = FilesCard()
        self.files.wanted.connect(self._save_copy)
        self.files.dropped.connect(self._add_files)
        self.dates = DatesCard()
        self.dates.counted.connect(self._show_counting)
        self.tasks = TasksCard()
        self.others = OtherCasesCard()
        self.others.wanted.connect(self._open_other)
        self.requester = PersonCard(subject=False)
        self.subject = PersonCard(subject=True)
        self.notes = NotesCard()
        self.timeline = TimelineCard()
        self.request = Card(self.tr("The request, word for word"))
        self._request_text = Label().copyable()
        self.request.body.addWidget(self._request_text)
        self.left: tuple[Part, ...] = (
            self.items,
            self.identity,
            self.sources,
            self.fee,
            self.letters,
            self.files,
        )
        self.right: tuple[Part, ...] = (
            self.dates,
            self.tasks,
            self.subject,
            self.requester,
            self.others,
            self.notes,
            self.timeline,
        )
        self.parts = (*self.left, *self.right)
        for part in self.parts:
            part.acted.connect(self.act)

    def _lay_out(self) -> None:
        self.area = Scroll()
        surface = QFrame()
        surface.setProperty("kind", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(16, 6, 16, 6)
        inside.addWidget(self.path)
        self.area.column.addWidget(surface)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(12)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(12)
        for widget in (self.next, self.banners, *self.left, self.request):
            self._middle.addWidget(widget)
        self._middle.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        for part in self.right:
            side.addWidget(part)
        side.addStretch(1)
        self._columns.addLayout(self._middle, 1)
        self._columns.addWidget(self._side)
        self.area.column.addLayout(self._columns)
        self.area.column.addStretch(1)
        self.column.addWidget(self.area, 1)
        self.leave_gutter(self.header.column)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        narrow = width < _NARROW
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._side.setMinimumWidth(0 if narrow else _SIDE)
        self._side.setMaximumWidth(16777215 if narrow else _SIDE)
        self.header.show_pills(not narrow)

    # --- what the window asks ---------------------------------------------------------------

    def show_case(self, case_id: int) -> None:
        """Show the case with this id, from its top."""
        if case_id != self.case_id:
            self.case_id = case_id
            self.detail = None
            self.bar.clear()
        self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def title(self) -> str:
        """Name the case."""
        case = self.detail.case if self.detail else None
        return f"{case.number} {case.person.name}" if case else self.tr("Case")

    def refresh(self) -> None:
        """Show the case as it is now; only the newest question counts."""
        if not self.case_id:
            return
        self._question += 1
        question, case_id = self._question, self.case_id
        self.session.ask(
            lambda desk: desk.detail(case_id),
            lambda detail: self._take(question, detail),
            self._lost,
        )

    def _lost(self, problem: Problem) -> None:
        """A case that was erased meanwhile leaves nothing of it in view."""
        if problem.code is Code.NO_SUCH_CASE:
            self.case_id, self.detail = 0, None
            self.header.hide()
            self.area.hide()
        self.bar.show_problem(problem)

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say for every action whether it can be taken, and if not why."""
        if self.detail is None:
            return ()
        free = self.tr("Possible now.")
        # The words of its code are for a letter that waits for the money.
        own = {Action.REFUND_FEE: self.tr("No fee has come in that could be given back.")}
        return tuple(
            (
                labels.word("action", action.value),
                (own.get(action) or labels.explain_all(blocks)) if blocks else free,
            )
            for action, blocks in self.detail.actions.items()
        )

    def _changed(self, case_id: int) -> None:
        if case_id in {0, self.case_id}:
            self.refresh()

    def _take(self, question: int, detail: CaseDetail) -> None:
        if question != self._question:
            return
        focus: QWidget | None = self.focusWidget()
        had_focus = focus is None or self.isAncestorOf(focus)
        first = self.detail is None
        self.detail = detail = looked_at(self.session, detail)
        self.setUpdatesEnabled(False)
        self.header.show_case(detail)
        self.path.set_phase(detail.phase, detail.progress)
        self.next.show_case(detail)
        self.banners.show_case(detail)
        for part in self.parts:
            part.show_case(detail)
        self._request_text.setText(detail.case.text)
        self.request.setVisible(bool(detail.case.text))
        self._order(detail)
        self.header.show()
        self.area.show()
        self._fit(self.width())
        lay_out_now()
        self.setUpdatesEnabled(True)
        look_for_notes(self)
        if first or had_focus:
            self.next.button.setFocus()

    def _order(self, detail: CaseDetail) -> None:
        """Identity stands before the work until it is confirmed, then behind it."""
        self._middle.removeWidget(self.identity)
        before = self.sources if not detail.case.identity_confirmed else self.request
        self._middle.insertWidget(self._middle.indexOf(before), self.identity)
        shown = [self.items, self.sources, self.fee, self.letters, self.files]
        shown.insert(5 if detail.case.identity_confirmed else 1, self.identity)
        # Links of rows were made anew, so the way of the Tab key has to be laid anew as well.
        stops: list[QWidget] = []
        for place in (self.header, self.next, self.banners, *shown, *self.right):
            stops += [
                w
                for w in place.findChildren(QWidget)
                if w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.isHidden()
            ]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    # --- acting -----------------------------------------------------------------------------

    def act(self, action: Action, subject: str = "") -> None:
        """Open what *action* needs: a form here, or the page of letters."""
        if self.detail is None:
            return
        if action is Action.ISSUE_LETTER:
            self.session.open_draft.emit(self.case_id, subject)
            return
        if action is Action.POST_LETTER:
            self.session.open_letter.emit(subject)
            return
        if why := self.session.only_read:  # files can be dropped, too
            self.bar.show_problem(why[0])
            return
        form = form_for(action, subject, self.sources.ticked(), self.session, self.detail, self)
        if form is None:
            return
        self.bar.clear()
        self.form = form
        form.finished.connect(form.deleteLater)
        form.finished.connect(self._form_closed)
        form.open()

    def _form_closed(self) -> None:
        self.form = None
        self.next.button.setFocus()

    def _try(self, action: Action) -> None:
        """A key was pressed for *action*: take it, or say why not."""
        if self.detail is None:
            return
        if blocks := self.detail.actions[action]:
            self.bar.show_problem(blocks[0])
        else:
            self.act(action)

    def _show_counting(self) -> None:
        if self.detail is not None:
            dialog = CountingDialog(self.detail, parent=self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _show_decision(self, number: int) -> None:
        if self.detail is not None:
            dialog = DecisionDialog(self.session, self.detail, number, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _show_form(self, kind: FormKind) -> None:
        if self.detail is not None:
            ask_form(self.session, kind, self, self.detail.case)

    def _add_files(self, paths: list[str]) -> None:
        self.act(Action.ATTACH)
        if isinstance(self.form, AttachDialog):
            self.form.add_paths(paths)

    def _save_copy(self, attachment: str) -> None:
        if self.detail is not None:
            save_copy(self, self.detail, attachment)

    def _open_other(self, number: str) -> None:
        self.session.open_number(number, self.bar.show_problem)

    # --- Qt ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, else the next step's."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        elif not isinstance(focus, QPlainTextEdit | QTextEdit) and not self.next.button.isHidden():
            self.next.button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or under each other."""
        super().resizeEvent(event)
        self._fit(event.size().width())
