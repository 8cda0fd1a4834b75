"""A letter: may this sheet leave the house?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui import dates, i18n, labels, saving
from casemgr.gui.kit import (
    GUTTER,
    Button,
    Chip,
    Heading,
    LinkButton,
    Pill,
    PrimaryButton,
    Quiet,
    Scroll,
)
from casemgr.gui.letter import printing
from casemgr.gui.letter.cards import (
    AboutCard,
    ChecksCard,
    FateCard,
    IssueCard,
    PostCard,
    StepButton,
)
from casemgr.gui.letter.checks import Checks
from casemgr.gui.letter.dialogs import ReturnDialog, VoidDialog
from casemgr.gui.letter.preview import Preview
from casemgr.gui.letter.shown import Shown, Wanted, fetch
from casemgr.gui.page import Page

if TYPE_CHECKING:
    from datetime import date

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
        """Letters printed in this sitting; more than that nobody can know of a sheet of paper."""
        self._job: printing.PrintJob | None = None
        self._mark: StepButton | None = None
        self._issue_card: IssueCard | None = None
        self._make_head()
        self.preview = Preview()
        paper = QFrame()
        paper.setProperty("kind", "paper")
        room = QVBoxLayout(paper)
        room.setContentsMargins(8, 8, 8, 8)
        room.addWidget(self.preview)
        self._side = Scroll()
        self._side.setMinimumWidth(_SIDE_LEAST)
        self._side.setMaximumWidth(_SIDE)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(paper, 5)
        both.addWidget(self._side, 3)
        self.column.addLayout(both, 1)
        session.changed.connect(self._case_changed)

    def _make_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        self._case_link = LinkButton("", self._open_case)
        self._case_link.setObjectName("letter-case")
        self._heading = Heading()
        self._state = Pill()
        self._state.setObjectName("letter-state")
        self._languages = QWidget()
        row = QHBoxLayout(self._languages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        group = QButtonGroup(self)
        self._chips: dict[Language, Chip] = {}
        for language, name in i18n.LANGUAGES.items():
            chip = Chip(name, partial(self._see_in, language))
            chip.setObjectName(f"preview-{language.value}")
            chip.setAccessibleName(self.tr("Preview: {language}").format(language=name))
            group.addButton(chip)
            row.addWidget(chip)
            self._chips[language] = chip
        self._save = Button(self.tr("Save as PDF…"), self.save, icon_name="save", keys="Ctrl+S")
        self._save.setObjectName("save-letter")
        self._print = StepButton(self.tr("Print"), self.print_page, icon_name="print")
        self._print.setToolTip("Ctrl+P")  # the key itself belongs to the window
        self._print.setObjectName("print-letter")
        self._go_back = PrimaryButton(self.tr("Back to the case"), self._open_case)
        for word in (self._case_link, Quiet("›"), self._heading, self._state):
            head.addWidget(word)
        head.addStretch(1)
        for button in (self._languages, self._save, self._print, self._go_back):
            head.addWidget(button)
        self.column.addLayout(head)
        self.leave_gutter(head)

    # --- what is shown ---------------------------------------------------------------------

    def show_letter(self, letter: str) -> None:
        """Show an issued letter."""
        self.bar.clear()
        self._open(Wanted(letter=letter))

    def show_draft(self, case_id: int, kind: str) -> None:
        """Show a letter as it would be issued now."""
        self.bar.clear()
        self._open(Wanted(case_id=case_id, kind=kind))

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

    def _reply_by(self, day: date | None) -> None:
        if day != self._wanted.reply_by:
            self._open(replace(self._wanted, reply_by=day))

    def _made_out_to(self, name: str) -> None:
        self._open(replace(self._wanted, receipt_name=name))

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        letter = shown.letter
        self._case_link.setText(shown.detail.case.number)
        self._heading.setText(labels.word("letter_kind", shown.kind.value))
        self._languages.setVisible(letter is None)
        self._chips[shown.language].setChecked(True)
        if shown.pdf:
            self.preview.show_pdf(shown.pdf)
        elif shown.refused is not None:
            text = self.tr("There is no preview yet.\n\n{why}")
            self.preview.clear(text.format(why=labels.explain(shown.refused)))
        both = self._issue_card is not None and self._issue_card.both
        self._clear_side()
        if letter is None:
            self._show_draft_side(shown, both=both)
        else:
            self._show_letter_side(shown, letter)
        self._side.column.addStretch(1)
        self._tell_state()

    def _clear_side(self) -> None:
        self._mark = self._issue_card = None
        column = self._side.column
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_draft_side(self, shown: Shown, *, both: bool) -> None:
        found = Checks(shown).listed()
        issue = IssueCard(shown, found, self._wanted, both=both)
        self._issue_card = issue
        issue.issue.connect(self._issue)
        issue.reply_changed.connect(self._reply_by)
        issue.name_changed.connect(self._made_out_to)
        for card in (ChecksCard(found), issue, AboutCard(shown, self.show_letter)):
            self._side.column.addWidget(card)

    def _show_letter_side(self, shown: Shown, letter: LetterState) -> None:
        today = shown.detail.today
        if letter.waiting:
            post = PostCard(shown, letter)
            post.post.connect(self._post)
            self._mark = post.button
            self._side.column.addWidget(post)
        else:
            self._side.column.addWidget(FateCard(letter, today))
        about = AboutCard(shown, self.show_letter)
        closed = shown.detail.case.closed
        if letter.waiting and not closed:
            take_back = LinkButton(self.tr("Take this letter back…"), self._take_back)
            take_back.setObjectName("void-letter")
            about.body.addWidget(take_back)
        if letter.posted is not None and not closed:
            came_back = LinkButton(self.tr("The post brought it back…"), self._came_back)
            came_back.setObjectName("return-letter")
            about.body.addWidget(came_back)
        self._side.column.addWidget(about)

    def _tell_state(self) -> None:
        """Name the state, and colour the one button that is the next sensible step."""
        shown = self._shown
        if shown is None:
            return
        letter = shown.letter
        printed = letter is not None and letter.id in self._printed
        waiting = letter is not None and letter.waiting
        self._state.show_state(*self._state_words(shown, printed=printed))
        self._save.setVisible(letter is not None)
        self._print.setVisible(letter is not None and letter.voided is None)
        self._go_back.setVisible(letter is not None and not waiting)
        self._print.set_next(on=waiting and not printed)
        if self._mark is not None:
            self._mark.set_next(on=printed)

    def _state_words(self, shown: Shown, *, printed: bool) -> tuple[str, str]:
        letter = shown.letter
        if letter is None:
            return self.tr("Draft"), "quiet"
        if letter.voided is not None:
            return self.tr("Taken back"), "quiet"
        if letter.posted is not None:
            day = dates.short_date(letter.posted.on, shown.detail.today)
            return self.tr("Posted {date}").format(date=day), "done"
        if letter.returned is not None:
            return self.tr("Came back, to be posted again"), "late"
        if printed:
            return self.tr("Printed, not posted"), "waiting"
        return self.tr("To print and post"), "waiting"

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
                    "marked together when they share an envelope."
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

    def _post(self, command: do.PostLetter) -> None:
        def posted(_: Done) -> None:
            text = self.tr("%n letter(s) marked as posted", "", len(command.letters))
            self.bar.show_text(text, "done")

        self.session.do(command, posted, self.bar.show_problem)

    def _take_back(self) -> None:
        if self._shown is not None:
            case = self._shown.detail.case.number
            VoidDialog(self.session, case, self._wanted.letter, self).open()

    def _came_back(self) -> None:
        if self._shown is not None:
            detail = self._shown.detail
            letter = self._wanted.letter
            ReturnDialog(self.session, detail.case.number, letter, detail.today, self).open()

    # --- paper and file --------------------------------------------------------------------

    def print_page(self) -> bool:
        """Print the letter; a draft is refused in words."""
        shown, number = self._shown, self._wanted.letter
        if shown is None or self._job is not None:
            return True
        if not number or not self._print.isVisibleTo(self):
            self.bar.show_text(
                self.tr("Only an issued letter is printed: issue this one first.")
                if not number
                else self.tr("This letter was taken back; it is not printed any more."),
                "waiting",
            )
            return True
        if not printing.has_printer():
            self.bar.show_text(
                self.tr(
                    "No printer is set up on this computer. Save the letter as a PDF file and "
                    "print it where there is one."
                ),
                "waiting",
                self.tr("Save as PDF…"),
                self.save,
            )
            return True
        printer = printing.ask_printer(self, number)
        if printer is not None:
            self._job = printing.PrintJob(shown.pdf, printer, self)
            self._job.ended.connect(lambda whole: self._print_ended(number, whole=whole))
            printing.PrintProgress(self._job, self).show()
            self._job.start()
        return True

    def _print_ended(self, number: str, *, whole: bool) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        if not whole:
            self.bar.show_text(
                self.tr(
                    "Printing has stopped before the last page. Look at the printer, destroy "
                    "what came out, and print again."
                ),
                "late",
            )
            return
        self._printed.add(number)
        self.bar.show_text(self.tr("Sent to the printer: {letter}").format(letter=number), "done")
        self.session.ask(lambda desk: desk.write_log("printed", number), lambda _: None)
        self._tell_state()

    def save(self) -> None:
        """Save the letter as a PDF file."""
        shown, number = self._shown, self._wanted.letter
        if shown is None or not number:
            return
        path = self._ask_path(f"{number}.pdf")
        if not path:
            return

        def work(desk: Desk) -> None:
            saving.write_file(path, shown.pdf)
            desk.write_log("exported", number)

        def saved(_: None) -> None:
            text = self.tr("Saved as {file}. Outside the vault it is not encrypted.")
            self.bar.show_text(text.format(file=path), "done")

        self.session.ask(work, saved, self.bar.show_problem)

    def _ask_path(self, name: str) -> str:
        """Ask where to; the name offered says which letter it is, never whose."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the letter"), str(Path(folder) / name), self.tr("PDF (*.pdf)")
        )
        return path if not path or path.lower().endswith(".pdf") else f"{path}.pdf"
