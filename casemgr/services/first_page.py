"""Invented letters on a company's own paper: how they look, and what windows show of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address
from casemgr.domain.text import Language
from casemgr.services import house_sample
from casemgr.services.letter_data import LetterKind
from casemgr.services.papers import EnvelopeProfile

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.services.letter_data import LetterData

DOMESTIC, ABROAD = USES = ("domestic", "abroad")
"""For which letters an envelope is chosen; as the fields of ``stationery.Choices``."""
USUAL_LINES = 5
"""Of an address: postal code, two lines, organisation, name."""

_AWAY = Address("10115", ("Musterstrasse 1", "10115 Berlin"), "Germany")
_LINE = "見本"
_TOO_MANY = 200
_AROUND = 2
"""Lines of an address that do not name the place: the name, and the postal code or the country."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the check of a chosen envelope has found."""

    use: str
    envelope: EnvelopeProfile
    lines: int = 0
    """How many lines of an address are always visible; 0 for an envelope without a window."""
    letters: int = 0
    """How many first pages were looked at, each with an address of so many lines."""
    fault: Problem | None = None
    """Why a letter could not be sent in it: ``address_too_long`` where fewer lines than usual are
    visible, ``rules_invalid`` where something else than the address may be."""


def sample(desk: Desk, use: str) -> bytes:
    """Make a draft on the paper and with the texts that are chosen now, not kept anywhere.

    In Japanese to an address within Japan, in English to one abroad.
    """
    language = Language.JA if use == DOMESTIC else Language.EN
    kept = desk.wording.versions(LetterKind.DECISION, language)
    texts = kept[0].texts if kept else {}
    return desk.wording.draft(_letter(desk, LetterKind.DECISION, language, use), language, texts)


def seen(desk: Desk) -> tuple[Seen, ...]:
    """Check both chosen envelopes: is the address always visible, and nothing else ever?

    Every kind of letter is made in both languages with the longest address that fits. What makes a
    letter refuses a page that fails, so these are the very refusals an issued letter would meet.
    """
    return tuple(_seen(desk, use) for use in USES)


def _seen(desk: Desk, use: str) -> Seen:
    paper = desk.stationery.paper()
    envelope = paper.domestic if use == DOMESTIC else paper.abroad
    if envelope.window is None:
        return Seen(use, envelope)

    def make(kind: LetterKind, language: Language, lines: int) -> None:
        data = _letter(desk, kind, language, use)
        # Abroad the postal code is part of a line.
        code = data.address.postal_code if use == DOMESTIC else ""
        full = Address(code, (_LINE,) * lines, data.address.country)
        desk.stationery.render(replace(data, address=full), language)

    room = looked = 0
    try:
        make(LetterKind.ACKNOWLEDGEMENT, Language.JA, _TOO_MANY)
    except Problem as problem:
        if problem.code is not Code.ADDRESS_TOO_LONG:
            return Seen(use, envelope, fault=problem)
        room = int(problem.facts["lines"])
    if room < USUAL_LINES:
        fewer = Problem(Code.ADDRESS_TOO_LONG, lines=room, needed=USUAL_LINES)
        return Seen(use, envelope, room, fault=fewer)
    try:
        for kind in LetterKind:
            for language in Language:
                make(kind, language, room - _AROUND)
                looked += 1
    except Problem as problem:
        return Seen(use, envelope, room, looked, problem)
    return Seen(use, envelope, room, looked)


def _letter(desk: Desk, kind: LetterKind, language: Language, use: str) -> LetterData:
    data = house_sample.letter(kind, language, desk)
    return data if use == DOMESTIC else replace(data, address=_AWAY)
