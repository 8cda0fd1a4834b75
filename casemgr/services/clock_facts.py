"""The facts of the own target as kept beside a case in the list; the date is computed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from casemgr.domain.clocks import BusinessCalendar, TargetFacts, due_on
from casemgr.services import codec

if TYPE_CHECKING:
    from datetime import date


def dump(facts: TargetFacts) -> str:
    """Write the facts as JSON."""
    return json.dumps(codec.write(facts), ensure_ascii=False, sort_keys=True)


def due_from(text: str, calendar: BusinessCalendar) -> date | None:
    """Compute the due date from facts written by ``dump``."""
    return due_on(codec.read(json.loads(text), TargetFacts), calendar)
