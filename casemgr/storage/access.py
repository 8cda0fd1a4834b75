"""From a secret a person gives to the data key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.storage import keys, recovery_key, slots

if TYPE_CHECKING:
    from casemgr.storage.header import Header
    from casemgr.storage.slots import Role


def with_passphrase(header: Header, passphrase: str) -> tuple[bytearray, Role]:
    """Give the data key and whose slot it was. Raises ``vault_wrong_passphrase``."""
    secret = keys.secret_from(passphrase)
    try:
        found = _try(header, secret, stretched=True)
    finally:
        keys.wipe(secret)
    if found is None:
        raise Problem(Code.VAULT_WRONG_PASSPHRASE)
    return found


def with_recovery_key(header: Header, key: str) -> tuple[bytearray, Role]:
    """Give the data key and whose slot it was.

    Raises ``vault_recovery_key_mistyped`` and ``vault_wrong_recovery_key``.
    """
    secret = recovery_key.read(key)
    try:
        found = _try(header, secret, stretched=False)
    finally:
        keys.wipe(secret)
    if found is None:
        raise Problem(Code.VAULT_WRONG_RECOVERY_KEY)
    return found


def require_either(header: Header, secret: str) -> None:
    """Raise ``vault_wrong_passphrase`` unless *secret* is a pass phrase or the recovery key."""
    try:
        dek, _ = with_recovery_key(header, secret)
    except Problem:  # its check characters make sure that a pass phrase never looks like one
        dek, _ = with_passphrase(header, secret)
    keys.wipe(dek)


def _try(header: Header, secret: bytearray, *, stretched: bool) -> tuple[bytearray, Role] | None:
    for slot in header.slots:
        if (slot.cost is not None) is stretched:
            dek = slots.unlock(slot, header.vault_id, secret)
            if dek is not None:
                return dek, slot.role
    return None
