"""Files that would take all memory or time are refused, or read, within limits of both."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fuzz.parsers import PARSERS

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
_ROOT = Path(__file__).resolve().parents[2]


def told_by_the_child(name: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.child", name],
        capture_output=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        check=False,
        text=True,
    )
    return done.returncode, done.stdout, done.stderr[-3000:]


@pytest.mark.parametrize("name", sorted(PARSERS))
def test_hostile_files_end_soon_and_need_little(name: str) -> None:
    code, ends, why = told_by_the_child(name)
    assert (code, ends) == (0, ""), ends + why


def test_control_a_reader_that_obeys_is_found_out(record_property: Callable[..., None]) -> None:
    code, ends, why = told_by_the_child("careless")
    assert (code, ends) == (0, f"much memory: 1\nmuch time: {-signal.SIGKILL}\n"), ends + why
    assert "MemoryError" in why
    record_property("faults", {"control_states": 3, "control_bad": 2})
