"""For which envelopes letters are made, and whether their windows keep what they promise."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import Card, Choice, Form, Label, Quiet
from casemgr.gui.only_read import forbid_rest
from casemgr.gui.stationery.measures_card import envelope_name
from casemgr.services.first_page import ABROAD, DOMESTIC, USUAL_LINES
from casemgr.services.papers import DateStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.gui.page import Page
    from casemgr.services.desk import Desk
    from casemgr.services.first_page import Seen
    from casemgr.services.stationery import Choices, Held


class UseCard(Card):
    """Three choices, each kept at once, and a line of words on each envelope."""

    changed = Signal(str)
    looked_at = Signal(str)
    """The id of an envelope just chosen."""

    def __init__(self, page: Page) -> None:
        """Start without envelopes."""
        super().__init__(self.tr("Letters are made for"))
        self._page, self._session = page, page.session
        self._filling = False
        self.domestic, self.abroad = Choice(), Choice()
        styles = [
            (DateStyle.WESTERN.value, self.tr("Western years (2026年)")),
            (DateStyle.ERA.value, self.tr("Japanese eras (令和8年)")),
        ]
        self.dates = Choice(styles)
        form = Form()
        self.lines: dict[str, Label] = {}
        for use, label, field in (
            (DOMESTIC, self.tr("Envelope in Japan"), self.domestic),
            (ABROAD, self.tr("Envelope abroad"), self.abroad),
        ):
            form.add_row(label, field, name=use)
            line = Quiet("", small=True)
            line.setObjectName(f"seen-{use}")
            form.add_wide(line)
            self.lines[use] = line
        form.add_row(self.tr("Years in Japanese"), self.dates, name="dates")
        for field in (self.domestic, self.abroad, self.dates):
            field.edited.connect(self._chosen)
        for field in (self.domestic, self.abroad):
            field.edited.connect(partial(self._look_at, field))
        forbid_rest(self._session, self.domestic, self.abroad, self.dates)
        self.body.addWidget(form)

    def show_choices(self, chosen: Choices, held: Sequence[Held]) -> None:
        """Show what is chosen."""
        names = [(one.profile.id, envelope_name(one.profile)) for one in held]
        for field, options, value in (
            (self.domestic, names, chosen.domestic),
            (self.abroad, names, chosen.abroad),
            (self.dates, None, chosen.dates.value),
        ):
            self._filling = True
            if options is not None:
                field.set_options(options, value)
            field.set_value(value)
            self._filling = False

    def show_seen(self, found: Sequence[Seen]) -> None:
        """Say what the check has found; none: that it is being made."""
        for line in self.lines.values():
            if not found:
                line.set_tone("")
                line.setText(self.tr("Looking through the window…"))
        for one in found:
            text, tone = self.words(one)
            self.lines[one.use].set_tone(tone)
            self.lines[one.use].setText(text)

    def words(self, seen: Seen) -> tuple[str, str]:
        """Say what was found of an envelope, with the way out, and in what tone."""
        fault = seen.fault
        if fault is None and seen.envelope.window is None:
            text = self.tr(
                "○ No window. Address the envelope itself or a label: “More” on the letter’s page."
            )
            return text, ""
        if fault is None:
            text = self.tr(
                "✓ The window always shows the address, up to %n line(s) of it, and never "
                "anything else.",
                "",
                seen.lines,
            )
            return text, "done"
        if fault.code is Code.ADDRESS_TOO_LONG and seen.lines < USUAL_LINES:
            text = self.tr(
                "● The window always shows no more than %n line(s) of an address; a usual one has "
                "five. Measure the envelope again, or choose one with a larger window or none.",
                "",
                seen.lines,
            )
            return text, "late"
        if fault.code is Code.RULES_INVALID:
            text = self.tr(
                "● The window could show something else than the address. Measure the envelope "
                "again, or choose another one."
            )
            return text, "late"
        return self.tr("● Not checked: {why}").format(why=labels.explain(fault)), "late"

    def _look_at(self, field: Choice) -> None:
        if not self._filling:
            self.looked_at.emit(field.value())

    def _chosen(self) -> None:
        if self._filling:
            return
        domestic, abroad = self.domestic.value(), self.abroad.value()
        dates = DateStyle(self.dates.value())

        def work(desk: Desk) -> None:
            now = desk.stationery.choices()
            desk.stationery.choose(replace(now, domestic=domestic, abroad=abroad, dates=dates))

        text = self.tr("Kept. The next letter is made for it.")
        self._session.ask(work, lambda _: self.changed.emit(text), self._page.bar.show_problem)
