"""What is said of the deputy: once a year on the first page, mildly in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.clocks import JST
from casemgr.gui import dates
from casemgr.services import drills
from casemgr.services.drills import Drill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from casemgr.gui.page import Page
    from casemgr.services.keys import Way


def remind(page: Page) -> None:
    """Say on *page* what should be done about the ways in; nothing where all is well.

    That the deputy's pass phrase should be tried, or that the recovery sheet was taken out.
    """
    session, vault = page.session, page.session.vault
    if vault is None or session.desk.sample:
        return
    now, by_sheet = session.wiring.clock.now(), vault.role == "recovery"

    def tell(ways: Sequence[Way]) -> None:
        if page.bar.text():
            return
        words = hint(ways, now)[0] if drills.state(ways, now) is Drill.DUE else ""
        if by_sheet:
            words = QCoreApplication.translate(
                "keys",
                "The vault was opened with the recovery key. If others may have seen the sheet, "
                "make a new one; else put it back into the safe.",
            )
        if words:
            there = QCoreApplication.translate("keys", "Keys and hand-over…")
            page.bar.show_text(words, "waiting", there, lambda: session.go.emit("keys"))

    session.ask(lambda _: vault.keys.ways(), tell)


def hint(ways: Sequence[Way], now: datetime) -> tuple[str, str]:
    """Say in words, and in which tone, how it stands with the deputy."""
    found, deputy = drills.state(ways, now), drills.deputy_of(ways)
    if deputy is None:
        text = QCoreApplication.translate(
            "keys", "There is no deputy: without you only the recovery sheet opens the vault."
        )
        return text, ""
    if found is Drill.DUE:
        text = QCoreApplication.translate(
            "keys",
            "Can the deputy still open the vault? It was last shown {moment}. Let the deputy try "
            "the pass phrase.",
        )
        if deputy.tried is None:
            text = QCoreApplication.translate(
                "keys",
                "Can the deputy still open the vault? It was never tried. Let the deputy try the "
                "pass phrase.",
            )
        return text.format(moment=day(deputy.tried)), "waiting"
    text = QCoreApplication.translate("keys", "The deputy can open the vault: shown {moment}.")
    if deputy.tried is None:
        text = QCoreApplication.translate("keys", "A deputy can open the vault since {moment}.")
    return text.format(moment=day(deputy.tried or deputy.since)), ""


def day(at: datetime | None) -> str:
    """Say a day in Japan; a dash where none is known."""
    return dates.long_date(at.astimezone(JST).date()) if at is not None else "–"
