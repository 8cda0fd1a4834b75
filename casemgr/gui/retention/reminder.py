"""The line on the first page that says that something can be erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.services import retention

if TYPE_CHECKING:
    from casemgr.gui.page import Page


def remind(page: Page) -> None:
    """Say on *page* that a term of keeping is over; nothing where none is, or all is held."""
    session, vault = page.session, page.session.vault
    if vault is None or session.desk.sample:
        return

    def tell(due: bool) -> None:
        if due and not page.bar.text():
            words = QCoreApplication.translate(
                "retention", "Terms of keeping are over: there is something to erase."
            )
            there = QCoreApplication.translate("retention", "Keeping and erasing…")
            page.bar.show_text(words, "waiting", there, lambda: session.go.emit("retention"))

    session.ask(lambda desk: retention.any_due(desk, vault), tell)
