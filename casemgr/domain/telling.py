"""Why recipients cannot be told of a change now, or their answer not be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.carrying import to_tell
from casemgr.domain.checklist import JOINT_USE, RECIPIENT
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Block, Code, block

if TYPE_CHECKING:
    from casemgr.domain.case import Case, ItemState


def tell_blocks(case: Case, item: ItemState) -> tuple[Block, ...]:
    """Whoever received the data is told once it is changed here; also of a promised measure.

    What is referred to the joint users' manager is passed on to it, with nothing done here.
    """
    if item.decision is None:
        return (block(Code.ITEMS_UNDECIDED, count=1),)
    if item.outcome is not Outcome.REFERRED_JOINT_MANAGER:
        if not wf.needs_carrying_out(case, item):
            return (block(Code.NOTHING_TO_CARRY_OUT),)
        if item.carried_out is None and not item.steps:
            return (block(Code.CARRYING_OUT_OPEN, count=1),)
    if not to_tell(case, item):
        return (block(Code.NO_SUCH_SOURCE, source=f"{RECIPIENT}, {JOINT_USE}"),)
    return ()


def reply_blocks(case: Case, item: ItemState) -> tuple[Block, ...]:
    """Only who was told can answer."""
    found = tell_blocks(case, item)
    if found or item.told:
        return found
    asked = ", ".join(r.source.id for r in to_tell(case, item))
    return (block(Code.SOURCE_NOT_ANSWERABLE, source=asked),)
