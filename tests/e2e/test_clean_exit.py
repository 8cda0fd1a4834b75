"""However the program ends, it ends in order: no word on the terminal, and the vault is locked."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from casemgr import app
from tests.e2e.conftest import NAME, run
from tests.e2e.driver import PASSPHRASE, STAGES
from tests.e2e.traces import traces

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from tests.e2e.conftest import Surroundings

pytestmark = pytest.mark.xvfb


def finish(process: subprocess.Popen[str]) -> tuple[str, str]:
    try:
        return process.communicate(timeout=90)
    finally:
        process.kill()


def assert_locked(vault: Path, surroundings: Surroundings) -> None:
    """Nobody holds the vault, nothing is left beside it, and it opens."""
    with FileLock(vault / "lock", blocking=False):
        pass
    assert sorted(p.name for p in vault.glob("cases-*")) == ["cases-1.db"]
    assert traces([vault, surroundings.home, surroundings.temp], [NAME, PASSPHRASE]) == []
    opened = app.wire().vaults.open(str(vault), PASSPHRASE)
    assert opened.verify() == []
    opened.close()


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "dialog"])
def test_closing_the_window(vault: Path, surroundings: Surroundings, stage: str) -> None:
    with run(stage, str(vault)) as process:
        out, err = finish(process)
    assert (process.returncode, out, err) == (0, "", "")
    assert_locked(vault, surroundings)


@pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("stage", ["dialog", "letter"])
def test_a_signal_locks_the_vault(
    vault: Path, surroundings: Surroundings, stage: str, number: signal.Signals
) -> None:
    with run(f"{stage}+stay", str(vault)) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        out, err = finish(process)
    assert (process.returncode, out, err) == (128 + number, "", "")
    assert_locked(vault, surroundings)


def test_the_demonstration_with_its_window(surroundings: Surroundings, tmp_path: Path) -> None:
    with run("case", "demo", str(tmp_path / "demo")) as process:
        out, err = finish(process)
    assert (process.returncode, err) == (0, "")
    assert str(tmp_path / "demo/vault") in out
    with FileLock(tmp_path / "demo/vault/lock", blocking=False):
        pass
