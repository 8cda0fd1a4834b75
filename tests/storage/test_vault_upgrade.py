"""Vaults of every released structure: converted once, kept as they were, all of their content."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from casemgr.app import wire
from casemgr.domain.errors import Code
from casemgr.services.ports import ListFilter
from casemgr.storage import (
    TEST_COST,
    EncryptedVaults,
    access,
    backup,
    engine,
    header,
    migrations,
    verify,
)
from tests.storage.fixtures import make as fixtures
from tests.storage.samples import NOW, FixedClock, fingerprint, mounted, refused

RELEASED = range(1, migrations.LATEST)
"""Structures of which a fixture must be here: all that came before the present one."""


def told(schema: int) -> dict[str, Any]:
    text = (fixtures.HERE / f"schema-{schema}" / "contents.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def laid_out(folder: Path, schema: int) -> Path:
    """Give a vault as that release left it on disk."""
    folder.mkdir(mode=0o700)
    for name in fixtures.KEPT:
        shutil.copyfile(fixtures.HERE / f"schema-{schema}" / name, folder / name)
    (folder / "backups").mkdir(mode=0o700)
    return folder


def opened(folder: Path) -> Any:
    return EncryptedVaults(FixedClock(), cost=TEST_COST).open(str(folder), fixtures.PASSPHRASE)


def dek_of(folder: Path) -> bytearray:
    return access.with_passphrase(header.read(folder).header, fixtures.PASSPHRASE)[0]


def contents(folder: Path, columns: dict[str, list[str]] | None = None) -> dict[str, Any]:
    with closing(engine.connect(folder / "cases-1.db", dek_of(folder))) as connection:
        return fixtures.contents(connection, columns)


def structure(connection: Any) -> list[tuple[str, ...]]:
    return connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    ).fetchall()


@pytest.fixture(params=RELEASED, ids=lambda n: f"schema-{n}")
def schema(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def old(tmp_path: Path, schema: int) -> Path:
    return laid_out(tmp_path / "vault", schema)


def test_an_old_vault_shows_what_it_always_did(old: Path, schema: int) -> None:
    for time in range(2):
        vault = opened(old)
        assert bool(vault.upgraded) is (time == 0)
        vault.upgraded = ""
        desk = wire(FixedClock()).desk(vault)
        seen = fixtures.shown(vault, desk)
        wanted = told(schema)["shown"]
        assert {**seen, "log_head": ()} == {**wanted, "log_head": ()}
        assert len(wanted["letters"]) == 3
        assert seen["log_head"][0] > wanted["log_head"][0]
        assert vault.verify() == []
        vault.close()


def test_an_old_vault_keeps_every_row(old: Path, schema: int) -> None:
    tables = told(schema)["tables"]
    # What the program makes anew from the rest, or goes on with, is looked at apart.
    going_on = {"audit_log", "case_search", "setting"}
    columns = {name: one["columns"] for name, one in tables.items() if name not in going_on}
    assert contents(old, columns) == {name: tables[name] for name in columns}  # as released
    opened(old).close()
    assert contents(old, columns) == {name: tables[name] for name in columns}
    assert sum(tables[name]["rows"] for name in columns) > 60


def test_the_log_goes_on_where_it_was(old: Path, schema: int) -> None:
    seq, head = told(schema)["shown"]["log_head"]
    vault = opened(old)
    with vault.begin() as uow:
        entries = uow.log(3)
    vault.close()
    assert [entry.action for entry in entries[:2]] == ["structure_changed", "backed_up"]
    assert entries[0].reference == f"{schema} > {migrations.LATEST}"
    assert (entries[2].seq, entries[2].hash) == (seq, head)


def test_converted_and_new_vaults_have_the_same_structure(old: Path, tmp_path: Path) -> None:
    opened(old).close()
    vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
    vaults.create(str(tmp_path / "new"), fixtures.PASSPHRASE)[0].close()
    dumps = []
    for folder in (old, tmp_path / "new"):
        with closing(engine.connect(folder / "cases-1.db", dek_of(folder))) as connection:
            dumps.append(structure(connection))
            assert migrations.version_of(connection) == migrations.LATEST
            assert connection.execute("SELECT needs FROM vault").fetchall() == [
                (migrations.needed(),)
            ]
    assert dumps[0] == dumps[1]
    assert len(dumps[0]) > 30


def test_the_backup_made_before_is_the_vault_as_it_was(old: Path, schema: int) -> None:
    before = contents(old)
    vault = opened(old)
    kept = vault.upgraded
    assert [one.path for one in vault.backups.listed(str(old / "backups"))] == [kept]
    assert vault.backups.state().last == NOW
    vault.close()
    place = old / "backups" / os.path.basename(kept)
    assert contents(place) == before
    with closing(engine.connect_reading(place / "cases-1.db", dek_of(place))) as connection:
        assert migrations.version_of(connection) == schema


def test_the_backup_made_before_can_be_compared_with_and_restored(
    old: Path, schema: int, tmp_path: Path
) -> None:
    vault = opened(old)
    loss = vault.backups.compare(vault.upgraded)
    assert (loss.entries, loss.events, loss.letters) == (2, 0, 0)
    vault.backups.restore(vault.upgraded, str(tmp_path / "again"))
    vault.close()
    vault = opened(tmp_path / "again")
    assert vault.upgraded == ""
    assert vault.verify() == []
    with vault.begin() as uow:
        text, found = max(told(schema)["shown"]["searches"].items())
        assert uow.list_ids(ListFilter(text=text, sort="number"), NOW.date()) == found
    vault.close()


def test_a_backup_of_an_older_casemgr_is_looked_into_and_stays_as_it_is(
    old: Path, schema: int, tmp_path: Path
) -> None:
    """It is read in a converted copy, and the way back to a vault leads through it."""
    vault = opened(old)
    place = Path(vault.upgraded)
    vault.close()
    before = fingerprint(place)
    backup_of_old = opened(place)
    assert (backup_of_old.is_backup, backup_of_old.read_only) == (True, True)
    assert (backup_of_old.older, backup_of_old.upgraded) == (False, "")
    wanted = told(schema)["shown"]
    seen = fixtures.shown(backup_of_old, wire(FixedClock()).desk(backup_of_old))
    assert {**seen, "log_head": ()} == {**wanted, "log_head": ()}
    assert tuple(seen["log_head"]) == tuple(wanted["log_head"])
    assert backup_of_old.verify() == []
    assert refused(lambda: backup_of_old.backups.remove(str(place))).code is (
        Code.VAULT_OPEN_ELSEWHERE
    )
    assert [one.path for one in backup_of_old.backups.listed(str(place))] == [str(place)]
    backup_of_old.backups.restore(str(place), str(tmp_path / "anew"))
    backup_of_old.close()
    assert not list(Path(tempfile.gettempdir()).glob("casemgr-*/cases-1.db"))
    assert fingerprint(place) == before
    anew = opened(tmp_path / "anew")
    assert (anew.read_only, anew.older, anew.verify()) == (False, False, [])
    assert [one.path for one in anew.backups.listed(str(place.parent))] == [str(place)]
    anew.close()


def test_what_a_check_of_an_older_backup_looks_at_is_the_backup(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = opened(old)
    place = Path(vault.upgraded)
    vault.close()
    looked: list[Path] = []
    monkeypatch.setattr(verify, "faults_of_copy", lambda path, *_, **__: looked.append(path) or [])
    vault = opened(place)
    vault.verify()
    vault.close()
    assert looked == [place / "cases-1.db"]


def test_an_old_vault_is_checked_as_it_is(old: Path, schema: int) -> None:
    before = fingerprint(old)
    files = {path.name for path in old.iterdir()}
    vault = EncryptedVaults(FixedClock()).open_to_check(str(old), fixtures.PASSPHRASE)
    assert (vault.older, vault.read_only, vault.is_backup) == (True, True, False)
    assert vault.verify() == []
    assert vault.history.doubts() == []
    vault.history.set_back()  # the sample was made by a clock that jumps
    with vault.begin() as uow:
        assert uow.log_head() == tuple(told(schema)["shown"]["log_head"])
    vault.close()
    assert fingerprint(old) == before
    assert {path.name for path in old.iterdir()} == files


def test_an_old_vault_is_backed_up_as_it_is(old: Path, schema: int, tmp_path: Path) -> None:
    (tmp_path / "safe").mkdir()
    before = fingerprint(old)
    vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
    vault = vaults.open_unconverted(str(old), fixtures.PASSPHRASE)
    assert (vault.older, vault.read_only) == (True, True)
    made = Path(vault.backups.make(str(tmp_path / "safe")).path)
    assert [one.path for one in vault.backups.listed(str(tmp_path / "safe"))] == [str(made)]
    vault.close()
    assert fingerprint(old) == before
    with closing(engine.connect_reading(made / "cases-1.db", dek_of(made))) as connection:
        assert migrations.version_of(connection) == schema
    vault = vaults.open_unconverted(str(made), fixtures.PASSPHRASE)  # and such a copy once more
    assert (vault.older, vault.is_backup) == (True, True)
    before = fingerprint(made)
    vault.backups.make(str(tmp_path / "safe"))
    vault.close()
    assert fingerprint(made) == before
    vault = opened(old)
    assert vault.upgraded
    vault.close()
    vault = vaults.open_unconverted(str(old), fixtures.PASSPHRASE)
    assert (vault.older, vault.read_only) == (False, False)
    vault.close()


def test_a_step_that_breaks_a_reference_is_undone(
    old: Path, schema: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The structure is right, but a row stands in it that belongs to nothing."""
    real = migrations.build

    def careless(connection: Any) -> None:
        real(connection)
        connection.execute("INSERT INTO file_chunk VALUES (1, 999, 1, x'00')")

    monkeypatch.setattr(migrations, "build", careless)
    with closing(engine.connect(old / "cases-1.db", dek_of(old))) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        problem = refused(lambda: migrations.migrate(connection))
        assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "structure"})
        assert migrations.version_of(connection) == schema


def test_the_backup_goes_where_backups_go(old: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    with closing(engine.connect(old / "cases-1.db", dek_of(old))) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO setting VALUES ('backup_folder', ?)", (str(there),)
        )
    vault = opened(old)
    vault.close()
    assert vault.upgraded.startswith(str(there))
    assert list((old / "backups").iterdir()) == []


def test_without_a_backup_nothing_is_converted(old: Path) -> None:
    (old / "backups").rmdir()
    (old / "backups").write_text("in the way")
    before = fingerprint(old)
    problem = refused(lambda: opened(old))
    assert problem.code is Code.VAULT_NOT_UPGRADED
    assert problem.facts == {"path": str(old / "backups"), "reason": os.strerror(errno.ENOTDIR)}
    assert fingerprint(old) == before


def test_a_full_disk_is_named_and_nothing_is_converted(schema: int, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "-o", "size=700k"):
        folder = laid_out(tmp_path / "small" / "vault", schema)
        problem = refused(lambda: opened(folder))
        assert problem.code is Code.VAULT_NOT_UPGRADED
        assert problem.facts["reason"] == os.strerror(errno.ENOSPC)
        with closing(engine.connect(folder / "cases-1.db", dek_of(folder))) as connection:
            assert migrations.version_of(connection) == schema
        assert list((folder / "backups").iterdir()) == []


def test_a_backup_place_that_fails_is_replaced_by_the_vaults_own(old: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "-o", "size=100k"):
        with closing(engine.connect(old / "cases-1.db", dek_of(old))) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO setting VALUES ('backup_folder', ?)",
                (str(tmp_path / "small"),),
            )
        vault = opened(old)
        vault.close()
        assert vault.upgraded.startswith(str(old / "backups"))


def test_a_damaged_old_vault_is_called_damaged(old: Path) -> None:
    path = old / "cases-1.db"
    content = bytearray(path.read_bytes())
    content[20 * 4096 + 100] ^= 1
    path.write_bytes(content)
    assert refused(lambda: opened(old)).code is Code.VAULT_DAMAGED
    assert list((old / "backups").iterdir()) == []


def test_a_step_that_gives_another_structure_is_undone(
    old: Path, schema: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(migrations.SCHEMA_HASHES, migrations.LATEST, "0" * 64)
        problem = refused(lambda: opened(old))
    assert (problem.code, problem.facts) == (Code.VAULT_DAMAGED, {"part": "schema"})
    with closing(engine.connect(old / "cases-1.db", dek_of(old))) as connection:
        assert migrations.version_of(connection) == schema
        assert migrations.is_intact(connection)
    opened(old).close()


def test_several_steps_are_taken_as_one(
    old: Path, schema: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vault of long ago gets all steps or none; the last is of a version still to come."""
    later, steps = migrations.LATEST + 1, migrations.STEPS
    third = migrations.Step("99.0.0", ("CREATE TABLE third (n INTEGER NOT NULL) STRICT",))
    broken = replace(third, statements=(*third.statements, "INSERT INTO third VALUES (NULL)"))

    def versions() -> int:
        with closing(engine.connect(old / "cases-1.db", dek_of(old))) as connection:
            return migrations.version_of(connection)

    monkeypatch.setattr(migrations, "LATEST", later)
    monkeypatch.setattr(migrations, "STEPS", (*steps, broken))
    with pytest.raises(dbapi2.IntegrityError):
        opened(old)
    assert versions() == schema
    monkeypatch.setattr(migrations, "STEPS", (*steps, third))
    with closing(dbapi2.connect(":memory:")) as connection:
        migrations.build(connection)
        own = migrations.schema_hash(connection)
    monkeypatch.setitem(migrations.SCHEMA_HASHES, later, own)
    opened(old).close()
    assert versions() == later


def test_a_program_killed_while_converting_leaves_old_or_new(schema: int, tmp_path: Path) -> None:
    """Stopped by the system's own means at each place where it writes."""
    states = set()
    for after in (1, 2, 3, 5, 8, 13, 21, 34, 55):
        folder = laid_out(tmp_path / f"vault-{after}", schema)
        script = textwrap.dedent("""
            import os, signal, sys
            from pathlib import Path
            from casemgr.storage import migrations
            from tests.storage import test_vault_upgrade as here
            left = int(sys.argv[2])
            real = migrations.build
            def build(connection):
                def count(*_):
                    global left
                    left -= 1
                    if left == 0:
                        os.kill(os.getpid(), signal.SIGKILL)
                    return 0
                connection.set_trace_callback(count)
                real(connection)
            migrations.build = build
            here.opened(Path(sys.argv[1])).close()
        """)
        done = subprocess.run(
            [sys.executable, "-c", script, str(folder), str(after)], check=False
        ).returncode
        with closing(engine.connect(folder / "cases-1.db", dek_of(folder))) as connection:
            states.add((done != 0, migrations.version_of(connection)))
            assert migrations.is_intact(connection)
        vault = opened(folder)
        assert vault.verify() == []
        vault.close()
        assert backup.find  # the backup of the broken-off attempt is whole as well
        for one in (folder / "backups").glob("casemgr-*"):
            assert contents(one)
    assert (True, schema) in states
    assert (True, migrations.LATEST) not in states
