"""Records of provision to fill in: which there are, and the statutory items of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain import records as rec
from casemgr.domain.facts import ProvisionRecord, RecordKept, RecordKind
from casemgr.gui import labels
from casemgr.gui.kit import Button, Choice, DateField, Form, Quiet, TextArea, TextField
from casemgr.services import codec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.case import Case

_ROW = 26
_ROWS_SHOWN = 4
_WIDTH = 580
_EMPTY = ProvisionRecord("", "")


class RecordsForm(QWidget):
    """A list of records, and under it the form of the one chosen.

    What is no statutory item of the kind chosen is not asked for: it is not kept, nor printed.
    """

    edited = Signal()

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        """Start without a record."""
        super().__init__(parent)
        self._case = case
        self._records: list[ProvisionRecord] = []
        self._source = ""
        self._filled_in = False
        self._showing = False
        self.setMinimumWidth(_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._make_list())
        box.addLayout(self._make_buttons())
        self.said = Quiet(small=True)
        box.addWidget(self.said)
        self.form = Form(label_width=120)
        box.addWidget(self.form)
        self._make_form()
        self._list_changed()

    # --- making it ------------------------------------------------------------------------

    def _make_list(self) -> QWidget:
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Records"))
        self.list.currentRowChanged.connect(self._chosen)
        self.frame = QFrame()
        self.frame.setProperty("kind", "well")
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list)
        return self.frame

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self.fill_in = Button(self.tr("&Fill in from the policy"), self._fill_in)
        self.fill_in.setObjectName("fill-in")
        self.add = Button(self.tr("Add a re&cord"), self._add)
        self.add.setObjectName("add-record")
        self.remove = Button(self.tr("Remove the record"), self._remove)
        for button in (self.fill_in, self.add, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _make_form(self) -> None:
        form = self.form
        self.kind = Choice(labels.words("record_kind"), empty=self.tr("As the basis says"))
        self.basis = Choice(
            labels.words("basis"), _EMPTY.basis, empty=self.tr("The policy does not say")
        )
        self.recipient = TextField()
        self.address = TextField()
        self.representative = TextField()
        self.items = TextArea(lines=1)
        self.obtained = TextArea(lines=1)
        self.provided_on = TextField()
        self.kept = Choice(labels.words("record_kept"))
        self.last_on = DateField(None)
        form.add_row(self.tr("Basis"), self.basis)
        form.add_row(self.tr("Kind"), self.kind)
        self.items_said = Quiet(small=True)
        form.add_wide(self.items_said)
        form.add_row(self.tr("Other party"), self.recipient, self.tr("A name, not a role"))
        form.add_row(self.tr("Address"), self.address)
        form.add_row(
            self.tr("Representative"),
            self.representative,
            self.tr("Of a person who has none: the own name again"),
        )
        form.add_row(self.tr("Items of data"), self.items)
        form.add_row(self.tr("How obtained"), self.obtained, self.tr("By whoever gave it (30(1))"))
        form.add_row(self.tr("Provided on"), self.provided_on)
        form.add_row(self.tr("Recorded"), self.kept)
        form.add_row(
            self.tr("Made or last on"),
            self.last_on,
            self.tr("From then the time for keeping runs; empty: still kept"),
        )
        for field in self._fields():
            field.edited.connect(self._edited)

    def _fields(self) -> tuple[TextField | TextArea | Choice | DateField, ...]:
        return (
            self.kind,
            self.basis,
            self.recipient,
            self.address,
            self.representative,
            self.items,
            self.obtained,
            self.provided_on,
            self.kept,
            self.last_on,
        )

    # --- what it is about -------------------------------------------------------------------

    def show_source(self, source: str) -> None:
        """Be about the row *source* of the checklist; empty while none or several are chosen."""
        if source != self._source:
            self._source = source
            self._filled_in = False
            self.said.hide()

    def fill(self, records: Sequence[ProvisionRecord]) -> None:
        """Show the records known so far."""
        self._records = list(records)
        self._list_changed()

    def value(self) -> tuple[ProvisionRecord, ...]:
        """Give the records that say something."""
        return tuple(r for r in self._records if r != replace(_EMPTY, kind=r.kind, basis=r.basis))

    def entries(self) -> list[dict[str, Any]]:
        """Give every record as it stands, also one that says nothing yet."""
        return [codec.write(record) for record in self._records]

    def restore_entries(self, kept: list[dict[str, Any]]) -> None:
        """Show the records that were kept."""
        self.fill([codec.read(record, ProvisionRecord) for record in kept])

    def check(self) -> bool:
        """Whether what stands in the form can be read."""
        return not self._records or self.form.check()

    # --- the list ---------------------------------------------------------------------------

    def _list_changed(self, row: int = 0) -> None:
        self._showing = True
        self.list.clear()
        for record in self._records:
            line = QListWidgetItem(self._line(record))
            line.setSizeHint(QSize(0, _ROW))
            self.list.addItem(line)
        self._showing = False
        count = len(self._records)
        self.list.setFixedHeight(min(max(count, 1), _ROWS_SHOWN) * _ROW)
        self.frame.setVisible(bool(count))
        self.form.setVisible(bool(count))
        self.remove.setEnabled(bool(count))
        if count:
            self.list.setCurrentRow(min(row, count - 1))
        self.edited.emit()

    def _line(self, record: ProvisionRecord) -> str:
        name = record.recipient or self.tr("(no name)")
        kind = self._kind_of(record)
        if kind is None:
            no_duty = self.tr("no duty to record")
            return f"{name} · {no_duty}"
        words = f"{name} · {labels.word('record_kind', kind.value)}"
        missing = rec.missing(record, kind)
        return f"{words} · {self._missing(missing)}" if missing else f"✓ {words}"

    def _missing(self, field: str) -> str:
        return self.tr("missing: {0}").format(labels.word("record_item", field))

    def _kind_of(self, record: ProvisionRecord) -> RecordKind | None:
        return rec.kind_of(record, self._case.rules.policy.recipients.get(self._source))

    def _fill_in(self) -> None:
        """Take over what the policy and the case already say of whom this source is."""
        found = [r for source, r in rec.proposals(self._case) if source == self._source]
        if not found or self._filled_in:
            self.said.setText(
                self.tr(
                    "The policy has no record to fill in here: nothing was provided in a way that"
                    " must be recorded, or it stands above already."
                )
            )
            self.said.show()
            return
        self.said.hide()
        self._filled_in = True
        self._records += found
        self._list_changed(len(self._records) - 1)

    def _add(self) -> None:
        self._records.append(_EMPTY)
        self._list_changed(len(self._records) - 1)
        self.recipient.setFocus()

    def _remove(self) -> None:
        del self._records[self.list.currentRow()]
        self._list_changed()

    # --- the form ---------------------------------------------------------------------------

    def _chosen(self, row: int) -> None:
        if self._showing or row < 0:
            return
        record = self._records[row]
        self._showing = True
        self.kind.set_value(record.kind.value if record.kind else "")
        self.basis.set_value(record.basis)
        self.recipient.set_value(record.recipient)
        self.address.set_value(record.address)
        self.representative.set_value(record.representative)
        self.items.set_value(record.items)
        self.obtained.set_value(record.obtained)
        self.provided_on.set_value(record.provided_on)
        self.kept.set_value(record.kept.value)
        self.last_on.set_value(record.last_on)
        self._showing = False
        self._show_items(record)

    def _edited(self) -> None:
        row = self.list.currentRow()
        if self._showing or row < 0:
            return
        kind = self.kind.value()
        record = ProvisionRecord(
            recipient=self.recipient.value(),
            items=self.items.value(),
            address=self.address.value(),
            representative=self.representative.value(),
            basis=self.basis.value(),
            provided_on=self.provided_on.value(),
            kind=RecordKind(kind) if kind else None,
            obtained=self.obtained.value(),
            kept=RecordKept(self.kept.value()),
            last_on=self.last_on.value() if self.last_on.is_valid() else None,
            kept_out=self._records[row].kept_out,  # of what is not asked for here, nothing is lost
        )
        self._records[row] = record
        self.list.item(row).setText(self._line(record))
        self._show_items(record)
        self.edited.emit()

    def _show_items(self, record: ProvisionRecord) -> None:
        """Ask for the statutory items of the kind only, and name them."""
        kind = self._kind_of(record)
        wanted = rec.STATUTORY[kind] if kind else ()
        self.form.set_row_visible(self.obtained, "obtained" in wanted)
        self.form.set_row_visible(self.provided_on, "provided_on" in wanted)
        if kind is None:
            words = self.tr(
                "On this basis no record has to be kept (Article 29(1)); so it is no record of"
                " provision and is not disclosed as one."
            )
        else:
            names = [labels.word("record_item", f) for f in wanted]
            names += [labels.word("record_item", "consent")] if kind in rec.CONSENT else []
            words = self.tr("Statutory items of this kind (Rules 20, 24): {0}.").format(
                labels.listed(names)
            )
            until = rec.keep_until(record)
            if until is not None:
                words += " " + self.tr("Kept until {0}.").format(until.isoformat())
        self.items_said.setText(words)
