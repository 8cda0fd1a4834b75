"""What cannot be opened or made says so in place, and is left as it was."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from casemgr.gui.kit import Label
from casemgr.gui.main_window import MainWindow
from casemgr.gui.read_only import ReadOnlyStrip
from tests.e2e.conftest import run
from tests.e2e.driver import PASSPHRASE
from tests.storage.samples import mounted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.e2e.conftest import Surroundings
    from tests.e2e.hand import Hand

pytestmark = pytest.mark.xvfb


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() if p.is_file() else b"" for p in folder.rglob("*")}


def unlock(hand: Hand, folder: Path | None = None) -> str:
    """Try it; give what is said, which is nothing when the vault opens."""
    if folder is not None:
        hand.write("folder", str(folder))
    hand.write("passphrase", PASSPHRASE)
    hand.click("primary")
    hand.until(lambda: isinstance(hand.place, MainWindow) or said(hand), "an answer")
    return said(hand)


def said(hand: Hand) -> str:
    return " ".join([*(w.text() for w in hand.sees("message", Label)), *hand.mistakes()])


def assert_words(text: str, *paths: object) -> None:
    """*text* is a sentence for people: no code, no exception, no half-filled form."""
    for path in paths:
        text = text.replace(str(path), "")
    assert len(text.split()) > 3
    assert not [c for c in "_{}<>" if c in text], text
    assert "rror" not in text


def test_a_vault_open_elsewhere(start: Callable[..., Hand], vault: Path) -> None:
    with run("list+stay", str(vault)) as other:
        try:
            assert other.stdout
            assert other.stdout.readline() == "ready\n"
            before = contents(vault)
            hand = start(str(vault))
            text = unlock(hand)
            assert_words(text, vault)
            assert contents(vault) == before
            assert hand.find("folder").isEnabled()
        finally:
            other.terminate()
        assert other.wait(60) == 143
    assert unlock(hand) == ""
    hand.find("cases")


def test_a_damaged_header(start: Callable[..., Hand], vault: Path) -> None:
    whole = contents(vault)
    for name in ("header.json", "header.bak"):
        (vault / name).write_bytes(b'{"format": 1, "slots": ')
    before = contents(vault)
    hand = start(str(vault))
    assert_words(unlock(hand), vault)
    assert contents(vault) == before
    # One whole copy of the two is enough.
    (vault / "header.bak").write_bytes(whole[str(vault / "header.bak")])
    assert unlock(hand) == ""
    assert (vault / "header.json").read_bytes() == whole[str(vault / "header.json")]


def test_no_vault_there(start: Callable[..., Hand], vault: Path) -> None:
    disk = vault.parent
    empty = disk / "empty"
    empty.mkdir()
    hand = start()
    hand.click("start-open")
    hand.click("primary")
    assert len(hand.mistakes()) == 2  # folder and pass phrase
    for folder in (disk / "missing", empty, vault / "header.json"):
        before = contents(disk)
        assert_words(unlock(hand, folder), folder)
        assert hand.find("folder").isAncestorOf(hand.place.focusWidget())
        assert contents(disk) == before
    assert unlock(hand, vault) == ""


@contextlib.contextmanager
def closed(vault: Path) -> Iterator[Path]:
    """The vault where nothing can be written: by its rights, or for root by a read-only disk."""
    if os.geteuid():
        vault.chmod(0o500)
        (vault / "lock").chmod(0o400)
        try:
            yield vault
        finally:
            vault.chmod(0o700)
        return
    disk = vault.parent / "disk"
    with mounted(disk):
        there = shutil.copytree(vault, disk / "vault")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        yield there


@pytest.mark.skipif(os.name != "posix", reason="rights are others there")
def test_a_vault_that_cannot_be_written_opens_to_read(
    start: Callable[..., Hand], vault: Path
) -> None:
    with closed(vault) as there:
        before = contents(there)
        hand = start(str(there))
        assert unlock(hand) == ""
        said = hand.find("read-only", ReadOnlyStrip).words.text()
        assert str(there) in said
        assert_words(said, there)
        assert contents(there) == before


def test_no_vault_can_be_made(
    start: Callable[..., Hand], surroundings: Surroundings, vault: Path
) -> None:
    """Below a file, and where something is already."""
    disk = vault.parent
    (disk / "file").write_text("x")
    hand = start()
    hand.click("start-create")
    hand.write("passphrase", PASSPHRASE)
    hand.write("passphrase_again", PASSPHRASE)
    before = contents(disk)
    for folder in (disk / "file" / "vault", vault):
        hand.write("folder", str(folder))
        hand.click("primary")
        hand.until(hand.mistakes, "a mistake at the folder")
        assert_words(hand.mistakes()[0], folder)
        assert contents(disk) == before
        assert hand.find("passphrase", QLineEdit).text() == PASSPHRASE
    hand.write("folder", str(disk / "new"))
    hand.click("primary")
    hand.find("save-sheet")
    assert not surroundings.vault.exists()
