"""What the pages of the start window have in common."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from casemgr.gui.kit import (
    GUTTER,
    Button,
    Heading,
    MessageBar,
    PrimaryButton,
    Quiet,
    Scroll,
    TextField,
)
from casemgr.gui.preferences import Preferences
from casemgr.gui.start.patience import Patience
from casemgr.gui.tasks import Tasks
from casemgr.services.desk import Desk
from casemgr.services.history import Doubt
from casemgr.services.ports import NETWORK, OpenVault
from casemgr.services.wiring import Wiring

if TYPE_CHECKING:
    from collections.abc import Callable


_WIDEST = 620


@dataclass(slots=True)
class Start:
    """What every page of the start window is given."""

    wiring: Wiring
    tasks: Tasks
    preferences: Preferences
    patience: Patience = field(default_factory=Patience)
    waiting: list[OpenVault] = field(default_factory=list)
    """Vaults opened here that nobody has gone on with yet."""

    def lock_waiting(self) -> None:
        """Lock them; on the worker, so that one that is just being opened is among them."""
        while self.waiting:
            self.waiting.pop().close()


@dataclass(frozen=True, slots=True)
class Opened:
    """A vault that is open, with the desk at it."""

    vault: OpenVault
    desk: Desk
    folder: str
    doubts: tuple[Doubt, ...] = ()
    """What did not fit when it was opened."""


def _no_caution(_folder: str) -> str:
    return ""


class FolderField(QWidget):
    """A folder: typed, or chosen from the file system."""

    edited = Signal()
    entered = Signal()
    """Enter was pressed in the line."""

    def __init__(self, value: str, title: str, *, new: str = "") -> None:
        """Start with *value*; with *new* a vault of that name is proposed inside what is chosen."""
        super().__init__()
        self._title, self._new = title, new
        self.line = TextField(value)
        self.line.setToolTip(value)
        self.line.edited.connect(self._edited)
        self.line.returnPressed.connect(self.entered)
        self.choose = Button(self.tr("Choose…"), self._choose)
        column = QVBoxLayout(self)  # the whole width for a path, which is long
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.choose)
        self.bar = MessageBar()
        column.addWidget(self.bar)
        self._caution: Callable[[str], str] = _no_caution
        self.setFocusProxy(self.line)

    def be_wary(self, caution: Callable[[str], str]) -> None:
        """Say below the field when a vault should not lie there (``Vaults.caution``)."""
        self._caution = caution
        self._warn()

    def _warn(self) -> None:
        found = self._caution(self.value())
        if not found:
            self.bar.clear()
        elif found == NETWORK:
            text = self.tr(
                "This folder is on another computer. A vault can lose work there when the network "
                "fails. Keep it on this computer's own disk, and put backups on the network."
            )
            self.bar.show_text(text, "waiting")
        else:
            text = self.tr(
                "{name} keeps this folder in step with other computers. It may copy a vault "
                "half-written, or put an older one back. Keep the vault in a folder of this "
                "computer alone, and put backups here."
            )
            self.bar.show_text(text.format(name=found), "waiting")

    def _edited(self) -> None:
        self.line.setToolTip(self.value())  # should it be longer than the field
        self._warn()
        self.edited.emit()

    def setAccessibleName(self, name: str) -> None:
        """Name the line, which is what has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> str:
        """Give the folder."""
        return self.line.value()

    def set_value(self, value: str) -> None:
        """Show *value*."""
        self.line.set_value(value)

    def _choose(self) -> None:
        start = self.value() or str(Path.home())
        while not Path(start).is_dir() and Path(start).parent != Path(start):
            start = str(Path(start).parent)
        chosen = QFileDialog.getExistingDirectory(self, self._title, start)
        if not chosen:
            return
        place = Path(chosen)
        if self._new and any(place.iterdir()):
            place = place / self._new
        self.set_value(str(place))


class StartPage(QWidget):
    """A heading, a message bar, a form, buttons, and a sign that work is going on."""

    def __init__(self, start: Start, title: str, intro: str, primary: str) -> None:
        """Make a page whose coloured button says *primary*; put things into ``column``."""
        super().__init__()
        self.start = start
        self.bar = MessageBar()
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.back = Button(self.tr("Back"), icon_name="back")
        self.primary = PrimaryButton(primary, self.submit)
        self.primary.setDefault(True)
        self.primary.setObjectName("primary")
        self._working = Quiet("", small=True)
        self._progress = self._make_progress()
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.primary)
        scroll = Scroll()
        scroll.column.addWidget(self._inside)
        scroll.column.addStretch(1)
        narrow = QWidget()
        narrow.setMaximumWidth(_WIDEST + GUTTER)
        whole = QVBoxLayout(narrow)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        head, foot = QVBoxLayout(), QVBoxLayout()
        for part in (head, foot):  # they end where the fields do, before the scroll bar
            part.setContentsMargins(0, 0, GUTTER, 0)
            part.setSpacing(12)
        head.addWidget(Heading(title))
        if intro:
            head.addWidget(Quiet(intro))
        head.addSpacing(4)
        foot.addWidget(self.bar)  # below the fields, which then stay where they are
        foot.addWidget(self._working)
        foot.addWidget(self._progress)
        foot.addLayout(self.buttons)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(40, 36, 40 - GUTTER, 28)
        outer.addWidget(narrow, 100)
        outer.addStretch(1)
        self._left: QWidget | None = None
        self._go_on: Callable[[], None] | None = None
        self._pausing = self._make_pausing()
        # A mistake of the program, too, must leave the page usable.
        start.tasks.idle.connect(self.rest)
        self.rest()

    def submit(self) -> None:
        """Do what the coloured button says."""

    def entered(self) -> None:
        """Get ready: the page has just come into view."""

    def work(self, words: str) -> None:
        """Show that work is going on; nothing can be changed meanwhile."""
        self.bar.clear()
        self._left = self.window().focusWidget()
        self._working.setText(words)
        self._set_working(True)

    def _make_progress(self) -> QProgressBar:
        made = QProgressBar()
        made.setRange(0, 0)
        made.setTextVisible(False)
        made.setAccessibleName(self.tr("Work is going on"))
        return made

    def _make_pausing(self) -> QTimer:
        made = QTimer(self, singleShot=True)
        made.timeout.connect(self._pause_ended)
        return made

    def try_after_a_pause(self, go: Callable[[], None]) -> None:
        """Do *go*, which tries a pass phrase, once it is time after wrong ones (``Patience``)."""
        seconds = self.start.patience.seconds()
        if not seconds:
            go()
            return
        self.work(self.tr("Wrong several times. Waiting %n second(s)…", "", math.ceil(seconds)))
        self._go_on = go
        self._pausing.start(math.ceil(seconds * 1000))

    def _pause_ended(self) -> None:
        go_on, self._go_on = self._go_on, None  # it holds what was typed
        self.rest()
        if go_on is not None:
            self.try_after_a_pause(go_on)

    def rest(self) -> None:
        """Show that nothing is going on, and go back to where the work was begun.

        What is switched off loses the focus, which would else stay with what came next in the
        window, such as the list of languages.
        """
        if self._pausing.isActive():  # it is other work that has ended
            return
        self._set_working(False)
        left, self._left = self._left, None
        if left is not None and isValid(left) and self.isVisible():
            left.setFocus()

    def _set_working(self, working: bool) -> None:
        self._working.setVisible(working)
        self._progress.setVisible(working)
        for widget in (self._inside, self.back, self.primary):
            widget.setEnabled(not working)


def free_folder(parent: str, name: str) -> str:
    """Give a folder in *parent* that is not there yet, called *name* or *name*-2 …"""
    place, number = Path(parent) / name, 1
    while place.exists():
        number += 1
        place = Path(parent) / f"{name}-{number}"
    return str(place)


def sit_down(start: Start, vault: OpenVault, folder: str) -> Opened:
    """Open the desk on *vault*; on the worker. A vault that refuses is locked again."""
    try:
        doubts = tuple(vault.history.doubts())
        desk = start.wiring.desk(vault)
    except BaseException:
        vault.close()
        raise
    start.waiting.append(vault)
    return Opened(vault, desk, folder, doubts)


def locking(vault: OpenVault, work: Callable[[], None]) -> None:
    """Do *work*; lock the vault when it fails."""
    try:
        work()
    except BaseException:
        vault.close()
        raise
