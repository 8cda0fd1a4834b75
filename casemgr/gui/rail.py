"""The column on the left: places with counts, and the state of the vault at its foot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from casemgr.gui.idle import MINUTES
from casemgr.gui.kit import Label, Line, LinkButton, Pill, Quiet
from casemgr.gui.kit.icons import icon
from casemgr.gui.theme import theme, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ICON, _GAP = 18, 7


class Place(QPushButton):
    """A place with its count."""

    def __init__(self, key: str, text: str, icon_name: str, number: int) -> None:
        """Show *text*; Alt and *number* press it."""
        super().__init__(text)
        self.key = key
        self._text, self._icon_name = text, icon_name
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setIconSize(QSize(_ICON + _GAP, _ICON))
        self.setShortcut(QKeySequence(f"Alt+{number}"))
        self.setToolTip(self.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.count = Pill("", "quiet")
        self.count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self.count)
        theme.changed.connect(self._draw)
        self._draw()

    def show_count(self, count: int, tone: str, words: str) -> None:
        """Show *count*; *words* say to a screen reader what is counted."""
        self.count.show_state(str(count), tone)
        self.count.setVisible(count > 0)
        self.setAccessibleName(f"{self._text}, {words}" if count else self._text)

    def _draw(self) -> None:
        self.setIcon(icon(self._icon_name, tokens().quiet, tokens().accent, _GAP))


class Rail(QFrame):
    """All places; at most seven."""

    chosen = Signal(str)
    lock = Signal()
    help_wanted = Signal()

    def __init__(self, folder: str, sample: bool, parent: QWidget | None = None) -> None:
        """Show the places of the vault in *folder*."""
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(196)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(2)
        name = Label("casemgr", "title")
        name.setContentsMargins(10, 0, 0, 0)
        column.addWidget(name)
        under = Quiet(self.tr("Rights requests"), small=True)
        under.setContentsMargins(10, 0, 0, 10)
        column.addWidget(under)
        self._group = QButtonGroup(self)
        self.places: dict[str, Place] = {}
        for number, (key, text) in enumerate(
            (
                ("cases", self.tr("Cases")),
                ("letters", self.tr("Letters")),
                ("reports", self.tr("Reports")),
                ("policy", self.tr("Policy")),
                ("log", self.tr("Log")),
                ("settings", self.tr("Settings")),
            ),
            start=1,
        ):
            place = Place(key, text, key, number)
            place.clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
            self._group.addButton(place)
            self.places[key] = place
            column.addWidget(place)
        column.addStretch(1)
        column.addWidget(Line())
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 8, 6, 0)
        foot.setSpacing(3)
        if sample:
            mark = Pill(self.tr("SAMPLE VAULT"), "waiting")
            mark.setToolTip(self.tr("Everybody in this vault is invented."))
            foot.addWidget(mark)
            foot.addSpacing(4)
        self.vault = Label(Path(folder).name)
        self.vault.setToolTip(folder)
        self.vault.setAccessibleName(self.tr("Vault: {name}").format(name=self.vault.text()))
        self.head = Quiet("", small=True)
        self.head.setToolTip(self.tr("Newest entry of the log, and the start of its seal"))
        foot.addWidget(self.vault)
        foot.addWidget(self.head)
        foot.addWidget(Quiet(self.tr("Locks after %n minute(s)", "", int(MINUTES)), small=True))
        keys = QHBoxLayout()
        keys.setSpacing(12)
        self.lock_button = LinkButton(self.tr("Lock"), self.lock.emit, icon_name="lock")
        self.lock_button.setToolTip("Ctrl+L")
        self.help_button = LinkButton(self.tr("Help"), self.help_wanted.emit, icon_name="help")
        self.help_button.setToolTip("F1")
        keys.addWidget(self.lock_button)
        keys.addWidget(self.help_button)
        keys.addStretch(1)
        foot.addLayout(keys)
        column.addLayout(foot)

    def show_place(self, key: str) -> None:
        """Mark the place that is in view; *key* may belong to a page below it."""
        place = self.places.get({"case": "cases", "letter": "letters"}.get(key, key))
        if place is not None:
            place.setChecked(True)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many cases are open, or late, and how many letters wait."""
        late = counts.get("overdue", 0)
        if late:
            words = self.tr("%n case(s) overdue", "", late)
            self.places["cases"].show_count(late, "late", words)
        else:
            still = counts.get("open", 0)
            words = self.tr("%n case(s) open", "", still)
            self.places["cases"].show_count(still, "quiet", words)
        waiting = counts.get("unposted", 0)
        words = self.tr("%n case(s) with letters to post", "", waiting)
        self.places["letters"].show_count(waiting, "waiting", words)
        self.places["cases"].setToolTip(self.places["cases"].accessibleName())

    def show_head(self, seq: int, seal: str) -> None:
        """Show the newest entry of the log."""
        head = f"{seal[:4]} {seal[4:8]}"
        self.head.setText(self.tr("Log {number} · {seal}").format(number=seq, seal=head))
