"""What the window says in time: what a change undoes, what is put right, and what can be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox

from casemgr.domain.rules import CheckRole, RequestType
from casemgr.domain.steps import Action
from casemgr.gui.case.dialogs.reasons import NoteDialog
from casemgr.gui.kit import Button, Form, TextField
from casemgr.gui.main_window import MainWindow
from casemgr.services import commands as do
from tests.gui.case_driving import STATES, done, form, opened, page, refused
from tests.gui.case_fixtures import Play, yamada
from tests.gui.letter_fixtures import play, session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.case.page import CasePage
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session

__all__ = ["page", "play", "session"]


def renamed(play: Play, state: str) -> tuple[str, str]:
    """A case whose person has another name than its letter says, and the letter."""
    number = STATES[state](play)
    play.do(do.ChangePerson(case=number, requester=replace(yamada(), name="山田 次郎")))
    (letter,) = play.detail(number).case.letters
    return number, letter.id


def button(page: CasePage, name: str) -> Button | None:
    return page.banners.findChild(Button, name)


class TestALetterThatWouldSayOtherwise:
    def test_the_corrected_letter_is_begun_from_the_case(
        self, session: Session, preferences: Preferences, play: Play, qtbot: QtBot
    ) -> None:
        number, letter = renamed(play, "posted")
        play.confirm(number, date(2026, 11, 20))
        window = MainWindow(session, preferences)
        qtbot.addWidget(window)
        window.show()
        session.open_case.emit(play.desk.find(number))
        correct = button(window.case_page, f"correct-{letter}")
        assert correct is not None
        assert correct.text() == "Issue a corrected letter…"
        assert correct.accessibleName().endswith(letter)
        correct.click()
        assert window.page is window.letter_page
        assert window.letter_page._wanted.supersedes == letter
        assert window.letter_page.letter == ""

    def test_that_it_was_right_is_noted(self, page: CasePage, play: Play) -> None:
        number, letter = renamed(play, "posted")
        opened(page, play, number)
        right = button(page, f"was-right-{letter}")
        assert right is not None
        right.click()
        note = form(page)
        assert isinstance(note, NoteDialog)
        said = f"Letter {letter} was right when it left the house."
        assert note.reason.value() == said
        done(page)
        assert play.detail(number).case.history[-1].event.text == said

    def test_a_note_of_ones_own_begins_empty(self, page: CasePage, play: Play) -> None:
        opened(page, play, renamed(play, "posted")[0])
        page.act(Action.NOTE)
        assert form(page).reason.value() == ""

    def test_what_has_not_left_the_house_was_not_right_then(
        self, page: CasePage, play: Play
    ) -> None:
        number, letter = renamed(play, "letter waiting")
        opened(page, play, number)
        assert button(page, f"correct-{letter}") is not None
        assert button(page, f"was-right-{letter}") is None

    def test_neither_is_offered_where_nothing_can_be_written(
        self, page: CasePage, play: Play
    ) -> None:
        number, letter = renamed(play, "posted")
        page.session.vault = SimpleNamespace(read_only=True, is_backup=False)  # type: ignore[assignment]
        page.session.folder = "/media"
        opened(page, play, number)
        for name in (f"correct-{letter}", f"was-right-{letter}"):
            found = button(page, name)
            assert found is not None
            assert not found.isEnabled()


class TestAnotherName:
    def test_it_is_said_before_it_is_saved_that_identity_falls(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.identified(RequestType.DISCLOSE)
        opened(page, play, number)
        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        falls = dialog._falls
        assert not falls.isVisible()
        dialog.requester.phone.set_value("090-0000-1111")
        assert not falls.isVisible()
        dialog.requester.name.set_value("山田 次郎")
        assert falls.isVisible()
        assert falls.text() == "Identity must be confirmed anew after this change."
        dialog.requester.name.set_value(" 山田 太郎 ")
        assert not falls.isVisible()
        dialog.requester.name.set_value("山田 次郎")
        done(page)
        assert not play.detail(number).case.identity_confirmed

    def test_where_no_check_was_passed_nothing_falls(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        play.do(
            do.RecordIdentity(
                case=number, role=CheckRole.REQUESTER, method="document", confirmed=False
            )
        )
        opened(page, play, number)
        page.act(Action.CHANGE_PERSON)
        form(page).requester.name.set_value("山田 次郎")
        assert not form(page)._falls.isVisible()

    def test_the_authority_falls_with_either_name(self, page: CasePage, play: Play) -> None:
        number = STATES["agent"](play)
        play.do(do.Accept(case=number))
        play.confirm(number, date(2026, 11, 16), CheckRole.SUBJECT)
        opened(page, play, number)
        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        dialog.requester.name.set_value("髙橋 二郎")
        assert not dialog._falls.isVisible()  # of the requester nothing was checked yet
        dialog.subject.name.set_value("髙橋 美雪")
        assert dialog._falls.text() == "Identity must be confirmed anew after this change."


class TestMarksGo:
    def test_of_a_paper_when_its_date_is_put_right(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY, "requester")
        dialog = form(page)
        licence = next(r for r in dialog.papers if r.seen.objectName() == "paper-driver_licence")
        licence.seen.setChecked(True)
        licence.valid_until.set_value(date(2026, 1, 1))
        dialog.compared.set_value(["name"])
        assert "expired" in refused(page)
        licence.valid_until.set_value(date(2029, 1, 1))
        assert dialog.form.faults() == []
        done(page)

    def test_of_the_reason_when_another_date_makes_it_needless(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY, "requester")
        dialog = form(page)
        for name in ("resident_record", "seal_certificate"):
            (row,) = (r for r in dialog.papers if r.seen.objectName() == f"paper-{name}")
            row.seen.setChecked(True)
            row.issued_on.set_value(date(2025, 1, 1))
        dialog.compared.set_value(["name"])
        refused(page)
        (fault,) = dialog.form.faults()
        assert fault == "Old paper accepted because"
        row.issued_on.set_value(date(2026, 11, 1))
        assert dialog.form.faults() == []

    def test_of_a_table_when_a_line_is_written(self, page: CasePage, play: Play) -> None:
        number = play.identified(RequestType.DISCLOSE)
        opened(page, play, number)
        page.act(Action.ANSWER_SOURCE, "internal-provided")
        dialog = form(page)
        edits: list[bool] = []
        dialog.findings.edited.connect(lambda: edits.append(True))
        refused(page)
        assert dialog.form.faults() == ["What is held"]
        dialog.findings.table.item(0, 1).setText("山田 太郎")
        assert dialog.form.faults() == []
        for change in (
            lambda: dialog.findings.table.cellWidget(0, 0).setCurrentIndex(1),
            lambda: dialog.findings.table.cellWidget(0, 2).setCurrentIndex(1),
            lambda: dialog.findings.table.removeRow(0),
        ):
            edits.clear()
            change()
            assert edits

    def test_of_a_plain_box_when_it_is_ticked(self, qtbot: QtBot) -> None:
        one, box, other = Form(), QCheckBox("I looked"), TextField()
        qtbot.addWidget(one)
        one.add_row("Other persons", box, name="box")
        one.add_row("Elsewhere", other, name="other")
        for name in ("box", "other"):
            one.show_error_at(name, "Not yet.")
        box.setChecked(True)
        assert one.faults() == ["Elsewhere"]
        one.mend(other)
        assert one.faults() == []


class TestTickingAll:
    def test_of_the_checklist_only_what_has_not_answered(self, page: CasePage, play: Play) -> None:
        number = play.identified(RequestType.DISCLOSE)
        opened(page, play, number)
        page.act(Action.ANSWER_SOURCE, "internal-provided")
        form(page).findings.table.item(0, 1).setText("山田 太郎")
        done(page)
        left = [s.source.id for s in play.detail(number).case.sources if not s.answered]
        link = page.sources.tick_all
        assert link.isVisible()
        assert str(len(left)) in link.text()
        link.click()
        assert list(page.sources.ticked()) == left
        assert link.text() == "Untick all"
        page.act(Action.ANSWER_SOURCE)
        assert list(form(page).sources.value()) == left
        form(page).reject()
        link.click()
        assert page.sources.ticked() == ()

    def test_in_the_form_of_an_answer_no_answer_is_written_over(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.identified(RequestType.DISCLOSE)
        opened(page, play, number)
        page.act(Action.ANSWER_SOURCE, "internal-provided")
        form(page).findings.table.item(0, 1).setText("山田 太郎")
        done(page)
        page.act(Action.ANSWER_SOURCE)
        dialog = form(page)
        dialog.tick_all.click()
        assert "internal-provided" not in dialog.sources.value()
        dialog.status.set_value("nothing")
        done(page)
        case = play.detail(number).case
        assert all(s.answered for s in case.sources)
        assert case.find_source("internal-provided").findings
        assert not page.sources.tick_all.isVisible()

    def test_who_is_asked_begins_with_all_of_them(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.identified(RequestType.DISCLOSE))
        page.act(Action.ASK_SOURCE)
        dialog = form(page)
        assert dialog.tick_all.text() == "Untick all"
        dialog.tick_all.click()
        assert dialog.sources.value() == ()

    @pytest.mark.parametrize("state", ["deciding", "closed"])
    def test_where_the_investigation_is_over_there_is_nothing_to_tick(
        self, page: CasePage, play: Play, state: str
    ) -> None:
        opened(page, play, STATES[state](play))
        page.sources.fold.click()
        assert not page.sources.tick_all.isVisible()
