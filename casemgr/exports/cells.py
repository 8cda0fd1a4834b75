"""What may stand in a cell of a file that a spreadsheet program will open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    Cell = str | int | date | None

_FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠"
_SURROGATE = re.compile("[\ud800-\udfff]")


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet could take for a formula.

    A name or a reason comes from a stranger's letter: ``=HYPERLINK(…)`` in it must stay text.
    Signs that cannot be seen are looked through, since some programs skip them on import.
    """
    first = next((c for c in text if c in _FORMULA_STARTS or not _unseen(c)), "")
    return "'" + text if first and first in _FORMULA_STARTS else text


def _unseen(character: str) -> bool:
    return character.isspace() or not character.isprintable()


def encodable(text: str) -> str:
    """Replace lone surrogates, which no file can hold, by the replacement character."""
    return _SURROGATE.sub("\ufffd", text)
