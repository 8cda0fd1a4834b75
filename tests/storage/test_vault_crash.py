"""A program killed at any moment loses nothing it had reported as saved."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap
import time
from typing import TYPE_CHECKING

from tests.storage.samples import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.storage import EncryptedVaults

ROUNDS = 6
WRITER = textwrap.dedent("""
    import sys
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, FixedClock, event, letter, summary
    vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
    while True:
        with vault.begin() as uow:
            number = f"R2026-{uow.next_number(2026):05d}"
            case_id = uow.add_case([event(), event("noted")], summary(number), "policy")
            uow.add_letter(letter(case_id, number + "-1", b"%PDF" * 5000))
        print(number, flush=True)
""")


def test_killed_while_writing(vaults: EncryptedVaults, folder: Path, key: str) -> None:
    chance = random.Random(20261120)
    saved: list[str] = []
    for _ in range(ROUNDS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            saved.append(writer.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.3))
            writer.kill()
            # A line cut off by the kill was not yet reported.
            saved += [line.strip() for line in writer.stdout if line.endswith("\n")]
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
