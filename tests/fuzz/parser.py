"""What a reader is here, and what it may do with bytes of any kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from casemgr.domain.errors import Problem

DAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Parser:
    """One reader: *read* gives anything, or refuses with a ``Problem``."""

    name: str
    form: str
    """``toml`` and ``json`` are also changed as what they say, others only as bytes."""
    read: Callable[[bytes], object]
    samples: Callable[[], list[bytes]]
    seal: Callable[[Any], Any] = lambda tree: tree
    """Makes a changed tree pass the first look, so that what lies behind is tried."""
    hostile: Callable[[bytes], object] | None = None
    """How files made to do harm are read, where that is done in a process of its own."""


_LONGEST, _MOST = 500, 101
"""Signs a fact of a refusal may have, and how many faults may be told: people read it."""


_OF_VAULTS = {
    "header", "backup stamp", "head file", "recovery key",
    "vault database", "vault log", "vault header",
}  # fmt: skip
"""Readers of what belongs to a vault: no other one may say that something is wrong with one."""


def check(parser: Parser, content: bytes, *, hostile: bool = False) -> Problem | None:
    """Read *content*; give how it was refused. Anything but a clear refusal is a fault."""
    problem = None
    try:
        ((hostile and parser.hostile) or parser.read)(content)
    except Problem as refused:
        problem = refused
        named = refused.code.value
        assert parser.name in _OF_VAULTS or not named.startswith("vault_"), (
            f"not the cause: {named}"
        )
    assert _longest(problem.facts if problem else {}) <= _LONGEST, f"too long: {problem}"[:300]
    return problem


def _longest(fact: Any) -> int:
    if isinstance(fact, dict):
        return max(map(_longest, fact.values()), default=0)
    if isinstance(fact, list | tuple):
        assert len(fact) <= _MOST
        return max(map(_longest, fact), default=0)
    return len(fact) if isinstance(fact, str) else 0
