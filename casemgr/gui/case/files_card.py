"""The files of a case: answers of sources, papers, what came with the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from casemgr.domain.steps import Action
from casemgr.gui import dates, i18n
from casemgr.gui.case.part import Part, allow
from casemgr.gui.case.rows import OneLine, Rows, solid, stacked
from casemgr.gui.kit import LinkButton, Quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.events import AttachmentAdded
    from casemgr.services.queries import CaseDetail

_KILO, _MEGA = 1024, 1024 * 1024


class FilesCard(Part):
    """Every file with what it belongs to, and the way to get a copy out."""

    wanted = Signal(str)
    """The id of a file of which a copy is to be saved."""

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
        self.remark = Quiet(
            self.tr("Kept encrypted in the vault. A copy that you save outside is not encrypted."),
            small=True,
        )
        self.body.addWidget(self.remark)
        self.add = self.offer(Action.ATTACH, self.tr("Add a file …"))
        self.finish()

    def show_case(self, detail: CaseDetail) -> None:
        """Show the files, newest first."""
        files = detail.case.attachments
        self.rows.setVisible(bool(files))
        self.remark.setVisible(bool(files))
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
        lines: list[QWidget] = [OneLine(file.name, small=False)]
        about = " · ".join(x for x in (size_words(file.size), file.note) if x)
        lines.append(Quiet(about, small=True))
        return stacked(*lines)

    def _belongs(self, file: AttachmentAdded, detail: CaseDetail) -> QWidget:
        row = detail.case.find_source(file.source) if file.source else None
        words = row.source.name.in_(i18n.current()) if row else self.tr("the case")
        return Quiet(words)

    def _link(self, file: AttachmentAdded) -> QWidget:
        link = LinkButton(self.tr("Save a copy …"), lambda: self.wanted.emit(file.id))
        link.setObjectName(f"copy-{file.id}")
        return stacked(link)


def size_words(size: int) -> str:
    """Say a size of *size* bytes in the usual units."""
    if size < _KILO:
        return f"{size} B"
    return f"{size / _MEGA:.1f} MB" if size >= _MEGA else f"{size / _KILO:.0f} KB"
