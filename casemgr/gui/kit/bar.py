"""The message bar at the top of a page or dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from casemgr.gui import labels
from casemgr.gui.kit import icons
from casemgr.gui.kit.buttons import LinkButton
from casemgr.gui.kit.words import Label, restyle
from casemgr.gui.theme import theme, tokens, tone_colours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.errors import Block, Problem

_SIGNS = {"late": "warning", "waiting": "warning", "done": "done"}


class MessageBar(QFrame):
    """Says one thing at a time, with one thing to do about it; hidden while it says nothing."""

    left = Signal()
    """A question was answered by leaving things alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(self.tr("Message"))
        self._tone = "normal"
        self._do: Callable[[], object] | None = None
        self.lists_fields = False
        """Whether it names fields of a form, and so goes when they are put right."""
        self._sign = QLabel()
        self._words = Label().copyable()
        self._words.setObjectName("message")
        self._action = LinkButton("", self._act)
        self._other = LinkButton("", self._leave)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._other)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._draw)
        self.clear()

    def show_problem(self, problem: Problem | Block) -> None:
        """Say what went wrong and what to do."""
        self.show_text(labels.explain(problem), "late")

    def show_text(
        self,
        text: str,
        tone: str = "normal",
        action: str = "",
        do: Callable[[], object] | None = None,
        otherwise: str = "",
    ) -> None:
        """Say *text*; *action* is the word on the link that calls *do* (such as "Undo").

        Where *text* is a question, *otherwise* is the word on the link that leaves things alone.
        """
        self._tone, self._do, self.lists_fields = tone, do, False
        self._words.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._other.setText(otherwise)
        self._other.setVisible(bool(otherwise))
        restyle(self, tone=tone)
        self._draw()
        self.show()
        # A screen reader says it without being asked.
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_fields(self, fields: Iterable[str]) -> None:
        """Name the fields that are still to be filled in or put right; nothing for none."""
        if named := labels.listed(dict.fromkeys(fields)):
            words = self.tr("Still to be filled in or put right: {fields}")
            self.show_text(words.format(fields=named), "late")
            self.lists_fields = True
        else:
            self.clear()

    def text(self) -> str:
        """Give what the bar says; empty when it says nothing."""
        return self._words.text()

    def clear(self) -> None:
        """Say nothing."""
        self._words.setText("")
        self._do, self.lists_fields = None, False
        self.hide()

    def _leave(self) -> None:
        self.clear()
        self.left.emit()

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

    def _draw(self) -> None:
        colour = tone_colours(self._tone)[0]
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap(_SIGNS.get(self._tone, "info"), colour, 18, ratio))
        self._close.setIcon(icons.icon("close", tokens().quiet))
        self._close.setIconSize(QSize(14, 14))
