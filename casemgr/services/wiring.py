"""What the program is put together from; made once, in the composition root."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from casemgr.domain.errors import Problem
from casemgr.services.attachments import Inspector
from casemgr.services.desk import Desk
from casemgr.services.ports import Clock, Letters, OpenVault, SummaryWriter
from casemgr.services.vaults import Vaults


@dataclass(frozen=True, slots=True)
class Wiring:
    """The adapters behind the ports, and the rules files a new vault starts with."""

    vaults: Vaults
    letters: Letters
    clock: Clock
    writers: Mapping[str, SummaryWriter]
    """By file ending: ``csv``, ``xlsx``."""
    files: Inspector
    """Looks at files before they are put into a case."""
    law: bytes
    policy: bytes
    fill_sample: Callable[[OpenVault], None]
    """Plays the sample cases into a fresh sample vault."""

    def desk(self, vault: OpenVault) -> Desk:
        """Sit down at an open vault; a vault without rules gets the ones shipped."""
        desk = Desk(vault, self.letters, self.clock)
        if not desk.has_rules():
            desk.adopt_rules(self.law, self.policy)
        with contextlib.suppress(Problem):  # on a full disk the cases can be read all the same
            vault.keys.note_opened()
        return desk
