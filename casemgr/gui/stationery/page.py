"""Letters and envelopes: what letters are printed on, seen in a letter at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui import labels
from casemgr.gui.kit import GUTTER, Chip, Heading, LinkButton, Quiet, Scroll
from casemgr.gui.letter.preview import Preview, on_paper
from casemgr.gui.page import Page
from casemgr.gui.stationery.images_card import ImageCard
from casemgr.gui.stationery.measures_card import MeasuresCard
from casemgr.gui.stationery.use_card import UseCard
from casemgr.services import first_page
from casemgr.services.stationery import Choices, Held

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_LEAST = 400


@dataclass(frozen=True, slots=True)
class _Read:
    """What the drawer holds."""

    choices: Choices
    held: tuple[Held, ...]
    own: str


class StationeryPage(Page):
    """Envelopes, seal and logo on the left; on the right an invented letter that bears them."""

    key = "stationery"

    def __init__(self, session: Session) -> None:
        """Make the cards; ``refresh`` fills them."""
        super().__init__(session)
        self._asked = 0
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(LinkButton(self.tr("Settings"), partial(session.go.emit, "settings")))
        head.addWidget(Quiet("›"))
        head.addWidget(Heading(self.tr("Letters and envelopes")))
        head.addStretch(1)
        wording = LinkButton(self.tr("Wording of letters"), partial(session.go.emit, "wording"))
        head.addWidget(wording)
        self.column.addLayout(head)
        self.leave_gutter(head)
        self.uses, self.measures = UseCard(self), MeasuresCard(self)
        self.seal, self.logo = ImageCard(self, "seal"), ImageCard(self, "logo")
        scroll = Scroll()
        for card in (self.uses, self.measures, self.seal, self.logo):
            scroll.column.addWidget(card)
            card.changed.connect(self._changed)
        scroll.column.addStretch(1)
        scroll.setMinimumWidth(_LEAST)
        self.uses.looked_at.connect(self.measures.show_envelope)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(scroll, 6)
        both.addWidget(self._sample(), 5)
        self.column.addLayout(both, 1)

    def _sample(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, GUTTER, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(Quiet(self.tr("An invented letter"), small=True), 1)
        group = QButtonGroup(self)
        self.chips: dict[str, Chip] = {}
        names = {
            first_page.DOMESTIC: self.tr("Within Japan"),
            first_page.ABROAD: self.tr("Abroad"),
        }
        for use, name in names.items():
            chip = Chip(name, self.look)
            chip.setObjectName(f"sample-{use}")
            chip.setChecked(use == first_page.DOMESTIC)
            group.addButton(chip)
            top.addWidget(chip)
            self.chips[use] = chip
        column.addLayout(top)
        self.preview = Preview()
        column.addWidget(on_paper(self.preview), 1)
        return side

    def title(self) -> str:
        """Name the page."""
        return self.tr("Letters and envelopes")

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what the window check is, and how an envelope is measured."""
        return (
            (
                self.tr("What a window shows"),
                self.tr(
                    "A folded sheet slides in its envelope. The address stands where the window "
                    "shows it in every position; nothing else stands where the window could show "
                    "it in any. A letter that would break this is not made."
                ),
            ),
            (
                self.tr("Measuring your own envelope"),
                self.tr(
                    "Makers place windows differently. Copy the envelope that is most like yours, "
                    "enter what a ruler says, then print the calibration sheet and correct the "
                    "shift until the scales agree."
                ),
            ),
            (
                self.tr("From when it holds"),
                self.tr(
                    "Everything here holds from the next letter on. Letters that were issued stay "
                    "as they are."
                ),
            ),
        )

    # --- what is shown --------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the drawer again; what is being typed stays."""

        def read(desk: Desk) -> _Read:
            drawer = desk.stationery
            return _Read(drawer.choices(), drawer.envelopes(), drawer.own_file())

        self.uses.show_seen(())
        self.session.ask(read, self._show, self.bar.show_problem)
        self.look()
        self.session.ask(first_page.seen, self.uses.show_seen, self.bar.show_problem)

    def _show(self, read: _Read) -> None:
        self.uses.show_choices(read.choices, read.held)
        self.measures.show_envelopes(read.held, read.own)
        self.seal.show_choices(read.choices)
        self.logo.show_choices(read.choices)

    def look(self) -> None:
        """Make the invented letter anew."""
        use = next(name for name, chip in self.chips.items() if chip.isChecked())
        self._asked += 1
        number = self._asked

        def came(pdf: bytes) -> None:
            if number == self._asked:  # else something newer was asked for meanwhile
                self.preview.show_pdf(pdf)

        def refused(problem: Problem) -> None:
            if number == self._asked:
                self.preview.clear(labels.explain(problem))

        self.session.ask(lambda desk: first_page.sample(desk, use), came, refused)

    def _changed(self, words: str) -> None:
        if words:
            self.bar.show_text(words, "done")
        self.refresh()
