"""The card that makes a draft final. What is entered on it is seen in the draft at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from casemgr.domain.text import Language
from casemgr.gui import i18n
from casemgr.gui.kit import (
    Card,
    Choice,
    DateField,
    Form,
    PrimaryButton,
    Quiet,
    TextArea,
    TextField,
)
from casemgr.gui.letter.checks import ready
from casemgr.services import commands as do
from casemgr.services.letter_builder import lacks_english
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from casemgr.gui.kit.form import Row
    from casemgr.gui.letter.checks import Check
    from casemgr.gui.letter.shown import Shown, Wanted

_LABELS = 80
_BOTH = "both"
_PAUSE = 500
"""Milliseconds without a key before the draft is made anew."""


class IssueCard(Card):
    """Asks for what the letter needs besides the case. It stays while the draft follows it."""

    issue = Signal(object)
    """The command."""
    draft_wanted = Signal(object)
    """What the draft is to show now (``Wanted``)."""

    def __init__(self, shown: Shown, checks: list[Check], wanted: Wanted) -> None:
        """Offer to issue the draft *shown* of *wanted*."""
        super().__init__(accent=True)
        self._shown, self._wanted = shown, wanted
        self.heading.setText(self.tr("Issue"))
        self.heading.show()
        self.form = Form(label_width=_LABELS)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._follow)
        self._add_language(both=wanted.both)
        self._add_values()
        self._add_enclosures()
        self.body.addWidget(self.form)
        self._hint = Quiet("", small=True)
        self.body.addWidget(self._hint)
        self.button = PrimaryButton(
            self.tr("Issue letter"), self._issue, icon_name="done", keys="Ctrl+Return"
        )
        self.button.setObjectName("issue-letter")
        self.body.addWidget(self.button)
        self.renew(shown, checks, wanted)

    # --- the fields --------------------------------------------------------------------------

    def _add_language(self, *, both: bool) -> None:
        own = self._shown.detail.case.language
        other = Language.EN if own is Language.JA else Language.JA
        names = i18n.LANGUAGES
        self.languages = Choice(
            [
                (own.value, self.tr("{language} (the person's)").format(language=names[own])),
                (other.value, names[other]),
                (_BOTH, self.tr("Both, as two letters")),
            ],
            _BOTH if both else self._shown.language.value,
        )
        self.languages.setProperty("kept", False)  # it follows what is looked at
        self.languages.edited.connect(self._tell_english)
        self.form.add_row(self.tr("Language"), self.languages, name="language")

    def _add_values(self) -> None:
        """What only one kind of letter has."""
        shown = self._shown
        self.reply_by = DateField(self._wanted.reply_by, today=shown.detail.today)
        if shown.kind is LetterKind.IDENTITY_REQUEST:
            self.form.add_row(
                self.tr("Reply by"),
                self.reply_by,
                self.tr("Printed in the letter; may be left empty"),
                name="reply_by",
            )
            self.reply_by.editingFinished.connect(self._follow)
        name = self._wanted.receipt_name or shown.detail.case.requester.letter_name
        asked = shown.kind is LetterKind.RECEIPT
        # A field that is not put into the form outlives the window, and must hold no name.
        self.receipt_name = TextField(name if asked else "")
        if asked:
            self.form.add_row(
                self.tr("Made out to"),
                self.receipt_name,
                self.tr("The name the person wants on it"),
                required=True,
                name="receipt_name",
            )
            self.receipt_name.editingFinished.connect(self._follow)

    def _add_enclosures(self) -> None:
        self.enclosures = TextArea("\n".join(self._wanted.enclosures), lines=2)
        self.form.add_row(
            self.tr("Enclosures"),
            self.enclosures,
            self.tr("What goes into the envelope with it, one thing a line"),
            name="enclosures",
        )
        self.enclosures_en = TextArea("\n".join(self._wanted.enclosures_en), lines=2)
        self._english: Row = self.form.add_row(
            self.tr("In English"),
            self.enclosures_en,
            self.tr("The same things for the English letter, in the same lines"),
            name="enclosures_en",
        )
        for area in (self.enclosures, self.enclosures_en):
            area.edited.connect(self._edited)

    # --- what is shown -----------------------------------------------------------------------

    def serves(self, shown: Shown) -> bool:
        """Whether this card was made for that draft, in whatever language."""
        mine = self._shown
        return (mine.detail.id, mine.kind, mine.supersedes) == (
            shown.detail.id,
            shown.kind,
            shown.supersedes,
        )

    def renew(self, shown: Shown, checks: list[Check], wanted: Wanted) -> None:
        """Follow the draft, which was made anew; what was entered stays."""
        self._shown, self._wanted = shown, wanted
        if not self.both:
            self.languages.set_value(shown.language.value)
        possible = ready(checks)
        hint = (
            self.tr("It then bears its number and can no longer be changed, only taken back.")
            if possible
            else self.tr("What is marked ● above comes first.")
        )
        self._hint.setText(hint)
        self.button.setEnabled(possible)
        self.button.setAccessibleDescription(hint)
        self._tell_english()

    @property
    def both(self) -> bool:
        """Whether both languages are chosen."""
        return self.languages.value() == _BOTH

    def _chosen(self) -> tuple[Language, ...]:
        own = self._shown.detail.case.language
        both = (own, *(x for x in Language if x is not own))
        return both if self.both else (Language(self.languages.value()),)

    def _tell_english(self) -> bool:
        """Ask for the English names where an English letter would print Japanese ones."""
        english = Language.EN in {*self._chosen(), self._shown.language}
        ours, theirs = _lines(self.enclosures), _lines(self.enclosures_en)
        needed = english and any(lacks_english(one, "") for one in ours)
        self.form.set_row_visible(self.enclosures_en, needed)
        wrong = ""
        if needed and len(theirs) != len(ours):
            wrong = self.tr("As many lines as above are needed: %n.", "", len(ours))
        self.form.show_error(self._english, wrong)
        return not wrong

    # --- what was entered --------------------------------------------------------------------

    def _edited(self) -> None:
        self._tell_english()
        self._pause.start()

    def _follow(self) -> None:
        """Have the draft made anew, once for each change: leaving a field says so, too."""
        self._pause.stop()
        wanted = replace(
            self._wanted,
            enclosures=_lines(self.enclosures),
            enclosures_en=self._english_lines(),
        )
        if self.reply_by.is_valid():
            wanted = replace(wanted, reply_by=self.reply_by.value())
        name = self.receipt_name.value()
        if name and name != self._shown.detail.case.requester.letter_name:
            wanted = replace(wanted, receipt_name=name)
        elif name:
            wanted = replace(wanted, receipt_name="")
        if wanted != self._wanted:
            self._wanted = wanted
            self.draft_wanted.emit(wanted)

    def _english_lines(self) -> tuple[str, ...]:
        """Give the English names, or none while some are missing."""
        theirs = () if self._english.holder.isHidden() else _lines(self.enclosures_en)
        return theirs if len(theirs) == len(_lines(self.enclosures)) else ()

    def _issue(self) -> None:
        if not self.form.check():
            return
        if not self._tell_english():
            self.enclosures_en.setFocus()
            return
        shown = self._shown
        self._pause.stop()
        asks, receipt = LetterKind.IDENTITY_REQUEST, LetterKind.RECEIPT
        self.issue.emit(
            do.IssueLetter(
                case=shown.detail.case.number,
                kind=shown.kind,
                languages=self._chosen(),
                reply_by=self.reply_by.value() if shown.kind is asks else None,
                receipt_name=self.receipt_name.value() if shown.kind is receipt else "",
                enclosures=_lines(self.enclosures),
                enclosures_en=self._english_lines(),
                supersedes=shown.supersedes,
            )
        )


def _lines(area: TextArea) -> tuple[str, ...]:
    return tuple(line.strip() for line in area.value().splitlines() if line.strip())
