"""The fields for the codes of the sheets that go into one envelope."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from casemgr.domain.dispatch_code import fits
from casemgr.gui.kit import TextField

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from casemgr.domain.case import LetterState
    from casemgr.gui.kit import Form
    from casemgr.gui.kit.form import Row


class SheetCodes(QObject):
    """One field for each letter that has a code; Enter, or a scanner, goes on to the next."""

    complete = Signal()
    """Enter was pressed and every code that is asked for is right."""

    def __init__(self, form: Form, letters: Iterable[LetterState], *, in_hand: bool = True) -> None:
        """Put the fields into *form*; where the sheets are *in_hand*, it is said to look there."""
        super().__init__(form)
        self._form = form
        self._letters = {x.id: x.issued for x in letters if x.issued.code}
        self._fields = {letter: TextField(placeholder="K7XM") for letter in self._letters}
        self._rows: dict[str, Row] = {}
        hint = self.tr("At the foot, after the number. Read it from the paper in your hand.")
        hint = hint if in_hand else ""
        for letter, field in self._fields.items():
            label = self.tr("Code of {letter}").format(letter=_short(letter))
            name = f"code-{letter}"
            self._rows[letter] = form.add_row(label, field, hint, required=True, name=name)
            field.returnPressed.connect(partial(self._entered, letter))
            hint = ""

    def ask_for(self, letters: Collection[str]) -> None:
        """Show the fields of *letters* and no other."""
        for letter, field in self._fields.items():
            self._form.set_row_visible(field, letter in letters)

    def value(self) -> tuple[str, ...]:
        """Give the codes as they were entered."""
        return tuple(self._fields[letter].value() for letter in self.asked())

    def has_focus(self) -> bool:
        """Whether a code is being entered."""
        return any(field.hasFocus() for field in self._fields.values())

    def check(self) -> bool:
        """Say at each field what is wrong with its code, go to the first; True if all is well."""
        wrong = [letter for letter in self.asked() if not self._is_right(letter)]
        if wrong:
            self._go_to(wrong[0])
        return not wrong

    def asked(self) -> list[str]:
        """Name the letters whose codes are asked for."""
        return [letter for letter, row in self._rows.items() if not row.holder.isHidden()]

    def _fits(self, letter: str) -> bool:
        return fits(self._letters[letter], self._fields[letter].value())

    def _is_right(self, letter: str) -> bool:
        text = self._fault(letter)
        self._form.show_error(self._rows[letter], text)
        return not text

    def _fault(self, letter: str) -> str:
        typed = self._fields[letter].value()
        if self._fits(letter):
            return ""
        if not typed:
            return self.tr("Please fill this in.")
        other = next((x for x, issued in self._letters.items() if fits(issued, typed)), "")
        if other:
            words = self.tr("This is the code of {other}. Take the sheet of {letter} in hand.")
            return words.format(other=_short(other), letter=_short(letter))
        words = self.tr(
            "This is the code of another sheet, or it was mistyped. At the foot of the right "
            "sheet stands {letter}."
        )
        return words.format(letter=letter)

    def _entered(self, letter: str) -> None:
        """Go on to the next code that is not there yet; a wrong one is said at once."""
        if not self._is_right(letter):
            self._go_to(letter)
            return
        left = [x for x in self.asked() if not self._fits(x)]
        if left:
            self._go_to(left[0])
        else:
            self.complete.emit()

    def _go_to(self, letter: str) -> None:
        self._fields[letter].setFocus()
        self._fields[letter].selectAll()  # what is scanned next takes the place of what was wrong


def _short(letter: str) -> str:
    """Give the last part of a letter's number, which is enough within one case: L2."""
    return letter.rpartition("-")[2]
