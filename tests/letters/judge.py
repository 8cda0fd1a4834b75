"""What independent programs say of PDF files."""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

VERA = Path(__file__).parent / "vera.py"


class Vera:
    """veraPDF in a process of its own, which stays: a warm Java machine judges far faster."""

    def __init__(self) -> None:
        self.said = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self.process = subprocess.Popen(
            [sys.executable, str(VERA)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.said,
            text=True,
        )

    def ask(self, paths: list[str]) -> dict[str, dict[str, list[str]]]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(paths) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            self.process.wait()
            self.said.seek(0)
            raise AssertionError(self.said.read().decode())
        told: dict[str, dict[str, list[str]]] = json.loads(answer)
        assert sorted(told) == sorted(set(paths))
        return told

    def end(self, *, at_once: bool = False) -> None:
        if at_once:
            self.process.kill()
        self.process.communicate()
        self.said.close()


_running: list[Vera] = []


def _end(*, at_once: bool = False) -> None:
    while _running:
        _running.pop().end(at_once=at_once)


atexit.register(_end)


def _vera(paths: list[str]) -> Any:
    if not _running:
        _running.append(Vera())
    try:
        return _running[0].ask(paths)
    except BaseException:
        _end(at_once=True)  # nobody may take a late answer for that to the next question
        raise


def faults(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Give what veraPDF, qpdf and poppler find wrong with *files*, by name."""
    paths = {name: folder / f"{name}.pdf" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    told = _vera([str(path) for path in paths.values()])
    found = {}
    for name, path in paths.items():
        wrong = [f"{kind} {one}" for kind, all_ in told[str(path)].items() for one in all_]
        checked = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
        if checked.returncode:
            wrong.append(checked.stdout.decode())
        drawn = subprocess.run(
            ["pdftoppm", "-r", "30", "-png", path, folder / "page"],
            capture_output=True,
            check=False,
        )
        if drawn.returncode or drawn.stderr:
            wrong.append(drawn.stderr.decode())
        if wrong:
            found[name] = wrong
    return found
