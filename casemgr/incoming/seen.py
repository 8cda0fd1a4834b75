"""What is noted while a file is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from casemgr.services.file_kinds import Flag, Looked


@dataclass(slots=True)
class Seen:
    """Filled by the readers of the formats."""

    flags: set[Flag] = field(default_factory=set)
    looked: Looked = Looked.WHOLE

    def less(self, looked: Looked) -> None:
        """Note that it was looked through less far than thought; never more."""
        order = list(Looked)
        self.looked = max(self.looked, looked, key=order.index)
