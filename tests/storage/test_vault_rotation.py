"""A new data key: all of it or nothing, whenever the program, the disk or the machine fails."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from casemgr.domain.errors import Code, Problem
from casemgr.services.ports import ListFilter
from casemgr.storage import TEST_COST, EncryptedVaults, access, engine, header, rotation
from tests.storage.samples import (
    MARKER,
    NEW_PASSPHRASE,
    NOW,
    PASSPHRASE,
    TODAY,
    FixedClock,
    event,
    letter,
    mounted,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.storage.vault import EncryptedVault

DEPUTY = "留守を預かる者の架空の合い言葉"


@pytest.fixture
def filled(vault: EncryptedVault) -> EncryptedVault:
    with vault.begin() as uow:
        uow.next_number(2026)
        case = uow.add_case([event(name=MARKER)], summary(name=MARKER), "policy")
        uow.add_letter(letter(case, "R2026-0001-1"))
    return vault


def files_of(folder: Path) -> list[str]:
    """What lies in a vault's folder, without what SQLite keeps beside an open database."""
    ends = ("-wal", "-shm", "lock")
    return sorted(p.name for p in folder.iterdir() if not p.name.endswith(ends))


def whole(number: int) -> list[str]:
    return ["backups", f"cases-{number}.db", "header.bak", "header.json"]


def log(vault: EncryptedVault) -> list[tuple[str, str, str]]:
    with vault.begin() as uow:
        return [(e.actor, e.action, e.reference) for e in reversed(uow.log(99))]


def opens(vaults: EncryptedVaults, folder: Path, passphrase: str) -> EncryptedVault:
    vault = vaults.open(str(folder), passphrase)
    assert vault.verify() == []
    return vault


def is_shut(vaults: EncryptedVaults, folder: Path, passphrase: str) -> bool:
    problem = refused(lambda: vaults.open(str(folder), passphrase))
    return problem.code is Code.VAULT_WRONG_PASSPHRASE


def is_under(database: Path, dek: bytearray) -> bool:
    try:
        engine.connect_reading(database, dek).close()
    except Problem:
        return False
    return True


def add_one(vault: EncryptedVault) -> int:
    """Add a case as the desk does, with the next number; give how many there are."""
    with vault.begin() as uow:
        number = f"R2026-{uow.next_number(2026):04}"
        uow.add_case([event()], summary(number), "policy")
        return len(uow.case_ids())


def flip(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * page + 2000)
        byte = file.read(1)[0]
        file.seek(4096 * page + 2000)
        file.write(bytes((byte ^ 0x10,)))


# --- what comes of it -------------------------------------------------------------------------


def test_the_vault_goes_on_under_another_key(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, key: str
) -> None:
    old = bytearray(filled.source().dek)
    told: list[tuple[str, int]] = []
    filled.keys.rotate(PASSPHRASE, lambda *said: told.append(said))
    assert files_of(folder) == whole(2)
    assert told[0][0] == "copy"
    assert ("copy", 100) in told
    assert told[-1] == ("check", 0)
    new = filled.source()
    assert (new.header.database, new.header.key_number) == ("cases-2.db", 2)
    assert is_under(folder / "cases-2.db", new.dek)
    assert not is_under(folder / "cases-2.db", old)
    # Everything at the vault works with the new database: cases, due dates, log, backups, checks.
    assert add_one(filled) == 2
    with filled.begin() as uow:
        rows = uow.list_rows(uow.list_ids(ListFilter(open_only=True), TODAY))
        assert [row.due_on for row in rows] == [date(2026, 11, 30)] * 2
        assert uow.letter("R2026-0001-1").case_id == 1
    assert log(filled)[1] == ("manager", "data_key_changed", "2")
    assert filled.verify() == []
    filled.close()
    opens(vaults, folder, PASSPHRASE).close()
    vaults.open_with_recovery_key(str(folder), key).close()


def test_a_wrong_pass_phrase_changes_no_key(filled: EncryptedVault, folder: Path) -> None:
    before = filled.source()
    for call in (filled.keys.rotate, filled.keys.drop_deputy):
        assert refused(lambda call=call: call("wrong")).code is Code.VAULT_WRONG_PASSPHRASE  # type: ignore[misc]
    problem = refused(lambda: filled.keys.hand_over("wrong", NEW_PASSPHRASE))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    assert filled.source() == before
    assert files_of(folder) == whole(1)


def test_a_deputy_who_was_shut_out_stays_out(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, key: str, tmp_path: Path
) -> None:
    filled.keys.add_deputy(PASSPHRASE, DEPUTY)
    mark = filled.keys.ways()[2].mark
    kept = tmp_path / "what the deputy copied"
    filled.close()
    shutil.copytree(folder, kept)
    own = vaults.open(str(folder), PASSPHRASE)
    own.keys.drop_deputy(PASSPHRASE)
    assert [way.role for way in own.keys.ways()] == ["manager", "recovery"]
    assert log(own)[-2:] == [
        ("manager", "deputy_dropped", mark),
        ("manager", "data_key_changed", "2"),
    ]
    add_one(own)
    own.close()
    assert is_shut(vaults, folder, DEPUTY)
    # The old header opens the old database, and nothing newer: its key is another.
    dek, _ = access.with_passphrase(header.read(kept).header, DEPUTY)
    assert is_under(kept / "cases-1.db", dek)
    assert not is_under(folder / "cases-2.db", dek)
    # An old database put back beside the new header is not looked at, and goes.
    shutil.copy(kept / "cases-1.db", folder)
    assert is_shut(vaults, folder, DEPUTY)
    opens(vaults, folder, PASSPHRASE).close()
    assert files_of(folder) == whole(2)
    vaults.open_with_recovery_key(str(folder), key).close()


def test_an_old_header_put_back_does_not_open_the_new_database(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path
) -> None:
    old = {name: (folder / name).read_bytes() for name in (header.MAIN, header.COPY)}
    filled.keys.hand_over(PASSPHRASE, NEW_PASSPHRASE)
    filled.close()
    new = {name: (folder / name).read_bytes() for name in old}
    for name, content in old.items():
        (folder / name).write_bytes(content)
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert (problem.code, problem.facts) == (
        Code.VAULT_DAMAGED,
        {"part": "header, older than the database"},
    )
    # Nothing was cleaned away on the word of an old header.
    for name, content in new.items():
        (folder / name).write_bytes(content)
    opens(vaults, folder, NEW_PASSPHRASE).close()


def test_the_office_is_handed_over_in_one_step(
    vaults: EncryptedVaults,
    filled: EncryptedVault,
    folder: Path,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filled.keys.add_deputy(PASSPHRASE, DEPUTY)
    for new in (PASSPHRASE, DEPUTY, key):
        problem = refused(lambda new=new: filled.keys.hand_over(PASSPHRASE, new))  # type: ignore[misc]
        assert problem.code is Code.PASSPHRASE_IN_USE
    problem = refused(lambda: filled.keys.hand_over(PASSPHRASE, "weak"))
    assert problem.code is Code.VAULT_WEAK_PASSPHRASE
    written: list[int] = []
    write = header.write

    def counted(where: Path, one: header.Header, dek: bytearray) -> bool:
        written.append(one.seq)
        return write(where, one, dek)

    before = filled.source().header.seq
    with monkeypatch.context() as patch:
        patch.setattr(header, "write", counted)
        filled.keys.hand_over(PASSPHRASE, NEW_PASSPHRASE)
    assert written == [before + 1]
    ways = filled.keys.ways()
    assert log(filled)[-2:] == [
        ("manager", "office_handed_over", ways[0].mark),
        ("manager", "data_key_changed", "2"),
    ]
    assert ways[0].since is not None
    # Whoever goes on at the program is the successor.
    problem = refused(lambda: filled.keys.rotate(PASSPHRASE))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    filled.close()
    assert is_shut(vaults, folder, PASSPHRASE)
    for passphrase in (NEW_PASSPHRASE, DEPUTY):
        opens(vaults, folder, passphrase).close()
    vaults.open_with_recovery_key(str(folder), key).close()


def test_a_deputy_can_hand_over_for_a_manager_who_is_gone(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path
) -> None:
    filled.keys.add_deputy(PASSPHRASE, DEPUTY)
    filled.close()
    own = vaults.open(str(folder), DEPUTY)
    own.keys.hand_over(DEPUTY, NEW_PASSPHRASE)
    assert {actor for actor, action, _ in log(own)[-2:]} == {"deputy"}
    own.keys.drop_deputy(DEPUTY)  # who then has no way in any more, and can do nothing more
    assert refused(lambda: own.keys.rotate(DEPUTY)).code is Code.VAULT_WRONG_PASSPHRASE
    own.keys.note_opened()
    assert log(own)[-1] == ("deputy", "vault_opened", "")
    own.close()
    assert is_shut(vaults, folder, DEPUTY)
    assert is_shut(vaults, folder, PASSPHRASE)
    opens(vaults, folder, NEW_PASSPHRASE).close()


def test_what_this_computer_remembers_of_the_log_goes_on(folder: Path, tmp_path: Path) -> None:
    vaults = EncryptedVaults(FixedClock(), cost=TEST_COST, heads=tmp_path / "heads")
    vault, _ = vaults.create(str(folder), PASSPHRASE)
    add_one(vault)
    vault.keys.rotate(PASSPHRASE)
    vault.close()
    vault = vaults.open(str(folder), PASSPHRASE)
    assert vault.history.doubts() == []
    vault.close()


# --- backups from before ----------------------------------------------------------------------


def test_backups_of_every_key_stay_readable(
    vaults: EncryptedVaults, filled: EncryptedVault, tmp_path: Path, key: str
) -> None:
    safe = tmp_path / "控え USB"
    safe.mkdir()
    made = [filled.backups.make(str(safe)).path]
    for _ in range(2):
        filled.keys.rotate(PASSPHRASE)
        assert filled.backups.state().changed
        add_one(filled)
        made.append(filled.backups.make(str(safe)).path)
    filled.keys.hand_over(PASSPHRASE, NEW_PASSPHRASE)
    filled.keys.add_deputy(NEW_PASSPHRASE, DEPUTY)
    add_one(filled)
    assert [one.path for one in filled.backups.listed(str(safe))] == made[::-1]
    for older, path in enumerate(made):
        loss = filled.backups.compare(path)
        assert (loss.cases_there, loss.only_there) == (older + 1, 0)
        assert loss.new_cases == tuple(f"R2026-000{n}" for n in range(older + 2, 5))
        into = tmp_path / f"restored {older}"
        filled.backups.restore(path, str(into))
        assert len([name for name in files_of(into) if name.startswith("cases-")]) == 1
        # It is under the present key and opens with what opens the vault now, and with no other.
        assert is_shut(vaults, into, PASSPHRASE)
        for passphrase in (NEW_PASSPHRASE, DEPUTY):
            again = opens(vaults, into, passphrase)
            assert again.source().dek == filled.source().dek
            with again.begin() as uow:
                assert len(uow.case_ids()) == older + 1
                assert uow.log(1)[0].action == "restored"
            # It knows the older backups as well, and goes on changing keys.
            assert [one.path for one in again.backups.listed(str(safe))] == made[::-1]
            again.close()
        vaults.open_with_recovery_key(str(into), key).close()
    again = vaults.open(str(tmp_path / "restored 0"), NEW_PASSPHRASE)
    again.keys.rotate(NEW_PASSPHRASE)
    assert [one.path for one in again.backups.listed(str(safe))] == made[::-1]
    again.backups.restore(made[1], str(tmp_path / "once more"))
    again.close()
    opens(vaults, tmp_path / "once more", NEW_PASSPHRASE).close()


def test_an_old_key_lies_in_no_page_of_the_database(filled: EncryptedVault) -> None:
    old = bytes(filled.source().dek)
    filled.keys.rotate(PASSPHRASE)
    second = bytes(filled.source().dek)
    filled.keys.rotate(PASSPHRASE)
    own = engine.driver_connection(filled._place.connection)
    rows = own.execute("SELECT number, key FROM retired_key ORDER BY number").fetchall()
    assert [number for number, _ in rows] == [1, 2]
    assert all(old not in boxed and second not in boxed for _, boxed in rows)


def test_a_retired_key_that_was_changed_is_damage(filled: EncryptedVault, tmp_path: Path) -> None:
    filled.keys.rotate(PASSPHRASE)
    own = engine.driver_connection(filled._place.connection)
    own.execute("UPDATE retired_key SET key = zeroblob(60)")
    problem = refused(lambda: filled.backups.listed(str(tmp_path)))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "retired key"})


def test_a_restored_copy_that_reads_otherwise_is_refused(
    filled: EncryptedVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = filled.backups.make(str(tmp_path))
    filled.keys.rotate(PASSPHRASE)
    contents = rotation.backup.contents_of

    def other(connection: Any) -> Any:
        contents(connection)
        return None

    copy = rotation.backup.copy

    def copied(*given: Any, **more: Any) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr(rotation.backup, "contents_of", contents)
            return copy(*given, **more)

    monkeypatch.setattr(rotation.backup, "contents_of", other)
    monkeypatch.setattr(rotation.backup, "copy", copied)
    problem = refused(lambda: filled.backups.restore(made.path, str(tmp_path / "new")))
    assert problem.code is Code.CANNOT_WRITE
    assert not (tmp_path / "new").exists()


# --- what can go wrong ------------------------------------------------------------------------


def stays(
    vaults: EncryptedVaults, vault: EncryptedVault, folder: Path, call: Callable[[], object]
) -> Problem:
    """Give the refusal of a change that leaves the vault usable, at once and after opening."""
    before = vault.source()
    problem = refused(call)
    assert vault.source() == before
    assert any(before.dek)
    assert files_of(folder) == whole(1)
    assert [action for _, action, _ in log(vault)] == ["received"]
    with vault.begin() as uow:
        uow.set_setting("still", "here")
    vault.close()
    again = opens(vaults, folder, PASSPHRASE)
    with again.begin() as uow:
        assert uow.setting("still") == "here"
    again.keys.rotate(PASSPHRASE)
    again.close()
    return problem


def test_a_full_disk_changes_nothing(vaults: EncryptedVaults, tmp_path: Path) -> None:
    small = tmp_path / "small"
    with mounted(small, "-o", "size=1m"):
        folder = small / "vault"
        vault, _ = vaults.create(str(folder), PASSPHRASE)
        add_one(vault)
        ballast = small / "ballast"
        room = shutil.disk_usage(small).free - (folder / "cases-1.db").stat().st_size // 2
        ballast.write_bytes(bytes(room))
        before = vault.source()
        problem = refused(lambda: vault.keys.rotate(PASSPHRASE))
        assert problem.code is Code.VAULT_DISK_FULL
        assert vault.source() == before
        assert files_of(folder) == whole(1)
        ballast.unlink()
        vault.keys.rotate(PASSPHRASE)
        assert files_of(folder) == whole(2)
        vault.close()
        opens(vaults, folder, PASSPHRASE).close()


def test_a_damaged_vault_is_not_copied(filled: EncryptedVault, folder: Path) -> None:
    engine.driver_connection(filled._place.connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    flip(folder / "cases-1.db", 3)
    problem = refused(lambda: filled.keys.rotate(PASSPHRASE))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "pages"})
    assert files_of(folder) == whole(1)


def test_damage_that_shows_while_the_copy_is_checked_is_the_vaults(
    filled: EncryptedVault, folder: Path
) -> None:
    own = engine.driver_connection(filled._place.connection)
    own.execute("DELETE FROM number_sequence")
    problem = refused(lambda: filled.keys.rotate(PASSPHRASE))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "lists"})
    assert files_of(folder) == whole(1)


def test_a_medium_that_gives_back_something_else_is_found(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path
) -> None:
    def spoil(what: str, _percent: int) -> None:
        if what == "check":
            flip(folder / "cases-2.db.part", 3)

    problem = stays(vaults, filled, folder, lambda: filled.keys.rotate(PASSPHRASE, spoil))
    assert problem.code is Code.CANNOT_WRITE
    assert problem.facts["reason"] == os.strerror(errno.EIO)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM case_person",
        "DELETE FROM retired_key",
        "UPDATE number_sequence SET last = last + 1",
        "INSERT INTO setting VALUES ('a', 'b')",
    ],
)
def test_a_copy_with_other_rows_is_found(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, statement: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    down = rotation._write_down

    def spoil(source: Any, part: Path, dek: bytearray, **more: Any) -> None:
        down(source, part, dek, **more)
        with contextlib.closing(engine.connect_single(part, dek)) as own:
            own.execute(statement)

    def rotate() -> None:
        with monkeypatch.context() as patch:
            patch.setattr(rotation, "_write_down", spoil)
            filled.keys.rotate(PASSPHRASE)

    problem = stays(vaults, filled, folder, rotate)
    assert problem.code is Code.CANNOT_WRITE


def test_a_copy_with_another_history_is_found(filled: EncryptedVault, folder: Path) -> None:
    source = filled.source()
    assert rotation._goes_on(folder / "cases-1.db", source.dek, (0, ""))
    assert not rotation._goes_on(folder / "cases-1.db", source.dek, (1, "0" * 64))


def test_the_copy_is_proved_before_it_counts(
    filled: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each thing the proof asks for is missing once; and what is no damage is told as it is."""
    add_one(filled)
    source, part = filled.source(), folder / "cases-2.db.part"
    dek = bytearray(os.urandom(len(source.dek)))
    made = rotation.backup.copy(source, part, lambda *_: None, dek=dek)
    entries = [("data_key_changed", "2")]
    rotation._write_down(source, part, dek, at=NOW, actor="manager", entries=entries)

    def prove(before: Any = made, added: int = 1) -> None:
        rotation._prove(source, part, dek, before, added)

    prove()
    unlike = [
        (made, 0),
        (made, 2),
        (replace(made, head=(made.head[0], "0" * 64)), 1),
        (replace(made, tables=made.tables | {"setting": (0, "0" * 64)}), 1),
        (replace(made, tables=made.tables | {"retired_key": (1, "")}), 1),
    ]
    for before, added in unlike:
        problem = refused(lambda before=before, added=added: prove(before, added))  # type: ignore[misc]
        assert (problem.code, problem.facts["path"]) == (Code.CANNOT_WRITE, str(folder))
    for code in (Code.VAULT_DISK_FULL, Code.VAULT_DRIVER):
        with monkeypatch.context() as patch:

            def fails(*_: object, code: Code = code) -> None:
                raise Problem(code)

            patch.setattr(rotation.verify, "faults_of_copy", fails)
            assert refused(prove).code is code
    with monkeypatch.context() as patch:  # the copy is as bad as what was copied
        patch.setattr(rotation.verify, "faults_of_copy", lambda *_: ["letters"])
        patch.setattr(rotation.verify, "faults_of_file", lambda *_: ["letters", "events"])
        problem = refused(prove)
        assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "letters, events"})
    flip(part, 3)
    assert refused(prove).code is Code.CANNOT_WRITE
    part.unlink()


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("when", ["copy", "check"])
def test_it_can_be_stopped(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, when: str
) -> None:
    def stop(what: str, _percent: int) -> None:
        if what == when:
            raise StoppedError

    with pytest.raises((StoppedError, Problem)):
        filled.keys.rotate(PASSPHRASE, stop)
    assert files_of(folder) == whole(1)
    filled.close()
    opens(vaults, folder, PASSPHRASE).close()


@pytest.mark.parametrize("failing", ["sync_file", "sync_folder", "create_private", "replace_all"])
def test_a_disk_that_fails_before_the_header_changes_nothing(
    vaults: EncryptedVaults,
    filled: EncryptedVault,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    def rotate() -> None:
        with monkeypatch.context() as patch:
            patch.setattr(rotation.files, failing, fail)
            filled.keys.rotate(PASSPHRASE)

    assert stays(vaults, filled, folder, rotate).code is Code.CANNOT_WRITE


def test_the_old_database_stays_while_the_header_may_not_last(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails between the header's copies: one is new, and may be gone after a power cut."""
    sync = rotation.files.sync_folder
    count = 0

    def second_fails(where: Path) -> None:
        nonlocal count
        count += 1
        if count == 2:  # the first one is for the copy's name
            raise OSError(errno.EIO, "input/output error")
        sync(where)

    with monkeypatch.context() as patch:
        patch.setattr(rotation.files, "sync_folder", second_fails)
        filled.keys.rotate(PASSPHRASE)
    assert {"cases-1.db", "cases-2.db"} <= set(files_of(folder))
    add_one(filled)
    filled.close()
    again = opens(vaults, folder, PASSPHRASE)
    with again.begin() as uow:
        assert len(uow.case_ids()) == 2
    again.close()
    assert files_of(folder) == whole(2)


def test_nothing_is_written_into_a_database_that_was_replaced(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new key is in force, and the new database cannot be opened: the old one is shut."""

    def cannot(*_args: object) -> None:
        raise Problem(Code.VAULT_DAMAGED, part="database")

    with monkeypatch.context() as patch:
        patch.setattr("casemgr.storage.vault.look.at_file", cannot)
        assert refused(lambda: filled.keys.rotate(PASSPHRASE)).code is Code.VAULT_OPEN_AGAIN
    for call in (lambda: add_one(filled), filled.backups.state, filled.keys.ways, filled.verify):
        assert refused(call).code is Code.VAULT_OPEN_AGAIN
    assert filled.backups.make_if_changed() is None
    filled.close()
    assert not any(filled.source().dek)
    opens(vaults, folder, PASSPHRASE).close()
    assert files_of(folder) == whole(2)


def test_a_name_that_cannot_be_given_is_given_at_the_next_opening(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def cannot(path: Path, target: Path) -> Path:
        if path.name.endswith(".db.part"):
            raise OSError(errno.EACCES, "no")
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cannot)
        problem = refused(lambda: filled.keys.rotate(PASSPHRASE))
        assert problem.code is Code.VAULT_OPEN_AGAIN  # the new key is in force all the same
        filled.close()
        # Where nothing can be written it is read as it lies.
        reading = opens(vaults, folder, PASSPHRASE)
        assert reading.source().header.key_number == 2
        assert refused(lambda: reading.keys.rotate(PASSPHRASE)).code is Code.VAULT_READ_ONLY
        reading.close()
    assert "cases-2.db.part" in files_of(folder)
    (folder / "cases-2.db-wal").write_bytes(b"of another database" * 99)
    opens(vaults, folder, PASSPHRASE).close()
    assert files_of(folder) == whole(2)


def test_leavings_go_and_what_is_none_stays(
    vaults: EncryptedVaults, filled: EncryptedVault, folder: Path
) -> None:
    filled.keys.rotate(PASSPHRASE)
    filled.close()
    gone = ["cases-1.db", "cases-1.db-wal", "cases-1.db-shm", "cases-3.db.part", "cases-2.db.part"]
    gone += ["cases-3.db.part-journal"]
    stay = ["cases-3.db", "cases-x.db", "cases-1.db.old", "cases-01.db"]
    for name in (*gone, *stay):
        (folder / name).write_bytes(b"x")
    (folder / "cases-1.db-journal").mkdir()  # cannot be removed, and hinders nothing
    opens(vaults, folder, PASSPHRASE).close()
    left = {path.name for path in folder.iterdir()}
    assert set(stay) <= left
    assert not set(gone) & left


# --- killed, and power cuts ---------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("call", ["rotate", "hand_over"])
def test_killed_at_every_step(vaults: EncryptedVaults, folder: Path, key: str, call: str) -> None:
    """A child dies at its n-th step on the disk, for every n until it is not reached any more."""
    vault = vaults.open(str(folder), PASSPHRASE)
    add_one(vault)
    vault.close()
    present, cases, committed = PASSPHRASE, 1, 0
    successors = iter(f"{NEW_PASSPHRASE} その{n}番" for n in range(99))
    steps = 0
    while True:
        steps += 1
        next_one = next(successors) if call == "hand_over" else present
        ended = _killed_at(steps, folder, present, next_one if call == "hand_over" else "")
        number = header.read(folder).header.key_number
        if not is_shut_or_open(vaults, folder, next_one):
            present = next_one
        again = opens(vaults, folder, present)
        committed = number
        assert again.source().header.key_number == number
        assert files_of(folder) == whole(number)
        with again.begin() as uow:
            assert len(uow.case_ids()) == cases
        entries = [entry for entry in log(again) if entry[1] == "data_key_changed"]
        assert len(entries) == number - 1
        cases = add_one(again)
        again.close()
        vaults.open_with_recovery_key(str(folder), key).close()
        if ended:
            break
    assert steps > 12
    assert committed > 2  # some were killed after the header was written, and one was not


def is_shut_or_open(vaults: EncryptedVaults, folder: Path, passphrase: str) -> bool:
    """Say whether the pass phrase does not open; whatever is there must otherwise be whole."""
    with contextlib.suppress(Problem):
        vaults.open(str(folder), passphrase).close()
        return False
    return is_shut(vaults, folder, passphrase)


def _killed_at(step: int, folder: Path, passphrase: str, new: str) -> bool:
    """Run it in a child that is ended at a step; gives whether it came to its end."""
    child = os.fork()
    if child == 0:
        try:
            own = EncryptedVaults(FixedClock(), cost=TEST_COST).open(str(folder), passphrase)
            _end_at(step)
            if new:
                own.keys.hand_over(passphrase, new)
            else:
                own.keys.rotate(passphrase)
            os._exit(0)
        except BaseException:
            os._exit(3)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, 9}
    return status == 0


def _end_at(step: int) -> None:
    """End this process, as a kill would, before its n-th step on the disk."""
    left = step

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **more: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os._exit(9)
            return real(*given, **more)

        return run

    for holder, name in (
        (os, "fsync"),
        (Path, "replace"),
        (Path, "unlink"),
        (rotation.backup, "contents_of"),
        (rotation, "_write_down"),
        (dbapi2, "connect"),
    ):
        setattr(holder, name, counting(getattr(holder, name)))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names open files")
def test_the_order_survives_a_power_cut(
    filled: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Content before name, name before header, header before anything is removed."""
    done: list[str] = []
    fsync, replace, unlink = os.fsync, Path.replace, Path.unlink

    def watched_sync(descriptor: int) -> None:
        done.append(f"sync {Path(os.readlink(f'/proc/self/fd/{descriptor}')).name}")
        fsync(descriptor)

    def watched_replace(path: Path, target: Path) -> Path:
        done.append(f"name {target.name}")
        return replace(path, target)

    def watched_unlink(path: Path, missing_ok: bool = False) -> None:
        if path.exists():
            done.append(f"remove {path.name}")
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", watched_sync)
        patch.setattr(Path, "replace", watched_replace)
        patch.setattr(Path, "unlink", watched_unlink)
        filled.keys.rotate(PASSPHRASE)
    here = folder.name
    assert done == [
        "sync cases-2.db.part",  # made empty
        "sync cases-2.db.part",  # copied
        "sync cases-2.db.part",  # with the old key and the log
        f"sync {here}",
        "sync header.bak.part",
        "sync header.json.part",
        "name header.bak",
        f"sync {here}",
        "name header.json",
        f"sync {here}",
        "name cases-2.db",
        f"sync {here}",
        *sorted(one for one in done if one.startswith("remove")),
        f"sync {here}",
    ]
    assert "remove cases-1.db" in done
