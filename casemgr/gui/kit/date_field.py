"""A date, typed in any usual way or picked from a calendar."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from casemgr.gui.dates import long_date
from casemgr.gui.kit.icons import icon
from casemgr.gui.theme import theme
from casemgr.services.desk import JST

_ERAS = {"R": 2018, "令和": 2018, "H": 1988, "平成": 1988, "S": 1925, "昭和": 1925}
_FULL = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ERA = re.compile(r"(R|H|S|令和|平成|昭和)\s*(\d{1,2}|元)\D+(\d{1,2})\D+(\d{1,2})\D*")
_SHORT = re.compile(r"(\d{1,2})\D+(\d{1,2})\D*")
_FAR = 184  # days: a day and month alone mean the nearest one


_WIDTH = 186
"""Of a whole date with its weekday and the sign of the calendar."""


def today_in_japan() -> date:
    """Give today's date in Japan, wherever the computer believes to be."""
    return datetime.now(JST).date()


def read_date(text: str, today: date) -> date | None:
    """Read ``2026-11-08``, ``11/8``, ``R8.11.8``, ``2026年11月8日``, ``20261108``; else None."""
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    plain = re.sub(r"\([^)]*\)", "", plain).strip()  # the weekday that we write ourselves
    try:
        if era := _ERA.fullmatch(plain):
            year = 1 if era[2] == "元" else int(era[2])
            return date(_ERAS[era[1]] + year, int(era[3]), int(era[4]))
        if full := _DIGITS.fullmatch(plain) or _FULL.fullmatch(plain):
            return date(int(full[1]), int(full[2]), int(full[3]))
        if short := _SHORT.fullmatch(plain):
            return _nearest(int(short[1]), int(short[2]), today)
    except ValueError:
        return None
    return None


def _nearest(month: int, day: int, today: date) -> date:
    found = date(today.year, month, day)
    if found - today > timedelta(days=_FAR):
        return found.replace(year=today.year - 1)
    if today - found > timedelta(days=_FAR):
        return found.replace(year=today.year + 1)
    return found


class DateField(QLineEdit):
    """A date or nothing. Up and down go by a day; Alt+down opens the calendar."""

    edited = Signal()

    def __init__(
        self,
        value: date | None = None,
        *,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Start with *value*; *today* is the day that ``11/8`` is near to."""
        super().__init__(parent)
        self._today = today or today_in_japan()
        self.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(190)
        self._pick = QAction(icon("calendar"), self.tr("Open the calendar"), self)
        self._pick.triggered.connect(self.open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda _: self.edited.emit())
        self.editingFinished.connect(self._tidy)
        theme.changed.connect(self._draw)  # a method: a lambda would outlive the field
        self.set_value(value)

    def value(self) -> date | None:
        """Give the date; None when the field is empty or cannot be read (``is_valid``)."""
        return read_date(self.text(), self._today)

    def set_value(self, value: date | None) -> None:
        """Show *value*."""
        self.setText(f"{value.isoformat()} ({_weekday(value)})" if value else "")
        self.setCursorPosition(0)  # where it is narrow the year is seen, not the weekday

    def is_valid(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self.text().strip() or self.value() is not None

    def open_calendar(self) -> None:
        """Let a day be picked."""
        menu = QMenu(self)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self.value() or self._today
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def picked(day: QDate) -> None:
            self.set_value(date(day.year(), day.month(), day.day()))
            menu.close()

        calendar.activated.connect(picked)
        calendar.clicked.connect(picked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by days with the arrow keys."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif event.key() in steps and not self.isReadOnly():
            start = self.value() or self._today
            self.set_value(start + timedelta(days=steps[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        self._pick.setIcon(icon("calendar"))

    def _tidy(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)


def _weekday(day: date) -> str:
    words = long_date(day)
    return words[-2] if words.endswith(")") else words.split(" ", 1)[0]
