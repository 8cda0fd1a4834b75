"""Files of cases in the vault: in pieces, whole or not at all, large ones without much memory."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casemgr.domain.errors import Code
from casemgr.services.attachments import PIECE_BYTES, StoppedError
from casemgr.storage import TEST_COST, EncryptedVaults, kept_files
from tests.storage.samples import (
    PASSPHRASE,
    FixedClock,
    add,
    behind_the_back,
    event,
    mounted,
    refused,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from casemgr.storage.vault import EncryptedVault

ROOT = Path(__file__).resolve().parents[2]
COUNTS = ("SELECT count(*) FROM file", "SELECT count(*) FROM file_chunk")
LARGE = 300 << 20
MANY = 10_000 if os.environ.get("CASEMGR_FAULTS") == "all" else 200
A_TIME = MANY // 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path) -> Iterator[EncryptedVault]:
    made, _ = EncryptedVaults(FixedClock(), cost=TEST_COST).create(str(folder), PASSPHRASE)
    yield made
    made.close()


def opened(folder: Path) -> EncryptedVault:
    return EncryptedVaults(FixedClock(), cost=TEST_COST).open(str(folder), PASSPHRASE)


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def keep(vault: Any, content: bytes, *pieces: bytes) -> str:
    with vault.begin() as uow:
        uow.add_file(sha(content), len(content), pieces or (content,))
    return sha(content)


def read(vault: Any, sha256: str) -> bytes:
    with vault.begin() as uow:
        return b"".join(uow.file_pieces(sha256))


def counts(folder: Path) -> list[int]:
    with behind_the_back(folder) as own:
        return [own.execute(query).fetchone()[0] for query in COUNTS]


def test_a_file_lies_in_pieces_of_a_mebibyte(vault: EncryptedVault, folder: Path) -> None:
    content = os.urandom(2 * PIECE_BYTES + 5)
    cuts = (0, 7, PIECE_BYTES * 2, len(content))
    kept = keep(vault, content, *(content[a:b] for a, b in pairwise(cuts)))
    assert read(vault, kept) == content
    with behind_the_back(folder) as own:
        sizes = own.execute("SELECT length(content) FROM file_chunk ORDER BY position").fetchall()
    assert max(size for (size,) in sizes) <= PIECE_BYTES
    assert sum(size for (size,) in sizes) == len(content)
    assert vault.verify() == []


@settings(max_examples=15, deadline=None)
@given(st.lists(st.binary(max_size=40), max_size=6))
def test_however_it_is_cut_it_comes_out_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, parts: list[bytes]
) -> None:
    vault = shared(tmp_path_factory)
    content = b"".join(parts)
    with vault.begin() as uow:
        uow.add_file(sha(content), len(content), iter(parts))
    assert read(vault, sha(content)) == content


_shared: list[EncryptedVault] = []


def shared(factory: pytest.TempPathFactory) -> EncryptedVault:
    """One vault for all examples: making one takes longer than an example."""
    if not _shared:
        place = factory.mktemp("files") / "vault"
        vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
        _shared.append(vaults.create(str(place), PASSPHRASE)[0])
    return _shared[0]


@pytest.fixture(scope="module", autouse=True)
def shared_ends() -> Iterator[None]:
    yield
    while _shared:
        _shared.pop().close()


def test_the_same_file_twice_is_kept_once_and_not_read_again(
    vault: EncryptedVault, folder: Path
) -> None:
    kept = keep(vault, b"answer")

    def unread() -> Iterator[bytes]:
        raise AssertionError("it was read")
        yield b""

    with vault.begin() as uow:
        uow.add_file(kept, 6, unread())
    assert counts(folder) == [1, 1]


def test_files_of_the_first_version_are_still_read(vault: EncryptedVault, folder: Path) -> None:
    with vault.begin() as uow:
        uow.add_document("attachment", sha(b"old"), b"old")
        uow.add_file(sha(b"old"), 3, [b"old"])
    assert read(vault, sha(b"old")) == b"old"
    assert counts(folder) == [0, 0]
    assert vault.verify() == []


def test_a_missing_file_is_damage(vault: EncryptedVault) -> None:
    assert refused(lambda: read(vault, sha(b"nowhere"))).code is Code.VAULT_DAMAGED


@pytest.mark.parametrize(
    ("size", "pieces"),
    [(6, [b"answer", b"more"]), (6, [b"answ"]), (6, [b"ANSWER"]), (4, [b"answer"])],
    ids=["grown", "shrunk", "changed", "other size"],
)
def test_bytes_that_are_not_those_looked_at_are_not_kept(
    vault: EncryptedVault, folder: Path, size: int, pieces: list[bytes]
) -> None:
    def changed() -> None:
        with vault.begin() as uow:
            uow.add_file(sha(b"answer"), size, pieces)

    assert refused(changed).code is Code.FILE_CHANGED
    assert counts(folder) == [0, 0]


def test_a_stop_leaves_nothing_and_the_vault_goes_on(vault: EncryptedVault, folder: Path) -> None:
    content = os.urandom(20 * PIECE_BYTES)

    def stopping() -> Iterator[bytes]:
        for start in range(0, 15 * PIECE_BYTES, PIECE_BYTES):
            yield content[start : start + PIECE_BYTES]
        raise StoppedError

    with pytest.raises(StoppedError), vault.begin() as uow:
        uow.add_file(sha(content), len(content), stopping())
    assert counts(folder) == [0, 0]
    with vault.begin() as uow:
        assert uow.setting("x") is None
    assert read(vault, keep(vault, b"next")) == b"next"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE file_chunk SET content = x'00' WHERE position = 2",
        "UPDATE file_chunk SET position = 5 - position",
        "DELETE FROM file_chunk WHERE position = 2",
        "UPDATE file SET size = size + 1",
        "DELETE FROM file_chunk; DELETE FROM file",
        "UPDATE document SET content = x'00' WHERE kind = 'attachment'",
    ],
)
def test_each_change_of_a_kept_file_is_found(
    vault: EncryptedVault, folder: Path, change: str
) -> None:
    with vault.begin() as uow:
        uow.add_document("attachment", sha(b"old"), b"old")
    kept = keep(vault, os.urandom(PIECE_BYTES + 9))
    with vault.begin() as uow:
        uow.add_case([event(), event("attachment_added", sha256=kept)], summary(), "policy")
    before = vault.verify()
    assert "attachments" not in before
    with behind_the_back(folder) as own:
        for statement in change.split(";"):
            assert own.execute(statement).rowcount
    assert vault.verify() == sorted([*before, "attachments"], key=vault.verify().index)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "disk"
    with mounted(place, "-o", "size=6m"):
        vault, _ = EncryptedVaults(FixedClock(), cost=TEST_COST).create(
            str(place / "vault"), PASSPHRASE
        )
        try:
            add(vault, summary())
            content = os.urandom(12 << 20)
            assert refused(lambda: keep(vault, content)).code is Code.VAULT_DISK_FULL
            assert counts(place / "vault") == [0, 0]
            with vault.begin() as uow:
                assert uow.case_ids() == [1]
        finally:
            vault.close()
        again = opened(place / "vault")
        try:
            assert again.verify() == []
            assert read(again, keep(again, b"small")) == b"small"
        finally:
            again.close()


LIMITED = """
import os, resource, signal, sys
sys.path.insert(0, sys.argv[1])
from casemgr.domain.errors import Problem
from tests.storage.test_vault_files import keep, opened
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
vault = opened(Path(sys.argv[2]))
resource.setrlimit(resource.RLIMIT_FSIZE, (4 << 20, resource.RLIM_INFINITY))
try:
    keep(vault, os.urandom(80 << 20))
except Problem as problem:
    print(problem.code.value)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
vault.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_a_file_that_must_not_grow_leaves_nothing(vault: EncryptedVault, folder: Path) -> None:
    vault.close()
    said = subprocess.run(
        [sys.executable, "-c", LIMITED, str(ROOT), str(folder)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert said.strip() in {Code.CANNOT_WRITE, Code.VAULT_DISK_FULL}
    assert counts(folder) == [0, 0]
    again = opened(folder)
    try:
        assert again.verify() == []
    finally:
        again.close()


KILLED = """
import hashlib, os, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from tests.storage.test_vault_files import opened
vault = opened(Path(sys.argv[2]))
pieces, left = [bytes([n]) * (1 << 20) for n in range(40)], int(sys.argv[3])
def told():
    for n, piece in enumerate(pieces):
        if n == left:
            os.kill(os.getpid(), 9)
        yield piece
with vault.begin() as uow:
    whole = hashlib.sha256(b"".join(pieces)).hexdigest()
    uow.add_file(whole, 40 << 20, told())
print("kept", flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="signals")
@pytest.mark.parametrize(("after", "kept"), [(0, False), (39, False), (99, True)])
def test_a_kill_leaves_all_of_it_or_nothing(
    vault: EncryptedVault, folder: Path, after: int, kept: bool
) -> None:
    vault.close()
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(ROOT), str(folder), str(after)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == -signal.SIGKILL
    assert ("kept" in ended.stdout) is kept
    again = opened(folder)
    try:
        assert counts(folder) == ([1, 40] if kept else [0, 0])
        assert again.verify() == []
    finally:
        again.close()


STREAMED = """
import hashlib, sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from casemgr.incoming.inspector import FileInspector
from tests.storage.test_vault_files import opened
path, sha256 = sys.argv[3], sys.argv[4]
vault = opened(Path(sys.argv[2]))
with vault.begin() as uow:
    uow.add_file(hashlib.sha256(b"x").hexdigest(), 1, [b"x"])
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(x.split()[1]) for x in lines if x.startswith("VmHWM")) // 1024
before, began = peak(), time.monotonic()
with vault.begin() as uow:
    uow.add_file(sha256, Path(path).stat().st_size, FileInspector().pieces(path))
stored, took = peak(), time.monotonic() - began
digest = hashlib.sha256()
with vault.begin() as uow:
    for piece in uow.file_pieces(sha256):
        digest.update(piece)
assert digest.hexdigest() == sha256
vault.close()
print(stored - before, peak() - stored, round(took, 1))
"""


@pytest.mark.performance
@pytest.mark.skipif(sys.platform != "linux", reason="the figure of Linux for memory")
def test_a_large_file_takes_little_memory(
    vault: EncryptedVault, folder: Path, tmp_path: Path
) -> None:
    vault.close()
    piece, digest = os.urandom(1 << 20), hashlib.sha256()
    place = tmp_path / "large"
    with place.open("wb") as file:
        for _ in range(LARGE // len(piece)):
            file.write(piece)
            digest.update(piece)
    said = subprocess.run(
        [sys.executable, "-c", STREAMED, str(ROOT), str(folder), str(place), digest.hexdigest()],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    stored, given, took = said.split()
    print(f"300 MB: +{stored} MB to keep it, +{given} MB to read it, {took} s")
    assert int(stored) < 64
    assert int(given) < 64


def test_the_cache_is_as_large_as_before(vault: EncryptedVault) -> None:
    kept = keep(vault, b"x")
    assert read(vault, kept) == b"x"
    left = begun(vault, kept)  # not read to its end
    with vault.begin() as uow:
        size = uow._connection.exec_driver_sql("PRAGMA cache_size").scalar()
        assert size == -8000
    left.close()
    with vault.begin() as uow:
        size = uow._connection.exec_driver_sql("PRAGMA cache_size").scalar()
        assert size == -16000


def begun(vault: Any, sha256: str) -> Any:
    with vault.begin() as uow:
        pieces = uow.file_pieces(sha256)
        next(pieces)
    return pieces


@pytest.mark.timeout(600)
def test_very_many_files_of_one_case_are_all_kept_and_one_piece_less_is_noticed(
    vault: EncryptedVault, folder: Path, record_property: Callable[..., None]
) -> None:
    contents = [f"写し {number}".encode() for number in range(MANY)]
    for first in range(0, MANY, A_TIME):
        with vault.begin() as uow:
            added = []
            for content in contents[first : first + A_TIME]:
                uow.add_file(sha(content), len(content), [content])
                added.append(event("attachment_added", sha256=sha(content)))
            if first:
                uow.append(1, first, added, summary())
            else:
                uow.next_number(2026)
                uow.add_case(added, summary(), "policy")
    assert vault.verify() == []
    vault.close()
    vault = opened(folder)
    with vault.begin() as uow:
        named = [one.payload["sha256"] for one in uow.events(1)]
        assert named == [sha(content) for content in contents]
        for number in range(0, MANY, 50):
            assert b"".join(uow.file_pieces(named[number])) == contents[number]
    vault.close()
    assert counts(folder) == [MANY, MANY]
    record_property("faults", {"rounds": 1, "states": MANY})
    with behind_the_back(folder) as own:
        own.execute("DELETE FROM file_chunk WHERE rowid = (SELECT max(rowid) FROM file_chunk)")
    vault = opened(folder)
    found = vault.verify()
    vault.close()
    assert found
    record_property("faults", {"control_states": 1, "control_bad": 1})


def test_an_event_that_was_redacted_names_no_file(vault: EncryptedVault, folder: Path) -> None:
    with vault.begin() as uow:
        uow.add_case([event(), event("attachment_added", sha256="")], summary(), "policy")
    with vault.begin() as uow:
        assert not kept_files.all_kept(uow._connection)
    with behind_the_back(folder) as own:
        own.execute("DROP TRIGGER redaction_next")
        own.execute("INSERT INTO redaction SELECT log_seq, log_seq, '' FROM case_event WHERE id=2")
    with vault.begin() as uow:
        assert kept_files.all_kept(uow._connection)
