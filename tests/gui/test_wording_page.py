"""The page of the company's own texts: written, seen in a letter, kept, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Language, Text
from casemgr.gui import labels
from casemgr.gui.kit import Label
from casemgr.gui.label_house import HOUSE
from casemgr.gui.stationery.wording import WordingPage
from casemgr.gui.stationery.wording_versions import marked
from casemgr.services.commands import IssueLetter, NewItem, Receive
from casemgr.services.house import CONDITIONS, FIELDS, HouseFault
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session

DECISION, ACK = LetterKind.DECISION, LetterKind.ACKNOWLEDGEMENT
JA, EN = Language.JA, Language.EN
COMPANY = Particulars(
    company=Text("OMAKASE, Inc.", "OMAKASE株式会社"),
    postal_code="150-0000",
    address=Text("1-2-3 Kaku, Shibuya, Tokyo", "東京都渋谷区架空町1-2-3"),
    representative=Text("Taro Mihon", "代表取締役 見本 太郎"),
    email="info@example.jp",
)


@pytest.fixture
def page(vault_session: Session, qtbot: QtBot) -> WordingPage:
    vault_session.desk.set_particulars(
        Particulars(company=Text("OMAKASE, Inc.", "OMAKASE株式会社"), email="info@example.jp")
    )
    made = WordingPage(vault_session)
    qtbot.addWidget(made)
    made.resize(1060, 760)
    made.refresh()
    return made


def click(page: WordingPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def shown(page: WordingPage) -> str:
    return page.preview.text().replace("\n", "").replace("\r", "")


def test_everything_the_services_name_has_words() -> None:
    assert set(HOUSE["house_fault"]) == {one.value for one in HouseFault}
    assert set(HOUSE["house_field"]) == {*FIELDS, *CONDITIONS}
    assert set(HOUSE["house_text"]) == set(HOUSE["house_hint"])


def test_a_refusal_names_language_kind_text_and_reason() -> None:
    facts = {"language": "ja", "kind": "decision", "key": "greeting"}
    problem = Problem(Code.HOUSE_TEXT_INVALID, **facts, reason="unknown_field", detail="((x))")
    words = labels.explain(problem)
    for part in ("Notice of decision", "Japanese", "Greeting", "no such field", "((x))"):
        assert part in words
    bare = Problem(Code.HOUSE_TEXT_INVALID, **facts, reason="unpaired", detail="")
    assert "give both or none." in labels.explain(bare)
    file = Problem(Code.WORDING_INVALID, file="ja/common.toml", key="SHA-256", reason="changed")
    assert "ja/common.toml" in labels.explain(file)
    assert "packaging/wording" in labels.explain(file)


def test_the_fixed_text_stands_around_and_cannot_be_written(page: WordingPage) -> None:
    fixed = page.texts.findChildren(QLabel, "legal")
    assert any("個人情報の保護に関する法律" in one.text() for one in fixed)
    assert list(page.texts.texts()) == ["opening", "greeting", "closing", "ending", "contact"]
    assert page.state.text() == "As shipped"
    assert not page.keep.isEnabled()
    assert "拝復" in shown(page)


def test_what_is_written_is_seen_and_kept(page: WordingPage, vault_session: Session) -> None:
    page.texts.area("greeting").put("日頃のご理解に御礼申し上げます。")
    assert (page.state.text(), page.keep.isEnabled()) == ("Not saved", True)
    page.look()
    assert "拝復　日頃のご理解に御礼申し上げます。" in shown(page)
    assert vault_session.desk.wording.versions(DECISION, JA) == []
    page.save()
    assert "Saved" in page.bar.text()
    assert (page.state.text(), page.keep.isEnabled()) == ("Version 1", False)
    (version,) = vault_session.desk.wording.versions(DECISION, JA)
    assert version.texts == {"greeting": "日頃のご理解に御礼申し上げます。"}


def test_it_is_looked_at_without_being_asked(page: WordingPage, qtbot: QtBot) -> None:
    page.texts.area("ending").put("敬白")
    qtbot.waitUntil(lambda: "敬白" in shown(page))


def test_what_cannot_be_used_is_said_at_its_text(page: WordingPage) -> None:
    before = shown(page)
    page.texts.area("closing").put("((reason))")
    page.texts.area("greeting").put("((phne))")
    page.look()
    said = {n: page.findChild(Label, f"{n}-error") for n in ("closing", "greeting", "ending")}
    assert said["closing"].text().endswith("((reason))")
    assert said["greeting"].text() == "There is no such field: ((phne))"
    assert said["ending"].isHidden()
    assert shown(page) == before
    page.save()
    assert "Greeting" in page.bar.text()
    assert page.state.text() == "Not saved"
    page.texts.area("greeting").undo()
    page.look()
    assert said["greeting"].isHidden()
    page.texts.area("greeting").put("個人番号 123456789018")
    page.look()
    assert said["greeting"].text().startswith("This looks like the number of a paper or a card")


def test_a_click_puts_a_field_in_and_a_condition_around(page: WordingPage) -> None:
    area = page.texts.area("greeting")
    area.put("")
    page.texts.insert("", "")
    area.setFocus()
    page.texts._last = "greeting"
    click(page, "field-company")
    assert area.whole() == "((company))"
    area.selectAll()
    click(page, "condition-company")
    assert area.whole() == "((company??((company))))"
    click(page, "condition-voluntary")
    assert area.whole() == "((company??((company))((voluntary??))))"
    area.undo()
    area.undo()
    assert area.whole() == "((company))"


def test_a_field_without_a_value_is_told_and_marked(page: WordingPage) -> None:
    words = [one.text() for one in page.fields.findChildren(Label)]
    assert "telephone of the desk – not entered yet" in words
    assert "e-mail address of the desk" in words
    page.texts.area("closing").put("電話は((phone))へ。")
    page.look()
    assert "電話は【phone：未入力】へ。" in shown(page)


def test_back_to_the_shipped_text_can_be_undone(page: WordingPage) -> None:
    area = page.texts.area("ending")
    area.put("敬白")
    click(page, "ending-back")
    assert (area.whole(), page.state.text()) == ("敬具", "As shipped")
    area.undo()
    assert (area.whole(), page.state.text()) == ("敬白", "Not saved")


def test_earlier_versions_tell_their_change_and_are_used_again(page: WordingPage) -> None:
    for text in ("敬白", "謹言"):
        page.texts.area("ending").put(text)
        page.save()
    changes = page.findChild(object, "changes-2")
    assert changes.isHidden()
    click(page, "changed-2")
    assert not changes.isHidden()
    (one,) = [w for w in changes.findChildren(QLabel) if "→" in w.accessibleName()]
    assert one.accessibleName() == "敬白 → 謹言"
    click(page, "again-1")
    assert page.texts.area("ending").whole() == "敬白"
    assert "Save" in page.bar.text()
    page.save()
    assert page.state.text() == "Version 3"
    click(page, "all-shipped")
    assert page.texts.area("ending").whole() == "敬具"
    page.texts.area("ending").undo()
    assert page.texts.area("ending").whole() == "敬白"


def test_what_is_written_waits_while_another_letter_is_looked_at(page: WordingPage) -> None:
    page.texts.area("greeting").put("甲")
    page.languages[EN].click()
    assert list(page.texts.texts()) == ["greeting", "contact", "closing", "ending"]
    assert page.state.text() == "As shipped"
    page.kind.set_value("receipt")
    assert list(page.texts.texts()) == ["contact"]
    assert page.heir.isHidden()
    page.languages[JA].click()
    page.kind.set_value("decision")
    assert page.texts.area("greeting").whole() == "甲"
    assert page.state.text() == "Not saved"
    page.refresh()
    assert page.texts.area("greeting").whole() == "甲"


def test_one_text_for_all_kinds(page: WordingPage, vault_session: Session) -> None:
    page.texts.area("ending").put("敬白")
    page.every_kind.set_value(True)
    page.save()
    assert not page.every_kind.value()
    desk = vault_session.desk
    assert desk.wording.versions(ACK, JA)[0].texts == {"ending": "敬白"}
    assert desk.wording.versions(LetterKind.RECEIPT, JA) == []
    page.kind.set_value("acknowledgement")
    assert page.texts.area("ending").whole() == "敬白"


def test_the_answer_to_an_heir_is_seen_too(page: WordingPage) -> None:
    page.texts.area("greeting").put("((voluntary??お悔やみ申し上げます。))")
    page.heir.set_value(True)
    assert "お悔やみ申し上げます。" in shown(page)


def test_an_issued_letter_names_both_layers_and_stays_as_it_is(
    page: WordingPage, vault_session: Session
) -> None:
    desk = vault_session.desk
    desk.set_particulars(COMPANY)
    home = Address("150-0000", ("東京都渋谷区架空町1-2-3",))
    asked = Receive(
        requester=Party(name="見本 太郎", address=home), items=(NewItem(type=RequestType.ERASE),)
    )
    case = desk.do(asked).number
    page.kind.set_value("acknowledgement")
    order = IssueLetter(case=case, kind=ACK, languages=(JA,))
    (before,) = desk.do(order).letters
    page.texts.area("ending").put("敬白")
    page.save()
    (now,) = desk.do(order).letters
    one, two = desk.letter(before), desk.letter(now)
    assert two.template == f"{one.template} + house 1"
    assert two.template_sha256 != one.template_sha256
    state = desk.detail(desk.find(case)).case.letters
    assert [letter.issued.template for letter in state] == [one.template, two.template]
    read = vault_session.wiring.letters.read_text
    assert "敬具" in read(one.pdf)
    assert "敬白" in read(two.pdf)


def test_what_changed_is_marked_and_no_text_becomes_markup() -> None:
    words = marked("お電話は<b>平日</b>に", "お電話は<b>休日</b>に")
    assert "<b>" not in words
    assert "<s " in words
    assert "<u " in words
    assert "&lt;b&gt;" in words
    assert "<s " not in marked("", "new")
    assert "<u " not in marked("old", "")


def test_settings_lead_here_and_back(
    vault_session: Session, preferences: Preferences, qtbot: QtBot
) -> None:
    from casemgr.gui.main_window import MainWindow

    window = MainWindow(vault_session, preferences)
    qtbot.addWidget(window)
    window.go("settings")
    found = window.page.findChild(QPushButton, "open-wording")
    assert found is not None
    found.click()
    assert window.page.title() == "Wording of letters"
    assert window.rail.places["settings"].isChecked()
    assert len(window.page.help_blocks()) == 3
