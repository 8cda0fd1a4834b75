"""Every scenario that is shipped or kept beside the tests is played against a real vault."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr import resources
from casemgr.domain.facts import Finding, ProvisionRecord
from casemgr.domain.identity import SeenDocument
from casemgr.domain.text import Language
from casemgr.play import report
from casemgr.play.expected import NAMES
from casemgr.play.runner import play
from casemgr.play.scenario import read_file
from casemgr.play.steps import VAULT_STEPS
from casemgr.services.commands import COMMANDS, NewItem
from tests.play.log_scan import named_in_log, personal_terms

if TYPE_CHECKING:
    from casemgr.letters.renderer import LetterRenderer
    from casemgr.play.clock import SetClock
    from casemgr.services.desk import Desk

CASES = resources.path("cases")
SAMPLES = sorted(CASES.glob("*.toml"))
SCENARIOS = Path(__file__).parent / "scenarios"
FILES = [*SAMPLES, *sorted(SCENARIOS.rglob("*.toml"))]
A_LAWYER_WOULD_TRY = 26


def short(path: Path) -> str:
    return path.stem if path.parent in (CASES, SCENARIOS) else f"{path.parent.name}-{path.stem}"


def failures(path: Path, desk: Desk, clock: SetClock, letters: LetterRenderer) -> str:
    result = play(read_file(path), desk, clock, letters)
    return "\n".join(report.lines(result, Language.EN, str)[1:])


@pytest.mark.parametrize("path", FILES, ids=short)
def test_file_is_as_expected(
    path: Path, desk: Desk, clock: SetClock, letters: LetterRenderer
) -> None:
    assert failures(path, desk, clock, letters) == ""
    assert desk.verify() == []
    assert named_in_log(desk) == []


def test_sample_cases_share_a_vault(desk: Desk, clock: SetClock, letters: LetterRenderer) -> None:
    assert [found for path in SAMPLES if (found := failures(path, desk, clock, letters))] == []
    assert desk.verify() == []
    assert named_in_log(desk) == []
    terms = personal_terms(desk)
    assert len(terms) > 300  # the scan has something to look for
    name = next(term for term in sorted(terms) if not term.isascii())
    desk.write_log("exported", f"letter for {name}")
    assert name in named_in_log(desk)  # and would find it


def test_every_way_a_lawyer_would_try_is_there() -> None:
    numbers = [p.name[:2] for p in sorted((SCENARIOS / "lawyer").glob("*.toml"))]
    assert numbers == [f"{n:02}" for n in range(1, A_LAWYER_WOULD_TRY + 1)]
    for path in (p for name in ("lawyer", "law") for p in (SCENARIOS / name).glob("*.toml")):
        assert path.read_text("utf-8").startswith("# "), path  # says which rule it is about


def readme() -> str:
    return (CASES / "README.md").read_text("utf-8")


def test_readme_is_a_scenario(
    tmp_path: Path, desk: Desk, clock: SetClock, letters: LetterRenderer
) -> None:
    text = "\n".join(re.findall(r"```toml\n(.*?)```", readme(), re.DOTALL))
    path = tmp_path / "readme.toml"
    path.write_text(text.replace("shared/company.toml", "company.toml"), "utf-8")
    (tmp_path / "company.toml").write_text((CASES / "shared/company.toml").read_text("utf-8"))
    assert failures(path, desk, clock, letters) == ""


def test_readme_tells_every_step_and_expectation() -> None:
    text = readme()
    steps = {f'do = "{name}"' for name in (*COMMANDS, *VAULT_STEPS)}
    expectations = {f"\n{name} = " for name in NAMES if name != "letter"}
    assert [s for s in (steps | expectations) if s not in text] == []
    assert "[[step.expect.letter]]" in text


def test_readme_tells_every_field() -> None:
    kinds = (*COMMANDS.values(), *VAULT_STEPS.values(), NewItem, SeenDocument, Finding)
    names = {f.name for kind in (*kinds, ProvisionRecord) for f in fields(kind)}
    assert {n for n in names if not re.search(rf"\b{n}\b", readme())} == set()


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda p: p.stem)
def test_sample_cases_keep_their_own_rules(path: Path) -> None:
    scenario = read_file(path)
    assert scenario.anchor is not None
    assert scenario.title
    assert all(step.wait is None for step in scenario.steps)
    moments = [m for m in (scenario.clock, *(s.at for s in scenario.steps)) if m]
    assert moments == sorted(moments)
    assert moments[-1].date() <= scenario.anchor
    for person in scenario.persons.values():
        assert re.fullmatch(r"|.+@example\.(jp|com)", person.email)
        assert re.fullmatch(r"|090-0000-\d{4}|\+1 555 01\d\d", person.phone)
