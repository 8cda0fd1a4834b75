"""Opens the real window on a fresh sample vault and saves what it shows as PNG."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SIZE = (1280, 800)
PATIENCE = 120  # seconds
PASSPHRASE = "four unlikely words together"  # noqa: S105 - of a vault that is thrown away


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
        _take(folder, Path(home) / "vault", "dark" if wanted.dark else "light")


def _take(folder: Path, vault: Path, theme: str) -> None:
    from PySide6.QtCore import QEventLoop

    from casemgr import app as root
    from casemgr.domain.text import Language
    from casemgr.gui.main_window import MainWindow
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.program import Program, dress, make_app
    from casemgr.gui.start.window import StartWindow
    from casemgr.gui.tasks import Tasks
    from casemgr.services.ports import ListFilter

    app = make_app()
    preferences = Preferences()
    preferences.theme = theme
    wiring = root.wire()
    tasks = Tasks()

    def settle(until: Callable[[], bool]) -> None:
        """Work until nothing is under way and *until* holds."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if until() and not tasks.busy:
                app.processEvents()
                return
        message = "the window did not settle"
        raise SystemExit(message)

    def save(window: QWidget, name: str) -> None:
        settle(lambda: True)
        path = folder / f"{name}.png"
        if not window.grab().save(str(path)):
            message = f"cannot write {path}"
            raise SystemExit(message)
        print(path)  # noqa: T201

    for language in Language:
        preferences.language = language
        dress(app, preferences)
        program = Program(wiring, tasks, preferences)
        program.begin()
        start = program.window
        assert isinstance(start, StartWindow)  # noqa: S101
        save(start, f"{language.value}-1-start")
        start.show_page(start.create_page)
        save(start, f"{language.value}-2-create")
        if not vault.exists():

            def make() -> None:
                made, _ = wiring.vaults.create(str(vault), PASSPHRASE, sample=True)
                wiring.fill_sample(made)
                made.close()

            tasks.run(make)
            settle(vault.exists)
        start.show_unlock(str(vault))
        start.unlock.passphrase.setText(PASSPHRASE)
        start.unlock.primary.click()
        settle(lambda: isinstance(program.window, MainWindow))
        window = program.window
        assert isinstance(window, MainWindow)  # noqa: S101
        window.resize(*SIZE)
        save(window, f"{language.value}-3-list")
        desk = window.session.desk
        found: dict[str, int] = {}

        def look(found: dict[str, int] = found) -> None:
            for row in desk.rows(desk.ids(ListFilter(open_only=True))):
                found.setdefault(row.summary.phase, row.id)
                if row.summary.unposted:
                    found["unposted"] = row.id

        tasks.run(look)
        settle(lambda: bool(found))
        window.session.open_case.emit(found["investigation"])
        save(window, f"{language.value}-4-case")
        letters: list[str] = []

        def find(case_id: int = found["unposted"], letters: list[str] = letters) -> None:
            letters.extend(x.id for x in desk.detail(case_id).case.letters if x.waiting)

        tasks.run(find)
        settle(lambda: bool(letters))
        window.session.open_letter.emit(letters[-1])
        drawn = time.monotonic() + 2  # the pages are drawn by a thread of Qt's own
        settle(lambda: time.monotonic() > drawn)
        save(window, f"{language.value}-5-letter")
        program.leave()
        settle(lambda: True)
        program.vanish()
    tasks.shutdown()


if __name__ == "__main__":
    main()
