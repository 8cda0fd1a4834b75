"""The case list on a real desk and a real vault."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from casemgr.domain.decision import Outcome
from casemgr.domain.facts import HoldReason
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, RequestType
from casemgr.gui.case_list import model as model_module
from casemgr.gui.case_list.model import PLACEHOLDER, ROW_ROLE, TONE_ROLE, CaseListModel, Column
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.case_list.page import CaseListPage
from casemgr.gui.session import Session
from casemgr.gui.tasks import Tasks
from casemgr.services import commands as do
from casemgr.services.ports import ListFilter
from tests.gui.case_fixtures import TODAY, Play, agent_case
from tests.gui.letter_fixtures import play, session

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


class HeldTasks(Tasks):
    """Keeps every job until the test lets it run, in the order the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Callable[[], None]] = []

    def _submit(self, job: Callable[[], None]) -> None:
        self.jobs.append(job)


def fill(play: Play) -> dict[str, str]:
    def of(name: str, kana: str = "", email: str = "") -> Party:
        return Party(name, kana, email)

    brien = play.receive(
        RequestType.CORRECT, on=date(2026, 10, 26), requester=of("James O’Brien", email="j@ex.com")
    )
    yamada = play.identified(RequestType.DISCLOSE, RequestType.ERASE, on=date(2026, 11, 9))
    agent = agent_case(play)
    held = play.receive(
        RequestType.PURPOSE, on=date(2026, 11, 17), requester=of("佐藤 花子", "さとう はなこ")
    )
    play.do(do.Accept(case=held))
    play.do(do.Hold(case=held, reason=HoldReason.PAPERS_MISSING))
    play.clock.go(TODAY)
    return {"brien": brien, "yamada": yamada, "agent": agent, "held": held}


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> CaseListPage:
    page = CaseListPage(session)
    qtbot.addWidget(page)
    page.resize(1085, 800)
    page.show()
    page.refresh()
    return page


def numbers(page: CaseListPage, qtbot: QtBot) -> list[str]:
    """The numbers shown, once all rows have come."""
    model = page.model

    def texts() -> list[str]:
        return [str(model.index(r, 0).data()) for r in range(model.rowCount())]

    qtbot.waitUntil(lambda: PLACEHOLDER not in texts())
    return texts()


class TestModel:
    def test_passes_qts_own_tester(
        self, session: Session, play: Play, qtmodeltester: ModelTester, qtbot: QtBot
    ) -> None:
        fill(play)
        model = CaseListModel(session)
        model.refresh()
        qtmodeltester.check(model)
        model.index(0, 0).data()
        qtbot.waitUntil(lambda: model.index(0, 0).data() != PLACEHOLDER)
        model.show(ListFilter(overdue=True))
        model.show(ListFilter())

    def test_rows_come_a_page_at_a_time(
        self, session: Session, play: Play, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(model_module, "PAGE", 2)
        monkeypatch.setattr(model_module, "KEPT_ROWS", 2)
        fill(play)
        model = CaseListModel(session)
        model.refresh()
        assert model.rowCount() == 4
        assert model.index(0, 0).data() == PLACEHOLDER
        assert model.index(0, 0).data(ROW_ROLE) is None
        qtbot.waitUntil(lambda: model.index(0, 0).data() != PLACEHOLDER)
        # Only two rows are kept: seeing the others means forgetting these.
        assert model.index(3, 0).data() == PLACEHOLDER
        qtbot.waitUntil(lambda: model.index(3, 0).data() != PLACEHOLDER)
        assert model.index(0, 0).data() == PLACEHOLDER
        qtbot.waitUntil(lambda: model.index(0, 0).data() != PLACEHOLDER)

    def test_newest_query_wins(self, session: Session, play: Play, qtbot: QtBot) -> None:
        fill(play)
        tasks = HeldTasks()
        model = CaseListModel(Session(session.wiring, session.desk, tasks))
        model.show(ListFilter())
        model.show(ListFilter(overdue=True))
        first, second = tasks.jobs
        with qtbot.waitSignal(model.arrived):
            second()
        assert model.rowCount() == 1
        first()
        qtbot.waitUntil(lambda: not tasks.busy)
        assert model.rowCount() == 1

    def test_rows_of_an_older_query_are_dropped(
        self, session: Session, play: Play, qtbot: QtBot
    ) -> None:
        fill(play)
        tasks = HeldTasks()
        model = CaseListModel(Session(session.wiring, session.desk, tasks))
        model.show(ListFilter())
        with qtbot.waitSignal(model.arrived):
            tasks.jobs.pop()()
        model.index(0, 0).data()
        qtbot.waitUntil(lambda: len(tasks.jobs) == 1)
        late = tasks.jobs.pop()
        model.show(ListFilter(overdue=True))
        late()
        qtbot.waitUntil(lambda: tasks._running == 1)
        assert model.index(0, 0).data() == PLACEHOLDER

    def test_cells_speak(self, session: Session, play: Play, qtbot: QtBot) -> None:
        cases = fill(play)
        model = CaseListModel(session)
        model.refresh()

        def row_of(name: str) -> int:
            return model.place_of(session.desk.find(cases[name]))

        def cell(name: str, column: Column) -> str:
            return str(model.index(row_of(name), column).data())

        model.index(0, 0).data()
        qtbot.waitUntil(lambda: model.index(0, 0).data() != PLACEHOLDER)
        assert cell("agent", Column.PERSON) == "髙橋 美咲 · by 髙橋 一郎 · unverified"
        assert cell("yamada", Column.PERSON) == "山田 太郎 · confirmed"
        assert cell("yamada", Column.TYPES) == "Disclosure + Deletion"
        assert cell("yamada", Column.STANDS) == "Investigation 0/14"
        assert cell("held", Column.STANDS) == "Papers missing"
        assert "overdue" in cell("brien", Column.DUE)
        assert model.index(row_of("brien"), Column.DUE).data(TONE_ROLE) == "late"
        assert model.index(row_of("held"), Column.DUE).data(TONE_ROLE) == "waiting"
        assert cell("brien", Column.NEXT) == "Take up the request"


class TestPage:
    def test_empty_vault_says_how_the_first_case_comes_in(self, page: CaseListPage) -> None:
        assert page.places.currentWidget() is page.empty
        assert page.empty.button.text() == "Take in the first case"

    def test_search_finds_by_any_particular(
        self, page: CaseListPage, play: Play, qtbot: QtBot
    ) -> None:
        cases = fill(play)
        page.refresh()
        for text, name in (
            ("さとう", "held"),
            ("一郎", "agent"),
            ("j@ex", "brien"),
            (cases["yamada"], "yamada"),
        ):
            page.search.setText(text)
            qtbot.waitUntil(lambda t=text: page.model.filter.text == t)
            assert numbers(page, qtbot) == [cases[name]]

    def test_nothing_found_says_so_and_clears(self, page: CaseListPage, play: Play) -> None:
        fill(play)
        page.search.setText("no such person")
        page.refresh()
        assert page.places.currentWidget() is page.empty
        assert page.empty.heading.text() == "No case matches"
        page.empty.button.click()
        assert page.search.text() == ""
        assert page.model.rowCount() == 4
        assert page.places.currentIndex() == 0

    def test_with_every_case_closed_the_list_says_so(self, page: CaseListPage, play: Play) -> None:
        number = play.receive(RequestType.ERASE)
        play.do(do.Accept(case=number))
        mistaken = do.Dismiss(case=number, item=1, outcome=Outcome.MISTAKEN, reason="not a request")
        play.do(mistaken)
        play.do(do.Close(case=number))
        page.refresh()
        assert page.empty.heading.text() == "No case is open"
        assert page.empty.button.text() == "Show all cases"
        page.search.setText("no such person")
        page.refresh()
        assert page.empty.heading.text() == "No case matches"
        page.search.clear()
        page.refresh()
        page.empty.button.click()
        assert page.model.rowCount() == 1

    def test_chips_count_and_filter(self, page: CaseListPage, play: Play, qtbot: QtBot) -> None:
        cases = fill(play)
        page.refresh()
        for name, chip in page.filters.chips.items():
            chip.click()
            assert chip.isChecked()
            assert chip.text().split()[-1] == str(page.model.rowCount()), name
        page.filters.chips["held"].click()
        assert numbers(page, qtbot) == [cases["held"]]

    def test_menus_narrow_and_their_chips_widen_again(
        self, page: CaseListPage, play: Play, qtbot: QtBot
    ) -> None:
        cases = fill(play)
        page.refresh()
        erase = next(a for a in page.filters.type_menu.actions() if a.data() == "erase")
        erase.trigger()
        assert set(numbers(page, qtbot)) == {cases["yamada"], cases["agent"]}
        identity = next(a for a in page.filters.phase_menu.actions() if a.data() == "received")
        identity.trigger()
        assert numbers(page, qtbot) == [cases["agent"]]
        assert len(page.filters.removers) == 2
        page.filters.removers[0].click()
        assert len(page.filters.removers) == 1
        assert set(numbers(page, qtbot)) == {cases["yamada"], cases["agent"]}

    def test_header_sorts_in_the_vault(self, page: CaseListPage, play: Play, qtbot: QtBot) -> None:
        cases = fill(play)
        page.refresh()
        header = page.table.horizontalHeader()
        header.setSortIndicator(Column.NUMBER, Qt.SortOrder.DescendingOrder)
        assert page.sorted_by() == ("number", True)
        assert numbers(page, qtbot) == sorted(cases.values(), reverse=True)

    def test_selection_stays_on_its_case(
        self, page: CaseListPage, play: Play, qtbot: QtBot
    ) -> None:
        cases = fill(play)
        page.refresh()
        yamada = play.desk.find(cases["yamada"])
        page.table.selectRow(page.model.place_of(yamada))
        page.table.horizontalHeader().setSortIndicator(Column.NUMBER, Qt.SortOrder.DescendingOrder)
        assert page.model.case_at(page.table.currentIndex().row()) == yamada
        page.session.do(do.Accept(case=cases["agent"]))
        assert page.model.case_at(page.table.currentIndex().row()) == yamada

    def test_enter_and_double_click_open_the_case(
        self, page: CaseListPage, play: Play, qtbot: QtBot
    ) -> None:
        fill(play)
        page.refresh()
        numbers(page, qtbot)
        page.table.selectRow(2)
        with qtbot.waitSignal(page.session.open_case) as opened:
            qtbot.keyClick(page.table, Qt.Key.Key_Return)
        assert opened.args == [page.model.case_at(2)]
        place = page.table.visualRect(page.model.index(1, 1)).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        with qtbot.waitSignal(page.session.open_case) as opened:
            qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert opened.args == [page.model.case_at(1)]

    def test_table_cannot_be_edited(self, page: CaseListPage) -> None:
        assert page.table.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers

    def test_shows_a_change_at_once(self, page: CaseListPage, play: Play, qtbot: QtBot) -> None:
        cases = fill(play)
        page.refresh()
        numbers(page, qtbot)
        page.session.do(do.Accept(case=cases["brien"]))
        place = page.model.place_of(play.desk.find(cases["brien"]))
        index = page.model.index(place, Column.STANDS)
        qtbot.waitUntil(lambda: index.data() == "Identity")


class TestNewCase:
    @pytest.fixture
    def dialog(self, page: CaseListPage, qtbot: QtBot) -> NewCaseDialog:
        page.new_case()
        found = page.findChild(NewCaseDialog)
        assert isinstance(found, NewCaseDialog)
        return found

    def test_takes_a_case_in_and_opens_it(
        self, dialog: NewCaseDialog, play: Play, qtbot: QtBot
    ) -> None:
        dialog.channel.set_value("email")
        dialog.requester.name.setText("山田 太郎")
        dialog.requester.email.setText("taro@example.jp")
        dialog.requester.lines.setPlainText("東京都渋谷区架空町1-2-3\n\n見本マンション 405\n")
        item = dialog.items.forms[0]
        item.type.set_value("disclose")
        item.method.set_value("electronic")
        item.asked.setPlainText("すべて")
        dialog.items.more.click()
        dialog.items.forms[1].type.set_value("stop_use")
        dialog.items.forms[1].ground.set_value("art18")
        dialog.text.setPlainText("開示してください。")
        with qtbot.waitSignal(dialog.session.open_case) as opened:
            dialog.primary.click()
        case = play.desk.detail(opened.args[0]).case
        assert case.arrived_on == TODAY
        assert case.channel == "email"
        assert case.requester.address.lines == ("東京都渋谷区架空町1-2-3", "見本マンション 405")
        assert [i.item.type for i in case.items] == ["disclose", "stop_use"]
        assert case.items[0].item.method == "electronic"
        assert case.items[1].item.ground == "art18"
        assert case.text == "開示してください。"

    def test_missing_name_is_shown_at_the_field(self, dialog: NewCaseDialog, play: Play) -> None:
        dialog.primary.click()
        assert dialog.isVisible()
        assert dialog.requester.name.property("wrong") is True
        assert dialog.requester.name.hasFocus()
        assert play.desk.counts()["total"] == 0

    def test_nothing_is_asked_for_that_nobody_chose(
        self, dialog: NewCaseDialog, play: Play
    ) -> None:
        dialog.requester.name.setText("山田 太郎")
        item = dialog.items.forms[0]
        assert item.type.value() == ""
        assert not item.ground.isVisible()
        assert not item.method.isVisible()
        dialog.primary.click()
        assert item.type.property("wrong") is True
        assert "Asked for" in dialog.bar.text()
        assert play.desk.counts()["total"] == 0
        item.type.set_value("disclose")
        dialog.primary.click()
        assert play.desk.counts()["total"] == 1

    def test_agent_brings_the_person_concerned(self, dialog: NewCaseDialog, play: Play) -> None:
        assert not dialog.subject_card.isVisible()
        dialog.capacity.set_value("lawyer")
        assert dialog.subject_card.isVisible()
        dialog.requester.name.setText("弁護士 見本")
        dialog.items.forms[0].type.set_value("disclose")
        dialog.primary.click()
        assert dialog.subject.name.property("wrong") is True
        dialog.subject.name.setText("髙橋 美咲")
        dialog.primary.click()
        (case,) = [c for _, c in play.desk.cases()]
        assert case.capacity is Capacity.LAWYER
        assert case.person.name == "髙橋 美咲"

    def test_future_arrival_is_refused_at_the_field(
        self, dialog: NewCaseDialog, play: Play
    ) -> None:
        dialog.requester.name.setText("山田 太郎")
        dialog.items.forms[0].type.set_value("disclose")
        dialog.arrived_on.set_value(date(2026, 11, 21))
        dialog.primary.click()
        assert dialog.isVisible()
        assert dialog.arrived_on.property("wrong") is True
        assert play.desk.counts()["total"] == 0

    def test_an_address_that_reaches_nobody_is_refused_at_the_field(
        self, dialog: NewCaseDialog, play: Play
    ) -> None:
        dialog.requester.name.setText("山田 太郎")
        dialog.items.forms[0].type.set_value("disclose")
        dialog.requester.email.set_value("hanako@example")
        dialog.requester.postal_code.set_value("99")
        dialog.primary.click()
        assert dialog.requester.email.property("wrong") is True
        assert dialog.requester.postal_code.property("wrong") is True
        assert "E-mail" in dialog.bar.text()
        dialog.requester.email.set_value("hanako@example.jp")
        dialog.requester.country.set_value("Germany")
        dialog.primary.click()
        (case,) = [c for _, c in play.desk.cases()]
        assert case.requester.address.postal_code == "99"

    def test_grounds_the_policy_does_not_name_are_marked(self, dialog: NewCaseDialog) -> None:
        item = dialog.items.forms[0]
        item.type.set_value("stop_use")
        texts = {
            item.ground.itemData(i): item.ground.itemText(i) for i in range(item.ground.count())
        }
        assert "not in the policy text" not in texts["art18"]
        assert any("not in the policy text" in text for text in texts.values())

    def test_rows_can_be_removed_down_to_one(self, dialog: NewCaseDialog) -> None:
        assert not dialog.items._removers[0].isVisible()
        dialog.items.more.click()
        assert dialog.items._removers[0].isVisible()
        dialog.items._removers[0].click()
        assert len(dialog.items.forms) == 1
