"""The commands as they are typed, in processes of their own, with keys that cost what they cost."""

from __future__ import annotations

import csv
import io
import os
import select
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from casemgr import app as root
from casemgr import resources
from casemgr.play.demo import PASSPHRASE
from casemgr.storage import TEST_COST

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
CASES = [resources.path(name) for name in resources.names("cases", ".toml")]


@pytest.fixture
def casemgr(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Types a command in an empty folder, without a screen."""
    home = tmp_path / "home"
    home.mkdir()
    gone = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {k: v for k, v in os.environ.items() if k not in gone}
    surroundings |= {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "HOME": str(home)}

    def typed(
        *arguments: object, feed: str | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "casemgr", *map(str, arguments)],
            cwd=tmp_path,
            env=surroundings | more,
            capture_output=True,
            text=True,
            input=feed or "",
            timeout=100,
            check=False,
        )

    return typed


def test_the_demonstration_twice(
    casemgr: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "demo"
    numbers: list[list[str]] = []
    for options in (("--no-window",), ()):  # without a screen no window is tried either
        done = casemgr("demo", folder, *options)
        assert (done.returncode, done.stderr) == (0, "")
        table = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("R20")]
        assert len(table) >= 20
        letters = sorted((folder / "letters").iterdir())
        assert len(letters) >= 20
        for letter in letters:
            with pypdfium2.PdfDocument(letter) as document:
                assert letter.name[:10] in document[0].get_textpage().get_text_bounded()
        rows = list(csv.reader(io.StringIO((folder / "summary.csv").read_text("utf-8-sig"))))
        assert {row[0] for row in rows[1:]} == set(table)
        assert (folder / "summary.xlsx").read_bytes().startswith(b"PK")
        assert PASSPHRASE in done.stdout
        numbers.append(table)
    assert numbers[0] == numbers[1]
    (tmp_path / "pass").write_text(PASSPHRASE, "utf-8")
    done = casemgr("verify", folder / "vault", "--passphrase-file", "pass")
    assert (done.returncode, done.stderr) == (0, "")
    assert not list((tmp_path / "home").rglob("*.ini"))  # no window, no settings


@pytest.mark.parametrize(("language", "word"), [("en", "recovery key"), ("ja", "回復キー")])
def test_play(
    casemgr: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path: Path,
    language: str,
    word: str,
) -> None:
    (tmp_path / "pass").write_text("kaku-mihon-reidai-2026\n", "utf-8")
    common = ("--vault", "vault", "--passphrase-file", "pass", "--lang", language)
    done = casemgr("play", *CASES[:3], *common)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "3 passed, 0 failed"
    assert word in done.stdout
    done = casemgr("play", CASES[3], *common, "--out", "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "1 passed, 0 failed"
    assert word not in done.stdout
    assert list((tmp_path / "out/letters").glob("R*.pdf"))


@pytest.mark.parametrize("command", ["demo", "play"])
def test_a_folder_that_cannot_be_written(
    casemgr: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "pass").write_text("kaku-mihon-reidai-2026\n", "utf-8")
    more = {
        "demo": ("file/demo",),
        "play": (CASES[0], "--vault", "file/vault", "--passphrase-file", "pass"),
    }[command]
    done = casemgr(command, *more)
    last = "0 passed, 1 failed\n" if command == "play" else ""
    assert (done.returncode, done.stdout) == (2, last)
    assert "file" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_without_a_pass_phrase(
    casemgr: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """No terminal, no pass phrase: it says so and makes nothing."""
    done = casemgr("play", CASES[0], "--vault", "vault")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "vault").exists()


@pytest.mark.parametrize(("language", "word"), [("en", "Art. 33(1)"), ("ja", "法第33条第1項")])
def test_rules(
    casemgr: Callable[..., subprocess.CompletedProcess[str]], language: str, word: str
) -> None:
    """Without a screen, and in any surroundings: it is a text for a lawyer."""
    done = casemgr("rules", "--lang", language, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert word in done.stdout
    done = casemgr("rules", "--policy", "none.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


# --- for scripts ------------------------------------------------------------------------------

SECRET = "kaku-mihon-reidai-2026"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault that is cheap to open."""
    monkeypatch.setattr(root, "key_cost", TEST_COST)
    made, _ = root.wire().vaults.create(str(tmp_path / "vault"), SECRET)
    with made.begin() as uow:
        uow.write_log("exported", "cases.csv")
    made.close()
    return tmp_path / "vault"


def test_verify_and_backup_in_a_script(
    casemgr: Callable[..., subprocess.CompletedProcess[str]], vault: Path, tmp_path: Path
) -> None:
    """Each time one line, the verdict, and the status that goes with it."""
    common = ("--passphrase-fd", "0", "--lang", "en")

    def judged(*arguments: object, feed: str = f"{SECRET}\n") -> tuple[int, str, str]:
        done = casemgr(*arguments, *common, feed=feed)
        assert "Traceback" not in done.stderr
        assert SECRET not in done.stdout + done.stderr
        assert done.stdout.endswith("\n")
        assert done.stdout.count("\n") == 1
        return done.returncode, done.stdout.rstrip(), done.stderr

    assert judged("verify", vault)[:2] == (0, "The vault is sound.")
    (tmp_path / "safe").mkdir()
    status, verdict, _ = judged("backup", vault, "safe")
    (made,) = (tmp_path / "safe").iterdir()
    assert (status, verdict) == (0, f"Backup made and verified: {made}")
    assert made.name.startswith("casemgr-")
    status, verdict, _ = judged("backup", vault, "unplugged")
    assert (status, verdict.startswith("No backup was made: There is no folder")) == (2, True)
    status, verdict, _ = judged("verify", vault, feed="another one altogether\n")
    assert (status, verdict.startswith("Not verified: ")) == (2, True)
    status, verdict, _ = judged("verify", vault, feed="")
    assert (status, verdict.startswith("Not verified: No pass phrase")) == (2, True)

    # A backup that is opened in the place of the vault is an older copy, and that is said.
    shutil.rmtree(vault)
    shutil.copytree(made, vault)
    status, verdict, _ = judged("verify", vault)
    assert status == 1
    assert "newer entries of the log were seen on this computer" in verdict
    assert "(1, up to number " in verdict  # that a backup was made

    with (vault / "cases-1.db").open("r+b") as file:
        file.seek(20 * 4096 + 300)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 4]))
    status, verdict, _ = judged("verify", vault)
    assert (status, verdict.startswith(("Faults found: ", "The vault is not sound: "))) == (1, True)
    status, verdict, _ = judged("backup", vault, "safe")
    assert (status, verdict.startswith("No backup was made: The vault is damaged")) == (1, True)
    assert list((tmp_path / "safe").iterdir()) == [made]


@pytest.mark.skipif(not hasattr(os, "forkpty"), reason="no pseudo-terminals")
def test_the_pass_phrase_is_typed_unseen(vault: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "casemgr", "verify", str(vault)]
    surroundings = os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    surroundings["HOME"] = str(tmp_path / "home")
    pid, terminal = os.forkpty()
    if not pid:
        os.execve(sys.executable, command, surroundings)  # noqa: S606
    shown, answered = b"", False
    try:
        while select.select([terminal], [], [], 60)[0]:
            try:
                part = os.read(terminal, 4096)
            except OSError:  # the other end was closed
                break
            if not part:
                break
            shown += part
            if not answered and b"Pass phrase of the vault: " in shown:
                os.write(terminal, f"{SECRET}\n".encode())
                answered = True
    finally:
        os.close(terminal)
        _, status = os.waitpid(pid, 0)
    assert answered
    assert os.waitstatus_to_exitcode(status) == 0
    assert SECRET.encode() not in shown
    assert shown.decode().splitlines()[-1] == "The vault is sound."
