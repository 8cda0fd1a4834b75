"""The last question before erasing, and how far it is."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from casemgr.domain.retention import Keep
from casemgr.gui import labels
from casemgr.gui.kit import (
    Button,
    Form,
    Heading,
    Label,
    MessageBar,
    PrimaryButton,
    Quiet,
    Scroll,
    TextField,
    button_row,
    dialog_column,
)
from casemgr.gui.retention.backups_dialog import BackupsDialog
from casemgr.gui.tasks import tell_progress
from casemgr.services import retention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.backups import Backup
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault
    from casemgr.services.retention import Outcome, Row


_FEW = 5
"""Numbers that are named beside the count; all of them stand above it."""
Ended = tuple["Outcome", "list[Backup] | None", "list[Backup]"]
"""What was done, the backups there are afterwards, and those of them that still hold it."""


class EraseDialog(QDialog):
    """Says what goes, wants a word typed, then erases; it can be stopped between two cases."""

    _stepped = Signal(str, int)

    def __init__(
        self,
        session: Session,
        vault: OpenVault,
        chosen: Sequence[Row],
        backups: Sequence[Backup] | None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about *chosen*; *backups* are those that will still hold it."""
        super().__init__(parent)
        self.session, self._vault, self._chosen = session, vault, tuple(chosen)
        self._stop, self._busy = Event(), False
        self.setWindowTitle(self.tr("Erase"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 470)
        self.bar = MessageBar()
        self.heading = Heading(self.tr("Erase for good"))
        self.said = Label(_what(self._chosen)).copyable()
        self.said.setObjectName("what")
        self.still = Quiet(self._still(backups))
        self.still.setObjectName("still")
        self.typed = TextField()
        self.form = Form()
        wanted = self.tr("ERASE")
        self.form.add_row(
            self.tr("Type {word}").format(word=wanted),
            self.typed,
            self.tr("It cannot be undone."),
            required=True,
            name="word",
        )
        self._wanted = wanted
        self.primary = PrimaryButton(self.tr("Erase for good"), self.submit)
        self.primary.setObjectName("primary")
        self.primary.setEnabled(False)
        self.typed.edited.connect(self._enable)
        self.cancel = Button(self.tr("Cancel"), self.reject)
        self.cancel.setObjectName("cancel")
        self.delete = Button(self.tr("Delete backups…"))
        self.delete.setObjectName("delete-backups")
        self.delete.hide()
        self._lay_out()
        self._stepped.connect(self._show_step)
        session.tasks.idle.connect(self._rest)  # also after a mistake of the program
        self.typed.setFocus()

    def _lay_out(self) -> None:
        column = dialog_column(self)
        column.addWidget(self.heading)
        scroll = Scroll()
        scroll.column.addWidget(self.said)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        for widget in (self.still, self.form, self.bar):
            column.addWidget(widget)
        column.addLayout(button_row(self.delete, self.cancel, self.primary))

    def _still(self, backups: Sequence[Backup] | None) -> str:
        if backups is None:
            return self.tr(
                "No folder for backups is chosen, or it cannot be read now. Backups made before "
                "still hold it."
            )
        if not backups:
            return self.tr("There is no backup in the folder for backups.")
        return self.tr(
            "%n backup(s) made before may still hold it. They are listed afterwards and can be "
            "deleted there.",
            None,
            len(backups),
        )

    def submit(self) -> None:
        """Erase; the window stays usable for stopping."""
        if self._busy or not self.primary.isEnabled():
            return
        self._set_busy(True)
        vault, chosen = self._vault, self._chosen

        def work(desk: Desk) -> Ended:
            done = retention.erase(desk, vault, chosen, self._step, self._stop.is_set)
            backups = retention.looked_at(vault)
            return done, backups, retention.still_in(vault, done.erased, backups or ())

        self.session.ask(work, self._done, self._failed)

    def reject(self) -> None:
        """Close, or stop after the case that is being erased."""
        if not self._busy:
            super().reject()
            return
        self._stop.set()
        self.cancel.setEnabled(False)
        self.bar.show_text(self.tr("Stopping after this case…"))

    # ------------------------------------------------------------------------------------

    def _enable(self) -> None:
        self.primary.setEnabled(self.typed.value().strip() == self._wanted)

    def _step(self, what: str, percent: int) -> None:
        """On the worker; locking closes the dialog."""
        tell_progress(self._stepped, what, percent)

    def _show_step(self, what: str, percent: int) -> None:
        if not self._busy:  # told by a thread of its own, it may come late
            return
        if what == "erase":
            text = self.tr("Erasing: {percent} %")
        else:
            self.cancel.setEnabled(False)
            text = self.tr("Writing the vault's file anew: {percent} %")
        self.bar.show_text(text.format(percent=percent))

    def _done(self, ended: Ended) -> None:
        """Say what was erased, what stays of it, and where it is still to be found."""
        done, backups, holding = ended
        self._set_busy(False)
        self.session.changed.emit(0)
        lines = self._counted(done.erased) or [self.tr("Nothing was erased.")]
        if done.stopped:
            lines.append(self.tr("Stopped; the rest is as it was."))
        lines += [labels.explain(problem) for _, problem in done.refused]
        if done.unclean is not None:
            why = labels.explain(done.unclean)
            text = self.tr("The file could not be written anew: {why} Lock and open the vault.")
            lines.append(text.format(why=why))
        well = not done.refused and done.unclean is None
        self.bar.show_text("\n".join(lines), "done" if well else "late")
        self.heading.setText(
            self.tr("Erased for good") if done.erased else self.tr("Nothing was erased")
        )
        self.said.setText(_what(done.erased))
        self.still.setText(self._afterwards(backups, len(holding)))
        self.still.setVisible(bool(done.erased))
        self.delete.setVisible(bool(holding))
        self.delete.clicked.connect(partial(self._delete_backups, holding, backups or ()))
        self.form.hide()
        self.primary.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()

    def _counted(self, erased: Sequence[Row]) -> list[str]:
        """Count the cases of each class, and name them where they are few."""
        lines = []
        for keep, rows in _by_class(erased):
            count = self.tr("%n case(s)", None, len(rows))
            if len(rows) <= _FEW:
                count = self.tr("{cases}: {numbers}").format(cases=count, numbers=_numbers(rows))
            text = self.tr("Erased · {what} · {cases}")
            lines.append(text.format(what=labels.word("keep", keep.value), cases=count))
        return lines

    def _afterwards(self, backups: Sequence[Backup] | None, holding: int) -> str:
        if backups is None:
            return self.tr(
                "Backups made before still hold it, and cannot be looked at now: no folder for "
                "backups is chosen, or it cannot be read. Connect or choose it, and delete them "
                "under “Keeping and erasing”; copies elsewhere are unknown to the program."
            )
        if not holding:
            return self.tr(
                "No backup in the folder for backups holds it. Copies elsewhere are unknown to "
                "the program: delete those, too."
            )
        return self.tr(
            "%n backup(s) in the folder for backups still hold it. It is gone for good only when "
            "these are deleted, too: here, later under “Keeping and erasing”, or by themselves "
            "when backups are thinned out. Copies elsewhere are unknown to the program.",
            None,
            holding,
        )

    def _delete_backups(self, holding: Sequence[Backup], every: Sequence[Backup]) -> None:
        dialog = BackupsDialog(self.session, self._vault, holding, every, self.parentWidget())
        self.accept()
        dialog.open()

    def _failed(self, problem: Problem) -> None:
        self._set_busy(False)
        self.bar.show_problem(problem)

    def _rest(self) -> None:
        if self._busy:
            self._set_busy(False)
            self.bar.clear()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.form.setEnabled(not busy)
        self.primary.setEnabled(not busy)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Stop") if busy else self.tr("Cancel"))


def _by_class(rows: Sequence[Row]) -> Iterator[tuple[Keep, list[Row]]]:
    for keep in Keep:
        if mine := [row for row in rows if row.keep is keep]:
            yield keep, mine


def _numbers(rows: Sequence[Row]) -> str:
    return labels.listed(row.number for row in rows)


def _what(rows: Sequence[Row]) -> str:
    """Name the cases by class, all of them, and what goes and stays with each."""
    parts = []
    for keep, mine in _by_class(rows):
        about = (labels.word(group, keep.value) for group in ("keep_goes", "keep_stays"))
        parts.append("\n".join([f"{labels.word('keep', keep.value)}: {_numbers(mine)}", *about]))
    return "\n\n".join(parts)
