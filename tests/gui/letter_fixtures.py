"""A session at a real desk, with real letters and file writers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from casemgr import resources
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Text
from casemgr.exports.csv_file import CsvFile
from casemgr.exports.xlsx_file import XlsxFile
from casemgr.gui.session import Session
from casemgr.gui.tasks import SyncTasks
from casemgr.incoming.inspector import FileInspector
from casemgr.letters.renderer import LetterRenderer
from casemgr.services.wiring import Wiring
from tests.gui.case_fixtures import Play, SetClock, make_desk
from tests.sheets import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from casemgr.gui.letter.cards import PostCard

COMPANY = Particulars(
    company=Text("OMAKASE, Inc.", "OMAKASE株式会社"),
    postal_code="150-0000",
    address=Text("1-2-3 Kaku, Shibuya, Tokyo", "東京都渋谷区架空町1-2-3"),
    representative=Text("Taro Mihon", "代表取締役 見本 太郎"),
    officer=Text("Hanako Kanri", "管理 花子"),
    email="info@example.jp",
)
LETTERS = LetterRenderer(resources.read)


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    clock = SetClock()
    desk = make_desk(tmp_path, clock, LETTERS)
    desk.set_particulars(COMPANY)
    yield Play(desk, clock)
    desk.close()


@pytest.fixture
def session(play: Play, app: QApplication) -> Iterator[Session]:
    wiring = Wiring(
        vaults=None,  # type: ignore[arg-type]
        letters=LETTERS,
        clock=play.clock,
        writers={"csv": CsvFile(), "xlsx": XlsxFile()},
        files=FileInspector(),
        law=b"",
        policy=b"",
        fill_sample=lambda _: None,
    )
    sitting = Session(wiring, play.desk, SyncTasks())
    yield sitting
    sitting.end()  # pages still have timers running when the vault is closed


def enter_codes(card: PostCard, play: Play) -> None:
    """Enter the code of every letter that the card asks for."""
    for field in card.findChildren(QLineEdit):
        kind, _, letter = field.objectName().partition("-")
        if kind == "code" and field.isVisibleTo(card):
            field.setText(code_of(play.desk, letter))
