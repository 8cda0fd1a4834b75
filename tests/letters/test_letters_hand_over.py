"""The hand-over book on paper: internal, complete, and readable by everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from judge import faults
from letter_samples import COMPANY, renderer

from casemgr.domain.facts import HoldReason, MatterKind, TaskKind
from casemgr.domain.rules import CheckRole
from casemgr.domain.steps import LETTER_KINDS
from casemgr.domain.text import Language, Text
from casemgr.domain.workflow import Phase
from casemgr.services.backups import BackupState
from casemgr.services.hand_over_book import (
    Book,
    FeeKind,
    FeeOwing,
    OpenCase,
    Paper,
    PaperKind,
    Promise,
    PromiseKind,
    UnpostedLetter,
)
from casemgr.services.keys import Way

if TYPE_CHECKING:
    from pathlib import Path

JA, EN = Language
AT = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
"""Half past midnight of the 24th in Japan."""
DAY = date(2026, 11, 24)
NAME = "髙橋 一郎"


def way(number: int, role: str, tried: datetime | None = None) -> Way:
    return Way(number, role, AT if role != "manager" else None, tried)


def open_case(number: int, action: str = "accept", detail: str = "", **more: object) -> OpenCase:
    made = OpenCase(
        case=f"R2026-{number:04d}",
        person=NAME,
        agent="",
        arrived_on=date(2026, 11, 9),
        phase="received",
        hold="",
        next_action=action,
        next_detail=detail,
        next_source=Text(),
        due_on=date(2026, 12, 1),
        suit_from=None,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def promise(kind: PromiseKind, detail: str, **more: object) -> Promise:
    made = Promise(date(2026, 12, 24), kind, detail, "", Text(), "R2026-0001", NAME, False)
    return replace(made, **more)  # type: ignore[arg-type]


CASES = (
    open_case(1, "ask_source", "stores", next_source=Text("Stores", "店舗")),
    open_case(2, "decide", "2", phase="decision", hold="clarification", due_on=None),
    open_case(3, "issue_letter", "decision", agent="見本 花子", due_on=date(2026, 11, 1)),
    open_case(4, "record_identity", "authority", suit_from=date(2026, 11, 23)),
    open_case(5, "post_letter", "R2026-0005-L1", phase="notification"),
)
PROMISES = (
    promise(PromiseKind.TASK, "erase_later", text="取引記録\n保存期間の後"),
    promise(PromiseKind.MATTER, "litigation", text="東京地裁", on=None, closed=True),
    promise(PromiseKind.REGIME, "gdpr", name=Text("GDPR", "GDPR"), text="ベルリン在住"),
    promise(PromiseKind.REPLY, "identity_request", text="R2026-0001-L1", on=date(2026, 11, 20)),
    promise(PromiseKind.SOURCE, "stores", name=Text("Stores", "店舗")),
)
LETTER = UnpostedLetter(
    "R2026-0005-L1", NAME, "decision", JA, date(2026, 11, 20), None, False, ("別紙 1", "封筒")
)
LETTERS = (LETTER, replace(LETTER, language=EN, returned_on=date(2026, 11, 22), copied=True))
FEES = (
    FeeOwing("R2026-0001", NAME, FeeKind.DUE, 1000, None),
    FeeOwing("R2026-0002", NAME, FeeKind.ASKED, 2000, date(2026, 11, 19)),
    FeeOwing("R2026-0003", NAME, FeeKind.REFUND, 12000, date(2026, 11, 18)),
)
PAPERS = (
    Paper("R2026-0001", NAME, PaperKind.SEEN, Text("Driver's licence", "運転免許証"), DAY),
    Paper("R2026-0001", NAME, PaperKind.COVER, Text(ja="保険証"), DAY),
    Paper("R2026-0001", NAME, PaperKind.FILE, Text(ja="申出書.pdf"), DAY, 1025),
)
STATE = BackupState("/media/stick", AT, True, False, "vault_disk_full")
BOOK = Book(
    made_at=AT,
    vault="omakase",
    head=(4711, "0123456789abcdef" * 4),
    company=COMPANY,
    policy=Text("Privacy policy", "個人情報保護方針"),
    policy_version="2026-04",
    total=812,
    closed_with_files=3,
    cases=CASES,
    promises=PROMISES,
    papers=PAPERS,
    fees=FEES,
    letters=LETTERS,
    backups=STATE,
    ways=(way(1, "manager", AT), way(2, "recovery"), way(3, "deputy", AT)),
)
EMPTY = replace(
    BOOK,
    head=(0, ""),
    total=0,
    closed_with_files=0,
    cases=(),
    promises=(),
    papers=(),
    fees=(),
    letters=(),
    backups=BackupState("", None, False, False, ""),
    ways=(way(1, "manager"), way(2, "recovery")),
)


def text(book: Book = BOOK, language: Language = JA) -> str:
    return renderer().read_text(renderer().hand_over(book, language))


def joined(book: Book = BOOK, language: Language = JA) -> str:
    """The text with its lines joined."""
    return text(book, language).replace("\n", "")


def test_every_line_of_the_book_is_in_it_in_japanese() -> None:
    said = joined()
    for words in (
        "業務引継書",
        "2026-11-24　00:30現在",
        "記録 4711-0123456789abcdef",
        "保管庫「omakase」",
        "保管庫の案件　812件　　うち進行中　5件　　受領ファイルのある完了案件　3件",
        "調査を依頼する：店舗",
        "請求事項2を決定する",
        "保留：内容確認待ち",
        "（請求者　見本 花",
        "2026-11-01",
        "（超過）",
        "訴えの日",
        "代理権の確認をする",
        "約束：保存義務の終了後に消去　取引記録 保存期間の後",
        "訴訟　東京地裁",
        "GDPRによる回答　ベルリン在住",
        "文書R2026-0001-L1（本人確認書類のお願い）",
        "店舗の回答",
        "決定通知書（英語）",
        "2026-11-22",
        "12,000円",
        "確認した書類：運転免許証",
        "申出書.pdf（2 KB）",
        "最後に使用・確認した日：2026-11-24",
        "保存先：/media/stick",
        "直近の作成は失敗しています",
        "その後、保管庫に変更があります",
        "引継者",
        "引受者",
    ):
        assert words in said, words
    assert said.count("（完了）") == 1


def test_the_english_book_says_the_same() -> None:
    said = text(language=EN).replace("\n", " ")
    for words in (
        "Hand-over book",
        "As of 2026-11-24, 00:30 (Japan)",
        "Log 4711-0123456789abcdef",
        "Ask: Stores",
        "Decide item 2",
        "Waits:",
        "clarification",
        "2026-11-01",
        "(past)",
        "Lawsuit from",
        "2026-11-23",
        "Notice of decision,",
        "12,000 yen",
        "Closed ones in which files received are kept: 3.",
        "The newest attempt failed.",
    ):
        assert words in said, words


@pytest.mark.parametrize("rows", range(8, 24, 3))
def test_no_page_bears_the_signatures_alone(rows: int) -> None:
    """Whoever signs signs under what is still to be done, however full the page before is."""
    book = replace(BOOK, cases=tuple(open_case(n) for n in range(1, rows)))
    last = text(book, EN).split("\f")[-1]
    assert "7. To be done after taking over" in last
    assert "Taken over by" in last


def test_days_stand_in_one_form() -> None:
    assert "November" not in text(language=EN)
    assert "11月" not in text()


def test_what_is_kept_of_a_closed_case_is_marked() -> None:
    of_open = replace(EMPTY, papers=PAPERS[2:])
    assert "(closed)" not in text(of_open, EN)
    of_closed = replace(EMPTY, papers=(replace(PAPERS[2], closed=True),))
    assert "(closed)" in text(of_closed, EN)


def test_every_page_says_that_it_is_confidential_and_which_it_is() -> None:
    many = replace(BOOK, cases=tuple(open_case(n) for n in range(1, 90)))
    found = text(many).split("\f")
    assert len(found) > 3
    for number, page in enumerate(found, start=1):
        assert "社外秘（個人情報を含む）" in page
        assert f"2026-11-24　{number} ／ {len(found)}" in page
    assert "R2026-0089" in "".join(found)


def test_an_empty_book_says_so_in_every_part() -> None:
    said = joined(EMPTY)
    assert said.count("ありません。") == 5 + 1  # and no backup has been made: 作成されていません
    assert "記録 –" in said
    assert "代理者はいません" in said
    assert "バックアップはまだ作成されていません" in said
    assert "受領ファイルのある" not in said
    assert "変更があります" not in said


def test_a_deputy_who_was_never_tried_is_told() -> None:
    said = joined(replace(BOOK, ways=(way(1, "manager"), way(3, "deputy"))))
    assert "まだ一度も確認されていません" in said
    assert "代理者はいません" not in said


def test_a_folder_is_told_before_the_first_backup() -> None:
    chosen = BackupState("/media/stick", None, True, True, "")
    assert "選択済みの保存先：/media/stick" in joined(replace(BOOK, backups=chosen))


def test_what_no_font_has_is_marked_and_keeps_nobody_from_the_book() -> None:
    said = joined(replace(BOOK, cases=(open_case(1, person="山田 \ue000郎"),)))
    assert "山田 〓郎" in said
    assert "〓は、このプログラムの書体にない文字です" in said
    assert "〓" not in joined()


@pytest.mark.parametrize("language", Language)
def test_every_code_has_its_words(language: Language) -> None:
    steps = [("record_identity", role.value) for role in CheckRole]
    steps += [("issue_letter", kind) for kind in LETTER_KINDS]
    cases = [open_case(n, *step) for n, step in enumerate(steps, start=1)]
    cases += [open_case(90, phase=phase.value) for phase in Phase]
    cases += [open_case(91, hold=hold.value) for hold in HoldReason]
    promises = [promise(PromiseKind.TASK, kind.value, text="x") for kind in TaskKind]
    promises += [promise(PromiseKind.MATTER, kind.value, text="x") for kind in MatterKind]
    book = replace(BOOK, cases=tuple(cases), promises=tuple(promises))
    said = text(book, language)
    assert "_" not in said


def test_the_same_book_gives_the_same_bytes_and_names_nobody_outside_its_pages() -> None:
    made = renderer().hand_over(BOOK, JA)
    assert made == renderer().hand_over(BOOK, JA)
    about = str(renderer().read_about(made))
    assert "業務引継書" in about
    assert NAME not in about


def test_it_is_for_the_archive_and_for_screen_readers(tmp_path: Path) -> None:
    files = {
        f"{name}-{language.value}": renderer().hand_over(book, language)
        for language in Language
        for name, book in (("full", BOOK), ("empty", EMPTY))
    }
    assert faults(files, tmp_path) == {}
