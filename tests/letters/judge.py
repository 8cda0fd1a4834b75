"""What independent programs say of PDF files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VERA = Path(__file__).parent / "vera.py"


def faults(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Give what veraPDF, qpdf and poppler find wrong with *files*, by name."""
    paths = {name: folder / f"{name}.pdf" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    command = [sys.executable, str(VERA), *map(str, paths.values())]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
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
