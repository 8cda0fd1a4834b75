"""Carrying out what was decided, place by place or at once, and telling who received the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import carrying
from casemgr.domain import events as ev
from casemgr.domain.acts.around import new_task
from casemgr.domain.acts.common import allow_item, no_numbers, on_day
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import TaskKind
from casemgr.domain.steps import Action

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from casemgr.domain.case import Case, ItemState

Events = tuple[ev.Event, ...]


def carry_out(
    case: Case, number: int, on: date, today: date, what: str, proof: str, system: str = ""
) -> Events:
    """Record that a decided change was made, with its proof (ticket, screen, log line).

    *system* is the row of the checklist where it was made; with none named it was made everywhere.
    The item is done when the last of its places is. Raises ``cooling_off`` before the policy's
    time between decision and erasure is over.
    """
    item = allow_item(case, Action.CARRY_OUT, number)
    assert item.decision is not None  # noqa: S101  (the guard has seen to it)
    if system and system not in {r.source.id for r in carrying.systems(case, item)}:
        raise Problem(Code.NO_SUCH_SYSTEM, system=system)
    if any(s.source == system for s in item.steps):
        raise Problem(Code.ALREADY_CARRIED_OUT)
    # Places are done in any order; the whole is not done before one of its places was.
    earlier = [] if system else [s.on for s in item.steps]
    on_day(on, today, max([item.decision.decided_on, *earlier]), "on")
    first = carrying.first_day(case, item)
    if first is not None and on < first:
        raise Problem(Code.COOLING_OFF, date=first)
    if not proof.strip():
        raise Problem(Code.PROOF_MISSING)
    no_numbers(what=what, proof=proof)
    if not system:
        return _finished(case, item, on, what, proof)
    step = ev.StepCarriedOut(number, system, on, what, proof)
    if {r.source.id for r in carrying.left(case, item)} != {system}:
        return (step,)
    steps = (*item.steps, step)
    last = max(s.on for s in steps)
    whats, proofs = _joined(s.what for s in steps), _joined(s.proof for s in steps)
    return (step, *_finished(case, item, last, whats, proofs))


def _finished(case: Case, item: ItemState, on: date, what: str, proof: str) -> Events:
    """What is promised for a later day is remembered until then, even when the case is closed."""
    done = ev.ItemCarriedOut(item.number, on, what, proof)
    decision = item.decision
    if decision is None or decision.promised_on is None:
        return (done,)
    later = TaskKind.ERASE_LATER
    return (done, new_task(case, later, decision.promised_on, decision.measure, on, item.number))


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(t.strip() for t in texts if t.strip()))


def tell_recipient(
    case: Case,
    number: int,
    sources: Iterable[str],
    on: date,
    today: date,
    way: str = "",
    note: str = "",
) -> Events:
    """Record that recipients, or the joint manager, were told of a change; again is a reminder."""
    item = allow_item(case, Action.TELL_RECIPIENT, number)
    chosen = tuple(dict.fromkeys(sources))
    if not chosen:
        raise Problem(Code.FIELD_MISSING, field="sources")
    known = {r.source.id for r in carrying.to_tell(case, item)}
    for source in chosen:
        if source not in known:
            raise Problem(Code.NO_SUCH_SOURCE, source=source)
    on_day(on, today, _done_first(item), "on")
    no_numbers(way=way, note=note)
    return tuple(ev.RecipientTold(number, s, on, way.strip(), note.strip()) for s in chosen)


def _done_first(item: ItemState) -> date:
    """Give the day from which there is something to tell: a referral is told of once decided."""
    done = [s.on for s in item.steps]
    if item.carried_out is not None:
        done.append(item.carried_out.on)
    assert item.decision is not None  # noqa: S101  (the guard has seen to it)
    return min(done, default=item.decision.decided_on)


def recipient_reply(
    case: Case, number: int, source: str, on: date, today: date, note: str = ""
) -> Events:
    """Record what a recipient that was told has answered; a new answer replaces the earlier one."""
    item = allow_item(case, Action.RECIPIENT_REPLY, number)
    told = [t.told.on for t in item.told if t.told.source == source]
    if not told:
        raise Problem(Code.SOURCE_NOT_ANSWERABLE, source=source)
    on_day(on, today, min(told), "on")
    no_numbers(note=note)
    return (ev.RecipientAnswered(number, source, on, note.strip()),)
