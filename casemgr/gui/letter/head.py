"""The head of a letter's page: which letter it is, how it stands, and what goes on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels
from casemgr.gui.kit import Button, Chip, Heading, LinkButton, Pill, PrimaryButton, Quiet
from casemgr.gui.letter.cards import StepButton
from casemgr.gui.letter.more import MoreMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from casemgr.gui.letter.shown import Shown

_NARROW = 860


class LetterHead(QWidget):
    """Case, kind and state on the left; language of a draft, file and paper on the right."""

    case_wanted = Signal()
    seen_in = Signal(Language)
    """The language in which a draft is to be shown."""
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        """Start without a letter."""
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self._case_link = LinkButton("", self.case_wanted.emit)
        self._case_link.setObjectName("letter-case")
        self._heading = Heading()
        self._state = Pill()
        self._state.setObjectName("letter-state")
        self._languages = self._make_chips()
        self._save = Button(
            self.tr("Save as PDF…"), self.save_wanted.emit, icon_name="save", keys="Ctrl+S"
        )
        self._save.setObjectName("save-letter")
        self._print = StepButton(self.tr("Print"), self.print_wanted.emit, icon_name="print")
        self._print.setToolTip("Ctrl+P")  # the key itself belongs to the window
        self._print.setObjectName("print-letter")
        self._words = {button: button.text() for button in (self._save, self._print)}
        for named, words in self._words.items():
            named.setAccessibleName(words)
        self._more = Button(self.tr("M&ore"))
        self._more.setObjectName("more-letter")
        self.menu = MoreMenu(self._more)
        self._more.setMenu(self.menu)
        self._go_back = PrimaryButton(self.tr("Back to the case"), self.case_wanted.emit)
        for word in (self._case_link, Quiet("›"), self._heading, self._state):
            self.row.addWidget(word)
        self.row.addStretch(1)
        for button in (self._languages, self._save, self._print, self._more, self._go_back):
            self.row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of two buttons to their signs where there is little room."""
        for button, words in self._words.items():
            button.setText("" if event.size().width() < _NARROW else words)
        super().resizeEvent(event)

    def _make_chips(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        group = QButtonGroup(self)
        self.chips: dict[Language, Chip] = {}
        for language, name in i18n.LANGUAGES.items():
            chip = Chip(name, partial(self.seen_in.emit, language))
            chip.setObjectName(f"preview-{language.value}")
            chip.setAccessibleName(self.tr("Preview: {language}").format(language=name))
            group.addButton(chip)
            row.addWidget(chip)
            self.chips[language] = chip
        return holder

    @property
    def printable(self) -> bool:
        """Whether the letter that is shown may be printed."""
        return self._print.isVisibleTo(self)

    def show_letter(self, shown: Shown, *, printed: bool) -> None:
        """Name the letter and its state, and colour the button that is the next sensible step.

        *printed* is whether it is on paper already.
        """
        letter = shown.letter
        waiting = letter is not None and letter.waiting
        self._case_link.setText(shown.detail.case.number)
        self._heading.setText(labels.word("letter_kind", shown.kind.value))
        self._languages.setVisible(letter is None)
        self.chips[shown.language].setChecked(True)
        self._state.show_state(*self._state_words(shown, printed=printed))
        self._save.setVisible(letter is not None)
        self._print.setVisible(letter is not None and letter.voided is None)
        self._go_back.setVisible(letter is not None and not waiting)
        self._print.set_next(on=waiting and not printed and shown.outdated is None)
        self.menu.show_letter(shown)
        self._more.setVisible(bool(self.menu.actions()))

    def _state_words(self, shown: Shown, *, printed: bool) -> tuple[str, str]:
        letter = shown.letter
        if letter is None:
            return self.tr("Draft"), "quiet"
        if letter.superseded_by:
            by = letter.superseded_by.rpartition("-")[2]
            return self.tr("Replaced by {letter}").format(letter=by), "quiet"
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
