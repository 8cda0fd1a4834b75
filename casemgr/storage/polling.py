"""Lets long work inside the database be stopped from outside."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.backups import Progress

_STEPS = 100_000
"""Of the database's own machine; a few milliseconds."""
_SECONDS = 0.05


def silent(_what: str, _percent: int) -> None:
    """Tell nobody."""


class Poll:
    """Tells *say* that work goes on, from inside the database too, where it may raise to stop it.

    What it raises cannot pass through the database. It is kept in ``stopped``; the statement that
    was running fails, and whoever called for it raises what was kept.
    """

    def __init__(self, say: Progress) -> None:
        """Nothing is going on yet."""
        self._say = say
        self._what, self._percent = "", 0
        self._told = 0.0
        self.stopped: BaseException | None = None

    def say(self, what: str, percent: int) -> None:
        """Tell of a step, and that it is what goes on now."""
        self._what, self._percent = what, percent
        try:
            self._say(what, percent)
        except BaseException as error:
            self.stopped = error
            raise

    def watch(self, connection: Any) -> Any:
        """Ask from inside *connection* of the driver, too; gives it back."""
        connection.set_progress_handler(self._asked, _STEPS)
        return connection

    @contextlib.contextmanager
    def watching(self, connection: Any) -> Iterator[None]:
        """Do the same for a while only, on a connection that is needed afterwards."""
        self.watch(connection)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)

    def _asked(self) -> int:
        now = time.monotonic()
        if self.stopped is None and now - self._told < _SECONDS:
            return 0
        self._told = now
        try:
            if self.stopped is None:
                self.say(self._what, self._percent)
        except BaseException:
            return 1
        return 1 if self.stopped else 0
