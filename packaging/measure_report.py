"""What all measurements print: a line for each thing, and in the end what was missed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Report:
    """Prints what was found, and keeps what was missed; its methods measure what they are named."""

    def __init__(self) -> None:
        """Begin with nothing missed."""
        self.missed: list[str] = []

    def say(self, what: str, found: str, target: str = "", *, met: bool = True) -> None:
        """Print one line."""
        verdict = ("ok" if met else "MISSED") if target else ""
        print(f"{what:<46}{found:>28}   {target:<10}{verdict}".rstrip(), flush=True)
        if not met:
            self.missed.append(what)

    def measure(self, parts: Iterable[str]) -> int:
        """Measure *parts* one after the other; give 1 when a target is missed."""
        for part in parts:
            getattr(self, part)()
        for what in self.missed:
            print(f"missed: {what}")
        return 1 if self.missed else 0


def middle(values: list[float]) -> float:
    """Give the median."""
    import statistics  # slow to import, which the time to the first letter would hold

    return statistics.median(values)


def spread(values: list[float], form: str) -> str:
    """Give the median, the least and the most of *values*, each as *form* has it."""
    median, low, high = (form.format(f(values)) for f in (middle, min, max))
    return f"{median} ({low} to {high})"


def megabytes(what: str) -> float:
    """Give the memory of this process: ``VmRSS`` now, ``VmHWM`` at most; 0 where nobody says."""
    said = Path("/proc/self/status")
    if not said.exists():
        return 0.0
    line = next(x for x in said.read_text().splitlines() if x.startswith(what))
    return int(line.split()[1]) * 1024 / 1e6
