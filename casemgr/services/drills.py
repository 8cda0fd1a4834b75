"""Whether it is known that somebody else can open the vault; asked once a year."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from casemgr.services.keys import Way

EVERY = timedelta(days=365)
"""A pass phrase that nobody has typed for longer may be forgotten."""


class Drill(StrEnum):
    """How it stands."""

    NO_DEPUTY = "no_deputy"
    DUE = "due"
    DONE = "done"


def deputy_of(ways: Iterable[Way]) -> Way | None:
    """Give the deputy's way in, if there is one."""
    return next((way for way in ways if way.role == "deputy"), None)


def state(ways: Iterable[Way], now: datetime) -> Drill:
    """Say whether the deputy's pass phrase should be tried; making it counts as trying it."""
    deputy = deputy_of(ways)
    if deputy is None:
        return Drill.NO_DEPUTY
    known = [at for at in (deputy.since, deputy.tried) if at is not None]
    # A trial from the far future was noted while the clock was wrong: it shows nothing.
    return Drill.DONE if any(abs(now - at) <= EVERY for at in known) else Drill.DUE
