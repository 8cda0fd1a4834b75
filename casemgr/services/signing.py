"""Electronic signatures: a signed copy of a letter, for who wants to be sure that it is whole.

The key is the manager's own (a PKCS#12 file); neither it nor its pass phrase is kept or logged.
The stored letter stays as it is: a signature is added behind its bytes. All calls belong to the
database's thread, as those on a ``Desk`` do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain.actions import Blocks
from casemgr.domain.errors import Code, block
from casemgr.services.dispatch import to_send

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.services.ports import Letters

SIGNED = "letter_signed"
"""What the log calls making a signed copy."""


class KeyFault(StrEnum):
    """Why a file cannot be signed with: the fact ``reason`` of ``signing_file_invalid``."""

    NOT_PKCS12 = "not_pkcs12"
    NO_KEY = "no_key"
    OLD_CIPHER = "old_cipher"
    TOO_SLOW = "too_slow"
    """Its keys are stretched so much that opening it would take longer than anyone waits."""
    NOT_FOR_SIGNING = "not_for_signing"
    """Its certificate says that the key is for other uses (RFC 5280, 4.2.1.3)."""
    WEAK_KEY = "weak_key"
    """Of another kind than RSA, EC or EdDSA, or RSA of fewer than 2048 bits."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Who signs, as the certificate says."""

    serial: str
    """In hexadecimal, as certificate authorities write it."""
    holder: str
    issuer: str
    first: date
    """First and last day on which it is valid, in Japan."""
    last: date


@dataclass(frozen=True, slots=True)
class SignedLetter:
    """A signed copy of a letter; it is kept nowhere."""

    letter: str
    pdf: bytes
    certificate: Certificate
    warnings: Blocks


def look(
    desk: Desk, letters: Letters, container: bytes, passphrase: str
) -> tuple[Certificate, Blocks]:
    """Open a PKCS#12 file and say who would sign, and what a reader's program may object to.

    Raises ``signing_file_invalid`` with a ``KeyFault``, and ``signing_passphrase_wrong``.
    """
    found = letters.certificate(container, passphrase)
    today = desk.today()
    if today > found.last:
        return found, (block(Code.WARN_CERTIFICATE_EXPIRED, date=found.last),)
    if today < found.first:
        return found, (block(Code.WARN_CERTIFICATE_EARLY, date=found.first),)
    return found, ()


def sign(
    desk: Desk, letters: Letters, letter: str, container: bytes, passphrase: str
) -> SignedLetter:
    """Sign a copy of a stored letter; the log says so, with the certificate's serial number.

    Raises as ``look`` and ``dispatch.to_send`` do.
    """
    stored = to_send(desk, letter)
    found, warnings = look(desk, letters, container, passphrase)
    signed = letters.signed(stored.pdf, container, passphrase)
    desk.write_log(SIGNED, f"{letter} · {found.serial}")
    return SignedLetter(letter, signed, found, warnings)
