"""From a secret a person gives to the data key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.storage import header as headers
from casemgr.storage import keys, recovery_key, rotation, slots
from casemgr.storage.passphrase import cannot_be
from casemgr.storage.slots import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from casemgr.storage.header import Header, ReadHeader
    from casemgr.storage.slots import Slot

_WRONG = (Code.VAULT_WRONG_PASSPHRASE, Code.VAULT_WRONG_RECOVERY_KEY)


def unlock(
    folder: Path, way: Callable[[Header], tuple[bytearray, Role]]
) -> tuple[ReadHeader, bytearray, Role]:
    """Give the header in force, proved, with the data key and whose slot *way* has opened.

    The newest copy that opens and is proved. An older one does only where the newer is none of the
    vault's own: else a secret given up would open the vault again. Raises what *way* raises,
    ``vault_damaged`` and ``vault_newer``.
    """
    shut: list[ReadHeader] = []
    problems: list[Problem] = []
    for read in headers.copies(folder):
        try:
            dek, role = way(read.header)
        except Problem as problem:
            shut.append(read)
            problems.append(problem)
            continue
        try:
            if not any(_counts_over(read, dek, newer, folder) for newer in shut):
                read.prove(dek)
                return read, dek, role
        except Problem as problem:
            problems.append(problem)
        keys.wipe(dek)
    # A secret that opened a header which is then not proved is a right one.
    raise next((one for one in problems if one.code not in _WRONG), problems[0])


def _counts_over(read: ReadHeader, dek: bytearray, newer: ReadHeader, folder: Path) -> bool:
    """Say whether a *newer* header, which has not been opened, is of the same vault as *read*.

    Under another data key nothing proves it. Then the database it names tells, which lies there
    before the header does (``rotation``).
    """
    old, new = read.header, newer.header
    if old.vault_id != new.vault_id:
        return False
    moved = old.key_number < new.key_number and old.database != new.database
    return newer.is_proved_by(dek) or (moved and rotation.database_of(folder, new).exists())


def with_passphrase(header: Header, passphrase: str) -> tuple[bytearray, Role]:
    """Give the data key and whose slot it was. Raises ``vault_wrong_passphrase``.

    A wrong one is tried at each slot, so neither words nor time tell whose it nearly was.
    """
    found = _by_passphrase(header, _stretched(header), passphrase)
    if found is None:
        raise Problem(Code.VAULT_WRONG_PASSPHRASE)
    return found


def with_recovery_key(header: Header, key: str) -> tuple[bytearray, Role]:
    """Give the data key and whose slot it was.

    Raises ``vault_recovery_key_mistyped`` and ``vault_wrong_recovery_key``.
    """
    secret = recovery_key.read(key)
    try:
        found = _try(header, (slot for slot in header.slots if slot.cost is None), secret)
    finally:
        keys.wipe(secret)
    if found is None:
        raise Problem(Code.VAULT_WRONG_RECOVERY_KEY)
    return found


def require_own(header: Header, role: Role, secret: str) -> None:
    """Raise ``vault_wrong_passphrase`` unless *secret* is that of *role*, or the recovery key.

    One who came with the recovery key may give the manager's pass phrase as well.
    """
    if not _is_recovery_key(header, secret) and not opens(header, _own(role), secret):
        raise Problem(Code.VAULT_WRONG_PASSPHRASE)


def require_unused(header: Header, secret: str, *, but: Role | None = None) -> None:
    """Raise ``passphrase_in_use`` where *secret* opens the vault already; *but* does not count.

    With one secret for two, nobody could tell who it was that came in.
    """
    mine = [slot for slot in _stretched(header) if slot.role is not but]
    used = _by_passphrase(header, mine, secret)
    if used is not None:
        keys.wipe(used[0])
    if used is not None or _is_recovery_key(header, secret):
        raise Problem(Code.PASSPHRASE_IN_USE)


def opens(header: Header, role: Role, passphrase: str) -> bool:
    """Say whether *passphrase* is the one of *role*."""
    theirs = [slot for slot in _stretched(header) if slot.role is role]
    found = _by_passphrase(header, theirs, passphrase)
    if found is None:
        return False
    keys.wipe(found[0])
    return True


def _own(role: Role) -> Role:
    """Give whose pass phrase one who came in as *role* has."""
    return Role.DEPUTY if role is Role.DEPUTY else Role.MANAGER


def _stretched(header: Header) -> list[Slot]:
    return [slot for slot in header.slots if slot.cost is not None]


def _is_recovery_key(header: Header, secret: str) -> bool:
    try:
        dek, _ = with_recovery_key(header, secret)
    except Problem:  # its check characters make sure that a pass phrase never looks like one
        return False
    keys.wipe(dek)
    return True


def _by_passphrase(
    header: Header, among: Iterable[Slot], passphrase: str
) -> tuple[bytearray, Role] | None:
    if cannot_be(passphrase):
        return None
    secret = keys.secret_from(passphrase)
    try:
        return _try(header, among, secret)
    finally:
        keys.wipe(secret)


def _try(header: Header, among: Iterable[Slot], secret: bytearray) -> tuple[bytearray, Role] | None:
    for slot in among:
        dek = slots.unlock(slot, header.vault_id, secret)
        if dek is not None:
            return dek, slot.role
    return None
