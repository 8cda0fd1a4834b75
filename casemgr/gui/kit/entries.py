"""What was entered into fields, as plain values by name, and the way back into them.

Works on anything made of our fields: a form, a card, a dialog. A field with lines or records of
its own (a table, a list of forms) gives them by ``entries`` and takes them by ``restore_entries``;
one whose property ``kept`` is False is left out. Pass phrases, and whatever else is hidden or
marked as sensitive, are never read.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTextEdit,
    QWidget,
)

from casemgr.gui.kit.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Entries = dict[str, Any]
_SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText


@runtime_checkable
class Compound(Protocol):
    """A field with parts of its own."""

    def entries(self) -> Any:
        """Give what was entered, JSON-ready."""
        ...

    def restore_entries(self, entries: Any) -> None:
        """Show what ``entries`` gave."""
        ...


def state(root: QWidget) -> Entries:
    """Give what stands in the fields inside *root*, by their names."""
    return {name: _read(field) for name, field in _fields(root)}


def restore(root: QWidget, entries: Mapping[str, Any]) -> None:
    """Put *entries* back, in the order of the fields: some decide what later ones offer.

    What has no field any more, or is no longer offered, is passed over.
    """
    for name, field in _fields(root):
        if name in entries and _read(field) != entries[name]:
            _write(field, entries[name])


def written(root: QWidget, *, by_hand: bool = False) -> list[str]:
    """Give the words that stand in the fields inside *root*, those in parts of fields included.

    What is chosen or ticked is no words, nor is a date. *by_hand*: not what only the program has
    put there; of the cells of a table that is not known.
    """
    found: list[str] = []
    for field in _leaves(root, whole=False):
        if isinstance(field, QTableWidget):
            cells = (
                field.item(row, column)
                for row in range(field.rowCount())
                for column in range(field.columnCount())
            )
            found += [cell.text() for cell in cells if cell is not None]
        elif isinstance(field, QLineEdit | QTextEdit) and not isinstance(field, DateField):
            changed = field if isinstance(field, QLineEdit) else field.document()
            if changed.isModified() or not by_hand:
                found.append(_read(field))
    return found


def _fields(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Find the fields; looked up while going, for a field may bring others about."""
    seen: Counter[str] = Counter()
    for field in _leaves(root):
        name = field.objectName() or type(field).__name__
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}#{seen[name]}"), field


def _leaves(root: QWidget, *, whole: bool = True) -> Iterator[QWidget]:
    """Find what can be filled in; *whole*: a field with parts of its own is one, else its parts."""
    for child in root.children():
        if not isinstance(child, QWidget) or child.isWindow() or child.property("kept") is False:
            continue
        part = isinstance(child, Compound if whole else QTableWidget)
        if part or _is_field(child):
            yield child
        elif not isinstance(child, _CLOSED):
            yield from _leaves(child, whole=whole)


_CLOSED = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QAbstractSlider)
"""What has widgets of its own inside that are no fields."""


def _is_field(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        hidden = widget.echoMode() != QLineEdit.EchoMode.Normal
        sensitive = bool(widget.inputMethodHints() & _SENSITIVE)
        return not (widget.isReadOnly() or hidden or sensitive)
    if isinstance(widget, QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox | QCheckBox | QRadioButton | QSpinBox | QDoubleSpinBox)


def _read(field: QWidget) -> Any:
    if isinstance(field, Compound):
        return field.entries()
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        code = field.currentData()
        return code if isinstance(code, str) else field.currentText()
    if isinstance(field, QCheckBox | QRadioButton):
        return field.isChecked()
    if isinstance(field, QSpinBox | QDoubleSpinBox):
        return field.value()
    raise TypeError(type(field).__name__)


def _write(field: QWidget, value: Any) -> None:
    if isinstance(field, Compound):
        field.restore_entries(value)
    elif isinstance(field, QLineEdit):
        field.setText(str(value))
    elif isinstance(field, QTextEdit):
        field.setPlainText(str(value))
    elif isinstance(field, QComboBox):
        place = field.findData(value)
        field.setCurrentIndex(place if place >= 0 else max(field.findText(str(value)), 0))
    elif isinstance(field, QCheckBox | QRadioButton):
        field.setChecked(bool(value))
    elif isinstance(field, QSpinBox | QDoubleSpinBox):
        field.setValue(value)
