"""Backups: whole and equal or not there at all, thinned by the rule, and a way back to a vault."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import textwrap
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.storage import (
    TEST_COST,
    EncryptedVaults,
    backup,
    engine,
    header,
    leftovers,
    stamp,
    thinning,
    whereabouts,
)
from casemgr.storage.tables import metadata
from tests.storage.samples import (
    MARKER,
    NEW_PASSPHRASE,
    NOW,
    PASSPHRASE,
    PDF,
    add,
    behind_the_back,
    dek_of,
    event,
    fingerprint,
    letter,
    mounted,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from casemgr.storage.vault import EncryptedVault

DAY = timedelta(days=1)
FILES = {"backup.json", "cases-1.db", "header.bak", "header.json"}


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vaults(clock: Clock) -> EncryptedVaults:
    return EncryptedVaults(clock, cost=TEST_COST)


@pytest.fixture
def safe(tmp_path: Path) -> Path:
    place = tmp_path / "控え USB"
    place.mkdir()
    return place


@pytest.fixture
def filled(vault: EncryptedVault) -> EncryptedVault:
    with vault.begin() as uow:
        for number in ("R2026-0001", "R2026-0002"):
            uow.next_number(2026)
            case = uow.add_case([event(name=MARKER)], summary(number, name=MARKER), "policy")
            uow.add_letter(letter(case, f"{number}-1"))
        uow.add_document("attachment", letter(1).sha256, PDF)
        uow.set_setting("particulars", MARKER)
    return vault


def names(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def rows(connection: Any) -> dict[str, list[Any]]:
    return {
        name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
        for name in metadata.tables
    }


def reading(place: Path) -> contextlib.closing[Any]:
    return contextlib.closing(engine.connect_reading(place / "cases-1.db", dek_of(place)))


# --- making ----------------------------------------------------------------------------------


def test_a_backup_is_a_vault_with_the_same_rows(
    filled: EncryptedVault, vaults: EncryptedVaults, folder: Path, safe: Path
) -> None:
    steps: list[tuple[str, int]] = []
    with behind_the_back(folder) as connection:
        before = rows(connection)
    made = filled.backups.make(str(safe), lambda what, percent: steps.append((what, percent)))
    place = Path(made.path)
    assert names(safe) == [place.name] == ["casemgr-2026-11-20T183000-1"]  # Japan's time
    assert set(names(place)) == FILES
    if os.name == "posix":
        for path in (place, *place.iterdir()):
            assert path.stat().st_mode & 0o077 == 0, path
    with reading(place) as connection:
        assert rows(connection) == before
    assert set(names(place)) == FILES
    assert steps[-2:] == [("copy", 100), ("check", 0)]
    assert (made.seq, made.made_at) == (3, NOW.replace(microsecond=0))
    filled.close()
    opened = vaults.open(str(place), PASSPHRASE)
    assert opened.verify() == []
    with opened.begin() as uow:
        assert uow.log_head()[0] == 3
        assert uow.letter("R2026-0002-1").pdf == PDF
    opened.close()


def test_a_backup_that_is_looked_into_stays_one(
    vaults: EncryptedVaults, filled: EncryptedVault, safe: Path, tmp_path: Path
) -> None:
    """Whoever opens one backup after the other to find the right one must not spoil them."""
    place = Path(filled.backups.make(str(safe)).path)
    newer = filled.backups.make(str(safe)).path
    before = fingerprint(place)
    for _ in range(2):
        opened = vaults.open(str(place), PASSPHRASE)
        assert (opened.is_backup, opened.read_only) == (True, True)
        assert opened.verify() == []

        def write(opened: EncryptedVault = opened) -> None:
            with opened.begin() as uow:
                uow.write_log("exported", "x")

        problem = refused(write)
        assert (problem.code, problem.facts) == (Code.VAULT_READ_ONLY, {"path": str(place)})
        # Not even its own thinning takes it away.
        problem = refused(lambda: opened.backups.remove(str(place)))  # noqa: B023
        assert problem.code is Code.VAULT_OPEN_ELSEWHERE
        years = timedelta(days=4000)
        backup.thin(safe, opened.source(), NOW + years)
        assert place.is_dir()
        # Where the vault is lost this is the way back to one.
        assert [one.path for one in opened.backups.listed(str(safe))] == [newer, str(place)]
        assert [one.path for one in opened.backups.listed(str(place))] == [str(place)]
        into = tmp_path / f"anew {len(names(tmp_path))}"
        opened.backups.restore(str(place), str(into))
        opened.close()
        anew = vaults.open(str(into), PASSPHRASE)
        assert (anew.is_backup, anew.read_only, anew.history.doubts()) == (False, False, [])
        anew.close()
    assert fingerprint(place) == before
    assert [one.path for one in filled.backups.listed(str(safe))] == [newer, str(place)]
    # A copy under a name of its own, or one in which somebody works already, is a vault.
    copy = tmp_path / "保管庫"
    shutil.copytree(place, copy)
    opened = vaults.open(str(copy), PASSPHRASE)
    assert (opened.is_backup, opened.read_only) == (False, False)
    opened.close()
    (place / "lock").touch()
    opened = vaults.open(str(place), PASSPHRASE)
    assert (opened.is_backup, opened.read_only) == (False, False)
    opened.close()


def test_no_personal_data_and_no_key_stand_in_a_backup(
    filled: EncryptedVault, folder: Path, safe: Path
) -> None:
    place = Path(filled.backups.make(str(safe)).path)
    filled.close()
    dek = dek_of(folder)
    for path in place.iterdir():
        content = path.read_bytes()
        for wanted in (MARKER.encode(), b"MARKER", b"R2026", b"CREATE TABLE", b"%PDF", bytes(dek)):
            assert wanted not in content, path
        assert dek.hex().encode() not in content


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/PID/mem")
def test_no_key_stays_in_memory_after_a_backup(folder: Path, key: str, safe: Path) -> None:
    script = textwrap.dedent("""
        import re, sys
        from casemgr.storage import TEST_COST, EncryptedVaults
        from tests.storage.samples import PASSPHRASE, FixedClock, add, summary
        vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
        add(vault, summary())
        vault.backups.compare(vault.backups.make(sys.argv[2]).path)
        vault.close()
        print("done", flush=True)
        sys.stdin.readline()
    """)
    command = [sys.executable, "-c", script, str(folder), str(safe)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "done\n"
        dek = dek_of(folder)
        found = sum(_occurrences(other.pid, bytes(dek)))
        found += sum(_occurrences(other.pid, dek.hex().encode()))
        other.stdin.write("\n")
    assert found == 0


def _occurrences(pid: int, wanted: bytes) -> Iterator[int]:
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            area, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue
            start, end = (int(x, 16) for x in area.split("-"))
            with contextlib.suppress(OSError, ValueError, OverflowError):
                memory.seek(start)
                yield memory.read(end - start).count(wanted)


def test_a_backup_is_of_one_moment_whatever_is_written_meanwhile(
    filled: EncryptedVault, folder: Path, safe: Path
) -> None:
    """Another thread holds the write lock all the while and commits in the middle."""
    begun, copying, written = threading.Event(), threading.Event(), threading.Event()
    dek = dek_of(folder)
    insert = "INSERT INTO setting VALUES (?, ?)"

    def write() -> None:
        with contextlib.closing(engine.connect(folder / "cases-1.db", dek)) as own:
            own.execute("BEGIN IMMEDIATE")
            own.execute(insert, ("late", "x" * 100_000))
            begun.set()
            copying.wait(20)
            own.execute("COMMIT")
            written.set()

    def say(what: str, percent: int) -> None:
        if what == "copy" and percent and not copying.is_set():  # it has begun to read
            copying.set()
            written.wait(20)

    writer = threading.Thread(target=write)
    writer.start()
    assert begun.wait(20)
    place = Path(filled.backups.make(str(safe), say).path)
    writer.join(20)
    with reading(place) as connection:
        assert connection.execute("SELECT * FROM setting WHERE key = 'late'").fetchall() == []
    with behind_the_back(folder) as connection:
        assert connection.execute("SELECT count(*) FROM setting WHERE key = 'late'").fetchone()[0]
    assert filled.verify() == []


def test_control_a_plain_copy_of_an_open_vault_lacks_what_was_saved_last(
    vaults: EncryptedVaults,
    folder: Path,
    filled: EncryptedVault,
    tmp_path: Path,
    record_property: Callable[..., None],
) -> None:
    with filled.begin() as uow:
        uow.write_log("exported", "one")
    with filled.begin() as uow:
        saved = uow.log_head()
    copied = tmp_path / "copied" / "vault"
    copied.mkdir(parents=True)
    for name in FILES - {"backup.json"}:
        shutil.copyfile(folder / name, copied / name)
    with contextlib.closing(vaults.open(str(copied), PASSPHRASE)) as copy, copy.begin() as uow:
        assert uow.log_head()[0] < saved[0]
    record_property("faults", {"control_states": 1, "control_bad": 1})


def test_two_in_one_second_have_two_names(filled: EncryptedVault, safe: Path) -> None:
    paths = [filled.backups.make(str(safe)).path for _ in range(3)]
    assert paths == sorted(paths)
    assert len(set(paths)) == 3
    assert [one.path for one in filled.backups.listed(str(safe))] == paths[::-1]


def test_a_backup_opens_from_a_medium_that_cannot_be_written(
    filled: EncryptedVault, safe: Path, tmp_path: Path
) -> None:
    with mounted(safe):
        made = filled.backups.make(str(safe))
        subprocess.run(["mount", "-o", "remount,ro", str(safe)], check=True)
        before = fingerprint(safe)
        assert filled.backups.listed(str(safe)) == [made]
        assert filled.backups.compare(made.path).events == 0
        filled.backups.restore(made.path, str(tmp_path / "restored"))
        assert refused(lambda: filled.backups.make(str(safe))).code is Code.CANNOT_WRITE
        assert fingerprint(safe) == before


# --- what goes wrong ---------------------------------------------------------------------------


def test_a_medium_that_is_not_there_is_named(filled: EncryptedVault, safe: Path) -> None:
    gone = str(safe / "gone")
    for call in (
        lambda: filled.backups.make(gone),
        lambda: filled.backups.listed(gone),
        lambda: filled.backups.set_folder(gone),
    ):
        problem = refused(call)
        assert (problem.code, problem.facts) == (Code.VAULT_MISSING, {"path": gone})
    assert names(safe) == []
    assert refused(filled.backups.make).code is Code.VAULT_MISSING  # none is chosen either
    assert refused(filled.backups.listed).code is Code.VAULT_MISSING


def test_backups_go_neither_into_a_vault_nor_into_a_backup(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, safe: Path, tmp_path: Path
) -> None:
    made = Path(filled.backups.make(str(safe)).path)
    other, _ = vaults.create(str(tmp_path / "other"), PASSPHRASE)
    other.close()
    (folder / "more" / "deep").mkdir(parents=True)
    (folder / "backups" / "deep").mkdir()
    (made / "backups").mkdir()
    (tmp_path / "file").touch()
    places = [folder, folder / "more", folder / "more" / "deep", tmp_path / "other", made]
    places += [made / "backups", folder / "backups" / "deep"]
    with contextlib.suppress(OSError):  # where links can be made
        (tmp_path / "link").symlink_to(folder / "more")
        places.append(tmp_path / "link")
    before = fingerprint(tmp_path)
    for place in places:
        for call in (filled.backups.make, filled.backups.set_folder):
            problem = refused(lambda call=call, place=place: call(str(place)))
            assert (problem.code, problem.facts) == (Code.PLACE_INSIDE, {"path": str(place)}), place
    for call in (filled.backups.make, filled.backups.set_folder):
        problem = refused(lambda call=call: call(str(tmp_path / "file")))
        assert (problem.code, problem.facts) == (
            Code.NOT_A_FOLDER,
            {"path": str(tmp_path / "file")},
        )
    assert {name for name, (digest, _) in fingerprint(tmp_path).items() if name not in before} == (
        set()
    )
    filled.backups.set_folder(str(folder / "backups"))  # meant for them
    assert Path(filled.backups.make().path).parent == folder / "backups"


@pytest.mark.parametrize("pages", [4, 20, -1, 0, 1, 2])
def test_a_full_medium_keeps_no_half_copy(
    filled: EncryptedVault, folder: Path, safe: Path, pages: int
) -> None:
    """Full early, full with the last page, full with one of the small files."""
    assert filled.verify() == []  # brings the log into the file
    size = (folder / "cases-1.db").stat().st_size if pages < 3 else 0
    with mounted(safe, "-o", f"size={size + pages * 4096}"):
        assert refused(lambda: filled.backups.make(str(safe))).code is Code.VAULT_DISK_FULL
        assert names(safe) == []
    assert filled.backups.state().failed == "vault_disk_full"
    assert filled.verify() == []


def test_a_size_limit_is_told_as_what_could_not_be_written(
    filled: EncryptedVault, folder: Path, safe: Path
) -> None:
    filled.close()
    script = textwrap.dedent("""
        import resource, signal, sys
        from casemgr.domain.errors import Problem
        from casemgr.storage import TEST_COST, EncryptedVaults
        from tests.storage.samples import PASSPHRASE, FixedClock
        vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
        try:
            vault.backups.make(sys.argv[2])
        except Problem as problem:
            print(problem.code.value, problem.facts["path"])
    """)
    if sys.platform == "win32":
        pytest.skip("no limits there")
    command = [sys.executable, "-c", script, str(folder), str(safe)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"cannot_write {safe}\n"
    assert names(safe) == []


def flip(file: Path, page: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(page * 4096 + 1000)
        byte = opened.read(1)[0]
        opened.seek(-1, os.SEEK_CUR)
        opened.write(bytes([byte ^ 1]))


def test_a_page_damaged_in_the_vault_is_found_and_no_copy_left(
    vaults: EncryptedVaults, folder: Path, filled: EncryptedVault, safe: Path
) -> None:
    """Whichever page it is: of a table, of an index, of a long text."""
    with filled.begin() as uow:
        uow.set_setting("long", "長" * 20_000)
    filled.close()
    pages = (folder / "cases-1.db").stat().st_size // 4096
    whole = (folder / "cases-1.db").read_bytes()
    for page in range(1, pages):
        (folder / "cases-1.db").write_bytes(whole)
        flip(folder / "cases-1.db", page)
        # Already the opening may see it; then there is nothing to copy.
        with contextlib.suppress(Problem):
            vault = vaults.open(str(folder), PASSPHRASE)
            try:
                problem = refused(lambda vault=vault: vault.backups.make(str(safe)))
                assert problem.code is Code.VAULT_DAMAGED, page
                assert "pages" in vault.verify()
            finally:
                vault.close()
        assert names(safe) == [], page


TAMPERINGS = [
    ("DROP TRIGGER case_event_no_update; UPDATE case_event SET payload = '{}'", "schema, events"),
    ("UPDATE document SET content = x'00'", "documents"),
    (
        "DROP TRIGGER case_event_no_delete; DELETE FROM case_row; PRAGMA foreign_keys = OFF;"
        " DELETE FROM case_event WHERE id = 1",
        "schema, ev",
    ),
]


@pytest.mark.parametrize(("statements", "part"), TAMPERINGS)
def test_a_vault_that_was_tampered_with_is_refused(
    filled: EncryptedVault, folder: Path, safe: Path, statements: str, part: str
) -> None:
    with filled.begin() as uow:
        uow.add_document("policy", letter(1).sha256, PDF)
    good = filled.backups.make(str(safe))
    with behind_the_back(folder) as connection:
        for statement in statements.split("; "):
            connection.execute(statement)
    problem = refused(lambda: filled.backups.make(str(safe)))
    assert problem.code is Code.VAULT_DAMAGED
    assert part in problem.facts["part"]
    assert names(safe) == [Path(good.path).name]


@pytest.mark.parametrize("page", [0, 1, 7])
def test_a_medium_that_forgets_what_was_written_is_found_out(
    filled: EncryptedVault, safe: Path, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    honest = backup.files.sync_file

    def forgetful(path: Path) -> None:
        flip(path, page)
        honest(path)

    monkeypatch.setattr(backup.files, "sync_file", forgetful)
    problem = refused(lambda: filled.backups.make(str(safe)))
    assert (problem.code, problem.facts["path"]) == (Code.CANNOT_WRITE, str(safe))
    assert names(safe) == []


def test_a_copy_that_lacks_a_row_is_found_out(
    filled: EncryptedVault, folder: Path, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that no hash covers and whose lack leaves the database sound."""
    with behind_the_back(folder) as connection:
        connection.execute("INSERT INTO draft VALUES ('1/letter', '2026-11-20', '{}')")
    honest = backup.files.sync_file

    def lossy(path: Path) -> None:
        with contextlib.closing(engine.connect_single(path, dek_of(folder))) as own:
            assert own.execute("DELETE FROM draft").rowcount
        honest(path)

    monkeypatch.setattr(backup.files, "sync_file", lossy)
    assert refused(lambda: filled.backups.make(str(safe))).code is Code.CANNOT_WRITE
    assert names(safe) == []


MAKER = textwrap.dedent("""
    import sys
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, FixedClock
    vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
    print("open", flush=True)
    while True:
        vault.backups.make(sys.argv[2])
        print("made", flush=True)
""")


def test_killed_while_making_leaves_nothing_that_looks_whole(
    vaults: EncryptedVaults, folder: Path, filled: EncryptedVault, safe: Path
) -> None:
    with filled.begin() as uow:
        for number in range(30):
            pdf = os.urandom(40_000)
            uow.add_letter(letter(1, f"L{number}", pdf))
    filled.close()
    chance = random.Random(20261123)
    seen, made = 0, 0
    for _ in range(8):
        command = [sys.executable, "-c", MAKER, str(folder), str(safe)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as maker:
            assert maker.stdout
            assert maker.stdout.readline() == "open\n"
            time.sleep(chance.uniform(0.01, 0.25))
            maker.kill()
            made += maker.stdout.read().count("made\n")
        vault = vaults.open(str(folder), PASSPHRASE)
        listed = vault.backups.listed(str(safe))
        for one in listed[seen:]:
            assert vault.backups.compare(one.path).backup == one
        named = [name for name in names(safe) if not name.startswith(".")]
        assert len(listed) == len(named) >= made
        vault.close()
        seen = len(listed)
    leftovers = [path for path in safe.iterdir() if path.name.startswith(".casemgr-")]
    for path in leftovers:
        assert not backup._NAME.fullmatch(path.name)
    vault = vaults.open(str(folder), PASSPHRASE)
    vault.backups.make(str(safe))
    assert set(leftovers) <= set(safe.iterdir())  # perhaps another program's, at work just now
    for path in (p for left in leftovers for p in (left, *left.iterdir())):
        os.utime(path, (0, 0))
    vault.backups.make(str(safe))
    assert [name for name in names(safe) if name.startswith(".")] == []
    vault.close()


# --- state -----------------------------------------------------------------------------------


def test_what_is_due_and_when(filled: EncryptedVault, clock: Clock, safe: Path) -> None:
    backups = filled.backups
    state = backups.state()
    assert (state.folder, state.last, state.changed) == ("", None, True)
    assert (state.overdue, state.failed) == (False, "")
    assert backups.last_backup() is None
    clock.at = NOW + 7 * DAY
    assert backups.state().overdue  # never one, and the vault is a week old
    assert backups.make_if_changed() is None  # no folder
    backups.set_folder(str(safe))
    assert backups.make_if_changed() is not None
    assert backups.last_backup() == clock.at
    state = backups.state()
    assert (state.folder, state.changed, state.overdue) == (str(safe), False, False)
    clock.at += 30 * DAY
    with filled.begin() as uow:
        uow.write_log("vault_opened", "")
    assert backups.make_if_changed() is None  # opening it is no change
    assert not backups.state().overdue
    with filled.begin() as uow:
        uow.write_log("exported", "cases.csv")
    assert backups.state().overdue
    assert backups.make_if_changed() is not None
    assert not backups.state().overdue
    assert len(names(safe)) == 2
    with filled.begin() as uow:
        uow.write_log("exported", "more.csv")
    clock.at -= 6 * DAY  # put right by a little
    assert not backups.state().overdue
    clock.at -= DAY  # it was made while the clock was wrong, and nobody knows when
    assert backups.state().overdue
    clock.at += 7 * DAY
    backups.set_folder("")
    assert backups.make_if_changed() is None


def test_a_folder_that_lost_its_backups_is_noticed(
    filled: EncryptedVault, clock: Clock, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = filled.backups
    stick = safe / "stick"
    stick.mkdir()
    backups.set_folder(str(stick))
    assert not backups.state().missing  # none has been made that could be
    backups.make()
    clock.at += DAY
    newest = Path(backups.make().path)
    state = backups.state()
    assert (state.missing, state.overdue, state.changed) == (False, False, False)
    aside = safe / "aside"
    stick.rename(aside)  # the medium is not there: nobody can tell
    state = backups.state()
    assert (state.missing, state.overdue) == (False, False)
    aside.rename(stick)
    newest.rename(safe / newest.name)
    with monkeypatch.context() as patch:  # a network that does not answer must not hold it up
        patch.setattr(whereabouts, "_is_remote", lambda _: True)
        assert not backups.state().missing
    state = backups.state()
    assert (state.missing, state.overdue, state.last) == (True, True, clock.at)
    assert backups.make_if_changed() is not None  # though nothing has changed
    state = backups.state()
    assert (state.missing, state.overdue) == (False, False)
    assert backups.make_if_changed() is None


def test_a_backup_made_beside_the_database_is_not_missing(
    filled: EncryptedVault, folder: Path, safe: Path
) -> None:
    filled.backups.set_folder(str(safe))
    made = Path(filled.backups.make(str(folder / "backups")).path)
    assert not filled.backups.state().missing
    shutil.rmtree(made)
    assert filled.backups.state().missing


def test_an_automatic_one_that_fails_is_remembered(filled: EncryptedVault, safe: Path) -> None:
    stick = safe / "stick"
    stick.mkdir()
    filled.backups.set_folder(str(stick))
    stick.rmdir()
    assert filled.backups.make_if_changed() is None
    state = filled.backups.state()
    assert (state.failed, state.last, state.changed) == ("vault_missing", None, True)
    stick.mkdir()
    assert filled.backups.make_if_changed() is not None
    assert filled.backups.state().failed == ""


def test_backups_on_the_disk_of_the_vault_are_known(
    filled: EncryptedVault, vaults: EncryptedVaults, safe: Path, tmp_path: Path
) -> None:
    backups = filled.backups
    assert not backups.on_same_disk()  # none is kept yet
    backups.set_folder(str(safe))
    assert backups.on_same_disk()
    made = backups.make()
    # Of a backup that is looked into, the folder of the others says nothing.
    read = vaults.open(made.path, PASSPHRASE)
    assert not read.backups.on_same_disk()
    read.close()
    with mounted(tmp_path / "stick"):
        backups.set_folder(str(tmp_path / "stick"))
        assert not backups.on_same_disk()


def test_a_new_vault_needs_none(vault: EncryptedVault) -> None:
    state = vault.backups.state()
    assert (state.changed, state.overdue) == (False, False)


def test_a_new_passphrase_is_a_change(filled: EncryptedVault, safe: Path) -> None:
    filled.backups.set_folder(str(safe))
    filled.backups.make()
    filled.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    assert filled.backups.make_if_changed() is not None
    assert filled.backups.make_if_changed() is None


def test_a_log_that_cannot_be_written_undoes_no_backup(
    filled: EncryptedVault, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise Problem(Code.VAULT_DISK_FULL)

    monkeypatch.setattr("casemgr.storage.audit.append", full)
    made = filled.backups.make(str(safe))
    assert filled.backups.listed(str(safe)) == [made]


# --- thinning --------------------------------------------------------------------------------

moments = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.lists(moments, max_size=120), moments)
def test_thinning_keeps_what_the_rule_says_and_no_more(made: list[datetime], now: datetime) -> None:
    every = {f"{at:%Y%m%d%H%M%S%f}-{n}": at for n, at in enumerate(made)}
    gone = thinning.may_go(every, now)
    stay = {name: at for name, at in every.items() if name not in gone}
    assert gone <= set(every)
    if made:
        assert max(made) in stay.values()
    recent = [at for at in made if now - at < thinning.ALL_OF]
    older = [at for at in stay.values() if now - at >= thinning.ALL_OF]
    assert len(stay) - len(older) == len(recent)
    assert len(older) <= thinning.DAYS + thinning.WEEKS + thinning.MONTHS + (not recent)
    # At most the last one of each month, week and day.
    months = {(at.astimezone(JST).year, at.astimezone(JST).month) for at in older}
    assert len(older) <= len(months) + thinning.DAYS + thinning.WEEKS + (not recent)
    days = {at.astimezone(JST).date() for at in older}
    assert len(older) == len(days) or not recent
    assert thinning.may_go(stay, now) == set()  # a second time takes nothing more


@given(st.lists(moments, min_size=1, max_size=40, unique=True))
def test_the_newest_always_stays(made: list[datetime]) -> None:
    every = {str(n): at for n, at in enumerate(made)}
    for now in (min(made), max(made), max(made) + 1000 * DAY):
        gone = thinning.may_go(every, now)
        assert max(every, key=lambda name: every[name]) not in gone


def test_a_backup_each_day_for_two_years() -> None:
    kept: dict[str, datetime] = {}
    for day in range(730):
        now = NOW + day * DAY
        kept[str(day)] = now
        for name in thinning.may_go(kept, now):
            del kept[name]
    ages = sorted((now - at).days for at in kept.values())
    assert ages[:8] == list(range(8))
    assert len(ages) == 1 + thinning.DAYS + thinning.WEEKS + thinning.MONTHS
    assert all(b - a <= 7 for a, b in itertools.pairwise(a for a in ages if a <= 35))
    assert all(b - a <= 31 for a, b in itertools.pairwise(ages))
    assert 330 <= ages[-1] <= 400


def test_of_many_backups_a_day_the_last_stays() -> None:
    kept: dict[str, datetime] = {}
    for step in range(30 * 12):  # every two hours for a month
        now = NOW + step * timedelta(hours=2)
        kept[str(step)] = now
        for name in thinning.may_go(kept, now):
            del kept[name]
    last_day = [at for at in kept.values() if now - at < DAY]
    before = sorted(at.astimezone(JST) for at in kept.values() if now - at >= DAY)
    assert len(last_day) == 12
    assert len({at.date() for at in before}) == len(before)
    assert [at.date() for at in before[-6:]] == [
        (now - n * DAY).astimezone(JST).date() for n in range(7, 1, -1)
    ]


def test_thinning_removes_only_what_is_surely_ours(
    vaults: EncryptedVaults, filled: EncryptedVault, clock: Clock, safe: Path, tmp_path: Path
) -> None:
    made = []
    for day in range(3):  # of the first there will be a later one: "added-to"
        clock.at = NOW + day * DAY
        made.append(Path(filled.backups.make(str(safe)).path))
    for name in ("worked-in", "added-to", "tampered", "cut", "renamed", "linked"):
        shutil.copytree(made[0], safe / f"{name}.tmp")
    old = "casemgr-2026-11-20T1830{:02}-1"
    (safe / "worked-in.tmp").rename(safe / old.format(1))
    (safe / old.format(1) / "lock").touch()
    (safe / "added-to.tmp").rename(safe / old.format(2))
    (safe / old.format(2) / "letter.pdf").touch()
    (safe / "tampered.tmp").rename(safe / old.format(3))
    content = json.loads((safe / old.format(3) / "backup.json").read_text())
    content["made_at"] = "2026-01-01T00:00:00+00:00"
    (safe / old.format(3) / "backup.json").write_text(json.dumps(content))
    (safe / "cut.tmp").rename(safe / old.format(4))
    os.truncate(safe / old.format(4) / "cases-1.db", 4096)
    (safe / "renamed.tmp").rename(safe / "casemgr-2026-11-20T183000-1 copy")
    (safe / "linked.tmp").rename(tmp_path / "elsewhere")
    (safe / old.format(5)).symlink_to(tmp_path / "elsewhere")
    (safe / old.format(6)).mkdir()
    (safe / "casemgr-2026-11-20T183007-1").write_text("a file of somebody")
    (safe / ".casemgr-notes").mkdir()
    other, _ = vaults.create(str(tmp_path / "other"), PASSPHRASE)
    others = Path(other.backups.make(str(safe)).path)
    other.close()
    foreign = {path.name for path in safe.iterdir()} - {path.name for path in made}
    before = fingerprint(safe)
    clock.at = NOW + 60 * DAY
    newest = Path(filled.backups.make(str(safe)).path)
    assert {path.name for path in safe.iterdir()} == foreign | {
        *(path.name for path in made[1:]),
        newest.name,
    }
    after = fingerprint(safe)
    for name, value in before.items():
        if Path(name).parts[0] in foreign:
            assert after[name] == value, name
    assert others.is_dir()
    # What was worked in or cut is no backup to restore; what only lies beside its files is one.
    listed = [Path(one.path).name for one in filled.backups.listed(str(safe))]
    assert listed == [newest.name, made[2].name, made[1].name, old.format(2)]


def test_what_cannot_be_removed_stops_no_backup(
    filled: EncryptedVault, clock: Clock, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(2):
        clock.at = NOW + day * DAY
        filled.backups.make(str(safe))
    clock.at = NOW + 60 * DAY

    def stuck(_place: Path, _names: set[str]) -> None:
        raise PermissionError

    monkeypatch.setattr(leftovers, "empty", stuck)
    assert filled.backups.make(str(safe)) in filled.backups.listed(str(safe))


# --- the way back ----------------------------------------------------------------------------


def test_what_would_be_lost(filled: EncryptedVault, safe: Path) -> None:
    made = filled.backups.make(str(safe))
    loss = filled.backups.compare(made.path)
    assert (loss.entries, loss.events, loss.cases, loss.letters) == (1, 0, (), 0)  # "backed up"
    assert (loss.cases_there, loss.letters_there, loss.last_entry) == (2, 2, NOW)
    with filled.begin() as uow:
        uow.append(2, 1, [event("noted"), event("noted")], summary("R2026-0002"))
        uow.next_number(2026)
        case = uow.add_case([event()], summary("R2026-0003"), "policy")
        uow.add_letter(letter(case, "R2026-0003-1"))
    before = fingerprint(safe)
    loss = filled.backups.compare(made.path)
    assert fingerprint(safe) == before
    assert loss.backup == made
    assert (loss.entries, loss.events, loss.letters, loss.only_there) == (4, 3, 1, 0)
    assert loss.cases == ("R2026-0002", "R2026-0003")
    assert loss.new_cases == ("R2026-0003",)


def test_an_empty_backup_loses_every_letter(vault: EncryptedVault, safe: Path) -> None:
    made = vault.backups.make(str(safe))
    case = add(vault, summary())[0]
    with vault.begin() as uow:
        uow.add_letter(letter(case))
    loss = vault.backups.compare(made.path)
    assert (loss.last_entry, loss.cases_there, loss.letters) == (None, 0, 1)


def test_a_backup_becomes_a_vault_beside_the_present_one(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, safe: Path, tmp_path: Path
) -> None:
    made = filled.backups.make(str(safe))
    filled.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    add(filled, summary("R2026-0003"))
    before = fingerprint(safe)
    into = tmp_path / "保管庫 2"
    into.mkdir()  # an empty folder will do
    steps: list[str] = []
    told = filled.backups.restore(made.path, str(into), lambda what, _: steps.append(what))
    assert told == str(into)
    assert fingerprint(safe) == before
    assert set(steps) == {"copy", "check"}
    assert set(names(into)) == {"backups", "cases-1.db", "header.bak", "header.json"}
    assert [n for n in names(tmp_path) if n.startswith(".")] == []
    # The present pass phrase opens it; the one that was given up does not.
    assert refused(lambda: vaults.open(told, PASSPHRASE)).code is Code.VAULT_WRONG_PASSPHRASE
    restored = vaults.open(told, NEW_PASSPHRASE)
    assert restored.verify() == []
    with restored.begin() as uow:
        newest = uow.log(1)[0]
        assert (newest.seq, newest.action) == (4, "restored")
        assert newest.reference == Path(made.path).name
        assert len(uow.case_ids()) == 2
    # From here on the two go separate ways, and each sees it in the other's backups.
    add(restored, summary("R2026-0003"))
    later = restored.backups.make(str(safe))
    restored.close()
    loss = filled.backups.compare(later.path)
    # Here: the backup, the new pass phrase, a case.
    assert (loss.entries, loss.only_there, loss.events) == (3, 2, 1)
    with filled.begin() as uow:
        assert len(uow.case_ids()) == 3


@pytest.mark.parametrize("where", ["", "file", "full", "inside", "beside", "own", "none/where"])
def test_nothing_is_restored_over_other_things(
    filled: EncryptedVault, folder: Path, safe: Path, tmp_path: Path, where: str
) -> None:
    made = filled.backups.make(str(safe))
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    into = {
        "": folder,
        "inside": Path(made.path) / "new",
        "beside": folder / "new",
        "own": folder / "backups" / "new",
    }.get(where, tmp_path / where)
    before = fingerprint(tmp_path)
    problem = refused(lambda: filled.backups.restore(made.path, str(into)))
    codes = {
        "inside": Code.PLACE_INSIDE,
        "beside": Code.PLACE_INSIDE,
        "own": Code.PLACE_INSIDE,
        "none/where": Code.CANNOT_WRITE,
    }
    assert problem.code is codes.get(where, Code.VAULT_EXISTS)
    assert fingerprint(tmp_path) == before


def test_a_damaged_backup_is_not_restored(
    filled: EncryptedVault, safe: Path, tmp_path: Path
) -> None:
    made = filled.backups.make(str(safe))
    flip(Path(made.path) / "cases-1.db", 3)
    into = str(tmp_path / "new")
    for call in (
        lambda: filled.backups.compare(made.path),
        lambda: filled.backups.restore(made.path, into),
    ):
        assert refused(call).code is Code.VAULT_DAMAGED
    assert set(names(tmp_path)) == {"事案 vault", safe.name}


def test_a_backup_that_is_not_the_one_that_was_sealed_is_not_restored(
    filled: EncryptedVault, safe: Path, folder: Path, tmp_path: Path
) -> None:
    """A sound vault in itself: only the seal tells that a row is another."""
    with behind_the_back(folder) as connection:
        connection.execute("INSERT INTO draft VALUES ('1/letter', '2026-11-20', '{}')")
    made = filled.backups.make(str(safe))
    database = Path(made.path) / "cases-1.db"
    size = database.stat().st_size
    with contextlib.closing(engine.connect_single(database, dek_of(folder))) as own:
        own.execute("UPDATE draft SET content = '[]'")
    assert database.stat().st_size == size
    for call in (
        lambda: filled.backups.compare(made.path),
        lambda: filled.backups.restore(made.path, str(tmp_path / "new")),
    ):
        problem = refused(call)
        assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "database"})
    assert set(names(tmp_path)) == {folder.name, safe.name}


def test_what_a_link_leads_to_becomes_the_vault(
    vaults: EncryptedVaults, filled: EncryptedVault, safe: Path, tmp_path: Path
) -> None:
    made = filled.backups.make(str(safe))
    for name in ("empty", "made"):
        (tmp_path / name).mkdir()
        try:
            (tmp_path / f"{name} link").symlink_to(tmp_path / name)
        except OSError:
            pytest.skip("links cannot be made here")
    told = filled.backups.restore(made.path, str(tmp_path / "empty link"))
    assert told == str(tmp_path / "empty")
    filled.close()
    for path in ("empty", "empty link"):
        vaults.open(str(tmp_path / path), PASSPHRASE).close()
    vaults.create(str(tmp_path / "made link"), PASSPHRASE)[0].close()
    vaults.open(str(tmp_path / "made"), PASSPHRASE).close()


KILLED = textwrap.dedent("""
    import os, signal, sys, time
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import PASSPHRASE, FixedClock
    vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], PASSPHRASE)
    def say(what, percent):
        if what == "check":
            print("there", flush=True)
            sys.stdin.readline()
            os.kill(os.getpid(), signal.SIGKILL)
    vault.backups.restore(sys.argv[2], sys.argv[3], say)
""")


def test_what_a_killed_program_left_of_a_restored_vault_is_cleared(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, safe: Path, tmp_path: Path
) -> None:
    """It holds what was erased since; but while it is being made nobody takes it away."""
    made = filled.backups.make(str(safe)).path
    filled.close()
    into = tmp_path / "there"
    into.mkdir()
    (into / ".casemgr-notes").mkdir()

    def hidden() -> set[str]:
        return {name for name in names(into) if name.startswith(".casemgr-")} - {".casemgr-notes"}

    command = [sys.executable, "-c", KILLED, made, made, str(into / "new")]  # of the backup itself
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "there\n"
        (left,) = hidden()
        assert "cases-1.db" in names(into / left)
        vault = vaults.open(str(folder), PASSPHRASE)
        vault.backups.restore(made, str(into / "meanwhile"))
        assert hidden() == {left}
        other.stdin.write("\n")
    assert hidden() == {left}
    foreign = into / f"{left[:-8]}12345678"
    shutil.copytree(into / left, foreign)
    (foreign / "letter.pdf").touch()  # somebody has put something there
    vault.backups.restore(made, str(into / "new"))
    assert hidden() == {foreign.name}
    (foreign / "letter.pdf").unlink()
    (foreign / "lock").unlink()  # as on a medium that knows no locks: then its age tells
    vault.backups.restore(made, str(into / "newer"))
    assert hidden() == {foreign.name}
    for path in (foreign, *foreign.iterdir()):
        os.utime(path, (0, 0))
    vault.backups.make(str(into))  # a backup clears it as well
    assert hidden() == set()
    assert set(names(into / "new")) == {"backups", "cases-1.db", "header.bak", "header.json"}
    assert ".casemgr-notes" in names(into)
    vault.close()


def test_a_tampered_vault_is_not_restored(
    filled: EncryptedVault, folder: Path, safe: Path, tmp_path: Path
) -> None:
    """Even one that was sealed: all is checked once more before it is used."""
    made = filled.backups.make(str(safe))
    place, dek = Path(made.path), dek_of(folder)
    with contextlib.closing(engine.connect_single(place / "cases-1.db", dek)) as own:
        own.execute("DROP TRIGGER case_event_no_update")
        own.execute("UPDATE case_event SET payload = '{}'")
    read = stamp.read(place, dek)
    assert read is not None
    database = place / "cases-1.db"
    forged = stamp.Stamp(
        **{
            **{name: getattr(read, name) for name in stamp.Stamp.__slots__},
            "sha256": backup.files.sha256_of(database),
            "size": database.stat().st_size,
        }
    )
    (place / stamp.NAME).write_bytes(stamp.encode(forged, dek))
    problem = refused(lambda: filled.backups.restore(made.path, str(tmp_path / "new")))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "schema"})
    assert not (tmp_path / "new").exists()


def test_restoring_to_a_full_disk_leaves_nothing(
    filled: EncryptedVault, safe: Path, tmp_path: Path
) -> None:
    made = filled.backups.make(str(safe))
    disk = tmp_path / "disk"
    with mounted(disk, "-o", "size=64k"):
        problem = refused(lambda: filled.backups.restore(made.path, str(disk / "new")))
        assert problem.code is Code.VAULT_DISK_FULL
        assert names(disk) == []


def test_a_backup_that_cannot_be_read_is_damaged(
    filled: EncryptedVault, safe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = filled.backups.make(str(safe))

    def unreadable(_path: Path) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(backup.files, "sha256_of", unreadable)
    assert refused(lambda: filled.backups.compare(made.path)).code is Code.VAULT_DAMAGED


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"mac": 1, "format": 1}', b"\xff", None])
def test_what_is_no_backup_is_not_taken_for_one(
    filled: EncryptedVault, safe: Path, tmp_path: Path, content: bytes | None
) -> None:
    place = Path(filled.backups.make(str(safe)).path)
    (place / "backup.json").unlink()
    if content is not None:
        (place / "backup.json").write_bytes(content)
    assert filled.backups.listed(str(safe)) == []
    for path in (str(place), str(tmp_path)):
        problem = refused(lambda path=path: filled.backups.compare(path))
        assert (problem.code, problem.facts) == (Code.VAULT_NOT_A_VAULT, {"path": path})


def test_a_backup_of_a_newer_format_is_left_alone(
    filled: EncryptedVault, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(stamp, "_FORMAT", 2)
        place = Path(filled.backups.make(str(safe)).path)
    assert place.is_dir()
    assert filled.backups.listed(str(safe)) == []


def test_both_headers_of_a_backup_are_whole_even_if_the_vaults_own_are_not(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, safe: Path
) -> None:
    for name in (header.MAIN, header.COPY):
        (folder / name).write_bytes(b"torn")
    place = filled.backups.make(str(safe)).path
    vaults.open(place, PASSPHRASE).close()
