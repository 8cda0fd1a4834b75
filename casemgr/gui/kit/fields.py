"""Fields of a form. Each has ``value``, ``set_value`` and the signal ``edited``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QTextBlockFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from casemgr.gui.kit.icons import icon
from casemgr.gui.theme import theme, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QWheelEvent

_WIDEST_LINE = 440
_LEADING = 5
"""Between the lines beside a box to tick, in pixels."""
_AFTER_BOX = 8
"""As the style sheet has it."""
_SPACE = 4
"""Between the lines of a text, in pixels."""
_LOWEST_AREA = 38
"""With its frame and margins; the style sheet would not let it be lower."""


class TextField(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Start with *value*."""
        super().__init__(value, parent)
        self.setCursorPosition(0)  # of a long text the beginning is seen
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(lambda _: self.edited.emit())
        if icon_name:
            place = QLineEdit.ActionPosition.LeadingPosition
            self._sign = self.addAction(icon(icon_name), place)
            self._sign_name = icon_name
            theme.changed.connect(self._draw_sign)  # a method: a lambda would outlive the field

    def _draw_sign(self) -> None:
        self._sign.setIcon(icon(self._sign_name))

    def value(self) -> str:
        """Give the text without blanks at its ends."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show *value*."""
        self.setText(value)
        self.setCursorPosition(0)


class SecretField(TextField):
    """A pass phrase: hidden, with an eye to look at it."""

    def __init__(self, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__("", placeholder=placeholder, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setProperty("kept", False)  # see ``entries``; Qt drops the hints while it is shown
        self._eye = self.addAction(icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setText(self.tr("Show or hide the pass phrase"))
        self._eye.setToolTip(self._eye.text())
        self._eye.triggered.connect(self._toggle)
        theme.changed.connect(self._draw)

    def value(self) -> str:
        """Give the pass phrase exactly as typed."""
        return self.text()

    def _toggle(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._draw()

    def _draw(self) -> None:
        shown = self.echoMode() == QLineEdit.EchoMode.Normal
        self._eye.setIcon(icon("eye", tokens().accent if shown else tokens().quiet))


class TextArea(QTextEdit):
    """Several lines of plain text. Tab goes on to the next field."""

    edited = Signal()

    def __init__(
        self,
        value: str = "",
        *,
        lines: int = 3,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Start with *value*, *lines* high."""
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setPlainText(value)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        wanted = lines * (self.fontMetrics().lineSpacing() + 1 + _SPACE) + 20
        self.setFixedHeight(max(wanted, _LOWEST_AREA))
        self.textChanged.connect(self.edited.emit)

    def value(self) -> str:
        """Give the text without blanks at its ends."""
        return self.toPlainText().strip()

    def setPlainText(self, text: str) -> None:
        """Show *text* with room between its lines, which our font would set solid."""
        told = self.blockSignals(True)
        super().setPlainText(text)
        self.document().setUndoRedoEnabled(False)  # the room is nothing to be undone
        room = QTextBlockFormat()
        room.setLineHeight(_SPACE, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(room)
        self.document().setUndoRedoEnabled(True)
        self.document().setModified(False)  # nor is it typed
        self.blockSignals(told)
        if not told:
            self.textChanged.emit()

    def set_value(self, value: str) -> None:
        """Show *value*."""
        self.setPlainText(value)


class Choice(QComboBox):
    """One of several, each a code with its words."""

    edited = Signal()

    def __init__(
        self,
        options: Iterable[tuple[str, str]] = (),
        value: str = "",
        *,
        empty: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offer *options*; with *empty* also none of them, in these words."""
        super().__init__(parent)
        self._empty = empty
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options, value)
        self.currentIndexChanged.connect(lambda _: self.edited.emit())
        self.currentTextChanged.connect(self.setToolTip)  # a narrow field does not show it all
        self.setToolTip(self.currentText())

    def set_options(self, options: Iterable[tuple[str, str]], value: str = "") -> None:
        """Offer others; *value* is then chosen, else the first."""
        self.blockSignals(True)
        self.clear()
        if self._empty is not None:
            self.addItem(self._empty, "")
        for code, words in options:
            self.addItem(words, code)
        self.blockSignals(False)
        self.set_value(value)

    def value(self) -> str:
        """Give the code chosen; empty for none."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Choose *value*; the first when it is not offered."""
        self.setCurrentIndex(max(0, self.findData(str(value))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change an answer."""
        event.ignore()


def in_lines(text: str, font: QFont, room: int = _WIDEST_LINE) -> str:
    """Break *text* into lines no wider than *room*: boxes to tick cannot do it themselves."""
    units = text.encode("utf-16-le")  # as Qt counts
    layout = QTextLayout(text, font)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return "\n".join(lines)


class Check(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, text: str, value: bool = False, parent: QWidget | None = None) -> None:
        """Ask *text*."""
        super().__init__(parent)
        self.setText(in_lines(text, self.font()))
        self.setChecked(value)
        self.setAccessibleName(text)
        self.toggled.connect(lambda _: self.edited.emit())

    def sizeHint(self) -> QSize:
        """Leave room between the lines, and more around them."""
        breaks = self.text().count("\n")
        more = _LEADING * (breaks + 2) if breaks else 0
        return super().sizeHint() + QSize(0, more)

    def minimumSizeHint(self) -> QSize:
        """Never cut a line."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw several lines with room between them, where the font would set them solid."""
        if "\n" not in self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        style, painter = self.style(), QPainter(self)
        style.drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        indicator = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        left = indicator.right() + 1 + _AFTER_BOX
        painter.setPen(option.palette.color(self.foregroundRole()))
        lines, step = self.text().split("\n"), self.fontMetrics().height() + _LEADING
        top = (self.height() - step * len(lines) + _LEADING) // 2 + self.fontMetrics().ascent()
        for number, line in enumerate(lines):
            painter.drawText(left, top + number * step, line)

    def value(self) -> bool:
        """Give whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Tick it or not."""
        self.setChecked(value)


class CheckList(QWidget):
    """Any of several, each a code with its words."""

    edited = Signal()

    def __init__(
        self,
        options: Iterable[tuple[str, str]] = (),
        value: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Offer *options*, with *value* ticked."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(2)
        self._boxes: dict[str, Check] = {}
        self.set_options(options, value)

    def set_options(self, options: Iterable[tuple[str, str]], value: Iterable[str] = ()) -> None:
        """Offer others."""
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        ticked = {str(v) for v in value}
        self._boxes = {code: Check(words, code in ticked) for code, words in options}
        for code, box in self._boxes.items():
            box.setObjectName(code)
            box.edited.connect(self.edited)
            self._column.addWidget(box)
        long = any("\n" in box.text() for box in self._boxes.values())
        self._column.setSpacing(10 if long else 2)  # else one could not tell them apart
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def box(self, code: str) -> Check:
        """Give the box of one option."""
        return self._boxes[code]

    def value(self) -> tuple[str, ...]:
        """Give the codes that are ticked, in the order offered."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Iterable[str]) -> None:
        """Tick exactly these."""
        ticked = {str(v) for v in value}
        for code, box in self._boxes.items():
            box.setChecked(code in ticked)
