"""Sets aside a write-ahead log that belongs to another database.

SQLite asks only whether such a log is whole, not whose it is: it would write a stranger's pages
into the vault when it closes, even though none of them can be read. SQLCipher seals each page with
a key, so the first one in the log tells whose it is.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from typing import TYPE_CHECKING

from casemgr.storage import files
from casemgr.storage.engine import PAGE_BYTES
from casemgr.storage.problems import from_system

if TYPE_CHECKING:
    from pathlib import Path

# https://sqlite.org/fileformat2.html#the_write_ahead_log
_HEADER, _FRAME = 32, 24
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""And in which order the words of its sums are read."""
_WORDS_OF_HEADER, _SUMMED_OF_FRAME = 24, 8

# https://www.zetetic.net/sqlcipher/design/
_SALT, _IV, _SEAL = 16, 16, 64
_SEAL_SALT_MASK, _SEAL_ROUNDS = 0x3A, 2


def set_aside(database: Path, dek: bytearray) -> Path | None:
    """Rename a stranger's log beside *database* and give its new name; None where there is none."""
    log = database.with_name(f"{database.name}-wal")
    try:
        with files.open_regular(log) as file:
            content = file.read(_HEADER + _FRAME + PAGE_BYTES)
        with files.open_regular(database) as file:
            salt = file.read(_SALT)
    except OSError:  # none there, or none that can be read: opening says what is wrong
        return None
    if not _counts(content) or _is_sealed(content[_HEADER:], salt, dek):
        return None
    number = 1
    while (aside := log.with_name(f"{log.name}.foreign-{number}")).exists():
        number += 1
    try:
        log.rename(aside)
        database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    except OSError as error:  # with the log in its place, opening would do harm
        raise from_system(error, database.parent) from error
    return aside


def _counts(content: bytes) -> bool:
    """Say whether SQLite would take the first page; it drops what is torn or changed itself."""
    if len(content) < _HEADER + _FRAME + PAGE_BYTES:
        return False
    order = _MAGIC.get(int.from_bytes(content[:4], "big"))
    if order is None:
        return False
    frame, page = content[_HEADER : _HEADER + _FRAME], content[_HEADER + _FRAME :]
    sums = _sum(order, content[:_WORDS_OF_HEADER], (0, 0))
    if sums != struct.unpack(">II", content[_WORDS_OF_HEADER:_HEADER]):
        return False
    sums = _sum(order, frame[:_SUMMED_OF_FRAME] + page, sums)
    return sums == struct.unpack(">II", frame[16:]) and frame[8:16] == content[16:24]


def _sum(order: str, data: bytes, start: tuple[int, int]) -> tuple[int, int]:
    one, two = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _is_sealed(frame: bytes, salt: bytes, dek: bytearray) -> bool:
    """Say whether the page in *frame* bears the seal of the key."""
    number = int.from_bytes(frame[:4], "big")
    page = frame[_FRAME:]
    begin = _SALT if number == 1 else 0
    seal_salt = bytes(byte ^ _SEAL_SALT_MASK for byte in salt)
    key = hashlib.pbkdf2_hmac("sha512", dek, seal_salt, _SEAL_ROUNDS, len(dek))
    sealed = page[begin:-_SEAL] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(key, sealed, "sha512"), page[-_SEAL:])
