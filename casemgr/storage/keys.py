"""Keys from secrets: pass phrase → key, and key boxes. Secrets live in bytearrays to be wiped."""

from __future__ import annotations

import contextlib
import functools
import hmac
import os
import time
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from casemgr.domain.errors import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_KIB_PER_MIB = 1024
BOX_BYTES = _NONCE_BYTES + KEY_BYTES + _TAG_BYTES
"""Length of a key in a box."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a pass phrase costs (Argon2id)."""

    passes: int
    memory_kib: int
    lanes: int

    @property
    def work(self) -> int:
        """Give what the time depends on: KiB that are gone over."""
        return self.passes * self.memory_kib


DEFAULT_COST = Cost(passes=4, memory_kib=256 * 1024, lanes=2)
TEST_COST = Cost(passes=1, memory_kib=64, lanes=1)
"""For tests only: opens fast and protects nothing."""
FLOOR = Cost(passes=3, memory_kib=64 * 1024, lanes=1)
CEILING = Cost(passes=32, memory_kib=4 * 1024 * 1024, lanes=16)
"""A header is read before it is proved: a forged one must not hang or exhaust the machine."""


TARGET = 0.75
"""Seconds one guess shall take on the computer the pass phrase is chosen on: half to one."""
_SLOWEST = 1.0
_SHORTEST = 1e-6
"""What a clock too coarse to tell stands for."""
_WANTED_MEMORY = (1024 * 1024, 512 * 1024, 256 * 1024, 128 * 1024, 64 * 1024)
"""KiB; a graphics card that guesses pays for memory, so the most that is quick enough is taken."""
MOST_WORK = _WANTED_MEMORY[0] * CEILING.passes
"""For one pass phrase: what is chosen on the quickest computer there could be, about eight times
what is chosen on those there are. With one slot for a role, a forged header costs no more than
minutes."""
_FREE = 4
"""So many times the memory must be there: the program and others need some, too."""
TRIES = 2
"""So many times a guess is measured."""


def is_enough(cost: Cost) -> bool:
    """Say whether new vaults may be made with *cost*."""
    strong = cost.passes >= FLOOR.passes and cost.memory_kib >= FLOOR.memory_kib
    return strong or cost == TEST_COST


@functools.cache
def calibrated() -> Cost:
    """Give the cost that takes this computer half a second to a second; measured once."""
    return calibrate(seconds_of_a_guess, free_memory_kib())


def calibrate(seconds_of: Callable[[Cost], float], free: int | None) -> Cost:
    """Choose memory first, then passes, and never less than the floor.

    *seconds_of* measures one guess, and raises ``vault_memory_short`` where it cannot; *free* is
    the memory that is free, in KiB, where it is known. The least guess is measured first: what is
    too slow by that measure is not tried, so that all of it takes a few seconds.
    """
    least = replace(FLOOR, lanes=DEFAULT_COST.lanes)
    seconds = seconds_of(least)
    most = _SLOWEST / seconds * least.work
    for memory in _WANTED_MEMORY[:-1]:
        wanted = replace(least, memory_kib=memory)
        if wanted.work > most or (free is not None and memory * _FREE > free):
            continue
        try:
            needed = seconds_of(wanted)
        except Problem:
            continue
        if needed <= _SLOWEST:  # more memory is slower than so much more of it would be
            least, seconds = wanted, needed
            break
    passes = int(TARGET / seconds * least.passes)
    return replace(least, passes=min(max(passes, FLOOR.passes), CEILING.passes))


def seconds_of_a_guess(cost: Cost) -> float:
    """Measure what one guess takes on this computer, with nothing else to do.

    The shortest of some counts, since other programs only add to it. It is the time of the
    processor: by the clock on the wall a computer that is busy with other things would choose a
    guess that is cheap once it is idle.
    """
    times = []
    for _ in range(TRIES):
        all_threads, own = time.process_time(), time.thread_time()
        wipe(stretch(bytearray(SALT_BYTES), bytes(SALT_BYTES), cost))
        all_threads, own = time.process_time() - all_threads, time.thread_time() - own
        # The lanes run side by side, in threads of their own.
        beside = max(0.0, all_threads - own)
        times.append(own + beside / min(cost.lanes, processors()))
    return max(min(times), _SHORTEST)


def processors() -> int:
    """Give how many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_memory_kib(said: Path = Path("/proc/meminfo")) -> int | None:
    """Give the memory that programs can still get; None where the system does not say."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in said.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1])
    return None


def wipe(*secrets: bytearray) -> None:
    """Overwrite secrets in place."""
    for secret in secrets:
        secret[:] = bytes(len(secret))


def secret_from(passphrase: str) -> bytearray:
    """Give the bytes of a pass phrase: the same whichever way its characters were typed.

    They are written one character at a time into a place of the right size: encoding it as a
    whole, or growing, would leave copies that nothing wipes. What cannot be wiped are the texts it
    comes from, Python's (also the one normalised here) and that of the field it was typed in.
    """
    plain = unicodedata.normalize("NFKC", passphrase)
    secret = bytearray(sum(len(_encoded(character)) for character in plain))
    start = 0
    for character in plain:
        part = _encoded(character)
        secret[start : start + len(part)] = part
        start += len(part)
    return secret


def _encoded(character: str) -> bytes:
    # A lone surrogate, which Qt can hand over, must make a wrong pass phrase and not a crash.
    return character.encode("utf-8", "surrogatepass")


def fields(parts: Iterable[str | int | bytes]) -> bytes:
    """Join *parts* with their lengths, so that no two lists of parts give the same bytes."""
    joined = bytearray()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        joined += len(data).to_bytes(8, "big") + data
    return bytes(joined)


def stretch(secret: bytearray, salt: bytes, cost: Cost) -> bytearray:
    """Make a key from a pass phrase, slowly. Raises ``vault_memory_short``."""
    key = bytearray(KEY_BYTES)
    try:
        _argon(secret, salt, cost, key)
    except MemoryError as error:
        needed = -(-cost.memory_kib // _KIB_PER_MIB)
        raise Problem(Code.VAULT_MEMORY_SHORT, needed=needed) from error
    finally:
        # OpenSSL frees its copy of the secret without wiping it. The same work with nothing in it,
        # at the least cost, gets the same place from the system and so overwrites that copy.
        least = Cost(passes=1, memory_kib=8 * cost.lanes, lanes=cost.lanes)
        _argon(bytearray(len(secret)), salt, least, bytearray(KEY_BYTES))
    return key


def _argon(secret: bytearray, salt: bytes, cost: Cost, key: bytearray) -> None:
    Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive_into(secret, key)  # type: ignore[arg-type] # takes any buffer, its stub says bytes


def derive(secret: bytearray | bytes, salt: bytes, purpose: bytes) -> bytearray:
    """Make a key for one *purpose* from a secret that is already random."""
    key = bytearray(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose).derive_into(secret, key)
    return key


def mac(dek: bytearray, purpose: bytes, content: bytes) -> bytes:
    """Give the code by which *content* is known to be made with the vault's key."""
    key = derive(dek, b"", purpose)
    try:
        return hmac.digest(key, content, "sha256")
    finally:
        wipe(key)


def box(key: bytearray, content: bytearray, context: bytes) -> bytes:
    """Encrypt *content* so that it opens only with *key* and in the same *context*."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, context)


def unbox(key: bytearray, content: bytes, context: bytes) -> bytearray | None:
    """Decrypt a box; None when key or context is another."""
    plain = bytearray(len(content) - _NONCE_BYTES - _TAG_BYTES)
    try:
        AESGCM(key).decrypt_into(content[:_NONCE_BYTES], content[_NONCE_BYTES:], context, plain)
    except InvalidTag:
        return None
    return plain
