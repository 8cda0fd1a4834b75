"""Finds the program's data files: in a source tree, in an installed wheel, or in a frozen bundle.

A leaf: it knows no other module of the program.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Give the folder that holds all data files."""
    package = Path(__file__).resolve().parent
    places = [package / "_resources", package.parent / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)  # set by the freezer only
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no data files beside {package}")


def path(name: str) -> Path:
    """Give the path of a data file or folder, such as ``letters/ja/common.toml``.

    Raises ``ValueError`` for a name that would lead out of the data files.
    """
    parts = name.split("/")
    if not name or any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts):
        raise ValueError(f"not the name of a data file: {name!r}")
    return root().joinpath(*parts)


def read(name: str) -> bytes:
    """Give the bytes of a data file."""
    return path(name).read_bytes()


def read_text(name: str) -> str:
    """Give the text of a data file (UTF-8)."""
    return path(name).read_text(encoding="utf-8")


def names(folder: str, suffix: str = "") -> list[str]:
    """List the data files directly in *folder* whose name ends with *suffix*, in order."""
    place = path(folder)
    if not place.is_dir():
        return []
    return sorted(
        f"{folder}/{entry.name}"
        for entry in place.iterdir()
        if entry.is_file() and entry.name.endswith(suffix)
    )
