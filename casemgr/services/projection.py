"""The row of a case in lists, made from the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.next_step import next_step
from casemgr.domain.rules import Capacity
from casemgr.services import clock_facts
from casemgr.services.ports import Summary

if TYPE_CHECKING:
    from casemgr.domain.case import Case

PROJECTION_VERSION = "3"
"""Raised when rows are made differently; the vault then rebuilds them on opening."""


def summarise(case: Case) -> Summary:
    """Make the list row of *case*."""
    step = next_step(case)
    progress = wf.progress(case)
    hold = case.holds[-1] if case.holds else None
    agent = "" if case.capacity is Capacity.SELF else case.requester.name
    emails = [p.email for p in (case.person, case.requester) if p.email]
    return Summary(
        number=case.number,
        name=case.person.name,
        kana=case.person.kana,
        agent=agent,
        email=" ".join(dict.fromkeys(emails)),
        types=tuple(dict.fromkeys(i.item.type.value for i in case.items)),
        phase=wf.phase(case).value,
        done=progress.done,
        total=progress.total,
        verified=case.identity_confirmed,
        hold=hold.reason if hold else "",
        hold_since=hold.start if hold else None,
        next_action=step.action.value if step else "",
        next_detail=step.detail if step else "",
        arrived_on=case.arrived_on,
        closed_on=case.closed_on,
        has_suit_clock=wf.suit(case) is not None,
        unposted=len(wf.waiting_letters(case)),
        clock=clock_facts.dump(wf.target(case)),
    )
