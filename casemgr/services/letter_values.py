"""The values a letter was made from, as they are kept with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from casemgr.services import codec
from casemgr.services.letter_data import LetterData

if TYPE_CHECKING:
    from casemgr.services.ports import StoredLetter


def write(data: LetterData) -> str:
    """Give the values as they are kept."""
    return json.dumps(codec.write(data), ensure_ascii=False)


def read(stored: StoredLetter) -> LetterData:
    """Give the values of a stored letter. Raises ``field_…`` for what is no such."""
    return codec.read(json.loads(stored.values), LetterData)
