"""What the program is put together from; made once, in the composition root."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from casemgr.services.desk import Desk
from casemgr.services.ports import Clock, Letters, OpenVault, SummaryWriter, Vaults


@dataclass(frozen=True, slots=True)
class Wiring:
    """The adapters behind the ports, and the rules files a new vault starts with."""

    vaults: Vaults
    letters: Letters
    clock: Clock
    writers: Mapping[str, SummaryWriter]
    """By file ending: ``csv``, ``xlsx``."""
    law: bytes
    policy: bytes
    fill_sample: Callable[[OpenVault], None]
    """Plays the sample cases into a fresh sample vault."""

    def desk(self, vault: OpenVault) -> Desk:
        """Sit down at an open vault; a vault without rules gets the ones shipped."""
        desk = Desk(vault, self.letters, self.clock)
        if not desk.has_rules():
            desk.adopt_rules(self.law, self.policy)
        return desk
