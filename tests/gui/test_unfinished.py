"""What was being typed is kept inside the vault when it is locked, and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.kit import Dialog
from casemgr.gui.places.policy_editor import PolicyEditor
from casemgr.gui.program import Program
from casemgr.gui.start.base import Opened
from casemgr.gui.start.window import StartWindow
from casemgr.gui.tasks import Tasks
from casemgr.services.commands import NewItem, Receive
from casemgr.services.house import Place
from casemgr.services.letter_data import LetterKind
from tests.gui.lock_driving import (
    PASSPHRASE,
    WORDS,
    folder,
    kept,
    lock_and_unlock,
    open_note,
    program,
    unlock,
    window,
)

__all__ = ["folder", "program"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.kit.bar import MessageBar
    from casemgr.gui.preferences import Preferences
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
QUESTION = "Discard what you typed?"


def act(bar: MessageBar) -> None:
    """Press the link of the message."""
    assert bar._action.isVisibleTo(bar)
    bar._action.click()


def test_an_open_dialog_is_kept_closed_and_given_back(program: Program) -> None:
    dialog = open_note(program)
    dialog.reason.set_value(WORDS)
    program.lock()
    assert isinstance(program.window, StartWindow)
    assert not any(w.isVisible() for w in QApplication.topLevelWidgets() if isinstance(w, Dialog))
    unlock(program)
    (draft,) = kept(program)
    assert draft.case_id == 1
    page = window(program).case_page
    assert window(program).page is page  # back to where the work was
    page.act(Action.NOTE)
    again: Any = page.form
    assert again is not dialog
    assert again.reason.value() == WORDS
    assert again.bar.text().startswith("Your unfinished entries of ")
    assert again.bar.text().endswith(" were restored.")
    again.primary.click()
    assert page.form is None
    assert kept(program) == []
    assert WORDS in str(window(program).session.desk.case(1).history[-1])


def test_discarding_empties_the_form_and_forgets(program: Program) -> None:
    open_note(program).reason.set_value(WORDS)
    lock_and_unlock(program)
    again = open_note(program)
    act(again.bar)
    assert again.reason.value() == ""
    assert kept(program) == []
    lock_and_unlock(program)
    assert open_note(program).reason.value() == ""


def test_cancelling_forgets(program: Program) -> None:
    open_note(program).reason.set_value(WORDS)
    lock_and_unlock(program)
    assert len(kept(program)) == 1
    dialog = open_note(program)
    dialog.cancel.click()  # what was given back was typed, too
    assert dialog.isVisible()
    assert dialog.bar.text() == QUESTION
    assert len(kept(program)) == 1
    dialog.cancel.click()
    assert not dialog.isVisible()
    assert kept(program) == []


def test_what_was_typed_is_not_thrown_away_unasked(program: Program, qtbot: QtBot) -> None:
    dialog = open_note(program)
    qtbot.keyClicks(dialog.reason, "half a note")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.bar.text() == QUESTION
    assert dialog.reason.value() == "half a note"
    dialog.bar._other.click()  # keep writing
    assert dialog.isVisible()
    assert dialog.bar.text() == ""
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.keyClicks(dialog.reason, " and more")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)  # about other words than before
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = open_note(program)
    assert again.reason.value() == ""
    qtbot.keyClicks(again.reason, "half a note")
    again.cancel.click()
    assert again._was_writing is not again.cancel
    again.bar._other.click()
    again.cancel.click()
    act(again.bar)  # discard
    assert not again.isVisible()
    assert kept(program) == []


def test_nobody_is_asked_about_little_or_about_what_the_program_put_there(
    program: Program, qtbot: QtBot
) -> None:
    dialog = open_note(program)
    qtbot.keyClicks(dialog.reason, " abc ")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog = open_note(program)
    dialog.reason.set_value(WORDS)
    dialog.cancel.click()
    assert not dialog.isVisible()
    lock_and_unlock(program)
    dialog = open_note(program)
    qtbot.keyClicks(dialog.reason, "half a note")
    lock_and_unlock(program)  # locking never asks
    dialog = open_note(program)
    assert dialog.reason.value() == "half a note"
    act(dialog.bar)
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_a_new_case_is_not_thrown_away_unasked(program: Program, qtbot: QtBot) -> None:
    window(program).new_case()
    dialog = window(program).findChild(NewCaseDialog)
    assert isinstance(dialog, NewCaseDialog)
    qtbot.keyClicks(dialog.items.forms[0].asked, "all records of mine")
    dialog.cancel.click()
    assert dialog.isVisible()
    assert dialog.bar.text() == QUESTION
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_a_form_nobody_typed_into_is_not_kept(program: Program) -> None:
    open_note(program)
    lock_and_unlock(program)
    assert kept(program) == []
    assert open_note(program).bar.text() == ""


def test_every_few_seconds_what_is_typed_is_kept(program: Program) -> None:
    """So that a crash loses little: nothing but time has to pass."""
    dialog = open_note(program)
    unfinished = window(program).session.unfinished
    assert unfinished._timer.isActive()
    assert unfinished._timer.interval() <= 15_000
    unfinished._timer.timeout.emit()
    assert kept(program) == []
    dialog.reason.set_value("one")
    unfinished._timer.timeout.emit()
    dialog.reason.set_value("one, two")
    unfinished._timer.timeout.emit()
    assert "one, two" in str(kept(program)[0].entries)
    dialog.reason.set_value("")
    unfinished._timer.timeout.emit()
    assert kept(program) == []


def test_nothing_is_written_while_nothing_changes(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_note(program)
    dialog.reason.set_value(WORDS)
    session = window(program).session
    session.unfinished.keep()
    asked: list[object] = []
    monkeypatch.setattr(session, "ask", lambda *a: asked.append(a))
    session.unfinished.keep()
    assert asked == []


def test_one_case_does_not_get_what_was_typed_for_another(program: Program) -> None:
    open_note(program).reason.set_value(WORDS)
    lock_and_unlock(program)
    session = window(program).session
    items = (NewItem(type=RequestType.ERASE),)
    done = session.desk.do(Receive(requester=Party("別人"), items=items))
    session.open_case.emit(done.case_id)
    page = window(program).case_page
    page.act(Action.NOTE)
    other: Any = page.form
    assert other.reason.value() == ""


def test_a_new_case_comes_back_with_all_that_was_asked_for(program: Program) -> None:
    window(program).new_case()
    dialog = window(program).findChild(NewCaseDialog)
    assert isinstance(dialog, NewCaseDialog)
    dialog.requester.name.set_value("架空 次郎")
    dialog.items.forms[0].type.set_value("correct")
    dialog.items.add()
    dialog.items.forms[1].asked.set_value(WORDS)
    lock_and_unlock(program)
    assert "Unfinished entries are kept" in window(program).case_list.bar.text()
    assert "New case" in window(program).case_list.bar.text()
    window(program).new_case()
    again = window(program).findChild(NewCaseDialog)
    assert isinstance(again, NewCaseDialog)
    assert again.requester.name.value() == "架空 次郎"
    assert [f.type.value() for f in again.items.forms] == ["correct", ""]
    assert again.items.forms[1].asked.value() == WORDS


def test_the_number_of_a_paper_is_not_kept_and_that_is_said(program: Program) -> None:
    open_note(program).reason.set_value("免許 305012345670")
    lock_and_unlock(program)
    again = open_note(program)
    assert again.reason.value() == ""
    assert "1 entr" in again.bar.text()
    assert "with what looks like the number of a paper" in again.bar.text()


def test_the_companys_particulars_come_back_until_they_are_saved(program: Program) -> None:
    settings = window(program).settings_page
    window(program).go("settings")
    settings.company.field("payment").set_value(WORDS)
    lock_and_unlock(program)
    again = window(program).settings_page
    assert window(program).page is again
    assert again.company.field("payment").value() == WORDS
    assert "were restored" in again.bar.text()
    assert not again.unsaved.isHidden()
    again.save_company.click()
    lock_and_unlock(program)
    assert kept(program) == []
    assert window(program).settings_page.bar.text() == ""


def test_discarded_particulars_are_those_of_the_vault(program: Program) -> None:
    window(program).go("settings")
    field = window(program).settings_page.company.field("payment")
    field.set_value(WORDS)
    lock_and_unlock(program)
    again = window(program).settings_page
    act(again.bar)
    assert again.company.field("payment").value() == ""
    assert again.unsaved.isHidden()
    assert kept(program) == []


def test_texts_of_letters_come_back_for_each_kind(program: Program) -> None:
    window(program).go("wording")
    page: Any = window(program).page
    place = next(p.name for p in page._read.frame if isinstance(p, Place))
    page.texts.area(place).put(WORDS)
    page.kind.set_value(LetterKind.FEE_NOTICE.value)
    lock_and_unlock(program)
    again: Any = window(program).page
    assert again.key == "wording"
    assert again.texts.area(place).whole() == WORDS
    assert set(again._typed) == {(LetterKind.DECISION, Language.JA)}
    again.save()
    lock_and_unlock(program)
    assert kept(program) == []


def test_changes_of_the_policy_come_back(program: Program, wiring: Wiring) -> None:
    editor = PolicyEditor(window(program).session, wiring.policy, wiring.law, 0, program.window)
    editor.open()
    editor._values["desk.hours_ja"] = WORDS
    editor.add_entry("purpose", "another")
    wanted = editor.changes()
    lock_and_unlock(program)
    again = PolicyEditor(window(program).session, wiring.policy, wiring.law, 0, program.window)
    again.open()
    assert again.changes() == wanted
    assert "were restored" in again.bar.text()
    act(again.bar)
    assert again.changes() == ()
    again.reject()
    changed = wiring.policy + b"\n# another edition\n"
    other = PolicyEditor(window(program).session, changed, wiring.law, 0, program.window)
    other._values["desk.hours_ja"] = WORDS
    lock_and_unlock(program)
    first = PolicyEditor(window(program).session, wiring.policy, wiring.law, 0, program.window)
    assert first.changes() == ()  # made in another edition
    assert first.bar.text() == ""


def test_what_goes_into_the_envelope_comes_back(program: Program) -> None:
    window(program).session.open_draft.emit(1, LetterKind.ACKNOWLEDGEMENT.value)
    card = window(program).letter_page._issue_card
    assert card is not None
    card.enclosures.set_value("返信用封筒")
    lock_and_unlock(program)
    window(program).session.open_draft.emit(1, LetterKind.ACKNOWLEDGEMENT.value)
    again = window(program).letter_page._issue_card
    assert again is not None
    assert again.enclosures.value() == "返信用封筒"
    window(program).session.open_draft.emit(1, LetterKind.IDENTITY_REQUEST.value)
    other = window(program).letter_page._issue_card
    assert other is not None
    assert other.enclosures.value() == ""


def test_speaking_another_language_keeps_what_is_typed(program: Program) -> None:
    window(program).go("settings")
    window(program).settings_page.company.field("payment").set_value(WORDS)
    try:
        window(program).language_chosen.emit("ja")
        assert window(program).settings_page.company.field("payment").value() == WORDS
    finally:
        window(program).language_chosen.emit("en")


def test_what_was_typed_before_the_answer_came_is_not_overwritten(
    wiring: Wiring, preferences: Preferences, folder: str, qtbot: QtBot
) -> None:
    """With the real worker, busy while the dialog opens."""
    tasks = Tasks()
    program = Program(wiring, tasks, preferences)
    vault = tasks._pool.submit(lambda: wiring.vaults.open(folder, PASSPHRASE)).result()
    desk = tasks._pool.submit(lambda: wiring.desk(vault)).result()
    program._open(Opened(vault, desk, folder))
    try:
        page = window(program).case_page
        window(program).session.open_case.emit(1)
        qtbot.waitUntil(lambda: page.detail is not None)
        page.act(Action.NOTE)
        first: Any = page.form
        first.reason.set_value(WORDS)
        window(program).session.unfinished.keep()
        name = first._kept_as
        tasks._pool.submit(lambda: None).result()
        assert [d.key for d in tasks._pool.submit(desk.drafts.all).result()] == [name]
        window(program).session.unfinished._watched.clear()  # as after a crash
        first.close()
        page.act(Action.NOTE)
        again: Any = page.form
        again.reason.set_value("typed at once")
        qtbot.waitUntil(lambda: again.bar.text() != "")
        assert "are kept" in again.bar.text()
        assert again.reason.value() == "typed at once"
        act(again.bar)
        assert again.reason.value() == WORDS
    finally:
        program.leave()
        tasks.shutdown()
        program.vanish()


def test_a_draft_that_cannot_be_kept_is_told_and_tried_again(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_note(program)
    session = window(program).session
    real = type(session.desk.drafts).keep

    def full(*_: object) -> None:
        raise Problem(Code.VAULT_DISK_FULL, path="/vault")

    dialog.reason.set_value(WORDS)
    with monkeypatch.context() as broken:
        broken.setattr(type(session.desk.drafts), "keep", full)
        session.unfinished.keep()
    assert "full" in dialog.bar.text()
    assert real is type(session.desk.drafts).keep
    session.unfinished.keep()
    assert len(kept(program)) == 1
