"""Lets one wait a little longer after each wrong pass phrase."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.errors import Problem

FREE = 2
"""So many wrong pass phrases cost nothing: anybody mistypes."""
LONGEST = 30.0
"""Seconds: whoever remembers at last is not to be kept out."""


class Patience:
    """Counts wrong pass phrases, and says how long the next one has to wait.

    It slows down whoever sits at this window and tries, and nobody else: a copy of the vault is
    guarded by what each guess costs (``storage.keys``). It forgets when the program ends.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Begin with none; *now* gives seconds that only grow."""
        self._now = now
        self._wrong = 0
        self._until = now()

    def failed(self, problem: Problem) -> None:
        """Count it if it was the pass phrase; the time it takes to type the next one counts, too.

        After the third one it is a second, then twice as long each time.
        """
        if problem.code is not Code.VAULT_WRONG_PASSPHRASE:
            return
        self._wrong += 1
        if self._wrong > FREE:
            self._until = self._now() + min(2.0 ** (self._wrong - FREE - 1), LONGEST)

    def opened(self) -> None:
        """Forget what was wrong."""
        self._wrong, self._until = 0, self._now()

    def seconds(self) -> float:
        """Give how long the next one has to wait from now."""
        return max(0.0, self._until - self._now())
