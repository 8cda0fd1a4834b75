"""The log: everything that was ever done, sealed link by link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from casemgr.gui import labels
from casemgr.gui.kit import Button, Heading, Quiet, Table
from casemgr.gui.page import Page
from casemgr.gui.places.log_model import LogModel

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session

_WIDTHS = (64, 184, 208, 232, 120)


class LogPage(Page):
    """The entries, and a check of the whole vault."""

    key = "log"

    def __init__(self, session: Session) -> None:
        """Make the table; ``refresh`` fills it."""
        super().__init__(session)
        self.model = LogModel(session, self)
        self.verify_button = Button(
            self.tr("Verify now"), self.verify, icon_name="done", keys="Ctrl+Shift+V"
        )
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Heading(self.tr("Log")))
        remark = self.tr("Holds no personal data; no entry can be changed or taken out unnoticed.")
        head.addWidget(Quiet(remark), 1)
        head.addWidget(self.verify_button)
        self.column.addLayout(head)
        self.table = Table(self.tr("Log entries, newest first"))
        self.table.setModel(self.model)
        self.table.set_columns(_WIDTHS)
        self.column.addWidget(self.table.on_surface(), 1)
        session.changed.connect(self._changed)

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
                    "Do it before a backup, and whenever something seems wrong."
                ),
            ),
        )

    def verify(self) -> None:
        """Check the whole vault."""
        self.verify_button.setEnabled(False)
        self.bar.show_text(self.tr("Checking the whole vault…"))
        self.session.ask(lambda desk: desk.verify(), self._verified, self._failed)

    def _verified(self, faults: list[str]) -> None:
        self.verify_button.setEnabled(True)
        if not faults:
            self.bar.show_text(
                self.tr("All is well: pages, log, letters and rules are as they were written."),
                "done",
            )
            return
        text = self.tr("The vault is damaged: {faults}. Stop working, restore the last backup.")
        found = labels.listed(labels.word("fault", f) for f in faults)
        self.bar.show_text(text.format(faults=found), "late")

    def _failed(self, problem: Problem) -> None:
        self.verify_button.setEnabled(True)
        self.bar.show_problem(problem)

    def _changed(self, _: int) -> None:
        if self.isVisible():
            self.refresh()
