"""The ledger of fees on the reports page, its files read back; and the receipt."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from casemgr.domain.decision import Outcome
from casemgr.domain.fee import FeeBasis
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.gui import i18n, labels
from casemgr.gui.case.dialogs.fees import RefundFeeDialog
from casemgr.gui.case.happened import Happened
from casemgr.gui.letter.issue import IssueCard
from casemgr.gui.letter.page import LetterPage
from casemgr.gui.reports import ledger_card
from casemgr.gui.reports.ledger_card import month_words
from casemgr.gui.reports.page import ReportsPage
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_driving import opened, page
from tests.gui.case_fixtures import TODAY, Play
from tests.gui.letter_fixtures import LETTERS, play, session

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.case.page import CasePage
    from casemgr.gui.session import Session

__all__ = ["page", "play", "session"]

T = RequestType
REASON = "told the wrong amount on the phone"


@pytest.fixture
def reports(session: Session, play: Play, qtbot: QtBot) -> ReportsPage:
    session.vault = play.desk.vault
    made = ReportsPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


@pytest.fixture
def fees(play: Play) -> Play:
    """October: paid twice over. November: one goes back, another is waived."""
    first = play.receive(T.DISCLOSE, T.PURPOSE, on=date(2026, 10, 5))
    play.do(do.AskFee(case=first, basis=FeeBasis.PER_REQUEST), date(2026, 10, 6))
    paid = do.PayFee(case=first, amount=2000, evidence="line 3, ﾔﾏﾀﾞ ﾀﾛｳ")
    play.do(paid, date(2026, 10, 9))
    play.do(do.RefundFee(case=first, reason=REASON), date(2026, 11, 13))
    second = play.receive(T.PURPOSE, on=date(2026, 11, 16))
    play.do(do.WaiveFee(case=second, reason=REASON), date(2026, 11, 17))
    play.clock.go(TODAY)
    return play


def ledger(page: ReportsPage) -> str:
    page.ledger_chip.click()
    QApplication.processEvents()
    return " | ".join(x.text() for x in page.ledger.findChildren(QLabel) if x.isVisible())


def save(page: ReportsPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    asked = []

    def answer(*args: object) -> tuple[str, str]:
        asked.append(str(args[2]))
        return str(path.with_suffix("")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.ledger.format.set_value(path.suffix[1:])
    page.ledger.save_button.click()
    assert asked[0].endswith(f"casemgr-fees-2026-11{path.suffix}")
    return path.read_bytes()


def test_one_question_a_screen(reports: ReportsPage, fees: Play) -> None:
    reports.refresh()
    assert (reports.summary.isVisible(), reports.ledger.isVisible()) == (True, False)
    ledger(reports)
    assert (reports.summary.isVisible(), reports.ledger.isVisible()) == (False, True)
    reports.summary_chip.click()
    assert reports.summary.isVisible()


def test_a_month_stands_between_two_balances(reports: ReportsPage, fees: Play) -> None:
    reports.refresh()
    said = ledger(reports)
    assert reports.ledger.month.currentText() == "Nov 2026"
    assert "paid 0 yen · waived 1,000 yen · returned 2,000 yen" in said
    assert "carried over |  |  |  | 2,000" in said
    assert "asked for" not in said
    reports.ledger.month.set_value("2026-10-01")
    said = ledger(reports)
    assert "asked for 2,000 yen · paid 2,000 yen" in said
    assert "line 3, …" in said
    assert "carried over" not in said
    reports.ledger.month.set_value("all")
    assert "17 Nov" in ledger(reports)
    assert reports.ledger.lines is not None
    assert REASON not in ledger(reports)


def test_a_case_opens_from_its_line(reports: ReportsPage, fees: Play, qtbot: QtBot) -> None:
    reports.refresh()
    ledger(reports)
    links = [
        b for b in reports.ledger.findChildren(QAbstractButton) if b.text().startswith("R2026")
    ]
    with qtbot.waitSignal(reports.session.open_case) as went:
        links[0].click()
    assert went.args == [fees.desk.find(links[0].text())]


def test_without_fees_it_says_so(reports: ReportsPage) -> None:
    reports.refresh()
    assert "No fee has been asked for" in ledger(reports)
    assert not reports.ledger.save_button.isVisible()


def test_the_chosen_month_stays_when_something_changes(reports: ReportsPage, fees: Play) -> None:
    reports.refresh()
    reports.ledger.month.set_value("2026-10-01")
    reports.session.changed.emit(0)
    assert reports.ledger.month.value() == "2026-10-01"


def test_very_many_lines_stay_in_the_file(
    reports: ReportsPage, fees: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_card, "_MOST_LINES", 2)
    reports.refresh()
    reports.ledger.month.set_value("all")
    said = ledger(reports)
    assert "2 earlier line" in said
    assert "line 3" not in said


def test_the_csv_names_nobody(
    reports: ReportsPage, fees: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports.refresh()
    ledger(reports)
    data = save(reports, tmp_path / "fees.csv", monkeypatch).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    assert [r["What"] for r in rows] == ["carried over", "returned", "waived", "total"]
    assert [r["Balance (yen)"] for r in rows] == ["2000", "0", "0", "0"]
    assert rows[1]["Date"] == "2026-11-13"
    for secret in ("山田", "ヤマダ", REASON):
        assert secret not in data
    newest = fees.desk.log(1)[0]
    assert (newest.action, newest.reference) == ("exported", "fees 2026-11-01.csv")
    assert "fees.csv" in reports.bar.text()


def test_the_workbook_has_numbers(
    reports: ReportsPage, fees: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports.refresh()
    ledger(reports)
    book = openpyxl.load_workbook(io.BytesIO(save(reports, tmp_path / "f.xlsx", monkeypatch)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[0][-1] == "Balance (yen)"
    assert rows[-1][-1] == 0
    assert rows[2][6] == 2000


def test_a_file_not_chosen_is_not_written(
    reports: ReportsPage, fees: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports.refresh()
    ledger(reports)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    reports.ledger.save_button.click()
    assert fees.desk.log(1)[0].action != "exported"


def test_months_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert month_words(date(2026, 11, 1)) == "Nov 2026"
    monkeypatch.setattr(i18n, "current", lambda: Language.JA)
    assert month_words(date(2026, 11, 1)) == "2026年11月"


# --- the receipt ----------------------------------------------------------------------------


@pytest.fixture
def letter(session: Session, qtbot: QtBot) -> LetterPage:
    made = LetterPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


def issue_card(letter: LetterPage) -> IssueCard:
    QApplication.processEvents()
    (found,) = [c for c in letter.findChildren(IssueCard) if c.isVisible()]
    return found


def said(letter: LetterPage) -> str:
    QApplication.processEvents()
    return "\n".join(x.text() for x in letter._side.findChildren(QLabel) if x.isVisible())


@pytest.fixture
def paid(play: Play) -> str:
    number = play.identified(T.DISCLOSE)
    play.do(do.PayFee(case=number, amount=1000), date(2026, 11, 12))
    return number


def test_the_case_offers_a_receipt_once_the_money_is_here(
    page: CasePage, play: Play, paid: str, qtbot: QtBot
) -> None:
    opened(page, play, paid)
    assert page.fee.receipt.isVisible()
    with qtbot.waitSignal(page.session.open_draft) as draft:
        page.fee.receipt.click()
    assert draft.args == [page.case_id, "receipt"]
    play.do(do.IssueLetter(case=paid, kind=LetterKind.RECEIPT))
    opened(page, play, paid)
    assert "receipt made 20 Nov" in page.fee.words.text()
    play.do(do.RefundFee(case=paid, reason=REASON))
    opened(page, play, paid)
    assert not page.fee.receipt.isVisible()


def test_it_is_made_out_to_the_name_asked_for(letter: LetterPage, play: Play, paid: str) -> None:
    play.clock.go(TODAY)
    letter.show_draft(play.desk.find(paid), "receipt")
    assert "The fee has come in" in said(letter)
    card = issue_card(letter)
    assert card.receipt_name.value() == "山田 太郎"
    card.receipt_name.setText("")
    card.receipt_name.editingFinished.emit()
    card.button.click()
    assert "fill this in" in said(letter)
    card.receipt_name.setText("見本商事")
    card.receipt_name.editingFinished.emit()
    assert letter._shown is not None
    assert "見本商事" in LETTERS.read_text(letter._shown.pdf)
    card = issue_card(letter)
    assert card.receipt_name.value() == "見本商事"
    card.receipt_name.editingFinished.emit()  # left again without a change
    assert issue_card(letter) is card
    card.button.click()
    case = play.detail(paid).case
    stored = play.desk.letter(case.letters[-1].id)
    assert "見本商事" in LETTERS.read_text(stored.pdf)


def test_other_letters_ask_for_no_name(letter: LetterPage, play: Play, paid: str) -> None:
    letter.show_draft(play.desk.find(paid), "acknowledgement")
    assert not issue_card(letter).receipt_name.isVisible()


# --- what must be thought of before a decision leaves -----------------------------------------


@pytest.fixture
def decided(play: Play) -> str:
    """Refused with a reason, and another thing done otherwise; both in Japanese only."""
    number = play.investigated(T.PURPOSE, T.ERASE, T.CORRECT, on=date(2026, 11, 9))
    play.do(do.WaiveFee(case=number, reason="x"))
    refuse = do.Decide(
        case=number,
        item=1,
        outcome=Outcome.REFUSED,
        exception=play.detail(number).case.rules.types[T.PURPOSE].exceptions[0].id,
        internal_reason="内部",
        letter_reason="公表しているため",
    )
    play.do(refuse, TODAY)
    otherwise = do.Decide(
        case=number,
        item=2,
        outcome=Outcome.ALTERNATIVE,
        measure="帳簿の保存期間の満了時に消去",
        protection="鍵をかける",
        internal_reason="税法",
    )
    play.do(otherwise)
    play.do(do.CarryOut(case=number, item=2, proof="OPS-1"))
    play.do(
        do.Decide(
            case=number,
            item=3,
            outcome=Outcome.REFUSED,
            exception="34-not-shown",
            internal_reason="記録と一致しない",
        )
    )
    return number


def test_texts_without_an_english_version_are_named(
    letter: LetterPage, play: Play, decided: str
) -> None:
    letter.show_draft(play.desk.find(decided), "decision")
    assert "English version" not in said(letter)
    letter._see_in(Language.EN)
    told = said(letter)
    assert "Item 1 has no English version: reason in the letter" in told
    assert "Item 2 has no English version: measure" in told
    assert "Item 3" not in told  # policy 6(2): no reason is printed at all
    assert not issue_card(letter).button.isEnabled()


def test_one_with_an_english_version_is_not(letter: LetterPage, play: Play, decided: str) -> None:
    refuse = do.Decide(
        case=decided,
        item=1,
        outcome=Outcome.REFUSED,
        exception=play.detail(decided).case.rules.types[T.PURPOSE].exceptions[0].id,
        internal_reason="内部",
        letter_reason="公表しているため",
        letter_reason_en="The purposes are published.",
    )
    play.do(refuse)
    letter.show_draft(play.desk.find(decided), "decision")
    letter._see_in(Language.EN)
    assert "Item 1" not in said(letter)
    assert "Item 2" in said(letter)


def test_a_case_in_english_hears_of_it_in_the_japanese_draft_too(
    letter: LetterPage, play: Play
) -> None:
    number = play.investigated(T.PURPOSE, language=Language.EN)
    play.do(do.WaiveFee(case=number, reason="x"))
    refuse = do.Decide(
        case=number,
        item=1,
        outcome=Outcome.REFUSED,
        exception=play.detail(number).case.rules.types[T.PURPOSE].exceptions[0].id,
        internal_reason="内部",
        letter_reason="公表しているため",
    )
    play.do(refuse, TODAY)
    letter.show_draft(play.desk.find(number), "decision")
    letter._see_in(Language.JA)
    assert "Item 1 has no English version" in said(letter)
    assert issue_card(letter).button.isEnabled()  # this one needs none


def test_not_held_beside_a_grant_is_worth_a_thought(letter: LetterPage, play: Play) -> None:
    number = play.investigated(T.DISCLOSE, T.ERASE, on=date(2026, 11, 9))
    play.do(do.WaiveFee(case=number, reason="x"))
    play.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED), TODAY)
    order5 = do.Decide(
        case=number, item=2, outcome=Outcome.NOT_HELD_ORDER5, internal_reason="watch list"
    )
    play.do(order5)
    letter.show_draft(play.desk.find(number), "decision")
    codes = [w.code.value for w in play.detail(number).warnings]
    assert "warn_not_held_contradicted" in codes
    (warning,) = [w for w in play.detail(number).warnings if "contradicted" in w.code.value]
    assert labels.explain(warning) in said(letter)
    assert issue_card(letter).button.isEnabled()


def test_a_part_of_the_fee_can_be_given_back(
    page: CasePage, play: Play, paid: str, qtbot: QtBot
) -> None:
    opened(page, play, paid)
    dialog = RefundFeeDialog(page.session, play.detail(paid), page)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.amount.value() == "1,000"
    dialog.reason.set_value(REASON)
    dialog.amount.set_value("some")
    dialog.submit()
    assert dialog.isVisible()
    dialog.amount.set_value("400")
    dialog.submit()
    assert play.detail(paid).case.fee.kept == 600
    newest = Happened(play.detail(paid).case).lines()[0]
    assert (newest.title, newest.detail) == ("Given back: 400 yen", REASON)
