"""Tracking numbers as the post gives them, so that a mistyped one is no proof of posting.

Within Japan: eleven digits (Japan Post). Abroad: the thirteen signs of the standard S10 of the
Universal Postal Union. The last digit of either is computed from the others.
"""

from __future__ import annotations

import re

from casemgr.domain.dispatch_code import plain
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import TRACKED, PostWay

DOMESTIC = "123-45-67890-3"
ABROAD = "EJ123456785JP"
"""Numbers as they look, with the check digit right."""

_FORMS = {
    PostWay.SIMPLIFIED_REGISTERED: (DOMESTIC,),
    PostWay.REGISTERED: (DOMESTIC, ABROAD),
    PostWay.PERSONAL_RECEIPT: (DOMESTIC,),
    PostWay.RECORDED: (DOMESTIC,),
    PostWay.EMS: (ABROAD,),
}
_DIGITS = re.compile(r"[0-9]{11}")
_S10 = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def number(way: PostWay, typed: str) -> str:
    """Give a typed number as the post prints it; as typed with a way that gives none.

    Widths, spaces and hyphens are left out of account. Raises ``tracking_missing``, and
    ``field_invalid`` for what cannot be a number of this way.
    """
    if way not in TRACKED:
        return typed.strip()
    signs = plain(typed)
    if not signs:
        raise Problem(Code.TRACKING_MISSING, way=way.value)
    if DOMESTIC in _FORMS[way] and _DIGITS.fullmatch(signs) and _checks_by_seven(signs):
        return f"{signs[:3]}-{signs[3:5]}-{signs[5:10]}-{signs[10]}"
    if ABROAD in _FORMS[way] and _S10.fullmatch(signs) and _checks_by_eleven(signs[2:11]):
        return signs
    raise Problem(
        Code.FIELD_INVALID, field="tracking", value=typed.strip(), expected=list(_FORMS[way])
    )


def _checks_by_seven(digits: str) -> bool:
    return int(digits[:10]) % 7 == int(digits[10])


def _checks_by_eleven(digits: str) -> bool:
    rest = sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=False)) % 11
    return {0: 5, 1: 0}.get(rest, 11 - rest) == int(digits[8])
