"""What runs beside the way of a case: tasks, matters, other cases, dates, other laws, people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from casemgr.domain.facts import HoldReason, LinkKind, MatterKind, PostWay, TaskKind
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.domain.steps import Action
from casemgr.gui import labels
from casemgr.gui.case.counting import CountingDialog, regime_time
from casemgr.gui.case.happened import Happened
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.kit import Label
from casemgr.gui.places.ahead import AheadPage
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_driving import closed_case, done, form, opened, page, refused
from tests.gui.case_fixtures import TODAY, TOKYO, Play, agent_case, yamada
from tests.gui.letter_fixtures import play, session
from tests.sheets import posting

__all__ = ["page", "play", "session"]

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from casemgr.gui.case.around_card import Listed
    from casemgr.gui.case.page import CasePage
    from casemgr.gui.session import Session


def words(widget: QWidget) -> str:
    """Everything a card says; where a line may not break makes no difference."""
    said = "\n".join(x.text() for x in widget.findChildren(Label) if not x.isHidden())
    return said.replace("\N{NO-BREAK SPACE}", " ")


def case_of(page: CasePage) -> Any:
    assert page.detail is not None
    return page.detail.case


def link_of(card: Listed, action: Action, subject: str) -> Any:
    return card.buttons[(action, subject)]


class TestTasks:
    def test_set_by_form_shown_with_its_day_and_done(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.ERASE))
        assert page.tasks.isHidden()
        page.act(Action.ADD_TASK)
        dialog = form(page)
        assert "fill this in" in refused(page)
        dialog.kind.set_value(TaskKind.ERASE_LATER.value)
        dialog.text.set_value("帳簿の保存期間が終わったら予約の記録を消去")
        dialog.due_on.set_value(date(2026, 11, 1))
        assert "lies before" in refused(page)
        dialog.due_on.set_value(date(2034, 3, 31))
        done(page)
        assert not page.tasks.isHidden()
        assert "31 Mar 2034" in words(page.tasks)
        assert "Delete when the duty to keep ends" in words(page.dates)

        link_of(page.tasks, Action.FINISH_TASK, "T1").click()
        assert "予約の記録を消去" in words(form(page))
        assert refused(page)
        form(page).note.set_value("作業票 1234")
        done(page)
        assert page.tasks.isHidden()
        titles = [line.title for line in Happened(case_of(page)).lines()]
        assert any("Done: 帳簿の保存期間" in t for t in titles)

    def test_a_task_outlives_the_case(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.ERASE)
        play.do(do.AddTask(case=number, text="later", due_on=date(2034, 3, 31)), TODAY)
        play.do(do.Accept(case=number))
        play.do(do.Withdraw(case=number))
        opened(page, play, number)
        assert link_of(page.tasks, Action.FINISH_TASK, "T1").isEnabled()

    def test_a_form_without_an_open_task_says_so(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.ERASE))
        page.act(Action.FINISH_TASK)
        assert "no open task" in words(form(page))
        form(page).note.set_value("x")
        assert refused(page)


class TestMatters:
    def test_opened_and_ended_also_when_the_case_is_closed(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, closed_case(play))
        assert "Nothing is left to do" in page.next.why.text()
        page.act(Action.OPEN_MATTER)
        dialog = form(page)
        assert dialog._warning.isHidden()
        dialog.kind.set_value(MatterKind.LITIGATION.value)
        assert not dialog._warning.isHidden()
        dialog.kind.set_value(MatterKind.AUTHORITY.value)
        dialog.text.set_value("個人情報保護委員会からの照会")
        dialog.reference.set_value("個委第1号")
        dialog.answer_by.set_value(date(2026, 12, 4))
        done(page)
        assert "1 task or matter is still open" in page.next.why.text()
        said = words(page.tasks)
        assert "Inquiry" in said
        assert "個委第1号" in said
        assert "4 Dec" in said
        link_of(page.tasks, Action.CLOSE_MATTER, "M1").click()
        form(page).text.set_value("回答済み")
        done(page)
        assert page.tasks.isHidden()
        assert case_of(page).matters[0].closed is not None


class TestOtherCases:
    def test_connected_by_number_and_opened_by_a_click(
        self, page: CasePage, play: Play, qtbot: QtBot
    ) -> None:
        first = play.receive(RequestType.DISCLOSE)
        second = play.receive(RequestType.DISCLOSE)
        opened(page, play, second)
        page.act(Action.LINK)
        dialog = form(page)
        assert dialog.other.value() == first  # the only other case of this person
        dialog.other.set_value("R2026-9999")
        assert "R2026-9999" in refused(page)
        dialog.other.set_value(first)
        dialog.kind.set_value(LinkKind.SAME_MATTER.value)
        dialog.note.set_value("続き")
        done(page)
        assert "The same matter · 続き" in words(page.others)
        with qtbot.waitSignal(page.session.open_case) as wanted:
            page.others.findChild(type(page.header.crumb), f"other-{first}").click()
        assert wanted.args == [play.desk.find(first)]

    def test_twice_is_refused_in_words(self, page: CasePage, play: Play) -> None:
        first, second = (play.receive(RequestType.DISCLOSE) for _ in range(2))
        play.do(do.Link(case=second, other_case=first))
        opened(page, play, second)
        page.act(Action.LINK)
        form(page).other.set_value(first)
        assert "already connected" in refused(page)


class TestOtherLaws:
    def test_noted_counted_and_extended(self, page: CasePage, play: Play, qtbot: QtBot) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE, on=date(2026, 11, 9)))
        page.act(Action.FLAG_REGIME)
        dialog = form(page)
        assert "Art. 12(3)" in words(dialog)
        done(page)
        assert "EU General Data Protection Regulation" in words(page.dates)
        assert "9 Dec" in words(page.dates)

        page.act(Action.EXTEND, "gdpr")
        dialog = form(page)
        assert dialog.form.children()  # built
        assert "2 month" in words(dialog)
        dialog.reason.set_value("多数の照会先がある")
        done(page)
        assert "9 Feb 2027" in words(page.dates)

        assert page.detail is not None
        shown = CountingDialog(page.detail, "gdpr")
        qtbot.addWidget(shown)
        said = words(shown)
        assert "1 month from receipt" in said
        assert "9 Feb 2027" in said
        assert "多数の照会先がある" in said  # the ledger of the clock

    def test_the_own_target_takes_business_days(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        assert page.detail is not None
        before = page.detail.due_on
        page.act(Action.EXTEND)
        dialog = form(page)
        dialog.reason.set_value("繁忙期")
        for wrong in ("", "x", "９", "999"):
            dialog.days.set_value(wrong)
            assert refused(page)
        dialog.days.set_value("3")
        done(page)
        assert before is not None
        assert page.detail.due_on is not None
        assert page.detail.due_on > before

    def test_time_of_a_law_in_words(self, play: Play) -> None:
        regimes = play.desk.rules().law.regimes
        assert regime_time(regimes["gdpr"]).startswith("1 month")
        assert regime_time(regimes["ccpa"]).count("45 day") == 2


class TestExplainedDates:
    @pytest.fixture
    def shown(self, page: CasePage, play: Play, qtbot: QtBot) -> CountingDialog:
        number = play.identified(RequestType.DISCLOSE)
        play.do(do.Hold(case=number, reason=HoldReason.CLARIFICATION), date(2026, 11, 12))
        play.do(do.Release(case=number, reason=HoldReason.CLARIFICATION), date(2026, 11, 16))
        play.do(do.FlagRegime(case=number, regime="ccpa"))
        opened(page, play, number)
        assert page.detail is not None
        dialog = CountingDialog(page.detail)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    @pytest.mark.usefixtures("no_flashes")
    def test_one_clock_at_a_time(self, shown: CountingDialog) -> None:
        offered = [shown.clock.itemData(n) for n in range(shown.clock.count())]
        assert offered == ["target", "suit", "ccpa"]
        assert "weekend" in words(shown)
        assert "Labor Thanksgiving Day" in words(shown)
        shown.clock.set_value("suit")
        said = words(shown)
        assert "weekend" not in said
        assert "Mon 23 Nov 2026" in said  # two weeks after the 9th
        assert "a lawsuit is possible from here on" in said
        shown.clock.set_value("ccpa")
        assert "Thu 24 Dec 2026" in words(shown)

    def test_the_ledger_of_a_clock_stands_below(self, shown: CountingDialog) -> None:
        said = words(shown)
        assert "stood still" in said
        assert "ran on" in said
        assert "Clarification asked" in said


class TestDates:
    def test_answers_due_on_one_day_stand_in_one_line(self, page: CasePage, play: Play) -> None:
        number = play.identified(RequestType.DISCLOSE)
        sources = [s.source.id for s in play.detail(number).case.sources]
        play.do(do.AskSource(case=number, sources=tuple(sources[:2]), answer_by=date(2026, 11, 17)))
        play.do(do.AskSource(case=number, sources=(sources[2],), answer_by=date(2026, 11, 27)))
        opened(page, play, number)
        said = words(page.dates)
        assert "17 Nov" in said
        assert "answers of 2 sources (late)" in said
        assert said.count("answer of ") == 1
        assert "27 Nov" in said

    def test_a_wait_may_say_until_when(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        page.act(Action.HOLD)
        form(page).answer_by.set_value(date(2026, 12, 1))
        done(page)
        assert "1 Dec" in words(page.dates)
        assert "answer by 1 Dec" in Happened(case_of(page)).lines()[0].detail


class TestPeople:
    def test_a_child_come_of_age_asks_alone(self, page: CasePage, play: Play) -> None:
        opened(page, play, agent_case(play))
        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        dialog.subject.born_on.set_value(date(2008, 11, 18))
        done(page)
        assert case_of(page).person.born_on == date(2008, 11, 18)
        assert "18 Nov 2008" in words(page.subject)

        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        dialog.capacity.set_value(Capacity.SELF.value)
        assert not dialog.tabs.isTabVisible(1)
        assert "asks alone" in dialog._notice.text()
        done(page)
        case = case_of(page)
        assert (case.capacity, case.subject) == (Capacity.SELF, None)
        assert case.requester.name == "髙橋 美咲"
        assert case.requester.born_on == date(2008, 11, 18)  # noted once, it stays

    def test_who_takes_an_agent_becomes_the_person_concerned(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        dialog.capacity.set_value(Capacity.LAWYER.value)
        assert dialog.subject.name.value() == "山田 太郎"
        assert "fill this in" in refused_form(dialog)
        dialog.requester.name.set_value("弁護 次郎")
        done(page)
        assert case_of(page).capacity is Capacity.LAWYER
        assert case_of(page).person == yamada()
        line = Happened(case_of(page)).lines()[0]
        assert "Lawyer" in line.detail

    def test_a_fault_in_the_second_tab_is_brought_to_the_front(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, agent_case(play))
        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        dialog.subject.name.set_value("")
        dialog.submit()
        assert dialog.tabs.currentIndex() == 1
        dialog.reject()

    def test_birth_is_asked_only_where_an_authority_ends_with_age(
        self, page: CasePage, play: Play
    ) -> None:
        opened(page, play, agent_case(play))
        page.act(Action.CHANGE_PERSON)
        dialog = form(page)
        assert not dialog.subject.born_on.parentWidget().isHidden()
        dialog.capacity.set_value(Capacity.GUARDIAN.value)
        assert dialog.subject.born_on.parentWidget().isHidden()
        assert dialog.requester.born_on.parentWidget().isHidden()


def refused_form(dialog: Any) -> str:
    """Press the button of a form with parts of its own; say what is marked."""
    dialog.submit()
    parts = (dialog.requester, dialog.subject)
    return " ".join(r.error.text() for p in parts for r in p.form._rows if r.error.text())


class TestIdentity:
    def test_a_mandate_says_what_it_covers(self, page: CasePage, play: Play) -> None:
        number = play.receive(
            RequestType.DISCLOSE,
            requester=Party("弁護 次郎", address=TOKYO),
            subject=yamada(),
            capacity=Capacity.MANDATED,
        )
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY, CheckRole.AUTHORITY.value)
        dialog = form(page)
        assert dialog.scope.value() == (RequestType.DISCLOSE.value,)
        dialog.scope.set_value(["disclose", "correct"])
        paper = dialog.papers[0]
        paper.seen.setChecked(True)
        paper.issued_on.set_value(date(2026, 11, 2))
        done(page)
        check = case_of(page).checks[-1]
        assert check.scope == (RequestType.DISCLOSE, RequestType.CORRECT)
        assert "covers: Disclosure, Correction" in words(page.identity)

    def test_a_parent_is_asked_for_no_scope(self, page: CasePage, play: Play) -> None:
        number = agent_case(play)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY, CheckRole.AUTHORITY.value)
        assert form(page).scope.parentWidget().isHidden()
        form(page).papers[0].seen.setChecked(True)
        form(page).papers[0].issued_on.set_value(date(2026, 11, 2))
        done(page)
        assert case_of(page).checks[-1].scope == ()

    def test_a_paper_that_arrived_uncovered_sets_a_task(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY)
        dialog = form(page)
        row = next(p for p in dialog.papers if p.seen.objectName() == "paper-driver_licence")
        row.seen.setChecked(True)
        row.unmasked.setChecked(True)
        row.valid_until.set_value(date(2029, 5, 1))
        dialog.compared.set_value(["name"])
        done(page)
        assert "number not covered" in words(page.identity)
        assert case_of(page).tasks[-1].task.kind is TaskKind.MASK_OR_RETURN
        assert "Cover a number" in words(page.tasks)

    def test_a_forbidden_paper_confirms_nothing(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY)
        dialog = form(page)
        row = next(p for p in dialog.papers if p.forbidden)
        assert row is dialog.papers[-1]
        assert "must not be kept" in row.seen.text()
        row.seen.setChecked(True)
        assert dialog.verdict.value() == "insufficient"
        dialog.verdict.set_value("confirmed")
        dialog.compared.set_value(["name"])
        said = refused(page)
        assert "back of a My Number Card" in said  # its name, not its code
        dialog.verdict.set_value("insufficient")
        done(page)
        assert case_of(page).tasks[-1].task.kind is TaskKind.MASK_OR_RETURN

    def test_no_number_in_a_note(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        opened(page, play, number)
        page.act(Action.RECORD_IDENTITY)
        dialog = form(page)
        dialog.verdict.set_value("insufficient")
        dialog.note.set_value("旅券 TK1234567")
        assert "number of a paper" in refused(page)

    def test_giving_up_says_how_often_papers_were_asked_for(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.Accept(case=number))
        play.do(do.IssueLetter(case=number, kind=LetterKind.IDENTITY_REQUEST))
        play.do(posting(play.desk, number, PostWay.BY_HAND))
        opened(page, play, number)
        page.act(Action.FAIL_IDENTITY)
        assert "so far: 1; the policy foresees 2" in words(form(page))


class TestHeirs:
    def test_the_page_says_that_it_is_outside_the_act(self, page: CasePage, play: Play) -> None:
        number = play.receive(
            RequestType.DISCLOSE,
            requester=Party("相続 花子", address=TOKYO),
            subject=Party("相続 一郎"),
            capacity=Capacity.HEIR,
        )
        opened(page, play, number)
        assert "outside the Act" in words(page.header)
        assert "outside the Act" in words(page.dates)

    def test_a_new_case_says_so_before_it_is_taken_in(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        dialog = NewCaseDialog(session, play.desk.rules(), TODAY)
        qtbot.addWidget(dialog)
        assert dialog.outside.isHidden()
        dialog.capacity.set_value(Capacity.HEIR.value)
        assert not dialog.outside.isHidden()
        assert "Outside the Act" in dialog.outside.text()


class TestNewCase:
    def test_other_laws_and_the_leak(self, session: Session, play: Play, qtbot: QtBot) -> None:
        dialog = NewCaseDialog(session, play.desk.rules(), TODAY)
        qtbot.addWidget(dialog)
        dialog.requester.name.set_value("見本 太郎")
        item = dialog.items.forms[0]
        item.type.set_value(RequestType.STOP_USE.value)
        assert item.incident.parentWidget().isHidden()
        item.ground.set_value("leak_26_1")
        assert not item.incident.parentWidget().isHidden()
        item.incident.set_value("INC-2026-3")
        dialog.regimes.set_value(["gdpr"])
        number = play.do(dialog.command())
        line = Happened(play.detail(number).case).lines()[0]
        assert "EU General Data Protection Regulation" in line.detail
        command = dialog.command()
        assert command.regimes == ("gdpr",)
        assert command.items[0].incident == "INC-2026-3"
        item.type.set_value(RequestType.DISCLOSE.value)
        assert dialog.command().items[0].incident == ""

    def test_birth_of_a_minor(self, session: Session, play: Play, qtbot: QtBot) -> None:
        dialog = NewCaseDialog(session, play.desk.rules(), TODAY)
        qtbot.addWidget(dialog)
        dialog.capacity.set_value(Capacity.PARENT.value)
        assert not dialog.subject.born_on.parentWidget().isHidden()
        dialog.subject.born_on.set_value(date(2010, 4, 2))
        dialog.items.forms[0].type.set_value("disclose")
        subject = dialog.command().subject
        assert subject is not None
        assert subject.born_on == date(2010, 4, 2)


class TestBanners:
    def test_many_remarks_are_a_click_away(self, page: CasePage, play: Play) -> None:
        first = play.receive(RequestType.DISCLOSE)
        number = play.receive(RequestType.STOP_USE)
        for reason in (HoldReason.PAPERS_MISSING, HoldReason.CLARIFICATION):
            play.do(do.Hold(case=number, reason=reason))
        play.do(do.OpenMatter(case=number, kind=MatterKind.LITIGATION, text="訴状"))
        play.do(do.FlagRegime(case=number, regime="gdpr"))
        opened(page, play, number)
        shown = [s for s in page.banners.strips if not s.isHidden()]
        assert len(shown) == 3
        assert first
        assert not page.banners.more.isHidden()
        page.banners.more.click()
        assert all(not s.isHidden() for s in page.banners.strips)
        assert page.banners.more.isHidden()

    def test_ids_are_named(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        play.do(do.FlagRegime(case=number, regime="gdpr"))
        kind = TaskKind.MASK_OR_RETURN
        play.do(do.AddTask(case=number, kind=kind, text="資格確認書", due_on=TODAY))
        opened(page, play, number)
        said = words(page.banners)
        assert "EU General Data Protection Regulation" in said
        assert "Cover a number, or return the paper: 資格確認書" in said
        assert labels.clock(case_of(page), "target") == "Own target"


class TestDatesAhead:
    @pytest.fixture
    def ahead(self, session: Session, play: Play, qtbot: QtBot) -> AheadPage:
        number = play.identified(RequestType.DISCLOSE)
        sources = [s.source.id for s in play.detail(number).case.sources]
        play.do(do.AskSource(case=number, sources=tuple(sources[:3]), answer_by=date(2026, 11, 17)))
        play.do(do.FlagRegime(case=number, regime="gdpr"))
        play.do(do.AddTask(case=number, text="架空の作業", due_on=date(2034, 3, 31)))
        play.do(do.Hold(case=number, reason=HoldReason.CLARIFICATION, answer_by=TODAY))
        closed = closed_case(play)
        play.do(
            do.OpenMatter(
                case=closed,
                kind=MatterKind.AUTHORITY,
                text="照会",
                answer_by=date(2026, 12, 4),
            )
        )
        play.clock.go(date(2026, 11, 26))
        page = AheadPage(session)
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        return page

    @staticmethod
    def rows(page: AheadPage) -> list[str]:
        model = page.table.model()
        return [
            " | ".join(
                str(model.data(model.index(row, column))) for column in range(model.columnCount())
            )
            for row in range(model.rowCount())
        ]

    def test_all_kinds_in_order_with_their_words(self, ahead: AheadPage) -> None:
        rows = self.rows(ahead)
        assert "Answers of 3 sources" in rows[0]
        assert rows[0].startswith("▲ 9 day")
        assert "Answer of the person: Clarification asked" in rows[1]
        assert rows[2].startswith("since 24 Nov | Lawsuit possible")
        assert "Complaint, inquiry, lawsuit: 照会 (case closed)" in rows[3]
        assert "Another law: EU General Data Protection Regulation" in rows[4]
        assert rows[5].startswith("31 Mar 2034 | Task: 架空の作業")
        assert len(rows) == 6

    def test_tasks_and_matters_alone(self, ahead: AheadPage) -> None:
        ahead.beside.click()
        assert [r.split(" | ")[1].split(":")[0] for r in self.rows(ahead)] == [
            "Complaint, inquiry, lawsuit",
            "Task",
        ]
        ahead.all.click()
        assert len(self.rows(ahead)) == 6

    def test_enter_opens_the_case(self, ahead: AheadPage, play: Play, qtbot: QtBot) -> None:
        ahead.table.selectRow(0)
        with qtbot.waitSignal(ahead.session.open_case) as wanted:
            qtbot.keyClick(ahead.table, Qt.Key.Key_Return)
        assert play.desk.detail(wanted.args[0]).case.regimes

    def test_it_follows_what_is_done(self, ahead: AheadPage) -> None:
        ahead.beside.click()
        number = self.rows(ahead)[1].split(" | ")[2]
        ahead.session.do(do.FinishTask(case=number, task="T1", note="済み"))
        assert len(self.rows(ahead)) == 1

    def test_an_empty_vault_says_what_would_stand_here(
        self, session: Session, qtbot: QtBot
    ) -> None:
        page = AheadPage(session)
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        assert "Nothing is ahead" in words(page)
