"""Rows 12, 13 and 21: wrong pass phrases, a clock that jumps, another driver than ours."""

from __future__ import annotations

import gc
import itertools
import os
import resource
import shutil
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code
from casemgr.storage import DEFAULT_COST, EncryptedVaults
from tests.faults import operations
from tests.faults.conftest import ALL
from tests.storage.samples import PASSPHRASE, FixedClock, fingerprint, refused

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.timeout(300)
_ROOT = Path(__file__).parents[2]


# --- row 12 --------------------------------------------------------------------------------------


def _memory() -> int:
    """Give the memory in use now, in KiB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() // 1024


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_wrong_pass_phrases_leave_nothing_behind(tmp_path: Path, note: Callable[..., None]) -> None:
    rounds = 10_000 if ALL else 200
    operations.Write().prepare(tmp_path)
    vaults, folder = operations.vaults(tmp_path), str(tmp_path / "vault")
    for number in range(50):  # what is loaded and kept for good
        refused(lambda number=number: vaults.open(folder, f"wrong {number}"))
    gc.collect()
    before, files, held = fingerprint(tmp_path), len(os.listdir("/proc/self/fd")), _memory()
    answers = set()
    for number in range(rounds):
        problem = refused(lambda number=number: vaults.open(folder, f"nearly {number}"))
        answers.add((problem.code, tuple(problem.facts)))
    gc.collect()
    assert answers == {(Code.VAULT_WRONG_PASSPHRASE, ())}
    assert len(os.listdir("/proc/self/fd")) == files
    assert _memory() - held < 8 * 1024
    assert fingerprint(tmp_path) == before
    vaults.open(folder, PASSPHRASE).close()
    note(rounds=rounds, states=rounds)


def test_each_wrong_pass_phrase_costs_what_it_shall(
    tmp_path: Path, note: Callable[..., None]
) -> None:
    rounds = 10 if ALL else 1
    vaults = EncryptedVaults(FixedClock(), cost=DEFAULT_COST)
    vault, _ = vaults.create(str(tmp_path / "vault"), PASSPHRASE)
    vault.close()
    started = time.process_time()
    for number in range(rounds):
        problem = refused(lambda number=number: vaults.open(str(tmp_path / "vault"), f"{number}"))
        assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    assert time.process_time() - started > 0.1 * rounds
    note(rounds=rounds, states=rounds)
    note(control_states=1, control_bad=_is_cheap(tmp_path))


def _is_cheap(tmp_path: Path) -> int:
    """The control: with the cost that tests use, a guess takes no time at all."""
    (tmp_path / "cheap").mkdir()
    operations.Write().prepare(tmp_path / "cheap")
    started = time.process_time()
    refused(lambda: operations.open_vault(tmp_path / "cheap", "wrong"))
    return time.process_time() - started < 0.1


# --- row 13 --------------------------------------------------------------------------------------

_WORK = textwrap.dedent("""
    import sys
    from pathlib import Path
    from casemgr.app import SystemClock
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, summary
    from casemgr.services.ports import StoredEvent
    world, clock = Path(sys.argv[1]), SystemClock()
    vaults = EncryptedVaults(clock, cost=TEST_COST, heads=world / "apart")
    vault = vaults.open(str(world / "vault"), PASSPHRASE)
    with vault.begin() as uow:
        number = f"R2026-{uow.next_number(2026):05d}"
        one = StoredEvent("received", {}, clock.now(), "manager")
        uow.add_case([one], summary(number), "p")
        uow.write_log("noted", clock.now().date().isoformat())
    print(" ".join(doubt.kind for doubt in vault.history.doubts()))
    vault.close()
""")


@pytest.mark.skipif(not shutil.which("faketime"), reason="the program faketime is not installed")
def test_a_clock_that_jumps_changes_no_order_and_is_told(
    tmp_path: Path, note: Callable[..., None]
) -> None:
    facts = operations.Write().prepare(tmp_path)
    told = []
    # Forth, far beyond 2038, back, over both ends of summer time, to the end of a Japanese day.
    moments = (
        ("2027-01-01 00:00:30", "Asia/Tokyo"),
        ("2039-06-01 12:00:00", "Asia/Tokyo"),
        ("2019-01-01 00:00:00", "Asia/Tokyo"),
        ("2026-03-29 01:59:59", "Europe/Berlin"),
        ("2026-10-25 02:59:59", "Europe/Berlin"),
        ("2026-12-31 14:59:59", "UTC"),
        ("2026-12-31 15:00:01", "UTC"),
    )
    for moment, zone in moments if ALL else moments[:3]:
        done = subprocess.run(
            ["faketime", moment, sys.executable, "-c", _WORK, str(tmp_path)],
            env={**os.environ, "TZ": zone, "PYTHONPATH": str(_ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        told.append(done.stdout.strip())
    assert told[:3] == ["", "", "clock"]
    seen = operations.look(tmp_path, facts)
    assert seen.bad == []
    assert len(seen.numbers) == 2 + len(told)
    with operations.opened(tmp_path) as vault:
        assert vault.history.set_back()
        with vault.begin() as uow:
            entries = uow.log(100)
    assert [one.seq for one in entries] == list(range(len(entries), 0, -1))
    assert any(a.at < b.at for a, b in itertools.pairwise(entries))
    note(rounds=len(told), states=len(told))


# --- row 21 --------------------------------------------------------------------------------------

_STDLIB = "from sqlite3 import *\nfrom sqlite3.dbapi2 import *\n"
_PLAIN = textwrap.dedent("""
    import sqlite3
    from sqlite3 import *
    from sqlite3.dbapi2 import *
    class Connection(sqlite3.Connection):
        def set_key(self, key): pass
    def connect(*given, **more):
        return sqlite3.connect(*given, factory=Connection, **more)
""")
_TRY = textwrap.dedent("""
    import sys
    from casemgr.domain.errors import Problem
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, FixedClock
    vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
    for call in (vaults.create, vaults.open):
        try:
            call(sys.argv[1 if call == vaults.create else 2], PASSPHRASE)
        except Problem as problem:
            print(problem.code.value, problem.facts.get("found"))
        else:
            print("opened")
""")


@pytest.mark.parametrize("source", [_STDLIB, _PLAIN, None])
def test_another_driver_under_the_same_name_is_refused(
    tmp_path: Path, note: Callable[..., None], source: str | None
) -> None:
    """Each of these would make or read a database without any encryption."""
    facts = operations.Write().prepare(tmp_path)
    before = fingerprint(tmp_path)
    path = [str(_ROOT)]
    if source is not None:
        (tmp_path / "other" / "sqlcipher3").mkdir(parents=True)
        for name in ("__init__.py", "dbapi2.py"):
            (tmp_path / "other" / "sqlcipher3" / name).write_text(source, "utf-8")
        path.insert(0, str(tmp_path / "other"))
    done = subprocess.run(
        [sys.executable, "-c", _TRY, str(tmp_path / "new"), str(tmp_path / "vault")],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if source is None:  # the control: ours makes and opens
        assert done.stdout.splitlines() == ["opened", "opened"]
        note(control_states=1, control_bad=1)
        return
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["vault_driver"] * 2
    assert not (tmp_path / "new").exists()
    shutil.rmtree(tmp_path / "other")
    assert fingerprint(tmp_path) == before
    assert operations.look(tmp_path, facts).bad == []
    note(rounds=2, states=2)
