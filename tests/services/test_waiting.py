from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING, Any

from casemgr.domain.facts import PostWay
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Text
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import RenderedLetter
from tests.gui.case_fixtures import Play, SetClock, make_desk
from tests.sheets import posting

if TYPE_CHECKING:
    from pathlib import Path


PDF = b"%PDF"


class Blank:
    """Letters that are an empty sheet."""

    def render(self, *_: Any, **__: Any) -> RenderedLetter:
        return RenderedLetter(PDF, hashlib.sha256(PDF).hexdigest(), 1, "blank v1", "1" * 64)


def test_letters_wait_until_posted_and_again_when_they_come_back(tmp_path: Path) -> None:
    play = Play(None, SetClock())  # type: ignore[arg-type]
    play.desk = make_desk(tmp_path, play.clock, Blank())  # type: ignore[arg-type]
    play.desk.set_particulars(
        Particulars(
            company=Text("O", "O"),
            postal_code="150-0000",
            address=Text("A", "A"),
            representative=Text("R", "R"),
            email="a@example.jp",
        )
    )
    numbers = [play.receive(RequestType.ERASE, on=date(2026, 11, d)) for d in (2, 3)]
    for number, day in zip(numbers, (10, 8), strict=True):
        play.do(do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT), date(2026, 11, day))
    play.clock.go(date(2026, 11, 12))
    found = play.desk.waiting_letters()
    assert [(x.case, x.days) for x in found] == [(numbers[1], 4), (numbers[0], 2)]
    play.do(posting(play.desk, numbers[1], PostWay.ORDINARY))
    assert [x.case for x in play.desk.waiting_letters()] == [numbers[0]]
    play.do(do.ReturnLetter(case=numbers[1], letter=f"{numbers[1]}-L1"), date(2026, 11, 18))
    play.clock.go(date(2026, 11, 19))
    returned = next(x for x in play.desk.waiting_letters() if x.case == numbers[1])
    assert (returned.returned_on, returned.days) == (date(2026, 11, 18), 1)
    play.desk.close()
