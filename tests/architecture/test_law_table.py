"""README's table of the law: every place it names is there, and no article is left out."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
HEADING = "## Where the law stands in the code"
FILES = {"appi": "resources/law/appi.toml", "omakase": "resources/policy/omakase.toml"}
ARTICLES_OF_THE_POLICY = range(1, 12)


def table() -> list[list[str]]:
    text = (ROOT / "README.md").read_text("utf-8").split(HEADING)[1].split("\n## ")[0]
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1:]]


PLACES = sorted({place for row in table() for place in re.findall(r"`([^`]+)`", row[3])})


def entry(tree: Any, key: str) -> Any:
    """Follow a key; entries of a list are found by their id."""
    for part in key.split("."):
        listed = isinstance(tree, list)
        tree = next(e for e in tree if e["id"] == part) if listed else tree[part]
    return tree


@pytest.mark.parametrize("place", PLACES)
def test_what_the_table_names_is_there(place: str) -> None:
    file, _, key = place.partition(": ")
    if key:
        entry(tomllib.loads((ROOT / FILES[file]).read_text("utf-8")), key)
        return
    module, _, name = place.partition(":")
    found: Any = import_module(f"casemgr.{module}")
    for part in filter(None, name.split(".")):
        found = getattr(found, part)


def test_a_place_that_is_not_there_is_found() -> None:
    for place in ("domain.clocks:suit_clok", "domain.cloks", "appi: request_type.disclos"):
        with pytest.raises((AttributeError, ImportError, StopIteration)):
            test_what_the_table_names_is_there(place)


def test_every_article_of_the_law_is_in_the_table() -> None:
    named = {a.strip() for row in table() for a in row[1].split(",") if a.strip()}
    law = tomllib.loads((ROOT / FILES["appi"]).read_text("utf-8"))
    known = {a["id"] for a in law["article"]}
    # An article stands for its paragraphs and items.
    left_out = {k for k in known if not any(k == n or k.startswith(f"{n}(") for n in named)}
    assert left_out == set()
    parents = {k[: found.start()] for k in known for found in re.finditer(r"\(", k)}
    assert named - known - parents == {"Rule 17"}  # told when consent is asked for, not on request


def test_every_article_of_the_policy_is_in_the_table() -> None:
    named = {int(n) for row in table() for n in re.findall(r"(?<![(\d])\d+", row[0])}
    assert named == set(ARTICLES_OF_THE_POLICY)
