"""Words on a page: headings, quiet remarks, pills."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LINE = 130


def restyle(widget: QWidget, **properties: Any) -> None:
    """Set properties the style sheet looks at, and have it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
    widget.update()


def lay_out_now() -> None:
    """Lay out what has changed before it is painted, so that no half-way state is ever seen."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Label(QLabel):
    """Plain words: wraps, can be copied, and never takes text for markup."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        """Show *text*; *kind* names its look in the style sheet."""
        super().__init__(parent)
        self._plain = text
        self.setIndent(0)  # else Qt moves words in as soon as the style sheet gives them room
        if kind:
            self.setProperty("kind", kind)
        self.setWordWrap(True)

    def text(self) -> str:
        """Give the words as they were set."""
        return self._plain

    def setText(self, text: str) -> None:
        """Show *text*."""
        self._plain = text
        if not self.wordWrap():
            super().setText(text)
            return
        # Our font sets lines solid, and only markup can put space between them. Names and notes
        # come from strangers, so everything in them is escaped: "<b>" is what somebody wrote.
        escaped = html.escape(text).replace("\n", "<br>")
        super().setText(f'<div style="line-height:{_LINE}%;white-space:pre-wrap">{escaped}</div>')

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def setWordWrap(self, on: bool) -> None:
        """Break lines or not."""
        super().setWordWrap(on)
        self.setTextFormat(Qt.TextFormat.RichText if on else Qt.TextFormat.PlainText)
        self.setText(self._plain)

    def copyable(self) -> Label:
        """Let the text be marked with mouse and keys."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self

    def set_tone(self, tone: str) -> None:
        """Colour the words in support of what they say."""
        restyle(self, tone=tone)


class Unbroken(Label):
    """One line that cannot be broken, such as an e-mail address.

    Where there is no room for all of it, its middle is left out; the tip and the menu that copies
    it have the whole.
    """

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        """Show *text*."""
        super().__init__(text, kind, parent)
        self._whole = text
        self.setWordWrap(False)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        copy = QAction(QCoreApplication.translate("kit", "Copy"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def text(self) -> str:
        """Give all of it, whatever is seen."""
        return self._whole

    def copyable(self) -> Label:
        """It is, by its menu: what is marked with the mouse would lack the middle."""
        return self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten it anew."""
        super().resizeEvent(event)
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(self._whole, middle, event.size().width())
        if shown != QLabel.text(self):
            QLabel.setText(self, shown)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)


class Heading(Label):
    """A heading: ``level`` 1 for a page, 2 for a card."""

    def __init__(self, text: str = "", level: int = 1, parent: QWidget | None = None) -> None:
        """Show *text* as a heading."""
        super().__init__(text, "title" if level == 1 else "heading", parent)
        self.setWordWrap(level != 1)


class Quiet(Label):
    """A remark that stands back; ``small`` for hints and footnotes."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        """Show *text* quietly."""
        super().__init__(text, "small" if small else "quiet", parent)


class Pill(Label):
    """A state in a word or two. Tones as in ``dates.due_words``, and ``accent``."""

    def __init__(self, text: str = "", tone: str = "normal", parent: QWidget | None = None) -> None:
        """Show *text* in *tone*."""
        super().__init__(text, "pill", parent)
        self.setWordWrap(False)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, tone: str) -> None:
        """Change word and tone together."""
        self.setText(text)
        self.set_tone(tone)


class KeyHint(Label):
    """The keys that do the same, such as ``Ctrl+N``."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        """Show *keys*."""
        super().__init__(keys, "key", parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
