"""Imports point one way: the contracts stand in pyproject.toml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from importlinter.cli import lint_imports

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


def test_the_contracts_on_imports_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_no_package_hides_the_packaging_library() -> None:
    """packaging/__init__.py would shadow the library of that name for all that runs from here."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
