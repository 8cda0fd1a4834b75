"""What the vault has lost without a trace inside it is known from outside."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import stat
import subprocess
import sys
import textwrap
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code
from casemgr.services.history import CLOCK, FOREIGN, OLDER, OTHER
from casemgr.storage import TEST_COST, EncryptedVaults, engine
from casemgr.storage.anchor import Anchor
from tests.storage.samples import (
    NOW,
    PASSPHRASE,
    add,
    behind_the_back,
    event,
    fingerprint,
    letter,
    mounted,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.storage.vault import EncryptedVault


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heads(tmp_path: Path) -> Path:
    return tmp_path / "data" / "heads"


@pytest.fixture
def vaults(clock: Clock, heads: Path) -> EncryptedVaults:
    return EncryptedVaults(clock, cost=TEST_COST, heads=heads)


@pytest.fixture
def reopen(vaults: EncryptedVaults, folder: Path) -> Callable[..., EncryptedVault]:
    def again(place: Path = folder) -> EncryptedVault:
        return vaults.open(str(place), PASSPHRASE)

    return again


def log(vault: EncryptedVault, *words: str) -> None:
    for word in words:
        with vault.begin() as uow:
            uow.write_log("exported", word)


def head(vault: EncryptedVault) -> tuple[int, str]:
    with vault.begin() as uow:
        return uow.log_head()


def kept(heads: Path) -> list[dict[str, object]]:
    (file,) = heads.iterdir()
    found: list[dict[str, object]] = json.loads(file.read_bytes())["heads"]
    return found


# --- what is kept -----------------------------------------------------------------------------


def test_each_commit_that_logs_is_remembered(
    vault: EncryptedVault, folder: Path, heads: Path
) -> None:
    assert not heads.exists()  # nothing was logged yet
    log(vault, "one")
    add(vault, summary())
    with vault.begin() as uow:
        uow.case_ids()
    assert kept(heads) == [
        {"seq": 2, "hash": head(vault)[1], "at": NOW.isoformat(timespec="seconds")}
    ]
    (file,) = heads.iterdir()
    content = file.read_text()
    assert str(folder) not in content
    assert summary().name not in content
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(heads.stat().st_mode) == 0o700


def test_what_was_undone_is_not_remembered(vault: EncryptedVault, heads: Path) -> None:
    log(vault, "one")
    before = kept(heads)
    with contextlib.suppress(ZeroDivisionError), vault.begin() as uow:
        uow.write_log("exported", "two")
        raise ZeroDivisionError
    with vault.begin() as uow:
        uow.case_ids()
    assert kept(heads) == before


def test_a_letter_and_closing_are_kept_safe_from_a_power_cut(
    vault: EncryptedVault, heads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is not: a write to the disk for each commit more would be felt."""
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        real(descriptor)

    if not Path("/proc/self/fd").exists():
        pytest.skip("no /proc")
    monkeypatch.setattr(os, "fsync", fsync)
    log(vault, "one")
    assert not synced
    (case,) = add(vault, summary())
    with vault.begin() as uow:
        uow.append(case, 1, [event("letter_issued")], summary())
        uow.add_letter(letter(case))
    (file,) = heads.iterdir()
    assert synced == [str(file), str(heads)]
    synced.clear()
    vault.close()
    assert str(file) in synced


def test_a_folder_that_cannot_be_written_stops_nothing(
    vaults: EncryptedVaults, folder: Path, key: str, heads: Path
) -> None:
    heads.parent.mkdir(exist_ok=True)
    heads.write_bytes(b"in the way")
    vault = vaults.open(str(folder), PASSPHRASE)
    log(vault, "one")
    assert head(vault)[0] == 1
    vault.close()
    assert heads.read_bytes() == b"in the way"


def test_a_full_disk_beside_stops_nothing(folder: Path, key: str, tmp_path: Path) -> None:
    small = tmp_path / "small"
    with mounted(small, "-o", "size=8k"):
        (small / "ballast").write_bytes(b"x" * 8192)
        vault = EncryptedVaults(Clock(), cost=TEST_COST, heads=small / "heads").open(
            str(folder), PASSPHRASE
        )
        log(vault, "one", "two")
        vault.close()
        vault = EncryptedVaults(Clock(), cost=TEST_COST, heads=small / "heads").open(
            str(folder), PASSPHRASE
        )
        assert (head(vault)[0], vault.history.doubts()) == (2, [])
        vault.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"[" * 5000,
        b'{"format": 2, "heads": []}',
        b'{"format": 1}',
        b'{"format": 1, "heads": 5}',
        b'{"format": 1, "heads": [5]}',
        b'{"format": 1, "heads": [{}]}',
        b'{"format": 1, "heads": [{"seq": true, "hash": "%s", "at": "2026-11-20T00:00:00+00:00"}]}'
        % (b"a" * 64),
        b'{"format": 1, "heads": [{"seq": 0, "hash": "%s", "at": "2026-11-20T00:00:00+00:00"}]}'
        % (b"a" * 64),
        b'{"format": 1, "heads": [{"seq": 9, "hash": "a", "at": "2026-11-20T00:00:00+00:00"}]}',
        b'{"format": 1, "heads": [{"seq": 9, "hash": 9, "at": "2026-11-20T00:00:00+00:00"}]}',
        b'{"format": 1, "heads": [{"seq": 9, "hash": "%s", "at": 9}]}' % (b"a" * 64),
        b'{"format": 1, "heads": [{"seq": 9, "hash": "%s", "at": "yesterday"}]}' % (b"a" * 64),
        b'{"format": 1, "heads": [{"seq": 9, "hash": "%s", "at": "2026-11-20T00:00:00"}]}'
        % (b"a" * 64),
        b'{"format": 1, "heads": []}' + b" " * 16384,
        b"\xff\xfe",
    ],
)
def test_a_file_that_cannot_be_read_is_made_anew(
    vault: EncryptedVault, reopen: Callable[[], EncryptedVault], heads: Path, content: bytes
) -> None:
    log(vault, "one")
    (file,) = heads.iterdir()
    vault.close()
    file.write_bytes(content)
    vault = reopen()
    assert vault.history.doubts() == []
    vault.close()
    assert [one["seq"] for one in kept(heads)] == [1]


def test_a_part_left_by_a_killed_program_is_no_hindrance(heads: Path) -> None:
    heads.mkdir(parents=True)
    (heads / f"ab.json.{os.getpid()}.part").write_bytes(b"half")
    Anchor(heads, b"\xab").note(1, "a" * 64, NOW)
    assert [path.name for path in heads.iterdir()] == ["ab.json"]


def test_the_file_stays_small(heads: Path) -> None:
    anchor = Anchor(heads, b"\xab")
    for number in range(40):
        anchor.add(1 + number, f"{number:064x}", NOW)
    assert [one.seq for one in anchor.heads()] == list(range(25, 41))


# --- what is told -----------------------------------------------------------------------------


def test_an_older_copy_put_back_is_told(
    vault: EncryptedVault,
    reopen: Callable[[], EncryptedVault],
    folder: Path,
    tmp_path: Path,
    clock: Clock,
) -> None:
    log(vault, "one", "two")
    vault.close()
    shutil.copytree(folder, tmp_path / "copy")
    vault = reopen()
    clock.at += timedelta(hours=1)
    log(vault, "three", "four", "five")
    newest = head(vault)
    vault.close()
    shutil.rmtree(folder)
    (tmp_path / "copy").rename(folder)
    for _ in range(2):  # looking does not make it go away, nor does working
        vault = reopen()
        (doubt,) = vault.history.doubts()
        assert (doubt.kind, doubt.seq, doubt.missing, doubt.grave) == (OLDER, 2, 3, True)
        assert (doubt.seen_seq, doubt.seen_hash) == newest
        assert doubt.at == clock.at.replace(microsecond=0)
        assert vault.verify() == []  # nothing inside can tell
        vault.close()
    vault = reopen()
    log(vault, "another three", "another four", "another five", "another six")
    vault.close()
    vault = reopen()
    (doubt,) = vault.history.doubts()
    assert (doubt.kind, doubt.seq, doubt.missing) == (OTHER, 6, 0)
    vault.close()


def test_an_older_copy_in_another_folder_is_told(
    vault: EncryptedVault, reopen: Callable[..., EncryptedVault], folder: Path, tmp_path: Path
) -> None:
    log(vault, "one")
    vault.close()
    shutil.copytree(folder, tmp_path / "copy")
    vault = reopen()
    log(vault, "two")
    vault.close()
    vault = reopen(tmp_path / "copy")
    assert [one.kind for one in vault.history.doubts()] == [OLDER]
    vault.close()
    vault = reopen()
    assert vault.history.doubts() == []
    vault.close()


def test_a_vault_that_grew_or_moved_elsewhere_is_no_doubt(
    vault: EncryptedVault,
    reopen: Callable[..., EncryptedVault],
    folder: Path,
    tmp_path: Path,
    heads: Path,
) -> None:
    log(vault, "one")
    vault.close()
    other = EncryptedVaults(Clock(), cost=TEST_COST, heads=tmp_path / "other").open(
        str(folder), PASSPHRASE
    )
    log(other, "two", "three")
    other.close()
    folder.rename(tmp_path / "moved")
    vault = reopen(tmp_path / "moved")
    assert vault.history.doubts() == []
    vault.close()
    assert [one["seq"] for one in kept(heads)] == [3]


def test_going_on_is_logged_with_both_heads(
    vault: EncryptedVault, reopen: Callable[..., EncryptedVault], folder: Path, tmp_path: Path
) -> None:
    log(vault, "one")
    here = head(vault)[1]
    vault.close()
    shutil.copytree(folder, tmp_path / "copy")
    vault = reopen()
    log(vault, "two", "three")
    there = head(vault)[1]
    vault.close()
    vault = reopen(tmp_path / "copy")
    vault.history.accept()
    assert vault.history.doubts() == []
    vault.history.accept()  # nothing left to accept
    with vault.begin() as uow:
        entry = uow.log(1)[0]
    assert (entry.seq, entry.action) == (2, "history_accepted")
    assert entry.reference == f"1:{here[:16]} / 3:{there[:16]}"
    vault.close()
    vault = reopen(tmp_path / "copy")
    assert vault.history.doubts() == []
    vault.close()
    vault = reopen()  # the one that was found too late
    assert [one.kind for one in vault.history.doubts()] == [OTHER]
    vault.close()


def test_a_vault_restored_by_the_program_is_no_doubt_and_neither_is_the_old_one(
    vault: EncryptedVault, reopen: Callable[..., EncryptedVault], tmp_path: Path, heads: Path
) -> None:
    safe, new = tmp_path / "safe", tmp_path / "new"
    safe.mkdir()
    log(vault, "one")
    made = vault.backups.make(str(safe))
    log(vault, "two", "three")
    vault.backups.restore(made.path, str(new))
    vault.close()
    for _ in range(2):
        restored = reopen(new)
        assert restored.history.doubts() == []
        log(restored, "in the new one")
        restored.close()
        vault = reopen()
        assert vault.history.doubts() == []
        log(vault, "in the old one")
        vault.close()
    assert len(kept(heads)) == 2
    # Opened in its place, the backup itself is an older copy, and the restored one has its own.
    vault = reopen(Path(made.path))
    assert [one.grave for one in vault.history.doubts()] == [True]
    vault.close()


@pytest.mark.parametrize("moved", [True, False], ids=["in its place", "not yet"])
def test_killed_while_restoring_no_vault_is_doubted(
    vault: EncryptedVault,
    reopen: Callable[..., EncryptedVault],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    moved: bool,
) -> None:
    """The restored vault is known from the moment it has its place."""
    safe, new = tmp_path / "safe", tmp_path / "new"
    safe.mkdir()
    log(vault, "one")
    made = vault.backups.make(str(safe))
    log(vault, "two")
    rename = Path.rename

    def killed(path: Path, target: Path) -> Path:
        if target == new:
            if moved:
                rename(path, target)
            raise SystemExit
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", killed)
        patch.setattr(shutil, "rmtree", lambda *_args, **_more: None)
        patch.setattr(Anchor, "drop", lambda *_: None)  # a killed program does no more
        with pytest.raises(SystemExit):
            vault.backups.restore(made.path, str(new))
    assert new.exists() is moved
    log(vault, "three")
    vault.close()
    if moved:
        restored = reopen(new)
        assert restored.history.doubts() == []
        restored.close()
    vault = reopen()
    assert vault.history.doubts() == []
    vault.close()


def test_a_vault_that_could_not_be_restored_is_forgotten(
    vault: EncryptedVault, tmp_path: Path, heads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log(vault, "one")
    made = vault.backups.make(str(tmp_path))
    before, new, rename = kept(heads), tmp_path / "new", Path.rename

    def fails(path: Path, target: Path) -> Path:
        if target == new:
            assert len(kept(heads)) == len(before) + 1
            raise OSError(errno.EIO, "input/output error")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", fails)
        problem = refused(lambda: vault.backups.restore(made.path, str(new)))
    assert problem.code is Code.CANNOT_WRITE
    assert kept(heads) == before
    # Refused before anything was made, there is nothing to forget.
    assert refused(lambda: vault.backups.restore(made.path, made.path)).code is Code.VAULT_EXISTS
    assert kept(heads) == before


def test_a_backup_leaves_the_head_safe(
    vault: EncryptedVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[Anchor] = []

    def sync(own: Anchor) -> None:
        calls.append(own)

    monkeypatch.setattr(Anchor, "sync", sync)
    log(vault, "one")
    assert not calls
    vault.backups.make(str(tmp_path))
    assert calls


def test_a_log_that_cannot_be_read_is_left_to_the_check(
    vault: EncryptedVault, reopen: Callable[..., EncryptedVault], folder: Path, heads: Path
) -> None:
    log(vault, *(f"{number} {'x' * 900}" for number in range(30)))
    before = kept(heads)
    vault.close()
    with behind_the_back(folder) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'audit_log'"
        ).fetchone()
    with (folder / "cases-1.db").open("r+b") as file:
        file.seek((root - 1) * engine.PAGE_BYTES + 50)
        file.write(b"damage")
    vault = reopen()
    assert vault.history.doubts() == []
    assert "pages" in vault.verify()
    vault.close()
    assert kept(heads) == before


# --- the end of the log is torn off -----------------------------------------------------------

_WRITER = textwrap.dedent("""
    import os, sys
    from pathlib import Path
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, FixedClock, add, summary
    heads = Path(sys.argv[2])
    vault = EncryptedVaults(FixedClock(), cost=TEST_COST, heads=heads).open(sys.argv[1], PASSPHRASE)
    for number in range(1, 21):
        add(vault, summary(f"R2026-{number:04d}"))
    os._exit(9)
""")


@pytest.fixture
def killed(folder: Path, key: str, heads: Path) -> Path:
    """A vault whose program died with twenty cases in the write-ahead log; gives that log."""
    command = [sys.executable, "-c", _WRITER, str(folder), str(heads)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 9
    wal = folder / "cases-1.db-wal"
    assert wal.stat().st_size > 20 * 4096
    return wal


def test_a_whole_log_of_a_killed_program_is_no_doubt(
    killed: Path, reopen: Callable[[], EncryptedVault], folder: Path
) -> None:
    """The control: dying loses nothing, and the index beside the log is made anew."""
    (folder / "cases-1.db-shm").unlink()
    vault = reopen()
    assert (head(vault)[0], vault.history.doubts()) == (20, [])
    vault.close()


def _torn(wal: Path) -> None:
    os.truncate(wal, wal.stat().st_size * 2 // 3 + 77)


def _flipped(wal: Path) -> None:
    content = bytearray(wal.read_bytes())
    content[len(content) * 2 // 3] ^= 4
    wal.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "all_gone"),
    [(_torn, False), (_flipped, False), (Path.unlink, True)],
    ids=["torn", "flipped", "deleted"],
)
@pytest.mark.parametrize("index", ["kept", "deleted"])
def test_a_lost_end_of_the_log_is_told(
    killed: Path,
    reopen: Callable[[], EncryptedVault],
    vaults: EncryptedVaults,
    folder: Path,
    spoil: Callable[[Path], None],
    all_gone: bool,
    index: str,
) -> None:
    spoil(killed)
    if index == "deleted":
        (folder / "cases-1.db-shm").unlink()
    vault = reopen()
    left = head(vault)[0]
    assert (left == 0) is all_gone
    (doubt,) = vault.history.doubts()
    assert (doubt.kind, doubt.seq, doubt.missing) == (OLDER, left, 20 - left)
    with vault.begin() as uow:
        assert len(uow.case_ids()) == left  # a whole number of commits
    assert vault.verify() == []  # and nothing inside the vault says that there were more
    vault.close()


def foreign_log(folder: Path, tmp_path: Path) -> bytes:
    """The log of another vault, made as this one's."""
    other = tmp_path / "other"
    vault, _ = EncryptedVaults(Clock(), cost=TEST_COST).create(str(other), PASSPHRASE)
    vault.close()
    command = [sys.executable, "-c", _WRITER, str(other), str(tmp_path / "none")]
    assert subprocess.run(command, check=False, timeout=60).returncode == 9
    return (other / "cases-1.db-wal").read_bytes()


def test_the_log_of_another_vault_is_set_aside_before_it_does_harm(
    killed: Path, reopen: Callable[[], EncryptedVault], folder: Path, tmp_path: Path
) -> None:
    """SQLite asks only whether it is whole: it would write it into the vault when it closes."""
    stranger = foreign_log(folder, tmp_path)
    killed.write_bytes(stranger)
    (folder / f"{killed.name}.foreign-1").write_bytes(b"of an earlier time")
    vault = reopen()
    older, foreign = vault.history.doubts()
    assert (older.kind, older.missing) == (OLDER, 20)
    aside = folder / f"{killed.name}.foreign-2"
    assert (foreign.kind, foreign.file, foreign.grave) == (FOREIGN, aside.name, True)
    assert aside.read_bytes() == stranger
    assert vault.verify() == []
    vault.history.accept()
    assert vault.history.doubts() == []
    vault.close()
    vault = reopen()
    assert vault.history.doubts() == []
    vault.close()


def test_without_a_memory_too_the_log_of_another_vault_is_told(
    vault: EncryptedVault, folder: Path, tmp_path: Path
) -> None:
    log(vault, "one")
    vault.close()
    (folder / "cases-1.db-wal").write_bytes(foreign_log(folder, tmp_path))
    vault = EncryptedVaults(Clock(), cost=TEST_COST).open(str(folder), PASSPHRASE)
    (doubt,) = vault.history.doubts()
    assert (doubt.kind, doubt.seq, doubt.at) == (FOREIGN, 1, NOW)
    vault.history.accept()
    with vault.begin() as uow:
        entry = uow.log(1)[0]
    assert entry.reference == f"1:{doubt.hash[:16]} / cases-1.db-wal.foreign-1"
    vault.close()


def test_a_log_of_another_vault_that_cannot_be_set_aside_stops_the_opening(
    killed: Path,
    reopen: Callable[[], EncryptedVault],
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    killed.write_bytes(foreign_log(folder, tmp_path))
    before = fingerprint(folder)

    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "rename", fail)
    # It cannot be written, so it would be read as it lies there, and cannot be read either.
    assert refused(reopen).code in {Code.VAULT_READ_ONLY, Code.VAULT_DAMAGED}
    assert fingerprint(folder) == before


@pytest.mark.parametrize("place", [0, 9, 25, 33, 41, 50, 400])
def test_a_first_page_that_is_torn_is_sqlites_to_drop(
    killed: Path, reopen: Callable[[], EncryptedVault], place: int
) -> None:
    content = bytearray(killed.read_bytes())
    content[place] ^= 4
    killed.write_bytes(content)
    vault = reopen()
    assert [(one.kind, one.missing) for one in vault.history.doubts()] == [(OLDER, 20)]
    vault.close()


@pytest.mark.parametrize("size", [0, 20, 32, 4151])
def test_a_log_without_a_whole_page_is_none(
    killed: Path, reopen: Callable[[], EncryptedVault], size: int
) -> None:
    os.truncate(killed, size)
    vault = reopen()
    assert [(one.kind, one.missing) for one in vault.history.doubts()] == [(OLDER, 20)]
    vault.close()


def test_an_old_log_of_the_same_vault_put_back_is_told(
    killed: Path, reopen: Callable[[], EncryptedVault], tmp_path: Path
) -> None:
    """Every page in it bears the seal of the key, so the database takes all of them."""
    shutil.copyfile(killed, tmp_path / "old")
    vault = reopen()
    with vault.begin() as uow:
        for number in range(5):
            uow.append(3, 1 + number, [event("noted", text="y" * 3000)], summary())
    vault.close()
    shutil.copyfile(tmp_path / "old", killed)
    vault = reopen()
    assert [(one.kind, one.missing) for one in vault.history.doubts()] == [(OLDER, 5)]
    vault.close()


def test_a_writer_that_was_ahead_of_the_memory_is_no_doubt(
    killed: Path, reopen: Callable[[], EncryptedVault], heads: Path
) -> None:
    """Killed between the commit and the remembering, or at a power cut before it was safe."""
    (file,) = heads.iterdir()
    body = json.loads(file.read_bytes())
    vault = reopen()
    with vault.begin() as uow:
        before = uow.log(2)[1]
    vault.close()
    body["heads"] = [body["heads"][0] | {"seq": before.seq, "hash": before.hash}]
    file.write_text(json.dumps(body))
    vault = reopen()
    assert vault.history.doubts() == []
    vault.close()


# --- the clock --------------------------------------------------------------------------------


def test_a_clock_set_back_is_told_and_stops_nothing(
    vault: EncryptedVault, reopen: Callable[[], EncryptedVault], clock: Clock
) -> None:
    log(vault, "one")
    assert vault.history.set_back() == []
    vault.close()
    clock.at = NOW - timedelta(minutes=4)
    vault = reopen()
    assert vault.history.doubts() == []  # put right by a little
    vault.close()
    clock.at = NOW - timedelta(days=365)
    vault = reopen()
    (doubt,) = vault.history.doubts()
    assert (doubt.kind, doubt.at, doubt.grave, doubt.missing) == (CLOCK, NOW, False, 0)
    vault.history.accept()  # there is nothing to decide
    log(vault, "two", "three")
    assert vault.history.set_back() == [2]
    assert vault.verify() == []
    vault.close()
    clock.at = NOW
    vault = reopen()
    assert (vault.history.doubts(), vault.history.set_back()) == ([], [2])
    log(vault, "four")
    assert vault.history.set_back() == [2]
    vault.close()


def test_in_a_sample_the_clock_may_jump(
    vaults: EncryptedVaults, tmp_path: Path, clock: Clock
) -> None:
    place = str(tmp_path / "sample")
    vault, _ = vaults.create(place, PASSPHRASE, sample=True)
    log(vault, "one")
    vault.close()
    clock.at = NOW - timedelta(days=40)
    vault = vaults.open(place, PASSPHRASE)
    assert vault.history.doubts() == []
    vault.close()


def test_both_doubts_at_once(
    vault: EncryptedVault,
    reopen: Callable[..., EncryptedVault],
    folder: Path,
    tmp_path: Path,
    clock: Clock,
) -> None:
    log(vault, "one")
    vault.close()
    shutil.copytree(folder, tmp_path / "copy")
    vault = reopen()
    log(vault, "two")
    vault.close()
    clock.at -= timedelta(days=1)
    vault = reopen(tmp_path / "copy")
    assert [one.kind for one in vault.history.doubts()] == [OLDER, CLOCK]
    vault.history.accept()
    assert [one.kind for one in vault.history.doubts()] == [CLOCK]
    vault.close()


def test_without_a_place_to_remember_nothing_is_told(
    folder: Path, key: str, tmp_path: Path
) -> None:
    """The control of all of the above: inside the vault nothing is amiss."""
    vaults = EncryptedVaults(Clock(), cost=TEST_COST)
    shutil.copytree(folder, tmp_path / "copy")
    vault = vaults.open(str(folder), PASSPHRASE)
    log(vault, "one")
    vault.close()
    shutil.rmtree(folder)
    (tmp_path / "copy").rename(folder)
    vault = vaults.open(str(folder), PASSPHRASE)
    assert vault.history.doubts() == []
    assert vault.verify() == []
    vault.close()


def test_a_vault_that_is_only_read_is_looked_at_and_doubted_again(
    vault: EncryptedVault, reopen: Callable[..., EncryptedVault], folder: Path, tmp_path: Path
) -> None:
    log(vault, "one")
    vault.close()
    shutil.copytree(folder, tmp_path / "copy")
    vault = reopen()
    log(vault, "two")
    vault.close()
    vault = reopen(tmp_path / "copy")
    vault._place.read_only = str(tmp_path / "copy")
    vault.history.accept()
    assert (vault.history.doubts(), head(vault)[0]) == ([], 1)
    vault.close()
    vault = reopen(tmp_path / "copy")
    assert [one.kind for one in vault.history.doubts()] == [OLDER]
    vault.close()
