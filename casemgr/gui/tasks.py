"""Runs slow work on the one thread that owns the vault and brings results back to the window."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from casemgr.domain.errors import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from PySide6.QtCore import SignalInstance

T = TypeVar("T")


class Tasks(QObject):
    """One worker thread; results come back on the window's thread in the order of the work.

    A ``Problem`` goes to *failed*, or to the signal ``problem`` when nobody asked for it. Any other
    exception is a mistake of the program: it is raised on the window's thread and so reaches
    ``sys.excepthook``.
    """

    idle = Signal()
    problem = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with an idle worker."""
        super().__init__(parent)
        self._running = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._pool = ThreadPoolExecutor(1, "vault")

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Do *work* on the worker, then call *then* or *failed* on the window's thread."""
        self._running += 1
        self._submit(lambda: self._finished.emit(_outcome(work, then, failed)))

    @property
    def busy(self) -> bool:
        """Whether work is running or waiting."""
        return self._running > 0

    def shutdown(self) -> None:
        """Wait for everything that was asked for; nothing may be asked for afterwards."""
        self._pool.shutdown(wait=True)

    def settle(self, seconds: float) -> bool:
        """Wait until what was asked for is done, no longer than *seconds*; say whether it is."""
        return not wait([self._pool.submit(lambda: None)], seconds).not_done

    def _submit(self, job: Callable[[], None]) -> None:
        self._pool.submit(job)

    def _deliver(self, call: Callable[[], Problem | None]) -> None:
        self._running -= 1
        try:
            unanswered = call()
            if unanswered is not None:
                self.problem.emit(unanswered)
        finally:
            if not self._running:
                self.idle.emit()


class SyncTasks(Tasks):
    """For tests: does everything at once, on the thread it is asked on."""

    def _submit(self, job: Callable[[], None]) -> None:
        self._finished.disconnect(self._deliver)
        self._finished.connect(self._deliver, Qt.ConnectionType.DirectConnection)
        job()


def tell_progress(stepped: SignalInstance, *how_far: str | int, stop: Event | None = None) -> None:
    """Tell the window from the worker *how_far* the work is; nobody may be there to be told.

    Raises ``backup_stopped``, which stops the work, once *stop* is set.
    """
    if stop is not None and stop.is_set():
        raise Problem(Code.BACKUP_STOPPED)
    with contextlib.suppress(RuntimeError):  # whoever listened is gone by now
        stepped.emit(*how_far)


def _outcome(
    work: Callable[[], T],
    then: Callable[[T], None] | None,
    failed: Callable[[Problem], None] | None,
) -> Callable[[], Problem | None]:
    """Do the work; give what is left to do on the window's thread."""
    try:
        result = work()
    except Problem as problem:
        refused = problem
        return lambda: _tell(refused, failed)
    except BaseException as error:
        mistake = error

        def throw() -> None:
            raise mistake

        return throw

    def deliver() -> None:
        if then is not None and not _is_gone(then):
            then(result)

    return deliver


def _tell(problem: Problem, failed: Callable[[Problem], None] | None) -> Problem | None:
    if failed is None:
        return problem
    if not _is_gone(failed):
        failed(problem)
    return None


def _is_gone(callback: Callable[..., Any]) -> bool:
    """Whether a widget the callback works on was closed meanwhile; its result is then unwanted."""
    held = [getattr(callback, "__self__", None)]
    held += [cell.cell_contents for cell in getattr(callback, "__closure__", None) or ()]
    return any(isinstance(thing, QObject) and not isValid(thing) for thing in held)
