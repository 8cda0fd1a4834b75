"""One sitting at an open vault: what every page is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from casemgr.domain.errors import Code
from casemgr.gui.unfinished import Unfinished
from casemgr.services.queries import open_to_read

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.actions import Blocks
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
    correct_letter = Signal(str)
    """The letter of which a corrected form is to be begun."""
    ending = Signal()
    """The vault is being locked: whatever takes long has to stop."""
    open_erased = Signal(str)
    """The number of a case whose file was erased."""
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
        self.unfinished = Unfinished(self)
        """What is being typed and not submitted yet."""

    @property
    def only_read(self) -> Blocks:
        """Why nothing can be changed in this vault; empty when it can."""
        if self.vault is None or not self.vault.read_only:
            return ()
        return open_to_read(self.folder)

    def end(self) -> None:
        """Ask nothing any more: the vault is being locked, and pages still have timers running.

        What is being typed is kept before.
        """
        self.ending.emit()
        self.unfinished.end()
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

    def open_number(self, number: str, failed: Callable[[Problem], None]) -> None:
        """Go to a case by its number, or to what is left of it where its file was erased."""

        def refused(problem: Problem) -> None:
            if problem.code is Code.CASE_ERASED:
                self.open_erased.emit(number)
            else:
                failed(problem)

        self.ask(lambda desk: desk.find(number), self.open_case.emit, refused)

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
