"""A letter: may this sheet leave the house?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from casemgr.gui import labels
from casemgr.gui.case.dialogs.posting import CorrectPostingDialog
from casemgr.gui.kit import GUTTER, Card, LinkButton, Scroll
from casemgr.gui.letter.cards import AboutCard, ChecksCard, FateCard, PostCard, StepButton
from casemgr.gui.letter.checks import Checks, why_not
from casemgr.gui.letter.dialogs import ReturnDialog, VoidDialog
from casemgr.gui.letter.enclose import ask_stamp
from casemgr.gui.letter.head import LetterHead
from casemgr.gui.letter.issue import IssueCard
from casemgr.gui.letter.label import ask_label
from casemgr.gui.letter.lock import ask_lock
from casemgr.gui.letter.mark_posted import MarkPosted
from casemgr.gui.letter.notices import Notices
from casemgr.gui.letter.output import Output
from casemgr.gui.letter.plain_envelope import ask_envelope
from casemgr.gui.letter.preview import Preview, on_paper
from casemgr.gui.letter.shown import Shown, Wanted, corrected, fetch
from casemgr.gui.letter.sign import ask_sign
from casemgr.gui.only_read import forbid, forbid_rest
from casemgr.gui.page import Page
from casemgr.services import correcting
from casemgr.services.drafts import key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.case import LetterState
    from casemgr.domain.text import Language
    from casemgr.gui.session import Session
    from casemgr.services import commands as do
    from casemgr.services.desk import Desk, Done

_SIDE, _SIDE_LEAST = 360 + GUTTER, 324 + GUTTER


class LetterPage(Page):
    """Shows one letter or draft, with what can be done with it at the side."""

    key = "letter"

    def __init__(self, session: Session) -> None:
        """Start without a letter."""
        super().__init__(session)
        self._wanted = Wanted()
        self._shown: Shown | None = None
        self._printed: set[str] = set()
        """Letters printed while they are shown; the log tells of the others."""
        self._mark: StepButton | None = None
        self._issue_card: IssueCard | None = None
        self.output = Output(session, self.bar, self)
        self.output.printed.connect(self._was_printed)
        self._posting = MarkPosted(session, self.bar, self)
        self.head = LetterHead()
        self.notices = Notices()
        self.column.addWidget(self.head)
        self.column.addWidget(self.notices)
        self.leave_gutter(self.head.row, self.notices.column)
        self._join_head()
        self.preview = Preview()
        self._side = Scroll()
        self._side.setMinimumWidth(_SIDE_LEAST)
        self._side.setMaximumWidth(_SIDE)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(on_paper(self.preview), 5)
        both.addWidget(self._side, 3)
        self.column.addLayout(both, 1)
        session.changed.connect(self._case_changed)

    def _join_head(self) -> None:
        head, menu = self.head, self.head.menu
        head.case_wanted.connect(self._open_case)
        head.seen_in.connect(self._see_in)
        head.save_wanted.connect(self.save)
        head.print_wanted.connect(self.print_page)
        menu.correct.connect(self._correct)
        menu.envelope.connect(self._open_envelope)
        menu.label.connect(self._open_label)
        menu.locked_copy.connect(partial(self._with_letter, ask_lock))
        menu.signed_copy.connect(partial(self._with_letter, ask_sign))
        menu.stamp.connect(partial(self._with_letter, ask_stamp))
        self.notices.correct.connect(self._correct)
        self.notices.letter_wanted.connect(self.show_letter)

    # --- what is shown ---------------------------------------------------------------------

    def show_letter(self, letter: str) -> None:
        """Show an issued letter."""
        self.bar.clear()
        self._issue_card = None
        self._open(Wanted(letter=letter))

    def show_draft(self, case_id: int, kind: str) -> None:
        """Show a letter as it would be issued now."""
        self.bar.clear()
        self._issue_card = None
        self._open(Wanted(case_id=case_id, kind=kind))

    def show_correction(self, letter: str) -> None:
        """Begin the corrected form of an issued letter; where that cannot be, show the letter."""
        self.show_letter(letter)
        self._correct()

    @property
    def letter(self) -> str:
        """The number of the letter shown; empty for a draft."""
        return self._wanted.letter

    def title(self) -> str:
        """Give case and kind of letter."""
        shown = self._shown
        if shown is None:
            return self.tr("Letter")
        return f"{shown.detail.case.number} · {labels.word('letter_kind', shown.kind.value)}"

    def refresh(self) -> None:
        """Read the letter again."""
        if self._wanted != Wanted():
            self._open(self._wanted)

    def _open(self, wanted: Wanted) -> None:
        other = wanted.letter != self._wanted.letter or wanted.case_id != self._wanted.case_id
        if other:
            self.preview.clear("")
        self._wanted = wanted

        def came(shown: Shown) -> None:
            if wanted is self._wanted:  # else something newer was asked for meanwhile
                self._show(shown)
                if other:
                    self.preview.setFocus()

        self.session.ask(lambda desk: fetch(desk, wanted), came, self.bar.show_problem)

    def _case_changed(self, case_id: int) -> None:
        shown = self._shown
        if shown is not None and self.isVisible() and case_id in {0, shown.detail.id}:
            self.refresh()

    def _see_in(self, language: Language) -> None:
        self._open(replace(self._wanted, language=language))

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        letter = shown.letter
        if shown.pdf:
            self.preview.show_pdf(shown.pdf)
        elif shown.refused is not None:
            text = self.tr("There is no preview yet.\n\n{why}")
            self.preview.clear(text.format(why=why_not(shown.refused)))
        if letter is None:
            self._show_draft_side(shown)
        else:
            self._show_letter_side(shown, letter)
        self._side.column.addStretch(1)
        self.notices.show_letter(shown)
        forbid(self.session, *self.notices.writing)
        self._tell_state()

    def _clear_side(self, kept: QWidget | None = None) -> None:
        self._mark, self._issue_card = None, None
        column = self._side.column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not kept:
                widget.hide()
                widget.deleteLater()

    def _show_draft_side(self, shown: Shown) -> None:
        found = Checks(shown).listed()
        issue = self._issue_card
        if issue is not None and issue.serves(shown):
            # What is being typed there, and the cursor, stay.
            self._clear_side(issue)
            issue.renew(shown, found, self._wanted)
        else:
            self._clear_side()
            issue = IssueCard(shown, found, self._wanted)
            self._keep(issue, shown, f"IssueCard:{shown.kind.value}:{shown.supersedes}")
            issue.issue.connect(partial(self._sent, issue))
            issue.issue.connect(self._issue)
            issue.draft_wanted.connect(self._open)
            forbid(self.session, issue.button)
        self._issue_card = issue
        for card in (ChecksCard(found), issue, AboutCard(shown, self.show_letter)):
            self._side.column.addWidget(card)

    def _show_letter_side(self, shown: Shown, letter: LetterState) -> None:
        self._clear_side()
        today = shown.detail.today
        if letter.waiting:
            post = PostCard(shown, letter)
            self._keep(post, shown, f"PostCard:{letter.id}")
            post.post.connect(partial(self._sent, post))
            post.post.connect(self._posting.post)
            forbid(self.session, post.button)
            self._mark = post.button
            self._side.column.addWidget(post)
        else:
            self._side.column.addWidget(FateCard(shown.detail.case, letter, today))
        about = AboutCard(shown, self.show_letter)
        closed = shown.detail.case.closed
        if letter.waiting and not closed:
            take_back = LinkButton(self.tr("Take this letter back…"), self._take_back)
            take_back.setObjectName("void-letter")
            forbid(self.session, take_back)
            about.body.addWidget(take_back)
        if letter.posted is not None and not closed:
            came_back = LinkButton(self.tr("The post brought it back…"), self._came_back)
            came_back.setObjectName("return-letter")
            forbid(self.session, came_back)
            about.body.addWidget(came_back)
        if letter.posted is not None:
            correct = LinkButton(self.tr("Correct the posting…"), self._correct_posting)
            correct.setObjectName("correct-posting")
            forbid(self.session, correct)
            about.body.addWidget(correct)
        self._side.column.addWidget(about)

    def _keep(self, card: Card, shown: Shown, form: str) -> None:
        """Keep what is typed into *card*, which is about the letter *shown*."""
        name = f"{card.heading.text()} · {self.title()}"
        self.session.unfinished.watch(card, key_of(form, shown.detail.id), name, self.bar)

    def _sent(self, card: Card, _: object) -> None:
        self.session.unfinished.submitted(card)

    def _tell_state(self) -> None:
        """Name the state, and colour the one button that is the next sensible step."""
        shown = self._shown
        if shown is None:
            return
        letter = shown.letter
        printed = shown.printed or (letter is not None and letter.id in self._printed)
        self.head.show_letter(shown, printed=printed)
        forbid_rest(self.session, *self.head.menu.writing)
        if self._mark is not None:
            self._mark.set_next(on=printed and shown.outdated is None)

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what issuing, posting and taking back mean."""
        return (
            (
                self.tr("Issuing"),
                self.tr(
                    "An issued letter has its number and is kept exactly as it is. Nothing in it "
                    "can be changed afterwards; it can be taken back until it is posted."
                ),
            ),
            (
                self.tr("Posting"),
                self.tr(
                    "The person counts as notified from the day a decision letter is posted. Ways "
                    "that give a number need it: it is the proof. Letters of the same case can be "
                    "marked together when they share an envelope. Each code is read from the paper "
                    "in your hand, so that no sheet goes into another person’s envelope."
                ),
            ),
            (
                self.tr("When something has changed"),
                self.tr(
                    "A letter that would say something else now says so at its top. A corrected "
                    "letter takes its place: one that has not left the house is taken back, one "
                    "that was posted stays in the file and is named in the new one."
                ),
            ),
            (
                self.tr("When the post brings it back"),
                self.tr(
                    "The person then counts as not notified. Post the letter again, or correct the "
                    "address in the case and issue a new one."
                ),
            ),
        )

    # --- what can be done ------------------------------------------------------------------

    def _open_case(self) -> None:
        if self._shown is not None:
            self.session.open_case.emit(self._shown.detail.id)

    def _issue(self, command: do.IssueLetter) -> None:
        def issued(done: Done) -> None:
            text = self.tr("Issued as %n letter(s): {numbers}", "", len(done.letters))
            self.bar.show_text(text.format(numbers=", ".join(done.letters)), "done")
            self._open(Wanted(letter=done.letters[0]))

        self.session.do(command, issued, self.bar.show_problem)

    def _correct(self) -> None:
        """Begin the corrected form of the letter that is shown."""
        number = self._wanted.letter

        def begin(found: tuple[int, do.IssueLetter]) -> None:
            self.bar.clear()
            self._issue_card = None
            self._open(corrected(*found))

        def ask(desk: Desk) -> tuple[int, do.IssueLetter]:
            order = correcting.order(desk, number)
            return desk.find(order.case), order

        self.session.ask(ask, begin, self.bar.show_problem)

    def _take_back(self) -> None:
        if self._shown is not None:
            case = self._shown.detail.case.number
            dialog = VoidDialog(self.session, case, self._wanted.letter, self)
            dialog.keep_entries(self._shown.detail.id, self._wanted.letter)
            dialog.open()

    def _came_back(self) -> None:
        if self._shown is not None:
            detail = self._shown.detail
            letter = self._wanted.letter
            dialog = ReturnDialog(self.session, detail.case.number, letter, detail.today, self)
            dialog.keep_entries(detail.id, letter)
            dialog.open()

    def _correct_posting(self) -> None:
        if self._shown is not None:
            detail, letter = self._shown.detail, self._wanted.letter
            dialog = CorrectPostingDialog(self.session, detail, letter, parent=self)
            dialog.keep_entries(detail.id, letter)
            dialog.open()

    def _open_envelope(self) -> None:
        ask_envelope(self.session, self._wanted.letter, self)

    def _open_label(self) -> None:
        ask_label(self.session, (self._wanted.letter,), self)

    def _with_letter(self, ask: Callable[[Session, Shown, QWidget], object]) -> None:
        if self._shown is not None and self._shown.letter is not None:
            ask(self.session, self._shown, self)

    # --- paper and file --------------------------------------------------------------------

    def print_page(self) -> bool:
        """Print the letter; a draft is refused in words."""
        shown, number = self._shown, self._wanted.letter
        if shown is None:
            return True
        if number and self.head.printable:
            self.output.print(shown.pdf, number, (number,))
            return True
        self.bar.show_text(
            self.tr("Only an issued letter is printed: issue this one first.")
            if not number
            else self.tr("This letter was taken back; it is not printed any more."),
            "waiting",
        )
        return True

    def _was_printed(self, number: str) -> None:
        self._printed.add(number)
        self._tell_state()

    def save(self) -> None:
        """Save the letter as a PDF file."""
        shown, number = self._shown, self._wanted.letter
        if shown is not None and number:
            self.output.save(shown.pdf, f"{number}.pdf", (number,))
