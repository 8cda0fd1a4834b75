"""Signed copies: who signs, what readers may object to, and that no secret is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem, block
from casemgr.services import commands as do
from casemgr.services import signing
from casemgr.services.letter_data import LetterKind
from casemgr.services.signing import Certificate
from tests.builders import ARRIVED, T, refused
from tests.services.test_desk import COMPANY, receive

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault

DAY = timedelta(days=1)
FOUND = Certificate("C0FFEE", "見本 太郎", "架空認証局", ARRIVED, ARRIVED)
KEY, SECRET = b"the key itself", "the pass phrase itself"


class Pen:
    """Signs with one key."""

    def __init__(self, found: Certificate = FOUND) -> None:
        self.found = found

    def certificate(self, container: bytes, passphrase: str) -> Certificate:
        if (container, passphrase) != (KEY, SECRET):
            raise Problem(Code.SIGNING_PASSPHRASE_WRONG)
        return self.found

    def signed(self, pdf: bytes, container: bytes, passphrase: str) -> bytes:
        assert (container, passphrase) == (KEY, SECRET)
        return pdf + b" signed"


@pytest.fixture
def letter(desk: Desk) -> str:
    desk.set_particulars(COMPANY)
    case = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=case))
    order = do.IssueLetter(case=case, kind=LetterKind.ACKNOWLEDGEMENT)
    return desk.do(order).letters[0]


def logged(desk: Desk) -> list[str]:
    return [e.reference for e in desk.log(20) if e.action == signing.SIGNED]


def test_a_copy_is_signed_and_the_letter_stays(
    desk: Desk, vault: EncryptedVault, letter: str
) -> None:
    pen: Any = Pen()
    before = desk.letter(letter)
    made = signing.sign(desk, pen, letter, KEY, SECRET)
    assert (made.letter, made.pdf) == (letter, before.pdf + b" signed")
    assert (made.certificate, made.warnings) == (FOUND, ())
    assert desk.letter(letter) == before
    assert logged(desk) == [f"{letter} · C0FFEE"]
    with vault.begin() as uow:
        told = repr([uow.events(i) for i in uow.case_ids()]) + repr(uow.log(100))
    assert SECRET not in told
    assert KEY.decode() not in told
    assert "架空認証局" not in told


def test_a_certificate_outside_its_time_is_warned_of(desk: Desk, letter: str) -> None:
    late = replace(FOUND, first=ARRIVED - 9 * DAY, last=ARRIVED - DAY)
    early = replace(FOUND, first=ARRIVED + DAY, last=ARRIVED + 9 * DAY)
    for found, code, day in (
        (late, Code.WARN_CERTIFICATE_EXPIRED, late.last),
        (early, Code.WARN_CERTIFICATE_EARLY, early.first),
    ):
        pen: Any = Pen(found)
        expected = (found, (block(code, date=day),))
        assert signing.look(desk, pen, KEY, SECRET) == expected
        made = signing.sign(desk, pen, letter, KEY, SECRET)
        assert (made.certificate, made.warnings) == expected


def test_nothing_is_logged_when_it_fails(desk: Desk, letter: str) -> None:
    pen: Any = Pen()
    with refused(Code.SIGNING_PASSPHRASE_WRONG):
        signing.sign(desk, pen, letter, KEY, "wrong")
    with refused(Code.NO_SUCH_LETTER):
        signing.sign(desk, pen, "nowhere", KEY, SECRET)
    desk.do(do.VoidLetter(case=letter[:-3], letter=letter, reason="誤り"))
    with refused(Code.LETTER_VOID):
        signing.sign(desk, pen, letter, KEY, SECRET)
    assert logged(desk) == []
