"""Driving the case page in tests, and cases in every state to show there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason, PostWay
from casemgr.domain.fee import FeeBasis
from casemgr.domain.rules import RequestType
from casemgr.gui.case.page import CasePage
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_fixtures import TODAY, Play, agent_case
from tests.sheets import posting

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> CasePage:
    page = CasePage(session)
    qtbot.addWidget(page)
    page.resize(1085, 800)
    page.show()
    return page


def opened(page: CasePage, play: Play, number: str) -> CasePage:
    play.clock.go(TODAY)
    page.show_case(play.desk.find(number))
    return page


def form(page: CasePage) -> Any:
    assert page.form is not None, "no form is open"
    return page.form


def press_next(page: CasePage) -> Any:
    """Press the next step's button and give the form it opens."""
    assert page.next.button.isEnabled()
    page.next.button.click()
    return form(page)


def done(page: CasePage) -> None:
    """Press the form's button; it must close."""
    open_form = form(page)
    open_form.primary.click()
    assert page.form is None, open_form.bar.text() or "the form stayed open"


def refused(page: CasePage) -> str:
    """Press the form's button; it must stay and say why."""
    open_form = form(page)
    open_form.primary.click()
    assert page.form is open_form
    assert open_form.isVisible()
    errors = [r.error.text() for r in open_form.form._rows if r.error.text()]
    return " ".join([open_form.bar.text(), *errors]).strip()


def held_case(play: Play) -> str:
    number = play.receive(RequestType.PROVISION_RECORDS)
    play.do(do.Hold(case=number, reason=HoldReason.PAPERS_MISSING, note="unreadable"))
    return number


def _fee_asked(play: Play) -> str:
    number = play.identified(RequestType.DISCLOSE)
    play.do(do.AskFee(case=number, basis=FeeBasis.PER_REQUEST))
    return number


def _letter(play: Play, *, posted: bool) -> str:
    number = play.investigated(RequestType.STOP_USE, found=False)
    play.do(
        do.Decide(
            case=number,
            item=1,
            outcome=Outcome.REFUSED,
            exception="no-duty",
            internal_reason="帳簿の記録による",
        )
    )
    play.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    if posted:
        play.do(posting(play.desk, number, PostWay.BY_HAND))
    return number


def closed_case(play: Play) -> str:
    number = _letter(play, posted=True)
    play.do(do.Close(case=number))
    return number


STATES: dict[str, Callable[[Play], str]] = {
    "received": lambda p: p.receive(RequestType.DISCLOSE),
    "agent": agent_case,
    "investigating": lambda p: p.identified(RequestType.DISCLOSE, RequestType.CORRECT),
    "deciding": lambda p: p.investigated(RequestType.DISCLOSE, RequestType.STOP_USE),
    "held": held_case,
    "fee asked": _fee_asked,
    "letter waiting": lambda p: _letter(p, posted=False),
    "posted": lambda p: _letter(p, posted=True),
    "closed": closed_case,
}
