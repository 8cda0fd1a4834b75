"""Signed copies: whole for two independent programs, and still letters for the archive."""

from __future__ import annotations

import io
import os
import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from judge import faults
from letter_samples import disclosure, renderer
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from casemgr.domain.errors import Code
from casemgr.domain.text import Language
from casemgr.services.signing import Certificate, KeyFault
from tests.builders import refused
from tests.keys import SECRET, certificate, container, good

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

FIRST, LAST = date(2020, 1, 1), date(2046, 11, 30)


@pytest.fixture(scope="module")
def letter() -> bytes:
    return renderer().render(disclosure(), Language.JA).pdf


@pytest.fixture(scope="module")
def signed(letter: bytes) -> bytes:
    return renderer().signed(letter, good(FIRST, LAST), SECRET)


def rsa_key(bits: int) -> Any:
    return rsa.generate_private_key(65537, bits)


def judged(pdf: bytes) -> Any:
    """What pyHanko says, trusting the certificate itself."""
    (one,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    trusted = ValidationContext(trust_roots=[one.signer_cert], allow_fetching=False)
    return validate_pdf_signature(one, trusted)


def told(pdf: bytes, folder: Path) -> str:
    """What poppler says."""
    path = folder / "signed.pdf"
    path.write_bytes(pdf)
    # Or it would look into the user's browser for certificates.
    home = {"HOME": str(folder), "PATH": os.environ["PATH"]}
    command = ["pdfsig", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=home).stdout


def test_the_copy_begins_with_the_very_letter(letter: bytes, signed: bytes) -> None:
    assert signed.startswith(letter)
    assert len(signed) > len(letter)
    assert renderer().read_text(signed) == renderer().read_text(letter)
    # What it says of itself is the same but for when, and by what, it was signed.
    changing = {"moddate", "producer"}
    said, now = renderer().read_about(letter), renderer().read_about(signed)
    assert {k: v for k, v in now.items() if k not in changing} == {
        k: v for k, v in said.items() if k not in changing
    }
    assert "見本" not in str(now)


def test_two_programs_find_the_signature_whole(signed: bytes, tmp_path: Path) -> None:
    status = judged(signed)
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    said = told(signed, tmp_path)
    assert "Signature is Valid." in said
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said
    assert "見本 太郎" in said


def test_two_programs_find_what_was_changed(signed: bytes, tmp_path: Path) -> None:
    changed = signed.replace(b"/Creator (casemgr)", b"/Creator (casemgs)")
    assert changed != signed
    assert not judged(changed).intact
    assert "Signature is Valid." not in told(changed, tmp_path)


def test_the_copy_is_still_fit_for_archive_and_screen_reader(signed: bytes, tmp_path: Path) -> None:
    assert faults({"signed": signed}, tmp_path) == {}


@pytest.mark.parametrize("kind", ["rsa", "ed25519"])
def test_other_kinds_of_keys_sign_too(letter: bytes, kind: str) -> None:
    key = rsa_key(2048) if kind == "rsa" else ed25519.Ed25519PrivateKey.generate()
    if kind == "ed25519":  # certifies with its own hash
        issuer = ec.generate_private_key(ec.SECP256R1())
        plain = certificate(issuer, FIRST, LAST)
        cert = (
            x509.CertificateBuilder(plain.subject, plain.subject, key.public_key(), 7)
            .not_valid_before(plain.not_valid_before_utc)
            .not_valid_after(plain.not_valid_after_utc)
            .sign(issuer, plain.signature_hash_algorithm)
        )
    else:
        cert = certificate(key, FIRST, LAST)
    made = renderer().signed(letter, container(key, cert), SECRET)
    assert judged(made).intact


def test_a_key_without_pass_phrase_signs(letter: bytes) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    file = container(key, certificate(key, FIRST, LAST), "")
    assert judged(renderer().signed(letter, file, "")).intact


def test_the_certificate_says_who_signs_and_how_long() -> None:
    found = renderer().certificate(good(FIRST, LAST), SECRET)
    # Noon in London is evening in Japan.
    assert found == Certificate("C0FFEE", "見本 太郎", "見本 太郎", FIRST, LAST)


def test_a_certificate_without_a_name_is_called_by_what_it_has() -> None:
    name = x509.Name([x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Kaku")])
    assert renderer().certificate(good(FIRST, LAST, name=name), SECRET).holder == "O=Kaku"


@pytest.mark.parametrize("uses", [None, ("content_commitment",)])
def test_what_may_sign(uses: tuple[str, ...] | None) -> None:
    assert renderer().certificate(good(FIRST, LAST, uses=uses), SECRET).serial == "C0FFEE"


def test_a_wrong_pass_phrase_is_told_from_a_wrong_file() -> None:
    whole = good(FIRST, LAST)
    for secret in ("wrong", ""):
        with refused(Code.SIGNING_PASSPHRASE_WRONG, field="key_passphrase"):
            renderer().certificate(whole, secret)
    for file in (b"", b"not a key", whole[:300], b"0\x03\x02\x01\x03", b"%PDF-1.7\n"):
        with refused_file(KeyFault.NOT_PKCS12):
            renderer().certificate(file, SECRET)


def refused_file(fault: KeyFault) -> AbstractContextManager[None]:
    return refused(Code.SIGNING_FILE_INVALID, field="key_file", reason=fault.value)


def cannot(fault: KeyFault, file: bytes) -> None:
    with refused_file(fault):
        renderer().signed(b"", file, SECRET)


def test_files_that_cannot_sign() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    cert = certificate(key, FIRST, LAST)
    cannot(KeyFault.NO_KEY, container(None, cert))
    cannot(KeyFault.NO_KEY, container(key, None))
    cannot(KeyFault.NOT_FOR_SIGNING, good(FIRST, LAST, uses=("key_encipherment",)))
    weak = rsa_key(1024)
    cannot(KeyFault.WEAK_KEY, container(weak, certificate(weak, FIRST, LAST)))
    odd = dsa.generate_private_key(2048)
    cannot(KeyFault.WEAK_KEY, container(odd, certificate(odd, FIRST, LAST)))


def test_a_certificate_of_another_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    key, other = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    cert = certificate(key, FIRST, LAST)
    both = pkcs12.PKCS12KeyAndCertificates(other, pkcs12.PKCS12Certificate(cert, None), [])
    monkeypatch.setattr(pkcs12, "load_pkcs12", lambda *_: both)
    cannot(KeyFault.NO_KEY, b"")


def test_a_cipher_nobody_knows_any_more_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def old(*_: object) -> None:
        raise UnsupportedAlgorithm("RC2")

    monkeypatch.setattr(pkcs12, "load_pkcs12", old)
    cannot(KeyFault.OLD_CIPHER, b"")
