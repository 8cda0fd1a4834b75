"""The editor of a company's own texts, between the fixed ones, and the list of their fields."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui import labels
from casemgr.gui.kit import Card, Label, LinkButton, Quiet, TextArea, restyle
from casemgr.services.house import CONDITIONS, FIELDS, Legal, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from casemgr.domain.errors import Block

_TOP = Qt.AlignmentFlag.AlignTop
_MOST_ROWS = 5
_SHORT = 60
"""A text that may be longer than this many characters is given several rows."""


class HouseArea(TextArea):
    """A text with its fields, blanks and all; whatever is put into it can be undone."""

    def whole(self) -> str:
        """Give the text as it stands: a blank at its beginning may be the indent of a paragraph."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Put *text* in the place of what stands there."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def insert(self, before: str, after: str = "") -> None:
        """Put *before* and *after* around what is marked, or where the cursor stands."""
        cursor = self.textCursor()
        cursor.insertText(f"{before}{cursor.selectedText()}{after}")
        cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(after))
        self.setTextCursor(cursor)
        self.setFocus()


class _Text(QWidget):
    """One text of the company: its name, the text, what is wrong with it, the way back."""

    edited = Signal()

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        name = labels.word("house_text", place.name)
        rows = 1 if place.longest <= _SHORT else min(place.lines, _MOST_ROWS)
        self.area = HouseArea(place.shipped, lines=rows)
        self.area.setObjectName(place.name)
        self.area.setAccessibleName(name)
        hint = labels.word("house_hint", place.name)
        self.area.setAccessibleDescription(hint)
        self.error = Label("", "error")
        self.error.setObjectName(f"{place.name}-error")
        self.error.hide()
        title = Label(name)
        title.setBuddy(self.area)
        self.back = LinkButton(self.tr("Back to the shipped text"), self._go_back)
        self.back.setObjectName(f"{place.name}-back")
        self.back.setAccessibleName(self.tr("{text}: back to the shipped text").format(text=name))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.area)
        column.addWidget(self.error)
        column.addWidget(Label(hint, "hint"))
        self.area.edited.connect(self._changed)
        self._changed()

    def show_error(self, text: str) -> None:
        """Say what is wrong with it; nothing when *text* is empty."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if bool(self.area.property("wrong")) != bool(text):
            restyle(self.area, wrong=bool(text))

    def _changed(self) -> None:
        # Its room is kept, so that nothing jumps under the hand that types.
        self.back.setEnabled(self.area.whole() != self.place.shipped)
        self.edited.emit()

    def _go_back(self) -> None:
        self.area.put(self.place.shipped)
        self.area.setFocus()


class TextsCard(Card):
    """A letter from its beginning to its end: fixed texts to read, the company's to write."""

    edited = Signal()

    def __init__(self) -> None:
        """Start without a letter."""
        super().__init__(self.tr("The letter, from top to bottom"))
        self.setObjectName("house-texts")
        self.body.addWidget(
            Quiet(
                self.tr(
                    "What stands in grey is fixed: it says what the law wants said. The other "
                    "texts are yours."
                ),
                small=True,
            )
        )
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self._holder: QWidget | None = None
        self._texts: dict[str, _Text] = {}
        self._last = ""

    def show_frame(self, frame: Sequence[Legal | Place]) -> None:
        """Show another letter, with the shipped texts."""
        if self._holder is not None:
            self._place.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._texts, self._last = {}, ""
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for one in frame:
            if isinstance(one, Legal):
                fixed = Quiet(one.text)
                fixed.setObjectName("legal")
                column.addWidget(fixed)
                continue
            text = _Text(one)
            text.edited.connect(self.edited)
            self._texts[one.name] = text
            column.addWidget(text)
        self._place.addWidget(self._holder)

    def texts(self) -> dict[str, str]:
        """Give all texts as they stand."""
        return {name: one.area.whole() for name, one in self._texts.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Put *texts* in, the shipped one where there is none; every field can undo it."""
        for name, one in self._texts.items():
            wanted = texts.get(name, one.place.shipped)
            if wanted != one.area.whole():
                one.area.put(wanted)

    def forget_undo(self) -> None:
        """Let undo not go back behind what stands there now."""
        for one in self._texts.values():
            one.area.document().clearUndoRedoStacks()

    def show_faults(self, faults: Sequence[Block]) -> None:
        """Say at each text what is wrong with it."""
        said = {str(one.facts.get("key")): _fault(one) for one in faults}
        for name, one in self._texts.items():
            one.show_error(said.get(name, ""))

    def insert(self, before: str, after: str = "") -> None:
        """Put a field into the text that was last written in, else into the first."""
        area = self._area()
        if area is not None:
            area.insert(before, after)

    def _area(self) -> HouseArea | None:
        focused = QApplication.focusWidget()
        for name, one in self._texts.items():
            if one.area is focused:
                self._last = name
        if self._last not in self._texts:
            self._last = next(iter(self._texts), "")
        return self._texts[self._last].area if self._last else None

    def area(self, name: str) -> HouseArea:
        """Give the field of one text."""
        return self._texts[name].area


def _fault(block: Block) -> str:
    reason = labels.word("house_fault", str(block.facts.get("reason", "")))
    detail = block.facts.get("detail")
    text = f"{reason}: {detail}" if detail else reason
    return text[:1].upper() + text[1:]


class FieldsCard(Card):
    """The fields a text may have: a click puts one where the cursor stands."""

    chosen = Signal(str, str)
    """What goes before and after what is marked."""

    def __init__(self) -> None:
        """Start empty; see ``show_fields``."""
        super().__init__(self.tr("Fields"))
        self.setObjectName("house-fields")
        self.body.addWidget(
            Quiet(
                self.tr(
                    "A click puts the field where the cursor stands. “If there is one” makes the "
                    "marked words stand only in letters in which the field has a value."
                ),
                small=True,
            )
        )
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(holder)

    def show_fields(self, missing: Sequence[str]) -> None:
        """List all fields; *missing* ones have no value in this company's letters."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, name in enumerate((*FIELDS, *CONDITIONS)):
            self._add(row, name, name in missing)

    def _add(self, row: int, name: str, missing: bool) -> None:
        meaning = labels.word("house_field", name)
        words = Label(meaning)
        words.setContentsMargins(0, 4, 0, 0)  # on the line of the links
        if missing:
            words.setText(self.tr("{meaning} – not entered yet").format(meaning=meaning))
            words.set_tone("waiting")
        self._grid.addWidget(words, row, 1, _TOP)
        if name in CONDITIONS:
            self._link(row, 0, f"(({name}??…))", f"(({name}??", meaning)
            self._link(row, 2, f"((!{name}??…))", f"((!{name}??", self.tr("Otherwise"))
            return
        field = f"(({name}))"
        plain = LinkButton(field, partial(self.chosen.emit, field, ""))
        plain.setObjectName(f"field-{name}")
        plain.setAccessibleName(f"{field}, {meaning}")
        self._grid.addWidget(plain, row, 0, _TOP)
        text = self.tr("If there is one")
        spoken = self.tr("{meaning}: if there is one").format(meaning=meaning)
        self._link(row, 2, text, f"(({name}??", spoken)

    def _link(self, row: int, column: int, text: str, before: str, spoken: str) -> None:
        link = LinkButton(text, partial(self.chosen.emit, before, "))"))
        link.setObjectName(f"condition-{before.strip('(?')}")
        link.setAccessibleName(f"{before}…)), {spoken}")
        self._grid.addWidget(link, row, column, _TOP)
