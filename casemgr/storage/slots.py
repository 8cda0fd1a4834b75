"""Slots of the header: each lets one secret reach the key of the database.

A slot holds a key pair. Its private key is locked by the slot's secret; the data key is sealed
to its public key. So the data key can be changed, or another slot dropped, without knowing the
secret of this one (the recovery key lies in a safe).
"""

from __future__ import annotations

import base64
import hashlib
import os
from dataclasses import dataclass, replace
from enum import StrEnum

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from casemgr.storage import keys
from casemgr.storage.keys import Cost

PUBLIC_BYTES = 32
SEAL_BYTES = PUBLIC_BYTES + keys.BOX_BYTES
_MARK = 6
"""Signs: enough to tell the few slots a vault ever has."""


class Role(StrEnum):
    """Whose secret opens a slot."""

    MANAGER = "manager"
    RECOVERY = "recovery"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way into the vault."""

    id: int
    role: Role
    cost: Cost | None
    """Of a pass phrase; None for a recovery key, which is random and needs no stretching."""
    salt: bytes
    public: bytes
    private: bytes
    """The private key in a box."""
    seal: bytes
    """An ephemeral public key and the data key in a box."""


def make(
    dek: bytearray,
    secret: bytearray,
    *,
    vault_id: bytes,
    slot_id: int,
    role: Role,
    cost: Cost | None,
) -> Slot:
    """Make a slot that opens to *dek* with *secret*."""
    salt = os.urandom(keys.SALT_BYTES)
    context = _context(vault_id, slot_id, role, cost, salt)
    pair = X25519PrivateKey.generate()
    private = bytearray(pair.private_bytes_raw())
    public = pair.public_key().public_bytes_raw()
    kek = _key_of(secret, salt, cost)
    try:
        return Slot(
            id=slot_id,
            role=role,
            cost=cost,
            salt=salt,
            public=public,
            private=keys.box(kek, private, context),
            seal=_seal(public, dek, context),
        )
    finally:
        keys.wipe(kek, private)


def seal_anew(slot: Slot, vault_id: bytes, dek: bytearray) -> Slot:
    """Make the slot open to another data key; its secret stays the same and is not needed."""
    context = _context(vault_id, slot.id, slot.role, slot.cost, slot.salt)
    return replace(slot, seal=_seal(slot.public, dek, context))


def mark(slot: Slot) -> str:
    """Give a short sign of the slot, for the log and for the sheet: it says nothing of a secret."""
    digest = hashlib.sha256(keys.fields(("casemgr slot mark 1", slot.public))).digest()
    return base64.b32encode(digest)[:_MARK].decode()


def unlock(slot: Slot, vault_id: bytes, secret: bytearray) -> bytearray | None:
    """Give the data key, or None when *secret* is not the slot's."""
    context = _context(vault_id, slot.id, slot.role, slot.cost, slot.salt)
    kek = _key_of(secret, slot.salt, slot.cost)
    private = keys.unbox(kek, slot.private, context)
    keys.wipe(kek)
    if private is None:
        return None
    try:
        return _unseal(private, slot.seal, context)
    finally:
        keys.wipe(private)


def _context(vault_id: bytes, slot_id: int, role: Role, cost: Cost | None, salt: bytes) -> bytes:
    """Bind a box to its place: a weakened cost or a slot from elsewhere does not open."""
    kdf = ("argon2id", cost.passes, cost.memory_kib, cost.lanes) if cost else ("hkdf-sha256",)
    return keys.fields(("casemgr slot 1", vault_id, slot_id, role.value, *kdf, salt))


def _key_of(secret: bytearray, salt: bytes, cost: Cost | None) -> bytearray:
    if cost is None:
        return keys.derive(secret, salt, b"casemgr recovery key 1")
    return keys.stretch(secret, salt, cost)


def _seal(public: bytes, dek: bytearray, context: bytes) -> bytes:
    ephemeral = X25519PrivateKey.generate()
    own = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    key = keys.derive(shared, own + public, b"casemgr seal 1")
    try:
        return own + keys.box(key, dek, context)
    finally:
        keys.wipe(key)


def _unseal(private: bytearray, seal: bytes, context: bytes) -> bytearray | None:
    pair = X25519PrivateKey.from_private_bytes(private)
    public = pair.public_key().public_bytes_raw()
    own, content = seal[:PUBLIC_BYTES], seal[PUBLIC_BYTES:]
    try:
        shared = pair.exchange(X25519PublicKey.from_public_bytes(own))
    except ValueError:  # a forged point that would give a known key
        return None
    key = keys.derive(shared, own + public, b"casemgr seal 1")
    try:
        return keys.unbox(key, content, context)
    finally:
        keys.wipe(key)
