"""What is entered into any form of a case comes back into a new one, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain.steps import Action
from casemgr.gui.case.acting import form_for
from casemgr.gui.case_list.new_case import NewCaseDialog
from casemgr.gui.kit import DateField, Form, SecretField, TextArea, TextField, entries
from tests.gui.case_driving import STATES
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import play, session

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session

pytestmark = pytest.mark.usefixtures("app")


def fill(root: QWidget) -> None:
    """Change every field there is, once."""
    for number, line in enumerate(root.findChildren(QLineEdit)):
        if isinstance(line, DateField):
            line.setText("2026-10-05")
        elif type(line) is TextField and not line.isReadOnly():
            line.setText(f"見本 {number}")
    for area in root.findChildren(QTextEdit):
        if not area.isReadOnly():
            area.setPlainText("一行目\nsecond line")
    for box in root.findChildren(QComboBox):
        if box.count() > 1:
            box.setCurrentIndex(box.count() - 1)
    for tick in root.findChildren(QCheckBox):
        tick.setChecked(not tick.isChecked())
    for table in root.findChildren(QTableWidget):
        add = table.parentWidget().parentWidget().findChild(QPushButton, "add-line")
        assert isinstance(add, QPushButton)
        add.click()
        cell = table.item(table.rowCount() - 1, 1)
        assert cell is not None
        cell.setText("目印")
    for button in root.findChildren(QPushButton, "add-record"):
        button.click()


@pytest.mark.parametrize("state", ["received", "agent", "investigating", "deciding", "posted"])
def test_every_form_of_a_case_gives_back_what_was_entered(
    session: Session, play: Play, qtbot: QtBot, state: str
) -> None:
    number = STATES[state](play)
    play.clock.go(TODAY)
    detail = play.detail(number)
    tried = []
    for action, blocks in detail.actions.items():
        if blocks or action in {Action.ISSUE_LETTER, Action.POST_LETTER}:
            continue
        parent = QWidget()
        qtbot.addWidget(parent)

        def made(action: Action = action, parent: QWidget = parent) -> Any:
            return form_for(action, "", (), session, detail, parent)

        dialog, other = made(), made()
        if dialog is None:
            continue
        before = entries.state(dialog)
        assert entries.state(other) == before, action
        fill(dialog)
        wanted = entries.state(dialog)
        assert set(wanted) >= {row.name for row in dialog.form._rows if row.name in before}
        entries.restore(other, wanted)
        assert entries.state(other) == wanted, action
        if wanted != before:
            tried.append(action)
    assert len(tried) >= 4


def test_a_new_case_gives_back_all_things_asked_for(session: Session, qtbot: QtBot) -> None:
    rules, today = session.desk.rules(), session.desk.today()
    one, other = (NewCaseDialog(session, rules, today) for _ in range(2))
    for dialog in (one, other):
        qtbot.addWidget(dialog)
    one.items.add()
    one.items.add()
    fill(one)
    wanted = entries.state(one)
    assert len(wanted["ItemList"]) == 3
    entries.restore(other, wanted)
    assert entries.state(other) == wanted
    assert other.requester.name.value() == one.requester.name.value() != ""
    assert len(other.items.forms) == 3
    entries.restore(other, {"ItemList": wanted["ItemList"][:1]})
    assert len(other.items.forms) == 1


def test_secrets_are_never_read(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    secret, plain = SecretField(), TextField("plain")
    form.add_row("Pass phrase", secret, name="passphrase")
    form.add_row("Name", plain, name="name")
    secret.setText("一番秘密の言葉")
    assert form.state() == {"name": "plain"}
    secret._toggle()  # shown in clear, it is as secret as before
    assert secret.echoMode() == QLineEdit.EchoMode.Normal
    assert form.state() == {"name": "plain"}
    form.restore({"name": "other", "passphrase": "guess", "gone": 1})
    assert (plain.value(), secret.value()) == ("other", "一番秘密の言葉")


def test_what_is_left_out_or_read_only_is_not_read(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    fixed, follows, area = TextField("fixed"), TextField("follows"), TextArea("area")
    fixed.setReadOnly(True)
    follows.setProperty("kept", False)
    for widget in (fixed, follows, area, TextArea("second")):
        column.addWidget(widget)
    assert entries.state(holder) == {"TextArea": "area", "TextArea#2": "second"}


def test_a_choice_that_is_no_longer_offered_is_passed_over(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    box = QComboBox()
    for code in ("a", "b"):
        box.addItem(code.upper(), code)
    form.add_row("Which", box, name="which")
    form.restore({"which": "b"})
    assert box.currentData() == "b"
    form.restore({"which": "c"})
    assert box.currentIndex() == 0
