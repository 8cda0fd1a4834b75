"""When the program locks the vault by itself, on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.gui.idle import CHOICES
from casemgr.gui.kit import Card, Check, Choice, Form, Quiet

if TYPE_CHECKING:
    from casemgr.gui.preferences import Preferences


class LockingCard(Card):
    """Idle minutes, and whether a minimised window is locked. It cannot be switched off."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        """Show what is chosen."""
        super().__init__()
        self._preferences = preferences
        self.setObjectName("locking")
        self.heading.setText(self.tr("Locking"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        form = Form(label_width=92)
        self.minutes = Choice(
            [(str(n), self.tr("after %n minute(s)", "", n)) for n in CHOICES],
            str(preferences.idle_minutes),
        )
        self.minutes.edited.connect(self._keep)
        form.add_row(
            self.tr("Untouched"),
            self.minutes,
            self.tr("Without keyboard or mouse for so long, the vault is locked."),
            name="idle_minutes",
        )
        self.minimised = Check(
            self.tr("Also when the window is minimised"), preferences.lock_minimised
        )
        self.minimised.edited.connect(self._keep)
        form.add_row("", self.minimised, name="lock_minimised")
        self.body.addWidget(form)
        self.body.addWidget(
            Quiet(
                self.tr(
                    "It is also locked when the screen is locked and before the computer sleeps. "
                    "What you were typing is kept inside the vault and given back."
                ),
                small=True,
            )
        )

    def _keep(self) -> None:
        self._preferences.idle_minutes = int(self.minutes.value())
        self._preferences.lock_minimised = self.minimised.value()
        self.changed.emit()
