"""Chooses the title of a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casemgr.domain.decision import WORDED, Outcome
from casemgr.domain.rules import RequestType
from casemgr.letters.honorifics import ORGANISATION, PERSON, with_honorific
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData


def title_of(data: LetterData, wording: Wording) -> str:
    """Give the title; letters about several things get a general one."""
    again = {"reminder": str(data.reminder)} if data.reminder else {}
    if not data.statutory and wording.has("title.voluntary"):
        return wording.text("title.voluntary", again)
    if data.kind is not LetterKind.DECISION:
        return wording.first(("title.reminder", "title.any") if again else ("title.any",))
    titles = {
        title_for(told(i.outcome), i.type.value, wording, {"other_case": i.other_case})
        for i in data.items
    }
    return titles.pop() if len(titles) == 1 else wording.text("title.mixed")


_ORGANISATION = re.compile(
    "株式会社|有限会社|合同会社|合名会社|合資会社|法人|事務所|組合|協会|財団|大学|"
    "[（(][株有][）)]|[㈱㈲]|\\b(Inc|Ltd|LLC|LLP|GmbH|K\\.K|Co|Corp|Corporation|Company)\\b"
)
"""What only names of organisations have in them."""


def receipt_addressee(name: str, wording: Wording) -> str:
    """Give the name a receipt is made out to: 御中 for organisations, 様 for people.

    The name is typed for this one letter, so an honorific may already be there.
    """
    key = ORGANISATION if _ORGANISATION.search(name) else PERSON
    return with_honorific(name, key, wording.text)


def title_for(
    outcome: str, kind: str, wording: Wording, values: dict[str, str] | None = None
) -> str:
    """Give the title of a letter that tells one outcome of one type of request; or of any type."""
    keys = (f"title.{outcome}.{kind}", f"title.{outcome}.any", "title.mixed")
    return wording.first(keys, values)


def all_titles(wording_of: Callable[[str], Wording]) -> dict[tuple[str, str], str]:
    """Give every title there is: by outcome and type (or ``""``), of other letters by kind.

    *wording_of* gives the wording of a kind of letter.
    """
    decision = wording_of(LetterKind.DECISION.value)
    types = ("", *(kind.value for kind in RequestType))
    outcomes = (o.value for o in WORDED)
    found = {(o, t): title_for(o, t, decision) for o in outcomes for t in types}
    found[LetterKind.DECISION.value, ""] = decision.text("title.mixed")
    for kind in LetterKind:
        if kind is not LetterKind.DECISION:
            found[kind.value, ""] = wording_of(kind.value).text("title.any")
    return found


def told(outcome: str) -> str:
    """Give the outcome whose words are used: Order, Article 5 has none of its own."""
    hidden = outcome == Outcome.NOT_HELD_ORDER5.value
    return Outcome.NOT_HELD.value if hidden else outcome
