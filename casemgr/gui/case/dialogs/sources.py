"""The checklist: adding a source, asking, and what was answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from casemgr.domain.checklist import INCIDENT, INTERNAL, JOINT_USE, RECIPIENT
from casemgr.domain.facts import SourceStatus
from casemgr.domain.rules import RequestType
from casemgr.gui import i18n, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.case.dialogs.findings import FindingsTable
from casemgr.gui.case.dialogs.records import RecordsForm
from casemgr.gui.case.tick_all import TickAll
from casemgr.gui.kit import CheckList, Choice, DateField, Label, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.case import SourceState
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail

_ANSWER_DAYS = 7
_ANSWERS = (
    SourceStatus.FOUND,
    SourceStatus.NOTHING,
    SourceStatus.NOT_APPLICABLE,
    SourceStatus.EXCEPTION,
)
_NEEDS_NOTE = frozenset({SourceStatus.NOT_APPLICABLE, SourceStatus.EXCEPTION})


def _options(rows: Sequence[SourceState]) -> list[tuple[str, str]]:
    return [(s.source.id, s.source.name.in_(i18n.current())) for s in rows]


class AddSourceDialog(ActDialog):
    """Puts a source on the checklist, such as the store of the reservation."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Add a source"),
            self.tr("&Add"),
            parent,
        )
        self.name = self.field(
            self.tr("Name"),
            TextField(),
            self.tr("A store, a system, a department"),
            about="name_missing",
        )
        self.kind = self.field(
            self.tr("Where"),
            Choice(
                [
                    (RECIPIENT, self.tr("Outside: it received data")),
                    (INTERNAL, self.tr("Within the company")),
                ]
            ),
        )
        self.what = self.field(self.tr("What to look for"), TextField())
        self.name.setFocus()

    def command(self) -> Command:
        """Add it; the number of the row makes its id, which nobody ever types."""
        taken = {s.source.id for s in self.case.sources}
        number = next(n for n in range(1, len(taken) + 2) if f"added-{n}" not in taken)
        return do.AddSource(
            case=self.case.number,
            id=f"added-{number}",
            name=self.name.value(),
            kind=self.kind.value(),
            detail=self.what.value(),
        )


class AskSourceDialog(ActDialog):
    """Records that sources were asked; asking again is a reminder."""

    def __init__(
        self,
        session: Session,
        detail: CaseDetail,
        chosen: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Ask sources"),
            self.tr("&Record as asked"),
            parent,
        )
        rows = [s for s in self.case.sources if not s.answered]
        self.sources = CheckList(_options(rows))
        self.tick_all = TickAll()
        ids = {s.source.id for s in rows}
        self.form.add_wide(self.tick_all)
        self.tick_all.serve({i: self.sources.box(i) for i in ids}, ids)
        self.field(self.tr("Asked"), self.sources, about="sources")
        self.sources.set_value(chosen or [s.source.id for s in rows])
        self.on = self.field(self.tr("Asked on"), DateField(detail.today), about="on")
        self.answer_by = self.field(
            self.tr("Answer by"),
            DateField(detail.today + timedelta(days=_ANSWER_DAYS)),
            about="answer_by",
        )

    def command(self) -> Command:
        """Record it."""
        return do.AskSource(
            case=self.case.number,
            sources=self.sources.value(),
            on=self.on.value(),
            answer_by=self.answer_by.value(),
        )


class AnswerSourceDialog(ActDialog):
    """Records what sources have answered; several at once when nothing was found."""

    def __init__(
        self,
        session: Session,
        detail: CaseDetail,
        chosen: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Record an answer"),
            self.tr("&Record the answer"),
            parent,
        )
        rows = [s for s in self.case.sources if not chosen or s.source.id in chosen]
        self.sources = CheckList(_options(rows))
        self.tick_all = TickAll()
        self.form.add_wide(self.tick_all)
        self.tick_all.serve({s.source.id: self.sources.box(s.source.id) for s in rows}, self._open)
        self.field(self.tr("From"), self.sources, about="sources")
        self.sources.set_value(chosen)
        self.status = self.field(
            self.tr("Answer"),
            Choice([(s.value, labels.word("source_status", s.value)) for s in _ANSWERS]),
            about="status",
        )
        self.one_only = Label()
        self.one_only.set_tone("waiting")
        self.one_only.setText(
            self.tr(
                "What was found belongs to one source: tick one only, or choose another answer."
            )
        )
        self.form.add_wide(self.one_only)
        self._say_redacted()
        self.findings = self.field(
            self.tr("What is held"),
            FindingsTable(self.case.rules.policy),
            self.tr(
                "A password is kept as present only, a card number masked, whatever is typed. What"
                " is no retained personal data is never printed nor mentioned."
            ),
            about="findings no_findings unknown_category",
        )
        self.records = self.field(
            self.tr("Records of provision"),
            RecordsForm(self.case),
            about="record_incomplete no_record_duty recipient items",
        )
        self.on = self.field(self.tr("Answered on"), DateField(detail.today), about="on")
        self.note = self.text_field(self.tr("Note"), about="note reason_empty")
        self.why = self.text_field(
            self.tr("Why not"), self.tr("In the source's words. Stays in the file."), required=True
        )
        self._load_earlier()
        self.status.edited.connect(self._show_parts)
        self.sources.edited.connect(self._show_parts)
        self._show_parts()

    @property
    def _open(self) -> set[str]:
        """The sources whose answer would be written over no other."""
        return {s.source.id for s in self.case.sources if not s.answered}

    def _say_redacted(self) -> None:
        """A new answer takes the place of the old one, and what was blacked out in it falls."""
        chosen = self.sources.value()
        rows = [s for s in self.case.sources if s.source.id in chosen]
        count = sum(f.shown is not None for s in rows for f in s.findings)
        if count:
            self.say(
                self.tr("A new answer undoes what was blacked out here (%n place(s)).", None, count)
            )

    def _load_earlier(self) -> None:
        """Start from what the source answered before, since a new answer replaces it."""
        one = self.sources.value()
        earlier = self.case.find_source(one[0]) if len(one) == 1 else None
        if earlier is None:
            self.findings.add_row()
            return
        if earlier.answered:
            self.status.set_value(earlier.status.value)
            (self.why if earlier.status in _NEEDS_NOTE else self.note).set_value(earlier.note)
        offered = earlier.source.categories or None
        self.findings.fill(earlier.findings, offered)
        self.records.fill(earlier.records)

    def _show_parts(self) -> None:
        status = SourceStatus(self.status.value())
        found = status is SourceStatus.FOUND
        chosen = self.sources.value()
        one = len(chosen) <= 1
        source = self.case.find_source(chosen[0]) if len(chosen) == 1 else None
        self.records.show_source(source.source.id if source else "")
        joint = source is not None and source.source.kind == JOINT_USE
        # That the person was in a leak is the whole answer; the note says with what.
        leak = source is not None and source.source.id == INCIDENT
        wants_records = any(i.item.type is RequestType.PROVISION_RECORDS for i in self.case.items)
        shown = {
            self.findings: found and one and not leak,
            # Joint use makes no record of provision (27(5)(iii), 29(1)).
            self.records: found and one and wants_records and not (joint or leak),
            self.note: status not in _NEEDS_NOTE,
            self.why: status in _NEEDS_NOTE,
        }
        for field, visible in shown.items():
            self.form.set_row_visible(field, visible)
        self._shown = {field for field, visible in shown.items() if visible}
        self._several = found and not one
        self.one_only.setVisible(self._several)

    def submit(self) -> None:
        """Mark what cannot be read in a record before anything is tried."""
        if self._several:
            self.bar.show_text(self.one_only.text(), "late")
        elif self.records not in self._shown or self.records.check():
            super().submit()

    def command(self) -> Command:
        """Record it."""
        shown = self._shown
        one = len(self.sources.value()) == 1
        return do.AnswerSource(
            case=self.case.number,
            sources=self.sources.value(),
            status=SourceStatus(self.status.value()),
            on=self.on.value(),
            note=(self.why if self.why in shown else self.note).value(),
            findings=self.findings.value() if self.findings in shown and one else (),
            records=self.records.value() if self.records in shown and one else (),
        )


class ConcludeDialog(ActDialog):
    """Ends the investigation."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("End the investigation"),
            self.tr("&End the investigation"),
            parent,
        )
        found = sum(len(s.findings) + len(s.records) for s in self.case.sources)
        self.say(self.tr("%n entry(ies) found.", None, found))
        self.checked = QCheckBox(
            self.tr("I looked through them for &data about other persons (Article 33(2)(i))")
        )
        self.checked.setObjectName("third_parties_checked")
        self.field(self.tr("Other persons"), self.checked, about="third_parties_unchecked")
        self.checked.setAccessibleName(self.checked.text().replace("&", ""))
        self.note = self.text_field(self.tr("Note"))

    def command(self) -> Command:
        """End it."""
        return do.ConcludeInvestigation(
            case=self.case.number,
            third_parties_checked=self.checked.isChecked(),
            note=self.note.value(),
        )
