"""The name under which a paper is saved, or waits at a printer, says which paper it is, not whose.

Names of files are read by whoever looks into a folder, a print queue or a list of recent files.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QWidget

from casemgr.domain.facts import PostWay
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.gui.letter import batch, forms, label, lock, plain_envelope, register
from casemgr.gui.letter.output import Output
from casemgr.gui.letter.page import LetterPage
from casemgr.gui.letter.shown import Wanted, fetch
from casemgr.services import commands as do
from casemgr.services.blank_forms import FormKind
from casemgr.services.letter_data import LetterKind
from tests.gui.letter_fixtures import play, session
from tests.sheets import posting

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session
    from tests.gui.case_fixtures import Play

ON = date(2026, 11, 9)
SECRET = "鬱驫纛"
"""What no name on paper has."""


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names offered for a file, and shown in a print queue."""
    found: set[str] = set()

    def take(_output: Output, _content: bytes, name: str, *_: Any, **__: Any) -> None:
        found.add(name)

    monkeypatch.setattr(Output, "save", take)
    monkeypatch.setattr(Output, "print", take)
    return found


def letters(play: Play) -> list[str]:
    """Two letters of one case, about which the file says more than they do."""
    case = play.receive(RequestType.DISCLOSE, on=ON, text=SECRET)
    play.do(do.Accept(case=case))
    play.do(do.Note(case=case, text=SECRET))
    order = do.IssueLetter(case=case, kind=LetterKind.ACKNOWLEDGEMENT, languages=tuple(Language))
    return list(play.desk.do(order).letters)


def both(dialog: Any) -> None:
    """Save what a dialog made, and print it."""
    dialog.save_it() if hasattr(dialog, "save_it") else dialog.save()
    dialog.submit()


def test_no_name_of_a_file_says_whose_it_is(
    session: Session, play: Play, offered: set[str], qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = letters(play)
    case = first.rpartition("-")[0]
    state = play.desk.detail(play.desk.find(case)).case
    papers = [
        plain_envelope.ask_envelope(session, first, window),
        label.ask_label(session, (first,), window),
        label.ask_label(session, (first, second), window),
        *(forms.ask_form(session, kind, window, state) for kind in FormKind),
        *(forms.ask_form(session, kind, window) for kind in FormKind),
    ]
    whole = batch.ask_batch(session, (first, second), window)
    shut = lock.ask_lock(session, fetch(play.desk, Wanted(letter=first)), window)
    page = LetterPage(session)
    qtbot.addWidget(page)
    page.show_letter(second)
    for one in papers:
        both(one)
    page.save()
    page.print_page()
    shut.submit()
    shut.save_sheet.click()
    whole.save()
    qtbot.waitUntil(lambda: not whole._making, timeout=30_000)
    whole.submit()
    play.do(posting(play.desk, case, PostWay.ORDINARY))
    day = register.ask_register(session, ON, window)
    both(day)
    printed = {
        *(second, f"{first}-envelope", f"{first}-label", "labels"),
        *("request-form", "power-of-attorney"),
        *(f"{case}-request-form", f"{case}-power-of-attorney"),
        *("letters-2026-11-09", "posted-2026-11-09"),
    }
    files = {f"{name}.pdf" for name in printed}
    locked = {f"{first}-locked.pdf", f"{first}-sheet.pdf"}
    assert offered == printed | files | locked
    for dialog in (*papers, whole, shut, day):
        dialog.reject()
