"""``casemgr verify``: one line of verdict, a status, and what else there is to say beside it."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr import app
from casemgr.play import secret_line
from casemgr.play.clock import SetClock
from casemgr.storage import TEST_COST
from casemgr.storage.vault import EncryptedVault
from tests.play.conftest import PASSPHRASE
from tests.storage.fixtures import make as fixtures

if TYPE_CHECKING:
    from casemgr.services.ports import Clock

pytestmark = pytest.mark.usefixtures("vault")


def log(vault: Path, count: int = 1, clock: Clock | None = None) -> None:
    opened = app.wire(clock).vaults.open(str(vault), PASSPHRASE)
    for _ in range(count):
        with opened.begin() as uow:
            uow.write_log("exported", "cases.csv")
    opened.close()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = app.main(("verify", "v", *arguments, "--passphrase-file", "pass"))
    said = capsys.readouterr()
    assert said.out.count("\n") == 1, said.out
    return status, said.out, said.err


def test_a_sound_vault(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys) == (0, "The vault is sound.\n", "")
    status, out, err = run(capsys, "--verbose")
    assert (status, out) == (0, "The vault is sound.\n")
    assert err.startswith("Newest entry of the log: 1 · ")


def test_a_backup_is_sound_though_the_vault_has_gone_on_and_stays_a_backup(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = app.wire().vaults.open(str(vault), PASSPHRASE)
    made = opened.backups.make(str(tmp_path)).path
    opened.close()
    log(vault, 3)
    for _ in range(2):
        status = app.main(("verify", made, "--passphrase-file", "pass"))
        said = capsys.readouterr()
        assert (status, said.out, said.err) == (0, "The vault is sound.\n", "")
    opened = app.wire().vaults.open(str(vault), PASSPHRASE)
    assert [one.path for one in opened.backups.listed(str(tmp_path))] == [made]
    opened.close()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_older_copy(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    shutil.copytree(vault, tmp_path / "copy")
    log(vault, 3)
    shutil.rmtree(vault)
    (tmp_path / "copy").rename(vault)
    status, out, err = run(capsys, "--lang", language)
    assert status == 1
    words = {"en": "(3, up to number 4; here it ends with 1)", "ja": "新しい記録が 3 件"}[language]
    assert words in out
    assert words in err
    assert "{" not in out
    (tmp_path / "dest").mkdir()
    status = app.main(("backup", "v", "dest", "--passphrase-file", "pass", "--lang", language))
    said = capsys.readouterr()
    assert (status, said.out.count("\n")) == (0, 1)  # a copy of it is made, and it is said
    assert words in said.err
    log(vault, 5)
    status, out, _ = run(capsys, "--lang", language)
    words = {"en": "work went on in two copies", "ja": "二つのコピー"}[language]
    assert (status, words in out) == (1, True)


def test_the_log_of_another_vault(
    vault: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        "casemgr.storage.foreign.set_aside", lambda *_: tmp_path / "cases-1.db-wal.foreign-1"
    )
    (vault / "cases-1.db-wal").write_bytes(b"x" * 100)
    status, out, _ = run(capsys)
    assert (status, "another one (cases-1.db-wal)" in out) == (1, True)
    assert (vault / "cases-1.db-wal").read_bytes() == b"x" * 100


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in (folder, *folder.rglob("*"))
    }


def test_a_check_writes_nothing(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything(vault)
    assert run(capsys)[0] == 0
    assert everything(vault) == before


def test_what_stands_in_the_write_ahead_log_is_checked_and_stays_there(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = app.wire().vaults.open(str(vault), PASSPHRASE)
    with opened.begin() as uow:
        uow.write_log("exported", "more.csv")
    shutil.copytree(vault, tmp_path / "killed")  # as after the program was killed
    opened.close()
    shutil.rmtree(vault)
    (tmp_path / "killed").rename(vault)
    assert (vault / "cases-1.db-wal").stat().st_size
    before = everything(vault)
    status, out, err = run(capsys, "--verbose")
    assert (status, out) == (0, "The vault is sound.\n")
    assert err.startswith("Newest entry of the log: 2 · ")
    assert everything(vault) == before


def test_a_vault_that_is_open_elsewhere_is_not_checked(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = app.wire().vaults.open(str(vault), PASSPHRASE)
    status, out, _ = run(capsys)
    opened.close()
    assert (status, out.startswith("Not verified: The vault is open in another")) == (2, True)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_vault_of_an_older_casemgr_is_checked_as_it_is(
    old_vault: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    before = everything(old_vault)

    def verified(place: Path) -> tuple[int, str]:
        arguments = ("verify", str(place), "--passphrase-file", "pass", "--lang", language)
        status = app.main(arguments)
        out = capsys.readouterr().out
        assert out.count("\n") == 1
        return status, out

    status, out = verified(old_vault)
    words = {"en": "is converted when it is opened next", "ja": "次に開くときに変換されます"}
    assert (status, words[language] in out) == (0, True)
    assert everything(old_vault) == before
    made = app.wire().vaults.open(str(old_vault), fixtures.PASSPHRASE)
    backup = Path(made.upgraded)
    made.close()
    assert "older" not in verified(old_vault)[1]
    before = everything(backup)
    status, out = verified(backup)
    words = {"en": "the backup stays as it is", "ja": "バックアップはそのまま残り"}
    assert (status, words[language] in out) == (0, True)
    assert everything(backup) == before
    made = app.wire().vaults.open(str(old_vault), fixtures.PASSPHRASE)
    assert [one.path for one in made.backups.listed(str(backup.parent))] == [str(backup)]
    made.close()
    content = bytearray((backup / "cases-1.db").read_bytes())
    content[20 * 4096 + 100] ^= 1
    (backup / "cases-1.db").write_bytes(content)
    assert verified(backup)[0] == 1


def test_what_is_no_vault_is_told_before_the_pass_phrase_is_asked_for(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(_prompt: str) -> str:
        raise AssertionError

    monkeypatch.setattr(secret_line, "ask", asked)
    shutil.copytree(vault, tmp_path / "garbage")
    for name in ("header.json", "header.bak"):
        (tmp_path / "garbage" / name).write_bytes(b"garbage")
    (tmp_path / "plain.txt").write_text("見本", "utf-8")
    for place, told in (
        ("gone", (2, "no folder")),
        ("plain.txt", (2, "holds no vault")),
        ("garbage", (1, "damaged")),
    ):
        for arguments in (("verify", place), ("backup", place, ".")):
            status = app.main(arguments)
            out = capsys.readouterr().out
            assert (status, told[1] in out) == (told[0], True), (arguments, out)
    for place, words in (("plain.txt", "is a file"), ("v", "lies in a vault"), ("gone", "no fold")):
        status = app.main(("backup", "v", place))
        out = capsys.readouterr().out
        assert (status, words in out) == (2, True), (place, out)


def test_a_clock_set_back_is_said_and_no_fault(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log(vault, 1, SetClock(datetime.now(UTC) - timedelta(days=400)))
    status, out, err = run(capsys)
    assert (status, out) == (0, "The vault is sound.\n")
    assert "before these entries of the log: 2." in err
    log(vault, 1, SetClock(datetime.now(UTC) + timedelta(days=1)))
    status, out, err = run(capsys)
    assert (status, out) == (0, "The vault is sound.\n")
    assert "clock is behind" in err


def test_damage(
    vault: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EncryptedVault, "verify", lambda _: ["pages", "letters"])
    status, out, err = run(capsys)
    assert (status, err) == (1, "")
    assert out.startswith("Faults found: ")
    monkeypatch.undo()
    monkeypatch.setattr(app, "key_cost", TEST_COST)
    monkeypatch.chdir(vault.parent)
    (vault / "cases-1.db").write_bytes(b"")
    status, out, err = run(capsys)
    assert (status, err) == (1, "")
    assert out.startswith("The vault is not sound: ")


@pytest.mark.parametrize(("spoil", "words"), [("pass", "not the pass phrase"), ("v", "no folder")])
def test_what_could_not_be_checked(
    vault: Path, capsys: pytest.CaptureFixture[str], spoil: str, words: str
) -> None:
    if spoil == "pass":
        (vault.parent / "pass").write_text("another one altogether", "utf-8")
    else:
        shutil.rmtree(vault)
    status, out, err = run(capsys)
    assert (status, err) == (2, "")
    assert out.startswith("Not verified: ")
    assert words in out


def test_no_pass_phrase(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (vault.parent / "pass").write_text("", "utf-8")
    status, out, _ = run(capsys)
    assert (status, out.startswith("Not verified: No pass phrase")) == (2, True)
    status = app.main(("backup", "v", ".", "--passphrase-file", "pass"))
    out = capsys.readouterr().out
    assert (status, out.startswith("No backup was made: No pass phrase")) == (2, True)


# --- where the pass phrase comes from ---------------------------------------------------------


def descriptor(content: bytes) -> int:
    out, into = os.pipe()
    os.write(into, content)
    os.close(into)
    return out


def test_from_a_descriptor_no_more_is_read_than_the_line() -> None:
    source = descriptor("見本の合言葉\r\nsomething else".encode())
    assert secret_line.read(None, source) == "見本の合言葉"
    assert os.read(source, 100) == b"something else"
    os.close(source)


@pytest.mark.parametrize("content", [b"", b"\n"])
def test_an_empty_line_is_no_pass_phrase(content: bytes) -> None:
    source = descriptor(content)
    assert secret_line.read(None, source) == ""
    os.close(source)


def test_a_line_without_end_is_cut() -> None:
    source = descriptor(b"x" * 5000)
    assert len(secret_line.read(None, source)) == 4096
    os.close(source)


@pytest.mark.parametrize("number", ["987", "99999999999999999999"])
def test_a_descriptor_that_is_not_open(capsys: pytest.CaptureFixture[str], number: str) -> None:
    status = app.main(("verify", "v", "--passphrase-fd", number))
    out = capsys.readouterr().out
    assert (status, out.startswith("Not verified: "), out.count("\n")) == (2, True, 1)


def test_bytes_that_are_no_text() -> None:
    source = descriptor(b"\xff\xfe\n")
    with pytest.raises(app.Problem):
        secret_line.read(None, source)
    os.close(source)


def test_both_ways_at_once_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        app.main(("verify", "v", "--passphrase-file", "pass", "--passphrase-fd", "0"))
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["verify", "backup"])
def test_the_help_says_how_it_is_given(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit):
        app.main((command, "--help"))
    said = " ".join(capsys.readouterr().out.split())
    for words in ("--passphrase-fd N", "never taken from the command line", "Exit status: 0"):
        assert words in said
