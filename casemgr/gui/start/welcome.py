"""The first page: three ways in, and the vault of last time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casemgr.gui.kit import Heading, Label, Pressable, Quiet
from casemgr.gui.kit.icons import pixmap
from casemgr.gui.theme import theme, tokens

if TYPE_CHECKING:
    from casemgr.gui.start.base import Start

_ICON = 26


class BigChoice(Pressable):
    """A large button: what it does, and a line that says what that means."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        """Show *title* over *text*."""
        super().__init__()
        self.setProperty("kind", "choice")
        self.setAutoDefault(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._icon = icon
        self._sign = QLabel()
        head, line = Label(title, "heading"), Quiet(text)
        for label in (self._sign, head, line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(head)
        words.addWidget(line)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 14, 18, 14)
        self._row.setSpacing(16)
        self._row.addWidget(self._sign)
        self._row.addLayout(words, 1)
        theme.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        """High enough for both lines."""
        return QSize(420, max(76, self._row.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Never cut a line."""
        return QSize(240, self.sizeHint().height())

    def _draw(self) -> None:
        self._sign.setPixmap(pixmap(self._icon, tokens().accent, _ICON, self.devicePixelRatioF()))


class WelcomePage(QWidget):
    """Asks what to do."""

    chosen = Signal(str)
    """``create``, ``open`` or ``sample``."""
    recent = Signal(str)
    """The folder of a vault opened before."""

    def __init__(self, start: Start) -> None:
        """Offer the ways in."""
        super().__init__()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("What would you like to do?")))
        column.addSpacing(4)
        self.choices: dict[str, BigChoice] = {}
        folders = start.preferences.recent
        if folders:
            last = Path(folders[0])
            again = BigChoice(
                "lock",
                self.tr("Unlock “{name}”").format(name=last.name),
                self.tr("The vault of last time, in {folder}").format(folder=str(last.parent)),
            )
            again.setObjectName("start-recent")
            again.clicked.connect(lambda: self.recent.emit(folders[0]))
            self.choices["recent"] = again
        for key, icon, title, text in (
            (
                "create",
                "key",
                self.tr("Create a vault"),
                self.tr("An encrypted folder on this computer for the requests of your company."),
            ),
            (
                "open",
                "open",
                self.tr("Open a vault"),
                self.tr("One that exists already, with its pass phrase or its recovery key."),
            ),
            (
                "sample",
                "sample",
                self.tr("Try the sample vault"),
                self.tr("Invented people, cases at every stage. Nothing in it can go wrong."),
            ),
        ):
            self.choices[key] = BigChoice(icon, title, text)
            self.choices[key].setObjectName(f"start-{key}")
            self.choices[key].clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
        for choice in self.choices.values():
            column.addWidget(choice)
        column.addStretch(1)
        column.addWidget(
            Quiet(
                self.tr("Everything stays on this computer: casemgr never connects to a network."),
                small=True,
            )
        )
        narrow = QWidget()
        narrow.setMaximumWidth(620)
        narrow.setLayout(column)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(40, 36, 40, 28)
        outer.addWidget(narrow, 100)
        outer.addStretch(1)

    def entered(self) -> None:
        """Put the focus on the likeliest way."""
        next(iter(self.choices.values())).setFocus()
