"""Neither key nor pass phrase lies in the memory of a process that has locked its vault."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.storage import access, header, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.storage import EncryptedVaults

PHRASE = "架空の合い言葉はここにだけ書いてある"
MASK = 0x5A5A

CHILD = """
    import sys
    from casemgr.storage import TEST_COST, EncryptedVaults
    from tests.storage.samples import FixedClock, add, summary

    def phrase():
        return "".join(chr(int(x) ^ int(sys.argv[2])) for x in sys.argv[3].split())

    def say(word):
        print(word, flush=True)
        sys.stdin.readline()

    say("ready")
    vault = EncryptedVaults(FixedClock(), cost=TEST_COST).open(sys.argv[1], phrase())
    add(vault, summary())
    say("open")
    CHANGE
    vault.close()
    say("locked")
    kept = phrase().encode()
    say("encoded")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/PID/mem")
@pytest.mark.parametrize(
    "change",
    [
        "pass",
        "vault.change_passphrase(phrase(), phrase())",
        # Two keys are retired then: the first one was in a box of the second one, too.
        "for _ in range(2): vault.keys.rotate(phrase()); vault.backups.listed(sys.argv[1])",
    ],
)
def test_a_locked_vault_leaves_no_secret_in_memory(
    vaults: EncryptedVaults, folder: Path, change: str
) -> None:
    """This process searches the other, which never holds what is looked for but by opening."""
    vault, _ = vaults.create(str(folder), PHRASE)
    vault.close()
    dek, _ = access.with_passphrase(header.read(folder).header, PHRASE)
    masked = " ".join(str(ord(character) ^ MASK) for character in PHRASE)
    script = textwrap.dedent(CHILD).replace("CHANGE", change)
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder), str(MASK), masked],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        found = {}
        for word in ("ready", "open", "locked", "encoded"):
            assert other.stdout
            assert other.stdin
            assert other.stdout.readline() == f"{word}\n"
            found[word] = [
                _copies(other.pid, bytes(dek)),
                # A piece is enough to guess the rest: bytearrays that grow leave their beginning.
                _copies(other.pid, dek.hex()[:24].encode()),
                _copies(other.pid, PHRASE[:6].encode()),
            ]
            if word == "locked":  # the key in force now, where it is another
                now, _ = access.with_passphrase(header.read(folder).header, PHRASE)
                found["now"] = [_copies(other.pid, bytes(now))]
            other.stdin.write("\n")
            other.stdin.flush()
    key, *rest = found["open"]
    assert key > 0  # the search does find the key
    assert rest == [0, 0]
    assert found["now"] == [0]
    assert found["ready"] == found["locked"] == [0, 0, 0]
    assert found["encoded"][2] > 0  # and would find the pass phrase


def test_the_bytes_of_a_pass_phrase_are_its_utf_8() -> None:
    for phrase in ("", "plain ascii", PHRASE, "é𠮷ｱ"):
        normal = phrase.replace("ｱ", "ア")
        assert keys.secret_from(phrase) == normal.encode()


def _copies(pid: int, wanted: bytes) -> int:
    return sum(area.count(wanted) for area in _areas(pid))


def _areas(pid: int) -> Iterator[bytes]:
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            area, rights, *_ = line.split()
            if rights[0] != "r" or rights[3] != "p":
                continue
            start, end = (int(x, 16) for x in area.split("-"))
            with contextlib.suppress(OSError, ValueError, OverflowError):  # the kernel's own pages
                memory.seek(start)
                yield memory.read(end - start)
