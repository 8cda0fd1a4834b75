"""The gate before a disclosure: blacking out what concerns other persons (33(2)(i))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.acts.investigation import PRESENT
from casemgr.domain.errors import Code, Problem
from casemgr.gui import i18n
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Button, Choice, Quiet
from casemgr.services import commands as do

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import Case, SourceState
    from casemgr.domain.facts import Finding
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail

BLACK = "■"
_SHOWN = 48
_BETWEEN = ":"


def can_be_redacted(finding: Finding) -> bool:
    """Whether a finding has a text that a letter would print."""
    return finding.retained and finding.value != PRESENT


def redactable(row: SourceState) -> bool:
    """Whether a source has answered anything in which something could be blacked out."""
    return any(can_be_redacted(f) for f in row.findings)


def finding_words(case: Case, finding: Finding) -> str:
    """Name a finding by its category and the beginning of its value."""
    category = case.rules.policy.categories.get(finding.category)
    label = category.label.in_(i18n.current()) if category else finding.category
    value = " ".join(finding.value.split())
    return f"{label}: {value[:_SHOWN]}{'…' if len(value) > _SHOWN else ''}"


class RedactDialog(ActDialog):
    """Blacks out third persons' parts of one finding."""

    def __init__(
        self, session: Session, detail: CaseDetail, source: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Black out what concerns others"),
            self.tr("&Black out"),
            parent,
            intro=self.tr(
                "The letter prints what stands here; the finding itself stays in the file. What is"
                " blacked out is withheld, so the disclosure is one in part (Article 33(2)(i))."
            ),
        )
        language = i18n.current()
        self._findings: dict[str, Finding] = {}
        options = []
        for row in self.case.sources:
            if source and row.source.id != source:
                continue
            for number, finding in enumerate(row.findings, start=1):
                if not can_be_redacted(finding):
                    continue
                code = f"{row.source.id}{_BETWEEN}{number}"
                self._findings[code] = finding
                words = finding_words(self.case, finding)
                options.append((code, f"{row.source.name.in_(language)} · {words}"))
        self.finding = self.field(
            self.tr("Finding"), Choice(options), about="finding no_such_finding"
        )
        self.held = self.field(self.tr("As held"), Quiet().copyable())
        self.held.setContentsMargins(0, 7, 0, 0)  # on the line of its label
        self.shown = self.text_field(
            self.tr("As shown"),
            self.tr("Mark a part and black it out, or type. Left empty, all of it is held back."),
            about="shown",
            lines=3,
        )
        self.black = Button(self.tr("Black out what is &marked"), self.black_out)
        self.black.setObjectName("black-out")
        self.field("", self.black)
        self.reason = self.text_field(
            self.tr("Whose data, and why"),
            self.tr("Stays in the file. Never printed."),
            required=True,
            about="reason_empty",
        )
        self.finding.edited.connect(self._finding_chosen)
        self.shown.selectionChanged.connect(self._marked)
        self._marked()
        if options:
            self._finding_chosen()
        else:
            self.bar.show_text(self.tr("Nothing has been found that a letter would print."), "late")
            self.primary.setEnabled(False)

    def _finding_chosen(self) -> None:
        finding = self._findings[self.finding.value()]
        self.held.setText(finding.value)
        self.shown.set_value(finding.value if finding.shown is None else finding.shown)
        self.shown.selectAll()

    def _marked(self) -> None:
        self.black.setEnabled(self.shown.textCursor().hasSelection())

    def black_out(self) -> None:
        """Put black squares in the place of what is marked, as many as there were letters."""
        cursor = self.shown.textCursor()
        marked = cursor.selectedText()
        # Qt ends paragraphs of a selection with a sign of its own.
        cursor.insertText(
            "".join("\n" if c == "\N{PARAGRAPH SEPARATOR}" else BLACK for c in marked)
        )
        self.shown.setTextCursor(cursor)

    def command(self) -> Command:
        """Black it out."""
        source, _, number = self.finding.value().rpartition(_BETWEEN)
        if not number:
            raise Problem(Code.NO_SUCH_FINDING, source=source, finding=0)
        return do.Redact(
            case=self.case.number,
            source=source,
            finding=int(number),
            shown=self.shown.value(),
            reason=self.reason.value(),
        )
