"""Stamping enclosures: which number, whose initials, and what the log says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.services import commands as do
from casemgr.services import enclosing
from casemgr.services.enclosing import Fault, Stamp, number_of
from casemgr.services.letter_data import LetterKind
from tests.builders import ARRIVED, T, refused
from tests.services.test_desk import COMPANY, receive

if TYPE_CHECKING:
    from casemgr.services.desk import Desk

LISTED = ("記録の写し", "plan.pdf", "委任状の写し")


class Stamping:
    """A stamp that writes what it was given behind the file; ``fault`` is what it refuses with."""

    def __init__(self, fault: Fault | None = None) -> None:
        self.stamps: list[Stamp] = []
        self.fault = fault

    def stamped(self, enclosure: bytes, stamp: Stamp) -> bytes:
        if self.fault is not None:
            raise Problem(Code.ENCLOSURE_UNUSABLE, reason=self.fault.value)
        self.stamps.append(stamp)
        return enclosure + b" stamped"


@pytest.fixture
def letter(desk: Desk) -> str:
    desk.set_particulars(COMPANY)
    case = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=case))
    desk.do(do.Attach(case=case, name="記録の写し.pdf", content=b"file"))
    order = do.IssueLetter(case=case, kind=LetterKind.ACKNOWLEDGEMENT, enclosures=LISTED)
    return desk.do(order).letters[0]


def logged(desk: Desk) -> list[str]:
    return [e.reference for e in desk.log(20) if e.action == enclosing.STAMPED]


def test_a_file_of_the_case_gets_the_number_it_has_in_the_letter(desk: Desk, letter: str) -> None:
    stamping: Any = Stamping()
    made = enclosing.stamp_attachment(desk, stamping, letter, "A1")
    assert made.pdf == b"file stamped"
    assert stamping.stamps == [Stamp(letter, "山太", 1, Language.JA, ARRIVED)]
    assert made.stamp == stamping.stamps[0]
    assert made.name == f"{letter}-enclosure-1.pdf"
    assert logged(desk) == [f"{letter} · 1"]
    # The file in the case stays as it is.
    assert desk.attachment(desk.find(letter[:-3]), "A1") == b"file"


def test_any_file_gets_the_number_that_is_given(desk: Desk, letter: str) -> None:
    stamping: Any = Stamping()
    enclosing.stamp_file(desk, stamping, letter, "plan.pdf", b"x")
    enclosing.stamp_file(desk, stamping, letter, "plan.pdf", b"x", 7)
    enclosing.stamp_file(desk, stamping, letter, "other.pdf", b"x", 99)
    assert [s.number for s in stamping.stamps] == [2, 7, 99]
    assert logged(desk) == [f"{letter} · {n}" for n in (99, 7, 2)]


def test_a_number_is_needed_and_must_be_one(desk: Desk, letter: str) -> None:
    stamping: Any = Stamping()
    with refused(Code.FIELD_MISSING, field="number"):
        enclosing.stamp_file(desk, stamping, letter, "other.pdf", b"x")
    for number in (-1, 100):
        with refused(Code.FIELD_INVALID, field="number", value=str(number)):
            enclosing.stamp_file(desk, stamping, letter, "plan.pdf", b"x", number)
    assert not stamping.stamps


def test_what_cannot_be_stamped_is_named_and_not_logged(desk: Desk, letter: str) -> None:
    stamping: Any = Stamping(Fault.LOCKED)
    with refused(Code.ENCLOSURE_UNUSABLE, reason="locked", file="記録の写し.pdf"):
        enclosing.stamp_attachment(desk, stamping, letter, "A1")
    with refused(Code.FILE_MISSING, file="A2"):
        enclosing.stamp_attachment(desk, stamping, letter, "A2")
    with refused(Code.NO_SUCH_LETTER, letter="nowhere"):
        enclosing.stamp_attachment(desk, stamping, "nowhere", "A1")
    assert logged(desk) == []


def test_a_letter_that_was_taken_back_has_no_enclosures(desk: Desk, letter: str) -> None:
    desk.do(do.VoidLetter(case=letter[:-3], letter=letter, reason="誤り"))
    stamping: Any = Stamping()
    with refused(Code.LETTER_VOID, letter=letter):
        enclosing.stamp_attachment(desk, stamping, letter, "A1")
    assert not stamping.stamps


@pytest.mark.parametrize(
    ("file", "number"),
    [("記録の写し.pdf", 1), ("記録の写し", 1), ("plan.pdf", 2), ("plan", 0), (".pdf", 0), ("", 0)],
)
def test_a_list_names_a_file_with_or_without_its_ending(file: str, number: int) -> None:
    assert number_of(LISTED, file) == number
