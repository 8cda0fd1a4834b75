"""Setting and lifting a legal hold: nothing of the case is erased while it is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.acts.common import allow, need_reason, on_day
from casemgr.domain.steps import Action

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case

Events = tuple[ev.Event, ...]


def set_legal_hold(case: Case, on: date, today: date, reason: str) -> Events:
    """Stop all erasure of the case from *on*; also after it was closed."""
    allow(case, Action.SET_LEGAL_HOLD)
    on_day(on, today, case.arrived_on, "on")
    return (ev.LegalHoldSet(on, need_reason(reason)),)


def lift_legal_hold(case: Case, on: date, today: date, reason: str) -> Events:
    """Let the terms of keeping hold again."""
    allow(case, Action.LIFT_LEGAL_HOLD)
    held = case.legal_hold
    on_day(on, today, held.on if held else case.arrived_on, "on")
    return (ev.LegalHoldLifted(on, need_reason(reason)),)
