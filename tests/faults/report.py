"""The table of the 21 faults: which tests stand for each, and what they found."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

LIST = Path(__file__).with_name("README.md")
_ROW = re.compile(r"\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|")
_TEST = re.compile(r"`(tests/[^`]+)`")


def rows() -> dict[int, tuple[str, list[str]]]:
    """Give each fault's name and its tests, as the list tells."""
    found = {}
    for line in LIST.read_text("utf-8").splitlines():
        if match := _ROW.fullmatch(line.strip()):
            number, name, tests, controls = match.groups()
            found[int(number)] = (name.strip(), _TEST.findall(tests + controls))
    return found


def table(reports: Iterable[Any]) -> str:
    """Give the figures of each row from the reports of pytest."""
    listed = rows()
    figures: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in reports:
        if not hasattr(one, "outcome"):  # a warning, or a test that was left out
            continue
        test = one.nodeid.split("[")[0]
        for number, (_, tests) in listed.items():
            if any(test == name or test.startswith(f"{name}::") for name in tests):
                _add(figures[number], one)
    heads = f"{'rounds':>9}{'states':>9}{'bad':>6}{'controls: bad':>16}{'s':>8}"
    lines = [f"{'fault':<44}{'tests':>7}{heads}"]
    for number, (name, _) in sorted(listed.items()):
        own = figures[number]
        controls = f"{own['control_bad']:.0f}/{own['control_states']:.0f}"
        lines.append(
            f"{number:>2} {name[:40]:<41}{own['tests']:>7.0f}{own['rounds']:>9.0f}"
            f"{own['states']:>9.0f}{own['bad']:>6.0f}"
            f"{controls if own['control_states'] else '':>16}{own['seconds']:>8.1f}"
            + (f"  {own['skipped']:.0f} skipped" if own["skipped"] else "")
        )
    return "\n".join(lines)


def _add(own: dict[str, float], one: Any) -> None:
    own["seconds"] += getattr(one, "duration", 0)
    if one.outcome == "skipped":
        own["skipped"] += 1
    if one.when != "call":
        own["bad"] += one.outcome == "failed"
        return
    noted = [value for name, value in one.user_properties if name == "faults"]
    own["tests"] += 1
    for figures in noted or [{"rounds": 1, "states": 1}]:
        for name, value in figures.items():
            own[name] += value
    # A test that fails without figures of its own is one bad state.
    own["bad"] += one.outcome == "failed" and not any(value.get("bad") for value in noted)


if __name__ == "__main__":
    print("\n".join(sorted({test for _, tests in rows().values() for test in tests})))
