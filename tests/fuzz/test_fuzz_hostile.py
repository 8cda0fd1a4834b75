"""Files that would take all memory or time are refused, or read, within limits of both."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.parsers import PARSERS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
_ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", sorted(PARSERS))
def test_hostile_files_end_soon_and_need_little(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.child", name],
        capture_output=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr[-3000:]
