"""Whoever tries pass phrases at the start window waits longer each time; nobody else waits."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer

from casemgr.domain.errors import Code, Problem
from casemgr.gui.main_window import MainWindow
from casemgr.gui.start.patience import FREE, Patience
from casemgr.gui.start.window import StartWindow
from tests.gui.start_driving import PASSPHRASE, program, wiring

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.gui.program import Program

pytestmark = pytest.mark.usefixtures("app")
__all__ = ["program", "wiring"]
WRONG = Problem(Code.VAULT_WRONG_PASSPHRASE)


class Time:
    """A clock that a test sets, and timers that ring when it says."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.set: list[tuple[QTimer, int]] = []

    def __call__(self) -> float:
        return self.now

    def ring(self) -> float:
        """Let the time pass that was asked for; give it in seconds."""
        timer, milliseconds = self.set.pop()
        self.now += milliseconds / 1000
        timer.stop()
        timer.timeout.emit()
        return milliseconds / 1000


def test_each_wrong_one_costs_twice_as_long_up_to_half_a_minute() -> None:
    time = Time()
    patience, waits = Patience(time), []
    for _ in range(10):
        patience.failed(WRONG)
        waits.append(patience.seconds())
    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]
    time.now += 29.5  # typing takes time, too
    assert patience.seconds() == 0.5
    time.now += 5
    assert patience.seconds() == 0
    patience.opened()
    patience.failed(WRONG)
    assert patience.seconds() == 0


def test_what_is_no_guess_costs_nothing() -> None:
    patience = Patience(Time())
    for code in (Code.VAULT_DAMAGED, Code.VAULT_MISSING, Code.VAULT_WRONG_RECOVERY_KEY):
        for _ in range(5):
            patience.failed(Problem(code))
    assert patience.seconds() == 0


@pytest.fixture
def time(program: Program, monkeypatch: pytest.MonkeyPatch) -> Time:
    made = Time()
    program._patience = Patience(made)
    start = QTimer.start

    def watched(timer: QTimer, *given: Any) -> None:
        # Only the pause of a page is so long and lasts once.
        if given and timer.isSingleShot() and type(timer.parent()).__name__ == "UnlockPage":
            made.set.append((timer, *given))
            start(timer, 10**6)
        else:
            start(timer, *given)

    monkeypatch.setattr(QTimer, "start", watched)
    return made


@pytest.fixture
def folder(program: Program, tmp_path: Path) -> Path:
    vault, _ = program._wiring.vaults.create(str(tmp_path / "vault"), PASSPHRASE)
    vault.close()
    return tmp_path / "vault"


def attempt(program: Program, passphrase: str) -> Any:
    assert isinstance(program.window, StartWindow)
    page = program.window.unlock
    page.passphrase.set_value(passphrase)
    page.submit()
    return page


def error(page: Any) -> str:
    return str(next(row for row in page.form._rows if row.name == "passphrase").error.text())


def test_the_window_lets_one_wait_and_can_be_used_meanwhile(
    program: Program,
    time: Time,
    folder: Path,
) -> None:
    program.begin(str(folder))
    for number in range(FREE + 1):
        page = attempt(program, f"wrong {number}")
        assert "not the pass phrase" in error(page)
    assert time.set == []  # nobody has waited yet
    page = attempt(program, PASSPHRASE)
    assert "Waiting 1 second" in page._working.text()
    assert not page.primary.isEnabled()
    page.start.tasks.run(lambda: None)  # other work ends
    assert not page.primary.isEnabled()
    assert isinstance(program.window, StartWindow)  # not tried yet, though it is right
    assert time.ring() == 1
    assert isinstance(program.window, MainWindow)


def test_another_language_does_not_shorten_it(
    program: Program,
    time: Time,
    folder: Path,
) -> None:
    program.begin(str(folder))
    for number in range(FREE + 2):
        attempt(program, f"wrong {number}")
        if time.set:
            time.ring()
    program._speak_at_start("ja")
    program._speak_at_start("en")
    assert isinstance(program.window, StartWindow)
    program.window.show_unlock(str(folder))
    page = attempt(program, "wrong again")
    assert time.ring() == 2
    assert "not the pass phrase" in error(page)
    time.now += 10  # by the time the next one is typed, it is over
    attempt(program, PASSPHRASE)
    assert time.set == []
    assert isinstance(program.window, MainWindow)
    program.lock()  # and with the right one all is forgotten
    for number in range(FREE + 1):
        attempt(program, f"wrong {number}")
    assert time.set == []


def test_backups_of_a_damaged_vault_are_no_way_round(
    program: Program,
    time: Time,
    folder: Path,
    tmp_path: Path,
) -> None:
    vault = program._wiring.vaults.open(str(folder), PASSPHRASE)
    (tmp_path / "safe").mkdir()
    vault.backups.make(str(tmp_path / "safe"))
    vault.close()
    whole = tmp_path / "whole"
    shutil.copytree(folder, whole)
    for header in folder.glob("header.*"):
        header.write_bytes(b"{}")
    program._preferences.backed_up(str(folder), str(tmp_path / "safe"))
    program.begin(str(folder))
    page = attempt(program, "wrong")
    for _ in range(FREE + 1):
        page.rescue.begin(str(folder))
        assert "does not open with what is typed" in page.bar.text()
    page.rescue.begin(str(folder))
    assert "Waiting 1 second" in page._working.text()
    assert time.ring() == 1
    assert "does not open with what is typed" in page.bar.text()
