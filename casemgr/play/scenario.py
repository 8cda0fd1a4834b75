"""Reads a scenario file: all of it is checked before anything is played."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.play.clock import Wait, read_moment, read_wait, shifted
from casemgr.play.expected import Expect, invalid, read_expect, wrong
from casemgr.play.stage import REAL_NUMBER
from casemgr.play.steps import VAULT_STEPS, Erase, VaultStep, beside
from casemgr.services import codec
from casemgr.services.commands import COMMANDS, Attach, Command, Receive
from casemgr.services.rules.toml_file import LARGEST_FILE, entries

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADER = ("title", "clock", "anchor", "uses", "persons", "step")
_COMMON = ("do", "at", "wait", "expect")
_CASE_FIELDS = ("case", "other_case")
EXPECT_ONLY = "expect"

# What a place wants, where it is no list of values: the window's words are found by these texts.
NEW_NAME = "a new short name"
A_CASE = "a case that an earlier step receives"
A_PERSON = "a person that stands under [persons]"
A_STEP = "at least one [[step]]"

KNOWN_STEPS = (*COMMANDS, *VAULT_STEPS, EXPECT_ONLY)


class ScenarioFault(Exception):  # noqa: N818  (a fault of a file, not of the program)
    """A scenario file that cannot be read as one."""

    def __init__(self, file: str, step: int, problem: Problem) -> None:
        """Say in which file and step (0: the head of the file) the fault lies."""
        super().__init__(f"{file}: step {step}: {problem}")
        self.file = file
        self.step = step
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Step:
    """One step as written: cases and letters still by their short names."""

    number: int
    do: str
    command: Command | VaultStep | None
    case: str
    """Short name of the case the step is about, or that it begins; "" for the vault."""
    at: datetime | None
    wait: Wait | None
    expect: Expect | None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario file, read and checked."""

    file: str
    folder: Path
    title: str
    clock: datetime | None
    anchor: date | None
    uses: tuple[Scenario, ...]
    persons: Mapping[str, Party]
    steps: tuple[Step, ...]


def read_file(path: Path, shift: Callable[[date], timedelta] | None = None) -> Scenario:
    """Read a scenario file, and those it uses.

    *shift* tells by how much to move all dates, from the file's anchor date.
    Raises ``ScenarioFault``; also for a file without a step of its own, which would show nothing.
    """
    scenario = _read(path, shift, ())
    if not scenario.steps:
        raise ScenarioFault(scenario.file, 0, wrong("step", "-", A_STEP))
    return scenario


def _read(
    path: Path, shift: Callable[[date], timedelta] | None, users: tuple[Path, ...]
) -> Scenario:
    name = str(path)
    tree = _toml(path, name)
    if shift is not None and type(tree.get("anchor")) is date:
        tree = shifted(tree, shift(tree["anchor"]))
    try:
        return _Reader(path, users).read(tree, shift)
    except Problem as problem:
        raise ScenarioFault(name, 0, problem) from problem


def _toml(path: Path, name: str) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ScenarioFault(name, 0, Problem(Code.FILE_MISSING, file=name)) from error
    try:
        return entries(content, name)
    except Problem as problem:
        raise ScenarioFault(name, 0, problem) from problem


class _Reader:
    """Reads one file, keeping what earlier parts of it have named."""

    def __init__(self, path: Path, users: tuple[Path, ...]) -> None:
        self._path = path
        self._users = (*users, path.resolve())
        self._persons: dict[str, Party] = {}
        self._cases: set[str] = set()

    def read(self, tree: dict[str, Any], shift: Callable[[date], timedelta] | None) -> Scenario:
        unknown = next((k for k in tree if k not in _HEADER), None)
        if unknown is not None:
            raise Problem(Code.FIELD_UNKNOWN, field=unknown)
        uses = tuple(self._use(name, shift) for name in _strings("uses", tree.get("uses", [])))
        for used in uses:
            self._persons |= used.persons
            self._cases |= {s.case for s in used.steps if s.case}
        self._persons |= _persons(tree.get("persons", {}))
        anchor = tree.get("anchor")
        if anchor is not None and type(anchor) is not date:
            raise wrong("anchor", anchor, "date")
        return Scenario(
            file=str(self._path),
            folder=self._path.parent,
            title=_string("title", tree.get("title", "")),
            clock=_moment("clock", tree.get("clock")),
            anchor=anchor,
            uses=uses,
            persons=dict(self._persons),
            steps=self._steps(tree.get("step", [])),
        )

    def _use(self, name: str, shift: Callable[[date], timedelta] | None) -> Scenario:
        try:
            path = self._path.parent / name
            own = path.resolve() in self._users
        except (OSError, ValueError) as error:  # no name of a file, such as one with a NUL
            raise wrong("uses", name, "a file") from error
        if own:
            raise wrong("uses", name, "another file")
        return _read(path, shift, self._users)

    def _steps(self, tables: Any) -> tuple[Step, ...]:
        if not isinstance(tables, list):
            raise wrong("step", "step", "[[step]]")
        steps = []
        for number, table in enumerate(tables, start=1):
            try:
                steps.append(self._step(number, table))
            except Problem as problem:
                raise ScenarioFault(str(self._path), number, problem) from problem
        return tuple(steps)

    def _step(self, number: int, table: Any) -> Step:
        if not isinstance(table, dict):
            raise wrong("step", str(table), "[[step]]")
        expect = read_expect(table["expect"]) if "expect" in table else None
        do = table.get("do", EXPECT_ONLY if expect is not None else None)
        if do is None:
            raise Problem(Code.FIELD_MISSING, field="do")
        if do not in KNOWN_STEPS:
            raise invalid("do", do, sorted(KNOWN_STEPS))
        at, wait = _moment("at", table.get("at")), read_wait(table.get("wait"))
        if "wait" in table and (wait is None or at is not None):
            raise wrong("wait", table["wait"], "3 days, 2 business days, 1 week; no at")
        command, case = self._command(do, {k: v for k, v in table.items() if k not in _COMMON})
        if expect is not None and expect.case:
            self._known_case("expect.case", expect.case)
        return Step(number, do, command, case, at, wait, expect)

    def _command(self, do: str, values: dict[str, Any]) -> tuple[Command | VaultStep | None, str]:
        if do == EXPECT_ONLY:
            case = _string("case", values.pop("case", ""))
            if case:
                self._known_case("case", case)
            if values:
                raise Problem(Code.FIELD_UNKNOWN, field=sorted(values)[0])
            return None, case
        if do in VAULT_STEPS:
            step = codec.read(values, VAULT_STEPS[do])
            if isinstance(step, Erase):
                self._known_case("case", step.case)
            return step, ""
        kind = COMMANDS[do]
        self._name_persons(kind, values)
        if kind is Attach:
            self._read_content(values)
        if kind is Receive:
            case = self._new_case(values)
            return codec.read(values, kind), case
        command: Any = codec.read(values, kind)
        for field in _CASE_FIELDS:
            if getattr(command, field, ""):
                self._known_case(field, getattr(command, field))
        return command, str(command.case)

    def _read_content(self, values: dict[str, Any]) -> None:
        """Put in what is to be attached: a file beside the scenario, or a text."""
        if "file" in values:
            if "content" in values:
                raise wrong("content", values["content"], "file or content, not both")
            name = _string("file", values.pop("file"))
            content = beside(self._path.parent, name)
            values |= {"content": content, "name": values.get("name", Path(name).name)}
        elif "content" in values:
            values["content"] = _string("content", values["content"]).encode()

    def _new_case(self, values: dict[str, Any]) -> str:
        if "case" not in values:
            raise Problem(Code.FIELD_MISSING, field="case")
        case = _string("case", values.pop("case"))
        if not case or ":" in case or case in self._cases or REAL_NUMBER.fullmatch(case):
            raise wrong("case", case, NEW_NAME)
        self._cases.add(case)
        return case

    def _known_case(self, field: str, case: str) -> None:
        if case not in self._cases and not REAL_NUMBER.fullmatch(case):
            raise invalid(field, case, sorted(self._cases), A_CASE)

    def _name_persons(self, kind: type[Command], values: dict[str, Any]) -> None:
        """Put in the people that are named."""
        for field, hint in get_type_hints(kind).items():
            name = values.get(field)
            if Party in (hint, *getattr(hint, "__args__", ())) and isinstance(name, str):
                if name not in self._persons:
                    raise invalid(field, name, sorted(self._persons), A_PERSON)
                values[field] = codec.write(self._persons[name])


def _persons(tables: Any) -> dict[str, Party]:
    if not isinstance(tables, dict):
        raise wrong("persons", tables, "[persons.NAME]")
    found = {}
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise wrong(f"persons.{name}", table, f"[persons.{name}]")
        try:
            found[name] = codec.read(table, Party)
        except Problem as problem:
            problem.facts["field"] = f"persons.{name}.{problem.facts.get('field', '')}"
            raise
    return found


def _moment(field: str, value: Any) -> datetime | None:
    moment = read_moment(value)
    if moment is None and value is not None:
        raise wrong(field, value, "2026-11-02T09:30:00+09:00")
    return moment


def _string(field: str, value: Any) -> str:
    if not isinstance(value, str):
        raise wrong(field, value, "str")
    return value


def _strings(field: str, value: Any) -> list[str]:
    if not isinstance(value, list):
        raise wrong(field, value, "[…]")
    return [_string(field, v) for v in value]
