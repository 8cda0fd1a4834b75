"""Cleans text before it is set, and tells the scripts of the world apart.

There is no markup: every character stands for itself.
"""

from __future__ import annotations

import re
import unicodedata

# Composing these would change how a person writes their name (﨑 has no other code, but
# U+FA19 神 would silently become 神): they stay as they are.
_COMPATIBILITY = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")

_UNPRINTABLE_KINDS = {"Cc", "Cf", "Cs", "Co", "Cn"}

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


def clean(text: str) -> str:
    """Compose letters and their accents, and make every line end a line feed."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    parts = _COMPATIBILITY.split(text)
    # The pattern catches the odd parts.
    return "".join(
        part if odd % 2 else unicodedata.normalize("NFC", part) for odd, part in enumerate(parts)
    )


def one_line(text: str) -> str:
    """Clean what has one line of its own, such as a name: a line end in it is a space."""
    return clean(text).replace("\n", " ").strip()


def is_selector(character: str) -> bool:
    """Tell whether a character chooses a variant of the one before it."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def is_invisible(character: str) -> bool:
    """Tell whether a character has no place on paper, whatever a font may say."""
    return unicodedata.category(character) in _UNPRINTABLE_KINDS


def is_mark(character: str) -> bool:
    """Tell whether a character sits on the one before it."""
    return unicodedata.category(character) in {"Mn", "Me"}


def is_latin(character: str) -> bool:
    """Tell whether a character is a Latin letter."""
    if character.isascii():
        return character.isalpha()
    return unicodedata.name(character, "").startswith("LATIN ")


def has_own_alphabet(character: str) -> bool:
    """Tell whether Japanese fonts set this letter full-width, which names do not bear."""
    return _within(character, _ALPHABETS)


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
