"""Tracking numbers as the post gives them, so that a mistyped one is no proof of posting.

Within Japan: eleven digits (Japan Post). Abroad: the thirteen signs of the standard S10 of the
Universal Postal Union. The last digit of either is computed from the others.
"""

from __future__ import annotations

import re

from casemgr.domain.dispatch_code import plain
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import DOMESTIC_ONLY, TRACKED, PostWay

DOMESTIC = "123-45-67890-3"
ABROAD = "EJ123456785JP"
REGISTERED_ABROAD = "RR123456785JP"
"""Numbers as they look, with the check digit right."""

_FORMS = {
    PostWay.SIMPLIFIED_REGISTERED: (DOMESTIC,),
    PostWay.REGISTERED: (DOMESTIC, REGISTERED_ABROAD),
    PostWay.PERSONAL_RECEIPT: (DOMESTIC,),
    PostWay.RECORDED: (DOMESTIC,),
    PostWay.EMS: (ABROAD,),
}
INTERNATIONAL_REGISTERED = "registered_abroad"
"""What registered mail is called of a letter that goes abroad: another service of the post."""

_DIGITS = re.compile(r"[0-9]{11}")
_S10 = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def service(way: PostWay, *, abroad: bool) -> str:
    """Name the service by which a letter goes: that of *way*, which may be another one abroad."""
    return INTERNATIONAL_REGISTERED if abroad and way is PostWay.REGISTERED else way.value


def services() -> list[str]:
    """Name every service, in the order of the ways."""
    known = (service(way, abroad=abroad) for way in PostWay for abroad in (False, True))
    return list(dict.fromkeys(known))


def forms(way: PostWay, *, abroad: bool) -> tuple[str, ...]:
    """Show how the numbers of *way* look, of an address *abroad* or in Japan."""
    known = _FORMS.get(way, ())
    return tuple(f for f in known if f != DOMESTIC) if abroad else known


def number(way: PostWay, typed: str, *, abroad: bool = False) -> str:
    """Give a typed number as the post prints it; as typed with a way that gives none.

    Widths, spaces and hyphens are left out of account. *abroad* is whether the letter goes there,
    where a number within Japan proves nothing. Raises ``way_not_abroad``, ``tracking_missing``, and
    ``field_invalid`` for what cannot be a number of this way.
    """
    if abroad and way in DOMESTIC_ONLY:
        raise Problem(Code.WAY_NOT_ABROAD, way=way.value)
    if way not in TRACKED:
        return typed.strip()
    signs = plain(typed)
    if not signs:
        raise Problem(Code.TRACKING_MISSING, way=way.value)
    known = forms(way, abroad=abroad)
    if DOMESTIC in known and _DIGITS.fullmatch(signs) and _checks_by_seven(signs):
        return f"{signs[:3]}-{signs[3:5]}-{signs[5:10]}-{signs[10]}"
    if set(known) - {DOMESTIC} and _S10.fullmatch(signs) and _checks_by_eleven(signs[2:11]):
        return signs
    raise Problem(Code.FIELD_INVALID, field="tracking", value=typed.strip(), expected=list(known))


def _checks_by_seven(digits: str) -> bool:
    return int(digits[:10]) % 7 == int(digits[10])


def _checks_by_eleven(digits: str) -> bool:
    rest = sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=False)) % 11
    return {0: 5, 1: 0}.get(rest, 11 - rest) == int(digits[8])
