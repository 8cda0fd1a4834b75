"""Keeping and erasing in the window: what is due, the word that is typed, what is left."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import LinkKind, MatterKind
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import SeenDocument
from casemgr.domain.retention import Keep
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.gui.case.notes_due import erase_notes
from casemgr.gui.case_list.page import CaseListPage
from casemgr.gui.kit import TextField
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.policy_changes import ChangesDialog
from casemgr.gui.places.policy_editor import PolicyEditor
from casemgr.gui.places.restoring import RestoreDialog
from casemgr.gui.reports.page import ReportsPage
from casemgr.gui.retention.backups_dialog import BackupsDialog
from casemgr.gui.retention.erase_dialog import EraseDialog
from casemgr.gui.retention.erased_page import ErasedPage
from casemgr.gui.retention.page import RetentionPage
from casemgr.gui.retention.reminder import remind
from casemgr.gui.session import Session
from casemgr.gui.tasks import SyncTasks
from casemgr.services import commands as do
from casemgr.services import fee_ledger, retention
from tests.gui.case_fixtures import Play, SetClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.services.ports import OpenVault
    from casemgr.services.wiring import Wiring

pytestmark = pytest.mark.usefixtures("app")
T = RequestType
CLOSED = date(2026, 11, 11)
YEARS = timedelta(days=1095)


class Seat:
    """A window on a vault whose clock can be set."""

    def __init__(self, wiring: Wiring, folder: Path, preferences: Preferences) -> None:
        from dataclasses import replace

        from casemgr.storage import TEST_COST, EncryptedVaults

        self.clock = SetClock()
        vaults = EncryptedVaults(self.clock, cost=TEST_COST)
        self.vault: OpenVault = vaults.create(str(folder), "four unlikely words together")[0]
        wired = replace(wiring, vaults=vaults, clock=self.clock)
        self.session = Session(wired, wired.desk(self.vault), SyncTasks())
        self.session.vault, self.session.folder = self.vault, str(folder)
        self.play = Play(self.session.desk, self.clock)
        self.window = MainWindow(self.session, preferences)

    def close_case(self, *types: RequestType, **more: object) -> str:
        """A case withdrawn and closed on one day."""
        number = self.play.investigated(*(types or (T.ERASE,)), **more)
        self.play.do(do.Withdraw(case=number, items=tuple(range(1, 1 + len(types or (1,))))))
        self.play.do(do.IssueLetter(case=number, kind=_kind("decision")))
        letter = self.play.detail(number).case.letters[0]
        self.play.do(
            do.PostLetter(
                case=number, way=_way(), codes=(letter.issued.code,), letters=(letter.id,)
            )
        )
        self.play.do(do.Close(case=number))
        return number

    @property
    def page(self) -> RetentionPage:
        page = self.window.pages["retention"]
        assert isinstance(page, RetentionPage)
        return page


def _kind(name: str):  # type: ignore[no-untyped-def]
    from casemgr.services.letter_data import LetterKind

    return LetterKind(name)


def _way():  # type: ignore[no-untyped-def]
    from casemgr.domain.facts import PostWay

    return PostWay.BY_HAND


@pytest.fixture
def seat(wiring: Wiring, tmp_path: Path, preferences: Preferences, qtbot: QtBot) -> Iterator[Seat]:
    from dataclasses import replace

    from casemgr.domain.text import Text

    made = Seat(wiring, tmp_path / "vault", preferences)
    own = made.session.desk.particulars()
    place = Text("Tokyo", "東京都渋谷区架空町9-9-9")
    filled = replace(own, postal_code="150-0000", address=place, representative=Text("X", "架空"))
    made.session.desk.set_particulars(filled)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    made.session.end()
    made.session.desk.close()


def plain(text: str) -> str:
    """With the plural as the catalogue has it, also before the catalogue is made."""
    return text.replace("(s)", "s")


def test_from_the_settings_to_the_register(seat: Seat) -> None:
    one, two = seat.close_case(), seat.close_case(T.DISCLOSE)
    three = seat.close_case()
    kind = MatterKind.COMPLAINT
    seat.play.do(do.OpenMatter(case=three, kind=kind, text="苦情"))
    seat.clock.go(CLOSED + YEARS)
    window, page = seat.window, seat.page
    window.go("settings")
    window.settings_page.retention.click()
    assert window.page is page
    assert page.title() in window.windowTitle()
    assert page.where.text() == ""  # nothing was erased yet, so no backup holds anything of it
    assert "The whole file: 1095 days after closing" in plain(page.terms.text())
    assert {(r.number, r.keep) for r in page.due.rows if r.erasable} >= {
        (one, Keep.CASE_FILE),
        (two, Keep.CASE_FILE),
        (two, Keep.DISCLOSED_COPIES),
    }
    held = [place for place, r in enumerate(page.due.rows) if r.number == three]
    page.table.selectRow(held[-1])
    assert "open complaint" in page.about.text()
    page.due.toggle(held[-1])
    assert page.due.ticked() == []
    assert not page.erase_button.isEnabled()
    assert not page.backups_button.isEnabled()
    page.all_button.click()
    assert [(r.number, r.keep) for r in page.due.ticked()] == [
        (one, Keep.CASE_FILE),
        (two, Keep.CASE_FILE),
    ]
    page.due.toggle(0)
    page.erase_button.click()
    (dialog,) = window.findChildren(EraseDialog)
    assert one in dialog.said.text()
    assert "nothing that names a person" in dialog.said.text()
    dialog.submit()
    assert page.due.ticked()
    dialog.typed.setText("erase")
    assert not dialog.primary.isEnabled()
    dialog.typed.setText(" ERASE ")
    dialog.primary.click()
    said = plain(dialog.bar.text())
    assert f"The whole file · 2 cases: {one}, {two}" in said
    assert one in dialog.said.text()
    assert "nothing that names a person" in dialog.said.text()  # what stays
    assert "cannot be looked at now" in dialog.still.text()
    assert not dialog.still.isHidden()
    assert dialog.delete.isHidden()
    dialog.cancel.click()
    assert [r for r in page.due.rows if r.erasable] == []
    assert {e.number for e in page.erased.rows} >= {one, two}
    assert seat.vault.verify() == []
    window.go("log")
    model = window.pages["log"].model  # type: ignore[attr-defined]
    said = [(model.index(n, 2).data(), model.index(n, 3).data()) for n in range(8)]
    assert ("Erased", f"{two} · The whole file") in said


def said(dialog: EraseDialog) -> str:
    """What the dialog says has been done; of one case, as the catalogue has it."""
    return dialog.bar.text().replace("1 case(s)", "1 case")


def test_what_was_erased_is_counted_and_named_where_few(seat: Seat) -> None:
    numbers = [seat.close_case() for _ in range(6)]
    seat.clock.go(CLOSED + YEARS)
    rows = [r for r in retention.preview(seat.session.desk, seat.vault).rows if r.erasable]
    whole = [r for r in rows if r.keep is Keep.CASE_FILE]
    dialog = EraseDialog(seat.session, seat.vault, whole, (), seat.window)
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert plain(dialog.bar.text()) == "Erased · The whole file · 6 cases"
    assert all(number in dialog.said.text() for number in numbers)
    dialog.cancel.click()


def test_from_the_erasure_to_the_backups_that_still_hold_it(seat: Seat, tmp_path: Path) -> None:
    safe = tmp_path / "stick"
    safe.mkdir()
    seat.close_case()
    seat.vault.backups.set_folder(str(safe))
    seat.vault.backups.make()
    seat.clock.go(CLOSED + YEARS)
    seat.window.go("retention")
    seat.page.all_button.click()
    seat.page.erase_button.click()
    (dialog,) = seat.window.findChildren(EraseDialog)
    assert dialog.delete.isHidden()
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert "gone for good only when" in dialog.still.text()
    dialog.delete.click()
    assert not dialog.isVisible()
    (box,) = seat.window.findChildren(BackupsDialog)
    assert not box.warning.isVisible()
    box.list.set_value([one.path for one in seat.vault.backups.listed()])
    box.list.edited.emit()
    assert not box.warning.isHidden()  # no other one is left
    box.sure.setChecked(True)
    box.primary.click()
    assert seat.vault.backups.listed() == []
    assert seat.page.where.text() == "No backup in the folder holds any of it."
    assert not seat.page.backups_button.isEnabled()


def test_an_erasure_no_backup_holds_is_told_as_such(seat: Seat, tmp_path: Path) -> None:
    safe = tmp_path / "stick"
    safe.mkdir()
    seat.vault.backups.set_folder(str(safe))
    seat.vault.backups.make()
    number = seat.close_case()
    seat.clock.go(CLOSED + YEARS)
    seat.window.go("retention")
    seat.page.all_button.click()
    seat.page.erase_button.click()
    (dialog,) = seat.window.findChildren(EraseDialog)
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert number in dialog.said.text()
    assert "No backup in the folder for backups holds it." in dialog.still.text()
    assert dialog.delete.isHidden()
    dialog.cancel.click()


def test_the_terms_are_changed_where_they_stand(seat: Seat) -> None:
    seat.window.go("retention")
    seat.page.change_button.click()
    (editor,) = seat.window.findChildren(PolicyEditor)
    assert seat.window.page is seat.page
    assert editor.heading.text() == "Keeping of records"
    field = editor._fields["retention_days.case_file_after_close"]
    assert editor.focusWidget() in editor._fields.values()
    assert isinstance(field, TextField)
    field.setText("365")
    field.edited.emit()
    editor._values["policy.version"] = "with other terms"
    editor.review()
    editor.findChildren(ChangesDialog)[0].primary.click()
    assert "365 days after closing" in plain(seat.page.terms.text())
    assert "for all cases" in seat.page.bar.text()


def test_an_erased_case_opens_as_what_is_left_of_it(seat: Seat) -> None:
    one, two = seat.close_case(), seat.close_case()
    link = do.Link(case=two, other_case=one, kind=LinkKind.EARLIER)
    seat.play.do(link)
    case_id = seat.session.desk.find(one)
    seat.window.case_page.show_case(case_id)
    seat.window.session.open_case.emit(case_id)
    seat.clock.go(CLOSED + YEARS)
    rows = retention.preview(seat.session.desk, seat.vault).rows
    mine = [r for r in rows if r.number == one and r.keep is Keep.CASE_FILE]
    retention.erase(seat.session.desk, seat.vault, mine)
    seat.session.changed.emit(0)
    # What was in view is gone from it.
    assert seat.window.case_page.detail is None
    assert seat.window.case_page.area.isHidden()
    assert "no case" in seat.window.case_page.bar.text().lower()
    seat.session.open_case.emit(seat.session.desk.find(two))
    opener = seat.window.case_page.others.findChild(object, f"other-{one}")
    opener.click()  # type: ignore[union-attr]
    page = seat.window.page
    assert isinstance(page, ErasedPage)
    assert one in page.heading.text()
    assert page.title() == one
    shown = [w.text() for w in page.findChildren(object) if hasattr(w, "text")]
    assert any("Withdrawn" in text for text in shown)
    page.back.click()
    assert seat.window.page is seat.page
    seat.page.record.chosen.emit(0)
    assert seat.window.page is page
    page.show_number("R2026-0999")
    shown = [w.text() for w in page.findChildren(object) if hasattr(w, "text")]
    assert "Nothing but entries of the log." in shown


def test_notes_on_papers_are_offered_for_erasing_in_the_case_itself(seat: Seat) -> None:
    number = seat.play.receive(T.ERASE, on=CLOSED)
    seat.play.do(do.Accept(case=number))
    case_id = seat.session.desk.find(number)
    seat.session.open_case.emit(case_id)
    page = seat.window.case_page
    assert not page.identity.erase_notes.isVisible()
    papers = (SeenDocument("driver_licence", valid_until=CLOSED + YEARS),)
    check = do.RecordIdentity(
        case=number, confirmed=True, documents=papers, compared=("name",), note="窓口で提示"
    )
    seat.session.do(check)
    assert page.identity.erase_notes.isVisible()
    page.identity.erase_notes.click()
    (dialog,) = seat.window.findChildren(EraseDialog)
    assert "Notes on papers" in dialog.said.text()
    dialog.cancel.click()
    assert page.identity.erase_notes.isVisible()
    dialogs = len(seat.window.findChildren(EraseDialog))
    page.identity.erase_notes.click()
    dialog = seat.window.findChildren(EraseDialog)[-1]
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert f"Notes on papers · 1 case: {number}" in said(dialog)
    assert "Stays: that, when and by whom identity was confirmed" in dialog.said.text()
    assert not page.identity.erase_notes.isVisible()
    dialog.cancel.click()
    # Pressed twice, or after another window did it: nothing is left to ask about.
    erase_notes(page)
    assert len(seat.window.findChildren(EraseDialog)) <= dialogs + 1
    assert seat.session.desk.case(case_id).checks[0].note == ""
    kept, seat.session.vault = seat.session.vault, None
    erase_notes(page)
    page.refresh()
    seat.session.vault = kept
    # The case is still there: from the list of what was erased the way leads to it.
    seat.window.go("retention")
    seat.page.record.chosen.emit(0)
    assert seat.window.page is page
    assert page.detail is not None
    assert page.detail.case.number == number


@pytest.fixture
def erased(seat: Seat, tmp_path: Path) -> str:
    """The number of a case that had a fee and is erased; a backup holds it still."""
    case = seat.play.receive(T.DISCLOSE, on=CLOSED)
    seat.play.do(do.AskFee(case=case, basis=FeeBasis.PER_REQUEST, told="by telephone"))
    seat.play.do(do.PayFee(case=case, amount=1000, evidence="line 3, 見本 一郎"))
    seat.play.do(do.Accept(case=case))
    seat.play.do(do.Dismiss(case=case, item=1, outcome=Outcome.MISTAKEN, reason="誤登録"))
    seat.play.do(do.Close(case=case))
    seat.vault.backups.make(str(tmp_path))
    seat.clock.go(CLOSED + YEARS)
    desk = seat.session.desk
    retention.erase(desk, seat.vault, retention.preview(desk, seat.vault).rows)
    return case


def test_an_erased_case_is_counted_in_the_case_summary(
    seat: Seat, erased: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat.window.go("reports")
    page = seat.window.page
    assert isinstance(page, ReportsPage)
    said = " ".join(w.text() for w in page.counts.findChildren(QLabel))
    assert "day the file was erased" in said
    assert "No request arrived" not in said
    file = tmp_path / "summary.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.format.set_value("csv")
    page.names.set_value(True)
    page.save()
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
    (told,) = rows
    assert {heading: cell for heading, cell in told.items() if cell} == {
        "Case": erased,
        "Year of arrival": erased[1:5],
        "File erased on": seat.session.desk.today().isoformat(),
    }
    assert "Saved 1 row as" in page.bar.text()


def test_an_erased_case_is_found_by_its_number(seat: Seat, erased: str) -> None:
    seat.window.go("cases")
    page = seat.window.page
    assert isinstance(page, CaseListPage)
    assert page.erased.isHidden()
    for typed in (erased.lower(), f" {erased}", erased.replace("-", "－")):
        page.search.setText(typed)
        page.refresh()
        assert page.erased.isVisible()
        assert erased in page.erased.text()
    assert page.empty.heading.text() == "No case matches"
    page.search.returnPressed.emit()
    tomb = seat.window.page
    assert isinstance(tomb, ErasedPage)
    shown = " ".join(w.text() for w in tomb.findChildren(object) if hasattr(w, "text"))
    assert "asked for 1,000 yen" in shown
    assert "paid 1,000 yen" in shown
    assert "一郎" not in shown
    seat.window.go("cases")
    page.erased.click()
    assert seat.window.page is tomb
    page.search.setText("R2026-0999")
    page.refresh()
    assert page.erased.isHidden()


def test_the_fee_of_an_erased_case_stays_in_the_books(seat: Seat, erased: str) -> None:
    assert fee_ledger.of_house(seat.session.desk, seat.vault)[-1].balance == 1000
    seat.window.go("reports")
    reports = seat.window.page
    assert isinstance(reports, ReportsPage)
    reports.ledger_chip.click()
    (link, _) = [b for b in reports.ledger.findChildren(QAbstractButton) if b.text() == erased]
    link.click()
    assert isinstance(seat.window.page, ErasedPage)


def test_restoring_says_which_erasures_it_would_undo(
    seat: Seat, erased: str, tmp_path: Path
) -> None:
    assert erased
    dialog = RestoreDialog(seat.session, str(tmp_path), seat.window)
    said = plain(dialog.preview.text())
    assert "would be undone: what was erased since is still in the backup" in said
    dialog.reject()


def test_backups_that_still_hold_it_are_deleted_one_by_one(seat: Seat, tmp_path: Path) -> None:
    safe = tmp_path / "stick"
    safe.mkdir()
    number = seat.close_case()
    seat.vault.backups.set_folder(str(safe))
    old = seat.vault.backups.make()
    seat.clock.go(CLOSED + YEARS)
    newer = seat.vault.backups.make()
    seat.window.go("retention")
    seat.page.all_button.click()
    seat.page.erase_button.click()
    (dialog,) = seat.window.findChildren(EraseDialog)
    assert "2 backups" in plain(dialog.still.text())
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert "2 backups in the folder" in plain(dialog.still.text())
    dialog.cancel.click()
    assert "2 backups still hold" in plain(seat.page.where.text())
    assert plain(seat.page.erased.index(0, 4).data()) == "still in 2 backups"
    seat.session.open_erased.emit(number)
    erased = seat.window.page
    assert isinstance(erased, ErasedPage)
    assert old.path in erased.remark.text()
    seat.window.go("retention")
    seat.page.backups_button.click()
    (box,) = seat.window.findChildren(BackupsDialog)
    assert not box.primary.isEnabled()
    box.list.set_value([old.path])
    box.list.edited.emit()
    assert not box.primary.isEnabled()
    box.sure.setChecked(True)
    assert box.primary.isEnabled()
    assert box.warning.isHidden()
    box.list.set_value([old.path, newer.path])
    box.list.edited.emit()
    assert not box.warning.isHidden()
    (safe / newer.path.rpartition("/")[2] / "mine.txt").write_text("x")
    box.primary.click()
    assert "stick" in box.bar.text() or "written" in box.bar.text()
    assert [b.path for b in seat.vault.backups.listed()] == [newer.path]
    box.reject()
    seat.window.go("retention")
    assert seat.page.where.text().startswith("1 backup")
    safe.rename(tmp_path / "away")
    seat.page.refresh()
    assert "unknown" in seat.page.where.text()
    assert "could not be read" in seat.page.erased.index(0, 4).data()


def test_stopping_leaves_the_rest(seat: Seat) -> None:
    for _ in range(2):
        seat.close_case()
    seat.clock.go(CLOSED + YEARS)
    seat.window.go("retention")
    seat.page.all_button.click()
    dialog = EraseDialog(seat.session, seat.vault, seat.page.due.ticked(), None, seat.window)
    assert "Backups made before still hold it" in dialog.still.text()
    dialog._stop.set()
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert "Nothing was erased." in dialog.bar.text()
    assert "the rest is as it was" in dialog.bar.text()
    assert dialog.heading.text() == "Nothing was erased"
    assert dialog.still.isHidden()
    assert dialog.said.text() == ""
    assert seat.session.desk.counts()["total"] == 2
    dialog._set_busy(True)
    dialog.reject()
    assert "Stopping after this case" in dialog.bar.text()
    dialog._show_step("erase", 50)
    assert dialog.bar.text() == "Erasing: 50 %"
    dialog._show_step("clean", 10)
    assert dialog.bar.text() == "Writing the vault's file anew: 10 %"
    seat.session.tasks.idle.emit()
    assert dialog.primary.isEnabled()
    dialog._show_step("clean", 20)
    assert dialog.bar.text() == ""
    dialog._failed(Problem(Code.VAULT_DISK_FULL))
    assert "full" in dialog.bar.text()
    dialog.reject()


def test_what_could_not_be_erased_is_told(seat: Seat) -> None:
    number = seat.close_case()
    seat.clock.go(CLOSED + YEARS)
    seat.window.go("retention")
    seat.page.all_button.click()
    chosen = [r for r in seat.page.due.ticked() if r.keep is Keep.CASE_FILE]
    seat.play.do(do.SetLegalHold(case=number, reason="訴訟の予告"))
    dialog = EraseDialog(seat.session, seat.vault, chosen, (), seat.window)
    dialog.typed.setText("ERASE")
    dialog.primary.click()
    assert f"Nothing of {number} may be erased now: legal hold" in dialog.bar.text()
    done = retention.Outcome((), (), False, Problem(Code.VAULT_DISK_FULL))
    dialog._done((done, (), []))
    assert "could not be written anew" in dialog.bar.text()
    dialog.reject()


def test_ticking_with_the_mouse(seat: Seat) -> None:
    seat.close_case()
    model = seat.page.due
    seat.clock.go(CLOSED + YEARS - timedelta(days=10))
    seat.window.go("retention")
    soon = [n for n, r in enumerate(model.rows) if not r.due]
    role = Qt.ItemDataRole.CheckStateRole
    assert model.index(soon[0], 0).data(role) is None
    assert "from" in seat.page.due.index(soon[0], 0).data(Qt.ItemDataRole.ToolTipRole)
    seat.clock.go(CLOSED + YEARS)
    seat.window.go("retention")
    at = next(n for n, r in enumerate(model.rows) if r.keep is Keep.CASE_FILE)
    index = model.index(at, 0)
    assert index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.index(at, 1).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(index, "x")
    assert model.setData(index, Qt.CheckState.Checked, role)
    assert model.setData(index, Qt.CheckState.Checked, role)
    assert [r.keep for r in model.ticked()] == [Keep.CASE_FILE]
    assert Qt.CheckState(index.data(role)) is Qt.CheckState.Checked
    assert model.setData(index, Qt.CheckState.Unchecked, role)
    assert model.ticked() == []
    assert model.rowCount(QModelIndex()) == len(model.rows)


def test_the_first_page_says_that_something_is_due(seat: Seat) -> None:
    page = seat.window.case_list
    assert isinstance(page, CaseListPage)
    remind(page)
    assert page.bar.text() == ""
    seat.close_case()
    seat.clock.go(CLOSED + YEARS)
    seat.window.go("cases")
    page.bar.show_text("Something else")
    remind(page)
    assert page.bar.text() == "Something else"
    page.bar.clear()
    remind(page)
    assert "something to erase" in page.bar.text()
    page.bar._action.click()
    assert seat.window.page is seat.page
    seat.session.vault = None
    page.bar.clear()
    remind(page)
    assert page.bar.text() == ""
    seat.page.refresh()
    seat.page.erase()
    seat.page.delete_backups()
    assert seat.page.help_blocks()


def test_a_legal_hold_is_set_shown_and_lifted(seat: Seat) -> None:
    number = seat.close_case()
    seat.session.open_case.emit(seat.session.desk.find(number))
    page = seat.window.case_page
    page.act(Action.SET_LEGAL_HOLD)
    assert page.form is not None
    page.form.submit()
    assert page.form is not None
    page.form.reason.set_value("訴訟の予告")  # type: ignore[attr-defined]
    page.form.submit()
    strip = next(s for s in page.banners.strips if s.objectName() == "legal-hold")
    assert "訴訟の予告" in strip.words.text()
    strip.findChild(object, "lift-legal-hold").click()  # type: ignore[union-attr]
    assert page.form is not None
    page.form.reason.set_value("取下げ")  # type: ignore[attr-defined]
    page.form.submit()
    assert all(s.objectName() != "legal-hold" for s in page.banners.strips)
    assert page.detail is not None
    assert page.detail.case.legal_hold is None


def test_files_that_were_erased_say_so(seat: Seat) -> None:
    number = seat.play.investigated(T.DISCLOSE)
    seat.play.do(do.Attach(case=number, name="控え.txt", content="控え".encode()))
    seat.play.do(do.Withdraw(case=number, items=(1,)))
    seat.play.do(do.IssueLetter(case=number, kind=_kind("decision")))
    code = seat.play.detail(number).case.letters[0].issued.code
    seat.play.do(do.PostLetter(case=number, way=_way(), codes=(code,)))
    seat.play.do(do.Close(case=number))
    seat.clock.go(CLOSED + timedelta(days=90))
    rows = retention.preview(seat.session.desk, seat.vault).rows
    mine = [r for r in rows if r.keep is Keep.DISCLOSED_COPIES]
    assert retention.erase(seat.session.desk, seat.vault, mine).erased
    seat.session.open_case.emit(seat.session.desk.find(number))
    files = seat.window.case_page.files
    said = [w.text() for w in files.findChildren(object) if hasattr(w, "text")]
    assert "A1: erased, its term of keeping is over" in said
    assert files.findChild(object, "copy-A1").isHidden()  # type: ignore[union-attr]
    seat.session.open_letter.emit(f"{number}-L1")
    assert "was erased" in seat.window.letter_page.bar.text()


def test_before_there_is_an_answer_no_list_reads_as_nothing_due(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, waiting = seat.page, []
    monkeypatch.setattr(seat.session, "ask", lambda *asked: waiting.append(asked))
    seat.window.go("retention")
    assert "please wait" in page.waiting.text()
    assert page.waiting.isVisible()
    assert not page.table.isVisible()
    assert not page.record.isVisible()
    work, show, failed = waiting[-1]
    failed(Problem(Code.FILE_NOT_READ, file="x", seconds=1))
    assert page.waiting.text() == "What is due could not be read."
    assert not page.table.isVisible()
    show(work(seat.session.desk))
    assert not page.waiting.isVisible()
    assert page.table.isVisible()
    assert page.record.isVisible()
    page.refresh()  # what was read before stays until the next answer
    assert page.table.isVisible()
