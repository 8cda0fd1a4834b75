"""Says in the user's language what came of the scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.text import Language, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from casemgr.domain.errors import Problem
    from casemgr.play.runner import Failure, Result
    from casemgr.play.scenario import ScenarioFault

_STEP = Text("step {number}", "ステップ{number}")
_HEAD = Text("head of the file", "ファイル冒頭")
_DIFFERS = Text(
    "{what}: expected {expected}; found {found}", "{what}：期待 {expected}／実際 {found}"
)
_REFUSED = Text("refused: {why} [{code}]", "拒否：{why}［{code}］")
_GOOD, _BAD = Text("ok", "合格"), Text("FAILED", "不合格")


def lines(result: Result, language: Language, explain: Callable[[Problem], str]) -> list[str]:
    """Give a line for the scenario and one for each failure in it."""
    verdict = (_BAD if result.failures else _GOOD).in_(language)
    title = result.scenario.title
    head = f"{verdict:<7}{result.scenario.file}" + (f" — {title}" if title else "")
    return [head, *(f"       {_failure(f, language, explain)}" for f in result.failures)]


def _failure(failure: Failure, language: Language, explain: Callable[[Problem], str]) -> str:
    where = f"{failure.file}, {_STEP.in_(language).format(number=failure.step)} ({failure.do})"
    problem, difference = failure.problem, failure.difference
    if problem is not None:
        code = problem.code.value
        return f"{where}: {_REFUSED.in_(language).format(why=explain(problem), code=code)}"
    if difference is None:
        return where
    text = _DIFFERS.in_(language).format(
        what=difference.what, expected=difference.expected, found=difference.found
    )
    return f"{where}: {text}"


def fault(found: ScenarioFault, language: Language, explain: Callable[[Problem], str]) -> str:
    """Say what is wrong with a file: its name, the step, the field and the reason."""
    step = _STEP.in_(language).format(number=found.step) if found.step else _HEAD.in_(language)
    return f"{found.file}, {step}: {explain(found.problem)} [{found.problem.code.value}]"


def last_line(results: Iterable[Result], unplayed: int = 0) -> str:
    """Count scenario files; the same in every language, so that a program can read it."""
    all_results = list(results)
    failed = sum(bool(r.failures) for r in all_results)
    return f"{len(all_results) - failed} passed, {failed + unplayed} failed"
