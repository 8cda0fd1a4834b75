"""Closed windows are destroyed on the window's thread, whatever the worker does meanwhile."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from casemgr.gui.garbage import GarbageWatch
from casemgr.gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("app")


class Closed(QWidget):
    """A closed dialog: nobody holds it but itself."""

    threads: list[str] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        super().__init__()
        self.oneself = self
        self.mark = Mark()


class Mark:
    """Tells on which thread it went."""

    def __del__(self) -> None:
        Closed.threads.append(threading.current_thread().name)


@pytest.fixture
def watch() -> Iterator[GarbageWatch]:
    Closed.threads.clear()
    made = GarbageWatch()
    made.install()
    yield made
    made.remove()
    assert gc.isenabled()


def litter() -> None:
    """Allocate as much as drawing a letter does."""
    for _ in range(200):
        kept = [[n] for n in range(1000)]
        kept.append(kept)  # type: ignore[arg-type]


def test_the_worker_collects_nothing(watch: GarbageWatch, qtbot: QtBot) -> None:
    tasks = Tasks()
    for _ in range(5):
        Closed()
    done: list[None] = []
    tasks.run(litter, done.append)
    qtbot.waitUntil(lambda: bool(done))
    tasks.shutdown()
    watch.look()
    assert Closed.threads == ["MainThread"] * 5


def test_what_is_due_is_collected_in_time(watch: GarbageWatch, qtbot: QtBot) -> None:
    Closed()
    litter()
    qtbot.waitUntil(lambda: Closed.threads == ["MainThread"], timeout=10_000)


def test_nothing_is_done_while_nothing_is_due(watch: GarbageWatch) -> None:
    gc.collect()
    Closed()
    watch.look()
    assert Closed.threads == []
