"""The log: everything that was ever done, sealed link by link."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from casemgr.domain.errors import Code
from casemgr.gui import labels
from casemgr.gui.kit import Button, Heading, Quiet, Table
from casemgr.gui.page import Page
from casemgr.gui.places.backups import clock_words
from casemgr.gui.places.log_model import LogModel
from casemgr.gui.tasks import tell_progress
from casemgr.services.history import CLOCK, Doubt

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_WIDTHS = (60, 192, 250, 232, 120)
_MOST = 10
"""Entries that are named; more are of no use."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of the whole vault has found."""

    faults: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()
    set_back: tuple[int, ...] = ()
    """Entries of the log before which the clock was set back."""


class LogPage(Page):
    """The entries, and a check of the whole vault."""

    key = "log"
    _stepped = Signal(int)
    """How many percent of the check are done; from the worker."""

    def __init__(self, session: Session) -> None:
        """Make the table; ``refresh`` fills it."""
        super().__init__(session)
        self.model = LogModel(session, self)
        self.verify_button = Button(
            self.tr("Verify now"), self.verify, icon_name="done", keys="Ctrl+Shift+V"
        )
        self.stop_button = Button(self.tr("Stop the check"), self.stop)
        self.stop_button.setObjectName("stop-check")
        self.stop_button.hide()
        self._stop = threading.Event()
        self._told = -1
        """Percent that were said last: a screen reader reads each anew."""
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Heading(self.tr("Log")))
        remark = self.tr("Holds no personal data; no entry can be changed or taken out unnoticed.")
        head.addWidget(Quiet(remark), 1)
        head.addWidget(self.verify_button)
        head.addWidget(self.stop_button)
        self.column.addLayout(head)
        self.table = Table(self.tr("Log entries, newest first"))
        self.table.setModel(self.model)
        self.table.set_columns(_WIDTHS)
        self.column.addWidget(self.table.on_surface(), 1)
        session.changed.connect(self.refresh_in_view)
        self._stepped.connect(self._show_step)
        session.ending.connect(self._stop.set)  # locking waits for no check
        session.tasks.idle.connect(self._rest)  # also after a mistake of the program

    def title(self) -> str:
        """Name the page."""
        return self.tr("Log")

    def refresh(self) -> None:
        """Show the newest entries."""
        self.model.reload()

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what the log is good for."""
        return (
            (
                self.tr("What the log shows"),
                self.tr(
                    "Every step, when it was recorded. Each entry's seal is computed from the one "
                    "before: whoever changes an entry breaks all later seals. The newest seal "
                    "stands at the foot of the window and small on every letter."
                ),
            ),
            (
                self.tr("Verify now"),
                self.tr(
                    "Reads the whole vault and checks every page, letter and link of the log. "
                    "Do it before a backup, and whenever something seems wrong. It also says "
                    "where the computer's clock was set back."
                ),
            ),
        )

    def verify(self) -> None:
        """Check the whole vault."""
        if self._checking:
            return
        self._set_checking(True)
        self._show_step(0)
        vault = self.session.vault

        def work(desk: Desk) -> Checked:
            if vault is None:
                return Checked(tuple(desk.verify()))
            faults = tuple(vault.verify(self._step))
            set_back = () if faults or vault.sample else tuple(vault.history.set_back())
            return Checked(faults, tuple(vault.history.doubts()), set_back)

        self.session.ask(work, self._verified, self._failed)

    def stop(self) -> None:
        """Stop the check; nothing is known then."""
        self._stop.set()  # the button stays as it is, or the focus would be lost
        self.bar.show_text(self.tr("Stopping…"))

    def _step(self, _what: str, percent: int) -> None:
        """On the worker; the page may be gone by now."""
        tell_progress(self._stepped, percent, stop=self._stop)

    def _show_step(self, percent: int) -> None:
        if self._checking and not self._stop.is_set() and percent != self._told:
            self._told = percent
            text = self.tr("Checking the whole vault: {percent} %")
            self.bar.show_text(text.format(percent=percent))

    @property
    def _checking(self) -> bool:
        return not self.stop_button.isHidden()

    def _set_checking(self, checking: bool) -> None:
        self._stop.clear()
        self._told = -1
        if checking:
            self.stop_button.stand_in_for(self.verify_button)
        else:
            self.verify_button.stand_in_for(self.stop_button)

    def _rest(self) -> None:
        if self._checking:
            self._set_checking(False)
            self.bar.clear()

    def _verified(self, found: Checked) -> None:
        self._set_checking(False)
        remarks = self._remarks(found)
        if found.faults:
            text = self.tr("The vault is damaged: {faults}. Stop working, restore the last backup.")
            faults = labels.listed(labels.word("fault", f) for f in found.faults)
            self.bar.show_text("\n".join([text.format(faults=faults), *remarks]), "late")
            return
        text = self.tr("All is well: pages, log, letters and rules are as they were written.")
        if remarks:
            text = self.tr("Pages, log, letters and rules are as they were written, but:")
        self.bar.show_text("\n".join([text, *remarks]), "waiting" if remarks else "done")

    def _remarks(self, found: Checked) -> list[str]:
        """Say what no check inside the vault can find, and what is no damage."""
        said = []
        if any(doubt.grave for doubt in found.doubts):
            said.append(self.tr("This may not be the newest copy of the vault."))
        said += [clock_words(doubt) for doubt in found.doubts if doubt.kind == CLOCK]
        if found.set_back:
            text = self.tr(
                "The clock was set back before these entries: {entries}. Their order is certain, "
                "their times are not."
            )
            shown = [str(seq) for seq in found.set_back[:_MOST]]
            if found.set_back[_MOST:]:
                shown.append("…")
            said.append(text.format(entries=labels.listed(shown)))
        return said

    def _failed(self, problem: Problem) -> None:
        self._set_checking(False)
        stopped = problem.code is Code.CHECK_STOPPED  # which was wanted: no fault of anything
        self.bar.show_text(labels.explain(problem), "waiting" if stopped else "late")
