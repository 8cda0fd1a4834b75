"""The files of a case: answers of sources, papers, what came with the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.acts.investigation import MOST_IN_CASE, bytes_held
from casemgr.domain.file_names import safe_name
from casemgr.domain.steps import Action
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.dialogs.attach import dropped_files
from casemgr.gui.case.part import Part, allow
from casemgr.gui.case.rows import OneLine, Rows, solid, stacked
from casemgr.gui.kit import Label, LinkButton, Quiet
from casemgr.gui.label_attached import size_words

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.events import AttachmentAdded
    from casemgr.services.queries import CaseDetail


class FilesCard(Part):
    """Every file with what it belongs to, and the way to get a copy out."""

    wanted = Signal(str)
    """The id of a file of which a copy is to be saved."""
    dropped = Signal(list)
    """Paths of files that are to be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.setText(self.tr("Files"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self.rows = Rows(
            [self.tr("File"), self.tr("Belongs to"), self.tr("Added"), ""], [5, 4, 0, 0]
        )
        self.body.addWidget(self.rows)
        self.remark = Quiet("", small=True)
        self.body.addWidget(self.remark)
        self.add = self.offer(Action.ATTACH, self.tr("Add files …"))
        self.finish()
        self.setAcceptDrops(True)

    def show_case(self, detail: CaseDetail) -> None:
        """Show the files, newest first."""
        files = detail.case.attachments
        self.rows.setVisible(bool(files))
        self.remark.setVisible(bool(files))
        self.remark.setText(
            self.tr(
                "Kept encrypted in the vault, {held} of {limit}. The program opens none of them; a"
                " copy that you save outside is not encrypted."
            ).format(held=size_words(bytes_held(detail.case)), limit=size_words(MOST_IN_CASE))
        )
        self.setVisible(bool(files) or not detail.case.closed)
        self.rows.begin()
        for file in reversed(files):
            self.rows.add(
                self._name(file),
                self._belongs(file, detail),
                Quiet(solid(dates.short_date(file.on, detail.today))),
                self._link(file),
            )
        allow(self.add, detail.actions[Action.ATTACH])
        self.add.setVisible(not detail.case.closed)

    def _name(self, file: AttachmentAdded) -> QWidget:
        if not file.sha256:
            return Quiet(self.tr("{id}: erased, its term of keeping is over").format(id=file.id))
        kind = labels.word("file_kind", file.kind) if file.kind else ""
        told = [labels.word("file_told", warned) for warned in file.told]
        about = " · ".join(x for x in (kind, size_words(file.size), *told, file.note) if x)
        digest = Label(f"SHA-256 {' '.join(_in_eights(file.sha256))}", "hint")
        digest.setObjectName(f"hash-{file.id}")
        digest.hide()
        link = LinkButton(self.tr("Check sum"), lambda: digest.setVisible(digest.isHidden()))
        link.setObjectName(f"show-hash-{file.id}")
        lines: list[QWidget] = [OneLine(safe_name(file.name), small=False)]
        lines.append(Quiet(about, small=True))
        return stacked(*lines, link, digest)

    def _belongs(self, file: AttachmentAdded, detail: CaseDetail) -> QWidget:
        row = detail.case.find_source(file.source) if file.source else None
        words = row.source.name.in_(i18n.current()) if row else self.tr("the case")
        return Quiet(words)

    def _link(self, file: AttachmentAdded) -> QWidget:
        link = LinkButton(self.tr("Save a copy …"), lambda: self.wanted.emit(file.id))
        link.setObjectName(f"copy-{file.id}")
        link.setVisible(bool(file.sha256))
        return stacked(link)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files where one may be added."""
        if dropped_files(event) and self.add.isEnabled() and not self.add.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))


def _in_eights(digits: str) -> list[str]:
    return [digits[n : n + 8] for n in range(0, len(digits), 8)]
