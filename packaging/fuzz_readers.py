"""Runs atheris on the readers of tests/fuzz, each in a process of its own, and counts."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

_FOUND = Path(sys.prefix) / "fuzz" / "found"
_SECONDS = 60
_LONGEST = 30
"""Seconds that one file may take."""
_LIBRARIES = {"seal", "photo", "enclosure", "key file", "preferences"}
"""Readers that hand nearly all of the work to libraries in C, which are not instrumented."""
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)|^#(\d+)\s", re.MULTILINE)
_COVERED = re.compile(r"cov: (\d+)")


def _one(name: str, seconds: int) -> None:
    """In the child: run atheris on one reader; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["casemgr", "tomllib", "zipfile", "email"]):
        from tests.fuzz.parser import check
        from tests.fuzz.parsers import PARSERS

    parser = PARSERS[name]
    with tempfile.TemporaryDirectory() as corpus:
        for number, sample in enumerate(parser.samples()):
            (Path(corpus) / str(number)).write_bytes(sample)
        options = (
            f"-max_total_time={seconds}",
            f"-timeout={_LONGEST}",
            "-rss_limit_mb=3000",
            "-max_len=65536",
            "-print_final_stats=1",
            f"-artifact_prefix={_FOUND}/{name.replace(' ', '-')}-",
        )
        atheris.Setup([sys.argv[0], *options, corpus], lambda content: check(parser, content))
        atheris.Fuzz()


def main() -> int:
    """Go through the readers and print a line for each."""
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2], int(sys.argv[3]))
        return 0
    from tests.fuzz.parsers import PARSERS

    words = sys.argv[1:]
    seconds = int(words.pop(0)) if words and words[0].isdecimal() else _SECONDS
    unknown = [name for name in words if name not in PARSERS]
    if unknown:
        print(f"No such reader: {', '.join(unknown)}. There are: {', '.join(sorted(PARSERS))}")
        return 2
    _FOUND.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name in words or sorted(set(PARSERS) - _LIBRARIES):
        done = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, __file__, "--one", name, str(seconds)],
            capture_output=True,
            check=False,
            text=True,
            errors="replace",
        )
        told = done.stdout + done.stderr
        runs = max((int(a or b) for a, b in _RUNS.findall(told)), default=0)
        covered = max(map(int, _COVERED.findall(told)), default=0)
        verdict = "FOUND" if done.returncode else "nothing found"
        print(f"{name:16s} {runs:9d} runs  {covered:6d} branches  {verdict}", flush=True)
        if done.returncode:
            failed += 1
            print(told[-3000:])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
