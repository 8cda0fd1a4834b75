"""Many letters at once, the register of a day, enclosures, forms, corrected letters."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import PostWay
from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Language
from casemgr.gui import saving
from casemgr.gui.case.page import CasePage
from casemgr.gui.letter import batch as batch_module
from casemgr.gui.letter import printing
from casemgr.gui.letter.batch import BatchDialog
from casemgr.gui.letter.enclose import StampDialog
from casemgr.gui.letter.forms import FormDialog
from casemgr.gui.letter.issue import IssueCard
from casemgr.gui.letter.label import LabelDialog
from casemgr.gui.letter.lock import LockDialog
from casemgr.gui.letter.mark_posted import NeverPrintedDialog
from casemgr.gui.letter.page import LetterPage
from casemgr.gui.letter.plain_envelope import PlainEnvelopeDialog
from casemgr.gui.letter.preview import OpenPdf
from casemgr.gui.letter.register import RegisterDialog
from casemgr.gui.letter.sign import SignDialog
from casemgr.gui.letter.waiting import WaitingPage
from casemgr.gui.places.policy import PolicyPage
from casemgr.services import commands as do
from casemgr.services.blank_forms import FormKind
from casemgr.services.letter_data import LetterKind
from tests.gui.case_fixtures import TODAY, Play, yamada
from tests.gui.letter_fixtures import play, session
from tests.sheets import posting

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session

ACK = LetterKind.ACKNOWLEDGEMENT


def issued(play: Play, *languages: Language, **more: Any) -> tuple[str, ...]:
    """Letters of a new case."""
    number = play.receive(RequestType.ERASE, on=TODAY)
    order = do.IssueLetter(case=number, kind=ACK, languages=languages, **more)
    return play.desk.do(order).letters


def case_of(letter: str) -> str:
    return letter.rpartition("-")[0]


def logged(play: Play, action: str) -> list[str]:
    return [e.reference for e in reversed(play.desk.log(200)) if e.action == action]


def settle() -> None:
    QApplication.processEvents()


def button(parent: QWidget, name: str) -> QAbstractButton:
    settle()
    (found,) = [b for b in parent.findChildren(QAbstractButton, name) if not b.isHidden()]
    return found


def coloured(page: QWidget) -> list[str]:
    settle()
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    return [b.text() for b in buttons if b.property("kind") == "primary"]


def words(parent: QWidget) -> str:
    settle()
    return "\n".join(x.text() for x in parent.findChildren(QLabel) if x.isVisible())


def only(parent: QWidget, kind: type[Any]) -> Any:
    settle()
    (found,) = [d for d in parent.findChildren(kind) if d.isVisible()]
    return found


def names_are_there(page: QWidget) -> None:
    """Every field and button has a name."""
    settle()
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        assert face.text(QAccessible.Text.Name), widget


@pytest.fixture
def saved_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything is saved that is saved."""
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(saving.QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    return target


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer that prints into a file."""
    target = tmp_path / "paper.pdf"

    def ask(*_: Any) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printing.ready(printer)

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", ask)
    return target


# --- the list ------------------------------------------------------------------------------------


@pytest.fixture
def waiting(session: Session, qtbot: QtBot) -> WaitingPage:
    made = WaitingPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 700)
    made.show()
    return made


def select(page: WaitingPage, *rows: int) -> None:
    model = page.table.selectionModel()
    model.clearSelection()
    flag = QItemSelectionModel.SelectionFlag
    for row in rows:
        model.select(page.table.model().index(row, 0), flag.Select | flag.Rows)


def test_one_letter_is_opened_and_several_are_printed(waiting: WaitingPage, play: Play) -> None:
    for _ in range(3):
        issued(play)
    waiting.refresh()
    assert coloured(waiting) == ["Open letter"]
    assert waiting.selected.text().startswith("1 of 3")
    button(waiting, "select-all").click()
    assert coloured(waiting) == ["Print selected…"]
    assert waiting.selected.text().startswith("3 of 3")
    select(waiting, 0, 2)
    assert waiting.selected.text() == "2 of 3 letters selected"
    names_are_there(waiting)


def test_letters_are_selected_by_keyboard_and_printed_with_it(
    waiting: WaitingPage, play: Play, qtbot: QtBot
) -> None:
    first, second, third = (issued(play)[0] for _ in range(3))
    waiting.refresh()
    waiting.table.setFocus()
    qtbot.keyClick(waiting.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert waiting._chosen() == (first, second)
    qtbot.keyClick(waiting.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert waiting._chosen() == (first, second, third)
    assert waiting.print_page()
    assert [x.letter for x in only(waiting, BatchDialog).model.rows] == [first, second, third]


def test_what_is_selected_stays_so_while_other_letters_come_and_go(
    waiting: WaitingPage, play: Play
) -> None:
    first, second, third = (issued(play)[0] for _ in range(3))
    waiting.refresh()
    select(waiting, 1, 2)
    waiting.session.do(posting(play.desk, case_of(first), PostWay.ORDINARY))
    assert waiting._chosen() == (second, third)
    waiting.session.do(posting(play.desk, case_of(second), PostWay.ORDINARY))
    assert waiting._chosen() == (third,)
    waiting.session.do(posting(play.desk, case_of(third), PostWay.ORDINARY))
    assert waiting._chosen() == ()
    waiting.print_page()
    assert "Select the letters first" in waiting.bar.text()
    assert button(waiting, "register-of-the-day").isVisible()
    assert not waiting._print.isVisible()


def test_help_says_how_many_letters_are_printed(waiting: WaitingPage, page: LetterPage) -> None:
    told = "\n".join(words for blocks in (waiting, page) for _, words in blocks.help_blocks())
    assert "Ctrl+P" in told
    assert "corrected letter takes its place" in told


def test_labels_are_made_for_what_is_selected(waiting: WaitingPage, play: Play) -> None:
    issued(play)
    waiting.refresh()
    button(waiting, "labels-selected").click()
    assert only(waiting, LabelDialog)._letters == waiting._chosen()


# --- many letters at once ------------------------------------------------------------------------


@pytest.fixture
def opened(session: Session, waiting: WaitingPage, qtbot: QtBot) -> Iterator[Any]:
    """Opens a batch, and closes it at the end."""
    made: list[BatchDialog] = []

    def begin(*letters: str) -> BatchDialog:
        made.append(batch_module.ask_batch(session, letters, waiting))
        return made[-1]

    yield begin
    for dialog in made:
        dialog.reject()


def mixed(play: Play) -> tuple[str, str, str]:
    """One letter that can be printed, one that is gone, one that was taken back."""
    good, gone, void = (issued(play)[0] for _ in range(3))
    play.do(posting(play.desk, case_of(gone), PostWay.ORDINARY))
    play.do(do.VoidLetter(case=case_of(void), letter=void, reason="misprint"))
    return good, gone, void


def results(dialog: BatchDialog) -> list[str]:
    model = dialog.model
    return [str(model.data(model.index(row, 3))) for row in range(model.rowCount())]


def test_what_can_be_printed_is_told_and_for_the_rest_why_not(
    opened: Callable[..., BatchDialog], play: Play
) -> None:
    good, gone, void = mixed(play)
    dialog = opened(good, gone, void)
    assert "3" in dialog.said.text()
    assert "1 printable" in dialog.said.text()
    will, posted, taken = results(dialog)
    assert will == "will be printed"
    assert posted.startswith("● ")
    assert taken.startswith("● ")
    assert posted != taken
    assert dialog.primary.isEnabled()
    names_are_there(dialog)


def test_a_selection_without_a_printable_letter_goes_nowhere(
    opened: Callable[..., BatchDialog], play: Play
) -> None:
    _, gone, void = mixed(play)
    dialog = opened(gone, void)
    assert "0 printable" in dialog.said.text()
    assert not dialog.primary.isEnabled()
    assert not dialog.save_button.isEnabled()
    dialog.submit()
    assert not dialog._making


@pytest.mark.parametrize(("sides", "pages"), [("both", 4), ("one", 2)])
def test_a_batch_is_saved_in_one_file_and_each_letter_logged(
    opened: Callable[..., BatchDialog],
    play: Play,
    saved_at: Path,
    qtbot: QtBot,
    sides: str,
    pages: int,
) -> None:
    good, gone, void = mixed(play)
    dialog = opened(good, gone, void)
    dialog.sides.set_value(sides)
    with qtbot.waitSignal(dialog.output.saved, timeout=20_000):
        button(dialog, "save-list").click()
    made = OpenPdf(saved_at.read_bytes())
    assert made.pageCount() == pages
    text = made.text()
    assert good in text
    assert gone in text  # in the list, with the reason
    assert logged(play, "exported") == [good]
    assert results(dialog)[0] == "✓ saved"
    assert "1 left out" in dialog.said.text() or "2 left out" in dialog.said.text()


def test_a_batch_is_printed_and_each_letter_logged(
    opened: Callable[..., BatchDialog], play: Play, paper: Path, qtbot: QtBot
) -> None:
    one, other = issued(play)[0], issued(play)[0]
    dialog = opened(one, other)
    with qtbot.waitSignal(dialog.output.printed, timeout=30_000):
        dialog.submit()
    assert OpenPdf(paper.read_bytes()).pageCount() == 6
    assert logged(play, "printed") == [one, other]
    assert results(dialog) == ["✓ sent to the printer"] * 2
    assert "left out" not in dialog.said.text()
    assert logged(play, "exported") == []


def test_a_file_once_made_is_not_made_again(
    opened: Callable[..., BatchDialog],
    play: Play,
    saved_at: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = opened(issued(play)[0])
    made: list[str] = []

    def merged(letters: Any, batch: Any, language: Any, sides: str, *more: Any) -> bytes | None:
        made.append(sides)
        return real(letters, batch, language, sides, *more)

    real = batch_module._merged
    monkeypatch.setattr(batch_module, "_merged", merged)
    for sides in ("both", "both", "one"):
        dialog.sides.set_value(sides)
        with qtbot.waitSignal(dialog.output.saved, timeout=20_000):
            dialog.save()
    assert made == ["both", "one"]
    assert OpenPdf(saved_at.read_bytes()).pageCount() == 2


class SlowLetters:
    """Puts letters together as fast as it is let."""

    def __init__(self, real: Any) -> None:
        self.real, self.go, self.begun = real, threading.Event(), threading.Event()
        self.thread = ""

    def merged(self, batch: Any, *_: Any, **more: Any) -> bytes | None:
        self.thread = threading.current_thread().name
        more["progress"](1, len(batch.printable))
        self.begun.set()
        self.go.wait(20)
        return None if more["cancelled"]() else b""


@pytest.fixture
def slow(session: Session) -> Iterator[SlowLetters]:
    made = SlowLetters(session.wiring.letters)
    session.wiring = replace(session.wiring, letters=made)  # type: ignore[arg-type]
    yield made
    made.go.set()


def test_a_batch_is_made_beside_the_window_and_can_be_stopped(
    slow: SlowLetters, opened: Callable[..., BatchDialog], play: Play, saved_at: Path, qtbot: QtBot
) -> None:
    dialog = opened(issued(play)[0], issued(play)[0])
    dialog.save()
    qtbot.waitUntil(lambda: dialog.step.text() == "Letter 1 of 2", timeout=20_000)
    assert slow.thread != threading.current_thread().name
    assert dialog.progress.isVisible()
    assert not dialog.primary.isEnabled()
    assert play.desk.today() == TODAY  # the vault is free meanwhile
    dialog.save()  # pressed again: nothing more happens
    button(dialog, "stop-batch").click()
    slow.go.set()
    qtbot.waitUntil(lambda: not dialog._making, timeout=20_000)
    assert "Stopped" in dialog.bar.text()
    assert not saved_at.exists()
    assert logged(play, "exported") == []
    assert dialog.primary.isEnabled()
    assert not dialog.progress.isVisible()


def test_closing_the_dialog_gives_the_file_up(
    slow: SlowLetters, opened: Callable[..., BatchDialog], play: Play, saved_at: Path, qtbot: QtBot
) -> None:
    dialog = opened(issued(play)[0])
    dialog.save()
    assert slow.begun.wait(20)
    threading.Timer(0.1, slow.go.set).start()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not dialog.isVisible()
    assert dialog._cancelled.is_set()
    assert not saved_at.exists()


def test_a_letter_that_cannot_be_read_is_named(
    slow: SlowLetters, opened: Callable[..., BatchDialog], play: Play, qtbot: QtBot
) -> None:
    (letter,) = issued(play)
    dialog = opened(letter)

    def broken(*_: Any, **__: Any) -> bytes:
        raise Problem(Code.VAULT_DAMAGED, part=letter)

    slow.merged = broken  # type: ignore[method-assign]
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.bar.text()), timeout=20_000)
    assert letter in dialog.bar.text()
    assert dialog.primary.isEnabled()


def test_stopped_printing_tells_to_destroy_what_came_out(
    opened: Callable[..., BatchDialog], play: Play, paper: Path, qtbot: QtBot
) -> None:
    dialog = opened(issued(play)[0])
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(printing.PrintProgress)), timeout=20_000)
    only(dialog, printing.PrintProgress).canceled.emit()
    assert "stopped" in dialog.bar.text()
    assert logged(play, "printed") == []
    assert results(dialog) == ["will be printed"]


def test_without_a_printer_the_file_is_offered(
    opened: Callable[..., BatchDialog],
    play: Play,
    saved_at: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    (letter,) = issued(play)
    dialog = opened(letter)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.bar.text()), timeout=20_000)
    (link,) = [b for b in dialog.bar.findChildren(QAbstractButton) if b.text() == "Save as PDF…"]
    link.click()
    assert saved_at.exists()
    assert logged(play, "exported") == [letter]


@pytest.mark.parametrize("both", [True, False])
def test_the_printer_is_told_how_many_sides(
    waiting: WaitingPage, monkeypatch: pytest.MonkeyPatch, both: bool
) -> None:
    answer = printing.QPrintDialog.DialogCode.Accepted
    options: list[bool] = []

    def run(dialog: printing.QPrintDialog) -> Any:
        options.append(dialog.testOption(printing.QPrintDialog.PrintDialogOption.PrintPageRange))
        return answer

    told: list[QPrinter.DuplexMode] = []  # where there is no printer, Qt forgets it at once
    monkeypatch.setattr(printing.QPrinter, "setDuplex", lambda _, mode: told.append(mode))
    monkeypatch.setattr(printing.QPrintDialog, "exec", run)
    assert printing.ask_printer(waiting, "letters-2026-11-20", b"", both) is not None
    assert printing.ask_printer(waiting, "R2026-0001-L1") is not None
    mode = QPrinter.DuplexMode
    assert told == [mode.DuplexLongSide if both else mode.DuplexNone]
    assert options == [False, True]


# --- the register of a day -----------------------------------------------------------------------


@pytest.fixture
def register(waiting: WaitingPage, play: Play) -> RegisterDialog:
    """The register of a day on which two letters left, and one the day before."""
    early, one, other = (issued(play)[0] for _ in range(3))
    play.do(posting(play.desk, case_of(early), PostWay.EMAIL))
    play.clock.go(date(2026, 11, 21))
    play.do(posting(play.desk, case_of(one), PostWay.ORDINARY))
    play.do(posting(play.desk, case_of(other), PostWay.ORDINARY))
    waiting.refresh()
    button(waiting, "register-of-the-day").click()
    found: RegisterDialog = only(waiting, RegisterDialog)
    return found


def test_the_register_begins_with_today_and_goes_by_days(
    register: RegisterDialog, qtbot: QtBot
) -> None:
    assert register.day.value() == date(2026, 11, 21)
    assert [x.way for x in register.rows] == [PostWay.ORDINARY] * 2
    assert "2 envelopes" in register.said.text()
    assert not register.after.isEnabled()
    qtbot.keyClick(register.day, Qt.Key.Key_Down)
    assert [x.way for x in register.rows] == [PostWay.EMAIL]
    button(register, "day-before").click()
    assert register.rows == ()
    assert "Nothing left the house" in register.said.text()
    assert not register.primary.isEnabled()
    assert not register.save_button.isEnabled()
    register.submit()
    register.after.click()
    assert len(register.rows) == 1
    assert register.primary.isEnabled()


def test_a_day_half_typed_changes_nothing(register: RegisterDialog) -> None:
    register.day.setText("2026-1")
    assert len(register.rows) == 2
    assert register.primary.isEnabled()


def test_the_register_is_read_by_everybody(register: RegisterDialog, qtmodeltester: Any) -> None:
    qtmodeltester.check(register.model)
    names_are_there(register)
    cells = [str(register.model.data(register.model.index(0, column))) for column in range(5)]
    assert cells[2] == "山田 太郎"
    assert cells[3].startswith("150-0000")


def test_the_register_is_saved_for_the_post_office(
    register: RegisterDialog, play: Play, saved_at: Path
) -> None:
    button(register, "save-list").click()
    text = OpenPdf(saved_at.read_bytes()).text()
    assert "山田 太郎" in text
    assert "普通" in text
    assert logged(play, "exported") == ["register 2026-11-21"]
    register.paper.set_value("en")
    button(register, "save-list").click()
    assert "普通" not in OpenPdf(saved_at.read_bytes()).text()


def test_the_register_is_printed(
    register: RegisterDialog, play: Play, paper: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(register.output.printed, timeout=20_000):
        register.submit()
    assert "posted-2026-11-21" in register.bar.text()
    assert logged(play, "printed") == ["register 2026-11-21"]
    assert register.isVisible()


# --- forms ---------------------------------------------------------------------------------------


@pytest.fixture
def case_page(session: Session, play: Play, qtbot: QtBot) -> CasePage:
    page = CasePage(session)
    qtbot.addWidget(page)
    page.resize(1084, 800)
    page.show()
    page.show_case(play.desk.find(play.receive(RequestType.DISCLOSE, on=TODAY)))
    return page


def choose(menu: QMenu, name: str) -> None:
    (entry,) = [a for a in menu.actions() if a.objectName() == name]
    assert entry.isEnabled()
    entry.trigger()


@pytest.mark.parametrize("kind", list(FormKind))
def test_a_form_of_a_case_bears_its_number(
    case_page: CasePage, play: Play, saved_at: Path, kind: FormKind
) -> None:
    choose(case_page.header.menu, f"form-{kind.value}")
    dialog = only(case_page, FormDialog)
    assert case_page.detail is not None
    number = case_page.detail.case.number
    assert dialog.language.value() == "ja"
    assert number in dialog.preview.text()
    dialog.save_it()
    assert logged(play, "exported") == [f"{number}-{kind.value.replace('_', '-')}"]
    assert b"/AcroForm" in saved_at.read_bytes()
    dialog.language.set_value("en")
    assert "OMAKASE, Inc." in dialog.preview.text()
    names_are_there(dialog)


@pytest.mark.parametrize("kind", list(FormKind))
def test_what_is_printed_shows_what_was_filled_in(
    case_page: CasePage, play: Play, paper: Path, qtbot: QtBot, kind: FormKind
) -> None:
    """A printer knows no fields: the name stands on the page itself."""
    choose(case_page.header.menu, f"form-{kind.value}")
    dialog = only(case_page, FormDialog)
    assert "山田 太郎" in dialog.preview.text()
    assert b"/AcroForm" not in dialog._pdf
    with qtbot.waitSignal(dialog._output.printed, timeout=30_000):
        dialog.submit()
    assert paper.exists()
    assert logged(play, "printed") == [dialog._name]


def test_a_blank_form_is_there_without_a_case(
    session: Session, play: Play, qtbot: QtBot, saved_at: Path
) -> None:
    page = PolicyPage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    play.receive(RequestType.DISCLOSE, on=TODAY)
    menu = page.forms.menu()
    assert isinstance(menu, QMenu)
    choose(menu, "form-power_of_attorney")
    dialog = only(page, FormDialog)
    assert dialog.language.value() == "en"
    assert "山田" not in dialog.preview.text()
    dialog.save_it()
    assert logged(play, "exported") == []  # it names nobody
    assert saved_at.exists()


def test_a_form_needs_the_companys_particulars(case_page: CasePage, play: Play) -> None:
    play.desk.set_particulars(Particulars())
    choose(case_page.header.menu, "form-request_form")
    dialog = only(case_page, FormDialog)
    assert dialog.preview.text() == ""
    assert not dialog.primary.isEnabled()


# --- enclosures ----------------------------------------------------------------------------------


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> LetterPage:
    made = LetterPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


@pytest.fixture
def draft(page: LetterPage, play: Play) -> IssueCard:
    number = play.receive(RequestType.ERASE, on=TODAY)
    page.show_draft(play.desk.find(number), ACK.value)
    card: IssueCard = only(page, IssueCard)
    return card


def test_the_draft_follows_what_is_typed_and_the_cursor_stays(
    draft: IssueCard, page: LetterPage, play: Play, qtbot: QtBot
) -> None:
    draft.enclosures.setFocus()
    draft.enclosures.insertPlainText("返信用封筒\n\n 本人確認書類の案内 ")
    assert "返信用封筒" not in page.preview.text()  # not at every key
    qtbot.waitUntil(lambda: "返信用封筒" in page.preview.text(), timeout=20_000)
    assert "本人確認書類の案内" in page.preview.text()
    assert only(page, IssueCard) is draft
    assert draft.enclosures.textCursor().atEnd()
    assert not draft.enclosures_en.isVisible()
    button(page, "issue-letter").click()
    (letter,) = play.detail(page.title().split(" ")[0]).case.letters
    assert letter.issued.enclosures == ("返信用封筒", "本人確認書類の案内")
    assert "返信用封筒" in page.preview.text()


def test_an_english_letter_needs_english_names(
    draft: IssueCard, page: LetterPage, play: Play
) -> None:
    draft.enclosures.set_value("返信用封筒\n案内")
    draft._follow()
    draft.languages.set_value("both")
    assert draft.enclosures_en.isVisible()
    assert "2" in words(draft)
    page.head.chips[Language.EN].click()
    assert draft.both
    assert not draft.button.isEnabled()
    draft.enclosures_en.set_value("Reply envelope")
    assert "As many lines" in words(draft)
    draft.enclosures_en.set_value("Reply envelope\nInstructions")
    assert "As many lines" not in words(draft)
    draft._follow()
    assert "Reply envelope" in page.preview.text()
    assert draft.button.isEnabled()
    button(page, "issue-letter").click()
    letters = play.detail(page.title().split(" ")[0]).case.letters
    assert [x.issued.enclosures for x in letters] == [
        ("返信用封筒", "案内"),
        ("Reply envelope", "Instructions"),
    ]


def test_the_number_of_a_card_goes_into_no_letter(
    draft: IssueCard, page: LetterPage, play: Play
) -> None:
    draft.enclosures.set_value("マイナンバーカードの写し（個人番号 123456789018）")
    draft._follow()
    said = words(page)
    assert "the number of a paper or a card: enclosures. Such numbers are never kept" in said
    assert not draft.button.isEnabled()
    draft.enclosures.set_value("返信用封筒")
    draft.languages.set_value("both")
    draft.enclosures_en.set_value("Card 4111 1111 1111 1111")
    draft._follow()
    assert "the number of a paper or a card: enclosures of the English letter" in words(page)
    assert not draft.button.isEnabled()
    assert not play.detail(page.title().split(" ")[0]).case.letters


def test_names_without_japanese_need_no_translation(draft: IssueCard, page: LetterPage) -> None:
    draft.enclosures.set_value("Reply envelope")
    draft.languages.set_value("both")
    assert not draft.enclosures_en.isVisible()
    page.head.chips[Language.EN].click()
    assert draft.button.isEnabled()


def test_another_draft_begins_without_what_was_entered(
    draft: IssueCard, page: LetterPage, play: Play
) -> None:
    draft.enclosures.set_value("返信用封筒")
    draft._follow()
    page.refresh()
    assert only(page, IssueCard) is draft  # what was entered stays
    page.show_draft(play.desk.find(page.title().split(" ")[0]), ACK.value)
    assert only(page, IssueCard).enclosures.value() == ""


# --- corrected letters ---------------------------------------------------------------------------


def moved(play: Play, number: str) -> None:
    """The person tells a new address."""
    party = replace(yamada(), address=Address("530-0000", ("大阪府大阪市架空町2-1",)))
    play.do(do.ChangePerson(case=number, requester=party))


def test_a_letter_that_is_no_longer_right_says_so_and_is_issued_anew(
    page: LetterPage, play: Play
) -> None:
    (old,) = issued(play, enclosures=("返信用封筒",))
    page.show_letter(old)
    assert not page.notices.isVisible()
    moved(play, case_of(old))
    page.refresh()
    assert "has changed since: address" in words(page.notices)
    assert "nothing needs to be done" not in words(page.notices)
    button(page, "correct-letter").click()
    assert f"corrected form of letter {old}" in words(page.notices)
    assert "taken back when this one is issued" in words(page.notices)
    assert only(page, IssueCard).enclosures.value() == "返信用封筒"
    assert "大阪" in page.preview.text()
    button(page, "issue-letter").click()
    before, after = play.detail(case_of(old)).case.letters
    assert (before.superseded_by, after.issued.supersedes) == (after.id, old)
    assert after.issued.enclosures == ("返信用封筒",)
    assert "Replaces" in words(page)
    page.show_letter(old)
    state = page.findChild(QLabel, "letter-state")
    assert isinstance(state, QLabel)
    assert state.text() == "Replaced by L2"
    assert not button(page, "save-letter").isHidden()
    button(page, f"open-{after.id}").click()
    assert page._wanted.letter == after.id


def test_a_letter_that_left_the_house_stays_and_is_named(page: LetterPage, play: Play) -> None:
    (old,) = issued(play)
    play.do(posting(play.desk, case_of(old), PostWay.ORDINARY))
    page.show_letter(old)
    choose(page.head.menu, "more-correct")
    assert "was posted on" in words(page.notices)
    assert "stays in the file" in words(page.notices)
    assert old in page.preview.text()
    button(page, f"open-{old}").click()
    assert page._wanted.letter == old


def test_the_case_tells_which_letter_was_replaced(case_page: CasePage, play: Play) -> None:
    (old,) = issued(play)
    play.do(posting(play.desk, case_of(old), PostWay.ORDINARY))
    play.do(do.IssueLetter(case=case_of(old), kind=ACK, supersedes=old))
    case_page.show_case(play.desk.find(case_of(old)))
    assert "replaced by L2" in words(case_page.letters)


def test_both_languages_are_corrected_together(page: LetterPage, play: Play) -> None:
    one, other = issued(play, Language.JA, Language.EN)
    moved(play, case_of(one))
    page.show_letter(other)
    button(page, "correct-letter").click()
    assert only(page, IssueCard).both
    button(page, "issue-letter").click()
    letters = play.detail(case_of(one)).case.letters
    assert [x.superseded_by for x in letters[:2]] == [letters[2].id, letters[3].id]


def test_what_cannot_be_corrected_is_told(page: LetterPage, play: Play) -> None:
    (old,) = issued(play)
    page.show_letter(old)
    play.do(do.VoidLetter(case=case_of(old), letter=old, reason="misprint"))
    choose(page.head.menu, "more-correct")  # the page has not heard of it yet
    assert page.bar.text()
    assert page._wanted.letter == old


def test_in_a_narrow_window_signs_stand_for_words(page: LetterPage, play: Play) -> None:
    (letter,) = issued(play)
    page.show_letter(letter)
    saving = button(page, "save-letter")
    assert saving.text() == "Save as PDF…"
    page.resize(800, 600)
    settle()
    assert saving.text() == ""
    assert saving.accessibleName() == "Save as PDF…"
    names_are_there(page)


# --- more, and posting ---------------------------------------------------------------------------


def entries(page: LetterPage) -> list[str]:
    return [a.objectName() for a in page.head.menu.actions() if not a.isSeparator()]


def test_more_is_offered_for_a_letter_and_not_for_a_draft(
    page: LetterPage, play: Play, draft: IssueCard
) -> None:
    more = page.findChild(QAbstractButton, "more-letter")
    assert isinstance(more, QAbstractButton)
    assert not more.isVisible()
    (letter,) = issued(play)
    page.show_letter(letter)
    assert more.isVisible()
    assert {"more-envelope", "more-label", "more-correct"} <= set(entries(page))
    choose(page.head.menu, "more-envelope")
    only(page, PlainEnvelopeDialog).reject()
    choose(page.head.menu, "more-label")
    only(page, LabelDialog).reject()
    for name, kind in (("lock", LockDialog), ("sign", SignDialog), ("stamp", StampDialog)):
        choose(page.head.menu, f"more-{name}")
        only(page, kind).reject()
    play.do(do.VoidLetter(case=case_of(letter), letter=letter, reason="misprint"))
    page.refresh()
    assert not more.isVisible()


def test_saving_an_envelope_is_no_copy_of_the_letter(
    page: LetterPage, play: Play, saved_at: Path
) -> None:
    (letter,) = issued(play)
    page.show_letter(letter)
    choose(page.head.menu, "more-envelope")
    only(page, PlainEnvelopeDialog).save_it()
    assert saved_at.exists()
    assert logged(play, "exported") == [f"{letter}-envelope"]


def ready_to_post(page: LetterPage, play: Play, letter: str, way: PostWay) -> do.PostLetter:
    page.show_letter(letter)
    return posting(play.desk, case_of(letter), way, (letter,))


def test_a_letter_never_printed_is_asked_for_where_no_code_is(page: LetterPage, play: Play) -> None:
    (letter,) = issued(play)
    page._posting.post(ready_to_post(page, play, letter, PostWay.EMAIL))
    question = only(page, NeverPrintedDialog)
    assert letter in words(question)
    assert play.detail(case_of(letter)).case.letters[0].posted is None
    question.reject()
    assert play.detail(case_of(letter)).case.letters[0].posted is None
    page._posting.post(ready_to_post(page, play, letter, PostWay.EMAIL))
    only(page, NeverPrintedDialog).submit()
    assert play.detail(case_of(letter)).case.letters[0].posted is not None
    assert page.bar.text() == "1 letter marked as posted"


def test_the_code_of_the_sheet_answers_already(page: LetterPage, play: Play) -> None:
    (letter,) = issued(play)
    page._posting.post(ready_to_post(page, play, letter, PostWay.ORDINARY))
    assert not page.findChildren(NeverPrintedDialog)
    assert play.detail(case_of(letter)).case.letters[0].posted is not None
    assert "neither printed nor saved" in page.bar.text()
    assert letter in page.bar.text()


@pytest.mark.parametrize("action", ["printed", "exported", "letter_locked"])
def test_what_left_the_vault_is_posted_without_a_word(
    page: LetterPage, play: Play, action: str
) -> None:
    (letter,) = issued(play)
    play.desk.write_log(action, letter)
    page._posting.post(ready_to_post(page, play, letter, PostWay.EMAIL))
    assert page.bar.text() == "1 letter marked as posted"


def test_a_letter_printed_another_day_is_known_to_be(page: LetterPage, play: Play) -> None:
    (letter,) = issued(play)
    play.desk.write_log("printed", letter)
    page.show_letter(letter)
    state = page.findChild(QLabel, "letter-state")
    assert isinstance(state, QLabel)
    assert state.text() == "Printed, not posted"
    assert coloured(page) == ["Mark as posted"]


def test_a_refused_posting_is_told(page: LetterPage, play: Play) -> None:
    (letter,) = issued(play)
    command = ready_to_post(page, play, letter, PostWay.ORDINARY)
    page._posting.post(replace(command, letters=("R2026-0001-L9",)))
    assert page.bar.text()
    page._posting.post(replace(command, on=date(2027, 1, 1)))
    assert page.bar.text()
    assert play.detail(case_of(letter)).case.letters[0].posted is None
