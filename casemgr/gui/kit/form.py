"""A form: labels on the left, fields on the right, remarks and mistakes under each field."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from casemgr.gui.kit.date_field import DateField
from casemgr.gui.kit.words import Label, restyle


@dataclass(slots=True)
class Row:
    """One row of a form."""

    label: Label
    field: QWidget
    holder: QWidget
    error: Label
    required: bool
    name: str


class Form(QWidget):
    """Rows of labelled fields. ``check`` finds what is missing before anything is tried."""

    def __init__(self, parent: QWidget | None = None, *, label_width: int = 132) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._rows: list[Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)

    def add_row(
        self,
        label: str,
        widget: QWidget,
        hint: str = "",
        *,
        required: bool = False,
        name: str = "",
    ) -> Row:
        """Add *widget* under *label*; *name* is the field a ``Problem`` may speak of.

        It also becomes the widget's own name, by which tools find it in every language.
        """
        words = Label(f"{label} *" if required else label)
        words.setBuddy(widget)
        words.setContentsMargins(0, 7, 0, 0)  # on the line of the field's text
        spoken = self.tr("{label}, required").format(label=label) if required else label
        widget.setAccessibleName(spoken)
        widget.setAccessibleDescription(hint)
        if name and not widget.objectName():
            widget.setObjectName(name)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(widget)
        error = Label("", "error")
        error.hide()
        column.addWidget(error)
        if hint:
            column.addWidget(Label(hint, "hint"))
        row = Row(words, widget, holder, error, required, name)
        at = self._grid.rowCount()
        self._grid.addWidget(words, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(holder, at, 1)
        self._rows.append(row)
        edited = getattr(widget, "edited", None)
        if edited is not None:
            edited.connect(lambda: self.show_error(row, ""))
        return row

    def focus_first(self) -> bool:
        """Begin with the first field that can be filled in; False when there is none."""
        for row in self._rows:
            field = row.field.focusProxy() or row.field
            if not row.holder.isHidden() and field.focusPolicy() & Qt.FocusPolicy.TabFocus:
                field.setFocus()
                return True
        return False

    def add_wide(self, widget: QWidget) -> None:
        """Add *widget* over the whole width: a remark, a table."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def set_row_visible(self, widget: QWidget, visible: bool) -> None:
        """Show or hide the row of *widget*; a hidden row is not checked."""
        for row in self._rows:
            if row.field is widget:
                row.label.setVisible(visible)
                row.holder.setVisible(visible)

    def show_error(self, row: Row, text: str) -> None:
        """Say under the field what is wrong with it; nothing when *text* is empty."""
        row.error.setText(text)
        row.error.setVisible(bool(text))
        if bool(row.field.property("wrong")) != bool(text):
            restyle(row.field, wrong=bool(text))

    def show_error_at(self, name: str, text: str) -> bool:
        """Say it at the row called *name*; False when there is none."""
        for row in self._rows:
            if row.name and row.name == name:
                self.show_error(row, text)
                row.field.setFocus()
                return True
        return False

    def check(self) -> bool:
        """Mark what is missing or unreadable, go to the first such field; True if all is well."""
        first: QWidget | None = None
        for row in self._rows:
            text = "" if row.holder.isHidden() else self._fault(row)
            self.show_error(row, text)
            if text and first is None:
                first = row.field
        if first is not None:
            first.setFocus()
        return first is None

    def _fault(self, row: Row) -> str:
        if isinstance(row.field, DateField) and not row.field.is_valid():
            return self.tr("This is no date. Write it like 2026-11-08 or 11/8.")
        value = getattr(row.field, "value", lambda: True)()
        if row.required and not value:
            return self.tr("Please fill this in.")
        return ""
