"""The header: a small file, in two copies, with everything needed to unlock the vault.

A sum finds torn copies before unlocking; a keyed hash finds forged ones after it.
The names ``format``, ``sum`` and the way the sum is made stay the same in all future formats.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from casemgr import __version__
from casemgr.domain.errors import Code, Problem
from casemgr.storage import files, keys
from casemgr.storage.keys import CEILING, MOST_WORK, Cost
from casemgr.storage.problems import from_system
from casemgr.storage.slots import PUBLIC_BYTES, SEAL_BYTES, Role, Slot

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
MAIN, COPY = "header.json", "header.bak"
MAX_BYTES = 64 * 1024
ID_BYTES = 16
_MAC_BYTES = 32
_PURPOSE = b"casemgr header 1"
_MAX_NUMBER = 2**53
_LEAST_MEMORY_PER_LANE = 8  # KiB, a rule of Argon2
_DATABASE = re.compile(r"cases-[1-9][0-9]{0,8}\.db")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says."""

    vault_id: bytes
    seq: int
    """Grows with every change; of two good copies the greater one counts."""
    database: str
    key_number: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class ReadHeader:
    """A header as read, not yet proved."""

    header: Header
    content: bytes
    signed: bytes
    mac: bytes

    def is_proved_by(self, dek: bytearray) -> bool:
        """Say whether someone who knew the data key wrote this header."""
        return hmac.compare_digest(keys.mac(dek, _PURPOSE, self.signed), self.mac)

    def prove(self, dek: bytearray) -> None:
        """Raise ``vault_damaged`` unless someone who knew the data key wrote this header."""
        if not self.is_proved_by(dek):
            raise _damaged()


def encode(header: Header, dek: bytearray) -> bytes:
    """Give the bytes of a header file."""
    body: dict[str, Any] = {
        "mac": None,
        "format": FORMAT,
        "vault": header.vault_id.hex(),
        "seq": header.seq,
        "database": header.database,
        "key": header.key_number,
        "slots": [_slot_to_json(slot) for slot in header.slots],
    }
    body["mac"] = _text(keys.mac(dek, _PURPOSE, canonical(body)))
    body["sum"] = _sum(body)
    return canonical(body)


def create(folder: Path, header: Header, dek: bytearray) -> None:
    """Write both copies where there are none yet; without both there is no new vault."""
    content = encode(header, dek)
    files.replace_all(folder, {COPY: content, MAIN: content})


def write(folder: Path, header: Header, dek: bytearray) -> bool:
    """Write both copies, the spare one first; the new header counts as soon as one is in place.

    So a failure is raised only while the old one counts. Gives whether the new one is known to be
    safe from a power cut.
    """
    content = encode(header, dek)
    try:
        files.replace_all(folder, {COPY: content, MAIN: content})
    except BaseException:
        if not _counts(folder, content):
            raise
        return False
    return True


def _counts(folder: Path, content: bytes) -> bool:
    try:
        return read(folder).content == content
    except Problem:  # nobody knows; what would be wrong is to remove what the new one needs
        return True


def database_name(number: int) -> str:
    """Give the name of the vault's *number*-th database: each data key has one of its own."""
    return f"cases-{number}.db"


def exists(folder: Path) -> bool:
    """Say whether *folder* has a header, good or bad."""
    return (folder / MAIN).exists() or (folder / COPY).exists()


def read(folder: Path) -> ReadHeader:
    """Read the newest good copy. Raises ``vault_damaged``, ``vault_newer``."""
    return copies(folder)[0]


def copies(folder: Path) -> list[ReadHeader]:
    """Read the good copies that differ, the newest first; there is one at least.

    None of them is proved yet. Raises ``vault_damaged``, ``vault_newer``.
    """
    good: list[ReadHeader] = []
    problem = _damaged()
    for name in (MAIN, COPY):
        try:
            content = _content(folder / name)
            if content not in [one.content for one in good]:
                good.append(parse(content))
        except PermissionError as error:
            problem = from_system(error, folder)
        except OSError:  # missing, or unreadable for the disk itself: the other copy may do
            continue
        except Problem as found:
            if found.code is Code.VAULT_NEWER:
                problem = found
    if not good:
        raise problem
    return sorted(good, key=lambda one: one.header.seq, reverse=True)


def _content(path: Path) -> bytes:
    """Read no more than shows that a file is too long."""
    with files.open_regular(path) as file:
        return file.read(MAX_BYTES + 1)


def heal(folder: Path, proved: ReadHeader) -> None:
    """Write the good copy over one that is missing, torn, older or none of the vault's."""
    bad = {}
    for name in (COPY, MAIN):
        try:
            same = _content(folder / name) == proved.content
        except OSError:
            same = False
        if not same:
            bad[name] = proved.content
    files.replace_all(folder, bad)


def parse(content: bytes) -> ReadHeader:
    """Read header bytes. Raises ``vault_damaged`` or ``vault_newer``, whatever the bytes are."""
    try:
        body = _load(content)
        if _whole(body, "format", 1, _MAX_NUMBER) > FORMAT:
            raise Problem(
                Code.VAULT_NEWER, format=body["format"], known=FORMAT, needed=f"> {__version__}"
            )
        header = _from_json(body)
        mac = _data(body, "mac", _MAC_BYTES)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise _damaged() from error
    return ReadHeader(header, content, canonical({**body, "mac": None}), mac)


def _load(content: bytes) -> dict[str, Any]:
    """Load a header's JSON once its sum is proved to be right."""
    if len(content) > MAX_BYTES:
        raise ValueError
    body = json.loads(content)
    if not isinstance(body, dict):
        raise TypeError
    stored = body.pop("sum")
    if stored != _sum(body):
        raise ValueError
    return body


def _from_json(body: dict[str, Any]) -> Header:
    slots = tuple(_slot_from_json(slot) for slot in body["slots"][: len(Role) + 1])
    if not slots:
        raise ValueError
    # One for each role: whoever tries a secret at all of them shall not work for hours.
    for several in ([slot.role for slot in slots], [slot.id for slot in slots]):
        if len(set(several)) != len(several):
            raise ValueError
    database = body["database"]
    if not _DATABASE.fullmatch(database):  # never a path out of the vault
        raise ValueError
    vault_id = bytes.fromhex(body["vault"])
    if len(vault_id) != ID_BYTES:
        raise ValueError
    return Header(
        vault_id=vault_id,
        seq=_whole(body, "seq", 1, _MAX_NUMBER),
        database=database,
        key_number=_whole(body, "key", 1, _MAX_NUMBER),
        slots=slots,
    )


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    kdf: dict[str, Any] = {"name": "hkdf-sha256"}
    if slot.cost:
        kdf = {
            "name": "argon2id",
            "t": slot.cost.passes,
            "m": slot.cost.memory_kib,
            "p": slot.cost.lanes,
        }
    return {
        "id": slot.id,
        "role": slot.role.value,
        "kdf": kdf,
        "salt": _text(slot.salt),
        "public": _text(slot.public),
        "private": _text(slot.private),
        "seal": _text(slot.seal),
    }


def _slot_from_json(slot: dict[str, Any]) -> Slot:
    role, cost = Role(slot["role"]), _cost(slot["kdf"])
    if (cost is None) != (role is Role.RECOVERY):
        raise ValueError
    return Slot(
        id=_whole(slot, "id", 1, _MAX_NUMBER),
        role=role,
        cost=cost,
        salt=_data(slot, "salt", keys.SALT_BYTES),
        public=_data(slot, "public", PUBLIC_BYTES),
        private=_data(slot, "private", keys.BOX_BYTES),
        seal=_data(slot, "seal", SEAL_BYTES),
    )


def _cost(kdf: dict[str, Any]) -> Cost | None:
    if kdf["name"] == "hkdf-sha256":
        return None
    if kdf["name"] != "argon2id":
        raise ValueError
    lanes = _whole(kdf, "p", 1, CEILING.lanes)
    cost = Cost(
        passes=_whole(kdf, "t", 1, CEILING.passes),
        memory_kib=_whole(kdf, "m", lanes * _LEAST_MEMORY_PER_LANE, CEILING.memory_kib),
        lanes=lanes,
    )
    if cost.work > MOST_WORK:
        raise ValueError
    return cost


def _whole(holder: dict[str, Any], name: str, least: int, most: int) -> int:
    value = holder[name]
    if type(value) is not int or not least <= value <= most:  # True is an int to isinstance
        raise ValueError
    return value


def _data(holder: dict[str, Any], name: str, length: int) -> bytes:
    value = base64.b64decode(holder[name], validate=True)
    if len(value) != length:
        raise ValueError
    return value


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def canonical(body: dict[str, Any]) -> bytes:
    """Write JSON in the one form that is hashed."""
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def _sum(body: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(body)).hexdigest()


def _damaged() -> Problem:
    return Problem(Code.VAULT_DAMAGED, part="header")
