"""Tasks, matters that run beside the request, and connections with other cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Code
from casemgr.domain.facts import LinkKind, MatterKind, TaskKind
from casemgr.gui import dates, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Choice, DateField, Quiet, TextField
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail


class AddTaskDialog(ActDialog):
    """Sets something to be done by a day."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Add a task"),
            self.tr("&Add"),
            parent,
            intro=self.tr("It outlives the case: a closed case may still have something to do."),
        )
        kinds = (TaskKind.OTHER, TaskKind.ERASE_LATER, TaskKind.MASK_OR_RETURN)
        self.kind = self.field(
            self.tr("Kind"), Choice([(k.value, labels.word("task_kind", k.value)) for k in kinds])
        )
        self.text = self.text_field(self.tr("What is to be done"), required=True, about="text")
        self.due_on = self.field(
            self.tr("Done by"), DateField(None, today=detail.today), required=True, about="due_on"
        )
        self.text.setFocus()

    def command(self) -> Command:
        """Set it."""
        return do.AddTask(
            case=self.case.number,
            kind=TaskKind(self.kind.value()),
            text=self.text.value(),
            due_on=self.due_on.value() or self.detail.today,
        )


class FinishTaskDialog(ActDialog):
    """Records that a task was done, and what shows it."""

    def __init__(
        self, session: Session, detail: CaseDetail, task: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session, detail, self.tr("Record a task as done"), self.tr("&Record as done"), parent
        )
        self._open = [t.task for t in self.case.open_tasks]
        self.task = self.field(
            self.tr("Task"),
            Choice([(t.id, f"{t.id} · {labels.first_line(t.text)}") for t in self._open], task),
            about="no_such_task",
        )
        self._all = Quiet()
        self.form.add_wide(self._all)
        self.on = self.field(
            self.tr("Done on"), DateField(detail.today, today=detail.today), about="on"
        )
        self.note = self.text_field(
            self.tr("What shows it"),
            self.tr("Ticket, line of the log, who covered or returned the paper"),
            required=True,
            about="note",
        )
        self.task.edited.connect(self._show_task)
        self._show_task()
        self.note.setFocus()

    def _show_task(self) -> None:
        """Say the whole of it: the choice shows its beginning only."""
        task = next((t for t in self._open if t.id == self.task.value()), None)
        words = self.tr("{kind}, by {date}:\n{text}")
        self._all.setText(
            words.format(
                kind=labels.word("task_kind", task.kind.value),
                date=dates.long_date(task.due_on),
                text=task.text,
            )
            if task
            else self.tr("There is no open task.")
        )

    def command(self) -> Command:
        """Record it."""
        return do.FinishTask(
            case=self.case.number,
            task=self.task.value(),
            on=self.on.value(),
            note=self.note.value(),
        )


class OpenMatterDialog(ActDialog):
    """Records a complaint, an authority's inquiry or a lawsuit."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            detail,
            self.tr("A complaint, inquiry or lawsuit"),
            self.tr("&Record"),
            parent,
            intro=self.tr("It runs beside the request and changes none of its steps."),
        )
        self.kind = self.field(
            self.tr("Kind"),
            Choice([(k.value, labels.word("matter_kind", k.value)) for k in MatterKind]),
        )
        self._warning = Quiet(
            self.tr("From now on nothing of this case may be destroyed. Tell counsel.")
        )
        self.form.add_wide(self._warning)
        self.on = self.field(
            self.tr("Came in on"), DateField(detail.today, today=detail.today), about="on"
        )
        self.text = self.text_field(
            self.tr("What it is about"), required=True, about="text", lines=3
        )
        self.reference = self.field(
            self.tr("Reference"), TextField(), self.tr("Of the authority or the court, if any")
        )
        self.answer_by = self.field(
            self.tr("To be answered by"), DateField(None, today=detail.today), about="answer_by"
        )
        self.kind.edited.connect(self._show_warning)
        self._show_warning()
        self.text.setFocus()

    def _show_warning(self) -> None:
        self._warning.setVisible(self.kind.value() == MatterKind.LITIGATION.value)

    def command(self) -> Command:
        """Record it."""
        return do.OpenMatter(
            case=self.case.number,
            kind=MatterKind(self.kind.value()),
            on=self.on.value(),
            text=self.text.value(),
            reference=self.reference.value(),
            answer_by=self.answer_by.value(),
        )


class CloseMatterDialog(ActDialog):
    """Records how a matter ended."""

    def __init__(
        self, session: Session, detail: CaseDetail, matter: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session, detail, self.tr("How the matter ended"), self.tr("&Record its end"), parent
        )
        matters = [m.opened for m in self.case.open_matters]
        self.matter = self.field(
            self.tr("Matter"),
            Choice([(m.id, labels.word("matter_kind", m.kind.value)) for m in matters], matter),
            about="no_such_matter",
        )
        self.on = self.field(
            self.tr("Ended on"), DateField(detail.today, today=detail.today), about="on"
        )
        self.text = self.text_field(self.tr("How it ended"), required=True, about="text", lines=3)
        self.text.setFocus()

    def command(self) -> Command:
        """Record it."""
        return do.CloseMatter(
            case=self.case.number,
            matter=self.matter.value(),
            on=self.on.value(),
            text=self.text.value(),
        )


class LinkDialog(ActDialog):
    """Connects another case with this one."""

    def __init__(self, session: Session, detail: CaseDetail, parent: QWidget | None = None) -> None:
        super().__init__(
            session, detail, self.tr("Connect another case"), self.tr("&Connect"), parent
        )
        known = {x.other for x in self.case.links}
        same = [n for n in self._same_person() if n not in known]
        hint = self.tr("Of the same person: {cases}").format(cases=labels.listed(same))
        self.other = self.field(
            self.tr("Number of the other case"),
            TextField(same[0] if len(same) == 1 else "", placeholder="R2026-0001"),
            hint if same else "",
            required=True,
            about="other_case no_such_case already_linked",
        )
        self.kind = self.field(
            self.tr("It is"),
            Choice([(k.value, labels.word("link_kind", k.value)) for k in LinkKind]),
        )
        self.note = self.text_field(self.tr("Note"))

    def _same_person(self) -> list[str]:
        found = (w for w in self.detail.warnings if w.code is Code.WARN_SAME_PERSON)
        return [str(n) for w in found for n in w.facts["cases"]]

    def command(self) -> Command:
        """Connect it."""
        return do.Link(
            case=self.case.number,
            other_case=self.other.value(),
            kind=LinkKind(self.kind.value()),
            note=self.note.value(),
        )
