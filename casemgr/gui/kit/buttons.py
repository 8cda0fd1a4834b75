"""Buttons: one coloured on a page, the others quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy

from casemgr.gui.kit.icons import icon
from casemgr.gui.theme import theme, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu, QWidget

_ICON, _GAP = 18, 3


class Pressable(QPushButton):
    """A button that Enter presses while it has the focus, and not the default one instead."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a click; a key held down does not press again."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class Button(Pressable):
    """A quiet button."""

    kind = ""
    _forbidden = False

    def __init__(
        self,
        text: str,
        clicked: Callable[[], object] | None = None,
        *,
        icon_name: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show *text*; *keys* is a shortcut such as ``Ctrl+P``, told in the tool tip."""
        super().__init__(text, parent)
        self.setProperty("kind", self.kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon_name = icon_name
        if clicked is not None:
            # Qt would hand over whether the button is pressed down.
            self.clicked.connect(lambda _checked: clicked())
        if keys:
            self.setShortcut(QKeySequence(keys))
            self.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        if icon_name:
            self._draw_icon()
            theme.changed.connect(self._draw_icon)

    def forbid(self, why: str) -> None:
        """Let it never be pressed, whatever it is told later; *why* is its tip from now on."""
        self.setEnabled(False)
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        self._forbidden = True

    def setEnabled(self, enabled: bool) -> None:
        """Let it be pressed, unless that is forbidden for good."""
        super().setEnabled(enabled and not self._forbidden)

    def setToolTip(self, text: str) -> None:
        """Say what it does, unless it says why it never can."""
        if not self._forbidden:
            super().setToolTip(text)

    def stand_in_for(self, other: QWidget) -> None:
        """Come into view in the place of *other*, with the focus where that had it."""
        had_focus = other.hasFocus()
        other.hide()
        self.show()
        if had_focus:
            self.setFocus()

    def setMenu(self, menu: QMenu) -> None:
        """Open *menu* when pressed."""
        self.setProperty("hasMenu", True)
        super().setMenu(menu)
        menu.aboutToHide.connect(self._let_go)

    def _let_go(self) -> None:
        """Look released: Qt may not hear that the pointer left while the menu was open."""
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.setDown(False)
        self.update()

    def _draw_icon(self) -> None:
        gap = _GAP if self.text() else 0
        self.setIconSize(QSize(_ICON + gap, _ICON))
        self.setIcon(icon(self._icon_name, self._icon_colour(), gap=gap))

    def _icon_colour(self) -> str:
        return tokens().text


class PrimaryButton(Button):
    """The one coloured button of a page: the next step. Enter presses it in a dialog."""

    kind = "primary"

    def _icon_colour(self) -> str:
        return tokens().on_accent


class LinkButton(Button):
    """A button that looks like a link."""

    kind = "link"

    def __init__(
        self,
        text: str,
        clicked: Callable[[], object] | None = None,
        *,
        icon_name: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show *text* as a link."""
        super().__init__(text, clicked, icon_name=icon_name, keys=keys, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _icon_colour(self) -> str:
        return tokens().accent


class Chip(Button):
    """A small round button that filters: pressed or not."""

    kind = "chip"

    def __init__(
        self,
        text: str,
        clicked: Callable[[], object] | None = None,
        *,
        tone: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        """Show *text*; it can be pressed down."""
        super().__init__(text, clicked, parent=parent)
        self.setCheckable(True)
        self.setProperty("tone", tone)
