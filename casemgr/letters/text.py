"""Cleans text before it is set, and tells the scripts of the world apart.

There is no markup: every character stands for itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Composing these would change how a person writes their name (﨑 has no other code, but
# U+FA19 神 would silently become 神): they stay as they are.
_COMPATIBILITY = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")

# Format characters that leave no trace on paper: where a line might break, in which direction
# text runs, byte order marks. Pasted names bring them along unseen, so they are dropped and not
# refused. Variation selectors choose how a name is written and are none of these; nor is the
# right-to-left override, with which the screen shows another name than paper would.
_TRACELESS = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202d\u2060-\u2064\u2066-\u206f\ufeff]"
)
# Joiners matter in scripts that join, and there they stay; nowhere else do they change anything.
_JOINER = re.compile("[\u200c\u200d]")

_ALONE = re.compile(
    "[\x20-\x7e\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60\uffe5]"
)

_KEPT = 2000
"""Texts that are kept as they were cleaned, the latest ones."""

_UNPRINTABLE_KINDS = {"Cc", "Cf", "Cs", "Co", "Cn"}

_ZERO_WIDTH_JOINER = "\u200d"
_SKIN_TONES = (0x1F3FB, 0x1F3FF)
_FLAG_LETTERS = (0x1F1E6, 0x1F1FF)
_TAGS = (0xE0020, 0xE007F)
_PICTOGRAPHS = ((0x2190, 0x2BFF), (0x3030, 0x303D), (0x3297, 0x3299), (0x1F000, 0x1FAFF))
_THAI = (0x0E01, 0x0E5B)
_SARA_AM = "\u0e33"

_ALPHABETS = (
    (0x0250, 0x058F),  # phonetic letters, Greek, Cyrillic, Armenian
    (0x1E00, 0x1FFF),  # Vietnamese and other Latin, old Greek
)

_EAST_ASIAN = (
    (0x1100, 0x11FF),
    (0x2E80, 0x9FFF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
    (0x1B000, 0x1B16F),
    (0x20000, 0x3FFFF),
)


@lru_cache(_KEPT)
def clean(text: str) -> str:
    """Compose letters and their accents, make every line end a line feed, drop the traceless."""
    text = _TRACELESS.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    text = _JOINER.sub(_joiner, text)
    parts = _COMPATIBILITY.split(text)
    # The pattern catches the odd parts.
    return "".join(
        part if odd % 2 else unicodedata.normalize("NFC", part) for odd, part in enumerate(parts)
    )


def _joiner(found: re.Match[str]) -> str:
    """Keep a joiner only between characters that it can join."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    plain = (not c or is_latin(c) or is_east_asian(c) or c.isspace() for c in (before, after))
    return "" if all(plain) else found[0]


def one_line(text: str) -> str:
    """Clean what has one line of its own, such as a name: a line end in it is a space."""
    return clean(text).replace("\n", " ").strip()


def is_selector(character: str) -> bool:
    """Tell whether a character chooses a variant of the one before it."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def is_invisible(character: str) -> bool:
    """Tell whether a character has no place on paper, whatever a font may say."""
    kind = unicodedata.category(character)
    # Pictures younger than this Python are for the fonts to know.
    return kind in _UNPRINTABLE_KINDS and not (kind == "Cn" and is_pictograph(character))


@cache
def is_mark(character: str) -> bool:
    """Tell whether a character sits on the one before it."""
    return unicodedata.category(character) in {"Mn", "Me"}


def is_joiner(character: str) -> bool:
    """Tell whether a character joins or parts its neighbours, unseen."""
    return character in "\u200c\u200d"


def is_tag(character: str) -> bool:
    """Tell whether a character spells, unseen, the name of a flag."""
    return _TAGS[0] <= ord(character) <= _TAGS[1]


def leaves_no_ink(character: str) -> bool:
    """Tell whether a character only says how the one before it is drawn."""
    return is_selector(character) or is_joiner(character) or is_tag(character)


def is_pictograph(character: str) -> bool:
    """Tell whether a character is a picture, or a sign that may be drawn as one."""
    return _within(character, _PICTOGRAPHS)


def is_thai(character: str) -> bool:
    """Tell whether a character is Thai."""
    return _THAI[0] <= ord(character) <= _THAI[1]


@cache
def _follows(character: str) -> bool:
    """Tell whether a character is always part of what the one before it begins."""
    return (
        is_selector(character)
        or is_mark(character)
        or is_joiner(character)
        or is_tag(character)
        or character == _SARA_AM
    )


def stands_alone(character: str) -> bool:
    """Tell whether a character is one of those that nothing beside it ever changes.

    Printable ASCII, kana, kanji and their signs: nearly all there is in a letter.
    """
    return _ALONE.match(character) is not None


def clusters(text: str) -> Iterator[str]:
    """Give each character with all that sits on it or is joined to it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and (
            _follows(text[at])
            or _is_picture(text[start], text[at - 1], text[at])
            or (at == start + 1 and _is_flag(text[start : at + 1]))
        ):
            continue
        yield text[start:at]
        start = at


def _is_picture(first: str, before: str, character: str) -> bool:
    """Tell whether a sign goes on with the picture that *first* begins."""
    return is_pictograph(first) and (
        _SKIN_TONES[0] <= ord(character) <= _SKIN_TONES[1]
        or (before == _ZERO_WIDTH_JOINER and is_pictograph(character))
    )


def _is_flag(pair: str) -> bool:
    return all(_FLAG_LETTERS[0] <= ord(c) <= _FLAG_LETTERS[1] for c in pair)


@cache
def is_latin(character: str) -> bool:
    """Tell whether a character is a Latin letter."""
    if character.isascii():
        return character.isalpha()
    return unicodedata.name(character, "").startswith("LATIN ")


def has_own_alphabet(character: str) -> bool:
    """Tell whether Japanese fonts set this letter full-width, which names do not bear."""
    return _within(character, _ALPHABETS)


@cache
def is_east_asian(character: str) -> bool:
    """Tell whether lines may break on either side of this character."""
    return _within(character, _EAST_ASIAN)


def is_han(character: str) -> bool:
    """Tell whether a character is Han, kana or Hangul: an address written in East Asian order."""
    return is_east_asian(character) and character.isalpha()


def _within(character: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    code = ord(character)
    return any(low <= code <= high for low, high in ranges)


def named(character: str) -> str:
    """Name a character for a person who must find and replace it."""
    code = f"U+{ord(character):04X}"
    if is_invisible(character) or is_mark(character) or is_selector(character):
        return code
    return code if character.isspace() else f"{character} ({code})"


def first_capital(text: str) -> str:
    """Begin *text* with a capital letter, where its script has capitals."""
    return text[:1].upper() + text[1:]
