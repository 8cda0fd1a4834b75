"""A user at the window: sees what is on the screen, clicks, types, chooses.

Everything is found by the name it has in every language (``objectName``) and is touched only where
a person could touch it: visible, enabled, scrolled into view and not under another window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QTableView,
    QTableWidget,
    QWidget,
)

from casemgr.gui.kit import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from casemgr.gui.program import Program

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 10_000
_LEFT = Qt.MouseButton.LeftButton
_PAST_THE_BOX = 12


class Hand:
    """Eyes and hands of the user."""

    def __init__(self, qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        self._qtbot, self._program, self._patch = qtbot, program, monkeypatch

    # --- seeing -------------------------------------------------------------------------

    @property
    def place(self) -> QWidget:
        """What can be worked with: the dialog in front, else the window."""
        front = QApplication.activeModalWidget() or self._program.window
        assert front is not None
        return front

    def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Wait until something can be seen."""

        def look() -> None:
            assert holds(), what or "it did not come"

        self._qtbot.waitUntil(look, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Wait until the program has shown everything: nobody is faster than the screen."""
        self.until(lambda: not self._program._tasks.busy, "the program to rest")

    def sees(self, name: str, kind: type[W] = QWidget, inside: str = "") -> list[W]:  # type: ignore[assignment]
        """All that is called *name* and can be seen now."""
        room = self.place
        if inside:
            rooms = [w for w in room.findChildren(QWidget, inside) if w.isVisible()]
            assert len(rooms) == 1, (inside, len(rooms))
            room = rooms[0]
        return [w for w in room.findChildren(kind, name) if w.isVisible()]

    def find(self, name: str, kind: type[W] = QWidget, inside: str = "") -> W:  # type: ignore[assignment]
        """The one thing that is called *name*; waits for it, and for the screen to be at rest."""
        self.rest()
        self.until(lambda: len(self.sees(name, kind, inside)) == 1, f"one {name} to be seen")
        return self.sees(name, kind, inside)[0]

    def message(self) -> str:
        """What the message bar says; waits until it says something."""
        self.until(lambda: self.sees("message", Label), "a message")
        return self.find("message", Label).text()

    def mistakes(self) -> list[str]:
        """What is said in red under the fields."""
        labels = (w for w in self.place.findChildren(Label) if w.isVisible())
        return [w.text() for w in labels if w.property("kind") == "error"]

    def words(self) -> str:
        """All the words on the screen."""
        seen = [w for w in self.place.findChildren(QWidget) if w.isVisible()]
        return "\n".join(w.text() for w in seen if isinstance(w, (QLabel, QAbstractButton)))

    def letter(self) -> str:
        """The text of the letter in view, without blanks."""
        self.until(lambda: self.sees("letter-pages", QPdfView), "a letter")
        document = self.find("letter-pages", QPdfView).document()
        pages = (document.getAllText(page).text() for page in range(document.pageCount()))
        return "".join("".join(pages).split())

    # --- touching -----------------------------------------------------------------------

    def click(self, name: str, inside: str = "") -> None:
        """Click a thing."""
        self._click(self.find(name, inside=inside))

    def tick(self, name: str, inside: str = "") -> None:
        """Tick a box."""
        box = self.find(name, QCheckBox, inside)
        assert not box.isChecked(), name
        self._click(box, QPoint(_PAST_THE_BOX, box.height() // 2))
        assert box.isChecked(), name

    def write(self, name: str, text: str, inside: str = "") -> None:
        """Go to a field and type over what stands there."""
        found = self.find(name, inside=inside)
        field = found.focusProxy() or found
        self._click(field)
        self._qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._type(field, text)

    def choose(self, name: str, code: str, inside: str = "") -> None:
        """Choose from a list with the arrow keys."""
        box = self.find(name, QComboBox, inside)
        self._reach(box)
        box.setFocus()
        self._qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentData() == code:
                return
            self._qtbot.keyClick(box, Qt.Key.Key_Down)
        message = f"{name} does not offer {code}"
        raise AssertionError(message)

    def write_cell(self, table_name: str, row: int, column: int, text: str) -> None:
        """Click into a cell of a table and type."""
        table = self.find(table_name).findChild(QTableWidget)
        assert table is not None
        self._reach(table)
        table.scrollToItem(table.item(row, column))
        middle = table.visualItemRect(table.item(row, column)).center()
        self._qtbot.mouseClick(table.viewport(), _LEFT, pos=middle)

        def open_editor() -> QWidget | None:
            focus = table.focusWidget()
            inside = isinstance(focus, QLineEdit) and table.viewport().isAncestorOf(focus)
            return focus if inside and focus.geometry().contains(middle) else None

        self.until(open_editor, "an editor in the cell")
        editor = open_editor()
        assert editor is not None
        self._type(editor, text)
        self._qtbot.keyClick(editor, Qt.Key.Key_Return)
        self.until(lambda: table.item(row, column).text() == text, f"{text} in the cell")

    def row_of(self, table_name: str, category: str) -> int:
        """The line of a table whose category is *category*."""
        table = self.find(table_name).findChild(QTableWidget)
        assert table is not None
        boxes = [table.cellWidget(row, 0) for row in range(table.rowCount())]
        return [b.currentData() for b in boxes if isinstance(b, QComboBox)].index(category)

    def choose_in_cell(self, table_name: str, row: int, code: str) -> None:
        """Choose the category of a line."""
        table = self.find(table_name).findChild(QTableWidget)
        assert table is not None
        box = table.cellWidget(row, 0)
        assert isinstance(box, QComboBox)
        while box.currentData() != code:
            before = box.currentIndex()
            self._qtbot.keyClick(box, Qt.Key.Key_Down)
            assert box.currentIndex() != before, f"{code} is not offered"

    def open_row(self, name: str, row: int) -> None:
        """Click a row of a list twice."""
        table = self.find(name, QTableView)
        self.until(lambda: table.model().rowCount() > row, "a row")
        self._reach(table)
        middle = table.visualRect(table.model().index(row, 0)).center()
        self._qtbot.mouseClick(table.viewport(), _LEFT, pos=middle)
        self._qtbot.mouseDClick(table.viewport(), _LEFT, pos=middle)

    def pick_from_menu(self, name: str, data: str) -> None:
        """Open the menu of a button and click an entry."""
        button = self.find(name, QPushButton)
        self._click(button)
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(a for a in menu.actions() if a.data() == data)
        assert action.isEnabled(), action.text()
        self._qtbot.mouseClick(menu, _LEFT, pos=menu.actionGeometry(action).center())
        self.until(lambda: QApplication.activePopupWidget() is None)

    def save_as(self, button: str, path: Path) -> None:
        """Press a button that asks for a file, and choose *path* in the system's own dialog."""
        asked: list[str] = []

        def chosen(*args: object, **_: object) -> tuple[str, str]:
            asked.append(str(args[2]))
            return str(path), ""

        self._patch.setattr(QFileDialog, "getSaveFileName", chosen)
        self.click(button)
        self.until(path.is_file, f"{path.name} to be written")
        assert len(asked) == 1

    # --- dialogs ------------------------------------------------------------------------

    def dialog(self) -> QDialog:
        """Wait for a dialog."""
        self.until(
            lambda: (
                isinstance(front := QApplication.activeModalWidget(), QDialog) and front.isVisible()
            ),
            "a dialog",
        )
        front = QApplication.activeModalWidget()
        assert isinstance(front, QDialog)
        return front

    def confirm(self) -> None:
        """Press the coloured button of the dialog; it does what it says and closes."""
        dialog = self.dialog()
        self.click("primary")
        self.until(
            lambda: QApplication.activeModalWidget() is not dialog or self._refusal(),
            "the dialog to close",
        )
        assert QApplication.activeModalWidget() is not dialog, self._refusal()

    def confirm_refused(self) -> str:
        """Press the coloured button; the dialog stays and says why."""
        dialog = self.dialog()
        self.click("primary")
        self.until(self._refusal, "a reason why not")
        assert QApplication.activeModalWidget() is dialog
        return self._refusal()

    def _refusal(self) -> str:
        said = [w.text() for w in self.sees("message", Label)]
        return " ".join([*said, *self.mistakes()])

    # --- how ----------------------------------------------------------------------------

    def _click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._reach(widget, at)
        self._qtbot.mouseClick(widget, _LEFT, pos=at or widget.rect().center())

    def _reach(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Scroll to a thing and wait until nothing covers it."""
        self.until(widget.isEnabled, f"{widget.objectName()} to be enabled")
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()

        def on_top() -> bool:
            spot = widget.mapToGlobal(at or widget.rect().center())
            hit = QApplication.widgetAt(spot)
            return hit is not None and (hit is widget or widget.isAncestorOf(hit))

        self.until(on_top, f"{widget.objectName()} to be reached")
        assert widget.window() is self.place.window()

    def _type(self, field: QWidget, text: str) -> None:
        """Type; what is on no key comes in as from an input method."""
        for line, part in enumerate(text.split("\n")):
            if line:
                self._qtbot.keyClick(field, Qt.Key.Key_Return)
            if part.isascii():
                self._qtbot.keyClicks(field, part)
            else:
                event = QInputMethodEvent()
                event.setCommitString(part)
                QApplication.sendEvent(field, event)
