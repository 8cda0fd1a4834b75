"""A pass phrase out of nowhere: made-up words of Japanese syllables, easy to say and to type."""

from __future__ import annotations

import secrets

_HEADS = ("", *"kstnhmrgzdbp")
_VOWELS = "aiueo"
_SYLLABLES = [head + vowel for head in _HEADS for vowel in _VOWELS] + ["ya", "yu", "yo", "wa"]
_WORDS = 4
_LENGTH = 3


def suggest() -> str:
    """Make up four words of three syllables: about 73 bits, beyond any guessing."""
    words = ("".join(secrets.choice(_SYLLABLES) for _ in range(_LENGTH)) for _ in range(_WORDS))
    return "-".join(words)
