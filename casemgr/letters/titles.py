"""Chooses the title of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.decision import Outcome
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData


def title_of(data: LetterData, wording: Wording) -> str:
    """Give the title; letters about several things get a general one."""
    if data.kind is not LetterKind.DECISION:
        return wording.text("title.any")
    titles = {
        wording.first((f"title.{outcome}.{item.type.value}", f"title.{outcome}.any", "title.mixed"))
        for item in data.items
        for outcome in (told(item.outcome),)
    }
    return titles.pop() if len(titles) == 1 else wording.text("title.mixed")


def told(outcome: str) -> str:
    """Give the outcome whose words are used: Order, Article 5 has none of its own."""
    hidden = outcome == Outcome.NOT_HELD_ORDER5.value
    return Outcome.NOT_HELD.value if hidden else outcome
