"""The company's closing days, and days it works whatever the table of holidays says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui import dates, i18n
from casemgr.gui.kit import Button, Check, DateField, Label, LinkButton
from casemgr.services.calendar import WORKED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LEAP_YEAR = 2024  # so that 29 February can be written
_MONTH_AND_DAY = 5


class ClosingDays(QWidget):
    """Days as ``MM-DD`` (every year) or ``YYYY-MM-DD``; with a ``+`` before it a day is worked."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        """Start without days."""
        super().__init__()
        self._days: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.new = DateField(today=today())
        self.new.setAccessibleName(self.tr("New closing day"))
        self.yearly = Check(self.tr("every year"), value=True)
        self.worked = Check(self.tr("we work on this day"))
        self.worked.setToolTip(
            self.tr("For a day that the program's table of holidays has wrongly, or that you work.")
        )
        self.add = Button(self.tr("Add"), self._add)
        self.add.setAccessibleName(self.tr("Add the closing day"))
        self.new.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        # Two lines: on one the words would leave no room for the date.
        for parts in ((self.new, self.yearly), (self.worked, self.add)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)

    def value(self) -> tuple[str, ...]:
        """Give the days."""
        return self._days

    def set_value(self, days: Iterable[str]) -> None:
        """Show *days*."""
        self._days = tuple(sorted(days))
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for day in self._days:
            self._rows.addWidget(self._row(day))

    def _row(self, day: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        words = self._words(day)
        row.addWidget(Label(words), 1)
        remove = LinkButton(self.tr("Remove"), lambda: self._remove(day))
        remove.setAccessibleName(self.tr("Remove {day}").format(day=words))
        row.addWidget(remove)
        return holder

    def _words(self, entry: str) -> str:
        day = entry.removeprefix(WORKED)
        if len(day) == _MONTH_AND_DAY:
            found = date.fromisoformat(f"{_LEAP_YEAR}-{day}")
            every = self.tr("{day}, every year")
            words = every.format(day=dates.short_date(found, language=i18n.current()))
        else:
            words = dates.long_date(date.fromisoformat(day))
        return self.tr("{day}: we work").format(day=words) if entry != day else words

    def _add(self) -> None:
        day = self.new.value()
        if day is None:
            self.new.setFocus()
            return
        iso = day.isoformat()[5:] if self.yearly.value() else day.isoformat()
        worked = self.worked.value()
        self.new.set_value(None)
        self.worked.set_value(False)
        # A day is one or the other.
        others = {*self._days} - {iso, WORKED + iso}
        self.set_value({*others, WORKED + iso if worked else iso})
        self.edited.emit()

    def _remove(self, day: str) -> None:
        self.set_value(d for d in self._days if d != day)
        self.edited.emit()
