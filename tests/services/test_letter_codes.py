"""Making the code of a letter, and posting with it at the desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Language, Text
from casemgr.services import commands as do
from casemgr.services import dispatch_code
from casemgr.services.dispatch import ALPHABET
from casemgr.services.letter_data import LetterKind
from tests.builders import TARO, T, refused
from tests.sheets import code_of, posting

if TYPE_CHECKING:
    from casemgr.domain.case import LetterState
    from casemgr.services.desk import Desk

HEAD = "0123456789abcdef" * 4
COMPANY = Particulars(
    postal_code="100-0001",
    address=Text("Kaku 1", "東京都千代田区架空1"),
    representative=Text("Ichiro Kaku", "架空 一郎"),
)


# --- making --------------------------------------------------------------------------------------


@given(st.integers(1, 99_999), st.integers(1, 99), st.text("0123456789abcdef", max_size=64))
def test_a_code_is_four_clear_signs_and_never_a_word(case: int, letter: int, head: str) -> None:
    code = dispatch_code.new(f"R2026-{case:04}-L{letter}", head)
    assert len(code) == 4
    assert set(code) <= set(ALPHABET)
    assert any(c.isdigit() for c in code[1:3])  # so neither HELL nor 3YEN


def test_the_same_letter_has_the_same_code_on_every_machine() -> None:
    assert dispatch_code.new("R2026-0012-L3", HEAD) == "3C4C"


def test_the_code_cannot_be_told_from_what_is_printed() -> None:
    """The number and the first 16 signs of the hash stand on the letter; the rest does not."""
    heads = [HEAD[:16] + f"{n:048x}" for n in range(300)]
    assert len({dispatch_code.new("R2026-0012-L3", head) for head in heads}) > 290
    letters = [f"R2026-{n:04}-L1" for n in range(300)]
    assert len({dispatch_code.new(letter, HEAD) for letter in letters}) > 290


# --- at the desk ---------------------------------------------------------------------------------


def issued(desk: Desk, *languages: Language) -> tuple[str, tuple[str, ...]]:
    desk.set_particulars(COMPANY)
    number = desk.do(do.Receive(requester=TARO, items=(do.NewItem(type=T.DISCLOSE),))).number
    order = do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT, languages=languages)
    return number, desk.do(order).letters


def state(desk: Desk, number: str) -> tuple[LetterState, ...]:
    return desk.detail(desk.find(number)).case.letters


def test_an_issued_letter_bears_the_code_that_its_event_keeps(desk: Desk) -> None:
    desk.set_particulars(COMPANY)
    number = desk.do(do.Receive(requester=TARO, items=(do.NewItem(type=T.DISCLOSE),))).number
    head = desk.log_head()[1]
    order = do.IssueLetter(
        case=number, kind=LetterKind.ACKNOWLEDGEMENT, languages=(Language.JA, Language.EN)
    )
    letters = desk.do(order).letters
    codes = [dispatch_code.new(letter, head) for letter in letters]
    assert [x.issued.code for x in state(desk, number)] == codes
    assert [code_of(desk, letter) for letter in letters] == codes
    assert codes[0] != codes[1]


def test_a_draft_has_no_code(desk: Desk) -> None:
    number, _ = issued(desk)
    draft = desk.preview(desk.find(number), LetterKind.ACKNOWLEDGEMENT, Language.JA)
    assert "code" not in json.loads(draft.pdf)


def test_the_desk_posts_with_the_code_of_the_sheet_only(desk: Desk) -> None:
    number, (letter,) = issued(desk)
    for codes, why in (((), Code.CODE_MISSING), (("A3A3",), Code.CODE_WRONG)):
        with refused(why):
            desk.do(posting(desk, number, PostWay.ORDINARY, codes=codes))
    assert [x.waiting for x in state(desk, number)] == [True]
    desk.do(posting(desk, number, PostWay.ORDINARY, codes=(f"{letter}-{code_of(desk, letter)}",)))
    assert [x.waiting for x in state(desk, number)] == [False]


def test_an_envelope_needs_the_codes_of_all_its_letters_and_no_other(desk: Desk) -> None:
    number, (ja, en) = issued(desk, Language.JA, Language.EN)
    ours, theirs = code_of(desk, ja), code_of(desk, en)
    with refused(Code.CODE_MISSING, letter=en):
        desk.do(posting(desk, number, PostWay.ORDINARY, codes=(ours,)))
    with refused(Code.CODE_WRONG, typed=theirs):
        desk.do(posting(desk, number, PostWay.ORDINARY, (ja,), codes=(ours, theirs)))
    assert [x.waiting for x in state(desk, number)] == [True, True]
    desk.do(posting(desk, number, PostWay.ORDINARY, codes=(theirs, ours)))
    assert [x.waiting for x in state(desk, number)] == [False, False]
