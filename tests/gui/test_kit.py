"""The parts all pages are made of."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.domain.workflow import Phase, Progress
from casemgr.gui import kit, theme
from casemgr.gui.kit.date_field import read_date
from casemgr.gui.tasks import Tasks
from casemgr.services.commands import Command, NewItem, Receive

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session

pytestmark = pytest.mark.usefixtures("app")
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-08", date(2026, 11, 8)),
        ("２０２６／１１／８", date(2026, 11, 8)),
        ("2026年11月8日(日)", date(2026, 11, 8)),
        ("20261108", date(2026, 11, 8)),
        ("R8.11.8", date(2026, 11, 8)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("11/8", date(2026, 11, 8)),
        ("1/5", date(2027, 1, 5)),
        ("2026-11-08 (Sun)", date(2026, 11, 8)),
        ("2026-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert read_date(typed, TODAY) == day


def test_the_date_field_goes_by_days_and_tidies_what_was_typed(qtbot: QtBot) -> None:
    field = kit.DateField(today=TODAY)
    qtbot.addWidget(field)
    field.setText("11/8")
    field.editingFinished.emit()
    assert field.text() == "2026-11-08 (Sun)"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == date(2026, 11, 9)
    field.setText("someday")
    assert not field.is_valid()


def test_labels_show_what_strangers_write_as_it_is(qtbot: QtBot) -> None:
    label = kit.Label("<b>Ann</b> & Söhne\n二行目")
    qtbot.addWidget(label)
    assert label.text() == "<b>Ann</b> & Söhne\n二行目"
    assert "&lt;b&gt;" in QLabel.text(label)


def test_a_form_names_its_fields_and_marks_what_is_missing(qtbot: QtBot) -> None:
    form = kit.Form()
    qtbot.addWidget(form)
    name, day = kit.TextField(), kit.DateField(today=TODAY)
    name_row = form.add_row("Name", name, "As written", required=True, name="name")
    day_row = form.add_row("Day", day)
    assert name.accessibleName() == "Name, required"
    assert name_row.label.buddy() is name
    day.setText("someday")
    assert not form.check()
    assert name_row.error.text()
    assert "11/8" in day_row.error.text()
    name.set_value("Ann")
    assert not name_row.error.text()
    form.set_row_visible(day, False)
    assert form.check()
    assert form.show_error_at("name", "No such person.")
    assert not form.show_error_at("elsewhere", "…")


def test_a_form_says_what_a_value_is_judged_by(qtbot: QtBot) -> None:
    form = kit.Form()
    qtbot.addWidget(form)
    code = kit.TextField("99")
    row = form.add_row(
        "Code", code, "Seven digits", fault=lambda: "Too short." if len(code.value()) < 7 else ""
    )
    assert not form.check()
    assert row.error.text() == "Too short."
    assert row.hint is not None
    assert row.hint.isHidden()
    code.set_value("1500031")
    assert not row.hint.isHidden()
    assert form.check()


def test_a_fault_out_of_sight_is_brought_into_view_and_told(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.bar = kit.MessageBar()  # type: ignore[attr-defined]
    scroll, form = kit.Scroll(), kit.Form()
    column = QVBoxLayout(page)
    column.addWidget(page.bar)  # type: ignore[attr-defined]
    column.addWidget(scroll)
    scroll.column.addWidget(form)
    first = kit.DateField(today=TODAY)
    form.add_row("Arrived on", first, name="arrived_on")
    for number in range(20):
        form.add_row(f"Field {number}", kit.TextField())
    page.resize(400, 300)
    page.show()
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert form.show_error_at("arrived_on", "This day has not come yet.")
    qtbot.waitUntil(lambda: bar.value() == 0)
    assert page.focusWidget() is first
    assert "Arrived on" in page.bar.text()  # type: ignore[attr-defined]


def test_a_menu_leaves_its_button_released(qtbot: QtBot) -> None:
    button = kit.Button("New letter")
    qtbot.addWidget(button)
    menu = QMenu(button)
    button.setMenu(menu)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    button.setDown(True)
    menu.aboutToHide.emit()
    assert not button.underMouse()
    assert not button.isDown()


def test_lines_beside_a_box_have_room_between_them(qtbot: QtBot) -> None:
    one, two = kit.Check("Short"), kit.Check("A long line that goes on and on " * 3)
    for box in (one, two):
        qtbot.addWidget(box)
    assert two.text().count("\n") == 1
    solid = one.fontMetrics().height()
    assert two.sizeHint().height() >= 2 * solid + 5
    assert not two.grab().toImage().isNull()


def test_a_text_of_several_lines_stays_plain_and_has_room_between_them(qtbot: QtBot) -> None:
    area = kit.TextArea("東京都\n架空町", lines=2)
    qtbot.addWidget(area)
    edited: list[bool] = []
    area.edited.connect(lambda: edited.append(True))
    area.setPlainText("<b>東京都</b>\n架空町1-2-3")
    assert edited == [True]
    assert area.value() == "<b>東京都</b>\n架空町1-2-3"
    area.show()
    first = area.document().begin()
    place = area.document().documentLayout().blockBoundingRect
    step = place(first.next()).top() - place(first).top()
    assert step >= area.fontMetrics().ascent() + area.fontMetrics().descent() + 3
    assert not area.document().isUndoAvailable()


def test_fields_give_back_what_they_show(qtbot: QtBot) -> None:
    options = [("a", "Alpha"), ("b", "Beta")]
    choice = kit.Choice(options, "b", empty="None")
    ticks = kit.CheckList(options, ["b"])
    for widget in (choice, ticks):
        qtbot.addWidget(widget)
    assert choice.value() == "b"
    choice.set_value("")
    assert choice.value() == ""
    assert ticks.value() == ("b",)
    ticks.box("a").click()
    assert ticks.value() == ("a", "b")


def test_the_message_bar_offers_one_thing_to_do(qtbot: QtBot) -> None:
    bar = kit.MessageBar()
    qtbot.addWidget(bar)
    undone: list[bool] = []
    bar.show_text("Removed.", "done", "Undo", lambda: undone.append(True))
    assert bar.isVisibleTo(bar.parentWidget() or bar)
    bar.findChild(kit.LinkButton).click()
    assert undone == [True]
    assert bar.text() == ""
    bar.show_problem(Problem(Code.NOTE_EMPTY))
    assert "note" in bar.text()


def test_the_stepper_says_where_a_case_stands(qtbot: QtBot) -> None:
    stepper = kit.Stepper()
    qtbot.addWidget(stepper)
    stepper.resize(300, 30)
    stepper.set_phase(Phase.INVESTIGATION, Progress(4, 7))
    assert stepper.accessibleName() == "Step 3 of 7: Investigation 4/7"
    stepper.grab()


def test_a_flow_breaks_into_lines(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = kit.Flow(holder)
    for word in ("One chip", "Another chip", "A third chip"):
        flow.addWidget(kit.Chip(word))
    assert flow.heightForWidth(1000) < flow.heightForWidth(120)


class Taking(kit.Dialog):
    """Takes in a request with what was typed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "New", "Take it in")
        self.name = kit.TextField()
        self.form.add_row("Name", self.name, name="name")

    def command(self) -> Command:
        if self.name.value() == "?":
            raise Problem(Code.FIELD_MISSING, field="name")
        item = NewItem(type=RequestType.ERASE)
        return Receive(requester=Party(self.name.value()), items=(item,))


def test_a_dialog_closes_only_when_its_command_is_done(
    qtbot: QtBot, vault_session: Session
) -> None:
    dialog = Taking(vault_session)
    qtbot.addWidget(dialog)
    dialog.show()
    heard: list[int] = []
    vault_session.changed.connect(heard.append)
    dialog.submit()
    assert dialog.isVisible()
    assert "Enter the name" in dialog.bar.text()
    dialog.name.set_value("?")
    dialog.submit()
    assert dialog.isVisible()
    assert not dialog.bar.text()  # said at the field instead
    dialog.name.set_value("Ann")
    with qtbot.waitSignal(dialog.finished_with) as done:
        dialog.submit()
    assert not dialog.isVisible()
    assert heard == [done.args[0].case_id]


def test_work_is_done_elsewhere_and_told_here(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[object] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(threading.get_ident, told.append)
        assert tasks.busy
    assert told != [threading.get_ident()]
    with qtbot.waitSignal(tasks.problem) as caught:
        tasks.run(lambda: (_ for _ in ()).throw(Problem(Code.NOTE_EMPTY)))
    assert caught.args[0].code is Code.NOTE_EMPTY
    tasks.shutdown()


def test_a_mistake_of_the_program_reaches_the_hook(qtbot: QtBot) -> None:
    tasks = Tasks()
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1 // 0)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    tasks.shutdown()


def test_a_closed_page_gets_no_answer(qtbot: QtBot) -> None:
    from shiboken6 import delete

    class Asker(QWidget):
        def answer(self, _: int) -> None:
            self.setWindowTitle("late")

    tasks, asker = Tasks(), Asker()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1, asker.answer)
        delete(asker)
    tasks.shutdown()


def test_closed_widgets_hear_nothing_more(app: QApplication, vault_session: Session) -> None:
    """A connection that outlives its widget would fail at the next change of colours."""
    from shiboken6 import delete

    for made in (
        kit.TextField(icon_name="search"),
        kit.SecretField(),
        kit.DateField(),
        kit.Button("Go", icon_name="new"),
        kit.MessageBar(),
        kit.Stepper(),
        Taking(vault_session),
    ):
        delete(made)
    theme.theme.changed.emit()
    vault_session.tasks.idle.emit()
