"""One sitting at an open vault: what every page is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.errors import Problem
    from casemgr.gui.tasks import Tasks
    from casemgr.services.commands import Command
    from casemgr.services.desk import Desk, Done
    from casemgr.services.ports import OpenVault
    from casemgr.services.wiring import Wiring

T = TypeVar("T")


class Session(QObject):
    """Asks the desk and tells all pages what has changed; pages tell it where to go."""

    changed = Signal(int)
    """The id of the case that changed; 0 when anything may have."""
    open_case = Signal(int)
    open_letter = Signal(str)
    open_draft = Signal(int, str)
    """Case id and kind of letter."""
    go = Signal(str)
    """The key of a page."""

    def __init__(
        self, wiring: Wiring, desk: Desk, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        """Sit down at *desk*; *tasks* must run on the thread that opened its vault."""
        super().__init__(parent)
        self.wiring = wiring
        self.desk = desk
        self.tasks = tasks
        self._ended = False
        self.vault: OpenVault | None = None
        """The open vault itself, for a new pass phrase only; touch it on the worker."""
        self.folder = ""
        """Where the vault lies, for its name in the window."""

    def end(self) -> None:
        """Ask nothing any more: the vault is being locked, and pages still have timers running."""
        self._ended = True

    def ask(
        self,
        work: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Ask the desk something; *then* gets the answer on the window's thread."""
        desk = self.desk
        if not self._ended:
            self.tasks.run(lambda: work(desk), then, failed)

    def do(
        self,
        command: Command,
        then: Callable[[Done], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Carry out *command*; every page hears of the change before *then* is called."""

        def finished(done: Done) -> None:
            self.changed.emit(done.case_id)
            if then is not None:
                then(done)

        desk = self.desk
        if not self._ended:
            self.tasks.run(lambda: desk.do(command), finished, failed)
