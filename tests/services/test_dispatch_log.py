"""What the log tells of letters: copies that were made, and what left the house on a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.text import Language
from casemgr.services import commands as do
from casemgr.services import dispatch, dispatch_log
from casemgr.services.dispatch_log import PRINTED, SAVED, copied, left_on
from casemgr.services.letter_data import LetterKind
from casemgr.services.signing import SIGNED
from tests.builders import ARRIVED, T, refused
from tests.services.test_desk import COMPANY, detail, receive
from tests.sheets import posting

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from tests.services.conftest import SetClock


def issued(desk: Desk, *languages: Language) -> tuple[str, ...]:
    desk.set_particulars(COMPANY)
    number = receive(desk, T.DISCLOSE)
    kind = LetterKind.ACKNOWLEDGEMENT
    return desk.do(do.IssueLetter(case=number, kind=kind, languages=languages)).letters


def of(desk: Desk, letters: tuple[str, ...]) -> dict[str, set[str]]:
    case = detail(desk, letters[0].rpartition("-")[0]).case
    return {letter: set(ways) for letter, ways in copied(desk, case, letters).items()}


def test_a_letter_is_not_copied_by_being_made(desk: Desk) -> None:
    one, other = issued(desk, Language.JA, Language.EN)
    assert of(desk, (one, other)) == {one: set(), other: set()}


def test_every_way_out_of_the_vault_counts_and_nothing_else(desk: Desk) -> None:
    one, other = issued(desk, Language.JA, Language.EN)
    desk.write_log(PRINTED, one)
    desk.write_log(SAVED, one)
    desk.write_log(dispatch.LOCKED, other)
    desk.write_log(SIGNED, f"{other} · 4711")
    desk.write_log("opened", one)
    desk.write_log(SAVED, f"{one}0")
    desk.write_log(SAVED, f"{other}-envelope")
    assert of(desk, (one, other)) == {one: {PRINTED, SAVED}, other: {dispatch.LOCKED, SIGNED}}


def test_nothing_is_asked_of_no_letter_and_an_unknown_one_is_refused(desk: Desk) -> None:
    (one,) = issued(desk)
    case = detail(desk, one.rpartition("-")[0]).case
    assert copied(desk, case, ()) == {}
    with refused(Code.NO_SUCH_LETTER, letter="R2026-0001-L9"):
        copied(desk, case, [one, "R2026-0001-L9"])


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the log two entries at a time, and no further than three that do not matter."""
    monkeypatch.setattr(dispatch_log, "_AT_ONCE", 2)
    monkeypatch.setattr(dispatch_log, "SLACK", 3)


@pytest.mark.usefixtures("short")
def test_a_clock_put_back_for_a_moment_hides_nothing(desk: Desk, clock: SetClock) -> None:
    (one,) = issued(desk)
    desk.write_log(PRINTED, one)
    clock.wait(-1)
    for _ in range(2):
        desk.write_log("exported", "summary.csv")
    clock.wait(1)
    desk.write_log("exported", "summary.csv")
    assert of(desk, (one,)) == {one: {PRINTED}}


@pytest.mark.usefixtures("short")
def test_the_log_is_not_read_to_its_beginning(
    desk: Desk, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(30):
        desk.write_log("exported", "summary.csv")
    clock.wait(1)
    (one,) = issued(desk)
    read: list[int] = []
    real = desk.log

    def log(limit: int, before: int | None = None) -> object:
        found = real(limit, before)
        read.extend(entry.seq for entry in found)
        return found

    monkeypatch.setattr(desk, "log", log)
    assert of(desk, (one,)) == {one: set()}
    newest = desk.log_head()[0]
    assert len(read) == len(set(read))
    assert newest - 12 < min(read) < newest


# --- what left the house -------------------------------------------------------------------------


def test_a_day_lists_what_left_on_it_whenever_it_was_recorded(desk: Desk, clock: SetClock) -> None:
    first, second, third = (issued(desk)[0] for _ in range(3))
    desk.do(posting(desk, first[:-3], PostWay.ORDINARY))
    clock.wait(1)
    next_day = ARRIVED + timedelta(days=1)
    desk.do(posting(desk, second[:-3], PostWay.EMAIL, on=ARRIVED))
    desk.do(posting(desk, third[:-3], PostWay.ORDINARY))
    desk.write_log("exported", "register 2026-11-09")
    assert [p.letters for p in left_on(desk, ARRIVED)] == [(first,), (second,)]
    assert [p.letters for p in left_on(desk, next_day)] == [(third,)]
    assert left_on(desk, next_day + timedelta(days=1)) == ()


def test_a_day_is_a_day_in_japan(desk: Desk, clock: SetClock) -> None:
    (one,) = issued(desk)
    clock.go(ARRIVED + timedelta(days=1), 0, 30)  # the day before in UTC
    desk.do(posting(desk, one[:-3], PostWay.BY_HAND))
    assert [p.case for p in left_on(desk, ARRIVED + timedelta(days=1))] == [one[:-3]]
