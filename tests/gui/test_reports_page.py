"""The reports page on a real desk, its files read back by other programs' libraries."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from casemgr.domain.decision import Outcome
from casemgr.domain.facts import PostWay
from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.gui.reports.page import ReportsPage
from casemgr.gui.reports.words import say
from casemgr.services import commands as do
from casemgr.services import reports
from casemgr.services.letter_data import LetterKind
from tests.gui.case_fixtures import TODAY, TOKYO, Play
from tests.gui.letter_fixtures import play, session
from tests.sheets import posting

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from casemgr.gui.session import Session

__all__ = ["play", "session"]

REASON = "the ledger was already destroyed in spring"
FORMULA = "=cmd|' /C calc'!A0"


@pytest.fixture
def page(session: Session, play: Play, qtbot: QtBot) -> ReportsPage:
    session.vault = play.desk.vault
    made = ReportsPage(session)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


@pytest.fixture
def cases(play: Play) -> Play:
    """One case answered, one new; the second person's name is a formula."""
    first = play.investigated(RequestType.ERASE, on=date(2026, 11, 2))
    play.do(
        do.Decide(case=first, item=1, outcome=Outcome.NOT_HELD_ORDER5, internal_reason=REASON),
        date(2026, 11, 6),
    )
    play.do(do.IssueLetter(case=first, kind=LetterKind.DECISION))
    play.do(posting(play.desk, first, PostWay.ORDINARY))
    play.receive(
        RequestType.DISCLOSE,
        RequestType.CORRECT,
        on=date(2026, 11, 16),
        requester=Party(FORMULA, address=TOKYO),
    )
    play.clock.go(TODAY)
    return play


def texts(page: ReportsPage) -> list[str]:
    QApplication.processEvents()
    return [x.text() for x in page.counts.findChildren(QLabel) if x.isVisible()]


def save(page: ReportsPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.format.set_value(path.suffix[1:])
    page.save()
    return path.read_bytes()


def test_the_counts_follow_the_period(page: ReportsPage, cases: Play) -> None:
    page.refresh()
    assert any("3 " in t and "2 " in t for t in texts(page))
    page.first.set_value(date(2026, 11, 16))
    assert any("2 " in t and "1 " in t for t in texts(page))
    page.first.setText("nonsense")
    assert len(texts(page)) > 1  # what was counted last stays
    page.first.set_value(date(2027, 1, 1))
    assert texts(page)[1:] == ["No request arrived in this period."]


def test_what_order_5_hides_is_counted_as_not_held(page: ReportsPage, cases: Play) -> None:
    page.refresh()
    assert "Not held" in texts(page)
    assert not any("Order" in t for t in texts(page))


def test_the_csv_names_nobody_unless_asked(
    page: ReportsPage, cases: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.refresh()
    data = save(page, tmp_path / "a.csv", monkeypatch).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    assert len(rows) == 3
    assert rows[0]["Outcome"] == "Not held"
    assert (rows[0]["Arrived"], rows[0]["Notified"]) == ("2026-11-02", "2026-11-06")
    assert rows[0]["Days from arrival to notice"] == "4"
    for secret in ("山田", FORMULA, REASON, "Order"):
        assert secret not in data
    newest = cases.desk.log(1)[0]
    assert (newest.action, newest.reference) == ("exported", "summary.csv")


def test_the_csv_with_names_warns_and_disarms_formulas(
    page: ReportsPage, cases: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.refresh()
    assert not page.warning.isVisible()
    page.names.set_value(True)
    assert page.warning.isVisible()
    data = save(page, tmp_path / "a.csv", monkeypatch).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    assert [r["Person concerned"] for r in rows] == ["山田 太郎", "'" + FORMULA, "'" + FORMULA]
    assert REASON not in data
    assert cases.desk.log(1)[0].reference == "summary.csv names"


def test_the_workbook_has_dates_numbers_and_texts(
    page: ReportsPage, cases: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.refresh()
    page.names.set_value(True)
    book = openpyxl.load_workbook(io.BytesIO(save(page, tmp_path / "a.xlsx", monkeypatch)))
    sheet = book.active
    assert sheet is not None
    headings = [c.value for c in sheet[1]]
    first = dict(zip(headings, sheet[2], strict=True))
    other = dict(zip(headings, sheet[3], strict=True))
    assert first["Arrived"].is_date
    assert first["Days from arrival to notice"].value == 4
    assert (other["Person concerned"].value, other["Person concerned"].data_type) == (FORMULA, "s")
    assert "3" in page.bar.text()


def test_a_folder_that_is_gone_is_explained_and_not_logged(
    page: ReportsPage, cases: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.refresh()
    gone = str(tmp_path / "gone" / "a.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (gone, ""))
    page.save()
    assert page.bar.text()
    assert page.button.isEnabled()
    assert not page.progress.isVisible()
    assert cases.desk.log(1)[0].action != "exported"


def test_the_ending_is_added_and_giving_up_writes_nothing(
    page: ReportsPage, cases: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.refresh()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.save()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "x"), ""))
    page.save()
    assert (tmp_path / "x.xlsx").is_file()


def test_a_date_that_is_none_stops_the_saving(page: ReportsPage, cases: Play) -> None:
    page.first.setText("nonsense")
    page.save()  # would open a file dialog, and hang, if the form let it through
    assert page.isVisible()


def test_every_column_has_a_heading_of_its_own() -> None:
    words = [say("report_column", c) for c in reports.columns(names=True)]
    assert len(set(words)) == len(words)
    assert say("answer", "yes") == "Yes"


@pytest.mark.parametrize("width", [724, 1084])
def test_a_hint_stands_under_its_field_also_beside_the_help(
    page: ReportsPage, width: int, qtbot: QtBot
) -> None:
    page.resize(width, 784)
    QApplication.processEvents()
    for row in page.form._rows:
        if row.hint is not None:
            assert row.hint.geometry().top() > row.field.geometry().bottom()
            assert row.holder.height() >= row.holder.heightForWidth(row.holder.width())
    card = page.form.parentWidget()
    assert card is not None
    assert card.width() == 400
