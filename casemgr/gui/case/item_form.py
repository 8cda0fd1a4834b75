"""One requested thing, to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.domain.rules import RequestType
from casemgr.gui import i18n, labels
from casemgr.gui.kit import Choice, Form, TextArea, TextField
from casemgr.services.commands import NewItem

if TYPE_CHECKING:
    from casemgr.domain.rules import Ground, Rulebook, TypeRules


_LEAK = "26(1)"


class ItemForm(QWidget):
    """Asks what is asked for, on what ground and how the answer is wanted."""

    changed = Signal()

    def __init__(self, rules: Rulebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.form = Form()
        box.addWidget(self.form)
        self.type = Choice(
            [(t.value, labels.word("type", t.value)) for t in rules.types],
            empty=self.tr("Please choose"),
        )
        self.ground = Choice(empty=self.tr("None stated"))
        self.method = Choice(empty=self.tr("Not said"))
        self.asked = TextArea(
            lines=1, placeholder=self.tr("Which data, of which service, since when")
        )
        self.form.add_row(self.tr("Asked for"), self.type, required=True, name="type")
        self.form.add_row(self.tr("Ground"), self.ground, name="ground")
        self.incident = TextField()
        self.form.add_row(
            self.tr("Reference of the leak"),
            self.incident,
            self.tr("The company's own; whether the person is concerned is then looked up"),
            name="incident",
        )
        self.form.add_row(self.tr("In their words"), self.asked, name="asked")
        self.form.add_row(self.tr("Answer wanted as"), self.method, name="method")
        self.type.edited.connect(self._type_changed)
        self.ground.edited.connect(self._ground_changed)
        self._type_changed()

    def _type_changed(self) -> None:
        rule = self._rule
        grounds, methods = (rule.grounds, rule.methods) if rule else ((), ())
        self.ground.set_options((g.id, self._ground(g)) for g in grounds)
        self.form.set_row_visible(self.ground, bool(grounds))
        self.method.set_options((m, labels.word("request_method", m)) for m in methods)
        self.form.set_row_visible(self.method, rule is not None and rule.method_choice)
        self._ground_changed()
        self.changed.emit()

    def _ground_changed(self) -> None:
        self.form.set_row_visible(self.incident, self._leak)

    @property
    def _rule(self) -> TypeRules | None:
        """The rules of what is asked for; None until it is chosen."""
        chosen = self.type.value()
        return self._rules.types[RequestType(chosen)] if chosen else None

    @property
    def _leak(self) -> bool:
        """Whether the ground is a leak that must be reported (35(5) with 26(1))."""
        grounds = self._rule.grounds if self._rule else ()
        ground = next((g for g in grounds if g.id == self.ground.value()), None)
        return ground is not None and _LEAK in ground.article.split(", ")

    def _ground(self, ground: Ground) -> str:
        words = ground.label.in_(i18n.current())
        if ground.article:
            words = self.tr("Art. {0}: {1}").format(labels.article(ground.article), words)
        if not ground.in_policy:
            words = self.tr("{0} (not in the policy text)").format(words)
        return words

    def value(self) -> NewItem:
        """Give the thing as filled in; the form has been checked."""
        rule = self._rules.types[RequestType(self.type.value())]
        return NewItem(
            type=rule.id,
            ground=self.ground.value(),
            asked=self.asked.value(),
            method=self.method.value() if rule.method_choice else "",
            incident=self.incident.value() if self._leak else "",
        )
