"""Why a legal hold cannot be set or lifted now. It outlives the case, as what it guards does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Block, Code, block

if TYPE_CHECKING:
    from casemgr.domain.case import Case


def set_blocks(case: Case) -> tuple[Block, ...]:
    """One hold at a time: a second reason belongs into a note."""
    held = case.legal_hold
    return () if held is None else (block(Code.LEGAL_HOLD_SET, date=held.on),)


def lift_blocks(case: Case) -> tuple[Block, ...]:
    """Only what is in force can be lifted."""
    return (block(Code.NO_LEGAL_HOLD),) if case.legal_hold is None else ()
