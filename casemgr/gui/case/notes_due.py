"""Notes on papers of identity go as soon as they have served; a case offers it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.retention.erase_dialog import EraseDialog
from casemgr.services import retention

if TYPE_CHECKING:
    from casemgr.gui.case.page import CasePage
    from casemgr.services.backups import Backup
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault
    from casemgr.services.retention import Row


def look_for_notes(page: CasePage) -> None:
    """Offer on the card of identity to erase them, where they are due."""
    if page.detail is None or page.session.vault is None:
        return
    case_id = page.case_id

    def came(row: Row | None) -> None:
        if page.case_id == case_id:
            page.identity.show_notes_due(due=row is not None)

    if not page.detail.case.identity_confirmed:
        page.identity.show_notes_due(due=False)
        return
    page.session.ask(lambda desk: retention.notes_due(desk, case_id), came)


def erase_notes(page: CasePage) -> None:
    """Ask once more, then erase what was noted on the papers of the case."""
    session, case_id, vault = page.session, page.case_id, page.session.vault
    if vault is None:
        return

    def ask(found: tuple[Row | None, list[Backup] | None]) -> None:
        row, backups = found
        if row is not None:
            dialog = EraseDialog(session, vault, [row], backups, page)
            dialog.finished.connect(page.refresh)
            dialog.open()

    session.ask(lambda desk: _look(desk, vault, case_id), ask, page.bar.show_problem)


def _look(desk: Desk, vault: OpenVault, case_id: int) -> tuple[Row | None, list[Backup] | None]:
    return retention.notes_due(desk, case_id), retention.looked_at(vault)
