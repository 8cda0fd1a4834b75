"""The code at the foot of a letter's sheets.

Who records that a letter left the house gives the code from the sheet in their hand: so no letter
goes into the envelope of another person (Act, Article 23; policy 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, normalize

from casemgr.domain.facts import WITHOUT_PAPER

if TYPE_CHECKING:
    from casemgr.domain.events import LetterIssued
    from casemgr.domain.facts import PostWay

_LONG_VOWEL = "ー"
"""What a Japanese keyboard writes where a hyphen was meant."""


def on_sheet(letter: str, code: str) -> str:
    """Give what a scanner reads from a sheet: number and code, or the number where it has none."""
    return f"{letter}-{code}" if code else letter


def plain(typed: str) -> str:
    """Give a typed or scanned code as it is compared: case, widths, spaces and hyphens are one."""
    signs = normalize("NFKC", typed).upper()
    return "".join(c for c in signs if category(c)[0] not in "ZC" and not _is_hyphen(c))


def _is_hyphen(sign: str) -> bool:
    return category(sign) == "Pd" or sign in {_LONG_VOWEL, "\u2212"}


def fits(letter: LetterIssued, typed: str) -> bool:
    """Tell whether *typed* is the code of this letter, alone or after its number."""
    whole = on_sheet(letter.letter, letter.code)
    return bool(letter.code) and plain(typed) in {plain(letter.code), plain(whole)}


def paper_after_all(recorded: PostWay, right: PostWay) -> bool:
    """Tell whether a posting *recorded* without paper, and so without a code, went on paper."""
    return recorded in WITHOUT_PAPER and right not in WITHOUT_PAPER
