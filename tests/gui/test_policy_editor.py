"""The form of the policy: from a changed field to a new edition in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.gui.kit import DateField, Label, LinkButton
from casemgr.gui.places.editions import Editions
from casemgr.gui.places.policy import PolicyPage
from casemgr.gui.places.policy_changes import ChangesDialog
from casemgr.gui.places.policy_editor import PolicyEditor
from casemgr.services import policy_edit
from casemgr.services.commands import NewItem, Receive

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session


@pytest.fixture
def editor(vault_session: Session, qtbot: QtBot) -> PolicyEditor:
    law, policy = vault_session.desk.rules_files()
    window = QWidget()  # the dialog deletes itself when it closes
    qtbot.addWidget(window)
    made = PolicyEditor(vault_session, policy, law, 3, window)
    made.window_kept = window  # type: ignore[attr-defined]
    made.show()
    return made


def go(editor: PolicyEditor, name: str, own_id: str = "") -> None:
    part = next(p for p in editor._parts if (p.list, p.id) == (name, own_id))
    editor._go(part)


def put(editor: PolicyEditor, key: str, value: object) -> None:
    editor._fields[key].set_value(value)  # type: ignore[attr-defined]


def changes(editor: PolicyEditor) -> ChangesDialog | None:
    return editor.findChild(ChangesDialog)


def test_nothing_changed_can_not_be_put_into_force(editor: PolicyEditor) -> None:
    assert not editor.check.isEnabled()
    go(editor, "fee")
    put(editor, "fee.amount_jpy", "1500")
    assert editor.check.isEnabled()
    put(editor, "fee.amount_jpy", "1000")
    assert not editor.check.isEnabled()


def test_since_when_it_is_in_force_is_a_date(editor: PolicyEditor) -> None:
    field = editor._fields["policy.effective_from"]
    assert isinstance(field, DateField)
    field.setText("2027/4/1")
    field.editingFinished.emit()
    assert editor._values["policy.effective_from"] == "2027-04-01"
    field.setText("someday")
    assert editor._values["policy.effective_from"] == "someday"


def test_a_new_edition_wants_a_new_name_and_the_field_is_shown(editor: PolicyEditor) -> None:
    go(editor, "fee")
    put(editor, "fee.amount_jpy", "2000")
    editor.review()
    assert "another name" in editor.bar.text()
    assert "policy.version" in editor._fields


def test_what_changes_is_shown_and_then_put_into_force(
    editor: PolicyEditor, vault_session: Session, qtbot: QtBot
) -> None:
    put(editor, "policy.version", "2")
    go(editor, "fee")
    put(editor, "fee.amount_jpy", "2000")
    go(editor, "clock")
    put(editor, "clock.starts", "identity")
    editor.review()
    shown = changes(editor)
    assert shown is not None
    with qtbot.waitSignal(editor.adopted):
        shown.primary.click()
    policy = vault_session.desk.rules().policy
    assert (policy.version, policy.fee.amount, policy.clock_starts) == ("2", 2000, "identity")
    assert len(vault_session.desk.editions()) == 2


def test_the_name_of_an_earlier_edition_is_taken(
    editor: PolicyEditor, vault_session: Session, qtbot: QtBot
) -> None:
    desk = vault_session.desk
    first = desk.rules().policy.version
    law, policy = desk.rules_files()
    desk.adopt_rules(law, policy_edit.edited(policy, [policy_edit.SetValue("policy.version", "2")]))
    window = QWidget()
    qtbot.addWidget(window)
    second = PolicyEditor(vault_session, desk.rules_files()[1], law, 0, window)
    put(second, "policy.version", first)
    go(second, "fee")
    put(second, "fee.amount_jpy", "2000")
    second.review()
    shown = changes(second)
    assert shown is not None
    shown.primary.click()
    assert f"another edition called “{first}”" in second.bar.text()
    assert desk.rules().policy.version == "2"


def test_what_the_act_forbids_is_explained_at_its_place(editor: PolicyEditor) -> None:
    put(editor, "policy.version", "2")
    go(editor, "request_type", "disclose")
    put(editor, "request_type.disclose.methods", ["paper"])
    go(editor, "policy")
    editor.review()
    assert editor.bar.text().startswith("Requests › Disclosure")
    assert "request_type.disclose.methods" in editor._fields
    assert changes(editor) is None


def test_a_number_that_is_none_is_not_taken(editor: PolicyEditor) -> None:
    put(editor, "policy.version", "2")
    go(editor, "fee")
    put(editor, "fee.amount_jpy", "much")
    editor.review()
    assert "fee.amount_jpy" in editor.bar.text() or "Amount" in editor.bar.text()


def test_entries_come_and_go(editor: PolicyEditor) -> None:
    go(editor, "category", "name")
    editor.add_entry("category", "name")
    assert "cannot be used" in editor.bar.text()
    editor.add_entry("category", "face")
    assert editor._here() == ("category", "face")
    put(editor, "category.face.label_en", "Face")
    put(editor, "category.face.label_ja", "顔")
    put(editor, "category.face.group", "provided")
    editor.remove.click()
    assert not editor.changes()
    go(editor, "purpose", "2-3-3")
    editor.remove.click()
    assert [p.id for p in editor._parts if p.list == "purpose"][-1] == "2-3-2"
    assert len(editor.changes()) == 1


def test_the_page_lists_editions_and_the_cases_that_keep_an_old_one(
    vault_session: Session, qtbot: QtBot
) -> None:
    desk = vault_session.desk
    number = desk.do(
        Receive(requester=Party("見本 太郎"), items=(NewItem(type=RequestType.DISCLOSE),))
    ).number
    page = PolicyPage(vault_session)
    qtbot.addWidget(page)
    page.refresh()
    page.edit_policy()
    (editor,) = page.findChildren(PolicyEditor)
    put(editor, "policy.version", "2")
    editor.review()
    shown = changes(editor)
    assert shown is not None
    shown.primary.click()
    assert "new edition" in page.bar.text()
    editions = page.tabs.widget(page.tabs.count() - 1)
    assert isinstance(editions, Editions)
    words = [label.text() for label in editions.findChildren(Label)]
    assert "2" in words
    assert any("undated-1" in w for w in words)
    opener = next(b for b in editions.findChildren(LinkButton) if b.text() == number)
    with qtbot.waitSignal(vault_session.open_case):
        opener.click()
    with qtbot.waitSignal(editions.compared):
        editions.compare(desk.editions()[1].sha256)
