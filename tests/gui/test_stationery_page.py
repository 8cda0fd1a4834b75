"""Letters and envelopes: chosen, measured, seen; envelopes and labels of letters printed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language, Text
from casemgr.gui.letter import printing
from casemgr.gui.letter.label import LabelDialog, ask_label
from casemgr.gui.letter.plain_envelope import PlainEnvelopeDialog, ask_envelope
from casemgr.gui.main_window import MainWindow
from casemgr.gui.places.settings import SettingsPage
from casemgr.gui.stationery.envelope_dialog import EnvelopeDialog
from casemgr.gui.stationery.page import StationeryPage
from casemgr.services import papers
from casemgr.services.commands import IssueLetter, NewItem, Receive
from casemgr.services.first_page import Seen
from casemgr.services.letter_data import LetterKind
from casemgr.services.papers import Area, DateStyle, Offset
from casemgr.services.stationery import Choices, Nudge, Origin
from tests.gui.letter_fixtures import COMPANY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.stationery import Stationery

pytestmark = pytest.mark.usefixtures("app")
HOME = Address("100-0000", ("東京都千代田区架空町1-2-3", "見本ビル201"))
AWAY = Address("10115", ("Musterstrasse 1", "10115 Berlin"), "Germany")


@pytest.fixture
def window(vault_session: Session, preferences: Preferences, qtbot: QtBot) -> MainWindow:
    vault_session.desk.set_particulars(COMPANY)
    made = MainWindow(vault_session, preferences)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def page(window: MainWindow) -> StationeryPage:
    window.go("stationery")
    assert isinstance(window.page, StationeryPage)
    return window.page


@pytest.fixture
def drawer(vault_session: Session) -> Stationery:
    return vault_session.desk.stationery


def png(folder: Path, side: int = 200) -> str:
    image = Image.new("RGBA", (side, side), (200, 30, 30, 255))
    out = io.BytesIO()
    image.save(out, "PNG")
    path = folder / f"{side}.png"
    path.write_bytes(out.getvalue())
    return str(path)


def line(page: StationeryPage, use: str) -> str:
    return page.uses.lines[use].text()


# --- the page ------------------------------------------------------------------------------------


def test_the_settings_lead_to_it_and_it_leads_back(window: MainWindow) -> None:
    window.go("settings")
    assert isinstance(window.page, SettingsPage)
    window.page.stationery.click()
    assert window.page.key == "stationery"
    assert window.windowTitle().startswith("Letters and envelopes")
    assert window.rail.places["settings"].isChecked()
    assert window.page.help_blocks()
    window.session.go.emit("settings")
    assert window.page.key == "settings"


def test_it_shows_what_is_usual_with_a_letter(page: StationeryPage) -> None:
    assert (page.uses.domestic.value(), page.uses.abroad.value()) == ("naga3-window", "dl-window")
    assert line(page, "domestic").startswith("✓ The window always shows the address, up to 6")
    assert line(page, "abroad").startswith("✓")
    assert page.measures.which.value() == "naga3-window"
    assert "235 × 120 mm · window 90 × 45 mm" in page.measures.told.text()
    assert "always visible 65 × 24 mm" in page.measures.picture.accessibleDescription()
    assert page.measures.origin.text() == "as shipped"
    assert not page.measures.drop.isVisibleTo(page)
    assert "見本 太郎" in page.preview.text()
    page.chips["abroad"].click()
    assert "GERMANY" in page.preview.text()


def test_a_choice_is_kept_at_once_and_seen(page: StationeryPage, drawer: Stationery) -> None:
    year = f"{page.session.desk.today():%Y}年"
    assert year in page.preview.text()
    page.uses.dates.set_value("era")
    assert "令和" in page.preview.text()
    assert year not in page.preview.text()
    page.uses.domestic.set_value("kaku2")
    assert drawer.choices() == Choices(domestic="kaku2", dates=DateStyle.ERA)
    assert page.bar.text() == "Kept. The next letter is made for it."
    assert line(page, "domestic").startswith("○ No window.")
    assert page.measures.which.value() == "kaku2"
    assert page.measures.told.text() == "240 × 332 mm · no window"
    assert not page.measures.legend.isVisibleTo(page)


def test_what_the_check_finds_is_said_with_the_way_out(page: StationeryPage) -> None:
    held = next(one for one in page.session.desk.stationery.envelopes() if one.uses)

    def said(lines: int, fault: Problem) -> str:
        return page.uses.words(Seen("domestic", held.profile, lines, 0, fault))[0]

    few = Problem(Code.ADDRESS_TOO_LONG, lines=3, needed=5)
    assert "no more than 3 lines" in said(3, few)
    assert "or none" in said(3, few)
    betrayed = Problem(Code.RULES_INVALID, file="f", key="k", reason="out_of_range")
    assert "something else than the address" in said(6, betrayed)
    missing = Problem(Code.PARTICULARS_MISSING, fields=["company"])
    assert said(0, missing).startswith("● Not checked: Letters need")


def test_a_window_too_small_is_told_on_the_page(page: StationeryPage, drawer: Stationery) -> None:
    low = replace(
        drawer.stock().envelopes["dl-window"],
        id="low",
        window=Area(20, 70, 90, 23),
        play=Offset(10, 5),
    )
    drawer.put_envelope(low)
    page.refresh()
    page.uses.abroad.set_value("low")
    assert "no more than" in line(page, "abroad")
    assert line(page, "domestic").startswith("✓")


# --- measures ------------------------------------------------------------------------------------


def copied(page: StationeryPage, like: str = "naga3-window") -> EnvelopeDialog:
    page.measures.show_envelope(like)
    page.measures.copy.click()
    dialog = page.findChild(EnvelopeDialog)
    assert dialog is not None
    return dialog


def test_a_copy_is_measured_and_used(page: StationeryPage, drawer: Stationery) -> None:
    drawer.nudge("naga3-window", 1, 0)
    page.refresh()
    dialog = copied(page)
    assert dialog.windowTitle() == "New envelope"
    assert dialog.name_en.value() == "Nagagata 3 (Japan), window (2)"
    dialog.name_en.set_value("Ours")
    dialog.left.setValue(21.5)
    dialog.return_line.set_value(True)
    dialog.primary.click()
    made = drawer.stock().envelopes["naga3-window-2"]
    assert (made.name.en, made.nudge, made.return_line) == ("Ours", Offset(1, 0), True)
    assert made.window == Area(21.5, 12, 90, 45)
    assert made.play == Offset(25, 21)
    assert page.measures.which.value() == "naga3-window-2"
    assert page.measures.origin.text() == "your own"
    assert "kept" in page.bar.text()
    page.uses.domestic.set_value("naga3-window-2")
    page.measures.show_envelope("naga3-window-2")
    page.measures.drop.click()
    assert "cannot be deleted" in page.bar.text()
    page.uses.domestic.set_value("naga3")
    drawer.nudge("naga3-window-2", 2, 3)
    page.refresh()
    page.measures.show_envelope("naga3-window-2")
    page.measures.drop.click()
    assert page.bar.text() == "Deleted: Ours"
    assert "naga3-window-2" not in drawer.stock().envelopes
    page.bar._act()  # undo
    again = drawer.stock().envelopes["naga3-window-2"]
    assert (again.name.en, again.nudge) == ("Ours", Offset(3, 3))


def test_a_wrong_measure_is_said_at_its_field(page: StationeryPage, drawer: Stationery) -> None:
    dialog = copied(page)
    dialog.width_.setValue(205)
    dialog._pause.stop()
    dialog._look()
    words = "“205” cannot stand here: width (mm). Possible: 210-500."
    assert dialog.told.text() == words
    dialog.primary.click()
    row = next(row for row in dialog.form._rows if row.name == "width")
    assert row.error.text() == words
    assert drawer.own_file() == ""
    dialog.width_.setValue(240)
    assert row.error.text() == ""
    dialog.name_en.set_value("")
    dialog.name_ja.set_value("")
    dialog.primary.click()
    assert dialog.isVisible()
    dialog.name_ja.set_value("自社")
    dialog.window_.set_value(False)
    assert not dialog.left.isVisibleTo(dialog)
    dialog.primary.click()
    assert not dialog.isVisible()
    made = drawer.stock().envelopes["naga3-window-2"]
    assert (made.window, made.width) == (None, 240)


def test_shipped_measures_are_changed_and_come_back(
    page: StationeryPage, drawer: Stationery
) -> None:
    page.measures.show_envelope("dl-window")
    dialog = page.measures.edit()
    assert dialog is not None
    assert dialog.all_play.value()
    assert not dialog.play_x.isVisibleTo(dialog)
    dialog.all_play.set_value(False)
    assert dialog.play_x.isVisibleTo(dialog)
    dialog.play_x.setValue(4)
    dialog.folds.set_value("1")
    dialog.height_.setValue(200)
    dialog.play_y.setValue(2)
    dialog.primary.click()
    changed = drawer.stock().envelopes["dl-window"]
    assert (changed.play, changed.fold, changed.height) == (Offset(4, 2), (105,), 200)
    assert page.measures.origin.text() == "your measures"
    assert page.measures.drop.text() == "Back to the shipped measures"
    page.measures.drop.click()
    assert page.bar.text().startswith("As shipped again: DL")
    held = {one.profile.id: one for one in drawer.envelopes()}["dl-window"]
    assert held.origin is Origin.SHIPPED


def test_folds_that_a_form_does_not_show_stay(page: StationeryPage, drawer: Stationery) -> None:
    many = replace(drawer.stock().envelopes["c5"], fold=(50.0, 100.0, 150.0, 200.0))
    dialog = EnvelopeDialog(page.session, many, page)
    assert dialog.profile() == many
    dialog.folds.set_value("2")
    assert dialog.profile().fold == (50, 100)


def test_the_picture_is_drawn_in_both_schemes(page: StationeryPage) -> None:
    for name in ("naga3-window", "kaku2", "dl-window", "us10"):
        page.measures.show_envelope(name)
        image = page.measures.picture.grab().toImage()
        colours = {image.pixel(x, 60) for x in range(0, image.width(), 2)}
        assert len(colours) > 1, name
    assert page.measures.picture.face is not None


# --- the shift -----------------------------------------------------------------------------------


def test_a_shift_is_kept_for_the_envelope_it_was_typed_for(
    page: StationeryPage, drawer: Stationery
) -> None:
    page.measures.right.setValue(1.5)
    page.measures.down.setValue(-2)
    assert drawer.choices().nudges == ()
    page.measures.which.set_value("dl")
    assert drawer.choices().nudges == (Nudge("naga3-window", 1.5, -2),)
    assert (page.measures.right.value(), page.measures.down.value()) == (0, 0)
    page.measures.which.set_value("naga3-window")
    assert (page.measures.right.value(), page.measures.down.value()) == (1.5, -2)
    assert page.measures.picture.face is not None
    assert page.measures.picture.face.window == Area(23.5, 10, 90, 45)


def test_the_calibration_sheet_is_saved(
    page: StationeryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(_: QWidget, __: str, name: str, ___: str) -> tuple[str, str]:
        offered.append(Path(name).name)
        return str(tmp_path / "sheet"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.measures.save_sheet()
    assert offered == ["calibration-naga3-window.pdf"]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert page.bar.text() == f"Saved as {tmp_path / 'sheet.pdf'}."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.bar.clear()
    page.measures.save_sheet()
    assert page.bar.text() == ""


def test_without_a_printer_the_sheet_is_saved_instead(
    page: StationeryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    page.measures.print_sheet()
    assert page.bar.text().startswith("No printer is set up")


def test_the_own_file_goes_out_and_comes_in(
    page: StationeryPage, drawer: Stationery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page.measures.save.isEnabled()
    drawer.put_envelope(replace(drawer.stock().envelopes["dl"], id="ours", name=Text("Ours")))
    page.refresh()
    path = tmp_path / "own.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.measures.save.click()
    assert path.read_text("utf-8") == drawer.own_file()
    drawer.drop_envelope("ours")
    page.refresh()
    page.measures.load_file(str(path))
    assert "ours" in drawer.stock().envelopes
    assert page.bar.text() == "The envelopes of the file own.toml are in force."
    page.bar._act()  # undo
    assert "ours" not in drawer.stock().envelopes
    path.write_text(path.read_text("utf-8").replace("width = 220", "width = 20"), "utf-8")
    page.measures.load_file(str(path))
    assert "envelope.ours.width" in page.bar.text()
    page.measures.load_file(str(tmp_path / "none.toml"))
    assert page.bar.text() == "The file none.toml is not there."


# --- seal and logo -------------------------------------------------------------------------------


def test_a_seal_is_seen_widened_and_taken_away(
    page: StationeryPage, drawer: Stationery, tmp_path: Path
) -> None:
    assert page.seal.image.text() == "None"
    assert not page.seal.take_away.isVisibleTo(page)
    page.seal.load(png(tmp_path))
    kept = drawer.choices().seal
    assert kept
    assert not page.seal.image.pixmap().isNull()
    assert page.seal.take_away.isVisibleTo(page)
    page.seal.width_.setValue(21)
    page.seal.alt_ja.set_value("会社印")
    page.seal.keep()
    chosen = drawer.choices()
    assert (chosen.seal_width, chosen.seal_alt.ja, chosen.logo_width) == (21, "会社印", 40)
    page.seal.take_away.click()
    assert drawer.choices().seal == ""
    assert page.seal.image.text() == "None"
    page.bar._act()  # undo
    assert drawer.choices().seal == kept


def test_who_stamps_by_hand_has_a_place_for_it(page: StationeryPage, drawer: Stationery) -> None:
    seen: list[bytes] = []
    page.preview.show_pdf = seen.append  # type: ignore[method-assign]
    page.look()
    assert not page.seal.stamped.value()
    page.seal.stamped.click()
    page.seal.keep()
    assert drawer.choices().stamped
    assert seen[0] != seen[-1]
    page.refresh()
    assert page.seal.stamped.value()
    page.logo.width_.setValue(41)
    page.logo.keep()
    assert drawer.choices().stamped
    assert page.seal.stamped.isVisibleTo(page)
    assert not page.logo.stamped.isVisibleTo(page)


def test_a_logo_changes_the_letter(
    page: StationeryPage, drawer: Stationery, tmp_path: Path
) -> None:
    seen: list[bytes] = []
    page.preview.show_pdf = seen.append  # type: ignore[method-assign]
    page.look()
    page.logo.load(png(tmp_path))
    assert len(seen) == 2
    assert seen[0] != seen[1]
    assert b"/Image" in seen[1]
    page.logo.width_.setValue(5)
    page.logo.keep()
    row = next(row for row in page.logo.form._rows if row.name == "logo_width")
    assert "10-60" in row.error.text()
    assert drawer.choices().logo_width == 40


def test_a_picture_that_is_none_is_refused(page: StationeryPage, tmp_path: Path) -> None:
    path = tmp_path / "no.png"
    path.write_bytes(b"GIF89a")
    page.seal.load(str(path))
    assert "PNG" in page.bar.text()
    page.logo.load(str(tmp_path / "none.png"))
    assert page.bar.text() == "The file none.png is not there."


# --- envelopes and labels of letters -------------------------------------------------------------


@pytest.fixture
def letters(vault_session: Session) -> tuple[str, ...]:
    desk = vault_session.desk
    desk.set_particulars(COMPANY)
    numbers = []
    for address in (HOME, AWAY):
        asker = Party("見本 花子", address=address)
        items = (NewItem(type=RequestType.ERASE),)
        number = desk.do(Receive(requester=asker, items=items)).number
        order = IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT, languages=(Language.EN,))
        numbers += desk.do(order).letters
    return tuple(numbers)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_envelope_of_a_letter(
    vault_session: Session,
    letters: tuple[str, ...],
    parent: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = ask_envelope(vault_session, letters[0], parent)
    assert isinstance(dialog, PlainEnvelopeDialog)
    assert dialog.isVisible()
    assert dialog.which.value() == "naga3"
    windowed = {one.id for one in papers.stock(_shipped()).envelopes.values() if one.window}
    offered = {dialog.which.itemData(i) for i in range(dialog.which.count())}
    assert not offered & windowed
    assert "見本ビル201" in dialog.preview.text()
    assert COMPANY.company.en in dialog.preview.text()
    dialog.with_sender.set_value(False)
    assert COMPANY.company.en not in dialog.preview.text()
    path = tmp_path / "e.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.save.click()
    assert path.read_bytes() == dialog._pdf
    assert "not encrypted" in dialog.bar.text()
    entry = vault_session.desk.log(1)[0]
    assert (entry.action, entry.reference) == ("exported", f"{letters[0]}-envelope")


def _shipped() -> bytes:
    from casemgr import resources

    return resources.read(papers.SHIPPED)


def test_abroad_the_envelope_is_another(
    vault_session: Session, letters: tuple[str, ...], parent: QWidget
) -> None:
    dialog = PlainEnvelopeDialog(vault_session, letters[1], parent)
    assert dialog.which.value() == "dl"
    assert "GERMANY" in dialog.preview.text()


def test_labels_begin_where_one_is_free(
    vault_session: Session, letters: tuple[str, ...], parent: QWidget
) -> None:
    dialog = ask_label(vault_session, letters, parent)
    assert isinstance(dialog, LabelDialog)
    first = dialog._pdf
    assert dialog.start.maximum() == 12
    assert "見本ビル201" in dialog.preview.text()
    assert "GERMANY" in dialog.preview.text()
    dialog.start.setValue(12)
    assert dialog._pdf != first
    assert dialog._name == "labels"
    dialog.which.set_value("10-up")
    assert (dialog.start.maximum(), dialog.start.value()) == (10, 10)
    assert LabelDialog(vault_session, letters[:1], parent)._name == f"{letters[0]}-label"


def test_what_cannot_be_on_a_label_is_told_by_letter(
    vault_session: Session, letters: tuple[str, ...], parent: QWidget
) -> None:
    dialog = LabelDialog(vault_session, (*letters, "R2026-0009-L1"), parent)
    assert dialog._pdf == b""
    assert not dialog.primary.isEnabled()
    assert not dialog.save.isEnabled()
    assert dialog.why(Problem(Code.ADDRESS_TOO_LONG, lines=3, needed=9, place=2)) == (
        f"{letters[1]}\n\nThe address does not fit such a label. Choose larger ones."
    )
    assert dialog.why(Problem(Code.ADDRESS_MISSING, letter=letters[0])).startswith(letters[0])


# --- paper ---------------------------------------------------------------------------------------


def test_a_printer_is_set_to_the_size_of_the_sheet(
    vault_session: Session, letters: tuple[str, ...], drawer: Stationery, tmp_path: Path
) -> None:
    def paper(pdf: bytes) -> tuple[tuple[int, int], QPageLayout.Orientation]:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        layout = printing.ready(printer, pdf).pageLayout()
        size = layout.pageSize().size(QPageSize.Unit.Millimeter)
        return (round(size.width()), round(size.height())), layout.orientation()

    upright, lying = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    assert paper(b"") == ((210, 297), upright)
    assert paper(drawer.envelope(letters[0], "naga3")) == ((120, 235), upright)
    assert paper(drawer.envelope(letters[0], "kaku2")) == ((240, 332), upright)
    assert paper(drawer.envelope(letters[1], "dl")) == ((110, 220), lying)
    assert paper(drawer.envelope(letters[1], "us10"))[1] is lying
    assert paper(drawer.labels(letters, "12-up")) == ((210, 297), upright)


def test_an_envelope_is_printed_at_its_size(
    vault_session: Session,
    letters: tuple[str, ...],
    parent: QWidget,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "paper.pdf"

    def ask(_: QWidget, name: str, pdf: bytes, __: bool | None) -> QPrinter:
        assert name == f"{letters[1]}-envelope"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printing.ready(printer, pdf)

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", ask)
    dialog = PlainEnvelopeDialog(vault_session, letters[1], parent)
    dialog.show()
    qtbot.keyClick(dialog.primary, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.bar.text().startswith("Sent to the printer"), timeout=10_000)
    size = printing.OpenPdf(path.read_bytes()).pagePointSize(0)
    assert (round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4)) == (220, 110)
