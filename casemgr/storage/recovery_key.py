"""The recovery key in a form people can copy from paper: 13 groups of five characters.

Crockford's base 32 (no I, L, O, U). The fifth character of each group checks the group, so a
slip of the pen is named by group before the key is tried.
"""

from __future__ import annotations

import re
import unicodedata

from casemgr.domain.errors import Code, Problem
from casemgr.storage.keys import KEY_BYTES

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")
_DATA = 4
_GROUP = _DATA + 1
_BITS = 5
_COUNT = 13
_PADDING = _COUNT * _DATA * _BITS - KEY_BYTES * 8
# Hyphens, dashes and the long-vowel sign: what keys near "-" give under a Japanese input method.
_BETWEEN = re.compile(r"[\s\-‐‑‒–—―−ー]+")


def write(secret: bytearray) -> str:
    """Write a recovery key for paper."""
    number = int.from_bytes(secret, "big") << _PADDING
    written = []
    for index in range(_COUNT):
        shift = (_COUNT - 1 - index) * _DATA * _BITS
        digits = [(number >> shift + _BITS * place) % 32 for place in reversed(range(_DATA))]
        written.append("".join(_ALPHABET[digit] for digit in (*digits, _check(index, digits))))
    return "-".join(written)


def groups(key: str) -> list[str]:
    """Split a recovery key into its groups, as printed on the sheet."""
    return key.split("-")


def read(key: str) -> bytearray:
    """Read a typed recovery key. Raises ``vault_recovery_key_mistyped`` with the group's number."""
    number = 0
    for index, group in enumerate(_typed_groups(key)):
        digits = [_ALPHABET.find(character) for character in group]
        if len(digits) != _GROUP or -1 in digits or _check(index, digits[:_DATA]) != digits[_DATA]:
            raise Problem(Code.VAULT_RECOVERY_KEY_MISTYPED, group=index + 1)
        for digit in digits[:_DATA]:
            number = number << _BITS | digit
    if number % (1 << _PADDING):
        raise Problem(Code.VAULT_RECOVERY_KEY_MISTYPED, group=_COUNT)
    return bytearray((number >> _PADDING).to_bytes(KEY_BYTES, "big"))


def read_group(number: int, typed: str) -> str:
    """Read one typed group as it is printed. Raises ``vault_recovery_key_mistyped``.

    *number* counts from 1.
    """
    group = "".join(_BETWEEN.split(_plain(typed)))
    digits = [_ALPHABET.find(character) for character in group]
    wrong = len(digits) != _GROUP or -1 in digits
    if wrong or _check(number - 1, digits[:_DATA]) != digits[_DATA]:
        raise Problem(Code.VAULT_RECOVERY_KEY_MISTYPED, group=number)
    return group


def _plain(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed).upper().translate(_LOOKALIKES)


def _typed_groups(key: str) -> list[str]:
    """Give exactly 13 groups, right or wrong, however the key was spaced."""
    typed = [group for group in _BETWEEN.split(_plain(key)) if group]
    if len(typed) != _COUNT:  # typed without gaps, or with gaps elsewhere
        together = "".join(typed)
        last = (_COUNT - 1) * _GROUP
        typed = [together[start : start + _GROUP] for start in range(0, last, _GROUP)]
        typed.append(together[last:])  # whatever is too much makes the last group wrong
    return typed


def _check(index: int, digits: list[int]) -> int:
    """Weigh digits by powers of two in GF(32): finds any one wrong or any two swapped digits.

    The place of the group goes in, so that swapped groups are found as well.
    """
    value = index
    for digit in digits:
        value = (value ^ digit) << 1
        if value >= 32:  # noqa: PLR2004 - the size of the field
            value ^= 0b100101
    return value
