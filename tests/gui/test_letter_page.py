"""The letter page on a real desk, a real vault and real letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import PostWay
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Language
from casemgr.gui import saving
from casemgr.gui.letter import printing
from casemgr.gui.letter.cards import FateCard, PostCard
from casemgr.gui.letter.dialogs import ReturnDialog, VoidDialog
from casemgr.gui.letter.issue import IssueCard
from casemgr.gui.letter.page import LetterPage
from casemgr.gui.letter.preview import OpenPdf, Preview
from casemgr.gui.letter.waiting import WaitingPage
from casemgr.gui.session import Session
from casemgr.gui.tasks import Tasks
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_fixtures import TODAY, TOKYO, Play, SetClock, make_desk
from tests.gui.letter_fixtures import COMPANY, LETTERS, enter_codes, play, session
from tests.sheets import posting

__all__ = ["play", "session"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.services.desk import Desk


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> LetterPage:
    made = LetterPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


@pytest.fixture
def decided(play: Play) -> str:
    """A case with all done but the letter."""
    number = play.investigated(RequestType.ERASE, on=date(2026, 11, 9))
    play.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED), TODAY)
    play.do(do.CarryOut(case=number, item=1, proof="ticket 12"))
    return number


def issue(play: Play, number: str, *languages: Language) -> tuple[str, ...]:
    command = do.IssueLetter(case=number, kind=LetterKind.DECISION, languages=languages)
    return play.desk.do(command).letters


def settle() -> None:
    """Let Qt show what was just put on the page."""
    QApplication.processEvents()


def button(parent: QWidget, name: str) -> QAbstractButton:
    settle()
    found = [b for b in parent.findChildren(QAbstractButton, name) if b.isVisible()]
    assert len(found) == 1, name
    return found[0]


def state(page: LetterPage) -> str:
    label = page.findChild(QLabel, "letter-state")
    assert isinstance(label, QLabel)
    return label.text()


def card(page: LetterPage, kind: type[Any]) -> Any:
    settle()
    (found,) = [c for c in page.findChildren(kind) if c.isVisible()]
    return found


def coloured(page: LetterPage) -> list[str]:
    settle()
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    return [b.text() for b in buttons if b.property("kind") == "primary"]


def side_text(page: LetterPage) -> str:
    settle()
    return "\n".join(x.text() for x in page._side.findChildren(QLabel) if x.isVisible())


def draft(page: LetterPage, play: Play, number: str, kind: str = "decision") -> None:
    page.show_draft(play.desk.find(number), kind)


# --- drafts ----------------------------------------------------------------------------------


def test_a_draft_is_shown_in_both_languages(page: LetterPage, play: Play, decided: str) -> None:
    draft(page, play, decided)
    assert "山田 太郎" in page.preview.text()
    assert "下書き" in page.preview.text()
    page.head.chips[Language.EN].click()
    assert "Dear" in page.preview.text() or "OMAKASE, Inc." in page.preview.text()
    assert card(page, IssueCard).languages.value() == "en"
    assert play.detail(decided).case.letters == ()


def test_what_to_think_of_is_judged_by_the_language_of_the_letter(
    page: LetterPage, play: Play
) -> None:
    asked = do.NewItem(type=RequestType.ERASE, asked="住所を消してほしい")
    number = play.receive(items=(asked,))
    draft(page, play, number, "acknowledgement")
    quoted = "quote what item 1 asks for in Japanese"
    assert quoted not in side_text(page)
    page.head.chips[Language.EN].click()
    assert quoted in side_text(page)
    refused = play.investigated(RequestType.PURPOSE)
    play.do(do.WaiveFee(case=refused, reason="x"))
    rule = play.detail(refused).case.rules.types[RequestType.PURPOSE]
    refuse = do.Decide(
        case=refused,
        item=1,
        outcome=Outcome.REFUSED,
        exception=rule.exceptions[0].id,
        internal_reason="内部",
        letter_reason_en="The purposes are published.",
    )
    play.do(refuse, TODAY)
    draft(page, play, refused)
    assert "The letter gives no reason" in side_text(page)
    page.head.chips[Language.EN].click()
    assert "The letter gives no reason" not in side_text(page)


def test_what_stands_in_the_way_is_said_and_nothing_can_be_issued(
    page: LetterPage, play: Play
) -> None:
    number = play.investigated(RequestType.ERASE)
    draft(page, play, number)
    text = side_text(page)
    assert "●" in text
    assert "✓\nIdentity is confirmed" in text
    assert "Not checked yet: All characters can be printed" in text
    assert not button(page, "issue-letter").isEnabled()
    assert page.preview.text() == ""


@pytest.mark.parametrize(
    ("party", "words"),
    [
        (Party("山田 太郎"), "address"),
        (Party("山田\u0645", address=None), "\u0645"),  # type: ignore[arg-type]
    ],
)
def test_paper_that_cannot_be_made_is_explained(
    page: LetterPage, play: Play, party: Party, words: str
) -> None:
    if party.address is None:
        party = replace(party, address=TOKYO)
    number = play.receive(RequestType.ERASE, requester=party)
    draft(page, play, number, "acknowledgement")
    assert words in side_text(page)
    assert not button(page, "issue-letter").isEnabled()


def test_missing_particulars_of_the_company_are_named(page: LetterPage, play: Play) -> None:
    play.desk.set_particulars(Particulars())
    draft(page, play, play.receive(RequestType.ERASE), "acknowledgement")
    assert not button(page, "issue-letter").isEnabled()
    assert "✓\nThe company's particulars are complete" not in side_text(page)


def test_the_day_to_reply_by_is_printed(page: LetterPage, play: Play) -> None:
    number = play.receive(RequestType.DISCLOSE)
    play.do(do.Accept(case=number), TODAY)
    draft(page, play, number, "identity_request")
    issuing = card(page, IssueCard)
    issuing.reply_by.set_value(date(2026, 12, 4))
    issuing.reply_by.editingFinished.emit()
    assert "12月4日" in page.preview.text()
    button(page, "issue-letter").click()
    assert "12月4日" in page.preview.text()


def test_a_draft_is_neither_printed_nor_saved(page: LetterPage, play: Play, decided: str) -> None:
    draft(page, play, decided)
    assert page.print_page()
    assert "issue" in page.bar.text()
    page.save()
    assert coloured(page) == ["Issue letter"]


# --- issuing ---------------------------------------------------------------------------------


def test_issuing_shows_the_issued_letter(page: LetterPage, play: Play, decided: str) -> None:
    draft(page, play, decided)
    button(page, "issue-letter").click()
    (letter,) = play.detail(decided).case.letters
    assert letter.id in page.preview.text()
    assert "下書き" not in page.preview.text()
    assert letter.id in page.bar.text()
    assert state(page) == "To print and post"
    assert page.title().startswith(decided)
    assert letter.issued.sha256[:4] in side_text(page)


def test_both_languages_become_two_letters(page: LetterPage, play: Play, decided: str) -> None:
    draft(page, play, decided)
    card(page, IssueCard).languages.set_value("both")
    page.head.chips[Language.EN].click()
    assert card(page, IssueCard).both  # looking at the other language does not undo the choice
    button(page, "issue-letter").click()
    languages = [x.issued.language for x in play.detail(decided).case.letters]
    assert languages == [Language.JA, Language.EN]


def test_a_refusal_to_issue_is_shown_and_changes_nothing(
    page: LetterPage, play: Play, decided: str
) -> None:
    draft(page, play, decided)
    issue(play, decided)
    button(page, "issue-letter").click()
    assert page.bar.text()
    assert len(play.detail(decided).case.letters) == 1


# --- posting, taking back, coming back ---------------------------------------------------------


def test_posting_both_letters_in_one_envelope(page: LetterPage, play: Play, decided: str) -> None:
    first, _ = issue(play, decided, Language.JA, Language.EN)
    page.show_letter(first)
    sent = card(page, PostCard)
    enter_codes(sent, play)
    button(page, "mark-posted").click()
    assert not play.detail(decided).case.letters[0].posted  # a number is needed
    sent.tracking.set_value("123-45-67890-3")
    button(page, "mark-posted").click()
    posted = [x.posted for x in play.detail(decided).case.letters]
    assert {(p.way, p.tracking, p.on) for p in posted} == {
        (PostWay.SIMPLIFIED_REGISTERED, "123-45-67890-3", TODAY)
    }
    assert state(page).startswith("Posted")
    assert coloured(page) == ["Back to the case"]


def test_a_letter_abroad_is_offered_no_way_within_japan(
    page: LetterPage, play: Play, decided: str
) -> None:
    known = play.detail(decided).case.requester
    abroad = replace(known, address=Address("75000", ("8 rue de l’Exemple",), "France"))
    play.do(do.ChangePerson(case=decided, requester=abroad))
    page.show_letter(issue(play, decided)[0])
    sent = card(page, PostCard)
    ways = [sent.way.itemData(n) for n in range(sent.way.count())]
    assert ways == ["ordinary", "registered", "ems", "email", "by_hand"]
    assert sent.way.value() == "registered"
    assert sent.way.currentText() == "International registered mail"
    assert sent.tracking.placeholderText() == "RR123456785JP"
    enter_codes(sent, play)
    sent.tracking.set_value("123-45-67890-3")
    button(page, "mark-posted").click()
    assert not play.detail(decided).case.letters[0].posted
    shown = [x.text() for x in sent.findChildren(QLabel) if x.isVisible()]
    assert any("RR123456785JP" in x for x in shown)
    sent.tracking.set_value("rr 123 456 785 jp")
    button(page, "mark-posted").click()
    posted = play.detail(decided).case.letters[0].posted
    assert (posted.way, posted.tracking) == (PostWay.REGISTERED, "RR123456785JP")
    fate = [x.text() for x in card(page, FateCard).findChildren(QLabel)]
    assert "International registered mail" in fate


def test_a_letter_left_out_of_the_envelope_waits_on(
    page: LetterPage, play: Play, decided: str
) -> None:
    first, second = issue(play, decided, Language.JA, Language.EN)
    page.show_letter(first)
    sent = card(page, PostCard)
    sent.envelope.set_value([])
    sent.way.set_value("by_hand")
    assert not sent.tracking.isVisible()
    enter_codes(sent, play)
    button(page, "mark-posted").click()
    waiting = [x.id for x in play.detail(decided).case.letters if x.waiting]
    assert waiting == [second]


def test_a_day_of_posting_in_the_future_is_refused(
    page: LetterPage, play: Play, decided: str
) -> None:
    page.show_letter(issue(play, decided)[0])
    sent = card(page, PostCard)
    sent.way.set_value("ordinary")
    enter_codes(sent, play)
    sent.on.set_value(date(2026, 12, 1))
    button(page, "mark-posted").click()
    assert sent.on.property("wrong") is True
    assert not play.detail(decided).case.letters[0].posted


def test_taking_back_needs_a_reason_and_lets_issue_anew(
    page: LetterPage, play: Play, decided: str, qtbot: QtBot
) -> None:
    (letter,) = issue(play, decided)
    page.show_letter(letter)
    button(page, "void-letter").click()
    dialog = page.findChild(VoidDialog)
    assert isinstance(dialog, VoidDialog)
    dialog.submit()
    assert play.detail(decided).case.letters[0].voided is None
    dialog.reason.set_value("misprint")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert play.detail(decided).case.letters[0].voided
    assert state(page) == "Taken back"
    assert "misprint" in side_text(page)
    page.print_page()
    assert "taken back" in page.bar.text()
    draft(page, play, decided)
    assert button(page, "issue-letter").isEnabled()


def test_a_letter_that_came_back_waits_again(page: LetterPage, play: Play, decided: str) -> None:
    (letter,) = issue(play, decided)
    play.do(posting(play.desk, decided, PostWay.ORDINARY))
    play.clock.go(date(2026, 11, 24))
    page.show_letter(letter)
    button(page, "return-letter").click()
    dialog = page.findChild(ReturnDialog)
    assert isinstance(dialog, ReturnDialog)
    dialog.reason.set_value("unknown")
    dialog.submit()
    assert state(page) == "Came back, to be posted again"
    assert "unknown" in side_text(page)


# --- file and paper -----------------------------------------------------------------------------


def test_saving_writes_the_very_bytes_and_logs_it(
    page: LetterPage, play: Play, decided: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (letter,) = issue(play, decided)
    page.show_letter(letter)
    offered: list[str] = []
    target = tmp_path / "out.pdf"

    def ask(_: QWidget, __: str, name: str, ___: str) -> tuple[str, str]:
        offered.append(name)
        return str(target.with_suffix("")), ""

    monkeypatch.setattr(saving.QFileDialog, "getSaveFileName", ask)
    button(page, "save-letter").click()
    assert offered[0].endswith(f"{letter}.pdf")
    assert target.read_bytes() == play.desk.letter(letter).pdf
    newest = play.desk.log(1)[0]
    assert (newest.action, newest.reference) == ("exported", letter)
    assert "山田" not in offered[0]


def test_a_file_that_cannot_be_written_is_explained(
    page: LetterPage, play: Play, decided: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_letter(issue(play, decided)[0])
    nowhere = str(tmp_path / "gone" / "x.pdf")
    monkeypatch.setattr(saving.QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    page.save()
    assert page.bar.text()
    assert play.desk.log(1)[0].action != "exported"


def test_a_full_disk_leaves_the_older_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(Problem) as refused:
        saving.write_file(str(target), b"new")
    assert refused.value.code is Code.CANNOT_WRITE
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"old"


def test_without_a_printer_saving_is_offered(
    page: LetterPage, play: Play, decided: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    page.show_letter(issue(play, decided)[0])
    assert page.print_page()
    assert "PDF" in page.bar.text()


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printing.ready(printer)


def test_printing_makes_the_pages_and_moves_on_to_posting(
    page: LetterPage,
    play: Play,
    decided: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", lambda *_: to_file(tmp_path / "paper.pdf"))
    (letter,) = issue(play, decided)
    page.show_letter(letter)
    assert coloured(page) == ["Print"]
    page.print_page()
    page.print_page()  # a second press while the first is under way does nothing
    qtbot.waitUntil(lambda: not page.output.busy, timeout=20_000)
    pages = play.detail(decided).case.letters[0].issued.pages
    assert OpenPdf((tmp_path / "paper.pdf").read_bytes()).pageCount() == pages
    assert state(page) == "Printed, not posted"
    assert coloured(page) == ["Mark as posted"]
    assert play.desk.log(1)[0].action == "printed"


def test_printing_can_be_stopped(
    page: LetterPage,
    play: Play,
    decided: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", lambda *_: to_file(tmp_path / "paper.pdf"))
    page.show_letter(issue(play, decided)[0])
    page.print_page()
    progress = page.findChild(printing.PrintProgress)
    assert isinstance(progress, printing.PrintProgress)
    stop = progress.findChild(QAbstractButton)
    assert isinstance(stop, QAbstractButton)
    stop.click()
    assert not page.output.busy
    assert "stopped" in page.bar.text()
    assert state(page) == "To print and post"


def test_only_the_chosen_pages_are_printed(
    play: Play, decided: str, tmp_path: Path, qtbot: QtBot
) -> None:
    pdf = play.desk.letter(issue(play, decided)[0]).pdf
    printer = to_file(tmp_path / "one.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(1, 1)
    job = printing.PrintJob(pdf, printer)
    with qtbot.waitSignal(job.ended, timeout=20_000) as ended:
        job.start()
    assert ended.args == [True]
    printed = OpenPdf((tmp_path / "one.pdf").read_bytes())
    assert printed.pageCount() == 1
    size = printed.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_noticed(
    play: Play, decided: str, tmp_path: Path, qtbot: QtBot
) -> None:
    pdf = play.desk.letter(issue(play, decided)[0]).pdf
    job = printing.PrintJob(pdf, to_file(tmp_path / "gone" / "x.pdf"))
    with qtbot.waitSignal(job.ended) as ended:
        job.start()
    assert ended.args == [False]


@pytest.mark.parametrize("accepted", [True, False])
def test_the_printer_is_set_to_letters_and_the_queue_names_nobody(
    page: LetterPage, monkeypatch: pytest.MonkeyPatch, accepted: bool
) -> None:
    answer = QPrintDialog.DialogCode.Accepted if accepted else QPrintDialog.DialogCode.Rejected
    monkeypatch.setattr(printing.QPrintDialog, "exec", lambda _: answer)
    printer = printing.ask_printer(page, "R2026-0001-L1")
    if not accepted:
        assert printer is None
        return
    assert printer is not None
    assert (printer.docName(), printer.resolution()) == ("R2026-0001-L1", 300)
    assert printer.fullPage()


# --- preview and list -----------------------------------------------------------------------------


def test_the_preview_grows_shrinks_and_fits(play: Play, decided: str, qtbot: QtBot) -> None:
    view = Preview()
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    view.larger()  # without a letter nothing happens
    view.show_pdf(play.desk.letter(issue(play, decided)[0]).pdf)
    fitted = view._fitted()
    view.larger()
    assert view._view.zoomFactor() == pytest.approx(fitted * 1.2)
    view.smaller()
    assert view._view.zoomFactor() == pytest.approx(fitted)
    view.fit_width()
    assert view._view.zoomMode() is view._view.ZoomMode.FitToWidth
    assert view._pages.text().startswith("Page 1 of")


def test_letters_waiting_over_all_cases(
    session: Session, play: Play, decided: str, qtbot: QtBot
) -> None:
    waiting = WaitingPage(session)
    qtbot.addWidget(waiting)
    waiting.show()
    waiting.refresh()
    assert waiting._empty.isVisible()
    (first,) = issue(play, decided)
    other = play.receive(RequestType.PURPOSE, on=TODAY)
    play.clock.go(date(2026, 11, 22))
    play.do(do.IssueLetter(case=other, kind=LetterKind.ACKNOWLEDGEMENT))
    play.clock.go(date(2026, 11, 24))
    waiting.refresh()
    shown = [x.letter for x in waiting._model.rows]
    assert shown == [first, f"{other}-L1"]
    assert [x.days for x in waiting._model.rows] == [4, 2]
    with qtbot.waitSignal(session.open_letter) as opened:
        qtbot.keyClick(waiting.table, Qt.Key.Key_Return)
    assert opened.args == [first]
    session.do(posting(play.desk, decided, PostWay.ORDINARY))
    assert [x.letter for x in waiting._model.rows] == [f"{other}-L1"]


def test_a_returned_letter_is_in_the_list_with_its_day(play: Play, decided: str) -> None:
    (letter,) = issue(play, decided)
    play.do(posting(play.desk, decided, PostWay.ORDINARY))
    play.do(do.ReturnLetter(case=decided, letter=letter), date(2026, 11, 25))
    play.clock.go(date(2026, 11, 26))
    (found,) = play.desk.waiting_letters()
    assert (found.returned_on, found.days) == (date(2026, 11, 25), 1)


def test_the_waiting_model_is_sound(
    session: Session, play: Play, decided: str, qtbot: QtBot, qtmodeltester: Any
) -> None:
    issue(play, decided)
    waiting = WaitingPage(session)
    qtbot.addWidget(waiting)
    waiting.refresh()
    qtmodeltester.check(waiting._model)


def test_every_field_and_button_can_be_named_by_a_screen_reader(
    page: LetterPage, play: Play, decided: str
) -> None:
    shows: list[Callable[[], None]] = [
        lambda: draft(page, play, decided),
        lambda: page.show_letter(issue(play, decided)[0]),
    ]
    for show in shows:
        show()
        settle()
        for widget in page.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            face = QAccessible.queryAccessibleInterface(widget)
            assert face.text(QAccessible.Text.Name), widget


def test_the_page_works_with_the_vault_on_its_own_thread(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    tasks = Tasks()
    clock = SetClock()
    made: list[tuple[Desk, int]] = []

    def set_up() -> tuple[Desk, int]:
        desk = make_desk(tmp_path / "threaded", clock, LETTERS)
        desk.set_particulars(COMPANY)
        return desk, desk.find(Play(desk, clock).receive(RequestType.ERASE, on=TODAY))

    (tmp_path / "threaded").mkdir()
    tasks.run(set_up, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    desk, case = made[0]
    page = LetterPage(Session(session.wiring, desk, tasks))
    qtbot.addWidget(page)
    page.show()
    page.show_draft(case, "decision")
    page.show_draft(case, "acknowledgement")  # the answer to the first question comes too late
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)
    assert page.title().endswith("Acknowledgement")
    button(page, "issue-letter").click()
    qtbot.waitUntil(lambda: state(page) == "To print and post", timeout=20_000)
    tasks.run(desk.close)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.shutdown()
