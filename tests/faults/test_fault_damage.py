"""Rows 6 to 10: what lies on the disk is not what was written there."""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import shutil
import sqlite3
import time
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.services.history import OLDER
from casemgr.services.ports import ListFilter
from casemgr.storage import access, engine, header, tables
from casemgr.storage.engine import PAGE_BYTES
from tests.faults import operations
from tests.faults.conftest import ALL
from tests.storage.samples import PASSPHRASE, TODAY, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.timeout(300)
_NAMED = {Code.VAULT_DAMAGED, Code.VAULT_NOT_A_VAULT, Code.VAULT_NEWER, Code.CANNOT_WRITE}


@pytest.fixture
def facts(tmp_path: Path) -> dict[str, Any]:
    """A world with a vault of a few cases and a backup."""
    return operations.Restore().prepare(tmp_path)


@pytest.fixture
def original(tmp_path: Path, facts: dict[str, Any]) -> Path:
    """The vault as it was left; a damaged copy is made for each round."""
    place = tmp_path / "original"
    shutil.copytree(tmp_path / "vault", place)
    return place


@contextlib.contextmanager
def damaged(tmp_path: Path, original: Path) -> Iterator[Path]:
    shutil.rmtree(tmp_path / "vault")
    shutil.copytree(original, tmp_path / "vault")
    yield tmp_path / "vault"


def flip(path: Path, place: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ (1 << bit)]))


def places(path: Path, chance: random.Random, per_page: int) -> list[tuple[int, int]]:
    """Give places of bits, some in each page."""
    pages = range(0, path.stat().st_size, PAGE_BYTES)
    chosen = pages if ALL else chance.sample(list(pages), min(12, len(pages)))
    return [
        (page + chance.randrange(PAGE_BYTES), chance.randrange(8))
        for page in chosen
        for _ in range(per_page)
    ]


# --- row 6: bits ---------------------------------------------------------------------------------


def test_a_bit_flipped_in_any_page_of_the_database_is_found(
    tmp_path: Path, original: Path, note: Callable[..., None]
) -> None:
    chance, silent = random.Random(6), []
    chosen = places(original / "cases-1.db", chance, 4 if ALL else 1)
    for place, bit in chosen:
        with damaged(tmp_path, original) as vault:
            flip(vault / "cases-1.db", place, bit)
            seen = operations.look(tmp_path, {})
            if not seen.bad:
                silent.append((place, bit))
            assert not any("Error:" in one for one in seen.bad), seen.bad
    note(rounds=len(chosen), states=len(chosen), bad=len(silent))
    assert not silent


def test_control_plain_sqlite_does_not_notice(tmp_path: Path, note: Callable[..., None]) -> None:
    chance, path, silent = random.Random(6), tmp_path / "plain.db", 0
    with contextlib.closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE letter (id INTEGER PRIMARY KEY, pdf BLOB)")
        plain.executemany("INSERT INTO letter (pdf) VALUES (?)", [(b"%PDF" * 5000,)] * 5)
        plain.commit()
    whole = path.read_bytes()
    chosen = places(path, chance, 2)
    for place, bit in chosen:
        path.write_bytes(whole)
        flip(path, place, bit)
        with contextlib.closing(sqlite3.connect(path)) as plain, contextlib.suppress(sqlite3.Error):
            silent += plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    note(control_states=len(chosen), control_bad=silent)
    assert silent > len(chosen) // 2


def test_a_bit_flipped_in_a_backup_is_found_before_it_is_restored(
    tmp_path: Path, facts: dict[str, Any], note: Callable[..., None]
) -> None:
    place = tmp_path / "safe" / facts["backup"]
    whole, chance, silent = (place / "cases-1.db").read_bytes(), random.Random(7), []
    chosen = places(place / "cases-1.db", chance, 2 if ALL else 1)
    with operations.opened(tmp_path) as vault:
        for at, bit in chosen:
            flip(place / "cases-1.db", at, bit)
            for call in (
                lambda: vault.backups.compare(str(place)),
                lambda: vault.backups.restore(str(place), str(tmp_path / "anew")),
            ):
                silent += [at] if refused(call).code is not Code.VAULT_DAMAGED else []
            assert not (tmp_path / "anew").exists()
            (place / "cases-1.db").write_bytes(whole)
        stamp = (place / "backup.json").read_bytes()
        for at in range(0, len(stamp), 1 if ALL else 17):
            flip(place / "backup.json", at, at % 8)
            if vault.backups.listed(str(tmp_path / "safe")):
                silent.append(at)
            (place / "backup.json").write_bytes(stamp)
        assert vault.backups.compare(str(place)).events == 0
    note(rounds=len(chosen), states=2 * len(chosen) + len(stamp), bad=len(silent))
    assert not silent


def test_a_bit_flipped_in_one_header_is_mended_and_in_both_is_named(
    tmp_path: Path, facts: dict[str, Any], original: Path, note: Callable[..., None]
) -> None:
    content, bad = (original / header.MAIN).read_bytes(), []
    chosen = range(0, len(content), 3 if ALL else 41)
    for at in chosen:
        with damaged(tmp_path, original) as vault:
            flip(vault / (header.MAIN if at % 2 else header.COPY), at, at % 8)
            bad += operations.grown(operations.look(tmp_path, facts), [])
            healed = {(vault / name).read_bytes() for name in (header.MAIN, header.COPY)}
            assert healed == {content}
            for name in (header.MAIN, header.COPY):
                flip(vault / name, at, at % 8)
            problem = refused(lambda: operations.open_vault(tmp_path))
            assert problem.code in {Code.VAULT_DAMAGED, Code.VAULT_NEWER}
    note(rounds=2 * len(chosen), states=2 * len(chosen), bad=len(bad))
    assert not bad


# --- row 7: lengths ------------------------------------------------------------------------------


def test_a_database_of_another_length_is_never_an_empty_vault(
    tmp_path: Path, original: Path, note: Callable[..., None]
) -> None:
    size = (original / "cases-1.db").stat().st_size
    lengths = {0, 1, 100, 4095, 4096, 4097, size - 1, size + 1, size + 4096, size + 100_000}
    lengths |= set(range(0, size, PAGE_BYTES if ALL else 8 * PAGE_BYTES))
    wrong = []
    for length in sorted(lengths):
        with damaged(tmp_path, original) as vault:
            with (vault / "cases-1.db").open("r+b") as file:
                file.truncate(length)
                if length > size:
                    file.seek(size)
                    file.write(os.urandom(length - size))
            seen = operations.look(tmp_path, {})
            # What is added behind the end may go unnoticed; what is there must be all of it.
            if not seen.bad and (length < size or seen.numbers != list(operations.BASE)):
                wrong.append(length)
            assert not any("Error:" in one for one in seen.bad), (length, seen.bad)
    note(rounds=len(lengths), states=len(lengths), bad=len(wrong))
    assert not wrong


def test_control_sqlcipher_takes_an_empty_file_for_a_database(
    tmp_path: Path, original: Path, note: Callable[..., None]
) -> None:
    (tmp_path / "empty.db").touch()
    with contextlib.closing(engine.connect(tmp_path / "empty.db", bytearray(32))) as own:
        assert own.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    note(control_states=1, control_bad=1)


# --- row 8: the write-ahead log ------------------------------------------------------------------


@pytest.fixture
def crashed(tmp_path: Path, facts: dict[str, Any]) -> Path:
    """The vault of a program that was killed: its newest cases stand in the log only."""
    place = tmp_path / "crashed"
    vault = operations.open_vault(tmp_path)
    for size in (300, 9000, 300, 300):
        operations.save_case(vault, size)
    shutil.copytree(tmp_path / "vault", place)
    shutil.copytree(tmp_path / "apart", tmp_path / "apart-then")
    vault.close()
    return place


def test_a_log_that_lost_its_end_gives_a_whole_number_of_commits_and_tells(
    tmp_path: Path, crashed: Path, note: Callable[..., None]
) -> None:
    chance, bad = random.Random(8), []
    log = crashed / "cases-1.db-wal"
    size, newest = log.stat().st_size, 2 + 4
    rounds = 200 if ALL else 12
    for number in range(rounds):
        with damaged(tmp_path, crashed) as vault:
            shutil.rmtree(tmp_path / "apart")
            shutil.copytree(tmp_path / "apart-then", tmp_path / "apart")
            (vault / "lock").unlink(missing_ok=True)
            if number % 3 == 0:
                os.truncate(vault / log.name, chance.randrange(size))
            elif number % 3 == 1:
                flip(vault / log.name, chance.randrange(size), chance.randrange(8))
            elif number == 2:
                (vault / log.name).unlink()
            else:
                with (vault / log.name).open("r+b") as file:
                    file.seek(512 * chance.randrange(size // 512))
                    file.write(os.urandom(512))
            (vault / "cases-1.db-shm").unlink(missing_ok=True)
            with operations.opened(tmp_path) as own:
                told = [doubt.kind for doubt in own.history.doubts()]
            seen = operations.look(tmp_path, {})
            faults = operations.grown(seen, [])
            if len(seen.numbers) < newest and told != [OLDER]:
                faults.append(f"{len(seen.numbers)} cases, told {told}")
            if len(seen.numbers) == newest and told:
                faults.append(f"all there, told {told}")
            bad += [f"round {number}: {one}" for one in faults]
    note(rounds=rounds, states=rounds, bad=len(bad))
    assert not bad


def test_control_without_a_memory_outside_the_loss_is_silent(
    tmp_path: Path, crashed: Path, note: Callable[..., None]
) -> None:
    with damaged(tmp_path, crashed) as vault:
        (vault / "lock").unlink(missing_ok=True)
        (vault / "cases-1.db-wal").unlink()
        shutil.rmtree(tmp_path / "apart")
        with operations.opened(tmp_path) as own:
            assert own.history.doubts() == []
            assert own.verify() == []
        assert operations.look(tmp_path, {}).numbers == list(operations.BASE)
    note(control_states=1, control_bad=1)


# --- row 9: old pages ----------------------------------------------------------------------------


def test_single_pages_of_an_older_state_are_found(
    tmp_path: Path, original: Path, note: Callable[..., None]
) -> None:
    older = (original / "cases-1.db").read_bytes()
    with operations.opened(tmp_path) as vault:
        for size in (300, 700, 300):
            operations.save_case(vault, size)
    whole, newer = _all_of(tmp_path), tmp_path / "newer"
    shutil.copytree(tmp_path / "vault", newer)
    now = (newer / "cases-1.db").read_bytes()
    dek, _ = access.with_passphrase(header.read(newer).header, PASSPHRASE)
    pages = [
        at
        for at in range(0, len(older), PAGE_BYTES)
        if older[at:][:PAGE_BYTES] != now[at:][:PAGE_BYTES]
    ]
    silent, accepted = [], 0
    for at in pages:
        with damaged(tmp_path, newer) as vault:
            with (vault / "cases-1.db").open("r+b") as file:
                file.seek(at)
                file.write(older[at : at + PAGE_BYTES])
            with contextlib.suppress(Problem):
                copy = engine.connect_reading(vault / "cases-1.db", dek)
                accepted += not copy.execute("PRAGMA cipher_integrity_check").fetchall()
                copy.close()
            seen = operations.look(tmp_path, {})
            # An old page of an index may say the same; what is read must then be the same too.
            if not seen.bad and _all_of(tmp_path) != whole:
                silent.append(at // PAGE_BYTES + 1)
    # Control: to the cipher alone each old page is a good one.
    note(rounds=len(pages), states=len(pages), bad=len(silent))
    note(control_states=len(pages), control_bad=accepted)
    assert accepted >= len(pages) - 1
    assert len(pages) > 5
    assert not silent


def _all_of(world: Path) -> list[list[Any]]:
    """Give all rows of all tables, and what searches find."""
    vault = world / "vault"
    dek, _ = access.with_passphrase(header.read(vault).header, PASSPHRASE)
    with contextlib.closing(engine.connect(vault / "cases-1.db", dek)) as own:
        names = tables.metadata.tables
        found = [own.execute(f"SELECT * FROM {name}").fetchall() for name in names]  # noqa: S608
    with operations.opened(world) as own_vault, own_vault.begin() as uow:
        searches = [ListFilter(text=one) for one in ("山田", "太", "example", "R2026-00004")]
        found.append([uow.list_ids(one, TODAY) for one in searches])
    return found


# --- row 10: headers -----------------------------------------------------------------------------


def _change(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda body: body.update(values)


def _slot(**values: Any) -> Callable[[dict[str, Any]], None]:
    def change(body: dict[str, Any]) -> None:
        for slot in body["slots"]:
            for name, value in values.items():
                if name in slot:
                    slot[name] = value

    return change


def _cost(**values: int) -> Callable[[dict[str, Any]], None]:
    def change(body: dict[str, Any]) -> None:
        for slot in body["slots"]:
            if slot.get("kdf"):
                slot["kdf"].update(values)

    return change


def _nine(body: dict[str, Any]) -> None:
    body["slots"] = [dict(body["slots"][0], id=n) for n in range(1, 10)]


_ZERO = "A" * 43 + "="


@pytest.mark.parametrize(
    "change",
    [
        _cost(m=2**31),
        _cost(t=2**31),
        _cost(m=2**62, t=2**62, p=16),
        _cost(p=1000),
        _cost(m=-1),
        _nine,
        _change(slots=[]),
        _change(more="x" * 70_000),
        _change(slots="x"),
        _change(seq=10**400),
        _change(database="../../etc/passwd"),
        _slot(public=_ZERO),
        _slot(private=""),
        _slot(id=-1),
    ],
)
def test_a_hostile_header_costs_little_and_is_refused(
    tmp_path: Path, original: Path, note: Callable[..., None], change: Callable[..., None]
) -> None:
    body = json.loads((original / header.MAIN).read_bytes())
    change(body)
    body.pop("sum")
    body["sum"] = header._sum(body)
    for name in (header.MAIN, header.COPY):
        (tmp_path / "vault" / name).write_bytes(header.canonical(body))
    peak, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    problem = refused(lambda: operations.open_vault(tmp_path))
    assert problem.code in {Code.VAULT_DAMAGED, Code.VAULT_WRONG_PASSPHRASE}
    assert time.process_time() - started < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < 64 * 1024
    note(rounds=1, states=1)


def test_control_what_a_header_asks_for_within_the_bounds_is_paid(
    tmp_path: Path, original: Path, note: Callable[..., None]
) -> None:
    """Were there no bounds, any header would be obeyed like this one."""
    body = json.loads((original / header.MAIN).read_bytes())
    _cost(m=256 * 1024, t=6)(body)
    body.pop("sum")
    body["sum"] = header._sum(body)
    for name in (header.MAIN, header.COPY):
        (tmp_path / "vault" / name).write_bytes(header.canonical(body))
    started = time.process_time()
    refused(lambda: operations.open_vault(tmp_path))
    dear = time.process_time() - started > 1
    assert dear
    note(control_states=1, control_bad=dear)


def test_a_sealed_key_at_a_point_that_gives_nothing_is_refused(
    tmp_path: Path, original: Path, note: Callable[..., None]
) -> None:
    """Points of small order make every shared secret zero."""
    points = [bytes(32), (1).to_bytes(32, "little"), (2**255 - 20).to_bytes(32, "little")]
    whole = json.loads((original / header.MAIN).read_bytes())
    for point in points:
        body = json.loads(json.dumps(whole))
        for slot in body["slots"]:
            seal = header.base64.b64decode(slot["seal"])
            slot["seal"] = header._text(point + seal[32:])
        body.pop("sum")
        body["sum"] = header._sum(body)
        for name in (header.MAIN, header.COPY):
            (tmp_path / "vault" / name).write_bytes(header.canonical(body))
        problem = refused(lambda: operations.open_vault(tmp_path))
        assert problem.code in {Code.VAULT_DAMAGED, Code.VAULT_WRONG_PASSPHRASE}
    note(rounds=len(points), states=len(points))
