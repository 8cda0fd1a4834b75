"""Deleting backups that still hold what was erased: each chosen, confirmed and logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from casemgr.domain.errors import Problem
from casemgr.gui import dates, labels
from casemgr.gui.kit import (
    Button,
    Check,
    CheckList,
    Heading,
    Label,
    MessageBar,
    PrimaryButton,
    Quiet,
    Scroll,
    button_row,
    dialog_column,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.gui.session import Session
    from casemgr.services.backups import Backup
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault


class BackupsDialog(QDialog):
    """Lists the backups, warns where none newer would be left."""

    def __init__(
        self,
        session: Session,
        vault: OpenVault,
        holding: Sequence[Backup],
        every: Sequence[Backup],
        parent: QWidget | None = None,
    ) -> None:
        """Offer *holding* of *every* backup in the folder."""
        super().__init__(parent)
        self.session, self._vault, self._every = session, vault, tuple(every)
        self.setWindowTitle(self.tr("Delete backups"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(600, 420)
        self.bar = MessageBar()
        self.list = CheckList([(one.path, _named(one)) for one in holding])
        self.list.setObjectName("backups-holding")
        self.warning = Label(self.tr("No backup would be left. Make a new one first."), "small")
        self.warning.set_tone("late")
        self.sure = Check(self.tr("They cannot be brought back: delete them"))
        self.sure.setObjectName("sure")
        self.primary = PrimaryButton(self.tr("Delete the chosen backups"), self.submit)
        self.primary.setObjectName("primary")
        self.cancel = Button(self.tr("Close"), self.reject)
        self.list.edited.connect(self._enable)
        self.sure.edited.connect(self._enable)
        self._lay_out()
        self._enable()

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(Heading(self.tr("Backups that still hold what was erased")))
        said = self.tr("Only this folder is looked at. Copies elsewhere are not known here.")
        column.addWidget(Quiet(said))
        scroll = Scroll()
        scroll.column.addWidget(self.list)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        for widget in (self.warning, self.sure, self.bar):
            column.addWidget(widget)
        column.addLayout(button_row(self.cancel, self.primary))

    def submit(self) -> None:
        """Delete what is ticked, one after the other; each is logged."""
        vault, chosen = self._vault, self.list.value()
        self.primary.setEnabled(False)

        def work(_: Desk) -> list[str]:
            failed = []
            for path in chosen:
                try:
                    vault.backups.remove(path)
                except Problem as problem:
                    failed.append(labels.explain(problem))
            return failed

        self.session.ask(work, self._done, self.bar.show_problem)

    def _done(self, failed: list[str]) -> None:
        self.session.changed.emit(0)
        if failed:
            self.bar.show_text("\n".join(failed), "late")
            return
        self.accept()

    def _enable(self) -> None:
        chosen = set(self.list.value())
        left = [one for one in self._every if one.path not in chosen]
        self.warning.setVisible(bool(chosen) and not left)
        self.primary.setEnabled(bool(chosen) and self.sure.value())


def _named(backup: Backup) -> str:
    return f"{dates.moment(backup.made_at)} · {backup.path}"
