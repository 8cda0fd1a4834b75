"""A table as it is written to a file: headings and rows, already in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    Cell = str | int | date | None
    Say = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table ready for a ``SummaryWriter``."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class SummaryWriter(Protocol):
    """Writes the case summary to one file format."""

    def write(
        self, headings: Sequence[str], rows: Sequence[Sequence[str | int | date | None]]
    ) -> bytes:
        """Give the file's bytes; cells that look like formulas are neutralised."""
        ...
