"""The company's particulars, which its policy leaves out and letters need."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.domain import contact
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Text
from casemgr.gui import labels
from casemgr.gui.kit import Form, TextField
from casemgr.services.letter_builder import missing_particulars

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_READ = {"postal_code": contact.postal_code, "email": contact.email, "phone": contact.phone}
ORDER = tuple(f.name for f in fields(Particulars))
_IN_BOTH = frozenset(f.name for f in fields(Particulars) if str(f.type) == "Text")


class ParticularsForm(QWidget):
    """Fields for *names*; those in two languages have a field for each."""

    edited = Signal()

    def __init__(self, shown: Particulars, names: Sequence[str] = ORDER) -> None:
        """Start with *shown*."""
        super().__init__()
        self._shown = shown
        self._fields: dict[str, tuple[TextField, ...]] = {}
        self.form = Form(label_width=210)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        hints = {
            "payment": self.tr("Account and how to pay; stands in the notice of the fee."),
            "hours": self.tr("When the desk can be reached, such as 10:00–17:00 on business days."),
            "representative": self.tr(
                "Title and name. Whoever asks must be able to learn it (Act 32(1)(i)); letters "
                "print it only where your own wording names it."
            ),
            "desk": self.tr("As people are to write to it, such as “Privacy desk”."),
        }
        for name in (n for n in ORDER if n in names):
            value: Any = getattr(shown, name)
            label = labels.word("particular", name)
            if name in _IN_BOTH:
                japanese, english = TextField(value.ja), TextField(value.en)
                english.setObjectName(f"{name}_en")
                self.form.add_row(
                    self.tr("{field} (Japanese)").format(field=label), japanese, name=name
                )
                self.form.add_row(
                    self.tr("{field} (English)").format(field=label), english, hints.get(name, "")
                )
                self._fields[name] = (japanese, english)
            else:
                only = TextField(value)
                self.form.add_row(
                    label, only, hints.get(name, ""), name=name, fault=_fault(name, only)
                )
                self._fields[name] = (only,)
        for made in self._fields.values():
            for field in made:
                field.edited.connect(self.edited)

    def value(self) -> Particulars:
        """Give what is entered; what has no field here stays as it was."""
        values: dict[str, Any] = {name: getattr(self._shown, name) for name in ORDER}
        for name, made in self._fields.items():
            if name in _IN_BOTH:
                values[name] = Text(ja=made[0].value(), en=made[1].value())
            else:
                values[name] = made[0].value()
        return Particulars(**values)

    def set_value(self, known: Particulars) -> None:
        """Show *known*."""
        self._shown = known
        for name, made in self._fields.items():
            value: Any = getattr(known, name)
            shown = (value.ja, value.en) if name in _IN_BOTH else (value,)
            for field, text in zip(made, shown, strict=True):
                field.set_value(text)

    def lacking(self) -> list[str]:
        """Name what is empty and without which no letter can be issued."""
        return [labels.word("particular", name) for name in missing_particulars(self.value())]

    def field(self, name: str, which: int = 0) -> TextField:
        """Give a field: of those in two languages the Japanese one is 0, the English one 1."""
        return self._fields[name][which]


def _fault(name: str, field: TextField) -> Callable[[], str] | None:
    """Give what judges the text of a field, where anything does."""
    read = _READ.get(name)
    return None if read is None else lambda: labels.fault(read, field.value())
