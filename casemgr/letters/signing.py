"""Signs copies of letters: PAdES, level B-B (ETSI EN 319 142-1), with a key from a PKCS#12 file.

The signature is added behind the bytes of the letter, in a field that is not seen, so the letter
stays what it is: fit for the archive and for screen readers. Nothing is asked of any network.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.services.signing import Certificate, KeyFault

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

_FIELD = "Signature1"
_SPOKEN = "電子署名 / Electronic signature"
_KINDS = (
    rsa.RSAPrivateKey,
    ec.EllipticCurvePrivateKey,
    ed25519.Ed25519PrivateKey,
    ed448.Ed448PrivateKey,
)
_LEAST_BITS = 2048
"""Of an RSA key: fewer are broken or soon will be (NIST SP 800-131A)."""
_MOST_ROUNDS = 10_000_000
"""By which a pass phrase is stretched: some seconds. Two thousand to a million are usual."""
_VERSION = 3
"""Of PKCS#12 files (RFC 7292, 4); a file that begins with it is one, even if it stays shut."""


def certificate(container: bytes, passphrase: str) -> Certificate:
    """Say who would sign. Raises ``signing_file_invalid``, ``signing_passphrase_wrong``."""
    found = _certificate(_opened(container, passphrase))
    return Certificate(
        serial=f"{found.serial_number:X}",
        holder=_name(found.subject),
        issuer=_name(found.issuer),
        first=found.not_valid_before_utc.astimezone(JST).date(),
        last=found.not_valid_after_utc.astimezone(JST).date(),
    )


def signed(pdf: bytes, container: bytes, passphrase: str) -> bytes:
    """Give a signed copy of *pdf*, which begins with the very bytes of *pdf*.

    Raises ``signing_file_invalid``, ``signing_passphrase_wrong``.
    """
    _certificate(_opened(container, passphrase))
    from pyhanko.pdf_utils.incremental_writer import (  # noqa: PLC0415 - slow to import
        IncrementalPdfFileWriter,
    )
    from pyhanko.sign import fields, signers  # noqa: PLC0415

    signer = signers.SimpleSigner.load_pkcs12_data(container, [], _secret(passphrase))
    wanted = signers.PdfSignatureMetadata(
        field_name=_FIELD, subfilter=fields.SigSeedSubFilter.PADES
    )
    field = fields.SigFieldSpec(_FIELD, readable_field_name=_SPOKEN)
    out = io.BytesIO()
    signers.PdfSigner(wanted, signer, new_field_spec=field).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)), output=out
    )
    return out.getvalue()


def _secret(passphrase: str) -> bytes | None:
    return passphrase.encode() or None


def _opened(container: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    if _rounds(container) > _MOST_ROUNDS:
        raise _refused(KeyFault.TOO_SLOW)
    try:
        with warnings.catch_warnings(action="ignore"):  # of a file that is not quite in form
            return pkcs12.load_pkcs12(container, _secret(passphrase))
    except UnsupportedAlgorithm:
        raise _refused(KeyFault.OLD_CIPHER) from None
    except (ValueError, TypeError):
        if _is_pkcs12(container):
            raise Problem(Code.SIGNING_PASSPHRASE_WRONG, field="key_passphrase") from None
        raise _refused(KeyFault.NOT_PKCS12) from None


def _rounds(container: bytes) -> int:
    """Give the most rounds a file asks for where that can be seen without its pass phrase."""
    from asn1crypto.pkcs12 import Pfx, SafeContents  # noqa: PLC0415 - slow to import

    most = 0
    # What cannot be read stays to be refused by the library that opens it.
    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
        file = Pfx.load(container)
        seal = file["mac_data"].native
        most = int(seal["iterations"]) if seal else 0
        for part in file.authenticated_safe:
            kind, content = part["content_type"].native, part["content"]
            if kind == "encrypted_data":
                info = content["encrypted_content_info"]
                most = max(most, info["content_encryption_algorithm"].kdf_iterations)
            elif kind == "data":
                for bag in SafeContents.load(content.native):
                    if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                        how = bag["bag_value"]["encryption_algorithm"]
                        most = max(most, how.kdf_iterations)
    return most


def _is_pkcs12(container: bytes) -> bool:
    """Tell a file that does not open from one that is something else."""
    from asn1crypto.pkcs12 import Pfx  # noqa: PLC0415 - slow to import

    try:
        # All of it must be there: a file cut short opens with no pass phrase.
        file = Pfx.load(container, strict=True)
        return bool(int(file["version"]) == _VERSION and file["auth_safe"].native)
    except (ValueError, TypeError):
        return False


def _certificate(found: PKCS12KeyAndCertificates) -> x509.Certificate:
    """Give the certificate that goes with the key, if one may sign with it."""
    if found.key is None or found.cert is None:
        raise _refused(KeyFault.NO_KEY)
    whose = found.cert.certificate
    if not isinstance(found.key, _KINDS):
        raise _refused(KeyFault.WEAK_KEY)
    if isinstance(found.key, rsa.RSAPrivateKey) and found.key.key_size < _LEAST_BITS:
        raise _refused(KeyFault.WEAK_KEY)
    if _public(found.key.public_key()) != _public(whose.public_key()):
        raise _refused(KeyFault.NO_KEY)
    try:
        usage = whose.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return whose  # then every use is allowed
    # The second is what certificates for qualified signatures have instead.
    if not (usage.digital_signature or usage.content_commitment):
        raise _refused(KeyFault.NOT_FOR_SIGNING)
    return whose


def _public(key: Any) -> bytes:
    written: bytes = key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return written


def _name(name: x509.Name) -> str:
    """Give the common name, or all there is."""
    common = name.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(common[0].value) if common else name.rfc4514_string()


def _refused(fault: KeyFault) -> Problem:
    return Problem(Code.SIGNING_FILE_INVALID, field="key_file", reason=fault.value)
