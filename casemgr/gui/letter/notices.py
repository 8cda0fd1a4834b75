"""Strips over a letter: that it says what is no longer so, and which letter it stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.gui import dates, labels, letter_parts
from casemgr.gui.case.banners import Strip
from casemgr.gui.kit import LinkButton, PrimaryButton

if TYPE_CHECKING:
    from casemgr.domain.case import LetterState
    from casemgr.gui.kit import Button
    from casemgr.gui.letter.shown import Shown


class Notices(QWidget):
    """Hidden while there is nothing to say."""

    correct = Signal()
    """A corrected letter is wanted."""
    letter_wanted = Signal(str)

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.strips: list[Strip] = []
        self.writing: list[Button] = []
        """What leads to a change in the vault."""
        self.hide()

    def show_letter(self, shown: Shown) -> None:
        """Say what there is to know of the letter or the draft."""
        for strip in self.strips:
            self.column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        letter, self.writing = shown.letter, []
        self.strips = self._of_draft(shown) if letter is None else self._of_letter(shown, letter)
        for strip in self.strips:
            self.column.addWidget(strip)
            strip.show()
        self.setVisible(bool(self.strips))

    def _of_draft(self, shown: Shown) -> list[Strip]:
        old = shown.detail.case.find_letter(shown.supersedes)
        if old is None:
            return []
        if old.posted is not None:
            words = self.tr(
                "This will be the corrected form of letter {letter}, and says so: that one was "
                "posted on {date} and stays in the file."
            ).format(letter=old.id, date=dates.long_date(old.posted.on))
        else:
            words = self.tr(
                "This will be the corrected form of letter {letter}, which has not left the house "
                "and is taken back when this one is issued."
            ).format(letter=old.id)
        return [self._with_link(Strip(words, "accent", "info"), old.id)]

    def _of_letter(self, shown: Shown, letter: LetterState) -> list[Strip]:
        if by := letter.superseded_by:
            words = self.tr("Letter {letter} has taken the place of this one.").format(letter=by)
            strip = self._with_link(Strip(words, "accent", "info"), by)
            strip.setObjectName("superseded")
            return [strip]
        if (stale := shown.outdated) is None:
            return []
        parts = labels.listed(letter_parts.said(part) for part in stale.fields)
        words = self.tr("What this letter says has changed since: {parts}.").format(parts=parts)
        if letter.posted is not None:
            more = self.tr("If it was right when it left the house, nothing needs to be done.")
            words = labels.sentences((words, more))
        strip = Strip(words, "waiting")
        strip.setObjectName("outdated")
        # What has not left the house had better not: then this is the next step.
        kind = LinkButton if letter.posted is not None else PrimaryButton
        button = kind(self.tr("Issue a corrected letter…"), self.correct.emit)
        button.setObjectName("correct-letter")
        strip.row.addWidget(button)
        self.writing.append(button)
        return [strip]

    def _with_link(self, strip: Strip, letter: str) -> Strip:
        text = self.tr("Open {letter}").format(letter=letter.rpartition("-")[2])
        link = LinkButton(text, lambda: self.letter_wanted.emit(letter))
        link.setObjectName(f"open-{letter}")
        strip.row.addWidget(link)
        return strip
