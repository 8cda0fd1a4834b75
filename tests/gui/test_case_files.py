"""Files of a case: chosen or dropped, looked through, kept with a way to stop, and copied out."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel

from casemgr.domain.acts import investigation
from casemgr.domain.errors import Code
from casemgr.domain.rules import RequestType
from casemgr.domain.steps import Action
from casemgr.gui import label_attached, labels, saving
from casemgr.gui.case.dialogs.file_row import State
from casemgr.gui.label_attached import size_words
from casemgr.services import commands as do
from casemgr.services.attachments import StoppedError
from casemgr.services.file_kinds import KINDS, Looked, Refused, Warned
from tests.gui.case_driving import form, opened, page
from tests.gui.letter_fixtures import play, session
from tests.storage.samples import refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.gui.case.page import CasePage
    from tests.gui.case_fixtures import Play

__all__ = ["page", "play", "session"]

HELD = "internal-provided"
ANSWER = "店舗の回答です。該当なし。\n".encode()
MINE = "個人番号 1234 5678 9018\n".encode()
MAYBE = "注文番号,123456789018\n".encode()


def files(page: CasePage) -> Any:
    assert page.detail is not None
    return page.detail.case.attachments


def words(widget: Any) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisible())


def plain(text: str) -> str:
    """With the plural as the catalogue has it, also before the catalogue is made."""
    return text.replace("(s)", "s")


def written(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    return str(folder / name)


@pytest.fixture
def number(page: CasePage, play: Play) -> str:
    found = play.identified(RequestType.DISCLOSE)
    opened(page, play, found)
    return found


def attach(page: CasePage, *paths: str) -> Any:
    page.act(Action.ATTACH)
    dialog = form(page)
    dialog.add_paths(paths)
    return dialog


@pytest.mark.usefixtures("number")
class TestAdding:
    def test_several_files_go_in_at_once(
        self, page: CasePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page.files.add.click()
        dialog = form(page)
        dialog.primary.click()
        assert "fill this in" in words(dialog)
        paths = [written(tmp_path, "回答.txt", ANSWER), written(tmp_path, "b.pdf", b"%PDF-1.7 x")]
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
        dialog.files.choose.click()
        assert dialog.files.rows == []
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (paths, ""))
        dialog.files.choose.click()
        first, second = dialog.files.rows
        assert "Text · 40 B" in first.facts.text()
        assert "Looked through" in first.said.text()
        assert "damaged" in second.said.text()
        second.agree.click()
        dialog.source.set_value(HELD)
        dialog.note.set_value("by fax")
        dialog.primary.click()
        assert page.form is None
        kept, other = files(page)
        assert (kept.id, kept.name, kept.kind, kept.source, kept.note, kept.size, kept.told) == (
            "A1", "回答.txt", "text", HELD, "by fax", 40, (),
        )  # fmt: skip
        assert (other.id, other.kind, other.told) == ("A2", "pdf", ("damaged",))
        said = words(page.files)
        assert "Text · 40 B · by fax" in said
        assert "50 B of 1 GB" in said
        assert "damaged" in said

    def test_what_must_not_be_kept_is_refused_and_the_rest_goes_in(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        mine, well = written(tmp_path, "mine.txt", MINE), written(tmp_path, "a.txt", ANSWER)
        dialog = attach(page, mine, well, str(tmp_path / "nowhere"), str(tmp_path))
        bad, good, missing, folder = dialog.files.rows
        assert "My Number (…9018)" in bad.wrong.text()
        assert "blackened" in bad.wrong.text()
        assert [r.state for r in (bad, missing, folder)] == [State.REFUSED] * 3
        assert "not there" in missing.wrong.text()
        dialog.note.set_value("by fax")
        dialog.primary.click()
        # It does not close as if all were in: it says what is and what is not, and why.
        assert page.form is dialog
        assert [f.name for f in files(page)] == [good.called]
        assert "Kept as A1" in good.said.text()
        said = plain(dialog.bar.text())
        assert said.startswith("1 file")
        assert "Not added: mine.txt, nowhere, " in said
        assert "a.txt" not in said
        assert not any(row.wrong.isHidden() for row in (bad, missing, folder))
        assert not dialog.primary.isVisible()
        assert dialog.cancel.text() == "Close"
        assert dialog.cancel.isDefault()
        dialog.cancel.click()  # what was typed was kept with the file: nothing to ask about
        assert page.form is None

    def test_after_some_were_refused_others_can_be_added_still(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        dialog = attach(
            page, written(tmp_path, "mine.txt", MINE), written(tmp_path, "a.txt", ANSWER)
        )
        dialog.primary.click()
        assert not dialog.primary.isVisible()
        dialog.add_paths([written(tmp_path, "b.txt", b"b")])
        assert dialog.primary.isVisible()
        assert dialog.primary.isDefault()
        dialog.files.rows[0].remove.click()  # the one that was refused
        dialog.primary.click()
        assert page.form is None
        assert [f.name for f in files(page)] == ["a.txt", "b.txt"]

    def test_of_many_that_were_refused_only_the_first_are_named(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        away = [str(tmp_path / f"away-{n}") for n in range(8)]
        dialog = attach(page, *away, written(tmp_path, "a.txt", ANSWER))
        dialog.primary.click()
        assert "away-4 and 3 more" in dialog.bar.text()

    def test_no_file_comes_or_goes_while_they_are_being_kept(
        self, page: CasePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        dialog = attach(page, written(tmp_path, "a.txt", ANSWER))
        seen: list[bool] = []
        inspector = dialog.inspector

        class Watching:
            def pieces(self, path: str) -> Iterator[bytes]:
                seen.extend(w.isEnabled() for w in (dialog.files.choose, dialog.files.rows[0]))
                return inspector.pieces(path)

        monkeypatch.setattr(dialog, "inspector", Watching())
        dialog.primary.click()
        assert seen == [False, False]
        assert len(files(page)) == 1

    def test_nothing_but_refused_files_is_nothing_to_add(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        dialog = attach(page, written(tmp_path, "回答.pdf", b"MZ" + bytes(80)))
        assert "is a program" in dialog.files.rows[0].wrong.text()
        dialog.primary.click()
        assert page.form is dialog
        assert "fill this in" in words(dialog)
        assert files(page) == ()

    def test_a_warning_has_to_be_agreed_to(self, page: CasePage, tmp_path: Path) -> None:
        dialog = attach(page, written(tmp_path, "orders.csv", MAYBE))
        (row,) = dialog.files.rows
        assert "may be one of those" in row.said.text()
        assert "…9018" in row.said.text()
        dialog.primary.click()
        assert "Tick this" in row.wrong.text()
        assert files(page) == ()
        row.agree.click()
        assert row.wrong.isHidden()
        dialog.primary.click()
        assert files(page)[0].told == (Warned.NUMBERS,)

    def test_the_same_file_twice_is_told(self, page: CasePage, tmp_path: Path) -> None:
        path = written(tmp_path, "a.txt", ANSWER)
        dialog = attach(page, path, path)
        one, two = dialog.files.rows
        assert not one.agree.isVisible()
        assert "this very file" in two.said.text()
        two.remove.click()
        assert dialog.files.rows == [one]
        dialog.primary.click()
        again = attach(page, path)
        assert "this very file" in again.files.rows[0].said.text()
        again.files.rows[0].agree.click()
        again.primary.click()
        assert [f.id for f in files(page)] == ["A1", "A2"]

    def test_a_note_with_a_number_is_refused_at_its_field(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        dialog = attach(page, written(tmp_path, "a.txt", ANSWER))
        dialog.note.set_value("個人番号 123456789018")
        dialog.primary.click()
        assert "number of a paper" in words(dialog)
        assert files(page) == ()
        dialog.note.set_value("")
        dialog.primary.click()
        assert len(files(page)) == 1

    def test_above_a_gigabyte_it_is_refused_with_the_sizes(
        self, page: CasePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(investigation, "MOST_IN_CASE", 60)
        dialog = attach(
            page, written(tmp_path, "a.txt", ANSWER), written(tmp_path, "b.txt", ANSWER[::1] + b"b")
        )
        dialog.primary.click()
        assert page.form is dialog
        kept, row = dialog.files.rows
        assert "Kept as A1" in kept.said.text()
        assert "41 B" in row.wrong.text()
        assert "40 B" in row.wrong.text()
        said = plain(dialog.bar.text())
        assert said.startswith("1 file")
        assert "Not added: b.txt" in said
        assert dialog.primary.isVisible()
        assert dialog.cancel.text() == "Close"
        dialog.cancel.click()
        assert page.form is None
        assert [f.name for f in files(page)] == ["a.txt"]

    def test_keeping_can_be_stopped_and_leaves_nothing(
        self, page: CasePage, play: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        large = written(tmp_path, "long.txt", b"a" * (3 << 20))
        dialog = attach(page, large, written(tmp_path, "b.txt", ANSWER))
        told: list[str] = []
        inspector = dialog.inspector

        class Slow:
            def pieces(self, path: str) -> Iterator[bytes]:
                for piece in inspector.pieces(path):
                    yield piece
                    if len(told) == 1:
                        assert dialog.waiting.isVisible()
                        dialog.cancel.click()
                    told.append(dialog.waiting.words.text())

        monkeypatch.setattr(dialog, "inspector", Slow())
        dialog.primary.click()
        assert page.form is dialog
        assert "1 MB of 3 MB" in told[0] + told[1]
        assert dialog.bar.text().startswith("Nothing was added. Stopped. Not added: long.txt, b")
        assert files(page) == ()
        assert play.desk.verify() == []
        monkeypatch.setattr(dialog, "inspector", inspector)
        dialog.primary.click()
        assert [f.name for f in files(page)] == ["long.txt", "b.txt"]

    def test_a_file_that_changed_meanwhile_is_not_kept(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        path = written(tmp_path, "a.txt", ANSWER)
        dialog = attach(page, path)
        Path(path).write_bytes(ANSWER.upper() + b"more")
        dialog.primary.click()
        assert "has changed since" in dialog.files.rows[0].wrong.text()
        assert files(page) == ()

    def test_looking_ends_with_the_dialog(self, page: CasePage, tmp_path: Path) -> None:
        page.act(Action.ATTACH)
        dialog = form(page)
        dialog.waiting.stop()
        dialog.add_paths([written(tmp_path, "a.txt", ANSWER)])
        assert dialog.files.rows[0].state is State.LOOKING
        assert not dialog.primary.isEnabled()
        dialog.reject()
        assert page.form is None

    def test_files_are_dropped_on_the_card_or_the_dialog(
        self, page: CasePage, tmp_path: Path
    ) -> None:
        one, two = written(tmp_path, "a.txt", ANSWER), written(tmp_path, "b.txt", b"b")
        drop(page.files, one)
        dialog = form(page)
        drop(dialog, two)
        assert [row.path for row in dialog.files.rows] == [one, two]
        assert not taken(dialog, "https://example.jp/x")
        dialog.primary.click()
        assert len(files(page)) == 2


def drop(widget: Any, path: str) -> None:
    assert taken(widget, QUrl.fromLocalFile(path).toString())
    widget.dropEvent(dragged(QDropEvent, QUrl.fromLocalFile(path)))


def taken(widget: Any, url: str) -> bool:
    enter = dragged(QDragEnterEvent, QUrl(url))
    enter.ignore()
    widget.dragEnterEvent(enter)
    return bool(enter.isAccepted())


def dragged(kind: type, url: QUrl) -> Any:
    data = QMimeData()
    data.setUrls([url])
    event = kind(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.owned = data  # Qt's event does not keep it alive
    return event


class TestCopyingOut:
    @pytest.fixture
    def kept(self, page: CasePage, play: Play, number: str) -> Any:
        play.do(do.Attach(case=number, name="../回答.txt", content=ANSWER))
        opened(page, play, number)
        return files(page)[0]

    @pytest.fixture
    def dialog(self, page: CasePage, kept: Any) -> Any:
        page.files.findChild(QAbstractButton, f"copy-{kept.id}").click()
        from casemgr.gui.case.copies import CopyOutDialog

        return page.findChild(CopyOutDialog)

    def test_a_copy_goes_out_only_after_a_warning(
        self, page: CasePage, play: Play, kept: Any, dialog: Any, tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        assert "not encrypted" in words(dialog)
        assert not dialog.primary.isEnabled()
        dialog.sure.click()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        dialog.primary.click()
        assert dialog.isVisible()
        asked: list[str] = []
        copy = tmp_path / "copy.txt"
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *a: asked.append(a[2]) or (str(copy), "")
        )
        before = play.desk.log(1)[0].seq
        dialog.primary.click()
        assert Path(asked[0]).name == "回答.txt"
        assert copy.read_bytes() == ANSWER
        assert not dialog.isVisible()
        assert "not encrypted" in page.bar.text()
        logged = play.desk.log(1)[0]
        assert (logged.action, logged.reference) == ("exported", f"{page.detail.case.number}-A1")
        assert logged.seq == before + 1

    def test_writing_can_be_stopped(
        self, play: Play, dialog: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        copy = tmp_path / "copy.txt"
        copy.write_bytes(b"older")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
        real = saving.write_pieces

        def stopping(path: str, pieces: Any) -> None:
            dialog.reject()
            real(path, pieces)

        monkeypatch.setattr(saving, "write_pieces", stopping)
        dialog.sure.click()
        before = play.desk.log(1)[0].seq
        dialog.primary.click()
        assert "Nothing was written" in dialog.bar.text()
        assert copy.read_bytes() == b"older"
        assert list(tmp_path.glob(".casemgr-*")) == []
        assert play.desk.log(1)[0].seq == before

    @pytest.mark.skipif(sys.platform != "linux", reason="a device that is always full")
    def test_what_cannot_be_written_is_told(
        self, dialog: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = str(tmp_path / "nowhere" / "copy.txt")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
        dialog.sure.click()
        dialog.primary.click()
        assert "could not be written" in words(dialog)

    def test_the_hash_is_shown_when_asked_for(self, page: CasePage, kept: Any) -> None:
        shown = page.files.findChild(QLabel, f"hash-{kept.id}")
        assert not shown.isVisible()
        page.files.findChild(QAbstractButton, f"show-hash-{kept.id}").click()
        assert shown.isVisible()
        assert hashlib.sha256(ANSWER).hexdigest() in shown.text().replace(" ", "")


def test_pieces_that_fail_leave_the_older_file(tmp_path: Path) -> None:
    place = tmp_path / "x"
    place.write_bytes(b"older")

    def broken() -> Iterator[bytes]:
        yield b"new"
        raise StoppedError

    with pytest.raises(StoppedError):
        saving.write_pieces(str(place), broken())
    assert place.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [place]
    assert refused(lambda: saving.write_pieces(str(tmp_path), [b"x"])).code is Code.CANNOT_WRITE


def test_every_kind_and_warning_has_its_word() -> None:
    groups = label_attached.ATTACHED
    assert set(groups["file_kind"]) == set(KINDS)
    assert set(groups["file_warning"]) == set(Warned)
    assert set(groups["file_fault"]) == set(Refused)
    assert set(groups["file_looked"]) == set(Looked)
    assert labels.word("file_kind", "pdf") == "PDF"


def test_sizes() -> None:
    sizes = (1023, 1024, 1024 * 1024, 2_700_000, 1 << 30, 1_500_000_000)
    said = ["1023 B", "1 KB", "1 MB", "2.6 MB", "1 GB", "1.40 GB"]
    assert [size_words(n) for n in sizes] == said
