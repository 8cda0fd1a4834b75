"""The code of the sheet in hand, without which no letter on paper is recorded as posted."""

from __future__ import annotations

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import sending
from casemgr.domain.dispatch_code import fits, on_sheet, plain
from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.text import Language
from tests.builders import ARRIVED, NUMBERS, Story, T, refused

FIRST, SECOND = "R2026-0001-L1", "R2026-0001-L2"


def letter(number: str = FIRST, code: str = "K7XM") -> ev.LetterIssued:
    kind, ja = "acknowledgement", Language.JA
    return ev.LetterIssued(number, kind, ja, (1,), ARRIVED, "hash", 1, "wording", code=code)


def with_letters(*codes: str) -> Story:
    story = Story(T.DISCLOSE)
    for code in codes:
        number = sending.next_letter(story.case)
        story.add(sending.issue_letter(story.case, letter(number, code)))
    return story


def post(
    story: Story, *codes: str, number: str = FIRST, way: PostWay = PostWay.ORDINARY, **more: object
) -> None:
    day = story.today
    tracking = NUMBERS[way]
    act = sending.post_letter
    story.add(act(story.case, number, day, day, way, tracking, codes, **more))  # type: ignore[arg-type]


# --- what is the same code -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "K7XM",
        "k7xm",
        " K7 XM\n",
        "K7-XM",
        "K7ーXM",
        "K7−XM",
        "Ｋ７ＸＭ",
        "ｋ７　ｘｍ",
        "R2026-0001-L1-K7XM",
        "r2026 0001 l1 k7xm",
        "Ｒ２０２６ー０００１ーＬ１ーＫ７ＸＭ\r\n",
        "R2026‐0001–L1—K7XM",
    ],
)
def test_the_code_is_typed_or_scanned_in_any_way(typed: str) -> None:
    assert fits(letter(), typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " - ",
        "K7X",
        "K7XMM",
        "K7XN",
        FIRST,
        f"{FIRST}-K7XN",
        f"{SECOND}-K7XM",
        "K7.XM",
        "見K7XM",
    ],
)
def test_nothing_else_is_the_code(typed: str) -> None:
    assert not fits(letter(), typed)


def test_a_letter_without_a_code_fits_nothing() -> None:
    assert not any(fits(letter(code=""), typed) for typed in ("", FIRST, f"{FIRST}-", "-"))


def test_the_scanner_reads_number_and_code() -> None:
    assert on_sheet(FIRST, "K7XM") == "R2026-0001-L1-K7XM"
    assert on_sheet(FIRST, "") == FIRST
    assert plain(on_sheet(FIRST, "K7XM")) == "R20260001L1K7XM"


# --- posting -------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [w for w in PostWay if w is not PostWay.EMAIL])
def test_a_letter_on_paper_needs_the_code_of_its_sheets(way: PostWay) -> None:
    story = with_letters("K7XM")
    with refused(Code.CODE_MISSING, letter=FIRST):
        post(story, way=way)
    with refused(Code.CODE_MISSING, letter=FIRST):
        post(story, "", " - ", way=way)
    with refused(Code.CODE_WRONG, typed="K7XN"):
        post(story, "K7XN", way=way)
    assert story.case.letters[0].waiting
    post(story, "k7xm", way=way)
    assert story.case.letters[0].posted


def test_no_sheet_leaves_the_house_with_a_letter_sent_by_email() -> None:
    story = with_letters("K7XM")
    with refused(Code.CODE_WRONG, typed="AAAA"):
        post(story, "AAAA", way=PostWay.EMAIL)
    post(story, way=PostWay.EMAIL)
    assert story.case.letters[0].posted


def test_letters_from_before_there_were_codes_need_none() -> None:
    story = with_letters("")
    with refused(Code.CODE_WRONG, typed="K7XM"):
        post(story, "K7XM")
    post(story)
    assert story.case.letters[0].posted


def test_the_code_of_a_letter_that_does_not_go_with_it_is_wrong() -> None:
    story = with_letters("K7XM", "C4HP")
    for code in ("C4HP", f"{SECOND}-C4HP"):
        with refused(Code.CODE_WRONG, typed=code):
            post(story, "K7XM", code)
    post(story, "K7XM")
    assert [x.waiting for x in story.case.letters] == [False, True]


def test_each_letter_of_an_envelope_needs_its_own() -> None:
    story = with_letters("K7XM", "C4HP")
    both = (FIRST, SECOND)
    with refused(Code.CODE_MISSING, letter=SECOND):
        post(story, "K7XM", number=SECOND, envelope=both)
    with refused(Code.CODE_WRONG, typed="C4HQ"):
        post(story, "K7XM", "C4HQ", envelope=both)
    for number in both:
        post(story, "C4HP", "K7XM", number=number, envelope=both)
    assert not any(x.waiting for x in story.case.letters)


def test_what_came_back_is_looked_at_again() -> None:
    story = with_letters("K7XM")
    post(story, "K7XM")
    story.bring_back(FIRST)
    with refused(Code.CODE_MISSING, letter=FIRST):
        post(story)
    post(story, "K7XM")


# --- a posting that is put right -----------------------------------------------------------------


def correct(story: Story, way: PostWay, *codes: str, number: str = FIRST) -> None:
    day, tracking = story.today, NUMBERS[way]
    act = sending.correct_posting
    story.add(act(story.case, number, day, day, way, tracking, "写し間違い", codes))


def way_of(story: Story) -> PostWay:
    posted = story.case.letters[0].posted
    assert posted is not None
    return posted.way


@pytest.mark.parametrize("way", [w for w in PostWay if w is not PostWay.EMAIL])
def test_what_was_recorded_as_an_email_becomes_paper_with_the_code_only(way: PostWay) -> None:
    story = with_letters("K7XM")
    post(story, way=PostWay.EMAIL)
    with refused(Code.CODE_MISSING, letter=FIRST):
        correct(story, way)
    with refused(Code.CODE_WRONG, typed="K7XN"):
        correct(story, way, "K7XM", "K7XN")
    assert way_of(story) is PostWay.EMAIL
    correct(story, way, "k7-xm")
    assert way_of(story) is way


def test_each_letter_of_the_envelope_needs_its_own_then() -> None:
    story = with_letters("K7XM", "", "C4HP", "D3KL")
    third, fourth = "R2026-0001-L3", "R2026-0001-L4"
    together = [
        event
        for number in (FIRST, SECOND, third)
        for event in sending.post_letter(
            story.case, number, story.today, story.today, PostWay.EMAIL
        )
    ]
    story.add(tuple(together))
    story.wait()
    post(story, number=fourth, way=PostWay.EMAIL)
    with refused(Code.CODE_MISSING, letter=third):
        correct(story, PostWay.ORDINARY, "K7XM", number=SECOND)
    with refused(Code.CODE_WRONG, typed="D3KL"):
        correct(story, PostWay.ORDINARY, "K7XM", "C4HP", "D3KL")
    correct(story, PostWay.ORDINARY, "C4HP", "K7XM", number=SECOND)
    ways = [x.posted and x.posted.way for x in story.case.letters]
    assert ways == [PostWay.ORDINARY] * 3 + [PostWay.EMAIL]


def test_a_posting_on_paper_is_put_right_without_the_code_which_was_given_before() -> None:
    story = with_letters("K7XM")
    post(story, "K7XM")
    correct(story, PostWay.BY_HAND)
    correct(story, PostWay.EMAIL)
    assert way_of(story) is PostWay.EMAIL
