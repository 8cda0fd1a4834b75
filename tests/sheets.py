"""Posting letters in tests: with the code of each sheet, as the person at the desk reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from casemgr.services import commands as do

if TYPE_CHECKING:
    from casemgr.domain.facts import PostWay
    from casemgr.services.desk import Desk


def code_of(desk: Desk, letter: str) -> str:
    """Give the code printed on an issued letter."""
    return str(json.loads(desk.letter(letter).values).get("code", ""))


def posting(
    desk: Desk, case: str, way: PostWay, letters: tuple[str, ...] = (), **more: Any
) -> do.PostLetter:
    """The command that posts *letters* of a case, or all that wait, with their codes."""
    if "codes" not in more:
        state = desk.detail(desk.find(case)).case
        sheets = letters or tuple(x.id for x in state.letters if x.waiting)
        more["codes"] = tuple(code_of(desk, sheet) for sheet in sheets)
    return do.PostLetter(case=case, way=way, letters=letters, **more)
