"""The list of faults names each of the 21, with tests and controls that are there."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace

from tests.faults import report

_ROOT = Path(__file__).parents[2]


def test_every_fault_has_tests_that_exist() -> None:
    listed = report.rows()
    assert sorted(listed) == list(range(1, 22))
    for number, (name, tests) in listed.items():
        assert tests, (number, name)
        for one in tests:
            path, _, function = one.partition("::")
            tree = ast.parse((_ROOT / path).read_text("utf-8"))
            found = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
            assert not function or function in found, one
            assert any(each.startswith("test_") for each in found), one


def test_every_test_of_this_folder_is_listed() -> None:
    listed = {one for _, tests in report.rows().values() for one in tests}
    for path in Path(__file__).parent.glob("test_fault_*.py"):
        if path.name == Path(__file__).name:
            continue
        whole = f"tests/faults/{path.name}"
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert listed & {whole, f"{whole}::{node.name}"}, node.name


def test_the_table_adds_up() -> None:
    def one(test: str, outcome: str, **figures: int) -> SimpleNamespace:
        noted = [("faults", figures)] if figures else []
        return SimpleNamespace(
            nodeid=test, outcome=outcome, when="call", duration=1.0, user_properties=noted
        )

    text = report.table(
        [
            one("tests/faults/test_fault_strike.py::a[x]", "passed", rounds=7, states=7, bad=0),
            one("tests/faults/test_fault_strike.py::b", "failed", rounds=5, states=5, bad=2),
            one("tests/faults/test_fault_strike.py::c", "passed", control_states=9, control_bad=4),
            one("tests/storage/test_vault_crash.py::d", "failed"),
            SimpleNamespace(text="a warning"),
            SimpleNamespace(nodeid="tests/storage/test_vault_crash.py::left_out"),
        ]
    ).splitlines()
    figures = {line[:2].strip(): line.split() for line in text}
    assert figures["2"][-6:] == ["3", "12", "12", "2", "4/9", "3.0"]
    assert figures["1"][-5:] == ["1", "1", "1", "1", "1.0"]
    assert len(text) == 1 + 21
