"""Strikes an operation at each of its calls, or ends the world after each, and judges the rest.

These functions run in a process of their own (see the fixture ``lab``), which forks a child for
each run: it must hold no threads and no connections then.
"""

from __future__ import annotations

import errno
import functools
import os
import random
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casemgr.storage import engine
from tests.faults import disk, gate
from tests.faults.operations import ALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.gate import Call, Run
    from tests.faults.operations import Operation

_TAKES_ROOM = {"create", "mkdir", "reserve", "write", "rename"}
MODES = ("kill", "eio", "eio from there", "full", "full from there")
_MEMORY = Path("/dev/shm")
_SHOWN = 5
_AGAIN = 6
"""After one in so many rounds the operation is done once more."""


@dataclass
class Tally:
    """What a campaign found."""

    rounds: int = 0
    """Runs of the operation."""
    states: int = 0
    """Worlds that were looked at afterwards."""
    bad: list[str] = field(default_factory=list)
    seconds: float = 0

    def __str__(self) -> str:
        shown = "\n".join(self.bad[:_SHOWN])
        return f"{self.rounds} rounds, {self.states} states, {len(self.bad)} bad\n{shown}"


def strike(name: str, mode: str, every: int = 1, offset: int = 0) -> Tally:
    """Strike the operation at every *every*-th call from *offset*: once, or from there on."""
    started, tally = time.monotonic(), Tally()
    operation = ALL[name]
    with _world(name) as (world, facts):
        plain = _watch(name, world, facts)
        bad = operation.judge(world, facts, plain.words())
        if bad or plain.words()[-1] != "done":
            raise AssertionError(f"{name} fails by itself: {plain.words()} {bad}")
    for place in range(offset, plain.seen, every):
        if mode.startswith("full") and plain.calls[place].name not in _TAKES_ROOM:
            continue
        with _world(name) as (world, facts):
            run = _watch(name, world, facts, _decision(mode, place))
            tally.rounds += 1
            tally.states += 1
            words = run.words()
            bad = _unclear(mode, words, run)
            bad += _judge(operation, world, facts, words)
            # A disk that fails for good is exchanged before anything is tried again.
            if not bad and place % _AGAIN == 0:
                bad += operation.again(world, facts)
            where = f"{name}, {mode}, call {place} ({_call(plain.calls[place], world)})"
            tally.bad += [f"{where}: {one} [{words}]" for one in bad]
    tally.seconds = time.monotonic() - started
    return tally


def cut(name: str, weaken: str = "", every: int = 1, seed: int = 20261120) -> Tally:
    """End the world after every *every*-th call, as a power cut would, in several ways each.

    Below zero, *every* says at how many calls.

    *weaken* puts another value in place of ``synchronous = FULL``, or takes all syncs away.
    """
    started, tally = time.monotonic(), Tally(rounds=1)
    operation, chance = ALL[name], random.Random(seed)
    with _world(name) as (world, facts), tempfile.TemporaryDirectory() as base:
        before = Path(base) / "before"
        shutil.copytree(world, before)
        run = _watch(name, world, facts, weaken=weaken)
        every = every if every > 0 else max(1, len(run.calls) // -every)
        known: set[bytes] = set()
        replay = disk.Disk(before, world)
        for number, call in enumerate([None, *run.calls]):
            if call is not None and not (weaken == "no sync" and call.name.startswith("sync")):
                replay.apply(call)
            if number % every:
                continue
            for state in replay.states(chance):
                mark = state.mark()
                if mark in known:
                    continue
                known.add(mark)
                tally.states += 1
                shutil.rmtree(world)
                state.write(world)
                words = run.words(number)
                bad = _judge(operation, world, facts, words)
                where = f"{name}, cut after call {number} ({_call(call, world)}), {state.how}"
                tally.bad += [f"{where}: {one} [{words}]" for one in bad]
    tally.seconds = time.monotonic() - started
    return tally


def _judge(operation: Operation, world: Path, facts: dict[str, Any], words: list[str]) -> list[str]:
    try:
        return operation.judge(world, facts, words)
    except Exception as error:
        return [f"{type(error).__name__}: {error} {getattr(error, 'facts', '')}"]


def _unclear(mode: str, words: list[str], run: Run) -> list[str]:
    """Name an end that is neither success nor a problem with a name."""
    end = words[-1] if words else ""
    if end.startswith("crash"):
        return [end]
    if mode != "kill" and not (end == "done" or end.startswith("refused ")):
        return [f"it ended without a word (killed: {run.killed})"]
    return []


def _decision(mode: str, place: int) -> Callable[[int, Call], int]:
    def decide(index: int, call: Call) -> int:
        if mode == "kill":
            return gate.KILL if index == place else 0
        if index < place or (index > place and not mode.endswith("from there")):
            return 0
        if mode.startswith("eio"):
            return errno.EIO
        return errno.ENOSPC if call.name in _TAKES_ROOM else 0

    return decide


def _watch(
    name: str,
    world: Path,
    facts: dict[str, Any],
    decide: Callable[[int, Call], int] = lambda _index, _call: 0,
    weaken: str = "",
) -> Run:
    def work(tell: Callable[[str], None]) -> None:
        if weaken and weaken != "no sync":
            kept = engine._SETTINGS
            engine._SETTINGS = (f"PRAGMA synchronous = {weaken}", *kept[1:])
        ALL[name].run(world, facts, tell)

    return gate.watch(work, world, decide)


def _call(call: Call | None, world: Path) -> str:
    if call is None:
        return "none"
    return f"{call.name} {call.path.removeprefix(str(world))} {call.offset}"


# --- worlds --------------------------------------------------------------------------------------


def work_in(folder: str) -> None:
    """Make all worlds in *folder*, which the caller removes: a worker ends without doing so."""
    tempfile.tempdir = folder
    _share_statements()


def _share_statements() -> None:
    """Let all engines know each other's statements: a child need not put each together again.

    This saves a fifth of the time; what is asked of the database stays the same.
    """
    make, first = engine.create_engine, []

    def make_alike(*given: Any, **named: Any) -> Any:
        made = make(*given, **named)
        first.append(made)
        # Statements are kept by the dialect they are for.
        made.dialect, made._compiled_cache = first[0].dialect, first[0]._compiled_cache
        del first[1:]
        return made

    engine.create_engine = make_alike  # type: ignore[assignment]


def place() -> str | None:
    """Give the quickest place for worlds; None for the usual one."""
    return str(_MEMORY) if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) else None


@functools.cache
def _prepared(name: str) -> tuple[Path, dict[str, Any]]:
    folder = Path(tempfile.mkdtemp(prefix="casemgr-faults-"))
    (folder / "world").mkdir()
    return folder / "world", ALL[name].prepare(folder / "world")


class _world:  # noqa: N801 - used as a function
    """A copy of the prepared world, at the same path for each run."""

    def __init__(self, name: str) -> None:
        self._original, self._facts = _prepared(name)

    def __enter__(self) -> tuple[Path, dict[str, Any]]:
        self._copy = self._original.parent / "copy"
        shutil.copytree(self._original, self._copy)
        return self._copy, self._facts

    def __exit__(self, *_exc: object) -> None:
        shutil.rmtree(self._copy)
