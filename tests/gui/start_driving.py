"""A program at its start window, at a time that stands still."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from casemgr import app as root
from casemgr.gui.program import Program
from casemgr.gui.tasks import SyncTasks
from casemgr.storage import TEST_COST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.services.wiring import Wiring

PASSPHRASE = "four unlikely words together"


class Clock:
    at = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def wiring(monkeypatch: pytest.MonkeyPatch) -> Wiring:
    monkeypatch.setattr(root, "key_cost", TEST_COST)
    return root.wire(Clock())


@pytest.fixture
def program(wiring: Wiring, preferences: Preferences, qtbot: QtBot) -> Iterator[Program]:
    running = Program(wiring, SyncTasks(), preferences)
    yield running
    running.leave()
    running.vanish()
