"""Getting a copy of a case's file out of the vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from casemgr.gui import saving
from casemgr.gui.preferences import documents_folder

if TYPE_CHECKING:
    from casemgr.gui.page import Page
    from casemgr.services.desk import Desk
    from casemgr.services.queries import CaseDetail


def save_copy(page: Page, detail: CaseDetail, attachment: str) -> None:
    """Ask where to, and write the file there; *page* says how it went, and what that means."""
    file = next(a for a in detail.case.attachments if a.id == attachment)
    translate = QCoreApplication.translate
    title = translate("copies", "Save a copy outside the vault, not encrypted")
    path, _ = QFileDialog.getSaveFileName(page, title, str(Path(documents_folder()) / file.name))
    if not path:
        return
    case_id, reference = detail.id, f"{detail.case.number}-{attachment}"

    def work(desk: Desk) -> None:
        saving.write_file(path, desk.attachment(case_id, attachment))
        desk.write_log("exported", reference)

    def saved(_: None) -> None:
        text = translate(
            "copies",
            "Saved as {file}. Outside the vault it is not encrypted: delete it there when it is"
            " not needed any more.",
        )
        page.bar.show_text(text.format(file=path), "waiting")

    page.session.ask(work, saved, page.bar.show_problem)
