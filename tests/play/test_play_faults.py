"""A file that is no scenario is told by file, step, field and reason; nothing is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casemgr.domain.text import Language
from casemgr.play import report
from casemgr.play.scenario import ScenarioFault, read_file

if TYPE_CHECKING:
    from pathlib import Path

RECEIVE = """
[[step]]
do = "receive"
case = "a"
requester = { name = "X" }
items = [{ type = "erase" }]
"""
FAULTS = {
    "not-toml": ("title = ", 0, "file_not_toml", "line"),
    "no-step": ('title = "x"', 0, "field_invalid", "at least one [[step]]"),
    "unknown-head": ('titel = "x"', 0, "field_unknown", "titel"),
    "title": ("title = 3", 0, "field_invalid", "title"),
    "clock": ('clock = "noon"', 0, "field_invalid", "clock"),
    "anchor": ("anchor = 2026-01-01T00:00:00Z", 0, "field_invalid", "anchor"),
    "uses": ('uses = "company.toml"', 0, "field_invalid", "uses"),
    "uses-missing": ('uses = ["nowhere.toml"]', 0, "file_missing", "nowhere.toml"),
    "uses-no-name": ('uses = ["\\u0000.toml"]', 0, "field_invalid", "uses"),
    "uses-itself": ('uses = ["case.toml"]', 0, "field_invalid", "uses"),
    "person": ('[persons.a]\nnmae = "X"', 0, "field_missing", "persons.a.name"),
    "person-extra": ('[persons.a]\nname = "X"\nage = 3', 0, "field_unknown", "persons.a.age"),
    "person-table": ('[persons]\na = "X"', 0, "field_invalid", "persons.a"),
    "persons": ("persons = 1", 0, "field_invalid", "persons"),
    "step-table": ("step = 1", 0, "field_invalid", "step"),
    "steps-of-text": ('step = ["x"]', 1, "field_invalid", "step"),
    "no-do": ('[[step]]\ncase = "a"', 1, "field_missing", "do"),
    "unknown-do": ('[[step]]\ndo = "recieve"', 1, "field_invalid", "receive"),
    "at": ('[[step]]\ndo = "accept"\nat = "now"', 1, "field_invalid", "at"),
    "wait": ('[[step]]\ndo = "accept"\nwait = "a while"', 1, "field_invalid", "wait"),
    "wait-month": ('[[step]]\ndo = "note"\nwait = "2 business weeks"', 1, "field_invalid", "wait"),
    "at-and-wait": (
        '[[step]]\ndo = "note"\nat = 2026-01-01\nwait = "1 day"',
        1,
        "field_invalid",
        "wait",
    ),
    "no-case": ('[[step]]\ndo = "accept"', 1, "field_missing", "case"),
    "unknown-case": (RECEIVE + '[[step]]\ndo = "accept"\ncase = "b"', 2, "field_invalid", "case"),
    "no-case-yet": (
        '[[step]]\ndo = "accept"\ncase = "b"',
        1,
        "field_invalid",
        "a case that an earlier step receives",
    ),
    "no-person-yet": (
        RECEIVE.replace('{ name = "X" }', '"x"'),
        1,
        "field_invalid",
        "a person that stands under [persons]",
    ),
    "case-twice": (RECEIVE + RECEIVE, 2, "field_invalid", "case"),
    "unnamed-case": ('[[step]]\ndo = "receive"\nitems = []', 1, "field_missing", "case"),
    "unknown-person": (RECEIVE.replace('{ name = "X" }', '"x"'), 1, "field_invalid", "requester"),
    "field-unknown": (RECEIVE + 'colour = "red"', 1, "field_unknown", "colour"),
    "item-type": (RECEIVE.replace("erase", "eraze"), 1, "field_invalid", "items[0].type"),
    "items-text": (RECEIVE.replace('[{ type = "erase" }]', '"erase"'), 1, "field_invalid", "items"),
    "moment-for-day": (
        RECEIVE + "arrived_on = 2026-01-01T00:00:00Z",
        1,
        "field_invalid",
        "arrived_on",
    ),
    "document-number": (
        RECEIVE + '[[step]]\ndo = "record_identity"\ncase = "a"\nconfirmed = true\n'
        'documents = [{ kind = "passport", number = "TK0000000" }]',
        2,
        "field_unknown",
        "documents[0].number",
    ),
    "attach-nothing": (
        RECEIVE + '[[step]]\ndo = "attach"\ncase = "a"\nname = "x"',
        2,
        "field_missing",
        "content",
    ),
    "attach-twice": (
        RECEIVE + '[[step]]\ndo = "attach"\ncase = "a"\nfile = "case.toml"\ncontent = "x"',
        2,
        "field_invalid",
        "content",
    ),
    "attach-missing": (
        RECEIVE + '[[step]]\ndo = "attach"\ncase = "a"\nfile = "nowhere.toml"',
        2,
        "file_missing",
        "nowhere.toml",
    ),
    "attach-number": (
        RECEIVE + '[[step]]\ndo = "attach"\ncase = "a"\nname = "x"\ncontent = 5',
        2,
        "field_invalid",
        "content",
    ),
    "vault-step": ('[[step]]\ndo = "set_closing_days"\ndays = "12-31"', 1, "field_invalid", "days"),
    "expect-table": (RECEIVE + 'expect = "x"', 1, "field_invalid", "expect"),
    "expect-key": (RECEIVE + 'expect = { fase = "x" }', 1, "field_unknown", "expect.fase"),
    "expect-phase": (RECEIVE + 'expect = { phase = "x" }', 1, "field_invalid", "expect.phase"),
    "expect-case": (RECEIVE + 'expect = { case = "b" }', 1, "field_invalid", "expect.case"),
    "expect-day": (RECEIVE + 'expect = { due_on = "x" }', 1, "field_invalid", "expect.due_on"),
    "expect-error": (
        RECEIVE + 'expect = { error = "no_item" }',
        1,
        "field_invalid",
        "no_items",
    ),
    "expect-warning": (
        RECEIVE + 'expect = { warnings = ["no_items"] }',
        1,
        "field_invalid",
        "expect.warnings",
    ),
    "expect-action": (
        RECEIVE + 'expect = { allowed = ["decided"] }',
        1,
        "field_invalid",
        "decide",
    ),
    "expect-next": (
        RECEIVE + 'expect = { next_step = "acept" }',
        1,
        "field_invalid",
        "expect.next_step",
    ),
    "expect-outcome": (
        RECEIVE + 'expect = { outcome = { 1 = "yes" } }',
        1,
        "field_invalid",
        "expect.outcome.1",
    ),
    "expect-item": (
        RECEIVE + 'expect = { outcome = { one = "granted" } }',
        1,
        "field_invalid",
        "one",
    ),
    "expect-source": (
        RECEIVE + 'expect = { sources = { stores = "x" } }',
        1,
        "field_invalid",
        "expect.sources.stores",
    ),
    "expect-deadline": (
        RECEIVE + 'expect = { deadlines = { gdpr = "soon" } }',
        1,
        "field_invalid",
        "expect.deadlines.gdpr",
    ),
    "expect-carried": (
        RECEIVE + 'expect = { carried_out = { one = ["x"] } }',
        1,
        "field_invalid",
        "expect.carried_out",
    ),
    "expect-warning-facts": (
        RECEIVE + "expect = { warnings = [{ item = 1 }] }",
        1,
        "field_invalid",
        "expect.warnings",
    ),
    "expect-warning-number": (
        RECEIVE + "expect = { warnings = [1] }",
        1,
        "field_invalid",
        "expect.warnings[0]",
    ),
    "expect-task": (
        RECEIVE + 'expect = { tasks = [{ kind = "x" }] }',
        1,
        "field_invalid",
        "expect.tasks[0].kind",
    ),
    "expect-pair": (
        RECEIVE + 'expect = { alike = [["a"]] }',
        1,
        "field_invalid",
        "expect.alike",
    ),
    "expect-filter": (
        RECEIVE + "expect = { list = { filter = { kolour = 1 }, cases = [] } }",
        1,
        "field_unknown",
        "kolour",
    ),
    "expect-only": ("[[step]]\ncolour = 1\nexpect = {}", 1, "field_unknown", "colour"),
    "expect-alone": ('[[step]]\ncase = "b"\nexpect = {}', 1, "field_invalid", "case"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_told(name: str, tmp_path: Path) -> None:
    text, step, code, words = FAULTS[name]
    path = tmp_path / "case.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ScenarioFault) as caught:
        read_file(path)
    said = report.fault(caught.value, Language.EN, str)
    assert caught.value.step == step
    assert caught.value.problem.code.value == code
    assert words in said
    assert "case.toml" in said or "nowhere.toml" in said


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes("title = '案'".encode("cp932"))
    with pytest.raises(ScenarioFault, match="file_not_toml"):
        read_file(path)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.toml", tmp_path):
        with pytest.raises(ScenarioFault, match="file_missing"):
            read_file(path)


def test_used_files_lend_their_people_and_cases(tmp_path: Path) -> None:
    (tmp_path / "used.toml").write_text('[persons.x]\nname = "X"\n' + RECEIVE, "utf-8")
    path = tmp_path / "case.toml"
    path.write_text(
        'uses = ["used.toml"]\n[[step]]\ndo = "change_person"\ncase = "a"\nrequester = "x"', "utf-8"
    )
    scenario = read_file(path)
    assert [s.file for s in scenario.uses] == [str(tmp_path / "used.toml")]
    assert scenario.persons["x"].name == "X"
