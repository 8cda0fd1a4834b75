"""Small things that would cost the manager much: a tick that stays, a button below the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from tests.gui.case_driving import done, form, opened, page
from tests.gui.letter_fixtures import play, session

__all__ = ["page", "play", "session"]

if TYPE_CHECKING:
    from casemgr.gui.case.page import CasePage
    from tests.gui.case_fixtures import Play


def box(page: CasePage, source: str) -> QCheckBox:
    return next(
        b for b in page.sources.rows.findChildren(QCheckBox, f"source-{source}") if b.isVisible()
    )


def test_a_tick_ends_with_the_answer(page: CasePage, play: Play) -> None:
    """Kept, it would let "nothing" for the next sources be written over what was found here."""
    opened(page, play, play.identified(RequestType.DISCLOSE))
    box(page, "internal-provided").click()
    box(page, "internal-collected").click()
    box(page, "internal-collected").click()
    box(page, "internal-provided_form").click()
    page.act(Action.ANSWER_SOURCE, "internal-provided")
    form(page).findings.table.item(0, 1).setText("山田 太郎")
    done(page)
    assert page.sources.ticked() == ("internal-provided_form",)  # its tick has still to be used


def test_a_tick_does_not_pass_on_to_another_case(page: CasePage, play: Play) -> None:
    first, second = (play.identified(RequestType.DISCLOSE) for _ in range(2))
    opened(page, play, first)
    box(page, "internal-provided").click()
    opened(page, play, second)
    assert page.sources.ticked() == ()


def test_a_dialog_that_grows_stays_on_the_screen(page: CasePage, play: Play) -> None:
    opened(page, play, play.identified(RequestType.DISCLOSE))
    room = page.screen().availableGeometry()
    page.act(Action.ANSWER_SOURCE, "internal-provided")
    dialog = form(page)
    dialog.move(room.left(), room.bottom() - 100)
    dialog.fit()
    assert dialog.frameGeometry().bottom() <= room.bottom()
    assert dialog.frameGeometry().top() >= room.top()
    dialog.reject()
