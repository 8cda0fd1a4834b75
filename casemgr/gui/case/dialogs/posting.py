"""Putting right how or when a letter left the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from casemgr.domain.acts.sending import goes_abroad
from casemgr.domain.corrected import together
from casemgr.domain.dispatch_code import paper_after_all
from casemgr.domain.facts import TRACKED, PostWay
from casemgr.domain.tracking import DOMESTIC, service
from casemgr.gui import labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Choice, DateField, Quiet, TextField
from casemgr.gui.letter.codes import SheetCodes
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class CorrectPostingDialog(ActDialog):
    """Starts from what is recorded; what is saved takes its place, and stays beside it."""

    def __init__(
        self, session: Session, detail: CaseDetail, letter: str = "", parent: QWidget | None = None
    ) -> None:
        """Ask how and when *letter* left the house in fact; the newest where none is named."""
        super().__init__(
            session,
            detail,
            self.tr("Correct the posting"),
            self.tr("&Correct"),
            parent,
            intro=self.tr(
                "For a number, a way or a day that was recorded wrongly. The person counts as"
                " notified from the corrected day. What was recorded stays in the history."
            ),
        )
        self._posted = {x.id: x.posted for x in self.case.letters if x.posted is not None}
        kinds = {x.id: labels.word("letter_kind", x.issued.kind) for x in self.case.letters}
        self.letter = self.field(
            self.tr("Letter"),
            Choice([(x, f"{x} · {kinds[x]}") for x in reversed(self._posted)], letter),
            about="letter",
        )
        self.others = Quiet(small=True)
        self.form.add_wide(self.others)
        self.way = self.field(
            self.tr("Way"),
            Choice(),
            about="way address_missing way_not_abroad",
        )
        self.tracking = self.field(
            self.tr("Number"),
            TextField(placeholder=DOMESTIC),
            required=True,
            about="tracking tracking_missing",
        )
        self.on = self.field(
            self.tr("Posted on"),
            DateField(detail.today, today=detail.today),
            required=True,
            about="on",
        )
        self.why_codes = Quiet(
            self.tr(
                "It was recorded as sent without paper. On paper it counts as posted with the code"
                " at the foot of its sheets, after the number."
            ),
            small=True,
        )
        self.form.add_wide(self.why_codes)
        posted = [x for x in self.case.letters if x.id in self._posted]
        self.codes = SheetCodes(self.form, posted, in_hand=False)
        self.reason = self.text_field(
            self.tr("Why"),
            self.tr("What was recorded wrongly, and what shows it"),
            required=True,
            about="reason reason_empty document_number nothing_corrected",
        )
        # Not before the key that completed it was heard here, too.
        later = Qt.ConnectionType.QueuedConnection
        self.codes.complete.connect(self.reason.setFocus, later)
        self.letter.edited.connect(self._show_letter)
        self.way.edited.connect(self._show_way)
        self._show_letter()

    def _show_letter(self) -> None:
        """Start from what is recorded of the letter."""
        letter = self.letter.value()
        posted = self._posted[letter]
        self._offer_ways(letter)
        self.way.set_value(posted.way.value)
        self.tracking.set_value(posted.tracking)
        self.on.set_value(posted.on)
        others = [x for x in together(self.case, letter) if x != letter]
        words = self.tr("Went in the same envelope and is corrected with it: {letters}")
        self.others.setText(words.format(letters=labels.listed(others)))
        self.others.setVisible(bool(others))
        self._show_way()

    def _offer_ways(self, letter: str) -> None:
        """Offer all, by the names they have where *letter* went."""
        abroad = goes_abroad(self.case, letter)
        names = {w.value: labels.word("post_way", service(w, abroad=abroad)) for w in PostWay}
        self.way.set_options(names.items())

    def _show_way(self) -> None:
        way, letter = PostWay(self.way.value()), self.letter.value()
        self.form.set_row_visible(self.tracking, way in TRACKED)
        on_paper = paper_after_all(self._posted[letter].way, way)
        self.codes.ask_for(together(self.case, letter) if on_paper else ())
        self.why_codes.setVisible(bool(self.codes.asked()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter in the field of a code, or a scanner's, for no more than the code's end."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not (enter and self.codes.has_focus()):
            super().keyPressEvent(event)

    def submit(self) -> None:
        """Correct it, once the codes that are asked for are right."""
        self.bar.clear()
        if self.form.check() and self.codes.check():
            super().submit()

    def command(self) -> Command:
        """Correct it."""
        way = PostWay(self.way.value())
        return do.CorrectPosting(
            case=self.case.number,
            letter=self.letter.value(),
            way=way,
            on=self.on.value(),
            tracking=self.tracking.value() if way in TRACKED else "",
            reason=self.reason.value(),
            codes=self.codes.value(),
        )
