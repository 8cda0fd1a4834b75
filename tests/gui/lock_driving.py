"""A running program on a real vault with one case, to be locked and unlocked in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.gui.main_window import MainWindow
from casemgr.gui.program import Program
from casemgr.gui.start.window import StartWindow
from casemgr.gui.tasks import SyncTasks
from casemgr.services.commands import NewItem, Receive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from casemgr.gui.preferences import Preferences
    from casemgr.services.drafts import Draft
    from casemgr.services.wiring import Wiring

PASSPHRASE = "four unlikely words together"
NAME, WORDS = "目印 花子", "架空の理由がここにだけ書いてある"


@pytest.fixture
def folder(wiring: Wiring, tmp_path: Path) -> str:
    """A vault with one case."""
    place = str(tmp_path / "vault")
    vault, _ = wiring.vaults.create(place, PASSPHRASE)
    desk = wiring.desk(vault)
    desk.do(
        Receive(requester=Party(NAME), items=(NewItem(type=RequestType.ERASE),), text=f"{WORDS}!")
    )
    desk.close()
    return place


@pytest.fixture
def program(wiring: Wiring, preferences: Preferences, folder: str) -> Iterator[Program]:
    running = Program(wiring, SyncTasks(), preferences)
    running.begin(folder)
    unlock(running)
    yield running
    running.leave()
    running.vanish()


def unlock(program: Program) -> None:
    assert isinstance(program.window, StartWindow)
    page = program.window.unlock
    page.passphrase.set_value(PASSPHRASE)
    page.submit()
    assert isinstance(program.window, MainWindow), page.bar.text()


def lock_and_unlock(program: Program) -> None:
    program.lock()
    unlock(program)


def window(program: Program) -> MainWindow:
    assert isinstance(program.window, MainWindow)
    return program.window


def open_note(program: Program) -> Any:
    """Open the case, and on it the form for a note."""
    page = window(program).case_page
    window(program).session.open_case.emit(1)
    page.act(Action.NOTE)
    assert page.form is not None
    return page.form


def kept(program: Program) -> list[Draft]:
    return window(program).session.desk.drafts.all()
