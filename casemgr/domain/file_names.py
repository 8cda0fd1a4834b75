"""Names of files from elsewhere, made harmless before they are shown or written."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 120
"""Signs; most file systems take 255 bytes, and a sign of Japanese has three."""
_FORBIDDEN = re.compile(r'[<>:"|?*]')
"""What Windows takes in no name."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Control characters, turning of the writing direction (RTL override), lone halves, lines."""
_JOINER = "\N{ZERO WIDTH JOINER}"
_DEVICE = re.compile(
    r"(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³]) ?(?:\.|$)", re.I
)
"""What Windows takes for a device, with any ending."""


def safe_name(name: str) -> str:
    """Give *name* as it may be shown and written on every system; empty where nothing is left.

    Only the last part of a path stays. The ending stays too, so that a long name does not become
    another kind of file.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(c for c in last if c == _JOINER or unicodedata.category(c) not in _UNSEEN)
    tidy = " ".join(_FORBIDDEN.sub("_", seen).split()).strip(" .")
    if _DEVICE.match(tidy):
        tidy = f"_{tidy}"
    if len(tidy) <= _LONGEST:
        return tidy
    stem, dot, end = tidy.rpartition(".")
    end = f"{dot}{end}" if stem and len(end) < _LONGEST // 4 else ""
    return tidy[: _LONGEST - len(end)].rstrip(" .") + end


def ending(name: str) -> str:
    """Give the ending of *name* in small letters without its dot; empty for none."""
    stem, _, end = name.rpartition(".")
    return unicodedata.normalize("NFKC", end).lower() if stem else ""
