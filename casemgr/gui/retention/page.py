"""Keeping and erasing: what is due, what will be, what was erased and where it still is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui.kit import Button, Heading, Label, PrimaryButton, Quiet, Table
from casemgr.gui.only_read import forbid
from casemgr.gui.page import Page
from casemgr.gui.places.policy import open_editor
from casemgr.gui.places.policy_editor import TERMS
from casemgr.gui.retention import words
from casemgr.gui.retention.backups_dialog import BackupsDialog
from casemgr.gui.retention.erase_dialog import EraseDialog
from casemgr.gui.retention.models import DueModel, ErasedModel
from casemgr.services import retention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.backups import Backup
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault
    from casemgr.services.retention import Preview

_DUE_WIDTHS = (245, 215, 135, 195)
_ERASED_WIDTHS = (190, 130, 250, 140)
_ABOUT_HEIGHT = 88
"""Of four lines, so that the tables do not jump."""
Seen = tuple["Preview", "list[Backup] | None"]


def look(desk: Desk, vault: OpenVault) -> Seen:
    """Read what is due, and the backups of the chosen folder; runs on the vault's thread."""
    backups = retention.looked_at(vault)
    return retention.preview(desk, vault), backups


class RetentionPage(Page):
    """Nothing is erased by itself: a person ticks it here and types a word."""

    key = "retention"

    def __init__(self, session: Session) -> None:
        """Make the page; ``refresh`` fills it."""
        super().__init__(session)
        self.seen: Preview | None = None
        self.backups: Sequence[Backup] | None = None
        self.due = DueModel(self)
        self.erased = ErasedModel(self)
        self._make_head()
        self.table = Table(self.tr("What is due for erasure, and what will be"))
        self.table.setObjectName("due")
        self.table.setModel(self.due)
        self.table.set_columns(_DUE_WIDTHS)
        self.table.chosen.connect(self.due.toggle)
        self.table.selectionModel().currentChanged.connect(self._show_about)
        self.waiting = Quiet()
        self.waiting.setObjectName("still-reading")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.waiting, 1)
        self._lists: list[QWidget] = [self.table.on_surface()]
        self.column.addWidget(self._lists[0], 3)
        self.about = Label().copyable()
        self.about.setObjectName("about")
        self.about.setMinimumHeight(_ABOUT_HEIGHT)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.about)
        self._make_erased()
        self.due.ticked_changed.connect(self._enable)
        session.changed.connect(self.refresh_in_view)
        forbid(session, self.erase_button, self.backups_button, self.change_button)

    def _make_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Heading(self.tr("Keeping and erasing")))
        self.counts = Quiet()
        self.counts.setObjectName("counts")
        head.addWidget(self.counts, 1)
        self.all_button = Button(self.tr("Tick all that is due"), self.due.tick_all)
        self.all_button.setObjectName("tick-all")
        self.erase_button = PrimaryButton(self.tr("&Erase…"), self.erase)
        self.erase_button.setObjectName("erase")
        head.addWidget(self.all_button)
        head.addWidget(self.erase_button)
        self.column.addLayout(head)
        self.terms = Quiet("", small=True)
        self.terms.setObjectName("terms")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.terms, 1)
        self.change_button = Button(self.tr("Change the terms…"), self.change_terms)
        self.change_button.setObjectName("change-terms")
        row.addWidget(self.change_button)
        self.column.addLayout(row)

    def _make_erased(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Erased so far"), level=2))
        self.where = Quiet("", small=True)
        self.where.setObjectName("where")
        head.addWidget(self.where, 1)
        self.backups_button = Button(self.tr("Delete backups…"), self.delete_backups)
        self.backups_button.setObjectName("delete-backups")
        head.addWidget(self.backups_button)
        self.record = Table(self.tr("What was erased, newest first"))
        self.record.setObjectName("erased")
        self.record.setModel(self.erased)
        self.record.set_columns(_ERASED_WIDTHS)
        self.record.chosen.connect(self._open_erased)
        below = QWidget()
        self._lists.append(below)
        part = QVBoxLayout(below)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(8)
        part.addLayout(head)
        part.addWidget(self.record.on_surface())
        self.column.addWidget(below, 2)

    def title(self) -> str:
        """Name the page."""
        return self.tr("Keeping and erasing")

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what happens and what does not."""
        return (
            (
                self.tr("What is erased"),
                self.tr(
                    "What is ticked, and nothing by itself. Each case is erased whole or not at "
                    "all; afterwards the file of the vault is written anew, so that no trace is "
                    "left in it. A legal hold, an open complaint, inquiry or lawsuit, a task to be "
                    "done and an unposted letter keep it."
                ),
            ),
            (
                self.tr("Backups"),
                self.tr(
                    "A backup made before still holds what was erased. It goes when backups are "
                    "thinned out, or when you delete it here. Copies elsewhere are unknown to the "
                    "program."
                ),
            ),
        )

    def refresh(self) -> None:
        """Read what is due."""
        vault = self.session.vault
        self._enable()
        if vault is not None:
            words = self.tr("The vault is busy, please wait: what is due will stand here.")
            self._be_empty(words)
            self.session.ask(lambda desk: look(desk, vault), self._show, self._failed)

    def _be_empty(self, words: str) -> None:
        """Show no list before there is an answer: an empty one would read as nothing due."""
        self.waiting.setText(words)
        self.waiting.setVisible(self.seen is None)
        for part in (*self._lists, self.about):
            part.setVisible(self.seen is not None)

    def _failed(self, problem: Problem) -> None:
        self._be_empty(self.tr("What is due could not be read."))
        self.bar.show_problem(problem)

    # --- acting -----------------------------------------------------------------------------

    def erase(self) -> None:
        """Ask once more, then erase what is ticked."""
        vault, chosen = self.session.vault, self.due.ticked()
        if vault is None or not chosen:
            return
        dialog = EraseDialog(self.session, vault, chosen, self.backups, self)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def change_terms(self) -> None:
        """Open the policy's form where the terms stand."""
        open_editor(self.session, self, self._terms_changed, self.bar.show_problem, at=TERMS)

    def _terms_changed(self) -> None:
        text = self.tr("The new edition is in force. Its terms of keeping are for all cases.")
        self.bar.show_text(text, "done")

    def delete_backups(self) -> None:
        """Choose among the backups that still hold something erased."""
        vault = self.session.vault
        if vault is None or self.seen is None or not self._holding():
            return
        dialog = BackupsDialog(self.session, vault, self._holding(), self.backups or (), self)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def _holding(self) -> list[Backup]:
        erasures = self.seen.erasures if self.seen else ()
        return [b for b in self.backups or () if any(e.is_in(b.seq) for e in erasures)]

    def _open_erased(self, place: int) -> None:
        """Go to the case, which is there still unless its whole file was erased."""
        number, session = self.erased.rows[place].number, self.session
        session.open_number(number, lambda _: session.open_erased.emit(number))

    # --- showing ----------------------------------------------------------------------------

    def _show(self, seen: Seen) -> None:
        preview, self.backups = seen
        self.seen = preview
        self._be_empty("")
        self.due.show(preview.rows, preview.today)
        self.erased.show(preview.erasures, self.backups)
        self.terms.setText(words.terms(preview.days))
        due = sum(row.erasable for row in preview.rows)
        held = sum(row.due and bool(row.held_by) for row in preview.rows)
        text = self.tr("{due} can be erased now · {held} held · {later} within {days} days")
        later = sum(not row.due for row in preview.rows)
        self.counts.setText(text.format(due=due, held=held, later=later, days=retention.AHEAD))
        self.where.setText(self._where() if preview.erasures else "")
        self._show_about()
        self._enable()

    def _where(self) -> str:
        """Say where what was erased is still to be found, and what to do about it."""
        if self.backups is None:
            return self.tr(
                "No folder for backups is chosen, or it cannot be read: what they hold is unknown."
            )
        if still := len(self._holding()):
            return self.tr(
                "%n backup(s) still hold some of it, until you delete them or they are thinned "
                "out.",
                None,
                still,
            )
        return self.tr("No backup in the folder holds any of it.")

    def _show_about(self) -> None:
        place = self.table.currentIndex().row()
        rows = self.due.rows
        if 0 <= place < len(rows):
            self.about.setText(words.about(rows[place]))
        elif rows:
            self.about.setText(self.tr("Choose a line to see exactly what would be erased."))
        else:
            self.about.setText(self.tr("No term of keeping is over now or soon."))

    def _enable(self) -> None:
        ticked = len(self.due.ticked())
        self.erase_button.setEnabled(bool(ticked))
        self.erase_button.setText(
            self.tr("&Erase %n…", None, ticked) if ticked else self.tr("&Erase…")
        )
        self.all_button.setEnabled(any(row.erasable for row in self.due.rows))
        self.backups_button.setEnabled(bool(self._holding()))
