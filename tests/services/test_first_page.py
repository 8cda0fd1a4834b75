"""Invented letters on the company's paper, and the check of what windows show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language, Text
from casemgr.services import codec, first_page
from casemgr.services.letter_data import LetterData, LetterKind
from casemgr.services.stationery import Choices
from tests.services.test_stationery import KNOWN, Printer

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.services.ports import RenderedLetter

ALL = len(LetterKind) * len(Language)
ROOM = 7


class Windowed(Printer):
    """Letters whose windows show ``room`` lines, and which may refuse more than that."""

    def __init__(self) -> None:
        super().__init__()
        self.room = ROOM
        self.fails: tuple[LetterKind, Problem] | None = None
        self.first: Problem | None = None
        self.seen: list[LetterData] = []
        self.house: list[Any] = []

    def house_frame(self, *_: Any) -> tuple[Any, ...]:
        return ()

    def house_faults(self, *_: Any) -> tuple[Any, ...]:
        return ()

    def render(
        self, data: LetterData, language: Language, *, house: Any = None, **more: Any
    ) -> RenderedLetter:
        self.house.append(house)
        if not more.get("draft"):
            if self.first is not None:
                raise self.first
            extra = 2 if data.address.country or data.address.postal_code else 1
            needed = len(data.address.lines) + extra
            if needed > self.room:
                raise Problem(Code.ADDRESS_TOO_LONG, lines=self.room, needed=needed)
            if self.fails is not None and self.fails[0] is data.kind:
                raise self.fails[1]
            assert needed == self.room
            self.seen.append(data)
        return super().render(data, language, **more)


@pytest.fixture
def letters() -> Windowed:
    return Windowed()


def test_every_kind_of_letter_is_looked_at_with_the_longest_address(
    desk: Desk, letters: Windowed
) -> None:
    home, away = first_page.seen(desk)
    assert (home.use, home.envelope.id) == ("domestic", "naga3-window")
    assert (away.use, away.envelope.id) == ("abroad", "dl-window")
    for one in (home, away):
        assert (one.lines, one.letters, one.fault) == (ROOM, ALL, None)
    assert {(d.kind, bool(d.address.country)) for d in letters.seen} == {
        (kind, abroad) for kind in LetterKind for abroad in (False, True)
    }


def test_an_envelope_without_a_window_shows_nothing(desk: Desk, letters: Windowed) -> None:
    desk.stationery.choose(Choices(domestic="kaku2", abroad="dl"))
    home, away = first_page.seen(desk)
    assert (home.lines, home.letters, home.fault) == (0, 0, None)
    assert away.envelope == KNOWN.envelopes["dl"]
    assert letters.seen == []


def test_too_few_lines_are_told(desk: Desk, letters: Windowed) -> None:
    letters.room = first_page.USUAL_LINES - 1
    home, _ = first_page.seen(desk)
    assert home.fault is not None
    assert (home.lines, home.fault.code) == (4, Code.ADDRESS_TOO_LONG)
    assert home.fault.facts == {"lines": 4, "needed": 5}
    letters.room = first_page.USUAL_LINES
    assert first_page.seen(desk)[0].fault is None


def test_what_a_window_would_betray_is_told(desk: Desk, letters: Windowed) -> None:
    betrayed = Problem(Code.RULES_INVALID, file="f", key="k", reason="out_of_range")
    letters.fails = (LetterKind.FEE_NOTICE, betrayed)
    home, away = first_page.seen(desk)
    assert (home.fault, home.lines) == (betrayed, ROOM)
    assert home.letters == list(LetterKind).index(LetterKind.FEE_NOTICE) * len(Language)
    assert away.fault is betrayed


def test_a_letter_that_cannot_be_made_is_no_verdict_on_the_window(
    desk: Desk, letters: Windowed
) -> None:
    letters.first = Problem(Code.WORDING_INVALID, file="f", key="k", reason="missing")
    home, _ = first_page.seen(desk)
    assert (home.fault, home.lines, home.letters) == (letters.first, 0, 0)


def test_the_sample_shows_paper_and_texts_of_now(desk: Desk, letters: Windowed) -> None:
    desk.stationery.choose(Choices(logo_alt=Text("Mark", "社章")))
    desk.stationery.set_logo(b"PNG logo")
    home = codec.read(_values(first_page.sample(desk, "domestic")), LetterData)
    assert (home.address.country, home.kind) == ("", LetterKind.DECISION)
    assert letters.papers[-1] is not None
    assert letters.papers[-1].logo is not None
    assert letters.house[-1].texts == {}
    desk.wording.save((LetterKind.DECISION,), Language.EN, {"closing": "Yours"})
    away = codec.read(_values(first_page.sample(desk, "abroad")), LetterData)
    assert away.address.country == "Germany"
    assert letters.house[-1].texts == {"closing": "Yours"}


def _values(pdf: bytes) -> dict[str, Any]:
    import json

    values: dict[str, Any] = json.loads(pdf)
    assert values.pop("draft") is True
    values.pop("language")
    return values
