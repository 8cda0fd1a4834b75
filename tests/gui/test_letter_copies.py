"""Copies of a letter: stamped enclosures, signed copies, locked copies with their sheet."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.gui.letter import output
from casemgr.gui.letter.enclose import StampDialog, ask_stamp
from casemgr.gui.letter.lock import LockDialog, ask_lock
from casemgr.gui.letter.shown import Wanted, fetch
from casemgr.gui.letter.sign import SignDialog, ask_sign
from casemgr.services import commands as do
from casemgr.services import dispatch
from casemgr.services.letter_data import LetterKind
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import LETTERS, play, session
from tests.keys import SECRET, good

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.letter.shown import Shown
    from casemgr.gui.session import Session

YEAR = timedelta(days=365)


@pytest.fixture
def letter(play: Play) -> str:
    """An issued letter with two enclosures, the second of which is a file of the case."""
    case = play.receive(RequestType.DISCLOSE, on=date(2026, 11, 9))
    play.do(do.Accept(case=case))
    sheet = LETTERS.calibration(
        next(iter(play.desk.stationery.stock().envelopes.values())), Language.JA, TODAY
    )
    play.do(do.Attach(case=case, name="記録の写し.pdf", content=sheet))
    order = do.IssueLetter(
        case=case, kind=LetterKind.ACKNOWLEDGEMENT, enclosures=("返信用封筒", "記録の写し")
    )
    return play.desk.do(order).letters[0]


@pytest.fixture
def shown(play: Play, letter: str) -> Shown:
    return fetch(play.desk, Wanted(letter=letter))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


class Saving:
    """The dialog in which one chooses where to save: gives a path, or thinks better of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.cancel = folder, False
        self.offered: list[str] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self.ask)

    def ask(self, _parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        name = path.rpartition("/")[2]
        self.offered.append(name)
        return ("" if self.cancel else str(self.folder / name)), ""

    def bytes(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()


@pytest.fixture
def saving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saving:
    return Saving(tmp_path, monkeypatch)


def logged(play: Play) -> list[str]:
    return [f"{e.action} {e.reference}" for e in reversed(play.desk.log(6))]


def error_texts(dialog: QWidget) -> str:
    return "\n".join(x.text() for x in dialog.findChildren(QLabel) if not x.isHidden())


# --- enclosures -------------------------------------------------------------------------------


def test_an_enclosure_is_stamped_with_the_number_it_has_in_the_letter(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving
) -> None:
    dialog = ask_stamp(session, shown, window)
    assert isinstance(dialog, StampDialog)
    assert dialog.what.value() == "A1"
    assert dialog.number.value() == 2
    assert "1. 返信用封筒" in error_texts(dialog)
    dialog.primary.click()
    name = f"{letter}-enclosure-2.pdf"
    assert saving.offered == [name]
    text = LETTERS.read_text(saving.bytes(name))
    assert f"{letter} · 山太 · 同封 2 / Enclosure 2 · 1/1" in text
    assert "Saved" in dialog.bar.text()
    assert dialog.isVisible()
    assert logged(play)[-2:] == [
        f"enclosure_stamped {letter} · 2",
        f"exported {letter}-enclosure-2",
    ]


def test_any_file_can_be_stamped_and_a_refusal_says_why(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving,
    tmp_path: Path,
) -> None:  # fmt: skip
    dialog = ask_stamp(session, shown, window)
    dialog.what.set_value("")
    dialog.primary.click()
    assert "Please fill this in." in error_texts(dialog)
    sheet = tmp_path / "table.xlsx"
    sheet.write_bytes(b"PK\x03\x04")
    dialog.file.set_value(str(sheet))
    dialog.primary.click()
    assert "“table.xlsx” cannot be stamped: it is no PDF file" in error_texts(dialog)
    assert dialog.primary.isEnabled()
    picture = tmp_path / "返信用封筒.png"
    window.grab().save(str(picture))
    dialog.file.set_value(str(picture))
    assert dialog.number.value() == 1
    dialog.number.setValue(5)
    dialog.primary.click()
    assert "Enclosure 5 · 1/1" in LETTERS.read_text(saving.bytes(f"{letter}-enclosure-5.pdf"))
    assert "table" not in str(logged(play))


def test_an_enclosure_that_was_not_saved_is_not_stamped_again(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving,
    tmp_path: Path,
) -> None:  # fmt: skip
    def stamped() -> int:
        return sum(x.startswith("enclosure_stamped") for x in logged(play))

    def press(*, cancel: bool) -> None:
        saving.cancel = cancel
        dialog.primary.click()

    dialog = ask_stamp(session, shown, window)
    press(cancel=True)
    press(cancel=False)
    assert saving.offered == [f"{letter}-enclosure-2.pdf"] * 2
    assert f"{letter} · 山太" in LETTERS.read_text(saving.bytes(f"{letter}-enclosure-2.pdf"))
    assert stamped() == 1
    # Another number is another stamp.
    dialog.number.setValue(3)
    press(cancel=True)
    assert stamped() == 2
    # So is a file of the same name with other content, and only that.
    picture = tmp_path / "見本.png"
    window.resize(40, 40)
    window.grab().save(str(picture))
    dialog.what.set_value("")
    dialog.file.set_value(str(picture))
    press(cancel=True)
    press(cancel=True)
    assert stamped() == 3
    window.resize(60, 40)
    window.grab().save(str(picture))
    press(cancel=True)
    assert stamped() == 4
    dialog.close()
    assert dialog._made is None


def test_a_letter_without_a_list_says_so(session: Session, shown: Shown, window: QWidget) -> None:
    assert shown.letter is not None
    bare = replace(shown.letter, issued=replace(shown.letter.issued, enclosures=()))
    dialog = ask_stamp(session, replace(shown, letter=bare), window)
    assert "lists no enclosures" in error_texts(dialog)
    assert dialog.number.value() == 1


# --- signatures -------------------------------------------------------------------------------


def key_file(folder: Path, first: date, last: date) -> str:
    path = folder / "taro.p12"
    path.write_bytes(good(first, last))
    return str(path)


def test_a_copy_is_signed_and_saved(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving,
    tmp_path: Path,
) -> None:  # fmt: skip
    dialog = ask_sign(session, shown, window)
    assert isinstance(dialog, SignDialog)
    dialog.primary.click()
    assert "Please fill this in." in error_texts(dialog)
    dialog.key.set_value(key_file(tmp_path, TODAY - YEAR, TODAY + YEAR))
    dialog.secret.set_value("wrong")
    dialog.primary.click()
    assert "not the pass phrase of the key file" in error_texts(dialog)
    dialog.secret.set_value(SECRET)
    saving.cancel = True
    dialog.primary.click()
    saving.cancel = False
    dialog.primary.click()
    assert saving.offered == [f"{letter}-signed.pdf"] * 2
    signed = saving.bytes(f"{letter}-signed.pdf")
    assert signed.startswith(shown.pdf)
    assert b"/ETSI.CAdES.detached" in signed
    assert "Signed as 見本 太郎, certificate C0FFEE, valid until" in dialog.signed_by.text()
    # Signed once only, though it was saved at the second try.
    assert logged(play)[-2:] == [f"letter_signed {letter} · C0FFEE", f"exported {letter}"]
    assert sum(x.startswith("letter_signed") for x in logged(play)) == 1
    dialog.close()
    assert dialog.secret.value() == ""


def test_an_expired_certificate_is_warned_of_first(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving,
    tmp_path: Path,
) -> None:  # fmt: skip
    dialog = ask_sign(session, shown, window)
    dialog.key.set_value(key_file(tmp_path, TODAY - 2 * YEAR, TODAY - YEAR))
    dialog.secret.set_value(SECRET)
    dialog.primary.click()
    assert "The certificate expired on" in dialog.bar.text()
    assert not saving.offered
    assert f"letter_signed {letter} · C0FFEE" not in logged(play)
    dialog.bar._action.click()
    assert saving.offered == [f"{letter}-signed.pdf"]
    # Another key is asked about anew.
    dialog.secret.set_value(SECRET + " ")
    dialog.secret.set_value(SECRET)
    assert dialog.signed_by.isHidden()
    dialog.primary.click()
    assert "The certificate expired on" in dialog.bar.text()


def test_a_file_that_is_no_key_is_named_at_its_field(
    session: Session, shown: Shown, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "letter.p12"
    path.write_bytes(b"%PDF")
    dialog = ask_sign(session, shown, window)
    dialog.key.set_value(str(path))
    dialog.primary.click()
    assert "cannot be signed with: it is no PKCS#12 file" in error_texts(dialog)
    assert not dialog.bar.text()


# --- electronic delivery ----------------------------------------------------------------------


def words(sheet: bytes) -> str:
    """The pass phrase as it stands on its sheet."""
    text = "".join(LETTERS.read_text(sheet).split())
    found = re.search(rf"(?:[{dispatch.ALPHABET}]{{4}}-){{4}}[{dispatch.ALPHABET}]{{4}}", text)
    assert found is not None, text
    return found[0]


def test_the_copy_is_saved_first_and_then_the_sheet(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving
) -> None:
    dialog = ask_lock(session, shown, window)
    assert isinstance(dialog, LockDialog)
    assert "another way" in error_texts(dialog)
    assert dialog.save_sheet.isHidden()
    saving.cancel = True
    dialog.primary.click()
    saving.cancel = False
    dialog.primary.click()
    assert saving.offered == [f"{letter}-locked.pdf"] * 2
    assert logged(play)[-1] == f"letter_locked {letter}"  # once, though asked twice
    assert sum("letter_locked" in x for x in logged(play)) == 1
    assert dialog.primary.text() == "Print the sheet"
    dialog.save_sheet.click()
    sheet = saving.bytes(f"{letter}-sheet.pdf")
    phrase = words(sheet)
    locked = PdfReader(io.BytesIO(saving.bytes(f"{letter}-locked.pdf")))
    assert locked.is_encrypted
    assert not locked.decrypt("wrong")
    assert locked.decrypt(phrase)
    # It is shown nowhere, and copied by nobody.
    assert phrase not in error_texts(dialog)
    assert phrase not in (QGuiApplication.clipboard().text() or "")
    assert phrase not in str(logged(play))
    dialog.close()
    assert not dialog.isVisible()
    assert dialog._made is None


def test_the_dialog_is_not_closed_before_the_sheet_is_somewhere(
    session: Session, shown: Shown, window: QWidget, saving: Saving
) -> None:
    dialog = ask_lock(session, shown, window)
    dialog.primary.click()
    dialog.cancel.click()
    assert dialog.isVisible()
    assert "not printed or saved yet" in dialog.bar.text()
    dialog.bar._action.click()
    assert not dialog.isVisible()


def test_printing_the_sheet_is_enough(
    session: Session, shown: Shown, window: QWidget, saving: Saving,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    dialog = ask_lock(session, shown, window)
    dialog.primary.click()
    given: list[str] = []

    def print_it(self: output.Output, _pdf: bytes, name: str, *_: object) -> None:
        given.append(name)
        self.printed.emit(name)

    monkeypatch.setattr(output.Output, "print", print_it)
    dialog.primary.click()
    assert given == [f"{shown.letter.id}-sheet" if shown.letter else ""]
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_a_letter_that_may_not_go_is_refused_in_words(
    session: Session, play: Play, shown: Shown, letter: str, window: QWidget, saving: Saving
) -> None:
    play.do(do.VoidLetter(case=letter[:-3], letter=letter, reason="誤り"))
    dialog = ask_lock(session, shown, window)
    dialog.primary.click()
    assert "was taken back" in dialog.bar.text()
    assert not saving.offered
    dialog.cancel.click()
    assert not dialog.isVisible()
