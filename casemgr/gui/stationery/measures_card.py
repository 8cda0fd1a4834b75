"""One envelope after the other: its picture, its measures, and its shift on the printer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from casemgr.domain.text import Text
from casemgr.gui import i18n
from casemgr.gui.kit import Button, Card, Choice, Flow, Form, Heading, Line, Pill, Quiet
from casemgr.gui.letter.output import Output
from casemgr.gui.only_read import forbid, forbid_rest
from casemgr.gui.reading import read_file
from casemgr.gui.stationery.envelope_dialog import EnvelopeDialog
from casemgr.gui.stationery.millimetres import Millimetres
from casemgr.gui.stationery.picture import EnvelopePicture, Legend, said
from casemgr.services import papers
from casemgr.services.envelope_files import fresh_id
from casemgr.services.stationery import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from casemgr.gui.page import Page
    from casemgr.services.desk import Desk
    from casemgr.services.papers import EnvelopeProfile
    from casemgr.services.stationery import Held

_PAUSE = 500
"""Milliseconds after the last key before a shift is kept."""
_MOST = 1024 * 1024


def envelope_name(profile: EnvelopeProfile) -> str:
    """Name an envelope in the language of the window, else in the other."""
    name, language = profile.name, i18n.current()
    return name.in_(language) or name.en or name.ja


class MeasuresCard(Card):
    """Shows one envelope; its measures can be changed, copied, and brought back."""

    changed = Signal(str)
    """In words, what was kept; empty where there is nothing to say."""

    def __init__(self, page: Page) -> None:
        """Start without envelopes."""
        super().__init__(self.tr("Measures"))
        self._page, self._session = page, page.session
        self._held: dict[str, Held] = {}
        self._own = ""
        self._filling = False
        self._wanted = ""
        """Envelope to go to when the drawer has been read again."""
        self._shifted = ""
        """Envelope whose shift is being typed."""
        self._output = Output(page.session, page.bar, page)
        self.which = Choice()
        self.which.setObjectName("which-envelope")
        self.which.setAccessibleName(self.tr("Envelope that is shown"))
        self.which.edited.connect(self._go)
        self.origin = Pill("", "quiet")
        self.origin.setObjectName("origin")
        self.head.addWidget(self.origin)
        self.picture, self.legend = EnvelopePicture(), Legend()
        self.told = Quiet("", small=True).copyable()
        self.told.setObjectName("measures")
        self.change = self._button(self.tr("Change the measures…"), self.edit, "change-envelope")
        self.copy = self._button(self.tr("Copy…"), self.make_copy, "copy-envelope")
        self.drop = self._button("", self.drop_it, "drop-envelope")
        buttons = Flow()
        for one in (self.change, self.copy, self.drop):
            buttons.addWidget(one)
        for part in (self.which, self.picture, self.legend, self.told):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.body.addWidget(Line())
        self._make_shift()
        self.body.addWidget(Line())
        self._make_file()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep_shift)
        forbid(self._session, self.change, self.copy, self.drop, self.load)
        forbid_rest(self._session, self.right, self.down)

    def _button(self, text: str, do: Callable[[], object], name: str) -> Button:
        made = Button(text, do)
        made.setObjectName(name)
        return made

    def _make_shift(self) -> None:
        self.body.addWidget(Heading(self.tr("Shift on your printer"), level=2))
        words = self.tr(
            "Print the calibration sheet at 100 %, put it into the envelope (or print it on a "
            "plain one) and read the scales. The sheet tells how a reading becomes the new shift."
        )
        self.body.addWidget(Quiet(words, small=True))
        sheet = Flow()
        sheet.addWidget(
            Button(self.tr("Print the calibration sheet"), self.print_sheet, icon_name="print")
        )
        sheet.addWidget(Button(self.tr("Save it as PDF…"), self.save_sheet, icon_name="save"))
        self.body.addLayout(sheet)
        form = Form()
        most = papers.FURTHEST
        self.right = Millimetres(least=-most, most=most)
        self.down = Millimetres(least=-most, most=most)
        for field in (self.right, self.down):
            field.edited.connect(self._shift_typed)
        form.add_row(self.tr("To the right"), self.right, name="x")
        hint = self.tr("Below 0: to the left, or up.")
        form.add_row(self.tr("Down"), self.down, hint, name="y")
        self.body.addWidget(form)

    def _make_file(self) -> None:
        words = self.tr(
            "Your own measures are one file in the vault. It can be taken to another vault, or "
            "written by hand in the form of the envelopes that come with the program."
        )
        self.body.addWidget(Quiet(words, small=True))
        row = Flow()
        self.load = self._button(self.tr("Load a file…"), self.choose_file, "load-envelopes")
        self.save = self._button(self.tr("Save the file…"), self.save_file, "save-envelopes")
        row.addWidget(self.load)
        row.addWidget(self.save)
        self.body.addLayout(row)

    # --- what is shown --------------------------------------------------------------------

    def show_envelopes(self, held: Sequence[Held], own: str) -> None:
        """Show what the drawer holds now, staying at the envelope that was shown."""
        before, self._wanted = self._wanted or self.which.value(), ""
        self._held = {one.profile.id: one for one in held}
        self._own = own
        used = next((one.profile.id for one in held if one.uses), "")
        names = [(name, envelope_name(one.profile)) for name, one in self._held.items()]
        self._filling = True
        self.which.set_options(names, before if before in self._held else used)
        self._filling = False
        self.save.setEnabled(bool(own))
        self._show_one()

    def show_envelope(self, envelope: str) -> None:
        """Go to one envelope, which may be new."""
        self._wanted = envelope
        if envelope in self._held:
            self.which.set_value(envelope)

    def _go(self) -> None:
        if self._filling:
            return
        if self._pause.isActive():
            self.keep_shift()
        self._show_one()

    @property
    def shown(self) -> Held | None:
        """The envelope that is shown."""
        return self._held.get(self.which.value())

    def _show_one(self) -> None:
        held = self.shown
        if held is None:
            return
        words = said(held.profile, held.face)
        self.picture.show_face(held.face, words)
        self.legend.setVisible(held.face.window is not None)
        self.told.setText(words)
        origin, tone = {
            Origin.SHIPPED: (self.tr("as shipped"), "quiet"),
            Origin.CHANGED: (self.tr("your measures"), "accent"),
            Origin.OWN: (self.tr("your own"), "accent"),
        }[held.origin]
        self.origin.show_state(origin, tone)
        self.drop.setVisible(held.origin is not Origin.SHIPPED)
        self.drop.setText(
            self.tr("Delete")
            if held.origin is Origin.OWN
            else self.tr("Back to the shipped measures")
        )
        if not self._pause.isActive():
            self.right.set_value(held.nudge.x)
            self.down.set_value(held.nudge.y)

    # --- measures -------------------------------------------------------------------------

    def edit(self) -> EnvelopeDialog | None:
        """Ask for other measures."""
        held = self.shown
        return None if held is None else self._open(held.profile)

    def make_copy(self) -> EnvelopeDialog | None:
        """Ask for the measures of a new envelope like the one that is shown."""
        held = self.shown
        if held is None:
            return None
        name = held.profile.name
        like = replace(
            papers.moved(held.profile, held.nudge),
            id=fresh_id(held.profile.id, self._held),
            name=Text(*(f"{one} (2)" if one else "" for one in (name.en, name.ja))),
        )
        return self._open(like, new=True)

    def _open(self, profile: EnvelopeProfile, *, new: bool = False) -> EnvelopeDialog:
        dialog = EnvelopeDialog(self._session, profile, self._page, new=new)
        dialog.kept.connect(self._kept)
        dialog.open()
        return dialog

    def _kept(self, envelope: str) -> None:
        self._wanted = envelope
        self.changed.emit(self.tr("The measures are kept. The next letter follows them."))

    def drop_it(self) -> None:
        """Delete an own envelope, or bring the shipped measures back; can be undone."""
        held = self.shown
        if held is None:
            return
        before, envelope = self._own.encode(), held.profile.id
        text = (
            self.tr("Deleted: {name}")
            if held.origin is Origin.OWN
            else self.tr("As shipped again: {name}")
        ).format(name=envelope_name(held.profile))

        def dropped(_: None) -> None:
            self.changed.emit("")
            self._done(text, before, held)

        self._session.ask(
            lambda desk: desk.stationery.drop_envelope(envelope),
            dropped,
            self._page.bar.show_problem,
        )

    def _done(self, words: str, before: bytes, held: Held | None = None) -> None:
        """Say what was done to the own file, and offer to put it back, with the shift of *held*."""

        def put_back(desk: Desk) -> None:
            desk.stationery.set_own_file(before)
            if held is not None:
                desk.stationery.nudge(held.profile.id, held.nudge.x, held.nudge.y)

        undo = partial(self._ask, put_back, "")
        self._page.bar.show_text(words, "done", self.tr("Undo"), undo)

    def _ask(self, work: Callable[[Desk], None], words: str) -> None:
        self._session.ask(work, lambda _: self.changed.emit(words), self._page.bar.show_problem)

    # --- shift ----------------------------------------------------------------------------

    def _shift_typed(self) -> None:
        self._shifted = self.which.value()  # what is typed belongs to this one
        self._pause.start()

    def keep_shift(self) -> None:
        """Keep the shift that was typed."""
        self._pause.stop()
        envelope, x, y = self._shifted, self.right.value(), self.down.value()
        words = self.tr("The shift is kept. The next letter follows it.")
        self._ask(lambda desk: desk.stationery.nudge(envelope, x, y), words)

    def _with_sheet(self, do: Callable[[bytes, str], None]) -> None:
        envelope, language = self.which.value(), i18n.current()
        self._session.ask(
            lambda desk: desk.stationery.calibration(envelope, language, desk.today()),
            lambda pdf: do(pdf, f"calibration-{envelope}"),
            self._page.bar.show_problem,
        )

    def print_sheet(self) -> None:
        """Print the calibration sheet."""
        self._with_sheet(self._output.print)

    def save_sheet(self) -> None:
        """Save the calibration sheet."""
        self._with_sheet(lambda pdf, name: self._output.save(pdf, f"{name}.pdf"))

    # --- the own file ---------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask which file."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load envelopes"), "", self.tr("Envelopes (*.toml)")
        )
        if path:
            self.load_file(path)

    def load_file(self, path: str) -> None:
        """Take the own envelopes from a file; what was there before can be brought back."""
        before = self._own.encode()

        def work(desk: Desk) -> None:
            desk.stationery.set_own_file(read_file(path, _MOST))

        def loaded(_: None) -> None:
            self.changed.emit("")
            text = self.tr("The envelopes of the file {file} are in force.")
            name = Path(path).name
            self._done(text.format(file=name), before)

        self._session.ask(work, loaded, self._page.bar.show_problem)

    def save_file(self) -> None:
        """Save the own envelopes."""
        self._output.save(self._own.encode(), "envelopes.toml")
