"""What was taken in by mistake is in no letter, and in no count of earlier requests."""

from __future__ import annotations

from datetime import timedelta

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.text import Language
from casemgr.services import letter_builder, reports
from casemgr.services.letter_data import LetterKind
from casemgr.services.neighbours import earlier
from casemgr.services.projection import summarise
from tests.builders import Story, T, closed

JA = Language.JA


def half() -> Story:
    """Deletion was taken in too, though nobody asked for it."""
    story = Story(T.CORRECT, T.ERASE).accept()
    story.dismiss(2, Outcome.MISTAKEN)
    return story


def test_letters_speak_of_the_rest_only() -> None:
    story = half()
    for kind in (LetterKind.ACKNOWLEDGEMENT, LetterKind.DECISION):
        assert [i.number for i in letter_builder.items_for(story.case, kind, JA)] == [1]
    story.withdraw(1)
    kind = LetterKind.ACKNOWLEDGEMENT
    assert [i.number for i in letter_builder.items_for(story.case, kind, JA)] == [1]


def test_where_nothing_is_left_the_receipt_of_the_request_names_what_came_in() -> None:
    story = Story(T.ERASE).accept()
    story.dismiss(1, Outcome.MISTAKEN)
    items = letter_builder.items_for(story.case, LetterKind.ACKNOWLEDGEMENT, JA)
    assert [i.number for i in items] == [1]
    (why,) = letter_builder.refused(story.case, LetterKind.DECISION, JA)
    assert why.code is Code.NOBODY_TO_TELL


def test_what_was_told_is_named_even_where_the_last_item_is_a_mistake() -> None:
    story = half()
    story.withdraw(1)
    letter = story.issue()
    (why,) = letter_builder.refused(story.case, LetterKind.DECISION, JA)
    assert (why.code, why.facts["letter"]) == (Code.LETTER_ALREADY_ISSUED, letter)


def test_it_is_no_earlier_request() -> None:
    before, now = half(), Story(T.ERASE, arrived=half().today + timedelta(days=5))
    (found,) = earlier(2, now.case, [(1, before.case)])
    assert (found.types, found.outcomes) == ((T.CORRECT,), (None,))


def test_its_row_has_no_lawsuit_clock_and_its_case_shows_no_letter_waiting() -> None:
    case = half().case
    first, second = reports.rows([case], case.arrived_on)
    assert first.suit_passed is False
    assert second.suit_passed is None
    assert second.outcome is Outcome.MISTAKEN
    assert summarise(case).unposted == 0
    assert reports.rows([closed(T.CORRECT).case], case.arrived_on)[0].suit_passed is False
