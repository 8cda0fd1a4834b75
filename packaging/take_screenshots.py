"""Opens the real window on a fresh sample vault and saves what it shows as PNG."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.text import Language
    from casemgr.services.desk import Desk

SIZE = (1280, 800)
PATIENCE = 120  # seconds
PASSPHRASE = "four unlikely words together"  # of a vault that is thrown away


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=str(Path(__file__).parent / "pictures"))
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", default="")
    wanted = parser.parse_args()
    if wanted.scale:
        os.environ["QT_SCALE_FACTOR"] = wanted.scale
    folder = Path(wanted.folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = home
        Photographer(folder, Path(home) / "vault", dark=wanted.dark).take_all()


class Photographer:
    """Walks through the program as a person would."""

    def __init__(self, folder: Path, vault: Path, *, dark: bool) -> None:
        from casemgr import app as root
        from casemgr.gui.garbage import GarbageWatch
        from casemgr.gui.preferences import Preferences
        from casemgr.gui.program import make_app
        from casemgr.gui.tasks import Tasks

        self.folder, self.vault = folder, vault
        self.app = make_app()
        self.preferences = Preferences()
        self.preferences.theme = "dark" if dark else "light"
        self.wiring, self.tasks = root.wire(), Tasks()
        self.garbage = GarbageWatch()
        self.garbage.install()

    def take_all(self) -> None:
        """Take the pictures in both languages."""
        from casemgr.domain.text import Language

        self.ask(self._make_vault)
        for language in Language:
            self._walk(language)
        self.tasks.shutdown()

    def ask(self, work: Callable[[], Any]) -> Any:
        """Do *work* on the vault's thread and wait for what comes of it."""
        answers: list[Any] = []
        self.tasks.run(work, answers.append)
        self.settle(lambda: bool(answers))
        return answers[0]

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Work until nothing is under way and *until* holds."""
        from PySide6.QtCore import QEventLoop

        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if until() and not self.tasks.busy:
                self.app.processEvents()
                return
        message = "the window did not settle"
        raise SystemExit(message)

    def _make_vault(self) -> bool:
        made, _ = self.wiring.vaults.create(str(self.vault), PASSPHRASE, sample=True)
        self.wiring.fill_sample(made)
        made.close()
        return True

    def _walk(self, language: Language) -> None:
        from casemgr.gui.main_window import MainWindow
        from casemgr.gui.program import Program, dress

        def save(name: str) -> None:
            self.settle()
            path = self.folder / f"{language.value}-{name}.png"
            if program.window is None or not program.window.grab().save(str(path)):
                message = f"cannot write {path}"
                raise SystemExit(message)
            print(path)

        self.preferences.language = language
        dress(self.app, self.preferences)
        program = Program(self.wiring, self.tasks, self.preferences)
        program.begin()
        start: Any = program.window
        save("1-start")
        start.show_page(start.create_page)
        save("2-create")
        start.show_unlock(str(self.vault))
        start.unlock.passphrase.setText(PASSPHRASE)
        start.unlock.primary.click()
        self.settle(lambda: isinstance(program.window, MainWindow))
        window: Any = program.window
        window.resize(*SIZE)
        save("3-list")
        case_id, letter = self.ask(lambda: _something_to_show(window.session.desk))
        window.session.open_case.emit(case_id)
        save("4-case")
        window.session.open_letter.emit(letter)
        drawn = time.monotonic() + 2  # the pages are drawn by a thread of Qt's own
        self.settle(lambda: time.monotonic() > drawn)
        save("5-letter")
        program.leave()
        self.settle()
        program.vanish()


def _something_to_show(desk: Desk) -> tuple[int, str]:
    """Find the case whose investigation is furthest, and a letter that waits to be posted."""
    from casemgr.services.ports import ListFilter

    rows = desk.rows(desk.ids(ListFilter(open_only=True)))
    looking = [r for r in rows if r.summary.phase == "investigation"]
    furthest = max(looking, key=lambda r: r.summary.done)
    return furthest.id, desk.waiting_letters()[0].letter


if __name__ == "__main__":
    main()
