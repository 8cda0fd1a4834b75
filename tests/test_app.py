"""The command line: what it prints, what it leaves behind, with which status it ends."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from casemgr import __version__, app, resources
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import RecordKind
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.gui import i18n
from casemgr.letters.renderer import LetterRenderer
from casemgr.play.demo import PASSPHRASE, Demo
from casemgr.services.rules_files import rulebook
from casemgr.storage import TEST_COST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parent.parent
COMPANY = resources.path("cases/shared/company.toml").as_posix()
SCENARIO = f"""
title = "One letter"
clock = 2026-11-04T09:00:00+09:00
uses = ["{COMPANY}"]
[[step]]
do = "receive"
case = "a"
requester = {{ name = "見本 太郎", address = {{ lines = ["架空町1"] }} }}
items = [{{ type = "erase" }}]
[[step]]
do = "issue_letter"
case = "a"
kind = "acknowledgement"
[step.expect]
phase = "received"
"""


@pytest.fixture(autouse=True)
def surroundings(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[None]:
    # There is one Qt application for all tests of a process, and it must be able to show windows.
    monkeypatch.setattr(app, "key_cost", TEST_COST)
    monkeypatch.setenv("CASEMGR_NO_WINDOW", "1")
    monkeypatch.setenv("CASEMGR_DEBUG", "1")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pass").write_text("kaku-mihon-reidai-2026\nsecond line\n", "utf-8")
    (tmp_path / "case.toml").write_text(SCENARIO, "utf-8")
    yield
    i18n.install(qapp, Language.EN)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def called(*arguments: str) -> tuple[int, str, str]:
        try:
            status = app.main(arguments)
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else -1
        said = capsys.readouterr()
        return status, said.out, said.err

    return called


Run = "Callable[..., tuple[int, str, str]]"
PLAY = ("play", "case.toml", "--vault", "v", "--passphrase-file", "pass")


def last(out: str) -> str:
    return out.splitlines()[-1]


# --- play -------------------------------------------------------------------------------------


def test_play_makes_a_vault_once_and_opens_it_then(run: Run, tmp_path: Path) -> None:
    status, out, err = run(*PLAY)
    assert (status, last(out), err) == (0, "1 passed, 0 failed", "")
    assert "recovery key" in out
    assert out.count("-") >= 10  # the key itself
    status, out, _ = run(*PLAY)
    assert (status, last(out)) == (0, "1 passed, 0 failed")
    assert "recovery key" not in out
    assert run("verify", "v", "--passphrase-file", "pass")[:2] == (0, "The vault is sound.\n")


def test_play_into_an_empty_folder_and_below_new_ones(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in ("empty", "new/inner"):
        status, out, _ = run("play", "case.toml", "--vault", folder, "--passphrase-file", "pass")
        assert (status, last(out)) == (0, "1 passed, 0 failed")


def test_play_tells_what_differs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(SCENARIO.replace('"received"', '"closed"'), "utf-8")
    status, out, _ = run(*PLAY[:2], "bad.toml", *PLAY[2:])
    assert status == 1
    assert last(out) == "1 passed, 1 failed"
    assert "bad.toml, step 2 (issue_letter): phase: expected closed; found received" in out
    assert "FAILED bad.toml — One letter" in out


def test_play_speaks_japanese(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad.toml").write_text(SCENARIO.replace('"received"', '"closed"'), "utf-8")
    (tmp_path / "worse.toml").write_text("= 1", "utf-8")
    status, out, _ = run(*PLAY[:1], "bad.toml", *PLAY[2:], "--lang", "ja")
    assert (status, last(out)) == (1, "0 passed, 1 failed")
    assert "期待 closed／実際 received" in out
    assert "回復キー" in out
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    status, out, err = run("play", "worse.toml", "--vault", "v")
    assert (status, last(out)) == (2, "0 passed, 1 failed")
    assert "再生しませんでした" in err
    assert "ファイル冒頭" in err


def test_faulty_files_are_told_before_anything_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(SCENARIO.replace('"a"\nkind', '"b"\nkind'), "utf-8")
    status, out, err = run("play", "case.toml", "bad.toml", "none.toml", "--vault", "v")
    assert (status, last(out)) == (2, "0 passed, 2 failed")
    assert "bad.toml, step 2" in err
    assert "none.toml" in err
    assert not (tmp_path / "v").exists()


def test_play_writes_letters_and_summary(run: Run, tmp_path: Path) -> None:
    status, out, _ = run(*PLAY, "--out", "out/deep")
    assert status == 0
    folder = tmp_path / "out/deep"
    letter = folder / "letters/R2026-0001-L1-ja.pdf"
    assert letter.read_bytes().startswith(b"%PDF-")
    if os.name == "posix":
        assert letter.stat().st_mode & 0o077 == 0
    rows = list(csv.reader(io.StringIO((folder / "summary.csv").read_text("utf-8-sig"))))
    assert rows[1][0] == "R2026-0001"
    assert "見本" not in str(rows)  # no names, unless asked for
    assert (folder / "summary.xlsx").read_bytes().startswith(b"PK")
    assert last(out) == "1 passed, 0 failed"
    assert str(folder) in out


@pytest.mark.parametrize("content", ["another-long-phrase-77\n", "", "\n"])
def test_wrong_or_no_pass_phrase(run: Run, tmp_path: Path, content: str) -> None:
    run(*PLAY)
    (tmp_path / "pass").write_text(content, "utf-8")
    status, out, err = run(*PLAY)
    assert (status, out) == (2, "0 passed, 1 failed\n")
    assert "pass phrase" in err.lower()
    assert "Traceback" not in err


def test_problems_are_told_in_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pass2").write_text("short", "utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/file").write_text("x")
    cases = [
        ("play", "case.toml", "--vault", "v", "--passphrase-file", "nowhere"),
        ("play", "case.toml", "--vault", "v", "--passphrase-file", "pass2"),
        ("play", "case.toml", "--vault", "other", "--passphrase-file", "pass"),
        ("play", "case.toml", "--vault", "pass/v", "--passphrase-file", "pass"),
    ]
    for case in cases:
        status, out, err = run(*case)
        played = "0 passed, 1 failed\n" if case[0] == "play" else ""
        assert (status, out) == (2, played), case
        assert err.strip(), case
        assert "_" not in err.replace(str(tmp_path), ""), case  # words, not codes


def test_out_that_cannot_be_written_is_told_before_anything_is_played(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/letters").write_text("mine")
    for folder in ("pass/out", "out"):
        status, out, err = run(*PLAY, "--out", folder)
        assert (status, out) == (2, "0 passed, 1 failed\n")
        assert folder in err
    assert not (tmp_path / "v").exists()
    assert (tmp_path / "out/letters").read_text() == "mine"


def test_out_that_fails_after_the_playing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Problem(Code.CANNOT_WRITE, path="out", reason="No space left on device")

    monkeypatch.setattr("casemgr.play.output.write_letters", fail)
    status, out, err = run("play", "case.toml", *PLAY[1:], "--out", "out")
    assert (status, last(out)) == (2, "2 passed, 0 failed")
    assert "No space left" in err
    assert run(*PLAY)[0] == 0  # the vault was closed and its lock freed


def test_a_file_without_a_step_is_no_success(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.toml").write_text('title = "Nothing"', "utf-8")
    status, out, err = run("play", "empty.toml", "--vault", "v", "--passphrase-file", "pass")
    assert (status, out) == (2, "0 passed, 1 failed\n")
    assert "empty.toml" in err
    assert "[[step]]" in err


def test_an_unknown_case_or_person_is_told_with_what_to_do(run: Run, tmp_path: Path) -> None:
    for text, words in (
        ('[[step]]\ndo = "accept"\ncase = "b"', "earlier step receives"),
        (SCENARIO.replace('case = "a"\nkind', 'case = "b"\nkind'), "Possible: a"),
        ('[[step]]\ndo = "receive"\ncase = "a"\nrequester = "x"\nitems = []', "[persons]"),
    ):
        (tmp_path / "bad.toml").write_text(text, "utf-8")
        status, _, err = run("play", "bad.toml", "--vault", "v", "--passphrase-file", "pass")
        assert status == 2
        assert words in err, err


def test_pass_phrase_is_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["kaku-mihon-reidai-2026", "kaku-mihon-reidai-2027"])
    monkeypatch.setattr("getpass.getpass", lambda _: next(answers))
    status, out, err = run("play", "case.toml", "--vault", "v")
    assert (status, out) == (2, "0 passed, 1 failed\n")
    assert "not the same" in err
    assert not (tmp_path / "v").exists()
    monkeypatch.setattr("getpass.getpass", lambda _: "kaku-mihon-reidai-2026")
    assert run("play", "case.toml", "--vault", "v")[0] == 0
    assert run("play", "case.toml", "--vault", "v")[0] == 0

    def nobody(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", nobody)
    assert run("play", "case.toml", "--vault", "v")[:2] == (2, "0 passed, 1 failed\n")
    status, out, _ = run("verify", "v")
    assert status == 2
    assert out.startswith("Not verified: No pass phrase was given.")


def test_stopped_by_the_user(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("getpass.getpass", stop)
    assert run("play", "case.toml", "--vault", "v") == (130, "", "Stopped.\n")


def test_a_fault_of_the_program_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr("casemgr.play.runner.play", fail)
    with pytest.raises(ZeroDivisionError):
        app.main(PLAY)
    monkeypatch.delenv("CASEMGR_DEBUG")
    status, _, err = run(*PLAY)
    assert status == 1
    assert "ZeroDivisionError: x" in err
    assert "Traceback" not in err


def test_damage_is_found(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(*PLAY)
    monkeypatch.setattr("casemgr.storage.vault.EncryptedVault.verify", lambda _: ["log"])
    status, out, _ = run("verify", "v", "--passphrase-file", "pass")
    assert status == 1
    assert out.startswith("Faults found")


@pytest.mark.parametrize(
    "arguments",
    [
        ("play",),
        ("play", "case.toml"),
        ("play", "case.toml", "--vault"),
        ("demo", "a", "b"),
        ("verify",),
        ("rules", "file"),
        ("rules", "--policy"),
        ("--lang", "fr"),
        ("a", "b"),
        ("--nothing",),
        ("play", "case.toml", "--vault", "v", "--pass", "x"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...]) -> None:
    status, _, err = run(*arguments)
    assert status == 2
    assert "usage: casemgr" in err


def test_a_first_word_that_is_neither_command_nor_folder_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setitem(app._RUN, "window", lambda found, _: opened.append(found.folder) or 0)
    monkeypatch.chdir(tmp_path)
    status, _, err = run("frobnicate")
    assert (status, opened) == (2, [])
    assert "frobnicate" in err
    assert "the commands are backup, demo, play, rules, verify" in err
    (tmp_path / "frobnicate").mkdir()
    gone = str(tmp_path / "on a stick" / "vault")  # told by the window, where it can be looked for
    for word in ("frobnicate", gone, ""):
        assert run(word)[0] == 0
    assert opened == ["frobnicate", gone, ""]


def test_the_help_names_the_commands(run: Run) -> None:
    out = run("--help")[1]
    for command in ("backup", "demo", "play", "rules", "verify"):
        assert f"\n  {command} " in out


def test_version_and_help(run: Run) -> None:
    assert run("--version") == (0, f"casemgr {__version__}\n", "")
    for command in ((), ("demo",), ("play",), ("rules",), ("verify",)):
        status, out, _ = run(*command, "--help")
        assert status == 0
        assert "usage: casemgr" in out
    assert run("--lang", "ja", "play", "--help")[0] == 0


# --- rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_rules_are_printed_whole_in_both_languages(run: Run, language: str) -> None:
    status, out, err = run("rules", "--lang", language)
    assert (status, err) == (0, "")
    text = "".join(out.split())
    book = rulebook(resources.read(app.LAW), resources.read(app.POLICY), date(2026, 11, 23))
    tongue = Language(language)
    labels = [
        *(c.label for c in book.law.capacities.values()),
        *(t.label for t in book.types.values()),
        *(t.label for t in book.law.types.values() if t.id not in book.types),
        *(g.label for t in book.types.values() for g in (*t.grounds, *t.exceptions)),
        *(r.label for r in book.law.regimes.values()),
        *(e.label for e in book.law.explanations.values()),
    ]
    said = [label.in_(tongue) for label in labels]
    said += [app._say(tongue)("outcome", outcome.value) for outcome in Outcome]
    titles = LetterRenderer(resources.read).titles(tongue)
    # What the policy does not offer has no letter either.
    said += [titles[key] for key in titles if key[1] not in {"foreign_info", "opt_out"}]
    codes = [f"[{kind.value}]" for kind in (*RequestType, *Outcome, *RecordKind)]
    left_out = [x for x in (*said, *codes) if "".join(x.split()) not in text]
    # Only what some outcome offers is printed: purposes are never granted in part, say.
    assert set(left_out) <= {titles[key] for key in titles if key[1] in {"", "purpose"}}
    assert "None" not in text
    assert {"14", "10", "45"} <= set(re.findall(r"\d+", out))


def test_rules_of_other_files(run: Run, tmp_path: Path) -> None:
    policy = resources.read_text(app.POLICY).replace("amount_jpy = 1000", "amount_jpy = 300")
    (tmp_path / "mine.toml").write_text(policy, "utf-8")
    (tmp_path / "law.toml").write_bytes(resources.read(app.LAW))
    status, out, _ = run("rules", "--policy", "mine.toml", "--law", "law.toml", "--lang", "en")
    assert status == 0
    assert "300 yen per request" in out
    (tmp_path / "mine.toml").write_text(policy.replace("amount_jpy", "amount_yen"), "utf-8")
    for bad, words in (("mine.toml", "fee.amount_yen"), ("none.toml", "none.toml")):
        status, out, err = run("rules", "--policy", bad)
        assert (status, out) == (2, "")
        assert bad in err
        assert words in err
    (tmp_path / "law.toml").write_text("= 1", "utf-8")
    status, out, err = run("rules", "--law", "law.toml")
    assert (status, out) == (2, "")
    assert "law.toml" in err


# --- demo -------------------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make empty demonstrations, without the cases that take their time."""

    def make(demo: Demo, *_: object) -> list[str]:
        (demo.folder / "casemgr-demo.txt").write_text("x")
        demo.vault.mkdir()
        (demo.vault / "lock").touch()
        return ["R2026-0001"]

    monkeypatch.setattr(Demo, "make", make)


def test_demo_makes_everything_and_again(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "demo-output"
    status, out, err = run("demo")
    assert (status, err) == (0, "")
    assert PASSPHRASE in out
    assert str(folder / "vault") in out
    letters = sorted(p.name for p in (folder / "letters").iterdir())
    assert len(letters) >= 20
    assert any(name.endswith("-en.pdf") for name in letters)
    assert all(name in out for name in ("Closed", "Investigation", "Disclosure", "R2"))
    table = (folder / "summary.csv").read_text("utf-8-sig")
    assert "予約台帳" not in table  # an internal reason of the sample cases
    assert (folder / "summary.xlsx").is_file()

    (folder / "mine.txt").write_text("kept")
    (tmp_path / "pass").write_text(PASSPHRASE)
    assert run("demo")[0] == 0
    assert (folder / "mine.txt").read_text() == "kept"
    assert sorted(p.name for p in (folder / "letters").iterdir()) == letters
    assert run("verify", "demo-output/vault", "--passphrase-file", "pass")[0] == 0


@pytest.mark.usefixtures("quick")
def test_demo_in_a_new_folder_below_new_ones(run: Run, tmp_path: Path) -> None:
    assert run("demo", "new/inner")[0] == 0
    assert (tmp_path / "new/inner/vault").is_dir()
    assert run("demo", "new/inner")[0] == 0


def test_demo_leaves_strange_folders_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/vault").mkdir()
    status, _, err = run("demo", "mine")
    assert status == 2
    assert "no demonstration has made" in err
    assert (tmp_path / "mine/vault").is_dir()
    assert run("demo", "pass")[0] == 2  # a file
    assert run("demo", "pass/inner")[0] == 2  # a file where a folder would have to be


@pytest.mark.usefixtures("quick")
def test_demo_takes_nothing_away_under_an_open_window(run: Run, tmp_path: Path) -> None:
    assert run("demo", "d")[0] == 0
    with FileLock(tmp_path / "d/vault/lock"):
        status, _, err = run("demo", "d")
    assert status == 2
    assert "open in another window" in err
    assert (tmp_path / "d/vault").is_dir()


def test_sample_pass_phrase_is_the_one_of_the_window() -> None:
    from casemgr.gui.start import sample

    assert sample.PASSPHRASE == PASSPHRASE


@pytest.mark.usefixtures("quick")
def test_window_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened = []
    monkeypatch.setattr(
        "casemgr.gui.program.run", lambda *a: opened.append(a[1:]) or 0, raising=True
    )
    assert app.main([]) == 0
    assert app.main(["some/vault", "--lang", "ja"]) == 0
    monkeypatch.delenv("CASEMGR_NO_WINDOW")
    monkeypatch.setenv("DISPLAY", ":0")
    assert app.main(["demo", "d", "--no-window"]) == 0
    assert app.main(["demo", "d"]) == 0
    assert opened == [(None, None), ("some/vault", "ja"), (str(tmp_path / "d/vault"), None)]
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert app.main(["demo", "d"]) == 0
    assert len(opened) == 3


def test_what_the_terminal_needs_loads_no_windows() -> None:
    script = (
        "import sys; from casemgr import app; app._say(app.Language.JA); app.wire(); "
        "sys.exit('PySide6.QtWidgets' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=60)


def test_module_can_be_run() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "casemgr", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == f"casemgr {__version__}\n"
