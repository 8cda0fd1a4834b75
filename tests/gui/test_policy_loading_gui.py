"""Loading another policy in the window: seen first, then in force; what letters print is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from casemgr.domain.text import Text
from casemgr.gui.kit import LinkButton
from casemgr.gui.places import policy_loading
from casemgr.gui.places.policy_loading import LoadDialog
from casemgr.gui.places.settings import SettingsPage
from casemgr.services import policy_edit as pe

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

pytestmark = pytest.mark.usefixtures("app")
OTHER = {
    "policy.id": "ryokan",
    "policy.version": "2027-01",
    "company.name_en": "Mihon Ryokan K.K.",
    "company.name_ja": "見本旅館株式会社",
    "purpose.2-2-1.text_en": "to try",
}


@pytest.fixture
def page(vault_session: Session, preferences: Preferences, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(vault_session, preferences)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.refresh()
    return made


@pytest.fixture
def desk(vault_session: Session) -> Desk:
    return vault_session.desk


@pytest.fixture
def file(vault_session: Session, tmp_path: Path) -> Path:
    made = tmp_path / "ryokan.toml"
    changes = [pe.SetValue(key, value) for key, value in OTHER.items()]
    made.write_bytes(pe.edited(vault_session.wiring.policy, changes))
    return made


def asked(page: SettingsPage, file: Path) -> LoadDialog:
    page.load_policy(str(file))
    dialog = page.findChild(LoadDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def words(dialog: LoadDialog) -> str:
    return " | ".join(x.text() for x in dialog.findChildren(QLabel))


def test_what_it_is_and_changes_is_seen_and_cancel_does_nothing(
    page: SettingsPage, desk: Desk, file: Path
) -> None:
    before = desk.rules().policy.sha256
    dialog = asked(page, file)
    said = words(dialog)
    for one in ("ryokan.toml", "Mihon Ryokan K.K.", "ryokan · 2027-01", "GMO OMAKASE Inc."):
        assert one in said
    assert "The edition (1), Company (1), Purposes of use (1)" in said
    assert "Company › Name (English)" in said
    assert "The edition › Short name" in said
    dialog.close_button.click()
    assert desk.rules().policy.sha256 == before
    assert not page.bar.isVisible()


def test_agreed_it_is_in_force_and_letters_name_its_company(
    page: SettingsPage, desk: Desk, file: Path
) -> None:
    dialog = asked(page, file)
    dialog.primary.click()
    assert desk.rules().policy.id == "ryokan"
    assert "Letters of new cases name the company as “Mihon Ryokan K.K.”." in page.bar.text()
    assert page.company.field("company", 1).value() == "Mihon Ryokan K.K."


def test_own_entries_that_stay_are_named_and_the_link_leads_to_them(
    page: SettingsPage, desk: Desk, file: Path, qtbot: QtBot
) -> None:
    mine = Text("GMO OMAKASE Incorporated", "GMO OMAKASE株式会社")
    desk.set_particulars(replace(desk.particulars(), company=mine, phone="03-0000-0000"))
    asked(page, file).primary.click()
    said = page.bar.text()
    assert "Letters name the company as “GMO OMAKASE Incorporated”." in said
    assert "Company, Telephone" in said
    page._scroll.verticalScrollBar().setValue(page._scroll.verticalScrollBar().maximum())
    page.activateWindow()
    link = next(x for x in page.bar.findChildren(LinkButton) if "particulars" in x.text())
    link.click()
    qtbot.waitUntil(page.company.field("company").hasFocus)
    assert page._scroll.verticalScrollBar().value() < 100


def test_a_policy_of_the_same_company_tells_no_more_than_that(
    page: SettingsPage, desk: Desk, file: Path
) -> None:
    changes = [pe.SetValue("policy.version", "second"), pe.SetValue("fee.amount_jpy", 2000)]
    file.write_bytes(pe.edited(page.session.wiring.policy, changes))
    asked(page, file).primary.click()
    assert page.bar.text() == "The policy is loaded. New cases follow it."


def test_what_differs_everywhere_is_counted_and_only_its_beginning_listed(
    page: SettingsPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policy_loading, "_LISTED", 2)
    assert "… and 3 more changes, not listed here" in words(asked(page, file))


def test_the_policy_in_force_may_be_loaded_again(
    page: SettingsPage, desk: Desk, file: Path
) -> None:
    file.write_bytes(page.session.wiring.policy)
    dialog = asked(page, file)
    assert "Nothing: it says the same" in words(dialog)
    dialog.primary.click()
    assert len(desk.editions()) == 1
