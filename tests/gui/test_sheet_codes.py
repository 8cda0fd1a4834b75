"""The codes of the sheets in hand, asked for on the page of a letter before it counts as posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.gui import labels
from casemgr.gui.letter.cards import PostCard
from casemgr.gui.letter.page import LetterPage
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import play, session
from tests.sheets import code_of

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> LetterPage:
    made = LetterPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def pair(play: Play) -> tuple[str, str]:
    """Two letters of a case that go in one envelope."""
    number = play.receive(RequestType.ERASE, on=TODAY)
    order = do.IssueLetter(
        case=number,
        kind=LetterKind.ACKNOWLEDGEMENT,
        languages=(Language.JA, Language.EN),
    )
    first, second = play.desk.do(order).letters
    return first, second


def card(page: LetterPage) -> PostCard:
    QApplication.processEvents()
    (found,) = [c for c in page.findChildren(PostCard) if c.isVisible()]
    return found


def field(page: LetterPage, letter: str) -> QLineEdit:
    (found,) = card(page).findChildren(QLineEdit, f"code-{letter}")
    return found


def asked(page: LetterPage) -> list[str]:
    fields = [f for f in card(page).findChildren(QLineEdit) if f.isVisible()]
    return [f.objectName().removeprefix("code-") for f in fields if "code-" in f.objectName()]


def wrong(page: LetterPage) -> list[str]:
    shown = [x for x in card(page).findChildren(QLabel) if x.isVisible()]
    return [x.text() for x in shown if x.property("kind") == "error"]


def press(page: LetterPage) -> None:
    (button,) = card(page).findChildren(QPushButton, "mark-posted")
    button.click()
    QApplication.processEvents()


def waiting(play: Play, letter: str) -> bool:
    state = play.desk.case(play.desk.letter(letter).case_id).find_letter(letter)
    assert state is not None
    return state.waiting


def test_each_letter_of_the_envelope_has_a_field(page: LetterPage, pair: tuple[str, str]) -> None:
    page.show_letter(pair[0])
    assert asked(page) == list(pair)
    card(page).envelope.set_value([])
    assert asked(page) == [pair[0]]
    card(page).envelope.set_value([pair[1]])
    card(page).way.set_value("email")
    assert asked(page) == []
    card(page).way.set_value("by_hand")
    assert asked(page) == list(pair)


def test_the_field_says_where_the_code_is_read(page: LetterPage, pair: tuple[str, str]) -> None:
    page.show_letter(pair[0])
    first = field(page, pair[0])
    assert first.accessibleName() == "Code of L1, required"
    assert "from the paper in your hand" in first.accessibleDescription()
    helped = " ".join(text for _, text in page.help_blocks())
    assert "Each code is read from the paper in your hand" in helped


def test_typing_and_enter_go_on_from_sheet_to_sheet_to_the_button(
    page: LetterPage, play: Play, pair: tuple[str, str], qtbot: QtBot
) -> None:
    first, second = pair
    page.show_letter(first)
    page.activateWindow()
    field(page, first).setFocus()
    qtbot.keyClicks(field(page, first), code_of(play.desk, first).lower())
    qtbot.keyClick(field(page, first), Qt.Key.Key_Return)
    assert field(page, second).hasFocus()
    scanned = f"{second}-{code_of(play.desk, second)}"
    qtbot.keyClicks(field(page, second), scanned)
    qtbot.keyClick(field(page, second), Qt.Key.Key_Enter)
    assert card(page).button.hasFocus()
    assert waiting(play, first)  # a scanner's Enter alone posts nothing
    press(page)
    assert not waiting(play, first)
    assert not waiting(play, second)


def test_the_code_of_another_sheet_is_said_at_its_field(
    page: LetterPage, play: Play, pair: tuple[str, str], qtbot: QtBot
) -> None:
    first, second = pair
    page.show_letter(first)
    page.activateWindow()
    qtbot.keyClicks(field(page, first), "A3A3")
    qtbot.keyClick(field(page, first), Qt.Key.Key_Return)
    (said,) = wrong(page)
    assert said == (
        "This is the code of another sheet, or it was mistyped. At the foot of the right sheet "
        f"stands {first}."
    )
    assert field(page, first).hasFocus()
    assert field(page, first).selectedText() == "A3A3"  # the next scan takes its place
    qtbot.keyClicks(field(page, first), code_of(play.desk, second))
    assert wrong(page) == []  # it is being put right
    qtbot.keyClick(field(page, first), Qt.Key.Key_Return)
    assert wrong(page) == ["This is the code of L2. Take the sheet of L1 in hand."]
    field(page, second).setText(code_of(play.desk, first))
    press(page)
    assert len(wrong(page)) == 2
    assert waiting(play, first)
    field(page, first).setText(code_of(play.desk, first))
    field(page, second).setText(code_of(play.desk, second))
    press(page)
    assert not waiting(play, second)


def test_without_its_code_no_letter_counts_as_posted(
    page: LetterPage, play: Play, pair: tuple[str, str], qtbot: QtBot
) -> None:
    first, second = pair
    page.show_letter(first)
    page.activateWindow()
    press(page)
    assert wrong(page) == ["Please fill this in."] * 2
    qtbot.keyClick(field(page, second), Qt.Key.Key_Return)
    assert field(page, second).hasFocus()
    field(page, second).setText(code_of(play.desk, second))
    qtbot.keyClick(field(page, second), Qt.Key.Key_Return)
    assert field(page, first).hasFocus()  # the one that is left
    assert waiting(play, first)


def test_the_refusals_say_what_to_do() -> None:
    missing = labels.explain(Problem(Code.CODE_MISSING, letter="R2026-0001-L1"))
    assert "R2026-0001-L1" in missing
    assert "paper in your hand" in missing
    assert "“A3A3” is the code of another sheet" in labels.explain(
        Problem(Code.CODE_WRONG, typed="A3A3")
    )
