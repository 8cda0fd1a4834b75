"""Plays the steps of scenarios on a desk, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from casemgr.domain import workflow as wf
from casemgr.domain.case import Case
from casemgr.domain.errors import Code, Problem
from casemgr.play import steps
from casemgr.play.difference import Difference
from casemgr.play.expect import differences
from casemgr.play.expected import same_facts
from casemgr.play.scenario import Scenario, Step
from casemgr.play.stage import Stage
from casemgr.play.steps import VaultStep
from casemgr.services import commands
from casemgr.services.calendar import JapaneseCalendar

if TYPE_CHECKING:
    from datetime import datetime

    from casemgr.play.clock import SetClock
    from casemgr.services.desk import Desk
    from casemgr.services.printing import Letters


@dataclass(frozen=True, slots=True)
class Failure:
    """A step that went wrong: by itself (``problem``), or not as expected."""

    file: str
    step: int
    do: str
    difference: Difference | None = None
    problem: Problem | None = None
    case: Case | None = None
    """The case of a step that was refused: its rules know what the ids are called."""


@dataclass(slots=True)
class Result:
    """What came of one scenario."""

    scenario: Scenario
    failures: list[Failure] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    """Every letter issued, in order."""


class Run:
    """One scenario being played, step by step."""

    def __init__(
        self,
        scenario: Scenario,
        desk: Desk,
        clock: SetClock,
        letters: Letters,
        *,
        with_used: bool = True,
    ) -> None:
        """Stand before the first step; the files that *scenario* uses come before its own."""
        parts = [*used_by(scenario), scenario] if with_used else [scenario]
        self._todo = [(part, step) for part in parts for step in part.steps]
        self._stage = Stage(desk, clock, letters)
        self._moment = scenario.clock or clock.now()
        self.result = Result(scenario, letters=self._stage.issued)

    def next_moment(self) -> datetime | None:
        """Tell when the next step happens; None when there is none left."""
        if not self._todo:
            return None
        step = self._todo[0][1]
        if step.wait is not None:
            calendar = JapaneseCalendar(self._stage.desk.closing_days())
            return step.wait.after(self._moment, calendar)
        return step.at or self._moment

    def step(self, *, expecting: bool = True, not_after: datetime | None = None) -> None:
        """Play the next step, and compare what comes of it unless not *expecting*."""
        moment = self.next_moment()
        if moment is None:
            return
        scenario, step = self._todo.pop(0)
        if moment < self._moment and expecting:
            on, limit = moment.date(), self._moment.date()
            self._fail(
                scenario, step, problem=Problem(Code.DATE_BEFORE, what="at", date=on, limit=limit)
            )
            self._todo.clear()
            return
        moment = max(moment, self._moment)
        self._moment = moment
        self._stage.clock.set(moment if not_after is None else min(moment, not_after))
        problem = self._do(scenario, step)
        if self._is_refused_wrongly(scenario, step, problem) or not expecting:
            return
        if step.expect is not None:
            try:
                found = differences(step.expect, step.case, self._stage)
            except Problem as missing:  # such as a letter that was never issued
                self._fail(scenario, step, problem=missing)
                return
            for difference in found:
                self._fail(scenario, step, difference)

    def _do(self, scenario: Scenario, step: Step) -> Problem | None:
        try:
            command = step.command
            if isinstance(command, VaultStep):
                numbered = self._with_numbers(command)
                steps.carry_out(numbered, self._stage.desk, scenario.folder)
            elif command is not None:
                done = self._stage.desk.do(self._with_numbers(command))
                self._stage.issued.extend(done.letters)
                if isinstance(command, commands.Receive):
                    self._stage.cases[step.case] = done.number
        except Problem as problem:
            return problem
        return None

    def _is_refused_wrongly(self, scenario: Scenario, step: Step, problem: Problem | None) -> bool:
        """Compare the refusal with the one expected; after a wrong one the rest makes no sense."""
        wanted = step.expect.error if step.expect else None
        if problem is None:
            if wanted is None:
                return False
            self._fail(scenario, step, Difference("error", str(wanted["code"]), "-"))
        elif wanted is None:
            self._fail(scenario, step, problem=problem)
        elif wanted["code"] == problem.code.value:
            facts = {k: v for k, v in wanted.items() if k != "code"}
            if not same_facts(facts, problem.facts):
                self._fail(scenario, step, Difference("error", str(facts), str(problem.facts)))
            return False
        else:
            self._fail(scenario, step, Difference("error", wanted["code"], str(problem)))
        self._todo.clear()
        return True

    def _with_numbers(self, command: Any) -> Any:
        """Put in the numbers that the short names of cases and letters stand for."""
        stage = self._stage
        changes: dict[str, Any] = {}
        for name in ("case", "other_case"):
            if value := getattr(command, name, ""):
                changes[name] = stage.number(value)
        for name in ("letter", "supersedes"):
            if value := getattr(command, name, ""):
                changes[name] = stage.letter_id(value)
        if values := getattr(command, "letters", ()):
            changes["letters"] = tuple(stage.letter_id(v) for v in values)
        numbered = replace(command, **changes) if changes else command
        return self._with_codes(numbered)

    def _with_codes(self, command: Any) -> Any:
        """Put in the codes of the sheets that are posted, or of those that the step names."""
        if not isinstance(command, commands.PostLetter | commands.CorrectPosting):
            return command
        stage = self._stage
        if command.codes:
            return replace(command, codes=tuple(map(self._typed, command.codes)))
        if isinstance(command, commands.CorrectPosting):
            return command  # most corrections need none
        waiting = wf.waiting_letters(stage.detail(command.case).case)
        letters = command.letters or tuple(x.id for x in waiting)
        return replace(command, codes=tuple(filter(None, map(stage.code, letters))))

    def _typed(self, code: str) -> str:
        """Give a code as it is typed; a letter's name stands for what is read from its sheet."""
        letter = self._stage.letter_id(code)
        return code if letter == code else self._stage.code(letter)

    def _fail(
        self,
        scenario: Scenario,
        step: Step,
        difference: Difference | None = None,
        problem: Problem | None = None,
    ) -> None:
        self.result.failures.append(
            Failure(
                scenario.file,
                step.number,
                step.do,
                difference,
                problem,
                self._case_of(step) if problem else None,
            )
        )

    def _case_of(self, step: Step) -> Case | None:
        try:
            return self._stage.detail(step.case).case if step.case else None
        except Problem:  # it has not come in
            return None


def used_by(*scenarios: Scenario) -> list[Scenario]:
    """List the files that *scenarios* use, each once, before those that use them."""
    found: dict[str, Scenario] = {}
    for scenario in scenarios:
        for used in scenario.uses:
            found |= {s.file: s for s in (*used_by(used), used)}
    return list(found.values())


def play(scenario: Scenario, desk: Desk, clock: SetClock, letters: Letters) -> Result:
    """Play one scenario from beginning to end, with all its expectations."""
    run = Run(scenario, desk, clock, letters)
    while run.next_moment() is not None:
        run.step()
    return run.result
