"""A form: labels on the left, fields on the right, remarks and mistakes under each field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from casemgr.gui.kit import entries
from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.date_field import DateField
from casemgr.gui.kit.words import Label, lay_out_now, restyle

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class Row:
    """One row of a form."""

    label: Label
    field: QWidget
    holder: QWidget
    error: Label
    hint: Label | None
    required: bool
    name: str
    fault: Callable[[], str] | None
    words: str
    """On its label, without the sign that it must be filled in."""


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
        fault: Callable[[], str] | None = None,
    ) -> Row:
        """Add *widget* under *label*; *name* is the field a ``Problem`` may speak of.

        It also becomes the widget's own name, by which tools find it in every language. *fault*
        says in words what is wrong with what was entered; "" if nothing is.
        """
        words = Label(label)
        words.setBuddy(widget)
        words.setContentsMargins(0, 7, 0, 0)  # on the line of the field's text
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
        said = Label(hint, "hint") if hint else None
        if said is not None:
            column.addWidget(said)
        row = Row(words, widget, holder, error, said, required, name, fault, label)
        self._mark(row, required=required)
        at = self._grid.rowCount()
        self._grid.addWidget(words, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(holder, at, 1)
        self._rows.append(row)
        # A plain box to tick has no signal of ours.
        edited = getattr(widget, "edited", None) or getattr(widget, "toggled", None)
        if edited is not None:
            edited.connect(lambda: self._mend(row))
        return row

    def set_required(self, widget: QWidget, required: bool) -> None:
        """Say whether the row of *widget* must be filled in, as what was chosen above wants it."""
        for row in self._rows:
            if row.field is widget and row.required != required:
                self._mark(row, required=required)

    def _mark(self, row: Row, *, required: bool) -> None:
        row.required = required
        row.label.setText(f"{row.words} *" if required else row.words)
        spoken = self.tr("{label}, required").format(label=row.words) if required else row.words
        row.field.setAccessibleName(spoken)

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
                if not visible:
                    self._mend(row)

    def mend(self, widget: QWidget) -> None:
        """Say no more that something is wrong at *widget*: what was changed elsewhere bears on it.

        A field that is edited itself is mended of itself.
        """
        for row in self._rows:
            if row.field is widget:
                self._mend(row)

    def _mend(self, row: Row) -> None:
        """Say no more that something is wrong there, nor in the bar that named it."""
        self.show_error(row, "")
        bar = self._bar()
        if bar is not None and bar.lists_fields:
            whole = bar.parentWidget() or self
            bar.show_fields(name for form in whole.findChildren(Form) for name in form.faults())

    def show_error(self, row: Row, text: str) -> None:
        """Say under the field what is wrong with it; nothing when *text* is empty."""
        row.error.setText(text)
        row.error.setVisible(bool(text))
        if row.hint is not None:
            row.hint.setVisible(
                not text
            )  # in its place, so that the rows below stay where they are
        if bool(row.field.property("wrong")) != bool(text):
            restyle(row.field, wrong=bool(text))

    def show_error_at(self, name: str, text: str) -> bool:
        """Say it at the row called *name*; False when there is none."""
        for row in self._rows:
            if row.name and row.name == name and not row.holder.isHidden():
                self.show_error(row, text)
                self._go_to(row)
                return True
        return False

    def faults(self) -> list[str]:
        """Name the fields that are marked."""
        return [row.words for row in self._rows if row.error.text() and not row.holder.isHidden()]

    def check(self) -> bool:
        """Mark what is missing or unreadable, go to the first such field; True if all is well."""
        first: Row | None = None
        for row in self._rows:
            text = "" if row.holder.isHidden() else self._fault(row)
            self.show_error(row, text)
            if text and first is None:
                first = row
        if first is not None:
            self._go_to(first)
        return first is None

    # --- what was entered -------------------------------------------------------------------

    def state(self) -> entries.Entries:
        """Give what stands in the fields, by the names of their rows; pass phrases left out."""
        return entries.state(self)

    def restore(self, values: entries.Entries) -> None:
        """Put back what ``state`` gave."""
        entries.restore(self, values)

    # --- the way to a fault ---------------------------------------------------------------

    def _go_to(self, row: Row) -> None:
        """Put the cursor there and bring the row into view; a long form says so in its bar, too."""
        row.field.setFocus()
        area = next((a for a in self._above() if isinstance(a, QScrollArea)), None)
        bar = self._bar()
        long = area is not None and area.verticalScrollBar().maximum() > 0
        if bar is not None and long:
            bar.show_fields(self.faults())
        elif bar is not None:
            bar.clear()

        def into_view() -> None:
            lay_out_now()  # the words under the fields have moved what is below them
            if area is not None:
                area.ensureWidgetVisible(row.label, 0, 8)
                area.ensureWidgetVisible(row.holder, 0, 8)

        if area is not None:
            into_view()
            QTimer.singleShot(0, row.holder, into_view)

    def _bar(self) -> MessageBar | None:
        return next((b for a in self._above() if (b := _bar_of(a)) is not None), None)

    def _above(self) -> Iterator[QWidget]:
        above = self.parentWidget()
        while above is not None:
            yield above
            above = None if above.isWindow() else above.parentWidget()

    def _fault(self, row: Row) -> str:
        if isinstance(row.field, DateField) and not row.field.is_valid():
            return self.tr("This is no date. Write it like 2026-11-08 or 11/8.")
        value = getattr(row.field, "value", lambda: True)()
        if row.required and not value:
            return self.tr("Please fill this in.")
        return row.fault() if row.fault is not None else ""


def _bar_of(widget: QWidget) -> MessageBar | None:
    """Give the message bar of a page or a dialog."""
    bar = getattr(widget, "bar", None)
    return bar if isinstance(bar, MessageBar) else None
