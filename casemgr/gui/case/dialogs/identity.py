"""Recording that someone is who they say, or may act for another.

There is no field for a paper's number: such numbers are personal identification codes themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from casemgr.domain.identity import SeenDocument
from casemgr.domain.rules import CheckRole, RequestType
from casemgr.gui import i18n, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.kit import Check, CheckList, Choice, DateField, Quiet
from casemgr.services import commands as do

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from casemgr.domain.rules import IdDocument
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail

_INDENT = 24


class PaperRow(QWidget):
    """One kind of paper: seen or not, with its dates and what must be covered on it."""

    edited = Signal()

    def __init__(self, paper: IdDocument, today: date, parent: QWidget | None = None) -> None:
        """Start as not seen."""
        super().__init__(parent)
        self._today = today
        self._kind = paper.id
        self.forbidden = paper.forbidden
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        label = paper.label.in_(i18n.current())
        if paper.photo:
            label = self.tr("{0} (with photograph)").format(label)
        if paper.forbidden:
            label = self.tr("{0} (arrived; must not be kept)").format(label)
        self.seen = Check(label)
        self.seen.setObjectName(f"paper-{paper.id}")
        box.addWidget(self.seen)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(_INDENT, 0, 0, 4)
        more.setSpacing(4)
        more.addWidget(Quiet(paper.hint.in_(i18n.current()), small=True))
        dated = QWidget()
        days = QGridLayout(dated)  # under each other: a whole date is wide
        days.setContentsMargins(0, 0, 0, 0)
        days.setVerticalSpacing(4)
        days.setColumnStretch(2, 1)
        self.issued_on = self._date(days, self.tr("Issued on"), label)
        self.valid_until = self._date(days, self.tr("Valid until"), label)
        self.issued_on.setObjectName(f"issued-{paper.id}")
        self.valid_until.setObjectName(f"valid-{paper.id}")
        more.addWidget(dated)
        dated.setHidden(paper.forbidden)
        self.unmasked = Check(self.tr("It arrived with a number that should be covered"))
        self.unmasked.setObjectName(f"unmasked-{paper.id}")
        self.unmasked.setToolTip(self.tr("A task is set for today: cover it, or return the paper"))
        more.addWidget(self.unmasked)
        self.unmasked.setHidden(paper.forbidden)  # it must not be there at all
        box.addWidget(self._more)
        self._more.hide()
        self.seen.toggled.connect(self._more.setVisible)
        for field in (self.seen, self.issued_on, self.valid_until, self.unmasked):
            field.edited.connect(self.edited)

    def _date(self, days: QGridLayout, label: str, paper: str) -> DateField:
        field = DateField(None, today=self._today)
        field.setAccessibleName(f"{paper}: {label}")
        row = days.rowCount()
        days.addWidget(QLabel(label), row, 0)
        days.addWidget(field, row, 1)
        return field

    def value(self) -> SeenDocument | None:
        """Give the paper as seen; None when it was not."""
        if not self.seen.isChecked():
            return None
        return SeenDocument(
            self._kind,
            self.issued_on.value(),
            self.valid_until.value(),
            unmasked=self.unmasked.isChecked(),
        )


class Papers(QWidget):
    """The papers there may be; ``rows`` are made anew for what is being checked."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self.rows: list[PaperRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def offer(self, papers: Iterable[IdDocument], today: date) -> None:
        """Offer these, and none of those before."""
        for row in self.rows:
            row.setParent(None)  # at once, so that none of its fields is taken for a new one's
            row.deleteLater()
        self.rows = [PaperRow(paper, today) for paper in papers]
        for row in self.rows:
            self._box.addWidget(row)
            row.edited.connect(self.edited)


class RecordIdentityDialog(ActDialog):
    """Records one check: of the requester, of the person concerned, or of an authority."""

    def __init__(
        self, session: Session, detail: CaseDetail, role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session,
            detail,
            self.tr("Record an identity check"),
            self.tr("&Record"),
            parent,
        )
        policy = self.case.rules.policy
        self._scoped = self.case.rules.capacity(self.case.capacity).scoped
        self.role = self.field(
            self.tr("Check of"),
            Choice([(r.value, self._role(r)) for r in self.case.checks_needed]),
        )
        if role:
            self.role.set_value(role)
        self.method = self.field(
            self.tr("How"),
            Choice([(m, labels.word("method", m)) for m in policy.identity.methods]),
            about="method",
        )
        self._papers = Papers()
        self.field(
            self.tr("Papers seen"),
            self._papers,
            self.tr("Kind and dates only. Numbers and copies are not kept."),
            about="identity_insufficient authority_paper_missing paper_expired"
            " document_forbidden documents authority_not_accepted issued_on valid_until",
        )
        asked = {i.item.type.value for i in self.case.items}
        self.scope = self.field(
            self.tr("The mandate covers"),
            CheckList([(t.value, labels.word("type", t.value)) for t in self.case.rules.types]),
            self.tr("As the paper says. What it does not cover cannot be decided for this agent."),
            about="scope",
        )
        self.scope.set_value(asked)
        self.compared = self.field(
            self.tr("Agrees with what is held"),
            CheckList([(c, labels.word("compared", c)) for c in policy.identity.compared]),
            about="compared nothing_compared address_not_on_paper",
        )
        self.verdict = self.field(
            self.tr("Result"),
            Choice(
                [
                    ("confirmed", self.tr("Confirmed")),
                    ("insufficient", self.tr("Not sufficient, something is missing")),
                ]
            ),
        )
        self.on = self.field(self.tr("Checked on"), DateField(detail.today), about="on")
        self.note = self.text_field(
            self.tr("Note"), self.tr("Never the number of a paper"), about="note document_number"
        )
        self.override = self.text_field(
            self.tr("Old paper accepted because"),
            self.tr("Only for a paper issued more than %n month(s) before", None, self._months),
            about="override paper_stale",
        )
        for field in (self.role, self.method, self._papers, self.verdict, self.compared):
            field.edited.connect(self._look_anew)
        self.role.edited.connect(self._fill)
        self.method.edited.connect(self._fill)
        self._fill()

    @property
    def papers(self) -> list[PaperRow]:
        """The papers offered now."""
        return self._papers.rows

    @property
    def _months(self) -> int:
        return self.case.rules.policy.identity.fresh_months

    def _role(self, role: CheckRole) -> str:
        words = labels.word("check_role", role.value)
        who = {
            CheckRole.REQUESTER: self.case.requester.name,
            CheckRole.SUBJECT: self.case.person.name,
        }.get(role, "")
        return f"{words} · {who}" if who else words

    def _fill(self) -> None:
        """Offer the papers that can show what this check is about."""
        role = CheckRole(self.role.value())
        rules = self.case.rules
        forbidden = [d for d in rules.policy.documents.values() if d.forbidden]
        if role is CheckRole.AUTHORITY:
            wanted = [*rules.authority_papers(self.case.capacity), *forbidden]
        elif self.method.value() == "document":
            wanted = [*rules.identity_papers, *forbidden]
        else:
            wanted = []
        self._papers.offer(wanted, self.detail.today)
        for row in self.papers:
            if row.forbidden:
                row.seen.toggled.connect(self._not_like_this)
        self.form.set_row_visible(self._papers, bool(wanted))
        self.form.set_row_visible(self.compared, role is not CheckRole.AUTHORITY)
        self.form.set_row_visible(self.scope, self._scoped and role is CheckRole.AUTHORITY)
        self.form.set_row_visible(self.override, bool(wanted))

    def _look_anew(self) -> None:
        """What was wrong at one of them may be right now that another has changed."""
        for field in (self._papers, self.compared, self.override):
            self.form.mend(field)

    def _not_like_this(self, arrived: bool) -> None:
        """With a paper that must not be kept, nothing is confirmed (My Number Act 19, 20)."""
        if arrived:
            self.verdict.set_value("insufficient")

    def command(self) -> Command:
        """Record the check."""
        seen = (row.value() for row in self.papers)
        authority = self.role.value() == CheckRole.AUTHORITY.value
        return do.RecordIdentity(
            case=self.case.number,
            role=CheckRole(self.role.value()),
            method=self.method.value(),
            documents=tuple(d for d in seen if d is not None),
            compared=() if authority else self.compared.value(),
            confirmed=self.verdict.value() == "confirmed",
            on=self.on.value(),
            note=self.note.value(),
            override=self.override.value(),
            scope=self._scope() if authority else (),
        )

    def _scope(self) -> tuple[RequestType, ...]:
        return tuple(RequestType(t) for t in self.scope.value()) if self._scoped else ()
