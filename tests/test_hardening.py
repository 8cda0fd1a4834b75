"""No crash of the program and no other program gets at its memory."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

from casemgr import hardening


@pytest.mark.skipif(sys.platform != "linux", reason="core files and prctl of Linux")
@pytest.mark.parametrize("run", ["hardening.keep_memory_private()", "app.main(['rules'])"])
def test_memory_is_private_once_the_program_runs(run: str) -> None:
    script = textwrap.dedent("""
        import contextlib, ctypes, io, resource
        from casemgr import app, hardening
        PR_GET_DUMPABLE = 3
        def state():
            dumpable = ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)
            return dumpable, *resource.getrlimit(resource.RLIMIT_CORE)
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
        before = state()
        with contextlib.redirect_stdout(io.StringIO()):
            RUN
        print(before[0], before[1:] == (most, most), *state())
    """).replace("RUN", run)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["1", "True", "0", "0", "0"]


def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "resource", None)  # Windows has none
    hardening.keep_memory_private()
    hardening.limit(CORE=0)
