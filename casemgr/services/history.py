"""What storage can say of the log's past: whether this is the newest copy; part of the ports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

OLDER, OTHER, FOREIGN, CLOCK = "older", "other", "foreign", "clock"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about the log of a vault that was just opened does not fit what was seen before."""

    kind: str
    """``older``: this computer has seen newer entries, which are not here. ``other``: at the place
    of an entry that was seen stands another one. ``foreign``: beside the database lay the
    write-ahead log of another one, and its own is gone. ``clock``: the clock is behind the newest
    entry.
    """
    seq: int
    """The newest entry here."""
    hash: str
    seen_seq: int
    """The newest entry that was seen; for ``foreign`` and ``clock`` the newest one here."""
    seen_hash: str
    at: datetime
    """When that one was seen; for ``foreign`` and ``clock`` when it was made."""
    file: str = ""
    """For ``foreign`` the name under which that log was set aside."""

    @property
    def missing(self) -> int:
        """How many entries were seen and are not here; 0 where that cannot be said."""
        return self.seen_seq - self.seq if self.kind == OLDER else 0

    @property
    def grave(self) -> bool:
        """Whether no work should go on before somebody has decided."""
        return self.kind != CLOCK


class History(Protocol):
    """What this computer remembers of a vault's log, outside the vault. On the vault's thread."""

    def doubts(self) -> list[Doubt]:
        """Give what did not fit on opening; nothing once it was accepted."""
        ...

    def accept(self) -> None:
        """Go on with this vault all the same; logged with both heads. Without doubts: nothing.

        One that is only read is merely looked at: nothing is logged, and it is doubted again.
        """
        ...

    def set_back(self) -> list[int]:
        """Give the log's entries whose time is minutes or more before the entry they follow."""
        ...
