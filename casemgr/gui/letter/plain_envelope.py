"""The plain envelope of an issued letter: seen, printed, saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.kit import Check, Choice
from casemgr.gui.letter.sheet_dialog import SheetDialog
from casemgr.gui.stationery.measures_card import envelope_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.stationery import Choices, Held

    _Read = tuple[tuple[Held, ...], Choices, bool]


class PlainEnvelopeDialog(SheetDialog):
    """Asks for which envelope, and whether the sender stands on it."""

    def __init__(self, session: Session, letter: str, parent: QWidget) -> None:
        """Begin with the envelope that is usual for *letter*."""
        super().__init__(
            session,
            self.tr("Envelope for letter {letter}").format(letter=letter),
            parent,
            letters=(letter,),
            name=f"{letter}-envelope",
            intro=self.tr(
                "For an envelope without a window. It bears the name and address that are printed "
                "on the letter."
            ),
            note=self.tr("Print at 100 %, on paper of this size."),
        )
        self._letter = letter
        self.which = Choice()
        self.with_sender = Check(self.tr("Print the company’s address, too"), value=True)
        self.form.add_row(self.tr("Envelope"), self.which, name="envelope")
        self.form.add_row("", self.with_sender, name="sender")
        self.with_sender.setAccessibleName(self.with_sender.text())

        def read(desk: Desk) -> _Read:
            drawer = desk.stationery
            return drawer.envelopes(), drawer.choices(), drawer.goes_abroad(letter)

        session.ask(read, self._show, self.refuse)

    def _show(self, read: _Read) -> None:
        held, chosen, abroad = read
        plain = {one.profile.id: one.profile for one in held if one.profile.window is None}
        wanted = chosen.abroad if abroad else chosen.domestic
        # Of the size of the one with a window, if there is one.
        at = next((one.profile for one in held if one.profile.id == wanted), None)
        same = [
            name
            for name, one in plain.items()
            if at is not None and (one.width, one.height) == (at.width, at.height)
        ]
        names = [(name, envelope_name(one)) for name, one in plain.items()]
        self.which.set_options(names, wanted if wanted in plain else next(iter(same), ""))
        self.which.edited.connect(self._make)
        self.with_sender.edited.connect(self._make)
        self._make()

    def _make(self) -> None:
        letter, envelope, sender = self._letter, self.which.value(), self.with_sender.value()
        self.make(lambda desk: desk.stationery.envelope(letter, envelope, sender=sender))


def ask_envelope(session: Session, letter: str, parent: QWidget) -> PlainEnvelopeDialog:
    """Open the dialog for the envelope of an issued letter."""
    dialog = PlainEnvelopeDialog(session, letter, parent)
    dialog.open()
    return dialog
