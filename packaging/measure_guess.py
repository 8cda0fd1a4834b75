"""Measures what one guess at a pass phrase takes: that of a vault made on this computer now.

The cost is chosen as the program chooses it (``casemgr.storage.keys``), by the processor's time.
What decides is that, too; by the clock it is the same where the computer has nothing else to do.
"""

from __future__ import annotations

import time

from measure_report import Report, middle, spread

LEAST, MOST = 0.5, 1.0  # seconds
TIMES = 7


class Guess(Report):
    """Measures a guess."""

    def guess(self) -> None:
        """Measure a guess at the cost that is chosen here, and choosing it."""
        from casemgr.storage import keys

        began = time.perf_counter()
        cost = keys.calibrated()
        self.say("seconds to choose the cost of a guess", f"{time.perf_counter() - began:.1f}")
        chosen = f"{cost.passes} x {cost.memory_kib // 1024} MiB, {cost.lanes} lanes"
        self.say("  chosen", chosen, "the floor", met=keys.is_enough(cost))
        found, waited = [], []
        for _ in range(TIMES):
            began = time.perf_counter()
            found.append(keys.seconds_of_a_guess(cost))
            waited.append((time.perf_counter() - began) / keys.TRIES)
        met = LEAST <= middle(found) <= MOST
        self.say("seconds of a guess", spread(found, "{:.2f}"), f"{LEAST:g} to {MOST:g}", met=met)
        self.say("  by the clock", spread(waited, "{:.2f}"))
