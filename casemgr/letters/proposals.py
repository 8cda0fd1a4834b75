"""Finds another spelling for what no font can print, close enough to be offered to the manager.

It is never used by itself: how a name may be written is for its bearer to say.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from casemgr.letters import text as characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from casemgr.letters.fonts import FontBook

_WORDS = 60
"""Texts up to this length are offered whole, ready to be taken over; of others, only the signs."""

_COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
_LATIN = re.compile("LATIN (SMALL|CAPITAL) LETTER ([A-Z])( WITH .*)?")
_STANDING = {"\u3099": "\u309b", "\u309a": "\u309c"}
"""Voicing marks that stand beside a kana instead of on it."""

KANA, ROMAN = "kana", "roman"


def spelling(book: FontBook, text: str) -> str:
    """Give *text* as it could be printed, or of a long text the signs; empty if unknown."""
    pairs = [(c, _other(book, c)) for c in book.unprintable_clusters(text)]
    if not pairs or any(other is None for _, other in pairs):
        return ""
    changed = {cluster: other or "" for cluster, other in pairs}
    if len(text) > _WORDS:
        return ", ".join(
            f"{' '.join(map(characters.named, old))} → {new}" for old, new in changed.items() if new
        )
    parts = (changed.get(c, c) for c in characters.clusters(characters.one_line(text)))
    found = "".join(parts).strip()
    return "" if book.unprintable(found) else found


def way(missing: Iterable[str]) -> str:
    """Name the way out where no spelling is known: the reading in kana, or in Latin letters."""
    kinds = [_script(character) for character in missing]
    for kind in (ROMAN, KANA):
        if kind in kinds:
            return kind
    return ""


def _script(character: str) -> str:
    kind = unicodedata.category(character)
    # A private character is a rare kanji of the computer on which the name was typed.
    if characters.is_han(character) or kind == "Co":
        return KANA
    return ROMAN if kind.startswith("L") or kind in {"Mc", "Mn"} else ""


def _other(book: FontBook, cluster: str) -> str | None:
    """Give another spelling of one cluster: empty to leave it out, None if there is none."""
    if characters.is_invisible(cluster[0]):
        return None if unicodedata.category(cluster[0]) in {"Co", "Cn"} else ""
    for one in _candidates(cluster):
        if one and one != cluster and not book.unprintable(one):
            return one
    return None


def _candidates(cluster: str) -> Iterator[str]:
    base = cluster[0]
    yield characters.clean(unicodedata.normalize("NFKC", cluster))
    yield "".join(_STANDING.get(c, c) for c in cluster)
    # Without the selector that chooses a way of writing, or the marks no font has.
    yield base
    yield unicodedata.normalize("NFKC", base)
    yield from _twins().get(base, ())
    latin = _LATIN.fullmatch(unicodedata.name(base, ""))
    if latin:
        yield latin[2] if latin[1] == "CAPITAL" else latin[2].lower()
    plain = unicodedata.normalize("NFKD", base)
    yield "".join(c for c in plain if not characters.is_mark(c))


@cache
def _twins() -> dict[str, tuple[str, ...]]:
    """Map kanji to their compatibility variants, one of which a font may have."""
    found: dict[str, tuple[str, ...]] = {}
    for codes in _COMPATIBILITY:
        for twin in map(chr, codes):
            usual = unicodedata.normalize("NFC", twin)
            if usual != twin:
                found[usual] = (*found.get(usual, ()), twin)
    return found
