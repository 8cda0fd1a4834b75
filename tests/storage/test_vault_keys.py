"""The ways into a vault: each by real slots, each change told by the log."""

from __future__ import annotations

import contextlib
import errno
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.storage import EncryptedVaults, access, header, keys, recovery_key, slots
from casemgr.storage.keys import Cost
from casemgr.storage.unit_of_work import SqlUnitOfWork
from tests.storage.samples import (
    NEW_PASSPHRASE,
    NOW,
    PASSPHRASE,
    FixedClock,
    add,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from casemgr.storage.vault import EncryptedVault

DEPUTY = "留守を預かる者の架空の合い言葉"
OTHER = "別の架空の合い言葉をもう一つ"
WRONG = "まるで違う架空の合い言葉である"


def entries(vault: EncryptedVault, count: int = 99) -> list[tuple[str, str, str]]:
    """The newest entries of the log, oldest first."""
    with vault.begin() as uow:
        return [(e.actor, e.action, e.reference) for e in reversed(uow.log(count))]


def marks(vault: EncryptedVault) -> dict[str, str]:
    return {way.role: way.mark for way in vault.keys.ways()}


def unchanged(vault: EncryptedVault, folder: Path, call: Callable[[], object]) -> Code:
    """Give the code of a refusal that leaves header, database and log as they were."""

    def state() -> object:
        copies = [(folder / name).read_bytes() for name in (header.MAIN, header.COPY)]
        return copies, entries(vault), vault.source(), sorted(p.name for p in folder.iterdir())

    before = state()
    found = refused(call).code
    assert state() == before
    return found


@contextlib.contextmanager
def opened(vaults: EncryptedVaults, folder: Path, passphrase: str) -> Iterator[EncryptedVault]:
    vault = vaults.open(str(folder), passphrase)
    try:
        yield vault
    finally:
        vault.close()


@pytest.fixture
def deputised(vault: EncryptedVault) -> EncryptedVault:
    vault.keys.add_deputy(PASSPHRASE, DEPUTY)
    return vault


# --- deputy ---------------------------------------------------------------------------------


def test_a_deputy_comes_in_under_that_name(
    vaults: EncryptedVaults, folder: Path, deputised: EncryptedVault
) -> None:
    mark = marks(deputised)["deputy"]
    assert entries(deputised) == [("manager", "deputy_added", mark)]
    assert [way.role for way in deputised.keys.ways()] == ["manager", "recovery", "deputy"]
    assert [way.since for way in deputised.keys.ways()] == [None, None, NOW]
    assert [way.tried for way in deputised.keys.ways()] == [None, None, None]
    deputised.close()
    with opened(vaults, folder, DEPUTY) as own:
        assert own.role == "deputy"
        own.keys.note_opened()
        with own.begin() as uow:
            uow.set_setting("a", "b")
        assert entries(own, 2) == [
            ("deputy", "vault_opened", mark),
            ("deputy", "setting_changed", "a"),
        ]
        assert [way.tried for way in own.keys.ways()] == [None, None, NOW]
    with opened(vaults, folder, PASSPHRASE) as own:
        assert own.role == "manager"


def test_there_is_one_deputy_at_most(deputised: EncryptedVault, folder: Path) -> None:
    def again() -> None:
        deputised.keys.add_deputy(PASSPHRASE, OTHER)

    assert unchanged(deputised, folder, again) is Code.DEPUTY_EXISTS


@pytest.mark.parametrize(
    ("own", "new", "expected"),
    [
        (WRONG, DEPUTY, Code.VAULT_WRONG_PASSPHRASE),
        (DEPUTY, DEPUTY, Code.VAULT_WRONG_PASSPHRASE),
        (PASSPHRASE, "weak", Code.VAULT_WEAK_PASSPHRASE),
        (PASSPHRASE, PASSPHRASE, Code.PASSPHRASE_IN_USE),
    ],
)
def test_a_deputy_is_let_in_by_one_who_may(
    vault: EncryptedVault, folder: Path, own: str, new: str, expected: Code
) -> None:
    assert unchanged(vault, folder, lambda: vault.keys.add_deputy(own, new)) is expected


def test_the_recovery_key_is_nobodys_pass_phrase(
    vault: EncryptedVault, folder: Path, key: str
) -> None:
    def take(new: str) -> None:
        vault.keys.add_deputy(key, new)

    assert unchanged(vault, folder, lambda: take(key.lower())) is Code.PASSPHRASE_IN_USE
    take(DEPUTY)  # the recovery key is enough to show who sits here


def test_the_deputys_drill(deputised: EncryptedVault, folder: Path) -> None:
    mark = marks(deputised)["deputy"]
    assert not deputised.keys.try_deputy(PASSPHRASE)
    assert entries(deputised, 1) == [("manager", "deputy_failed", mark)]
    assert deputised.keys.ways()[2].tried is None
    assert deputised.keys.try_deputy(DEPUTY)
    assert entries(deputised, 1) == [("manager", "deputy_tried", mark)]
    assert deputised.keys.ways()[2].tried == NOW


def test_without_a_deputy_there_is_none_to_try_or_to_shut_out(
    vault: EncryptedVault, folder: Path
) -> None:
    assert unchanged(vault, folder, lambda: vault.keys.try_deputy(DEPUTY)) is Code.NO_DEPUTY
    assert unchanged(vault, folder, lambda: vault.keys.drop_deputy(PASSPHRASE)) is Code.NO_DEPUTY


def test_a_wrong_pass_phrase_is_tried_at_every_slot(
    deputised: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the same work is done, and the same is said, whoever it nearly was."""
    tried: list[str] = []
    unlock = slots.unlock

    def watched(slot: slots.Slot, vault_id: bytes, secret: bytearray) -> bytearray | None:
        tried.append(slot.role.value)
        return unlock(slot, vault_id, secret)

    monkeypatch.setattr(slots, "unlock", watched)
    problem = refused(lambda: access.with_passphrase(deputised.source().header, WRONG))
    assert (problem.code, problem.facts) == (Code.VAULT_WRONG_PASSPHRASE, {})
    assert sorted(tried) == ["deputy", "manager"]


# --- own pass phrase ------------------------------------------------------------------------


def test_each_changes_the_own_pass_phrase(
    vaults: EncryptedVaults, folder: Path, deputised: EncryptedVault, key: str
) -> None:
    deputised.close()
    with opened(vaults, folder, DEPUTY) as own:
        problem = refused(lambda: own.change_passphrase(PASSPHRASE, OTHER))
        assert problem.code is Code.VAULT_WRONG_PASSPHRASE  # another's is not the own one
        problem = refused(lambda: own.change_passphrase(DEPUTY, PASSPHRASE))
        assert problem.code is Code.PASSPHRASE_IN_USE
        own.change_passphrase(DEPUTY, OTHER)
        assert entries(own, 1) == [("deputy", "passphrase_changed", marks(own)["deputy"])]
    for passphrase, role in ((OTHER, "deputy"), (PASSPHRASE, "manager")):
        with opened(vaults, folder, passphrase) as own:
            assert own.role == role
    assert refused(lambda: vaults.open(str(folder), DEPUTY)).code is Code.VAULT_WRONG_PASSPHRASE
    # One who came with the recovery key has lost the manager's.
    own = vaults.open_with_recovery_key(str(folder), key)
    own.change_passphrase(key, NEW_PASSPHRASE)
    assert (own.role, entries(own, 1)[0][0]) == ("recovery", "recovery")
    own.change_passphrase(NEW_PASSPHRASE, PASSPHRASE)
    own.change_passphrase(PASSPHRASE, PASSPHRASE)  # the own one again is no other's
    own.close()


def test_a_change_that_cannot_be_logged_is_taken_back(
    vaults: EncryptedVaults,
    vault: EncryptedVault,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_exc: object) -> None:
        vault._place.connection.rollback()
        raise Problem(Code.VAULT_DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(SqlUnitOfWork, "__exit__", full)
        problem = refused(lambda: vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE))
    assert problem.code is Code.VAULT_DISK_FULL
    assert entries(vault) == []
    vault.close()
    vaults.open(str(folder), PASSPHRASE).close()
    problem = refused(lambda: vaults.open(str(folder), NEW_PASSPHRASE))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE


def test_a_change_that_cannot_be_taken_back_either_is_not_called_failed(
    vaults: EncryptedVaults,
    vault: EncryptedVault,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Told that it failed, its owner would go on with a pass phrase that opens nothing."""
    put, puts = type(vault).put, 0

    def once(own: EncryptedVault, one: header.Header) -> None:
        nonlocal puts
        puts += 1
        if puts > 1:
            raise Problem(Code.VAULT_DISK_FULL)
        put(own, one)

    def full(*_exc: object) -> None:
        vault._place.connection.rollback()
        raise Problem(Code.VAULT_DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(SqlUnitOfWork, "__exit__", full)
        patch.setattr(type(vault), "put", once)
        vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    assert puts == 2
    vault.keys.confirm(NEW_PASSPHRASE)
    assert refused(lambda: vault.keys.confirm(PASSPHRASE)).code is Code.VAULT_WRONG_PASSPHRASE
    vault.close()
    vaults.open(str(folder), NEW_PASSPHRASE).close()
    problem = refused(lambda: vaults.open(str(folder), PASSPHRASE))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE


def test_who_sits_there_is_asked_before_more_is(
    vaults: EncryptedVaults, deputised: EncryptedVault, folder: Path, key: str
) -> None:
    """By real slots, and nothing is logged or changed by it."""

    def held(vault: EncryptedVault, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
        before = vault.source(), entries(vault)
        for own in right:
            vault.keys.confirm(own)
        for own in wrong:
            found = unchanged(vault, folder, lambda own=own: vault.keys.confirm(own))  # type: ignore[misc]
            assert found is Code.VAULT_WRONG_PASSPHRASE
        assert (vault.source(), entries(vault)) == before

    other = recovery_key.write(bytearray(range(32)))
    held(deputised, (PASSPHRASE, key), (DEPUTY, WRONG, other, ""))
    deputised.close()
    with opened(vaults, folder, DEPUTY) as own:
        held(own, (DEPUTY, key), (PASSPHRASE, WRONG, other))
    own = vaults.open_with_recovery_key(str(folder), key)
    held(own, (PASSPHRASE, key), (DEPUTY, WRONG, other))
    own.close()


def test_a_header_that_cannot_be_written_leaves_nothing_in_the_log(
    vault: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(header.files, "create_private", full)

    def change() -> None:
        vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)

    assert unchanged(vault, folder, change) is Code.VAULT_DISK_FULL


def test_a_new_header_counts_as_soon_as_one_copy_is_in_place(
    vaults: EncryptedVaults, vault: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails between the copies: what is said must be what the next opening finds."""
    calls: list[Path] = []

    def failing(where: Path) -> None:
        calls.append(where)
        raise OSError(errno.EIO, "input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(header.files, "sync_folder", failing)
        vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    assert calls == [folder]  # the second copy was never written
    assert (folder / header.MAIN).read_bytes() != (folder / header.COPY).read_bytes()
    vault.close()
    vaults.open(str(folder), NEW_PASSPHRASE).close()
    assert (folder / header.MAIN).read_bytes() == (folder / header.COPY).read_bytes()


def test_where_no_header_can_be_read_the_new_one_is_taken_to_count(
    vault: EncryptedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then nothing is removed that it may need."""
    source = vault.source()
    with monkeypatch.context() as patch:
        patch.setattr(header.files, "replace_all", lambda *_: 1 / 0)
        patch.setattr(header, "MAX_BYTES", 3)
        assert header.write(folder, source.header, source.dek) is False


# --- recovery key ---------------------------------------------------------------------------


def test_a_new_recovery_key_is_in_force_once_it_has_opened(
    vaults: EncryptedVaults, folder: Path, vault: EncryptedVault, key: str
) -> None:
    problem = refused(lambda: vault.keys.prepare_recovery_key(WRONG))
    assert problem.code is Code.VAULT_WRONG_PASSPHRASE
    new = vault.keys.prepare_recovery_key(PASSPHRASE)
    assert new.vault == vault.source().header.vault_id.hex()
    assert new.mark != marks(vault)["recovery"]
    access.with_recovery_key(vault.source().header, key)  # the present one stays
    read = recovery_key.groups(new.key)
    vault.keys.accept_recovery_key({2: f" {read[1].lower()}\n", 13: read[12]})
    assert marks(vault)["recovery"] == new.mark
    assert entries(vault) == [("manager", "recovery_key_made", new.mark)]
    assert vault.keys.ways()[1].since == vault.keys.ways()[1].tried == NOW
    vault.close()
    problem = refused(lambda: vaults.open_with_recovery_key(str(folder), key))
    assert problem.code is Code.VAULT_WRONG_RECOVERY_KEY
    vaults.open_with_recovery_key(str(folder), new.key).close()


def test_a_misread_sheet_is_not_put_in_force(vault: EncryptedVault, folder: Path, key: str) -> None:
    new = vault.keys.prepare_recovery_key(PASSPHRASE)
    read = recovery_key.groups(new.key)
    swapped = read[3][1] + read[3][0] + read[3][2:]
    if swapped == read[3]:  # once in 32
        swapped = read[3][::-1]
    old = recovery_key.groups(key)[3]
    for typed, group in (
        ({4: swapped}, 4),
        ({4: ""}, 4),
        ({4: old}, 4),  # of the sheet before: written correctly, and yet it does not open
        ({2: read[1], 4: old, 9: read[8]}, 4),
        ({14: read[0]}, 14),
    ):
        problem = refused(lambda typed=typed: vault.keys.accept_recovery_key(typed))  # type: ignore[misc]
        assert (problem.code, problem.facts) == (
            Code.VAULT_RECOVERY_KEY_MISTYPED,
            {"group": group},
        )
    assert entries(vault) == []
    access.with_recovery_key(vault.source().header, key)
    vault.keys.accept_recovery_key({4: read[3]})  # it may be tried again


def test_a_key_is_accepted_once_and_only_after_it_was_prepared(
    vault: EncryptedVault, folder: Path
) -> None:
    def accept() -> None:
        vault.keys.accept_recovery_key({})

    assert unchanged(vault, folder, accept) is Code.NO_RECOVERY_KEY_PREPARED
    vault.keys.prepare_recovery_key(PASSPHRASE)
    vault.keys.prepare_recovery_key(PASSPHRASE)  # takes the place of the one before
    accept()
    assert unchanged(vault, folder, accept) is Code.NO_RECOVERY_KEY_PREPARED


def test_what_happens_meanwhile_does_not_spoil_a_prepared_key(
    vaults: EncryptedVaults, folder: Path, vault: EncryptedVault
) -> None:
    new = vault.keys.prepare_recovery_key(PASSPHRASE)
    vault.keys.add_deputy(PASSPHRASE, DEPUTY)
    vault.keys.rotate(PASSPHRASE)
    vault.keys.accept_recovery_key({1: recovery_key.groups(new.key)[0]})
    assert len({way.id for way in vault.keys.ways()}) == 3
    vault.close()
    vaults.open_with_recovery_key(str(folder), new.key).close()
    vaults.open(str(folder), DEPUTY).close()


def test_locking_wipes_a_prepared_key(vault: EncryptedVault) -> None:
    vault.keys.prepare_recovery_key(PASSPHRASE)
    assert vault.keys._prepared is not None
    secret = vault.keys._prepared.secret
    assert any(secret)
    vault.close()
    assert not any(secret)


def test_the_sheet_in_force_is_tried(vault: EncryptedVault, folder: Path, key: str) -> None:
    sheet = vault.keys.sheet_of(key)
    assert (sheet.key, sheet.mark) == (key, marks(vault)["recovery"])
    assert sheet.vault == vault.source().header.vault_id.hex()
    vault.keys.try_recovery_key(key)
    vault.keys.try_recovery_key(key, {5: recovery_key.groups(key)[4]})
    assert entries(vault) == [("manager", "recovery_key_tried", sheet.mark)] * 2
    assert vault.keys.ways()[1].tried == NOW
    other = recovery_key.write(bytearray(range(32)))
    for typed, expected in (
        ({}, Code.VAULT_WRONG_RECOVERY_KEY),
        ({1: recovery_key.groups(other)[0]}, Code.VAULT_WRONG_RECOVERY_KEY),
    ):
        found = unchanged(
            vault,
            folder,
            lambda typed=typed: vault.keys.try_recovery_key(other, typed),  # type: ignore[misc]
        )
        assert found is expected


# --- what a guess costs -----------------------------------------------------------------------

GIB = 1024 * 1024


@pytest.mark.parametrize(
    ("per_mib", "free", "expected"),
    [
        (0.001, None, Cost(3, 256 * 1024, 2)),  # 3 passes over 256 MiB: 0.77 s
        (0.0001, None, Cost(7, GIB, 2)),  # 0.31 s for three passes
        (0.000001, None, Cost(32, GIB, 2)),  # never more than the ceiling
        (0.1, None, Cost(3, 64 * 1024, 2)),  # however slow, never less than the floor
        (0.0001, 3 * GIB, Cost(14, 512 * 1024, 2)),  # a quarter of what is free, at most
        (0.0001, 1, Cost(32, 64 * 1024, 2)),
    ],
)
def test_the_cost_suits_the_computer(per_mib: float, free: int | None, expected: Cost) -> None:
    def seconds(cost: Cost) -> float:
        return per_mib * cost.passes * cost.memory_kib / 1024

    found = keys.calibrate(seconds, free)
    assert found == expected
    assert keys.is_enough(found)
    if (found.passes, found.memory_kib) != FLOOR_ONLY and found.passes < keys.CEILING.passes:
        assert 0.5 <= seconds(found) <= 1


FLOOR_ONLY = (keys.FLOOR.passes, keys.FLOOR.memory_kib)


def test_memory_that_cannot_be_had_is_not_asked_for_again() -> None:
    asked: list[int] = []

    def seconds(cost: Cost) -> float:
        asked.append(cost.memory_kib // 1024)
        if cost.memory_kib > 128 * 1024:
            raise Problem(Code.VAULT_MEMORY_SHORT, needed=asked[-1])
        return 0.05 if asked[-1] == 64 else 0.25

    assert keys.calibrate(seconds, None) == Cost(9, 128 * 1024, 2)
    assert asked == [64, 1024, 512, 256, 128]

    def none(cost: Cost) -> float:
        raise Problem(Code.VAULT_MEMORY_SHORT, needed=cost.memory_kib // 1024)

    assert refused(lambda: keys.calibrate(none, None)).facts == {"needed": 64}


@pytest.mark.parametrize("steeper", [1.0, 1.2, 1.5])
def test_few_guesses_are_measured_and_none_that_takes_long(steeper: float) -> None:
    """However quick the computer is, and though much memory is slower than so much more of it."""
    floor = keys.FLOOR.work
    for power in range(-60, 30):
        least, asked = 1.3**power, []

        def seconds(cost: Cost, least: float = least, asked: list[float] = asked) -> float:
            asked.append(least * (cost.work / floor) ** steeper)
            return asked[-1]

        found = keys.calibrate(seconds, None)
        assert keys.is_enough(found)
        assert found.passes >= keys.FLOOR.passes
        assert len(asked) <= 5
        assert sum(asked[1:]) < 6
        if found.memory_kib > keys.FLOOR.memory_kib:
            assert seconds(replace(found, passes=keys.FLOOR.passes)) <= 1


def test_what_else_the_computer_does_makes_a_guess_no_cheaper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The time of the processor counts: that of this thread, and that of the lanes side by side."""
    spent = {"process": 7.0, "thread": 3.0, "wall": 0.0}

    def busy(secret: bytearray, salt: bytes, cost: Cost) -> bytearray:
        spent["process"] += 0.1 + 0.5 * cost.lanes
        spent["thread"] += 0.1
        spent["wall"] += 60
        return bytearray(32)

    monkeypatch.setattr(keys, "stretch", busy)
    for clock, name in (
        ("process_time", "process"), ("thread_time", "thread"),
        ("perf_counter", "wall"), ("monotonic", "wall"), ("time", "wall"),
    ):  # fmt: skip
        monkeypatch.setattr(keys.time, clock, lambda name=name: spent[name])
    for processors, lanes, expected in ((8, 2, 0.6), (8, 1, 0.6), (1, 2, 1.1), (2, 4, 1.1)):
        monkeypatch.setattr(keys, "processors", lambda count=processors: count)
        assert keys.seconds_of_a_guess(Cost(3, 64, lanes)) == pytest.approx(expected)
    monkeypatch.setattr(keys, "stretch", lambda *_: bytearray(32))  # too quick for the clock
    assert keys.seconds_of_a_guess(Cost(3, 64, 1)) > 0


def test_the_processors_are_those_this_program_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.os, "sched_getaffinity", lambda _: {0, 3}, raising=False)
    assert keys.processors() == 2
    monkeypatch.delattr(keys.os, "sched_getaffinity")
    monkeypatch.setattr(keys.os, "cpu_count", lambda: 4)
    assert keys.processors() == 4
    monkeypatch.setattr(keys.os, "cpu_count", lambda: None)
    assert keys.processors() == 1


def test_it_is_measured_by_real_guesses_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Cost] = []
    stretch = keys.stretch

    def watched(secret: bytearray, salt: bytes, cost: Cost) -> bytearray:
        made.append(cost)
        # The work is real, at a cost that a test can pay.
        return stretch(secret, salt, keys.TEST_COST)

    monkeypatch.setattr(keys, "stretch", watched)
    monkeypatch.setattr(keys, "free_memory_kib", lambda: None)
    keys.calibrated.cache_clear()
    try:
        found = keys.calibrated()
        assert keys.calibrated() is found
    finally:
        keys.calibrated.cache_clear()
    assert keys.is_enough(found)
    assert found.passes == keys.CEILING.passes  # so quick was the test's cost
    assert [(cost.passes, cost.memory_kib) for cost in made] == [(3, 64 * 1024)] * 2 + [
        (3, GIB)
    ] * 2


def test_a_new_vault_is_made_at_the_measured_cost(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = Cost(3, 1024, 1)
    monkeypatch.setattr(keys, "calibrated", lambda: chosen)
    vault, _ = EncryptedVaults(FixedClock()).create(str(folder), PASSPHRASE)
    assert vault.source().header.slots[0].cost == chosen
    dearer = Cost(4, 1024, 1)
    monkeypatch.setattr(keys, "calibrated", lambda: dearer)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.keys.add_deputy(NEW_PASSPHRASE, DEPUTY)
    costs = {slot.role.value: slot.cost for slot in vault.source().header.slots}
    assert costs == {"manager": dearer, "deputy": dearer, "recovery": None}
    vault.close()


def test_free_memory_is_read_where_the_system_tells(tmp_path: Path) -> None:
    told = tmp_path / "meminfo"
    told.write_text("MemTotal:  9 kB\nMemAvailable:   123456 kB\n")
    assert keys.free_memory_kib(told) == 123456
    told.write_text("MemTotal:  9 kB\n")
    assert keys.free_memory_kib(told) is None
    assert keys.free_memory_kib(tmp_path / "none") is None
    told.write_text("MemAvailable:\n")
    assert keys.free_memory_kib(told) is None


def test_too_little_memory_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = keys.Argon2id

    def short(**given: Any) -> Any:
        if given["memory_cost"] > 1024:
            raise MemoryError
        return real(**given)

    monkeypatch.setattr(keys, "Argon2id", short)
    problem = refused(lambda: keys.stretch(bytearray(8), bytes(16), Cost(3, 1025, 1)))
    assert (problem.code, problem.facts) == (Code.VAULT_MEMORY_SHORT, {"needed": 2})


def test_a_slot_is_sealed_anew_without_its_secret() -> None:
    dek, other = bytearray(range(32)), bytearray(range(32, 64))
    secret, vault_id = bytearray(b"secret"), bytes(range(16))
    slot = slots.make(
        dek, secret, vault_id=vault_id, slot_id=3, role=slots.Role.DEPUTY, cost=keys.TEST_COST
    )
    anew = slots.seal_anew(slot, vault_id, other)
    assert slots.unlock(anew, vault_id, secret) == other
    assert slots.unlock(slot, vault_id, secret) == dek
    assert slots.mark(anew) == slots.mark(slot)
    assert (anew.private, anew.public, anew.salt) == (slot.private, slot.public, slot.salt)
    assert slots.unlock(slots.seal_anew(slot, bytes(16), other), vault_id, secret) is None


def test_cases_go_on_whoever_came_in(deputised: EncryptedVault) -> None:
    assert add(deputised, summary()) == [1]
    assert deputised.verify() == []
