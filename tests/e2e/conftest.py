"""The whole program in surroundings of its own: home, temporary files, settings."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr import app as root
from casemgr import resources
from casemgr.storage import TEST_COST
from tests.e2e.driver import PASSPHRASE
from tests.e2e.hand import Hand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


ROOT = Path(__file__).parents[2]
NAME = "小鳥遊 穂乃果"
COMPANY = resources.path("cases/shared/company.toml").as_posix()
SCENARIO = f"""
title = "One letter"
clock = 2026-11-04T09:00:00+09:00
uses = ["{COMPANY}"]
[[step]]
do = "receive"
case = "a"
requester = {{ name = "{NAME}", address = {{ lines = ["架空町1"] }} }}
items = [{{ type = "erase" }}]
[[step]]
do = "issue_letter"
case = "a"
kind = "acknowledgement"
"""


@dataclass(frozen=True)
class Surroundings:
    """Where the program may leave things."""

    home: Path
    temp: Path
    saved: Path
    """Files the user saves on purpose."""

    @property
    def vault(self) -> Path:
        """Where a new vault is proposed."""
        return self.home / "Documents" / "casemgr-vault"


@pytest.fixture(autouse=True, scope="session")
def _window_first(qapp: QApplication) -> None:
    """Make the application before a test of the command line makes one without windows."""


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    made = Surroundings(tmp_path / "home", tmp_path / "temp", tmp_path / "saved")
    for folder in (made.home / "Documents", made.temp, made.saved):
        folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(made.home))
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(made.home / name.lower()))
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(made.temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(root, "key_cost", TEST_COST)
    monkeypatch.setattr(root, "_kept", [])
    return made


@pytest.fixture
def start(
    surroundings: Surroundings, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Hand]]:
    """Starts the program as ``casemgr`` does, with the real worker and the real adapters."""
    from casemgr.domain.text import Language
    from casemgr.gui import i18n
    from casemgr.gui.garbage import GarbageWatch
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.program import Program, dress
    from casemgr.gui.tasks import Tasks

    running = []
    garbage = GarbageWatch()
    garbage.install()

    def begin(folder: str = "", language: str = "en") -> Hand:
        preferences = Preferences()
        preferences.language = Language(language)
        dress(qapp, preferences)
        tasks = Tasks()
        program = Program(root.wire(), tasks, preferences)
        running.append((program, tasks))
        program.begin(folder)
        return Hand(qtbot, program, monkeypatch)

    yield begin
    for program, tasks in running:
        program.leave()
        tasks.shutdown()
        program.vanish()
    garbage.remove()
    i18n.install(qapp, Language.EN)


@pytest.fixture
def vault(surroundings: Surroundings, tmp_path: Path) -> Path:
    """A vault with one case and one letter."""
    (tmp_path / "case.toml").write_text(SCENARIO, "utf-8")
    (tmp_path / "pass").write_text(PASSPHRASE, "utf-8")
    folder = tmp_path / "disk" / "vault"
    files = ("--vault", str(folder), "--passphrase-file", str(tmp_path / "pass"))
    assert root.main(["play", str(tmp_path / "case.toml"), *files]) == 0
    return folder


def run(*arguments: str) -> subprocess.Popen[str]:
    """Start the program with a user in it; see ``driver.py``."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", str(Path(__file__).with_name("driver.py")), *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
