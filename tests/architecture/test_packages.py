"""The packages the program stands on."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "packaging").glob("requirements*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_versions_and_hashes_and_no_place_to_fetch_from(lock: Path) -> None:
    text = lock.read_text("utf-8")
    lines = [x for x in text.splitlines() if x.strip() and not x.lstrip().startswith("#")]
    found = [x for x in lines if re.search(r"://|--index-url|--find-links|--trusted-host", x)]
    assert found == []
    names = [x for x in lines if not x.startswith(" ")]
    assert names
    for name in names:
        assert re.match(r"[A-Za-z0-9._-]+==\S+ ", name), name
    assert text.count("==") <= text.count("--hash=sha256:")


def test_there_is_a_lock_for_running_for_testing_for_comparing_and_for_fuzzing() -> None:
    kinds = [p.stem.removeprefix("requirements").removeprefix("-") for p in LOCKS]
    assert kinds == ["benchmark", "fuzz", "test", ""]


def test_the_database_driver_is_the_one_with_the_new_cipher() -> None:
    """The -binary and -wheels distributions bring an SQLCipher that is years older."""
    installed = {d.metadata["Name"].lower() for d in metadata.distributions()}
    assert {n for n in installed if n.startswith("sqlcipher3")} == {"sqlcipher3"}


def test_the_pdf_writer_is_the_edition_its_inner_parts_are_used_of() -> None:
    assert metadata.version("reportlab").startswith("5.1.")
