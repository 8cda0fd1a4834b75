"""A program killed at any moment loses nothing it had reported as saved."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import textwrap
import time
from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from casemgr.storage import EncryptedVaults

ROUNDS = 50 if os.environ.get("CASEMGR_FAULTS") == "all" else 6
WRITER = textwrap.dedent("""
    import sys
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, FixedClock, event, letter, summary
    vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
    def save(uow):
        number = f"R2026-{uow.next_number(2026):05d}"
        case_id = uow.add_case([event(), event("noted")], summary(number), "policy")
        uow.add_letter(letter(case_id, number + "-1", b"%PDF" * 5000))
        return number
    while True:
        with vault.begin() as uow:
            number = save(uow)
        print(number, flush=True)
""")
CARELESS = (
    WRITER.split("    with", maxsplit=1)[0]
    + """\
    with vault.begin() as uow:
        for _ in range(20):
            print(save(uow), flush=True)
"""
)
"""A control: it reports each case at once, and saves them together."""


def killed(folder: Path, writer: str, after: float) -> list[str]:
    """Let *writer* work, kill it some seconds after its first report, and give what it reported."""
    with subprocess.Popen(
        [sys.executable, "-c", writer, str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        first = process.stdout.readline().strip()
        time.sleep(after)
        process.kill()
        # A line cut off by the kill was not yet reported.
        return [first] + [line.strip() for line in process.stdout if line.endswith("\n")]


@pytest.mark.timeout(600)
def test_killed_while_writing(
    vaults: EncryptedVaults, folder: Path, key: str, record_property: Callable[..., None]
) -> None:
    chance = random.Random(20261120)
    saved: list[str] = []
    for _ in range(ROUNDS):
        saved += killed(folder, WRITER, chance.uniform(0, 0.3))
        vault = vaults.open(str(folder), PASSPHRASE)
        assert vault.verify() == []
        with vault.begin() as uow:
            rows = uow.list_rows(uow.case_ids())
            numbers = [row.summary.number for row in rows]
            assert numbers == sorted(set(numbers))
            assert set(saved) <= set(numbers)
            assert len(uow.letter(f"{numbers[-1]}-1").pdf) == 20_000
            assert uow.log_head()[0] == 2 * len(numbers)
        vault.close()
    assert len(saved) > ROUNDS
    record_property("faults", {"rounds": ROUNDS, "states": ROUNDS})


def test_control_what_is_reported_before_it_is_saved_is_lost(
    vaults: EncryptedVaults, folder: Path, key: str, record_property: Callable[..., None]
) -> None:
    chance, lost = random.Random(20261121), 0
    for _ in range(3):
        reported = killed(folder, CARELESS, chance.uniform(0, 0.3))
        vault = vaults.open(str(folder), PASSPHRASE)
        with vault.begin() as uow:
            rows = uow.list_rows(uow.case_ids())
        vault.close()
        lost += not set(reported) <= {row.summary.number for row in rows}
    assert lost
    record_property("faults", {"control_states": 3, "control_bad": lost})
