"""Keys and certificates for tests of signatures, made anew and signed by themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

if TYPE_CHECKING:
    from datetime import date

SECRET = "架空の鍵 2026"
SERIAL = 0xC0FFEE
_USES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
    "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip


def certificate(
    key: Any,
    first: date,
    last: date,
    uses: tuple[str, ...] | None = ("digital_signature",),
    name: x509.Name | None = None,
) -> x509.Certificate:
    """Certify *key* from noon (UTC) of *first* to noon of *last*."""
    who = name or x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "見本 太郎")])
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(SERIAL)
        .not_valid_before(datetime(first.year, first.month, first.day, 12, tzinfo=UTC))
        .not_valid_after(datetime(last.year, last.month, last.day, 12, tzinfo=UTC))
    )
    if uses is not None:
        usage = x509.KeyUsage(**{use: use in uses for use in _USES})
        made = made.add_extension(usage, critical=True)
    return made.sign(key, hashes.SHA256())


def container(
    key: Any, cert: x509.Certificate | None, secret: str = SECRET, *, other: Any = None
) -> bytes:
    """Give a PKCS#12 file."""
    shut: Any = serialization.NoEncryption()
    if secret:
        shut = serialization.BestAvailableEncryption(secret.encode())
    return pkcs12.serialize_key_and_certificates(b"test", key, cert, other, shut)


def good(first: date, last: date, **more: Any) -> bytes:
    """Give a file that can be signed with."""
    key = ec.generate_private_key(ec.SECP256R1())
    return container(key, certificate(key, first, last, **more))
