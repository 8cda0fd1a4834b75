"""Edits the company's policy as a form, checks it against the Act and shows what changes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain.errors import Code, Problem
from casemgr.gui import labels
from casemgr.gui.kit import (
    Button,
    Check,
    CheckList,
    Choice,
    DateField,
    Form,
    Heading,
    MessageBar,
    Quiet,
    Scroll,
    TextArea,
    TextField,
    dialog_column,
    lay_out_now,
)
from casemgr.gui.places import policy_words
from casemgr.gui.places.policy_changes import ChangesDialog
from casemgr.services import policy_edit, policy_loading
from casemgr.services.drafts import key_of
from casemgr.services.policy_fields import GROWING, SECTIONS, Kind

if TYPE_CHECKING:
    from casemgr.gui.kit.entries import Entries
    from casemgr.gui.session import Session
    from casemgr.services.policy_edit import Change, Draft
    from casemgr.services.policy_fields import Field, Part

_KEY = Qt.ItemDataRole.UserRole
_AREA_LINES = 3


TERMS = "retention_days."
"""The part in which the terms of keeping stand."""


class PolicyEditor(QDialog):
    """A tree of the policy's parts, and the form of the one chosen."""

    adopted = Signal()

    def __init__(
        self,
        session: Session,
        policy: bytes,
        law: bytes,
        affected: int,
        parent: QWidget | None = None,
        *,
        at: str = "",
    ) -> None:
        """Edit *policy*; *affected* open cases will keep the edition they have.

        *at* is the part to begin with, such as ``TERMS``.
        """
        super().__init__(parent)
        self.session = session
        self._policy, self._law, self._affected, self._at = policy, law, affected, at
        self._entries: list[Change] = []
        self._values: dict[str, Any] = {}
        self._parts: tuple[Part, ...] = ()
        self._originals: dict[str, Any] = {}
        self._fields: dict[str, QWidget] = {}
        self.setWindowTitle(self.tr("Edit the policy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(1080, 700)
        self.bar = MessageBar()
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Parts of the policy"))
        self.tree.currentItemChanged.connect(self._chosen)
        self.add = Button(self.tr("Add…"), self._add)
        self.remove = Button(self.tr("Take out"), self._remove)
        self.heading = Heading("", level=2)
        self.form = Form(label_width=170)
        self._scroll = Scroll()
        self.state = Quiet()
        self.check = Button(self.tr("Check and show the changes…"), self.review)
        self.check.setObjectName("primary")
        self._lay_out()
        session.tasks.idle.connect(self._tell_state)  # also after a mistake of the program
        self._read(at)
        session.unfinished.watch(
            self,
            key_of("policy"),
            self.windowTitle(),
            self.bar,
            read=self._unsaved,
            write=self._put_unsaved,
        )

    def done(self, result: int) -> None:
        """Close; what was changed is in force or thought better of."""
        super().done(result)
        self.session.unfinished.done_with(self)

    def _unsaved(self) -> Entries:
        """Give the changes, with the edition they were made in."""
        entries = [
            [isinstance(c, policy_edit.AddEntry), c.list, c.id]
            for c in self._entries
            if not isinstance(c, policy_edit.SetValue)
        ]
        if not (entries or self._values):
            return {}
        edition = hashlib.sha256(self._policy).hexdigest()
        return {"edition": edition, "entries": entries, "values": dict(self._values)}

    def _put_unsaved(self, kept: Entries) -> None:
        """Make the changes again; with none, take all back. Those of another edition do not fit."""
        mine = kept.get("edition") == hashlib.sha256(self._policy).hexdigest()
        self._entries = [
            (policy_edit.AddEntry if added else policy_edit.RemoveEntry)(name, own_id)
            for added, name, own_id in (kept["entries"] if mine else ())
        ]
        self._values = dict(kept["values"]) if mine else {}
        self._read(self._at)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self._scroll, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([250, 780])
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.state, 1)
        buttons.addWidget(Button(self.tr("Cancel"), self.reject))
        buttons.addWidget(self.check)
        column = dialog_column(self)
        column.addWidget(Heading(self.tr("Edit the policy")))
        column.addWidget(
            Quiet(
                self.tr(
                    "Changes make a new edition. Cases that are open keep the edition under which "
                    "they arrived; new cases get the new one (policy Article 11)."
                )
            )
        )
        column.addWidget(self.bar)
        column.addWidget(split, 1)
        column.addLayout(buttons)

    # --- what is there ------------------------------------------------------------------

    def _read(self, choose: str = "") -> None:
        """Read the parts anew: entries may have come or gone."""
        policy, law, entries = self._policy, self._law, tuple(self._entries)

        def work(desk: Any) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
            today = desk.today()
            now = policy_edit.form(policy_edit.edited(policy, entries), law, today)
            return policy_edit.form(policy, law, today), now

        def show(found: tuple[tuple[Part, ...], tuple[Part, ...]]) -> None:
            self._originals = {f.key: f.value for p in found[0] for f in p.fields}
            self._parts = found[1]
            self._fill(choose)

        self.session.ask(work, show, self.bar.show_problem)

    def _fill(self, choose: str) -> None:
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        wanted: QTreeWidgetItem | None = None
        for name in dict.fromkeys((*(p.list for p in self._parts), *GROWING)):
            groups[name] = QTreeWidgetItem([policy_words.table(name)])
            groups[name].setData(0, _KEY, (name, ""))
            self.tree.addTopLevelItem(groups[name])
        for part in self._parts:
            item = groups[part.list]
            if part.id:
                item = QTreeWidgetItem([policy_words.entry(part)])
                item.setData(0, _KEY, (part.list, part.id))
                groups[part.list].addChild(item)
            if f"{part.list}.{part.id}" == choose:
                wanted = item
        first = wanted or self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        if wanted is not None:
            self.form.focus_first()
        self._tell_state()

    def _here(self) -> tuple[str, str]:
        item = self.tree.currentItem()
        name, own_id = item.data(0, _KEY) if item is not None else ("", "")
        return str(name), str(own_id)

    def _chosen(self) -> None:
        name, own_id = self._here()
        self.add.setEnabled(name in GROWING)
        self.remove.setEnabled(name in GROWING and bool(own_id))
        part = next((p for p in self._parts if (p.list, p.id) == (name, own_id)), None)
        self.heading.setText(policy_words.table(name) if name else "")
        if part is not None and part.id:
            self.heading.setText(policy_words.entry(part))
        self._show(part)

    def _show(self, part: Part | None) -> None:
        old, self.form = self.form, Form(label_width=170)
        self._fields = {}
        if part is None:
            self.form.add_wide(Quiet(self.tr("Choose an entry of this list.")))
        for one in part.fields if part is not None else ():
            widget = self._field(one)
            self._fields[one.key] = widget
            self.form.add_row(policy_words.field(one), widget, name=one.key)
        while self._scroll.column.count():
            self._scroll.column.takeAt(0)
        old.hide()  # it would be seen until it is gone
        old.deleteLater()
        self._scroll.column.addWidget(self.form)
        self._scroll.column.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)
        lay_out_now()

    def _field(self, one: Field) -> QWidget:
        value = self._values.get(one.key, one.value)
        options = [(o.code, policy_words.option(one.words, o)) for o in one.options]
        widget: Any
        match one.kind:
            case Kind.AREA:
                widget = TextArea(value, lines=_AREA_LINES)
            case Kind.FLAG:
                widget = Check(self.tr("yes"), value)
            case Kind.ONE_OF:
                widget = Choice(options, value, empty=self.tr("not said"))
            case Kind.SOME_OF:
                widget = CheckList(options, value)
            case Kind.DAY:
                widget = DateField()
                widget.setText(str(value))
                widget.editingFinished.emit()  # with its weekday, if it is a date
            case _:
                widget = TextField(str(value))
        widget.edited.connect(lambda: self._edited(one, widget.value()))
        return widget  # type: ignore[no-any-return]

    def _edited(self, one: Field, value: Any) -> None:
        if one.kind is Kind.SOME_OF:
            value = list(value)
        if one.kind is Kind.DAY:
            widget = self._fields[one.key]
            # What is no date stays as typed: the check then names it by its place.
            typed = widget.text().strip() if isinstance(widget, DateField) else ""
            value = value.isoformat() if value is not None else typed
        if one.kind is Kind.NUMBER:
            value = int(value) if value.isdecimal() else value
        if value == self._originals.get(one.key, one.value):
            self._values.pop(one.key, None)
        else:
            self._values[one.key] = value
        self._tell_state()

    def _tell_state(self) -> None:
        count = len(self._values) + len(self._entries)
        text = self.tr("%n change(s)", "", count) if count else self.tr("Nothing changed yet")
        self.state.setText(text)
        self.check.setEnabled(bool(count))

    # --- entries ------------------------------------------------------------------------

    def _add(self) -> None:
        name, _ = self._here()
        own_id, chosen = QInputDialog.getText(
            self,
            self.tr("Add an entry"),
            self.tr("Short name, not used yet (letters without accents, digits, _ or -):"),
        )
        if chosen:
            self.add_entry(name, own_id.strip())

    def add_entry(self, name: str, own_id: str) -> None:
        """Add an entry to the list *name*, and show it."""
        taken = any((p.list, p.id) == (name, own_id) for p in self._parts)
        if taken or not own_id.replace("_", "").replace("-", "").isalnum() or not own_id.isascii():
            self.bar.show_text(self.tr("This short name cannot be used, or it is there."), "late")
            return
        self.bar.clear()
        self._entries.append(policy_edit.AddEntry(name, own_id))
        self._read(f"{name}.{own_id}")

    def _remove(self) -> None:
        name, own_id = self._here()
        added = policy_edit.AddEntry(name, own_id)
        if added in self._entries:
            self._entries.remove(added)
        else:
            self._entries.append(policy_edit.RemoveEntry(name, own_id))
        within = f"{name}.{own_id}."
        self._values = {k: v for k, v in self._values.items() if not k.startswith(within)}
        self._read(name if name in SECTIONS else "")

    # --- trying it ----------------------------------------------------------------------

    def changes(self) -> tuple[Change, ...]:
        """Give everything that was changed, in an order in which it can be done."""
        gone = {f"{c.list}.{c.id}" for c in self._entries if isinstance(c, policy_edit.RemoveEntry)}
        values = (
            policy_edit.SetValue(key, value)
            for key, value in self._values.items()
            if ".".join(key.split(".")[:2]) not in gone
        )
        return (*self._entries, *values)

    def review(self) -> None:
        """Check it; when it is right show what changes and offer to put it into force."""
        self.bar.clear()
        policy, law, changes = self._policy, self._law, self.changes()
        self.check.setEnabled(False)
        self.session.ask(
            lambda desk: policy_edit.draft(policy, law, changes, desk.today()),
            self._reviewed,
            self._refused,
        )

    def _reviewed(self, made: Draft) -> None:
        self.check.setEnabled(True)
        if made.fault is not None:
            self._refused(made.fault)
            return
        dialog = ChangesDialog(made.differences, self._parts, self._affected, self)
        dialog.agreed.connect(lambda: self._adopt(made.content))
        dialog.open()

    def _refused(self, problem: Problem) -> None:
        """Say what is wrong, and go to the field it is about."""
        self._tell_state()
        key = str(problem.facts.get("key") or problem.facts.get("field") or "")
        words = labels.explain(problem)
        if problem.code is Code.FIELD_INVALID:
            words = self.tr("The new edition needs another name than the one it comes from.")
        part = next((p for p in self._parts if any(f.key == key for f in p.fields)), None)
        if part is not None:
            self._go(part)
            words = f"{policy_words.place(key, self._parts)}\n{words}"
        self.bar.show_text(words, "late")
        if key in self._fields:
            self._fields[key].setFocus()

    def _go(self, part: Part) -> None:
        places = QTreeWidgetItemIterator(self.tree)
        while (item := places.value()) is not None:
            if tuple(item.data(0, _KEY)) == (part.list, part.id):
                self.tree.setCurrentItem(item)
            places += 1

    def _adopt(self, content: bytes) -> None:
        law = self._law
        self.session.ask(
            lambda desk: policy_loading.adopt(desk, law, content), self._done, self._refused
        )

    def _done(self, _: object) -> None:
        self.accept()
        self.session.changed.emit(0)
        self.adopted.emit()
