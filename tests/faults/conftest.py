"""A process to strike children from, and the report at the end.

``CASEMGR_FAULTS=all`` runs every round; else a part of them that takes less than a minute.
``CASEMGR_FAULTS_REPORT`` names a text file for the report.
"""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import tempfile
from typing import TYPE_CHECKING, Any

import pytest

from tests.faults import campaign, gate, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.faults.campaign import Tally

ALL = os.environ.get("CASEMGR_FAULTS") == "all"


@pytest.fixture(scope="session")
def _process() -> Iterator[concurrent.futures.Executor]:
    """Forked children must come from a process without threads, windows and connections."""
    with (
        tempfile.TemporaryDirectory(prefix="casemgr-faults-", dir=campaign.place()) as folder,
        concurrent.futures.ProcessPoolExecutor(
            1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=campaign.work_in,
            initargs=(folder,),
        ) as pool,
    ):
        yield pool


@pytest.fixture
def note(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Hand figures to the report: ``note(rounds=…, states=…, bad=…)``."""

    def keep(**figures: int) -> None:
        request.node.user_properties.append(("faults", figures))

    return keep


@pytest.fixture
def lab(_process: concurrent.futures.Executor, note: Callable[..., None]) -> Callable[..., Tally]:
    """Call a function of ``campaign`` in a process of its own and note its figures."""
    if reason := gate.why_not():
        pytest.skip(reason)

    def call(function: Callable[..., Tally], *given: Any, control: bool = False) -> Tally:
        tally = _process.submit(function, *given).result()
        if control:
            note(control_states=tally.states, control_bad=len(tally.bad))
        else:
            note(rounds=tally.rounds, states=tally.states, bad=len(tally.bad))
        return tally

    return call


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the table of the 21 faults where all of them were asked for."""
    if not ALL:
        return
    text = report.table([one for several in terminalreporter.stats.values() for one in several])
    terminalreporter.write_line("")
    terminalreporter.write_line(text)
    if path := os.environ.get("CASEMGR_FAULTS_REPORT"):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text + "\n")
