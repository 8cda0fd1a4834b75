"""``casemgr backup``: what it prints, with which status it ends, what it leaves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from casemgr import app
from tests.play.conftest import PASSPHRASE
from tests.storage.samples import fingerprint

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def dest(vault: Path) -> None:
    (vault.parent / "dest").mkdir()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = app.main(("backup", *arguments, "--passphrase-file", "pass"))
    said = capsys.readouterr()
    return status, said.out, said.err


def test_a_backup_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "v", "dest")
    (made,) = (tmp_path / "dest").iterdir()
    assert (status, out, err) == (0, f"Backup made and verified: {made}\n", "")
    status, out, err = run(capsys, "v", "dest", "--verbose")
    assert (status, out.count("\n")) == (0, 1)
    assert err.splitlines()[-1] == "Checking the copy"
    assert err.startswith("Copying: 0 %\n")
    status, out, _ = run(capsys, "v", "dest", "--lang", "ja")
    assert status == 0
    assert out.startswith("バックアップを作成し、検証しました：")
    app.wire().vaults.open(str(made), PASSPHRASE).close()


def flip(file: Path, page: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(page * 4096 + 100)
        byte = opened.read(1)[0]
        opened.seek(-1, os.SEEK_CUR)
        opened.write(bytes([byte ^ 1]))


def test_a_damaged_vault_is_a_verdict(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = (vault / "cases-1.db").stat().st_size // 4096
    said = set()
    for page in range(1, pages):
        flip(vault / "cases-1.db", page)
        status, out, err = run(capsys, "v", "dest")
        assert (status, out.count("\n"), err) == (1, 1, ""), page
        said.add(out.removeprefix("No backup was made: The vault is damaged (").split(")")[0])
        flip(vault / "cases-1.db", page)
    assert "pages of the file do not match their seals" in said
    assert list((tmp_path / "dest").iterdir()) == []
    assert run(capsys, "v", "dest")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("v", "gone"), "There is no folder"),
        (("gone", "dest"), "There is no folder"),
        (("dest", "dest"), "holds no vault"),
        (("v", "pass"), "is a file"),
        (("v", "v"), "lies in a vault"),
        (("v", "v/backups/.."), "lies in a vault"),
    ],
)
def test_what_could_not_be_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out.count("\n"), err) == (2, 1, "")
    assert out.startswith("No backup was made: ")
    assert words in out
    assert list((tmp_path / "dest").iterdir()) == []


def test_a_vault_of_an_older_casemgr_is_copied_as_it_is(
    old_vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(old_vault)
    status, out, err = run(capsys, "old", "dest")
    (made,) = (tmp_path / "dest").iterdir()
    assert (status, out) == (0, f"Backup made and verified: {made}\n")
    assert "structure of an older casemgr" in err
    assert fingerprint(old_vault) == before
    copied = fingerprint(made)
    status, out, err = run(capsys, str(made), "dest")  # a copy of the copy
    assert (status, "stays as it is" in err) == (0, True)
    assert (fingerprint(made), len(list((tmp_path / "dest").iterdir()))) == (copied, 2)


def test_a_backup_that_is_copied_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "v", "dest")
    (made,) = (tmp_path / "dest").iterdir()
    before = fingerprint(made)
    assert run(capsys, str(made), "dest")[0] == 0
    assert fingerprint(made) == before
    assert "lies in a vault or in a backup" in run(capsys, "v", str(made))[1]


def test_a_wrong_passphrase_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pass").write_text("another one altogether\n", "utf-8")
    status, out, _ = run(capsys, "v", "dest")
    assert (status, "not the pass phrase" in out) == (2, True)
