"""Finds the parts of a line that are in another language than the letter.

A screen reader speaks each part with the voice of its language, so a Japanese name in an English
sentence takes nothing of the sentence with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from casemgr.letters.linebreak import Line, grows
from casemgr.letters.text import is_east_asian, is_han, is_latin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from casemgr.letters.fonts import Glyph

_TEXT = attrgetter("text")
_KEPT = 4000
"""Lines whose parts are kept, the latest ones."""
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_WORDS = re.compile(r"[^\W\d_]{2,}[,.]? +[^\W\d_]{2,}")
"""More than one word: a word alone is a name or a number to any voice."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line in one language."""

    line: Line
    language: str = ""
    """Empty for that of the letter."""
    gap: float = 0.0
    """By how many ems what follows stands off."""


@lru_cache(_KEPT)
def runs(line: Line, own: str) -> tuple[Run, ...]:
    """Part a line of a letter in the language *own*; nearly all lines are one part."""
    text = "".join(map(_TEXT, line.glyphs))
    eastern = any(map(is_east_asian, text))
    if own == "ja" and eastern and not _WORDS.search(text):
        return (Run(line),)
    western = (own == "ja" or eastern) and any(map(is_latin, text))
    if not (eastern and western):
        foreign = western if own == "ja" else eastern
        return (Run(line, _language(text, own) if foreign else ""),)
    found: list[tuple[int, int, str]] = []
    for start, end in _scripts(line.glyphs):
        part = "".join(map(_TEXT, line.glyphs[start:end]))
        latin = any(map(is_latin, part))
        foreign = latin and bool(_WORDS.search(part)) if own == "ja" else not latin
        language = _language(part, own) if foreign else ""
        joined = bool(found) and found[-1][2] == language
        found.append((found.pop()[0] if joined else start, end, language))
    if len(found) == 1:
        return (Run(line, found[0][2]),)
    return tuple(_part(line, *one) for one in found)


def _language(text: str, own: str) -> str:
    """Name the language of a text that is in another script than the letter is."""
    if own == "ja":
        return "en"
    if _HANGUL.search(text):
        return "ko"
    return "ja" if any(map(is_han, text)) else ""


def _scripts(glyphs: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    """Give from where to where it is Latin and where East Asian, in turn.

    Digits and signs belong to what they stand at: up to a space to what is before.
    """
    start, before, last = 0, "", 0
    for at, glyph in enumerate(glyphs):
        sign = glyph.text[0]
        script = "L" if is_latin(sign) else "E" if is_east_asian(sign) else ""
        if not script:
            continue
        if before and script != before:
            between = [n for n in range(last + 1, at) if glyphs[n].text == " "]
            cut = between[-1] + 1 if between else at
            yield start, cut
            start = cut
        before, last = script, at
    yield start, len(glyphs)


def _part(line: Line, start: int, end: int, language: str) -> Run:
    inner = line.glyphs[start:end]
    if end == len(line.glyphs):
        return Run(Line(inner, line.stretch, line.tail), language)
    stands_off = bool(line.stretch) and grows(*line.glyphs[end - 1 : end + 1])
    return Run(Line(inner, line.stretch), language, line.stretch if stands_off else 0.0)
