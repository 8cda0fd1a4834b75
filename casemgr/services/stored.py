"""The events of a case as they are stored: made into those the program knows, and of them.

There is one road into the vault (``to_store``), and no number of a paper or a card passes it.

A newer casemgr may have worked in a vault of the same structure, and recorded what this one does
not know. That concerns the one case only: the vault opens, and all other cases can be worked on.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from casemgr.domain.case import Stamped
from casemgr.domain.errors import Code, Problem
from casemgr.domain.guarded import refuse_numbers
from casemgr.services import codec
from casemgr.services.ports import StoredEvent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def steps_of(stored: Sequence[StoredEvent]) -> list[Stamped]:
    """Read the events of a case. Raises ``case_newer`` and ``vault_damaged``."""
    try:
        return [Stamped(codec.read_event(s.kind, s.payload), s.at, s.actor) for s in stored]
    except Problem as problem:
        if problem.code is Code.CASE_NEWER:
            problem.facts["case"] = str(stored[0].payload.get("number", ""))
        raise


def to_store(steps: Sequence[Stamped]) -> list[StoredEvent]:
    """Make *steps* into what the vault keeps. Raises ``document_number`` with the field."""
    refuse_numbers(step.event for step in steps)
    return [
        StoredEvent(codec.event_name(s.event), codec.write(s.event), s.at, s.actor) for s in steps
    ]


@contextlib.contextmanager
def passing_over_newer() -> Iterator[None]:
    """Leave a case as it is where a newer casemgr has worked on it."""
    try:
        yield
    except Problem as problem:
        if problem.code is not Code.CASE_NEWER:
            raise
