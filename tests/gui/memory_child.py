"""Opens a vault in the real program, looks at a case, locks; says when it has, and waits.

The test searches this process from outside, so it must hold what is looked for only because it
was shown: words come masked.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from casemgr import app as root
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.gui import program as programs
from casemgr.gui.main_window import MainWindow
from casemgr.gui.preferences import Preferences
from casemgr.gui.start.window import StartWindow
from casemgr.gui.tasks import Tasks
from casemgr.services.letter_data import LetterKind
from casemgr.storage import TEST_COST

if TYPE_CHECKING:
    from collections.abc import Callable

MASK = 0x5A5A


def main(folder: str, settings: str, masked: str) -> None:
    app = programs.make_app()
    preferences = Preferences(settings)
    preferences.language = Language.EN
    programs.dress(app, preferences)
    root.key_cost = TEST_COST
    tasks = Tasks()
    program = programs.Program(root.wire(), tasks, preferences)

    def until(reached: Callable[[], bool]) -> None:
        while not reached() or tasks.busy:
            app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def say(word: str) -> None:
        print(word, flush=True)
        sys.stdin.readline()

    program.begin(folder)
    assert isinstance(program.window, StartWindow)
    page = program.window.unlock
    page.passphrase.set_value("".join(chr(int(x) ^ MASK) for x in masked.split()))
    say("ready")
    page.submit()
    until(lambda: isinstance(program.window, MainWindow))
    look(program, until)
    app.processEvents()
    say("open")
    program.lock()
    until(lambda: program._opened is None)
    say("locked")
    tasks.shutdown()
    program.vanish()


def look(program: programs.Program, until: Callable[[Callable[[], bool]], None]) -> None:
    """Look at a letter and at the case, and begin a note."""
    window = program.window
    assert isinstance(window, MainWindow)
    window.session.open_draft.emit(1, LetterKind.ACKNOWLEDGEMENT.value)
    until(lambda: True)
    window.session.open_case.emit(1)
    until(lambda: window.case_page.detail is not None)
    window.case_page.act(Action.NOTE)


if __name__ == "__main__":
    main(*sys.argv[1:])
