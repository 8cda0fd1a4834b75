"""The column on the left: places with counts, and the state of the vault at its foot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
)

from casemgr.gui.idle import MINUTES
from casemgr.gui.kit import Label, Line, LinkButton, Pill, Pressable, Quiet, restyle
from casemgr.gui.kit.icons import icon, pixmap
from casemgr.gui.theme import theme, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ICON, _GAP = 18, 7
_ICONS = {"ahead": "calendar"}
"""Signs that are called otherwise than their place."""
_WIDE, _NARROW = 196, 60


class Place(Pressable):
    """A place with its count."""

    def __init__(self, key: str, text: str, icon_name: str, number: int) -> None:
        """Show *text*; Alt and *number* press it."""
        super().__init__(text)
        self.key = key
        self.setObjectName(f"place-{key}")
        self._text, self._icon_name = text, icon_name
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setIconSize(QSize(_ICON + _GAP, _ICON))
        self.setShortcut(QKeySequence(f"Alt+{number}"))
        self.setToolTip(self._tip())
        self.count = Pill("", "quiet")
        self.count.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 8, 0)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self._narrow = False
        theme.changed.connect(self._draw)
        self._draw()

    def show_count(self, count: int, tone: str, words: str) -> None:
        """Show *count*; *words* say to a screen reader what is counted."""
        self.count.show_state(str(count), tone)
        self.count.setVisible(count > 0)
        self.setAccessibleName(f"{self._text}, {words}" if count else self._text)
        self.setToolTip(self._tip())

    def set_narrow(self, narrow: bool) -> None:
        """Show the sign alone; the count stands as a dot at its corner, the words in the tip."""
        self._narrow = narrow
        self.setText("" if narrow else self._text)
        self.setAccessibleName(self.accessibleName() or self._text)
        self._row.setContentsMargins(0, 0, 0 if narrow else 8, 16 if narrow else 0)
        restyle(self.count, small=narrow)
        self.setToolTip(self._tip())
        self._draw()

    def _tip(self) -> str:
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{self.accessibleName() or self._text} ({keys})"

    def _draw(self) -> None:
        gap = 0 if self._narrow else _GAP
        self.setIconSize(QSize(_ICON + gap, _ICON))
        self.setIcon(icon(self._icon_name, tokens().quiet, tokens().accent, gap))


_UNDER = {
    "case": "cases",
    "letter": "letters",
    "wording": "settings",
    "stationery": "settings",
    "retention": "settings",
    "erased": "settings",
}
"""Pages below a place."""


class Rail(QFrame):
    """All places; at most seven."""

    chosen = Signal(str)
    lock = Signal()
    help_wanted = Signal()

    def __init__(self, folder: str, sample: bool, parent: QWidget | None = None) -> None:
        """Show the places of the vault in *folder*."""
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(_WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(2)
        name = Label("casemgr", "title")
        name.setContentsMargins(10, 0, 0, 0)
        self._mark = QLabel()
        self._mark.setPixmap(pixmap("casemgr", "", 28, self.devicePixelRatioF()))
        self._mark.setContentsMargins(6, 0, 0, 10)
        self._mark.hide()
        column.addWidget(self._mark)
        column.addWidget(name)
        under = Quiet(self.tr("Rights requests"), small=True)
        under.setContentsMargins(10, 0, 0, 10)
        column.addWidget(under)
        self._make_places(column)
        column.addStretch(1)
        column.addWidget(Line())
        column.addLayout(self._make_foot(folder, sample))
        self._wordy += [name, under]
        self._narrow = False
        theme.changed.connect(self._draw)
        self._draw()

    def _make_places(self, column: QVBoxLayout) -> None:
        self._group = QButtonGroup(self)
        self.places: dict[str, Place] = {}
        for number, (key, text) in enumerate(
            (
                ("cases", self.tr("Cases")),
                ("ahead", self.tr("Dates ahead")),
                ("letters", self.tr("Letters")),
                ("reports", self.tr("Reports")),
                ("policy", self.tr("Policy")),
                ("log", self.tr("Log")),
                ("settings", self.tr("Settings")),
            ),
            start=1,
        ):
            place = Place(key, text, _ICONS.get(key, key), number)
            place.clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
            self._group.addButton(place)
            self.places[key] = place
            column.addWidget(place)

    def _make_foot(self, folder: str, sample: bool) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 8, 6, 0)
        foot.setSpacing(3)
        self._sample = Pill(self.tr("SAMPLE VAULT"), "waiting", self)
        self._sample.setToolTip(self.tr("Everybody in this vault is invented."))
        self._sample.setHidden(not sample)
        self._flask = QLabel()
        self._flask.setToolTip(self._sample.toolTip())
        self._flask.setAccessibleName(self._sample.text())
        self._flask.hide()
        foot.addWidget(self._sample)
        foot.addWidget(self._flask)
        self.vault = Label(Path(folder).name)
        self.vault.setToolTip(folder)
        self.vault.setAccessibleName(self.tr("Vault: {name}").format(name=self.vault.text()))
        self.head = Quiet("", small=True)
        self.head.setToolTip(self.tr("Newest entry of the log, and the start of its seal"))
        foot.addWidget(self.vault)
        foot.addWidget(self.head)
        locks = Quiet(self.tr("Locks after %n minute(s)", "", int(MINUTES)), small=True)
        foot.addWidget(locks)
        keys = QHBoxLayout()
        keys.setSpacing(12)
        self.lock_button = LinkButton(self.tr("Lock"), self.lock.emit, icon_name="lock")
        self.lock_button.setToolTip("Ctrl+L")
        self.lock_button.setObjectName("lock")
        self.help_button = LinkButton(self.tr("Help"), self.help_wanted.emit, icon_name="help")
        self.help_button.setToolTip("F1")
        keys.addWidget(self.lock_button)
        keys.addWidget(self.help_button)
        keys.addStretch(1)
        foot.addLayout(keys)
        self._foot, self._keys = foot, keys
        self._wordy: list[QWidget] = [self.vault, self.head, locks]
        self._is_sample = sample
        self._words = {b: b.text() for b in (self.lock_button, self.help_button)}
        return foot

    def set_narrow(self, narrow: bool) -> None:
        """Show signs alone, where the window is so narrow that the page needs the room."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(_NARROW if narrow else _WIDE)
        for widget in self._wordy:
            widget.setHidden(narrow)
        self._mark.setVisible(narrow)
        for place in self.places.values():
            place.set_narrow(narrow)
        self._sample.setVisible(self._is_sample and not narrow)
        self._flask.setVisible(self._is_sample and narrow)
        for button, words in self._words.items():
            button.setText("" if narrow else words)
            button.setAccessibleName(words)
        way = QBoxLayout.Direction
        self._keys.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._foot.setContentsMargins(10, 8, 0 if narrow else 6, 0)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._flask.setPixmap(pixmap("sample", tokens().waiting, 20, ratio))

    def show_place(self, key: str) -> None:
        """Mark the place that is in view; *key* may belong to a page below it."""
        place = self.places.get(_UNDER.get(key, key))
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

    def show_head(self, seq: int, seal: str) -> None:
        """Show the newest entry of the log."""
        head = f"{seal[:4]} {seal[4:8]}"
        self.head.setText(self.tr("Log {number} · {seal}").format(number=seq, seal=head))
