"""A table as it is written to a file: headings and rows, already in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    Cell = str | int | date | None
    Say = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table ready for a ``ports.SummaryWriter``."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
